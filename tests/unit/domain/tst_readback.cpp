// Goal: the patient hears every figure that the plan holds, in plain sentences; refusals and schemes have
// words. Method: the whole text of one plan, and single sentences where models, schedules and recipients
// differ.
#include "plan_samples.h"

#include "app/domain/decision.h"
#include "app/domain/readback.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::domain;

class TestReadBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeText();
    void sentences_data();
    void sentences();
    void everyLineIsOneSentenceOrMore();
    void keysAreSymmetrical();
    void quantities_data();
    void quantities();
    void reasons();
    void schemeProblems_data();
    void schemeProblems();
    void organisations();
};

void TestReadBack::wholeText()
{
    QCOMPARE(
        readBack(samples::plan(), samples::person()),
        QString::fromUtf8("This is the care plan of Alder Synthetic, born on 9 February 1953.\n"
                          "Somerset PCT is responsible for it.\n"
                          "It starts on 4 July 2011 and runs for 3 months.\n"
                          "Your needs are:\n"
                          "N1: Sleeps badly.\n"
                          "What you want to achieve:\n"
                          "O1: Sleep 7 hours on 5 nights a week.\n"
                          "The whole plan is worth £450.00.\n"
                          "£300.00 of it is a direct payment: money paid out to buy what is in this plan.\n"
                          "£60.00 of it is a third-party budget: an organisation holds the money and buys "
                          "for you.\n"
                          "£90.00 of it is a notional budget: the NHS holds the money and buys for you.\n"
                          "The first payment is due on 4 July 2011. That is the start of month 1.\n"
                          "You will get £100.00 each month for 3 months.\n"
                          "The organisation that holds your budget will get £20.00 each month for 3 months.\n"
                          "If a payment day is a weekend or a bank holiday, the money comes on the last "
                          "working day before it.\n"
                          "A direct payment starts only when we have approved the account for it.\n"
                          "What the budget buys:\n"
                          "L1: Thing L1. 6 sessions at £50.00 each. That is £300.00.\n"
                          "This comes from the direct payment.\n"
                          "This is for O1.\n"
                          "L2: Thing L2. 3 sessions at £20.00 each. That is £60.00.\n"
                          "The organisation that holds your budget buys this for you.\n"
                          "This is for O1.\n"
                          "L3: Thing L3. 1 session for £90.00.\n"
                          "The NHS buys this for you.\n"
                          "This is for O1.\n"
                          "We talked about these risks: Falls on the way.\n"
                          "We agreed what to do about them.\n"
                          "If things do not go to plan: Ring the coordinator.\n"
                          "Your health is checked by: GP practice.\n"
                          "Your care coordinator is Sam Example.\n"
                          "We will first review this plan on 3 October 2011, at home with your care "
                          "coordinator.\n"
                          "You can ask for a review at any time.\n"
                          "Before we reduce or stop the money we will write to you at least 28 days ahead, "
                          "and say why.\n"));
    QVERIFY(agreementStatement().endsWith(u'\n'));
    QVERIFY(agreementStatement().contains(QStringLiteral("change my mind at any time")));
}

