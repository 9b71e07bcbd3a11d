// Receipt pictures: rows of the vault, and the sealed files beside it whose keys they hold.
#pragma once

#include "app/store/core/core.h"
#include "app/store/purchase_store.h"

namespace doorstep::store {

/// Numbers are on disk.
enum class PictureRole { Full = 1, Thumb = 2 };

struct PictureRow {
    std::int64_t n = 0;
    Hash32 hash;
    StreamId stream;
    std::uint64_t dseq = 0; ///< the change that first referred to it
    std::uint64_t sizeBytes = 0;
    std::string mime;
    bool atOffice = false; ///< a verified blob receipt is held
    bool removed = false;  ///< shredded on purpose; that it was there is still known
    std::string refused;   ///< why the office does not take it; empty when it has not said so
};

// --- before a row names it
/// Writes and syncs the picture's files. Its hash names it; a second time is nothing new.
Hash32 keepPicture(Core& core, const ReceiptImage& image);
/// The same for a form, in which it survives this process.
Hash32 keepPicture(Core& core, const ReceiptImage& image, const EntityId& form, const std::string& name);
struct KeptOfForm {
    Hash32 hash;
    std::string name;
    std::uint64_t sizeBytes = 0;
};
/// A form's pictures, in the order they were taken.
[[nodiscard]] std::vector<KeptOfForm> keptPictures(Core& core, const EntityId& form);
// What of them is in the store, keys and all: written once the files are; forgotten in the caller's
// transaction (0: it was on no form); read at opening before loose files are collected.
void rememberKept(Core& core, const EntityId& form, const std::string& name, const Hash32& hash,
                  const KeptPicture& picture);
int forgetKept(Core& core, const Hash32& hash);
void loadKept(Core& core);
/// The picture is gone for good; nothing happens when none of that hash is kept.
void dropKeptPicture(Core& core, const Hash32& hash);
/// In the transaction that saves the change `dseq`. The files, written before, now belong to a row. A picture
/// of that stream that cannot be read any more is replaced. NotFound when there is no such picture to name.
void namePicture(Core& core, const StreamId& stream, std::uint64_t dseq, const Hash32& hash);
/// After that transaction: what was kept is named, and what it replaced goes.
void picturesAreNamed(Core& core, const std::vector<Hash32>& hashes);

/// Nothing of this tablet is still to go to the office: no change, and no picture that could be sent.
[[nodiscard]] bool isAllSent(Core& core);

// --- rows
/// Any row of that hash: the bytes are the same in every stream. nullopt when it was never on this tablet.
[[nodiscard]] std::optional<PictureRow> findPicture(Core& core, const Hash32& hash);
[[nodiscard]] std::optional<PictureRow> findPicture(Core& core, const StreamId& stream, const Hash32& hash);
/// Oldest first.
[[nodiscard]] std::vector<PictureRow> picturesNotAtOffice(Core& core);
[[nodiscard]] std::vector<PictureRow> allPictures(Core& core);
/// File and key; nullopt when the row has none of that role.
[[nodiscard]] std::optional<SealedBlob> sealedFile(Core& core, const PictureRow& picture, PictureRole role);

// --- what the office says its receipts add up to (wire::pictureSum), in the caller's transaction
/// In every pull: it was put back to an older state, and does not know it, when that is neither what it said
/// last nor that with a picture whose receipt was lost on the way. Then no receipt is believed any more, and
/// all pictures are offered again: what it has, it says at once.
void comparePictures(Core& core, const EntityId& told);
/// With a receipt for this picture: the same between two pulls. nullopt: the next pull's word is believed.
void comparePictures(Core& core, const PictureRow& received, const std::optional<EntityId>& told);

// --- reading
/// The whole picture, opened and its hash checked.
[[nodiscard]] Bytes readPicture(Core& core, const PictureRow& picture);
/// As readPicture, keeping none of it.
void provePicture(Core& core, const PictureRow& picture);
/// A piece of the picture for sending: cheap when each begins where the one before ended.
[[nodiscard]] Bytes readPicturePiece(Core& core, const PictureRow& picture, std::uint64_t offset,
                                     std::size_t sizeMax);
/// The picture's file is missing on this tablet, or does not prove right.
[[nodiscard]] bool pictureIsLost(Core& core, const PictureRow& picture);
/// True when the picture can be sent: its change is at the office and its file proves right. Of a person who
/// is no longer on the caseload also that of a refused change: whoever took over decides.
[[nodiscard]] bool isSendable(Core& core, const PictureRow& picture);
/// Plain words why a picture cannot be shown or sent; empty when it can or merely waits for its turn.
[[nodiscard]] QString pictureProblem(Core& core, const PictureRow& picture);

// --- the end of a picture
/// First the keys go, out of the database and its log, then the files: what somebody copied of them stays
/// noise. The row stays and says that there was a picture. Whoever calls has made sure that it may go.
void shredPicture(Core& core, const PictureRow& picture);
/// All pictures of a person: for the purge.
void shredPictures(Core& core, const StreamId& stream);
/// Removes the files that this very store knows as loose: left by a process that died while it wrote a
/// picture or shredded one. Nothing else is touched.
void collectLooseFiles(Core& core);
/// Files named like ours that this store has never heard of, as after an older store was put back.
[[nodiscard]] std::uint64_t countStrangePictureFiles(Core& core);

} // namespace doorstep::store
