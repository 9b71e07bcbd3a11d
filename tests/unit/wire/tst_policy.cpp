// Goal: what an organisation decided about the rules travels whole, and nothing that is not in the agreed
// form is taken for it. Method: round trips and spoilt bytes.
#include "sync/wire/cbor.h"
#include "sync/wire/policy.h"

#include <QTest>

using namespace doorstep;
using namespace doorstep::wire;

namespace {

RulePolicy sample()
{
    return {7,
            {{QStringLiteral("R-46"), domain::Severity::Block, QStringLiteral("Every copy counts.")},
             {QStringLiteral("R-62"), domain::Severity::Route, QStringLiteral("The lead looks at it.")}}};
}

} // namespace

class PolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void travels()
    {
        const auto back = decodeRulePolicy(encodeRulePolicy(sample()));
        QVERIFY(back.ok());
        QVERIFY(back.value() == sample());
        QVERIFY(decodeRulePolicy(encodeRulePolicy({})).value() == RulePolicy{});
    }

    void orderDoesNotMatter()
    {
        RulePolicy turned = sample();
        std::swap(turned.overrides[0], turned.overrides[1]);
        QCOMPARE(encodeRulePolicy(turned), encodeRulePolicy(sample()));
    }

    void aRuleOfANewerOfficeIsLeftOut()
    {
        RulePolicy newer = sample();
        newer.overrides.push_back({QStringLiteral("R-999"), domain::Severity::Warn, QStringLiteral("x")});
        QVERIFY(decodeRulePolicy(encodeRulePolicy(newer)).value() == sample());
    }

    void spoiltBytesAreRefused()
    {
        const Bytes good = encodeRulePolicy(sample());
        for (std::size_t cut = 0; cut < good.size(); ++cut)
            QVERIFY(!decodeRulePolicy(BytesView(good).first(cut)).ok());
        QVERIFY(!decodeRulePolicy(encode(Value(7))).ok());
        Value other{Value::Map{}};
        other.set(0, Value(2)); // a policy about something else
        other.set(1, Value(1));
        other.set(2, Value(Value::Array{}));
        QVERIFY(!decodeRulePolicy(encode(other)).ok());
    }
};

QTEST_APPLESS_MAIN(PolicyTest)
#include "tst_policy.moc"
