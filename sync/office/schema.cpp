// Migrations as data. Written so that PostgreSQL takes them too, with BLOB read as BYTEA.
#include "sync/office/schema.h"

namespace doorstep::office {

namespace {

const std::vector<const char*> firstTables = {
    // the organisation
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL)",
    "CREATE TABLE org_key (id TEXT PRIMARY KEY, purpose INTEGER NOT NULL, record BLOB NOT NULL)",
    "CREATE TABLE epoch (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, since INTEGER NOT NULL,"
    " reason TEXT NOT NULL)",
    // people and devices
    "CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL,"
    " active INTEGER NOT NULL, made_ms INTEGER NOT NULL)",
    "CREATE TABLE staff_key (id TEXT PRIMARY KEY, staff TEXT NOT NULL REFERENCES staff, device TEXT NOT NULL,"
    " pub TEXT NOT NULL, card BLOB NOT NULL)",
    "CREATE TABLE device (id TEXT PRIMARY KEY, pub TEXT NOT NULL, staff TEXT NOT NULL, status INTEGER NOT "
    "NULL,"
    " last_dseq INTEGER NOT NULL, chain TEXT NOT NULL, durable_dseq INTEGER NOT NULL, office INTEGER NOT "
    "NULL,"
    " enrolled_ms INTEGER NOT NULL, seen_ms INTEGER NOT NULL, recovery BLOB)",
    "CREATE TABLE ticket (id TEXT PRIMARY KEY, staff TEXT NOT NULL REFERENCES staff, code TEXT NOT NULL,"
    " made_ms INTEGER NOT NULL, until_ms INTEGER NOT NULL, tries INTEGER NOT NULL, used INTEGER NOT NULL,"
    " nonce TEXT, digits TEXT)",
    "CREATE TABLE grant_ (staff TEXT NOT NULL, stream TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER,"
    " PRIMARY KEY (staff, stream))",
    "CREATE TABLE gver (staff TEXT PRIMARY KEY, n INTEGER NOT NULL)",
    // streams, rows and the log
    "CREATE TABLE stream_head (stream TEXT PRIMARY KEY, kind INTEGER NOT NULL, head INTEGER NOT NULL,"
    " digest TEXT NOT NULL)",
    "CREATE TABLE entity (stream TEXT NOT NULL REFERENCES stream_head, id TEXT NOT NULL, kind INTEGER NOT "
    "NULL,"
    " seq INTEGER NOT NULL, flags INTEGER NOT NULL, payload BLOB NOT NULL, PRIMARY KEY (stream, id),"
    " UNIQUE (stream, seq))",
    "CREATE TABLE change_log (device TEXT NOT NULL REFERENCES device, dseq INTEGER NOT NULL,"
    " stream TEXT NOT NULL, seq_first INTEGER, body BLOB NOT NULL, sig TEXT NOT NULL, srv_ms INTEGER NOT "
    "NULL,"
    " PRIMARY KEY (device, dseq))",
    "CREATE TABLE device_log (device TEXT NOT NULL REFERENCES device, dseq INTEGER NOT NULL,"
    " code INTEGER NOT NULL, seq INTEGER, conflicts TEXT NOT NULL, problem TEXT NOT NULL, hash TEXT NOT NULL,"
    " PRIMARY KEY (device, dseq))",
    "CREATE TABLE quarantine (device TEXT NOT NULL, dseq INTEGER NOT NULL, stream TEXT NOT NULL,"
    " reason TEXT NOT NULL, state INTEGER NOT NULL, PRIMARY KEY (device, dseq))",
    // patients, plans, decisions
    "CREATE TABLE patient (id TEXT PRIMARY KEY, nhs TEXT NOT NULL UNIQUE)",
    "CREATE TABLE plan (hash TEXT PRIMARY KEY, patient TEXT NOT NULL, bytes BLOB NOT NULL, author TEXT NOT "
    "NULL,"
    " device TEXT NOT NULL, dseq INTEGER NOT NULL, srv_ms INTEGER NOT NULL, flags TEXT NOT NULL)",
    "CREATE TABLE plan_blob (plan TEXT NOT NULL, blob TEXT NOT NULL, PRIMARY KEY (plan, blob))",
    "CREATE TABLE agreement (hash TEXT PRIMARY KEY, plan TEXT NOT NULL REFERENCES plan, bytes BLOB NOT NULL,"
    " srv_ms INTEGER NOT NULL)",
    "CREATE TABLE submission (id TEXT PRIMARY KEY, plan TEXT NOT NULL REFERENCES plan, agreement TEXT NOT "
    "NULL,"
    " srv_ms INTEGER NOT NULL)",
    "CREATE TABLE decision (hash TEXT PRIMARY KEY, patient TEXT NOT NULL, number INTEGER NOT NULL,"
    " plan TEXT NOT NULL REFERENCES plan, kind INTEGER NOT NULL, part INTEGER NOT NULL, record BLOB NOT NULL,"
    " srv_ms INTEGER NOT NULL, UNIQUE (patient, number))",
    // money
    "CREATE TABLE budget_entry (id TEXT PRIMARY KEY, patient TEXT NOT NULL, model INTEGER NOT NULL,"
    " type INTEGER NOT NULL, pence INTEGER NOT NULL, decision TEXT NOT NULL, srv_ms INTEGER NOT NULL)",
    "CREATE TABLE purchase (id TEXT PRIMARY KEY, patient TEXT NOT NULL, model INTEGER NOT NULL, plan TEXT,"
    " line TEXT, supplier TEXT NOT NULL, pence INTEGER NOT NULL, bought_on TEXT NOT NULL,"
    " invoice TEXT NOT NULL, record BLOB NOT NULL, srv_ms INTEGER NOT NULL)",
    "CREATE TABLE reversal (id TEXT PRIMARY KEY, purchase TEXT NOT NULL REFERENCES purchase,"
    " pence INTEGER NOT NULL, srv_ms INTEGER NOT NULL)",
    // pictures
    "CREATE TABLE blob (hash TEXT NOT NULL, stream TEXT NOT NULL, size INTEGER NOT NULL, mime TEXT NOT NULL,"
    " got INTEGER NOT NULL, complete INTEGER NOT NULL, begun_ms INTEGER NOT NULL, PRIMARY KEY (hash, "
    "stream))",
    "CREATE TABLE blob_chunk (hash TEXT NOT NULL, stream TEXT NOT NULL, pos INTEGER NOT NULL,"
    " bytes BLOB NOT NULL, PRIMARY KEY (hash, stream, pos))",
    "CREATE TABLE blob_ref (stream TEXT NOT NULL, hash TEXT NOT NULL, entity TEXT NOT NULL,"
    " PRIMARY KEY (stream, hash, entity))",
    // signatures that the office's keys made, and commands that administrators gave
    "CREATE TABLE signing_log (n INTEGER PRIMARY KEY, key_id TEXT NOT NULL, what TEXT NOT NULL,"
    " hash TEXT NOT NULL, srv_ms INTEGER NOT NULL)",
    "CREATE INDEX plan_of_patient ON plan (patient)",
    "CREATE INDEX submission_of_plan ON submission (plan)",
    "CREATE INDEX decision_of_plan ON decision (plan)",
    "CREATE INDEX purchase_of_patient ON purchase (patient)",
    "CREATE INDEX reversal_of_purchase ON reversal (purchase)",
    "CREATE INDEX budget_of_patient ON budget_entry (patient)",
};

const std::vector<const char*> careEvents = {
    "CREATE TABLE care_event (id TEXT PRIMARY KEY, patient TEXT NOT NULL, on_day TEXT NOT NULL,"
    " record BLOB NOT NULL, srv_ms INTEGER NOT NULL)",
    "CREATE INDEX care_event_of_patient ON care_event (patient, on_day)",
};

const std::vector<const char*> handOver = {
    // who may bring a picture although the person is not on their caseload (any more): whose change names it
    "CREATE TABLE blob_owner (device TEXT NOT NULL, stream TEXT NOT NULL, hash TEXT NOT NULL,"
    " PRIMARY KEY (device, stream, hash))",
    "CREATE TABLE blob_missing (device TEXT NOT NULL, stream TEXT NOT NULL, hash TEXT NOT NULL,"
    " srv_ms INTEGER NOT NULL, PRIMARY KEY (device, stream, hash))",
    "ALTER TABLE quarantine ADD COLUMN taken_by TEXT",
    "ALTER TABLE quarantine ADD COLUMN taken_ms INTEGER",
    "ALTER TABLE quarantine ADD COLUMN note TEXT",
    "CREATE INDEX quarantine_of_stream ON quarantine (stream, state)",
    // a time at which a grant ends by itself
    "ALTER TABLE grant_ ADD COLUMN ends_ms INTEGER",
    "CREATE INDEX grant_ends ON grant_ (ends_ms)",
    "CREATE TABLE purge_receipt (device TEXT NOT NULL, stream TEXT NOT NULL, srv_ms INTEGER NOT NULL,"
    " PRIMARY KEY (device, stream))",
    "CREATE TABLE wipe_order (device TEXT PRIMARY KEY, n INTEGER NOT NULL, mode INTEGER NOT NULL,"
    " record BLOB NOT NULL, srv_ms INTEGER NOT NULL, obeyed_ms INTEGER)",
    "CREATE TABLE backup (n INTEGER PRIMARY KEY, srv_ms INTEGER NOT NULL, pages INTEGER NOT NULL,"
    " changes INTEGER NOT NULL)",
    "CREATE INDEX entity_of_kind ON entity (stream, kind)",
};

const std::vector<const char*> filesAndLog = {
    "CREATE INDEX change_log_of_stream ON change_log (stream, seq_first)",
    // work of a tablet that was copied or put back, taken from its rescue file and signed anew by the office
    "CREATE TABLE imported_change (hash TEXT PRIMARY KEY, device TEXT NOT NULL, dseq INTEGER NOT NULL,"
    " office_dseq INTEGER, problem TEXT NOT NULL, srv_ms INTEGER NOT NULL)",
};

const std::vector<const char*> pictureReceipts = {
    "CREATE TABLE picture_receipt (device TEXT NOT NULL REFERENCES device, stream TEXT NOT NULL,"
    " hash TEXT NOT NULL, PRIMARY KEY (device, stream, hash))",
    "ALTER TABLE device ADD COLUMN pictures TEXT NOT NULL DEFAULT '00000000000000000000000000000000'",
    // which tablet a ticket became: whoever gave it out compares the six digits
    "ALTER TABLE ticket ADD COLUMN device TEXT",
};

} // namespace

std::span<const Migration> migrations()
{
    static const std::vector<Migration> all = {{"first tables", firstTables},
                                               {"events of plans", careEvents},
                                               {"hand-over, tablets that end, copies", handOver},
                                               {"log of a stream, work from rescue files", filesAndLog},
                                               {"receipts of pictures, digits of tablets", pictureReceipts}};
    return all;
}

} // namespace doorstep::office
