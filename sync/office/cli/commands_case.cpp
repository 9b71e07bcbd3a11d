// case show, record: where a file stands, and what the office does with it.
#include "sync/office/cli/commands.h"

#include "app/domain/care_event_tables.h"
#include "app/domain/formats.h"
#include "sync/office/care_events.h"
#include "sync/office/staff.h"

#include <QDateTime>

#include <boost/json.hpp>

namespace doorstep::office {

namespace json = boost::json;

namespace {

std::string iso(const QDate& date)
{
    return date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string();
}

Result<EntityId> patientOf(CommandRun& run)
{
    const auto parsed = domain::NhsNumber::parse(QString::fromStdString(run.options.patient));
    const auto* number = std::get_if<domain::NhsNumber>(&parsed);
    if (!number)
        return Error{ErrorCode::InvalidInput,
                     domain::describe(std::get<domain::NhsNumberProblem>(parsed)).toStdString()};
    const auto patient = patientByNhsNumber(run.office, *number);
    if (!patient)
        return Error{ErrorCode::NotFound, "There is no patient with this NHS number."};
    return *patient;
}

Result<domain::CareEvent> eventOf(CommandRun& run)
{
    const Options& options = run.options;
    domain::CareEvent event;
    const auto kind = domain::fromKey<domain::EventKind>(QString::fromStdString(options.kind));
    if (!kind)
        return Error{ErrorCode::InvalidInput, "There is no event of this kind."};
    event.kind = *kind;
    event.on = options.on.empty() ? QDateTime::fromMSecsSinceEpoch(run.office.nowMs(), Qt::UTC).date()
                                  : QDate::fromString(QString::fromStdString(options.on), Qt::ISODate);
    event.until = QDate::fromString(QString::fromStdString(options.from), Qt::ISODate);
    if (!event.on.isValid() || (!options.from.empty() && !event.until.isValid()))
        return Error{ErrorCode::InvalidInput, "Write days as 2011-11-07."};
    if (!options.amount.empty()) {
        const auto amount = domain::parseMoney(QString::fromStdString(options.amount));
        if (!amount)
            return Error{ErrorCode::InvalidInput, "Write the amount as 312.50."};
        event.amount = *amount;
    }
    event.to = QString::fromStdString(options.to);
    event.reason = QString::fromStdString(options.reason);
    event.text = QString::fromStdString(options.text);
    event.outcome = QString::fromStdString(options.outcome);
    event.careContinues = QString::fromStdString(options.careContinues);
    for (const std::string& heading : options.headings)
        event.headings << QString::fromStdString(heading);
    for (const std::string& text : options.settled) {
        const auto task = domain::fromKey<domain::EndTask>(QString::fromStdString(text));
        if (!task)
            return Error{ErrorCode::InvalidInput, "There is nothing called \"" + text + "\" to be settled."};
        event.settled.push_back(*task);
    }
    return event;
}

json::array eventsJson(const CaseAtOffice& found)
{
    json::array events;
    for (const domain::CareEvent& event : found.events) {
        std::string why;
        for (const domain::NotCounted& left : found.notCounted)
            if (left.event == event.id)
                why = left.why.toStdString();
        events.push_back(json::object{{"kind", domain::keyOf(event.kind).toStdString()},
                                      {"on", iso(event.on)},
                                      {"until", iso(event.until)},
                                      {"text", event.text.toStdString()},
                                      {"counts", why.empty()},
                                      {"why", why}});
    }
    return events;
}

int show(CommandRun& run, const CaseAtOffice& found)
{
    domain::CaseFacts facts = domain::factsOf({}, found.findings);
    facts.rulesAllowAgreeing = facts.rulesAllowAuthorising = facts.sameParent = facts.anotherDecides =
        facts.hasAuthority = facts.figuresAdd = true; // asked where it is done
    json::array steps;
    for (const domain::NextStep& step : domain::nextSteps(found.state, facts)) {
        steps.push_back(json::object{{"step", domain::stepKey(step.step).toStdString()},
                                     {"text", domain::describe(step.step).toStdString()},
                                     {"who", domain::describe(step.who).toStdString()},
                                     {"why", step.why.toStdString()}});
    }
    if (run.options.json) {
        run.out << json::serialize(
                       json::object{{"state", domain::caseStateKey(found.state).toStdString()},
                                    {"stateText", domain::describe(found.state).toStdString()},
                                    {"patientWords", domain::patientWords(found.state).toStdString()},
                                    {"events", eventsJson(found)},
                                    {"steps", steps}})
                << '\n';
        return 0;
    }
    run.out << domain::describe(found.state).toStdString() << '\n';
    for (const domain::CareEvent& event : found.events)
        run.out << iso(event.on) << "  " << domain::describe(event.kind).toStdString() << '\n';
    for (const domain::NotCounted& left : found.notCounted)
        run.out << "Recorded and not counted: " << left.why.toStdString() << '\n';
    return 0;
}

} // namespace

int runCase(CommandRun& run)
{
    Office& office = run.office;
    if (run.options.command == Command::CaseShow) {
        const auto found = office.database().read([&]() -> Result<CaseAtOffice> {
            const auto patient = patientOf(run);
            if (!patient.ok())
                return patient.error();
            return caseAtOffice(office, patient.value());
        });
        return found.ok() ? show(run, found.value()) : run.refuse(found.error());
    }
    const auto done = office.database().write([&]() -> Result<domain::CareEvent> {
        const auto patient = patientOf(run);
        if (!patient.ok())
            return patient.error();
        auto event = eventOf(run);
        if (!event.ok())
            return event.error();
        const auto by =
            findStaff(office, run.options.by.empty() ? office.administrator().hex() : run.options.by);
        if (!by.ok())
            return by.error();
        event.value().by = QString::fromStdString(by.value().name);
        return carryOut(office, patient.value(), std::move(event).value(), by.value().id);
    });
    if (!done.ok())
        return run.refuse(done.error());
    if (run.options.json)
        run.out << json::serialize(json::object{{"recorded", domain::keyOf(done.value().kind).toStdString()},
                                                {"id", done.value().id.hex()}})
                << '\n';
    else
        run.out << "Recorded: " << domain::describe(done.value().kind).toStdString() << '\n';
    return 0;
}

} // namespace doorstep::office
