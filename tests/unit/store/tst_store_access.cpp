// Goal: who has forgotten the passphrase gets in with the recovery code, once; a PIN opens again within the
// session; suggested words are what they say they are.
// Method: a tablet in a temporary folder, opened and changed by every way there is.
#include "app/store/passphrase_words.h"
#include "crypto/vault/rotation.h"
#include "crypto/vault/unlock.h"
#include "fixture.h"
#include "tests/support/memory_key_store.h"

#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace doorstep;
using namespace doorstep::testing;
using store::Tablet;

class TestStoreAccess : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    SystemRandom m_random;

    static constexpr std::string_view first = "correct horse battery staple";
    static constexpr std::string_view second = "quite another passphrase";
    static constexpr std::string_view pinDigits = "482913";

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void forgottenAndRecovered()
    {
        QTemporaryDir temporary;
        const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "v";
        auto created = got(Tablet::create(folder, bytesOf(first), m_clock, m_random));
        created.tablet.reset();
        crypto::Unlock unlock(folder, m_clock);
        std::string next;
        {
            const auto tablet =
                got(Tablet::openWith(got(unlock.withRecoveryCode(created.recoveryCode)), m_clock, m_random));
            QVERIFY(!tablet->access().codeMadeAtOpening());
            COMPARE_CODE(tablet->access().setPassphrase(bytesOf("too short"), {}), InvalidInput);
            VERIFY_OK(tablet->access().setPassphrase(bytesOf(second), {}));
            next = got(tablet->access().renewRecovery());
            QCOMPARE(got(tablet->access().recoverySealedToOffice()).size(), std::size_t{0}); // not enrolled
        }
        COMPARE_CODE(unlock.withRecoveryCode(created.recoveryCode), WrongPassphrase);
        COMPARE_CODE(unlock.withPassphrase(bytesOf(first)), WrongPassphrase);
        VERIFY_OK(unlock.withPassphrase(bytesOf(second)));
        VERIFY_OK(unlock.withRecoveryCode(next));
    }

    // The whole folder is copied, used, and the copy put back: nothing inside can tell, the device can.
    void anOlderCopyIsToldAndUsedOnlyByChoice()
    {
        QTemporaryDir temporary;
        const std::filesystem::path base = temporary.path().toStdString();
        const std::filesystem::path folder = base / "v";
        crypto::VaultOptions options;
        options.keyStore = std::make_shared<MemoryKeyStore>();
        const auto open = [&] {
            return got(Tablet::open(folder, bytesOf(first), m_clock, m_random, options));
        };
        got(Tablet::create(folder, bytesOf(first), m_clock, m_random, {}, options)).tablet.reset();
        std::filesystem::copy(folder, base / "copy", std::filesystem::copy_options::recursive);
        {
            const auto tablet = open();
            QVERIFY(!tablet->access().olderCopy());
            VERIFY_OK(tablet->access().setPin(bytesOf(pinDigits)));
        }
        QVERIFY(!open()->access().olderCopy());
        std::filesystem::remove_all(folder);
        std::filesystem::rename(base / "copy", folder);
        {
            const auto tablet = open();
            const auto older = tablet->access().olderCopy();
            QVERIFY(older && older->found.epoch < older->remembered.epoch);
            QVERIFY(!tablet->access().hasPin());
        }
        {
            const auto tablet = open(); // looking at it was no consent
            QVERIFY(tablet->access().olderCopy());
            VERIFY_OK(tablet->access().useOlderCopy());
            QVERIFY(!tablet->access().olderCopy());
            QVERIFY(!got(tablet->status().status()).putBack.isEmpty());
        }
        QVERIFY(!open()->access().olderCopy());
    }

    void aCodeThatNobodySawIsMadeAnew()
    {
        QTemporaryDir temporary;
        const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "v";
        got(Tablet::create(folder, bytesOf(first), m_clock, m_random)).tablet.reset();
        {
            // As when a change of the data key was finished by the next opening: its answer is lost.
            auto vault = got(crypto::Vault::open(folder, bytesOf(first)));
            VERIFY_OK(crypto::rotateDataKey(vault, bytesOf(first)));
        }
        std::string shown;
        {
            const auto tablet = got(Tablet::open(folder, bytesOf(first), m_clock, m_random));
            QVERIFY(tablet->access().codeMadeAtOpening().has_value());
            shown = *tablet->access().codeMadeAtOpening();
        }
        const auto again = got(Tablet::open(folder, bytesOf(first), m_clock, m_random));
        QVERIFY(!again->access().codeMadeAtOpening());
        QVERIFY(shown.size() > 26);
    }

    void aPinOpensAgainUntilItIsRemoved()
    {
        QTemporaryDir temporary;
        const std::filesystem::path folder = std::filesystem::path(temporary.path().toStdString()) / "v";
        crypto::Pin pin;
        {
            const auto created = got(Tablet::create(folder, bytesOf(first), m_clock, m_random));
            QVERIFY(!created.tablet->access().hasPin() && !created.tablet->access().arm(pin));
            COMPARE_CODE(created.tablet->access().setPin(bytesOf("123456")), InvalidInput);
            VERIFY_OK(created.tablet->access().setPin(bytesOf(pinDigits)));
            QVERIFY(created.tablet->access().hasPin() && created.tablet->access().arm(pin));
        }
        {
            const auto tablet = got(Tablet::openWith(got(pin.open(bytesOf(pinDigits))), m_clock, m_random));
            VERIFY_OK(tablet->access().removePin());
            QVERIFY(!tablet->access().hasPin() && !tablet->access().arm(pin));
        }
        COMPARE_CODE(pin.open(bytesOf(pinDigits)), Refused);
    }

    void suggestedWords()
    {
        const auto& words = store::passphraseWords();
        QCOMPARE(words.size(), std::size_t{1'806}); // said on the screen
        QVERIFY(std::is_sorted(words.begin(), words.end()));
        QVERIFY(std::set<std::string_view>(words.begin(), words.end()).size() == words.size());
        for (const std::string_view word : words)
            QVERIFY(word.size() >= 3 && word.size() <= 8);
        QVERIFY(store::passphraseBits() > 54);
        std::set<std::string> made;
        for (int i = 0; i < 200; ++i) {
            const crypto::SecretBytes five = store::suggestPassphrase(m_random);
            const std::string text(reinterpret_cast<const char*>(five.data()), five.size());
            QCOMPARE(std::count(text.begin(), text.end(), ' '), 4);
            VERIFY_OK(store::checkPassphrase(bytesOf(text)));
            made.insert(text);
        }
        QCOMPARE(made.size(), std::size_t{200});
    }
};

QTEST_APPLESS_MAIN(TestStoreAccess)
#include "tst_store_access.moc"
