// Goal: a plan with twenty planted defects gets exactly twenty findings, on the tablet and at the office
// alike. Method: one plan spoilt twenty times; what the rules say about it as the draft the tablet stores and
// as the sealed plan the office reads; every finding with its rule, its field and its words.
#include "../domain/plan_samples.h"
#include "sync/wire/codecs.h"
#include "sync/wire/sealed.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::domain;

namespace {

/// Ids, so that the codecs find every part again.
template <typename T>
void number(std::vector<T>& entries, std::uint8_t kind)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].id.value[0] = kind;
        entries[i].id.value[1] = static_cast<std::uint8_t>(i + 1);
    }
}

Plan spoilt()
{
    Plan plan = samples::plan();
    plan.lines.push_back(samples::line(QStringLiteral("L4"), Model::Direct, 3, 1000));
    plan.lines[3].kind = LineKind::Staff;
    plan.lines.push_back(samples::line(QStringLiteral("L5"), Model::Notional, 1, 500));
    plan.lines.push_back(samples::line(QStringLiteral("L6"), Model::Notional, 1, 700));

    plan.risk.procedureAgreed = false;                       // 1 R-32
    plan.lines[1].outcomeRefs = {QStringLiteral("O7")};      // 2 R-33
    plan.lines[2].total = {8999};                            // 3 R-34
    plan.lines[2].item.clear();                              // 4 R-37
    plan.coordinator = QStringLiteral("  ");                 // 5 R-39
    plan.monitoredBy.clear();                                // 6 R-40
    plan.noticeDays = 0;                                     // 7 R-42
    plan.contingency.clear();                                // 8 R-44
    plan.firstReview = QDate(2011, 10, 5);                   // 9 R-76
    plan.lines[3].care.delegatedTasks = true;                // 10 R-44
    plan.lines[3].sameHousehold = true;                      // 11 R-56
    plan.lines[4].category = QStringLiteral("alcohol");      // 12 R-61
    plan.lines[5].category = QStringLiteral("screening");    // 13 R-62
    plan.care.eligibility.criteriaOn = {};                   // 14 R-11
    plan.care.paymentConsent = {};                           // 15 R-13
    plan.account = AccountState::Requested;                  // 16 R-50
    plan.care.account.kind = AccountKind::Ordinary;          // 17 R-51
    plan.care.account.users[0].approvedOn = {};              // 18 R-53
    plan.care.nominee.name = QStringLiteral("Sam Stranger"); // 19 R-18 and, with no certificate,
    plan.care.nominee.certificateExemption = QStringLiteral("Known to the service"); // not R-21
    plan.care.access.format = CopyFormat::Unstated;                                  // 20 R-46
    plan.lines[3].care.provider.notApplicable = QStringLiteral("Employed by the patient");
    plan.id.value[0] = 9;
    number(plan.lines, 1);
    number(plan.needs, 2);
    number(plan.outcomes, 3);
    return plan;
}

QStringList said(const Plan& plan)
{
    const Person person = samples::person();
    const std::vector<PilotScheme> schemes{samples::scheme()};
    QStringList lines;
    for (const Finding& finding : evaluate({plan, person, schemes, QDate(2011, 6, 20)}))
        lines << QStringLiteral("%1 %2 %3: %4")
                     .arg(finding.ruleId, severityKey(finding.severity), finding.field, finding.text);
    return lines;
}

