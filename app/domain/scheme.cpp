// The organisations of the first pilot schemes, and what a scheme covers.
#include "app/domain/scheme.h"

#include "app/domain/successors.h"

#include <algorithm>
#include <vector>

namespace doorstep::domain {

std::span<const Organisation> pilotPcts()
{
    static const std::vector<Organisation> pcts{
        {QStringLiteral("5H1"), QStringLiteral("Hammersmith and Fulham PCT")},
        {QStringLiteral("5J4"), QStringLiteral("Knowsley PCT")},
        {QStringLiteral("5K8"), QStringLiteral("Islington PCT")},
        {QStringLiteral("5LA"), QStringLiteral("Kensington and Chelsea PCT")},
        {QStringLiteral("5LC"), QStringLiteral("Westminster PCT")},
        {QStringLiteral("5N5"), QStringLiteral("Doncaster PCT")},
        {QStringLiteral("5NJ"), QStringLiteral("Sefton PCT")},
        {QStringLiteral("5NL"), QStringLiteral("Liverpool PCT")},
        {QStringLiteral("5P6"), QStringLiteral("West Sussex PCT")},
        {QStringLiteral("5QA"), QStringLiteral("Eastern and Coastal Kent PCT")},
        {QStringLiteral("5QE"), QStringLiteral("Oxfordshire PCT")},
        {QStringLiteral("5QL"), QStringLiteral("Somerset PCT")},
    };
    return pcts;
}

QString organisationName(const QString& ods)
{
    const auto pcts = pilotPcts();
    const auto found =
        std::find_if(pcts.begin(), pcts.end(), [&ods](const Organisation& pct) { return pct.ods == ods; });
    return found == pcts.end() ? laterName(ods) : found->name;
}

QString organisationNames(const QStringList& ods)
{
    QStringList names;
    for (const QString& code : ods)
        names << organisationName(code);
    if (names.size() < 2)
        return names.value(0);
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + names.last();
}

bool PilotScheme::covers(const QString& ods, const QDate& on) const
{
    return from.isValid() && until.isValid() && on.isValid() && from <= on && on <= until &&
           organisations.contains(ods);
}

QString schemeProblem(const PilotScheme& scheme)
{
    if (scheme.name.trimmed().isEmpty())
        return QStringLiteral("Give the scheme a name.");
    if (scheme.organisations.isEmpty())
        return QStringLiteral("Name at least one organisation of the scheme.");
    if (scheme.organisations.contains(QString()))
        return QStringLiteral("One of the organisations has no code.");
    QStringList distinct = scheme.organisations;
    if (distinct.removeDuplicates() > 0)
        return QStringLiteral("An organisation is named twice.");
    if (!scheme.organisations.contains(scheme.principal))
        return QStringLiteral("The principally responsible organisation must be one of the scheme's own.");
    if (!scheme.from.isValid() || !scheme.until.isValid())
        return QStringLiteral("Give the first and the last day of the scheme.");
    if (scheme.until < scheme.from)
        return QStringLiteral("The scheme ends before it starts.");
    if (scheme.until > scheme.from.addYears(3))
        return QStringLiteral("A scheme may last 3 years at most.");
    return {};
}

} // namespace doorstep::domain
