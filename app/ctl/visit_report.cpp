// Keys that scripts rely on.
#include "app/ctl/visit_report.h"

#include "app/ctl/json_people.h"
#include "app/ctl/json_plan.h"

namespace doorstep::ctl {

QJsonObject visitJson(const VisitReport& report)
{
    QJsonObject chosen;
    for (const domain::ModelSchedule& schedule : report.chosen) {
        QJsonObject figures = scheduleJson(schedule);
        figures.remove(QStringLiteral("flatShortfall"));
        figures.insert(QStringLiteral("kind"), domain::scheduleKindKey(schedule.kind));
        QJsonArray dates;
        for (const QDate& date : schedule.dates)
            dates.append(dateValueJson(date));
        figures.insert(QStringLiteral("dates"), dates);
        chosen.insert(domain::modelKey(schedule.model), figures);
    }
    return {
        {QStringLiteral("visit"), report.visit},
        {QStringLiteral("planHash"), idText(report.planHash.view())},
        {QStringLiteral("agreementHash"), idText(report.agreementHash.view())},
        {QStringLiteral("agreedNow"), report.agreedNow},
        {QStringLiteral("profiledBecauseShort"), report.profiledBecauseShort},
        {QStringLiteral("steps"), QJsonArray::fromStringList(report.steps)},
        {QStringLiteral("totalsPence"), totalsJson(report.totals)},
        {QStringLiteral("schedules"), schedulesJson(report.flat)},
        {QStringLiteral("chosenSchedules"), chosen},
        {QStringLiteral("purchases"), purchasesJson(report.purchases)},
        {QStringLiteral("expectHolds"), report.expectHolds ? QJsonValue(*report.expectHolds) : QJsonValue()},
        {QStringLiteral("differences"), QJsonArray::fromStringList(report.differences)}};
}

} // namespace doorstep::ctl
