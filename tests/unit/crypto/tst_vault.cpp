// Goal: a vault opens for the right secret only, and each reason for not opening has its own error.
// Method: one vault made once, its folder copied and spoilt in one way per row.
#include "crypto/vault/header.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(doorstep::ErrorCode)

class TestVault : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_original;
    SecretBytes m_recovery;

    [[nodiscard]] fs::path freshCopy(const char* name = "copy") const
    {
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / name;
        copyVault(m_original, folder);
        return folder;
    }
    [[nodiscard]] static ErrorCode codeOf(const Result<std::unique_ptr<Vault>>& result)
    {
        return result ? ErrorCode::Conflict : result.error().code; // Conflict: none of open()'s errors
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_original = fs::path(m_temporary.path().toStdString()) / "original";
        auto created = Vault::create(m_original, bytesOf(passphrase));
        QVERIFY(created.ok());
        m_recovery = std::move(created.value().recoverySecret);
        QCOMPARE(m_recovery.size(), std::size_t{16});
        const Connection connection = connectionTo(*created.value().vault);
        QVERIFY(connection);
        QCOMPARE(run(connection.get(), "CREATE TABLE t(x); INSERT INTO t VALUES('kept'); "), SQLITE_OK);
    }

    void theFolderIsPrivate()
    {
        const auto modeOf = [](const fs::path& path) {
            struct stat status {};
            return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777u : 0u;
        };
        QCOMPARE(modeOf(m_original), 0700u);
        QCOMPARE(namesIn(m_original),
                 std::string("vault.db vault.hdr vault.hdr.copy vault.lock vault.tags0 vault.tags1"));
        for (const char* name : {"vault.db", "vault.hdr", "vault.hdr.copy", "vault.lock"})
            QCOMPARE(modeOf(m_original / name), 0600u);
    }

    void passphraseAndRecoveryOpenIt()
    {
        const fs::path folder = freshCopy();
        for (const bool recovery : {false, true}) {
            auto vault = recovery ? Vault::openWithRecovery(folder, m_recovery.view())
                                  : Vault::open(folder, bytesOf(passphrase));
            QVERIFY(vault.ok());
            const Connection connection = connectionTo(*vault.value());
            QVERIFY(connection);
            QCOMPARE(ask(connection.get(), "SELECT x FROM t"), std::string("kept"));
        }
        QCOMPARE(codeOf(Vault::openWithRecovery(folder, Bytes(16, 1))), ErrorCode::WrongPassphrase);
        QCOMPARE(codeOf(Vault::openWithRecovery(folder, Bytes(3, 1))), ErrorCode::WrongPassphrase);
    }

    void wrongPassphrasesAreCountedAndToldApart()
    {
        const fs::path folder = freshCopy();
        for (const char* wrong : {"", "correct horse battery stapl", "correct horse battery staple "})
            QCOMPARE(codeOf(Vault::open(folder, bytesOf(wrong))), ErrorCode::WrongPassphrase);
        QCOMPARE(Vault::open(folder, bytesOf(passphrase)).value()->failedAttemptsBefore(), 3u);
        QCOMPARE(Vault::open(folder, bytesOf(passphrase)).value()->failedAttemptsBefore(), 0u);
    }

    void everyOtherReasonHasItsOwnError_data()
    {
        QTest::addColumn<QByteArray>("spoil");
        QTest::addColumn<ErrorCode>("expected");
        QTest::newRow("no folder") << QByteArray("no folder") << ErrorCode::NotFound;
        QTest::newRow("an empty folder") << QByteArray("empty folder") << ErrorCode::NotFound;
        QTest::newRow("the header is gone") << QByteArray("no header") << ErrorCode::Damaged;
        QTest::newRow("the header is empty") << QByteArray("empty header") << ErrorCode::Damaged;
        QTest::newRow("the header is cut") << QByteArray("cut header") << ErrorCode::Damaged;
        QTest::newRow("the header has a byte too many") << QByteArray("long header") << ErrorCode::Damaged;
        QTest::newRow("a newer version") << QByteArray("newer") << ErrorCode::NewerVersion;
        QTest::newRow("another cipher") << QByteArray("cipher") << ErrorCode::NewerVersion;
        QTest::newRow("the test version") << QByteArray("version 1") << ErrorCode::OlderVersion;
        QTest::newRow("version nought") << QByteArray("version 0") << ErrorCode::Damaged;
        QTest::newRow("a setting changed by a stranger") << QByteArray("office key") << ErrorCode::Damaged;
        QTest::newRow("a slot twice") << QByteArray("slot twice") << ErrorCode::Damaged;
        QTest::newRow("no slots") << QByteArray("no slots") << ErrorCode::Damaged;
        QTest::newRow("a value where zeros are") << QByteArray("padding") << ErrorCode::Damaged;
        QTest::newRow("the key file of other records") << QByteArray("other header") << ErrorCode::WrongVault;
        QTest::newRow("the database is gone") << QByteArray("no database") << ErrorCode::Damaged;
        QTest::newRow("the database is empty") << QByteArray("empty database") << ErrorCode::Damaged;
    }
    void everyOtherReasonHasItsOwnError()
    {
        QFETCH(QByteArray, spoil);
        QFETCH(ErrorCode, expected);
        const fs::path folder = freshCopy();
        Bytes header = readAll(folder / "vault.hdr");
        const auto rewrite = [&](std::size_t at, std::uint8_t value) {
            header[at] = value;
            header.erase(header.end() - std::ptrdiff_t{layout::headerChecksumSize}, header.end());
            append(header, blake2b256(header).view());
            writeAll(folder / "vault.hdr", header);
        };
        if (spoil == "no folder" || spoil == "empty folder")
            fs::remove_all(folder);
        if (spoil == "empty folder")
            fs::create_directory(folder);
        if (spoil == "no header")
            fs::remove(folder / "vault.hdr");
        if (spoil == "empty header")
            writeAll(folder / "vault.hdr", {});
        if (spoil == "cut header")
            writeAll(folder / "vault.hdr", BytesView(header).first(header.size() - 1));
        if (spoil == "long header") {
            header.push_back(0);
            writeAll(folder / "vault.hdr", header);
        }
        if (spoil == "newer")
            rewrite(layout::headerVersionAt + 1, layout::formatVersion + 1);
        if (spoil == "version 1")
            rewrite(layout::headerVersionAt + 1, 1);
        if (spoil == "office key")
            rewrite(layout::headerOfficeKeyAt, 7);
        if (spoil == "slot twice")
            rewrite(layout::headerSlotsAt + layout::slotKindAt + 1, 2);
        if (spoil == "no slots")
            rewrite(layout::headerSlotCountAt + 3, 0);
        if (spoil == "padding")
            rewrite(layout::headerSlotsAt + layout::slotSize - 1, 1);
        if (spoil == "other header") {
            const fs::path other = freshCopy("other header");
            fs::remove_all(other);
            QVERIFY(Vault::create(other, bytesOf(passphrase)).ok());
            fs::copy_file(other / "vault.hdr", folder / "vault.hdr", fs::copy_options::overwrite_existing);
        }
        if (spoil == "cipher")
            rewrite(layout::headerCipherAt + 1, 2);
        if (spoil == "version 0")
            rewrite(layout::headerVersionAt + 1, 0);
        if (spoil == "no database")
            fs::remove(folder / "vault.db");
        if (spoil == "empty database")
            writeAll(folder / "vault.db", {});
        const auto opened = Vault::open(folder, bytesOf(passphrase));
        QCOMPARE(codeOf(opened), expected);
        QVERIFY(opened.error().text.ends_with('.'));
    }

    void everyFlippedByteOfTheHeaderIsNoticed()
    {
        const Bytes header = readAll(m_original / "vault.hdr");
        QCOMPARE(header.size(), layout::headerSizeFor(2));
        QVERIFY(VaultHeader::decode(header).ok());
        for (std::size_t at = 0; at < header.size(); ++at) {
            Bytes flipped = header;
            flipped[at] ^= 0x04;
            const auto decoded = VaultHeader::decode(flipped);
            QVERIFY(!decoded.ok() && decoded.error().code == ErrorCode::Damaged);
        }
    }

    void aSecondOpenerIsToldInUse()
    {
        const fs::path folder = freshCopy();
        {
            const auto vault = Vault::open(folder, bytesOf(passphrase));
            QVERIFY(vault.ok());
            QCOMPARE(codeOf(Vault::open(folder, bytesOf(passphrase))), ErrorCode::InUse);
            const pid_t child = ::fork();
            if (child == 0) {
                const auto second = Vault::open(folder, bytesOf(passphrase));
                ::_exit(!second && second.error().code == ErrorCode::InUse ? 7 : 1);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QCOMPARE(WEXITSTATUS(status), 7);
            QCOMPARE(codeOf(Vault::open(folder, bytesOf(passphrase))),
                     ErrorCode::InUse); // the child's end freed nothing
        }
        QVERIFY(Vault::open(folder, bytesOf(passphrase)).ok());
    }

    void creatingNeverOverwrites()
    {
        const fs::path folder = freshCopy();
        const Bytes before = readAll(folder / "vault.db");
        const auto again = [&] { return Vault::create(folder, bytesOf("another passphrase")).error().code; };
        QCOMPARE(again(), ErrorCode::AlreadyExists);
        fs::remove(folder / "vault.hdr");
        QCOMPARE(again(), ErrorCode::AlreadyExists); // records without a key file are still records
        QVERIFY(readAll(folder / "vault.db") == before);
        // What an interrupted create() leaves is made anew.
        writeAll(folder / "vault.db", BytesView(before).first(layout::pageSize));
        QVERIFY(Vault::create(folder, bytesOf("another passphrase")).ok());
        const fs::path weak = folder / "weak";
        QCOMPARE(Vault::create(weak, bytesOf("p"), {2, 65'536}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(Vault::create(weak, bytesOf("p"), {3, 65'535}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(Vault::create(weak, {}).error().code, ErrorCode::InvalidInput);
        QVERIFY(!fs::exists(weak));
    }

    void changingThePassphraseKeepsThePages()
    {
        const fs::path folder = freshCopy();
        const Bytes pages = readAll(folder / "vault.db");
        const KdfParams stronger{4, 65'536};
        {
            const auto vault = Vault::open(folder, bytesOf(passphrase));
            QCOMPARE(
                vault.value()->changePassphrase(bytesOf("wrong"), bytesOf("new one"), stronger).error().code,
                ErrorCode::WrongPassphrase);
            QVERIFY(vault.value()->changePassphrase(bytesOf(passphrase), bytesOf("new one"), stronger).ok());
        }
        QCOMPARE(codeOf(Vault::open(folder, bytesOf(passphrase))), ErrorCode::WrongPassphrase);
        {
            const auto vault = Vault::openWithRecovery(folder, m_recovery.view());
            QVERIFY(vault.value()->setPassphrase(bytesOf("a third"), KdfParams::floor()).ok());
            const auto renewed = vault.value()->renewRecovery();
            QVERIFY(renewed.ok() && !renewed.value().equals(m_recovery));
        }
        QCOMPARE(codeOf(Vault::openWithRecovery(folder, m_recovery.view())), ErrorCode::WrongPassphrase);
        const auto vault = Vault::open(folder, bytesOf("a third"));
        QVERIFY(vault.ok());
        QVERIFY(readAll(folder / "vault.db") == pages);
        QCOMPARE(ask(connectionTo(*vault.value()).get(), "SELECT x FROM t"), std::string("kept"));
    }

    void subKeysBelongToOneVaultAndPurpose()
    {
        const auto vault = Vault::open(freshCopy(), bytesOf(passphrase));
        const auto other =
            Vault::create(fs::path(m_temporary.path().toStdString()) / "other", bytesOf(passphrase));
        const SecretBytes blob = vault.value()->subKey(KeyPurpose::Blobs, 5);
        QCOMPARE(blob.size(), std::size_t{32});
        QVERIFY(blob.equals(vault.value()->subKey(KeyPurpose::Blobs, 5)));
        QVERIFY(!blob.equals(vault.value()->subKey(KeyPurpose::Blobs, 6)));
        QVERIFY(!blob.equals(vault.value()->subKey(KeyPurpose::Snapshots, 5)));
        QVERIFY(!blob.equals(other.value().vault->subKey(KeyPurpose::Blobs, 5)));
        QVERIFY(vault.value()->vaultId() != other.value().vault->vaultId());
    }

    void aForeignDatabaseDoesNotOpen()
    {
        const fs::path folder = freshCopy();
        const fs::path other = freshCopy("foreign");
        fs::remove_all(other);
        QVERIFY(Vault::create(other, bytesOf(passphrase)).ok());
        fs::copy_file(other / "vault.db", folder / "vault.db", fs::copy_options::overwrite_existing);
        QCOMPARE(codeOf(Vault::open(folder, bytesOf(passphrase))), ErrorCode::WrongVault);
    }

    void aCopyStandsInForADamagedKeyFile_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::newRow("missing") << true;
        QTest::newRow("damaged") << false;
    }
    void aCopyStandsInForADamagedKeyFile()
    {
        QFETCH(bool, missing);
        const fs::path folder = freshCopy();
        { // the opening makes the copy that this folder lacks
            const auto first = Vault::open(folder, bytesOf(passphrase));
            QVERIFY(first.ok() && !first.value()->headerRestored());
        }
        const Bytes whole = readAll(folder / "vault.hdr");
        QVERIFY(readAll(folder / "vault.hdr.copy") == whole);
        fs::remove(folder / "vault.hdr");
        if (!missing)
            writeAll(folder / "vault.hdr", BytesView(whole).first(99));
        // A wrong passphrase changes neither, and is counted in the copy.
        QCOMPARE(codeOf(Vault::open(folder, bytesOf("wrong"))), ErrorCode::WrongPassphrase);
        QCOMPARE(fs::exists(folder / "vault.hdr"), !missing);
        const auto opened = Vault::open(folder, bytesOf(passphrase));
        QVERIFY(opened.ok() && opened.value()->headerRestored());
        QCOMPARE(opened.value()->failedAttemptsBefore(), 1u);
        QVERIFY(readAll(folder / "vault.hdr") == whole);
        QCOMPARE(fs::exists(folder / "vault.hdr.damaged"), !missing);
    }

    void theCopyNeverOpensWithAnOldPassphrase()
    {
        const fs::path folder = freshCopy();
        const Bytes before = readAll(folder / "vault.hdr");
        {
            const auto vault = Vault::open(folder, bytesOf(passphrase));
            QVERIFY(vault.value()->changePassphrase(bytesOf(passphrase), bytesOf("new one"), {}).ok());
        }
        QVERIFY(readAll(folder / "vault.hdr.copy") == readAll(folder / "vault.hdr"));
        fs::remove(folder / "vault.hdr");
        QCOMPARE(codeOf(Vault::open(folder, bytesOf(passphrase))), ErrorCode::WrongPassphrase);
        // A copy left behind by a crash between the two is brought up to date at the next opening.
        QVERIFY(Vault::open(folder, bytesOf("new one")).ok());
        writeAll(folder / "vault.hdr.copy", before);
        QVERIFY(Vault::open(folder, bytesOf("new one")).ok());
        QVERIFY(readAll(folder / "vault.hdr.copy") == readAll(folder / "vault.hdr"));
    }

    void theOfficeKeyIsKept()
    {
        const fs::path folder = freshCopy();
        const BoxKeyPair office = BoxKeyPair::generate();
        {
            const auto vault = Vault::open(folder, bytesOf(passphrase));
            QVERIFY(vault.value()->officeKey().isZero());
            QVERIFY(vault.value()->setOfficeKey(office.publicKey).ok());
        }
        QVERIFY(Vault::open(folder, bytesOf(passphrase)).value()->officeKey() == office.publicKey);
    }

    void tenWrongPassphrasesLeaveTheRecoveryCode()
    {
        const fs::path folder = freshCopy();
        for (std::uint32_t i = 0; i < passphraseTriesMax; ++i)
            QCOMPARE(codeOf(Vault::open(folder, bytesOf("wrong"))), ErrorCode::WrongPassphrase);
        QCOMPARE(codeOf(Vault::open(folder, bytesOf(passphrase))), ErrorCode::Refused);
        QCOMPARE(codeOf(Vault::openWithRecovery(folder, Bytes(16, 1))), ErrorCode::WrongPassphrase);
        QCOMPARE(codeOf(Vault::open(folder, bytesOf(passphrase))), ErrorCode::Refused);
        QVERIFY(Vault::openWithRecovery(folder, m_recovery.view()).ok());
        QVERIFY(Vault::open(folder, bytesOf(passphrase)).ok());
    }
};

QTEST_APPLESS_MAIN(TestVault)
#include "tst_vault.moc"
