// Dates for two audiences: hyphens for staff (NHS CUI), long form for patients (NHS content guide).
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace doorstep::domain {

/// "14-Jul-1945", independent of the device's language; "Not recorded" for an invalid date.
[[nodiscard]] QString staffDate(const QDate& date);
/// "14 July 1945"
[[nodiscard]] QString patientDate(const QDate& date);
/// "Born 14-Jul-1945 (66y)"; with a date of death the age at death.
[[nodiscard]] QString bornWithAge(const QDate& born, const QDate& on);
/// Completed years; nullopt when unknown or `on` is before birth.
[[nodiscard]] std::optional<int> ageYears(const QDate& born, const QDate& on);
/// "14-Jul-1945", "14 Jul 1945", "14/07/1945", "14.7.1945", "1945-07-14"; never US order.
[[nodiscard]] std::optional<QDate> parseStaffDate(const QString& text);
/// "ls1 6ae" -> "LS1 6AE"; text that is no postcode is returned trimmed and in capitals.
[[nodiscard]] QString formatPostcode(const QString& text);

} // namespace doorstep::domain
