// Bodies of CSYNC/1 requests and answers. Media type application/csync+cbor.
#pragma once

#include "sync/wire/change.h"

#include <map>

namespace doorstep::wire {

inline constexpr int protocolVersion = 1;
inline constexpr std::size_t pushChangesMax = 500;
inline constexpr std::size_t pushBytesMax = 512 * 1024;
inline constexpr std::size_t pullStreamsMax = 2000;
inline constexpr std::size_t pullBytesMax = 1024 * 1024;
inline constexpr std::size_t blobChunkBytes = 256 * 1024;
inline constexpr std::size_t blobBytesMax = 15 * 1024 * 1024;
// Headers of an answer about a whole picture: the receipt in base 64, and PullResponse::pictures in hex.
inline constexpr std::string_view blobReceiptHeader = "csync-blob-receipt";
inline constexpr std::string_view picturesHeader = "csync-pictures";

/// Proof of what the office has: [epoch, device, last_dseq, chain hash, signature ("csync/receipt/1")].
struct PushReceipt {
    Epoch epoch;
    DeviceId device;
    std::uint64_t lastDseq = 0;
    Hash32 chain;
    EntityId keyId; ///< OrgKey (Receipt) that signed
    crypto::Signature signature;
    bool operator==(const PushReceipt&) const = default;
};
[[nodiscard]] PushReceipt signReceipt(PushReceipt receipt, const crypto::SignKeyPair& receiptKey);
[[nodiscard]] bool verifyReceipt(const PushReceipt& receipt, const crypto::PublicKey& receiptKey);
[[nodiscard]] Value toValue(const PushReceipt& receipt);
[[nodiscard]] Result<PushReceipt> pushReceiptFrom(const Value& value);

/// Proof that the office holds a blob whole, its hash recomputed ("csync/blob-receipt/1").
struct BlobReceipt {
    Epoch epoch;
    StreamId stream;
    Hash32 blob;
    std::uint64_t sizeBytes = 0;
    EntityId keyId;
    crypto::Signature signature;
    bool operator==(const BlobReceipt&) const = default;
};
[[nodiscard]] BlobReceipt signBlobReceipt(BlobReceipt receipt, const crypto::SignKeyPair& receiptKey);
[[nodiscard]] bool verifyBlobReceipt(const BlobReceipt& receipt, const crypto::PublicKey& receiptKey);
[[nodiscard]] Bytes encodeBlobReceipt(const BlobReceipt& receipt);
[[nodiscard]] Result<BlobReceipt> decodeBlobReceipt(BytesView bytes);

struct PushRequest {
    Epoch epoch;
    DeviceId device;
    std::vector<SignedChange> changes;
    std::optional<PushReceipt> lastReceipt;
    bool operator==(const PushRequest&) const = default;
};
enum class OutcomeCode : std::uint64_t {
    Applied = 0,
    Conflicts = 1,
    Quarantined = 2,
    Rejected = 3,
    Duplicate = 4
};
struct Outcome {
    std::uint64_t dseq = 0;
    OutcomeCode code = OutcomeCode::Applied;
    std::optional<std::uint64_t> seq; ///< highest seq of the change's stream after it
    std::vector<EntityId> conflicts;
    std::string problem; ///< empty, or a name such as "office-only"
    bool operator==(const Outcome&) const = default;
};
struct PushResponse {
    Epoch epoch;
    std::uint64_t serverMs = 0;
    std::uint64_t lastDseq = 0;
    std::uint64_t durableDseq = 0;
    std::vector<Outcome> outcomes;
    std::vector<std::pair<StreamId, std::uint64_t>> heads;
    PushReceipt receipt;
    bool operator==(const PushResponse&) const = default;
};

/// What a tablet keeps of its own changes: all of them in [from, upTo]. The chain hash at upTo is in the
/// proof the office signed, and stands for everything up to there: a copy of the tablet that used the same
/// numbers for other changes has another one.
struct OwnHeld {
    std::uint64_t from = 1;
    std::uint64_t upTo = 0;
    Hash32 chain;
    [[nodiscard]] bool holds(std::uint64_t dseq) const { return from <= dseq && dseq <= upTo; }
    bool operator==(const OwnHeld&) const = default;
};
struct PullRequest {
    Epoch epoch;
    std::uint64_t gver = 0;
    std::vector<std::pair<StreamId, std::uint64_t>> cursors;
    std::uint64_t maxBytes = pullBytesMax;
    std::vector<std::pair<StreamId, std::uint64_t>> minHeads;
    /// Travels as numbers: `positions` are the cursors of all streams granted at `gver`, in order of the
    /// stream's ids. The answer leaves out what is not new and says what that adds up to. encode() makes them
    /// from `cursors`; decoding leaves `cursors` empty, because only the office can tell whose they are.
    bool brief = false;
    std::vector<std::uint64_t> positions;
    /// Values the tablet wrote in these changes may be left out of rows (see own_rows.h), if the office's log
    /// has the same chain hash there. nullopt: it wants everything.
    std::optional<OwnHeld> own;
    bool operator==(const PullRequest&) const = default;
};
struct Row {
    static constexpr std::uint64_t removed = 1, erased = 2, late = 4; ///< flag bits
    static constexpr std::uint64_t own = 8; ///< on the way only: values of the tablet's own are left out
    std::uint64_t seq = 0;
    EntityId entity;
    Kind kind = Kind::Patient;
    std::uint64_t flags = 0;
    /// Mutable kinds: canonical bytes of {field => [value, stamp]}; append kinds: 24 bytes of the change id.
    Bytes payload;
    bool operator==(const Row&) const = default;
};
struct Feed {
    StreamId stream;
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    std::uint64_t head = 0;
    bool complete = false;
    std::optional<EntityId> digest; ///< see digestAdd; present when complete
    std::vector<Row> rows;
    bool operator==(const Feed&) const = default;
};
struct Grant {
    StreamId stream;
    StreamKind kind = StreamKind::Patient;
    bool operator==(const Grant&) const = default;
};
struct PullResponse {
    Epoch epoch;
    std::uint64_t serverMs = 0;
    std::uint64_t gver = 0;
    std::optional<std::vector<Grant>> grants; ///< whole list, when gver differed
    std::vector<Feed> feeds;
    bool more = false;
    std::uint64_t lastDseq = 0;
    std::uint64_t durableDseq = 0;
    std::map<ChangeId, SignedChange> changes; ///< those that append rows name
    /// To a brief request that is answered whole: the sum over the granted streams that are not in `feeds`.
    std::optional<EntityId> unchanged;
    /// What the pictures add up to for which this office has given the device a receipt (see pictureSum). An
    /// office that was put back to an older state without knowing it has another one.
    std::optional<EntityId> pictures;
    bool operator==(const PullResponse&) const = default;
};
/// What streams and their digests add up to: BLAKE2b-128 over stream ‖ digest, in the order of the ids.
[[nodiscard]] EntityId sumOfDigests(const std::map<StreamId, EntityId>& digests);

[[nodiscard]] Bytes encode(const PushRequest& message);
[[nodiscard]] Result<PushRequest> decodePushRequest(BytesView bytes);
[[nodiscard]] Bytes encode(const PushResponse& message);
[[nodiscard]] Result<PushResponse> decodePushResponse(BytesView bytes);
[[nodiscard]] Bytes encode(const PullRequest& message);
[[nodiscard]] Result<PullRequest> decodePullRequest(BytesView bytes);
[[nodiscard]] Bytes encode(const PullResponse& message);
[[nodiscard]] Result<PullResponse> decodePullResponse(BytesView bytes);

/// Fields of a mutable row's payload with their stamps.
struct StampedValue {
    Value value;
    std::optional<ChangeId> stamp;
    bool operator==(const StampedValue&) const = default;
};
using StampedFields = std::map<std::uint64_t, StampedValue>;
[[nodiscard]] Bytes encodePayload(const StampedFields& fields);
[[nodiscard]] Result<StampedFields> decodePayload(BytesView payload);

/// Digest of a stream: sum modulo 2^128 of BLAKE2b-128(entity ‖ seq BE64 ‖ payload) over live rows.
/// Little-endian sum; zeros for an empty stream. For accidents, not attackers.
[[nodiscard]] EntityId digestAdd(const EntityId& digest, const Row& row);
[[nodiscard]] EntityId digestRemove(const EntityId& digest, const Row& row);
/// Sum over the pictures of which the office has given a device the receipt, each counted once: the digest of
/// rows [stream, 0, hash of the picture].
[[nodiscard]] EntityId pictureSum(const EntityId& sum, const StreamId& stream, const Hash32& blob);

// --- enrolment
struct Ticket {
    std::string url;          ///< "https://host:port"
    std::vector<Hash32> pins; ///< SHA-256 of the certificate's SubjectPublicKeyInfo
    crypto::PublicKey root;
    EntityId id;
    std::string code; ///< 10 characters Crockford base 32
    bool operator==(const Ticket&) const = default;
};
/// "DOORSTEP1." + base64url(canonical CBOR)
[[nodiscard]] std::string formatTicket(const Ticket& ticket);
[[nodiscard]] Result<Ticket> parseTicket(std::string_view text);

/// POST /v1/enrol, first step: {1: ticket id}; answer {1: nonce 16 bytes, 2: recovery key record}.
struct EnrolStart {
    EntityId ticket;
    bool operator==(const EnrolStart&) const = default;
};
/// recoveryKey: the root-signed OrgKey record (purpose Recovery) to which the tablet seals its recovery
/// secret.
struct EnrolNonce {
    EntityId nonce;
    Bytes recoveryKey;
    bool operator==(const EnrolNonce&) const = default;
};
/// Second step. transcript = canonical CBOR [ticket, device key, staff key, box of recovery secret, pin,
/// nonce]; proof = HMAC-SHA-256(Argon2id(code, salt = ticket id), "csync/enrol/1" 00 transcript).
struct EnrolRequest {
    EntityId ticket;
    crypto::PublicKey deviceKey;
    crypto::PublicKey staffKey;
    Bytes sealedRecovery; ///< the vault's recovery secret, sealed to the office's Recovery key
    EntityId nonce;
    Hash32 proof;
    crypto::Signature deviceSignature; ///< over "csync/enrol/1" 00 transcript: possession of the key
    bool operator==(const EnrolRequest&) const = default;
};
struct EnrolReply {
    Epoch epoch;
    std::uint64_t serverMs = 0;
    Bytes deviceCert;
    Bytes staffCard;
    std::vector<Bytes> orgKeys;
    StreamId staffStream;
    std::string staffName;
    std::string organisation; ///< ODS code
    Hash32 proof;             ///< HMAC of the same key over "csync/enrol-reply/1" 00 transcript
    bool operator==(const EnrolReply&) const = default;
};
inline constexpr std::string_view enrolLabel = "csync/enrol/1";
inline constexpr std::string_view enrolReplyLabel = "csync/enrol-reply/1";
inline constexpr std::size_t enrolCodeDigits = 10;
/// Ten characters of Crockford base 32 in capitals: '-' and spaces dropped, O read as 0, I and L as 1.
[[nodiscard]] std::optional<std::string> normaliseEnrolCode(std::string_view text);
[[nodiscard]] Bytes enrolTranscript(const EnrolRequest& request, const Hash32& pin);
[[nodiscard]] Hash32 enrolProof(const crypto::SecretBytes& codeKey, std::string_view label,
                                BytesView transcript);
[[nodiscard]] Result<crypto::SecretBytes> enrolCodeKey(std::string_view code, const EntityId& ticket);
/// Six digits both sides show, from the transcript.
[[nodiscard]] std::string enrolDigits(BytesView transcript);
[[nodiscard]] Bytes encode(const EnrolStart& message);
[[nodiscard]] Result<EnrolStart> decodeEnrolStart(BytesView bytes);
[[nodiscard]] Bytes encode(const EnrolNonce& message);
[[nodiscard]] Result<EnrolNonce> decodeEnrolNonce(BytesView bytes);
[[nodiscard]] Bytes encode(const EnrolRequest& message);
[[nodiscard]] Result<EnrolRequest> decodeEnrolRequest(BytesView bytes);
[[nodiscard]] Bytes encode(const EnrolReply& message);
[[nodiscard]] Result<EnrolReply> decodeEnrolReply(BytesView bytes);

} // namespace doorstep::wire
