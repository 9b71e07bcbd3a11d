// Buckets and nonces.
#include "sync/office/limits.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace doorstep::office {

std::int64_t PushRate::take(const DeviceId& device, std::int64_t nowMs)
{
    Bucket& bucket = m_buckets.try_emplace(device, Bucket{0, nowMs}).first->second;
    // A clock that was set back gives nothing and takes nothing.
    const std::int64_t passed = std::max<std::int64_t>(nowMs - bucket.atMs, 0);
    bucket.spentMs = std::max<std::int64_t>(bucket.spentMs - passed, 0);
    bucket.atMs = nowMs;
    const std::int64_t full = burst * refillMs;
    if (bucket.spentMs + refillMs > full)
        return bucket.spentMs + refillMs - full;
    bucket.spentMs += refillMs;
    return 0;
}

void PushRate::giveBack(const DeviceId& device)
{
    if (const auto bucket = m_buckets.find(device); bucket != m_buckets.end())
        bucket->second.spentMs = std::max<std::int64_t>(bucket->second.spentMs - refillMs, 0);
}

bool RequestSlots::take(const std::string& who)
{
    if (who.empty())
        return true;
    const std::lock_guard lock(m_mutex);
    int& busy = m_busy[who];
    if (busy >= busyMax)
        return false;
    ++busy;
    return true;
}

void RequestSlots::giveBack(const std::string& who)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_busy.find(who);
    if (found != m_busy.end() && --found->second == 0)
        m_busy.erase(found);
}

std::string claimant(const std::string& address, const wire::HttpRequest& request)
{
    const auto named = wire::requestSignature(request);
    return named.ok() ? address + ' ' + named.value().device.hex() : std::string();
}

bool hasLeft(int socket)
{
    char byte = 0;
    const auto got = ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

bool NonceCache::isNew(const DeviceId& device, const std::string& nonce, std::int64_t nowMs)
{
    const std::int64_t age = nowMs - m_sinceMs;
    if (age < 0 || age > generationMs || m_young.size() >= generationMax) {
        m_old = std::exchange(m_young, {});
        m_sinceMs = nowMs;
    }
    std::string key = device.hex() + nonce;
    if (m_old.contains(key))
        return false;
    return m_young.insert(std::move(key)).second;
}

} // namespace doorstep::office
