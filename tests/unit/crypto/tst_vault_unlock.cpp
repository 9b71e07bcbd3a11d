// Goal: nobody gets more or faster tries at a passphrase than the rule gives, however the process is
// stopped or the clock is moved; and nobody who owns the records is kept out.
// Method: one vault made once and copied for each test, a clock that is moved by hand, a disk that stops.
#include "crypto/vault/calibration.h"
#include "crypto/vault/disk.h"
#include "crypto/vault/key_store.h"
#include "crypto/vault/pin.h"
#include "crypto/vault/unlock.h"
#include "crypto/vault/vault_impl.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>

#include <sys/wait.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

class HandClock final : public Clock {
public:
    std::int64_t wall = 1'800'000'000'000;
    std::int64_t monotonic = 5'000;
    std::int64_t wallMs() const override { return wall; }
    std::int64_t monotonicMs() const override { return monotonic; }
};

class MemoryStore final : public KeyStore {
public:
    std::map<std::string, Bytes, std::less<>> kept;
    bool answers = true;
    Result<std::optional<SecretBytes>> get(std::string_view name) override
    {
        if (!answers)
            return Error{ErrorCode::Offline, "No answer."};
        const auto at = kept.find(name);
        if (at == kept.end())
            return std::optional<SecretBytes>{};
        return std::optional<SecretBytes>(SecretBytes::copyOf(at->second));
    }
    Status put(std::string_view name, BytesView value) override
    {
        if (!answers)
            return Error{ErrorCode::Offline, "No answer."};
        kept[std::string(name)] = doorstep::copyOf(value);
        return done();
    }
    Status remove(std::string_view name) override
    {
        kept.erase(std::string(name));
        return done();
    }
    std::string notProtected() const override { return {}; }
};

} // namespace

