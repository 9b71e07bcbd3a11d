// The chain of secretstream: each piece's key and nonce follow from the pieces before it.
#include "crypto/stream.h"

#include <sodium.h>

#include <cstdlib>

namespace doorstep::crypto {

namespace {

using State = crypto_secretstream_xchacha20poly1305_state;
static_assert(streamKeySizeBytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);
static_assert(streamHeaderSizeBytes == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(streamOverheadBytes == crypto_secretstream_xchacha20poly1305_ABYTES);
// Guarded memory ends at the end of a page and is so aligned as its size is.
static_assert(sizeof(State) % alignof(State) == 0);

/// The state holds the key: it lives in guarded memory.
State* stateIn(SecretBytes& memory)
{
    return reinterpret_cast<State*>(memory.data());
}

void requireStreamKey(const SecretBytes& key)
{
    if (key.size() != streamKeySizeBytes)
        std::abort();
}

} // namespace

StreamSealer::StreamSealer(const SecretBytes& key, BytesView context)
    : m_state(SecretBytes::zeros(sizeof(State)))
    , m_context(copyOf(context))
{
    requireStreamKey(key);
    crypto_secretstream_xchacha20poly1305_init_push(stateIn(m_state), m_header.value.data(), key.data());
}

void StreamSealer::seal(BytesView plain, bool last, Bytes& sealed)
{
    if (m_ended)
        std::abort();
    m_ended = last;
    sealed.resize(plain.size() + streamOverheadBytes);
    crypto_secretstream_xchacha20poly1305_push(stateIn(m_state), sealed.data(), nullptr, plain.data(),
                                               plain.size(), m_context.data(), m_context.size(),
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
}

StreamOpener::StreamOpener(const SecretBytes& key, const StreamHeader& header, BytesView context)
    : m_state(SecretBytes::zeros(sizeof(State)))
    , m_context(copyOf(context))
{
    requireStreamKey(key);
    crypto_secretstream_xchacha20poly1305_init_pull(stateIn(m_state), header.value.data(), key.data());
}

StreamOpener::Piece StreamOpener::open(BytesView sealed, Bytes& plain)
{
    plain.clear();
    if (m_ended || sealed.size() < streamOverheadBytes) {
        m_ended = true;
        return Piece::Refused;
    }
    plain.resize(sealed.size() - streamOverheadBytes);
    unsigned char tag = 0;
    const int failed = crypto_secretstream_xchacha20poly1305_pull(stateIn(m_state), plain.data(), nullptr,
                                                                  &tag, sealed.data(), sealed.size(),
                                                                  m_context.data(), m_context.size());
    const bool last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (failed || (!last && tag != 0)) {
        plain.clear();
        m_ended = true;
        return Piece::Refused;
    }
    m_ended = last;
    return last ? Piece::Last : Piece::More;
}

} // namespace doorstep::crypto
