// When a copy is due, and what follows from having been put back to one.
#include "app/store/core/safety.h"

#include "app/store/core/migrations.h"

#include <QDateTime>

#include <cstdlib>

namespace doorstep::store {
namespace {

constexpr const char* copyKey = "putback.copy";
constexpr const char* lastOwnKey = "putback.own";
constexpr const char* officeKey = "putback.office";
constexpr const char* purgedKey = "copies.purged";
constexpr const char* stoppedKey = "office.stopped";

constexpr std::uint64_t changesBetweenCopies = 20;
constexpr std::int64_t hourMs = 3'600'000;

} // namespace

std::optional<PutBack> putBack(Core& core)
{
    const auto copy = settingNumber(core.db, copyKey);
    if (!copy)
        return std::nullopt;
    PutBack state;
    state.copyWallMs = *copy;
    state.lastOwn = static_cast<std::uint64_t>(settingNumber(core.db, lastOwnKey).value_or(0));
    if (const auto office = settingNumber(core.db, officeKey))
        state.officeHasUpTo = static_cast<std::uint64_t>(*office);
    return state;
}

void notePutBack(Core& core, std::int64_t copyWallMs)
{
    const auto own = static_cast<std::int64_t>(ownChanges(core));
    core.db.transaction([&] {
        putSettingNumber(core.db, copyKey, copyWallMs);
        putSettingNumber(core.db, lastOwnKey, own);
        dropSetting(core.db, officeKey);
    });
}

void compareWithOffice(Core& core, std::uint64_t lastAtOffice)
{
    const auto state = putBack(core);
    if (!state)
        return;
    // Up to lastOwn both have the same chain: it was in the copy. So all the office has is known here.
    if (lastAtOffice <= state->lastOwn) {
        for (const char* key : {copyKey, lastOwnKey, officeKey})
            dropSetting(core.db, key);
        return;
    }
    putSettingNumber(core.db, officeKey, static_cast<std::int64_t>(lastAtOffice));
}

std::string inWords(const PutBack& state)
{
    const std::string since = state.copyWallMs <= 0
                                  ? "These records were salvaged from a damaged store. "
                                  : "These records were put back to the copy of " +
                                        QDateTime::fromMSecsSinceEpoch(state.copyWallMs, Qt::UTC)
                                            .toString(QStringLiteral("d MMMM yyyy 'at' hh:mm 'UTC'"))
                                            .toStdString() +
                                        ". ";
    if (!state.officeHasUpTo)
        return since + "Before anything is sent, the office is asked which of your records it already has.";
    const std::uint64_t more = *state.officeHasUpTo - state.lastOwn;
    return since + "The office already has " + std::to_string(more) +
           (more == 1 ? " later record" : " later records") +
           " of this tablet that the copy does not have. What you record now is kept here and cannot be "
           "sent: "
           "the tablet must be enrolled again. Please ask the office.";
}

void adoptRestoredMark(Core& core)
{
    const auto mark = need(crypto::restoredMark(*core.vault));
    if (!mark)
        return;
    notePutBack(core, mark->snapshot.takenWallMs);
    needDone(crypto::clearRestoredMark(*core.vault));
}

bool keepsDamagedFiles(const Core& core)
{
    std::error_code failure;
    return std::filesystem::exists(core.vault->folder() / "damaged-1", failure);
}

std::uint64_t ownChanges(Core& core)
{
    return static_cast<std::uint64_t>(core.db.scalar("SELECT coalesce(max(dseq), 0) FROM journal"));
}

bool copyIsDue(const std::vector<crypto::SnapshotInfo>& copies, std::uint64_t mark, std::int64_t wallMs)
{
    if (copies.empty())
        return true;
    const crypto::SnapshotInfo& last = copies.front();
    // The clock may have been set in either direction; a copy too many does no harm.
    const std::int64_t age = std::abs(wallMs - last.takenWallMs);
    if (mark < last.mark || mark - last.mark >= changesBetweenCopies)
        return true;
    return (mark != last.mark && age > 12 * hourMs) || age > 7 * 24 * hourMs;
}

void noteStopped(Core& core, const std::optional<Error>& endedWith)
{
    if (!endedWith)
        dropSetting(core.db, stoppedKey);
    else if (endedWith->code == ErrorCode::Unauthorised && core.identity)
        putSetting(core.db, stoppedKey, bytesOf(endedWith->text));
}

std::string stoppedByOffice(Core& core)
{
    const auto words = setting(core.db, stoppedKey);
    return words ? std::string(words->begin(), words->end()) : std::string();
}

void notePurgedInCopies(Core& core)
{
    putSettingNumber(core.db, purgedKey, purgedInCopies(core) + 1);
}

std::int64_t purgedInCopies(Core& core)
{
    return settingNumber(core.db, purgedKey).value_or(0);
}

void dropOlderCopies(Core& core, const crypto::SnapshotInfo& fresh, std::int64_t noted)
{
    if (noted == 0)
        return;
    needDone(crypto::keepOnlySnapshot(*core.vault, fresh));
    // What was purged while the copy was made may be in it: then another one follows.
    if (purgedInCopies(core) == noted)
        core.db.transaction([&] { dropSetting(core.db, purgedKey); });
}

void copyBeforeMigration(Core& core)
{
    const int now = schemaVersion(core.db);
    if (now == 0 || now >= migrations().back().version)
        return;
    auto job = crypto::SnapshotJob::begin(*core.vault, core.db.raw().getHandle(), core.clock.wallMs(),
                                          ownChanges(core));
    if (job.ok()) [[maybe_unused]]
        const auto taken = job.value()->finish();
}

} // namespace doorstep::store
