// The rows. Each makes its state, then measures only the work named.
#include "tests/bench/vault_compare/workload.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace doorstep::bench {

namespace {

constexpr std::int64_t bigRecords = 50'000;
constexpr std::int64_t textRecords = 20'000;
constexpr std::int64_t caseloadRecords = 8'000; // about 10 MiB: a large caseload, it fits the cache
constexpr int tinyCacheKiB = 512;

constexpr const char* pointRead = "SELECT body, kind FROM record WHERE code=?";

std::int64_t scaled(std::int64_t count, double scale)
{
    return std::max<std::int64_t>(static_cast<std::int64_t>(static_cast<double>(count) * scale), 20);
}

// --- writing into a database made for the row

Measured insertInto(Engine& engine, const Settings& settings, std::int64_t count, std::int64_t perTransaction)
{
    const std::string set = "fresh";
    engine.forget(set);
    const auto records = makeRecords(count);
    Measured measured;
    {
        const Connection connection = engine.open(set, settings);
        makeTable(connection);
        const Stopwatch watch;
        insertRecords(connection, records, perTransaction);
        measured = watch.stop(count);
    }
    engine.forget(set);
    return measured;
}

Measured saveDurably(Engine& engine, double scale)
{
    return insertInto(engine, {"FULL"}, scaled(3'000, scale), 1);
}
Measured insertOne(Engine& engine, double scale)
{
    return insertInto(engine, {}, scaled(10'000, scale), 1);
}
Measured insertHundred(Engine& engine, double scale)
{
    return insertInto(engine, {}, scaled(30'000, scale), 100);
}
Measured insertBulk(Engine& engine, double scale)
{
    return insertInto(engine, {}, scaled(bigRecords, scale), 10'000);
}
Measured saveAsTheProduct(Engine& engine, double scale)
{
    return insertInto(engine, {"FULL", 0, true}, scaled(3'000, scale), 1);
}

// --- on the shared sets

Measured updateOne(Engine& engine, double scale)
{
    engine.warm("big");
    const Connection connection = engine.open("big", {});
    const Statement update(connection, "UPDATE record SET due=?, body=? WHERE id=?");
    const std::int64_t count = scaled(10'000, scale);
    const auto records = makeRecords(count);
    const Stopwatch watch;
    for (const Record& record : records) {
        update.bind(1, record.due);
        update.bind(2, record.body);
        update.bind(3, 1 + pick(static_cast<std::uint64_t>(record.id), scaled(bigRecords, scale)));
        update.execute();
    }
    return watch.stop(count);
}

std::int64_t readPoints(const Connection& connection, const std::vector<std::string>& codes)
{
    const Statement read(connection, pointRead);
    std::int64_t found = 0;
    for (const std::string& code : codes) {
        read.bind(1, code);
        found += read.step() && sqlite3_column_bytes(read.get(), 0) > 0 ? 1 : 0;
        read.reset();
    }
    return found;
}

std::vector<std::string> codesBelow(std::int64_t limit, std::int64_t count)
{
    std::vector<std::string> codes;
    for (std::int64_t i = 0; i < count; ++i)
        codes.push_back(codeOf(1 + pick(static_cast<std::uint64_t>(i) + 4'711, limit)));
    return codes;
}

Measured readWithTinyCache(Engine& engine, double scale)
{
    engine.warm("big");
    const Connection connection = engine.open("big", {"NORMAL", tinyCacheKiB});
    const auto codes = codesBelow(scaled(bigRecords, scale), scaled(20'000, scale));
    const Stopwatch watch;
    const std::int64_t found = readPoints(connection, codes);
    const Measured measured = watch.stop(found);
    require(found == static_cast<std::int64_t>(codes.size()), "every record is there");
    return measured;
}

Measured readAsTheProduct(Engine& engine, double scale)
{
    const Connection connection = engine.open("caseload", {"FULL", 0, true});
    const auto codes = codesBelow(scaled(caseloadRecords, scale), scaled(100'000, scale));
    require(!connection.value("SELECT count(body) + count(code) FROM record").empty(), "the caseload");
    readPoints(connection, codes); // the caseload is in memory from here on
    const Stopwatch watch;
    const std::int64_t found = readPoints(connection, codes);
    return watch.stop(found);
}

Measured scan(Engine& engine, double)
{
    Measured sum;
    constexpr int times = 3;
    for (int i = 0; i < times; ++i) {
        engine.warm("big");
        const Connection connection = engine.open("big", {});
        const Statement all(connection, "SELECT * FROM record");
        std::int64_t bytes = 0;
        const Stopwatch watch;
        while (all.step()) { // every column of every record, as a program would take them
            for (int column = 0; column < sqlite3_column_count(all.get()); ++column) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(all.get(), column));
                bytes += text ? sqlite3_column_bytes(all.get(), column) : 0;
            }
        }
        const Measured one = watch.stop(1);
        require(bytes > 0, "something was read");
        sum.cpuMicros += one.cpuMicros / times;
        sum.wallMicros += one.wallMicros / times;
    }
    sum.operations = 1;
    return sum;
}

Measured buildText(Engine& engine, double)
{
    engine.warm("text");
    const Connection connection = engine.open("text", {});
    connection.run("DROP TABLE IF EXISTS other");
    const Stopwatch watch;
    connection.run("CREATE VIRTUAL TABLE other USING fts5(body, content='record', content_rowid='id');"
                   "INSERT INTO other(other) VALUES('rebuild');");
    const Measured measured = watch.stop(1);
    connection.run("DROP TABLE other");
    return measured;
}

Measured searchText(Engine& engine, double)
{
    engine.warm("text");
    const Connection connection = engine.open("text", {"NORMAL", tinyCacheKiB});
    const Statement search(connection, "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 20");
    constexpr std::int64_t queries = 100;
    std::vector<std::string> texts;
    for (std::int64_t i = 0; i < queries; ++i)
        texts.push_back(queryOf(i));
    std::int64_t rowsFound = 0;
    const Stopwatch watch;
    for (const std::string& text : texts) {
        search.bind(1, text);
        while (search.step())
            ++rowsFound;
        search.reset();
    }
    const Measured measured = watch.stop(queries);
    require(rowsFound > 0, "the words occur");
    return measured;
}

Measured openAndAsk(Engine& engine, double scale)
{
    engine.unlock("big");
    std::vector<double> wall;
    std::vector<double> cpu;
    const std::int64_t times = scaled(200, scale);
    for (std::int64_t i = 0; i < times; ++i) {
        const Stopwatch watch;
        const Connection connection = engine.open("big", {});
        require(!connection.value("SELECT kind FROM record WHERE id=7").empty(), "the record is there");
        const Measured one = watch.stop(1);
        wall.push_back(one.wallMicros);
        cpu.push_back(one.cpuMicros);
    }
    std::sort(wall.begin(), wall.end());
    std::sort(cpu.begin(), cpu.end());
    return {cpu[cpu.size() / 2], wall[wall.size() / 2], times, 0};
}

Measured integrity(Engine& engine, double)
{
    engine.warm("big");
    const Connection connection = engine.open("big", {});
    const Stopwatch watch;
    require(connection.value("PRAGMA integrity_check") == "ok", "the database is whole");
    return watch.stop(1);
}

// The floor under the other rows, in the same run: what the cipher library takes for pages that lie in
// memory, more of them than a processor's cache holds, as the files' pages do.
struct Sealed {
    static constexpr std::size_t page = 4'096;
    std::vector<std::uint8_t> pages;
    std::vector<std::uint8_t> buffer = std::vector<std::uint8_t>(2 * page);
    std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> key{};
    std::array<std::uint8_t, 36> bound{}; // as much associated data as the vault binds
    static constexpr std::size_t seal =
        crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;

    explicit Sealed(double scale)
        : pages(static_cast<std::size_t>(scaled(8'000, scale)) * page)
    {
        randombytes_buf(pages.data(), pages.size());
    }
    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(pages.size() / page); }
};

Measured openByCipher(Engine&, double scale)
{
    Sealed sealed(scale);
    constexpr std::size_t body = Sealed::page - Sealed::seal;
    const auto nonceOf = [](std::uint8_t* page) { return page + body; };
    const auto tagOf = [](std::uint8_t* page) {
        return page + Sealed::page - crypto_aead_xchacha20poly1305_ietf_ABYTES;
    };
    for (std::size_t at = 0; at < sealed.pages.size(); at += Sealed::page) {
        std::uint8_t* const page = &sealed.pages[at];
        crypto_aead_xchacha20poly1305_ietf_encrypt_detached(page, tagOf(page), nullptr, page, body,
                                                            sealed.bound.data(), sealed.bound.size(), nullptr,
                                                            nonceOf(page), sealed.key.data());
    }
    std::int64_t opened = 0;
    const Stopwatch watch;
    for (std::size_t at = 0; at < sealed.pages.size(); at += Sealed::page) {
        std::uint8_t* const page = &sealed.pages[at];
        opened += crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
                      sealed.buffer.data(), nullptr, page, body, tagOf(page), sealed.bound.data(),
                      sealed.bound.size(), nonceOf(page), sealed.key.data()) == 0
                      ? 1
                      : 0;
    }
    const Measured measured = watch.stop(sealed.count());
    require(opened == sealed.count(), "every page authenticates");
    return measured;
}

Measured sealByCipher(Engine&, double scale)
{
    Sealed sealed(scale);
    constexpr std::size_t frame = Sealed::page + 24;
    std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_ABYTES> tag{};
    std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES> nonce{};
    const Stopwatch watch;
    for (std::size_t at = 0; at + frame <= sealed.pages.size(); at += Sealed::page)
        crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
            sealed.buffer.data(), tag.data(), nullptr, &sealed.pages[at], frame, sealed.bound.data(),
            sealed.bound.size(), nullptr, nonce.data(), sealed.key.data());
    return watch.stop(sealed.count() - 1);
}

Measured scrub(Engine& engine, double)
{
    engine.unlock("big");
    engine.warm("big");
    const Stopwatch watch;
    const auto report = engine.vault("big").scrub({});
    const Measured measured = watch.stop(1);
    require(report.ok() && report.value().damagedPages == 0, "every page authenticates");
    return measured;
}

Measured unlockWithPassphrase(Engine& engine, double)
{
    engine.unlock("big");
    engine.lock("big");
    const Stopwatch watch;
    engine.unlock("big");
    return watch.stop(1);
}

// A working day in one process, with the application's settings: the caseload cached, records saved,
// texts searched.
Measured memory(Engine& engine, double scale)
{
    engine.unlock("caseload");
    engine.unlock("text");
    const auto records = makeRecords(scaled(500, scale));
    forgetPeakMemory();
    const Stopwatch watch;
    {
        const Connection connection = engine.open("caseload", {"FULL", 0, true});
        connection.run("SELECT count(body) FROM record; DELETE FROM record WHERE id<=500");
        insertRecords(connection, records, 1);
        require(connection.value("PRAGMA integrity_check") == "ok", "the database is whole");
    }
    searchText(engine, scale);
    Measured measured = watch.stop(1);
    measured.peakKiB = peakMemoryKiB();
    return measured;
}

} // namespace

const std::vector<Row>& rows()
{
    static const std::vector<Row> all = {
        {"save_full", saveDurably},
        {"insert_tx1", insertOne},
        {"insert_tx100", insertHundred},
        {"insert_bulk", insertBulk},
        {"update_tx1", updateOne},
        {"point_read", readWithTinyCache},
        {"scan", scan},
        {"fts_build", buildText},
        {"fts_query", searchText},
        {"product_read", readAsTheProduct},
        {"product_save", saveAsTheProduct},
        {"open", openAndAsk},
        {"integrity_check", integrity},
        {"cipher_open", openByCipher, true},
        {"cipher_seal", sealByCipher, true},
        {"scrub", scrub, true},
        {"unlock", unlockWithPassphrase, true},
        {"memory", memory},
        {"speedtest1", speedtest},
    };
    return all;
}

void prepareSets(Engine& engine, double scale)
{
    const auto records = makeRecords(scaled(bigRecords, scale));
    const auto fill = [&](const std::string& set, std::int64_t count) {
        const Connection connection = engine.open(set, {});
        makeTable(connection);
        insertRecords(connection, std::span(records).first(static_cast<std::size_t>(count)), 10'000);
        connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
    };
    fill("big", scaled(bigRecords, scale));
    fill("caseload", scaled(caseloadRecords, scale));
    fill("text", scaled(textRecords, scale));
    const Connection connection = engine.open("text", {});
    connection.run("CREATE VIRTUAL TABLE found USING fts5(body, content='record', content_rowid='id');"
                   "INSERT INTO found(found) VALUES('rebuild'); PRAGMA wal_checkpoint(TRUNCATE);");
}

} // namespace doorstep::bench
