// Goal: an opening that fails destroys nothing and says what is wrong. Method: one row for each way in which
// files, disk or key can be wrong; every byte of every original file is compared before and after, and each
// failure has its own code and words.
#include "crypto/crypto.h"
#include "crypto/vault/layout.h"
#include "refusing_disk.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <map>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, Bytes>;

Files filesIn(const fs::path& folder)
{
    Files files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename() != layout::lockFileName)
            files[entry.path().filename().string()] = readAll(entry.path());
    }
    return files;
}

/// The count of tries is the one thing a wrong passphrase may change: it and the checksum are left out.
void forgetTries(Files& files)
{
    for (auto& [name, content] : files) {
        if (!name.starts_with(layout::headerFileName) || content.size() < 80)
            continue;
        std::fill_n(content.begin() + layout::headerAttemptsAt, 4, std::uint8_t{0});
        content.resize(content.size() - layout::headerChecksumSize);
    }
}

void flip(const fs::path& file, std::size_t at)
{
    Bytes content = readAll(file);
    content.at(at) ^= 0x10;
    writeAll(file, content);
}

enum class Wrong {
    Nothing,
    HeaderFlipped,
    HeaderNewer,
    HeaderMissing,
    FirstPage,
    LaterPage,
    DatabaseMissing,
    DatabaseCut,
    DatabaseCutToPages,
    LogMissing,
    LogForeign,
    LogMiddleFlipped,
    DatabaseForeign,
    Passphrase,
    InUse,
    DiskFull,
    DiskReadOnly,
};

} // namespace

Q_DECLARE_METATYPE(Wrong)