void TestReadBack::sentences_data()
{
    using Change = std::function<void(Plan&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("said");
    const auto row = [](const char* name, const char* sentence, bool said, const Change& change) {
        QTest::newRow(name) << change << QString::fromUtf8(sentence) + u'\n' << said;
    };
    const auto oddPence = [](Plan& plan) { plan.lines[0].unitPrice = plan.lines[0].total = {30001}; };
    row("odd pence first", "You will get £100.01 in month 1.", true, oddPence);
    row("then the rest", "You will get £100.00 each month in months 2 to 3.", true, oddPence);
    const auto profiled = [](Plan& plan) {
        plan.scheduleKind = ScheduleKind::Profiled;
        plan.lines[0].spend = {{1, {5000}}, {3, {25000}}};
    };
    row("profiled month", "You will get £250.00 in month 3.", true, profiled);
    row("profiled month without money", "You will get £0.00 in month 2.", false, profiled);
    const auto oneOff = [](Plan& plan) {
        plan.lines[0].oneOff = true;
        plan.lines[0].spend = {{2, {30000}}};
    };
    row("lump sum alone", "You will get £300.00 in month 2 for things bought once.", true, oneOff);
    row("lump sum beside instalments", "You will also get £300.00 in month 2 for things bought once.", true,
        [=](Plan& plan) {
            oneOff(plan);
            plan.lines[2].model = Model::Direct;
        });
    row("no empty instalments", "You will get £0.00 each month for 3 months.", false, oneOff);
    const auto kind = [](ScheduleKind chosen) {
        return [chosen](Plan& plan) { plan.scheduleKind = chosen; };
    };
    row("4-weekly, a shorter last time", "You will get £92.33 in payment 1 of 4.", true,
        kind(ScheduleKind::FourWeekly));
    row("4-weekly, the rest", "You will get £92.30 every 4 weeks in payments 2 to 3.", true,
        kind(ScheduleKind::FourWeekly));
    row("weekly", "You will get £25.00 each week, 13 times.", true, [](Plan& plan) {
        plan.scheduleKind = ScheduleKind::Weekly;
        plan.lines[0].unitPrice = plan.lines[0].total = {32500};
    });
    row("all at once", "You will get £300.00 in one payment.", true, kind(ScheduleKind::Lump));
    row("nominee", "Your nominee will get £100.00 each month for 3 months.", true,
        [](Plan& plan) { plan.recipient = RecipientKind::Nominee; });
    row("representative", "Your representative will get £100.00 each month for 3 months.", true,
        [](Plan& plan) { plan.recipient = RecipientKind::Representative; });
    row("no direct money, no account",
        "A direct payment starts only when we have approved the account for it.", false,
        [](Plan& plan) { plan.lines[0].model = Model::Notional; });
    row("when", "When: every week.", true,
        [](Plan& plan) { plan.lines[0].when = QStringLiteral("every week"); });
    row("supplier before its type", "From: Pool Ltd.", true, [](Plan& plan) {
        plan.lines[0].supplier = QStringLiteral("Pool Ltd");
        plan.lines[0].supplierType = QStringLiteral("Charity-run pool");
    });
    row("outcomes are listed", "This is for O1, O2 and O4.", true, [](Plan& plan) {
        plan.lines[0].outcomeRefs = {QStringLiteral("O1"), QStringLiteral("O2"), QStringLiteral("O4")};
    });
    row("a full stop is not doubled", "N1: Sleeps badly.", true,
        [](Plan& plan) { plan.needs[0].text = QStringLiteral("Sleeps badly."); });
    row("one line each, whatever was typed", "N1: Sleeps badly since May.", true,
        [](Plan& plan) { plan.needs[0].text = QStringLiteral("Sleeps badly\n since  May"); });
    row("signs that mean something to programs", "N1: 100%1 <b>tired</b> %2.", true,
        [](Plan& plan) { plan.needs[0].text = QStringLiteral("100%1 <b>tired</b> %2"); });
    row("an item with place holders", "L1: %1 %2 %3. 6 sessions at £50.00 each. That is £300.00.", true,
        [](Plan& plan) { plan.lines[0].item = QStringLiteral("%1 %2 %3"); });
}

void TestReadBack::sentences()
{
    using Change = std::function<void(Plan&)>;
    QFETCH(Change, change);
    QFETCH(QString, sentence);
    Plan plan = samples::plan();
    change(plan);
    const QString text = u'\n' + readBack(plan, samples::person());
    QTEST(text.contains(u'\n' + sentence), "said");
}

void TestReadBack::everyLineIsOneSentenceOrMore()
{
    const QString text = readBack(samples::plan(), samples::person());
    QVERIFY(text.endsWith(u'\n'));
    for (const QString& line : text.chopped(1).split(u'\n')) {
        QVERIFY2(line.endsWith(u'.') || line.endsWith(u':'), qPrintable(line));
        QCOMPARE(line, line.simplified());
    }
}

void TestReadBack::keysAreSymmetrical()
{
    for (const Model model : allModels) {
        QCOMPARE(modelFromKey(modelKey(model)), std::optional(model));
        QVERIFY(!describe(model).isEmpty());
    }
    for (int kind = 1; kind <= 8; ++kind)
        QCOMPARE(lineKindFromKey(lineKindKey(static_cast<LineKind>(kind))),
                 std::optional(static_cast<LineKind>(kind)));
    for (int kind = 1; kind <= 4; ++kind)
        QCOMPARE(recipientFromKey(recipientKey(static_cast<RecipientKind>(kind))),
                 std::optional(static_cast<RecipientKind>(kind)));
    for (const Regime regime : {Regime::Pilot2010, Regime::National2013})
        QCOMPARE(regimeFromKey(regimeKey(regime)), std::optional(regime));
    QCOMPARE(modelKey(Model::ThirdParty), QStringLiteral("thirdParty"));
    QVERIFY(!modelFromKey(QStringLiteral("Direct")));
    QVERIFY(!lineKindFromKey(QString()));
    const Plan plan = samples::plan();
    QCOMPARE(plan.line(QStringLiteral("L2")), &plan.lines[1]);
    QCOMPARE(plan.line(plan.lines[2].id), &plan.lines[2]);
    QVERIFY(!plan.line(QStringLiteral("L9")));
}

void TestReadBack::quantities_data()
{
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 thousandths, const char* unit, const char* text) {
        QTest::newRow(text) << thousandths << QString::fromLatin1(unit) << QString::fromLatin1(text);
    };
    row(1000, "month", "1 month");
    row(12000, "month", "12 months");
    row(2500, "hour", "2.5 hours");
    row(1250, "hour", "1.25 hours");
    row(500, "hour", "0.5 hours");
    row(10000, "day", "10 days");
    row(2000, "delivery", "2 deliveries");
    row(2000, "box", "2 boxes");
    row(3000, "", "3 items");
}

