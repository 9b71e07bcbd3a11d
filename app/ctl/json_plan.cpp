// One function a value; keys are stable, scripts rely on them.
#include "app/ctl/json_plan.h"

#include "app/ctl/json_people.h"
#include "app/documents/care_json.h"

namespace doorstep::ctl {
namespace {

QJsonValue quantityJson(qint64 thousandths)
{
    return thousandths % 1000 == 0 ? QJsonValue(thousandths / 1000)
                                   : QJsonValue(static_cast<double>(thousandths) / 1000);
}

QJsonObject lineJson(const domain::Line& line)
{
    QJsonArray spend;
    for (const domain::PlannedSpend& planned : line.spend)
        spend.append(QJsonArray{planned.month, planned.amount.value});
    QJsonObject object{{QStringLiteral("id"), idText(line.id.view())},
            {QStringLiteral("ref"), line.ref},
            {QStringLiteral("item"), line.item},
            {QStringLiteral("kind"), domain::lineKindKey(line.kind)},
            {QStringLiteral("model"), domain::modelKey(line.model)},
            {QStringLiteral("qty"), quantityJson(line.quantityThousandths)},
            {QStringLiteral("unit"), line.unit},
            {QStringLiteral("unitPence"), line.unitPrice.value},
            {QStringLiteral("totalPence"), line.total.value},
            {QStringLiteral("oneOff"), line.oneOff},
            {QStringLiteral("when"), line.when},
            {QStringLiteral("supplierType"), line.supplierType},
            {QStringLiteral("supplier"), line.supplier},
            {QStringLiteral("note"), line.note},
            {QStringLiteral("outcomes"), QJsonArray::fromStringList(line.outcomeRefs)},
            {QStringLiteral("needs"), QJsonArray::fromStringList(line.needRefs)},
            {QStringLiteral("spend"), spend},
            {QStringLiteral("category"), line.category}};
    if (line.care != domain::LineCare{})
        object.insert(QStringLiteral("care"), documents::careJson(line.care));
    return object;
}

template <typename Statement>
QJsonArray statementsJson(const std::vector<Statement>& statements)
{
    QJsonArray result;
    for (const Statement& statement : statements) {
        QJsonObject object{{QStringLiteral("id"), statement.ref}, {QStringLiteral("text"), statement.text}};
        if constexpr (requires { statement.detail; }) {
            if (statement.detail != domain::OutcomeDetail{})
                object.insert(QStringLiteral("detail"), documents::careJson(statement.detail));
        }
        result.append(object);
    }
    return result;
}

QJsonArray lineDecisionsJson(const domain::Decision& decision, const domain::Plan& plan)
{
    QJsonArray result;
    for (const domain::LineDecision& judged : decision.lines) {
        const domain::Line* line = plan.line(judged.line);
        QJsonObject entry{{QStringLiteral("ref"), line ? line->ref : QString()},
                          {QStringLiteral("item"), line ? line->item : QString()},
                          {QStringLiteral("approved"), judged.approved}};
        if (!judged.approved) {
            const domain::ReasonCode* known = domain::reasonCode(judged.code);
            entry.insert(QStringLiteral("code"), judged.code);
            entry.insert(QStringLiteral("reason"), judged.reason);
            entry.insert(QStringLiteral("patientWords"),
                         known ? QString::fromUtf8(known->patient) : QString());
        }
        result.append(entry);
    }
    return result;
}

QString signerKey(domain::SignerKind kind)
{
    switch (kind) {
    case domain::SignerKind::Patient:
        return QStringLiteral("patient");
    case domain::SignerKind::Representative:
        return QStringLiteral("representative");
    case domain::SignerKind::Nominee:
        return QStringLiteral("nominee");
    }
    std::abort();
}

QJsonObject agreementJson(const wire::SealedAgreement& sealed)
{
    const domain::Agreement& agreement = sealed.agreement;
    const bool drawn = agreement.method == domain::AgreementMethod::Drawn;
    return {{QStringLiteral("signer"), signerKey(agreement.signer)},
            {QStringLiteral("signerName"), agreement.signerName},
            {QStringLiteral("relation"), agreement.relation},
            {QStringLiteral("method"), drawn ? QStringLiteral("drawn") : QStringLiteral("verbal")},
            {QStringLiteral("strokes"), static_cast<int>(agreement.strokes.size())},
            {QStringLiteral("seenAlone"), agreement.seenAlone},
            {QStringLiteral("present"), agreement.present},
            {QStringLiteral("readAloud"), agreement.readAloud},
            {QStringLiteral("language"), agreement.language},
            {QStringLiteral("statement"), sealed.statement},
            {QStringLiteral("statementVersion"), sealed.statementVersion}};
}

QJsonObject decisionJson(const store::DecisionView& view, const domain::Plan& plan)
{
    const domain::Decision& decision = view.decision;
    QJsonObject authorised;
    for (const auto& [model, amount] : decision.authorised)
        authorised.insert(domain::modelKey(model), amount.value);
    return {{QStringLiteral("hash"), idText(view.hash.view())},
            {QStringLiteral("number"), decision.number},
            {QStringLiteral("kind"), decisionKindKey(decision.kind)},
            {QStringLiteral("comment"), decision.comment},
            {QStringLiteral("lines"), lineDecisionsJson(decision, plan)},
            {QStringLiteral("authorisedPence"), authorised},
            {QStringLiteral("validFrom"), dateValueJson(decision.validFrom)},
            {QStringLiteral("validTo"), dateValueJson(decision.validTo)},
            {QStringLiteral("conditions"), QJsonArray::fromStringList(decision.conditions)},
            {QStringLiteral("officeTimeMs"), decision.officeTimeMs},
            {QStringLiteral("verified"), wire::isGenuine(view.check)},
            {QStringLiteral("current"), wire::isVerified(view.check)},
            {QStringLiteral("check"), view.checkText}};
}

} // namespace

QString decisionKindKey(domain::DecisionKind kind)
{
    switch (kind) {
    case domain::DecisionKind::Approve:
        return QStringLiteral("approve");
    case domain::DecisionKind::Return:
        return QStringLiteral("return");
    case domain::DecisionKind::Withdraw:
        return QStringLiteral("withdraw");
    case domain::DecisionKind::Refuse:
        return QStringLiteral("refuse");
    }
    std::abort();
}

QJsonObject planJson(const domain::Plan& plan)
{
    QJsonArray lines;
    for (const domain::Line& line : plan.lines)
        lines.append(lineJson(line));
    QJsonArray statutory;
    for (const domain::Line& line : domain::statutoryView(plan).lines)
        statutory.append(line.ref);
    QJsonObject object{
        {QStringLiteral("organisation"), plan.organisation},
        {QStringLiteral("regime"), domain::regimeKey(plan.regime)},
        {QStringLiteral("firstPayment"), dateValueJson(plan.firstPayment)},
        {QStringLiteral("months"), plan.months},
        {QStringLiteral("scheduleKind"), domain::scheduleKindKey(plan.scheduleKind)},
        {QStringLiteral("firstReview"), dateValueJson(plan.firstReview)},
        {QStringLiteral("reviewManner"), plan.reviewManner},
        {QStringLiteral("noticeDays"), plan.noticeDays},
        {QStringLiteral("recipient"),
         QJsonObject{{QStringLiteral("kind"), domain::recipientKey(plan.recipient)},
                     {QStringLiteral("description"), plan.recipientDescription}}},
        {QStringLiteral("needs"), statementsJson(plan.needs)},
        {QStringLiteral("outcomes"), statementsJson(plan.outcomes)},
        {QStringLiteral("lines"), lines},
        {QStringLiteral("risk"), QJsonObject{{QStringLiteral("text"), plan.risk.text},
                                             {QStringLiteral("significant"), plan.risk.significant},
                                             {QStringLiteral("procedureAgreed"), plan.risk.procedureAgreed}}},
        {QStringLiteral("contingency"), plan.contingency},
        {QStringLiteral("monitoredBy"), plan.monitoredBy},
        {QStringLiteral("coordinator"), plan.coordinator},
        {QStringLiteral("indicativeBudgetPence"),
         plan.indicativeBudget ? QJsonValue(plan.indicativeBudget->value) : QJsonValue()},
        {QStringLiteral("statutoryLines"), statutory}};
    if (plan.care != domain::CareRecord{})
        object.insert(QStringLiteral("care"), documents::careJson(plan.care));
    return object;
}

QJsonObject totalsJson(const domain::PlanTotals& totals)
{
    return {{QStringLiteral("direct"), totals.direct.value},
            {QStringLiteral("thirdParty"), totals.thirdParty.value},
            {QStringLiteral("notional"), totals.notional.value},
            {QStringLiteral("plan"), totals.plan().value},
            {QStringLiteral("cash"), totals.cash().value}};
}

QJsonObject scheduleJson(const domain::ModelSchedule& schedule)
{
    QJsonArray instalments;
    for (const domain::Pence amount : schedule.instalments)
        instalments.append(amount.value);
    QJsonObject result{{QStringLiteral("lumpPence"), schedule.lump.value},
                       {QStringLiteral("recurringPence"), schedule.recurring.value},
                       {QStringLiteral("instalments"), instalments},
                       {QStringLiteral("flatShortfall"), QJsonValue()}};
    if (schedule.shortfall)
        result.insert(QStringLiteral("flatShortfall"),
                      QJsonObject{{QStringLiteral("pence"), schedule.shortfall->amount.value},
                                  {QStringLiteral("month"), schedule.shortfall->month}});
    return result;
}

QJsonObject schedulesJson(const std::vector<domain::ModelSchedule>& schedules)
{
    QJsonObject result;
    for (const domain::ModelSchedule& schedule : schedules)
        result.insert(domain::modelKey(schedule.model), scheduleJson(schedule));
    return result;
}

QJsonObject versionJson(const store::PlanVersion& version)
{
    QJsonObject result{{QStringLiteral("planHash"), idText(version.planHash.view())},
                       {QStringLiteral("agreementHash"), idText(version.agreementHash.view())},
                       {QStringLiteral("agreedWallMs"), version.agreedWallMs},
                       {QStringLiteral("state"), store::planStateKey(version.state)},
                       {QStringLiteral("stateText"), store::describe(version.state)},
                       {QStringLiteral("delivery"), deliveryKey(version.delivery)},
                       {QStringLiteral("attention"), version.attention},
                       {QStringLiteral("totalsPence"), totalsJson(version.sealed.totals)},
                       {QStringLiteral("plan"), planJson(version.sealed.plan)},
                       {QStringLiteral("agreement"), agreementJson(version.agreement)},
                       {QStringLiteral("decision"), QJsonValue()}};
    if (version.decision)
        result.insert(QStringLiteral("decision"), decisionJson(*version.decision, version.sealed.plan));
    return result;
}

QJsonArray versionsJson(const std::vector<store::PlanVersion>& versions)
{
    QJsonArray result;
    for (const store::PlanVersion& version : versions)
        result.append(versionJson(version));
    return result;
}

} // namespace doorstep::ctl
