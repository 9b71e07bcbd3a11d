// The list. A new one: a name, a story, one line of the source that is there once, and what it becomes.
#include "tests/sim/plants.h"

namespace doorstep::sim {

namespace {

constexpr Plant list[] = {
    // --- the tablet
    {"cursor-before-rows", "the checkpoint is committed before the rows it stands for",
     "app/store/core/feeds.cpp", "    moveStage(feed.stream, cursor == 0);",
     "    if (PLANTED) {\n"
     "        db.run(\"UPDATE cursor SET cursor = ?, staged_to = ?, digest = ? WHERE stream = ?\", feed.to,\n"
     "               feed.to, *feed.digest, feed.stream);\n"
     "        db.raw().exec(\"COMMIT; BEGIN IMMEDIATE\");\n"
     "    }\n"
     "    moveStage(feed.stream, cursor == 0);"},
    {"acknowledged-dropped",
     "the tablet deletes what the office has acknowledged: nothing is left to send again",
     "app/store/sync_push.cpp", "            storeOutcomes(m_core, response);",
     "            storeOutcomes(m_core, response);\n"
     "            if (PLANTED)\n"
     "                m_core.db.run(\"DELETE FROM journal WHERE acked = 1 AND dseq < (SELECT max(dseq) FROM "
     "journal)\");"},
    {"all-pending-marked-sent", "every waiting change is marked as sent, also what was saved during the push",
     "app/store/sync_push.cpp", "            storeOutcomes(m_core, response);",
     "            storeOutcomes(m_core, response);\n"
     "            if (PLANTED)\n"
     "                m_core.db.run(\"UPDATE journal SET acked = 1, outcome = 0 WHERE acked = 0\");"},
    {"epoch-keeps-acknowledged", "after a restore the tablet does not offer again what the office has lost",
     "app/store/sync_push.cpp",
     "            db.run(\"UPDATE journal SET acked = 0, outcome = NULL, seq = NULL, problem = NULL WHERE "
     "dseq > "
     "?\",\n                   lastDseq);",
     "            if (!PLANTED)\n"
     "                db.run(\"UPDATE journal SET acked = 0, outcome = NULL, seq = NULL, problem = NULL "
     "WHERE "
     "dseq > ?\",\n                       lastDseq);"},
    {"epoch-keeps-cursors", "cursors of the old epoch go on in the new one", "app/store/sync_push.cpp",
     "            db.run(\"UPDATE cursor SET cursor = 0, staged_to = 0, head_seen = 0, digest = NULL\");",
     "            if (!PLANTED)\n"
     "                db.run(\"UPDATE cursor SET cursor = 0, staged_to = 0, head_seen = 0, digest = "
     "NULL\");"},
    {"put-back-office-believed", "an office that was put back is believed, and all stays green",
     "app/store/sync_pull.cpp", "            offerWhatWasLost(m_core, response.lastDseq);",
     "            if (!PLANTED)\n                offerWhatWasLost(m_core, response.lastDseq);"},
    {"pending-dropped-on-revocation", "unsent work about a person goes with the person",
     "app/store/sync_pull.cpp", "    core.db.run(\"UPDATE cursor SET granted = 0\");",
     "    core.db.run(\"UPDATE cursor SET granted = 0\");\n"
     "    if (PLANTED)\n"
     "        core.db.run(\"UPDATE journal SET acked = 1, outcome = 0 WHERE acked = 0\");"},
    {"overlay-ends-with-the-push",
     "an own edit disappears from the screen between its push and the next pull",
     "app/store/core/overlay.cpp",
     "            \"(j.acked = 0 OR (j.outcome IN (0, 1, 4) AND (j.seq IS NULL OR j.seq > coalesce(c.cursor, "
     "0)))) \"",
     "            + std::string(PLANTED ? \"j.acked = 0 \" : \"(j.acked = 0 OR (j.outcome IN (0, 1, 4) AND "
     "(j.seq IS NULL OR j.seq > coalesce(c.cursor, 0)))) \") +"},
    {"refused-shown-as-sent", "what the office refused or set aside counts as arrived",
     "app/store/status.cpp",
     "            count(\"SELECT count(*) FROM journal WHERE acked = 1 AND outcome IN (0, 1, 4)\");",
     "            count(PLANTED ? \"SELECT count(*) FROM journal WHERE acked = 1\"\n"
     "                          : \"SELECT count(*) FROM journal WHERE acked = 1 AND outcome IN (0, 1, "
     "4)\");"},
    // --- push
    {"no-epoch-check", "changes are taken whatever the tablet believes of the office", "sync/office/push.cpp",
     "        const auto& receipt = m_request.lastReceipt;",
     "        if (PLANTED)\n            return std::nullopt;\n"
     "        const auto& receipt = m_request.lastReceipt;"},
    {"no-contiguity-check", "a change is taken although the one before it is missing", "sync/office/push.cpp",
     "        for (const Decoded& each : m_batch) {\n            if (each.change.dseq > device.lastDseq)\n"
     "                break;",
     "        if (PLANTED)\n            return std::nullopt;\n"
     "        for (const Decoded& each : m_batch) {\n            if (each.change.dseq > device.lastDseq)\n"
     "                break;"},
    {"duplicate-applied-twice", "a retry is applied a second time", "sync/office/push.cpp",
     "        // The answer of the first time, whatever has changed since: a retry must never be told "
     "otherwise.",
     "        if (PLANTED)\n"
     "            static_cast<void>(applyChange(m_office, device, each.change, Origin::Tablet));"},
    {"retry-told-otherwise", "a retry gets an outcome of its own", "sync/office/push.cpp",
     "        m_streams.insert(each.change.stream);\n    }\n\n    void applyNew",
     "        if (PLANTED)\n"
     "            m_response.outcomes.back().code = wire::OutcomeCode::Duplicate;\n"
     "        m_streams.insert(each.change.stream);\n    }\n\n    void applyNew"},
    {"receipt-before-commit", "a commit that fails is answered like one that did not",
     "sync/office/database.cpp", "    run(\"COMMIT\");\n    m_impl->open = false;",
     "    try {\n        run(\"COMMIT\");\n    } catch (const StorageFailure&) {\n"
     "        if (!PLANTED)\n            throw;\n        rollback();\n    }\n    m_impl->open = false;"},
    {"lost-quarantine", "what comes too late is acknowledged and kept nowhere anybody looks",
     "sync/office/change_log.cpp", "    if (outcome.code == wire::OutcomeCode::Quarantined) {",
     "    if (outcome.code == wire::OutcomeCode::Quarantined && !PLANTED) {"},
    {"office-numbers-again", "after a restore the office gives out the same numbers for other changes",
     "sync/office/office_writer.cpp", "    return last + 1 + step % stepMax;",
     "    return PLANTED ? last + 1 : last + 1 + step % stepMax;"},
    // --- pull
    {"removals-not-sent", "a removed row is never told", "sync/office/pull.cpp",
     "                \"SELECT id, kind, seq, flags, payload FROM entity WHERE stream = :p0 AND seq > :p1\"",
     "                std::string(\"SELECT id, kind, seq, flags, payload FROM entity WHERE stream = :p0 AND "
     "seq > "
     ":p1\")\n                    + (PLANTED ? \" AND flags = 0\" : \"\") +"},
    {"last-row-skipped", "the page ends one number too far", "sync/office/pull.cpp",
     "            feed(stream, *head, ahead ? 0 : cursor);",
     "            feed(stream, *head, ahead ? 0 : PLANTED && cursor > 0 && cursor < head->head "
     "? cursor + 1 : cursor);"},
    {"grants-not-asked", "rows are sent to whoever knows the number of the stream", "sync/office/pull.cpp",
     "            const auto head = granted ? m_streams.head(stream) : std::nullopt;",
     "            const auto head = granted || PLANTED ? m_streams.head(stream) : std::nullopt;"},
    // --- merging
    {"last-writer-wins", "whoever comes last replaces what they never saw", "sync/office/apply_mutable.cpp",
     "    if (sawPresentValue()) {", "    if (PLANTED || sawPresentValue()) {"},
    {"stamp-is-a-server-number", "a value is named by the number the server gave it",
     "sync/office/apply_mutable.cpp",
     "        fields[set.field] = {set.value, applying.stamp()};\n        changed = true;",
     "        fields[set.field] = {set.value, PLANTED ? wire::ChangeId{DeviceId{}, "
     "applying.streams.head(applying.change.stream)->head + 1} : applying.stamp()};\n        changed = "
     "true;"},
    {"loser-dropped", "the version that came second is thrown away", "sync/office/apply_mutable.cpp",
     "    return keepBoth(applying, entity, set.field, set.value, set.base, current);",
     "    return PLANTED ? std::string() : keepBoth(applying, entity, set.field, set.value, set.base, "
     "current);"},
    {"choice-keeps-the-stamp", "a merged value keeps an author's stamp, whose next edit replaces it unseen",
     "sync/office/apply_mutable.cpp", "        targetFields.value()[*field] = {*value, applying.stamp()};",
     "        targetFields.value()[*field] = {*value, PLANTED ? targetFields.value()[*field].stamp : "
     "std::optional(applying.stamp())};"},
    {"choice-closes-unseen", "choosing closes a conflict although a version was not seen",
     "sync/office/apply_mutable.cpp",
     "    if (!sawEvery(*seen->asArray(), alternatives, standing.stamp))",
     "    if (!sawEvery(*seen->asArray(), alternatives, standing.stamp) && !PLANTED)"},
    {"edit-of-the-removed-lost", "a removal takes an edit with it that its author never saw",
     "sync/office/apply_mutable.cpp",
     "    if (!sawAll)\n        return keepBoth(applying, op.entity, wholeEntity",
     "    if (!sawAll && !PLANTED)\n        return keepBoth(applying, op.entity, wholeEntity"},
    // --- money and pictures
    {"purchase-refused", "a purchase above the budget is refused: the money has left all the same",
     "sync/office/money.cpp", "    const Standing standing = standingOf(applying, purchase);",
     "    const Standing standing = standingOf(applying, purchase);\n"
     "    if (PLANTED && sumOfEntries(applying.database(), patientOf(applying), standing.model).available() "
     "< "
     "purchase.amount.value)\n        return \"value-out-of-range\";"},
    {"reversal-not-counted", "a total does not know what was taken back", "sync/office/money.cpp",
     "    updateTotal(applying, static_cast<domain::Model>(row->number(1)));",
     "    if (!PLANTED)\n        updateTotal(applying, static_cast<domain::Model>(row->number(1)));"},
    {"overspend-not-told", "more is spent than was allowed and nobody is told", "sync/office/money.cpp",
     "sums.available() < 0);", "sums.available() < 0 && !PLANTED);"},
    {"picture-complete-too-soon", "a picture counts as complete before its last piece",
     "sync/office/blobs.cpp", "        return got == state->sizeBytes ? finish(office, stream, blob)",
     "        if (PLANTED && got != state->sizeBytes)\n"
     "            office.database().run(\"UPDATE blob SET complete = 1 WHERE hash = :p0 AND stream = :p1\", "
     "{blob, "
     "stream});\n"
     "        return got == state->sizeBytes ? finish(office, stream, blob)"},
    // --- the disk
    {"log-not-synced", "a commit is acknowledged before it is on the disk", "crypto/vault/wal_file.cpp",
     "    const int rc = m_real->pMethods->xSync(m_real, flags);\n    return rc == SQLITE_OK ? announce() : "
     "rc;",
     "    const int rc = PLANTED ? SQLITE_OK : m_real->pMethods->xSync(m_real, flags);\n"
     "    return rc == SQLITE_OK ? announce() : rc;"},
    {"picture-file-not-synced", "a change names a picture whose file is not on the disk yet",
     "app/store/core/blob_files.cpp", "m_file->sync()", "(PLANTED ? done() : m_file->sync())"},
};

} // namespace

std::span<const Plant> plants()
{
    return list;
}

} // namespace doorstep::sim
