// Sealed pieces of one stream of files. See vault_format.md, "Rescue file".
#include "crypto/vault/rescue.h"

#include "crypto/vault/vault_impl.h"

#include <algorithm>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::string_view magic{"DoorstepRescue\r\n", 16};
constexpr std::size_t pieceBytes = 256 * 1024;
constexpr std::size_t boxPlainSize = 32 + 32 + 16; // key of this file, data key, vault id
constexpr std::size_t boxSize = boxPlainSize + 48;
constexpr std::size_t headSize = 16 + boxSize;
constexpr std::size_t nameBytesMax = 512;
constexpr const char* keptPrefix = "tablet."; // of the header files as they came

Bytes contextOf(std::uint64_t piece, bool last)
{
    Bytes context = copyOf(bytesOf("doorstep rescue 1"));
    Bytes place(9);
    putBig(&place[0], piece, 8);
    place[8] = last ? 1 : 0;
    append(context, place);
    return context;
}

Error damagedBundle()
{
    return {ErrorCode::Damaged, "The rescue file is damaged or not complete. Please copy it again."};
}

/// Collects what is written into pieces and seals them to the file.
class Packer {
public:
    Packer(DiskFile& file, const SecretBytes& key)
        : m_file(file)
        , m_key(key)
    {}

    Status put(BytesView data)
    {
        while (!data.empty()) {
            if (m_piece.size() == pieceBytes) {
                if (auto flushed = flush(false); !flushed)
                    return flushed;
            }
            const std::size_t part = std::min(data.size(), pieceBytes - m_piece.size());
            append(m_piece, data.first(part));
            data = data.subspan(part);
        }
        return done();
    }
    Status finish() { return flush(true); }

private:
    Status flush(bool last)
    {
        const Bytes sealed = seal(m_key, m_piece, contextOf(m_number++, last));
        m_piece.clear();
        auto written = m_file.writeAt(sealed, m_at);
        m_at += static_cast<std::int64_t>(sealed.size());
        return written;
    }

    DiskFile& m_file;
    const SecretBytes& m_key;
    Bytes m_piece;
    std::uint64_t m_number = 0;
    std::int64_t m_at = headSize;
};

class Unpacker {
public:
    Unpacker(DiskFile& file, SecretBytes key)
        : m_file(file)
        , m_key(std::move(key))
    {}

    Status take(std::span<std::uint8_t> out)
    {
        while (!out.empty()) {
            if (m_used == m_piece.size()) {
                if (auto opened = next(); !opened)
                    return opened;
            }
            const std::size_t part = std::min(out.size(), m_piece.size() - m_used);
            std::copy_n(m_piece.begin() + static_cast<std::ptrdiff_t>(m_used), part, out.begin());
            m_used += part;
            out = out.subspan(part);
        }
        return done();
    }
    [[nodiscard]] bool atEnd() const { return m_last && m_used == m_piece.size(); }

private:
    Status next()
    {
        if (m_last)
            return damagedBundle();
        Bytes sealed(pieceBytes + sealOverheadBytes);
        const auto got = m_file.readAt(sealed, m_at);
        if (!got)
            return got.error();
        sealed.resize(got.value());
        m_at += static_cast<std::int64_t>(sealed.size());
        for (const bool last : {false, true}) {
            if (auto plain = crypto::open(m_key, sealed, contextOf(m_number, last))) {
                m_piece = std::move(*plain);
                m_used = 0;
                m_last = last;
                ++m_number;
                return m_piece.empty() ? Status(damagedBundle()) : done();
            }
        }
        return damagedBundle();
    }

    DiskFile& m_file;
    SecretBytes m_key;
    Bytes m_piece;
    std::size_t m_used = 0;
    std::uint64_t m_number = 0;
    std::int64_t m_at = headSize;
    bool m_last = false;
};

struct Entry {
    std::filesystem::path file;
    std::string name; ///< relative, with '/'
    std::uint64_t size = 0;
};

Result<std::vector<Entry>> entriesOf(const std::filesystem::path& folder)
{
    std::vector<Entry> entries;
    std::error_code failure;
    std::filesystem::recursive_directory_iterator at(folder, failure);
    for (; !failure && at != std::filesystem::recursive_directory_iterator(); at.increment(failure)) {
        if (!at->is_regular_file(failure) || at->is_symlink(failure))
            continue;
        const std::string name = at->path().lexically_relative(folder).generic_string();
        if (name != lockFileName && name.size() <= nameBytesMax)
            entries.push_back({at->path(), name, 0});
    }
    if (failure)
        return errorOfSystem(failure.value());
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
}

