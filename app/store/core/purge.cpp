// Purging, retention and erasing.
#include "app/store/core/purge.h"

#include "app/store/core/form_rows.h"
#include "app/store/core/identity.h"
#include "app/store/core/person_index.h"
#include "app/store/core/pictures.h"
#include "app/store/core/safety.h"
#include "crypto/vault/disk.h"

namespace doorstep::store {
namespace {

constexpr const char* durableKey = "durable";
constexpr const char* officeNowKey = "durable.officems"; ///< as the office said last

/// Not at the office and readable here: also one the office refuses. One that is lost has nothing to lose.
bool pictureHoldsIt(Core& core, const PictureRow& picture)
{
    return !picture.removed && !picture.atOffice && !pictureIsLost(core, picture);
}

/// From here on every own change is here with its bytes. A store from before the number was kept has let go
/// of nothing, or says where.
std::int64_t ownFrom(Core& core)
{
    const auto known = settingNumber(core.db, key::ownFrom);
    return known ? *known
                 : core.db.scalar("SELECT coalesce(max(dseq), 0) + 1 FROM journal WHERE length(body) = 0");
}

} // namespace

std::vector<StreamId> purgeable(Core& core)
{
    std::vector<StreamId> streams;
    {
        Query query = core.db.query("SELECT c.stream FROM cursor c WHERE c.granted = 0 AND NOT EXISTS "
                                    "(SELECT 1 FROM journal j WHERE j.stream = c.stream AND j.acked = 0)");
        while (query.next())
            streams.push_back(query.id<StreamId>(0));
    }
    if (streams.empty())
        return streams;
    for (const PictureRow& picture : picturesNotAtOffice(core)) {
        const auto held = std::find(streams.begin(), streams.end(), picture.stream);
        if (held != streams.end() && pictureHoldsIt(core, picture))
            streams.erase(held);
    }
    return streams;
}

void purge(Core& core, const StreamId& stream)
{
    shredPictures(core, stream);
    for (const KeptOfForm& picture : keptPictures(core, EntityId{stream.value}))
        dropKeptPicture(core, picture.hash);
    core.db.transaction([&] {
        for (const char* table : {"pulled", "stage", "view", "record", "log_change", "blob", "cursor"})
            core.db.run(std::string("DELETE FROM ") + table + " WHERE stream = ?", stream);
        indexPerson(core, stream);
        // The index only notes that a row is gone; its words stay on the disk until its parts are merged.
        core.db.run("INSERT INTO person_search(person_search) VALUES('optimize')");
        dropSetting(core.db, ("typed." + stream.hex()).c_str()); // what was typed about them and not saved
        dropFormsOf(core, EntityId{stream.value});
        core.db.run(
            "INSERT INTO purged(stream, wall_ms, reported) VALUES(?, ?, 0) ON CONFLICT(stream) DO UPDATE "
            "SET wall_ms = excluded.wall_ms, reported = 0",
            stream, core.clock.wallMs());
        notePurgedInCopies(core);
        letGo(core);
    });
}

void noteDurable(Core& core, std::uint64_t durableDseq, std::uint64_t officeMs)
{
    // Signed for before this version of the program noted when: it counts from now.
    if (!settingNumber(core.db, officeNowKey))
        core.db.run("UPDATE journal SET signed_ms = ? WHERE acked = 1 AND signed_ms IS NULL", officeMs);
    putSettingNumber(core.db, durableKey, static_cast<std::int64_t>(durableDseq));
    putSettingNumber(core.db, officeNowKey, static_cast<std::int64_t>(officeMs));
    letGo(core);
}

void letGo(Core& core)
{
    const std::int64_t durable = settingNumber(core.db, durableKey).value_or(0);
    if (durable == 0)
        return;
    int gone = core.db.run(
        "UPDATE journal SET body = zeroblob(0) WHERE dseq <= ? AND acked = 1 AND length(body) > 0 AND "
        "stream IN (SELECT stream FROM purged) AND stream NOT IN (SELECT stream FROM cursor)",
        durable);
    if (gone > 0)
        notePurgedInCopies(core);
    // Both ends by the office's clock: one of this tablet's that is set ahead must not shorten it.
    const std::int64_t before = settingNumber(core.db, officeNowKey).value_or(0) - retentionMs;
    // Kinds 10 to 14 alone: records of their own (plans, purchases, events) are what their people look at.
    gone += core.db.run(
        "UPDATE journal SET body = zeroblob(0) WHERE dseq <= ? AND acked = 1 AND outcome IN (0, 1, 4) AND "
        "signed_ms < ? AND kind BETWEEN 10 AND 14 AND length(body) > 0 AND seq <= (SELECT c.cursor FROM "
        "cursor c WHERE c.stream = journal.stream)",
        durable, before);
    if (gone > 0)
        noteOwnGone(core, static_cast<std::uint64_t>(core.db.scalar(
                              "SELECT coalesce(max(dseq), 0) FROM journal WHERE length(body) = 0")));
}

void noteOwnGone(Core& core, std::uint64_t dseq)
{
    const auto last = static_cast<std::int64_t>(std::min(dseq, ownChanges(core)));
    putSettingNumber(core.db, key::ownFrom, std::max(ownFrom(core), last + 1));
}

std::optional<wire::OwnHeld> ownHeld(Core& core)
{
    const auto receipt = presentReceipt(core);
    if (!receipt)
        return std::nullopt;
    Query signedFor = core.db.query("SELECT chain FROM journal WHERE dseq = ?", receipt->lastDseq);
    if (!signedFor.next() || signedFor.id<Hash32>(0) != receipt->chain)
        return std::nullopt;
    const wire::OwnHeld held{static_cast<std::uint64_t>(ownFrom(core)), receipt->lastDseq, receipt->chain};
    return held.holds(held.upTo) ? std::optional(held) : std::nullopt;
}

bool isToBeErased(Core& core)
{
    return settingNumber(core.db, key::wipeNumber).has_value() &&
           (!settingNumber(core.db, key::wipeWaits) || isAllSent(core));
}

Status eraseVault(crypto::Disk& disk, const std::filesystem::path& folder)
{
    std::error_code failure;
    std::vector<std::filesystem::path> keys;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, failure)) {
        if (entry.path().filename().string().starts_with("vault.hdr"))
            keys.push_back(entry.path());
    }
    for (const auto& file : keys) {
        auto opened = disk.open(file, crypto::Disk::Mode::ReadWrite);
        if (!opened)
            return opened.error();
        const auto size = opened.value()->size();
        if (!size)
            return size.error();
        if (auto gone = opened.value()->writeAt(Bytes(static_cast<std::size_t>(size.value())), 0); !gone)
            return gone;
        if (auto sure = opened.value()->sync(); !sure)
            return sure;
    }
    // Without its keys all of it is noise; what cannot be removed now stays noise.
    std::vector<std::filesystem::path> entries;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure))
        entries.push_back(entry.path());
    for (const auto& entry : entries)
        std::filesystem::remove_all(entry, failure);
    return done();
}

} // namespace doorstep::store
