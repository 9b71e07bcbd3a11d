// Receipts: what the office signs about what it holds.
#include "sync/wire/messages.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view receiptLabel = "csync/receipt/1";
constexpr std::string_view blobReceiptLabel = "csync/blob-receipt/1";

Bytes signedPart(const PushReceipt& receipt)
{
    return encode(arrayOf(receipt.epoch, receipt.device, receipt.lastDseq, receipt.chain, receipt.keyId));
}

Bytes signedPart(const BlobReceipt& receipt)
{
    return encode(arrayOf(receipt.epoch, receipt.stream, receipt.blob, receipt.sizeBytes, receipt.keyId));
}

} // namespace

PushReceipt signReceipt(PushReceipt receipt, const crypto::SignKeyPair& receiptKey)
{
    receipt.signature = crypto::sign(receiptKey, receiptLabel, signedPart(receipt));
    return receipt;
}

bool verifyReceipt(const PushReceipt& receipt, const crypto::PublicKey& receiptKey)
{
    return crypto::verify(receiptKey, receiptLabel, signedPart(receipt), receipt.signature);
}

Value toValue(const PushReceipt& receipt)
{
    return arrayOf(receipt.epoch, receipt.device, receipt.lastDseq, receipt.chain, receipt.keyId,
                   receipt.signature);
}

Result<PushReceipt> pushReceiptFrom(const Value& value)
{
    return readShape(value, "A receipt", [](const Reader& reader) {
        reader.items(6);
        PushReceipt receipt;
        receipt.epoch = reader.item(0).id<Epoch>();
        receipt.device = reader.item(1).id<DeviceId>();
        receipt.lastDseq = reader.item(2).number();
        receipt.chain = reader.item(3).id<Hash32>();
        receipt.keyId = reader.item(4).id<EntityId>();
        receipt.signature = reader.item(5).id<crypto::Signature>();
        return receipt;
    });
}

BlobReceipt signBlobReceipt(BlobReceipt receipt, const crypto::SignKeyPair& receiptKey)
{
    receipt.signature = crypto::sign(receiptKey, blobReceiptLabel, signedPart(receipt));
    return receipt;
}

bool verifyBlobReceipt(const BlobReceipt& receipt, const crypto::PublicKey& receiptKey)
{
    return crypto::verify(receiptKey, blobReceiptLabel, signedPart(receipt), receipt.signature);
}

Bytes encodeBlobReceipt(const BlobReceipt& receipt)
{
    return encode(arrayOf(receipt.epoch, receipt.stream, receipt.blob, receipt.sizeBytes, receipt.keyId,
                          receipt.signature));
}

Result<BlobReceipt> decodeBlobReceipt(BytesView bytes)
{
    return decodeShape(bytes, "A receipt for a picture", [](const Reader& reader) {
        reader.items(6);
        BlobReceipt receipt;
        receipt.epoch = reader.item(0).id<Epoch>();
        receipt.stream = reader.item(1).id<StreamId>();
        receipt.blob = reader.item(2).id<Hash32>();
        receipt.sizeBytes = reader.item(3).number();
        receipt.keyId = reader.item(4).id<EntityId>();
        receipt.signature = reader.item(5).id<crypto::Signature>();
        return receipt;
    });
}

} // namespace doorstep::wire
