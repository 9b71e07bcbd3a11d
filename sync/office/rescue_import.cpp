// Reads the journal and the pictures out of an unpacked vault. The tables and the form of picture files are
// the tablet's (app/store/core/migrations.cpp, blob_files.cpp); the test with both real sides holds them
// together.
#include "sync/office/rescue_import.h"

#include "sync/office/blobs.h"
#include "sync/office/import_forked.h"

#include "crypto/stream.h"
#include "crypto/vault/rescue.h"
#include "crypto/vault/salvage.h"

#include <fstream>
#include <memory>

#include <sqlite3.h>

namespace doorstep::office {

namespace {

namespace fs = std::filesystem;

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close(connection); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

const Error unreadable{ErrorCode::Damaged, "The records in the rescue file could not be read."};

/// A picture and where its sealed file lies.
struct StoredPicture {
    wire::PendingBlob blob;
    std::string file;
    crypto::SecretBytes key;
    EntityId id;
};

struct Found {
    std::vector<wire::SignedChange> changes;
    std::vector<StoredPicture> pictures;
};

Result<Connection> connect(const crypto::Vault& vault)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(vault.databasePath().c_str(), &raw,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vault.vfsName().c_str());
    Connection connection(raw);
    if (code != SQLITE_OK)
        return unreadable;
    if (Status prepared = vault.prepareConnection(connection.get()); !prepared.ok())
        return prepared.error();
    return connection;
}

Bytes column(sqlite3_stmt* row, int index)
{
    const auto* begin = static_cast<const std::uint8_t*>(sqlite3_column_blob(row, index));
    const int size = sqlite3_column_bytes(row, index);
    return begin ? Bytes(begin, begin + size) : Bytes();
}

/// False when a row could not be read to its end.
template <typename Row>
bool eachRow(sqlite3* connection, const char* sql, Row&& take)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(connection, sql, -1, &raw, nullptr) != SQLITE_OK)
        return false;
    const Statement statement(raw);
    int code = sqlite3_step(raw);
    for (; code == SQLITE_ROW; code = sqlite3_step(raw))
        take(raw);
    return code == SQLITE_DONE;
}

Result<Found> readTables(sqlite3* connection)
{
    Found found;
    const bool journal =
        eachRow(connection, "SELECT body, sig FROM journal WHERE length(body) > 0 ORDER BY dseq",
                [&](sqlite3_stmt* row) {
                    const auto signature = crypto::Signature::from(column(row, 1));
                    found.changes.push_back({column(row, 0), signature.value_or(crypto::Signature{})});
                });
    if (!journal)
        return unreadable;
    const bool pictures =
        eachRow(connection,
                "SELECT b.hash, b.stream, b.size, b.mime, f.id, f.key FROM blob b JOIN picture_file f ON "
                "f.picture = b.n"
                " AND f.role = 1 WHERE b.receipt IS NULL AND b.removed = 0 ORDER BY b.n",
                [&](sqlite3_stmt* row) {
                    const auto hash = Hash32::from(column(row, 0));
                    const auto stream = StreamId::from(column(row, 1));
                    const auto id = EntityId::from(column(row, 4));
                    Bytes key = column(row, 5);
                    if (!hash || !stream || !id || key.size() != crypto::streamKeySizeBytes)
                        return;
                    const Bytes mime = column(row, 3);
                    StoredPicture picture;
                    picture.blob = {*hash, *stream, static_cast<std::uint64_t>(sqlite3_column_int64(row, 2)),
                                    std::string(mime.begin(), mime.end())};
                    picture.file = id->hex() + ".blob";
                    picture.key = crypto::SecretBytes::takeFrom(key);
                    picture.id = *id;
                    found.pictures.push_back(std::move(picture));
                });
    // Work without its pictures is still work.
    if (!pictures)
        found.pictures.clear();
    return found;
}

/// As it lies there; or, when the database is damaged, what salvage gets out of it.
Result<Found> readVault(const fs::path& folder, BytesView passphrase, const fs::path& salvaged)
{
    const auto asItLies = [&]() -> Result<Found> {
        auto vault = crypto::Vault::open(folder, passphrase);
        if (!vault.ok())
            return vault.error();
        auto connection = connect(*vault.value());
        return connection.ok() ? readTables(connection.value().get()) : Result<Found>(connection.error());
    };
    if (auto found = asItLies(); found.ok())
        return found;
    crypto::VaultOptions repair;
    repair.repair = true;
    auto damaged = crypto::Vault::open(folder, passphrase, repair);
    if (!damaged.ok())
        return damaged.error();
    auto fresh = crypto::Vault::create(salvaged, passphrase);
    if (!fresh.ok())
        return fresh.error();
    auto connection = connect(*fresh.value().vault);
    if (!connection.ok())
        return connection.error();
    const auto report = crypto::salvage(*damaged.value(), connection.value().get());
    return report.ok() ? readTables(connection.value().get()) : Result<Found>(report.error());
}

