// SQLite's b-trees read straight from pages, around the ones that cannot be read. The format is the one of
// https://www.sqlite.org/fileformat2.html; only authentic pages are ever parsed.
#pragma once

#include "crypto/vault/sealed_pages.h"

#include <functional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace doorstep::crypto {

/// One stored value. monostate is NULL.
using StoredValue = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;
struct StoredRow {
    std::int64_t rowid = 0; ///< 0 in a table without one
    std::vector<StoredValue> values;
};

/// What of one b-tree could not be read.
struct TreeDamage {
    std::vector<std::uint64_t> pages; ///< unreadable pages that belong to it
    /// Row ids between which rows may be missing, both ends included; not known for tables without row ids.
    std::vector<std::pair<std::int64_t, std::int64_t>> rowids;
    std::vector<std::int64_t> rows; ///< found, but their value runs over into a page that cannot be read
    std::uint64_t brokenRows = 0;   ///< how many such rows in all, those without row ids included
};

/// Walks trees from the root downwards, and from the file's map of parents (auto-vacuum's) to what hangs
/// below pages that cannot be read.
class BtreeReader {
public:
    explicit BtreeReader(SealedPages& pages);

    using Sink = std::function<void(StoredRow)>;
    /// Every row of the tree that can be read goes to `sink`, each once.
    TreeDamage walk(std::uint64_t root, const Sink& sink);
    /// Pages of no known tree although they hold rows: where the map of parents itself is damaged.
    [[nodiscard]] std::vector<std::uint64_t> unassigned();

private:
    struct Node;
    struct Range {
        std::int64_t least;
        std::int64_t most;
    };
    struct Parent {
        std::uint8_t kind = 0;
        std::uint64_t page = 0;
    };
    struct Walk;

    [[nodiscard]] std::optional<Node> load(std::uint64_t page);
    void visit(Walk& walk, std::uint64_t page, Range range, int depth);
    void rows(Walk& walk, const Node& node);
    [[nodiscard]] bool row(Walk& walk, const Node& node, std::size_t cell);
    [[nodiscard]] std::optional<Bytes> payload(const Node& node, std::size_t at, std::uint64_t size,
                                               bool table);
    [[nodiscard]] std::optional<Parent> parentOf(std::uint64_t page);
    /// The root above a page, by the map of parents; 0 when that is not known.
    [[nodiscard]] std::uint64_t rootOf(std::uint64_t page);

    SealedPages& m_pages;
    std::uint64_t m_usable; ///< bytes of a page that are SQLite's
    std::set<std::uint64_t> m_seen;
    bool m_mapped = false;                                       ///< m_below is filled
    std::map<std::uint64_t, std::vector<std::uint64_t>> m_below; ///< root -> pages whose parent is unreadable
};

} // namespace doorstep::crypto
