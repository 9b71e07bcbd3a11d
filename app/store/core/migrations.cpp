// Tables of the tablet. Facts come first; what can be worked out again from them has a step of its own.
#include "app/store/core/migrations.h"

namespace doorstep::store {
namespace {

// journal: own changes, bytes as signed. acked: an office receipt covers it; outcome, seq, problem as told.
// pulled: the office's rows as they came. stage: rows of a feed that is not complete.
// log_change: signed changes of others that pulled append rows name.
constexpr const char* facts = R"sql(
CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE journal(
    dseq INTEGER PRIMARY KEY,
    stream BLOB NOT NULL,
    kind INTEGER NOT NULL,
    body BLOB NOT NULL,
    sig BLOB NOT NULL,
    chain BLOB NOT NULL,
    saved_ms INTEGER NOT NULL,
    acked INTEGER NOT NULL DEFAULT 0,
    outcome INTEGER,
    seq INTEGER,
    problem TEXT) STRICT;
CREATE INDEX journal_stream ON journal(stream, dseq);
CREATE INDEX journal_waiting ON journal(dseq) WHERE acked = 0;

CREATE TABLE cursor(
    stream BLOB PRIMARY KEY NOT NULL,
    kind INTEGER NOT NULL,
    cursor INTEGER NOT NULL DEFAULT 0,
    staged_to INTEGER NOT NULL DEFAULT 0,
    head_seen INTEGER NOT NULL DEFAULT 0,
    granted INTEGER NOT NULL DEFAULT 1,
    digest BLOB) STRICT, WITHOUT ROWID;

CREATE TABLE pulled(
    stream BLOB NOT NULL, kind INTEGER NOT NULL, entity BLOB NOT NULL,
    seq INTEGER NOT NULL, flags INTEGER NOT NULL, payload BLOB NOT NULL,
    PRIMARY KEY(stream, kind, entity)) STRICT, WITHOUT ROWID;
CREATE TABLE stage(
    stream BLOB NOT NULL, kind INTEGER NOT NULL, entity BLOB NOT NULL,
    seq INTEGER NOT NULL, flags INTEGER NOT NULL, payload BLOB NOT NULL,
    PRIMARY KEY(stream, kind, entity)) STRICT, WITHOUT ROWID;
CREATE TABLE log_change(
    change BLOB PRIMARY KEY NOT NULL, stream BLOB NOT NULL,
    body BLOB NOT NULL, sig BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE blob(
    n INTEGER PRIMARY KEY,
    hash BLOB NOT NULL, stream BLOB NOT NULL, dseq INTEGER NOT NULL,
    size INTEGER NOT NULL, mime TEXT NOT NULL,
    key BLOB NOT NULL, file TEXT NOT NULL, receipt BLOB,
    UNIQUE(hash, stream)) STRICT;
CREATE INDEX blob_waiting ON blob(n) WHERE receipt IS NULL;
)sql";

// view: pulled rows with own unsent changes over them. record: append records of journal and feed.
// person, person_search: finding people. All of it is rebuilt when derivedVersion changes.
constexpr const char* derived = R"sql(
CREATE TABLE view(
    stream BLOB NOT NULL, kind INTEGER NOT NULL, entity BLOB NOT NULL,
    removed INTEGER NOT NULL, payload BLOB NOT NULL,
    PRIMARY KEY(stream, kind, entity)) STRICT, WITHOUT ROWID;
CREATE TABLE record(
    stream BLOB NOT NULL, kind INTEGER NOT NULL, entity BLOB NOT NULL,
    change BLOB NOT NULL, dseq INTEGER, seq INTEGER, wall_ms INTEGER NOT NULL, record BLOB NOT NULL,
    PRIMARY KEY(stream, kind, entity)) STRICT, WITHOUT ROWID;
CREATE INDEX record_entity ON record(kind, entity);
CREATE TABLE person(
    n INTEGER PRIMARY KEY, stream BLOB NOT NULL UNIQUE, sort TEXT NOT NULL, nhs TEXT NOT NULL) STRICT;
CREATE INDEX person_sort ON person(sort, stream);
CREATE INDEX person_nhs ON person(nhs);
CREATE VIRTUAL TABLE person_search USING fts5(words, nhs, postcode, prefix = '1 2 3', tokenize = 'unicode61');
)sql";

// picture_file: the sealed files of a picture (role 1 the picture, 2 its small version), each with the key
// that opens it; deleting the row is the shredding. loose_file: files that may be removed, because they are
// just being written or because their row is gone. blob.removed: shredded on purpose.
constexpr const char* pictureFiles = R"sql(
CREATE TABLE picture_file(
    id BLOB PRIMARY KEY NOT NULL, picture INTEGER NOT NULL, role INTEGER NOT NULL,
    size INTEGER NOT NULL, hash BLOB NOT NULL, key BLOB NOT NULL,
    UNIQUE(picture, role)) STRICT, WITHOUT ROWID;
CREATE TABLE loose_file(id BLOB PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
ALTER TABLE blob DROP COLUMN key;
ALTER TABLE blob DROP COLUMN file;
ALTER TABLE blob ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
)sql";

// purged: people whose records were removed from this tablet. blob.refused: why the office does not take a
// picture; blob.told: the office knows that it will not come.
constexpr const char* handOver = R"sql(
CREATE TABLE purged(
    stream BLOB PRIMARY KEY NOT NULL, wall_ms INTEGER NOT NULL, reported INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
ALTER TABLE blob ADD COLUMN refused TEXT;
ALTER TABLE blob ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
)sql";

// signed_ms: the office's time when it signed for a change; how long one is kept counts from there.
constexpr const char* officeTimes = R"sql(
ALTER TABLE journal ADD COLUMN signed_ms INTEGER;
)sql";

// person: what a list shows of somebody, `until` the day on which it has to be looked at again (0: never).
// standing: see core/standing.h; first_due and day are days as numbers. Both are worked out from the rest.
constexpr const char* lists = R"sql(
ALTER TABLE person ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN born INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN until INTEGER NOT NULL DEFAULT 0;
CREATE TABLE standing(
    stream BLOB PRIMARY KEY NOT NULL, state INTEGER NOT NULL, agreed_ms INTEGER NOT NULL,
    first_due INTEGER, day INTEGER, tasks BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX view_conflict ON view(stream) WHERE kind = 12 AND removed = 0;
)sql";

// standing.changed: the draft is no longer the plan that was agreed last. Worked out anew for everybody.
constexpr const char* changedPlans = R"sql(
ALTER TABLE standing ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
DELETE FROM standing;
)sql";

constexpr Migration steps[] = {
    {1, facts},       {2, derived}, {3, pictureFiles}, {4, handOver},
    {5, officeTimes}, {6, lists},   {7, changedPlans},
};

} // namespace

std::span<const Migration> migrations()
{
    return steps;
}

int schemaVersion(Database& db)
{
    return static_cast<int>(db.scalar("PRAGMA user_version"));
}

void migrate(Database& db, std::span<const Migration> list)
{
    const int now = schemaVersion(db);
    if (!list.empty() && now > list.back().version)
        fail(ErrorCode::NewerVersion, "This store was written by a later version of the program.");
    for (const Migration& step : list) {
        if (step.version <= now)
            continue;
        db.transaction([&] {
            db.raw().exec(step.sql);
            db.raw().exec("PRAGMA user_version = " + std::to_string(step.version));
        });
    }
}

} // namespace doorstep::store
