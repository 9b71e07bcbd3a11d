// Goal: work that never met a network becomes real at the office, each change with its own signature, however
// often its file is brought; and the tablet is green by signed receipts alone.
// Method: real store and real office; files handed over, doubled, spoilt, swapped, and made by a damaged
// vault.
#include "app/store/repair.h"
#include "sync/office/exchange.h"
#include "sync/office/late_work.h"
#include "sync/office/rescue_import.h"
#include "sync/office/verify.h"
#include "sync/tablet/file_exchange.h"
#include "tests/support/whole_product.h"

#include <QTest>

#include <fstream>

using namespace doorstep;
using namespace doorstep::test;

namespace {

namespace fs = std::filesystem;

void buy(WholeProduct& all, const domain::Person& person, const char* invoice, std::size_t pictureBytes = 0)
{
    domain::Purchase purchase;
    purchase.patient = all.patientId(*person.nhsNumber);
    purchase.item = QStringLiteral("Boots");
    purchase.supplier = QStringLiteral("Example Sports");
    purchase.amount = {1'250};
    purchase.boughtOn = QDate(2011, 7, 4);
    purchase.invoice = QString::fromLatin1(invoice);
    purchase.reason = QStringLiteral("outside the plan");
    std::vector<store::ReceiptImage> pictures;
    if (pictureBytes > 0) {
        Bytes picture(pictureBytes);
        all.random.fill(picture);
        pictures.push_back({picture, QStringLiteral("image/jpeg")});
    }
    (void)must(all.tablet->purchases().record(purchase, pictures), "purchase");
}

Bytes question(WholeProduct& all, sync::HandedOver* handed = nullptr)
{
    auto made = must(sync::makeExchangeFile(all.tablet->sync(), all.tablet->exchange(), all.clock), "file");
    if (handed)
        *handed = made.first;
    return std::move(made.second);
}

Result<sync::SyncReport> take(WholeProduct& all, BytesView answer)
{
    return sync::takeExchangeAnswer(all.tablet->sync(), all.tablet->exchange(), all.clock, answer);
}

store::SyncStatus status(WholeProduct& all)
{
    return must(all.tablet->status().status(), "status");
}

std::uint64_t count(WholeProduct& all, const char* sql)
{
    return must(all.office->database().read([&]() -> Result<std::uint64_t> {
        return all.office->database().row(sql, "n")->unsignedNumber(0);
    }),
                "count");
}

fs::path rescueFile(WholeProduct& all, const char* name)
{
    const fs::path root = all.folder.path().toStdString();
    all.tablet.reset();
    auto repair = must(store::Repair::open(root / "tablet", bytesOf(passphrase), all.clock), "repair");
    (void)must(repair->rescue(root / name), "rescue");
    return root / name;
}

Result<office::Taken> import(WholeProduct& all, const fs::path& file)
{
    return office::importRescue(*all.office, file, fs::path(all.folder.path().toStdString()) / "work");
}

} // namespace

class ExchangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileThereAndOneBack();
    void nothingIsGreenBeforeTheAnswer();
    void filesThatComeTwiceOrLate();
    void spoiltFiles();
    void someoneElsesFiles();
    void aRescueFileBecomesWork();
    void aDamagedVaultGivesWhatCanBeRead();
    void aRescueFileOfAnotherOffice();
    void aCopiedTabletLosesNothing();
};

