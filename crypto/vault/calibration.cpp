// Finds Argon2id settings by trying them.
#include "crypto/vault/calibration.h"

#include <unistd.h>

namespace doorstep::crypto {

namespace {

constexpr std::uint32_t passesMax = 16;
constexpr std::uint64_t shareOfMemory = 8;

} // namespace

std::uint32_t kdfMemoryOfDeviceKiB()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long bytesPerPage = ::sysconf(_SC_PAGESIZE);
    if (pages <= 0 || bytesPerPage <= 0)
        return KdfParams::floor().memoryKiB;
    const std::uint64_t share =
        static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(bytesPerPage) / 1024 / shareOfMemory;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(share, UINT32_MAX));
}

KdfParams calibrateWith(const MeasureKdf& measure, const KdfBudget& budget)
{
    KdfParams best = KdfParams::floor();
    auto took = measure(best);
    if (!took)
        return best;
    // The time is proportional to memory and to passes: a step is taken when it is foreseen to fit, and
    // kept when it did.
    while (*took * 2 <= budget.targetMs && best.memoryKiB <= budget.memoryKiBMax / 2) {
        const KdfParams next{best.passes, best.memoryKiB * 2};
        const auto nextTook = measure(next);
        if (!nextTook || *nextTook > budget.targetMs)
            break;
        best = next;
        took = nextTook;
    }
    const std::int64_t perPass = std::max<std::int64_t>(1, *took / best.passes);
    const std::int64_t passes = budget.targetMs / perPass;
    best.passes = static_cast<std::uint32_t>(std::clamp<std::int64_t>(passes, best.passes, passesMax));
    return best;
}

KdfParams calibrate(const Clock& clock, const KdfBudget& budget)
{
    KdfBudget limited = budget;
    limited.memoryKiBMax = std::min(budget.memoryKiBMax, kdfMemoryOfDeviceKiB());
    const std::array<std::uint8_t, kdfSaltSizeBytes> salt{};
    return calibrateWith(
        [&](KdfParams params) -> std::optional<std::int64_t> {
            const std::int64_t begin = clock.monotonicMs();
            if (!deriveFromPassphrase(bytesOf("calibration"), salt, params))
                return std::nullopt;
            return clock.monotonicMs() - begin;
        },
        limited);
}

} // namespace doorstep::crypto
