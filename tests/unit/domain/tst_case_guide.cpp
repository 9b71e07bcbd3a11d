// Goal: what can be done next is said with what stands in the way; endings and reductions count only when
// their guards hold, and nothing that happened is ever refused. Advice on a line says quotes, wages and
// prices. Method: rows of events and lines with the words that must come out.
#include "plan_samples.h"

#include "app/domain/case_guide.h"
#include "app/domain/case_since.h"
#include "app/domain/line_advice.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

CareEvent happened(EventKind kind, std::uint8_t id)
{
    CareEvent event;
    event.id.value[0] = id;
    event.kind = kind;
    event.on = QDate(2011, 11, 7);
    return event;
}

QString words(const Plan& plan, const std::vector<CareEvent>& events)
{
    const Person person = samples::person();
    const auto findings = evaluate({plan, person, {}, QDate(2011, 11, 7), events, {}, {}});
    QStringList all;
    for (const NotCounted& left : notCounted(plan, events, findings))
        all << QStringLiteral("%1: %2").arg(left.event.value[0]).arg(left.why);
    return all.join(u'\n');
}

using Change = std::function<void(CareEvent&)>;

} // namespace

class TestCaseGuide : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void guards_data()
    {
        QTest::addColumn<EventKind>("kind");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, EventKind kind, Change change, const char* expected) {
            QTest::newRow(name) << kind << change << QString::fromUtf8(expected);
        };
        const char* reason = "1: Say why, in plain words that the patient can be told.";
        row(
            "reduced without a reason", EventKind::Reduced, [](CareEvent& e) { e.until = QDate(2012, 2, 1); },
            reason);
        row(
            "reduced too soon", EventKind::Reduced,
            [](CareEvent& e) {
                e.text = QStringLiteral("Fewer hours are needed.");
                e.until = QDate(2011, 12, 4);
            },
            "1: The notice of 28 days runs until 05-Dec-2011; it may not take effect before.");
        row(
            "reduced after its notice", EventKind::Reduced,
            [](CareEvent& e) {
                e.text = QStringLiteral("Fewer hours are needed.");
                e.until = QDate(2011, 12, 5);
            },
            "");
        row(
            "stopped without a reason", EventKind::Stopped, [](CareEvent&) {}, reason);
        row(
            "stopped at once after fraud", EventKind::Stopped,
            [](CareEvent& e) {
                e.text = QStringLiteral("We think that money was taken.");
                e.reason = QStringLiteral("fraud");
            },
            "");
        row(
            "stopped too soon", EventKind::Stopped,
            [](CareEvent& e) {
                e.text = QStringLiteral("Money was spent outside the plan.");
                e.reason = QStringLiteral("outsidePlan");
            },
            "1: The notice of 28 days runs until 05-Dec-2011; it may not take effect before.");
        row(
            "closed while nobody said how care goes on", EventKind::Closed, [](CareEvent&) {},
            "1: Say first how the care goes on.");
        row(
            "closed unsettled", EventKind::Closed,
            [](CareEvent& e) { e.careContinues = QStringLiteral("the community nurses"); },
            "1: Not everything is settled yet.");
        row(
            "closed", EventKind::Closed,
            [](CareEvent& e) {
                e.careContinues = QStringLiteral("the community nurses");
                e.settled = {EndTask::FinalStatement, EndTask::EquipmentReturn, EndTask::StaffNotice,
                             EndTask::Redundancy, EndTask::Tax};
            },
            "");
        row(
            "a fact is a fact", EventKind::ConsentWithdrawn, [](CareEvent&) {}, "");
        row(
            "a pause is a fact", EventKind::Suspended, [](CareEvent&) {}, "");
    }

    void guards()
    {
        QFETCH(EventKind, kind);
        QFETCH(Change, change);
        Plan plan = samples::plan();
        plan.noticeDays = 28;
        CareEvent event = happened(kind, 1);
        change(event);
        QTEST(words(plan, {event}), "expected");
        const NotCounted left{event.id, {}};
        QVERIFY(countedOnly(std::span(&event, 1), std::span(&left, 1)).empty());
        QCOMPARE(countedOnly(std::span(&event, 1), {}).size(), std::size_t(1));
    }

    void whatLedToTheDecisionIsBehindIt()
    {
        const std::vector<CareEvent> all{happened(EventKind::ReviewHeld, 1),
                                         happened(EventKind::FirstPayment, 2)};
        const auto first = [](const EntityId& id) { return id.value[0] == 1; };
        QCOMPARE(sinceDecision(all, all[0].on, first).size(), std::size_t(1));
        QVERIFY(sinceDecision(all, all[0].on, first)[0].kind == EventKind::FirstPayment);
        QCOMPARE(sinceDecision(all, all[0].on.addDays(-1), first).size(), std::size_t(2));
        QVERIFY(sinceDecision(all, all[0].on.addDays(1), first).empty());
    }

    void stepsHaveWords()
    {
        for (const Transition& row : transitions()) {
            QVERIFY(!describe(row.step).isEmpty());
            QVERIFY(!stepKey(row.step).isEmpty());
            QVERIFY(!describe(row.who).isEmpty());
            const auto event = eventOf(row.step);
            CareEvent made;
            made.kind = event.value_or(EventKind::Unstated);
            QVERIFY(!event || event == EventKind::ReviewHeld || stepOf(made) == row.step);
        }
    }

    void nextSaysWhatStandsInTheWay()
    {
        const auto steps = nextSteps(CaseState::Planning, {});
        const auto agree = std::find_if(steps.begin(), steps.end(),
                                        [](const NextStep& each) { return each.step == Step::PlanAgreed; });
        QVERIFY(agree != steps.end());
        QCOMPARE(agree->why, QStringLiteral("The plan cannot be agreed yet."));
        QCOMPARE(agree->to, CaseState::Agreed);
        CaseFacts ready;
        ready.rulesAllowAgreeing = true;
        for (const NextStep& each : nextSteps(CaseState::Planning, ready))
            QVERIFY(each.step != Step::PlanAgreed || each.why.isEmpty());
        QVERIFY(nextSteps(CaseState::Closed, ready).empty());
    }

    void advice_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<LineKind>("kind");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<qint64>("pence");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* item, LineKind kind, const char* unit, qint64 pence,
                            const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(item) << kind << QString::fromUtf8(unit) << pence
                                << QString::fromUtf8(expected);
        };
        row("cheap thing", "Thing", LineKind::Equipment, "item", 49'999, "");
        row("two quotes", "Thing", LineKind::Equipment, "item", 50'000,
            "At £500.00 the office usually asks for 2 quotes.");
        row("three quotes", "Thing", LineKind::Equipment, "item", 200'001,
            "At £2,000.01 the office usually asks for 3 quotes.");
        row("a service needs none", "Lesson", LineKind::Service, "course", 90'000, "");
        row("lowest wage", "Helper", LineKind::Staff, "hour", 593, "");
        row("below the lowest wage", "Helper", LineKind::Staff, "hour", 592,
            "£5.92 an hour is below £5.93, the lowest wage the law allows from 01-Oct-2010.");
        row("by the night", "Helper", LineKind::Staff, "night", 500, "");
    }

    void advice()
    {
        QFETCH(QString, item);
        QFETCH(LineKind, kind);
        QFETCH(QString, unit);
        QFETCH(qint64, pence);
        Line line;
        line.item = item;
        line.kind = kind;
        line.unit = unit;
        line.unitPrice = line.total = {pence};
        QTEST(lineAdvice(line, QDate(2011, 7, 4)).join(u'\n'), "expected");
    }

    void aWageBelowTheFloorIsAFinding()
    {
        Plan plan = samples::plan();
        Line& line = plan.lines[0];
        line.kind = LineKind::Staff;
        line.unit = QStringLiteral("hour");
        line.unitPrice = {500};
        const Person person = samples::person();
        const auto findings = evaluate({plan, person, {}, QDate(2011, 6, 20)});
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
            return each.ruleId == u"R-34" && each.text.contains(u"lowest wage");
        }));
    }
};

QTEST_APPLESS_MAIN(TestCaseGuide)
#include "tst_case_guide.moc"
