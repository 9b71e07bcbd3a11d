// Reads, writes and judges the units of the write-ahead log.
#include "crypto/vault/wal_file.h"

#include <sodium.h>

#include <cstring>

namespace doorstep::crypto {

using namespace layout;

namespace {

struct Place {
    std::uint64_t unit;
    std::size_t within;
    std::size_t unitSize;
};

Place placeOf(std::int64_t offset) noexcept
{
    const auto at = static_cast<std::uint64_t>(offset);
    if (at < walHeaderSize)
        return {0, static_cast<std::size_t>(at), walHeaderSize};
    return {1 + (at - walHeaderSize) / frameSize, static_cast<std::size_t>((at - walHeaderSize) % frameSize),
            frameSize};
}

std::size_t plainSize(std::uint64_t unit) noexcept
{
    return unit == 0 ? walHeaderSize : frameSize;
}

} // namespace

// The buffer is not wiped first: what is never written is never touched.
WalFile::WalFile(const Sealer& sealer, sqlite3_file* real, const OwnFiles* own)
    : m_sealer(sealer)
    , m_real(real)
    , m_table(own ? &own->table : nullptr)
    , m_kept(own ? &own->kept : nullptr)
    , m_waiting(std::make_unique_for_overwrite<std::uint8_t[]>(waitingMax * sealer.sealedFrameSize()))
{
    framesEndBefore(0); // nothing that an earlier connection wrote counts for this one
}

WalFile::~WalFile()
{
    framesEndBefore(0);
    sodium_memzero(m_plain.data(), m_plain.size());
}

WalFile::Found WalFile::load(std::uint64_t unit) noexcept
{
    const std::size_t sealedSize = plainSize(unit) + m_sealer.reserve();
    const int rc = m_real->pMethods->xRead(m_real, m_sealed.data(), static_cast<int>(sealedSize),
                                           m_sealer.sealedUnitOffset(unit));
    if (rc == SQLITE_IOERR_SHORT_READ)
        return Found::Nothing;
    if (rc != SQLITE_OK) {
        m_ioError = rc;
        return Found::Failed;
    }
    if (m_sealer.openUnit(unit, {m_sealed.data(), sealedSize}, m_plain.data()))
        return Found::Authentic;
    return Found::Damaged;
}

int WalFile::announce() noexcept
{
    if (!m_table || !m_headerKnown || m_table->isLive(m_salt))
        return SQLITE_OK;
    return m_table->generationBegins(m_salt);
}

int WalFile::beforeFrame() noexcept
{
    if (!m_table)
        return SQLITE_OK;
    m_table->noteFrames();
    if (m_table->isLive(m_salt))
        return SQLITE_OK;
    // SQLite syncs the header first, and then the table knows. This is for a save that failed since, and
    // for settings that sync nothing.
    const int rc = m_real->pMethods->xSync(m_real, SQLITE_SYNC_NORMAL);
    if (rc != SQLITE_OK)
        return rc;
    return m_headerKnown ? announce() : SQLITE_IOERR_WRITE;
}

int WalFile::store(std::uint64_t unit) noexcept
{
    if (unit > 0) {
        if (const int rc = beforeFrame(); rc != SQLITE_OK)
            return rc;
    }
    framesEndBefore(unit); // it alone would do; to forget more is never wrong
    const std::size_t size = plainSize(unit);
    m_sealer.sealUnit(unit, {m_plain.data(), size}, m_sealed.data());
    return m_real->pMethods->xWrite(m_real, m_sealed.data(), static_cast<int>(size + m_sealer.reserve()),
                                    m_sealer.sealedUnitOffset(unit));
}

void WalFile::framesEndBefore(std::uint64_t unit) noexcept
{
    if (m_kept)
        m_kept->framesEndBefore(unit);
}

int WalFile::settle() noexcept
{
    const int rc = writeWaiting();
    return rc == SQLITE_OK ? writePendingHeader() : rc;
}

int WalFile::writeWaiting() noexcept
{
    const std::uint64_t count = std::exchange(m_waitingCount, 0);
    if (count == 0)
        return SQLITE_OK;
    const auto size = static_cast<int>(count * m_sealer.sealedFrameSize());
    const int rc =
        m_real->pMethods->xWrite(m_real, m_waiting.get(), size, m_sealer.sealedUnitOffset(m_waitingFrom));
    if (rc == SQLITE_OK)
        m_live = std::max(m_live, m_waitingFrom + count - 1);
    else if (m_kept)
        m_kept->forget(); // the disk alone knows what it holds
    return rc;
}

int WalFile::read(std::uint8_t* out, int amount, std::int64_t offset) noexcept
{
    if (const int rc = settle(); rc != SQLITE_OK)
        return rc;
    if (const int rc = judge(); rc != SQLITE_OK || m_ignored) {
        std::memset(out, 0, static_cast<std::size_t>(amount));
        return rc != SQLITE_OK ? rc : SQLITE_IOERR_SHORT_READ;
    }
    const Place asked = placeOf(offset);
    const bool page = asked.within == frameHeaderSize && amount == static_cast<int>(pageSize);
    const bool mayBeKept = m_kept && page && asked.unit <= m_live;
    if (const std::uint8_t* kept = mayBeKept ? m_kept->frame(asked.unit) : nullptr) {
        std::memcpy(out, kept, pageSize);
        return SQLITE_OK;
    }
    auto left = static_cast<std::size_t>(amount);
    while (left > 0) {
        const Place place = placeOf(offset);
        const bool whole = place.within == 0 && left >= place.unitSize;
        if (const int rc = fetch(place.unit, whole); rc != SQLITE_OK) {
            std::memset(out, 0, left);
            return rc;
        }
        const std::size_t part = std::min(left, place.unitSize - place.within);
        std::memcpy(out, m_plain.data() + place.within, part);
        out += part;
        offset += static_cast<std::int64_t>(part);
        left -= part;
    }
    return SQLITE_OK;
}

int WalFile::fetch(std::uint64_t unit, bool whole) noexcept
{
    return unit == 0 ? fetchHeader() : fetchFrame(unit, whole);
}

int WalFile::fetchHeader() noexcept
{
    switch (load(0)) {
    case Found::Nothing:
        return SQLITE_IOERR_SHORT_READ;
    case Found::Failed:
        return m_ioError;
    case Found::Authentic:
        m_headerKnown = true;
        std::copy_n(&m_plain[walSaltAt], saltSize, m_salt.begin());
        return SQLITE_OK;
    case Found::Damaged:
        break;
    }
    // SQLite syncs the header before the first frame, and it lies within one sector: a header that does
    // not authenticate above frames that do was damaged, not torn.
    if (m_headerKnown || anyFrameIsAuthentic())
        return reportDamage(m_sealer, "log unit", 0);
    m_plain.fill(0); // never finished: SQLite takes zeros for "no log"
    return SQLITE_OK;
}

int WalFile::fetchFrame(std::uint64_t unit, bool whole) noexcept
{
    const Found found = load(unit);
    if (found == Found::Nothing)
        return SQLITE_IOERR_SHORT_READ;
    if (found == Found::Failed)
        return m_ioError;
    const bool ours =
        found == Found::Authentic && std::equal(m_salt.begin(), m_salt.end(), &m_plain[frameSaltAt]);
    if (unit <= m_live)
        return found == Found::Authentic ? SQLITE_OK : reportDamage(m_sealer, "log unit", unit);
    // Only recovery reads whole frames that nobody knows yet; it stops at the first that is not ours.
    if (!whole)
        return found == Found::Authentic ? SQLITE_OK : reportDamage(m_sealer, "log unit", unit);
    if (ours) {
        if (unit == m_live + 1)
            m_live = unit;
        if (m_table)
            m_table->noteFrames();
        return SQLITE_OK;
    }
    if (commitsFollow(unit))
        return reportDamage(m_sealer, "log unit", unit);
    m_plain.fill(0);
    return SQLITE_OK;
}

int WalFile::write(const std::uint8_t* data, int amount, std::int64_t offset) noexcept
{
    if (const int rc = judge(); rc != SQLITE_OK)
        return rc;
    const Place place = placeOf(offset);
    const auto size = static_cast<std::size_t>(amount);
    const bool page = place.unit > 0 && place.within == frameHeaderSize && size == pageSize;
    if (page)
        return writeFramePage(place.unit, data);
    const bool next = place.unit > 0 && place.unit == m_waitingFrom + m_waitingCount && m_pending == 0;
    if (const int rc = next ? SQLITE_OK : settle(); rc != SQLITE_OK)
        return rc;
    if (place.unit == 0 && place.within == 0 && size == walHeaderSize)
        return writeHeader(data);
    if (place.unit > 0 && place.within == 0 && size == frameHeaderSize)
        return writeFrameHeader(place.unit, data);
    return SQLITE_IOERR_WRITE; // no version of SQLite writes this with powersafe overwrite
}

int WalFile::writeHeader(const std::uint8_t* data) noexcept
{
    if (getBig(data + walPageSizeAt, 4) != pageSize)
        return SQLITE_IOERR_WRITE;
    if (m_table) {
        if (const int rc = m_table->beforeLogEnds(); rc != SQLITE_OK)
            return rc;
    }
    m_ignored = false;
    std::memcpy(m_plain.data(), data, walHeaderSize);
    const int rc = store(0);
    m_headerKnown = rc == SQLITE_OK;
    m_live = m_lastCommit = 0;
    m_endKnown = true; // what lies behind is of other generations
    std::copy_n(data + walSaltAt, saltSize, m_salt.begin());
    return rc;
}

int WalFile::writeFrameHeader(std::uint64_t unit, const std::uint8_t* data) noexcept
{
    // The header of a frame in the log is written at once: nothing need follow it, and an acknowledged
    // commit may hang on it. That of a new frame waits for its page, which SQLite writes next.
    if (const int rc = m_endKnown ? dropGivenUp(unit, data) : dropLeftBehind(unit); rc != SQLITE_OK)
        return rc;
    if (unit <= m_live)
        return rewrite(unit, data, 0, frameHeaderSize);
    std::memcpy(m_pendingHeader.data(), data, frameHeaderSize);
    m_pending = unit;
    return SQLITE_OK;
}

int WalFile::writeFramePage(std::uint64_t unit, const std::uint8_t* data) noexcept
{
    if (m_pending != unit) {
        if (const int rc = settle(); rc != SQLITE_OK)
            return rc;
        return rewrite(unit, data, frameHeaderSize, pageSize);
    }
    m_pending = 0;
    std::memcpy(m_plain.data(), m_pendingHeader.data(), frameHeaderSize);
    std::memcpy(m_plain.data() + frameHeaderSize, data, pageSize);
    const bool commit = getBig(&m_plain[frameCommitAt], 4) != 0;
    // Before it is tried: a write that fails may have written all of it.
    if (commit)
        m_lastCommit = std::max(m_lastCommit, unit);
    if (const int rc = beforeFrame(); rc != SQLITE_OK)
        return rc;
    if (m_waitingCount == 0)
        m_waitingFrom = unit;
    m_sealer.sealUnit(unit, m_plain, &m_waiting[m_waitingCount * m_sealer.sealedFrameSize()]);
    ++m_waitingCount;
    // No read can come between this and the write, and a write that fails takes all of it back.
    if (m_kept)
        m_kept->frameWritten(unit, getBig(m_plain.data(), 4), KeptPages::Page(data, pageSize));
    return commit || m_waitingCount == waitingMax ? writeWaiting() : SQLITE_OK;
}

int WalFile::rewrite(std::uint64_t unit, const std::uint8_t* data, std::size_t at, std::size_t size) noexcept
{
    if (const int rc = writeWaiting(); rc != SQLITE_OK)
        return rc;
    const Found found = load(unit);
    if (found == Found::Failed)
        return m_ioError;
    if (found != Found::Authentic)
        return reportDamage(m_sealer, "log unit", unit);
    std::memcpy(m_plain.data() + at, data, size);
    return store(unit);
}

int WalFile::writePendingHeader() noexcept
{
    if (m_pending == 0)
        return SQLITE_OK;
    const std::uint64_t unit = std::exchange(m_pending, 0);
    return rewrite(unit, m_pendingHeader.data(), 0, frameHeaderSize);
}

int WalFile::truncate(std::int64_t size) noexcept
{
    m_pending = 0;
    if (const int rc = writeWaiting(); rc != SQLITE_OK)
        return rc;
    if (size <= 0)
        return empty();
    if (m_ignored)
        return SQLITE_OK;
    // SQLite cuts to a limit in bytes that need not be a frame's border; the frame in question stays.
    const auto behindHeader = static_cast<std::uint64_t>(
        std::max<std::int64_t>(size - static_cast<std::int64_t>(walHeaderSize), 0));
    const std::uint64_t frames = (behindHeader + frameSize - 1) / frameSize;
    m_live = std::min(m_live, frames);
    m_lastCommit = std::min(m_lastCommit, frames);
    framesEndBefore(frames + 1);
    return m_real->pMethods->xTruncate(m_real, m_sealer.sealedUnitOffset(frames + 1));
}

int WalFile::empty() noexcept
{
    if (m_table) {
        if (const int rc = m_table->beforeLogEnds(); rc != SQLITE_OK)
            return rc;
    }
    m_live = m_lastCommit = 0;
    framesEndBefore(1);
    m_headerKnown = false;
    int rc = m_real->pMethods->xTruncate(m_real, 0);
    if (rc == SQLITE_OK && m_table && m_table->log() != TagTable::Log::None) {
        rc = m_real->pMethods->xSync(m_real, SQLITE_SYNC_NORMAL);
        if (rc == SQLITE_OK)
            m_table->logIsEmpty();
    }
    return rc;
}

int WalFile::sync(int flags) noexcept
{
    if (const int rc = settle(); rc != SQLITE_OK)
        return rc;
    const int rc = m_real->pMethods->xSync(m_real, flags);
    if (rc != SQLITE_OK && m_kept)
        m_kept->forget();
    return rc == SQLITE_OK ? announce() : rc;
}

int WalFile::size(std::int64_t& out) noexcept
{
    out = 0;
    if (const int rc = writeWaiting(); rc != SQLITE_OK)
        return rc;
    if (const int rc = judge(); rc != SQLITE_OK || m_ignored)
        return rc;
    sqlite3_int64 physical = 0;
    const int rc = m_real->pMethods->xFileSize(m_real, &physical);
    if (rc != SQLITE_OK || physical < static_cast<std::int64_t>(m_sealer.sealedWalHeaderSize()))
        return rc;
    const auto frames =
        (static_cast<std::uint64_t>(physical) - m_sealer.sealedWalHeaderSize()) / m_sealer.sealedFrameSize();
    out = unitOffset(frames + 1);
    return SQLITE_OK;
}

std::unique_ptr<SealedFile> makeWalFile(const Sealer& sealer, sqlite3_file* real, const OwnFiles* own)
{
    return std::make_unique<WalFile>(sealer, real, own);
}

} // namespace doorstep::crypto