/// Two tablets with one identity: the office has stopped it, and the work of the one that came second is only
/// in its rescue file.
void ExchangeTest::aCopiedTabletLosesNothing()
{
    const domain::Person person = madeUpPerson(9);
    WholeProduct all({person});
    const EntityId patient = all.patientId(*person.nhsNumber);
    buy(all, person, "before");
    QVERIFY(!all.sync().error);
    const fs::path root = all.folder.path().toStdString();
    all.tablet.reset();
    fs::copy(root / "tablet", root / "copy", fs::copy_options::recursive);
    all.restartTablet();
    buy(all, person, "first");
    QVERIFY(!all.sync().error);
    all.tablet.reset();
    fs::rename(root / "tablet", root / "original");
    fs::rename(root / "copy", root / "tablet");
    all.restartTablet();
    auto draft = must(all.tablet->plans().startDraft(patient, QStringLiteral("5QE")), "draft");
    draft.contingency = QStringLiteral("as it was first");
    draft = must(all.tablet->plans().saveDraft(draft), "save");
    draft.contingency = QStringLiteral("as it was last"); // rests on what was saved before
    draft = must(all.tablet->plans().saveDraft(draft), "save again");
    buy(all, person, "second", 50'000);
    QVERIFY(all.sync().error); // the office stops the identity
    const std::uint64_t before = count(all, "SELECT COUNT(*) FROM purchase");
    QCOMPARE(before, std::uint64_t(2));
    const fs::path file = rescueFile(all, "copy.rescue");
    const auto taken = must(import(all, file), "import");
    QCOMPARE(taken.problem, std::string());
    QCOMPARE(taken.refused, std::uint64_t(0));
    QVERIFY(taken.renamed >= 3 && taken.renamed == taken.changes);
    QCOMPARE(taken.pictures, std::uint64_t(1));
    QCOMPARE(count(all, "SELECT COUNT(*) FROM purchase"), std::uint64_t(3));
    const auto again = must(import(all, file), "again");
    QCOMPARE(again.changes, std::uint64_t(0));
    QCOMPARE(again.pictures, std::uint64_t(0));
    QCOMPARE(count(all, "SELECT COUNT(*) FROM purchase"), std::uint64_t(3));
    QCOMPARE(count(all, "SELECT COUNT(*) FROM entity WHERE kind = 12"),
             std::uint64_t(0)); // no conflict with itself
    QVERIFY(must(office::verify(*all.office), "verify").problems.empty());
}

void ExchangeTest::aFileThereAndOneBack()
{
    const domain::Person person = madeUpPerson(1);
    WholeProduct all({person});
    buy(all, person, "A-1", 300'000);
    buy(all, person, "A-2");
    sync::HandedOver handed;
    const Bytes file = question(all, &handed);
    QCOMPARE(handed.changes, 2);
    QCOMPARE(handed.pictures, 1);
    const auto done = must(office::exchangeByFile(*all.office, file), "exchange");
    QCOMPARE(done.taken.changes, std::uint64_t(2));
    QCOMPARE(done.taken.pictures, std::uint64_t(1));
    QCOMPARE(done.taken.problem, std::string());
    const auto report = must(take(all, done.answer), "answer");
    QVERIFY2(!report.error, report.error ? report.error->text.c_str() : "");
    QCOMPARE(report.changesAcknowledged, 2);
    QCOMPARE(report.blobsSent, 1);
    QVERIFY(report.rowsPulled > 0);
    QVERIFY(status(all).allAtOffice());
    all.restartTablet();
    all.restartOffice();
    QVERIFY(status(all).allAtOffice());
    QVERIFY(must(office::verify(*all.office), "verify").problems.empty());
    QVERIFY(must(all.tablet->verify(), "verify").problems.empty());
    QVERIFY2(!all.sync().error, "and the line goes on from there");
    QCOMPARE(count(all, "SELECT COUNT(*) FROM purchase"), std::uint64_t(2));
}

void ExchangeTest::nothingIsGreenBeforeTheAnswer()
{
    const domain::Person person = madeUpPerson(2);
    WholeProduct all({person});
    buy(all, person, "A-1");
    const Bytes file = question(all);
    QVERIFY(!status(all).allAtOffice());
    const auto done = must(office::exchangeByFile(*all.office, file), "exchange");
    QVERIFY2(!status(all).allAtOffice(), "the office has it, and the tablet cannot know");
    buy(all, person, "A-2"); // recorded while the file travelled
    QVERIFY(must(take(all, done.answer), "answer").error == std::nullopt);
    QVERIFY(!status(all).allAtOffice());
    QCOMPARE(status(all).changesWaiting, 1);
}

void ExchangeTest::filesThatComeTwiceOrLate()
{
    const domain::Person person = madeUpPerson(3);
    WholeProduct all({person});
    buy(all, person, "A-1", 20'000);
    const Bytes first = question(all);
    const auto once = must(office::exchangeByFile(*all.office, first), "once");
    const auto twice = must(office::exchangeByFile(*all.office, first), "twice");
    QCOMPARE(twice.taken.changes, std::uint64_t(0));
    QCOMPARE(twice.taken.known, std::uint64_t(1));
    QCOMPARE(twice.taken.pictures, std::uint64_t(0));
    buy(all, person, "A-2");
    const auto later = must(office::exchangeByFile(*all.office, question(all)), "later");
    QCOMPARE(later.taken.known + later.taken.changes, std::uint64_t(2));
    QVERIFY(!must(take(all, later.answer), "the later answer first").error);
    QVERIFY(status(all).allAtOffice());
    QVERIFY(take(all, once.answer).ok());
    QVERIFY(take(all, twice.answer).ok());
    QVERIFY(take(all, later.answer).ok());
    QVERIFY(status(all).allAtOffice());
    QVERIFY(!all.sync().error);
    QCOMPARE(count(all, "SELECT COUNT(*) FROM purchase"), std::uint64_t(2));
}

void ExchangeTest::spoiltFiles()
{
    const domain::Person person = madeUpPerson(4);
    WholeProduct all({person});
    buy(all, person, "A-1");
    const Bytes file = question(all);
    const auto done = must(office::exchangeByFile(*all.office, file), "exchange");
    const std::uint64_t changes = count(all, "SELECT COUNT(*) FROM change_log");
    for (std::size_t at = 0; at < file.size(); at += std::max<std::size_t>(1, file.size() / 97)) {
        Bytes spoilt = file;
        spoilt[at] ^= 0x20;
        QVERIFY2(!office::exchangeByFile(*all.office, spoilt).ok(), "one bit, and it is no file of ours");
        Bytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(at));
        QVERIFY(!office::exchangeByFile(*all.office, cut).ok());
    }
    QCOMPARE(count(all, "SELECT COUNT(*) FROM change_log"), changes);
    for (std::size_t at = 0; at < done.answer.size();
         at += std::max<std::size_t>(1, done.answer.size() / 97)) {
        Bytes spoilt = done.answer;
        spoilt[at] ^= 0x20;
        QVERIFY2(!take(all, spoilt).ok(), "one bit, and it is no answer");
    }
    QCOMPARE(status(all).changesWaiting, 1);
    // Sealed to this tablet and well formed, but not signed by the office.
    auto key = must(all.tablet->exchange().questionKey(must(wire::answeredQuestion(done.answer), "question")),
                    "key");
    wire::ExchangeAnswer forged;
    forged.question = must(wire::answeredQuestion(done.answer), "question");
    const Bytes sealed = wire::sealAnswer(key.publicKey, all.office->keys().receiptId,
                                          crypto::SignKeyPair::generate(), forged);
    const auto refused = take(all, sealed);
    QVERIFY(!refused.ok() && refused.error().code == ErrorCode::Untrusted);
}

void ExchangeTest::someoneElsesFiles()
{
    const domain::Person person = madeUpPerson(5);
    WholeProduct all({person});
    WholeProduct others({person});
    buy(all, person, "A-1");
    const Bytes file = question(all);
    const auto stranger = office::exchangeByFile(*others.office, file);
    QVERIFY(!stranger.ok() && stranger.error().code == ErrorCode::WrongPassphrase);
    buy(others, person, "B-1");
    const auto answer = must(office::exchangeByFile(*others.office, question(others)), "theirs").answer;
    const auto refused = take(all, answer);
    QVERIFY(!refused.ok() && refused.error().code == ErrorCode::NotFound);
    QCOMPARE(status(all).changesWaiting, 1);
}

void ExchangeTest::aRescueFileBecomesWork()
{
    const domain::Person person = madeUpPerson(6);
    WholeProduct all({person});
    buy(all, person, "sent");
    QVERIFY(!all.sync().error);
    buy(all, person, "A-1", 200'000);
    buy(all, person, "A-2");
    const fs::path file = rescueFile(all, "tablet.rescue");
    const auto taken = must(import(all, file), "import");
    QCOMPARE(taken.problem, std::string());
    QCOMPARE(taken.changes, std::uint64_t(2));
    QCOMPARE(taken.known, std::uint64_t(1));
    QCOMPARE(taken.pictures, std::uint64_t(1));
    const auto again = must(import(all, file), "again");
    QCOMPARE(again.changes, std::uint64_t(0));
    QCOMPARE(again.known, std::uint64_t(3));
    QCOMPARE(again.problem, std::string());
    QCOMPARE(count(all, "SELECT COUNT(*) FROM purchase"), std::uint64_t(3));
    QVERIFY(must(office::verify(*all.office), "verify").problems.empty());
    QVERIFY2(!fs::exists(fs::path(all.folder.path().toStdString()) / "work") ||
                 fs::is_empty(fs::path(all.folder.path().toStdString()) / "work"),
             "nothing of it stays unpacked");
    all.restartTablet(); // it was not dead after all: it sends the same, and gets its receipts
    QVERIFY(!all.sync().error);
    QVERIFY(status(all).allAtOffice());
    QCOMPARE(count(all, "SELECT COUNT(*) FROM purchase"), std::uint64_t(3));
}

void ExchangeTest::aDamagedVaultGivesWhatCanBeRead()
{
    const domain::Person person = madeUpPerson(7);
    WholeProduct all({person});
    buy(all, person, "A-1");
    const fs::path database = fs::path(all.folder.path().toStdString()) / "tablet" / "vault.db";
    all.tablet.reset();
    // The last page is damaged; the journal is among the first tables.
    std::fstream stream(database, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(-100, std::ios::end);
    stream.put('\x5a').put('\x5a');
    stream.close();
    const fs::path file = rescueFile(all, "damaged.rescue");
    const auto taken = must(import(all, file), "import");
    QCOMPARE(taken.changes, std::uint64_t(1));
    QCOMPARE(count(all, "SELECT COUNT(*) FROM purchase"), std::uint64_t(1));
}

void ExchangeTest::aRescueFileOfAnotherOffice()
{
    const domain::Person person = madeUpPerson(8);
    WholeProduct all({person});
    WholeProduct others({person});
    buy(all, person, "A-1");
    const fs::path file = rescueFile(all, "tablet.rescue");
    const auto refused = import(others, file);
    QVERIFY(!refused.ok() && refused.error().code == ErrorCode::WrongPassphrase);
    QVERIFY(!import(others, file.parent_path() / "nothing").ok());
}

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