class TestVaultOpening : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    fs::path m_crashed; ///< with a log that counts, as a kill leaves it
    fs::path m_clean;   ///< closed in order: no log
    fs::path m_foreign;
    fs::path m_folder;
    std::string m_rows;
    RefusingDisk m_disk;

    [[nodiscard]] fs::path root() const { return fs::path(m_temporary.path().toStdString()); }

    /// A vault as a kill leaves it: rows in the database, more in the log.
    std::string makeCrashed(const fs::path& to, int rows)
    {
        const fs::path from = root() / "making";
        fs::remove_all(from);
        const auto vault = std::move(Vault::create(from, bytesOf(passphrase)).value().vault);
        const Connection connection = connectionTo(*vault);
        const auto must = [&](const std::string& sql) {
            if (run(connection.get(), sql) != SQLITE_OK)
                qFatal("%s", sql.c_str());
        };
        must("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
        must("BEGIN");
        for (int row = 0; row < rows; ++row)
            must("INSERT INTO t(b) VALUES(hex(randomblob(200)))");
        must("COMMIT");
        must("PRAGMA wal_checkpoint(TRUNCATE)");
        for (int row = 0; row < 12; ++row)
            must("INSERT INTO t(b) VALUES(hex(randomblob(900)))");
        fs::remove_all(to);
        fs::create_directories(to);
        for (const auto& [name, content] : filesIn(from))
            writeAll(to / name, content);
        return ask(connection.get(), "SELECT count(*), max(a) FROM t");
    }

    void spoil(Wrong wrong)
    {
        const fs::path header = m_folder / layout::headerFileName;
        const fs::path database = m_folder / layout::databaseFileName;
        const fs::path log = m_folder / layout::walFileName;
        switch (wrong) {
        case Wrong::HeaderFlipped:
            fs::remove(m_folder / layout::headerCopyName);
            flip(header, 100);
            break;
        case Wrong::HeaderNewer: {
            Bytes content = readAll(header);
            content[layout::headerVersionAt + 1] = 99;
            content.resize(content.size() - layout::headerChecksumSize);
            append(content, blake2b256(content).view());
            writeAll(header, content);
            break;
        }
        case Wrong::HeaderMissing:
            fs::remove(m_folder / layout::headerCopyName);
            fs::remove(header);
            break;
        case Wrong::FirstPage: // a log could hold it: then it is no damage
            fs::remove(log);
            for (const auto& [name, content] : filesIn(m_clean))
                writeAll(m_folder / name, content);
            flip(database, 40);
            break;
        case Wrong::LaterPage:
            for (std::size_t page = 1; page * layout::pageSize < readAll(database).size(); ++page)
                flip(database, page * layout::pageSize + 700);
            break;
        case Wrong::DatabaseMissing:
            fs::remove(database);
            break;
        case Wrong::DatabaseCut:
            fs::resize_file(database, layout::pageSize + 17);
            break;
        case Wrong::DatabaseCutToPages:
            fs::resize_file(database, 3 * layout::pageSize);
            break;
        case Wrong::LogMissing:
            fs::remove(log);
            break;
        case Wrong::LogForeign:
            writeAll(log, readAll(m_foreign / layout::walFileName));
            break;
        case Wrong::LogMiddleFlipped:
            flip(log, static_cast<std::size_t>(layout::sealedUnitOffset(2)) + 99);
            break;
        case Wrong::DatabaseForeign:
            writeAll(database, readAll(m_foreign / layout::databaseFileName));
            break;
        case Wrong::DiskFull:
            m_disk.refuse(Refusal::Full);
            break;
        case Wrong::DiskReadOnly:
            m_disk.refuse(Refusal::ReadOnly);
            break;
        case Wrong::Nothing:
        case Wrong::Passphrase:
        case Wrong::InUse:
            break;
        }
    }

    /// Opens as the application does, up to the first look at every row.
    [[nodiscard]] Result<std::string> openAndRead(std::string_view given)
    {
        VaultOptions options;
        options.vfsBelow = m_disk.vfsName();
        options.disk = m_disk.disk();
        const auto vault = Vault::open(m_folder, bytesOf(given), options);
        if (!vault)
            return vault.error();
        Error error;
        const Connection connection = connectionTo(*vault.value(), &error);
        if (!connection)
            return error;
        const std::string rows = ask(connection.get(), "SELECT count(*), max(a) FROM t WHERE b <> ''");
        if (rows.starts_with("error"))
            return Error{ErrorCode::Damaged, "found when the rows were read"};
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        m_crashed = root() / "crashed";
        m_foreign = root() / "foreign";
        m_folder = root() / "vault";
        makeCrashed(m_foreign, 90);
        m_rows = makeCrashed(m_crashed, 60);
        QCOMPARE(m_rows, std::string("72|72"));
        m_clean = root() / "clean";
        copyVault(m_crashed, m_clean);
        {
            const auto vault = Vault::open(m_clean, bytesOf(passphrase));
            QVERIFY(connectionTo(*vault.value()));
        }
        QVERIFY(!fs::exists(m_clean / layout::walFileName));
        QVERIFY(fs::file_size(m_crashed / layout::walFileName) > 10 * layout::sealedFrameSize);
        QVERIFY(fs::file_size(m_crashed / layout::databaseFileName) > 5 * layout::pageSize);
    }
    void init()
    {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
        for (const auto& [name, content] : filesIn(m_crashed))
            writeAll(m_folder / name, content);
        m_disk.refuse(Refusal::None);
    }

    void aFailedOpeningChangesNothing_data()
    {
        QTest::addColumn<Wrong>("wrong");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, Wrong wrong, ErrorCode code) {
            QTest::newRow(name) << wrong << static_cast<int>(code);
        };
        row("header of a newer program", Wrong::HeaderNewer, ErrorCode::NewerVersion);
        row("key file damaged, no copy of it", Wrong::HeaderFlipped, ErrorCode::Damaged);
        row("key file missing, no copy of it", Wrong::HeaderMissing, ErrorCode::Damaged);
        row("first page damaged", Wrong::FirstPage, ErrorCode::Damaged);
        row("later pages damaged", Wrong::LaterPage, ErrorCode::Damaged);
        row("database missing", Wrong::DatabaseMissing, ErrorCode::Damaged);
        row("database cut within a page", Wrong::DatabaseCut, ErrorCode::Damaged);
        row("database cut at a page", Wrong::DatabaseCutToPages, ErrorCode::Damaged);
        row("log damaged in the middle", Wrong::LogMiddleFlipped, ErrorCode::Damaged);
        if (fs::exists(m_clean / "vault.tags0")) { // the table of tags knows whether there must be a log
            row("log of another vault", Wrong::LogForeign, ErrorCode::Damaged);
            row("log missing", Wrong::LogMissing, ErrorCode::Damaged);
        }
        row("database of another vault", Wrong::DatabaseForeign, ErrorCode::Damaged);
        row("wrong passphrase", Wrong::Passphrase, ErrorCode::WrongPassphrase);
        row("open in another program", Wrong::InUse, ErrorCode::InUse);
        row("disk may not be written", Wrong::DiskReadOnly, ErrorCode::ReadOnly);
    }
    void aFailedOpeningChangesNothing()
    {
        QFETCH(Wrong, wrong);
        QFETCH(int, code);
        std::unique_ptr<Vault> other;
        if (wrong == Wrong::InUse)
            other = std::move(Vault::open(m_folder, bytesOf(passphrase)).value());
        spoil(wrong);
        Files before = filesIn(m_folder);
        forgetTries(before);
        // Twice: what the first failure leaves behind must not change the answer.
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto opened = openAndRead(wrong == Wrong::Passphrase ? "not the passphrase" : passphrase);
            QVERIFY2(!opened.ok(), opened.ok() ? opened.value().c_str() : "");
            QVERIFY2(static_cast<int>(opened.error().code) == code, opened.error().text.c_str());
            Files after = filesIn(m_folder);
            forgetTries(after);
            for (const auto& [name, content] : before) {
                QVERIFY2(after.contains(name), name.c_str());
                QVERIFY2(after[name] == content, name.c_str());
            }
        }
    }

    void withoutSpaceTheOwnerStillGetsIn()
    {
        spoil(Wrong::DiskFull);
        const Files before = filesIn(m_folder);
        const auto opened = openAndRead(passphrase);
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().text.c_str());
        QCOMPARE(opened.value(), m_rows);
        const Files after = filesIn(m_folder);
        QVERIFY(before.at(layout::databaseFileName) == after.at(layout::databaseFileName));
        QVERIFY(before.at(layout::walFileName) == after.at(layout::walFileName));
    }

    void everyFailureHasWordsOfItsOwn()
    {
        std::map<std::string, Wrong> words;
        for (const Wrong wrong : {Wrong::HeaderNewer, Wrong::FirstPage, Wrong::DatabaseMissing,
                                  Wrong::Passphrase, Wrong::InUse, Wrong::DiskReadOnly}) {
            init();
            std::unique_ptr<Vault> other;
            if (wrong == Wrong::InUse)
                other = std::move(Vault::open(m_folder, bytesOf(passphrase)).value());
            spoil(wrong);
            const auto opened = openAndRead(wrong == Wrong::Passphrase ? "not the passphrase" : passphrase);
            QVERIFY(!opened.ok());
            QVERIFY2(words.emplace(opened.error().text, wrong).second, opened.error().text.c_str());
        }
    }

    void nothingWrongOpens()
    {
        const auto opened = openAndRead(passphrase);
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().text.c_str());
        QCOMPARE(opened.value(), m_rows);
    }
};

QTEST_APPLESS_MAIN(TestVaultOpening)
#include "tst_vault_opening.moc"
