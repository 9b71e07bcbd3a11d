// The in-memory office and storage: numbers demanded in order, receipts signed, chunks counted.
#include "tests/unit/tablet/fake_office.h"

#include "sync/tablet/answers.h"

namespace doorstep::tests {
namespace {

const StreamId stream = StreamId::from(Bytes(16, 7)).value();

} // namespace

FakeStorage::FakeStorage()
    : key(crypto::SignKeyPair::fromSeed(Bytes(32, 5)))
{
    epochNow.value[7] = 1;
}

void FakeStorage::addChange(const std::string& text)
{
    wire::Change change;
    change.device = crypto::deviceIdOf(key.publicKey);
    change.dseq = journal.size() + 1;
    change.prev = journal.empty() ? Hash32{} : wire::chainHash(journal.back());
    change.stream = stream;
    wire::Op op;
    op.code = wire::Op::Code::Append;
    op.kind = wire::Kind::Note;
    op.record = wire::encode(wire::Value(text));
    change.ops.push_back(op);
    journal.push_back(wire::signChange(change, key, nullptr, {}));
}

void FakeStorage::addBlob(std::size_t sizeBytes)
{
    Bytes bytes(sizeBytes);
    for (std::size_t i = 0; i < sizeBytes; ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 31 + blobs.size());
    blobs.push_back(bytes);
}

Result<std::optional<wire::DeviceIdentity>> FakeStorage::identity() const
{
    if (!enrolled)
        return std::optional<wire::DeviceIdentity>();
    wire::DeviceIdentity identity;
    identity.device = crypto::deviceIdOf(key.publicKey);
    identity.url = "https://office.example:8443";
    return std::optional(identity);
}

Status FakeStorage::signRequest(wire::HttpRequest& request, std::int64_t createdS)
{
    wire::signRequest(request, key, createdS, Bytes(16, 9));
    return done();
}

Status FakeStorage::learnOffset(std::int64_t offset)
{
    offsetNow = offset;
    ++offsetsLearned;
    return done();
}

Result<std::vector<wire::SignedChange>> FakeStorage::pending(std::size_t countMax, std::size_t bytesMax) const
{
    std::vector<wire::SignedChange> result;
    std::size_t bytes = 0;
    for (std::size_t i = acknowledged; i < journal.size() && result.size() < countMax; ++i) {
        bytes += journal[i].body.size();
        if (!result.empty() && bytes > bytesMax)
            break;
        result.push_back(journal[i]);
    }
    return result;
}

Status FakeStorage::acknowledge(const wire::PushResponse& response)
{
    acknowledged = std::max(acknowledged, response.receipt.lastDseq);
    receipt = response.receipt;
    return done();
}

Result<wire::PullRequest> FakeStorage::nextPull() const
{
    wire::PullRequest request;
    request.epoch = epochNow;
    request.gver = gver;
    request.cursors.emplace_back(stream, static_cast<std::uint64_t>(pagesApplied));
    for (const StreamId& other : others) {
        request.cursors.emplace_back(other, 1);
        request.minHeads.emplace_back(other, 1);
    }
    return request;
}

Result<bool> FakeStorage::applyPull(const wire::PullResponse& response)
{
    ++pagesApplied;
    return onPage ? onPage(response) : Result<bool>(response.more);
}

Status FakeStorage::changeEpoch(const Epoch& epoch, std::uint64_t lastDseq)
{
    epochNow = epoch;
    acknowledged = std::min(acknowledged, lastDseq);
    receipt.reset();
    ++epochChanges;
    return done();
}

Result<std::optional<wire::PendingBlob>> FakeStorage::nextBlobToSend() const
{
    if (blobsDone == blobs.size())
        return std::optional<wire::PendingBlob>();
    const Bytes& bytes = blobs[blobsDone];
    return std::optional(wire::PendingBlob{crypto::sha256(bytes), stream, bytes.size(), "image/jpeg"});
}

Result<Bytes> FakeStorage::readBlob(const Hash32&, std::uint64_t offset, std::size_t sizeMax) const
{
    const BytesView all(blobs[blobsDone]);
    const BytesView rest = all.subspan(std::min<std::size_t>(offset, all.size()));
    return copyOf(rest.first(std::min(sizeMax, rest.size())));
}

Status FakeStorage::blobAcknowledged(const wire::BlobReceipt&, const std::optional<EntityId>&)
{
    ++blobsDone;
    return done();
}

Status FakeStorage::offerAgain(std::uint64_t lastDseq)
{
    acknowledged = std::min(acknowledged, lastDseq);
    return done();
}

Status FakeStorage::blobRefused(const wire::PendingBlob&, const std::string& problem)
{
    blobsRefused.push_back(problem);
    ++blobsDone;
    return done();
}

Result<wire::Report> FakeStorage::nextReport()
{
    wire::Report next = report;
    if (!pending(1, 1'000'000).value().empty())
        next.obeyWipe.reset();
    return next;
}

Status FakeStorage::reported(const wire::Report&)
{
    ++reports;
    report.purged.clear();
    report.missing.clear();
    return done();
}

Status FakeStorage::wipeOrdered(BytesView)
{
    if (wipeAnswer)
        return *wipeAnswer;
    report.obeyWipe = 1;
    return done();
}

Status FakeStorage::recordAttempt(const wire::SyncAttempt& a)
{
    attempt = a;
    ++attempts;
    return done();
}

FakeOffice::FakeOffice()
    : m_key(crypto::SignKeyPair::fromSeed(Bytes(32, 6)))
{
    epoch.value[7] = 1;
    timeMs = FakeClock().now;
}

wire::HttpResponse FakeOffice::answer(int status, Bytes body) const
{
    return {status, {{"csync-epoch", epoch.hex()}, {"csync-time", std::to_string(timeMs)}}, std::move(body)};
}

wire::HttpResponse FakeOffice::problem(int status, const std::string& name,
                                       std::vector<std::pair<std::string, std::string>> members) const
{
    const std::string text = wire::formatProblem({name, status, "A problem", "never", std::move(members)});
    return answer(status, copyOf(bytesOf(text)));
}

Result<wire::HttpResponse> FakeOffice::handle(const wire::HttpRequest& request)
{
    if (request.path == "/v1/push")
        return push(request);
    if (request.path == "/v1/pull")
        return pull();
    if (request.path == "/v1/report")
        return takeReport(request);
    if (request.path == "/v1/wait")
        return answer(204);
    return blob(request);
}

Result<wire::HttpResponse> FakeOffice::takeReport(const wire::HttpRequest& request)
{
    reportsGot.push_back(wire::decodeReport(request.body).value());
    return answer(204);
}

Result<wire::HttpResponse> FakeOffice::push(const wire::HttpRequest& request)
{
    const Bytes body = wire::header(request.headers, "content-encoding")
                           ? wire::inflate(request.body, wire::pushBytesMax).value()
                           : request.body;
    const wire::PushRequest push = wire::decodePushRequest(body).value();
    if (push.epoch != epoch)
        return problem(409, "epoch-changed",
                       {{"epoch", epoch.hex()}, {"last_dseq", std::to_string(log.size())}});
    if (push.changes.size() > pushMax)
        return problem(413, "too-large");
    wire::PushResponse response;
    for (const wire::SignedChange& change : push.changes) {
        const std::uint64_t dseq = wire::decodeChange(change.body).value().dseq;
        if (dseq > log.size() + 1)
            return problem(409, "push-gap", {{"last_dseq", std::to_string(log.size())}});
        const bool known = dseq <= log.size();
        if (!known)
            log.push_back(change.body);
        wire::Outcome outcome;
        outcome.dseq = dseq;
        outcome.code = known ? wire::OutcomeCode::Duplicate : wire::OutcomeCode::Applied;
        response.outcomes.push_back(outcome);
        response.receipt.chain = wire::chainHash(change);
    }
    response.epoch = epoch;
    response.lastDseq = log.size();
    response.receipt.epoch = epoch;
    response.receipt.device = push.device;
    response.receipt.lastDseq = log.size();
    response.receipt = wire::signReceipt(response.receipt, m_key);
    return answer(200, wire::encode(response));
}

Result<wire::HttpResponse> FakeOffice::pull()
{
    wire::PullResponse response;
    response.epoch = epoch;
    wire::Feed feed;
    feed.stream = stream;
    wire::Row row;
    row.seq = static_cast<std::uint64_t>(++m_page);
    row.payload = wire::encodePayload({});
    feed.to = row.seq;
    feed.rows.push_back(row);
    response.feeds.push_back(feed);
    response.more = m_page < pages;
    // Deflated, as the real office does with large answers.
    wire::HttpResponse result = answer(200, wire::deflate(wire::encode(response), 6));
    result.headers.emplace_back("content-encoding", "deflate");
    return result;
}

wire::HttpResponse FakeOffice::offsetAnswer(int status, const Hash32& hash) const
{
    wire::HttpResponse response = answer(status);
    const Bytes& stored = pictures.at(hash);
    response.headers.emplace_back("upload-offset", std::to_string(stored.size()));
    if (stored.size() == pictureSizes.at(hash) && crypto::sha256(stored) == hash) {
        wire::BlobReceipt receipt;
        receipt.epoch = epoch;
        receipt.blob = hash;
        receipt.sizeBytes = stored.size();
        receipt = wire::signBlobReceipt(receipt, m_key);
        response.headers.emplace_back("csync-blob-receipt", toBase64(wire::encodeBlobReceipt(receipt)));
    }
    return response;
}

Result<wire::HttpResponse> FakeOffice::blob(const wire::HttpRequest& request)
{
    const Hash32 hash = Hash32::fromHexText(request.path.substr(request.path.rfind('/') + 1)).value();
    if (request.method == "POST") {
        pictureSizes[hash] = wire::decode(request.body).value().at(1)->asUint().value();
        pictures[hash];
        wire::HttpResponse response = offsetAnswer(201, hash);
        if (lyingOffset)
            for (auto& [name, value] : response.headers)
                if (name == "upload-offset")
                    value = std::to_string(*std::exchange(lyingOffset, std::nullopt));
        return response;
    }
    const std::uint64_t offset = std::stoull(request.query.substr(request.query.rfind('=') + 1));
    chunkOffsets.push_back(offset);
    if (offset != pictures[hash].size()) {
        wire::HttpResponse response = problem(409, "offset");
        response.headers.emplace_back("upload-offset", std::to_string(pictures[hash].size()));
        return response;
    }
    append(pictures[hash], request.body);
    return offsetAnswer(204, hash);
}

} // namespace doorstep::tests
