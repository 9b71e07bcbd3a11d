// The line between both products: a TCP relay on 127.0.0.1 with a delay and a rate each way, and a count of
// the bytes. Told what to do on standard input, one line an order: "line DELAY_MS BYTES_PER_S" (0 0: as fast
// as it goes), "count" (answers and starts anew), "quit". What it relays stays encrypted end to end.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <list>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;
constexpr std::size_t segmentBytes = 1'460;   ///< of a slow line: what one packet carries
constexpr std::size_t pieceBytes = 64 * 1024; ///< of a fast one
constexpr std::size_t bufferBytes = 256 * 1024;

struct Piece {
    Time due;
    std::vector<char> bytes;
    std::size_t sent = 0;
};

/// Everything that goes one way, over all connections: they share the line.
struct Way {
    Time free = Clock::now();
    std::uint64_t bytes = 0;
};

struct Half {
    int from = -1;
    int to = -1;
    Way* way = nullptr;
    std::deque<Piece> pieces;
    std::size_t held = 0;
    bool ended = false;  ///< nothing more comes in
    bool closed = false; ///< nothing more goes out
};

struct Connection {
    int client = -1;
    int server = -1;
    std::array<Half, 2> halves;
    bool broken = false;
};

struct Line {
    std::chrono::microseconds delay{0};
    double bytesPerSecond = 0;
    Way up;
    Way down;
    std::uint64_t connections = 0;
};

[[noreturn]] void give_up(const char* what)
{
    std::perror(what);
    std::exit(1);
}

void prepare(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

int listenSomewhere()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(listener, 512) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        give_up("listen");
    ::fcntl(listener, F_SETFL, O_NONBLOCK);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return listener;
}

void accept(int listener, std::uint16_t port, Line& line, std::list<Connection>& connections)
{
    while (true) {
        const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        if (::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            ::close(client);
            ::close(server);
            continue;
        }
        prepare(client);
        prepare(server);
        ++line.connections;
        Connection& connection = connections.emplace_back();
        connection.client = client;
        connection.server = server;
        connection.halves[0] = {client, server, &line.up, {}, 0, false, false};
        connection.halves[1] = {server, client, &line.down, {}, 0, false, false};
    }
}

void take(Half& half, const Line& line, bool& broken)
{
    const bool slow = line.bytesPerSecond > 0;
    while (!half.ended && half.held < bufferBytes) {
        std::vector<char> bytes(slow ? segmentBytes : pieceBytes);
        const ssize_t got = ::recv(half.from, bytes.data(), bytes.size(), 0);
        if (got < 0) {
            broken = broken || (errno != EAGAIN && errno != EINTR);
            return;
        }
        if (got == 0) {
            half.ended = true;
            return;
        }
        bytes.resize(static_cast<std::size_t>(got));
        half.way->bytes += bytes.size();
        half.held += bytes.size();
        const Time now = Clock::now();
        Time out = std::max(now, half.way->free);
        if (slow)
            out += std::chrono::microseconds(
                static_cast<std::int64_t>(1e6 * static_cast<double>(bytes.size()) / line.bytesPerSecond));
        half.way->free = out;
        half.pieces.push_back({out + line.delay, std::move(bytes), 0});
    }
}

void give(Half& half, Time now, bool& broken)
{
    while (!half.pieces.empty() && half.pieces.front().due <= now) {
        Piece& piece = half.pieces.front();
        const ssize_t sent =
            ::send(half.to, piece.bytes.data() + piece.sent, piece.bytes.size() - piece.sent, MSG_NOSIGNAL);
        if (sent < 0) {
            broken = broken || (errno != EAGAIN && errno != EINTR);
            return;
        }
        piece.sent += static_cast<std::size_t>(sent);
        if (piece.sent < piece.bytes.size())
            return;
        half.held -= piece.bytes.size();
        half.pieces.pop_front();
    }
    if (half.ended && half.pieces.empty() && !half.closed) {
        ::shutdown(half.to, SHUT_WR);
        half.closed = true;
    }
}

/// False when it is time to end.
bool obey(const std::string& order, Line& line)
{
    long delayMs = 0;
    double rate = 0;
    if (std::sscanf(order.c_str(), "line %ld %lf", &delayMs, &rate) == 2) {
        line.delay = std::chrono::milliseconds(delayMs);
        line.bytesPerSecond = rate;
        std::printf("ok\n");
    } else if (order == "count") {
        std::printf("{\"up\": %llu, \"down\": %llu, \"connections\": %llu}\n",
                    static_cast<unsigned long long>(line.up.bytes),
                    static_cast<unsigned long long>(line.down.bytes),
                    static_cast<unsigned long long>(line.connections));
        line.up.bytes = line.down.bytes = line.connections = 0;
    } else {
        return false;
    }
    std::fflush(stdout);
    return true;
}

/// Orders that have come whole; false at the end of input.
bool readOrders(std::string& typed, Line& line)
{
    std::array<char, 256> piece;
    const ssize_t got = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (got <= 0)
        return false;
    typed.append(piece.data(), static_cast<std::size_t>(got));
    for (std::size_t end = typed.find('\n'); end != std::string::npos; end = typed.find('\n')) {
        if (!obey(typed.substr(0, end), line))
            return false;
        typed.erase(0, end + 1);
    }
    return true;
}

/// Milliseconds until the next piece is due, rounded up; a long time when there is none.
int patience(const std::list<Connection>& connections, Time now)
{
    std::int64_t us = 10'000'000;
    for (const Connection& connection : connections)
        for (const Half& half : connection.halves)
            if (!half.pieces.empty())
                us = std::min<std::int64_t>(
                    us, std::chrono::duration_cast<std::chrono::microseconds>(half.pieces.front().due - now)
                            .count());
    return us <= 0 ? 0 : static_cast<int>((us + 999) / 1000);
}

short wanted(const Half& in, const Half& out, Time now)
{
    short events = 0;
    if (!in.ended && in.held < bufferBytes)
        events |= POLLIN;
    if (!out.pieces.empty() && out.pieces.front().due <= now)
        events |= POLLOUT;
    return events;
}

void serve(int listener, std::uint16_t port)
{
    Line line;
    std::list<Connection> connections;
    std::string typed;
    std::vector<pollfd> waits;
    while (true) {
        waits.assign({{STDIN_FILENO, POLLIN, 0}, {listener, POLLIN, 0}});
        Time now = Clock::now();
        for (Connection& each : connections) {
            waits.push_back({each.client, wanted(each.halves[0], each.halves[1], now), 0});
            waits.push_back({each.server, wanted(each.halves[1], each.halves[0], now), 0});
        }
        if (::poll(waits.data(), waits.size(), patience(connections, now)) < 0 && errno != EINTR)
            give_up("poll");
        if (waits[0].revents != 0 && !readOrders(typed, line))
            return;
        accept(listener, port, line, connections);
        now = Clock::now();
        for (auto each = connections.begin(); each != connections.end();) {
            for (Half& half : each->halves) {
                take(half, line, each->broken);
                give(half, Clock::now(), each->broken);
            }
            const bool over = each->halves[0].closed && each->halves[1].closed;
            if (!each->broken && !over) {
                ++each;
                continue;
            }
            ::close(each->client);
            ::close(each->server);
            each = connections.erase(each);
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: sync-compare-line PORT\n");
        return 2;
    }
    serve(listenSomewhere(), static_cast<std::uint16_t>(std::atoi(argv[1])));
    return 0;
}
