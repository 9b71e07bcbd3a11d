// Building, signing and storing own changes.
#include "app/store/core/journal.h"

#include "app/store/core/identity.h"
#include "app/store/core/overlay.h"
#include "app/store/core/records.h"
#include "app/store/core/words.h"

namespace doorstep::store {
namespace {

using wire::Change;
using wire::Op;

/// Room for envelope, signatures and the encoding of one operation.
constexpr std::size_t envelopeBytes = 1024;
constexpr std::size_t opBytes = 64;

wire::ClockEvidence clockEvidence(Core& core)
{
    wire::ClockEvidence evidence;
    const std::int64_t wall = core.clock.wallMs();
    evidence.wallMs = static_cast<std::uint64_t>(std::max<std::int64_t>(wall, 0));
    evidence.offsetMs = settingNumber(core.db, key::offset);
    if (!evidence.offsetMs)
        return evidence;
    // Monotonic time is known only while the process lives; after a start the wall clock has to do.
    const std::int64_t age = core.offsetLearnedMonotonicMs
                                 ? core.clock.monotonicMs() - *core.offsetLearnedMonotonicMs
                                 : wall - settingNumber(core.db, key::offsetWall).value_or(wall);
    evidence.anchorAgeS = static_cast<std::uint64_t>(std::max<std::int64_t>(age, 0) / 1000);
    return evidence;
}

wire::Hlc nextHlc(Core& core)
{
    const std::int64_t now = core.clock.wallMs() + settingNumber(core.db, key::offset).value_or(0);
    const wire::Hlc last{static_cast<std::uint64_t>(settingNumber(core.db, key::hlcMs).value_or(0)),
                         static_cast<std::uint64_t>(settingNumber(core.db, key::hlcCounter).value_or(0))};
    const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(now, 0));
    return ms > last.ms ? wire::Hlc{ms, 0} : wire::Hlc{last.ms, last.counter + 1};
}

std::size_t sizeOf(const Op& op)
{
    std::size_t size = opBytes + op.record.size();
    for (const auto& [field, value] : op.create)
        size += opBytes + wire::encode(value).size();
    for (const wire::FieldSet& set : op.set)
        size += opBytes + wire::encode(set.value).size();
    return size + op.removeSeen.size() * opBytes;
}

} // namespace

NextChange nextChange(Core& core)
{
    NextChange next;
    {
        Query last = core.db.query("SELECT dseq, chain FROM journal ORDER BY dseq DESC LIMIT 1");
        if (last.next()) {
            next.dseq = last.number(0) + 1;
            next.previous = last.id<Hash32>(1);
        }
    }
    next.hlc = nextHlc(core);
    next.clock = clockEvidence(core);
    return next;
}

Change saveChange(Core& core, const NextChange& next, Save save)
{
    const Identity& identity = core.requireIdentity();
    Change change;
    change.device = identity.device.device;
    change.dseq = next.dseq;
    change.prev = next.previous;
    change.hlc = next.hlc;
    change.clock = next.clock;
    change.actor = identity.device.staff;
    change.stream = save.stream;
    change.ops = std::move(save.ops);
    change.blobs = std::move(save.blobs);

    const crypto::SignKeyPair device = deviceKey(core);
    wire::SignedChange sealed;
    if (save.cosign) {
        const crypto::SignKeyPair staff = staffKey(core);
        sealed = wire::signChange(change, device, &staff, identity.staffCard);
    } else {
        sealed = wire::signChange(change, device, nullptr, identity.staffCard);
    }
    require(sealed.body.size() <= wire::changeBodyBytesMax, ErrorCode::InvalidInput,
            "Not saved: this is too long to be sent to the office. Please shorten the texts.");

    core.db.run(
        "INSERT INTO journal(dseq, stream, kind, body, sig, chain, saved_ms) VALUES(?, ?, ?, ?, ?, ?, ?)",
        change.dseq, change.stream, leadingKind(change), sealed.body, sealed.signature,
        wire::chainHash(sealed), core.clock.wallMs());
    putSettingNumber(core.db, key::hlcMs, static_cast<std::int64_t>(change.hlc.ms));
    putSettingNumber(core.db, key::hlcCounter, static_cast<std::int64_t>(change.hlc.counter));
    applyToView(core, change);
    addOwnRecords(core, change);
    return change;
}

void saveInParts(Core& core, const StreamId& stream, std::vector<Op> ops)
{
    std::vector<Op> part;
    std::size_t size = envelopeBytes;
    const auto flush = [&] {
        if (!part.empty())
            saveChange(core, nextChange(core), {stream, std::exchange(part, {}), {}, false});
        size = envelopeBytes;
    };
    for (Op& op : ops) {
        const std::size_t more = sizeOf(op);
        if (part.size() == wire::opsMax || size + more > wire::changeBodyBytesMax)
            flush();
        size += more;
        part.push_back(std::move(op));
    }
    flush();
}

} // namespace doorstep::store
