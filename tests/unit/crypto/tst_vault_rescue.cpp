// Goal: a damaged vault reaches the office whole, only the office can read it, and a changed file is refused.
// Method: bundles of vaults with pictures and copies, opened with right and wrong keys, cut and flipped.
#include "crypto/vault/layout.h"
#include "crypto/vault/rescue.h"
#include "crypto/vault/salvage.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

class TestVaultRescue : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_folder;
    fs::path m_bundle;
    BoxKeyPair m_office;
    RescueReport m_made;
    static constexpr std::string_view officePassphrase = "the office's own words for this";

    [[nodiscard]] fs::path root() const { return fs::path(m_temporary.path().toStdString()); }
    [[nodiscard]] std::unique_ptr<Vault> openForRepair(const fs::path& folder, std::string_view secret) const
    {
        VaultOptions options;
        options.repair = true;
        auto vault = Vault::open(folder, bytesOf(secret), options);
        if (!vault)
            qFatal("%s", vault.error().text.c_str());
        return std::move(vault).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_folder = root() / "vault";
        m_bundle = root() / "tablet.rescue";
        m_office = BoxKeyPair::generate();
        {
            const auto vault = std::move(Vault::create(m_folder, bytesOf(passphrase)).value().vault);
            const Connection connection = connectionTo(*vault);
            QCOMPARE(run(connection.get(), "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)"), SQLITE_OK);
            for (int row = 0; row < 200; ++row)
                QCOMPARE(run(connection.get(), "INSERT INTO t(b) VALUES('a secret sentence')"), SQLITE_OK);
        }
        fs::create_directories(m_folder / "blobs");
        writeAll(m_folder / "blobs" / "one", Bytes(700'000, 3)); // more than two pieces
        writeAll(m_folder / "blobs" / "empty", {});
        fs::create_symlink("/etc/hostname", m_folder / "elsewhere");
        Bytes content = readAll(m_folder / "vault.db");
        content[2 * layout::pageSize + 5] ^= 1;
        writeAll(m_folder / "vault.db", content);
        const auto vault = openForRepair(m_folder, passphrase);
        std::uint64_t last = 0;
        std::uint64_t total = 0;
        const auto made = makeRescueBundle(*vault, m_office.publicKey, m_bundle,
                                           [&](std::uint64_t done, std::uint64_t all) {
                                               QVERIFY(done >= last);
                                               last = done;
                                               total = all;
                                           });
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().text.c_str());
        m_made = made.value();
        QCOMPARE(last, total);
        QCOMPARE(m_made.bytes, total);
        QVERIFY(m_made.bytes > 700'000);
    }

    void nobodyElseReadsIt()
    {
        const Bytes bundle = readAll(m_bundle);
        const std::string text(bundle.begin(), bundle.end());
        for (const char* word : {"secret", "SQLite", "vault.db", "blobs", "DoorstepVault"})
            QVERIFY2(text.find(word) == std::string::npos, word);
        const auto opened =
            openRescueBundle(m_bundle, BoxKeyPair::generate(), root() / "other", bytesOf(officePassphrase));
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::WrongPassphrase);
        QVERIFY(!fs::exists(root() / "other"));
    }

    void anExistingFileIsNotOverwritten()
    {
        const auto vault = openForRepair(m_folder, passphrase);
        const auto again = makeRescueBundle(*vault, m_office.publicKey, m_bundle);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        const auto nowhere = makeRescueBundle(*vault, m_office.publicKey, root() / "no" / "folder");
        QCOMPARE(nowhere.error().code, ErrorCode::NotFound);
    }

    void theOfficeFindsEveryFileAndCanSalvage()
    {
        const fs::path into = root() / "office";
        const auto opened = openRescueBundle(m_bundle, m_office, into, bytesOf(officePassphrase));
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().text.c_str());
        QCOMPARE(opened.value().files, m_made.files);
        QCOMPARE(opened.value().bytes, m_made.bytes);
        QVERIFY(readAll(into / "vault.db") == readAll(m_folder / "vault.db"));
        QVERIFY(readAll(into / "blobs" / "one") == readAll(m_folder / "blobs" / "one"));
        QVERIFY(fs::exists(into / "blobs" / "empty"));
        QVERIFY(!fs::exists(into / "elsewhere")); // a link could lead anywhere
        QVERIFY(readAll(into / "tablet.vault.hdr") == readAll(m_folder / "vault.hdr"));
        const auto damaged = openForRepair(into, officePassphrase);
        QCOMPARE(damaged->vaultId().hex(), openForRepair(m_folder, passphrase)->vaultId().hex());
        const auto fresh =
            std::move(Vault::create(root() / "fresh", bytesOf(officePassphrase)).value().vault);
        const Connection connection = connectionTo(*fresh);
        const auto report = salvage(*damaged, connection.get());
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().text.c_str());
        QVERIFY(std::stoi(ask(connection.get(), "SELECT count(*) FROM t")) > 50);
        // A second time: never over what is there.
        const auto again = openRescueBundle(m_bundle, m_office, into, bytesOf(officePassphrase));
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    }

    void aChangedBundleIsRefusedAndLeavesNothing_data()
    {
        QTest::addColumn<qint64>("flip");
        QTest::addColumn<qint64>("cut");
        QTest::newRow("first byte") << qint64{0} << qint64{0};
        QTest::newRow("sealed key") << qint64{40} << qint64{0};
        QTest::newRow("first piece") << qint64{400} << qint64{0};
        QTest::newRow("later piece") << qint64{600'000} << qint64{0};
        QTest::newRow("last byte") << qint64{-1} << qint64{0};
        QTest::newRow("last byte missing") << qint64{0} << qint64{1};
        QTest::newRow("last piece missing") << qint64{0} << qint64{-1};
        QTest::newRow("all but the head missing") << qint64{0} << qint64{-2};
    }
    void aChangedBundleIsRefusedAndLeavesNothing()
    {
        QFETCH(qint64, flip);
        QFETCH(qint64, cut);
        const Bytes whole = readAll(m_bundle);
        Bytes bundle = whole;
        const std::size_t sealedPiece = 256 * 1024 + sealOverheadBytes;
        const std::size_t head = 16 + 128;
        if (cut == -1)
            bundle.resize(head + (whole.size() - head - 1) / sealedPiece * sealedPiece);
        else if (cut == -2)
            bundle.resize(head);
        else if (cut > 0)
            bundle.resize(whole.size() - static_cast<std::size_t>(cut));
        else
            bundle[flip < 0 ? whole.size() - 1 : static_cast<std::size_t>(flip)] ^= 1;
        const fs::path file = root() / "changed";
        writeAll(file, bundle);
        const fs::path into = root() / "from-changed";
        const auto opened = openRescueBundle(file, m_office, into, bytesOf(officePassphrase));
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().code == ErrorCode::Damaged ||
                opened.error().code == ErrorCode::WrongPassphrase);
        QVERIFY(!fs::exists(into));
    }
};

QTEST_APPLESS_MAIN(TestVaultRescue)
#include "tst_vault_rescue.moc"
