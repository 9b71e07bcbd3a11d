// Wires the server together, waits for a signal, takes it apart in the opposite order.
#include "sync/office/cli/serve.h"

#include "sync/office/cli/commands.h"
#include "sync/office/cli/passphrase.h"
#include "sync/office/handler.h"
#include "sync/office/http_server.h"

#include <spdlog/spdlog.h>

#include <charconv>
#include <csignal>
#include <iostream>

namespace doorstep::office {

namespace {

struct ListenAddress {
    std::string host;
    std::uint16_t port = 0;
    [[nodiscard]] std::string url(std::uint16_t actualPort) const
    {
        const bool six = host.find(':') != std::string::npos;
        return "https://" + (six ? "[" + host + "]" : host) + ":" + std::to_string(actualPort);
    }
};

/// "127.0.0.1:8443", "[::1]:0"
std::optional<ListenAddress> parseListen(const std::string& text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return std::nullopt;
    ListenAddress address;
    address.host = text.substr(0, colon);
    if (address.host.front() == '[' && address.host.back() == ']')
        address.host = address.host.substr(1, address.host.size() - 2);
    const char* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data() + colon + 1, end, address.port);
    if (problem != std::errc() || stopped != end || address.host.empty())
        return std::nullopt;
    return address;
}

/// Signals are taken by sigwait on the main thread; set before any other thread is made.
sigset_t blockSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

/// One forwarded command, on the database thread.
ControlReply forwarded(Office& office, const ControlRequest& request)
{
    Options options;
    std::ostringstream out;
    std::ostringstream err;
    if (const auto code = parseCommandLine(request.arguments, options, out, err))
        return {*code, out.str(), err.str(), {}};
    for (const std::string& file : inputFiles(options))
        if (!request.files.contains(file))
            return {1, {}, "A file of the command did not arrive.\n", {}};
    return runCommand(office, options, request.files);
}

int refuse(const Error& error)
{
    std::cerr << error.text << '\n';
    return 1;
}

} // namespace

int runServe(const Options& options)
{
    const auto address = parseListen(options.listen);
    if (!address) {
        std::cerr << "--listen takes an address and a port, as 127.0.0.1:8443.\n";
        return 2;
    }
    const auto passphrase = readPassphrase(options.passphraseFile, false);
    if (!passphrase.ok())
        return refuse(passphrase.error());
    const sigset_t signals = blockSignals();
    SystemClock clock;
    SystemRandom random;
    auto opened = Office::open(options.data, passphrase.value().view(), clock, random);
    if (!opened.ok())
        return refuse(opened.error());
    Office& office = *opened.value();
    if (office.foundOlder())
        std::cerr << "An older copy of the data folder was found. Every tablet reads everything again and "
                     "sends what"
                     " is missing here.\n";
    if (Status named = office.useHost(address->host); !named.ok())
        return refuse(named.error());

    Worker worker;
    Handler handler(office);
    RequestQueue::Answering answering;
    answering.answer = [&handler](const wire::HttpRequest& request, bool again, const Prepared* prepared) {
        return handler.handle(request, again, prepared);
    };
    answering.prepare = [&handler](const wire::HttpRequest& request) { return handler.prepare(request); };
    answering.overloaded = [&handler](std::int64_t retryAfterS) { return handler.overloaded(retryAfterS); };
    SystemRandom serverRandom; // the other one belongs to the database thread
    RequestQueue requests(worker, std::move(answering), clock, serverRandom);
    HttpServer server(requests);
    HttpServerConfig config;
    config.host = address->host;
    config.port = address->port;
    config.certificate = office.keys().certificate;
    config.privateKey = &office.keys().tlsKey;
    config.touches = &office.database().touches();
    if (Status started = server.start(config); !started.ok())
        return refuse(started.error());
    const std::string url = address->url(server.port());
    Status remembered = done();
    worker.runAndWait([&] { remembered = office.rememberAddress(url); });
    if (!remembered.ok())
        return refuse(remembered.error());
    auto control = ControlServer::start(options.data, [&](const ControlRequest& request) {
        ControlReply reply;
        worker.runAndWait([&] { reply = forwarded(office, request); });
        return reply;
    });
    if (!control.ok())
        return refuse(control.error());

    std::cout << "Listening on " << url << std::endl;
    int received = 0;
    sigwait(&signals, &received);
    spdlog::info("stopping");
    control.value().reset();
    server.stop();
    return 0;
}

} // namespace doorstep::office
