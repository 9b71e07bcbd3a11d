// The one type that key material has.
#pragma once

#include "crypto/base/bytes.h"

#include <memory>

namespace doorstep::crypto {

/// Bytes in guarded memory (libsodium: page guards, mlock, wiped at death). Moved, never copied by
/// accident, and there is no way to print it. Not thread safe; give each thread its own.
class SecretBytes {
public:
    SecretBytes() = default;
    [[nodiscard]] static SecretBytes zeros(std::size_t sizeBytes);
    [[nodiscard]] static SecretBytes random(std::size_t sizeBytes);
    /// The caller still owns, and should wipe, the source.
    [[nodiscard]] static SecretBytes copyOf(BytesView source);
    /// Copies and then wipes the source, which is left empty.
    [[nodiscard]] static SecretBytes takeFrom(std::string& source);
    [[nodiscard]] static SecretBytes takeFrom(Bytes& source);

    [[nodiscard]] SecretBytes clone() const;
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }
    [[nodiscard]] std::uint8_t* data() noexcept { return m_data.get(); }
    [[nodiscard]] const std::uint8_t* data() const noexcept { return m_data.get(); }
    [[nodiscard]] BytesView view() const noexcept { return {m_data.get(), m_size}; }
    /// Constant time for equal lengths.
    [[nodiscard]] bool equals(const SecretBytes& other) const noexcept;

private:
    struct Free {
        void operator()(std::uint8_t* data) const noexcept;
    };
    std::unique_ptr<std::uint8_t[], Free> m_data;
    std::size_t m_size = 0;
};

} // namespace doorstep::crypto