Status pack(Disk& disk, Packer& packer, const Entry& entry, const std::function<void(std::uint64_t)>& counted)
{
    const auto file = disk.open(entry.file, Disk::Mode::Read);
    if (!file)
        return file.error();
    Bytes head(2);
    putBig(&head[0], entry.name.size(), 2);
    append(head, bytesOf(entry.name));
    Bytes size(8);
    putBig(&size[0], entry.size, 8);
    append(head, size);
    if (auto put = packer.put(head); !put)
        return put;
    Bytes chunk(pieceBytes);
    for (std::uint64_t at = 0; at < entry.size;) {
        const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(entry.size - at, chunk.size()));
        const auto got = file.value()->readAt(std::span(chunk).first(part), static_cast<std::int64_t>(at));
        if (!got)
            return got.error();
        if (got.value() != part)
            return Error{ErrorCode::Storage, "A file changed while it was being packed. Please try again."};
        if (auto put = packer.put(BytesView(chunk).first(part)); !put)
            return put;
        at += part;
        counted(part);
    }
    return done();
}

bool isSafeName(const std::string& name)
{
    const std::filesystem::path path(name);
    return !name.empty() && name.size() <= nameBytesMax && path.is_relative() &&
           name.find('\0') == std::string::npos &&
           std::none_of(path.begin(), path.end(),
                        [](const auto& part) { return part == ".." || part == "." || part.empty(); });
}

Status unpackFile(Disk& disk, Unpacker& unpacker, const std::filesystem::path& to, std::uint64_t size)
{
    if (to.has_parent_path()) {
        if (auto made = makePrivateFolder(to.parent_path()); !made)
            return made;
    }
    const auto file = disk.open(to, Disk::Mode::CreateNew);
    if (!file)
        return file.error();
    Bytes chunk(pieceBytes);
    for (std::uint64_t at = 0; at < size;) {
        const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(size - at, chunk.size()));
        if (auto taken = unpacker.take(std::span(chunk).first(part)); !taken)
            return taken;
        if (auto put = file.value()->writeAt(BytesView(chunk).first(part), static_cast<std::int64_t>(at));
            !put)
            return put;
        at += part;
    }
    return file.value()->sync();
}

Result<RescueReport> unpackAll(Disk& disk, Unpacker& unpacker, const std::filesystem::path& into)
{
    RescueReport report;
    for (;;) {
        std::array<std::uint8_t, 2> length{};
        if (auto taken = unpacker.take(length); !taken)
            return taken.error();
        std::string name(static_cast<std::size_t>(getBig(length.data(), 2)), '\0');
        if (name.empty())
            break;
        const std::span<std::uint8_t> nameBytes(reinterpret_cast<std::uint8_t*>(name.data()), name.size());
        std::array<std::uint8_t, 8> size{};
        if (auto taken = unpacker.take(nameBytes); !taken)
            return taken.error();
        if (auto taken = unpacker.take(size); !taken)
            return taken.error();
        if (!isSafeName(name))
            return damagedBundle();
        const std::uint64_t bytes = getBig(size.data(), 8);
        const std::string placed = name.starts_with(headerFileName) ? keptPrefix + name : name;
        if (auto written = unpackFile(disk, unpacker, into / placed, bytes); !written)
            return written.error();
        ++report.files;
        report.bytes += bytes;
    }
    return unpacker.atEnd() ? Result<RescueReport>(report) : Result<RescueReport>(damagedBundle());
}

// The tablet's header when it is whole, so that its other ways in still work; else a new one.
Status makeHeader(Disk& disk, const std::filesystem::path& into, const EntityId& vaultId,
                  const SecretBytes& dataKey, BytesView passphrase, KdfParams params)
{
    constexpr std::size_t headerBytesMax = 65'536;
    VaultHeader header;
    header.vaultId = vaultId;
    header.keyCheck = VaultHeader::keyCheckOf(dataKey);
    for (const char* name : {headerCopyName, headerFileName}) {
        const auto kept = readFile(disk, into / (std::string(keptPrefix) + name), headerBytesMax);
        const auto found = kept.ok() ? VaultHeader::decode(kept.value()) : Result<VaultHeader>(kept.error());
        if (found.ok() && found.value().vaultId == vaultId && found.value().isProvenBy(dataKey))
            header = found.value();
    }
    header.failedAttempts = 0;
    if (auto wrapped = header.wrap(SlotKind::Passphrase, dataKey, passphrase, params); !wrapped)
        return wrapped;
    header.prove(dataKey);
    return writeHeader(disk, into, header);
}

