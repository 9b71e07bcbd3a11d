// Goal: a power cut after any call to the disk loses no acknowledged transaction, shows none that was not
// asked for, and never looks like damage. Method: one recorded workload; after call after call the images
// that a power cut may leave are opened and looked at in full, and some of those openings are cut again.
// Plain SQLite goes through the same: what it survives is the measure.
#include "tests/vault/power_cut.h"
#include "tests/vault/scene.h"

#include "crypto/vault/rotation.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;

namespace {

struct Moment {
    std::set<std::uint64_t> states; ///< the acknowledged one, and that of the transaction under way
    std::vector<Bytes> secrets;     ///< the same for the recovery secret, the newest last
};

Moment momentAt(const Recorded& run, std::size_t steps)
{
    const auto before = [steps](const std::vector<std::size_t>& times) {
        return static_cast<std::size_t>(
            std::count_if(times.begin(), times.end(), [steps](std::size_t at) { return at <= steps; }));
    };
    Moment moment;
    const std::size_t acknowledged = before(run.account.acknowledgedAt);
    moment.states.insert(run.account.states[acknowledged]);
    if (acknowledged + 1 < run.account.states.size())
        moment.states.insert(run.account.states[acknowledged + 1]);
    const std::size_t secret = before(run.account.secretAt);
    moment.secrets.push_back(run.secrets[secret]);
    if (secret + 1 < run.secrets.size())
        moment.secrets.push_back(run.secrets[secret + 1]);
    return moment;
}

std::string describe(const Step& step)
{
    static const char* const names[] = {"create", "write",  "truncate",    "sync",
                                        "rename", "remove", "sync folder", "read"};
    return std::string(names[static_cast<int>(step.call)]) + " " + step.name + " at " +
           std::to_string(step.offset) + ", " + std::to_string(step.data.size()) + " bytes";
}

} // namespace

class TestVaultPower : public QObject {
    Q_OBJECT

private:
    struct Tally {
        std::size_t calls = 0;
        std::size_t images = 0;
        std::size_t secondCuts = 0;
        std::size_t bad = 0;
    };

    // Puts the image on the disk, opens it, looks at it.
    static std::string tryImage(const Scene& scene, const Image& image, Moment moment, Tally& tally)
    {
        ++tally.images;
        putImage(scene.folder("image"), image);
        const auto subject = scene.subject(scene.folder("image"), moment.secrets, nullptr, {});
        return verdictOn(*subject, moment.states);
    }

    // The opening after the cut is itself recorded, and cut after each of its calls.
    static std::string trySecondCuts(const Scene& scene, const Image& image, Moment moment, Tally& tally)
    {
        const auto folder = scene.folder("second");
        putImage(folder, image);
        RecordedFolder watched(folder);
        {
            const RecordingVfs vfs(watched);
            const auto subject = scene.subject(folder, moment.secrets, &watched, vfs.name());
            if (const std::string why = subject->open(); !why.empty())
                return "recorded opening: " + why;
            subject->close();
        }
        PowerCut cut(watched.start());
        for (std::size_t i = 0; i < watched.log().size(); ++i) {
            cut.apply(watched.log()[i]);
            for (const Survival survival : {Survival::Nothing, Survival::Everything, Survival::Subset}) {
                ++tally.secondCuts;
                const std::string why = tryImage(scene, cut.image(survival, i), moment, tally);
                if (!why.empty())
                    return "second cut after " + describe(watched.log()[i]) + ": " + why;
            }
        }
        return {};
    }

