// Reading the heads of CBOR items, shared by the checker and the decoder.
#pragma once

#include "crypto/base/bytes.h"

namespace doorstep::wire {

/// Major types of RFC 8949 section 3.1.
enum class Major : unsigned {
    Unsigned = 0,
    Negative = 1,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
    Simple = 7
};

/// First byte and argument of one item.
struct Head {
    Major major = Major::Simple;
    unsigned low = 0;           ///< low five bits of the first byte
    std::uint64_t argument = 0; ///< value, length or count
};

/// A place in bytes. `readHead` returns nullopt when the bytes end inside a head.
class Cursor {
public:
    explicit Cursor(BytesView bytes)
        : m_bytes(bytes)
    {}
    [[nodiscard]] std::size_t offset() const { return m_offset; }
    [[nodiscard]] std::size_t remaining() const { return m_bytes.size() - m_offset; }
    [[nodiscard]] BytesView from(std::size_t start) const { return m_bytes.subspan(start, m_offset - start); }

    [[nodiscard]] std::optional<Head> readHead()
    {
        if (remaining() == 0)
            return std::nullopt;
        const unsigned first = m_bytes[m_offset];
        Head head{static_cast<Major>(first >> 5), first & 0x1f, first & 0x1f};
        if (head.low >= 24 && head.low <= 27) {
            const std::size_t more = std::size_t{1} << (head.low - 24);
            if (remaining() - 1 < more)
                return std::nullopt;
            head.argument = 0;
            for (std::size_t i = 1; i <= more; ++i)
                head.argument = (head.argument << 8) | m_bytes[m_offset + i];
            m_offset += more;
        }
        ++m_offset;
        return head;
    }
    /// nullopt when fewer than `size` bytes are left; a declared length is never believed before that.
    [[nodiscard]] std::optional<BytesView> take(std::uint64_t size)
    {
        if (size > remaining())
            return std::nullopt;
        const BytesView taken = m_bytes.subspan(m_offset, static_cast<std::size_t>(size));
        m_offset += taken.size();
        return taken;
    }

private:
    BytesView m_bytes;
    std::size_t m_offset = 0;
};

} // namespace doorstep::wire
