// Sealing of something long, piece by piece: XChaCha20-Poly1305 as libsodium's secretstream chains it.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/secret_bytes.h"

#include <optional>

namespace doorstep::crypto {

inline constexpr std::size_t streamKeySizeBytes = 32;
/// In front of the first piece; not secret.
inline constexpr std::size_t streamHeaderSizeBytes = 24;
/// What each sealed piece is longer than its plain one.
inline constexpr std::size_t streamOverheadBytes = 17;
using StreamHeader = FixedBytes<streamHeaderSizeBytes, struct StreamHeaderTag>;

/// Pieces open in the order and number they were sealed in, or not at all: one left out, doubled, moved or
/// taken from another stream is noticed, and so is an end that comes too early (the last one is marked).
/// `context` is bound to every piece and has to be given again to open. One thread.
class StreamSealer {
public:
    /// A key is for one stream.
    StreamSealer(const SecretBytes& key, BytesView context);
    [[nodiscard]] const StreamHeader& header() const noexcept { return m_header; }
    /// Not after the last one. sealed becomes plain.size() + streamOverheadBytes long and keeps its memory.
    void seal(BytesView plain, bool last, Bytes& sealed);

private:
    StreamHeader m_header;
    SecretBytes m_state;
    Bytes m_context;
    bool m_ended = false;
};

class StreamOpener {
public:
    enum class Piece { Refused, More, Last };

    StreamOpener(const SecretBytes& key, const StreamHeader& header, BytesView context);
    /// Refused when key, header, context, place in the stream or any byte is not as sealed; then, and after
    /// the last piece, every further one is refused too. plain keeps its memory; it is empty when refused.
    [[nodiscard]] Piece open(BytesView sealed, Bytes& plain);

private:
    SecretBytes m_state;
    Bytes m_context;
    bool m_ended = false;
};

} // namespace doorstep::crypto
