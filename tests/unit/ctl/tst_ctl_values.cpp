// Goal: every value of the command line is read as it was meant, and a wrong one is refused while parsing.
// Method: tables of texts with what they mean.
#include "app/ctl/plan_fields.h"
#include "app/ctl/strokes.h"
#include "app/ctl/validators.h"

#include <QTest>

using namespace doorstep;

class CtlValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quantities_data();
    void quantities();
    void spending_data();
    void spending();
    void planFields_data();
    void planFields();
    void statementsGetTheNextReference();
    void strokes_data();
    void strokes();
    void standInIsTheSameEachTime();
};

void CtlValuesTest::quantities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("thousandths"); // 0 = refused
    QTest::newRow("whole") << "2" << qint64(2000);
    QTest::newRow("half") << "2.5" << qint64(2500);
    QTest::newRow("three places") << "0.125" << qint64(125);
    QTest::newRow("four places") << "0.1255" << qint64(0);
    QTest::newRow("nought") << "0" << qint64(0);
    QTest::newRow("below nought") << "-1" << qint64(0);
    QTest::newRow("comma") << "2,5" << qint64(0);
    QTest::newRow("words") << "two" << qint64(0);
    QTest::newRow("empty") << "" << qint64(0);
    QTest::newRow("more than can be priced") << "1000001" << qint64(0);
}

void CtlValuesTest::quantities()
{
    QFETCH(QString, text);
    QFETCH(qint64, thousandths);
    QCOMPARE(ctl::parseQuantity(text).value_or(0), thousandths);
}

void CtlValuesTest::spending_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning"); // "month=pence ..."; empty = refused
    QTest::newRow("one") << "1:10.00"
                         << "1=1000";
    QTest::newRow("two with pounds") << QStringLiteral("1:£10.00,2:£12.50") << "1=1000 2=1250";
    QTest::newRow("comma in the amount") << QStringLiteral("1:£1,000.00, 13:5") << "1=100000 13=500";
    QTest::newRow("month nought") << "0:10"
                                  << "";
    QTest::newRow("no amount") << "1:"
                               << "";
    QTest::newRow("no month") << "10.00"
                              << "";
    QTest::newRow("something behind") << "1:10,x"
                                      << "";
    QTest::newRow("below nought") << "1:-10"
                                  << "";
    QTest::newRow("empty") << ""
                           << "";
}

void CtlValuesTest::spending()
{
    QFETCH(QString, text);
    QFETCH(QString, meaning);
    QStringList read;
    for (const domain::PlannedSpend& spend :
         ctl::parseSpend(text).value_or(std::vector<domain::PlannedSpend>{}))
        read << QStringLiteral("%1=%2").arg(spend.month).arg(spend.amount.value);
    QCOMPARE(read.join(u' '), meaning);
}

void CtlValuesTest::planFields_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("date") << "firstPayment=2011-07-04" << true;
    QTest::newRow("staff date") << "firstReview=03-Oct-2011" << true;
    QTest::newRow("no date") << "firstPayment=soon" << false;
    QTest::newRow("months") << "months=12" << true;
    QTest::newRow("months beyond the plan") << "months=37" << false;
    QTest::newRow("months nought") << "months=0" << false;
    QTest::newRow("schedule") << "schedule=profiled" << true;
    QTest::newRow("schedule by the week") << "schedule=weekly" << true;
    QTest::newRow("schedule unknown") << "schedule=yearly" << false;
    QTest::newRow("text with an equals sign") << "risk=a = b" << true;
    QTest::newRow("budget") << QStringLiteral("budget=£1,200.00") << true;
    QTest::newRow("budget in words") << "budget=much" << false;
    QTest::newRow("yes or no") << "riskSignificant=yes" << true;
    QTest::newRow("maybe") << "legalBar=maybe" << false;
    QTest::newRow("recipient") << "recipient=thirdParty" << true;
    QTest::newRow("unknown field") << "colour=blue" << false;
    QTest::newRow("no value") << "months" << false;
    QTest::newRow("no field") << "=12" << false;
    QTest::newRow("need") << "need+=Sleeps badly" << true;
    QTest::newRow("empty need") << "need+= " << false;
    QTest::newRow("need that is not there") << "need-=N7" << false;
    QTest::newRow("plus on a plain field") << "months+=1" << false;
}

