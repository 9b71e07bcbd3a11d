// SQLite's file calls on the folders in memory.
#include "tests/sim/memory_folder.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace doorstep::sim {

namespace {

struct State {
    MemoryFolder* folder;
    std::string name;
    MemoryFolder::File file;
    bool folderSyncDue; ///< with the first sync of a new log, as the system's VFS does it
};

struct OpenFile {
    sqlite3_file base;
    State* state;
};

State& stateOf(sqlite3_file* file) noexcept
{
    return *reinterpret_cast<OpenFile*>(file)->state;
}

int codeOf(MemoryFolder::Outcome outcome, int code) noexcept
{
    if (outcome == MemoryFolder::Outcome::Done)
        return SQLITE_OK;
    return outcome == MemoryFolder::Outcome::Full ? SQLITE_FULL : code;
}

int closeFile(sqlite3_file* file)
{
    auto* open = reinterpret_cast<OpenFile*>(file);
    delete open->state;
    open->base.pMethods = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset)
{
    const State& state = stateOf(file);
    if (state.folder->dead())
        return SQLITE_IOERR_READ;
    const Bytes& bytes = *state.file;
    const auto size = static_cast<std::size_t>(amount);
    const auto at = std::min(static_cast<std::size_t>(offset), bytes.size());
    const std::size_t got = std::min(size, bytes.size() - at);
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), got, static_cast<std::uint8_t*>(out));
    if (got == size)
        return SQLITE_OK;
    std::memset(static_cast<char*>(out) + got, 0, size - got);
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    State& state = stateOf(file);
    const BytesView view(static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(amount));
    return codeOf(state.folder->write(state.name, *state.file, view, offset), SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    State& state = stateOf(file);
    return codeOf(state.folder->truncate(state.name, *state.file, size), SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* file, int)
{
    State& state = stateOf(file);
    const int code = codeOf(state.folder->sync(state.name), SQLITE_IOERR_FSYNC);
    if (code != SQLITE_OK || !state.folderSyncDue)
        return code;
    state.folderSyncDue = false;
    return codeOf(state.folder->syncFolder(), SQLITE_IOERR_DIR_FSYNC);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* out)
{
    *out = static_cast<sqlite3_int64>(stateOf(file).file->size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int)
{
    return SQLITE_OK; // the vault's own lock keeps others out
}

int checkReservedLock(sqlite3_file*, int* out)
{
    *out = 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int sizeOfSector(sqlite3_file*)
{
    return 4096;
}

int deviceCharacteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

constexpr sqlite3_io_methods fileMethods = {1,
                                            closeFile,
                                            readFile,
                                            writeFile,
                                            truncateFile,
                                            syncFile,
                                            sizeOfFile,
                                            lockFile,
                                            lockFile,
                                            checkReservedLock,
                                            controlFile,
                                            sizeOfSector,
                                            deviceCharacteristics,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* open = reinterpret_cast<OpenFile*>(file);
    *open = OpenFile{};
    MemoryFolder* folder = name ? MemoryFolder::holding(name) : nullptr;
    if (!folder || folder->dead())
        return SQLITE_CANTOPEN;
    const std::string shown = folder->nameOf(name);
    MemoryFolder::File found = folder->find(shown);
    const bool fresh = !found;
    if (fresh) {
        if ((flags & SQLITE_OPEN_CREATE) == 0)
            return SQLITE_CANTOPEN;
        found = folder->create(shown);
        if (!found)
            return SQLITE_CANTOPEN;
    }
    const bool log = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    open->state = new State{folder, shown, std::move(found), fresh && log};
    open->base.pMethods = &fileMethods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    MemoryFolder* folder = MemoryFolder::holding(name);
    if (!folder || !folder->find(folder->nameOf(name)))
        return SQLITE_IOERR_DELETE_NOENT;
    const int code = codeOf(folder->remove(folder->nameOf(name)), SQLITE_IOERR_DELETE);
    if (code != SQLITE_OK || !syncFolder)
        return code;
    return codeOf(folder->syncFolder(), SQLITE_IOERR_DIR_FSYNC);
}

int accessFile(sqlite3_vfs*, const char* name, int, int* out)
{
    MemoryFolder* folder = MemoryFolder::holding(name);
    *out = folder && folder->find(folder->nameOf(name)) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* name, int size, char* out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

/// Everything that is not about files is the system's business.
struct Registered {
    std::string name = "doorstep-sim-memory";
    sqlite3_vfs vfs{};
    Registered()
    {
        sqlite3_initialize();
        vfs = *sqlite3_vfs_find("unix");
        vfs.pNext = nullptr;
        vfs.iVersion = 2;
        vfs.szOsFile = static_cast<int>(sizeof(OpenFile));
        vfs.zName = name.c_str();
        vfs.xOpen = openFile;
        vfs.xDelete = removeFile;
        vfs.xAccess = accessFile;
        vfs.xFullPathname = fullPath;
        sqlite3_vfs_register(&vfs, 0);
    }
};

} // namespace

const std::string& MemoryFolder::vfsName()
{
    static const Registered registered;
    return registered.name;
}

} // namespace doorstep::sim
