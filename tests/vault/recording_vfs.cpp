// SQLite's file calls: recorded, made to the real file, or failed.
#include "tests/vault/recording_vfs.h"

#include <cstring>
#include <new>

namespace doorstep::crypto::test {

namespace {

struct State {
    RecordedFolder* folder;
    std::string name;
    bool folderSyncDue; ///< the system's VFS syncs the folder with the first sync of a new journal or log
};

struct OpenFile {
    sqlite3_file base;
    State* state;
    sqlite3_file* real;
};
static_assert(sizeof(OpenFile) % 8 == 0);

OpenFile& fileOf(sqlite3_file* file) noexcept
{
    return *reinterpret_cast<OpenFile*>(file);
}

int closeFile(sqlite3_file* file)
{
    OpenFile& open = fileOf(file);
    delete open.state;
    open.base.pMethods = nullptr;
    return open.real->pMethods->xClose(open.real);
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset)
{
    OpenFile& open = fileOf(file);
    if (open.state->folder->judge(Call::Read) != FaultKind::None)
        return SQLITE_IOERR_READ;
    return open.real->pMethods->xRead(open.real, out, amount, offset);
}

int writeFile(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    OpenFile& open = fileOf(file);
    RecordedFolder& folder = *open.state->folder;
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    auto size = static_cast<std::size_t>(amount);
    const FaultKind fault = folder.judge(Call::Write);
    if (fault == FaultKind::ShortWrite)
        size = folder.shortened(size, offset);
    else if (fault != FaultKind::None)
        size = 0;
    if (size > 0) {
        folder.record({Call::Write, open.state->name, {}, offset, Bytes(bytes, bytes + size)});
        const int rc = open.real->pMethods->xWrite(open.real, data, static_cast<int>(size), offset);
        if (rc != SQLITE_OK)
            return rc;
    }
    if (fault == FaultKind::None)
        return SQLITE_OK;
    return fault == FaultKind::Io ? SQLITE_IOERR_WRITE : SQLITE_FULL;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    OpenFile& open = fileOf(file);
    if (open.state->folder->judge(Call::Truncate) != FaultKind::None)
        return SQLITE_IOERR_TRUNCATE;
    open.state->folder->record({Call::Truncate, open.state->name, {}, size, {}});
    return open.real->pMethods->xTruncate(open.real, size);
}

int syncFile(sqlite3_file* file, int)
{
    OpenFile& open = fileOf(file);
    RecordedFolder& folder = *open.state->folder;
    if (folder.judge(Call::Sync) != FaultKind::None)
        return SQLITE_IOERR_FSYNC;
    folder.record({Call::Sync, open.state->name, {}, 0, {}});
    if (open.state->folderSyncDue && folder.judge(Call::SyncFolder) == FaultKind::None) {
        folder.record({Call::SyncFolder, {}, {}, 0, {}});
        open.state->folderSyncDue = false;
    }
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* out)
{
    OpenFile& open = fileOf(file);
    return open.real->pMethods->xFileSize(open.real, out);
}

int lockFile(sqlite3_file* file, int level)
{
    OpenFile& open = fileOf(file);
    return open.real->pMethods->xLock(open.real, level);
}

int unlockFile(sqlite3_file* file, int level)
{
    OpenFile& open = fileOf(file);
    return open.real->pMethods->xUnlock(open.real, level);
}

int checkReservedLock(sqlite3_file* file, int* out)
{
    OpenFile& open = fileOf(file);
    return open.real->pMethods->xCheckReservedLock(open.real, out);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    OpenFile& open = fileOf(file);
    switch (operation) {
    case SQLITE_FCNTL_SIZE_HINT: // would change the file behind the log's back
    case SQLITE_FCNTL_CHUNK_SIZE:
        return SQLITE_OK;
    case SQLITE_FCNTL_MMAP_SIZE:
        *static_cast<sqlite3_int64*>(argument) = 0;
        return SQLITE_OK;
    default:
        return open.real->pMethods->xFileControl(open.real, operation, argument);
    }
}

int sizeOfSector(sqlite3_file* file)
{
    OpenFile& open = fileOf(file);
    return open.real->pMethods->xSectorSize(open.real);
}

int deviceCharacteristics(sqlite3_file* file)
{
    OpenFile& open = fileOf(file);
    return open.real->pMethods->xDeviceCharacteristics(open.real);
}

// Version 1: no shared memory and no memory maps, so that every byte passes here.
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
                                            sizeOfSector,
                                            deviceCharacteristics,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr,
                                            nullptr};

} // namespace

/// The VFS's callbacks; a struct so that they may see the members.
struct RecordingVfsCalls {
    static RecordingVfs& self(sqlite3_vfs* vfs) { return *static_cast<RecordingVfs*>(vfs->pAppData); }
    static sqlite3_vfs* real(sqlite3_vfs* vfs) { return self(vfs).m_real; }

    static bool isThere(sqlite3_vfs* vfs, const char* name)
    {
        int there = 0;
        return name && real(vfs)->xAccess(real(vfs), name, SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK &&
               there;
    }

    static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
    {
        RecordedFolder& folder = self(vfs).m_folder;
        OpenFile& open = fileOf(file);
        open = OpenFile{};
        const bool fresh = (flags & SQLITE_OPEN_CREATE) != 0 && !isThere(vfs, name);
        if (folder.stopped() || (fresh && folder.judge(Call::Create) != FaultKind::None))
            return SQLITE_CANTOPEN;
        open.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(&open) + sizeof(OpenFile));
        std::memset(open.real, 0, static_cast<std::size_t>(real(vfs)->szOsFile));
        const int rc = real(vfs)->xOpen(real(vfs), name, open.real, flags, outFlags);
        if (rc != SQLITE_OK) {
            if (open.real->pMethods)
                open.real->pMethods->xClose(open.real);
            return rc;
        }
        const bool log = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
        const std::string shown = name ? folder.nameOf(name) : std::string("(temporary file)");
        open.state = new State{&folder, shown, fresh && log};
        open.base.pMethods = &fileMethods;
        if (fresh)
            folder.record({Call::Create, shown, {}, 0, {}});
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder)
    {
        RecordedFolder& folder = self(vfs).m_folder;
        if (folder.judge(Call::Remove) != FaultKind::None)
            return SQLITE_IOERR_DELETE;
        const int rc = real(vfs)->xDelete(real(vfs), name, 0);
        if (rc != SQLITE_OK)
            return rc;
        folder.record({Call::Remove, folder.nameOf(name), {}, 0, {}});
        if (!syncFolder)
            return rc;
        if (folder.judge(Call::SyncFolder) != FaultKind::None)
            return SQLITE_IOERR_DIR_FSYNC;
        folder.record({Call::SyncFolder, {}, {}, 0, {}});
        return rc;
    }
};

RecordingVfs::RecordingVfs(RecordedFolder& folder)
    : m_folder(folder)
    , m_real(sqlite3_vfs_find("unix"))
{
    static int counter = 0;
    m_name = "recording-" + std::to_string(++counter);
    // What is not a change of a file is the system's business: its own entry points work on our object,
    // because they look at nothing in it but the members copied here.
    m_vfs = *m_real;
    m_vfs.pNext = nullptr;
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + m_real->szOsFile;
    m_vfs.zName = m_name.c_str();
    m_vfs.pAppData = this;
    m_vfs.xOpen = RecordingVfsCalls::open;
    m_vfs.xDelete = RecordingVfsCalls::remove;
    sqlite3_vfs_register(&m_vfs, 0);
}

RecordingVfs::~RecordingVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
}

} // namespace doorstep::crypto::test
