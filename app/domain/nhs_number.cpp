// Parsing of NHS numbers as people type and paste them.
#include "app/domain/nhs_number.h"

#include <QRegularExpression>

#include <algorithm>

namespace doorstep::domain {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Modulus 11: weights 10 to 2; 11 counts as 0, and 10, which is never issued, equals no digit.
bool checkDigitIsRight(const QString& digits)
{
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (10 - i) * (digits.at(i).unicode() - u'0');
    const int check = (11 - sum % 11) % 11;
    return check == digits.at(9).unicode() - u'0';
}

/// Without the label, spaces and dashes of any kind; capitals.
QString stripped(const QString& text)
{
    static const QRegularExpression label(QStringLiteral("\\bNHS\\s*(?:number|no)?\\b\\.?\\s*:?"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString rest = text;
    rest.remove(label);
    QString result;
    for (const QChar c : rest) {
        if (!c.isSpace() && c.category() != QChar::Punctuation_Dash)
            result += c.toUpper();
    }
    return result;
}

} // namespace

QString describe(NhsNumberProblem problem)
{
    switch (problem) {
    case NhsNumberProblem::Empty:
        return QStringLiteral("Enter an NHS number.");
    case NhsNumberProblem::Letters:
        return QStringLiteral("An NHS number has digits only, without letters or other signs.");
    case NhsNumberProblem::TooShort:
        return QStringLiteral("This is too short: an NHS number has 10 digits.");
    case NhsNumberProblem::TooLong:
        return QStringLiteral("This is too long: an NHS number has 10 digits.");
    case NhsNumberProblem::CheckDigit:
        return QStringLiteral("This is not an NHS number: check each digit for a typing mistake.");
    case NhsNumberProblem::AllSameDigit:
        return QStringLiteral("This is not an NHS number: all its digits are the same.");
    case NhsNumberProblem::NationalInsurance:
        return QStringLiteral("This looks like a National Insurance number, not an NHS number.");
    }
    return {};
}

std::variant<NhsNumber, NhsNumberProblem> NhsNumber::parse(const QString& text)
{
    static const QRegularExpression nationalInsurance(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Z]{2}[0-9]{6}[A-D]?")));
    const QString digits = stripped(text);
    if (digits.isEmpty())
        return NhsNumberProblem::Empty;
    if (nationalInsurance.match(digits).hasMatch())
        return NhsNumberProblem::NationalInsurance;
    if (!std::all_of(digits.begin(), digits.end(), isAsciiDigit))
        return NhsNumberProblem::Letters;
    if (digits.size() < 10)
        return NhsNumberProblem::TooShort;
    if (digits.size() > 10)
        return NhsNumberProblem::TooLong;
    if (digits.count(digits.at(0)) == 10)
        return NhsNumberProblem::AllSameDigit;
    if (!checkDigitIsRight(digits))
        return NhsNumberProblem::CheckDigit;
    return NhsNumber(digits);
}

std::optional<NhsNumber> NhsNumber::fromDigits(const QString& tenDigits)
{
    const auto parsed = parse(tenDigits);
    const auto* number = std::get_if<NhsNumber>(&parsed);
    if (!number || number->digits() != tenDigits)
        return std::nullopt;
    return *number;
}

QString NhsNumber::text() const
{
    return m_digits.left(3) + u' ' + m_digits.mid(3, 3) + u' ' + m_digits.mid(6);
}

} // namespace doorstep::domain
