// due: the worklist over every plan in force.
#include "sync/office/care_events.h"
#include "sync/office/cli/commands.h"

#include <boost/json.hpp>

namespace doorstep::office {

int runDue(CommandRun& run)
{
    const QDate horizon = QDate::fromString(QString::fromStdString(run.options.until), Qt::ISODate);
    if (!horizon.isValid())
        return run.refuse({ErrorCode::InvalidInput, "Write the last day as 2013-06-20."});
    const auto due = run.office.database().read(
        [&]() -> Result<std::vector<DueAtOffice>> { return dueAtOffice(run.office, horizon); });
    if (!due.ok())
        return run.refuse(due.error());
    boost::json::array rows;
    for (const DueAtOffice& each : due.value()) {
        const domain::DueTask& task = each.row.task;
        rows.push_back(boost::json::object{
            {"nhsNumber", each.nhsNumber},
            {"task", domain::taskKey(task.kind).toStdString()},
            {"because", domain::describe(task.because).toStdString()},
            {"due", task.due.toString(Qt::ISODate).toStdString()},
            {"latest", task.latest.toString(Qt::ISODate).toStdString()},
            {"urgency", domain::describe(task.urgency).toStdString()}});
        if (!run.options.json)
            run.out << each.nhsNumber << "  " << domain::describe(task.kind).toStdString() << "  "
                    << task.latest.toString(Qt::ISODate).toStdString() << "  "
                    << domain::describe(task.urgency).toStdString() << '\n';
    }
    if (run.options.json)
        run.out << boost::json::serialize(rows) << '\n';
    return 0;
}

} // namespace doorstep::office
