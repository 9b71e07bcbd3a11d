// Working days of England: weekends, bank holidays by rule, and the one-off changes as data.
#pragma once

#include <QDate>

#include <span>
#include <vector>

namespace doorstep::domain {

struct BankHoliday {
    QDate day;
    const char* name = "";
    bool substitute = false; ///< instead of the day itself, which is on a weekend
};

/// One holiday that a proclamation added, or moved within its year. `instead` is null for an added one.
struct BankHolidayChange {
    int year;
    int instead[2]; ///< month, day taken away; {0, 0} = an extra day
    int day[2];     ///< month, day of the holiday
    const char* name;
};
/// What was proclaimed for single years. A new one is a row here.
[[nodiscard]] std::span<const BankHolidayChange> bankHolidayChanges();

/// The rules hold for these years (Early May began in 1978; the changes are complete from 1995 to the year
/// this program was made). Outside them a year has no bank holidays here, and only weekends count.
inline constexpr int bankHolidaysFrom = 1995;
inline constexpr int bankHolidaysTo = 2099;

/// Gregorian Easter Sunday (Butcher's algorithm).
[[nodiscard]] QDate easterSunday(int year);
/// England and Wales, in order of date; empty outside the range.
[[nodiscard]] std::vector<BankHoliday> bankHolidays(int year);
[[nodiscard]] bool isBankHoliday(const QDate& day);
/// Monday to Friday and no bank holiday. False for an invalid date.
[[nodiscard]] bool isWorkingDay(const QDate& day);
/// The day itself or the last working day before it: money comes early, never late.
[[nodiscard]] QDate workingDayOnOrBefore(const QDate& day);
/// `count` working days after `day` (count >= 0; 0 = the day itself or the next working day).
[[nodiscard]] QDate addWorkingDays(const QDate& day, int count);

} // namespace doorstep::domain
