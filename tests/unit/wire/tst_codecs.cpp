// Goal: what a coordinator wrote comes back as written, whatever order entities arrive in. Method: random
// values to fields and back; wrong types refused by table; order of references by example.
#include "random_domain.h"
#include "sync/wire/codecs.h"
#include "sync/wire/fields.h"

#include <QTest>

#include <algorithm>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;

namespace {

/// As it travels: every field encoded and decoded once.
FieldMap overTheWire(const FieldMap& fields)
{
    FieldMap arrived;
    for (const auto& [number, value] : fields)
        arrived.emplace(number, decode(encode(value)).value());
    return arrived;
}

} // namespace

class TestCodecs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plansComeBackInAnyOrder();
    void referencesSortNaturally();
    void entitiesOfOtherDraftsAreLeftOut();
    void aPlanNeedsItsDraft();
    void missingAndUnknownFieldsAreNoHarm();
    void wrongTypesAreRefused_data();
    void wrongTypesAreRefused();
    void personsComeBack();
    void wrongPersonsAreRefused();
    void schemesComeBack();
    void purchasesComeBack();
    void purchasesWithoutMoreKeepTheirBytes();
    void purchaseEventsComeBack();
    void moneyRecordsWithoutMoneyAreRefused();
};

void TestCodecs::plansComeBackInAnyOrder()
{
    Chance chance(30);
    for (int i = 0; i < 500; ++i) {
        const domain::Plan plan = randomPlan(chance);
        std::vector<DraftEntity> entities = draftEntities(plan);
        QCOMPARE(entities.size(), 1 + plan.needs.size() + plan.outcomes.size() + plan.lines.size());
        for (DraftEntity& entity : entities)
            entity.fields = overTheWire(entity.fields);
        for (std::size_t n = entities.size(); n > 1; --n)
            std::swap(entities[n - 1], entities[chance.below(n)]);
        const auto back = planFrom(plan.patient, entities);
        QVERIFY(back.ok());
        QVERIFY(back.value() == plan);
        QVERIFY(draftEntities(back.value()).size() == entities.size());
    }
}

void TestCodecs::referencesSortNaturally()
{
    Chance chance(31);
    domain::Plan plan;
    plan.id = chance.id<EntityId>();
    for (const char16_t* ref : {u"L10", u"L2", u"L1b", u"L1", u"", u"K9", u"L02", u"L99999999999999999999"}) {
        domain::Line line;
        line.id = chance.id<EntityId>();
        line.ref = QString::fromUtf16(ref);
        plan.lines.push_back(line);
    }
    plan.lines[1].id.value.fill(0); // "L2" and "L02" are the same number: the id decides
    const auto back = planFrom({}, draftEntities(plan));
    QVERIFY(back.ok());
    QStringList refs;
    for (const domain::Line& line : back.value().lines)
        refs.append(line.ref);
    QCOMPARE(refs.join(u','), QStringLiteral(",K9,L1,L1b,L2,L02,L10,L99999999999999999999"));
}

void TestCodecs::entitiesOfOtherDraftsAreLeftOut()
{
    Chance chance(32);
    const domain::Plan plan = randomPlan(chance);
    std::vector<DraftEntity> entities = draftEntities(plan);
    for (const DraftEntity& entity : draftEntities(randomPlan(chance)))
        if (entity.kind != Kind::Draft)
            entities.push_back(entity);
    entities.push_back({chance.id<EntityId>(), Kind::Note, {}});
    const auto back = planFrom(plan.patient, entities);
    QVERIFY(back.ok() && back.value() == plan);
}

void TestCodecs::aPlanNeedsItsDraft()
{
    const auto plan = planFrom({}, {});
    QVERIFY(!plan.ok());
    QVERIFY(plan.error().code == ErrorCode::NotFound);
}

void TestCodecs::missingAndUnknownFieldsAreNoHarm()
{
    Chance chance(33);
    DraftEntity draft{chance.id<EntityId>(), Kind::Draft, {{9999, Value("of a later version")}}};
    DraftEntity line{chance.id<EntityId>(), Kind::Item, {}};
    const auto plan = planFrom({}, {draft, line});
    QVERIFY(plan.ok());
    QCOMPARE(plan.value().months, 12);
    QCOMPARE(plan.value().lines.size(), std::size_t{1});
}

void TestCodecs::wrongTypesAreRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, Kind kind, std::uint64_t number, const Value& value) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(number) << hexOf(encode(value));
    };
    row("months as text", Kind::Draft, field::draft::months, "12");
    row("months beyond 32 bit", Kind::Draft, field::draft::months, std::int64_t{1} << 40);
    row("no such regime", Kind::Draft, field::draft::regime, 3);
    row("no such account state", Kind::Draft, field::draft::account, 5);
    row("a day that is none", Kind::Draft, field::draft::firstPayment, "2011-02-30");
    row("date in words", Kind::Draft, field::draft::firstPayment, "1 April 2011");
    row("date with a time", Kind::Draft, field::draft::firstPayment, "2011-04-01T00:00");
    row("recipient of one part", Kind::Draft, field::draft::recipient, Value::Array{1});
    row("legal bar as number", Kind::Draft, field::draft::legalBar, 1);
    row("line group too short", Kind::Item, field::item::line, Value::Array{"a", 1});
    row("spend without amount", Kind::Item, field::item::spend, Value::Array{Value::Array{1}});
    row("links as text", Kind::Item, field::item::links, "O1");
    row("need text as bytes", Kind::Need, field::statement::text, Bytes{1});
}

