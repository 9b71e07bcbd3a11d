// RFC 3629 section 4, read as a table of first bytes and the range their second byte may have.
#include "sync/office/import/utf8.h"

namespace doorstep::office {

namespace {

struct Lead {
    std::size_t length = 0; ///< 0 = this byte starts nothing
    std::uint8_t secondMin = 0x80;
    std::uint8_t secondMax = 0xBF;
};

Lead leadOf(std::uint8_t byte) noexcept
{
    if (byte < 0x80)
        return {1};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2};
    if (byte == 0xE0)
        return {3, 0xA0, 0xBF}; // below is over-long
    if (byte == 0xED)
        return {3, 0x80, 0x9F}; // above are surrogates
    if (byte >= 0xE1 && byte <= 0xEF)
        return {3};
    if (byte == 0xF0)
        return {4, 0x90, 0xBF}; // below is over-long
    if (byte >= 0xF1 && byte <= 0xF3)
        return {4};
    if (byte == 0xF4)
        return {4, 0x80, 0x8F}; // above is past U+10FFFF
    return {};
}

} // namespace

bool isUtf8(BytesView bytes) noexcept
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        const Lead lead = leadOf(bytes[at]);
        if (lead.length == 0 || lead.length > bytes.size() - at)
            return false;
        if (lead.length > 1 && (bytes[at + 1] < lead.secondMin || bytes[at + 1] > lead.secondMax))
            return false;
        for (std::size_t i = 2; i < lead.length; ++i) {
            if (bytes[at + i] < 0x80 || bytes[at + i] > 0xBF)
                return false;
        }
        at += lead.length;
    }
    return true;
}

} // namespace doorstep::office
