// Goal: no rule is a promise nobody keeps. Method: every rule either has a row that it must notice (and is
// silent in a world where all is well), or says where it is kept or why software does not keep it. Prints the
// table.
#include "rule_proofs.h"

#include <QtTest>

#include <cstdio>

using namespace doorstep;
using namespace doorstep::domain;
using samples::Proof;
using samples::World;

namespace {

/// Every id of the regulations' table, as the law and practice of personal health budgets were written down.
const char* const allIds[] = {
    "R-01", "R-02", "R-03", "R-04", "R-05",  "R-06",  "R-07",  "R-08",  "R-10",  "R-11", "R-12",
    "R-13", "R-14", "R-15", "R-16", "R-17",  "R-18",  "R-19",  "R-20",  "R-21",  "R-22", "R-23",
    "R-30", "R-31", "R-32", "R-33", "R-34",  "R-35",  "R-36",  "R-37",  "R-38",  "R-39", "R-40",
    "R-41", "R-42", "R-43", "R-44", "R-45",  "R-46",  "R-47",  "R-48",  "R-49",  "R-50", "R-51",
    "R-52", "R-53", "R-54", "R-55", "R-55a", "R-56",  "R-57",  "R-58",  "R-59",  "R-60", "R-61",
    "R-62", "R-63", "R-64", "R-65", "R-66",  "R-67",  "R-68",  "R-69",  "R-75",  "R-76", "R-77",
    "R-78", "R-79", "R-80", "R-81", "R-82",  "R-85",  "R-86",  "R-87",  "R-88",  "R-89", "R-90",
    "R-91", "R-92", "R-93", "R-94", "R-95",  "R-100", "R-101", "R-102", "R-103", "R-104"};

QString listed(const std::vector<Finding>& findings, const char* rule)
{
    QStringList texts;
    for (const Finding& finding : findings) {
        if (finding.ruleId == QLatin1String(rule))
            texts << severityKey(finding.severity) + u' ' + finding.field;
    }
    return texts.join(QStringLiteral("; "));
}

} // namespace

class TestRuleCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsComplete()
    {
        QStringList known;
        for (const RuleInfo& rule : ruleTable())
            known << QString::fromLatin1(rule.id);
        QStringList wanted;
        for (const char* id : allIds)
            wanted << QString::fromLatin1(id);
        QCOMPARE(known, wanted);
    }

    void everyRuleIsKeptSomewhere()
    {
        int gaps = 0;
        for (const RuleInfo& rule : ruleTable()) {
            QStringList rows;
            for (const Proof& proof : samples::proofs()) {
                if (qstrcmp(proof.rule, rule.id) == 0)
                    rows << QString::fromUtf8(proof.row);
            }
            const bool isElsewhere = *rule.elsewhere != '\0';
            const bool isKept =
                rule.evaluate ? !rows.isEmpty() && !isElsewhere : rows.isEmpty() && isElsewhere;
            gaps += isKept ? 0 : 1;
            std::printf("%-6s %-8s %s%s\n", rule.id, qPrintable(severityKey(rule.severity)),
                        isKept ? "" : "NOT KEPT: ",
                        rule.evaluate ? qPrintable(rows.join(QStringLiteral(" | "))) : rule.elsewhere);
        }
        QCOMPARE(gaps, 0);
    }

    void allIsWellInTheSample()
    {
        const auto findings = World().findings();
        for (const Finding& finding : findings)
            qWarning("%s %s", qPrintable(finding.ruleId), qPrintable(finding.text));
        QVERIFY(findings.empty());
    }

    void rowsAreNoticed_data()
    {
        QTest::addColumn<std::size_t>("at");
        for (std::size_t i = 0; i < samples::proofs().size(); ++i)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(
                QLatin1String(samples::proofs()[i].rule), QString::fromUtf8(samples::proofs()[i].row))))
                << i;
    }

    void rowsAreNoticed()
    {
        QFETCH(std::size_t, at);
        const Proof& proof = samples::proofs()[at];
        World world;
        proof.spoil(world);
        const auto findings = world.findings();
        QCOMPARE(listed(findings, proof.rule), QString::fromLatin1(proof.finding));
        for (const Finding& finding : findings) {
            QVERIFY2(finding.text.endsWith(u'.'), qPrintable(finding.text));
            QVERIFY2(!finding.text.contains(u'%'), qPrintable(finding.text));
        }
    }

    /// Recording is never stopped: what happens after agreement never stands before agreeing or authorising,
    /// but for what the law forbids to authorise.
    void eventsNeverStopRecording()
    {
        for (const Proof& proof : samples::proofs()) {
            World world;
            proof.spoil(world);
            for (const Purchase& purchase : world.purchases)
                for (const Finding& finding : evaluatePurchase(purchase, &world.plan, {}))
                    QVERIFY(finding.severity != Severity::Block && finding.severity != Severity::Require);
        }
    }

    void rowsOfTheTableAreSound()
    {
        for (const RuleInfo& rule : ruleTable()) {
            QVERIFY2(QByteArray(rule.statement).endsWith('.'), rule.id);
            QVERIFY2(QByteArray(rule.source).endsWith('.'), rule.id);
            // Staff read it as a citation; how sure we are of it is kept in `certainty`.
            static const QRegularExpression remark(
                QStringLiteral("certain|not read|not seen|not confirmed|parallel|ours|local|in part"),
                QRegularExpression::CaseInsensitiveOption);
            QVERIFY2(!remark.match(QString::fromUtf8(rule.source)).hasMatch(), rule.source);
            QVERIFY2(QByteArray(rule.staff).endsWith('.'), rule.id);
            QVERIFY2(QByteArray(rule.patient).endsWith('.'), rule.id);
            const bool stops = rule.severity == Severity::Block;
            QVERIFY2(!stops || rule.gate != Gate::None, rule.id);
            const RuleOverride same{QString::fromLatin1(rule.id), rule.severity, QStringLiteral("same")};
            QCOMPARE(overrideProblem(std::span(&same, 1)), QString());
        }
    }

    void overridesChangeWeightOnly()
    {
        World world;
        world.plan.contingency.clear(); // R-44 Require, floor Warn
        QCOMPARE(listed(world.findings(), "R-44"), QStringLiteral("REQUIRE contingency"));
        QVERIFY(!mayAgree(world.findings()));
        world.overrides = {{QStringLiteral("R-44"), Severity::Warn, QStringLiteral("Local practice")}};
        QCOMPARE(overrideProblem(world.overrides), QString());
        QCOMPARE(listed(world.findings(), "R-44"), QStringLiteral("WARN contingency"));
        QVERIFY(mayAgree(world.findings()));
        QVERIFY(ruleSetHash() != ruleSetHash(world.overrides));
        QCOMPARE(ruleSetHash().size(), 32);

        world = World();
        world.plan.risk.procedureAgreed = false; // R-32 is law: no override below Block is applied
        world.overrides = {{QStringLiteral("R-32"), Severity::Record, QStringLiteral("We know better")}};
        QVERIFY(overrideProblem(world.overrides).contains(u"BLOCK"));
        QCOMPARE(listed(world.findings(), "R-32"), QStringLiteral("BLOCK risk"));
    }

    void overridesAreValidated_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("problem");
        QTest::newRow("stricter") << "R-48"
                                  << "Require"
                                  << "Local"
                                  << "";
        QTest::newRow("unknown rule") << "R-999"
                                      << "Warn"
                                      << "Local"
                                      << "There is no rule R-999.";
        QTest::newRow("no reason") << "R-48"
                                   << "Warn"
                                   << " "
                                   << "Write down why rule R-48 is given another weight.";
        QTest::newRow("below the law") << "R-34"
                                       << "Warn"
                                       << "Local"
                                       << "Rule R-34 may not be weaker than BLOCK.";
        QTest::newRow("would stop recording")
            << "R-57"
            << "Block"
            << "Local"
            << "Rule R-57 is about what is recorded; recording is never stopped.";
    }

    void overridesAreValidated()
    {
        QFETCH(QString, rule);
        QFETCH(QString, severity);
        QFETCH(QString, reason);
        const RuleOverride one{rule, severityFromKey(severity).value(), reason};
        QTEST(overrideProblem(std::span(&one, 1)), "problem");
        const RuleOverride twice[] = {one, one};
        QVERIFY(!overrideProblem(twice).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestRuleCoverage)
#include "tst_rule_coverage.moc"
