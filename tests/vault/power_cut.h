// What may be left on the disk when the power goes after some of the recorded calls.
#pragma once

#include "tests/vault/recorded_folder.h"

namespace doorstep::crypto::test {

/// How much of what was never synced has reached the disk all the same.
enum class Survival {
    Nothing,
    Everything,
    Prefix, ///< the first of the open changes, the last of them torn
    Subset, ///< any of them, in any order, each whole, torn by sector or absent
};

/// Follows the log step by step. Per file: what is synced, and the changes since. The folder's entries
/// are a journal of their own: creations, renames and removals become durable in their order, with the
/// sync of the folder.
class PowerCut {
public:
    explicit PowerCut(const Image& start);
    void apply(const Step& step);
    [[nodiscard]] Image image(Survival survival, std::uint64_t seed) const;
    /// False: Nothing and Everything are the same image.
    [[nodiscard]] bool anythingOpen() const noexcept;

private:
    using Inode = std::size_t;
    struct Change {
        std::uint64_t order;
        Call call; ///< Write or Truncate
        std::int64_t offset;
        Bytes data;
    };
    struct File {
        Bytes synced;
        std::vector<Change> open;
    };
    struct Entry {
        std::uint64_t order;
        Call call; ///< Create, Rename or Remove
        std::string name;
        std::string other;
        Inode inode;
    };
    using Entries = std::map<std::string, Inode>;

    static void change(Bytes& content, const Change& change);
    static void changeTorn(Bytes& content, const Change& change, Dice& dice);
    static void change(Entries& entries, const Entry& entry);

    std::vector<File> m_files;
    Entries m_syncedEntries;
    Entries m_liveEntries;
    std::vector<Entry> m_openEntries;
    std::uint64_t m_order = 0;
};

} // namespace doorstep::crypto::test
