// CSYNC/1 requests to answers, without a socket in sight.
#pragma once

#include "sync/office/limits.h"
#include "sync/office/office.h"
#include "sync/office/push.h"

#include <map>
#include <mutex>

namespace doorstep::office {

/// How much body a request of this method and path may bring; 0 for routes without one.
[[nodiscard]] std::size_t bodyBytesMax(std::string_view method, std::string_view path);

/// What was found out about a push before its turn on the database thread.
struct Prepared {
    crypto::PublicKey key; ///< the device's, as far as was known
    Status authentic = done();
    wire::PushRequest message;
    std::optional<CheckedPush> checked; ///< refers to `message`
};

/// Routes of CSYNC/1. Any byte sequence gets a defined answer. Runs on the database thread.
class Handler {
public:
    explicit Handler(Office& office)
        : m_office(office)
        , m_lastEpoch(office.epoch())
    {}
    /// `again`: the same request looked at once more while its tablet waits (POST /v1/wait answered 204).
    /// `prepared`: of this request, or null.
    [[nodiscard]] wire::HttpResponse handle(const wire::HttpRequest& request, bool again = false,
                                            const Prepared* prepared = nullptr);
    /// Any thread: decodes a push and checks its signatures. Null if there is nothing to prepare, or the
    /// device has not been seen yet; handle() does all of it then.
    [[nodiscard]] std::unique_ptr<const Prepared> prepare(const wire::HttpRequest& request);
    /// Any thread: the answer to a request that is not let in.
    [[nodiscard]] wire::HttpResponse overloaded(std::int64_t retryAfterS) const;

private:
    [[nodiscard]] wire::HttpResponse route(const wire::HttpRequest& request, bool again,
                                           const Prepared* prepared);
    [[nodiscard]] wire::HttpResponse wait(const DeviceId& device, const Bytes& body);
    [[nodiscard]] wire::HttpResponse report(const DeviceId& device, const Bytes& body);
    [[nodiscard]] wire::HttpResponse hello();
    [[nodiscard]] wire::HttpResponse enrolment(const wire::HttpRequest& request, const Bytes& body);
    [[nodiscard]] wire::HttpResponse push(const DeviceId& device, const wire::HttpRequest& request,
                                          const wire::PushRequest& message, const CheckedPush* checked);
    void stamp(wire::HttpResponse& response, const Epoch& epoch) const;
    /// Unpacked with the limit of its message.
    [[nodiscard]] static Result<Bytes> plainBody(const wire::HttpRequest& request, std::size_t limit);
    [[nodiscard]] wire::HttpResponse pull(const DeviceId& device, const wire::HttpRequest& request,
                                          const Bytes& body);
    [[nodiscard]] wire::HttpResponse log(const DeviceId& device, const wire::HttpRequest& request,
                                         const Bytes& body);
    [[nodiscard]] wire::HttpResponse blob(const DeviceId& device, const wire::HttpRequest& request,
                                          const Bytes& body);
    [[nodiscard]] std::variant<DeviceId, wire::Problem> authenticate(const wire::HttpRequest& request,
                                                                     bool again, const Prepared* prepared);

    Office& m_office;
    mutable std::mutex m_shared;                  ///< for what other threads read: the two below
    std::map<DeviceId, crypto::PublicKey> m_keys; ///< of devices that have asked; they never change
    Epoch m_lastEpoch;
    PushRate m_rate;
    NonceCache m_nonces;
};

/// An answer made without the office: from the transport itself (413, 431, 503 ...).
[[nodiscard]] wire::HttpResponse problemResponse(const wire::Problem& problem);

} // namespace doorstep::office