void TestReadBack::quantities()
{
    QFETCH(qint64, thousandths);
    QFETCH(QString, unit);
    QTEST(describeQuantity(thousandths, unit), "text");
}

void TestReadBack::reasons()
{
    QCOMPARE(reasonCodes().size(), std::size_t(18));
    QSet<QString> codes;
    for (const ReasonCode& reason : reasonCodes()) {
        const QString code = QString::fromLatin1(reason.code);
        codes.insert(code);
        QCOMPARE(reasonCode(code), &reason);
        QVERIFY(QByteArray(reason.patient).endsWith('.'));
    }
    QCOMPARE(codes.size(), 18);
    QVERIFY(!reasonCode(QStringLiteral("BECAUSE")));
}

void TestReadBack::schemeProblems_data()
{
    using Change = std::function<void(PilotScheme&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char* problem, const Change& change) {
        QTest::newRow(name) << change << QString::fromLatin1(problem);
    };
    row("well formed", "", [](PilotScheme&) {});
    row("no name", "Give the scheme a name.", [](PilotScheme& s) { s.name = QStringLiteral(" "); });
    row("nobody", "Name at least one organisation of the scheme.",
        [](PilotScheme& s) { s.organisations.clear(); });
    row("no code", "One of the organisations has no code.",
        [](PilotScheme& s) { s.organisations.append(QString()); });
    row("twice", "An organisation is named twice.",
        [](PilotScheme& s) { s.organisations.append(QStringLiteral("5QL")); });
    row("principal outside", "The principally responsible organisation must be one of the scheme's own.",
        [](PilotScheme& s) { s.principal = QStringLiteral("5QE"); });
    row("no end", "Give the first and the last day of the scheme.",
        [](PilotScheme& s) { s.until = QDate(); });
    row("backwards", "The scheme ends before it starts.",
        [](PilotScheme& s) { s.until = QDate(2010, 6, 30); });
    row("three years", "", [](PilotScheme& s) { s.until = QDate(2013, 7, 1); });
    row("a day over three years", "A scheme may last 3 years at most.",
        [](PilotScheme& s) { s.until = QDate(2013, 7, 2); });
}

void TestReadBack::schemeProblems()
{
    using Change = std::function<void(PilotScheme&)>;
    QFETCH(Change, change);
    PilotScheme scheme = samples::scheme();
    change(scheme);
    QTEST(schemeProblem(scheme), "problem");
}

void TestReadBack::organisations()
{
    QCOMPARE(pilotPcts().size(), std::size_t(12));
    QCOMPARE(organisationName(QStringLiteral("5J4")), QStringLiteral("Knowsley PCT"));
    QCOMPARE(organisationName(QStringLiteral("TAK")), QStringLiteral("TAK"));
    const PilotScheme scheme = samples::scheme();
    QVERIFY(scheme.covers(QStringLiteral("5QL"), QDate(2010, 7, 1)));
    QVERIFY(scheme.covers(QStringLiteral("5QL"), QDate(2013, 3, 31)));
    QVERIFY(!scheme.covers(QStringLiteral("5QL"), QDate(2013, 4, 1)));
    QVERIFY(!scheme.covers(QStringLiteral("5QE"), QDate(2011, 1, 1)));
    QVERIFY(!scheme.covers(QStringLiteral("5QL"), QDate()));
    QVERIFY(!PilotScheme{}.covers(QString(), QDate(2011, 1, 1)));
}

QTEST_APPLESS_MAIN(TestReadBack)
#include "tst_readback.moc"
