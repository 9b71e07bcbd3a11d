// A vault with a known history in the hands of somebody who can write its files but has no key.
#pragma once

#include "tests/vault/recorded_folder.h"
#include "tests/vault/subject.h"

#include <array>

namespace doorstep::crypto::test {

/// What an opening makes of files that were tampered with.
enum class Outcome {
    Refused,  ///< an error before any row was returned, or at the first row concerned
    Scrubbed, ///< all rows right; the scrub tells
    Harmless, ///< all rows right, nothing to tell
    Earlier,  ///< the rows of an earlier commit, and no word: what a power cut may leave as well
    Wrong,    ///< rows that never were
};
inline constexpr std::array outcomeNames = {"refused", "found by the scrub", "no effect", "earlier commit",
                                            "WRONG ROWS"};

/// A vault that grows commit by commit, and its images at moments of its life.
class History {
public:
    explicit History(std::filesystem::path folder);
    [[nodiscard]] bool ready() const noexcept { return m_ready; }

    [[nodiscard]] const Image& closedEarly() const noexcept { return m_closedEarly; }
    /// As a kill leaves it: eight commits in the log, none in the database.
    [[nodiscard]] const Image& inUseEarly() const noexcept { return m_inUseEarly; }
    [[nodiscard]] const Image& closedLate() const noexcept { return m_closedLate; }
    [[nodiscard]] const Image& inUseLate() const noexcept { return m_inUseLate; }

    struct Seen {
        Outcome outcome = Outcome::Wrong;
        std::size_t commitsLost = 0; ///< Earlier: how many
        std::string words;           ///< Refused: the error's text
    };
    /// Puts the image into a folder, opens it with the vault's own secret and reads every row.
    [[nodiscard]] Seen open(const Image& image, const Image& untouched,
                            std::shared_ptr<KeyStore> keyStore = {});
    [[nodiscard]] std::filesystem::path tryFolder() const { return m_folder / "try"; }
    [[nodiscard]] std::vector<Bytes>& secrets() noexcept { return m_secrets; }

private:
    [[nodiscard]] std::string rows(sqlite3* connection) const;
    bool grow(Subject& subject, int commits);
    [[nodiscard]] std::size_t commitOf(const Image& image);

    std::filesystem::path m_folder;
    std::vector<Bytes> m_secrets;
    std::vector<std::string> m_states; ///< rows after each commit
    std::map<const Image*, std::size_t> m_commitOf;
    Image m_closedEarly, m_inUseEarly, m_closedLate, m_inUseLate;
    bool m_ready = false;
};

/// Both tables of tags as they were in another image; one that was not there goes.
void putTags(Image& image, const Image& from);

} // namespace doorstep::crypto::test
