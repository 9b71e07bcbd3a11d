// Transport over Qt Network: HTTPS only, TLS 1.2 or later, the office's public key pinned.
#pragma once

#include "sync/wire/ports.h"

#include <memory>

namespace doorstep::sync {

/// Trusts exactly the certificates whose SubjectPublicKeyInfo hashes to a pin: no certificate authority,
/// no request byte is sent to anybody else (Untrusted). Needs an event loop on its thread. A captive
/// portal, a refused connection and a time-out are told apart in words.
class QtTransport final : public wire::Transport {
public:
    explicit QtTransport(std::vector<Hash32> pins);
    ~QtTransport() override;
    void send(wire::HttpRequest request, std::int64_t idleTimeoutMs, Callback callback) override;
    void abortAll() override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::sync
