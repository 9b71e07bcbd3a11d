// What of a write-ahead log is believed when it is opened, and what a crash cannot have left.
#include "crypto/vault/wal_file.h"

#include <algorithm>

namespace doorstep::crypto {

using namespace layout;

// What a crash can leave is accepted, whichever step it hit; see vault_format.md for the order of steps.
int WalFile::judge() noexcept
{
    if (m_judged || !m_table)
        return SQLITE_OK;
    if (m_table->refuses())
        return SQLITE_IOERR_DATA;
    const Found header = load(0);
    if (header == Found::Failed)
        return m_ioError;
    const bool live = m_table->log() == TagTable::Log::Live;
    const TagTable::Problem problem = live ? judgeLive(header) : judgeSpare(header);
    if (problem != TagTable::Problem::None) {
        m_table->found(problem);
        return reportDamage(m_sealer, "log unit", 0);
    }
    m_judged = true;
    m_ignored = !live;
    return SQLITE_OK;
}

TagTable::Problem WalFile::judgeLive(Found header) noexcept
{
    if (header == Found::Nothing)
        return TagTable::Problem::LogMissing;
    const bool ours = header == Found::Authentic &&
                      std::equal(m_table->salt().begin(), m_table->salt().end(), &m_plain[walSaltAt]);
    return ours ? TagTable::Problem::None : TagTable::Problem::LogOfOtherGeneration;
}

TagTable::Problem WalFile::judgeSpare(Found header) noexcept
{
    // No frame is ever written before the table knows its generation: a frame of any other was put back.
    Salt headerSalt{};
    std::copy_n(&m_plain[walSaltAt], saltSize, headerSalt.begin());
    const bool none = m_table->log() == TagTable::Log::None;
    const bool known = none ? false : header != Found::Authentic || headerSalt == m_table->salt();
    if (known || load(1) != Found::Authentic)
        return TagTable::Problem::None;
    return none || std::equal(headerSalt.begin(), headerSalt.end(), &m_plain[frameSaltAt])
               ? TagTable::Problem::LogPutBack
               : TagTable::Problem::None;
}

// A crash may tear any frame of the transaction it interrupts, and one commit frame of it may have
// reached the disk. Earlier transactions were synced before: so when two commits of this generation lie
// behind a bad frame, acknowledged data is in danger and nobody may quietly cut the log here.
bool WalFile::commitsFollow(std::uint64_t unit) noexcept
{
    int commits = 0;
    for (std::uint64_t next = unit + 1; commits < 2; ++next) {
        const Found found = load(next);
        if (found == Found::Nothing || found == Found::Failed)
            return false;
        const bool ours =
            found == Found::Authentic && std::equal(m_salt.begin(), m_salt.end(), &m_plain[frameSaltAt]);
        if (ours && getBig(&m_plain[frameCommitAt], 4) != 0)
            ++commits;
    }
    return true;
}

bool WalFile::anyFrameIsAuthentic() noexcept
{
    for (std::uint64_t unit = 1;; ++unit) {
        const Found found = load(unit);
        if (found == Found::Authentic)
            return true;
        if (found != Found::Damaged)
            return false;
    }
}

// Commits of this generation that SQLite gave up, because their sync failed, would look like acknowledged
// ones behind a frame that a later power cut tears. So they go, for good, before anything takes their place.
int WalFile::dropFrom(std::uint64_t unit) noexcept
{
    framesEndBefore(unit);
    int rc = writeWaiting(); // which lies before it
    if (rc == SQLITE_OK)
        rc = m_real->pMethods->xTruncate(m_real, m_sealer.sealedUnitOffset(unit));
    if (rc == SQLITE_OK)
        rc = m_real->pMethods->xSync(m_real, SQLITE_SYNC_NORMAL);
    if (rc == SQLITE_OK) {
        m_live = std::min(m_live, unit - 1);
        m_lastCommit = std::min(m_lastCommit, unit - 1);
    }
    return rc;
}

int WalFile::dropGivenUp(std::uint64_t unit, const std::uint8_t* header) noexcept
{
    if (unit > m_lastCommit)
        return SQLITE_OK;
    const Found found = load(unit);
    if (found == Found::Failed)
        return m_ioError;
    // The same page and the same end of a transaction: SQLite mends checksums of frames that stay, or what
    // is written anew ends where the given up one did.
    const bool same = found == Found::Authentic && std::equal(header, header + frameSaltAt, m_plain.begin());
    return same ? SQLITE_OK : dropFrom(unit);
}

int WalFile::dropLeftBehind(std::uint64_t unit) noexcept
{
    sqlite3_int64 physical = 0;
    int rc = m_real->pMethods->xFileSize(m_real, &physical);
    if (rc == SQLITE_OK && physical > m_sealer.sealedUnitOffset(unit))
        rc = dropFrom(unit);
    m_endKnown = rc == SQLITE_OK;
    return rc;
}

} // namespace doorstep::crypto
