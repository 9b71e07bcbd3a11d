// HTTPS in front of the handler. Knows limits and deadlines, nothing of what the requests mean.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/secret_bytes.h"
#include "sync/office/request_queue.h"

#include <atomic>
#include <functional>
#include <memory>

namespace doorstep::office {

struct HttpServerConfig {
    std::string host;                                ///< address to listen on
    std::uint16_t port = 0;                          ///< 0 = any free one
    std::string certificate;                         ///< PEM
    const crypto::SecretBytes* privateKey = nullptr; ///< DER; used by start() only
    std::size_t connectionsMax = 1024;
    /// Grows when there may be something new for a tablet that waits; null: nobody is made to wait.
    const std::atomic<std::uint64_t>* touches = nullptr;
    std::int64_t waitMs = 45'000; ///< how long a request to wait is held, give or take a tenth
};

/// TLS 1.2 or later, HTTP/1.1 with keep-alive. Handshake 10 s, idle 60 s, whole header 10 s and 16 kB, body
/// 30 s since its last byte, answer 30 s. start() and stop() from one thread; answers come from the queue.
class HttpServer {
public:
    /// The queue must outlive it.
    explicit HttpServer(RequestQueue& requests);
    ~HttpServer();
    [[nodiscard]] Status start(const HttpServerConfig& config);
    /// The port it listens on.
    [[nodiscard]] std::uint16_t port() const;
    /// No new connections; requests under way are answered, for at most a few seconds.
    void stop();

    struct Impl;

private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::office
