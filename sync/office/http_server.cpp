// The one file that knows Boost.Beast: coroutines per connection, on two threads.
#include "sync/office/http_server.h"

#include "sync/office/handler.h"
#include "sync/office/limits.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <spdlog/spdlog.h>

#include <atomic>
#include <thread>

namespace doorstep::office {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using Body = http::vector_body<std::uint8_t>;
using Parser = http::request_parser<Body>;
using namespace std::chrono_literals;

constexpr std::uint32_t headerBytesMax = 16 * 1024;
constexpr std::size_t targetBytesMax = 2 * 1024;
constexpr std::size_t drainBytesMax = 1024 * 1024;

int chooseHttp11(SSL*, const unsigned char** out, unsigned char* outSize, const unsigned char* in,
                 unsigned inSize, void*)
{
    static constexpr unsigned char wanted[] = "\x08http/1.1";
    unsigned char* chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, wanted, sizeof wanted - 1, in, inSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

wire::HttpRequest plainRequest(Parser& parser)
{
    auto message = parser.release();
    wire::HttpRequest request;
    request.method = std::string(message.method_string());
    request.authority = std::string(message[http::field::host]);
    const std::string target(message.target());
    const std::size_t mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string::npos)
        request.query = target.substr(mark + 1);
    for (const auto& field : message) {
        std::string name(field.name_string());
        for (char& c : name)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        request.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    request.body = std::move(message.body());
    return request;
}

http::response<Body> beastResponse(const wire::HttpResponse& plain, bool keepAlive)
{
    http::response<Body> response(static_cast<http::status>(plain.status), 11);
    for (const auto& [name, value] : plain.headers)
        response.set(name, value);
    response.set(http::field::server, "doorstep-office");
    response.keep_alive(keepAlive);
    response.body() = plain.body;
    if (plain.status != 204)
        response.content_length(plain.body.size());
    return response;
}

} // namespace

struct HttpServer::Impl {
    RequestQueue& requests;
    asio::io_context io{2};
    asio::ssl::context tls{asio::ssl::context::tls_server};
    std::optional<tcp::acceptor> acceptor;
    std::uint16_t port = 0;
    std::size_t connectionsMax = 0;
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> answersUnderWay{0};
    std::atomic<bool> stopping{false};
    const std::atomic<std::uint64_t>* touches = nullptr;
    std::int64_t waitMs = 0;
    std::atomic<std::uint64_t> waiting{0}; ///< requests to wait so far: spreads their ends
    RequestSlots slots;
    std::vector<std::thread> threads;

    explicit Impl(RequestQueue& theRequests)
        : requests(theRequests)
    {}

    /// The answer, made elsewhere; the coroutine waits on its own strand.
    asio::awaitable<wire::HttpResponse> answer(wire::HttpRequest request, bool again)
    {
        const asio::any_io_executor executor = co_await asio::this_coro::executor;
        // Named, not written into the co_await: g++ 12 copies such temporaries into the frame bit by bit,
        // and an executor knows its own address.
        auto initiate = [this, &executor, again](auto handler, wire::HttpRequest what) {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            requests.answer(std::move(what), again, [executor, shared](wire::HttpResponse response) {
                asio::post(executor, [shared, response = std::move(response)]() mutable {
                    std::move (*shared)(std::move(response));
                });
            });
        };
        co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(wire::HttpResponse)>(
            initiate, asio::use_awaitable, std::move(request));
    }

    /// Holds a request to wait until something has moved, the time is over or its client has left.
    asio::awaitable<wire::HttpResponse> answerInTime(Stream& stream, wire::HttpRequest request)
    {
        const bool waits = touches && request.method == "POST" && request.path == "/v1/wait";
        std::uint64_t seen = waits ? touches->load() : 0;
        wire::HttpResponse response = co_await answer(request, false);
        if (!waits)
            co_return response;
        const auto jitter = static_cast<std::int64_t>(waiting++ % 20) * waitMs / 200 - waitMs / 20;
        const asio::any_io_executor executor = co_await asio::this_coro::executor;
        asio::steady_timer pause(executor);
        constexpr std::int64_t stepMs = 250;
        for (std::int64_t left = waitMs + jitter; response.status == 204 && !stopping && left > 0;
             left -= stepMs) {
            error_code error;
            pause.expires_after(std::chrono::milliseconds(stepMs));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            if (hasLeft(beast::get_lowest_layer(stream).socket().native_handle()))
                break;
            const std::uint64_t now = touches->load();
            if (now == seen)
                continue;
            seen = now;
            response = co_await answer(request, true);
        }
        co_return response;
    }

