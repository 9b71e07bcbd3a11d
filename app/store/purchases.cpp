// Recording purchases: pictures first, then the purchase and its receipts as one co-signed change.
#include "app/store/core/purchases.h"
#include "app/store/core/journal.h"
#include "app/store/core/pictures.h"
#include "app/store/core/plans.h"
#include "app/store/core/repositories.h"

namespace doorstep::store {
namespace {

using domain::Pence;
using domain::Purchase;
using wire::Kind;
using wire::Op;

/// One operation is the purchase itself.
constexpr std::size_t receiptsMax = wire::opsMax - 1;

void checkPurchase(Core& core, const Purchase& purchase, const std::vector<ReceiptImage>& receipts)
{
    const auto need = [](bool condition, const char* text) {
        require(condition, ErrorCode::InvalidInput, text);
    };
    need(purchase.amount.value > 0, "Please enter what was paid.");
    need(purchase.amount <= domain::amountMax, "The amount is larger than any single purchase can be.");
    need(purchase.vat.value >= 0 && purchase.vat <= purchase.amount,
         "The VAT cannot be more than the amount paid.");
    need(!purchase.item.trimmed().isEmpty(), "Please enter what was bought.");
    need(purchase.boughtOn.isValid(), "Please enter the day it was bought.");
    need(purchase.boughtOn <= core.today().addDays(1), "The day it was bought lies in the future.");
    need(receipts.size() <= receiptsMax, "These are too many pictures for one purchase.");
    for (const ReceiptImage& receipt : receipts) {
        need(!receipt.jpeg.empty(), "One of the receipt pictures is empty. Please take it again.");
        need(receipt.jpeg.size() <= wire::blobBytesMax,
             "One of the receipt pictures is too large. Please make it smaller.");
    }
}

Op receiptOp(Core& core, const EntityId& purchase, const Hash32& hash, const ReceiptImage& image)
{
    wire::Value record;
    record.set(0, 1);
    record.set(1, hash);
    record.set(2, image.jpeg.size());
    record.set(3, image.mime.toStdString());
    record.set(4, purchase);
    Op op{Op::Code::Append, core.random.make<EntityId>(), Kind::Receipt, {}, {}, {}, {}, {}};
    op.record = wire::encode(record);
    return op;
}

/// The same purchase given twice (a second tap) is one; another one under its id is a mistake.
bool isRecorded(Core& core, const Purchase& purchase)
{
    for (const KnownPurchase& known : purchasesOf(core, purchase.patient)) {
        if (known.purchase.id != purchase.id)
            continue;
        require(known.purchase == purchase, ErrorCode::AlreadyExists,
                "A purchase is never changed. Take it back and enter it again.");
        return true;
    }
    return false;
}

struct Images {
    std::vector<Hash32> hashes; ///< one a page, in order, without repetitions
    std::vector<const ReceiptImage*> images;
};

Images distinct(const std::vector<ReceiptImage>& receipts)
{
    Images result;
    for (const ReceiptImage& receipt : receipts) {
        const Hash32 hash = crypto::sha256(receipt.jpeg);
        if (std::find(result.hashes.begin(), result.hashes.end(), hash) != result.hashes.end())
            continue;
        result.hashes.push_back(hash);
        result.images.push_back(&receipt);
    }
    return result;
}

void savePurchase(Core& core, const Purchase& purchase, const Images& images,
                  const std::vector<WrittenPicture>& written)
{
    const StreamId stream = streamOf(purchase.patient);
    core.db.transaction([&] {
        const NextChange next = nextChange(core);
        Save save;
        save.stream = stream;
        save.cosign = true;
        save.blobs = images.hashes;
        save.ops.push_back(
            {Op::Code::Append, purchase.id, Kind::Purchase, {}, {}, {}, wire::encodePurchase(purchase), {}});
        for (std::size_t i = 0; i < images.hashes.size(); ++i)
            save.ops.push_back(receiptOp(core, purchase.id, images.hashes[i], *images.images[i]));
        saveChange(core, next, std::move(save));
        for (const WrittenPicture& picture : written)
            insertPicture(core, stream, next.dseq, picture);
    });
}

/// The plan it is bought under: the one in force; else, for a line, the newest agreed one that has it.
std::optional<Hash32> planOf(Core& core, const Purchase& purchase)
{
    const std::vector<PlanVersion> versions = versionsOf(core, purchase.patient);
    if (const auto inForce = inForceOf(versions))
        return inForce->planHash;
    for (const PlanVersion& version : versions) {
        if (purchase.line && version.sealed.plan.line(*purchase.line))
            return version.planHash;
    }
    return std::nullopt;
}

} // namespace

Result<Purchase> PurchaseRepository::record(Purchase purchase, const std::vector<ReceiptImage>& receipts)
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        static_cast<void>(requirePerson(m_core, purchase.patient));
        checkPurchase(m_core, purchase, receipts);
        const Images images = distinct(receipts);
        purchase.receiptPages = images.hashes;
        if (purchase.id.isZero())
            purchase.id = m_core.random.make<EntityId>();
        if (!purchase.planHash)
            purchase.planHash = planOf(m_core, purchase);
        if (isRecorded(m_core, purchase))
            return purchase;
        std::vector<WrittenPicture> written;
        for (std::size_t i = 0; i < images.hashes.size(); ++i) {
            if (!findPicture(m_core, streamOf(purchase.patient), images.hashes[i]))
                written.push_back(
                    writePicture(m_core, images.hashes[i], images.images[i]->jpeg, images.images[i]->mime));
        }
        savePurchase(m_core, purchase, images, written);
        return purchase;
    });
}

Status PurchaseRepository::reverse(const EntityId& purchase, Pence amount, const QString& reason)
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        require(amount.value > 0, ErrorCode::InvalidInput, "Please enter how much is taken back.");
        require(!reason.trimmed().isEmpty(), ErrorCode::InvalidInput,
                "Please say why the purchase is taken back.");
        m_core.db.transaction([&] {
            const auto stream = streamOfRecord(m_core, Kind::Purchase, purchase);
            require(stream.has_value(), ErrorCode::NotFound, "This purchase is not on this tablet.");
            const EntityId patient = patientOf(*stream);
            static_cast<void>(requirePerson(m_core, patient));
            Pence paid;
            for (const KnownPurchase& known : purchasesOf(m_core, patient)) {
                if (known.purchase.id == purchase)
                    paid = known.purchase.amount;
            }
            const Pence before = reversedOf(reversalsOf(m_core, patient), purchase);
            require(amount <= domain::amountMax && before + amount <= paid, ErrorCode::Refused,
                    "More would be taken back than was paid.");
            const domain::Reversal reversal{m_core.random.make<EntityId>(), purchase, amount, reason};
            Save save;
            save.stream = *stream;
            save.cosign = true;
            save.ops.push_back({Op::Code::Append,
                                reversal.id,
                                Kind::Reversal,
                                {},
                                {},
                                {},
                                wire::encodeReversal(reversal),
                                {}});
            saveChange(m_core, nextChange(m_core), std::move(save));
        });
    });
}

Result<Bytes> PurchaseRepository::receipt(const Hash32& hash) const
{
    return guarded([&] {
        const auto picture = findPicture(m_core, hash);
        require(picture.has_value(), ErrorCode::NotFound, "This picture is not on this tablet.");
        return readPicture(m_core, *picture);
    });
}

} // namespace doorstep::store
