// enrol, sync, status: what is between this tablet and the office.
#include "app/ctl/files.h"
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "sync/tablet/engine.h"
#include "sync/tablet/enrolment.h"
#include "sync/tablet/qt_transport.h"
#include "sync/tablet/retry_policy.h"

#include <QEventLoop>
#include <QTimer>

namespace doorstep::ctl {
namespace {

constexpr qint64 ticketBytesMax = 16 * 1024;

std::unique_ptr<wire::Transport> pinnedTransport(const std::vector<Hash32>& pins)
{
    return std::make_unique<sync::QtTransport>(pins);
}

Status enrol(Session& session, const QString& ticket)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    sync::Enrolment enrolment(tablet.value()->enrolment(), pinnedTransport, session.clock());
    QEventLoop loop;
    std::optional<Result<sync::Enrolled>> result;
    enrolment.start(ticket.trimmed().toStdString(), [&](Result<sync::Enrolled> r) {
        result = std::move(r);
        loop.quit();
    });
    loop.exec();
    if (!result->ok())
        return result->error();
    const sync::Enrolled& enrolled = result->value();
    const QString staff = QString::fromStdString(enrolled.staffName);
    const QString digits = QString::fromStdString(enrolled.digits);
    if (session.json()) {
        printJson(QJsonObject{{QStringLiteral("enrolled"), true},
                              {QStringLiteral("staffName"), staff},
                              {QStringLiteral("organisation"), QString::fromStdString(enrolled.organisation)},
                              {QStringLiteral("digits"), digits}});
    } else {
        printLine(QStringLiteral("Enrolled for %1. The office shows the same digits: %2").arg(staff, digits));
    }
    return done();
}

sync::SyncReport runOnce(sync::SyncEngine& engine)
{
    QEventLoop loop;
    sync::SyncReport report;
    engine.start([&](const sync::SyncReport& r) {
        report = r;
        loop.quit();
    });
    loop.exec();
    return report;
}

void pauseFor(std::int64_t ms)
{
    QEventLoop loop;
    QTimer::singleShot(std::chrono::milliseconds(ms), &loop, &QEventLoop::quit);
    loop.exec();
}

/// Runs until done, until trying again makes no sense, or until the time is over.
sync::SyncReport runUntil(sync::SyncEngine& engine, Session& session, std::int64_t waitMs)
{
    sync::RetryPolicy policy(session.random());
    const std::int64_t endMs = session.clock().monotonicMs() + waitMs;
    while (true) {
        sync::SyncReport report = runOnce(engine);
        if (!report.error || !sync::isWorthRetrying(report.error->code))
            return report;
        const std::int64_t delayMs = policy.nextDelayMs(report.retryAfterMs);
        if (session.clock().monotonicMs() + delayMs > endMs)
            return report;
        pauseFor(delayMs);
    }
}

QJsonObject toJson(const sync::SyncReport& report, const store::SyncStatus& status)
{
    QJsonObject result{{QStringLiteral("changesAcknowledged"), report.changesAcknowledged},
                       {QStringLiteral("rowsPulled"), report.rowsPulled},
                       {QStringLiteral("picturesSent"), report.blobsSent},
                       {QStringLiteral("requests"), report.requests},
                       {QStringLiteral("reachedOffice"), report.reachedOffice},
                       {QStringLiteral("status"), statusJson(status)}};
    result.insert(QStringLiteral("error"),
                  report.error ? QJsonValue(QString::fromStdString(report.error->text)) : QJsonValue());
    return result;
}

Status synchronise(Session& session, int waitSeconds)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto identity = tablet.value()->sync().identity();
    if (!identity.ok())
        return identity.error();
    if (!identity.value())
        return Error{ErrorCode::Unauthorised, "This tablet is not enrolled with an office yet."};
    const auto transport = pinnedTransport(identity.value()->pins);
    sync::SyncEngine engine(tablet.value()->sync(), *transport, session.clock(), session.random());
    const sync::SyncReport report = runUntil(engine, session, std::int64_t{waitSeconds} * 1000);
    const auto status = tablet.value()->status().status();
    if (!status.ok())
        return status.error();
    if (session.json())
        printJson(toJson(report, status.value()));
    else
        printLine(QStringLiteral("The office signed for %1 changes and %2 pictures; %3 rows came. "
                                 "Waiting: %4 changes, %5 pictures.")
                      .arg(report.changesAcknowledged)
                      .arg(report.blobsSent)
                      .arg(report.rowsPulled)
                      .arg(status.value().changesWaiting)
                      .arg(status.value().picturesWaiting));
    const auto erased = session.eraseIfOrdered();
    if (!erased.ok())
        return erased.error();
    if (erased.value())
        printRemark(QStringLiteral("This tablet's records have been erased on the office's order."));
    if (report.error)
        return *report.error;
    return done();
}

