// FHIR R4 date and dateTime: to the year, the month, the day or the second.
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace doorstep::office {

/// A date as it was given; parts that were not given are 0.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;

    /// Invalid unless the day was given: a birth date of 1953 is not the first of January 1953.
    [[nodiscard]] QDate whole() const { return day ? QDate(year, month, day) : QDate(); }
    /// A period's start covers from the first day of what was given, its end to the last.
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;
};

/// "2011", "2011-07", "2011-07-04", "2011-07-04T10:00:00+01:00" (the date as written there: a death at
/// 00:30 in summer is that day's). nullopt for anything else and for days that no calendar has.
[[nodiscard]] std::optional<PartialDate> parseFhirDate(const QString& text);

} // namespace doorstep::office
