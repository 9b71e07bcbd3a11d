// Ports of the sync engine: the tablet's storage implements SyncStorage, Qt Network implements Transport.
// They stand beside the wire format because both sides of each port speak only in its terms.
#pragma once

#include "crypto/base/ports.h"
#include "sync/wire/http.h"
#include "sync/wire/messages.h"
#include "sync/wire/orders.h"

#include <functional>

namespace doorstep::wire {

/// Who this tablet is, once enrolled. Secret keys stay inside SyncStorage.
struct DeviceIdentity {
    DeviceId device;
    std::string url;
    std::vector<Hash32> pins;
    crypto::PublicKey root;
    StaffId staff;
    std::string staffName;
};

struct PendingBlob {
    Hash32 hash;
    StreamId stream;
    std::uint64_t sizeBytes = 0;
    std::string mime;
};

/// Why the last attempt ended as it did; shown, and kept over restarts.
struct SyncAttempt {
    std::int64_t endedWallMs = 0;
    bool reachedOffice = false;
    std::optional<Error> error;
};

/// Everything durable the engine needs. One thread. Every method is one local transaction: when it
/// returns, its effect is on disk whole, or nothing is.
class SyncStorage {
public:
    virtual ~SyncStorage() = default;

    [[nodiscard]] virtual Result<std::optional<DeviceIdentity>> identity() const = 0;
    /// Signs with the device key kept in the vault.
    [[nodiscard]] virtual Status signRequest(HttpRequest& request, std::int64_t createdS) = 0;
    [[nodiscard]] virtual Result<Epoch> epoch() const = 0;
    /// Learned from the Csync-Time header: office ms minus our wall clock.
    [[nodiscard]] virtual Status learnOffset(std::int64_t offsetMs) = 0;
    [[nodiscard]] virtual Result<std::int64_t> offsetMs() const = 0;

    // --- push
    /// Unacknowledged changes in dseq order, bounded by number and bytes. One that the tablet was free to let
    /// go of is represented by its place (not_kept.h), so that those after it can go.
    [[nodiscard]] virtual Result<std::vector<SignedChange>> pending(std::size_t countMax,
                                                                    std::size_t bytesMax) const = 0;
    [[nodiscard]] virtual Result<std::optional<PushReceipt>> lastReceipt() const = 0;
    /// Verifies the receipt (root-certified key, own chain at lastDseq) before believing a word of it;
    /// Untrusted otherwise, and nothing changes. Rejected changes stay, with their reason, as "needs
    /// attention".
    [[nodiscard]] virtual Status acknowledge(const PushResponse& response) = 0;
    /// The office lacks changes above lastDseq that it once signed for: they are unsent again, same bytes.
    [[nodiscard]] virtual Status offerAgain(std::uint64_t lastDseq) = 0;

    // --- pull
    [[nodiscard]] virtual Result<PullRequest> nextPull() const = 0;
    /// Stages pages; a stream's rows, cursor and overlay move together when its feed is complete.
    /// Verifies digests and the signatures of changes in append rows. True = ask again.
    [[nodiscard]] virtual Result<bool> applyPull(const PullResponse& response) = 0;
    /// Marks changes above lastDseq unsent again and moves all cursors to 0, keeping rows readable.
    [[nodiscard]] virtual Status changeEpoch(const Epoch& epoch, std::uint64_t lastDseq) = 0;

    // --- blobs, oldest first
    [[nodiscard]] virtual Result<std::optional<PendingBlob>> nextBlobToSend() const = 0;
    [[nodiscard]] virtual Result<Bytes> readBlob(const Hash32& hash, std::uint64_t offset,
                                                 std::size_t sizeMax) const = 0;
    /// Verifies the receipt first. `pictures`: what the office's receipts to this tablet now add up to
    /// (pictureSum); nullopt when the way the receipt came does not tell.
    [[nodiscard]] virtual Status blobAcknowledged(const BlobReceipt& receipt,
                                                  const std::optional<EntityId>& pictures) = 0;
    /// The office does not take this picture, or it cannot be read here: it needs attention, is not offered
    /// again by itself, and the others go on. `problem`: the office's name for it, or "unreadable".
    [[nodiscard]] virtual Status blobRefused(const PendingBlob& blob, const std::string& problem) = 0;

    // --- what the office cannot know by itself
    /// Removes what may go (records of people no longer on the caseload, once the office has everything of
    /// this tablet about them) and says what there is to report; empty when there is nothing.
    [[nodiscard]] virtual Result<Report> nextReport() = 0;
    [[nodiscard]] virtual Status reported(const Report& report) = 0;
    /// Verifies the order. Untrusted: not the office's, or for another tablet. Refused: something still waits
    /// that has to go first. Done: from now on this tablet only reports it and is erased at the next opening.
    [[nodiscard]] virtual Status wipeOrdered(BytesView order) = 0;

    [[nodiscard]] virtual Status recordAttempt(const SyncAttempt& attempt) = 0;
};

/// What enrolment needs of the tablet. One thread; each method is one local transaction.
class EnrolStorage {
public:
    virtual ~EnrolStorage() = default;
    /// Makes (or, after an interrupted enrolment, finds again) device key and staff key and returns the
    /// public halves. AlreadyExists when the tablet is enrolled.
    struct Keys {
        crypto::PublicKey device;
        crypto::PublicKey staff;
    };
    [[nodiscard]] virtual Result<Keys> enrolmentKeys() = 0;
    /// The vault's recovery secret, sealed to the office's recovery key.
    [[nodiscard]] virtual Result<Bytes> sealedRecovery(const crypto::BoxPublicKey& office) const = 0;
    /// Device key over "csync/enrol/1" 00 transcript.
    [[nodiscard]] virtual Result<crypto::Signature> signTranscript(BytesView transcript) const = 0;
    /// Checks every record of the reply against the ticket's root key, then stores all of it at once.
    [[nodiscard]] virtual Status completeEnrolment(const Ticket& ticket, const EnrolReply& reply) = 0;
};

/// Network as one call. Implementations pin the certificate; the callback comes exactly once, on the
/// caller's thread, never from inside send().
class Transport {
public:
    virtual ~Transport() = default;
    using Callback = std::function<void(Result<HttpResponse>)>;
    virtual void send(HttpRequest request, std::int64_t idleTimeoutMs, Callback callback) = 0;
    virtual void abortAll() = 0;
};

} // namespace doorstep::wire
