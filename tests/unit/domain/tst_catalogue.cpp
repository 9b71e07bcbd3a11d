// Goal: what is needed is found offline, with typing mistakes, and comes with what goes with it. Method: the
// shipped catalogue searched in rows, its lines against the rules of money, and broken catalogues refused.
#include "app/domain/catalogue.h"

#include <QtTest>

using namespace doorstep::domain;

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void search_data();
    void search();
    void noise_data();
    void noise();
    void companions();
    void everyItemMakesAPlainLine();
    void broken_data();
    void broken();
    void distances_data();
    void distances();
    void words();
};

void TestCatalogue::search_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* query, const char* first) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromLatin1(first);
    };
    row("exercise cycle", "EX-CYCLE");
    row("exercise bike", "EX-CYCLE");
    row("personal assistant", "PA-HOUR");
    row("PA", "PA-HOUR");
    row("pers assis", "PA-HOUR");            // beginnings of words
    row("wheelchiar powered", "POWERCHAIR"); // two letters swapped
    row("phsyio", "PHYSIO");
    row("counseling", "COUNSEL"); // American spelling
    row("recliner chair", "RISER");
    row("foot drop", "FES");
    row("a hoist with slings", "HOIST");
    row("ELECTRIC BED", ""); // no electric bed, and nothing else by mistake
    row("eye-gaze", "EYE-GAZE");
    row("hoover", "VACUUM");
    row("taxi", "TAXI");
    row("cooling vest", "COOL-VEST");
    row("respite", "RESPITE-DAY");
}

void TestCatalogue::search()
{
    QFETCH(QString, query);
    const auto found = Catalogue::shipped().search(query);
    QTEST(found.empty() ? QString() : found.front()->code, "first");
    QVERIFY(found.size() <= 10);
    QVERIFY(Catalogue::shipped().search(query, 1).size() <= 1);
}

void TestCatalogue::noise_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces and signs") << QStringLiteral("  -- ,. ");
    QTest::newRow("only fillers") << QStringLiteral("the of and");
    QTest::newRow("another language") << QString::fromUtf8("инвалидная коляска");
    QTest::newRow("one word too many") << QStringLiteral("exercise cycle submarine");
    QTest::newRow("very long") << QString(100'000, u'x');
}

void TestCatalogue::noise()
{
    QFETCH(QString, query);
    QVERIFY(Catalogue::shipped().search(query).empty());
    QVERIFY(Catalogue::shipped().search(QStringLiteral("gym"), 0).empty());
}

void TestCatalogue::companions()
{
    const Catalogue& catalogue = Catalogue::shipped();
    const auto lines = catalogue.linesFor(*catalogue.find(QStringLiteral("pa-hour")), Model::Direct);
    QStringList items;
    for (const Line& line : lines) {
        items << lineKindKey(line.kind);
        QCOMPARE(line.model, Model::Direct);
    }
    QCOMPARE(items.join(u' '), QStringLiteral("Staff Fee Fee Training Contingency"));
    QCOMPARE(lines[4].unitPrice, lines[0].unitPrice); // contingency hours cost what the hours do
    QVERIFY(lines[1].note.contains(QStringLiteral("tax")));
}

void TestCatalogue::everyItemMakesAPlainLine()
{
    QVERIFY(Catalogue::shipped().items().size() >= 30);
    for (const CatalogueItem& item : Catalogue::shipped().items()) {
        const auto found = Catalogue::shipped().search(item.name);
        QVERIFY2(!found.empty() && found.front()->name == item.name, qPrintable(item.code));
        for (const Line& line : Catalogue::shipped().linesFor(item, Model::ThirdParty)) {
            QCOMPARE(line.total, multiply(line.unitPrice, line.quantityThousandths));
            QVERIFY(line.unitPrice > Pence{});
            QVERIFY(line.ref.isEmpty() && line.outcomeRefs.isEmpty());
        }
        QVERIFY(!guidePrice(item).isEmpty());
    }
}

void TestCatalogue::broken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    const QByteArray gym =
        R"({"code":"GYM","name":"Gym","kind":"Activity","unit":"month","lowPence":1,"highPence":2)";
    const auto row = [](const char* name, const QByteArray& items, bool good) {
        QTest::newRow(name) << QByteArray("{\"items\":[" + items + "]}") << good;
    };
    row("one item", gym + "}", true);
    row("no items", "", true);
    row("not JSON", "{", false);
    row("two of one code", gym + "}," + gym + "}", false);
    row("unknown kind", QByteArray(gym).replace("Activity", "Magic") + "}", false);
    row("prices back to front", QByteArray(gym).replace(":2", ":0") + "}", false);
    row("no price", QByteArray(gym).replace("lowPence", "cost") + "}", false);
    row("companion that is not there", gym + R"(,"brings":[{"code":"X","why":"so"}]})", false);
    row("its own companion", gym + R"(,"brings":[{"code":"GYM","why":"so"}]})", false);
    row("nothing wanted", gym + R"(,"quantity":0})", false);
    QTest::newRow("a list") << QByteArray("[]") << false;
}

void TestCatalogue::broken()
{
    QFETCH(QByteArray, json);
    QTEST(Catalogue::parse(json).ok(), "good");
}

void TestCatalogue::distances_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    const auto row = [](const char* a, const char* b, int distance) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(a), QLatin1String(b))))
            << QString::fromLatin1(a) << QString::fromLatin1(b) << distance;
    };
    row("hoist", "hoist", 0);
    row("hoist", "hosit", 1);
    row("hoist", "hoists", 1);
    row("hoist", "host", 1);
    row("hoist", "moist", 1);
    row("hoist", "roast", 2);
    row("hoist", "bed", 3); // no further than one above the most
    row("", "ab", 2);
}

void TestCatalogue::distances()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(typingDistance(a, b, 2), "distance");
    QTEST(typingDistance(b, a, 2), "distance");
}

void TestCatalogue::words()
{
    QCOMPARE(guidePrice(*Catalogue::shipped().find(QStringLiteral("PA-HOUR"))),
             QStringLiteral("£8.00 to £12.00 an hour"));
    QCOMPARE(guidePrice(*Catalogue::shipped().find(QStringLiteral("GYM"))),
             QStringLiteral("£25.00 to £45.00 a month"));
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
