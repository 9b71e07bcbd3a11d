// How long this tablet has been without its office, what follows from it, and what a person chose for the
// sync.
#pragma once

#include "crypto/base/boot.h"
#include "crypto/base/result.h"

#include <cstdint>
#include <optional>

namespace doorstep::store {

struct Core;

/// Days without contact after which the tablet only opens online or with the recovery code, unless the
/// organisation has chosen another number.
inline constexpr int leaseDaysDefault = 14;

/// Nothing is ever destroyed because of it.
struct Lease {
    bool applies = false; ///< enrolled
    int days = leaseDaysDefault;
    int daysWithout = 0; ///< whole days since the office was last heard
    bool warn = false;   ///< half of them are over
    bool over = false;
    int unsent = 0; ///< changes and pictures that wait
    [[nodiscard]] int daysLeft() const { return daysWithout < days ? days - daysWithout : 0; }
};

struct SyncWishes {
    bool paused = false;
    bool onlyUnmetered = false;
    bool operator==(const SyncWishes&) const = default;
};

/// Belongs to the tablet's thread.
///
/// Time without contact is counted up, never read off the wall clock: within one boot by the device's own
/// running time; over a boot by the wall clock, of which one boot may count no less than nothing and no more
/// than seven days. So a clock that jumps ahead locks nobody out at once, and one set back gives nothing
/// back.
class Contact {
public:
    explicit Contact(Core& core)
        : m_core(core)
    {}
    /// Counts on to this moment, and keeps the count on disk about once an hour and at each boot.
    [[nodiscard]] Result<Lease> lease(const BootMoment& now);
    /// The office has read the recovery code out: that was contact.
    [[nodiscard]] Status heardByTelephone();

    /// By how much this tablet's clock was ahead of the office's (negative: behind) when the office last
    /// answered, in ms; nullopt before that. Nothing is ordered by either clock.
    [[nodiscard]] Result<std::optional<std::int64_t>> clockAheadMs() const;

    [[nodiscard]] Result<SyncWishes> wishes() const;
    [[nodiscard]] Status wish(const SyncWishes& wishes);

private:
    Core& m_core;
};

/// The office's signed word has come, or its answer to this tablet's question for records. Inside a
/// transaction.
void noteContact(Core& core);

/// "No contact with the office for 8 days. 3 things are not sent. ..."; empty while there is nothing to warn
/// of.
[[nodiscard]] std::string inWords(const Lease& lease);

} // namespace doorstep::store
