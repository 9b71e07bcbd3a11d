// How often a tablet may ask, and never the same thing twice.
#pragma once

#include "crypto/base/bytes.h"
#include "sync/wire/http.h"

#include <map>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace doorstep::office {

/// Pushes of one device: a burst, then one a second. In memory: a restart forgives.
class PushRate {
public:
    static constexpr std::int64_t burst = 20;
    static constexpr std::int64_t refillMs = 1'000;
    /// 0 when it may go on; else after how many milliseconds it may.
    [[nodiscard]] std::int64_t take(const DeviceId& device, std::int64_t nowMs);
    /// The last one was worth it: a push at least half full does not count, so that a backlog goes
    /// up without a pause.
    void giveBack(const DeviceId& device);

private:
    struct Bucket {
        std::int64_t spentMs = 0; ///< 0 = full; burst * refillMs = empty
        std::int64_t atMs = 0;
    };
    std::map<DeviceId, Bucket> m_buckets;
};

/// How many requests of one tablet are answered at the same time: two, and one that waits. By the name it
/// gives itself and the address it comes from, because this is asked before anything is verified. Any thread.
class RequestSlots {
public:
    static constexpr int busyMax = 3;
    /// False when there are enough already; then there is nothing to give back.
    [[nodiscard]] bool take(const std::string& who);
    void giveBack(const std::string& who);

private:
    std::mutex m_mutex;
    std::unordered_map<std::string, int> m_busy;
};

/// The name a client gives itself, unverified, at the address it comes from; empty when it gives none, and
/// nobody is counted under that.
[[nodiscard]] std::string claimant(const std::string& address, const wire::HttpRequest& request);
/// Whoever waits for an answer sends nothing: what can be read from them is the end of their connection.
[[nodiscard]] bool hasLeft(int socket);

/// Nonces of signed requests. Two generations of twice the window in which a signature counts: what is
/// forgotten cannot be used any more. Best effort over a restart.
class NonceCache {
public:
    static constexpr std::int64_t generationMs = 20 * 60 * 1000;
    static constexpr std::size_t generationMax = 200'000;
    /// False when this device has used it before.
    [[nodiscard]] bool isNew(const DeviceId& device, const std::string& nonce, std::int64_t nowMs);

private:
    std::unordered_set<std::string> m_young;
    std::unordered_set<std::string> m_old;
    std::int64_t m_sinceMs = 0;
};

} // namespace doorstep::office
