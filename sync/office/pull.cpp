// One query serves first sync and catching up: each entity once, at its latest number.
#include "sync/office/pull.h"

#include "sync/office/caseload.h"
#include "sync/office/change_log.h"
#include "sync/office/push.h"
#include "sync/wire/own_rows.h"

#include <algorithm>
#include <set>

namespace doorstep::office {

namespace {

constexpr std::size_t rowOverheadBytes = 48;
constexpr std::uint64_t rowsAtOnce = 500;
constexpr std::size_t leftOutCounts = 4; ///< bytes left out fill a page by a quarter

/// The cursors by stream. Of a brief request they belong to the granted streams in the order of the ids, as
/// long as tablet and office mean the same list of grants; nullopt when they do not.
using Cursors = std::vector<std::pair<StreamId, std::uint64_t>>;
std::optional<Cursors> spelledOut(const wire::PullRequest& request, const std::vector<wire::Grant>& grants,
                                  std::uint64_t gver)
{
    if (!request.brief)
        return request.cursors;
    if (request.gver != gver || request.positions.size() != grants.size())
        return std::nullopt;
    std::vector<wire::Grant> order = grants;
    std::sort(order.begin(), order.end(),
              [](const wire::Grant& a, const wire::Grant& b) { return a.stream < b.stream; });
    std::vector<std::pair<wire::StreamKind, std::pair<StreamId, std::uint64_t>>> all;
    for (std::size_t n = 0; n < order.size(); ++n)
        all.emplace_back(order[n].kind, std::pair(order[n].stream, request.positions[n]));
    // Keys first, then what rules need, then people: each verifies or explains what follows.
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    Cursors cursors;
    for (const auto& [kind, cursor] : all)
        cursors.push_back(cursor);
    return cursors;
}

class Pulling {
public:
    Pulling(Office& office, const DeviceRow& device, const wire::PullRequest& request)
        : m_office(office)
        , m_streams(office.database())
        , m_device(device)
        , m_budget(
              static_cast<std::size_t>(std::clamp<std::uint64_t>(request.maxBytes, 4096, wire::pullBytesMax)))
    {}

    wire::PullResponse run(const wire::PullRequest& request)
    {
        m_response.epoch = m_office.epoch();
        m_response.serverMs = static_cast<std::uint64_t>(m_office.nowMs());
        m_response.lastDseq = m_device.lastDseq;
        m_response.durableDseq = m_device.durableDseq;
        m_response.pictures = m_device.pictures;
        const auto gver =
            m_office.database().row("SELECT n FROM gver WHERE staff = :p0", "n", {m_device.staff});
        m_response.gver = gver ? gver->unsignedNumber(0) : 0;
        m_own = provenOwn(request);
        const std::vector<wire::Grant> grants = grantsOf(m_office, m_device.staff);
        const auto cursors = spelledOut(request, grants, m_response.gver);
        if (m_response.gver != request.gver || !cursors)
            m_response.grants = grants;
        if (!cursors) { // its numbers are of another list: it asks again with the streams' names
            m_response.more = true;
            return std::move(m_response);
        }
        std::set<StreamId> granted;
        for (const wire::Grant& grant : grants)
            granted.insert(grant.stream);
        std::map<StreamId, EntityId> unchanged;
        for (const auto& [stream, cursor] : *cursors) {
            const auto head = granted.contains(stream) ? m_streams.head(stream) : std::nullopt;
            if (!head)
                continue;
            if (request.brief && head->head == cursor && leastHead(request, stream) <= cursor) {
                unchanged.emplace(stream, head->digest);
                continue;
            }
            if (m_full) {
                m_response.more = true;
                break;
            }
            // A cursor, or a head that was seen, above the head belongs to rows this office does not have:
            // that stream is read again.
            const bool ahead = cursor > head->head || leastHead(request, stream) > head->head;
            feed(stream, *head, ahead ? 0 : cursor);
        }
        if (request.brief && !m_response.more)
            m_response.unchanged = wire::sumOfDigests(unchanged);
        return std::move(m_response);
    }

private:
    static std::uint64_t leastHead(const wire::PullRequest& request, const StreamId& stream)
    {
        for (const auto& [of, head] : request.minHeads)
            if (of == stream)
                return head;
        return 0;
    }

    /// A number alone does not tell whose values it names: a copy of the tablet may have used it for others.
    /// The same chain hash at the last of them means that all up to there are the same, byte for byte.
    std::optional<wire::OwnHeld> provenOwn(const wire::PullRequest& request)
    {
        if (!request.own || request.own->from == 0 || request.own->upTo > m_device.lastDseq)
            return std::nullopt;
        const auto logged = loggedOutcome(m_office.database(), m_device.id, request.own->upTo);
        return logged && logged->hash == request.own->chain ? request.own : std::nullopt;
    }

    void feed(const StreamId& stream, const StreamHead& head, std::uint64_t cursor)
    {
        wire::Feed feed;
        feed.stream = stream;
        feed.from = cursor;
        feed.to = cursor;
        feed.head = head.head;
        while (feed.to < head.head && !m_full) {
            const ResultRows rows = m_office.database().rows(
                "SELECT id, kind, seq, flags, payload FROM entity WHERE stream = :p0 AND seq > :p1"
                " ORDER BY seq LIMIT :p2",
                "tnnnb", {stream, feed.to, rowsAtOnce});
            if (rows.empty())
                feed.to = head.head;
            for (const ResultRow& row : rows) {
                if (!add(feed, row)) {
                    m_full = true;
                    break;
                }
            }
        }
        feed.complete = feed.to >= head.head;
        if (feed.complete)
            feed.digest = head.digest;
        else
            m_response.more = true;
        m_full = m_full || m_used >= m_budget;
        m_response.feeds.push_back(std::move(feed));
    }

