// What became of the twelve PCTs of the pilot: groups in 2013, some joined in 2020 and 2021, boards in 2022.
#include "app/domain/successors.h"

#include "app/domain/scheme.h"

#include <algorithm>
#include <array>

namespace doorstep::domain {

namespace {

struct Named {
    const char* ods;
    const char* name;
};
constexpr std::array later{
    Named{"08C", "Hammersmith and Fulham CCG"},
    Named{"08Y", "West London CCG"},
    Named{"09A", "Central London (Westminster) CCG"},
    Named{"W2U3Z", "North West London CCG"},
    Named{"QRV", "North West London Integrated Care Board"},
    Named{"01J", "Knowsley CCG"},
    Named{"99A", "Liverpool CCG"},
    Named{"01T", "South Sefton CCG"},
    Named{"01V", "Southport and Formby CCG"},
    Named{"QYG", "Cheshire and Merseyside Integrated Care Board"},
    Named{"08H", "Islington CCG"},
    Named{"93C", "North Central London CCG"},
    Named{"QMJ", "North Central London Integrated Care Board"},
    Named{"02X", "Doncaster CCG"},
    Named{"QF7", "South Yorkshire Integrated Care Board"},
    Named{"09G", "Coastal West Sussex CCG"},
    Named{"09H", "Crawley CCG"},
    Named{"09X", "Horsham and Mid Sussex CCG"},
    Named{"70F", "West Sussex CCG"},
    Named{"QNX", "Sussex Integrated Care Board"},
    Named{"09C", "Ashford CCG"},
    Named{"09E", "Canterbury and Coastal CCG"},
    Named{"10A", "South Kent Coast CCG"},
    Named{"10D", "Swale CCG"},
    Named{"10E", "Thanet CCG"},
    Named{"91Q", "Kent and Medway CCG"},
    Named{"QKS", "Kent and Medway Integrated Care Board"},
    Named{"10Q", "Oxfordshire CCG"},
    Named{"QU9", "Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board"},
    Named{"11X", "Somerset CCG"},
    Named{"QSL", "Somerset Integrated Care Board"},
};

OrganisationSuccession became(const char* from, const char* to, int year, int month)
{
    return {QString::fromLatin1(from), QString::fromLatin1(to).split(u' '), QDate(year, month, 1)};
}

} // namespace

QString laterName(const QString& ods)
{
    const auto found = std::find_if(later.begin(), later.end(),
                                    [&ods](const Named& each) { return ods == QLatin1String(each.ods); });
    return found == later.end() ? ods : QString::fromUtf8(found->name);
}

std::span<const OrganisationSuccession> successions()
{
    static const std::vector<OrganisationSuccession> all{
        became("5H1", "08C", 2013, 4),        became("5J4", "01J", 2013, 4),
        became("5K8", "08H", 2013, 4),        became("5LA", "08Y", 2013, 4),
        became("5LC", "09A 08Y", 2013, 4),    became("5N5", "02X", 2013, 4),
        became("5NJ", "01T 01V", 2013, 4),    became("5NL", "99A", 2013, 4),
        became("5P6", "09G 09H 09X", 2013, 4), became("5QA", "09C 09E 10A 10D 10E", 2013, 4),
        became("5QE", "10Q", 2013, 4),        became("5QL", "11X", 2013, 4),
        became("08H", "93C", 2020, 4),        became("09G", "70F", 2020, 4),
        became("09H", "70F", 2020, 4),        became("09X", "70F", 2020, 4),
        became("09C", "91Q", 2020, 4),        became("09E", "91Q", 2020, 4),
        became("10A", "91Q", 2020, 4),        became("10D", "91Q", 2020, 4),
        became("10E", "91Q", 2020, 4),        became("08C", "W2U3Z", 2021, 4),
        became("08Y", "W2U3Z", 2021, 4),      became("09A", "W2U3Z", 2021, 4),
        became("W2U3Z", "QRV", 2022, 7),      became("01J", "QYG", 2022, 7),
        became("99A", "QYG", 2022, 7),        became("01T", "QYG", 2022, 7),
        became("01V", "QYG", 2022, 7),        became("93C", "QMJ", 2022, 7),
        became("02X", "QF7", 2022, 7),        became("70F", "QNX", 2022, 7),
        became("91Q", "QKS", 2022, 7),        became("10Q", "QU9", 2022, 7),
        became("11X", "QSL", 2022, 7),
    };
    return all;
}

const OrganisationSuccession* successionOf(const QString& ods)
{
    const auto all = successions();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&ods](const OrganisationSuccession& each) { return each.from == ods; });
    return found == all.end() ? nullptr : &*found;
}

QStringList successorsOn(const QString& ods, const QDate& on)
{
    const OrganisationSuccession* next = successionOf(ods);
    if (!next || !on.isValid() || on < next->on)
        return {ods};
    QStringList result;
    for (const QString& each : next->to)
        result += successorsOn(each, on);
    result.removeDuplicates();
    return result;
}

} // namespace doorstep::domain
