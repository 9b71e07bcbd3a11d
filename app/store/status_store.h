// The truth in numbers: what the office has signed for, what waits, and why.
#pragma once

#include "app/store/plan_store.h"
#include "crypto/base/result.h"

namespace doorstep::store {

/// One thing that waits on this tablet or needs attention.
struct WaitingItem {
    EntityId patient;
    QString what; ///< "Plan agreed and submitted", "Purchase", "Receipt picture", "Draft" ...
    qint64 savedWallMs = 0;
    qint64 sizeBytes = 0;
    Delivery delivery = Delivery::OnTablet;
    QString reason; ///< the office's words, when it needs attention
};

struct SyncStatus {
    bool enrolled = false;
    QString staffName;
    QString organisation;
    int patients = 0;
    int changesTotal = 0;      ///< ever made on this tablet
    int changesAtOffice = 0;   ///< covered by a verified receipt
    int changesHandedOver = 0; ///< signed for, and kept by the office for a colleague to take over
    int changesWaiting = 0;
    int conflicts = 0; ///< fields with two versions, to be chosen from; does not hold up anything else
    int picturesWaiting = 0;
    qint64 picturesWaitingBytes = 0;
    int needsAttention = 0;
    std::optional<qint64> lastReceiptOfficeMs; ///< office time of the last verified receipt
    std::optional<qint64> lastContactWallMs;
    /// The store was put back to an older state and the office has not yet been asked, or has later changes
    /// of this tablet: nothing is sent. Plain words; empty otherwise.
    QString putBack;
    /// The office works with this tablet no more: withdrawn, or a second copy of it was seen. Its words;
    /// empty otherwise. Stays until a later run reaches the office and ends well.
    QString stopped;
    QString lastError; ///< plain words; empty when the last attempt succeeded
    /// Only this may turn anything green.
    [[nodiscard]] bool allAtOffice() const
    {
        return enrolled && changesWaiting == 0 && picturesWaiting == 0 && needsAttention == 0 &&
               lastReceiptOfficeMs.has_value() && putBack.isEmpty() && stopped.isEmpty();
    }
};

class StatusStore {
public:
    virtual ~StatusStore() = default;
    [[nodiscard]] virtual Result<SyncStatus> status() const = 0;
    [[nodiscard]] virtual Result<std::vector<WaitingItem>> waiting() const = 0;
};

} // namespace doorstep::store
