// Goal: what is written is read back, versions are respected, an import can be repeated, commands travel
// whole. Method: the database in memory and in a vault; a CSV imported twice; the control socket between two
// threads.
#include "tests/unit/office/office_desk.h"

#include "sync/office/certificate.h"
#include "sync/office/cli/commands.h"
#include "sync/office/control.h"
#include "sync/office/people.h"
#include "sync/office/schema.h"
#include "sync/office/staff.h"

#include <sys/stat.h>

#include <fstream>

using namespace doorstep;
using namespace doorstep::testing;

class OfficeStorageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesComeBack();
    void failureRollsBack();
    void aFailureNamesNoValue();
    void newerVersionsAreRefused();
    void secondInitIsRefused();
    void importTwice();
    void commandsThroughTheSocket();
    void commandLine_data();
    void commandLine();
    void certificates();
};

void OfficeStorageTest::valuesComeBack()
{
    auto database = got(office::Database::openInMemory());
    QCOMPARE(database->schemaVersion(), int(office::migrations().size()));
    database->run("CREATE TABLE t (id TEXT, n INTEGER, b BLOB)");
    const Bytes bytes{0, 255, 0, 7};
    database->run("INSERT INTO t VALUES (:p0, :p1, :p2)", {EntityId{}, std::int64_t(-5'000'000'000), bytes});
    database->run("INSERT INTO t VALUES (:p0, :p1, :p2)", {nullptr, nullptr, Bytes()});
    const auto rows = database->rows("SELECT id, n, b FROM t ORDER BY rowid", "tnb");
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].id<EntityId>(0), EntityId{});
    QCOMPARE(rows[0].number(1), std::int64_t(-5'000'000'000));
    QVERIFY(rows[0].bytes(2) == bytes);
    QVERIFY(rows[1].isNull(0) && rows[1].isNull(1) && rows[1].bytes(2).empty());
    QVERIFY_EXCEPTION_THROWN((void)rows[0].unsignedNumber(1), office::StorageFailure);
}

// What a failure says goes to the log: the statement's trouble, never what was to be stored.
void OfficeStorageTest::aFailureNamesNoValue()
{
    auto database = got(office::Database::openInMemory());
    std::string said;
    const auto failed = database->write([&]() -> Status {
        database->run("CREATE TABLE known (name TEXT PRIMARY KEY)");
        database->run("INSERT INTO known (name) VALUES (:p0)", {std::string("Synthetic Marker")});
        try {
            database->run("INSERT INTO known (name) VALUES (:p0)", {std::string("Synthetic Marker")});
        } catch (const office::StorageFailure& failure) {
            said = failure.what();
        }
        return done();
    });
    QVERIFY(failed.ok());
    QVERIFY(!said.empty());
    QVERIFY2(said.find("Marker") == std::string::npos, said.c_str());
}

void OfficeStorageTest::failureRollsBack()
{
    auto database = got(office::Database::openInMemory());
    const Status failed = database->write([&]() -> Status {
        database->run("INSERT INTO setting VALUES ('a', 'b')");
        database->run("INSERT INTO setting VALUES ('a', 'c')"); // the name is taken
        return done();
    });
    QVERIFY(!failed.ok());
    const Status refused = database->write([&]() -> Status {
        database->run("INSERT INTO setting VALUES ('a', 'b')");
        return Error{ErrorCode::Refused, "no"};
    });
    QVERIFY(!refused.ok());
    QCOMPARE(database->row("SELECT COUNT(*) FROM setting", "n")->number(0), std::int64_t(0));
}

void OfficeStorageTest::newerVersionsAreRefused()
{
    auto database = got(office::Database::openInMemory());
    database->run("PRAGMA user_version = 999");
    const Status answer = database->migrate();
    QVERIFY(!answer.ok() && answer.error().code == ErrorCode::NewerVersion);
}

void OfficeStorageTest::secondInitIsRefused()
{
    OfficeDesk desk;
    const auto where = desk.office->vault().folder();
    const auto again =
        office::Office::init(where, bytesOf("another passphrase"), "5QE", "B", desk.clock, desk.random);
    QVERIFY(!again.ok());
    desk.reopen();
    QCOMPARE(desk.office->organisation(), std::string("5QE"));
    // An empty folder may be used, and nothing is left beside it, not even by an init that was killed.
    const std::filesystem::path empty = desk.folder.filePath(QStringLiteral("empty")).toStdString();
    std::filesystem::create_directory(empty);
    std::filesystem::create_directory(empty.string() + ".new-999999999");
    const auto made =
        office::Office::init(empty, bytesOf("another passphrase"), "5QE", "B", desk.clock, desk.random);
    QVERIFY(made.ok() && std::filesystem::exists(empty / "vault.hdr"));
    QVERIFY(!std::filesystem::exists(empty.string() + ".new-999999999"));
    // Beside each of the two data folders: the file that tells an old copy at start.
    QCOMPARE(std::distance(std::filesystem::directory_iterator(empty.parent_path()), {}), std::ptrdiff_t(4));
    QVERIFY(std::filesystem::exists(empty.string() + ".age"));
}

void OfficeStorageTest::importTwice()
{
    OfficeDesk desk;
    const auto import = [&desk](domain::Person person) {
        return got(desk.office->database().write([&]() -> Result<office::ImportOutcome> {
            return office::importPerson(*desk.office, std::move(person), desk.office->administrator());
        }));
    };
    QVERIFY(import(somebody("9990953139")) == office::ImportOutcome::Unchanged);
    auto person = somebody("9990953139");
    person.telephones = QStringList{QStringLiteral("01632 960587")};
    person.contacts = {{QStringLiteral("Birch Example"), QStringLiteral("Brother"), {}}};
    QVERIFY(import(person) == office::ImportOutcome::Updated);
    QVERIFY(import(person) == office::ImportOutcome::Unchanged);
    person.contacts.clear(); // another file may not know them: they stay
    QVERIFY(import(person) == office::ImportOutcome::Unchanged);
    office::ImportEntry nameless;
    nameless.person = somebody("9990953139");
    nameless.person->nhsNumber.reset();
    const auto lines = got(desk.office->database().write([&]() -> Result<std::vector<office::ImportLine>> {
        return office::importRecords(*desk.office, {nameless}, desk.office->administrator());
    }));
    QVERIFY(lines[0].outcome == office::ImportOutcome::Refused && !lines[0].reason.empty());
}

void OfficeStorageTest::commandsThroughTheSocket()
{
    OfficeDesk desk;
    const std::filesystem::path where = desk.office->vault().folder();
    const office::ControlRequest asked{{"staff", "list", "--data", "x"}, {{"a \xff file", Bytes{1, 0, 2}}}};
    QVERIFY(!got(office::askServer(where, asked)));
    std::ofstream(where / "control.sock").put('x'); // left over from a crash
    std::optional<office::ControlRequest> seen;
    {
        const auto server =
            got(office::ControlServer::start(where, [&](const office::ControlRequest& request) {
                seen = request;
                return office::ControlReply{1, "out", "err", {{"file", Bytes{9}}}};
            }));
        struct stat status {};
        QCOMPARE(::stat((where / "control.sock").c_str(), &status), 0);
        QCOMPARE(int(status.st_mode & 0777), 0600);
        const auto reply = got(office::askServer(where, asked));
        QVERIFY(reply && *reply == (office::ControlReply{1, "out", "err", {{"file", Bytes{9}}}}));
        QVERIFY(seen && *seen == asked);
    }
    QVERIFY(!std::filesystem::exists(where / "control.sock"));
    QVERIFY(!got(office::askServer(where, asked)));
    QVERIFY(!office::decodeControlRequest(Bytes{1, 2, 3}).ok());
}

void OfficeStorageTest::commandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* arguments, int code) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts) << code;
    };
    row("help", "--help", 0);
    row("help of a command", "decide --help", 0);
    row("nothing", "", 2);
    row("no such command", "frobnicate", 2);
    row("data folder missing", "plans", 2);
    row("two decisions at once", "decide --data d --plan 00 --approve --refuse", 2);
    row("no decision", "decide --data d --plan 00", 2);
    row("no such role", "staff add A --role emperor --data d", 2);
    row("usable", "decide --data d --plan 00 --approve --line L1=approve --line L2=approve", -1);
}

