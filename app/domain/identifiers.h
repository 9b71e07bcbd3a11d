// Numbers and codes as people type them: what they look like, and helpful words where they are another thing.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace doorstep::domain {

/// Digits alone, at most 10, as 3-3-4 with single spaces while they are typed: "99909" -> "999 09".
[[nodiscard]] QString nhsNumberWhileTyping(const QString& typed);

/// Other numbers that are taken for NHS numbers.
enum class LookAlike {
    NationalInsurance, ///< AB 12 34 56 C
    ScottishChi,       ///< begins with a birthday: 010100 to 311299, right check digit
    HealthAndCare,     ///< Northern Ireland: 320 000 001x to 399 999 999x
};
/// nullopt for a number that is none of them. A number may be an NHS number and look like another: the words
/// ask, they do not refuse.
[[nodiscard]] std::optional<LookAlike> lookAlike(const QString& text);
[[nodiscard]] QString describe(LookAlike kind);
/// What to say where somebody searched with this and found nobody: about the number, when it is meant as one
/// (six digits or more); empty for names and postcodes.
[[nodiscard]] QString numberHint(const QString& searched);

/// What an ODS code's form says about its organisation.
enum class OdsKind { PrimaryCareTrust, CareTrust, Practice, Provider, Commissioner, Other };
/// Capitals, without spaces; nullopt when it is no code: 3 to 6 letters and digits, or 3 to 12 for providers.
[[nodiscard]] std::optional<QString> odsCode(const QString& text);
[[nodiscard]] std::optional<OdsKind> odsKind(const QString& text);

/// A date of which the year, the month or the day may be all that is known.
struct PartialDate {
    int year = 0;
    int month = 0; ///< 0 = not known
    int day = 0;   ///< 0 = not known
    bool operator==(const PartialDate&) const = default;
    /// The first and the last day it may be; invalid without a year.
    [[nodiscard]] QDate earliest() const;
    [[nodiscard]] QDate latest() const;
};
/// "1945", "Jul 1945", "July-1945", "07/1945", "1945-07", and everything parseStaffDate() takes.
[[nodiscard]] std::optional<PartialDate> parsePartialDate(const QString& text);
[[nodiscard]] QString staffDate(const PartialDate& date);   ///< "14-Jul-1945", "Jul-1945", "1945"
[[nodiscard]] QString patientDate(const PartialDate& date); ///< "14 July 1945", "July 1945", "1945"

} // namespace doorstep::domain