/// nullopt when the file is gone or any byte of it is not as it was sealed.
std::optional<Bytes> readPicture(const fs::path& folder, const StoredPicture& picture)
{
    constexpr std::size_t pieceBytes = 64 * 1024;
    std::ifstream file(folder / "blobs" / picture.file, std::ios::binary);
    crypto::StreamHeader header;
    if (picture.blob.sizeBytes == 0 || picture.blob.sizeBytes > wire::blobBytesMax ||
        !file.read(reinterpret_cast<char*>(header.value.data()),
                   static_cast<std::streamsize>(header.value.size())))
        return std::nullopt;
    Bytes context = copyOf(bytesOf("doorstep/picture/1"));
    context.push_back(0);
    append(context, picture.id.view());
    crypto::StreamOpener opener(picture.key, header, context);
    Bytes whole;
    Bytes plain;
    for (auto piece = crypto::StreamOpener::Piece::More; piece == crypto::StreamOpener::Piece::More;) {
        Bytes sealed(pieceBytes + crypto::streamOverheadBytes);
        file.read(reinterpret_cast<char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
        sealed.resize(static_cast<std::size_t>(file.gcount()));
        piece = opener.open(sealed, plain);
        if (piece == crypto::StreamOpener::Piece::Refused ||
            whole.size() + plain.size() > picture.blob.sizeBytes)
            return std::nullopt;
        append(whole, plain);
    }
    if (whole.size() != picture.blob.sizeBytes || crypto::sha256(whole) != picture.blob.hash)
        return std::nullopt;
    return whole;
}

/// Of a change that is here now, whoever may bring it over the line.
bool keepPicture(Office& office, const wire::ExchangePicture& picture, Taken& taken)
{
    const auto kept =
        keepBlob(office, picture.blob.stream, picture.blob.hash, picture.blob.mime, picture.bytes);
    taken.pictures += kept.ok() && kept.value() ? 1 : 0;
    return kept.ok();
}

} // namespace

Result<Taken> importRescue(Office& office, const fs::path& bundle, const fs::path& work)
{
    const fs::path place = work / ("rescue-" + office.random().make<EntityId>().hex());
    std::error_code ignored;
    fs::remove_all(work, ignored); // what an import that was interrupted has left, sealed
    const auto clean = [&] { fs::remove_all(work, ignored); };
    fs::create_directories(place, ignored);
    // Random, and gone with this call: only this function opens the unpacked vault.
    const crypto::SecretBytes passphrase = crypto::SecretBytes::random(32);
    const auto unpacked =
        crypto::openRescueBundle(bundle, office.keys().recovery, place / "vault", passphrase.view());
    if (!unpacked.ok()) {
        clean();
        return unpacked.error();
    }
    const auto found = readVault(place / "vault", passphrase.view(), place / "salvaged");
    if (!found.ok()) {
        clean();
        return found.error();
    }
    const auto first = found.value().changes.empty() ? Result<wire::Change>(Error{})
                                                     : wire::decodeChange(found.value().changes.front().body);
    if (!first.ok()) {
        clean();
        return Error{ErrorCode::NotFound, "There is no work in this rescue file that could be taken in."};
    }
    Taken taken;
    taken.device = first.value().device;
    const auto device = office.database().read(
        [&]() -> Result<std::optional<DeviceRow>> { return office.device(taken.device); });
    const bool known = device.ok() && device.value() && !device.value()->office;
    if (known && isForked(office, *device.value(), found.value().changes))
        takeForked(office, *device.value(), found.value().changes, taken);
    else
        takeChanges(office, taken.device, found.value().changes, taken);
    std::uint64_t lost = 0;
    for (const StoredPicture& stored : found.value().pictures) {
        auto bytes = readPicture(place / "vault", stored);
        const bool here = bytes && keepPicture(office, {stored.blob, std::move(*bytes)}, taken);
        lost += here ? 0 : 1;
    }
    if (lost > 0 && taken.problem.empty())
        taken.problem =
            std::to_string(lost) + (lost == 1 ? " picture" : " pictures") + " could not be taken in.";
    clean();
    return taken;
}

} // namespace doorstep::office
