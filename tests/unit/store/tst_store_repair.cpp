// Goal: a damaged store can be put back, salvaged or handed to the office, and pretends nothing to it.
// Method: real tablets with plans, purchases and pictures, damaged page by page; what comes back is opened
// and verified, and the office's side is asked what it would see.
#include "app/store/repair.h"
#include "tests/unit/store/fixture.h"

#include <QtTest>

#include <fstream>

using namespace doorstep;
using namespace doorstep::testing;
namespace fs = std::filesystem;

class TestStoreRepair : public QObject {
    Q_OBJECT

private:
    static void save(Desk& desk, const QString& text)
    {
        auto plan = *got(desk.tablet->plans().draft(desk.patient()));
        plan.contingency = text;
        static_cast<void>(got(desk.tablet->plans().saveDraft(plan)));
    }
    static QString saved(Desk& desk) { return got(desk.tablet->plans().draft(desk.patient()))->contingency; }
    static void buy(Desk& desk)
    {
        domain::Purchase purchase;
        purchase.patient = desk.patient();
        purchase.item = QStringLiteral("Walking frame");
        purchase.supplier = QStringLiteral("Shop");
        purchase.amount = {4'250};
        purchase.boughtOn = QDate(2012, 5, 30);
        purchase.reason = QStringLiteral("Needed at once");
        Bytes picture(5'000, 7);
        picture[0] = 0xff;
        picture[1] = 0xd8;
        static_cast<void>(
            got(desk.tablet->purchases().record(purchase, {{picture, QStringLiteral("image/jpeg")}})));
    }
    /// Every third page, the first one left out unless asked for.
    static void damage(const fs::path& database, std::size_t first)
    {
        std::fstream file(database, std::ios::in | std::ios::out | std::ios::binary);
        const auto size = fs::file_size(database);
        for (std::size_t at = first * 4096 + 100; at < size; at += std::size_t{3} * 4096) {
            file.seekg(static_cast<std::streamoff>(at));
            const auto byte = static_cast<char>(file.get() ^ 1);
            file.seekp(static_cast<std::streamoff>(at));
            file.put(byte);
        }
    }
    static std::unique_ptr<store::Repair> repairOf(Desk& desk)
    {
        return got(store::Repair::open(desk.folder(), bytesOf(passphrase), desk.clock));
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void copiesAreMadeByThemselvesInSmallSteps()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        int steps = 0;
        for (;;) {
            const auto step = desk->tablet->safetyCopyStep();
            VERIFY_OK(step);
            ++steps;
            if (step.value() == store::Tablet::CopyStep::NothingDue)
                break;
            if (step.value() == store::Tablet::CopyStep::CallLater)
                QTest::qSleep(1);
            QVERIFY(steps < 100'000);
        }
        QVERIFY(steps > 2);
        QCOMPARE(got(desk->tablet->safetyCopies()).size(), std::size_t{1});
        QCOMPARE(got(desk->tablet->safetyCopies())[0].mark, std::uint64_t{1});
        // Not again for a little; again for much, or after a while.
        save(*desk, QStringLiteral("a"));
        QVERIFY(got(desk->tablet->safetyCopyStep()) == store::Tablet::CopyStep::NothingDue);
        desk->clock.wall += 13 * 3'600'000;
        save(*desk, QStringLiteral("b"));
        QVERIFY(got(desk->tablet->safetyCopyStep()) != store::Tablet::CopyStep::NothingDue);
    }

    void aCopyPutBackSendsNothingBeforeTheOfficeWasAsked()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        save(*desk, QStringLiteral("in the copy"));
        static_cast<void>(got(desk->tablet->makeSafetyCopy()));
        desk->tablet.reset();
        damage(desk->folder() / "vault.db", 0);
        COMPARE_CODE(store::Tablet::open(desk->folder(), bytesOf(passphrase), desk->clock, desk->random),
                     Damaged);
        {
            const auto repair = repairOf(*desk);
            const auto copies = got(repair->copies());
            QCOMPARE(copies.size(), std::size_t{1});
            VERIFY_OK(repair->restore(copies[0]));
        }
        desk->reopen();
        QCOMPARE(saved(*desk), QStringLiteral("in the copy"));
        QVERIFY(desk->status().putBack.contains(QStringLiteral("1 June 2012")));
        QVERIFY(!desk->status().allAtOffice());
        QCOMPARE(desk->status().changesWaiting, 2);
        QVERIFY(got(desk->tablet->sync().pending(10, 1'000'000)).empty());
        // The office has nothing the copy lacks: all goes on as before.
        desk->office.pullAll(*desk->tablet);
        QVERIFY(desk->status().putBack.isEmpty());
        QCOMPARE(got(desk->tablet->sync().pending(10, 1'000'000)).size(), std::size_t{2});
        desk->office.sync(*desk->tablet);
        QVERIFY(desk->status().allAtOffice());
        QVERIFY(got(desk->tablet->verify()).problems.empty());
    }

    void whatTheOfficeHasBeyondTheCopyIsSaidAndNothingIsForked()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        static_cast<void>(got(desk->tablet->makeSafetyCopy()));
        save(*desk, QStringLiteral("sent after the copy"));
        save(*desk, QStringLiteral("sent last"));
        desk->office.sync(*desk->tablet);
        QVERIFY(desk->status().allAtOffice());
        desk->tablet.reset();
        fs::remove(desk->folder() / "vault.db");
        {
            const auto repair = repairOf(*desk);
            VERIFY_OK(repair->restore(got(repair->copies())[0]));
        }
        desk->reopen();
        save(*desk, QStringLiteral("new work"));
        desk->office.pullAll(*desk->tablet);
        QVERIFY2(desk->status().putBack.contains(QStringLiteral("2 later records")),
                 qPrintable(desk->status().putBack));
        QVERIFY(desk->status().putBack.contains(QStringLiteral("enrolled again")));
        // The new change carries a number that the office knows with other content: it must not go.
        QVERIFY(got(desk->tablet->sync().pending(10, 1'000'000)).empty());
        QVERIFY(!desk->status().allAtOffice());
        QVERIFY(desk->status().changesWaiting > 0);
        desk->reopen(); // and a restart does not forget it
        QVERIFY(!desk->status().putBack.isEmpty());
    }

    void picturesOfTheDamagedStoreAreKept()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(got(desk->tablet->makeSafetyCopy()));
        buy(*desk);
        desk->tablet.reset();
        const auto pictures = [&] {
            return std::distance(fs::directory_iterator(desk->folder() / "blobs"), fs::directory_iterator());
        };
        const auto before = pictures();
        QVERIFY(before > 0);
        {
            const auto repair = repairOf(*desk);
            VERIFY_OK(repair->restore(got(repair->copies())[0]));
        }
        desk->reopen();
        desk->office.pullAll(*desk->tablet);
        desk->reopen();
        QCOMPARE(pictures(), before);
    }