const QStringList& expected()
{
    static const QStringList lines{
        QStringLiteral(
            "R-32 BLOCK risk: Agree with the patient what will be done about the significant risk."),
        QStringLiteral(
            "R-33 BLOCK line:L2: L2 Thing L2 serves no need and no outcome of this plan. Link it to one, "
            "or take it out."),
        QStringLiteral("R-34 BLOCK line:L3: L3: 1 session at £90.00 make £90.00, but the line says £89.99."),
        QStringLiteral(
            "R-76 BLOCK firstReview: The first review on 05-Oct-2011 is too late: the law asks for "
            "04-Oct-2011 at the latest."),
        QStringLiteral("R-37 REQUIRE line:L3: Say what line L3 buys."),
        QStringLiteral("R-39 REQUIRE coordinator: Name the care coordinator."),
        QStringLiteral("R-40 REQUIRE monitoredBy: Say who monitors the health condition."),
        QStringLiteral(
            "R-42 REQUIRE noticeDays: Say how many days' notice is given before money is reduced or "
            "stopped; 28 is usual."),
        QStringLiteral("R-44 REQUIRE contingency: Write down what happens if things do not go to plan."),
        QStringLiteral(
            "R-44 REQUIRE line:L4: L4 Thing L4 has staff who do nursing tasks. Add a training line, or "
            "say who trains them."),
        QStringLiteral(
            "R-56 BLOCK line:L4: L4 Thing L4 pays someone in the same household. Write down the special "
            "circumstances, or choose somebody else."),
        QStringLiteral(
            "R-61 BLOCK line:L5: L5 Thing L5 is in the category \"alcohol\", which no budget may pay "
            "for."),
        QStringLiteral(
            "R-62 BLOCK line:L6: L6 Thing L6 cannot come from a budget: the public health programme "
            "gives it free."),
        QStringLiteral(
            "R-11 REQUIRE eligibility: Go through the criteria of the scheme with the patient and write "
            "down the date."),
        QStringLiteral(
            "R-46 REMIND access: Ask in which form the patient wants the plan: standard, large print or "
            "easy read."),
        QStringLiteral(
            "R-18 BLOCK nominee: Both Sam Stranger and the organisation must agree before money goes to "
            "a nominee."),
        QStringLiteral("R-50 BLOCK account: The account for the direct payment is not approved yet."),
        QStringLiteral(
            "R-51 BLOCK accountDetails: A direct payment needs an account of its own, not a personal "
            "current account."),
        QStringLiteral(
            "R-13 REQUIRE paymentConsent: Ask the patient for consent to the direct payment and write "
            "down the date. It is not consent to care."),
        QStringLiteral(
            "R-53 REQUIRE accountDetails: The organisation has not yet approved that Alder Synthetic "
            "uses the account."),
    };
    return lines;
}

} // namespace

class TestPlantedDefects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twentyDefectsTwentyFindings()
    {
        const QStringList found = said(spoilt());
        for (const QString& line : found)
            if (!expected().contains(line))
                qWarning("not expected: %s", qPrintable(line));
        for (const QString& line : expected())
            if (!found.contains(line))
                qWarning("missing: %s", qPrintable(line));
        QCOMPARE(found.size(), 20);
        QCOMPARE(found, expected());
    }

    void asTheTabletStoresIt()
    {
        const Plan plan = spoilt();
        const auto stored = wire::planFrom(plan.patient, wire::draftEntities(plan));
        QVERIFY(stored.ok());
        QCOMPARE(stored.value(), plan);
        QCOMPARE(said(stored.value()), expected());
    }

    void asTheOfficeReadsIt()
    {
        wire::SealedPlan sealed;
        sealed.plan = spoilt();
        sealed.totals = totals(sealed.plan);
        const auto read = wire::decodeSealedPlan(wire::encodeSealedPlan(sealed));
        QVERIFY(read.ok());
        QCOMPARE(read.value().plan, sealed.plan);
        QCOMPARE(said(read.value().plan), expected());
    }

    void withoutDefectsNothingIsFound() { QCOMPARE(said(samples::plan()), QStringList()); }

    /// A plan without the newer parts is written as it was before they existed.
    void oldPlansKeepTheirBytes()
    {
        wire::SealedPlan sealed;
        sealed.plan = samples::plan();
        sealed.plan.care = {};
        for (Line& line : sealed.plan.lines)
            line.care = {};
        sealed.plan.outcomes[0].detail = {};
        sealed.totals = totals(sealed.plan);
        const auto value = wire::decode(wire::encodeSealedPlan(sealed));
        QVERIFY(value.ok());
        QCOMPARE(value.value().at(3)->asMap()->size(), std::size_t(16));
        for (const wire::Value& line : *value.value().at(4)->asArray())
            QCOMPARE((*line.asArray())[8].asMap()->size(), std::size_t(14));
        QCOMPARE((*value.value().at(16)->asArray())[0].asArray()->size(), std::size_t(3));
    }
};

QTEST_APPLESS_MAIN(TestPlantedDefects)
#include "tst_planted_defects.moc"