void OfficeStorageTest::commandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    std::vector<std::string> words;
    for (const QString& word : arguments)
        words.push_back(word.toStdString());
    office::Options options;
    std::ostringstream out;
    std::ostringstream err;
    QCOMPARE(office::parseCommandLine(words, options, out, err).value_or(-1), code);
    QCOMPARE(err.str().empty(), code != 2);
    if (code == -1)
        QCOMPARE(options.lines.size(), std::size_t(2));
}

void OfficeStorageTest::certificates()
{
    const auto made = got(office::makeCertificate({}, nullptr, 1'309'770'000'000));
    QVERIFY(office::certificateCovers(made.pem, "127.0.0.1"));
    QVERIFY(office::certificateCovers(made.pem, "localhost"));
    QVERIFY(!office::certificateCovers(made.pem, "10.0.0.7"));
    const auto renewed = got(office::makeCertificate({"10.0.0.7", "office.example"}, &made.privateKey, 1));
    QVERIFY(office::certificateCovers(renewed.pem, "10.0.0.7"));
    QVERIFY(office::certificateCovers(renewed.pem, "office.example"));
    QCOMPARE(renewed.pin, made.pin); // tablets go on trusting the key
    QCOMPARE(got(office::pinOf(renewed.pem)), made.pin);
}

QTEST_GUILESS_MAIN(OfficeStorageTest)
#include "tst_office_storage.moc"