    void aDamagedStoreIsSalvaged_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<bool>("copy");
        QTest::newRow("pages 3, 6, 9 ...") << 2 << false;
        // These hold the description of the journal's table: nothing tells its pages from others but a copy.
        QTest::newRow("pages 2, 5, 8 ..., with a copy") << 1 << true;
        QTest::newRow("pages 1, 4, 7 ..., with a copy") << 0 << true;
    }
    void aDamagedStoreIsSalvaged()
    {
        QFETCH(int, first);
        QFETCH(bool, copy);
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        for (int i = 0; i < 30; ++i)
            save(*desk, QStringLiteral("Save %1").arg(i));
        static_cast<void>(desk->agree());
        buy(*desk);
        if (copy)
            static_cast<void>(got(desk->tablet->makeSafetyCopy()));
        desk->tablet.reset();
        damage(desk->folder() / "vault.db", static_cast<std::size_t>(first));
        const fs::path into = fs::path(desk->temporary.path().toStdString()) / "salvaged";
        const auto salvaged = repairOf(*desk)->salvage(into, bytesOf(passphrase), desk->random);
        VERIFY_OK(salvaged);
        QVERIFY(!salvaged.value().report.whole());
        QVERIFY(!salvaged.value().report.inWords().empty());
        QVERIFY(salvaged.value().pictures > 0);
        const auto tablet = store::Tablet::open(into, bytesOf(passphrase), desk->clock, desk->random);
        VERIFY_OK(tablet);
        const auto status = got(tablet.value()->status().status());
        QVERIFY(status.putBack.startsWith(QStringLiteral("These records were salvaged")));
        QVERIFY2(status.changesTotal > 0, qPrintable(QString::number(status.changesTotal)));
        if (copy) {
            QCOMPARE(status.changesTotal, 33);
            QVERIFY(status.enrolled);
        }
        // A hole in the journal is a problem that verify() names; nothing else may be wrong with the tables.
        for (const std::string& problem : salvaged.value().problems)
            QVERIFY2(problem.find("pages of the store") == std::string::npos &&
                         problem.find("tables of the store") == std::string::npos,
                     problem.c_str());
    }

    void anEnrolledTabletMakesARescueFileForItsOffice()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->tablet.reset();
        damage(desk->folder() / "vault.db", 0);
        const fs::path file = fs::path(desk->temporary.path().toStdString()) / "rescue";
        {
            const auto repair = repairOf(*desk);
            QVERIFY(repair->canRescue());
            VERIFY_OK(repair->rescue(file));
        }
        const fs::path into = fs::path(desk->temporary.path().toStdString()) / "at-office";
        const auto words = bytesOf("words of the office");
        VERIFY_OK(crypto::openRescueBundle(file, desk->office.recovery, into, words));
        QVERIFY(fs::exists(into / "vault.db"));
        Desk never;
        never.tablet.reset();
        QVERIFY(!repairOf(never)->canRescue());
        COMPARE_CODE(repairOf(never)->rescue(file.string() + "2"), Refused);
    }
};

QTEST_APPLESS_MAIN(TestStoreRepair)
#include "tst_store_repair.moc"