void CtlValuesTest::planFields()
{
    QFETCH(QString, assignment);
    QFETCH(bool, accepted);
    domain::Plan plan;
    const domain::Plan before = plan;
    const Status set = ctl::setPlanField(plan, assignment);
    QCOMPARE(set.ok(), accepted);
    QVERIFY2(accepted || plan == before, "a refused value changes nothing");
    QVERIFY2(accepted || !set.error().text.empty(), "the refusal has a reason");
}

void CtlValuesTest::statementsGetTheNextReference()
{
    domain::Plan plan;
    for (const char* assignment : {"need+=First", "need+=Second", "need-=N1", "need+=Third", "outcome+=Walk"})
        QVERIFY(ctl::setPlanField(plan, QString::fromLatin1(assignment)).ok());
    QCOMPARE(plan.needs.size(), 2u);
    QCOMPARE(plan.needs[0].ref, QStringLiteral("N2"));
    QCOMPARE(plan.needs[1].ref, QStringLiteral("N3"));
    QCOMPARE(plan.needs[1].text, QStringLiteral("Third"));
    QCOMPARE(plan.outcomes[0].ref, QStringLiteral("O1"));
    QCOMPARE(ctl::nextRef(u'L', {QStringLiteral("L2"), QStringLiteral("L10")}), QStringLiteral("L11"));
}

void CtlValuesTest::strokes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("strokes"); // 0 = refused
    const QByteArray canvas = R"("canvas": {"width": 600, "height": 200, "dpi": 160})";
    QTest::newRow("two") << "{" + canvas + R"(, "strokes": [[[1,2,0,500],[2,3,16,510]], [[9,9,40,1]]]})" << 2;
    QTest::newRow("none") << "{" + canvas + R"(, "strokes": []})" << 0;
    QTest::newRow("empty stroke") << "{" + canvas + R"(, "strokes": [[]]})" << 0;
    QTest::newRow("three numbers") << "{" + canvas + R"(, "strokes": [[[1,2,3]]]})" << 0;
    QTest::newRow("pressure too high") << "{" + canvas + R"(, "strokes": [[[1,2,3,1024]]]})" << 0;
    QTest::newRow("no canvas") << QByteArray(R"({"strokes": [[[1,2,0,500]]]})") << 0;
    QTest::newRow("cut off") << QByteArray(R"({"canvas": {"wid)") << 0;
}

void CtlValuesTest::strokes()
{
    QFETCH(QByteArray, json);
    QFETCH(int, strokes);
    domain::Agreement agreement;
    const Status read = ctl::readStrokes(json, agreement);
    QCOMPARE(read.ok(), strokes > 0);
    if (strokes > 0)
        QCOMPARE(int(agreement.strokes.size()), strokes);
}

void CtlValuesTest::standInIsTheSameEachTime()
{
    domain::Agreement first;
    first.signerName = QStringLiteral("Alder Synthetic");
    domain::Agreement second = first;
    ctl::drawStandIn(first);
    ctl::drawStandIn(second);
    QCOMPARE(first, second);
    QCOMPARE(first.strokes.size(), 2u);
    for (const domain::Stroke& stroke : first.strokes)
        for (const domain::StrokePoint& point : stroke)
            QVERIFY(point.x > 0 && point.x < first.canvasWidth && point.y > 0 &&
                    point.y < first.canvasHeight && point.pressure <= 1023);
    domain::Agreement nameless;
    ctl::drawStandIn(nameless);
    QVERIFY(!nameless.strokes.empty());
}

QTEST_GUILESS_MAIN(CtlValuesTest)
#include "tst_ctl_values.moc"
