// sync: once, until told to stop, or by file; pause and metered lines.
#include "app/ctl/files.h"
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "sync/tablet/engine.h"
#include "sync/tablet/file_exchange.h"
#include "sync/tablet/qt_connectivity.h"
#include "sync/tablet/qt_transport.h"

#include <QEventLoop>
#include <QTimer>

#include <csignal>

namespace doorstep::ctl {
namespace {

struct Wanted {
    int waitSeconds = 0;
    bool watch = false;
    int forSeconds = 0;
    std::string toFile;
    std::string fromFile;
    std::optional<bool> paused;
    std::optional<bool> onlyUnmetered;
};

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
        if (report.progressed)
            policy.succeeded();
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

/// What was reached and what is left, then what follows from it.
Status tell(Session& session, const sync::SyncReport& report, void (*print)(const QJsonObject&) = printJson)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    // Counted from this moment of this boot.
    if (const auto counted = tablet.value()->contact().lease(systemBootMoment()); !counted.ok())
        return counted.error();
    const auto status = tablet.value()->status().status();
    if (!status.ok())
        return status.error();
    if (session.json())
        print(toJson(report, status.value()));
    else
        printLine(QStringLiteral("The office signed for %1 changes and %2 pictures; %3 rows came. "
                                 "Waiting: %4 changes, %5 pictures.")
                      .arg(report.changesAcknowledged)
                      .arg(report.blobsSent)
                      .arg(report.rowsPulled)
                      .arg(status.value().changesWaiting)
                      .arg(status.value().picturesWaiting));
    return done();
}

/// Safety copies made before somebody was removed still hold them: one made now takes their place.
Status replaceCopies(Session& session)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto due = tablet.value()->copiesHoldPurged();
    if (!due.ok() || !due.value())
        return due.ok() ? done() : Status(due.error());
    const auto made = tablet.value()->makeSafetyCopy();
    return made.ok() ? done() : Status(made.error());
}

Status conclude(Session& session, const sync::SyncReport& report)
{
    const auto erased = session.eraseIfOrdered();
    if (!erased.ok())
        return erased.error();
    if (erased.value())
        printRemark(QStringLiteral("This tablet's records have been erased on the office's order."));
    else if (Status replaced = replaceCopies(session); !replaced.ok())
        return replaced;
    if (report.error)
        return *report.error;
    return done();
}

Result<std::unique_ptr<wire::Transport>> transportOf(store::Tablet& tablet)
{
    const auto identity = tablet.sync().identity();
    if (!identity.ok())
        return identity.error();
    if (!identity.value())
        return Error{ErrorCode::Unauthorised, "This tablet is not enrolled with an office yet."};
    return std::unique_ptr<wire::Transport>(std::make_unique<sync::QtTransport>(identity.value()->pins));
}

Status synchronise(Session& session, store::Tablet& tablet, int waitSeconds)
{
    const auto transport = transportOf(tablet);
    if (!transport.ok())
        return transport.error();
    sync::SyncReport report;
    {
        sync::SyncEngine engine(tablet.sync(), *transport.value(), session.clock(), session.random());
        report = runUntil(engine, session, std::int64_t{waitSeconds} * 1000);
    }
    if (Status told = tell(session, report); !told.ok())
        return told;
    return conclude(session, report);
}

volatile std::sig_atomic_t stopAsked = 0;

/// Syncs by itself as the app does, a line for each run, until a signal comes or the time is over.
Status watch(Session& session, store::Tablet& tablet, int forSeconds)
{
    const auto transport = transportOf(tablet);
    const auto wishes = tablet.contact().wishes();
    if (!transport.ok() || !wishes.ok())
        return transport.ok() ? wishes.error() : transport.error();
    QEventLoop loop;
    sync::QtConnectivity network;
    network.watch();
    sync::QtAlarm alarm;
    sync::SyncReport last;
    Status told = done();
    {
        sync::SyncEngine engine(tablet.sync(), *transport.value(), session.clock(), session.random());
        int runs = 0;
        sync::SyncDriver driver({engine, alarm, network, session.clock(), session.random()},
                                {wishes.value().paused, wishes.value().onlyUnmetered},
                                [&](const sync::SyncDriver::State& state) {
                                    if (!state.last || std::exchange(runs, state.runs) == state.runs)
                                        return;
                                    last = *state.last;
                                    told = tell(session, last, printJsonLine);
                                    if (!told.ok() || tablet.toBeErased())
                                        loop.quit();
                                });
        network.onChange([&driver] { driver.networkChanged(); });
        stopAsked = 0;
        std::signal(SIGTERM, [](int) { stopAsked = 1; });
        std::signal(SIGINT, [](int) { stopAsked = 1; });
        QTimer lookAtSignal;
        QObject::connect(&lookAtSignal, &QTimer::timeout, &loop, [&loop] {
            if (stopAsked)
                loop.quit();
        });
        constexpr int lookMs = 200;
        lookAtSignal.start(lookMs);
        if (forSeconds > 0)
            QTimer::singleShot(std::chrono::seconds(forSeconds), &loop, &QEventLoop::quit);
        driver.begin();
        loop.exec();
        network.onChange({});
    }
    return told.ok() ? conclude(session, last) : told;
}

