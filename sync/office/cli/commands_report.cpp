// report: management information about a period, as CSV or JSON. Counts and sums, nobody's name or number.
#include "sync/office/cli/commands.h"

#include "sync/office/report.h"

#include <boost/json.hpp>

namespace doorstep::office {

namespace json = boost::json;

namespace {

constexpr int smallNumber = 5; ///< fewer people than this might be known by their neighbours

json::value shown(int people, bool suppress)
{
    if (suppress && people > 0 && people < smallNumber)
        return "under 5";
    return people;
}

std::string text(const json::value& value)
{
    return value.is_string() ? std::string(value.as_string()) : json::serialize(value);
}

} // namespace

int runReport(CommandRun& run)
{
    const QDate from = QDate::fromString(QString::fromStdString(run.options.from), Qt::ISODate);
    const QDate until = QDate::fromString(QString::fromStdString(run.options.until), Qt::ISODate);
    if (!from.isValid() || !until.isValid() || until < from)
        return run.refuse({ErrorCode::InvalidInput, "Give both days as 2011-07-01, the first one first."});
    const auto made =
        run.office.database().read([&]() -> Result<Report> { return reportOn(run.office, from, until); });
    if (!made.ok())
        return run.refuse(made.error());
    const bool suppress = run.options.suppress;
    json::array rows;
    run.out << (run.options.json ? ""
                                 : "model,age,kind,live,started,ended,year to date,authorised pence\r\n");
    for (const ReportRow& row : made.value().rows) {
        const std::string model = domain::modelKey(row.model).toStdString();
        const char* age = row.child ? "child" : "adult";
        const char* kind = row.oneOff ? "one-off" : "ongoing";
        const auto live = shown(row.live, suppress);
        const auto started = shown(row.started, suppress);
        const auto ended = shown(row.ended, suppress);
        const auto year = shown(row.yearToDate, suppress);
        const json::value pence =
            live.is_string() ? json::value("not shown") : json::value(row.authorised.value);
        rows.push_back(json::object{{"model", model},
                                    {"age", age},
                                    {"kind", kind},
                                    {"live", live},
                                    {"started", started},
                                    {"ended", ended},
                                    {"yearToDate", year},
                                    {"authorisedPence", pence}});
        if (!run.options.json)
            run.out << model << ',' << age << ',' << kind << ',' << text(live) << ',' << text(started) << ','
                    << text(ended) << ',' << text(year) << ',' << text(pence) << "\r\n";
    }
    json::object declined;
    for (const auto& [code, lines] : made.value().declined)
        declined[code] = shown(lines, suppress);
    if (run.options.json)
        run.out << json::serialize(json::object{{"from", run.options.from},
                                                {"until", run.options.until},
                                                {"rows", rows},
                                                {"waiting", made.value().waiting},
                                                {"longestWaitDays", made.value().longestWaitDays},
                                                {"declined", declined}})
                << '\n';
    else
        run.out << "waiting for a decision," << made.value().waiting << ",longest days,"
                << made.value().longestWaitDays << "\r\n";
    return 0;
}

} // namespace doorstep::office
