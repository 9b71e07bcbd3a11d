// Cells, records and parents; every number read is checked before it is used as a place.
#include "crypto/vault/btree_reader.h"

#include "crypto/vault/unused_bytes.h"

#include <bit>
#include <limits>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::uint64_t payloadBytesMax = 64ull * 1024 * 1024;
constexpr int depthMax = 24;

constexpr std::uint8_t interiorIndex = 2;
constexpr std::uint8_t interiorTable = 5;
constexpr std::uint8_t leafIndex = 10;
constexpr std::uint8_t leafTable = 13;

constexpr std::uint8_t mapRoot = 1;
constexpr std::uint8_t mapBelow = 5;

constexpr auto leastRowid = std::numeric_limits<std::int64_t>::min();
constexpr auto mostRowid = std::numeric_limits<std::int64_t>::max();

// SQLite's variable length number; false when it runs over the end.
bool varint(BytesView bytes, std::size_t& at, std::uint64_t& value)
{
    value = 0;
    for (int i = 0; i < 9; ++i, ++at) {
        if (at >= bytes.size())
            return false;
        if (i == 8) {
            value = (value << 8) | bytes[at];
            ++at;
            return true;
        }
        value = (value << 7) | (bytes[at] & 0x7f);
        if (!(bytes[at] & 0x80)) {
            ++at;
            return true;
        }
    }
    return true;
}

std::size_t sizeOfSerial(std::uint64_t serial)
{
    constexpr std::size_t fixed[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return serial < 12 ? fixed[serial] : static_cast<std::size_t>((serial - 12) / 2);
}

std::int64_t signedBig(BytesView bytes)
{
    std::uint64_t value = !bytes.empty() && (bytes[0] & 0x80) ? ~std::uint64_t{0} : 0;
    for (const std::uint8_t byte : bytes)
        value = (value << 8) | byte;
    return static_cast<std::int64_t>(value);
}

StoredValue valueOf(std::uint64_t serial, BytesView bytes)
{
    if (serial == 0)
        return {};
    if (serial <= 6)
        return signedBig(bytes);
    if (serial == 7)
        return std::bit_cast<double>(signedBig(bytes));
    if (serial == 8 || serial == 9)
        return static_cast<std::int64_t>(serial - 8);
    if (serial % 2 == 1)
        return std::string(bytes.begin(), bytes.end());
    return copyOf(bytes);
}

bool recordOf(BytesView payload, std::vector<StoredValue>& values)
{
    std::size_t at = 0;
    std::uint64_t headerEnd = 0;
    if (!varint(payload, at, headerEnd) || headerEnd > payload.size())
        return false;
    std::size_t body = static_cast<std::size_t>(headerEnd);
    const BytesView header = payload.first(body);
    while (at < header.size()) {
        std::uint64_t serial = 0;
        if (!varint(header, at, serial) || serial == 10 || serial == 11)
            return false;
        const std::size_t size = sizeOfSerial(serial);
        if (size > payload.size() - body)
            return false;
        values.push_back(valueOf(serial, payload.subspan(body, size)));
        body += size;
    }
    return true;
}

} // namespace

struct BtreeReader::Node {
    std::uint64_t number = 0;
    SealedPages::Page page{};
    std::uint8_t kind = 0;
    std::vector<std::size_t> cells;
    std::uint64_t right = 0; ///< right-most child of an interior page
    std::size_t usable = 0;  ///< bytes of the page that are SQLite's

    [[nodiscard]] bool interior() const { return kind == interiorIndex || kind == interiorTable; }
    [[nodiscard]] bool table() const { return kind == interiorTable || kind == leafTable; }
    [[nodiscard]] BytesView body() const { return BytesView(page).first(usable); }
};

struct BtreeReader::Walk {
    const Sink& sink;
    TreeDamage damage;
};

BtreeReader::BtreeReader(SealedPages& pages)
    : m_pages(pages)
    , m_usable(pageSize - pages.reserve())
{}

std::optional<BtreeReader::Node> BtreeReader::load(std::uint64_t number)
{
    const SealedPages::Page* page = m_pages.read(number);
    if (!page)
        return std::nullopt;
    Node node;
    node.number = number;
    node.page = *page;
    node.usable = m_usable;
    const std::size_t at = number == 1 ? 100 : 0;
    node.kind = node.page[at];
    if (node.kind != interiorIndex && node.kind != interiorTable && node.kind != leafIndex &&
        node.kind != leafTable)
        return std::nullopt;
    const std::size_t pointers = at + (node.interior() ? 12 : 8);
    const auto count = static_cast<std::size_t>(getBig(&node.page[at + 3], 2));
    if (pointers + 2 * count > m_usable)
        return std::nullopt;
    for (std::size_t i = 0; i < count; ++i)
        node.cells.push_back(static_cast<std::size_t>(getBig(&node.page[pointers + 2 * i], 2)));
    if (node.interior())
        node.right = getBig(&node.page[at + 8], 4);
    return node;
}

