// Crockford base 32: codes that people read out and type.
#include "crypto/crypto.h"

namespace doorstep::crypto {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t groupSize = 5;

std::optional<std::uint32_t> digitOf(char c) noexcept
{
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const std::size_t at = alphabet.find(c);
    if (at == std::string_view::npos)
        return std::nullopt;
    return static_cast<std::uint32_t>(at);
}

} // namespace

std::string toCrockford(BytesView bytes)
{
    std::string text;
    std::size_t digits = 0;
    const auto put = [&](std::uint32_t digit) {
        if (digits > 0 && digits % groupSize == 0)
            text.push_back('-');
        text.push_back(alphabet[digit & 0x1f]);
        ++digits;
    };
    std::uint32_t buffer = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : bytes) {
        buffer = (buffer << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            put(buffer >> bits);
        }
    }
    if (bits > 0)
        put(buffer << (5 - bits));
    return text;
}

std::optional<Bytes> fromCrockford(std::string_view text, std::size_t sizeBytes)
{
    Bytes bytes;
    bytes.reserve(sizeBytes);
    std::uint32_t buffer = 0;
    unsigned bits = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '-' || c == ' ')
            continue;
        const auto digit = digitOf(c);
        if (!digit)
            return std::nullopt;
        ++digits;
        buffer = (buffer << 5) | *digit;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>((buffer >> bits) & 0xff));
        }
    }
    // The last digit may carry spare bits; they are always written as zeros.
    const bool spareBitsAreZero = (buffer & ((1u << bits) - 1u)) == 0;
    if (digits != (sizeBytes * 8 + 4) / 5 || bytes.size() != sizeBytes || !spareBitsAreZero)
        return std::nullopt;
    return bytes;
}

} // namespace doorstep::crypto
