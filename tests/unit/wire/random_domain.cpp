// Random but well-typed plans, persons, agreements and decisions for property tests.
#include "random_domain.h"

#include "random_care.h"

namespace doorstep::test {

using namespace doorstep::domain;

namespace {

int small(Chance& chance, int below)
{
    return static_cast<int>(chance.below(static_cast<std::uint64_t>(below)));
}

Line randomLine(Chance& chance)
{
    Line line;
    line.id = chance.id<EntityId>();
    line.item = randomText(chance);
    line.kind = static_cast<LineKind>(1 + chance.below(8));
    line.model = static_cast<Model>(1 + chance.below(3));
    line.quantityThousandths = small(chance, 100'000);
    line.unit = randomText(chance);
    line.unitPrice = randomPence(chance);
    line.total = randomPence(chance);
    line.oneOff = chance.coin();
    line.when = randomText(chance);
    line.supplierType = randomText(chance);
    line.supplier = randomText(chance);
    line.note = randomText(chance);
    line.outcomeRefs = randomTexts(chance);
    line.needRefs = randomTexts(chance);
    for (int i = small(chance, 4); i > 0; --i)
        line.spend.push_back({1 + small(chance, 14), randomPence(chance)});
    line.category = randomText(chance);
    line.relationshipToPatient = randomText(chance);
    line.sameHousehold = chance.coin();
    line.householdExceptionReason = randomText(chance);
    if (chance.coin())
        fillRandom(chance, line.care);
    return line;
}

ModelSchedule randomSchedule(Chance& chance)
{
    ModelSchedule schedule;
    schedule.model = static_cast<Model>(1 + chance.below(3));
    schedule.kind = static_cast<ScheduleKind>(1 + chance.below(2));
    schedule.lump = randomPence(chance);
    schedule.recurring = randomPence(chance);
    for (int i = small(chance, 13); i > 0; --i) {
        schedule.instalments.push_back(randomPence(chance));
        schedule.dates.push_back(randomDate(chance));
    }
    if (chance.coin())
        schedule.shortfall = Shortfall{randomPence(chance), 1 + small(chance, 12)};
    return schedule;
}

PersonName randomName(Chance& chance)
{
    PersonName name;
    name.use = static_cast<PersonName::Use>(chance.below(5));
    name.title = randomText(chance);
    name.given = randomTexts(chance);
    name.family = randomText(chance);
    name.suffix = randomText(chance);
    name.from = randomDate(chance);
    name.to = randomDate(chance);
    return name;
}

} // namespace

QString randomText(Chance& chance)
{
    // Not fromUtf8(): it drops a byte order mark in front, and such texts are wanted here.
    QString text;
    for (std::uint64_t i = chance.below(4); i > 0; --i) {
        static const QString pieces[] = {QString(),
                                         QStringLiteral("a"),
                                         QStringLiteral("Needs a hoist"),
                                         QStringLiteral("\u00a312.50"),
                                         QString(QChar(0xfeff)),
                                         QStringLiteral("\U0001F6CF"),
                                         QStringLiteral("line\nline"),
                                         QStringLiteral("Zo\u00eb"),
                                         QString(QChar(0))};
        text += chance.pick(pieces);
    }
    return text;
}

QStringList randomTexts(Chance& chance)
{
    QStringList texts;
    for (std::uint64_t i = chance.below(4); i > 0; --i)
        texts.append(randomText(chance));
    return texts;
}

QDate randomDate(Chance& chance)
{
    return chance.below(5) == 0 ? QDate() : QDate(1900, 1, 1).addDays(small(chance, 60'000));
}

Pence randomPence(Chance& chance)
{
    return {small(chance, 2'000'000) - 1000};
}

Plan randomPlan(Chance& chance)
{
    Plan plan;
    plan.id = chance.id<EntityId>();
    plan.patient = chance.id<EntityId>();
    plan.organisation = QStringLiteral("5NG");
    plan.regime = static_cast<Regime>(1 + chance.below(2));
    plan.firstPayment = randomDate(chance);
    plan.months = 1 + small(chance, 24);
    plan.scheduleKind = static_cast<ScheduleKind>(1 + chance.below(2));
    plan.firstReview = randomDate(chance);
    plan.reviewManner = randomText(chance);
    plan.noticeDays = small(chance, 90);
    plan.recipient = static_cast<RecipientKind>(1 + chance.below(4));
    plan.recipientDescription = randomText(chance);
    for (int i = 1 + small(chance, 12); i > 0; --i)
        plan.needs.push_back(
            {chance.id<EntityId>(), QStringLiteral("N%1").arg(plan.needs.size() + 1), randomText(chance)});
    for (int i = small(chance, 12); i > 0; --i)
        plan.outcomes.push_back({chance.id<EntityId>(),
                                 QStringLiteral("O%1").arg(plan.outcomes.size() + 1),
                                 randomText(chance),
                                 {}});
    for (Outcome& outcome : plan.outcomes)
        if (chance.coin())
            fillRandom(chance, outcome.detail);
    for (int i = small(chance, 25); i > 0; --i) {
        plan.lines.push_back(randomLine(chance));
        plan.lines.back().ref = QStringLiteral("L%1").arg(plan.lines.size());
    }
    plan.risk = {randomText(chance), chance.coin(), chance.coin()};
    plan.contingency = randomText(chance);
    plan.monitoredBy = randomText(chance);
    plan.coordinator = randomText(chance);
    if (chance.coin())
        plan.indicativeBudget = randomPence(chance);
    plan.account = static_cast<AccountState>(chance.below(5));
    if (chance.coin())
        plan.legalBar = chance.coin();
    if (chance.coin())
        fillRandom(chance, plan.care);
    return plan;
}

Person randomPerson(Chance& chance)
{
    Person person;
    person.id = chance.id<EntityId>();
    if (chance.coin())
        person.nhsNumber = NhsNumber::fromDigits(QStringLiteral("9434765919"));
    for (int i = small(chance, 3); i > 0; --i)
        person.names.push_back(randomName(chance));
    person.born = randomDate(chance);
    person.gender = static_cast<Gender>(chance.below(4));
    if (chance.coin())
        person.died = QDate(2012, 1, 1 + small(chance, 28));
    person.confidentiality = static_cast<Confidentiality>(chance.below(3));
    for (int i = small(chance, 3); i > 0; --i)
        person.addresses.push_back(
            {randomTexts(chance), randomText(chance), randomDate(chance), randomDate(chance)});
    person.telephones = randomTexts(chance);
    person.emails = randomTexts(chance);
    person.gpPractice = randomText(chance);
    person.communicationNeeds = randomTexts(chance);
    for (int i = small(chance, 3); i > 0; --i)
        person.contacts.push_back({randomText(chance), randomText(chance), randomText(chance)});
    return person;
}

PilotScheme randomScheme(Chance& chance)
{
    return {chance.id<EntityId>(), randomText(chance),  randomText(chance),  randomTexts(chance),
            randomText(chance),    randomDate(chance),  randomDate(chance),  chance.coin(),
            randomTexts(chance),   randomTexts(chance), randomTexts(chance), randomText(chance)};
}

Purchase randomPurchase(Chance& chance)
{
    Purchase purchase;
    purchase.id = chance.id<EntityId>();
    purchase.patient = chance.id<EntityId>();
    if (chance.coin())
        purchase.planHash = chance.id<Hash32>();
    if (chance.coin())
        purchase.line = chance.id<EntityId>();
    purchase.item = randomText(chance);
    purchase.supplier = randomText(chance);
    purchase.quantityThousandths = small(chance, 10'000);
    purchase.amount = {1 + small(chance, 100'000)};
    purchase.vat = {small(chance, 1'000)};
    purchase.boughtOn = randomDate(chance);
    purchase.invoice = randomText(chance);
    purchase.serialNumber = randomText(chance);
    purchase.reason = randomText(chance);
    for (int i = small(chance, 3); i > 0; --i)
        purchase.receiptPages.push_back(chance.id<Hash32>());
    if (chance.coin()) {
        purchase.outOfPocket = chance.coin();
        Equipment& equipment = purchase.equipment;
        equipment.make = randomText(chance);
        equipment.model = chance.coin() ? randomText(chance) : QString();
        equipment.owner = static_cast<Owner>(chance.below(5));
        equipment.vat = static_cast<VatTreatment>(chance.below(6));
        equipment.reliefDeclared = chance.coin();
        equipment.warrantyUntil = chance.coin() ? randomDate(chance) : QDate();
        equipment.serviceMonths = small(chance, 24);
        equipment.lifeMonths = small(chance, 120);
    }
    return purchase;
}

wire::SealedPlan randomSealedPlan(Chance& chance)
{
    wire::SealedPlan sealed;
    sealed.plan = randomPlan(chance);
    sealed.patientName = randomText(chance);
    sealed.nhsNumber = chance.coin() ? QStringLiteral("9434765919") : QString();
    sealed.born = randomDate(chance);
    sealed.totals = {randomPence(chance), randomPence(chance), randomPence(chance)};
    for (int i = small(chance, 3); i > 0; --i)
        sealed.schedules.push_back(randomSchedule(chance));
    sealed.textShown = chance.id<Hash32>();
    sealed.readBackVersion = small(chance, 5);
    sealed.ruleSet = small(chance, 5);
    for (int i = small(chance, 4); i > 0; --i) {
        auto& [entity, stamps] = sealed.stamps.emplace_back();
        entity = chance.id<EntityId>();
        for (std::uint64_t field = 1; field < 1 + chance.below(4); ++field)
            stamps.emplace_back(field, chance.coin() ? chance.stamp() : wire::ChangeId{});
    }
    std::sort(sealed.stamps.begin(), sealed.stamps.end());
    sealed.hlc = {chance.number(), chance.below(5)};
    sealed.actor = chance.id<StaffId>();
    if (chance.coin())
        sealed.supersedes = chance.id<Hash32>();
    return sealed;
}

wire::SealedAgreement randomAgreement(Chance& chance)
{
    wire::SealedAgreement sealed;
    sealed.planHash = chance.id<Hash32>();
    Agreement& agreement = sealed.agreement;
    agreement.signer = static_cast<SignerKind>(1 + chance.below(3));
    agreement.signerName = randomText(chance);
    agreement.relation = randomText(chance);
    agreement.method = static_cast<AgreementMethod>(1 + chance.below(2));
    for (int i = small(chance, 3); i > 0; --i) {
        Stroke& stroke = agreement.strokes.emplace_back();
        for (int n = small(chance, 20); n > 0; --n)
            stroke.push_back(
                {small(chance, 800), small(chance, 300), small(chance, 9000), small(chance, 1024)});
    }
    agreement.canvasWidth = 800;
    agreement.canvasHeight = 300;
    agreement.canvasDpi = 160;
    agreement.seenAlone = chance.coin();
    agreement.present = randomText(chance);
    agreement.language = QStringLiteral("en-GB");
    agreement.readAloud = chance.coin();
    sealed.statement = randomText(chance);
    sealed.statementVersion = small(chance, 3);
    sealed.clock = {chance.number(), std::nullopt, chance.below(1000)};
    if (chance.coin())
        sealed.clock.offsetMs = -1500;
    sealed.witness = chance.id<StaffId>();
    return sealed;
}

Decision randomDecision(Chance& chance)
{
    Decision decision;
    decision.number = 1 + small(chance, 20);
    decision.previous = chance.id<Hash32>();
    decision.planHash = chance.id<Hash32>();
    if (chance.coin())
        decision.agreementHash = chance.id<Hash32>();
    decision.kind = static_cast<DecisionKind>(1 + chance.below(4));
    decision.comment = randomText(chance);
    for (int i = small(chance, 5); i > 0; --i)
        decision.lines.push_back(
            {chance.id<EntityId>(), chance.coin(), randomText(chance), randomText(chance)});
    for (const Model model : allModels)
        if (chance.coin())
            decision.authorised[model] = randomPence(chance);
    decision.validFrom = randomDate(chance);
    decision.validTo = randomDate(chance);
    if (chance.coin())
        decision.supersedes = chance.id<Hash32>();
    decision.decidedBy = chance.id<StaffId>();
    decision.officeTimeMs = static_cast<qint64>(chance.below(2'000'000'000'000));
    decision.officeKeyId = chance.id<EntityId>();
    decision.ruleSet = small(chance, 5);
    if (chance.coin())
        decision.ruleSetHash = chance.id<Hash32>();
    decision.conditions = randomTexts(chance);
    return decision;
}

} // namespace doorstep::test
