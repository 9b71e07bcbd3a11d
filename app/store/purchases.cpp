// Recording purchases: pictures first, then the purchase and its receipts as one co-signed change.
#include "app/store/core/purchases.h"
#include "app/store/core/form_rows.h"
#include "app/store/core/journal.h"
#include "app/store/core/pictures.h"
#include "app/store/core/plans.h"
#include "app/store/core/repositories.h"
#include "app/store/forms.h"

namespace doorstep::store {
namespace {

using domain::Pence;
using domain::Purchase;
using wire::Kind;
using wire::Op;

/// One operation is the purchase itself.
constexpr std::size_t receiptsMax = wire::opsMax - 1;

void checkPurchase(Core& core, const Purchase& purchase)
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
    need(purchase.equipment.serviceMonths >= 0 && purchase.equipment.lifeMonths >= 0,
         "Months between services and the expected life cannot be below nothing.");
}

void checkImage(const ReceiptImage& receipt)
{
    require(!receipt.jpeg.empty(), ErrorCode::InvalidInput,
            "One of the receipt pictures is empty. Please take it again.");
    require(receipt.jpeg.size() <= wire::blobBytesMax && receipt.thumb.size() <= thumbBytesMax,
            ErrorCode::InvalidInput, "One of the receipt pictures is too large. Please make it smaller.");
}

Op receiptOp(Core& core, const EntityId& purchase, const PictureRow& picture)
{
    wire::Value record;
    record.set(0, 1);
    record.set(1, picture.hash);
    record.set(2, picture.sizeBytes);
    record.set(3, picture.mime);
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

/// One a page, in order, without repetitions: those the purchase names, then those that come with it.
std::vector<Hash32> pagesOf(const Purchase& purchase, const std::vector<ReceiptImage>& receipts)
{
    std::vector<Hash32> named = purchase.receiptPages;
    for (const ReceiptImage& receipt : receipts)
        named.push_back(crypto::sha256(receipt.jpeg));
    std::vector<Hash32> pages;
    for (const Hash32& page : named) {
        if (std::find(pages.begin(), pages.end(), page) == pages.end())
            pages.push_back(page);
    }
    require(pages.size() <= receiptsMax, ErrorCode::InvalidInput,
            "These are too many pictures for one purchase.");
    return pages;
}

void savePurchase(Core& core, const Purchase& purchase)
{
    const StreamId stream = streamOf(purchase.patient);
    core.db.transaction([&] {
        const NextChange next = nextChange(core);
        Save save;
        save.stream = stream;
        save.cosign = true;
        save.blobs = purchase.receiptPages;
        save.ops.push_back(
            {Op::Code::Append, purchase.id, Kind::Purchase, {}, {}, {}, wire::encodePurchase(purchase), {}});
        for (const Hash32& page : purchase.receiptPages) {
            namePicture(core, stream, next.dseq, page);
            save.ops.push_back(receiptOp(core, purchase.id, findPicture(core, stream, page).value()));
        }
        dropForm(core, purchase.patient, QLatin1String(form::purchase));
        saveChange(core, next, std::move(save));
    });
    picturesAreNamed(core, purchase.receiptPages);
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

Result<Hash32> PurchaseRepository::keepPicture(const ReceiptImage& image, const EntityId& form,
                                               const QString& name)
{
    return guarded([&] {
        checkImage(image);
        return store::keepPicture(m_core, image, form, name.toStdString());
    });
}

Result<std::vector<PurchaseStore::KeptReceipt>> PurchaseRepository::keptPictures(const EntityId& form) const
{
    return guarded([&] {
        std::vector<KeptReceipt> list;
        for (const KeptOfForm& kept : store::keptPictures(m_core, form))
            list.push_back(
                {kept.hash, QString::fromStdString(kept.name), static_cast<qint64>(kept.sizeBytes)});
        return list;
    });
}

Status PurchaseRepository::dropPicture(const Hash32& hash)
{
    return guarded([&] { dropKeptPicture(m_core, hash); });
}

Result<Purchase> PurchaseRepository::record(Purchase purchase, const std::vector<ReceiptImage>& receipts)
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        static_cast<void>(requirePerson(m_core, purchase.patient));
        checkPurchase(m_core, purchase);
        std::for_each(receipts.begin(), receipts.end(), checkImage);
        purchase.receiptPages = pagesOf(purchase, receipts);
        if (purchase.id.isZero())
            purchase.id = m_core.random.make<EntityId>();
        if (!purchase.planHash)
            purchase.planHash = planOf(m_core, purchase);
        if (isRecorded(m_core, purchase))
            return purchase;
        std::vector<Hash32> broughtAlong;
        try {
            for (const ReceiptImage& receipt : receipts) {
                const std::size_t before = m_core.kept.size();
                const Hash32 hash = store::keepPicture(m_core, receipt);
                if (m_core.kept.size() > before)
                    broughtAlong.push_back(hash);
            }
            savePurchase(m_core, purchase);
        } catch (...) {
            // What the caller kept before stays for another try.
            for (const Hash32& hash : broughtAlong)
                static_cast<void>(dropPicture(hash));
            throw;
        }
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
            dropForm(m_core, patient, QLatin1String(form::reversal));
            saveChange(m_core, nextChange(m_core), std::move(save));
        });
    });
}

Result<Bytes> PurchaseRepository::receipt(const Hash32& hash) const
{
    return guarded([&] {
        if (const auto kept = m_core.kept.find(hash); kept != m_core.kept.end())
            return m_core.blobs.read(kept->second.full);
        const auto picture = findPicture(m_core, hash);
        require(picture.has_value(), ErrorCode::NotFound, "This picture is not on this tablet.");
        return readPicture(m_core, *picture);
    });
}

Result<Bytes> PurchaseRepository::receiptThumb(const Hash32& hash) const
{
    return guarded([&] {
        std::optional<SealedBlob> thumb;
        if (const auto kept = m_core.kept.find(hash); kept != m_core.kept.end()) {
            if (kept->second.thumb)
                thumb = kept->second.thumb->clone();
        } else if (const auto picture = findPicture(m_core, hash)) {
            thumb = sealedFile(m_core, *picture, PictureRole::Thumb);
        }
        require(thumb.has_value(), ErrorCode::NotFound, "There is no small version of this picture.");
        return m_core.blobs.read(*thumb);
    });
}

} // namespace doorstep::store