    /// False when the page is full. A page has at least one row, however large.
    bool add(wire::Feed& feed, const ResultRow& source)
    {
        const StoredEntity stored{static_cast<wire::Kind>(source.unsignedNumber(1)), source.unsignedNumber(2),
                                  source.unsignedNumber(3), source.bytes(4)};
        wire::Row row = Streams::travelling(source.id<EntityId>(0), stored);
        const std::size_t whole = row.payload.size();
        // A stream that is read from its start comes as it is: that is how a tablet gets over a doubt.
        const bool brief = feed.from > 0 && m_own;
        if (brief)
            wire::leaveOutOwn(row, m_device.id, *m_own,
                              [this](std::uint64_t dseq) { return ownChange(dseq); });
        // What is left out costs no line, but the tablet's memory while it stores the page.
        std::size_t size =
            rowOverheadBytes + row.payload.size() + (whole - row.payload.size()) / leftOutCounts;
        const auto id = wire::isAppendKind(row.kind) ? wire::ChangeId::from(row.payload) : std::nullopt;
        std::optional<wire::SignedChange> change;
        const bool has = id && brief && id->device == m_device.id && m_own->holds(id->dseq);
        if (id && !has && !m_response.changes.contains(*id))
            change = loggedChange(m_office.database(), *id);
        if (change)
            size += change->body.size() + rowOverheadBytes + change->signature.value.size();
        if (m_used > 0 && m_used + size > m_budget)
            return false;
        m_used += size;
        if (change)
            m_response.changes.emplace(*id, std::move(*change));
        feed.to = row.seq;
        feed.rows.push_back(std::move(row));
        return true;
    }

    /// Rows of one change stand together, so the last one is the one that is asked for again.
    const wire::Change* ownChange(std::uint64_t dseq)
    {
        if (m_ownChange && m_ownChange->dseq == dseq)
            return &*m_ownChange;
        const auto logged = loggedChange(m_office.database(), {m_device.id, dseq});
        auto change = logged ? wire::decodeChange(logged->body) : Result<wire::Change>(Error{});
        if (!change.ok())
            return nullptr;
        m_ownChange = std::move(change).value();
        return &*m_ownChange;
    }

    Office& m_office;
    Streams m_streams;
    const DeviceRow& m_device;
    std::optional<wire::OwnHeld> m_own; ///< what need not be sent to the tablet
    std::optional<wire::Change> m_ownChange;
    std::size_t m_budget;
    std::size_t m_used = 0;
    bool m_full = false;
    wire::PullResponse m_response;
};

} // namespace

std::vector<wire::Grant> grantsOf(Office& office, const StaffId& staff)
{
    std::vector<wire::Grant> grants = {
        {*StreamId::from(staff.view()), wire::StreamKind::Staff},
        {office.organisationStream(), wire::StreamKind::Organisation},
        {office.referenceStream(), wire::StreamKind::Reference},
    };
    for (const ResultRow& row : office.database().rows(
             "SELECT stream FROM grant_ WHERE staff = :p0 AND until IS NULL ORDER BY since, stream", "t",
             {staff}))
        grants.push_back({row.id<StreamId>(0), wire::StreamKind::Patient});
    return grants;
}

namespace {

Result<Answer<wire::PullResponse>> pullInside(Office& office, const DeviceId& id,
                                              const wire::PullRequest& request)
{
    endDueGrants(office);
    const auto device = office.device(id);
    Answer<wire::PullResponse> answer;
    if (auto problem = deviceProblem(device))
        answer = std::move(*problem);
    else if (request.epoch != office.epoch())
        answer = epochChanged(office, device->lastDseq);
    else
        answer = Pulling(office, *device, request).run(request);
    return answer;
}

} // namespace

Answer<wire::PullResponse> pull(Office& office, const DeviceId& id, const wire::PullRequest& request)
{
    // One transaction: a page, its head and its digest are of one moment.
    auto answer = office.database().write([&] { return pullInside(office, id, request); });
    if (!answer.ok())
        return storageProblem(answer.error());
    return std::move(answer).value();
}

Answer<bool> somethingNew(Office& office, const DeviceId& id, const wire::PullRequest& request)
{
    auto answer = office.database().read([&]() -> Result<Answer<bool>> {
        const auto device = office.device(id);
        if (auto problem = deviceProblem(device))
            return Answer<bool>(*problem);
        if (request.epoch != office.epoch())
            return Answer<bool>(epochChanged(office, device->lastDseq));
        const auto gver = office.database().row("SELECT n FROM gver WHERE staff = :p0", "n", {device->staff});
        if (!gver || gver->unsignedNumber(0) != request.gver)
            return Answer<bool>(true);
        const std::vector<wire::Grant> grants = grantsOf(office, device->staff);
        const auto cursors = spelledOut(request, grants, gver->unsignedNumber(0));
        if (!cursors)
            return Answer<bool>(true);
        Streams streams(office.database());
        for (const auto& [stream, cursor] : *cursors) {
            const bool granted =
                std::any_of(grants.begin(), grants.end(),
                            [&stream = stream](const wire::Grant& grant) { return grant.stream == stream; });
            const auto head = granted ? streams.head(stream) : std::nullopt;
            if (head && head->head != cursor)
                return Answer<bool>(true);
        }
        return Answer<bool>(false);
    });
    if (!answer.ok())
        return storageProblem(answer.error());
    return std::move(answer).value();
}

} // namespace doorstep::office
