// SHA-256, BLAKE2b, HMAC and the constant-time comparison.
#include "crypto/crypto.h"

#include <sodium.h>

namespace doorstep::crypto {

namespace {

// The state lives in the object's own bytes, so that the header need not know libsodium.
crypto_hash_sha256_state* stateIn(std::array<std::uint8_t, 128>& bytes) noexcept
{
    static_assert(sizeof(crypto_hash_sha256_state) <= 128);
    static_assert(alignof(crypto_hash_sha256_state) <= 8);
    return reinterpret_cast<crypto_hash_sha256_state*>(bytes.data());
}

constexpr std::uint8_t labelEnd[1] = {0};

} // namespace

Sha256::Sha256()
{
    crypto_hash_sha256_init(stateIn(m_state));
}

void Sha256::update(BytesView piece)
{
    crypto_hash_sha256_update(stateIn(m_state), piece.data(), piece.size());
}

Hash32 Sha256::finish()
{
    Hash32 hash;
    crypto_hash_sha256_final(stateIn(m_state), hash.value.data());
    return hash;
}

Hash32 sha256(BytesView bytes)
{
    Hash32 hash;
    crypto_hash_sha256(hash.value.data(), bytes.data(), bytes.size());
    return hash;
}

Hash32 sha256Labelled(std::string_view label, BytesView body)
{
    Sha256 state;
    state.update(bytesOf(label));
    state.update(labelEnd);
    state.update(body);
    return state.finish();
}

Hash32 blake2b256(BytesView bytes)
{
    Hash32 hash;
    crypto_generichash(hash.value.data(), hash.value.size(), bytes.data(), bytes.size(), nullptr, 0);
    return hash;
}

EntityId blake2b128(BytesView bytes)
{
    EntityId hash;
    crypto_generichash(hash.value.data(), hash.value.size(), bytes.data(), bytes.size(), nullptr, 0);
    return hash;
}

Hash32 hmacSha256(const SecretBytes& key, BytesView message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, message.data(), message.size());
    Hash32 hash;
    crypto_auth_hmacsha256_final(&state, hash.value.data());
    sodium_memzero(&state, sizeof state);
    return hash;
}

bool equalConstantTime(BytesView a, BytesView b) noexcept
{
    return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

} // namespace doorstep::crypto
