// Schema first, then every table's rows, then what speeds them up.
#include "crypto/vault/salvage.h"

#include "crypto/vault/btree_reader.h"
#include "crypto/vault/snapshot.h"
#include "crypto/vault/table_writer.h"
#include "crypto/vault/vault_impl.h"

#include <algorithm>

#include <sqlite3.h>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr int rowsPerTransaction = 2'000;

using Ranges = std::vector<std::pair<std::int64_t, std::int64_t>>;

struct SchemaEntry {
    std::string type;
    std::string name;
    std::string table;
    std::uint64_t root = 0;
    std::string sql;
};

struct Schema {
    std::vector<SchemaEntry> entries;
    std::int64_t version = 0; ///< user_version
};

Error writeError(sqlite3* connection)
{
    if ((sqlite3_extended_errcode(connection) & 0xff) == SQLITE_FULL)
        return {ErrorCode::DiskFull,
                "There is no room for the new records on this disk. The old ones were not touched."};
    return {ErrorCode::Storage, "The new records could not be written. The old ones were not touched."};
}

Status execute(sqlite3* connection, const std::string& sql)
{
    return sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK
               ? done()
               : Status(writeError(connection));
}

std::string textOf(const StoredValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

Schema readSchema(SealedPages& pages, BtreeReader& reader, TreeDamage& damage)
{
    Schema schema;
    damage = reader.walk(1, [&](const StoredRow& row) {
        if (row.values.size() < 5)
            return;
        const auto* root = std::get_if<std::int64_t>(&row.values[3]);
        schema.entries.push_back({textOf(row.values[0]), textOf(row.values[1]), textOf(row.values[2]),
                                  root ? static_cast<std::uint64_t>(*root) : 0, textOf(row.values[4])});
    });
    constexpr std::size_t userVersionAt = 60;
    if (const SealedPages::Page* first = pages.read(1))
        schema.version = static_cast<std::int64_t>(getBig(first->data() + userVersionAt, 4));
    return schema;
}

bool isVirtual(const SchemaEntry& entry)
{
    return entry.type == "table" && entry.root == 0;
}

// A search table keeps its content in tables named after it; those are made with it.
bool isShadow(const Schema& schema, const SchemaEntry& entry)
{
    return std::any_of(schema.entries.begin(), schema.entries.end(), [&](const SchemaEntry& other) {
        return isVirtual(other) && entry.table.starts_with(other.name + "_");
    });
}

/// Missing ranges less the rows that were found in them after all, below a page that cannot be read.
Ranges without(const Ranges& ranges, const std::set<std::int64_t>& found)
{
    Ranges left;
    for (auto [least, most] : ranges) {
        bool open = true;
        for (auto row = found.lower_bound(least); row != found.end() && *row <= most; ++row) {
            if (*row > least)
                left.emplace_back(least, *row - 1);
            open = *row < most;
            least = open ? *row + 1 : *row;
        }
        if (open)
            left.emplace_back(least, most);
    }
    return left;
}

bool inside(const Ranges& ranges, std::int64_t row)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [row](const auto& range) { return range.first <= row && row <= range.second; });
}

/// The whole undertaking, one function a step.
class Salvaging {
public:
    Salvaging(SealedPages& pages, SealedPages* copy, sqlite3* into)
        : m_pages(pages)
        , m_reader(pages)
        , m_into(into)
    {
        if (copy)
            m_copy.emplace(*copy);
        m_copyPages = copy;
    }

    Result<SalvageReport> run()
    {
        if (auto schema = findSchema(); !schema)
            return schema.error();
        if (auto begun = execute(m_into, "BEGIN IMMEDIATE"); !begun)
            return begun.error();
        for (const SchemaEntry& entry : m_schema.entries) {
            if (entry.type != "table" || entry.name.starts_with("sqlite_"))
                continue;
            if (auto moved = table(entry); !moved)
                return moved.error();
        }
        if (auto finished = finish(); !finished)
            return finished.error();
        return std::move(m_report);
    }

private:
    Status findSchema()
    {
        TreeDamage damage;
        m_schema = readSchema(m_pages, m_reader, damage);
        if (m_copy) {
            TreeDamage ignored;
            m_copySchema = readSchema(*m_copyPages, *m_copy, ignored);
        }
        if (!damage.pages.empty() || damage.brokenRows > 0 || m_schema.entries.empty()) {
            if (m_copySchema.entries.empty())
                return m_schema.entries.empty()
                           ? Status(Error{ErrorCode::Damaged, "Not even the list of what was stored can be "
                                                              "read, and there is no earlier copy."})
                           : done();
            m_schema = m_copySchema;
            m_report.schemaFromCopy = true;
        }
        return done();
    }

