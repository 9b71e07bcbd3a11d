// CSYNC/1 requests to answers, without a socket in sight.
#pragma once

#include "sync/office/limits.h"
#include "sync/office/office.h"

namespace doorstep::office {

/// How much body a request of this method and path may bring; 0 for routes without one.
[[nodiscard]] std::size_t bodyBytesMax(std::string_view method, std::string_view path);

/// Routes of CSYNC/1. Any byte sequence gets a defined answer. Runs on the database thread.
class Handler {
public:
    explicit Handler(Office& office)
        : m_office(office)
    {}
    /// `again`: the same request looked at once more while its tablet waits (POST /v1/wait answered 204).
    [[nodiscard]] wire::HttpResponse handle(const wire::HttpRequest& request, bool again = false);

private:
    [[nodiscard]] wire::HttpResponse route(const wire::HttpRequest& request, bool again);
    [[nodiscard]] wire::HttpResponse wait(const DeviceId& device, const Bytes& body);
    [[nodiscard]] wire::HttpResponse report(const DeviceId& device, const Bytes& body);
    [[nodiscard]] wire::HttpResponse hello();
    [[nodiscard]] wire::HttpResponse enrolment(const wire::HttpRequest& request, const Bytes& body);
    [[nodiscard]] wire::HttpResponse push(const DeviceId& device, const wire::HttpRequest& request,
                                          const Bytes& body);
    [[nodiscard]] wire::HttpResponse pull(const DeviceId& device, const wire::HttpRequest& request,
                                          const Bytes& body);
    [[nodiscard]] wire::HttpResponse log(const DeviceId& device, const wire::HttpRequest& request,
                                         const Bytes& body);
    [[nodiscard]] wire::HttpResponse blob(const DeviceId& device, const wire::HttpRequest& request,
                                          const Bytes& body);
    [[nodiscard]] std::variant<DeviceId, wire::Problem> authenticate(const wire::HttpRequest& request,
                                                                     bool again);

    Office& m_office;
    PushRate m_rate;
    NonceCache m_nonces;
};

/// An answer made without the office: from the transport itself (413, 431, 503 ...).
[[nodiscard]] wire::HttpResponse problemResponse(const wire::Problem& problem);

} // namespace doorstep::office
