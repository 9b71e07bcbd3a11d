// Pictures over the wire: begin, pieces, state, and the whole or a part of one.
#include "sync/office/blobs.h"
#include "sync/office/handler.h"

#include <algorithm>
#include <charconv>

namespace doorstep::office {

namespace {

using wire::HttpRequest;
using wire::HttpResponse;
using wire::Problem;

constexpr std::string_view blobPrefix = "/v1/blobs/";

const Problem malformed{"malformed", 400, "The request is not well formed.", "never", {}};
const Problem nothingHere{"unknown", 404, "There is nothing at this address.", "never", {}};

/// The value of one name in "a=1&b=2"; nullopt when it is missing or there twice.
std::optional<std::string> queryValue(std::string_view query, std::string_view name)
{
    std::optional<std::string> found;
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view part = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
        const std::size_t equals = part.find('=');
        if (part.substr(0, equals) != name || equals == std::string_view::npos)
            continue;
        if (found)
            return std::nullopt;
        found = std::string(part.substr(equals + 1));
    }
    return found;
}

std::optional<std::uint64_t> decimal(const std::string& text)
{
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                       : std::nullopt;
}

HttpResponse blobResponse(int status, const BlobState& state)
{
    HttpResponse response;
    response.status = status;
    response.headers.emplace_back("upload-offset", std::to_string(state.got));
    response.headers.emplace_back("upload-complete", state.complete ? "?1" : "?0");
    response.headers.emplace_back("upload-chunk", std::to_string(wire::blobChunkBytes));
    if (state.receipt)
        response.headers.emplace_back(std::string(wire::blobReceiptHeader),
                                      toBase64(wire::encodeBlobReceipt(*state.receipt)));
    if (state.pictures)
        response.headers.emplace_back(std::string(wire::picturesHeader), state.pictures->hex());
    return response;
}

/// The whole, or the part that was asked for: "bytes=FROM-" and "bytes=FROM-TO", one range. A client that
/// goes on with another content than this one (If-Range) gets the whole.
HttpResponse pictureResponse(const HttpRequest& request, const Hash32& hash, Bytes whole)
{
    const std::string etag = "\"" + hash.hex() + "\"";
    const std::string size = std::to_string(whole.size());
    HttpResponse response{200, {{"content-type", "application/octet-stream"}, {"etag", etag}}, {}};
    const std::string* range = wire::header(request.headers, "range");
    const std::string* condition = wire::header(request.headers, "if-range");
    constexpr std::string_view unit = "bytes=";
    const std::size_t dash = range ? range->find('-') : std::string::npos;
    const bool readable = range && range->starts_with(unit) && dash != std::string::npos &&
                          range->find(',') == std::string::npos;
    const auto from = readable ? decimal(range->substr(unit.size(), dash - unit.size())) : std::nullopt;
    if (!from || (condition && *condition != etag)) {
        response.body = std::move(whole);
        return response;
    }
    const std::string upTo = range->substr(dash + 1);
    const auto to = upTo.empty() ? std::optional<std::uint64_t>(whole.size() - 1) : decimal(upTo);
    if (!to || *from >= whole.size() || *to < *from) {
        response = problemResponse({"range", 416, "The picture has no such part.", "never", {}});
        response.headers.emplace_back("content-range", "bytes */" + size);
        return response;
    }
    const std::uint64_t last = std::min<std::uint64_t>(*to, whole.size() - 1);
    response.status = 206;
    response.headers.emplace_back("content-range",
                                  "bytes " + std::to_string(*from) + "-" + std::to_string(last) + "/" + size);
    response.body.assign(whole.begin() + static_cast<std::ptrdiff_t>(*from),
                         whole.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    return response;
}

/// The problem's offset as the header that clients read.
HttpResponse blobProblem(const Problem& problem)
{
    HttpResponse response = problemResponse(problem);
    for (const auto& [name, value] : problem.members)
        if (name == "offset")
            response.headers.emplace_back("upload-offset", value);
    return response;
}

} // namespace

HttpResponse Handler::blob(const DeviceId& device, const HttpRequest& request, const Bytes& body)
{
    const auto hash = Hash32::fromHexText(std::string_view(request.path).substr(blobPrefix.size()));
    const auto streamText = queryValue(request.query, "stream");
    const auto stream = streamText ? StreamId::fromHexText(*streamText) : std::nullopt;
    if (!hash || !stream)
        return problemResponse(malformed);
    if (request.method == "GET") {
        auto answer = getBlob(m_office, device, *stream, *hash);
        if (const auto* problem = std::get_if<Problem>(&answer))
            return problemResponse(*problem);
        return pictureResponse(request, *hash, std::get<Bytes>(std::move(answer)));
    }
    std::variant<BlobState, Problem> answer = nothingHere;
    int status = 200;
    if (request.method == "HEAD") {
        answer = blobState(m_office, device, *stream, *hash);
    } else if (request.method == "POST") {
        const auto begin = wire::decode(body);
        const wire::Value* size = begin.ok() ? begin.value().at(1) : nullptr;
        const wire::Value* mime = begin.ok() ? begin.value().at(2) : nullptr;
        if (!size || !size->asUint() || !mime || !mime->asText())
            return problemResponse(malformed);
        answer = beginBlob(m_office, device, *stream, *hash, *size->asUint(), *mime->asText());
    } else if (request.method == "PATCH") {
        const auto offsetText = queryValue(request.query, "offset");
        const auto offset = offsetText ? decimal(*offsetText) : std::nullopt;
        if (!offset)
            return problemResponse(malformed);
        answer = patchBlob(m_office, device, *stream, *hash, *offset, body);
        status = 204;
    }
    if (const auto* problem = std::get_if<Problem>(&answer))
        return blobProblem(*problem);
    const BlobState& state = std::get<BlobState>(answer);
    return blobResponse(state.begun ? 201 : status, state);
}

} // namespace doorstep::office