void printStatus(const store::SyncStatus& status, const std::vector<store::WaitingItem>& waiting)
{
    if (!status.enrolled)
        printLine(QStringLiteral("Not enrolled with an office yet."));
    else
        printLine(QStringLiteral("%1, %2, %3 people")
                      .arg(status.staffName, status.organisation)
                      .arg(status.patients));
    printLine(QStringLiteral("Changes: %1 made here, %2 at the office, %3 waiting")
                  .arg(status.changesTotal)
                  .arg(status.changesAtOffice)
                  .arg(status.changesWaiting));
    printLine(QStringLiteral("Pictures waiting: %1 (%2 bytes)")
                  .arg(status.picturesWaiting)
                  .arg(status.picturesWaitingBytes));
    if (status.changesHandedOver > 0)
        printLine(QStringLiteral("Accepted for hand-over to a colleague: %1").arg(status.changesHandedOver));
    if (status.conflicts > 0)
        printLine(QStringLiteral("Fields with two versions to choose from: %1").arg(status.conflicts));
    if (status.needsAttention > 0)
        printLine(QStringLiteral("Needs attention: %1").arg(status.needsAttention));
    if (!status.lastError.isEmpty())
        printLine(QStringLiteral("Last attempt: %1").arg(status.lastError));
    for (const store::WaitingItem& item : waiting)
        printLine(QStringLiteral("  %1: %2%3")
                      .arg(item.what, store::describe(item.delivery),
                           item.reason.isEmpty() ? QString() : u' ' + item.reason));
    if (status.allAtOffice())
        printLine(QStringLiteral("Everything on this tablet is at the office."));
}

Status showStatus(Session& session)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto status = tablet.value()->status().status();
    if (!status.ok())
        return status.error();
    const auto waiting = tablet.value()->status().waiting();
    if (!waiting.ok())
        return waiting.error();
    if (session.json()) {
        QJsonObject object = statusJson(status.value());
        object.insert(QStringLiteral("waiting"), waitingJson(waiting.value()));
        printJson(object);
    } else {
        printStatus(status.value(), waiting.value());
    }
    return done();
}

} // namespace

void addOfficeCommands(CLI::App& app, Chosen& chosen)
{
    struct EnrolArguments {
        std::string ticket;
        std::string file;
    };
    const auto arguments = std::make_shared<EnrolArguments>();
    CLI::App* command = app.add_subcommand("enrol", "Enrol this tablet with a ticket from the office");
    CLI::Option* file = command->add_option("--ticket-file", arguments->file, "File that holds the ticket");
    CLI::Option* text = command->add_option("ticket", arguments->ticket, "The ticket");
    text->excludes(file);
    command->callback([&chosen, arguments] {
        if (arguments->ticket.empty() && arguments->file.empty())
            throw CLI::RequiredError("TICKET or --ticket-file");
        chosen.action = [arguments](Session& session) -> Status {
            if (arguments->file.empty())
                return enrol(session, QString::fromStdString(arguments->ticket));
            const auto content = readFile(QString::fromStdString(arguments->file), ticketBytesMax);
            return content.ok() ? enrol(session, QString::fromUtf8(content.value()))
                                : Status(content.error());
        };
    });

    const auto waitSeconds = std::make_shared<int>(0);
    CLI::App* sync = app.add_subcommand("sync", "Bring everything to the office and fetch what is new");
    sync->add_option("--wait", *waitSeconds, "Keep trying for so many seconds")->check(CLI::Range(0, 86'400));
    sync->callback([&chosen, waitSeconds] {
        chosen.action = [waitSeconds](Session& session) { return synchronise(session, *waitSeconds); };
    });

    app.add_subcommand("status", "What the office has signed for, what waits, and why")->callback([&chosen] {
        chosen.action = showStatus;
    });
}

} // namespace doorstep::ctl
