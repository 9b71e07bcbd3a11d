// Goal: a disk that is full or fails never makes the vault say something untrue: what returned an error may
// be lost, what was acknowledged is there, and the living connection shows exactly that. Method: one
// workload, run again for each call with that call failing, once or from then on; then the power goes, and
// what is left is opened and looked at in full. Plain SQLite goes through the same as the control.
#include "tests/vault/power_cut.h"
#include "tests/vault/scene.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;

namespace {

struct Tally {
    std::size_t runs = 0;
    std::size_t refusedToOpen = 0;
    std::size_t withErrors = 0;
    std::size_t bad = 0;
};

std::set<std::uint64_t> statesAfter(const Scene& scene, const Recorded& run)
{
    std::set<std::uint64_t> states;
    if (!run.opened) { // nothing was done
        const Recorded quiet = record(scene, {0, 0, false});
        states.insert(quiet.account.states.front());
        return states;
    }
    states.insert(run.account.states.back());
    states.insert(run.account.fallBack.begin(), run.account.fallBack.end());
    for (const auto& [digest, sql] : run.account.undecided)
        states.insert(digest);
    return states;
}

// A change of the recovery code that ended in an error may leave none that is valid, when the disk failed at
// its last step and would not go back; the answer says so, and that the passphrase is.
std::optional<Bytes> codeByPassphrase(const std::filesystem::path& folder)
{
    const auto opened = Vault::open(folder, bytesOf(passphrase));
    if (!opened)
        return std::nullopt;
    const auto renewed = opened.value()->renewRecovery();
    return renewed ? std::optional<Bytes>(copyOf(renewed.value().view())) : std::nullopt;
}

// What the last opening may need: the acknowledged secret.
std::string look(const Scene& scene, const Recorded& run, const Image& image)
{
    putImage(scene.folder("image"), image);
    std::vector<Bytes> secrets{run.secrets.back()};
    if (run.account.secretUndecided && !Vault::openWithRecovery(scene.folder("image"), secrets.back())) {
        if (const auto code = codeByPassphrase(scene.folder("image")))
            secrets = {*code};
    }
    const auto subject = scene.subject(scene.folder("image"), secrets, nullptr, {});
    return verdictOn(*subject, statesAfter(scene, run));
}

std::string judge(const Scene& scene, const WorkloadOptions& options, Fault fault, Tally& tally)
{
    const Recorded run = record(scene, options, fault);
    ++tally.runs;
    tally.refusedToOpen += run.opened ? 0 : 1;
    tally.withErrors += run.account.errors > 0 ? 1 : 0;
    if (run.faultsGiven == 0)
        return "the fault was never met";
    if (!run.account.lie.empty())
        return run.account.lie;
    PowerCut cut(scene.baseline());
    for (const Step& step : run.log)
        cut.apply(step);
    if (cut.image(Survival::Everything, 0) != run.left)
        return "the harness is wrong: its log does not lead to the files";
    for (const Survival survival : {Survival::Nothing, Survival::Everything, Survival::Subset}) {
        if (const std::string why = look(scene, run, cut.image(survival, fault.at)); !why.empty())
            return std::string(survival == Survival::Everything ? "as the process left it: "
                                                                : "after a power cut: ") +
                   why;
    }
    return {};
}

} // namespace

class TestVaultFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }

    void everyCallMayFail_data()
    {
        QTest::addColumn<int>("subject");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("forEver");
        for (const auto subject : {SubjectKind::Plain, SubjectKind::Vault}) {
            const char* name = subject == SubjectKind::Plain ? "control" : "vault";
            const auto row = [&](const char* what, FaultKind kind, bool forEver) {
                QTest::newRow(
                    qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(name), QLatin1String(what))))
                    << int(subject) << int(kind) << forEver;
            };
            row("no space, once", FaultKind::NoSpace, false);
            row("no space, for ever", FaultKind::NoSpace, true);
            row("an I/O error, once", FaultKind::Io, false);
            row("I/O errors, for ever", FaultKind::Io, true);
            row("a short write, once", FaultKind::ShortWrite, false);
            row("short writes, for ever", FaultKind::ShortWrite, true);
        }
    }
    void everyCallMayFail()
    {
        QFETCH(int, subject);
        QFETCH(int, kind);
        QFETCH(bool, forEver);
        const Scene scene(static_cast<SubjectKind>(subject));
        QVERIFY(scene.ready());
        QElapsedTimer timer;
        timer.start();
        const std::uint64_t seed = seedOr(20'241'123);
        const auto faultKind = static_cast<FaultKind>(kind);
        const WorkloadOptions options{seed, 60, scene.kind() == SubjectKind::Vault,
                                      faultKind != FaultKind::Io};
        const Recorded quiet = record(scene, options);
        QVERIFY(quiet.opened);
        QCOMPARE(quiet.account.errors, std::size_t{0});
        const std::uint64_t calls = quiet.calls.at(faultKind);
        QVERIFY(calls > 300);

        Tally tally;
        Dice dice(seed + static_cast<std::uint64_t>(kind));
        const std::uint64_t stride = fullRun() ? 1 : std::max<std::uint64_t>(1, calls / 11);
        for (std::uint64_t at = 0; at < calls; at += fullRun() ? 1 : 1 + dice.below(2 * stride)) {
            const std::string why = judge(scene, options, {faultKind, at, forEver}, tally);
            if (why.empty())
                continue;
            ++tally.bad;
            qWarning("seed %llu, call %llu: %s", static_cast<unsigned long long>(seed),
                     static_cast<unsigned long long>(at), why.c_str());
        }
        qInfo("seed %llu: %llu calls, %zu of them failed in a run of its own (%zu with errors answered, %zu "
              "openings refused), %zu bad, %lld ms",
              static_cast<unsigned long long>(seed), static_cast<unsigned long long>(calls), tally.runs,
              tally.withErrors, tally.refusedToOpen, tally.bad, static_cast<long long>(timer.elapsed()));
        QCOMPARE(tally.bad, std::size_t{0});
    }
};

int main(int argc, char** argv)
{
    TestVaultFaults test;
    return execute(test, argc, argv);
}
#include "tst_vault_faults.moc"