    asio::awaitable<bool> respond(Stream& stream, const wire::HttpResponse& plain, bool keepAlive)
    {
        http::response<Body> response = beastResponse(plain, keepAlive);
        beast::get_lowest_layer(stream).expires_after(30s);
        error_code error;
        co_await http::async_write(stream, response, asio::redirect_error(asio::use_awaitable, error));
        co_return !error && keepAlive;
    }

    /// Refuses, then takes in a bounded amount of what the client still sends, so that it reads the answer.
    asio::awaitable<bool> refuse(Stream& stream, const wire::Problem& problem)
    {
        const wire::HttpResponse response = problemResponse(problem);
        co_await respond(stream, response, false);
        std::vector<std::uint8_t> waste(16 * 1024);
        std::size_t taken = 0;
        error_code error;
        beast::get_lowest_layer(stream).expires_after(2s);
        while (!error && taken < drainBytesMax)
            taken += co_await stream.async_read_some(asio::buffer(waste),
                                                     asio::redirect_error(asio::use_awaitable, error));
        co_return false;
    }

    /// The header: up to 60 s until its first byte, then 10 s for all of it.
    asio::awaitable<error_code> readHeader(Stream& stream, beast::flat_buffer& buffer, Parser& parser)
    {
        error_code error;
        if (buffer.size() == 0) {
            beast::get_lowest_layer(stream).expires_after(60s);
            const std::size_t got = co_await stream.async_read_some(
                buffer.prepare(4096), asio::redirect_error(asio::use_awaitable, error));
            if (error)
                co_return error;
            buffer.commit(got);
        }
        beast::get_lowest_layer(stream).expires_after(10s);
        co_await http::async_read_header(stream, buffer, parser,
                                         asio::redirect_error(asio::use_awaitable, error));
        co_return error;
    }

    asio::awaitable<error_code> readBody(Stream& stream, beast::flat_buffer& buffer, Parser& parser)
    {
        error_code error;
        if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            http::response<http::empty_body> go(http::status::continue_, 11);
            co_await http::async_write(stream, go, asio::redirect_error(asio::use_awaitable, error));
        }
        while (!error && !parser.is_done()) {
            beast::get_lowest_layer(stream).expires_after(30s); // since the last byte
            co_await http::async_read_some(stream, buffer, parser,
                                           asio::redirect_error(asio::use_awaitable, error));
        }
        co_return error;
    }

    /// One request and its answer; false when the connection is to end.
    asio::awaitable<bool> exchange(Stream& stream, beast::flat_buffer& buffer)
    {
        Parser parser;
        parser.header_limit(headerBytesMax);
        parser.body_limit(boost::none);
        error_code error = co_await readHeader(stream, buffer, parser);
        const wire::Problem headerTooLarge{"too-large", 431, "The header is too large.", "never", {}};
        if (error == http::error::header_limit)
            co_return co_await refuse(stream, headerTooLarge);
        if (error)
            co_return false;
        const auto& header = parser.get();
        const wire::Problem targetTooLong{"too-large", 414, "The address is too long.", "never", {}};
        if (header.target().size() > targetBytesMax)
            co_return co_await refuse(stream, targetTooLong);
        const std::size_t limit =
            bodyBytesMax(std::string(header.method_string()),
                         std::string(header.target().substr(0, header.target().find('?'))));
        const wire::Problem tooLarge{
            "too-large", 413, "The request is too large.", "never", {{"max_bytes", std::to_string(limit)}}};
        // By hand: a limit set after the header was read holds for chunked bodies only.
        if (parser.content_length() && *parser.content_length() > limit)
            co_return co_await refuse(stream, tooLarge);
        parser.body_limit(limit);
        error = co_await readBody(stream, buffer, parser);
        if (error == http::error::body_limit)
            co_return co_await refuse(stream, tooLarge);
        if (error)
            co_return false;
        const bool keepAlive = parser.keep_alive() && !stopping;
        wire::HttpRequest request = plainRequest(parser);
        const auto from = beast::get_lowest_layer(stream).socket().remote_endpoint(error);
        const std::string who = claimant(error ? std::string() : from.address().to_string(), request);
        const wire::Problem tooMany{
            "overloaded", 429, "This tablet asks too much at once.", "after", {{"retry_after", "1"}}};
        if (!slots.take(who))
            co_return co_await refuse(stream, tooMany);
        ++answersUnderWay;
        beast::get_lowest_layer(stream).expires_never();
        const bool holds = request.path == "/v1/wait";
        if (holds) // stopping does not wait for those that wait
            --answersUnderWay;
        const wire::HttpResponse response = co_await answerInTime(stream, std::move(request));
        slots.giveBack(who);
        if (holds)
            ++answersUnderWay;
        const bool goOn = co_await respond(stream, response, keepAlive);
        --answersUnderWay;
        co_return goOn;
    }

