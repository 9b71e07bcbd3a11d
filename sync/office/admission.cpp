// Expected waits: units queued in this lane and those before it, times what a unit has cost lately.
#include "sync/office/admission.h"

#include <algorithm>

namespace doorstep::office {

namespace {

constexpr double learning = 0.1;

/// A large push costs by its size; everything else counts by the piece.
double unitsOf(Lane lane, std::size_t bodyBytes)
{
    return lane == Lane::Push ? std::max(1.0, static_cast<double>(bodyBytes) / 1024.0) : 1.0;
}

double limitOf(Lane lane)
{
    switch (lane) {
    case Lane::Small:
        return Admission::smallWaitMaxMs;
    case Lane::Push:
        return Admission::pushWaitMaxMs;
    case Lane::Bulk:
        break;
    }
    return Admission::bulkWaitMaxMs;
}

} // namespace

Lane laneOf(std::string_view method, std::string_view path, std::size_t bodyBytes)
{
    if (path == "/v1/push")
        return bodyBytes <= smallPushBytes ? Lane::Small : Lane::Push;
    if (path == "/v1/pull" || (path.starts_with("/v1/blobs/") && method != "HEAD"))
        return Lane::Bulk;
    return Lane::Small;
}

std::optional<std::int64_t> Admission::enter(Lane lane, std::size_t bodyBytes)
{
    const double wait = expectedWaitMs(lane);
    if (wait > limitOf(lane)) {
        // No sooner than the queue is likely to be gone, and within what the protocol names.
        const auto gone = static_cast<std::int64_t>(3 * wait / 1000);
        return between(retryMinS, std::clamp(gone, 2 * retryMinS, retryMaxS));
    }
    m_units[static_cast<std::size_t>(lane)] += unitsOf(lane, bodyBytes);
    return std::nullopt;
}

void Admission::left(Lane lane, std::size_t bodyBytes, double workMs)
{
    const auto index = static_cast<std::size_t>(lane);
    const double units = unitsOf(lane, bodyBytes);
    m_units[index] = std::max(0.0, m_units[index] - units);
    m_msPerUnit[index] += learning * (workMs / units - m_msPerUnit[index]);
}

double Admission::expectedWaitMs(Lane lane) const
{
    double wait = 0;
    for (std::size_t index = 0; index <= static_cast<std::size_t>(lane); ++index)
        wait += m_units[index] * m_msPerUnit[index];
    return wait;
}

std::int64_t Admission::between(std::int64_t low, std::int64_t high)
{
    std::array<std::uint8_t, 4> raw{};
    m_random.fill(raw);
    std::uint32_t value = 0;
    for (const std::uint8_t byte : raw)
        value = (value << 8) | byte;
    return low + static_cast<std::int64_t>(value % static_cast<std::uint32_t>(high - low + 1));
}

} // namespace doorstep::office