class TestVaultUnlock : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_original;
    std::string m_code;
    HandClock m_clock;

    [[nodiscard]] fs::path freshCopy() const
    {
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / "copy";
        copyVault(m_original, folder);
        return folder;
    }
    template <typename T>
    [[nodiscard]] static int codeOf(const Result<T>& result)
    {
        return result ? -1 : static_cast<int>(result.error().code);
    }
    static constexpr int opened = -1;
    static constexpr int wrong = static_cast<int>(ErrorCode::WrongPassphrase);
    static constexpr int refused = static_cast<int>(ErrorCode::Refused);
    static constexpr int unusable = static_cast<int>(ErrorCode::InvalidInput);

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_original = fs::path(m_temporary.path().toStdString()) / "original";
        const auto created = Vault::create(m_original, bytesOf(passphrase));
        QVERIFY(created.ok());
        m_code = toCrockford(created.value().recoverySecret.view());
    }

    void theWaitGrows_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<int>("waitMs");
        const int waits[] = {0, 0, 0, 1'000, 2'000, 4'000, 8'000, 15'000, 30'000, 60'000};
        for (int tries = 0; tries < 10; ++tries)
            QTest::addRow("after %d", tries) << tries << waits[tries];
    }
    void theWaitGrows()
    {
        QFETCH(int, tries);
        QFETCH(int, waitMs);
        QCOMPARE(Unlock::delayAfterMs(static_cast<std::uint32_t>(tries)), std::int64_t{waitMs});
    }

    void wrongTriesAreMadeToWait()
    {
        const fs::path folder = freshCopy();
        Unlock unlock(folder, m_clock);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(codeOf(unlock.withPassphrase(bytesOf("wrong"))), wrong);
        QCOMPARE(unlock.state().waitMs, std::int64_t{1'000});
        // While it waits not even the right one is tried, and nothing is counted.
        const auto early = unlock.withPassphrase(bytesOf(passphrase));
        QCOMPARE(codeOf(early), refused);
        QCOMPARE(early.error().text, std::string("Please try again in 1 second."));
        QCOMPARE(unlock.state().wrongTries, 3u);
        // A moved wall clock changes nothing; the process's own clock does.
        m_clock.wall += 365LL * 24 * 3600 * 1000;
        QCOMPARE(unlock.state().waitMs, std::int64_t{1'000});
        m_clock.wall -= 2 * 365LL * 24 * 3600 * 1000;
        QCOMPARE(unlock.state().waitMs, std::int64_t{1'000});
        m_clock.monotonic += 999;
        QCOMPARE(codeOf(unlock.withPassphrase(bytesOf(passphrase))), refused);
        m_clock.monotonic += 1;
        QCOMPARE(codeOf(unlock.withPassphrase(bytesOf(passphrase))), opened);
        QCOMPARE(unlock.state().wrongTries, 0u);
        QCOMPARE(unlock.state().waitMs, std::int64_t{0});
    }

    void aRestartBeginsTheWaitAnew()
    {
        const fs::path folder = freshCopy();
        {
            Unlock unlock(folder, m_clock);
            for (int i = 0; i < 3; ++i)
                QCOMPARE(codeOf(unlock.withPassphrase(bytesOf("wrong"))), wrong);
            m_clock.monotonic += 700;
            QCOMPARE(unlock.state().waitMs, std::int64_t{300});
        }
        Unlock again(folder, m_clock);
        QCOMPARE(again.state().waitMs, std::int64_t{1'000});
    }

    void aKilledProcessHasHadItsTry()
    {
        const fs::path folder = freshCopy();
        for (std::uint32_t round = 1; round <= 3; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                // Dies between the count and the answer: the parent kills it while it derives the key.
                const auto never = Vault::open(folder, bytesOf("wrong"));
                ::_exit(codeOf(never) == wrong ? 3 : 4);
            }
            QTRY_VERIFY_WITH_TIMEOUT(
                findHeader(*makeSystemDisk(), folder).value().header.failedAttempts == round, 20'000);
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            Unlock unlock(folder, m_clock);
            QCOMPARE(unlock.state().wrongTries, round);
        }
    }

    void tenWrongOnesLeaveTheRecoveryCode()
    {
        const fs::path folder = freshCopy();
        Unlock unlock(folder, m_clock);
        for (std::uint32_t i = 0; i < passphraseTriesMax; ++i) {
            m_clock.monotonic += 60'000;
            QCOMPARE(codeOf(unlock.withPassphrase(bytesOf("wrong"))), wrong);
        }
        m_clock.monotonic += 60'000;
        QVERIFY(unlock.state().recoveryNeeded);
        QCOMPARE(codeOf(unlock.withPassphrase(bytesOf(passphrase))), refused);
        QVERIFY(Unlock(folder, m_clock).state().recoveryNeeded);
        std::string next;
        {
            const auto vault = unlock.withRecoveryCode(m_code);
            QCOMPARE(codeOf(vault), opened);
            QVERIFY(!unlock.state().recoveryNeeded);
            const auto renewed = vault.value()->renewRecovery();
            QVERIFY(renewed.ok());
            QVERIFY(vault.value()->recoveryFits(renewed.value().view()));
            next = toCrockford(renewed.value().view());
            QVERIFY(vault.value()->setPassphrase(bytesOf("quite another one"), {}).ok());
        }
        QCOMPARE(codeOf(unlock.withRecoveryCode(m_code)), wrong); // used once
        QCOMPARE(codeOf(unlock.withPassphrase(bytesOf("quite another one"))), opened);
        QCOMPARE(codeOf(unlock.withRecoveryCode(next)), opened);
    }

    void recoveryCodesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("expected");
        const QByteArray code = QByteArray::fromStdString(m_code);
        QTest::newRow("as shown") << code << opened;
        QTest::newRow("in small letters with spaces") << code.toLower().replace('-', ' ') << opened;
        QTest::newRow("without divisions") << QByteArray(code).replace("-", "") << opened;
        QTest::newRow("nought typed as a letter") << QByteArray(code).replace("0", "O") << opened;
        QTest::newRow("one character short") << code.chopped(1) << unusable;
        QTest::newRow("nothing") << QByteArray() << unusable;
        QTest::newRow("a letter that codes do not have") << QByteArray(code).replace(0, 1, "U") << unusable;
        QTest::newRow("of other records") << QByteArray(26, '7').replace(25, 1, "0") << wrong;
    }
    void recoveryCodesAsPeopleTypeThem()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, expected);
        Unlock unlock(freshCopy(), m_clock);
        QCOMPARE(codeOf(unlock.withRecoveryCode(typed.toStdString())), expected);
        QCOMPARE(unlock.state().wrongTries, 0u); // 128 random bits need no count
    }

    void tryingTheOldPassphraseAtAnOpenVaultCountsToo()
    {
        const fs::path folder = freshCopy();
        {
            const auto vault = Vault::open(folder, bytesOf(passphrase));
            const auto change = [&](std::string_view old) {
                return codeOf(vault.value()->changePassphrase(bytesOf(old), bytesOf("new"), {}));
            };
            for (std::uint32_t i = 0; i < passphraseTriesMax; ++i)
                QCOMPARE(change("wrong"), wrong);
            QCOMPARE(change(passphrase), refused);
        }
        QVERIFY(Unlock(folder, m_clock).state().recoveryNeeded);
    }

    void theDeviceOpensWhenAskedTo()
    {
        const fs::path folder = freshCopy();
        const auto store = std::make_shared<MemoryStore>();
        const VaultOptions options{store, nullptr, {}};
        Unlock unlock(folder, m_clock, options);
        QVERIFY(!unlock.state().deviceOpens);
        QCOMPARE(codeOf(unlock.withDevice()), int(ErrorCode::NotFound));
        QVERIFY(unlock.withPassphrase(bytesOf(passphrase)).value()->addDeviceSlot().ok());
        QVERIFY(unlock.state().deviceOpens);
        QCOMPARE(codeOf(unlock.withDevice()), opened);
        QVERIFY(Vault::open(folder, bytesOf(passphrase)).ok()); // in addition, not instead
        // A copy of the disk without the store is worth nothing, nor is another device's key.
        const VaultOptions elsewhere{std::make_shared<MemoryStore>(), nullptr, {}};
        QCOMPARE(codeOf(Vault::openWithDevice(folder, elsewhere)), int(ErrorCode::NotFound));
        auto& kept = store->kept.begin()->second;
        kept[3] ^= 1;
        QCOMPARE(codeOf(unlock.withDevice()), wrong);
        kept[3] ^= 1;
        store->answers = false;
        QCOMPARE(codeOf(unlock.withDevice()), int(ErrorCode::Offline));
        store->answers = true;
        QVERIFY(unlock.withDevice().value()->removeDeviceSlot().ok());
        QVERIFY(store->kept.count("vault-device-" +
                                  VaultAccess::of(*Vault::open(folder, bytesOf(passphrase)).value())
                                      .header.vaultId.hex()) == 0);
        QVERIFY(!unlock.state().deviceOpens);
    }

    void pinsPeopleTryFirst_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<bool>("usable");
        for (const char* bad :
             {"", "12345", "000000", "777777", "123456", "654321", "567890", "210987", "121212", "123123",
              "12341234", "112233", "998877", "12345a", "1234567890123", "123 456"})
            QTest::newRow(*bad ? bad : "nothing") << QByteArray(bad) << false;
        for (const char* good : {"482913", "135790", "20481937", "271828182845"})
            QTest::newRow(good) << QByteArray(good) << true;
    }
    void pinsPeopleTryFirst()
    {
        QFETCH(QByteArray, digits);
        QFETCH(bool, usable);
        QCOMPARE(Pin::check(bytesOf(digits.toStdString())).ok(), usable);
    }

    void aPinOpensAgainFiveTries()
    {
        const fs::path folder = freshCopy();
        Pin pin;
        QCOMPARE(codeOf(pin.open(bytesOf("482913"))), refused);
        auto record = Pin::makeRecord(bytesOf("482913"));
        QVERIFY(record.ok());
        QVERIFY(Pin::fits(record.value(), bytesOf("482913")).value());
        QVERIFY(!Pin::fits(record.value(), bytesOf("482914")).value());
        QVERIFY(pin.arm(*Vault::open(folder, bytesOf(passphrase)).value(), record.value()));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(codeOf(pin.open(bytesOf("482914"))), wrong);
        QCOMPARE(pin.triesLeft(), 1u);
        QCOMPARE(codeOf(pin.open(bytesOf("482913"))), opened); // and the count begins anew
        for (int i = 0; i < 4; ++i)
            QCOMPARE(codeOf(pin.open(bytesOf("111111"))), wrong);
        QCOMPARE(codeOf(pin.open(bytesOf("111111"))), refused);
        QVERIFY(!pin.isArmed());
        QCOMPARE(codeOf(pin.open(bytesOf("482913"))), refused);
        QCOMPARE(Unlock(folder, m_clock).state().wrongTries, 0u); // a PIN is not a passphrase
    }

    void settingsFitTheDevice_data()
    {
        QTest::addColumn<int>("nsPerKiB"); // what one pass over 1 KiB takes
        QTest::addColumn<int>("haveKiB");
        QTest::addColumn<int>("passes");
        QTest::addColumn<int>("memoryKiB");
        QTest::newRow("this desk") << 500 << 512 * 1024 << 3 << 256 * 1024;
        QTest::newRow("a fast one") << 100 << 512 * 1024 << 9 << 512 * 1024;
        QTest::newRow("a slow tablet") << 2'500 << 512 * 1024 << 3 << 64 * 1024;
        QTest::newRow("slower than the target") << 9'000 << 512 * 1024 << 3 << 64 * 1024;
        QTest::newRow("little memory allowed") << 500 << 64 * 1024 << 15 << 64 * 1024;
        QTest::newRow("no memory at all") << 500 << 0 << 3 << 64 * 1024;
    }
    void settingsFitTheDevice()
    {
        QFETCH(int, nsPerKiB);
        QFETCH(int, haveKiB);
        QFETCH(int, passes);
        QFETCH(int, memoryKiB);
        const auto measure = [&](KdfParams params) -> std::optional<std::int64_t> {
            if (params.memoryKiB > static_cast<std::uint32_t>(haveKiB))
                return std::nullopt;
            return std::int64_t{params.memoryKiB} * params.passes * nsPerKiB / 1'000'000;
        };
        const KdfBudget budget{500, haveKiB == 0 ? 512u * 1024 : static_cast<std::uint32_t>(haveKiB)};
        QCOMPARE(calibrateWith(measure, budget),
                 (KdfParams{static_cast<std::uint32_t>(passes), static_cast<std::uint32_t>(memoryKiB)}));
    }

    void unlockingTakesNoLongerThanASecondHere()
    {
        const SystemClock clock;
        const KdfParams params = calibrate(clock);
        QVERIFY(params.passes >= 3 && params.memoryKiB >= 64 * 1024);
        const std::array<std::uint8_t, kdfSaltSizeBytes> salt{};
        const auto begin = clock.monotonicMs();
        QVERIFY(deriveFromPassphrase(bytesOf(passphrase), salt, params).ok());
        const auto took = clock.monotonicMs() - begin;
        qInfo("%u passes, %u MiB: %lld ms", params.passes, params.memoryKiB / 1024,
              static_cast<long long>(took));
        QVERIFY(took < 4'000); // 1 s when the machine has nothing else to do
    }
};

QTEST_APPLESS_MAIN(TestVaultUnlock)
#include "tst_vault_unlock.moc"
