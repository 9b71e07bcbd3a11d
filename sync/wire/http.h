// Requests and answers as plain values, and the request signature (RFC 9421 profile, label "d").
#pragma once

#include "crypto/crypto.h"

#include <string>
#include <utility>
#include <vector>

namespace doorstep::wire {

using Headers = std::vector<std::pair<std::string, std::string>>; ///< names in lower case
[[nodiscard]] const std::string* header(const Headers& headers, std::string_view lowerCaseName);

struct HttpRequest {
    std::string method;
    std::string authority; ///< host:port
    std::string path;      ///< "/v1/push"
    std::string query;     ///< without '?'; may be empty
    Headers headers;
    Bytes body;
};
struct HttpResponse {
    int status = 0;
    Headers headers;
    Bytes body;
};

/// "sha-256=:...:" (RFC 9530)
[[nodiscard]] std::string contentDigest(BytesView body);
/// Adds content-digest, csync-version, csync-schema, csync-request, signature-input, signature.
/// createdS in office time. Components: @method @authority @path @query content-digest csync-version
/// csync-request; parameters created, keyid (device id in hex), alg="ed25519", nonce.
void signRequest(HttpRequest& request, const crypto::SignKeyPair& device, std::int64_t createdS,
                 BytesView nonce16);

struct RequestSignature {
    DeviceId device;
    std::int64_t createdS = 0;
    std::string nonce;
};
/// Reads the parameters only; use verifyRequest with the device's key next.
[[nodiscard]] Result<RequestSignature> requestSignature(const HttpRequest& request);
/// Unauthorised when the digest of the body or the signature is wrong, or a component is missing.
[[nodiscard]] Status verifyRequest(const HttpRequest& request, const crypto::PublicKey& device);

/// A problem (RFC 9457): {"type":"urn:csync:<name>","title":...,"status":...,"retry":...}
struct Problem {
    std::string name; ///< "push-gap", "epoch-changed", ...
    int status = 400;
    std::string title;           ///< plain words
    std::string retry = "never"; ///< never | same | after | fix-clock | resync | enrol
    std::vector<std::pair<std::string, std::string>> members; ///< further members, decimal or text
};
[[nodiscard]] std::string formatProblem(const Problem& problem);
[[nodiscard]] Result<Problem> parseProblem(BytesView json);

/// zlib (RFC 1950). inflate refuses ratios above 100:1 and more than maxBytes, while inflating.
[[nodiscard]] Bytes deflate(BytesView plain, int level);
[[nodiscard]] Result<Bytes> inflate(BytesView packed, std::size_t maxBytes);

} // namespace doorstep::wire
