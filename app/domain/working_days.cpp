// Bank holidays of England and Wales: Banking and Financial Dealings Act 1971 and proclamations.
#include "app/domain/working_days.h"

#include <algorithm>
#include <array>

namespace doorstep::domain {

namespace {

constexpr std::array changes{
    BankHolidayChange{1995, {5, 1}, {5, 8}, "Early May bank holiday (VE Day)"},
    BankHolidayChange{1999, {0, 0}, {12, 31}, "Millennium holiday"},
    BankHolidayChange{2002, {0, 0}, {6, 3}, "Golden Jubilee"},
    BankHolidayChange{2002, {5, 27}, {6, 4}, "Spring bank holiday"},
    BankHolidayChange{2011, {0, 0}, {4, 29}, "Royal wedding"},
    BankHolidayChange{2012, {5, 28}, {6, 4}, "Spring bank holiday"},
    BankHolidayChange{2012, {0, 0}, {6, 5}, "Diamond Jubilee"},
    BankHolidayChange{2020, {5, 4}, {5, 8}, "Early May bank holiday (VE Day)"},
    BankHolidayChange{2022, {5, 30}, {6, 2}, "Spring bank holiday"},
    BankHolidayChange{2022, {0, 0}, {6, 3}, "Platinum Jubilee"},
    BankHolidayChange{2022, {0, 0}, {9, 19}, "State funeral of Queen Elizabeth II"},
    BankHolidayChange{2023, {0, 0}, {5, 8}, "Coronation of King Charles III"},
};

QDate firstMonday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7);
}

QDate lastMonday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(1 - last.dayOfWeek());
}

bool isWeekend(const QDate& day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

/// One year's holidays; nothing is allocated, since every payment asks.
struct Year {
    std::array<BankHoliday, 12> days;
    std::size_t count = 0;

    void add(const QDate& day, const char* name, bool substitute = false)
    {
        days[count++] = {day, name, substitute};
    }
    [[nodiscard]] bool has(const QDate& day) const
    {
        return std::any_of(days.begin(), end(), [&day](const BankHoliday& h) { return h.day == day; });
    }
    [[nodiscard]] std::array<BankHoliday, 12>::const_iterator end() const
    {
        return days.begin() + static_cast<std::ptrdiff_t>(count);
    }
    /// A holiday on a weekend is kept on the next weekday that is no holiday already.
    void addWithSubstitute(const QDate& day, const char* name)
    {
        QDate kept = day;
        while (isWeekend(kept) || (kept != day && has(kept)))
            kept = kept.addDays(1);
        add(kept, name, kept != day);
    }
};

Year holidaysOf(int year)
{
    Year result;
    if (year < bankHolidaysFrom || year > bankHolidaysTo)
        return result;
    const QDate easter = easterSunday(year);
    result.add(easter.addDays(-2), "Good Friday");
    result.add(easter.addDays(1), "Easter Monday");
    result.add(firstMonday(year, 5), "Early May bank holiday");
    result.add(lastMonday(year, 5), "Spring bank holiday");
    result.add(lastMonday(year, 8), "Summer bank holiday");
    result.addWithSubstitute(QDate(year, 1, 1), "New Year's Day");
    // Boxing Day first: with Christmas on a Sunday it keeps its Monday, and Christmas Day takes the Tuesday.
    const QDate christmas(year, 12, 25);
    const bool christmasOnSunday = christmas.dayOfWeek() == Qt::Sunday;
    if (christmasOnSunday)
        result.addWithSubstitute(christmas.addDays(1), "Boxing Day");
    result.addWithSubstitute(christmas, "Christmas Day");
    if (!christmasOnSunday)
        result.addWithSubstitute(christmas.addDays(1), "Boxing Day");
    for (const BankHolidayChange& change : changes) {
        if (change.year != year)
            continue;
        const QDate day(year, change.day[0], change.day[1]);
        const QDate instead(year, change.instead[0], change.instead[1]);
        const auto moved = std::find_if(result.days.begin(), result.days.end(),
                                        [&](const BankHoliday& h) { return h.day == instead; });
        if (change.instead[0] != 0 && moved != result.days.end())
            *moved = {day, change.name, false};
        else
            result.add(day, change.name);
    }
    return result;
}

} // namespace

std::span<const BankHolidayChange> bankHolidayChanges()
{
    return changes;
}

QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int shifted = h + l - 7 * m + 114;
    return {year, shifted / 31, shifted % 31 + 1};
}

std::vector<BankHoliday> bankHolidays(int year)
{
    const Year holidays = holidaysOf(year);
    std::vector<BankHoliday> days(holidays.days.begin(), holidays.end());
    std::sort(days.begin(), days.end(),
              [](const BankHoliday& a, const BankHoliday& b) { return a.day < b.day; });
    return days;
}

bool isBankHoliday(const QDate& day)
{
    return day.isValid() && holidaysOf(day.year()).has(day);
}

bool isWorkingDay(const QDate& day)
{
    return day.isValid() && !isWeekend(day) && !isBankHoliday(day);
}

QDate workingDayOnOrBefore(const QDate& day)
{
    QDate found = day;
    while (found.isValid() && !isWorkingDay(found))
        found = found.addDays(-1);
    return found;
}

QDate addWorkingDays(const QDate& day, int count)
{
    QDate found = day;
    while (found.isValid() && !isWorkingDay(found))
        found = found.addDays(1);
    for (int left = count; left > 0 && found.isValid(); --left) {
        found = found.addDays(1);
        while (!isWorkingDay(found))
            found = found.addDays(1);
    }
    return found;
}

} // namespace doorstep::domain