Status writeBundle(const Vault::Impl& vault, const BoxPublicKey& office, const std::filesystem::path& bundle,
                   const std::vector<Entry>& entries, const std::function<void(std::uint64_t)>& counted)
{
    Disk& disk = *vault.options.disk;
    const SecretBytes key = SecretBytes::random(32);
    SecretBytes box = SecretBytes::zeros(boxPlainSize);
    std::copy_n(key.data(), 32, box.data());
    std::copy_n(vault.dataKey.data(), 32, box.data() + 32);
    std::copy_n(vault.header.vaultId.value.data(), 16, box.data() + 64);
    Bytes head = copyOf(bytesOf(magic));
    append(head, sealTo(office, box.view()));
    const auto file = disk.open(bundle, Disk::Mode::Create);
    if (!file)
        return file.error();
    if (auto cut = file.value()->truncate(0); !cut)
        return cut;
    if (auto put = file.value()->writeAt(head, 0); !put)
        return put;
    Packer packer(*file.value(), key);
    for (const Entry& entry : entries) {
        if (auto put = pack(disk, packer, entry, counted); !put)
            return put;
    }
    const std::array<std::uint8_t, 2> end{};
    if (auto put = packer.put(end); !put)
        return put;
    if (auto finished = packer.finish(); !finished)
        return finished;
    return file.value()->sync();
}

} // namespace

Result<RescueReport> makeRescueBundle(const Vault& vault, const BoxPublicKey& office,
                                      const std::filesystem::path& bundle,
                                      const std::function<void(std::uint64_t, std::uint64_t)>& progress)
{
    const Vault::Impl& impl = VaultAccess::of(vault);
    Disk& disk = *impl.options.disk;
    std::error_code failure;
    if (std::filesystem::exists(bundle, failure))
        return Error{ErrorCode::AlreadyExists, "There is a file of that name already; it was left as it is."};
    auto entries = entriesOf(impl.folder);
    if (!entries)
        return entries.error();
    RescueReport report;
    for (Entry& entry : entries.value()) {
        entry.size = static_cast<std::uint64_t>(std::filesystem::file_size(entry.file, failure));
        if (failure)
            return errorOfSystem(failure.value());
        ++report.files;
        report.bytes += entry.size;
    }
    std::uint64_t packed = 0;
    const auto counted = [&](std::uint64_t bytes) {
        packed += bytes;
        if (progress)
            progress(packed, report.bytes);
    };
    const std::filesystem::path temporary = bundle.string() + ".new";
    auto written = writeBundle(impl, office, temporary, entries.value(), counted);
    if (written)
        written = disk.rename(temporary, bundle);
    if (!written) {
        [[maybe_unused]] const Status swept = disk.remove(temporary);
        return written.error();
    }
    [[maybe_unused]] const Status kept = disk.syncFolder(std::filesystem::absolute(bundle).parent_path());
    return report;
}

Result<RescueReport> openRescueBundle(const std::filesystem::path& bundle, const BoxKeyPair& office,
                                      const std::filesystem::path& into, BytesView passphrase,
                                      KdfParams params)
{
    const auto disk = makeSystemDisk();
    std::error_code failure;
    if (std::filesystem::exists(into, failure))
        return Error{ErrorCode::AlreadyExists, "That folder is there already. Please name a new one."};
    const auto file = disk->open(bundle, Disk::Mode::Read);
    if (!file)
        return file.error();
    Bytes head(headSize);
    const auto got = file.value()->readAt(head, 0);
    if (!got)
        return got.error();
    if (got.value() != headSize || !std::equal(magic.begin(), magic.end(), head.begin()))
        return Error{ErrorCode::Damaged, "That is not a rescue file, or it is cut off."};
    const auto box = openSealedTo(office, BytesView(head).subspan(magic.size()));
    if (!box || box->size() != boxPlainSize)
        return Error{ErrorCode::WrongPassphrase, "This rescue file was made for another office."};
    const SecretBytes dataKey = SecretBytes::copyOf(box->view().subspan(32, 32));
    const EntityId vaultId = *EntityId::from(box->view().subspan(64, 16));

    if (auto made = makePrivateFolder(std::filesystem::absolute(into)); !made)
        return made.error();
    Unpacker unpacker(*file.value(), SecretBytes::copyOf(box->view().first(32)));
    auto report = unpackAll(*disk, unpacker, into);
    Status ready =
        report.ok() ? makeHeader(*disk, into, vaultId, dataKey, passphrase, params) : Status(report.error());
    if (!ready) {
        std::filesystem::remove_all(into, failure); // all of it was made here
        return ready.error();
    }
    return report;
}

} // namespace doorstep::crypto
