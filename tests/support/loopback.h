// A network of one cable: the tablet's transport calls the office's handler in the same process, and can fail
// at any request, before or after the office has seen it.
#pragma once

#include "sync/office/handler.h"
#include "sync/wire/ports.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <deque>
#include <functional>
#include <string>

namespace doorstep::test {

class Loopback final : public wire::Transport {
public:
    enum class Fault { None, RequestLost, AnswerLost, AnswerCut, BadGateway, CaptivePortal };

    explicit Loopback(office::Handler& office)
        : m_office(office)
    {}

    /// The next request number `index` (0 = the next one) suffers this fault; once.
    void failAt(int index, Fault fault)
    {
        m_failIn = index;
        m_fault = fault;
    }
    void unplug(bool unplugged) { m_unplugged = unplugged; }
    [[nodiscard]] int requests() const { return m_requests; }
    /// The method of the request that a fault met last; empty when none was.
    [[nodiscard]] const std::string& struckMethod() const { return m_struck; }
    [[nodiscard]] std::size_t bytesUp() const { return m_bytesUp; }
    [[nodiscard]] std::size_t bytesDown() const { return m_bytesDown; }

    void send(wire::HttpRequest request, std::int64_t, Callback callback) override
    {
        m_queue.emplace_back([this, request = std::move(request), callback = std::move(callback)] {
            callback(answer(request));
        });
    }
    void abortAll() override { m_queue.clear(); }

    /// Delivers, and lets the event loop turn, until `done` or for this long at the most.
    void pump(const std::function<bool()>& done, qint64 mostMs = 10'000)
    {
        for (const QDeadlineTimer deadline(mostMs); !done() && !deadline.hasExpired();) {
            if (!m_queue.empty()) {
                const auto next = std::move(m_queue.front());
                m_queue.pop_front();
                next();
            }
            QCoreApplication::processEvents();
        }
    }

private:
    Result<wire::HttpResponse> answer(const wire::HttpRequest& request)
    {
        const Error offline{ErrorCode::Offline, "There is no connection."};
        ++m_requests;
        const Fault fault = m_failIn-- == 0 ? m_fault : Fault::None;
        if (fault != Fault::None)
            m_struck = request.method;
        if (m_unplugged || fault == Fault::RequestLost)
            return offline;
        if (fault == Fault::BadGateway)
            return wire::HttpResponse{
                502, {{"content-type", "text/html"}}, copyOf(bytesOf("<html>502</html>"))};
        if (fault == Fault::CaptivePortal)
            return wire::HttpResponse{
                200, {{"content-type", "text/html"}}, copyOf(bytesOf("<html>Log in</html>"))};
        wire::HttpResponse response = m_office.handle(request);
        m_bytesUp += request.body.size();
        m_bytesDown += response.body.size();
        if (fault == Fault::AnswerLost || (fault == Fault::AnswerCut && response.body.empty()))
            return offline;
        if (fault == Fault::AnswerCut)
            response.body.resize(response.body.size() / 2);
        return response;
    }

    office::Handler& m_office;
    std::deque<std::function<void()>> m_queue;
    bool m_unplugged = false;
    int m_failIn = -1;
    Fault m_fault = Fault::None;
    std::string m_struck;
    int m_requests = 0;
    std::size_t m_bytesUp = 0;
    std::size_t m_bytesDown = 0;
};

} // namespace doorstep::test
