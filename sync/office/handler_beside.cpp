// What the handler does beside the database thread: checking a push before its turn, and sending somebody
// away.
#include "sync/office/handler.h"

namespace doorstep::office {

using wire::HttpRequest;
using wire::HttpResponse;

Result<Bytes> Handler::plainBody(const HttpRequest& request, std::size_t limit)
{
    const std::string* encoding = wire::header(request.headers, "content-encoding");
    if (!encoding || *encoding == "identity")
        return request.body;
    return *encoding == "deflate" ? wire::inflate(request.body, limit) : Result<Bytes>(Error{});
}

HttpResponse Handler::overloaded(std::int64_t retryAfterS) const
{
    HttpResponse response = problemResponse({"overloaded",
                                             503,
                                             "The office has more to do than it can take in now.",
                                             "after",
                                             {{"retry_after", std::to_string(retryAfterS)}}});
    const std::lock_guard lock(m_shared);
    stamp(response, m_lastEpoch);
    return response;
}

std::unique_ptr<const Prepared> Handler::prepare(const HttpRequest& request)
{
    const std::size_t limit = bodyBytesMax(request.method, request.path);
    if (request.path != "/v1/push" || request.method != "POST" || request.body.size() > limit)
        return nullptr;
    const auto signature = wire::requestSignature(request);
    if (!signature.ok())
        return nullptr;
    auto prepared = std::make_unique<Prepared>();
    {
        const std::lock_guard lock(m_shared);
        const auto known = m_keys.find(signature.value().device);
        if (known == m_keys.end())
            return nullptr;
        prepared->key = known->second;
    }
    prepared->authentic = wire::verifyRequest(request, prepared->key);
    if (!prepared->authentic.ok())
        return prepared; // nobody's: nothing more is worth doing
    const auto body = plainBody(request, limit);
    auto message =
        body.ok() ? wire::decodePushRequest(body.value()) : Result<wire::PushRequest>(body.error());
    if (!message.ok())
        return nullptr;
    prepared->message = std::move(message).value();
    prepared->checked = checkPush(prepared->message, signature.value().device, prepared->key);
    return prepared;
}

} // namespace doorstep::office
