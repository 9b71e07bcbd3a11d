// Callbacks of the VFS "doorstep": finds the vault of a path and hands the file to the vault's own VFS.
#include "crypto/extension/shell_vfs.h"

#include <cstdlib>
#include <cstring>

namespace doorstep::crypto {

namespace {

ShellVfs* theVfs = nullptr; // SQLite holds it by pointer until the process ends

// Room for the vault's file object, whose size is known only when a vault is open.
constexpr int fileObjectBytesMax = 1'024;

std::filesystem::path fromParameter(const char* database, const char* parameter, const char* variable)
{
    const char* value = sqlite3_uri_parameter(database, parameter);
    if (!value)
        value = std::getenv(variable);
    return value ? value : "";
}

// The log of a vault that is opened for reading only and has none: SQLite would make the file.
int readNothing(sqlite3_file*, void* out, int amount, sqlite3_int64) noexcept
{
    std::memset(out, 0, static_cast<std::size_t>(amount));
    return SQLITE_IOERR_SHORT_READ;
}
int refuseWrite(sqlite3_file*, const void*, int, sqlite3_int64) noexcept
{
    return SQLITE_READONLY;
}
int refuseTruncate(sqlite3_file*, sqlite3_int64) noexcept
{
    return SQLITE_READONLY;
}
int nothingToSync(sqlite3_file*, int) noexcept
{
    return SQLITE_OK;
}
int sizeZero(sqlite3_file*, sqlite3_int64* out) noexcept
{
    *out = 0;
    return SQLITE_OK;
}
int succeed(sqlite3_file*) noexcept
{
    return SQLITE_OK;
}
int lockNothing(sqlite3_file*, int) noexcept
{
    return SQLITE_OK;
}
int nobodyReserved(sqlite3_file*, int* out) noexcept
{
    *out = 0;
    return SQLITE_OK;
}
int noControl(sqlite3_file*, int, void*) noexcept
{
    return SQLITE_NOTFOUND;
}
int noCharacteristics(sqlite3_file*) noexcept
{
    return 0;
}
constexpr sqlite3_io_methods emptyLogMethods = {
    1,           succeed,     readNothing,    refuseWrite, refuseTruncate,    nothingToSync,     sizeZero,
    lockNothing, lockNothing, nobodyReserved, noControl,   noCharacteristics, noCharacteristics, nullptr,
    nullptr,     nullptr,     nullptr,        nullptr,     nullptr};

} // namespace

/// The callbacks; a struct so that they may see the members.
struct ShellVfsCalls {
    static ShellVfs& self(sqlite3_vfs* vfs) noexcept { return *static_cast<ShellVfs*>(vfs->pAppData); }
    static sqlite3_vfs* real(sqlite3_vfs* vfs) noexcept { return self(vfs).m_real; }

