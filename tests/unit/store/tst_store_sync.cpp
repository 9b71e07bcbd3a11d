// Goal: the tablet believes the office only as far as the office signed, and never forgets what was not
// signed for. Method: an honest answer, then the same answer with one thing wrong; the store must be as it
// was before.
#include "tests/unit/store/fixture.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;

class TestStoreSync : public QObject {
    Q_OBJECT

private:
    static void saves(Desk& desk, int count)
    {
        desk.saveGoodDraft();
        for (int i = 1; i < count; ++i) {
            auto plan = *got(desk.tablet->plans().draft(desk.patient()));
            plan.contingency = QStringLiteral("Save %1").arg(i);
            static_cast<void>(got(desk.tablet->plans().saveDraft(plan)));
        }
    }
    template <std::size_t N, typename Tag>
    static void flip(FixedBytes<N, Tag>& bytes)
    {
        bytes.value[N / 2] = static_cast<std::uint8_t>(bytes.value[N / 2] ^ 1);
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void aReceiptThatProvesNothingChangesNothing_data()
    {
        QTest::addColumn<QString>("spoil");
        for (const char* what :
             {"signature", "epoch", "device", "chain", "number", "key", "unknown key", "outcome beyond"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aReceiptThatProvesNothingChangesNothing()
    {
        QFETCH(QString, spoil);
        const auto desk = Desk::withPerson();
        saves(*desk, 3);
        const auto pending = got(desk->tablet->sync().pending(100, 1'000'000));
        const wire::PushResponse honest = desk->office.push(pending);
        wire::PushResponse answer = honest;
        bool resign = true;
        crypto::SignKeyPair other = crypto::SignKeyPair::generate();
        if (spoil == u"signature") {
            flip(answer.receipt.signature);
            resign = false;
        }
        if (spoil == u"epoch")
            flip(answer.receipt.epoch);
        if (spoil == u"device")
            flip(answer.receipt.device);
        if (spoil == u"chain")
            flip(answer.receipt.chain);
        if (spoil == u"number")
            answer.receipt.lastDseq = 2;
        if (spoil == u"unknown key")
            flip(answer.receipt.keyId);
        if (spoil == u"outcome beyond")
            answer.outcomes.back().dseq = 4;
        if (resign)
            answer.receipt =
                wire::signReceipt(answer.receipt, spoil == u"key" ? other : desk->office.receiptKey);
        COMPARE_CODE(desk->tablet->sync().acknowledge(answer), Untrusted);
        QCOMPARE(desk->status().changesWaiting, 3);
        QVERIFY(!desk->status().lastReceiptOfficeMs);
        QVERIFY(!got(desk->tablet->sync().lastReceipt()));
        VERIFY_OK(desk->tablet->sync().acknowledge(honest));
        QCOMPARE(desk->status().changesAtOffice, 3);
        QVERIFY(desk->status().allAtOffice());
        QVERIFY(got(desk->tablet->sync().lastReceipt()) == honest.receipt);
    }

    void theSameAnswerTwiceIsHarmless()
    {
        const auto desk = Desk::withPerson();
        saves(*desk, 2);
        const auto answer = desk->office.push(got(desk->tablet->sync().pending(100, 1'000'000)));
        VERIFY_OK(desk->tablet->sync().acknowledge(answer));
        VERIFY_OK(desk->tablet->sync().acknowledge(answer));
        QCOMPARE(desk->status().changesAtOffice, 2);
    }

    void aSaveDuringThePushIsNotTakenForSent()
    {
        const auto desk = Desk::withPerson();
        saves(*desk, 2);
        const auto answer = desk->office.push(got(desk->tablet->sync().pending(100, 1'000'000)));
        auto plan = *got(desk->tablet->plans().draft(desk->patient()));
        plan.contingency = QStringLiteral("Saved while the answer was on its way");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        VERIFY_OK(desk->tablet->sync().acknowledge(answer));
        QCOMPARE(desk->status().changesWaiting, 1);
        QCOMPARE(got(desk->tablet->sync().pending(100, 1'000'000)).size(), std::size_t{1});
    }

    void pendingIsBoundedAndInOrder()
    {
        const auto desk = Desk::withPerson();
        saves(*desk, 5);
        const auto all = got(desk->tablet->sync().pending(100, 1'000'000));
        QCOMPARE(all.size(), std::size_t{5});
        QCOMPARE(got(desk->tablet->sync().pending(3, 1'000'000)).size(), std::size_t{3});
        QCOMPARE(got(desk->tablet->sync().pending(100, 1)).size(), std::size_t{1}); // one always goes
        Hash32 previous;
        for (const wire::SignedChange& each : all) {
            QVERIFY(got(wire::decodeChange(each.body)).prev == previous);
            previous = wire::chainHash(each);
        }
    }

    void afterARestoreEverythingTheOfficeForgotIsOfferedAgain()
    {
        const auto desk = Desk::withPerson();
        saves(*desk, 2);
        desk->office.sync(*desk->tablet);
        const DeskOffice& office = desk->office;
        saves(*desk, 3);
        desk->office.sync(*desk->tablet);
        const int total = desk->status().changesTotal;
        const auto before = got(desk->tablet->plans().draft(desk->patient()));
        flip(desk->office.epoch);
        VERIFY_OK(desk->tablet->sync().changeEpoch(office.epoch, 2));
        QVERIFY(got(desk->tablet->sync().epoch()) == office.epoch);
        QCOMPARE(desk->status().changesWaiting, total - 2);
        QCOMPARE(got(wire::decodeChange(got(desk->tablet->sync().pending(1, 1'000'000))[0].body)).dseq,
                 std::uint64_t{3});
        QVERIFY(!got(desk->tablet->sync().lastReceipt()));
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        for (const auto& [stream, cursor] : got(desk->tablet->sync().nextPull()).cursors)
            QCOMPARE(cursor, std::uint64_t{0});
        QCOMPARE(got(desk->tablet->people().list()).size(), std::size_t{1});
        desk->office.sync(*desk->tablet);
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        QVERIFY(desk->status().allAtOffice());
    }

    void attemptsAreKeptOverRestarts()
    {
        const auto desk = Desk::withPerson();
        VERIFY_OK(desk->tablet->sync().recordAttempt({1000, true, std::nullopt}));
        VERIFY_OK(
            desk->tablet->sync().recordAttempt({2000, false, Error{ErrorCode::Offline, "No connection."}}));
        desk->reopen();
        QCOMPARE(desk->status().lastError, QStringLiteral("No connection."));
        QVERIFY(desk->status().lastContactWallMs == 1000);
        VERIFY_OK(desk->tablet->sync().recordAttempt({3000, true, std::nullopt}));
        QVERIFY(desk->status().lastError.isEmpty());
    }

    void aTabletThatWasStoppedIsNeverGreenWhateverItHasSent()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        QVERIFY(desk->status().allAtOffice());
        const Error words{ErrorCode::Unauthorised, "The office has stopped this tablet."};
        VERIFY_OK(desk->tablet->sync().recordAttempt({1000, true, words}));
        QVERIFY(!desk->status().allAtOffice());
        // It does not forget that on the road, nor in the night.
        VERIFY_OK(
            desk->tablet->sync().recordAttempt({2000, false, Error{ErrorCode::Offline, "No connection."}}));
        desk->reopen();
        QCOMPARE(desk->status().stopped, QStringLiteral("The office has stopped this tablet."));
        QCOMPARE(desk->status().lastError, QStringLiteral("No connection."));
        QVERIFY(!desk->status().allAtOffice());
        VERIFY_OK(desk->tablet->sync().recordAttempt({3000, true, std::nullopt}));
        QVERIFY(desk->status().stopped.isEmpty());
        QVERIFY(desk->status().allAtOffice());
    }

    void requestsAreSignedWithTheDevicesKey()
    {
        Desk desk;
        wire::HttpRequest request;
        request.method = "POST";
        request.authority = "office.example:8443";
        request.path = "/v1/push";
        COMPARE_CODE(desk.tablet->sync().signRequest(request, 1'338'543'000), Refused);
        const auto keys = got(desk.tablet->enrolment().enrolmentKeys());
        VERIFY_OK(desk.tablet->enrolment().completeEnrolment(desk.office.ticket(), desk.office.reply(keys)));
        VERIFY_OK(desk.tablet->sync().signRequest(request, 1'338'543'000));
        VERIFY_OK(wire::verifyRequest(request, keys.device));
        QVERIFY(got(desk.tablet->sync().identity())->device == crypto::deviceIdOf(keys.device));
    }
};

QTEST_GUILESS_MAIN(TestStoreSync)
#include "tst_store_sync.moc"
