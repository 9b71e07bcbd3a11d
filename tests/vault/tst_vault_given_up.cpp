// Goal: a commit that the disk refused leaves nothing that a later power cut could turn into "damaged", and
// nothing that comes back in part. Method: one transaction meets a failing call (the sync at its end above
// all), the next ones go through; then the power goes after every later call, and what is left is opened.
#include "tests/vault/power_cut.h"
#include "tests/vault/scene.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;

namespace {

constexpr int refusedRows = 200; // frames for a dozen calls and more: eight go in one

/// The SQL of one transaction; group names its rows.
std::string insertion(int group, int rows)
{
    std::string sql = "BEGIN;";
    for (int row = 0; row < rows; ++row)
        sql += "INSERT INTO given_up VALUES(" + std::to_string(group) + ",hex(randomblob(600)));";
    return sql + "COMMIT";
}

struct Life {
    std::vector<Step> log;
    std::size_t refusedFrom = 0;  ///< steps before the transaction that meets the failure
    std::uint64_t callsFrom = 0;  ///< the same in calls that may fail
    std::uint64_t callsTo = 0;    ///< and behind it
    bool refused = false;
    std::map<int, std::size_t> acknowledgedAt; ///< group of rows: steps
};

Life live(const Scene& scene, Fault fault)
{
    Life life;
    std::vector<Bytes> secrets{scene.secret()};
    putImage(scene.folder("live"), scene.baseline());
    RecordedFolder watched(scene.folder("live"));
    const RecordingVfs vfs(watched);
    const auto subject = scene.subject(scene.folder("live"), secrets, &watched, vfs.name());
    if (!subject->open().empty())
        return life;
    const auto commits = [&](int group, int rows) {
        const bool done = run(subject->db(), insertion(group, rows)) == SQLITE_OK;
        if (done)
            life.acknowledgedAt[group] = watched.log().size();
        else // SQLite may have rolled back by itself
            [[maybe_unused]] const int code = run(subject->db(), "ROLLBACK");
        return done;
    };
    const char* tables = "CREATE TABLE given_up(number, text); CREATE INDEX given_up_i ON given_up(text)";
    if (run(subject->db(), tables) != SQLITE_OK || !commits(1, 5))
        return life;
    life.refusedFrom = watched.log().size();
    life.callsFrom = watched.callsFor(FaultKind::Io);
    if (fault.kind != FaultKind::None)
        watched.setFault({fault.kind, life.callsFrom + fault.at, fault.forEver});
    life.refused = !commits(2, refusedRows);
    life.callsTo = watched.callsFor(FaultKind::Io);
    commits(3, 1);
    commits(4, 2);
    watched.stop();
    subject->close();
    life.log = watched.log();
    return life;
}

// Empty: what is on the disk opens and holds what it must.
std::string look(const Scene& scene, const Life& life, const Image& image, std::size_t steps)
{
    putImage(scene.folder("image"), image);
    std::vector<Bytes> secrets{scene.secret()};
    const auto subject = scene.subject(scene.folder("image"), secrets, nullptr, {});
    if (const std::string why = subject->open(); !why.empty())
        return why;
    if (const std::string why = subject->selfCheck(); !why.empty())
        return why;
    const auto rowsOf = [&](int group) {
        return ask(subject->db(), "SELECT count(*) FROM given_up WHERE number=" + std::to_string(group));
    };
    const std::map<int, std::string> whole{{1, "5"}, {2, std::to_string(refusedRows)}, {3, "1"}, {4, "2"}};
    for (const auto& [group, rows] : whole) {
        const auto found = life.acknowledgedAt.find(group);
        const bool must = found != life.acknowledgedAt.end() && found->second <= steps;
        const std::string got = rowsOf(group);
        if (got != rows && (must || got != "0"))
            return "transaction " + std::to_string(group) + " has " + got + " of " + rows + " rows";
    }
    const std::string check = ask(subject->db(), "PRAGMA integrity_check");
    return check == "ok" ? std::string() : "integrity_check: " + check;
}

} // namespace

class TestVaultGivenUp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }
    void powerGoesAfterAFailedCommit_data();
    void powerGoesAfterAFailedCommit();
};

void TestVaultGivenUp::powerGoesAfterAFailedCommit_data()
{
    QTest::addColumn<int>("fromTheEnd");
    QTest::newRow("its last call, the sync") << 1;
    QTest::newRow("the call before, its last frames") << 2;
    QTest::newRow("frames in the middle") << 10;
}

void TestVaultGivenUp::powerGoesAfterAFailedCommit()
{
    QFETCH(int, fromTheEnd);
    const Scene scene(SubjectKind::Vault);
    QVERIFY(scene.ready());
    const Life quiet = live(scene, {});
    QVERIFY(!quiet.refused);
    const std::uint64_t calls = quiet.callsTo - quiet.callsFrom;
    QVERIFY(calls > 12);
    const Life life = live(scene, {FaultKind::Io, calls - static_cast<std::uint64_t>(fromTheEnd), false});
    QVERIFY(life.refused);
    QVERIFY(life.acknowledgedAt.count(3) == 1 && life.acknowledgedAt.count(4) == 1);

    PowerCut cut(scene.baseline());
    const std::uint64_t seed = seedOr(20'251'122);
    const std::uint64_t subsets = fullRun() ? 200 : 12;
    std::size_t images = 0;
    for (std::size_t steps = 0; steps < life.log.size(); ++steps) {
        cut.apply(life.log[steps]);
        if (steps + 1 < life.refusedFrom)
            continue;
        std::vector<Image> left{cut.image(Survival::Nothing, 0), cut.image(Survival::Everything, 0)};
        // Between the refused commit and the end every mixture counts; before it a few are enough.
        const bool behind = steps + 1 >= life.refusedFrom + calls;
        for (std::uint64_t i = 0; i < (behind ? subsets : 1); ++i)
            left.push_back(cut.image(Survival::Subset, seed + steps * 1'000 + i));
        for (const Image& image : left) {
            const std::string why = look(scene, life, image, steps + 1);
            QVERIFY2(why.empty(), qPrintable(QStringLiteral("seed %1, after step %2 of %3: %4")
                                                 .arg(seed)
                                                 .arg(steps + 1)
                                                 .arg(life.log.size())
                                                 .arg(QString::fromStdString(why))));
            ++images;
        }
    }
    qInfo("%zu images", images);
    QVERIFY(images > 100);
}

int main(int argc, char** argv)
{
    TestVaultGivenUp test;
    return execute(test, argc, argv);
}
#include "tst_vault_given_up.moc"
