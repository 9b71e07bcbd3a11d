// Growing the vault, and judging what its files say after a stranger had them.
#include "tests/vault/tampering.h"

#include <algorithm>

namespace doorstep::crypto::test {

namespace {

constexpr const char* everyRow = "SELECT a,b FROM t ORDER BY a";

} // namespace

History::History(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
    const auto live = m_folder / "live";
    {
        auto created = Vault::create(live, bytesOf(passphrase));
        if (!created)
            return;
        m_secrets.push_back(doorstep::copyOf(created.value().recoverySecret.view()));
    }
    VaultSubject subject(live, m_secrets, {});
    if (!subject.open().empty() ||
        run(subject.db(), "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);CREATE INDEX tb ON t(b)") !=
            SQLITE_OK)
        return;
    m_states.push_back(rows(subject.db()));
    subject.close();
    const auto stage = [&](Image& closed, Image& inUse) {
        bool well = subject.open().empty() && grow(subject, 12);
        subject.close();
        closed = imageOf(live);
        m_commitOf[&closed] = m_states.size() - 1;
        well = well && subject.open().empty() && grow(subject, 8);
        inUse = imageOf(live);
        m_commitOf[&inUse] = m_states.size() - 1;
        subject.close();
        return well;
    };
    m_ready = stage(m_closedEarly, m_inUseEarly) && stage(m_closedLate, m_inUseLate) &&
              m_inUseLate.contains("vault.db-wal") && !m_closedLate.contains("vault.db-wal");
}

bool History::grow(Subject& subject, int commits)
{
    for (int i = 0; i < commits; ++i) {
        const std::string n = std::to_string(m_states.size());
        // Old rows change as well, so that each page has many versions.
        if (run(subject.db(), "BEGIN;INSERT INTO t(b) VALUES('row " + n +
                                  " '||hex(zeroblob(100)));UPDATE t SET b='changed " + n +
                                  "'||substr(b,12) WHERE a%5=" + n + "%5;COMMIT") != SQLITE_OK)
            return false;
        m_states.push_back(rows(subject.db()));
    }
    return true;
}

// By the index and by the table: both must be read to find what is wrong in either.
std::string History::rows(sqlite3* connection) const
{
    std::string all = ask(connection, everyRow);
    const std::string byIndex = ask(connection, "SELECT b FROM t INDEXED BY tb ORDER BY b");
    return byIndex.starts_with("error") ? byIndex : all;
}

std::size_t History::commitOf(const Image& image)
{
    const auto found = m_commitOf.find(&image);
    return found == m_commitOf.end() ? m_states.size() - 1 : found->second;
}

History::Seen History::open(const Image& image, const Image& untouched, std::shared_ptr<KeyStore> keyStore)
{
    putImage(tryFolder(), image);
    VaultOptions options;
    options.keyStore = std::move(keyStore);
    VaultSubject subject(tryFolder(), m_secrets, options);
    if (std::string why = subject.open(); !why.empty())
        return {Outcome::Refused, 0, why};
    const std::string found = rows(subject.db());
    if (found.starts_with("error"))
        return {found == "error " + std::to_string(SQLITE_IOERR_DATA) ? Outcome::Refused : Outcome::Wrong, 0,
                found};
    const std::size_t commit = commitOf(untouched);
    const auto state = std::find(m_states.begin(), m_states.end(), found);
    if (state == m_states.end() || state > m_states.begin() + static_cast<std::ptrdiff_t>(commit))
        return {Outcome::Wrong, 0, found.substr(0, 60)};
    const auto lost = commit - static_cast<std::size_t>(state - m_states.begin());
    if (!subject.selfCheck().empty())
        return {Outcome::Scrubbed, lost, subject.selfCheck()};
    return {lost > 0 ? Outcome::Earlier : Outcome::Harmless, lost, {}};
}

void putTags(Image& image, const Image& from)
{
    for (const char* name : {"vault.tags0", "vault.tags1"}) {
        image.erase(name);
        if (from.contains(name))
            image[name] = from.at(name);
    }
}

} // namespace doorstep::crypto::test
