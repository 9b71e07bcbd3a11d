// SQLite's callbacks: which file may be opened, and who answers for it.
#include "crypto/vault/sealed_vfs.h"

#include "crypto/vault/sealed_file.h"

#include <cstring>
#include <new>
#include <string_view>

#include <sys/stat.h>

namespace doorstep::crypto {

namespace {

/// What SQLite allocates for an open file; the system's own file object follows it in memory.
struct OpenFile {
    sqlite3_file base;
    SealedFile* sealed;
    sqlite3_file* real; ///< null for a journal in memory
};
static_assert(sizeof(OpenFile) % 8 == 0);

OpenFile& fileOf(sqlite3_file* file) noexcept
{
    return *reinterpret_cast<OpenFile*>(file);
}

int closeFile(sqlite3_file* file) noexcept
{
    OpenFile& open = fileOf(file);
    delete open.sealed;
    open.sealed = nullptr;
    open.base.pMethods = nullptr;
    return open.real ? open.real->pMethods->xClose(open.real) : SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) noexcept
{
    return fileOf(file).sealed->read(static_cast<std::uint8_t*>(out), amount, offset);
}

int writeFile(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset) noexcept
{
    return fileOf(file).sealed->write(static_cast<const std::uint8_t*>(data), amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) noexcept
{
    return fileOf(file).sealed->truncate(size);
}

int syncFile(sqlite3_file* file, int flags) noexcept
{
    return fileOf(file).sealed->sync(flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* out) noexcept
{
    std::int64_t size = 0;
    const int rc = fileOf(file).sealed->size(size);
    *out = size;
    return rc;
}

int lockFile(sqlite3_file* file, int level) noexcept
{
    sqlite3_file* real = fileOf(file).real;
    return real ? real->pMethods->xLock(real, level) : SQLITE_OK;
}

int unlockFile(sqlite3_file* file, int level) noexcept
{
    sqlite3_file* real = fileOf(file).real;
    return real ? real->pMethods->xUnlock(real, level) : SQLITE_OK;
}

int checkReservedLock(sqlite3_file* file, int* out) noexcept
{
    sqlite3_file* real = fileOf(file).real;
    *out = 0;
    return real ? real->pMethods->xCheckReservedLock(real, out) : SQLITE_OK;
}

int controlFile(sqlite3_file* file, int operation, void* argument) noexcept
{
    sqlite3_file* real = fileOf(file).real;
    switch (operation) {
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE: // both would allocate space that is not sealed
        return SQLITE_OK;
    case SQLITE_FCNTL_MMAP_SIZE: // a map would show sealed bytes
        *static_cast<sqlite3_int64*>(argument) = 0;
        return SQLITE_OK;
    case SQLITE_FCNTL_POWERSAFE_OVERWRITE: // cannot be switched off
        *static_cast<int*>(argument) = 1;
        return SQLITE_OK;
    case SQLITE_FCNTL_BEGIN_ATOMIC_WRITE:
    case SQLITE_FCNTL_COMMIT_ATOMIC_WRITE:
    case SQLITE_FCNTL_ROLLBACK_ATOMIC_WRITE:
    case SQLITE_FCNTL_PRAGMA:
        return SQLITE_NOTFOUND;
    default:
        return real ? real->pMethods->xFileControl(real, operation, argument) : SQLITE_NOTFOUND;
    }
}

int sectorSize(sqlite3_file* file) noexcept
{
    sqlite3_file* real = fileOf(file).real;
    return real && real->pMethods->xSectorSize ? real->pMethods->xSectorSize(real)
                                               : static_cast<int>(layout::pageSize);
}

int deviceCharacteristics(sqlite3_file* file) noexcept
{
    // A sealed unit is larger than SQLite's: no promise of atomic writes or appends survives that.
    // Sequential writes are not passed on either: SQLite would not sync the header of a new log then, and
    // the table of tags waits for that.
    constexpr int passed = SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
    sqlite3_file* real = fileOf(file).real;
    const int below = real ? real->pMethods->xDeviceCharacteristics(real) : 0;
    return (below & passed) | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

// Version 1: no shared memory (so no -shm file can ever appear) and no memory maps.
constexpr sqlite3_io_methods fileMethods = {1,
                                            closeFile,
                                            readFile,
                                            writeFile,
                                            truncateFile,
                                            syncFile,
                                            sizeOfFile,
                                            lockFile,
                                            unlockFile,
                                            checkReservedLock,
                                            controlFile,
                                            sectorSize,
                                            deviceCharacteristics,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr};

bool endsWith(const char* name, std::string_view ending) noexcept
{
    return name && std::string_view(name).ends_with(ending);
}

} // namespace

/// The VFS's callbacks; a struct so that they may see the vault's members.
struct SealedVfsCalls {
    static SealedVfs& self(sqlite3_vfs* vfs) noexcept { return *static_cast<SealedVfs*>(vfs->pAppData); }
    static sqlite3_vfs* real(sqlite3_vfs* vfs) noexcept { return self(vfs).m_real; }

    // An empty database beside a log makes SQLite delete the log: the vault's own file must be there.
    static bool databaseIsThere(sqlite3_file* real) noexcept
    {
        return sizeBelow(real) >= static_cast<sqlite3_int64>(layout::pageSize);
    }

    static sqlite3_int64 sizeBelow(sqlite3_file* real) noexcept
    {
        sqlite3_int64 size = 0;
        return real->pMethods->xFileSize(real, &size) == SQLITE_OK ? size : -1;
    }

    // Each opening starts from what the disk says. While the log counts, an interrupted checkpoint may
    // have changed the file's size.
    static void readTable(SealedVfs& vfs, sqlite3_file* real) noexcept
    {
        TagTable& table = vfs.m_parts.table;
        if (table.inUse())
            return;
        table.load();
        if (table.problem() != TagTable::Problem::None || table.log() == TagTable::Log::Live)
            return;
        const auto size = static_cast<std::uint64_t>(sizeBelow(real));
        if (size < table.pages() * layout::pageSize)
            table.found(TagTable::Problem::PagesMissing);
        else if (size > table.pages() * layout::pageSize)
            table.found(TagTable::Problem::PagesTooMany);
    }

    static std::unique_ptr<SealedFile> sealedFileFor(SealedVfs& vfs, const char* name, sqlite3_file* real,
                                                     int flags)
    {
        const SealedVfs::Parts& parts = vfs.m_parts;
        const OwnFiles own{parts.table, vfs.m_kept};
        if (flags & SQLITE_OPEN_WAL)
            return makeWalFile(parts.sealer, real, vfs.m_logPath == name ? &own : nullptr);
        if (vfs.m_databasePath == name) {
            readTable(vfs, real);
            return makeDatabaseFile(parts.sealer, real, own);
        }
        std::unique_ptr<TagTable> copied;
        if ((flags & SQLITE_OPEN_CREATE) && sizeBelow(real) == 0)
            copied = std::make_unique<TagTable>(parts.disk, parts.sealer, parts.clock, name);
        return makeCopyFile(parts.sealer, real, std::move(copied), parts.table);
    }

    static int openReal(SealedVfs& vfs, sqlite3_filename name, OpenFile& open, int flags,
                        int* outFlags) noexcept
    {
        const bool isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
        const bool isOwn = isDatabase && name && vfs.m_databasePath == name;
        if (!name || !sqlite3_uri_boolean(name, "psow", 1))
            return SQLITE_CANTOPEN;
        if (isOwn)
            flags &= ~SQLITE_OPEN_CREATE;
        auto* real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(&open) + sizeof(OpenFile));
        std::memset(real, 0, static_cast<std::size_t>(vfs.m_real->szOsFile));
        // The name goes on unchanged: SQLite and the system's VFS find parameters next to it in memory.
        const int rc = vfs.m_real->xOpen(vfs.m_real, name, real, flags, outFlags);
        if (rc != SQLITE_OK) {
            if (real->pMethods)
                real->pMethods->xClose(real);
            return rc;
        }
        if (isOwn && !databaseIsThere(real)) {
            real->pMethods->xClose(real);
            return SQLITE_CANTOPEN;
        }
        if (isDatabase && (flags & SQLITE_OPEN_CREATE))
            ::chmod(name, 0600); // a copy just made; its log takes the mode over
        open.real = real;
        return SQLITE_OK;
    }

    static int open(sqlite3_vfs* vfsPointer, sqlite3_filename name, sqlite3_file* file, int flags,
                    int* outFlags) noexcept
    try {
        SealedVfs& vfs = self(vfsPointer);
        OpenFile& open = fileOf(file);
        open = OpenFile{};
        std::unique_ptr<SealedFile> sealed;
        if (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) {
            if (const int rc = openReal(vfs, name, open, flags, outFlags); rc != SQLITE_OK)
                return rc;
            sealed = sealedFileFor(vfs, name, open.real, flags);
        } else if ((flags & SQLITE_OPEN_MAIN_JOURNAL) && name &&
                   vfs.m_databasePath != sqlite3_filename_database(name)) {
            sealed = makeMemoryJournal();
            if (outFlags)
                *outFlags = flags;
        } else {
            return SQLITE_CANTOPEN;
        }
        open.sealed = sealed.release();
        open.base.pMethods = &fileMethods;
        return SQLITE_OK;
    } catch (const std::exception&) { // no memory
        OpenFile& open = fileOf(file);
        if (open.real)
            open.real->pMethods->xClose(open.real);
        return SQLITE_NOMEM;
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder) noexcept
    {
        if (endsWith(name, "-journal"))
            return SQLITE_OK; // never on disk
        if (name && self(vfs).m_logPath == name)
            return removeLog(vfs, name);
        return real(vfs)->xDelete(real(vfs), name, syncFolder);
    }
    static int removeLog(sqlite3_vfs* vfs, const char* name) noexcept
    {
        TagTable& table = self(vfs).m_parts.table;
        if (table.refuses() || table.framesWait())
            return SQLITE_IOERR_DELETE; // it may hold what the database does not
        if (const int rc = table.beforeLogEnds(); rc != SQLITE_OK)
            return rc;
        // Gone for sure before the table says so; when it says so already, an empty log may come back.
        const int rc = real(vfs)->xDelete(real(vfs), name, table.log() != TagTable::Log::None ? 1 : 0);
        if (rc == SQLITE_OK || rc == SQLITE_IOERR_DELETE_NOENT)
            table.logIsEmpty();
        return rc;
    }
    static int access(sqlite3_vfs* vfs, const char* name, int flags, int* out) noexcept
    {
        *out = 0;
        if (endsWith(name, "-journal"))
            return SQLITE_OK; // a file of that name was put there by somebody else; it is not ours to play
                              // back
        const int rc = real(vfs)->xAccess(real(vfs), name, flags, out);
        if (rc == SQLITE_OK && *out == 0 && flags == SQLITE_ACCESS_EXISTS && name &&
            self(vfs).m_logPath == name && self(vfs).m_parts.table.log() == TagTable::Log::Live)
            self(vfs).m_parts.table.found(TagTable::Problem::LogMissing);
        return rc;
    }
    static int fullPath(sqlite3_vfs* vfs, const char* name, int size, char* out) noexcept
    {
        return real(vfs)->xFullPathname(real(vfs), name, size, out);
    }
    static int randomness(sqlite3_vfs* vfs, int size, char* out) noexcept
    {
        return real(vfs)->xRandomness(real(vfs), size, out);
    }
    static int sleep(sqlite3_vfs* vfs, int microseconds) noexcept
    {
        return real(vfs)->xSleep(real(vfs), microseconds);
    }
    static int currentTime(sqlite3_vfs* vfs, double* out) noexcept
    {
        return real(vfs)->xCurrentTime(real(vfs), out);
    }
    static int currentTimeInt64(sqlite3_vfs* vfs, sqlite3_int64* out) noexcept
    {
        return real(vfs)->xCurrentTimeInt64(real(vfs), out);
    }
    static int lastError(sqlite3_vfs* vfs, int size, char* out) noexcept
    {
        return real(vfs)->xGetLastError(real(vfs), size, out);
    }
    // Extensions are never loaded: a library would see every plain page.
    static void* openLibrary(sqlite3_vfs*, const char*) noexcept { return nullptr; }
    static void libraryError(sqlite3_vfs*, int size, char* out) noexcept
    {
        sqlite3_snprintf(size, out, "extensions cannot be loaded");
    }
    static void (*librarySymbol(sqlite3_vfs*, void*, const char*) noexcept)() { return nullptr; }
    static void closeLibrary(sqlite3_vfs*, void*) noexcept {}
};

SealedVfs::SealedVfs(const Parts& parts, std::string databasePath, sqlite3_vfs* real)
    : m_parts(parts)
    , m_databasePath(std::move(databasePath))
    , m_logPath(m_databasePath + "-wal")
    , m_kept(parts.sealer.reserve())
    , m_real(real)
{
    // Only names tick here; two vaults of one process never share anything else.
    static std::atomic<std::uint64_t> counter{0};
    std::array<std::uint8_t, 8> random{};
    sqlite3_randomness(static_cast<int>(random.size()), random.data());
    m_name = "doorstep-" + toHex(random) + "-" + std::to_string(++counter);

    m_vfs.iVersion = 2;
    m_vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + real->szOsFile;
    m_vfs.mxPathname = real->mxPathname;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = this;
    m_vfs.xOpen = SealedVfsCalls::open;
    m_vfs.xDelete = SealedVfsCalls::remove;
    m_vfs.xAccess = SealedVfsCalls::access;
    m_vfs.xFullPathname = SealedVfsCalls::fullPath;
    m_vfs.xDlOpen = SealedVfsCalls::openLibrary;
    m_vfs.xDlError = SealedVfsCalls::libraryError;
    m_vfs.xDlSym = SealedVfsCalls::librarySymbol;
    m_vfs.xDlClose = SealedVfsCalls::closeLibrary;
    m_vfs.xRandomness = SealedVfsCalls::randomness;
    m_vfs.xSleep = SealedVfsCalls::sleep;
    m_vfs.xCurrentTime = SealedVfsCalls::currentTime;
    m_vfs.xGetLastError = SealedVfsCalls::lastError;
    m_vfs.xCurrentTimeInt64 = SealedVfsCalls::currentTimeInt64;
}

Result<std::unique_ptr<SealedVfs>> SealedVfs::make(const Parts& parts, std::string databasePath,
                                                   const std::string& below)
{
    sqlite3_vfs* real = sqlite3_initialize() == SQLITE_OK
                            ? sqlite3_vfs_find(below.empty() ? nullptr : below.c_str())
                            : nullptr;
    if (!real || real->iVersion < 2)
        return Error{ErrorCode::Storage, "The database library of this device could not be started."};
    std::unique_ptr<SealedVfs> vfs(new SealedVfs(parts, std::move(databasePath), real));
    if (sqlite3_vfs_register(&vfs->m_vfs, 0) != SQLITE_OK)
        return Error{ErrorCode::Storage, "The database library of this device could not be started."};
    return vfs;
}

SealedVfs::~SealedVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
}

bool SealedVfs::serves(sqlite3* connection) const noexcept
{
    sqlite3_vfs* used = nullptr;
    return connection &&
           sqlite3_file_control(connection, "main", SQLITE_FCNTL_VFS_POINTER, &used) == SQLITE_OK &&
           used == &m_vfs;
}

} // namespace doorstep::crypto
