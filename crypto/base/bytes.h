// Bytes as every layer passes them. Standard C++ only: this folder knows neither Qt nor libsodium.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doorstep {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

/// The bytes of a text, without its terminating zero. Valid only as long as the text.
[[nodiscard]] inline BytesView bytesOf(std::string_view text) noexcept
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

[[nodiscard]] inline Bytes copyOf(BytesView view)
{
    return {view.begin(), view.end()};
}

inline void append(Bytes& to, BytesView what)
{
    to.insert(to.end(), what.begin(), what.end());
}

/// Lower-case hexadecimal, two characters a byte.
[[nodiscard]] std::string toHex(BytesView bytes);
/// Accepts either case; nullopt for an odd length or any other character.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);
/// URL-safe base 64 without padding (RFC 4648 section 5).
[[nodiscard]] std::string toBase64Url(BytesView bytes);
[[nodiscard]] std::optional<Bytes> fromBase64Url(std::string_view text);
/// Standard base 64 with padding (RFC 4648 section 4), as HTTP headers want it.
[[nodiscard]] std::string toBase64(BytesView bytes);
[[nodiscard]] std::optional<Bytes> fromBase64(std::string_view text);

/// A fixed number of bytes with value semantics; Tag keeps one identifier from being used as another.
template <std::size_t N, typename Tag>
struct FixedBytes {
    std::array<std::uint8_t, N> value{};

    static constexpr std::size_t sizeBytes = N;
    auto operator<=>(const FixedBytes&) const = default;
    [[nodiscard]] BytesView view() const noexcept { return value; }
    [[nodiscard]] std::string hex() const { return toHex(value); }
    [[nodiscard]] bool isZero() const noexcept { return *this == FixedBytes{}; }

    /// nullopt unless `from` has exactly N bytes.
    [[nodiscard]] static std::optional<FixedBytes> from(BytesView from)
    {
        if (from.size() != N)
            return std::nullopt;
        FixedBytes result;
        std::copy(from.begin(), from.end(), result.value.begin());
        return result;
    }
    [[nodiscard]] static std::optional<FixedBytes> fromHexText(std::string_view text)
    {
        const auto bytes = fromHex(text);
        return bytes ? from(*bytes) : std::nullopt;
    }
};

/// Sixteen random bytes made where the thing is born: patient, stream, draft, line, purchase ...
using EntityId = FixedBytes<16, struct EntityTag>;
/// A stream is lock, sequence, authorisation and purge unit at once. A patient's stream has the
/// patient's own EntityId as its bytes.
using StreamId = FixedBytes<16, struct StreamTag>;
using StaffId = FixedBytes<16, struct StaffTag>;
/// First 16 bytes of SHA-256("csync/device/1" 00 ed25519 public key).
using DeviceId = FixedBytes<16, struct DeviceTag>;
/// SHA-256, of a plan, an agreement, a blob, a chain link.
using Hash32 = FixedBytes<32, struct HashTag>;
/// Eight random bytes, new whenever the office may have forgotten something it once signed for.
using Epoch = FixedBytes<8, struct EpochTag>;

} // namespace doorstep
