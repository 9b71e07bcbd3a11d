// Request signatures: a strict profile of RFC 9421, with RFC 9530 digests of the body.
#include "sync/wire/change.h"
#include "sync/wire/http.h"
#include "sync/wire/messages.h"

#include <charconv>

namespace doorstep::wire {

namespace {

constexpr std::string_view componentList =
    R"(("@method" "@authority" "@path" "@query" "content-digest" "csync-version" "csync-request"))";
constexpr std::string_view label = "d=";
constexpr std::string_view coveredHeaders[] = {"content-digest", "csync-version", "csync-request"};

void setHeader(Headers& headers, std::string_view name, std::string value)
{
    std::erase_if(headers, [name](const auto& entry) { return entry.first == name; });
    headers.emplace_back(std::string(name), std::move(value));
}

/// RFC 9421 section 2.2.3: lower case, and the default port of https left out.
std::string normalAuthority(std::string_view authority)
{
    std::string normal(authority);
    for (char& c : normal)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    if (normal.ends_with(":443"))
        normal.resize(normal.size() - 4);
    return normal;
}

/// nullopt when a header is missing, there twice, or holds a line break.
std::optional<std::string> onlyHeader(const Headers& headers, std::string_view name)
{
    std::optional<std::string> found;
    for (const auto& [key, value] : headers) {
        if (key != name)
            continue;
        if (found || value.find_first_of("\r\n") != std::string::npos)
            return std::nullopt;
        found = value;
    }
    return found;
}

std::optional<std::string> signatureBase(const HttpRequest& request, std::string_view parameters)
{
    std::string base;
    const auto line = [&base](std::string_view name, std::string_view value) {
        base.append("\"").append(name).append("\": ").append(value).append("\n");
    };
    line("@method", request.method);
    line("@authority", normalAuthority(request.authority));
    line("@path", request.path.empty() ? "/" : request.path);
    line("@query", "?" + request.query);
    for (const std::string_view name : coveredHeaders) {
        const auto value = onlyHeader(request.headers, name);
        if (!value)
            return std::nullopt;
        line(name, *value);
    }
    base.append("\"@signature-params\": ").append(parameters);
    return base;
}

/// Takes `text` off the front of `rest`; false when it is not there.
bool skip(std::string_view& rest, std::string_view text)
{
    if (!rest.starts_with(text))
        return false;
    rest.remove_prefix(text.size());
    return true;
}

/// Up to the closing quotation mark; nothing in this profile needs an escape.
std::optional<std::string_view> quoted(std::string_view& rest)
{
    const std::size_t end = rest.find('"');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '\\'; });
    return plain ? std::optional(text) : std::nullopt;
}

std::optional<RequestSignature> parseParameters(std::string_view rest)
{
    RequestSignature result;
    if (!skip(rest, componentList) || !skip(rest, ";created="))
        return std::nullopt;
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), result.createdS);
    if (problem != std::errc() || end == rest.data() || result.createdS < 0)
        return std::nullopt;
    const std::string_view digits = rest.substr(0, static_cast<std::size_t>(end - rest.data()));
    if (digits != std::to_string(result.createdS))
        return std::nullopt;
    rest.remove_prefix(digits.size());
    if (!skip(rest, ";keyid=\""))
        return std::nullopt;
    const auto keyId = quoted(rest);
    const auto device = keyId ? DeviceId::fromHexText(*keyId) : std::nullopt;
    if (!device || device->hex() != *keyId || !skip(rest, ";alg=\"ed25519\";nonce=\""))
        return std::nullopt;
    const auto nonce = quoted(rest);
    if (!nonce || nonce->empty() || !rest.empty())
        return std::nullopt;
    result.device = *device;
    result.nonce = std::string(*nonce);
    return result;
}

Error unauthorised()
{
    return Error{ErrorCode::Unauthorised, "The request is not signed in the agreed form."};
}

/// "d=<rest>" of a header that must be there once.
std::optional<std::string> labelled(const Headers& headers, std::string_view name)
{
    const auto whole = onlyHeader(headers, name);
    if (!whole || !whole->starts_with(label))
        return std::nullopt;
    return whole->substr(label.size());
}

} // namespace

const std::string* header(const Headers& headers, std::string_view lowerCaseName)
{
    for (const auto& [name, value] : headers)
        if (name == lowerCaseName)
            return &value;
    return nullptr;
}

std::string contentDigest(BytesView body)
{
    return "sha-256=:" + toBase64(crypto::sha256(body).view()) + ":";
}

void signRequest(HttpRequest& request, const crypto::SignKeyPair& device, std::int64_t createdS,
                 BytesView nonce16)
{
    setHeader(request.headers, "content-digest", contentDigest(request.body));
    if (!header(request.headers, "csync-version")) // a client of another version names it
        setHeader(request.headers, "csync-version", std::to_string(protocolVersion));
    setHeader(request.headers, "csync-schema", std::to_string(schemaNumber));
    if (!header(request.headers, "csync-request"))
        setHeader(request.headers, "csync-request",
                  toHex(nonce16.first(std::min<std::size_t>(8, nonce16.size()))));
    std::string parameters(componentList);
    parameters.append(";created=").append(std::to_string(createdS));
    parameters.append(";keyid=\"").append(crypto::deviceIdOf(device.publicKey).hex());
    parameters.append("\";alg=\"ed25519\";nonce=\"").append(toHex(nonce16)).append("\"");
    const auto base = signatureBase(request, parameters);
    if (!base)
        std::abort(); // only a header with a line break, made by ourselves, can do this
    const crypto::Signature signature = crypto::signRaw(device, bytesOf(*base));
    setHeader(request.headers, "signature-input", std::string(label) + parameters);
    setHeader(request.headers, "signature", std::string(label) + ":" + toBase64(signature.view()) + ":");
}

Result<RequestSignature> requestSignature(const HttpRequest& request)
{
    const auto input = labelled(request.headers, "signature-input");
    auto parameters = input ? parseParameters(*input) : std::nullopt;
    if (!parameters)
        return unauthorised();
    return *parameters;
}

Status verifyRequest(const HttpRequest& request, const crypto::PublicKey& device)
{
    const auto parameters = requestSignature(request);
    if (!parameters.ok())
        return parameters.error();
    const auto input = labelled(request.headers, "signature-input");
    auto value = labelled(request.headers, "signature");
    if (!value || value->size() < 2 || value->front() != ':' || value->back() != ':')
        return unauthorised();
    const auto bytes = fromBase64(std::string_view(*value).substr(1, value->size() - 2));
    const auto signature = bytes ? crypto::Signature::from(*bytes) : std::nullopt;
    const auto base = signatureBase(request, *input);
    if (!signature || !base || parameters.value().device != crypto::deviceIdOf(device))
        return unauthorised();
    if (onlyHeader(request.headers, "content-digest") != contentDigest(request.body))
        return Error{ErrorCode::Unauthorised, "The request was changed on its way."};
    if (!crypto::verifyRaw(device, bytesOf(*base), *signature))
        return Error{ErrorCode::Unauthorised, "The signature of the request is wrong."};
    return done();
}

} // namespace doorstep::wire
