// The log frame by frame, with SQLite's own checksums: section "WAL checksum" of its file format.
#include "crypto/vault/recovered_log.h"

#include <sodium.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::size_t headerChecksumAt = 24;
constexpr std::size_t frameChecksumAt = 16;
constexpr std::size_t frameSummedHeader = 8; // page number and size, not the salt

/// SQLite's running checksum. The magic number's last bit says in which order it reads the bytes.
class Checksum {
public:
    Checksum(BytesView header) noexcept
        : m_bigEndian((header[3] & 1) != 0)
        , m_first(static_cast<std::uint32_t>(getBig(&header[headerChecksumAt], 4)))
        , m_second(static_cast<std::uint32_t>(getBig(&header[headerChecksumAt + 4], 4)))
    {}
    void add(BytesView bytes) noexcept
    {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(&bytes[at]) + m_second;
            m_second += word(&bytes[at + 4]) + m_first;
        }
    }
    [[nodiscard]] bool is(const std::uint8_t* stored) const noexcept
    {
        return getBig(stored, 4) == m_first && getBig(stored + 4, 4) == m_second;
    }

private:
    [[nodiscard]] std::uint32_t word(const std::uint8_t* at) const noexcept
    {
        const auto big = static_cast<std::uint32_t>(getBig(at, 4));
        return m_bigEndian ? big : __builtin_bswap32(big);
    }
    bool m_bigEndian;
    std::uint32_t m_first;
    std::uint32_t m_second;
};

bool readWhole(DiskFile& file, std::span<std::uint8_t> out, std::int64_t offset)
{
    const auto got = file.readAt(out, offset);
    return got && got.value() == out.size();
}

} // namespace

RecoveredLog readAsRecovery(Disk& disk, const std::filesystem::path& log, const Sealer& sealer,
                            const TagTable::Salt& generation)
{
    RecoveredLog recovered;
    // This file takes no locks of SQLite, so it may be closed again.
    const auto file = disk.open(log, Disk::Mode::Read);
    if (!file)
        return recovered;
    Bytes sealed(sealer.sealedFrameSize());
    Bytes frame(frameSize);
    const std::span<std::uint8_t> sealedHeader(sealed.data(), sealer.sealedWalHeaderSize());
    if (!readWhole(*file.value(), sealedHeader, 0) || !sealer.openUnit(0, sealedHeader, frame.data()) ||
        !std::equal(generation.begin(), generation.end(), &frame[walSaltAt]))
        return recovered;
    Checksum sum(BytesView(frame).first(walHeaderSize));
    std::set<std::uint64_t> open;
    for (std::uint64_t unit = 1; readWhole(*file.value(), sealed, sealer.sealedUnitOffset(unit)); ++unit) {
        if (!sealer.openUnit(unit, sealed, frame.data()) ||
            !std::equal(generation.begin(), generation.end(), &frame[frameSaltAt]))
            break;
        sum.add(BytesView(frame).first(frameSummedHeader));
        sum.add(BytesView(frame).subspan(frameHeaderSize));
        if (!sum.is(&frame[frameChecksumAt]))
            break;
        open.insert(getBig(frame.data(), 4));
        if (const std::uint64_t size = getBig(&frame[frameCommitAt], 4); size != 0) {
            recovered.pages.merge(open);
            open.clear();
            recovered.size = size;
        }
    }
    sodium_memzero(frame.data(), frame.size());
    return recovered;
}

} // namespace doorstep::crypto
