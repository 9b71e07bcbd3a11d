// The office's answers as values and plain words. Nothing here believes a text that came over the wire.
#include "sync/tablet/answers.h"

#include "sync/wire/messages.h"

#include <algorithm>
#include <charconv>

namespace doorstep::sync {
namespace {

constexpr std::string_view mediaType = "application/csync+cbor";

template <typename T>
std::optional<T> parseNumber(std::string_view text)
{
    T value{};
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stopped == end && !text.empty() ? std::optional(value) : std::nullopt;
}

bool isWebPage(const wire::HttpResponse& response)
{
    const std::string* type = wire::header(response.headers, "content-type");
    return type && type->find("text/html") != std::string::npos;
}

} // namespace

Result<std::string> authorityOf(const std::string& url)
{
    constexpr std::string_view scheme = "https://";
    const Error unusable{ErrorCode::InvalidInput, "The office's address is not usable."};
    if (!url.starts_with(scheme))
        return unusable;
    std::string authority = url.substr(scheme.size());
    if (authority.ends_with('/'))
        authority.pop_back();
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
    if (authority.empty() || authority.front() == ':' ||
        authority.find_first_not_of(allowed) != std::string::npos)
        return unusable;
    return authority;
}

wire::HttpRequest makeRequest(std::string method, const std::string& authority, std::string path,
                              std::string query, Bytes body)
{
    wire::HttpRequest request;
    request.method = std::move(method);
    request.authority = authority;
    request.path = std::move(path);
    request.query = std::move(query);
    // Named here so that the network library leaves decoding to plainBody and its cap.
    request.headers.emplace_back("accept-encoding", "deflate");
    request.headers.emplace_back("accept", std::string(mediaType) + ", application/problem+json");
    if (body.empty())
        return request;
    request.headers.emplace_back("content-type", mediaType);
    if (body.size() > compressAboveBytes) {
        Bytes packed = wire::deflate(body, 6);
        if (packed.size() < body.size()) {
            request.headers.emplace_back("content-encoding", "deflate");
            body = std::move(packed);
        }
    }
    request.body = std::move(body);
    return request;
}

bool nameSome(wire::PullRequest& request, const std::set<StreamId>& read)
{
    if (request.cursors.size() <= wire::pullStreamsMax)
        return false;
    const auto isRead = [&read](const auto& position) { return read.contains(position.first); };
    std::erase_if(request.cursors, isRead);
    std::erase_if(request.minHeads, isRead);
    if (request.cursors.size() <= wire::pullStreamsMax)
        return false;
    request.cursors.resize(wire::pullStreamsMax);
    std::set<StreamId> named;
    for (const auto& [stream, cursor] : request.cursors)
        named.insert(stream);
    std::erase_if(request.minHeads, [&named](const auto& head) { return !named.contains(head.first); });
    return true;
}

std::size_t nameUnreadFirst(wire::PullRequest& request)
{
    const std::size_t all = request.cursors.size();
    std::stable_partition(request.cursors.begin(), request.cursors.end(),
                          [](const auto& position) { return position.second == 0; });
    nameSome(request, {});
    return all - request.cursors.size();
}

Status checkFromOffice(const wire::HttpResponse& response)
{
    const std::string* epoch = wire::header(response.headers, "csync-epoch");
    if (!isWebPage(response) && epoch && Epoch::fromHexText(*epoch))
        return done();
    if (response.status == 502 || response.status == 503 || response.status == 504)
        return Error{ErrorCode::Offline, "The office's server is not running behind its gateway. "
                                         "Everything is safe on this tablet; try again later."};
    return Error{ErrorCode::Offline, "Something between this tablet and the office answered in its place, "
                                     "perhaps a Wi-Fi sign-in page. Nothing was taken as sent."};
}

std::optional<std::int64_t> officeTimeMs(const wire::HttpResponse& response)
{
    const std::string* text = wire::header(response.headers, "csync-time");
    const auto value = text ? parseNumber<std::int64_t>(*text) : std::nullopt;
    return value && *value > 0 ? value : std::nullopt;
}

std::optional<std::int64_t> retryAfterMs(const wire::HttpResponse& response)
{
    const auto seconds = numberHeader(response, "retry-after");
    constexpr std::uint64_t secondsMax = 86'400;
    return seconds ? std::optional(static_cast<std::int64_t>(std::min(*seconds, secondsMax)) * 1000)
                   : std::nullopt;
}

std::optional<std::uint64_t> numberHeader(const wire::HttpResponse& response, std::string_view name)
{
    const std::string* text = wire::header(response.headers, name);
    return text ? parseNumber<std::uint64_t>(*text) : std::nullopt;
}

Result<Bytes> plainBody(const wire::HttpResponse& response)
{
    const std::string* coding = wire::header(response.headers, "content-encoding");
    if (!coding || *coding == "identity") {
        if (response.body.size() > answerBytesMax)
            return Error{ErrorCode::Protocol, "The office's answer is too large."};
        return response.body;
    }
    if (*coding != "deflate")
        return Error{ErrorCode::Protocol, "The office's answer is in a form this app does not know."};
    return wire::inflate(response.body, answerBytesMax);
}

wire::Problem problemOf(const wire::HttpResponse& response)
{
    const Result<Bytes> body = plainBody(response);
    if (body.ok()) {
        Result<wire::Problem> problem = wire::parseProblem(body.value());
        if (problem.ok()) {
            problem.value().status = response.status;
            return std::move(problem).value();
        }
    }
    wire::Problem unknown;
    unknown.status = response.status;
    return unknown;
}

std::optional<std::string> member(const wire::Problem& problem, std::string_view name)
{
    for (const auto& [key, value] : problem.members)
        if (key == name)
            return value;
    return std::nullopt;
}

std::optional<std::uint64_t> numberMember(const wire::Problem& problem, std::string_view name)
{
    const auto text = member(problem, name);
    return text ? parseNumber<std::uint64_t>(*text) : std::nullopt;
}

Error errorFor(const wire::Problem& problem)
{
    struct Known {
        std::string_view name;
        ErrorCode code;
        const char* text;
    };
    static constexpr Known known[] = {
        {"clock-skew", ErrorCode::ClockWrong, "The clocks of this tablet and the office do not agree."},
        {"unknown-device", ErrorCode::Unauthorised, "The office does not know this tablet. Ask the office."},
        {"device-revoked", ErrorCode::Unauthorised,
         "The office has withdrawn this tablet's access. Everything recorded is still on the tablet; ask the "
         "office."},
        {"device-wiped", ErrorCode::Unauthorised,
         "The office has ended this tablet's use. Everything recorded is still on the tablet; ask the "
         "office."},
        {"device-forked", ErrorCode::Unauthorised,
         "The office has seen a second copy of this tablet and has stopped both. "
         "Everything recorded is still on the tablet; ask the office."},
        {"not-granted", ErrorCode::Unauthorised,
         "The office no longer lets this tablet see one of its records."},
        {"too-old", ErrorCode::Refused, "This app is too old for the office. Please update it."},
        {"storage-full", ErrorCode::Offline,
         "The office's disk is full. Everything is safe on this tablet; try again later."},
        {"code-wrong", ErrorCode::Refused,
         "The enrolment code is not right. Check the ticket, or ask for a new one."},
        {"too-many-tries", ErrorCode::Refused,
         "The enrolment code was wrong too often. Ask the office for a new ticket."},
        {"code-used", ErrorCode::Refused,
         "The enrolment ticket was used before or has run out. Ask for a new one."},
    };
    for (const Known& entry : known)
        if (entry.name == problem.name)
            return {entry.code, entry.text};
    if (problem.status == 429 || problem.status == 503 || problem.status == 423)
        return {ErrorCode::Offline,
                "The office is busy. Everything is safe on this tablet; try again later."};
    if (problem.status == 401 || problem.status == 403)
        return {ErrorCode::Unauthorised, "The office did not accept this tablet's signature."};
    if (problem.status == 410)
        return {ErrorCode::Refused,
                "The enrolment ticket was used before or has run out. Ask for a new one."};
    if (problem.status == 426)
        return {ErrorCode::Refused, "This app is too old for the office. Please update it."};
    if (problem.status >= 500)
        return {ErrorCode::Offline, "The office's server had a fault. Everything is safe on this tablet; "
                                    "try again later."};
    // A name of a later office: what to do about it is all that counts.
    if (problem.retry == "same" || problem.retry == "after")
        return {ErrorCode::Offline,
                "The office could not take this now. Everything is safe on this tablet; try again later."};
    if (problem.retry == "fix-clock")
        return {ErrorCode::ClockWrong, "The clocks of this tablet and the office do not agree."};
    if (problem.retry == "enrol")
        return {ErrorCode::Unauthorised, "This tablet has to be enrolled again. Ask the office."};
    return {ErrorCode::Protocol,
            "The office did not understand this tablet (answer " + std::to_string(problem.status) + ")."};
}

} // namespace doorstep::sync
