// Receipt pictures: rows that name sealed files and hold their keys.
#pragma once

#include "app/store/core/core.h"
#include "app/store/plan_store.h"

namespace doorstep::store {

struct PictureRow {
    Hash32 hash;
    StreamId stream;
    std::uint64_t dseq = 0; ///< the change that first referred to it
    std::uint64_t sizeBytes = 0;
    std::string mime;
    crypto::SecretBytes key;
    std::string file;
    bool atOffice = false; ///< a verified blob receipt is held
};

/// A picture that is written but not yet named by a row.
struct WrittenPicture {
    Hash32 hash;
    std::uint64_t sizeBytes = 0;
    std::string mime;
    crypto::SecretBytes key;
    std::string file;
};

/// Any row of that hash: the bytes are the same in every stream. nullopt when it is not on this tablet.
[[nodiscard]] std::optional<PictureRow> findPicture(Core& core, const Hash32& hash);
[[nodiscard]] std::optional<PictureRow> findPicture(Core& core, const StreamId& stream, const Hash32& hash);
/// Oldest first.
[[nodiscard]] std::vector<PictureRow> picturesNotAtOffice(Core& core);
[[nodiscard]] WrittenPicture writePicture(Core& core, const Hash32& hash, BytesView bytes,
                                          const QString& mime);
void insertPicture(Core& core, const StreamId& stream, std::uint64_t dseq, const WrittenPicture& picture);
/// The whole picture, opened and its hash checked.
[[nodiscard]] Bytes readPicture(Core& core, const PictureRow& picture);
/// True when the picture can be sent: its change is in the office's record and its file is whole.
[[nodiscard]] bool isSendable(Core& core, const PictureRow& picture);
/// Plain words why a picture cannot be sent; empty when it can or merely waits for its turn.
[[nodiscard]] QString pictureProblem(Core& core, const PictureRow& picture);
/// Removes files no row names. At opening only.
void collectOrphanPictures(Core& core);

} // namespace doorstep::store
