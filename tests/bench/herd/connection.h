// One tablet's connection to the office: TLS, HTTP/1.1 with keep-alive, opened again when it is gone.
#pragma once

#include "sync/wire/http.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <memory>
#include <optional>

namespace doorstep::bench {

namespace asio = boost::asio;
using Moment = std::chrono::steady_clock::time_point;

[[nodiscard]] asio::awaitable<void> pauseFor(std::int64_t ms);

/// 127.0.0.1 only, so the certificate is not judged here: the tablet's transport is tested elsewhere.
class Connection {
public:
    explicit Connection(std::uint16_t port);
    ~Connection();
    /// nullopt when no answer came within 20 s of the last byte.
    [[nodiscard]] asio::awaitable<std::optional<wire::HttpResponse>> exchange(wire::HttpRequest request);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::bench
