// Boost.Beast as a client.
#include "tests/bench/herd/connection.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

namespace doorstep::bench {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using Body = http::vector_body<std::uint8_t>;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using namespace std::chrono_literals;

asio::awaitable<void> pauseFor(std::int64_t ms)
{
    const asio::any_io_executor executor = co_await asio::this_coro::executor;
    asio::steady_timer timer(executor);
    timer.expires_after(std::chrono::milliseconds(ms));
    co_await timer.async_wait(asio::use_awaitable);
}

struct Connection::Impl {
    std::uint16_t port = 0;
    asio::ssl::context tls{asio::ssl::context::tls_client};
    std::optional<Stream> stream;
    beast::flat_buffer buffer;

    asio::awaitable<bool> open()
    {
        const asio::any_io_executor executor = co_await asio::this_coro::executor;
        stream.emplace(beast::tcp_stream(executor), tls);
        buffer.clear();
        error_code error;
        beast::get_lowest_layer(*stream).expires_after(20s);
        const asio::ip::tcp::endpoint office(asio::ip::address_v4::loopback(), port);
        co_await beast::get_lowest_layer(*stream).async_connect(
            office, asio::redirect_error(asio::use_awaitable, error));
        if (!error)
            co_await stream->async_handshake(asio::ssl::stream_base::client,
                                             asio::redirect_error(asio::use_awaitable, error));
        if (error)
            stream.reset();
        co_return !error;
    }
};

Connection::Connection(std::uint16_t port)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->port = port;
    m_impl->tls.set_verify_mode(asio::ssl::verify_none);
}

Connection::~Connection() = default;

asio::awaitable<std::optional<wire::HttpResponse>> Connection::exchange(wire::HttpRequest plain)
{
    const bool open = m_impl->stream.has_value() || co_await m_impl->open();
    if (!open)
        co_return std::nullopt;
    http::request<Body> request(http::verb::post, plain.path, 11);
    request.set(http::field::host, plain.authority);
    for (const auto& [name, value] : plain.headers)
        request.set(name, value);
    request.keep_alive(true);
    request.body() = std::move(plain.body);
    request.prepare_payload();
    error_code error;
    beast::get_lowest_layer(*m_impl->stream).expires_after(20s);
    co_await http::async_write(*m_impl->stream, request, asio::redirect_error(asio::use_awaitable, error));
    http::response_parser<Body> parser;
    parser.body_limit(8 * 1024 * 1024);
    while (!error && !parser.is_done()) {
        beast::get_lowest_layer(*m_impl->stream).expires_after(20s);
        co_await http::async_read_some(*m_impl->stream, m_impl->buffer, parser,
                                       asio::redirect_error(asio::use_awaitable, error));
    }
    if (error) {
        m_impl->stream.reset();
        co_return std::nullopt;
    }
    auto message = parser.release();
    wire::HttpResponse response;
    response.status = message.result_int();
    for (const auto& field : message) {
        std::string name(field.name_string());
        for (char& c : name)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        response.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    response.body = std::move(message.body());
    if (!message.keep_alive())
        m_impl->stream.reset();
    co_return response;
}

} // namespace doorstep::bench