    static int open(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags,
                    int* outFlags) noexcept
    {
        file->pMethods = nullptr;
        ShellVfs& shell = self(vfs);
        if (!path)
            return SQLITE_CANTOPEN; // a temporary file would hold pages in clear
        const bool isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
        const std::string database = isDatabase ? path : sqlite3_filename_database(path);
        auto vault = shell.vaultOf(database);
        if (isDatabase && !vault)
            vault = shell.unlock(path, (flags & SQLITE_OPEN_READONLY) != 0);
        if (!vault || vault->vfs->szOsFile > fileObjectBytesMax)
            return SQLITE_CANTOPEN;
        if (vault->readOnly) {
            // Read and write below, else SQLite cannot take its lock; keep() refuses every write up here.
            flags = (flags & ~(SQLITE_OPEN_READONLY | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READWRITE;
        }
        int rc = vault->vfs->xOpen(vault->vfs, path, file, flags, outFlags);
        if (rc == SQLITE_CANTOPEN && vault->readOnly && (flags & SQLITE_OPEN_WAL)) {
            file->pMethods = &emptyLogMethods;
            if (outFlags)
                *outFlags = flags;
            rc = SQLITE_OK;
        }
        if (rc != SQLITE_OK)
            return rc;
        shell.keep(file, std::move(vault), database);
        return SQLITE_OK;
    }

    static int close(sqlite3_file* file) noexcept
    {
        ShellVfs::Entry entry;
        {
            const std::lock_guard guard(theVfs->m_mutex);
            const auto found = theVfs->m_files.find(file);
            if (found == theVfs->m_files.end())
                return SQLITE_MISUSE;
            entry = std::move(found->second);
            theVfs->m_files.erase(found);
        }
        file->pMethods = entry.inner;
        const int rc = entry.inner->xClose(file);
        file->pMethods = nullptr;
        return rc; // the vault goes with its last file
    }

    static sqlite3_vfs* of(sqlite3_vfs* vfs, const char* path)
    {
        const auto vault = self(vfs).vaultOf(path);
        return vault ? vault->vfs : real(vfs);
    }
    static int remove(sqlite3_vfs* vfs, const char* path, int syncFolder) noexcept
    {
        const auto vault = self(vfs).vaultOf(path);
        if (!vault || vault->readOnly)
            return SQLITE_READONLY;
        return vault->vfs->xDelete(vault->vfs, path, syncFolder);
    }
    static int access(sqlite3_vfs* vfs, const char* path, int flags, int* out) noexcept
    {
        sqlite3_vfs* below = of(vfs, path);
        return below->xAccess(below, path, flags, out);
    }
    // The folder may be named instead of the file in it.
    static int fullPath(sqlite3_vfs* vfs, const char* path, int size, char* out) noexcept
    {
        const int rc = real(vfs)->xFullPathname(real(vfs), path, size, out);
        std::error_code failure;
        if ((rc & 0xff) != SQLITE_OK || !std::filesystem::is_directory(out, failure))
            return rc;
        const std::string file = std::string(out) + "/vault.db";
        if (static_cast<int>(file.size()) >= size)
            return SQLITE_CANTOPEN;
        std::memcpy(out, file.c_str(), file.size() + 1);
        return rc;
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
    static void* openLibrary(sqlite3_vfs*, const char*) noexcept { return nullptr; }
    static void libraryError(sqlite3_vfs*, int size, char* out) noexcept
    {
        sqlite3_snprintf(size, out, "a vault loads no extensions");
    }
    static void (*librarySymbol(sqlite3_vfs*, void*, const char*) noexcept)() { return nullptr; }
    static void closeLibrary(sqlite3_vfs*, void*) noexcept {}
};

ShellVfs::ShellVfs(sqlite3_vfs* real)
    : m_real(real)
{
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = fileObjectBytesMax;
    m_vfs.mxPathname = real->mxPathname;
    m_vfs.zName = name;
    m_vfs.pAppData = this;
    m_vfs.xOpen = ShellVfsCalls::open;
    m_vfs.xDelete = ShellVfsCalls::remove;
    m_vfs.xAccess = ShellVfsCalls::access;
    m_vfs.xFullPathname = ShellVfsCalls::fullPath;
    m_vfs.xDlOpen = ShellVfsCalls::openLibrary;
    m_vfs.xDlError = ShellVfsCalls::libraryError;
    m_vfs.xDlSym = ShellVfsCalls::librarySymbol;
    m_vfs.xDlClose = ShellVfsCalls::closeLibrary;
    m_vfs.xRandomness = ShellVfsCalls::randomness;
    m_vfs.xSleep = ShellVfsCalls::sleep;
    m_vfs.xCurrentTime = ShellVfsCalls::currentTime;
    m_vfs.xGetLastError = ShellVfsCalls::lastError;
    m_vfs.xCurrentTimeInt64 = ShellVfsCalls::currentTimeInt64;
}

int ShellVfs::install()
{
    if (theVfs)
        return SQLITE_OK;
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    if (!real || real->iVersion < 2)
        return SQLITE_ERROR;
    theVfs = new ShellVfs(real);
    return sqlite3_vfs_register(&theVfs->m_vfs, 0);
}

ShellVfs* ShellVfs::installed() noexcept
{
    return theVfs;
}

bool ShellVfs::serves(sqlite3* connection) const noexcept
{
    sqlite3_vfs* used = nullptr;
    return sqlite3_file_control(connection, "main", SQLITE_FCNTL_VFS_POINTER, &used) == SQLITE_OK &&
           used == &m_vfs;
}

bool ShellVfs::anyVaultOpen() const
{
    const std::lock_guard guard(m_mutex);
    return !m_files.empty();
}

bool ShellVfs::isReadOnly(const std::string& databasePath) const
{
    const auto vault = vaultOf(databasePath);
    return vault && vault->readOnly;
}

std::string ShellVfs::message() const
{
    const std::lock_guard guard(m_mutex);
    return m_message;
}

void ShellVfs::setMessage(std::string sentence)
{
    const std::lock_guard guard(m_mutex);
    m_message = std::move(sentence);
}

std::shared_ptr<ShellVfs::OpenedVault> ShellVfs::vaultOf(const std::string& path) const
{
    const std::lock_guard guard(m_mutex);
    for (const auto& [file, entry] : m_files) {
        if (path == entry.database || path.starts_with(entry.database + "-"))
            return entry.vault;
    }
    return nullptr;
}

std::shared_ptr<ShellVfs::OpenedVault> ShellVfs::onlyVault() const
{
    const std::lock_guard guard(m_mutex);
    std::shared_ptr<OpenedVault> only;
    for (const auto& [file, entry] : m_files) {
        if (only && only != entry.vault)
            return nullptr;
        only = entry.vault;
    }
    return only;
}

std::shared_ptr<ShellVfs::OpenedVault> ShellVfs::unlock(const char* path, bool readOnly)
{
    const std::filesystem::path database(path);
    std::error_code failure;
    if (database.filename() != "vault.db" || !std::filesystem::exists(database.parent_path() / "vault.hdr")) {
        auto only = readOnly ? nullptr : onlyVault();
        if (!only)
            setMessage("There is no vault in that place.");
        return only;
    }
    auto opened =
        openWithSecretFile(database.parent_path(),
                           {fromParameter(path, "passphrase_file", "DOORSTEP_PASSPHRASE_FILE"),
                            fromParameter(path, "recovery_file", "DOORSTEP_RECOVERY_FILE")});
    setMessage(opened ? std::string() : opened.error().text);
    if (!opened) {
        sqlite3_log(SQLITE_CANTOPEN, "%s", opened.error().text.c_str());
        return nullptr;
    }
    auto vault = std::make_shared<OpenedVault>();
    vault->vault = std::move(opened).value();
    vault->vfs = sqlite3_vfs_find(vault->vault->vfsName().c_str());
    vault->readOnly = readOnly;
    return vault->vfs ? vault : nullptr;
}

void ShellVfs::keep(sqlite3_file* file, std::shared_ptr<OpenedVault> vault, std::string database)
{
    const std::lock_guard guard(m_mutex);
    Entry& entry = m_files[file];
    entry = {std::move(vault), std::move(database), *file->pMethods, file->pMethods};
    entry.methods.xClose = ShellVfsCalls::close;
    if (entry.vault->readOnly) {
        entry.methods.xWrite = refuseWrite;
        entry.methods.xTruncate = refuseTruncate;
        entry.methods.xSync = nothingToSync;
    }
    file->pMethods = &entry.methods;
}

} // namespace doorstep::crypto
