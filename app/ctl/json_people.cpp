// One function a value; keys are stable, scripts rely on them.
#include "app/ctl/json_people.h"

namespace doorstep::ctl {
namespace {

QJsonValue optionalMs(const std::optional<qint64>& ms)
{
    return ms ? QJsonValue(*ms) : QJsonValue();
}

QJsonArray texts(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace

QString idText(BytesView id)
{
    return QString::fromStdString(toHex(id));
}

QJsonValue dateValueJson(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QString deliveryKey(store::Delivery delivery)
{
    switch (delivery) {
    case store::Delivery::OnTablet:
        return QStringLiteral("onTablet");
    case store::Delivery::AtOffice:
        return QStringLiteral("atOffice");
    case store::Delivery::NeedsAttention:
        return QStringLiteral("needsAttention");
    }
    std::abort();
}

QJsonObject summaryJson(const store::PersonSummary& summary)
{
    return {{QStringLiteral("id"), idText(summary.id.view())},
            {QStringLiteral("name"), summary.name},
            {QStringLiteral("nhsNumber"), summary.nhsNumber},
            {QStringLiteral("born"), dateValueJson(summary.born)},
            {QStringLiteral("deceased"), summary.deceased},
            {QStringLiteral("restricted"), summary.restricted},
            {QStringLiteral("state"), store::planStateKey(summary.state)},
            {QStringLiteral("stateText"), store::describe(summary.state)},
            {QStringLiteral("unsent"), summary.unsent}};
}

QJsonObject personJson(const domain::Person& person, const QDate& today)
{
    QJsonObject result{
        {QStringLiteral("id"), idText(person.id.view())},
        {QStringLiteral("name"), domain::displayName(person, today)},
        {QStringLiteral("nhsNumber"), person.nhsNumber ? person.nhsNumber->digits() : QString()},
        {QStringLiteral("born"), dateValueJson(person.born)},
        {QStringLiteral("died"), dateValueJson(person.died.value_or(QDate()))},
        {QStringLiteral("deceased"), person.isDeceased()},
        {QStringLiteral("gender"), domain::describe(person.gender)},
        {QStringLiteral("restricted"), person.isRestricted()},
        {QStringLiteral("gpPractice"), person.gpPractice},
        {QStringLiteral("communicationNeeds"), texts(person.communicationNeeds)}};
    if (person.isRestricted())
        return result; // nothing by which the person could be found
    const domain::PostalAddress address = person.addressNow(today);
    result.insert(QStringLiteral("address"), QJsonObject{{QStringLiteral("lines"), texts(address.lines)},
                                                         {QStringLiteral("postcode"), address.postcode}});
    result.insert(QStringLiteral("telephones"), texts(person.telephones));
    result.insert(QStringLiteral("emails"), texts(person.emails));
    QJsonArray contacts;
    for (const domain::RelatedContact& contact : person.contacts)
        contacts.append(QJsonObject{{QStringLiteral("name"), contact.name},
                                    {QStringLiteral("relationship"), contact.relationship},
                                    {QStringLiteral("telephone"), contact.telephone}});
    result.insert(QStringLiteral("contacts"), contacts);
    return result;
}

/// Where the thing and its money are, who owns it, when it is to be serviced.
QJsonObject equipmentJson(const store::PurchaseView& view)
{
    const domain::Equipment& equipment = view.purchase.equipment;
    const domain::PurchaseStanding& standing = view.standing;
    return {{QStringLiteral("itemState"), domain::itemStateKey(standing.item)},
            {QStringLiteral("moneyState"), domain::moneyStateKey(standing.money)},
            {QStringLiteral("unusualSteps"), standing.unusual},
            {QStringLiteral("owner"), domain::ownerKey(view.owner)},
            {QStringLiteral("make"), equipment.make},
            {QStringLiteral("model"), equipment.model},
            {QStringLiteral("serialNumber"), standing.serialNumber},
            {QStringLiteral("vat"), domain::vatTreatmentKey(equipment.vat)},
            {QStringLiteral("reliefDeclared"), equipment.reliefDeclared},
            {QStringLiteral("warrantyUntil"), dateValueJson(equipment.warrantyUntil)},
            {QStringLiteral("serviceMonths"), equipment.serviceMonths},
            {QStringLiteral("lifeMonths"), equipment.lifeMonths},
            {QStringLiteral("nextService"), dateValueJson(domain::nextService(view.purchase, standing))}};
}

QJsonArray eventsJson(const std::vector<domain::PurchaseEvent>& events)
{
    QJsonArray result;
    for (const domain::PurchaseEvent& event : events)
        result.append(QJsonObject{
            {QStringLiteral("on"), dateValueJson(event.on)},
            {QStringLiteral("item"), event.item ? domain::itemStateKey(*event.item) : QString()},
            {QStringLiteral("money"), event.money ? domain::moneyStateKey(*event.money) : QString()},
            {QStringLiteral("serviced"), event.serviced},
            {QStringLiteral("note"), event.note},
            {QStringLiteral("serialNumber"), event.serialNumber}});
    return result;
}

QJsonObject purchaseJson(const store::PurchaseView& view)
{
    const domain::Purchase& bought = view.purchase;
    QJsonArray receipts;
    for (const store::ReceiptState& receipt : view.receipts)
        receipts.append(QJsonObject{{QStringLiteral("sha256"), idText(receipt.hash.view())},
                                    {QStringLiteral("bytes"), receipt.sizeBytes},
                                    {QStringLiteral("delivery"), deliveryKey(receipt.delivery)}});
    return {{QStringLiteral("id"), idText(bought.id.view())},
            {QStringLiteral("line"), bought.line ? QJsonValue(idText(bought.line->view())) : QJsonValue()},
            {QStringLiteral("planHash"),
             bought.planHash ? QJsonValue(idText(bought.planHash->view())) : QJsonValue()},
            {QStringLiteral("item"), bought.item},
            {QStringLiteral("supplier"), bought.supplier},
            {QStringLiteral("amountPence"), bought.amount.value},
            {QStringLiteral("vatPence"), bought.vat.value},
            {QStringLiteral("boughtOn"), dateValueJson(bought.boughtOn)},
            {QStringLiteral("invoice"), bought.invoice},
            {QStringLiteral("serialNumber"), bought.serialNumber},
            {QStringLiteral("reason"), bought.reason},
            {QStringLiteral("outOfPocket"), bought.outOfPocket},
            {QStringLiteral("equipment"), equipmentJson(view)},
            {QStringLiteral("events"), eventsJson(view.events)},
            {QStringLiteral("reversedPence"), view.reversedAmount.value},
            {QStringLiteral("delivery"), deliveryKey(view.delivery)},
            {QStringLiteral("deliveryText"), store::describe(view.delivery)},
            {QStringLiteral("attention"), view.attention},
            {QStringLiteral("receipts"), receipts},
            {QStringLiteral("findings"), findingsJson(view.findings)}};
}

QJsonArray purchasesJson(const std::vector<store::PurchaseView>& views)
{
    QJsonArray result;
    for (const store::PurchaseView& view : views)
        result.append(purchaseJson(view));
    return result;
}

QJsonArray moneyJson(const std::vector<store::MoneyLeft>& money)
{
    QJsonArray result;
    for (const store::MoneyLeft& left : money)
        result.append(QJsonObject{{QStringLiteral("model"), domain::modelKey(left.model)},
                                  {QStringLiteral("authorisedPence"), left.authorised.value},
                                  {QStringLiteral("spentAtOfficePence"), left.spentAtOffice.value},
                                  {QStringLiteral("spentUnsentPence"), left.spentUnsent.value},
                                  {QStringLiteral("leftPence"), left.left().value}});
    return result;
}

QJsonObject statusJson(const store::SyncStatus& status)
{
    return {{QStringLiteral("enrolled"), status.enrolled},
            {QStringLiteral("staffName"), status.staffName},
            {QStringLiteral("organisation"), status.organisation},
            {QStringLiteral("patients"), status.patients},
            {QStringLiteral("changesTotal"), status.changesTotal},
            {QStringLiteral("changesAtOffice"), status.changesAtOffice},
            {QStringLiteral("changesWaiting"), status.changesWaiting},
            {QStringLiteral("changesHandedOver"), status.changesHandedOver},
            {QStringLiteral("conflicts"), status.conflicts},
            {QStringLiteral("picturesWaiting"), status.picturesWaiting},
            {QStringLiteral("picturesWaitingBytes"), status.picturesWaitingBytes},
            {QStringLiteral("needsAttention"), status.needsAttention},
            {QStringLiteral("lastReceiptOfficeMs"), optionalMs(status.lastReceiptOfficeMs)},
            {QStringLiteral("lastContactWallMs"), optionalMs(status.lastContactWallMs)},
            {QStringLiteral("putBack"), status.putBack},
            {QStringLiteral("stopped"), status.stopped},
            {QStringLiteral("lastError"), status.lastError},
            {QStringLiteral("allAtOffice"), status.allAtOffice()}};
}

QJsonArray waitingJson(const std::vector<store::WaitingItem>& items)
{
    QJsonArray result;
    for (const store::WaitingItem& item : items)
        result.append(QJsonObject{{QStringLiteral("patient"), idText(item.patient.view())},
                                  {QStringLiteral("what"), item.what},
                                  {QStringLiteral("savedWallMs"), item.savedWallMs},
                                  {QStringLiteral("bytes"), item.sizeBytes},
                                  {QStringLiteral("delivery"), deliveryKey(item.delivery)},
                                  {QStringLiteral("reason"), item.reason}});
    return result;
}

QString organisationReason(const domain::Finding& finding, const std::vector<domain::RuleOverride>& overrides)
{
    for (const domain::RuleOverride& each : overrides) {
        if (each.ruleId == finding.ruleId && each.severity == finding.severity)
            return each.reason;
    }
    return {};
}

QJsonArray findingsJson(const std::vector<domain::Finding>& findings,
                        const std::vector<domain::RuleOverride>& overrides)
{
    QJsonArray result;
    for (const domain::Finding& finding : findings) {
        const domain::RuleInfo* rule = domain::ruleInfo(finding.ruleId);
        result.append(
            QJsonObject{{QStringLiteral("rule"), finding.ruleId},
                        {QStringLiteral("severity"), domain::severityKey(finding.severity)},
                        {QStringLiteral("field"), finding.field},
                        {QStringLiteral("text"), finding.text},
                        {QStringLiteral("organisation"), organisationReason(finding, overrides)},
                        {QStringLiteral("patientWords"), rule ? domain::patientWords(*rule) : QString()}});
    }
    return result;
}

} // namespace doorstep::ctl
