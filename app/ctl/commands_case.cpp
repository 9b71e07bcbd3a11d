// case record, show, due: what happened after a plan was agreed, where the file stands, what is due.
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/validators.h"
#include "app/documents/care_json.h"
#include "app/domain/care_event_tables.h"
#include "app/domain/formats.h"

namespace doorstep::ctl {
namespace {

struct RecordArguments {
    std::string nhsNumber, kind;
    std::vector<std::string> assignments;
};

QJsonObject taskJson(const domain::DueTask& task, const QDate& today)
{
    return {{QStringLiteral("task"), domain::taskKey(task.kind)},
            {QStringLiteral("taskText"), domain::describe(task.kind)},
            {QStringLiteral("because"), domain::describe(task, today)},
            {QStringLiteral("due"), dateValueJson(task.due)},
            {QStringLiteral("latest"), dateValueJson(task.latest)},
            {QStringLiteral("urgency"), domain::describe(task.urgency)},
            {QStringLiteral("booked"), task.booked},
            {QStringLiteral("patientWords"), domain::patientWords(task)}};
}

QString taskText(const domain::DueTask& task, const QDate& today)
{
    return QStringLiteral("%1  by %2  %3. %4")
        .arg(domain::describe(task.kind), domain::staffDate(task.latest), domain::describe(task.urgency),
             domain::describe(task, today));
}

Result<domain::CareEvent> eventFrom(const RecordArguments& arguments)
{
    domain::CareEvent event;
    if (!documents::setCare(event, QStringLiteral("kind"), fromArgument(arguments.kind)))
        return Error{ErrorCode::InvalidInput, "There is no event of this kind."};
    for (const std::string& text : arguments.assignments) {
        const QString assignment = fromArgument(text);
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1 || !documents::setCare(event, assignment.left(equals), assignment.mid(equals + 1)))
            return Error{ErrorCode::InvalidInput,
                         "Write member=value; members are on, until, by, to, reason, text, amount, headings, "
                         "outcome, careContinues and settled."};
    }
    return event;
}

Status record(Session& session, const RecordArguments& arguments)
{
    auto event = eventFrom(arguments);
    if (!event.ok())
        return event.error();
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    const auto recorded = at.value().tablet->cases().record(at.value().person.id, std::move(event).value());
    if (!recorded.ok())
        return recorded.error();
    if (session.json())
        printJson(documents::careJson(recorded.value()));
    else
        printLine(QStringLiteral("Recorded: %1").arg(domain::describe(recorded.value().kind)));
    return done();
}

/// Steps by people: {"step", "text", "who", "why"}; why is what stands in the way, empty when nothing does.
QJsonArray stepsJson(const store::CaseView& view)
{
    QJsonArray steps;
    for (const domain::NextStep& step : view.next)
        steps.append(QJsonObject{{QStringLiteral("step"), domain::stepKey(step.step)},
                                 {QStringLiteral("text"), domain::describe(step.step)},
                                 {QStringLiteral("who"), domain::describe(step.who)},
                                 {QStringLiteral("why"), step.why}});
    return steps;
}

QJsonArray notCountedJson(const store::CaseView& view)
{
    QJsonArray all;
    for (const domain::NotCounted& left : view.notCounted)
        all.append(QJsonObject{{QStringLiteral("event"), QString::fromStdString(left.event.hex())},
                               {QStringLiteral("why"), left.why}});
    return all;
}

Status show(Session& session, const QString& nhsNumber)
{
    const auto at = personAt(session, nhsNumber);
    if (!at.ok())
        return at.error();
    const auto view = at.value().tablet->cases().view(at.value().person.id);
    if (!view.ok())
        return view.error();
    const store::CaseView& found = view.value();
    if (session.json()) {
        QJsonArray events;
        for (const domain::CareEvent& event : found.events)
            events.append(documents::careJson(event));
        QJsonArray due;
        for (const domain::DueTask& task : found.due)
            due.append(taskJson(task, session.today()));
        printJson(QJsonObject{
            {QStringLiteral("state"), domain::caseStateKey(found.state)},
            {QStringLiteral("stateText"), domain::describe(found.state)},
            {QStringLiteral("patientWords"), domain::patientWords(found.state)},
            {QStringLiteral("events"), events},
            {QStringLiteral("steps"), stepsJson(found)},
            {QStringLiteral("notCounted"), notCountedJson(found)},
            {QStringLiteral("due"), due},
            {QStringLiteral("setUpOpen"), QJsonArray::fromStringList(domain::setUpOpen(found.findings))},
            {QStringLiteral("findings"), findingsJson(found.findings)}});
        return done();
    }
    printLine(domain::describe(found.state));
    for (const domain::CareEvent& event : found.events)
        printLine(QStringLiteral("%1  %2").arg(domain::staffDate(event.on), domain::describe(event.kind)));
    for (const domain::NotCounted& left : found.notCounted)
        printLine(QStringLiteral("Recorded and not counted: %1").arg(left.why));
    for (const domain::DueTask& task : found.due)
        printLine(taskText(task, session.today()));
    return done();
}

Status due(Session& session, const QString& until)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto rows = tablet.value()->cases().due(QDate::fromString(until, Qt::ISODate));
    if (!rows.ok())
        return rows.error();
    QJsonArray array;
    for (const store::DuePerson& each : rows.value()) {
        QJsonObject object = taskJson(each.row.task, session.today());
        object.insert(QStringLiteral("name"), each.name);
        array.append(object);
        if (!session.json())
            printLine(QStringLiteral("%1  %2").arg(each.name, taskText(each.row.task, session.today())));
    }
    if (session.json())
        printJson(array);
    return done();
}

} // namespace

void addCaseCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* group = app.add_subcommand("case", "What happened after a plan was agreed, and what is due");
    group->require_subcommand(1);

    const auto a = std::make_shared<RecordArguments>();
    CLI::App* command =
        group->add_subcommand("record", "Record an event, such as reviewHeld or firstPayment");
    command->add_option("nhsno", a->nhsNumber)->required();
    command->add_option("kind", a->kind, "What happened")->required();
    command->add_option("assignments", a->assignments, "on=DATE until=DATE text=... outcome=... and so on")
        ->required();
    command->callback(
        [&chosen, a] { chosen.action = [a](Session& session) { return record(session, *a); }; });

    const auto nhsNumber = std::make_shared<std::string>();
    command = group->add_subcommand("show", "Where the file stands, its events and what is due");
    command->add_option("nhsno", *nhsNumber)->required();
    command->callback([&chosen, nhsNumber] {
        chosen.action = [nhsNumber](Session& session) { return show(session, fromArgument(*nhsNumber)); };
    });

    const auto until = std::make_shared<std::string>();
    command = group->add_subcommand("due", "What is due over everybody on this tablet");
    command->add_option("--until", *until, "Last day to look at")->required()->check(dateValue());
    command->callback([&chosen, until] {
        chosen.action = [until](Session& session) { return due(session, fromArgument(*until)); };
    });
}

} // namespace doorstep::ctl