Status toFile(Session& session, store::Tablet& tablet, const QString& path)
{
    const auto made = sync::makeExchangeFile(tablet.sync(), tablet.exchange(), session.clock());
    if (!made.ok())
        return made.error();
    const Bytes& file = made.value().second;
    const QByteArray content(reinterpret_cast<const char*>(file.data()), static_cast<qsizetype>(file.size()));
    if (Status written = writeFile(path, content); !written.ok())
        return written;
    const sync::HandedOver& handed = made.value().first;
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("changes"), handed.changes},
                              {QStringLiteral("pictures"), handed.pictures},
                              {QStringLiteral("picturesLeft"), handed.picturesLeft},
                              {QStringLiteral("peopleLeft"), handed.streamsLeft},
                              {QStringLiteral("bytes"), static_cast<qint64>(file.size())}});
    else
        printLine(QStringLiteral(
                      "The file holds %1 changes and %2 pictures, sealed to the office. Nothing counts as "
                      "sent before its answer is taken in with --from-file.")
                      .arg(handed.changes)
                      .arg(handed.pictures));
    if (!session.json() && handed.picturesLeft > 0)
        printLine(QStringLiteral("%1 pictures have no room in it; they go into the next file.")
                      .arg(handed.picturesLeft));
    if (!session.json() && handed.streamsLeft > 0)
        printLine(
            QStringLiteral(
                "A file asks for %1 people at most. What is new about %2 others comes over a connection "
                "only.")
                .arg(wire::pullStreamsMax)
                .arg(handed.streamsLeft));
    return done();
}

Status fromFile(Session& session, store::Tablet& tablet, const QString& path)
{
    constexpr qint64 answerBytesMax = 128 * 1024 * 1024;
    const auto content = readFile(path, answerBytesMax);
    if (!content.ok())
        return content.error();
    const auto report =
        sync::takeExchangeAnswer(tablet.sync(), tablet.exchange(), session.clock(), toBytes(content.value()));
    if (!report.ok())
        return report.error();
    if (Status told = tell(session, report.value()); !told.ok())
        return told;
    return conclude(session, report.value());
}

Status run(Session& session, const Wanted& wanted)
{
    session.takeWithoutContact();
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    if (wanted.paused || wanted.onlyUnmetered) {
        const auto before = tablet.value()->contact().wishes();
        if (!before.ok())
            return before.error();
        return tablet.value()->contact().wish({wanted.paused.value_or(before.value().paused),
                                               wanted.onlyUnmetered.value_or(before.value().onlyUnmetered)});
    }
    if (!wanted.toFile.empty())
        return toFile(session, *tablet.value(), QString::fromStdString(wanted.toFile));
    if (!wanted.fromFile.empty())
        return fromFile(session, *tablet.value(), QString::fromStdString(wanted.fromFile));
    if (wanted.watch)
        return watch(session, *tablet.value(), wanted.forSeconds);
    return synchronise(session, *tablet.value(), wanted.waitSeconds);
}

} // namespace

void addSyncCommand(CLI::App& app, Chosen& chosen)
{
    constexpr int dayS = 86'400;
    const auto wanted = std::make_shared<Wanted>();
    CLI::App* sync = app.add_subcommand("sync", "Bring everything to the office and fetch what is new");
    CLI::Option* wait = sync->add_option("--wait", wanted->waitSeconds, "Keep trying for so many seconds")
                            ->check(CLI::Range(0, dayS));
    CLI::Option* watches = sync->add_flag(
        "--watch", wanted->watch, "Go on by itself as the app does, a line for each run, until stopped");
    sync->add_option("--for", wanted->forSeconds, "With --watch: end after so many seconds")
        ->check(CLI::Range(1, dayS))
        ->needs(watches);
    CLI::Option* to = sync->add_option(
        "--to-file", wanted->toFile, "Without a network: everything that waits, in one file for the office");
    CLI::Option* from =
        sync->add_option("--from-file", wanted->fromFile, "The office's answer to such a file");
    CLI::Option* pause = sync->add_option("--pause", wanted->paused, "on: nothing goes by itself; off");
    CLI::Option* unmetered = sync->add_option("--only-unmetered", wanted->onlyUnmetered,
                                              "on: nothing goes by itself on a line paid by volume; off");
    for (CLI::Option* choice : {pause, unmetered})
        choice->excludes(wait)->excludes(watches)->excludes(to)->excludes(from);
    to->excludes(from)->excludes(watches)->excludes(wait);
    from->excludes(watches)->excludes(wait);
    watches->excludes(wait);
    sync->callback(
        [&chosen, wanted] { chosen.action = [wanted](Session& session) { return run(session, *wanted); }; });
}

} // namespace doorstep::ctl
