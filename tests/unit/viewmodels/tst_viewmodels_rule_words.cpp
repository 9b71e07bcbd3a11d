// Goal: what rules say is in the language of the screen, and nothing that is hashed, sealed or compared is.
// Method: each proof of the rules evaluated in English, in Welsh and in the made-up language, in which
// whatever escapes the translators stands outside of brackets; then a session whose language is changed.
#include "app/domain/case_guide.h"
#include "app/domain/line_advice.h"
#include "app/domain/readback.h"
#include "app/domain/rule_words.h"
#include "app/viewmodels/app_session.h"
#include "app/viewmodels/interface_language.h"
#include "app/viewmodels/tablet_backend.h"
#include "app/viewmodels/texts.h"
#include "tests/unit/domain/rule_proofs.h"
#include "tests/unit/store/fixture.h"

#include <QRegularExpression>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::domain;
using namespace doorstep::testing;
using viewmodels::AppSession;
using viewmodels::InterfaceLanguage;

namespace {

/// What every proof makes the rules say, the purchases' rules too.
std::vector<Finding> everythingSaid()
{
    std::vector<Finding> all;
    for (const samples::Proof& proof : samples::proofs()) {
        samples::World world;
        proof.spoil(world);
        for (Finding& finding : world.findings())
            all.push_back(std::move(finding));
        for (const Purchase& purchase : world.purchases)
            for (const Plan* plan :
                 {static_cast<const Plan*>(nullptr), static_cast<const Plan*>(&world.plan)})
                for (Finding& finding : evaluatePurchase(purchase, plan, {}))
                    all.push_back(std::move(finding));
    }
    return all;
}

std::vector<Finding> everythingSaidIn(const char* name)
{
    InterfaceLanguage language;
    language.use(QString::fromLatin1(name));
    return everythingSaid();
}

/// What is left of a made-up text without its brackets and what is in them.
QString outsideOfBrackets(const QString& text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'[' ? 1 : 0;
        if (depth == 0)
            outside += c;
        depth -= c == u']' ? 1 : 0;
    }
    return outside.trimmed();
}

/// Names, items and dates of the samples are the same in each language, so they say nothing about it.
bool isEnglish(const QString& text)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(the|and|is|are|not|for|who|which|that|with|must|may|say|write|to)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return words.match(text).hasMatch();
}

} // namespace

class TestRuleWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findingsSpeakTheLanguage()
    {
        const std::vector<Finding> english = everythingSaidIn("en");
        const std::vector<Finding> welsh = everythingSaidIn("cy");
        const std::vector<Finding> madeUp = everythingSaidIn("pseudo");
        QVERIFY(english.size() > 100);
        QCOMPARE(welsh.size(), english.size());
        QCOMPARE(madeUp.size(), english.size());
        for (std::size_t i = 0; i < english.size(); ++i) {
            Finding same = welsh[i];
            same.text = english[i].text;
            QVERIFY2(same == english[i], qPrintable(english[i].text)); // the language changes the words alone
            QVERIFY2(welsh[i].text != english[i].text, qPrintable(english[i].text));
            QVERIFY2(!isEnglish(welsh[i].text), qPrintable(welsh[i].text));
            QVERIFY2(!welsh[i].text.contains(u'%'), qPrintable(welsh[i].text));
            QVERIFY2(welsh[i].text.endsWith(u'.') || welsh[i].text.endsWith(u'?'), qPrintable(welsh[i].text));
            QVERIFY2(outsideOfBrackets(madeUp[i].text).isEmpty(), qPrintable(madeUp[i].text));
        }
    }

    void tablesSpeakTheLanguage()
    {
        InterfaceLanguage language;
        language.use(QStringLiteral("cy"));
        for (const RuleInfo& rule : ruleTable()) {
            const std::pair<const char*, QString> all[] = {{rule.statement, statementWords(rule)},
                                                           {rule.staff, staffWords(rule)},
                                                           {rule.source, sourceWords(rule)},
                                                           {rule.elsewhere, elsewhereWords(rule)},
                                                           {rule.patient, patientWords(rule)}};
            for (const auto& [english, welsh] : all)
                QVERIFY2(*english == '\0' ? welsh.isEmpty() : welsh != QString::fromUtf8(english), english);
        }
        for (const Transition& row : transitions())
            QVERIFY2(*row.refusal == '\0' || ruleSays(row.refusal) != QString::fromUtf8(row.refusal),
                     row.refusal);
        QVERIFY(wordsInRules().size() > 20);
        for (const QString& english : wordsInRules())
            QVERIFY2(ruleSays(english.toUtf8().constData()) != english, qPrintable(english));
    }

    void stepsAndAdviceSpeakTheLanguage()
    {
        InterfaceLanguage language;
        language.use(QStringLiteral("pseudo"));
        int said = 0;
        for (int state = 0; state <= static_cast<int>(CaseState::Deceased); ++state) {
            for (const NextStep& step : nextSteps(static_cast<CaseState>(state), {})) {
                said += step.why.isEmpty() ? 0 : 1;
                QVERIFY2(outsideOfBrackets(step.why).isEmpty(), qPrintable(step.why));
            }
            const auto refused = next(static_cast<CaseState>(state), Step::PlanReceived, {});
            if (const auto* why = std::get_if<Refusal>(&refused))
                QVERIFY2(outsideOfBrackets(why->text).isEmpty(), qPrintable(why->text));
        }
        QVERIFY(said > 5);
        Line line;
        line.kind = LineKind::Staff;
        line.unit = QStringLiteral("hour");
        line.unitPrice = Pence{100};
        QStringList advice = lineAdvice(line, QDate(2011, 7, 4));
        advice += lineAdvice(line, QDate(2090, 7, 4));
        line.kind = LineKind::Equipment;
        line.unitPrice = line.total = Pence{500'000};
        advice += lineAdvice(line, QDate(2011, 7, 4));
        QVERIFY(advice.size() >= 3);
        for (const QString& each : advice)
            QVERIFY2(outsideOfBrackets(each).isEmpty(), qPrintable(each));
    }

    /// The hash that a decision names, and the text that is sealed with an agreement.
    void whatIsHashedAndSealedStaysEnglish()
    {
        const samples::World world;
        const RuleOverride override{QStringLiteral("R-46"), Severity::Warn, QStringLiteral("why")};
        const QString read = readBack(world.plan, world.person);
        for (const char* name : {"en", "cy", "pseudo"}) {
            InterfaceLanguage language;
            language.use(QString::fromLatin1(name));
            QCOMPARE(ruleSetHash().toHex(),
                     QByteArray("1a143a3152329f09ba1c03cb814c4b0c2027cfc652bb2754cbaf5438caee20bf"));
            QCOMPARE(ruleSetHash(std::span(&override, 1)).toHex(),
                     QByteArray("021ef26840e4a0909d93169d42e5829bad78ae11f23aa85ed25eb12243673c0c"));
            QCOMPARE(readBack(world.plan, world.person), read);
        }
    }

    /// Whoever changes the language sees what the rules say change.
    void aChangedLanguageChangesThem()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->tablet.reset();
        HandClock clock;
        SystemRandom random;
        AppSession session(
            [&] {
                return std::make_unique<viewmodels::TabletBackend>(desk->folder(), clock, random,
                                                                   crypto::VaultOptions{});
            },
            clock, AppSession::Options{.autoSync = false});
        QTRY_COMPARE(session.state(), AppSession::State::Locked);
        session.unlock(QString::fromUtf8(passphrase.data(), passphrase.size()));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), AppSession::State::Open, 30'000);
        session.openPatient(viewmodels::toKey(desk->patient()));
        const viewmodels::RuleResultsModel& rules = *session.plan()->rules();
        const auto texts = [&rules] {
            QStringList list;
            for (int row = 0; row < rules.rowCount(); ++row)
                list << rules.data(rules.index(row), viewmodels::RuleResultsModel::TextRole).toString();
            return list;
        };
        QTRY_VERIFY(!texts().isEmpty());
        const QStringList english = texts();
        InterfaceLanguage language;
        language.use(QStringLiteral("cy"));
        session.retranslate();
        QTRY_VERIFY(texts().size() == english.size() && texts().first() != english.first());
        for (const QString& text : texts())
            QVERIFY2(!english.contains(text), qPrintable(text));
        language.use(QStringLiteral("en"));
        session.retranslate();
        QTRY_COMPARE(texts(), english);
    }
};

QTEST_GUILESS_MAIN(TestRuleWords)
#include "tst_viewmodels_rule_words.moc"
