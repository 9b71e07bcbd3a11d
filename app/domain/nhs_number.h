// NHS numbers: ten digits, the last a Modulus 11 check digit (NHS Data Dictionary, NHS NUMBER).
#pragma once

#include <QString>

#include <optional>
#include <variant>

namespace doorstep::domain {

enum class NhsNumberProblem {
    Empty,
    Letters,
    TooShort,
    TooLong,
    CheckDigit,
    AllSameDigit,
    NationalInsurance
};

/// One sentence in plain words.
[[nodiscard]] QString describe(NhsNumberProblem problem);

/// A number that passed every check. Spaces, hyphens and the label "NHS No." around it are allowed in
/// input.
class NhsNumber {
public:
    [[nodiscard]] static std::variant<NhsNumber, NhsNumberProblem> parse(const QString& text);
    /// For rows this program wrote itself: empty optional when it is not valid.
    [[nodiscard]] static std::optional<NhsNumber> fromDigits(const QString& tenDigits);

    /// "9990953139"
    [[nodiscard]] QString digits() const { return m_digits; }
    /// "999 095 3139": 3-3-4 with single spaces
    [[nodiscard]] QString text() const;
    /// 999 000 0000 to 999 999 9999 are for testing only.
    [[nodiscard]] bool isTestNumber() const { return m_digits.startsWith(QLatin1String("999")); }
    bool operator==(const NhsNumber&) const = default;

private:
    explicit NhsNumber(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

} // namespace doorstep::domain
