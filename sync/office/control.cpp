// One frame each way: length (4 bytes, big endian), then canonical CBOR.
#include "sync/office/control.h"

#include "sync/wire/cbor.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>

namespace doorstep::office {

namespace {

constexpr std::size_t frameBytesMax = 256 * 1024 * 1024;
constexpr int requestPatienceMs = 10'000;
constexpr int replyPatienceMs = 600'000; // an import of a whole office, or a scrub, takes its time

/// Closes what it holds.
class Descriptor {
public:
    explicit Descriptor(int value = -1)
        : m_value(value)
    {}
    Descriptor(Descriptor&& other) noexcept
        : m_value(std::exchange(other.m_value, -1))
    {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    [[nodiscard]] int get() const { return m_value; }
    [[nodiscard]] bool valid() const { return m_value >= 0; }

private:
    int m_value;
};

bool waitFor(int descriptor, short events, int patienceMs)
{
    pollfd what{descriptor, events, 0};
    int ready = 0;
    do {
        ready = ::poll(&what, 1, patienceMs);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

bool readExactly(int descriptor, std::span<std::uint8_t> out, int patienceMs)
{
    while (!out.empty()) {
        if (!waitFor(descriptor, POLLIN, patienceMs))
            return false;
        const ssize_t got = ::recv(descriptor, out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        out = out.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

bool writeAll(int descriptor, BytesView bytes)
{
    while (!bytes.empty()) {
        if (!waitFor(descriptor, POLLOUT, requestPatienceMs))
            return false;
        const ssize_t put = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return true;
}

std::optional<Bytes> readFrame(int descriptor, int patienceMs)
{
    std::array<std::uint8_t, 4> head{};
    if (!readExactly(descriptor, head, patienceMs))
        return std::nullopt;
    const std::size_t size =
        (std::size_t{head[0]} << 24) | (std::size_t{head[1]} << 16) | (std::size_t{head[2]} << 8) | head[3];
    if (size > frameBytesMax)
        return std::nullopt;
    Bytes body(size);
    if (!readExactly(descriptor, body, patienceMs))
        return std::nullopt;
    return body;
}

bool writeFrame(int descriptor, const Bytes& body)
{
    if (body.size() > frameBytesMax)
        return false;
    const auto byteAt = [&body](int shift) {
        return static_cast<std::uint8_t>((body.size() >> shift) & 0xff);
    };
    const std::array<std::uint8_t, 4> head{byteAt(24), byteAt(16), byteAt(8), byteAt(0)};
    return writeAll(descriptor, head) && writeAll(descriptor, body);
}

std::optional<sockaddr_un> addressOf(const std::filesystem::path& folder)
{
    // Relative to the folder's real place, so that it does not matter where the command is given.
    std::error_code error;
    const std::string path = (std::filesystem::weakly_canonical(folder, error) / "control.sock").string();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

bool isSameUser(int descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

wire::Value filesValue(const std::map<std::string, Bytes>& files)
{
    wire::Value::Array all;
    for (const auto& [name, bytes] : files)
        all.emplace_back(
            wire::Value::Array{wire::Value(Bytes(name.begin(), name.end())), wire::Value(bytes)});
    return wire::Value(std::move(all));
}

bool readFiles(const wire::Value* value, std::map<std::string, Bytes>& files)
{
    if (!value || !value->asArray())
        return false;
    for (const wire::Value& each : *value->asArray()) {
        const auto* pair = each.asArray();
        if (!pair || pair->size() != 2 || !(*pair)[0].asBytes() || !(*pair)[1].asBytes())
            return false;
        files[std::string((*pair)[0].asBytes()->begin(), (*pair)[0].asBytes()->end())] =
            *(*pair)[1].asBytes();
    }
    return true;
}

// Arguments and output are bytes, not text: a file name need not be UTF-8.
wire::Value bytesValue(const std::string& text)
{
    return wire::Value(Bytes(text.begin(), text.end()));
}

const Error unreadable{ErrorCode::Protocol, "The running server's answer could not be read."};

} // namespace

Bytes encode(const ControlRequest& request)
{
    wire::Value::Array arguments;
    for (const std::string& argument : request.arguments)
        arguments.push_back(bytesValue(argument));
    wire::Value message;
    message.set(1, wire::Value(std::move(arguments)));
    message.set(2, filesValue(request.files));
    return wire::encode(message);
}

Result<ControlRequest> decodeControlRequest(BytesView bytes)
{
    const auto message = wire::decode(bytes);
    const wire::Value* arguments = message.ok() ? message.value().at(1) : nullptr;
    ControlRequest request;
    if (!arguments || !arguments->asArray() || !readFiles(message.value().at(2), request.files))
        return unreadable;
    for (const wire::Value& each : *arguments->asArray()) {
        if (!each.asBytes())
            return unreadable;
        request.arguments.emplace_back(each.asBytes()->begin(), each.asBytes()->end());
    }
    return request;
}

Bytes encode(const ControlReply& reply)
{
    wire::Value message;
    message.set(1, reply.exitCode);
    message.set(2, bytesValue(reply.out));
    message.set(3, bytesValue(reply.err));
    message.set(4, filesValue(reply.files));
    return wire::encode(message);
}

Result<ControlReply> decodeControlReply(BytesView bytes)
{
    const auto message = wire::decode(bytes);
    if (!message.ok())
        return unreadable;
    const wire::Value* code = message.value().at(1);
    const wire::Value* out = message.value().at(2);
    const wire::Value* err = message.value().at(3);
    ControlReply reply;
    if (!code || !code->asInt() || !out || !out->asBytes() || !err || !err->asBytes() ||
        !readFiles(message.value().at(4), reply.files))
        return unreadable;
    reply.exitCode = static_cast<int>(*code->asInt());
    reply.out.assign(out->asBytes()->begin(), out->asBytes()->end());
    reply.err.assign(err->asBytes()->begin(), err->asBytes()->end());
    return reply;
}

Result<std::optional<ControlReply>> askServer(const std::filesystem::path& folder,
                                              const ControlRequest& request)
{
    const auto address = addressOf(folder);
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!address || !socket.valid() ||
        ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0)
        return std::optional<ControlReply>();
    if (!writeFrame(socket.get(), encode(request)))
        return Error{ErrorCode::Storage, "The running server did not take the command."};
    const auto frame = readFrame(socket.get(), replyPatienceMs);
    if (!frame)
        return Error{ErrorCode::Storage,
                     "The running server gave no answer; see what it did before trying again."};
    auto reply = decodeControlReply(*frame);
    if (!reply.ok())
        return reply.error();
    return std::optional<ControlReply>(std::move(reply).value());
}

struct ControlServer::Impl {
    std::string path;
    Descriptor listening;
    Descriptor wakeRead;
    Descriptor wakeWrite;
    Running running;
    std::thread thread;

    void serve(const Descriptor& peer)
    {
        if (!isSameUser(peer.get()))
            return;
        const auto frame = readFrame(peer.get(), requestPatienceMs);
        const auto request = frame ? decodeControlRequest(*frame) : Result<ControlRequest>(unreadable);
        if (request.ok())
            (void)writeFrame(peer.get(), encode(running(request.value())));
    }

    void loop()
    {
        while (true) {
            pollfd what[] = {{listening.get(), POLLIN, 0}, {wakeRead.get(), POLLIN, 0}};
            if (::poll(what, 2, -1) < 0 && errno != EINTR)
                return;
            if (what[1].revents != 0)
                return;
            if ((what[0].revents & POLLIN) == 0)
                continue;
            if (const Descriptor peer(::accept4(listening.get(), nullptr, nullptr, SOCK_CLOEXEC));
                peer.valid())
                serve(peer);
        }
    }
};

ControlServer::ControlServer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}

Result<std::unique_ptr<ControlServer>> ControlServer::start(const std::filesystem::path& folder,
                                                            Running running)
{
    const auto address = addressOf(folder);
    if (!address)
        return Error{ErrorCode::InvalidInput,
                     "The path of the data folder is too long for the control socket."};
    auto impl = std::make_unique<Impl>();
    impl->path = address->sun_path;
    impl->running = std::move(running);
    impl->listening = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    int wake[2] = {-1, -1};
    if (::pipe(wake) != 0)
        return Error{ErrorCode::Storage, "The control socket cannot be made."};
    impl->wakeRead = Descriptor(wake[0]);
    impl->wakeWrite = Descriptor(wake[1]);
    ::unlink(impl->path.c_str());
    const mode_t before = ::umask(0177);
    const bool bound =
        impl->listening.valid() &&
        ::bind(impl->listening.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) == 0;
    ::umask(before);
    if (!bound || ::listen(impl->listening.get(), 8) != 0)
        return Error{ErrorCode::Storage, "The control socket cannot be made in the data folder."};
    impl->thread = std::thread([raw = impl.get()] { raw->loop(); });
    return std::unique_ptr<ControlServer>(new ControlServer(std::move(impl)));
}

ControlServer::~ControlServer()
{
    const std::uint8_t stop = 1;
    (void)!::write(m_impl->wakeWrite.get(), &stop, 1);
    m_impl->thread.join();
    ::unlink(m_impl->path.c_str());
}

} // namespace doorstep::office
