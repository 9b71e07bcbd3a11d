// Authentication, decoding and encoding around the office's core.
#include "sync/office/handler.h"

#include "sync/office/audit_log.h"
#include "sync/office/device_orders.h"
#include "sync/office/enrol.h"
#include "sync/office/pull.h"
#include "sync/office/push.h"

#include <algorithm>

namespace doorstep::office {

namespace {

using wire::HttpRequest;
using wire::HttpResponse;
using wire::Problem;

constexpr const char* cborType = "application/csync+cbor";
constexpr std::size_t deflateAboveBytes = 1024;
constexpr int deflateLevel = 5; ///< of a page 15 ms, and a quarter less on the line than level 1
constexpr std::int64_t signatureWindowMs = 10 * 60 * 1000;
constexpr std::string_view blobPrefix = "/v1/blobs/";

const Problem malformed{"malformed", 400, "The request is not well formed.", "never", {}};
/// Unsent work is never stranded by an old app: it may send, and it is told to be brought up to date.
const Problem tooOld{
    "too-old", 426, "This app speaks another version of the protocol.", "never", {{"push_allowed", "true"}}};
const Problem nothingHere{"unknown", 404, "There is nothing at this address.", "never", {}};

bool acceptsDeflate(const HttpRequest& request)
{
    const std::string* accept = wire::header(request.headers, "accept-encoding");
    const std::string* encoding = wire::header(request.headers, "content-encoding");
    return (accept && accept->find("deflate") != std::string::npos) || (encoding && *encoding == "deflate");
}

HttpResponse cbor(const HttpRequest& request, int status, Bytes body)
{
    HttpResponse response;
    response.status = status;
    response.headers.emplace_back("content-type", cborType);
    if (body.size() > deflateAboveBytes && acceptsDeflate(request)) {
        Bytes packed = wire::deflate(body, deflateLevel);
        if (packed.size() < body.size()) {
            response.headers.emplace_back("content-encoding", "deflate");
            body = std::move(packed);
        }
    }
    response.body = std::move(body);
    return response;
}

} // namespace

HttpResponse problemResponse(const Problem& problem)
{
    HttpResponse response;
    response.status = problem.status;
    response.headers.emplace_back("content-type", "application/problem+json");
    if (problem.status == 429 || problem.status == 503) {
        const auto named = std::find_if(problem.members.begin(), problem.members.end(),
                                        [](const auto& member) { return member.first == "retry_after"; });
        response.headers.emplace_back("retry-after", named == problem.members.end() ? "10" : named->second);
    }
    const std::string text = wire::formatProblem(problem);
    response.body = copyOf(bytesOf(text));
    return response;
}

std::size_t bodyBytesMax(std::string_view method, std::string_view path)
{
    if (path.starts_with(blobPrefix))
        return method == "PATCH" ? wire::blobChunkBytes : method == "POST" ? 1024 : 0;
    if (method != "POST")
        return 0;
    if (path == "/v1/push")
        return wire::pushBytesMax + 16 * 1024; // the frame around the changes
    if (path == "/v1/pull" || path == "/v1/wait")
        return 256 * 1024;
    if (path == "/v1/report")
        return wire::reportBytesMax;
    if (path == "/v1/log")
        return 1024;
    return path == "/v1/enrol" ? 16 * 1024 : 0;
}

void Handler::stamp(HttpResponse& response, const Epoch& epoch) const
{
    response.headers.emplace_back("csync-time", std::to_string(m_office.nowMs()));
    response.headers.emplace_back("csync-epoch", epoch.hex());
    response.headers.emplace_back("cache-control", "no-store");
}

HttpResponse Handler::handle(const HttpRequest& request, bool again, const Prepared* prepared)
{
    HttpResponse response = route(request, again, prepared);
    stamp(response, m_office.epoch());
    const std::lock_guard lock(m_shared);
    m_lastEpoch = m_office.epoch();
    return response;
}

HttpResponse Handler::route(const HttpRequest& request, bool again, const Prepared* prepared)
{
    if (request.path == "/v1/hello" && request.method == "GET")
        return hello();
    const bool isBlob = request.path.starts_with(blobPrefix);
    const bool isPost = request.method == "POST";
    const bool isEnrol = isPost && request.path == "/v1/enrol";
    const bool isExchange =
        isPost && (request.path == "/v1/push" || request.path == "/v1/pull" || request.path == "/v1/wait" ||
                   request.path == "/v1/report" || request.path == "/v1/log");
    if (!isBlob && !isEnrol && !isExchange)
        return problemResponse(nothingHere);
    const std::size_t limit = bodyBytesMax(request.method, request.path);
    if (request.body.size() > limit)
        return problemResponse(
            {"too-large", 413, "The request is too large.", "never", {{"max_bytes", std::to_string(limit)}}});
    std::variant<DeviceId, Problem> device = DeviceId{};
    if (!isEnrol)
        device = authenticate(request, again, prepared);
    if (const auto* problem = std::get_if<Problem>(&device))
        return problemResponse(*problem);

    const bool sends =
        request.path == "/v1/push" || request.path == "/v1/report" || (isBlob && request.method != "GET");
    const std::string* version = wire::header(request.headers, "csync-version");
    if (!isEnrol && !sends && (!version || *version != std::to_string(wire::protocolVersion)))
        return problemResponse(tooOld);

    const DeviceId& id = std::get<DeviceId>(device);
    if (prepared && prepared->checked)
        return push(id, request, prepared->message, &*prepared->checked);

    const auto plain = plainBody(request, limit);
    if (!plain.ok())
        return problemResponse(malformed);
    const Bytes& body = plain.value();
    if (isBlob)
        return blob(id, request, body);
    if (isEnrol)
        return enrolment(request, body);
    if (request.path == "/v1/wait")
        return wait(id, body);
    if (request.path == "/v1/report")
        return report(id, body);
    if (request.path == "/v1/log")
        return log(id, request, body);
    if (request.path == "/v1/pull")
        return pull(id, request, body);
    const auto message = wire::decodePushRequest(body);
    return message.ok() ? push(id, request, message.value(), nullptr) : problemResponse(malformed);
}

HttpResponse Handler::wait(const DeviceId& device, const Bytes& body)
{
    const auto message = wire::decodePullRequest(body);
    if (!message.ok())
        return problemResponse(malformed);
    const auto answer = somethingNew(m_office, device, message.value());
    if (const auto* problem = std::get_if<Problem>(&answer))
        return problemResponse(*problem);
    return {std::get<bool>(answer) ? 200 : 204, {}, {}};
}

HttpResponse Handler::report(const DeviceId& device, const Bytes& body)
{
    const auto message = wire::decodeReport(body);
    if (!message.ok())
        return problemResponse(malformed);
    const auto answer = takeReport(m_office, device, message.value());
    if (const auto* problem = std::get_if<Problem>(&answer))
        return problemResponse(*problem);
    return {204, {}, {}};
}

HttpResponse Handler::hello()
{
    const std::string json = "{\"product\":\"doorstep-office\",\"versions\":[" +
                             std::to_string(wire::protocolVersion) +
                             "],\"schema\":" + std::to_string(wire::schemaNumber) +
                             ",\"srv_ms\":" + std::to_string(m_office.nowMs()) + ",\"epoch\":\"" +
                             m_office.epoch().hex() + "\",\"enrolment\":true}";
    return {200, {{"content-type", "application/json"}}, copyOf(bytesOf(json))};
}

std::variant<DeviceId, Problem> Handler::authenticate(const HttpRequest& request, bool again,
                                                      const Prepared* prepared)
{
    const auto signature = wire::requestSignature(request);
    if (!signature.ok())
        return Problem{"unsigned", 401, signature.error().text, "never", {}};
    const auto device = m_office.database().read(
        [&]() -> Result<std::optional<DeviceRow>> { return m_office.device(signature.value().device); });
    if (!device.ok())
        return storageProblem(device.error());
    if (!device.value() || device.value()->office)
        return *deviceProblem(std::nullopt);
    const bool known = prepared && prepared->key == device.value()->key;
    if (const Status verified =
            known ? prepared->authentic : wire::verifyRequest(request, device.value()->key);
        !verified.ok())
        return Problem{"bad-signature", 401, verified.error().text, "never", {}};
    const std::int64_t now = m_office.nowMs();
    const std::int64_t createdS = signature.value().createdS;
    if (again)
        return device.value()->id;
    if (createdS > (now + signatureWindowMs) / 1000 || createdS < (now - signatureWindowMs) / 1000) {
        return Problem{"clock-skew",
                       401,
                       "The clocks of tablet and office are too far apart.",
                       "fix-clock",
                       {{"srv_ms", std::to_string(now)}}};
    }
    const DeviceId& id = device.value()->id;
    if (!known) {
        const std::lock_guard lock(m_shared);
        m_keys.emplace(id, device.value()->key);
    }
    if (!m_nonces.isNew(id, signature.value().nonce, now))
        return Problem{"replay", 401, "This request was sent before.", "same", {}};
    const bool sends =
        request.path == "/v1/push" || (request.path.starts_with(blobPrefix) && request.method != "GET");
    const Doing doing = request.path == "/v1/report" ? Doing::Reporting
                        : sends                      ? Doing::Sending
                                                     : Doing::Reading;
    if (auto problem = deviceProblem(device.value(), doing))
        return *problem;
    if (const std::int64_t waitMs = request.path == "/v1/push" ? m_rate.take(id, now) : 0; waitMs > 0) {
        return Problem{"overloaded",
                       429,
                       "This tablet sends too often.",
                       "after",
                       {{"retry_after", std::to_string((waitMs + 999) / 1000)}}};
    }
    return id;
}

HttpResponse Handler::enrolment(const HttpRequest& request, const Bytes& body)
{
    if (const auto second = wire::decodeEnrolRequest(body); second.ok()) {
        const auto answer = enrol(m_office, second.value());
        if (const auto* problem = std::get_if<Problem>(&answer))
            return problemResponse(*problem);
        return cbor(request, 201, wire::encode(std::get<wire::EnrolReply>(answer)));
    }
    const auto first = wire::decodeEnrolStart(body);
    if (!first.ok())
        return problemResponse(malformed);
    const auto answer = enrolStart(m_office, first.value());
    if (const auto* problem = std::get_if<Problem>(&answer))
        return problemResponse(*problem);
    return cbor(request, 200, wire::encode(std::get<wire::EnrolNonce>(answer)));
}

HttpResponse Handler::push(const DeviceId& device, const HttpRequest& request,
                           const wire::PushRequest& message, const CheckedPush* checked)
{
    const auto answer = office::push(m_office, device, message, checked);
    if (const auto* problem = std::get_if<Problem>(&answer))
        return problemResponse(*problem);
    std::size_t bytes = 0;
    for (const wire::SignedChange& change : message.changes)
        bytes += change.body.size();
    if (2 * message.changes.size() >= wire::pushChangesMax || 2 * bytes >= wire::pushBytesMax)
        m_rate.giveBack(device);
    return cbor(request, 200, wire::encode(std::get<wire::PushResponse>(answer)));
}

HttpResponse Handler::pull(const DeviceId& device, const HttpRequest& request, const Bytes& body)
{
    const auto message = wire::decodePullRequest(body);
    if (!message.ok())
        return problemResponse(malformed);
    const auto answer = office::pull(m_office, device, message.value());
    if (const auto* problem = std::get_if<Problem>(&answer))
        return problemResponse(*problem);
    return cbor(request, 200, wire::encode(std::get<wire::PullResponse>(answer)));
}

HttpResponse Handler::log(const DeviceId& device, const HttpRequest& request, const Bytes& body)
{
    const auto message = wire::decodeLogRequest(body);
    if (!message.ok())
        return problemResponse(malformed);
    const auto answer = auditLog(m_office, device, message.value());
    if (const auto* problem = std::get_if<Problem>(&answer))
        return problemResponse(*problem);
    return cbor(request, 200, wire::encode(std::get<wire::LogResponse>(answer)));
}

} // namespace doorstep::office
