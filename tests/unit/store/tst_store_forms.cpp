// Goal: what is begun outlives the process, is gone in the moment it is recorded, and goes with the person.
// Method: forms and pictures over reopened stores; recording; a purge.
#include "tests/unit/store/fixture.h"
#include "tests/unit/store/picture_samples.h"

#include <QCborMap>
#include <QDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;

namespace {

const QCborMap typed{{QStringLiteral("item"), QStringLiteral("Aqua sh")}, {QStringLiteral("amount"), 18}};

domain::Purchase shoes(const Desk& desk)
{
    domain::Purchase purchase;
    purchase.patient = desk.patient();
    purchase.item = QStringLiteral("Aqua shoes");
    purchase.amount = domain::Pence(1850);
    purchase.boughtOn = QDate(2012, 5, 30);
    return purchase;
}

qsizetype filesOf(const Desk& desk)
{
    return QDir(QString::fromStdString((desk.folder() / "blobs").string())).entryList(QDir::Files).size();
}

} // namespace

class TestStoreForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void aFormOutlivesTheProcess()
    {
        const auto desk = Desk::withPerson();
        const QString name = QStringLiteral("purchase");
        QVERIFY(!got(desk->tablet->forms().load(desk->patient(), name)));
        VERIFY_OK(desk->tablet->forms().save(desk->patient(), name, typed));
        VERIFY_OK(desk->tablet->forms().save({}, QStringLiteral("place"), typed));
        desk->reopen();
        QVERIFY(*got(desk->tablet->forms().load(desk->patient(), name)) == typed);
        QVERIFY(*got(desk->tablet->forms().load({}, QStringLiteral("place"))) == typed);
        QVERIFY(!got(desk->tablet->forms().load(desk->patient(), QStringLiteral("agreement"))));
        VERIFY_OK(desk->tablet->forms().save(desk->patient(), name, {}));
        QVERIFY2(!got(desk->tablet->forms().load(desk->patient(), name)), "empty is none");
        const QString removed = QLatin1String(store::form::removed);
        VERIFY_OK(desk->tablet->forms().save(desk->patient(), removed, typed));
        QVERIFY2(got(desk->tablet->forms().begun()).empty(), "an offer of Undo is nothing that waits");
        VERIFY_OK(desk->tablet->forms().drop(desk->patient(), name));
        QCOMPARE(desk->status().changesTotal, 0);
    }

    void itIsGoneInTheMomentItIsRecorded()
    {
        const auto desk = Desk::withPerson();
        VERIFY_OK(desk->tablet->forms().save(desk->patient(), QStringLiteral("purchase"), typed));
        VERIFY_OK(desk->tablet->forms().save(desk->patient(), QStringLiteral("agreement"), typed));
        domain::Purchase wrong = shoes(*desk);
        wrong.item.clear();
        QVERIFY(!desk->tablet->purchases().record(wrong, {}));
        QVERIFY2(got(desk->tablet->forms().load(desk->patient(), QStringLiteral("purchase"))),
                 "what is not recorded stays a form");
        const auto saved = got(desk->tablet->purchases().record(shoes(*desk), {}));
        QVERIFY(!got(desk->tablet->forms().load(desk->patient(), QStringLiteral("purchase"))));
        VERIFY_OK(desk->tablet->forms().save(desk->patient(), QStringLiteral("reversal"), typed));
        VERIFY_OK(desk->tablet->purchases().reverse(saved.id, domain::Pence(50), QStringLiteral("wrong")));
        QVERIFY(!got(desk->tablet->forms().load(desk->patient(), QStringLiteral("reversal"))));
        desk->saveGoodDraft();
        static_cast<void>(desk->agree());
        QVERIFY(!got(desk->tablet->forms().load(desk->patient(), QStringLiteral("agreement"))));
    }

    void picturesStayWithTheirForm()
    {
        const auto desk = Desk::withPerson();
        const EntityId form = desk->patient();
        const Hash32 b =
            got(desk->tablet->purchases().keepPicture(picture('b'), form, QStringLiteral("first.jpg")));
        const Hash32 a =
            got(desk->tablet->purchases().keepPicture(picture('a'), form, QStringLiteral("second.jpg")));
        desk->reopen();
        const auto kept = got(desk->tablet->purchases().keptPictures(form));
        QCOMPARE(kept.size(), std::size_t(2));
        QVERIFY(kept[0].hash == b && kept[0].name == u"first.jpg" && kept[1].hash == a);
        QVERIFY(got(desk->tablet->purchases().receipt(a)) == picture('a').jpeg);
        QVERIFY(got(desk->tablet->purchases().receiptThumb(a)) == picture('a').thumb);
        QVERIFY(got(desk->tablet->purchases().keptPictures(EntityId{})).empty());

        VERIFY_OK(desk->tablet->purchases().dropPicture(b));
        QCOMPARE(filesOf(*desk), 2);
        desk->reopen();
        QCOMPARE(got(desk->tablet->purchases().keptPictures(form)).size(), std::size_t(1));

        domain::Purchase purchase = shoes(*desk);
        purchase.receiptPages = {a};
        static_cast<void>(got(desk->tablet->purchases().record(purchase, {})));
        QVERIFY(got(desk->tablet->purchases().keptPictures(form)).empty());
        desk->reopen();
        QVERIFY(got(desk->tablet->purchases().keptPictures(form)).empty());
        QVERIFY(got(desk->tablet->purchases().receipt(a)) == picture('a').jpeg);
        QVERIFY(got(desk->tablet->verify()).problems.empty());
    }

    void theyGoWithThePerson()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(
            got(desk->tablet->purchases().keepPicture(picture('a'), desk->patient(), QStringLiteral("x"))));
        VERIFY_OK(desk->tablet->forms().save(desk->patient(), QStringLiteral("purchase"), typed));
        VERIFY_OK(desk->tablet->forms().save({}, QStringLiteral("place"), typed));
        QCOMPARE(filesOf(*desk), 2);
        desk->office.revoke(desk->stream());
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(got(desk->tablet->sync().nextReport()).purged.size(), std::size_t(1));
        QCOMPARE(filesOf(*desk), 0);
        QVERIFY(!got(desk->tablet->forms().load(desk->patient(), QStringLiteral("purchase"))));
        QVERIFY(got(desk->tablet->forms().load({}, QStringLiteral("place"))));
        desk->reopen();
        QVERIFY(got(desk->tablet->purchases().keptPictures(desk->patient())).empty());
    }
};

QTEST_GUILESS_MAIN(TestStoreForms)
#include "tst_store_forms.moc"