TreeDamage BtreeReader::walk(std::uint64_t root, const Sink& sink)
{
    Walk walk{sink, {}};
    visit(walk, root, {leastRowid, mostRowid}, 0);
    if (!m_mapped) {
        m_mapped = true;
        for (std::uint64_t page = 2; page <= m_pages.count(); ++page) {
            const auto parent = parentOf(page);
            if (parent && parent->kind == mapBelow && !m_pages.read(parent->page))
                m_below[rootOf(page)].push_back(page);
        }
    }
    // Each of these hangs below a page that cannot be read; its own children were found through it.
    for (const std::uint64_t page : m_below[root])
        visit(walk, page, {leastRowid, mostRowid}, 1);
    std::sort(walk.damage.rowids.begin(), walk.damage.rowids.end());
    return std::move(walk.damage);
}

void BtreeReader::visit(Walk& walk, std::uint64_t number, Range range, int depth)
{
    if (depth > depthMax || number == 0 || number > m_pages.count() || !m_seen.insert(number).second)
        return;
    const auto node = load(number);
    if (!node) {
        walk.damage.pages.push_back(number);
        walk.damage.rowids.emplace_back(range.least, range.most);
        return;
    }
    if (!node->interior())
        return rows(walk, *node);
    std::int64_t least = range.least;
    for (const std::size_t cell : node->cells) {
        if (cell + 4 > m_usable)
            continue;
        const std::uint64_t child = getBig(&node->page[cell], 4);
        std::int64_t most = range.most;
        std::size_t at = cell + 4;
        std::uint64_t key = 0;
        if (node->table() && varint(node->body(), at, key))
            most = static_cast<std::int64_t>(key);
        visit(walk, child, {least, most}, depth + 1);
        if (node->table())
            least = most == mostRowid ? most : most + 1;
        else if (!row(walk, *node, cell + 4))
            ++walk.damage.brokenRows;
    }
    visit(walk, node->right, {least, range.most}, depth + 1);
}

void BtreeReader::rows(Walk& walk, const Node& node)
{
    for (const std::size_t cell : node.cells) {
        if (!row(walk, node, cell))
            ++walk.damage.brokenRows;
    }
}

bool BtreeReader::row(Walk& walk, const Node& node, std::size_t at)
{
    const BytesView body = node.body();
    std::uint64_t size = 0;
    std::uint64_t rowid = 0;
    if (!varint(body, at, size) || (node.table() && !varint(body, at, rowid)) || size > payloadBytesMax)
        return false;
    StoredRow found;
    found.rowid = static_cast<std::int64_t>(rowid);
    const auto bytes = payload(node, at, size, node.table());
    if (!bytes || !recordOf(*bytes, found.values)) {
        if (node.table())
            walk.damage.rows.push_back(found.rowid);
        return false;
    }
    walk.sink(std::move(found));
    return true;
}

std::optional<Bytes> BtreeReader::payload(const Node& node, std::size_t at, std::uint64_t size, bool table)
{
    const std::uint64_t most = table ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    std::uint64_t local = size;
    if (size > most) {
        const std::uint64_t least = (m_usable - 12) * 32 / 255 - 23;
        const std::uint64_t wanted = least + (size - least) % (m_usable - 4);
        local = wanted <= most ? wanted : least;
    }
    const BytesView body = node.body();
    if (at + local + (size > most ? 4 : 0) > m_usable)
        return std::nullopt;
    Bytes bytes = copyOf(body.subspan(at, static_cast<std::size_t>(local)));
    std::uint64_t next = size > most ? getBig(&node.page[at + static_cast<std::size_t>(local)], 4) : 0;
    while (bytes.size() < size) {
        const SealedPages::Page* page = m_pages.read(next);
        if (!page)
            return std::nullopt;
        m_seen.insert(next);
        const auto part = std::min<std::uint64_t>(size - bytes.size(), m_usable - 4);
        append(bytes, BytesView(*page).subspan(4, static_cast<std::size_t>(part)));
        next = getBig(page->data(), 4);
    }
    return bytes;
}

std::optional<BtreeReader::Parent> BtreeReader::parentOf(std::uint64_t page)
{
    if (page < 3)
        return std::nullopt;
    const std::uint64_t map = mapPageOf(page, m_usable);
    if (map >= page)
        return std::nullopt; // a page of the map itself
    const auto at = static_cast<std::size_t>(5 * (page - map - 1));
    const SealedPages::Page* entries = m_pages.read(map);
    if (!entries || at + 5 > m_usable)
        return std::nullopt;
    return Parent{(*entries)[at], getBig(entries->data() + at + 1, 4)};
}

std::uint64_t BtreeReader::rootOf(std::uint64_t page)
{
    for (int depth = 0; depth <= depthMax; ++depth) {
        if (page == 1)
            return 1;
        const auto parent = parentOf(page);
        if (!parent)
            return 0;
        if (parent->kind == mapRoot)
            return page;
        if (parent->kind != mapBelow)
            return 0;
        page = parent->page;
    }
    return 0;
}

std::vector<std::uint64_t> BtreeReader::unassigned()
{
    std::vector<std::uint64_t> found;
    for (std::uint64_t page = 2; page <= m_pages.count(); ++page) {
        if (m_seen.contains(page))
            continue;
        const auto parent = parentOf(page);
        if (parent && parent->kind != mapBelow && parent->kind != mapRoot)
            continue; // free, or the rest of a long value
        const auto node = load(page);
        if (node && !node->interior() && !node->cells.empty() && rootOf(page) == 0)
            found.push_back(page);
    }
    return found;
}

} // namespace doorstep::crypto
