// zlib in both directions, with the caps that make a bomb harmless.
#include "sync/wire/http.h"

#include <zlib.h>

#include <array>
#include <cstdlib>
#include <limits>

namespace doorstep::wire {

namespace {

constexpr std::size_t ratioMax = 100;
constexpr std::size_t pieceBytes = 16 * 1024;

Bytes compressOnce(BytesView plain, int level)
{
    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    Bytes packed(size);
    if (compress2(packed.data(), &size, plain.data(), static_cast<uLong>(plain.size()), level) != Z_OK)
        std::abort(); // the buffer is large enough by definition; only memory can be missing
    packed.resize(size);
    return packed;
}

/// Ends the stream whatever happens.
struct Inflater {
    z_stream stream{};
    bool started = false;
    Inflater() { started = inflateInit(&stream) == Z_OK; }
    ~Inflater()
    {
        if (started)
            inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

} // namespace

Bytes deflate(BytesView plain, int level)
{
    Bytes packed = compressOnce(plain, level);
    // What packs better than the other side accepts is sent stored: it must never look like a bomb.
    if (plain.size() / ratioMax >= packed.size())
        packed = compressOnce(plain, Z_NO_COMPRESSION);
    return packed;
}

Result<Bytes> inflate(BytesView packed, std::size_t maxBytes)
{
    const Error damaged{ErrorCode::Damaged, "Packed data is damaged."};
    const Error tooLarge{ErrorCode::InvalidInput, "Packed data would become larger than is allowed."};
    Inflater inflater;
    if (!inflater.started || packed.size() > std::numeric_limits<uInt>::max())
        return damaged;
    z_stream& stream = inflater.stream;
    stream.next_in = const_cast<Bytef*>(packed.data()); // zlib never writes to it
    stream.avail_in = static_cast<uInt>(packed.size());
    Bytes plain;
    std::array<std::uint8_t, pieceBytes> piece;
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t made = piece.size() - stream.avail_out;
        if (made > maxBytes - plain.size() || (plain.size() + made) / ratioMax > packed.size())
            return tooLarge;
        append(plain, BytesView(piece.data(), made));
    }
    if (state != Z_STREAM_END || stream.avail_in != 0)
        return damaged;
    return plain;
}

} // namespace doorstep::wire
