// Safety copies of the opened store, and the note that it was put back to one.
#pragma once

#include "app/store/core/core.h"
#include "crypto/vault/snapshot.h"

namespace doorstep::store {

/// Where the store stands after it was put back to an older state, until the office has been asked what it
/// holds. Nothing own is sent meanwhile: the office would take a second change of a number it knows for a
/// second tablet with the same identity, and stop both.
struct PutBack {
    std::int64_t copyWallMs = 0; ///< when the copy was taken; 0 for a salvaged store
    std::uint64_t lastOwn = 0;   ///< number of the last own change in it
    std::optional<std::uint64_t>
        officeHasUpTo; ///< above lastOwn: the office has later changes of this tablet
};
[[nodiscard]] std::optional<PutBack> putBack(Core& core);
/// After restoring or salvaging: from now on the office is asked before anything is sent.
void notePutBack(Core& core, std::int64_t copyWallMs);
/// The office said which own change is the last it has. Inside a transaction.
void compareWithOffice(Core& core, std::uint64_t lastAtOffice);
/// One plain sentence for the status screen.
[[nodiscard]] std::string inWords(const PutBack& state);

/// Takes over what the vault noted when a copy was put back.
void adoptRestoredMark(Core& core);
/// True while files of a damaged store lie beside this one: pictures whose rows are only there must stay.
[[nodiscard]] bool keepsDamagedFiles(const Core& core);

/// How far the records have come, for SnapshotInfo::mark: the number of the last own change.
[[nodiscard]] std::uint64_t ownChanges(Core& core);
/// No copy yet; twenty own changes since the last one; any change and twelve hours; or a week.
[[nodiscard]] bool copyIsDue(const std::vector<crypto::SnapshotInfo>& copies, std::uint64_t mark,
                             std::int64_t wallMs);
/// Every run of sync ends here. What the office says about this tablet itself stays known while there is no
/// line: an attempt that did not get through takes nothing back.
void noteStopped(Core& core, const std::optional<Error>& endedWith);
/// The office's words, or empty.
[[nodiscard]] std::string stoppedByOffice(Core& core);
/// Something was purged that older copies still hold: they are to be replaced by one made after it. Inside a
/// transaction.
void notePurgedInCopies(Core& core);
/// How often that was noted since the copies were replaced last; 0: they hold nothing that was purged.
[[nodiscard]] std::int64_t purgedInCopies(Core& core);
/// A copy begun when purgedInCopies() said `noted` is verified: the older ones go. Not before: there is
/// always a verified copy of what was not sent.
void dropOlderCopies(Core& core, const crypto::SnapshotInfo& fresh, std::int64_t noted);
/// Before the tables are rebuilt by a new version. A copy that cannot be made does not stop that: each
/// step of it is whole or not at all.
void copyBeforeMigration(Core& core);

} // namespace doorstep::store
