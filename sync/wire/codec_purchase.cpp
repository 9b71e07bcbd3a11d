// Purchases and reversals as immutable records.
#include "sync/wire/plan_parts.h"

namespace doorstep::wire {

using domain::Purchase;
using domain::Reversal;

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
    return encode(record);
}

Result<Purchase> decodePurchase(const EntityId& id, const EntityId& patient, BytesView record)
{
    return decodeShape(record, "A purchase", [&](const Reader& reader) {
        reader.members(13);
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

} // namespace doorstep::wire