    Status table(const SchemaEntry& entry)
    {
        if (isVirtual(entry)) {
            m_report.emptied.push_back(entry.name);
            return execute(m_into, entry.sql);
        }
        if (isShadow(m_schema, entry)) {
            m_reader.walk(entry.root, [](const StoredRow&) {});
            return done();
        }
        if (auto made = execute(m_into, entry.sql); !made)
            return made;
        TableWriter writer(m_into, entry.name);
        if (!writer.usable())
            return writeError(m_into);
        SalvageReport::Table table;
        table.name = entry.name;
        std::set<std::int64_t> stored;
        const TreeDamage damage = m_reader.walk(entry.root, [&](const StoredRow& row) {
            if (put(writer, table, row))
                stored.insert(row.rowid);
        });
        table.rowsBroken = damage.brokenRows;
        table.unreadablePages = damage.pages.size();
        if (writer.hasRowids()) {
            Ranges missing = damage.rowids;
            for (const std::int64_t row : damage.rows)
                missing.emplace_back(row, row);
            std::sort(missing.begin(), missing.end());
            missing = without(missing, stored);
            fillFromCopy(entry, writer, table, missing, stored);
            table.missing = without(missing, stored);
        } else if (!table.whole()) {
            addFromCopy(entry, writer, table);
        }
        m_report.tables.push_back(std::move(table));
        return m_failure ? Status(*m_failure) : done();
    }

    bool put(TableWriter& writer, SalvageReport::Table& table, const StoredRow& row)
    {
        if (m_failure)
            return false;
        switch (writer.put(row)) {
        case TableWriter::Put::Stored:
            ++table.rows;
            break;
        case TableWriter::Put::Refused:
            ++table.rowsRefused;
            return false;
        case TableWriter::Put::Failed:
            m_failure = writeError(m_into);
            return false;
        }
        // Nothing of a transaction leaves memory before its end, so it must not grow without bound.
        if (++m_written % rowsPerTransaction == 0) {
            if (auto kept = execute(m_into, "COMMIT; BEGIN IMMEDIATE"); !kept)
                m_failure = kept.error();
        }
        return true;
    }

    void fillFromCopy(const SchemaEntry& entry, TableWriter& writer, SalvageReport::Table& table,
                      const Ranges& missing, std::set<std::int64_t>& stored)
    {
        const auto there = missing.empty() ? std::nullopt : inCopy(entry);
        if (!there)
            return;
        m_copy->walk(*there, [&](const StoredRow& row) {
            if (!inside(missing, row.rowid) || !put(writer, table, row))
                return;
            ++table.rowsFromCopy;
            stored.insert(row.rowid);
        });
    }

    // Which rows are missing is not known without row ids, so all that are not there are taken, also those
    // that were deleted since the copy: a name too many is less than a key too few.
    void addFromCopy(const SchemaEntry& entry, TableWriter& writer, SalvageReport::Table& table)
    {
        const auto there = inCopy(entry);
        if (!there)
            return;
        m_copy->walk(*there, [&](const StoredRow& row) {
            const std::uint64_t refused = table.rowsRefused;
            if (put(writer, table, row))
                ++table.rowsFromCopy;
            table.rowsRefused = refused; // it is there already, newer
        });
    }

    [[nodiscard]] std::optional<std::uint64_t> inCopy(const SchemaEntry& entry) const
    {
        if (!m_copy)
            return std::nullopt;
        const auto there =
            std::find_if(m_copySchema.entries.begin(), m_copySchema.entries.end(), [&](const auto& other) {
                return other.type == "table" && other.name == entry.name && other.sql == entry.sql;
            });
        return there == m_copySchema.entries.end() ? std::nullopt : std::optional(there->root);
    }

    Status finish()
    {
        for (const SchemaEntry& entry : m_schema.entries) {
            if (entry.type == "table" || entry.sql.empty()) {
                if (entry.type == "index")
                    m_reader.walk(entry.root, [](const StoredRow&) {});
                continue;
            }
            if (entry.type == "index")
                m_reader.walk(entry.root, [](const StoredRow&) {});
            if (isShadow(m_schema, entry))
                continue;
            if (auto made = execute(m_into, entry.sql); !made)
                return made;
        }
        const std::int64_t version = m_schema.version != 0 ? m_schema.version : m_copySchema.version;
        if (auto set = execute(m_into, "PRAGMA user_version = " + std::to_string(version) + "; COMMIT"); !set)
            return set;
        m_report.pages = m_pages.count();
        for (std::uint64_t page = 1; page <= m_pages.count(); ++page) {
            if (page != lockBytePage && !m_pages.read(page))
                m_report.unreadablePages.push_back(page);
        }
        m_report.unassignedPages = m_reader.unassigned().size();
        m_report.framesDamaged = m_pages.framesDamaged();
        return done();
    }

    SealedPages& m_pages;
    BtreeReader m_reader;
    sqlite3* m_into;
    SealedPages* m_copyPages = nullptr;
    std::optional<BtreeReader> m_copy;
    Schema m_schema;
    Schema m_copySchema;
    SalvageReport m_report;
    std::optional<Error> m_failure;
    std::uint64_t m_written = 0;
};

} // namespace

Result<SalvageReport> salvage(const Vault& damaged, sqlite3* into)
{
    const Vault::Impl& impl = VaultAccess::of(damaged);
    auto pages = SealedPages::open(*impl.options.disk, impl.sealer, impl.folder / databaseFileName,
                                   impl.folder / walFileName);
    if (!pages)
        return pages.error();
    std::optional<SealedPages> copy;
    if (const auto known = snapshots(damaged); known.ok() && !known.value().empty()) {
        const auto file = snapshotFile(damaged, known.value().front());
        if (auto opened = SealedPages::open(*impl.options.disk, impl.sealer, file, file.string() + "-none"))
            copy = std::move(opened).value();
    }
    return Salvaging(pages.value(), copy ? &*copy : nullptr, into).run();
}

} // namespace doorstep::crypto