    asio::awaitable<void> connection(tcp::socket socket)
    {
        Stream stream(beast::tcp_stream(std::move(socket)), tls);
        error_code error;
        beast::get_lowest_layer(stream).expires_after(10s);
        co_await stream.async_handshake(asio::ssl::stream_base::server,
                                        asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            beast::flat_buffer buffer;
            while (co_await exchange(stream, buffer)) {
            }
            beast::get_lowest_layer(stream).expires_after(5s);
            co_await stream.async_shutdown(asio::redirect_error(asio::use_awaitable, error));
        }
        --connections;
    }

    asio::awaitable<void> accept()
    {
        while (acceptor->is_open()) {
            error_code error;
            const asio::any_io_executor strand = asio::make_strand(io); // named: see answer()
            tcp::socket socket =
                co_await acceptor->async_accept(strand, asio::redirect_error(asio::use_awaitable, error));
            if (error == asio::error::operation_aborted)
                co_return;
            if (error) { // out of descriptors, most likely: do not spin
                asio::steady_timer pause(io, 100ms);
                co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
                continue;
            }
            if (connections >= connectionsMax)
                continue; // closed at once, before the handshake costs anything
            ++connections;
            // An answer goes out in records; the last one must not wait for a late acknowledgement.
            socket.set_option(tcp::no_delay(true), error);
            asio::co_spawn(strand, connection(std::move(socket)), asio::detached);
        }
    }

    error_code useIdentity(const HttpServerConfig& config)
    {
        error_code error;
        tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_compression, error);
        SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
        SSL_CTX_set_mode(tls.native_handle(), SSL_MODE_RELEASE_BUFFERS);
        SSL_CTX_set_alpn_select_cb(tls.native_handle(), chooseHttp11, nullptr);
        tls.use_certificate_chain(asio::buffer(config.certificate), error);
        if (!error)
            tls.use_private_key(asio::buffer(config.privateKey->data(), config.privateKey->size()),
                                asio::ssl::context::asn1, error);
        return error;
    }

    error_code listen(const HttpServerConfig& config)
    {
        error_code error;
        const auto address = asio::ip::make_address(config.host, error);
        if (error)
            return error;
        const tcp::endpoint endpoint(address, config.port);
        acceptor.emplace(asio::make_strand(io));
        acceptor->open(endpoint.protocol(), error);
        if (!error)
            acceptor->set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            acceptor->bind(endpoint, error);
        if (!error)
            acceptor->listen(asio::socket_base::max_listen_connections, error);
        if (!error)
            port = acceptor->local_endpoint(error).port();
        return error;
    }
};

HttpServer::HttpServer(RequestQueue& requests)
    : m_impl(std::make_unique<Impl>(requests))
{}

HttpServer::~HttpServer()
{
    stop();
}

Status HttpServer::start(const HttpServerConfig& config)
{
    m_impl->connectionsMax = config.connectionsMax;
    m_impl->touches = config.touches;
    m_impl->waitMs = config.waitMs;
    if (m_impl->useIdentity(config))
        return Error{ErrorCode::Damaged, "The certificate of the office cannot be used."};
    if (m_impl->listen(config)) {
        return Error{ErrorCode::InUse,
                     "The server cannot listen on this address; give another one with --listen, as"
                     " 127.0.0.1:8443."};
    }
    asio::co_spawn(m_impl->acceptor->get_executor(), m_impl->accept(), asio::detached);
    for (int i = 0; i < 2; ++i)
        m_impl->threads.emplace_back([this] { m_impl->io.run(); });
    return done();
}

std::uint16_t HttpServer::port() const
{
    return m_impl->port;
}

void HttpServer::stop()
{
    if (m_impl->threads.empty())
        return;
    m_impl->stopping = true;
    asio::post(m_impl->acceptor->get_executor(), [this] {
        error_code ignored;
        m_impl->acceptor->close(ignored);
    });
    for (int tenths = 0; tenths < 50 && m_impl->answersUnderWay > 0; ++tenths)
        std::this_thread::sleep_for(100ms);
    m_impl->io.stop();
    for (std::thread& thread : m_impl->threads)
        thread.join();
    m_impl->threads.clear();
    m_impl->requests.finish(); // an answer still being made refers to this server
}

} // namespace doorstep::office
