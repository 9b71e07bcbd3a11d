// The list. A new one: a name, a story, one line of the source that is there once, and what it becomes.
#include "tests/sim/plants.h"

namespace doorstep::sim {

namespace {

constexpr Plant list[] = {
    // --- the tablet
    {"cursor-before-rows", "I-11", 60, "the checkpoint is committed before the rows it stands for",
     "app/store/core/feeds.cpp", "    moveStage(feed.stream, cursor == 0);",
     "    {\n"
     "        if (PLANTED) {\n"
     "            db.run(\"UPDATE cursor SET cursor = ?, staged_to = ?, digest = ? WHERE stream = ?\", "
     "feed.to,\n"
     "                   feed.to, *feed.digest, feed.stream);\n"
     "            db.raw().exec(\"COMMIT; BEGIN IMMEDIATE\");\n"
     "        }\n"
     "        moveStage(feed.stream, cursor == 0);\n"
     "    }"},
    {"acknowledged-dropped", "I-6 I-7", 20,
     "the tablet deletes what the office has acknowledged: nothing is left to send again",
     "app/store/sync_push.cpp", "            storeOutcomes(m_core, response);",
     "            storeOutcomes(m_core, response);\n"
     "            if (PLANTED)\n"
     "                m_core.db.run(\"DELETE FROM journal WHERE acked = 1 AND dseq < (SELECT max(dseq) FROM "
     "journal)\");"},
    {"all-pending-marked-sent", "F6 I-2", 60,
     "every waiting change is marked as sent, also what was saved during the push", "app/store/sync_push.cpp",
     "            storeOutcomes(m_core, response);",
     "            storeOutcomes(m_core, response);\n"
     "            if (PLANTED)\n"
     "                m_core.db.run(\"UPDATE journal SET acked = 1, outcome = 0 WHERE acked = 0\");"},
    {"epoch-keeps-acknowledged", "F6 I-2", 100,
     "after a restore the tablet does not offer again what the office has lost", "app/store/sync_push.cpp",
     "            db.run(\"UPDATE journal SET acked = 0, outcome = NULL, seq = NULL, problem = NULL WHERE "
     "dseq > "
     "?\",\n                   lastDseq);",
     "            if (!PLANTED)\n"
     "                db.run(\"UPDATE journal SET acked = 0, outcome = NULL, seq = NULL, problem = NULL "
     "WHERE "
     "dseq > ?\",\n                       lastDseq);"},
    {"epoch-keeps-cursors", "I-11 I-10 I-13", 200, "cursors of the old epoch go on in the new one",
     "app/store/sync_push.cpp",
     "            db.run(\"UPDATE cursor SET cursor = 0, staged_to = 0, head_seen = 0, digest = NULL\");",
     "            if (!PLANTED)\n"
     "                db.run(\"UPDATE cursor SET cursor = 0, staged_to = 0, head_seen = 0, digest = "
     "NULL\");"},
    {"put-back-office-believed", "F6 I-2", 300,
     "an office that was put back is believed, and all stays green", "app/store/sync_pull.cpp",
     "            offerWhatWasLost(m_core, response.lastDseq);",
     "            if (!PLANTED)\n                offerWhatWasLost(m_core, response.lastDseq);"},
    {"pending-dropped-on-revocation", "F6 I-2", 300, "unsent work about a person goes with the person",
     "app/store/sync_pull.cpp", "    core.db.run(\"UPDATE cursor SET granted = 0\");",
     "    core.db.run(\"UPDATE cursor SET granted = 0\");\n"
     "    if (PLANTED)\n"
     "        core.db.run(\"UPDATE journal SET acked = 1, outcome = 0 WHERE acked = 0\");"},
    {"overlay-ends-with-the-push", "I-13", 150,
     "an own edit disappears from the screen between its push and the next pull", "app/store/sync_push.cpp",
     "settled(outcome), outcome.seq, outcome.problem, response.serverMs, outcome.dseq);\n"
     "        if (changed > 0 && !staysShown(outcome, cursorOf(stream)))",
     "settled(outcome), PLANTED ? std::optional<std::uint64_t>(0) : outcome.seq, outcome.problem,\n"
     "                        response.serverMs, outcome.dseq);\n"
     "        if (changed > 0 && (PLANTED || !staysShown(outcome, cursorOf(stream))))"},
    {"refused-shown-as-sent", "F6", 20, "what the office refused or set aside counts as arrived",
     "app/store/status.cpp",
     "            count(\"SELECT count(*) FROM journal WHERE acked = 1 AND outcome IN (0, 1, 4)\");",
     "            count(PLANTED ? \"SELECT count(*) FROM journal WHERE acked = 1\"\n"
     "                          : \"SELECT count(*) FROM journal WHERE acked = 1 AND outcome IN (0, 1, "
     "4)\");"},
    // --- push
    {"no-epoch-check", "I-33 I-2 I-14", 200, "changes are taken whatever the tablet believes of the office",
     "sync/office/push.cpp", "        const auto& receipt = m_request.lastReceipt;",
     "        if (PLANTED)\n            return std::nullopt;\n"
     "        const auto& receipt = m_request.lastReceipt;"},
    {"no-contiguity-check", "I-4 I-3 I-33", 100, "a change is taken although the one before it is missing",
     "sync/office/push.cpp",
     "        for (const Decoded& each : m_batch) {\n            if (each.change.dseq > device.lastDseq)\n"
     "                break;",
     "        if (PLANTED)\n            return std::nullopt;\n"
     "        for (const Decoded& each : m_batch) {\n            if (each.change.dseq > device.lastDseq)\n"
     "                break;"},
    {"duplicate-applied-twice", "I-3 I-16 I-15 I-25", 200, "a retry is applied a second time",
     "sync/office/push.cpp",
     "        // The answer of the first time, whatever has changed since: a retry must never be told "
     "otherwise.",
     "        if (PLANTED)\n"
     "            static_cast<void>(applyChange(m_office, device, each.change, Origin::Tablet));"},
    {"retry-told-otherwise", "I-5", 40, "a retry gets an outcome of its own", "sync/office/push.cpp",
     "        m_streams.insert(each.change.stream);\n    }\n\n    void applyNew",
     "        if (PLANTED)\n"
     "            m_response.outcomes.back().code = wire::OutcomeCode::Duplicate;\n"
     "        m_streams.insert(each.change.stream);\n    }\n\n    void applyNew"},
    {"receipt-before-commit", "I-5 I-1", 250, "a commit that fails is answered like one that did not",
     "sync/office/database.cpp", "    run(\"COMMIT\");\n    m_impl->open = false;",
     "    try {\n        run(\"COMMIT\");\n    } catch (const StorageFailure&) {\n"
     "        if (!PLANTED)\n            throw;\n        rollback();\n    }\n    m_impl->open = false;"},
    {"lost-quarantine", "I-2", 20, "what comes too late is acknowledged and kept nowhere anybody looks",
     "sync/office/change_log.cpp", "    if (outcome.code == wire::OutcomeCode::Quarantined) {",
     "    if (outcome.code == wire::OutcomeCode::Quarantined && !PLANTED) {"},
    {"office-numbers-again", "I-33 I-3 I-11 I-15 I-25", 0,
     "after a restore the office gives out the same numbers for other changes",
     "sync/office/office_writer.cpp", "    return last + 1 + step % stepMax;",
     "    return PLANTED ? last + 1 : last + 1 + step % stepMax;"},
    // --- pull
    {"removals-not-sent", "I-10 I-33", 20, "a removed row is never told", "sync/office/pull.cpp",
     "                \"SELECT id, kind, seq, flags, payload FROM entity WHERE stream = :p0 AND seq > :p1\"",
     "                std::string(\"SELECT id, kind, seq, flags, payload FROM entity WHERE stream = :p0 AND "
     "seq > "
     ":p1\")\n                    + (PLANTED ? \" AND flags = 0\" : \"\") +"},
    {"last-row-skipped", "I-10 I-12 I-33", 20, "the page ends one number too far", "sync/office/pull.cpp",
     "            feed(stream, *head, ahead ? 0 : cursor);",
     "            feed(stream, *head, ahead ? 0 : PLANTED && cursor > 0 && cursor < head->head "
     "? cursor + 1 : cursor);"},
    {"grants-not-asked", "I-29", 300, "rows are sent to whoever knows the number of the stream",
     "sync/office/pull.cpp", "granted.contains(stream) ? m_streams.head(stream) : std::nullopt;",
     "granted.contains(stream) || PLANTED ? m_streams.head(stream) : std::nullopt;"},
    // --- merging
    {"last-writer-wins", "I-15 I-16", 20, "whoever comes last replaces what they never saw",
     "sync/office/apply_mutable.cpp", "    if (sawPresentValue()) {",
     "    if (PLANTED || sawPresentValue()) {"},
    {"stamp-is-a-server-number", "I-15", 20, "a value is named by the number the server gave it",
     "sync/office/apply_mutable.cpp",
     "        fields[set.field] = {set.value, applying.stamp()};\n        changed = true;",
     "        fields[set.field] = {set.value, PLANTED ? wire::ChangeId{DeviceId{}, "
     "applying.streams.head(applying.change.stream)->head + 1} : applying.stamp()};\n        changed = "
     "true;"},
    {"loser-dropped", "I-16", 20, "the version that came second is thrown away",
     "sync/office/apply_mutable.cpp",
     "    return keepBoth(applying, entity, set.field, set.value, set.base, current);",
     "    return PLANTED ? std::string() : keepBoth(applying, entity, set.field, set.value, set.base, "
     "current);"},
    {"choice-keeps-the-stamp", "I-15", 400,
     "a merged value keeps an author's stamp, whose next edit replaces it unseen",
     "sync/office/apply_mutable.cpp", "        targetFields.value()[*field] = {*value, applying.stamp()};",
     "        targetFields.value()[*field] = {*value, PLANTED ? targetFields.value()[*field].stamp : "
     "std::optional(applying.stamp())};"},
    {"choice-closes-unseen", "I-16 I-20 I-15", 300,
     "choosing closes a conflict although a version was not seen", "sync/office/apply_mutable.cpp",
     "    if (!sawEvery(*seen->asArray(), alternatives, standing.stamp))",
     "    if (!sawEvery(*seen->asArray(), alternatives, standing.stamp) && !PLANTED)"},
    {"edit-of-the-removed-lost", "I-16", 20, "a removal takes an edit with it that its author never saw",
     "sync/office/apply_mutable.cpp",
     "    if (!sawAll)\n        return keepBoth(applying, op.entity, wholeEntity",
     "    if (!sawAll && !PLANTED)\n        return keepBoth(applying, op.entity, wholeEntity"},
    {"brought-back-is-contested", "I-16", 200,
     "who brings back what they removed themselves is told that somebody disagrees",
     "sync/office/apply_mutable.cpp", "    if (removed && changed && !broughtBack) {",
     "    if (removed && changed && (PLANTED || !broughtBack)) {"},
    // --- money and pictures
    {"purchase-refused", "I-24", 20,
     "a purchase above the budget is refused: the money has left all the same", "sync/office/money.cpp",
     "    const Standing standing = standingOf(applying, purchase);",
     "    const Standing standing = standingOf(applying, purchase);\n"
     "    if (PLANTED && sumOfEntries(applying.database(), patientOf(applying), standing.model).available() "
     "< "
     "purchase.amount.value)\n        return \"value-out-of-range\";"},
    {"reversal-not-counted", "I-21", 20, "a total does not know what was taken back", "sync/office/money.cpp",
     "    updateTotal(applying, static_cast<domain::Model>(row->number(1)));",
     "    if (!PLANTED)\n        updateTotal(applying, static_cast<domain::Model>(row->number(1)));"},
    {"overspend-not-told", "I-23", 20, "more is spent than was allowed and nobody is told",
     "sync/office/money.cpp", "sums.available() < 0);", "sums.available() < 0 && !PLANTED);"},
    {"picture-complete-too-soon", "I-36", 200, "a picture counts as complete before its last piece",
     "sync/office/blobs.cpp", "        return got == state->sizeBytes ? finish(office, stream, blob)",
     "        if (PLANTED && got != state->sizeBytes)\n"
     "            office.database().run(\"UPDATE blob SET complete = 1 WHERE hash = :p0 AND stream = :p1\", "
     "{blob, "
     "stream});\n"
     "        return got == state->sizeBytes ? finish(office, stream, blob)"},
    // --- taking people off, letting go, erasing
    {"purge-keeps-records", "I-30", 60, "a person is taken off a tablet, and their records stay on it",
     "app/store/core/purge.cpp",
     "            core.db.run(std::string(\"DELETE FROM \") + table + \" WHERE stream = ?\", stream);",
     "            if (!PLANTED || table != std::string(\"record\"))\n"
     "                core.db.run(std::string(\"DELETE FROM \") + table + \" WHERE stream = ?\", stream);"},
    {"let-go-without-a-copy", "I-6", 20,
     "a change is let go of although no verified copy of the office has it", "app/store/core/purge.cpp",
     "settingNumber(core.db, durableKey).value_or(0);",
     "PLANTED ? std::int64_t{1} << 40 : settingNumber(core.db, durableKey).value_or(0);"},
    {"let-go-by-its-own-clock", "I-6", 800,
     "ninety days are counted by the tablet's clock, which is far ahead", "app/store/core/purge.cpp",
     "settingNumber(core.db, officeNowKey).value_or(0) - retentionMs;",
     "(PLANTED ? core.clock.wallMs() : settingNumber(core.db, officeNowKey).value_or(0)) - retentionMs;"},
    {"erased-with-work", "I-6", 1000,
     "what is saved while an order to erase is carried out goes with the rest", "app/store/core/purge.cpp",
     "(!settingNumber(core.db, key::wipeWaits) || isAllSent(core));",
     "(!settingNumber(core.db, key::wipeWaits) || isAllSent(core) || PLANTED);"},
    {"withdrawn-still-reads", "I-31", 20, "a tablet that was withdrawn goes on reading",
     "sync/office/push.cpp", "    if (doing == Doing::Reporting || (doing == Doing::Sending && !stolen))",
     "    if (PLANTED || doing == Doing::Reporting || (doing == Doing::Sending && !stolen))"},
    {"fork-not-noticed", "I-3 I-33", 20, "another content for a number that is taken goes unnoticed",
     "sync/office/push.cpp", "            if (!logged || logged->hash != each.hash)",
     "            if (!logged || (logged->hash != each.hash && !PLANTED))"},
    {"late-work-taken-as-ever", "I-29", 20, "whoever gave a person away goes on writing",
     "sync/office/apply.cpp", "        if (!isGranted(office, device, change.stream)) {",
     "        if (!PLANTED && !isGranted(office, device, change.stream)) {"},
    {"late-money-set-aside", "I-24", 60, "money that left before the hand-over does not count",
     "sync/office/apply.cpp", "            if (!applying.late || !isFact(change)) {",
     "            if (PLANTED || !applying.late || !isFact(change)) {"},
    {"late-work-only-marked", "I-15 I-16 I-25", 40, "late work is marked as taken over, and nothing is taken",
     "sync/office/late_work.cpp", "        const Applied applied = adoptChange(office, *author, change);",
     "        const Applied applied = PLANTED ? Applied{} : adoptChange(office, *author, change);"},
    {"cover-never-ends", "I-29", 100, "an assignment that ends by itself does not",
     "sync/office/caseload.cpp", "    for (const ResultRow& row : due) {",
     "    for (const ResultRow& row : PLANTED ? ResultRows{} : due) {"},
    {"clock-refuses", "I-24", 150, "a tablet whose clock is ahead is not listened to",
     "sync/office/apply.cpp", "    if (change.actor != device.staff)",
     "    if (PLANTED && static_cast<std::int64_t>(change.clock.wallMs) > office.nowMs() + 300'000)\n"
     "        return \"value-out-of-range\";\n    if (change.actor != device.staff)"},
    {"poison-blocks", "I-33", 20, "a change that is refused for good is refused with all that follow it",
     "sync/office/push.cpp",
     "        m_response.outcomes.push_back(applied.outcome);\n"
     "        if (applied.outcome.code != wire::OutcomeCode::Quarantined)",
     "        if (PLANTED && applied.outcome.code == wire::OutcomeCode::Rejected)\n"
     "            throw StorageFailure(\"poison\");\n"
     "        m_response.outcomes.push_back(applied.outcome);\n"
     "        if (applied.outcome.code != wire::OutcomeCode::Quarantined)"},
    {"equal-edits-flagged", "I-16 I-15", 100, "two people who typed the same are told that they disagree",
     "sync/office/apply_mutable.cpp", "    if (set.value == current.value)\n        return {};\n    if (fold",
     "    if (set.value == current.value && !PLANTED)\n        return {};\n    if (fold"},
    {"not-kept-stops-all", "I-33 I-2", 0,
     "a change that the office lost and the tablet let go of stops all others", "app/store/sync_push.cpp",
     "            if (change.body.empty())\n                change = placeOf",
     "            if (PLANTED)\n"
     "                require(!change.body.empty(), ErrorCode::Protocol, \"The office asks again.\");\n"
     "            if (change.body.empty())\n                change = placeOf"},
    // --- the disk
    {"log-not-synced", "I-1 I-6 I-7", 100, "a commit is acknowledged before it is on the disk",
     "crypto/vault/wal_file.cpp", "    const int rc = m_real->pMethods->xSync(m_real, flags);",
     "    const int rc = PLANTED ? SQLITE_OK : m_real->pMethods->xSync(m_real, flags);"},
    {"picture-file-not-synced", "I-36 I-7", 600, "a change names a picture whose file is not on the disk yet",
     "app/store/core/blob_files.cpp", "m_file->sync()", "(PLANTED ? done() : m_file->sync())"},
};

} // namespace

std::span<const Plant> plants()
{
    return list;
}

} // namespace doorstep::sim
