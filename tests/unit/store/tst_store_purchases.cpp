// Goal: money spent is recorded whatever happens, with its pictures, and what is left is never counted twice.
// Method: buy, photograph, take back and sync; look at files, changes and figures after every step.
#include "sync/wire/fields.h"
#include "tests/unit/store/fixture.h"

#include <QDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using domain::Model;
using store::Delivery;

class TestStorePurchases : public QObject {
    Q_OBJECT

private:
    static domain::Purchase boots(const Desk& desk)
    {
        domain::Purchase purchase;
        purchase.patient = desk.patient();
        purchase.item = QStringLiteral("Walking boots");
        purchase.supplier = QStringLiteral("Outdoor Shop");
        purchase.amount = {4500};
        purchase.vat = {750};
        purchase.boughtOn = QDate(2012, 5, 30);
        return purchase;
    }
    static store::ReceiptImage picture(char fill, std::size_t size = 600'000)
    {
        return {Bytes(size, static_cast<std::uint8_t>(fill)), QStringLiteral("image/jpeg")};
    }
    static QStringList blobFiles(const Desk& desk)
    {
        return QDir(QString::fromStdString((desk.folder() / "blobs").string())).entryList(QDir::Files);
    }
    /// An approved plan with 300.00 direct; returns its hash.
    static Hash32 approve(Desk& desk)
    {
        desk.saveGoodDraft();
        const store::Agreed agreed = desk.agree();
        desk.office.sync(*desk.tablet);
        auto decision =
            desk.office.nextDecision(agreed.planHash, agreed.agreementHash, domain::DecisionKind::Approve);
        decision.authorised = {{Model::Direct, {30000}}, {Model::ThirdParty, {6000}}};
        desk.office.decide(desk.patient(), decision);
        desk.office.pullAll(*desk.tablet);
        return agreed.planHash;
    }
    static void setTotal(Desk& desk, Model model, qint64 spent, qint64 reversed)
    {
        namespace f = wire::field::budgetTotal;
        EntityId id;
        id.value[0] = static_cast<std::uint8_t>(model);
        desk.office.setFields(
            desk.stream(), wire::Kind::BudgetTotal, id,
            {{f::model, static_cast<int>(model)}, {f::spent, spent}, {f::reversed, reversed}});
    }
    static store::MoneyLeft money(Desk& desk, Model model)
    {
        for (const store::MoneyLeft& each : got(desk.tablet->purchases().moneyLeft(desk.patient())))
            if (each.model == model)
                return each;
        return {};
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void refusesWhatIsNoPurchase_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"no amount", "negative", "absurd", "no item", "no date",
                                 "day after tomorrow", "vat above", "empty picture", "picture too large"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void refusesWhatIsNoPurchase()
    {
        QFETCH(QString, what);
        const auto desk = Desk::withPerson();
        domain::Purchase purchase = boots(*desk);
        std::vector<store::ReceiptImage> pictures;
        if (what == u"no amount")
            purchase.amount = {0};
        if (what == u"negative")
            purchase.amount = {-1};
        if (what == u"absurd")
            purchase.amount = domain::amountMax + domain::Pence{1};
        if (what == u"no item")
            purchase.item = QStringLiteral("  ");
        if (what == u"no date")
            purchase.boughtOn = {};
        if (what == u"day after tomorrow")
            purchase.boughtOn = QDate(2012, 6, 3);
        if (what == u"vat above")
            purchase.vat = {4501};
        if (what == u"empty picture")
            pictures = {{}};
        if (what == u"picture too large")
            pictures = {picture('x', wire::blobBytesMax + 1)};
        COMPARE_CODE(desk->tablet->purchases().record(purchase, pictures), InvalidInput);
        QCOMPARE(desk->status().changesTotal, 0);
        QVERIFY(blobFiles(*desk).isEmpty());
    }

    void picturesAndPurchaseAreOneCoSignedChange()
    {
        const auto desk = Desk::withPerson();
        const auto saved =
            got(desk->tablet->purchases().record(boots(*desk), {picture('a'), picture('b'), picture('a')}));
        QCOMPARE(saved.receiptPages.size(), std::size_t{2}); // the same page twice is one page
        QCOMPARE(desk->status().changesTotal, 1);
        QCOMPARE(blobFiles(*desk).size(), 2);
        const wire::Change change =
            got(wire::decodeChange(got(desk->tablet->sync().pending(9, 1'000'000))[0].body));
        QVERIFY(change.cosign.has_value());
        QVERIFY(change.blobs == saved.receiptPages);
        QCOMPARE(change.ops.size(), std::size_t{3});
        const wire::Value receipt = got(wire::decode(change.ops[1].record));
        QVERIFY(receipt.at(1)->asId<Hash32>() == saved.receiptPages[0]);
        QVERIFY(receipt.at(2)->asInt() == 600'000);
        QVERIFY(receipt.at(4)->asId<EntityId>() == saved.id);
        QVERIFY(got(desk->tablet->purchases().receipt(saved.receiptPages[1])) == picture('b').jpeg);
    }

    void aSecondTapIsOnePurchaseAndAnEditIsRefused()
    {
        const auto desk = Desk::withPerson();
        const auto saved = got(desk->tablet->purchases().record(boots(*desk), {picture('a')}));
        QVERIFY(got(desk->tablet->purchases().record(saved, {picture('a')})).id == saved.id);
        QCOMPARE(desk->status().changesTotal, 1);
        domain::Purchase edited = saved;
        edited.amount = {4600};
        COMPARE_CODE(desk->tablet->purchases().record(edited, {picture('a')}), AlreadyExists);
        QCOMPARE(got(desk->tablet->purchases().list(desk->patient())).size(), std::size_t{1});
    }

    void picturesAreReadInPiecesOfAnySize_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("one byte") << 1;
        QTest::newRow("exactly one chunk") << 256 * 1024;
        QTest::newRow("one chunk and a byte") << 256 * 1024 + 1;
        QTest::newRow("two chunks") << 512 * 1024;
    }
    void picturesAreReadInPiecesOfAnySize()
    {
        QFETCH(int, size);
        const auto desk = Desk::withPerson();
        Bytes bytes(static_cast<std::size_t>(size));
        desk->random.fill(bytes);
        const auto saved =
            got(desk->tablet->purchases().record(boots(*desk), {{bytes, QStringLiteral("image/jpeg")}}));
        Bytes again;
        while (again.size() < bytes.size()) {
            const Bytes piece =
                got(desk->tablet->sync().readBlob(saved.receiptPages[0], again.size(), 100'000));
            QVERIFY(!piece.empty());
            append(again, piece);
        }
        QVERIFY(again == bytes);
        QVERIFY(got(desk->tablet->sync().readBlob(saved.receiptPages[0], bytes.size(), 10)).empty());
    }

    void aDamagedOrMissingPictureIsSaidAndHoldsUpNobody()
    {
        const auto desk = Desk::withPerson();
        const auto first = got(desk->tablet->purchases().record(boots(*desk), {picture('a')}));
        const QString file =
            QString::fromStdString((desk->folder() / "blobs").string()) + u'/' + blobFiles(*desk).front();
        domain::Purchase other = boots(*desk);
        other.amount = {1000};
        const auto second = got(desk->tablet->purchases().record(other, {picture('b')}));
        {
            QFile damaged(file);
            QVERIFY(damaged.open(QIODevice::ReadWrite));
            damaged.seek(300'000);
            damaged.write("x");
        }
        COMPARE_CODE(desk->tablet->purchases().receipt(first.receiptPages[0]), Damaged);
        QCOMPARE(got(desk->tablet->verify()).problems.size(), std::size_t{1});
        QVERIFY(QFile::remove(file));
        COMPARE_CODE(desk->tablet->purchases().receipt(first.receiptPages[0]), NotFound);
        const auto pending = got(desk->tablet->sync().pending(9, 1'000'000));
        VERIFY_OK(desk->tablet->sync().acknowledge(desk->office.push(pending)));
        QVERIFY(got(desk->tablet->sync().nextBlobToSend())->hash == second.receiptPages[0]);
        QCOMPARE(desk->status().picturesWaiting, 1);
        QCOMPARE(desk->status().needsAttention, 1);
    }

    void picturesWaitForTheirPurchaseAndForTheirOwnReceipt()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture('a')})));
        QVERIFY(!got(desk->tablet->sync().nextBlobToSend()));
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(9, 1'000'000)))));
        const auto blob = got(desk->tablet->sync().nextBlobToSend());
        QVERIFY(blob.has_value());
        QCOMPARE(desk->status().picturesWaitingBytes, qint64{600'000});
        QVERIFY(!desk->status().allAtOffice());
        const auto view = [&] { return got(desk->tablet->purchases().list(desk->patient())).front(); };
        QCOMPARE(view().delivery, Delivery::AtOffice);
        QCOMPARE(view().receipts.front().delivery, Delivery::OnTablet);

        wire::BlobReceipt forged = desk->office.blobReceipt(*blob);
        forged.sizeBytes += 1;
        COMPARE_CODE(desk->tablet->sync().blobAcknowledged(forged, {}), Untrusted);
        forged = desk->office.blobReceipt(*blob);
        forged.signature.value[5] = static_cast<std::uint8_t>(forged.signature.value[5] ^ 1);
        COMPARE_CODE(desk->tablet->sync().blobAcknowledged(forged, {}), Untrusted);
        QCOMPARE(view().receipts.front().delivery, Delivery::OnTablet);

        VERIFY_OK(desk->tablet->sync().blobAcknowledged(desk->office.blobReceipt(*blob), {}));
        QCOMPARE(view().receipts.front().delivery, Delivery::AtOffice);
        QVERIFY(desk->status().allAtOffice());
        QVERIFY(!got(desk->tablet->sync().nextBlobToSend()));
    }

    void noticesWhatLooksLikeAPurchaseMadeBefore_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("noticed");
        QTest::newRow("same picture, other words") << QStringLiteral("picture") << true;
        QTest::newRow("same shop, day and amount, other case") << QStringLiteral("shop") << true;
        QTest::newRow("another amount") << QStringLiteral("amount") << false;
        QTest::newRow("another day") << QStringLiteral("day") << false;
        QTest::newRow("first one was taken back") << QStringLiteral("reversed") << false;
    }
    void noticesWhatLooksLikeAPurchaseMadeBefore()
    {
        QFETCH(QString, what);
        QFETCH(bool, noticed);
        const auto desk = Desk::withPerson();
        const auto first = got(desk->tablet->purchases().record(boots(*desk), {picture('a')}));
        domain::Purchase again = boots(*desk);
        again.supplier = QStringLiteral(" outdoor  SHOP");
        std::vector<store::ReceiptImage> pictures;
        if (what == u"picture") {
            again.supplier = QStringLiteral("Other");
            pictures = {picture('a')};
        }
        if (what == u"amount")
            again.amount = {1};
        if (what == u"day")
            again.boughtOn = QDate(2012, 5, 29);
        if (what == u"reversed")
            VERIFY_OK(
                desk->tablet->purchases().reverse(first.id, first.amount, QStringLiteral("Wrong person")));
        const auto found = got(desk->tablet->purchases().looksLike(again, pictures));
        QCOMPARE(found.has_value(), noticed);
        if (noticed)
            QVERIFY(*found == first.id);
    }

    void neverMoreIsTakenBackThanWasPaid()
    {
        const auto desk = Desk::withPerson();
        const auto saved = got(desk->tablet->purchases().record(boots(*desk), {}));
        auto& purchases = desk->tablet->purchases();
        COMPARE_CODE(purchases.reverse(saved.id, {4501}, QStringLiteral("x")), Refused);
        VERIFY_OK(purchases.reverse(saved.id, {4000}, QStringLiteral("Too small")));
        COMPARE_CODE(purchases.reverse(saved.id, {501}, QStringLiteral("x")), Refused);
        COMPARE_CODE(purchases.reverse(saved.id, {0}, QStringLiteral("x")), InvalidInput);
        COMPARE_CODE(purchases.reverse(saved.id, {1}, QStringLiteral(" ")), InvalidInput);
        COMPARE_CODE(purchases.reverse(desk->random.make<EntityId>(), {1}, QStringLiteral("x")), NotFound);
        VERIFY_OK(purchases.reverse(saved.id, {500}, QStringLiteral("The rest")));
        QCOMPARE(got(purchases.list(desk->patient())).front().reversedAmount.value, qint64{4500});
    }

    void moneyIsCountedOnceOnItsWayToTheOffice()
    {
        const auto desk = Desk::withPerson();
        approve(*desk);
        QCOMPARE(money(*desk, Model::Direct).left().value, qint64{30000});
        const auto plan = got(desk->tablet->plans().inForce(desk->patient()))->sealed.plan;
        domain::Purchase purchase = boots(*desk);
        purchase.line = plan.lines[0].id; // direct
        const auto saved = got(desk->tablet->purchases().record(purchase, {}));
        QVERIFY(saved.planHash.has_value());
        QCOMPARE(money(*desk, Model::Direct).spentUnsent.value, qint64{4500});
        QCOMPARE(money(*desk, Model::Direct).left().value, qint64{25500});
        // Acknowledged, the office's new figure not pulled yet: still counted, and once.
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(9, 1'000'000)))));
        QCOMPARE(money(*desk, Model::Direct).left().value, qint64{25500});
        setTotal(*desk, Model::Direct, 4500, 0);
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(money(*desk, Model::Direct).spentUnsent.value, qint64{0});
        QCOMPARE(money(*desk, Model::Direct).spentAtOffice.value, qint64{4500});
        QCOMPARE(money(*desk, Model::Direct).left().value, qint64{25500});
        VERIFY_OK(desk->tablet->purchases().reverse(saved.id, {1500}, QStringLiteral("Part refund")));
        QCOMPARE(money(*desk, Model::Direct).left().value, qint64{27000});
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(9, 1'000'000)))));
        setTotal(*desk, Model::Direct, 4500, 1500);
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(money(*desk, Model::Direct).left().value, qint64{27000});
        QCOMPARE(money(*desk, Model::Direct).spentUnsent.value, qint64{0});
    }

    void aPurchaseGoesToTheBudgetOfItsLine()
    {
        const auto desk = Desk::withPerson();
        approve(*desk);
        const auto plan = got(desk->tablet->plans().inForce(desk->patient()))->sealed.plan;
        domain::Purchase purchase = boots(*desk);
        purchase.line = plan.lines[1].id; // third party
        static_cast<void>(got(desk->tablet->purchases().record(purchase, {})));
        purchase = boots(*desk); // outside the plan
        purchase.amount = {1000};
        static_cast<void>(got(desk->tablet->purchases().record(purchase, {})));
        QCOMPARE(money(*desk, Model::ThirdParty).left().value, qint64{1500});
        QCOMPARE(money(*desk, Model::Direct).left().value, qint64{29000});
        QVERIFY(!got(desk->tablet->purchases().list(desk->patient()))[1].findings.empty());
    }

    void whatHappenedIsNotedInAnyOrder()
    {
        const auto desk = Desk::withPerson();
        domain::Purchase device = boots(*desk);
        device.equipment.serviceMonths = 6;
        const auto saved = got(desk->tablet->purchases().record(device, {picture('a')}));
        const auto view = [&] { return got(desk->tablet->purchases().list(desk->patient())).front(); };
        QCOMPARE(view().standing.money, domain::MoneyState::Evidenced);
        QCOMPARE(view().owner, domain::Owner::Person);
        auto& purchases = desk->tablet->purchases();
        domain::PurchaseEvent event;
        event.purchase = saved.id;
        event.on = QDate(2012, 5, 31);
        COMPARE_CODE(purchases.note(event), InvalidInput); // nothing said
        event.item = domain::ItemState::InUse;
        event.serialNumber = QStringLiteral("SN 1");
        VERIFY_OK(purchases.note(event));
        QCOMPARE(view().standing.serialNumber, QStringLiteral("SN 1"));
        QCOMPARE(domain::nextService(view().purchase, view().standing), QDate(2012, 11, 30));
        event.item = domain::ItemState::Ordered; // odd, and recorded
        VERIFY_OK(purchases.note(event));
        QCOMPARE(view().standing.unusual, 1);
        event.on = QDate(2013, 1, 1); // after the clock of the test
        COMPARE_CODE(purchases.note(event), InvalidInput);
        event.on = QDate(2012, 5, 31);
        event.purchase = desk->patient();
        COMPARE_CODE(purchases.note(event), NotFound);
        QCOMPARE(view().events.size(), std::size_t{2});
        desk->office.sync(*desk->tablet);
        QCOMPARE(view().events.size(), std::size_t{2});
    }

    void whatIsLeftIsToldByLineModelAndBudget()
    {
        const auto desk = Desk::withPerson();
        approve(*desk);
        const auto plan = got(desk->tablet->plans().inForce(desk->patient()))->sealed.plan;
        domain::Purchase purchase = boots(*desk);
        purchase.line = plan.lines[0].id;
        static_cast<void>(got(desk->tablet->purchases().record(purchase, {})));
        const auto left = got(desk->tablet->purchases().budget(desk->patient()));
        QCOMPARE(left.lines.size(), plan.lines.size());
        QCOMPARE(left.lines[0].money.spent, domain::Pence{4500});
        QCOMPARE(left.lines[0].money.provisional, domain::Pence{4500});
        QCOMPARE(left.lines[0].money.left(), plan.lines[0].total - domain::Pence{4500});
        QCOMPARE(left.all.authorised, domain::Pence{36000});
        QCOMPARE(left.all.left(), domain::Pence{31500});
        QCOMPARE(left.outsidePlan, domain::Pence{});
    }

    void aRefusedPurchaseNeedsAttentionAndStaysSpent()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture('a')})));
        desk->office.reject = {1};
        desk->office.sync(*desk->tablet);
        const auto view = got(desk->tablet->purchases().list(desk->patient())).front();
        QCOMPARE(view.delivery, Delivery::NeedsAttention);
        QVERIFY(!view.attention.isEmpty());
        QCOMPARE(money(*desk, Model::Direct).spentUnsent.value, qint64{4500});
        QVERIFY(!got(desk->tablet->sync().nextBlobToSend()));
        QVERIFY(!desk->status().allAtOffice());
    }
};

QTEST_GUILESS_MAIN(TestStorePurchases)
#include "tst_store_purchases.moc"
