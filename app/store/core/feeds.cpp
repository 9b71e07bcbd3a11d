// Feeds: stage, check, move. See FeedReader.
#include "app/store/core/feeds.h"

#include "app/store/core/identity.h"
#include "app/store/core/overlay.h"
#include "app/store/core/records.h"

namespace doorstep::store {
namespace {

using wire::ChangeId;
using wire::Row;

[[noreturn]] void broken(const char* text)
{
    fail(ErrorCode::Protocol, text);
}

bool isLive(std::uint64_t flags)
{
    return (flags & Row::removed) == 0;
}

/// An append row that names a change. Erased ones hold a reason and removed ones nothing.
bool namesChange(const Row& row)
{
    return wire::isAppendKind(row.kind) && (row.flags & (Row::removed | Row::erased)) == 0;
}

EntityId digestOf(Core& core, const StreamId& stream)
{
    EntityId digest;
    Query query = core.db.query("SELECT entity, seq, flags, payload FROM pulled WHERE stream = ?", stream);
    while (query.next()) {
        if (!isLive(query.number(2)))
            continue;
        Row row;
        row.entity = query.id<EntityId>(0);
        row.seq = query.number(1);
        row.payload = query.bytes(3);
        digest = wire::digestAdd(digest, row);
    }
    return digest;
}

} // namespace

void restartFeed(Core& core, const StreamId& stream)
{
    core.db.run("DELETE FROM stage WHERE stream = ?", stream);
    core.db.run("UPDATE cursor SET cursor = 0, staged_to = 0, digest = NULL WHERE stream = ?", stream);
    rebuildView(core, stream);
}

void FeedReader::checkPosition(const wire::Feed& feed)
{
    std::uint64_t position = 0;
    {
        Query query = m_core.db.query(
            "SELECT max(cursor, staged_to) FROM cursor WHERE stream = ? AND granted = 1", feed.stream);
        if (!query.next() || query.isNull(0))
            broken("The office sent records of a person this tablet did not ask for.");
        position = query.number(0);
    }
    // An office that never had the rows below our cursor sends the stream from its start.
    if (feed.from == 0 && position != 0)
        restartFeed(m_core, feed.stream);
    else if (feed.from != position)
        broken("The office sent rows that do not follow the ones this tablet has.");
    std::uint64_t last = feed.from;
    for (const Row& row : feed.rows) {
        if (row.seq <= last || row.seq > feed.to)
            broken("The office sent rows out of order.");
        last = row.seq;
    }
    if (feed.to < feed.from)
        broken("The office sent rows out of order.");
}

FeedResult FeedReader::apply(const wire::Feed& feed)
{
    checkPosition(feed);
    // A feed that comes whole in one page need not wait on the stage.
    const bool whole =
        feed.complete && m_core.db.scalar("SELECT count(*) FROM stage WHERE stream = ?", feed.stream) == 0;
    m_table = whole ? "pulled" : "stage";
    if (whole && cursorOf(feed.stream) == 0)
        m_core.db.run("DELETE FROM pulled WHERE stream = ?", feed.stream);
    m_rows = 0;
    m_newRecords.clear();
    m_newRows.clear();
    m_takesAway = false;
    m_digest = whole ? digestBefore(feed.stream) : std::nullopt;
    for (const Row& row : feed.rows)
        takeRow(feed, row);
    // A stream sent from its start may have a lower head than was seen: the office has forgotten some of it.
    m_core.db.run(
        "UPDATE cursor SET staged_to = ?, head_seen = CASE WHEN ? = 0 THEN ? ELSE max(head_seen, ?) "
        "END WHERE stream = ?",
        feed.to, feed.from, feed.head, feed.head, feed.stream);
    return feed.complete ? complete(feed) : FeedResult::Applied;
}

std::uint64_t FeedReader::cursorOf(const StreamId& stream)
{
    return static_cast<std::uint64_t>(m_core.db.scalar("SELECT cursor FROM cursor WHERE stream = ?", stream));
}

/// Of rows that are whole; nullopt when it has to be worked out.
std::optional<EntityId> FeedReader::digestBefore(const StreamId& stream)
{
    if (cursorOf(stream) == 0)
        return EntityId{}; // its rows have just been removed
    Query query =
        m_core.db.query("SELECT digest FROM cursor WHERE stream = ? AND digest IS NOT NULL", stream);
    return query.next() ? std::optional(query.id<EntityId>(0)) : std::nullopt;
}

/// The row goes into the sum, and the one it takes the place of goes out.
void FeedReader::addToDigest(const StreamId& stream, const Row& row)
{
    if (!m_digest)
        return;
    {
        Query query = m_core.db.query(
            "SELECT seq, flags, payload FROM pulled WHERE stream = ? AND kind = ? AND entity = ?", stream,
            row.kind, row.entity);
        if (query.next() && isLive(query.number(1))) {
            Row before;
            before.entity = row.entity;
            before.seq = query.number(0);
            before.payload = query.bytes(2);
            m_digest = wire::digestRemove(*m_digest, before);
        }
    }
    if (isLive(row.flags))
        m_digest = wire::digestAdd(*m_digest, row);
}

const wire::Change* FeedReader::ownChange(std::uint64_t dseq)
{
    if (m_own && m_own->dseq == dseq) // rows of one change stand together
        return &*m_own;
    // What the office has not signed for it cannot mean, whatever it has at that number.
    Query query = m_core.db.query("SELECT body FROM journal WHERE dseq = ? AND acked = 1", dseq);
    auto change = query.next() ? wire::decodeChange(query.bytes(0)) : Result<wire::Change>(Error{});
    if (!change.ok()) {
        m_lacksOwn = dseq;
        return nullptr;
    }
    m_own = std::move(change).value();
    return &*m_own;
}

void FeedReader::lackOwn(std::uint64_t dseq)
{
    m_lacksOwn = dseq;
    broken("The office left out values this tablet has no more; they are read again in full.");
}

void FeedReader::takeRow(const wire::Feed& feed, const Row& came)
{
    Row whole;
    if ((came.flags & Row::own) != 0) {
        whole = came;
        if (!wire::putBackOwn(whole, m_core.requireIdentity().device.device,
                              [this](std::uint64_t dseq) { return ownChange(dseq); }))
            lackOwn(m_lacksOwn.value_or(0));
    }
    const Row& row = (came.flags & Row::own) != 0 ? whole : came;
    if (namesChange(row))
        checkChange(feed, row);
    else if (isLive(row.flags) && (row.flags & Row::erased) == 0 && !wire::decodePayload(row.payload).ok())
        broken("The office sent a row that cannot be read.");
    addToDigest(feed.stream, row);
    m_core.db.run(std::string("INSERT INTO ") + m_table +
                      "(stream, kind, entity, seq, flags, payload) VALUES(?, ?, ?, ?, ?, ?) "
                      "ON CONFLICT(stream, kind, entity) DO UPDATE SET seq = excluded.seq, "
                      "flags = excluded.flags, payload = excluded.payload",
                  feed.stream, row.kind, row.entity, row.seq, row.flags, row.payload);
    ++m_rows;
    if (!wire::isAppendKind(row.kind))
        m_newRows.emplace(row.kind, row.entity);
    else if (namesChange(row))
        m_newRecords.push_back(row);
    else
        m_takesAway = true;
}

void FeedReader::checkChange(const wire::Feed& feed, const Row& row)
{
    const auto id = ChangeId::from(row.payload);
    if (!id)
        broken("The office sent a record without the change that made it.");
    const auto found = m_response.changes.find(*id);
    const wire::SignedChange* sent = found == m_response.changes.end() ? nullptr : &found->second;
    const auto stored = findChange(m_core, *id);
    const bool own = id->device == m_core.requireIdentity().device.device;
    if (!stored && !sent && own)
        lackOwn(id->dseq);
    if (!stored && !sent)
        broken("The office sent a record without the change that made it.");
    // The same number with another content: this tablet, or the one that made it, was put back and went on
    // from there. The rows are the office's, and so is the change they name.
    const bool kept = stored.has_value() && (!sent || *stored == *sent);
    const wire::SignedChange& source = kept ? *stored : *sent;
    if (own && !sent && !wire::decodeChange(source.body).ok())
        lackOwn(id->dseq);
    const wire::Change change = need(wire::decodeChange(source.body));
    if (change.id() != *id || change.stream != feed.stream || !appendOp(change, row.kind, row.entity))
        broken("The office sent a record that is not in the change it names.");
    if (kept)
        return;
    checkSignature(*id, source);
    m_core.db.run("INSERT OR REPLACE INTO log_change(change, stream, body, sig) VALUES(?, ?, ?, ?)",
                  id->bytes(), feed.stream, source.body, source.signature);
}

void FeedReader::checkSignature(const ChangeId& id, const wire::SignedChange& change)
{
    if (!m_devices)
        m_devices = knownDevices(m_core);
    const auto device = m_devices->find(id.device);
    // The certificate of another tablet may come later than its records. Until then they are as good as the
    // office's word; what must not rest on that (decisions, keys) brings signatures of its own.
    if (device != m_devices->end() && !wire::verifyChange(change, device->second))
        fail(ErrorCode::Untrusted, "The office sent a record that was not signed by the tablet it names.");
}

void FeedReader::moveStage(const StreamId& stream, bool whole)
{
    if (whole)
        m_core.db.run("DELETE FROM pulled WHERE stream = ?", stream);
    m_core.db.run("INSERT OR REPLACE INTO pulled SELECT stream, kind, entity, seq, flags, payload FROM stage "
                  "WHERE stream = ?",
                  stream);
    m_core.db.run("DELETE FROM stage WHERE stream = ?", stream);
}

FeedResult FeedReader::complete(const wire::Feed& feed)
{
    Database& db = m_core.db;
    if (!feed.digest)
        broken("The office did not say what its rows add up to.");
    const std::uint64_t cursor = cursorOf(feed.stream);
    const bool onStage = std::string_view(m_table) == "stage";
    if (!onStage && m_rows == 0 && cursor == feed.to && cursor != 0) {
        Query known =
            db.query("SELECT digest FROM cursor WHERE stream = ? AND digest IS NOT NULL", feed.stream);
        if (known.next() && known.id<EntityId>(0) == *feed.digest)
            return FeedResult::Applied;
    }
    if (onStage)
        moveStage(feed.stream, cursor == 0);
    if (m_digest.value_or(EntityId{}) != *feed.digest && digestOf(m_core, feed.stream) != *feed.digest)
        return FeedResult::DigestDiffers;
    db.run("UPDATE cursor SET cursor = ?, staged_to = ?, digest = ? WHERE stream = ?", feed.to, feed.to,
           *feed.digest, feed.stream);
    // Acknowledged in an epoch that has ended: the rows that have just become whole hold them.
    db.run(
        "UPDATE journal SET seq = ? WHERE stream = ? AND acked = 1 AND seq IS NULL AND outcome IN (0, 1, 4)",
        feed.to, feed.stream);
    // Read from its start: whatever of ours the office has by now is in these rows, under whichever number it
    // once had. An office that was put back has lower ones.
    if (cursor == 0)
        db.run("UPDATE journal SET seq = ?1 WHERE stream = ?2 AND acked = 1 AND outcome IN (0, 1, 4) "
               "AND seq > ?1 AND dseq <= ?3",
               feed.to, feed.stream, m_response.lastDseq);
    // What came in one page onto rows that were whole adds its records; everything else is read anew.
    if (onStage || cursor == 0 || m_takesAway) {
        rebuildRecords(m_core, feed.stream);
    } else {
        for (const Row& row : m_newRecords)
            addRecordOf(m_core, feed.stream, row);
    }
    if (onStage || cursor == 0)
        rebuildView(m_core, feed.stream);
    else
        refreshView(m_core, feed.stream, m_newRows, cursor, feed.to);
    if (m_devices && db.scalar("SELECT count(*) FROM pulled WHERE stream = ? AND kind = ?", feed.stream,
                               wire::Kind::DeviceCert) > 0)
        m_devices.reset();
    return FeedResult::Applied;
}

} // namespace doorstep::store