void TestCodecs::wrongTypesAreRefused()
{
    QFETCH(int, kind);
    QFETCH(int, number);
    QFETCH(QByteArray, value);
    Chance chance(34);
    const domain::Plan plan = randomPlan(chance);
    DraftEntity entity{chance.id<EntityId>(), static_cast<Kind>(kind), {}};
    entity.fields[static_cast<std::uint64_t>(number)] = decode(fromHexLiteral(value.constData())).value();
    std::vector<DraftEntity> entities = {entity};
    if (entity.kind != Kind::Draft)
        entities.push_back({plan.id, Kind::Draft, {}});
    const auto back = planFrom({}, entities);
    QVERIFY(!back.ok());
    QVERIFY(back.error().code == ErrorCode::Damaged);
}

void TestCodecs::personsComeBack()
{
    Chance chance(35);
    for (int i = 0; i < 500; ++i) {
        const domain::Person person = randomPerson(chance);
        const auto back = personFrom(person.id, overTheWire(personFields(person)));
        QVERIFY(back.ok());
        QVERIFY(back.value() == person);
    }
    domain::Person dayUnknown;
    dayUnknown.died = QDate();
    const auto still = personFrom({}, overTheWire(personFields(dayUnknown)));
    QVERIFY(still.ok() && still.value().isDeceased()); // never back to "living" for want of a day
    QVERIFY(personFrom({}, {}).ok());
}

void TestCodecs::wrongPersonsAreRefused()
{
    QVERIFY(!personFrom({}, {{field::patient::nhsNumber, Value("9434765918")}}).ok()); // check digit
    QVERIFY(!personFrom({}, {{field::patient::gender, Value(4)}}).ok());
    QVERIFY(!personFrom({}, {{field::patient::names, Value("Smith")}}).ok());
    QVERIFY(!personFrom({}, {{field::patient::names, Value(Value::Array{Value::Map{}})}}).ok());
    QVERIFY(!personFrom({}, {{field::patient::died, Value("2012-13-01")}}).ok());
}

void TestCodecs::schemesComeBack()
{
    Chance chance(36);
    for (int i = 0; i < 200; ++i) {
        const domain::PilotScheme scheme = randomScheme(chance);
        const auto back = schemeFrom(scheme.id, overTheWire(schemeFields(scheme)));
        QVERIFY(back.ok());
        QVERIFY(back.value() == scheme);
    }
    QVERIFY(!schemeFrom({}, {{field::scheme::afterCare, Value("yes")}}).ok());
}

void TestCodecs::purchasesComeBack()
{
    Chance chance(37);
    for (int i = 0; i < 500; ++i) {
        const domain::Purchase purchase = randomPurchase(chance);
        const auto back = decodePurchase(purchase.id, purchase.patient, encodePurchase(purchase));
        QVERIFY(back.ok());
        QVERIFY(back.value() == purchase);
        const domain::Reversal reversal{chance.id<EntityId>(), purchase.id, purchase.amount,
                                        randomText(chance)};
        const auto reversed = decodeReversal(reversal.id, encodeReversal(reversal));
        QVERIFY(reversed.ok() && reversed.value() == reversal);
    }
}

void TestCodecs::purchasesWithoutMoreKeepTheirBytes()
{
    domain::Purchase purchase;
    purchase.item = QStringLiteral("Boots");
    purchase.amount = {4500};
    const auto plain = decode(encodePurchase(purchase));
    QVERIFY(plain.ok() && !plain.value().at(13)); // 13 members, as before there was equipment
    purchase.equipment.make = QStringLiteral("Odstock");
    Value later = decode(encodePurchase(purchase)).value();
    QVERIFY(later.at(13));
    Value more = *later.at(13);
    more.set(99, "a member of a later version");
    later.set(13, more);
    const auto read = decodePurchase({}, {}, encode(later));
    QVERIFY(read.ok());
    QCOMPARE(read.value().equipment.make, QStringLiteral("Odstock"));
    more.set(3, 9); // no such owner
    later.set(13, more);
    QVERIFY(!decodePurchase({}, {}, encode(later)).ok());
}

void TestCodecs::purchaseEventsComeBack()
{
    domain::PurchaseEvent event;
    event.on = QDate(2012, 6, 1);
    QVERIFY(!decodePurchaseEvent(event.id, encodePurchaseEvent(event)).ok()); // says nothing
    event.note = QStringLiteral("Collected");
    for (int item = 1; item <= 11; ++item) {
        event.item = static_cast<domain::ItemState>(item);
        event.money = item <= 6 ? std::optional(static_cast<domain::MoneyState>(item)) : std::nullopt;
        event.serviced = item % 2 == 0;
        const auto back = decodePurchaseEvent(event.id, encodePurchaseEvent(event));
        QVERIFY(back.ok() && back.value() == event);
    }
    event.item = static_cast<domain::ItemState>(12);
    QVERIFY(!decodePurchaseEvent(event.id, encodePurchaseEvent(event)).ok());
    event.item = domain::ItemState::Lost;
    event.on = QDate();
    QVERIFY(!decodePurchaseEvent(event.id, encodePurchaseEvent(event)).ok());
}

void TestCodecs::moneyRecordsWithoutMoneyAreRefused()
{
    Chance chance(38);
    domain::Purchase purchase = randomPurchase(chance);
    for (const qint64 pence : {0, -1}) {
        purchase.amount.value = pence;
        QVERIFY(!decodePurchase({}, {}, encodePurchase(purchase)).ok());
        QVERIFY(!decodeReversal({}, encodeReversal({{}, {}, {pence}, {}})).ok());
    }
    QVERIFY(!decodePurchase({}, {}, encode(Value(Value::Map{}))).ok());
}

QTEST_APPLESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
