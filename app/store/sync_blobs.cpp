// Pictures on their way to the office.
#include "app/store/core/identity.h"
#include "app/store/core/pictures.h"
#include "app/store/core/repositories.h"

namespace doorstep::store {

Result<std::optional<wire::PendingBlob>> SyncRepository::nextBlobToSend() const
{
    return guarded([&]() -> std::optional<wire::PendingBlob> {
        for (const PictureRow& picture : picturesNotAtOffice(m_core)) {
            // One that cannot go (its purchase was refused, its file is gone) must not hold up the others.
            if (isSendable(m_core, picture))
                return wire::PendingBlob{picture.hash, picture.stream, picture.sizeBytes, picture.mime};
        }
        return std::nullopt;
    });
}

Result<Bytes> SyncRepository::readBlob(const Hash32& hash, std::uint64_t offset, std::size_t sizeMax) const
{
    return guarded([&] {
        const auto picture = findPicture(m_core, hash);
        require(picture.has_value(), ErrorCode::NotFound, "This picture is not on this tablet.");
        return readPicturePiece(m_core, *picture, offset, sizeMax);
    });
}

Status SyncRepository::blobAcknowledged(const wire::BlobReceipt& receipt,
                                        const std::optional<EntityId>& pictures)
{
    return guarded([&] {
        m_core.db.transaction([&] {
            const auto believe = [](bool condition) {
                require(condition, ErrorCode::Untrusted,
                        "The office's receipt does not prove that it has the picture. It stays marked as not "
                        "yet sent.");
            };
            believe(receipt.epoch == currentEpoch(m_core));
            const auto key = receiptKey(m_core, receipt.keyId);
            believe(key && wire::verifyBlobReceipt(receipt, *key));
            const auto picture = findPicture(m_core, receipt.stream, receipt.blob);
            believe(picture && picture->sizeBytes == receipt.sizeBytes);
            comparePictures(m_core, *picture, pictures);
            m_core.db.run("UPDATE blob SET receipt = ? WHERE hash = ? AND stream = ?",
                          wire::encodeBlobReceipt(receipt), receipt.blob, receipt.stream);
        });
    });
}

Status SyncRepository::blobRefused(const wire::PendingBlob& blob, const std::string& problem)
{
    return guarded([&] {
        if (problem == "unreadable") { // found out anew by every process: a disk may recover
            if (const auto picture = findPicture(m_core, blob.stream, blob.hash))
                m_core.proven[picture->n] = false;
            return;
        }
        m_core.db.transaction([&] {
            m_core.db.run("UPDATE blob SET refused = ? WHERE hash = ? AND stream = ?", problem, blob.hash,
                          blob.stream);
        });
    });
}

} // namespace doorstep::store
