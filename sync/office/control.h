// Commands while the server runs: a socket in the data folder, for the same user only.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

namespace doorstep::office {

/// A command line, with the files it names read by whoever gave the command.
struct ControlRequest {
    std::vector<std::string> arguments; ///< without the program's name
    std::map<std::string, Bytes> files;
    bool operator==(const ControlRequest&) const = default;
};

/// What the command came to; files are to be written by whoever gave it.
struct ControlReply {
    int exitCode = 0;
    std::string out;
    std::string err;
    std::map<std::string, Bytes> files;
    bool operator==(const ControlReply&) const = default;
};

[[nodiscard]] Bytes encode(const ControlRequest& request);
[[nodiscard]] Result<ControlRequest> decodeControlRequest(BytesView bytes);
[[nodiscard]] Bytes encode(const ControlReply& reply);
[[nodiscard]] Result<ControlReply> decodeControlReply(BytesView bytes);

/// nullopt when no server runs on this data folder.
[[nodiscard]] Result<std::optional<ControlReply>> askServer(const std::filesystem::path& folder,
                                                            const ControlRequest& request);

/// Listens on DIR/control.sock (0600); peers of another user are hung up on. One command at a time, on a
/// thread of its own, from which `running` is called.
class ControlServer {
public:
    using Running = std::function<ControlReply(const ControlRequest&)>;
    /// A socket file that nobody listens on any more is removed. The caller holds the data folder's lock.
    [[nodiscard]] static Result<std::unique_ptr<ControlServer>> start(const std::filesystem::path& folder,
                                                                      Running running);
    ~ControlServer();
    ControlServer(const ControlServer&) = delete;
    ControlServer& operator=(const ControlServer&) = delete;

private:
    struct Impl;
    explicit ControlServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace doorstep::office
