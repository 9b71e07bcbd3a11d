// Argon2id settings that fit the device.
#pragma once

#include "crypto/base/ports.h"
#include "crypto/crypto.h"

#include <functional>

namespace doorstep::crypto {

/// What opening with a passphrase may cost on this device.
struct KdfBudget {
    std::int64_t targetMs = 500;
    std::uint32_t memoryKiBMax = 512 * 1024; ///< more is refused however fast the device is
};

/// How long one derivation takes with these settings, in milliseconds; nullopt when the memory cannot be
/// had. The real one derives; a test answers from a formula.
using MeasureKdf = std::function<std::optional<std::int64_t>(KdfParams)>;

/// Settings that take about the target: memory first (a power of two, while it can be had), then passes.
/// Never below KdfParams::floor(), which is also what a device gets that is slower than the target.
/// Takes about twice the target. For creation and each change of a passphrase, in the product.
[[nodiscard]] KdfParams calibrate(const Clock& clock, const KdfBudget& budget = {});
[[nodiscard]] KdfParams calibrateWith(const MeasureKdf& measure, const KdfBudget& budget);

/// A share of the memory that this device has: unlocking must not push other programs out of it.
[[nodiscard]] std::uint32_t kdfMemoryOfDeviceKiB();

} // namespace doorstep::crypto
