// Purchases and reversals as immutable records.
#include "sync/wire/plan_parts.h"

namespace doorstep::wire {

using domain::Purchase;
using domain::Reversal;

namespace {

/// Members are there only when they say something: a purchase without any has no 13th member, and its bytes
/// are those of earlier versions.
Value moreOf(const Purchase& purchase)
{
    const domain::Equipment& equipment = purchase.equipment;
    Value more{Value::Map{}};
    if (purchase.outOfPocket)
        more.set(0, true);
    if (!equipment.make.isEmpty())
        more.set(1, toValue(equipment.make));
    if (!equipment.model.isEmpty())
        more.set(2, toValue(equipment.model));
    if (equipment.owner != domain::Owner::Unstated)
        more.set(3, numberOf(equipment.owner));
    if (equipment.vat != domain::VatTreatment::Unknown)
        more.set(4, numberOf(equipment.vat));
    if (equipment.reliefDeclared)
        more.set(5, true);
    if (equipment.warrantyUntil.isValid())
        more.set(6, toValue(equipment.warrantyUntil));
    if (equipment.serviceMonths != 0)
        more.set(7, equipment.serviceMonths);
    if (equipment.lifeMonths != 0)
        more.set(8, equipment.lifeMonths);
    return more;
}

/// Members that are not known are passed over.
void readMore(const Reader& reader, Purchase& purchase)
{
    static_cast<void>(reader.map());
    domain::Equipment& equipment = purchase.equipment;
    if (reader.has(0))
        purchase.outOfPocket = reader.at(0).boolean();
    if (reader.has(1))
        equipment.make = reader.at(1).qtext();
    if (reader.has(2))
        equipment.model = reader.at(2).qtext();
    if (reader.has(3))
        equipment.owner = reader.at(3).choice(domain::Owner::Unstated, domain::Owner::School);
    if (reader.has(4))
        equipment.vat = reader.at(4).choice(domain::VatTreatment::Unknown, domain::VatTreatment::Relief);
    if (reader.has(5))
        equipment.reliefDeclared = reader.at(5).boolean();
    if (reader.has(6))
        equipment.warrantyUntil = reader.at(6).date();
    if (reader.has(7))
        equipment.serviceMonths = reader.at(7).smallInteger();
    if (reader.has(8))
        equipment.lifeMonths = reader.at(8).smallInteger();
}

} // namespace

Bytes encodePurchase(const Purchase& purchase)
{
    Value record;
    record.set(0, 1);
    record.set(1, orNull(purchase.planHash));
    record.set(2, orNull(purchase.line));
    record.set(3, toValue(purchase.item));
    record.set(4, toValue(purchase.supplier));
    record.set(5, purchase.quantityThousandths);
    record.set(6, toValue(purchase.amount));
    record.set(7, toValue(purchase.vat));
    record.set(8, toValue(purchase.boughtOn));
    record.set(9, toValue(purchase.invoice));
    record.set(10, toValue(purchase.serialNumber));
    record.set(11, toValue(purchase.reason));
    record.set(12, arrayFrom(purchase.receiptPages, [](const Hash32& page) { return Value(page); }));
    if (Value more = moreOf(purchase); !more.asMap()->empty())
        record.set(13, std::move(more));
    return encode(record);
}

Result<Purchase> decodePurchase(const EntityId& id, const EntityId& patient, BytesView record)
{
    return decodeShape(record, "A purchase", [&](const Reader& reader) {
        reader.members(reader.has(13) ? 14 : 13);
        reader.require(reader.at(0).number() == 1);
        Purchase purchase;
        purchase.id = id;
        purchase.patient = patient;
        purchase.planHash = reader.at(1).optionalId<Hash32>();
        purchase.line = reader.at(2).optionalId<EntityId>();
        purchase.item = reader.at(3).qtext();
        purchase.supplier = reader.at(4).qtext();
        purchase.quantityThousandths = reader.at(5).integer();
        purchase.amount = readPence(reader.at(6));
        purchase.vat = readPence(reader.at(7));
        purchase.boughtOn = reader.at(8).date();
        purchase.invoice = reader.at(9).qtext();
        purchase.serialNumber = reader.at(10).qtext();
        purchase.reason = reader.at(11).qtext();
        for (const Reader& page : reader.at(12).array())
            purchase.receiptPages.push_back(page.id<Hash32>());
        if (reader.has(13))
            readMore(reader.at(13), purchase);
        reader.require(purchase.amount.value > 0);
        return purchase;
    });
}

Bytes encodeReversal(const Reversal& reversal)
{
    Value record;
    record.set(0, 1);
    record.set(1, reversal.purchase);
    record.set(2, toValue(reversal.amount));
    record.set(3, toValue(reversal.reason));
    return encode(record);
}

Result<Reversal> decodeReversal(const EntityId& id, BytesView record)
{
    return decodeShape(record, "A reversal", [&](const Reader& reader) {
        reader.members(4);
        reader.require(reader.at(0).number() == 1);
        Reversal reversal{id, reader.at(1).id<EntityId>(), readPence(reader.at(2)), reader.at(3).qtext()};
        reader.require(reversal.amount.value > 0);
        return reversal;
    });
}

Bytes encodePurchaseEvent(const domain::PurchaseEvent& event)
{
    Value record;
    record.set(0, 1);
    record.set(1, event.purchase);
    record.set(2, event.item ? numberOf(*event.item) : Value());
    record.set(3, event.money ? numberOf(*event.money) : Value());
    record.set(4, event.serviced);
    record.set(5, toValue(event.on));
    record.set(6, toValue(event.note));
    record.set(7, toValue(event.serialNumber));
    return encode(record);
}

Result<domain::PurchaseEvent> decodePurchaseEvent(const EntityId& id, BytesView record)
{
    return decodeShape(record, "What happened to a purchase", [&](const Reader& reader) {
        using domain::ItemState;
        using domain::MoneyState;
        reader.members(8);
        reader.require(reader.at(0).number() == 1);
        domain::PurchaseEvent event;
        event.id = id;
        event.purchase = reader.at(1).id<EntityId>();
        if (!reader.at(2).isNull())
            event.item = reader.at(2).choice(ItemState::Planned, ItemState::Transferred);
        if (!reader.at(3).isNull())
            event.money = reader.at(3).choice(MoneyState::Committed, MoneyState::Queried);
        event.serviced = reader.at(4).boolean();
        event.on = reader.at(5).date();
        event.note = reader.at(6).qtext();
        event.serialNumber = reader.at(7).qtext();
        reader.require(event.on.isValid() && (event.item || event.money || event.serviced));
        return event;
    });
}

} // namespace doorstep::wire
