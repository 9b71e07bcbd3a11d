// The interface's benchmark: first frame and memory beside an empty window, unlocking to Today, searching,
// scrolling, and frames while a sync is running. Starts itself again for what needs a process of its own.
#include "tests/bench/ui/figures.h"
#include "tests/bench/ui/screen.h"

#include <QCommandLineParser>
#include <QFont>
#include <QGuiApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <sys/resource.h>
#include <sys/wait.h>

#include <cstdio>

using namespace doorstep;
using namespace doorstep::bench;

namespace {

constexpr int patients = 10'000;
constexpr int searched = 50'000;
constexpr int plans = 500;
constexpr double afterJuly = 90.0 * 86'400'000; ///< the first reviews are near

/// What a cold start sees: unlock once, scroll once, and say how much memory that took.
int openTablet(const QString& folder, qint64 wallMsNow)
{
    test::HandClock clock(wallMsNow);
    SystemRandom random;
    const auto session = makeSession(folder.toStdString(), clock, random, nullptr);
    Screen screen(*session);
    double cpu = 0;
    const double took = screen.unlock(&cpu);
    Screen::until([&session] { return session->pendingJobs() == 0; }, "everything answered");
    Screen::rest(300);
    const double resident = residentMiB(QCoreApplication::applicationPid());
    screen.show("showPeople");
    auto* list = screen.find("peopleList");
    test::require(list && list->property("count").toInt() == patients, "the whole caseload is listed");
    double at = 0;
    int left = 600;
    const Frames frames = screen.frames(
        [&] {
            at += 171; // a fast flick: almost two rows a frame
            list->setProperty("contentY", at);
        },
        [&left] { return left-- > 0; });
    std::printf("%f %f %f %f %f %f\n", took, cpu, resident, quantile(frames.own, 0.5),
                quantile(frames.own, 0.99), quantile(frames.own, 1));
    std::fflush(stdout);
    return 0;
}

struct Run {
    double passed = 0;
    double cpu = 0;
};

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    return environment;
}

double childrenCpuMs()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto ms = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

