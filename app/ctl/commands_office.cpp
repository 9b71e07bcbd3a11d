// enrol, status: what is between this tablet and the office.
#include "app/ctl/files.h"
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "sync/tablet/enrolment.h"
#include "sync/tablet/qt_transport.h"

#include <QEventLoop>

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
    if (!status.stopped.isEmpty())
        printLine(QStringLiteral("Stopped by the office: %1").arg(status.stopped));
    if (!status.lastError.isEmpty() && status.lastError != status.stopped)
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
    session.takeWithoutContact();
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto status = tablet.value()->status().status();
    if (!status.ok())
        return status.error();
    const auto waiting = tablet.value()->status().waiting();
    if (!waiting.ok())
        return waiting.error();
    const auto lease = tablet.value()->contact().lease(systemBootMoment());
    if (!lease.ok())
        return lease.error();
    if (session.json()) {
        QJsonObject object = statusJson(status.value());
        object.insert(QStringLiteral("daysWithoutContact"), lease.value().daysWithout);
        object.insert(QStringLiteral("daysUntilClosed"), lease.value().daysLeft());
        object.insert(QStringLiteral("waiting"), waitingJson(waiting.value()));
        printJson(object);
    } else {
        printStatus(status.value(), waiting.value());
        if (lease.value().warn)
            printLine(QString::fromStdString(store::inWords(lease.value())));
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

    app.add_subcommand("status", "What the office has signed for, what waits, and why")->callback([&chosen] {
        chosen.action = showStatus;
    });
}

} // namespace doorstep::ctl
