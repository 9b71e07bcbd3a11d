// PCTs ended in 2013 and those after them in 2022: none is offered as if it were still there.
#include "app/viewmodels/organisation_choice.h"

#include "app/domain/formats.h"
#include "app/domain/scheme.h"

#include <QCoreApplication>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

/// The tablet has it as its office wrote it.
QString codeOf(const QString& codeOrName)
{
    for (const domain::Organisation& pct : domain::pilotPcts()) {
        if (pct.name == codeOrName)
            return pct.ods;
    }
    return codeOrName;
}

QString named(const QString& ods)
{
    const QString name = domain::organisationName(ods);
    return name == ods ? ods : QCoreApplication::translate("PlanEditor", "%1 (%2)").arg(name, ods);
}

int indexOf(const std::vector<OrganisationChoice>& choices, const QString& ods)
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&ods](const OrganisationChoice& one) { return one.ods == ods; });
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

} // namespace

std::vector<OrganisationChoice> organisationChoices(const QDate& on, const QString& own)
{
    std::vector<OrganisationChoice> choices;
    const auto add = [&choices](const QString& ods) {
        if (!ods.isEmpty() && indexOf(choices, ods) < 0)
            choices.push_back({ods, named(ods)});
    };
    for (const domain::Organisation& pct : domain::pilotPcts()) {
        for (const QString& ods : domain::successorsOn(pct.ods, on))
            add(ods);
    }
    const QString code = codeOf(own);
    const domain::OrganisationSuccession* gone = domain::successionOf(code);
    const bool ended = gone && on.isValid() && on >= gone->on;
    if (!ended)
        add(code);
    std::sort(choices.begin(), choices.end(), [](const OrganisationChoice& a, const OrganisationChoice& b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    if (ended)
        choices.push_back(
            {code, QCoreApplication::translate("PlanEditor", "%1: ended on %2, its duties went to %3")
                       .arg(named(code), domain::staffDate(gone->on.addDays(-1)),
                            domain::organisationNames(domain::successorsOn(code, on)))});
    return choices;
}

int suggestedOrganisation(const std::vector<OrganisationChoice>& choices, const QDate& on, const QString& own)
{
    const QStringList now = domain::successorsOn(codeOf(own), on);
    return now.size() == 1 ? indexOf(choices, now.front()) : -1;
}

} // namespace doorstep::viewmodels