Run timed(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    const double cpu = childrenCpuMs();
    const double before = wallMs();
    process.start(program, arguments);
    test::require(process.waitForReadyRead(60'000), "a window shows a frame");
    const double passed = wallMs() - before;
    test::require(process.waitForFinished(60'000) && process.exitCode() == 0, "and ends");
    return {passed, childrenCpuMs() - cpu};
}

double memoryOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(program, arguments);
    test::require(process.waitForStarted(), "a window starts");
    Screen::rest(4'000);
    const double resident = residentMiB(process.processId());
    process.kill();
    process.waitForFinished();
    return resident;
}

void starts(std::vector<Row>& rows, const QString& own, const QString& tablet, int rounds)
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString doorstep = folder + QStringLiteral("/doorstep");
    const QString emptyWindow = folder + QStringLiteral("/doorstep-bench-empty");
    const QStringList locked{QStringLiteral("--vault"), tablet};
    std::vector<double> passed;
    std::vector<double> cpu;
    std::vector<double> empty;
    for (int round = 0; round < rounds; ++round) {
        const Run floor = timed(emptyWindow, {});
        const Run ours = timed(doorstep, locked + QStringList{QStringLiteral("--quit-after-first-frame")});
        passed.push_back(ours.passed / floor.passed);
        cpu.push_back(ours.cpu / floor.cpu);
        empty.push_back(floor.passed);
    }
    rows.push_back({QStringLiteral("first frame of Unlock over an empty window"), quantile(passed, 0.5), 1.4,
                    QStringLiteral("x"),
                    QStringLiteral("processor time %1x, empty window %2 ms")
                        .arg(quantile(cpu, 0.5), 0, 'f', 2)
                        .arg(quantile(empty, 0.5), 0, 'f', 0)});
    const double floor = memoryOf(emptyWindow, {QStringLiteral("stay")});
    rows.push_back({QStringLiteral("memory of Unlock over an empty window"),
                    memoryOf(doorstep, locked) / floor, 2.2, QStringLiteral("x"),
                    QStringLiteral("empty window %1 MiB").arg(floor, 0, 'f', 0)});
    std::vector<double> unlocked;
    std::vector<double> cpus;
    std::vector<double> memory;
    std::vector<double> p99;
    std::vector<double> slowest;
    for (int round = 0; round < std::max(3, rounds / 3); ++round) {
        const double key = derivationMs();
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(own, {QStringLiteral("--open"), tablet});
        test::require(process.waitForFinished(120'000) && process.exitCode() == 0, "the tablet opens");
        const QList<QByteArray> said = process.readAllStandardOutput().trimmed().split(' ');
        unlocked.push_back(said.value(0).toDouble() - key);
        cpus.push_back(said.value(1).toDouble());
        memory.push_back(said.value(2).toDouble() / floor);
        p99.push_back(said.value(4).toDouble());
        slowest.push_back(said.value(5).toDouble());
    }
    rows.push_back({QStringLiteral("unlock to Today, after the key is derived"), quantile(unlocked, 0.5), 300,
                    QStringLiteral("ms"),
                    QStringLiteral("%1 ms of them the interface's own work; cold start, %2 plans")
                        .arg(quantile(cpus, 0.5), 0, 'f', 0)
                        .arg(plans)});
    rows.push_back({QStringLiteral("memory of Today over an empty window"), quantile(memory, 0.5), 2.2,
                    QStringLiteral("x"), QStringLiteral("%1 patients").arg(patients)});
    rows.push_back({QStringLiteral("scrolling the caseload, frame p99, own work"), quantile(p99, 0.5), 16.7,
                    QStringLiteral("ms"),
                    QStringLiteral("slowest %1 ms").arg(quantile(slowest, 0.5), 0, 'f', 1)});
}

/// Frames one after the other, as fast as they come, while the office's 10,000 rows arrive.
void syncing(std::vector<Row>& rows, test::WholeProduct& all, const QString& tablet)
{
    const auto session = makeSession(tablet.toStdString(), all.clock, all.random, all.handler.get());
    Screen screen(*session);
    double cpu = 0;
    (void)screen.unlock(&cpu);
    screen.show("showPeople");
    changeEverybody(all, patients);
    session->sync()->syncNow();
    const double before = wallMs();
    const Frames frames =
        screen.frames([] { Screen::rest(10); },
                      [&session] { return session->sync()->running() || session->pendingJobs() > 0; });
    const double took = wallMs() - before;
    test::require(session->sync()->outcomeText().contains(QString::number(patients)), "all rows came");
    rows.push_back({QStringLiteral("slowest frame during a sync, own work"), quantile(frames.own, 1), 50,
                    QStringLiteral("ms"),
                    QStringLiteral("%1 rows in %2 s, %3 frames; as time passed p99 %4, slowest %5 ms")
                        .arg(patients)
                        .arg(took / 1000, 0, 'f', 1)
                        .arg(frames.own.size())
                        .arg(quantile(frames.passed, 0.99), 0, 'f', 0)
                        .arg(quantile(frames.passed, 1), 0, 'f', 0)});
}

QString withTypo(const QString& word, QRandomGenerator& chance)
{
    const int at = static_cast<int>(chance.bounded(static_cast<int>(word.size()) - 1));
    QString typed = word;
    switch (chance.bounded(4)) {
    case 0:
        return typed.remove(at, 1);
    case 1:
        return typed.insert(at, QLatin1Char('x'));
    case 2:
        typed[at] = QLatin1Char('q');
        return typed;
    default:
        std::swap(typed[at], typed[at + 1]);
        return typed;
    }
}

/// Names typed key by key with one mistake in the family name, either name first.
void searching(std::vector<Row>& rows)
{
    const auto all = makeDesk(searched, 0);
    all->restartTablet();
    QRandomGenerator chance(20110704);
    std::vector<double> cpu;
    std::vector<double> passed;
    int found = 0;
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        const domain::Person wanted = person(static_cast<int>(chance.bounded(searched)));
        const QString family = withTypo(wanted.names[0].family.toLower(), chance);
        const QString given = wanted.names[0].given.value(0).toLower();
        const QString typed = round % 2 ? family + u' ' + given : given + u' ' + family;
        std::vector<store::PersonSummary> hits;
        for (qsizetype keys = 1; keys <= typed.size(); ++keys) {
            const double cpuBefore = threadCpuMs();
            const double before = wallMs();
            hits = test::must(all->tablet->people().search(typed.left(keys)), "search");
            cpu.push_back(threadCpuMs() - cpuBefore);
            passed.push_back(wallMs() - before);
        }
        found += std::any_of(hits.begin(), hits.end(), [&wanted](const store::PersonSummary& hit) {
            return hit.nhsNumber == wanted.nhsNumber->digits();
        });
    }
    rows.push_back(
        {QStringLiteral("search per key, one typo, p95"), quantile(cpu, 0.95), 30, QStringLiteral("ms"),
         QStringLiteral("%1 patients; as time passed p50 %2, p95 %3, slowest %4 ms; %5 of %6 found")
             .arg(searched)
             .arg(quantile(passed, 0.5), 0, 'f', 1)
             .arg(quantile(passed, 0.95), 0, 'f', 1)
             .arg(quantile(passed, 1), 0, 'f', 0)
             .arg(found)
             .arg(rounds)});
    test::require(found >= rounds * 95 / 100, "people are found with a mistake in their name");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    test::require(crypto::initialise().ok(), "libsodium");
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Speed and memory of the interface, beside an empty window in the same run."));
    parser.addHelpOption();
    const QCommandLineOption empty(QStringLiteral("empty"),
                                   QStringLiteral("Show an empty window, then end."));
    const QCommandLineOption stay(QStringLiteral("stay"), QStringLiteral("With --empty: do not end."));
    const QCommandLineOption open(QStringLiteral("open"), QStringLiteral("Open the tablet in this folder."),
                                  QStringLiteral("dir"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Starts of each window."),
                                    QStringLiteral("n"), QStringLiteral("15"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("starts, sync or search."),
                                  QStringLiteral("part"));
    const QCommandLineOption strict(QStringLiteral("strict"),
                                    QStringLiteral("End with 1 when a bound is not kept."));
    parser.addOptions({open, rounds, only, strict});
    parser.process(app);
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(19);
    QGuiApplication::setFont(font);
    const auto day = test::july2011Ms + static_cast<qint64>(afterJuly);
    if (parser.isSet(open))
        return openTablet(parser.value(open), day);

    std::vector<Row> rows;
    const auto wanted = [&](const char* part) {
        return !parser.isSet(only) || parser.value(only) == QLatin1String(part);
    };
    if (wanted("starts") || wanted("sync")) {
        const auto all = makeDesk(patients, plans);
        all->clock.advance(static_cast<qint64>(afterJuly));
        const QString tablet = all->folder.filePath(QStringLiteral("tablet"));
        if (wanted("starts"))
            starts(rows, QCoreApplication::applicationFilePath(), tablet, parser.value(rounds).toInt());
        if (wanted("sync"))
            syncing(rows, *all, tablet);
    }
    if (wanted("search"))
        searching(rows);
    return report(rows) || !parser.isSet(strict) ? 0 : 1;
}
