// Sealed picture files: written whole and synced before anything may name them, read piece by piece.
#include "app/store/core/blob_files.h"

#include "app/store/core/failure.h"

namespace doorstep::store {
namespace {

namespace fs = std::filesystem;
using crypto::streamHeaderSizeBytes;
using crypto::streamOverheadBytes;

constexpr const char* suffix = ".blob";
constexpr const char* temporarySuffix = ".blob.new";

fs::path fileOf(const fs::path& folder, const BlobId& id)
{
    return folder / (id.hex() + suffix);
}

fs::path temporaryOf(const fs::path& folder, const BlobId& id)
{
    return folder / (id.hex() + temporarySuffix);
}

Bytes contextOf(const BlobId& id)
{
    Bytes context = copyOf(bytesOf("doorstep/picture/1"));
    context.push_back(0);
    append(context, id.view());
    return context;
}

std::uint64_t sealedSize(std::uint64_t plainSize)
{
    const std::uint64_t pieces =
        plainSize == 0 ? 1 : (plainSize + BlobFiles::pieceBytes - 1) / BlobFiles::pieceBytes;
    return streamHeaderSizeBytes + plainSize + pieces * streamOverheadBytes;
}

[[noreturn]] void failDamaged()
{
    fail(ErrorCode::Damaged, "A picture on this tablet is damaged.");
}

[[noreturn]] void failMissing()
{
    fail(ErrorCode::NotFound, "The file of a picture is missing on this tablet.");
}

std::unique_ptr<crypto::DiskFile> openToRead(crypto::Disk& disk, const fs::path& file)
{
    auto opened = disk.open(file, crypto::Disk::Mode::Read);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        failMissing();
    return need(std::move(opened));
}

} // namespace

BlobReader::BlobReader(crypto::Disk& disk, const fs::path& file, const SealedBlob& blob)
    : m_file(openToRead(disk, file))
    , m_size(blob.sizeBytes)
    , m_expected(blob.hash)
{
    crypto::StreamHeader header;
    if (need(m_file->size()) != static_cast<std::int64_t>(sealedSize(m_size)) ||
        need(m_file->readAt(header.value, 0)) != header.value.size())
        failDamaged();
    m_at = streamHeaderSizeBytes;
    m_opener.emplace(blob.key, header, contextOf(blob.id));
}

BytesView BlobReader::next()
{
    if (m_ended)
        return {};
    const std::uint64_t left = std::min<std::uint64_t>(BlobFiles::pieceBytes, m_size - m_given);
    m_sealed.resize(static_cast<std::size_t>(left) + streamOverheadBytes);
    if (need(m_file->readAt(m_sealed, m_at)) != m_sealed.size())
        failDamaged();
    m_at += static_cast<std::int64_t>(m_sealed.size());
    const bool last = m_given + left == m_size;
    const auto expected = last ? crypto::StreamOpener::Piece::Last : crypto::StreamOpener::Piece::More;
    if (m_opener->open(m_sealed, m_plain) != expected)
        failDamaged();
    m_given += left;
    m_hash.update(m_plain);
    if (last) {
        m_ended = true;
        if (m_hash.finish() != m_expected)
            failDamaged();
    }
    return m_plain;
}

BlobWriter::BlobWriter(crypto::Disk& disk, const fs::path& folder, const BlobId& id)
    : m_disk(disk)
    , m_folder(folder)
    , m_blob{id, crypto::SecretBytes::random(crypto::streamKeySizeBytes), 0, {}}
    , m_file(need(disk.open(temporaryOf(folder, id), crypto::Disk::Mode::CreateNew)))
    , m_sealer(m_blob.key, contextOf(id))
    , m_temporaryIsThere(true)
{
    m_waiting.reserve(BlobFiles::pieceBytes);
}

BlobWriter::~BlobWriter()
{
    m_file.reset();
    if (m_temporaryIsThere) {
        // What stays behind is noise, and is listed as such in the vault.
        [[maybe_unused]] const Status swept = m_disk.remove(temporaryOf(m_folder, m_blob.id));
    }
}

void BlobWriter::put(BytesView plain, bool last)
{
    if (m_at == 0) {
        needDone(m_file->writeAt(m_sealer.header().view(), 0));
        m_at = streamHeaderSizeBytes;
    }
    m_hash.update(plain);
    m_sealer.seal(plain, last, m_sealed);
    needDone(m_file->writeAt(m_sealed, m_at));
    m_at += static_cast<std::int64_t>(m_sealed.size());
    m_blob.sizeBytes += plain.size();
}

void BlobWriter::append(BytesView plain)
{
    while (!plain.empty()) {
        // A full piece waits until there is more, because the last one has to be marked.
        if (m_waiting.size() == BlobFiles::pieceBytes) {
            put(m_waiting, false);
            m_waiting.clear();
        }
        const std::size_t take = std::min(plain.size(), BlobFiles::pieceBytes - m_waiting.size());
        ::doorstep::append(m_waiting, plain.first(take));
        plain = plain.subspan(take);
    }
}

SealedBlob BlobWriter::finish()
{
    put(m_waiting, true);
    m_blob.hash = m_hash.finish();
    needDone(m_file->sync());
    m_file.reset();
    needDone(m_disk.rename(temporaryOf(m_folder, m_blob.id), fileOf(m_folder, m_blob.id)));
    m_temporaryIsThere = false;
    needDone(m_disk.syncFolder(m_folder));
    return std::move(m_blob);
}

void BlobFiles::makeFolder()
{
    if (m_folderIsSure)
        return;
    needDone(crypto::makePrivateFolder(m_folder));
    // Once a process: the one that made the folder may have died before it was sure to stay.
    needDone(m_disk->syncFolder(m_folder.parent_path()));
    m_folderIsSure = true;
}

SealedBlob BlobFiles::write(const BlobId& id, BytesView plain) const
{
    BlobWriter writer = create(id);
    writer.append(plain);
    return writer.finish();
}

BlobReader BlobFiles::open(const SealedBlob& blob) const
{
    return {*m_disk, fileOf(m_folder, blob.id), blob};
}

Bytes BlobFiles::read(const SealedBlob& blob) const
{
    BlobReader reader = open(blob);
    Bytes bytes;
    bytes.reserve(static_cast<std::size_t>(blob.sizeBytes)); // the file's length has been compared with it
    for (BytesView piece = reader.next(); !piece.empty(); piece = reader.next())
        append(bytes, piece);
    return bytes;
}

BlobFiles::Presence BlobFiles::presence(const BlobId& id, std::uint64_t sizeBytes) const
{
    const auto opened = m_disk->open(fileOf(m_folder, id), crypto::Disk::Mode::Read);
    if (!opened)
        return Presence::Missing;
    const auto size = opened.value()->size();
    const bool whole = size.ok() && size.value() == static_cast<std::int64_t>(sealedSize(sizeBytes));
    return whole ? Presence::Whole : Presence::WrongSize;
}

void BlobFiles::remove(const BlobId& id) const
{
    needDone(m_disk->remove(temporaryOf(m_folder, id)));
    needDone(m_disk->remove(fileOf(m_folder, id)));
    std::error_code error;
    if (fs::exists(m_folder, error))
        needDone(m_disk->syncFolder(m_folder));
}

std::uint64_t BlobFiles::countStrangers(const std::set<BlobId>& known) const
{
    std::uint64_t count = 0;
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const auto id = BlobId::fromHexText(name.substr(0, name.find('.')));
        const bool ours = id && (name == id->hex() + suffix || name == id->hex() + temporarySuffix);
        if (ours && !known.contains(*id))
            ++count;
    }
    return count;
}

} // namespace doorstep::store
