// The signed change: one user-visible save, one signature, bytes never re-encoded.
#pragma once

#include "crypto/crypto.h"
#include "sync/wire/cbor.h"

namespace doorstep::wire {

inline constexpr std::size_t changeBodyBytesMax = 256 * 1024;
inline constexpr std::size_t opsMax = 64;
inline constexpr std::uint64_t schemaNumber = 1;

/// Entity kinds; fixed for ever.
enum class Kind : std::uint64_t {
    Patient = 1,
    Assignment = 2,
    Draft = 10,
    Item = 11,
    Conflict = 12,
    Need = 13,
    Outcome = 14,
    PlanVersion = 20,
    Agreement = 21,
    Submission = 22,
    Decision = 23,
    BudgetEntry = 30,
    Purchase = 31,
    Reversal = 32,
    BudgetTotal = 33,
    Alert = 34,
    PurchaseEvent = 36,
    Receipt = 40,
    Note = 41,
    CareEvent = 42,
    Message = 50,
    Product = 60,
    Scheme = 61,
    OrgKey = 70,
    DeviceCert = 71,
    StaffCard = 72,
    Policy = 73,
};
/// Append kinds are immutable records; the others are merged field by field.
[[nodiscard]] bool isAppendKind(Kind kind);

enum class StreamKind : std::uint64_t { Patient = 1, Staff = 2, Budget = 3, Reference = 4, Organisation = 5 };

/// Who set a field's present value: device id ‖ dseq, big endian. Zero = never set (null on the wire).
struct ChangeId {
    DeviceId device;
    std::uint64_t dseq = 0;
    auto operator<=>(const ChangeId&) const = default;
    [[nodiscard]] bool isNull() const { return dseq == 0; }
    [[nodiscard]] Bytes bytes() const; ///< 24 bytes
    [[nodiscard]] static std::optional<ChangeId> from(BytesView bytes);
};

struct Hlc {
    std::uint64_t ms = 0;
    std::uint64_t counter = 0;
    auto operator<=>(const Hlc&) const = default;
};

/// What the clock said, the offset to the office's last learned, and how many seconds ago that was.
struct ClockEvidence {
    std::uint64_t wallMs = 0;
    std::optional<std::int64_t> offsetMs;
    std::uint64_t anchorAgeS = 0;
    bool operator==(const ClockEvidence&) const = default;
};

using FieldValues = std::vector<std::pair<std::uint64_t, Value>>;
struct FieldSet {
    std::uint64_t field = 0;
    Value value;
    std::optional<ChangeId> base; ///< stamp of what the author saw
    bool operator==(const FieldSet&) const = default;
};

struct Op {
    enum class Code : std::uint64_t { Create = 1, Set = 2, Remove = 3, Append = 4, Resolve = 5, Erase = 6 };
    Code code = Code::Create;
    EntityId entity;
    Kind kind = Kind::Draft;
    FieldValues create;                                         ///< Create
    std::vector<FieldSet> set;                                  ///< Set
    std::vector<std::pair<std::uint64_t, ChangeId>> removeSeen; ///< Remove: field -> stamp seen
    Bytes record;                                               ///< Append: canonical bytes of the record
    Value args;                                                 ///< Resolve and Erase, kept as they came
    bool operator==(const Op&) const = default;
};

struct Cosign {
    EntityId staffKey; ///< id of the staff_card
    crypto::Signature signature;
    bool operator==(const Cosign&) const = default;
};

struct Change {
    DeviceId device;
    std::uint64_t dseq = 0;
    Hash32 prev; ///< chain hash of dseq - 1; zeros for dseq 1
    Hlc hlc;
    ClockEvidence clock;
    StaffId actor;
    StreamId stream;
    std::uint64_t schema = schemaNumber;
    std::vector<Op> ops;
    std::vector<Hash32> blobs;
    std::string appBuild; ///< empty = absent
    std::optional<Cosign> cosign;
    bool operator==(const Change&) const = default;
    [[nodiscard]] ChangeId id() const { return {device, dseq}; }
};

/// As it travels and is stored: the exact body bytes and the device's signature over them.
struct SignedChange {
    Bytes body;
    crypto::Signature signature;
    bool operator==(const SignedChange&) const = default;
};

[[nodiscard]] Bytes encodeChange(const Change& change);
/// InvalidInput when not canonical, unknown shape, too large or more than opsMax operations.
[[nodiscard]] Result<Change> decodeChange(BytesView body);
/// Fills change.cosign with the staff key's signature over the body without key 12
/// ("csync/cosign/1"), then encodes and signs with the device key ("csync/change/1").
[[nodiscard]] SignedChange signChange(Change change, const crypto::SignKeyPair& device,
                                      const crypto::SignKeyPair* staff, const EntityId& staffKeyId);
[[nodiscard]] bool verifyChange(const SignedChange& change, const crypto::PublicKey& device);
[[nodiscard]] bool verifyCosign(const Change& change, const crypto::PublicKey& staff);
/// SHA-256("csync/chain/1" 00 body signature): `prev` of the next change, and the chain in receipts.
[[nodiscard]] Hash32 chainHash(const SignedChange& change);

[[nodiscard]] Value toValue(const SignedChange& change);
[[nodiscard]] Result<SignedChange> signedChangeFrom(const Value& value);

} // namespace doorstep::wire
