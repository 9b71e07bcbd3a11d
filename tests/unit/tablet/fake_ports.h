// Ports for tests of the sync layer: a transport that asks a function, a clock that stands, counted
// randomness.
#pragma once

#include "crypto/base/ports.h"
#include "sync/wire/ports.h"

#include <QObject>

namespace doorstep::tests {

class FakeClock final : public Clock {
public:
    std::int64_t now = 1'300'000'000'000; // March 2011
    [[nodiscard]] std::int64_t wallMs() const override { return now; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return now; }
};

class CountingRandom final : public Random {
public:
    std::uint8_t next = 1;
    void fill(std::span<std::uint8_t> out) override
    {
        for (std::uint8_t& byte : out)
            byte = next++;
    }
};

/// Answers by a function, queued as the contract asks. Records every request.
class FakeTransport final : public wire::Transport {
public:
    using Office = std::function<Result<wire::HttpResponse>(const wire::HttpRequest&)>;
    explicit FakeTransport(Office office)
        : m_office(std::move(office))
    {}

    void send(wire::HttpRequest request, std::int64_t, Callback callback) override
    {
        requests.push_back(request);
        auto result = m_office(request);
        QMetaObject::invokeMethod(
            &m_context, [callback = std::move(callback), result = std::move(result)] { callback(result); },
            Qt::QueuedConnection);
    }
    void abortAll() override {}

    std::vector<wire::HttpRequest> requests;

private:
    Office m_office;
    QObject m_context;
};

} // namespace doorstep::tests
