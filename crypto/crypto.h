// The verbs of cryptography this product uses, over libsodium and nothing else. No mode, nonce or flag
// for a caller to get wrong. Every function is thread safe. initialise() must have succeeded first.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/secret_bytes.h"

namespace doorstep::crypto {

/// Starts libsodium, switches core dumps off and runs the known-answer self-test. Call once in main().
[[nodiscard]] Status initialise();
/// Published vectors, round trips, and one flipped bit that must be refused.
[[nodiscard]] bool selfTest();

// --- sealing: XChaCha20-Poly1305 (IETF), nonce 24 random bytes in front, tag 16 bytes at the end
inline constexpr std::size_t sealKeySizeBytes = 32;
inline constexpr std::size_t sealOverheadBytes = 24 + 16;
[[nodiscard]] Bytes seal(const SecretBytes& key, BytesView plain, BytesView context);
/// nullopt when key, context or any byte is not what was sealed.
[[nodiscard]] std::optional<Bytes> open(const SecretBytes& key, BytesView sealed, BytesView context);
[[nodiscard]] std::optional<SecretBytes> openSecret(const SecretBytes& key, BytesView sealed,
                                                    BytesView context);

// --- hashes
[[nodiscard]] Hash32 sha256(BytesView bytes);
/// SHA-256(label ‖ 00 ‖ body): a hash made for one purpose is never valid for another.
[[nodiscard]] Hash32 sha256Labelled(std::string_view label, BytesView body);
[[nodiscard]] Hash32 blake2b256(BytesView bytes);
/// 16 bytes.
[[nodiscard]] EntityId blake2b128(BytesView bytes);
[[nodiscard]] Hash32 hmacSha256(const SecretBytes& key, BytesView message);
/// SHA-256 of a stream of pieces.
class Sha256 {
public:
    Sha256();
    void update(BytesView piece);
    [[nodiscard]] Hash32 finish();

private:
    alignas(8) std::array<std::uint8_t, 128> m_state{};
};
/// Constant time for equal lengths.
[[nodiscard]] bool equalConstantTime(BytesView a, BytesView b) noexcept;

// --- signatures: Ed25519 over label ‖ 00 ‖ body
using PublicKey = FixedBytes<32, struct SignPublicTag>;
using Signature = FixedBytes<64, struct SignatureTag>;
struct SignKeyPair {
    PublicKey publicKey;
    SecretBytes secretKey; ///< 64 bytes, as libsodium keeps it

    [[nodiscard]] static SignKeyPair generate();
    /// seed: 32 bytes.
    [[nodiscard]] static SignKeyPair fromSeed(BytesView seed);
    [[nodiscard]] static std::optional<SignKeyPair> fromSecretKey(SecretBytes secretKey);
    [[nodiscard]] SignKeyPair clone() const;
};
[[nodiscard]] Signature sign(const SignKeyPair& key, std::string_view label, BytesView body);
[[nodiscard]] bool verify(const PublicKey& key, std::string_view label, BytesView body,
                          const Signature& signature);
/// Without a label, for formats that bring their own (RFC 9421 request signatures).
[[nodiscard]] Signature signRaw(const SignKeyPair& key, BytesView message);
[[nodiscard]] bool verifyRaw(const PublicKey& key, BytesView message, const Signature& signature);
[[nodiscard]] DeviceId deviceIdOf(const PublicKey& key);

// --- sealed boxes: X25519, anonymous sender
using BoxPublicKey = FixedBytes<32, struct BoxPublicTag>;
struct BoxKeyPair {
    BoxPublicKey publicKey;
    SecretBytes secretKey; ///< 32 bytes
    [[nodiscard]] static BoxKeyPair generate();
};
[[nodiscard]] Bytes sealTo(const BoxPublicKey& receiver, BytesView plain);
[[nodiscard]] std::optional<SecretBytes> openSealedTo(const BoxKeyPair& receiver, BytesView sealed);

// --- passphrases and sub-keys
struct KdfParams {
    std::uint32_t passes = 3;         ///< Argon2id operations
    std::uint32_t memoryKiB = 65'536; ///< Argon2id memory
    bool operator==(const KdfParams&) const = default;
    /// What the product never goes below: 3 passes, 64 MiB.
    [[nodiscard]] static KdfParams floor() { return {}; }
};
inline constexpr std::size_t kdfSaltSizeBytes = 16;
/// Argon2id13, 32 bytes out. Fails only when the memory cannot be had.
[[nodiscard]] Result<SecretBytes> deriveFromPassphrase(BytesView passphrase, BytesView salt,
                                                       KdfParams params);
/// crypto_kdf: 32 bytes for one purpose. context: exactly 8 characters.
[[nodiscard]] SecretBytes deriveSubKey(const SecretBytes& master, std::uint64_t id, std::string_view context);

// --- codes people read out: Crockford base 32, groups of 5 divided by '-' when shown
[[nodiscard]] std::string toCrockford(BytesView bytes);
/// Takes either case, ignores '-' and spaces, reads O as 0 and I, L as 1. nullopt when it does not
/// decode to exactly sizeBytes bytes.
[[nodiscard]] std::optional<Bytes> fromCrockford(std::string_view text, std::size_t sizeBytes);

} // namespace doorstep::crypto
