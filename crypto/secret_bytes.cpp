// Guarded memory for key material.
#include "crypto/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <new>

namespace doorstep::crypto {

void SecretBytes::Free::operator()(std::uint8_t* data) const noexcept
{
    sodium_free(data); // wipes first
}

SecretBytes SecretBytes::zeros(std::size_t sizeBytes)
{
    SecretBytes secret;
    if (sizeBytes == 0)
        return secret;
    // The allocator of libsodium stops the program when the library was never started.
    if (sodium_init() < 0)
        throw std::bad_alloc();
    auto* memory = static_cast<std::uint8_t*>(sodium_malloc(sizeBytes));
    if (!memory)
        throw std::bad_alloc();
    std::memset(memory, 0, sizeBytes);
    secret.m_data.reset(memory);
    secret.m_size = sizeBytes;
    return secret;
}

SecretBytes SecretBytes::random(std::size_t sizeBytes)
{
    SecretBytes secret = zeros(sizeBytes);
    if (sizeBytes > 0)
        randombytes_buf(secret.data(), sizeBytes);
    return secret;
}

SecretBytes SecretBytes::copyOf(BytesView source)
{
    SecretBytes secret = zeros(source.size());
    if (!source.empty())
        std::memcpy(secret.data(), source.data(), source.size());
    return secret;
}

SecretBytes SecretBytes::takeFrom(std::string& source)
{
    SecretBytes secret = copyOf(bytesOf(source));
    source.resize(source.capacity()); // what an earlier, longer text left behind goes as well
    sodium_memzero(source.data(), source.size());
    source.clear();
    return secret;
}

SecretBytes SecretBytes::takeFrom(Bytes& source)
{
    SecretBytes secret = copyOf(source);
    source.resize(source.capacity());
    if (!source.empty())
        sodium_memzero(source.data(), source.size());
    source.clear();
    return secret;
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(view());
}

bool SecretBytes::equals(const SecretBytes& other) const noexcept
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(data(), other.data(), m_size) == 0);
}

} // namespace doorstep::crypto
