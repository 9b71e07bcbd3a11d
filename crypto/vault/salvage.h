// What can still be read of a damaged vault, moved into a whole one.
#pragma once

#include "crypto/vault/vault.h"

#include <vector>

namespace doorstep::crypto {

struct SalvageReport {
    struct Table {
        std::string name;
        std::uint64_t rows = 0;            ///< now in the new vault
        std::uint64_t rowsFromCopy = 0;    ///< of these, taken from the verified copy
        std::uint64_t rowsBroken = 0;      ///< found, but cut off by an unreadable page
        std::uint64_t rowsRefused = 0;     ///< found, but against the table's own rules
        std::uint64_t unreadablePages = 0; ///< of this table
        /// Row ids that are missing, both ends included; the least and greatest 64-bit numbers stand for
        /// "from the first" and "to the last". Empty for tables without row ids.
        std::vector<std::pair<std::int64_t, std::int64_t>> missing;
        [[nodiscard]] bool whole() const
        {
            return rowsBroken == 0 && rowsRefused == 0 && unreadablePages == 0 && missing.empty();
        }
    };
    std::uint64_t pages = 0;
    std::vector<std::uint64_t> unreadablePages; ///< by number, of the whole database
    std::uint64_t unassignedPages = 0;          ///< with rows, but nobody can say of which table
    std::uint64_t framesDamaged = 0;            ///< of the log
    bool schemaFromCopy = false;                ///< the list of tables came from the verified copy
    std::vector<Table> tables;
    std::vector<std::string>
        emptied; ///< search tables: made new and empty, to be filled again by their owner

    /// Nothing is missing.
    [[nodiscard]] bool whole() const;
    /// One plain sentence for each thing that is missing.
    [[nodiscard]] std::vector<std::string> inWords() const;
};

/// Reads the vault, unlocked for repair, page by page: pages and log frames that authenticate, whatever lies
/// between them; old pages put back are taken as they are. Writes tables, rows, indexes and the schema's
/// number into `into`, a prepared connection to a new and empty vault. Where rows of a table with row ids
/// are missing and the newest verified copy has them, they come from there; of a damaged table without row
/// ids the copy gives every row that is not there. The damaged vault is never written. Damaged: not even
/// the list of tables could be read.
[[nodiscard]] Result<SalvageReport> salvage(const Vault& damaged, sqlite3* into);

} // namespace doorstep::crypto