    static void walk(const Scene& scene, const Recorded& run, std::uint64_t seed, Tally& tally)
    {
        const bool full = fullRun();
        const std::size_t stride = full ? 1 : std::max<std::size_t>(1, run.log.size() / 110);
        const int subsets = full ? 3 : 1;
        PowerCut cut(scene.baseline());
        Dice dice(seed);
        std::size_t next = dice.below(stride);
        for (std::size_t i = 0; i < run.log.size(); ++i) {
            cut.apply(run.log[i]);
            if (i != next)
                continue;
            next += full ? 1 : 1 + dice.below(2 * stride - 1);
            ++tally.calls;
            const Moment moment = momentAt(run, i + 1);
            const auto report = [&](const std::string& why, const char* how) {
                if (why.empty())
                    return;
                ++tally.bad;
                qWarning("seed %llu, call %zu (%s), %s: %s", static_cast<unsigned long long>(seed), i,
                         describe(run.log[i]).c_str(), how, why.c_str());
            };
            report(tryImage(scene, cut.image(Survival::Nothing, 0), moment, tally), "nothing open survives");
            if (cut.anythingOpen()) {
                report(tryImage(scene, cut.image(Survival::Everything, 0), moment, tally), "everything");
                report(tryImage(scene, cut.image(Survival::Prefix, dice.next()), moment, tally), "a prefix");
                for (int n = 0; n < subsets; ++n)
                    report(tryImage(scene, cut.image(Survival::Subset, dice.next()), moment, tally),
                           "a subset");
            }
            if (tally.calls % (full ? 40 : 30) == 0)
                report(trySecondCuts(scene, cut.image(Survival::Subset, dice.next()), moment, tally),
                       "twice");
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }

    void everyCallMayBeTheLast_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("plain SQLite, the control") << int(SubjectKind::Plain);
        QTest::newRow("vault") << int(SubjectKind::Vault);
    }
    void everyCallMayBeTheLast()
    {
        QFETCH(int, kind);
        const Scene scene(static_cast<SubjectKind>(kind));
        QVERIFY(scene.ready());
        QElapsedTimer timer;
        timer.start();
        const std::uint64_t seed = seedOr(20'241'122);
        const Recorded run = record(scene, {seed, 220, scene.kind() == SubjectKind::Vault, true});
        QVERIFY2(run.account.lie.empty(), run.account.lie.c_str());
        QVERIFY(run.opened);
        QCOMPARE(run.account.errors, std::size_t{0});
        QVERIFY2(run.log.size() >= 2'000, qPrintable(QString::number(run.log.size())));
        const qint64 recorded = timer.elapsed();
        Tally tally;
        walk(scene, run, seed, tally);
        qInfo(
            "seed %llu: %zu calls recorded in %lld ms, %zu transactions; %zu calls walked, %zu images opened "
            "(%zu after a second cut), %zu bad, %lld ms",
            static_cast<unsigned long long>(seed), run.log.size(), static_cast<long long>(recorded),
            run.account.acknowledgedAt.size(), tally.calls, tally.images, tally.secondCuts, tally.bad,
            static_cast<long long>(timer.elapsed()));
        QVERIFY(tally.images > 300);
        QCOMPARE(tally.bad, std::size_t{0});
    }

    // The passphrase opens the vault after each cut, finishes or continues the change, and all rows are
    // there.
    void aChangeOfKeysMayBeCutAnywhere()
    {
        const Scene scene(SubjectKind::Vault);
        QVERIFY(scene.ready());
        const auto folder = scene.folder("rotated");
        putImage(folder, scene.baseline());
        std::uint64_t rows = 0;
        RecordedFolder watched(folder);
        {
            const RecordingVfs vfs(watched);
            VaultOptions options;
            options.vfsBelow = vfs.name();
            options.disk = makeRecordingDisk(watched);
            auto opened = Vault::open(folder, bytesOf(passphrase), options);
            QVERIFY(opened.ok());
            std::unique_ptr<Vault> vault = std::move(opened).value();
            {
                const Connection connection = connectionTo(*vault);
                QCOMPARE(run(connection.get(), "INSERT INTO item VALUES(1,'one',1,zeroblob(30000))"),
                         SQLITE_OK);
                rows = digestOf(connection.get());
            }
            const auto secret = rotateDataKey(vault, bytesOf(passphrase));
            QVERIFY(secret.ok());
            watched.stop();
        }
        const std::vector<Step>& log = watched.log();
        PowerCut cut(watched.start());
        std::size_t images = 0;
        const std::size_t stride = fullRun() ? 1 : std::max<std::size_t>(1, log.size() / 24);
        bool began = false;
        for (std::size_t i = 0; i < log.size(); ++i) {
            cut.apply(log[i]);
            // Before the row was acknowledged there is nothing to ask for: the change comes after it.
            began = began || (log[i].call == Call::Create && log[i].name == "vault.db.next");
            if (!began || i % stride != 0)
                continue;
            for (const Survival survival : {Survival::Nothing, Survival::Everything, Survival::Subset}) {
                ++images;
                putImage(scene.folder("image"), cut.image(survival, i));
                const auto vault = Vault::open(scene.folder("image"), bytesOf(passphrase));
                QVERIFY2(vault.ok(), (describe(log[i]) + (vault ? "" : ": " + vault.error().text)).c_str());
                const Connection connection = connectionTo(*vault.value());
                QVERIFY2(connection, describe(log[i]).c_str());
                QCOMPARE(digestOf(connection.get()), rows);
                QCOMPARE(ask(connection.get(), "PRAGMA integrity_check"), std::string("ok"));
                QCOMPARE(vault.value()->scrub({}).value().damagedPages, 0u);
            }
        }
        QVERIFY(images >= 20);
        qInfo("%zu calls, %zu images opened", log.size(), images);
    }
};

int main(int argc, char** argv)
{
    TestVaultPower test;
    return execute(test, argc, argv);
}
#include "tst_vault_power.moc"
