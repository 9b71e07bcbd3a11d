// Random bytes that are none, for libsodium and for SQLite.
#include "tests/sim/chance.h"

#include <sodium.h>
#include <sqlite3.h>

#include <cstring>

namespace doorstep::sim {

namespace {

Chance bytes{1};

void fillFrom(Chance& chance, void* out, std::size_t size)
{
    auto* at = static_cast<std::uint8_t*>(out);
    while (size > 0) {
        const std::uint64_t word = chance.next();
        const std::size_t part = std::min(size, sizeof(word));
        std::memcpy(at, &word, part);
        at += part;
        size -= part;
    }
}

const char* implementationName()
{
    return "a stated seed";
}

std::uint32_t randomWord()
{
    return static_cast<std::uint32_t>(bytes.next());
}

void randomBuffer(void* const out, const std::size_t size)
{
    fillFrom(bytes, out, size);
}

randombytes_implementation implementation = {implementationName, randomWord, nullptr, nullptr,
                                             randomBuffer,       nullptr};

} // namespace

void ChanceBytes::fill(std::span<std::uint8_t> out)
{
    fillFrom(m_chance, out.data(), out.size());
}

void takeOverRandomBytes()
{
    randombytes_set_implementation(&implementation);
}

void seedRandomBytes(std::uint64_t seed)
{
    bytes = Chance(seed);
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(seed & 0x3fffffff) | 1, nullptr);
}

} // namespace doorstep::sim
