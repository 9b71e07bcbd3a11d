// One tablet, one office and the way between them, for tests of the engine.
#pragma once

#include "sync/tablet/engine.h"
#include "tests/unit/tablet/fake_office.h"

#include <QTest>

namespace doorstep::tests {

/// One tablet, one office, and a place for faults.
struct World {
    FakeClock clock;
    CountingRandom random;
    FakeStorage storage;
    FakeOffice office;
    /// Answers instead of the office when it returns something; gets the number of the request, from 1.
    std::function<std::optional<Result<wire::HttpResponse>>(int, const wire::HttpRequest&)> fault;
    int number = 0;
    FakeTransport transport{[this](const wire::HttpRequest& request) -> Result<wire::HttpResponse> {
        ++number;
        if (fault)
            if (auto wrong = fault(number, request))
                return *wrong;
        return office.handle(request);
    }};
    sync::SyncEngine engine{storage, transport, clock, random};
    int calls = 0;
    sync::SyncReport report;

    bool run()
    {
        const int before = calls;
        engine.start([this](const sync::SyncReport& r) {
            report = r;
            ++calls;
        });
        if (calls != before)
            return false; // never from inside start()
        return QTest::qWaitFor([&] { return calls > before; }, 5000);
    }
};

/// Keeps the callback until the test uses it.
class HoldingTransport final : public wire::Transport {
public:
    Callback held;
    void send(wire::HttpRequest, std::int64_t, Callback callback) override { held = std::move(callback); }
    void abortAll() override {}
};

inline const Error cut{ErrorCode::Offline, "The connection to the office was cut."};

inline std::optional<ErrorCode> codeOf(const sync::SyncReport& report)
{
    return report.error ? std::optional(report.error->code) : std::nullopt;
}

} // namespace doorstep::tests
