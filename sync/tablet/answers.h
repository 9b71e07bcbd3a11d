// Reading the office's answers: is it the office at all, what time it has, and what went wrong, in plain
// words.
#pragma once

#include "sync/wire/http.h"
#include "sync/wire/messages.h"

#include <optional>
#include <set>

namespace doorstep::sync {

/// What a transport says when the line broke after the office had begun to answer: the engine asks for less
/// at a time then.
inline constexpr const char* cutInAnswer =
    "The connection to the office was cut in the middle of its answer.";

/// Largest answer body after inflating; a pull page is at most 1 MiB of rows and the changes they name.
inline constexpr std::size_t answerBytesMax = 4 * 1024 * 1024;
/// Bodies above this are sent deflated.
inline constexpr std::size_t compressAboveBytes = 1024;

/// "https://host:port" -> "host:port". InvalidInput for any other scheme, a path, a user or an empty host.
[[nodiscard]] Result<std::string> authorityOf(const std::string& url);

/// A request to `authority` with a CBOR body, deflated when that pays. Unsigned.
[[nodiscard]] wire::HttpRequest makeRequest(std::string method, const std::string& authority,
                                            std::string path, std::string query, Bytes body);

/// Leaves in the request what is not in `read`, and no more of it than one request may name. True when some
/// had to be left for later. A request that is within the bound anyway stays as it is.
bool nameSome(wire::PullRequest& request, const std::set<StreamId>& read);

/// The same where nothing asks a second time, as with a file: the streams that were never read come first.
/// How many are left out.
[[nodiscard]] std::size_t nameUnreadFirst(wire::PullRequest& request);

/// Offline, in words, unless the answer carries the office's epoch and is no web page: a captive portal or
/// a proxy may answer anything, with any status.
[[nodiscard]] Status checkFromOffice(const wire::HttpResponse& response);
/// Csync-Time, in ms; nullopt when missing or unreadable.
[[nodiscard]] std::optional<std::int64_t> officeTimeMs(const wire::HttpResponse& response);
/// Retry-After in ms (seconds form only); nullopt when missing.
[[nodiscard]] std::optional<std::int64_t> retryAfterMs(const wire::HttpResponse& response);
/// A decimal header; nullopt when missing or not a number.
[[nodiscard]] std::optional<std::uint64_t> numberHeader(const wire::HttpResponse& response,
                                                        std::string_view name);
/// The body, inflated when the answer says it is deflated. Protocol for another coding or too much.
[[nodiscard]] Result<Bytes> plainBody(const wire::HttpResponse& response);

/// The problem of an answer that is not 2xx; name empty when the body is none.
[[nodiscard]] wire::Problem problemOf(const wire::HttpResponse& response);
[[nodiscard]] std::optional<std::string> member(const wire::Problem& problem, std::string_view name);
[[nodiscard]] std::optional<std::uint64_t> numberMember(const wire::Problem& problem, std::string_view name);
/// The error a person is told for a problem that is not handled otherwise.
[[nodiscard]] Error errorFor(const wire::Problem& problem);

} // namespace doorstep::sync
