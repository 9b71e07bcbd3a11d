// Passes everything on to the system but what is refused.
#include "refusing_disk.h"

#include <atomic>
#include <cstring>

#include <sqlite3.h>

namespace doorstep::crypto::test {

struct RefusingDisk::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    std::string name = "refusing";
    std::atomic<Refusal> refusal{Refusal::None};
    std::atomic<std::int64_t> left{-1}; ///< below 0: no limit
};

namespace {

struct File {
    sqlite3_file base;
    RefusingDisk::State* state;
    sqlite3_file* real;
};

File& of(sqlite3_file* file)
{
    return *reinterpret_cast<File*>(file);
}

int close(sqlite3_file* f)
{
    return of(f).real->pMethods->xClose(of(f).real);
}
int read(sqlite3_file* f, void* out, int n, sqlite3_int64 at)
{
    return of(f).real->pMethods->xRead(of(f).real, out, n, at);
}
int write(sqlite3_file* f, const void* data, int n, sqlite3_int64 at)
{
    RefusingDisk::State& state = *of(f).state;
    if (state.refusal == Refusal::Full)
        return SQLITE_FULL;
    if (state.refusal == Refusal::ReadOnly)
        return SQLITE_IOERR_WRITE;
    if (state.left >= 0 && (state.left -= n) < 0) {
        state.left = 0;
        return SQLITE_FULL;
    }
    return of(f).real->pMethods->xWrite(of(f).real, data, n, at);
}
int truncate(sqlite3_file* f, sqlite3_int64 size)
{
    if (of(f).state->refusal == Refusal::ReadOnly)
        return SQLITE_IOERR_TRUNCATE;
    return of(f).real->pMethods->xTruncate(of(f).real, size);
}
int sync(sqlite3_file* f, int flags)
{
    return of(f).real->pMethods->xSync(of(f).real, flags);
}
int size(sqlite3_file* f, sqlite3_int64* out)
{
    return of(f).real->pMethods->xFileSize(of(f).real, out);
}
int lock(sqlite3_file* f, int level)
{
    return of(f).real->pMethods->xLock(of(f).real, level);
}
int unlock(sqlite3_file* f, int level)
{
    return of(f).real->pMethods->xUnlock(of(f).real, level);
}
int reserved(sqlite3_file* f, int* out)
{
    return of(f).real->pMethods->xCheckReservedLock(of(f).real, out);
}
int control(sqlite3_file* f, int operation, void* argument)
{
    return of(f).real->pMethods->xFileControl(of(f).real, operation, argument);
}
int sector(sqlite3_file* f)
{
    return of(f).real->pMethods->xSectorSize(of(f).real);
}
int device(sqlite3_file* f)
{
    return of(f).real->pMethods->xDeviceCharacteristics(of(f).real);
}

const sqlite3_io_methods methods{1,       close,   read,     write,   truncate, sync,   size,
                                 lock,    unlock,  reserved, control, sector,   device, nullptr,
                                 nullptr, nullptr, nullptr,  nullptr, nullptr};

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* f, int flags, int* outFlags)
{
    auto& state = *static_cast<RefusingDisk::State*>(vfs->pAppData);
    File& file = of(f);
    file.base.pMethods = nullptr;
    file.state = &state;
    file.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(f) + sizeof(File));
    std::memset(file.real, 0, static_cast<std::size_t>(state.real->szOsFile));
    if (state.refusal == Refusal::ReadOnly && (flags & SQLITE_OPEN_READWRITE)) {
        if (flags & SQLITE_OPEN_CREATE && !(flags & SQLITE_OPEN_MAIN_DB)) {
            int there = 0;
            state.real->xAccess(state.real, name, SQLITE_ACCESS_EXISTS, &there);
            if (!there)
                return SQLITE_CANTOPEN;
        }
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    const int code = state.real->xOpen(state.real, name, file.real, flags, outFlags);
    if (code == SQLITE_OK)
        file.base.pMethods = &methods;
    return code;
}

int remove(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    const auto& state = *static_cast<RefusingDisk::State*>(vfs->pAppData);
    if (state.refusal == Refusal::ReadOnly)
        return SQLITE_IOERR_DELETE;
    return state.real->xDelete(state.real, name, syncFolder);
}

Status refused(Refusal refusal)
{
    if (refusal == Refusal::Full)
        return errorOfSystem(ENOSPC);
    if (refusal == Refusal::ReadOnly)
        return errorOfSystem(EROFS);
    return done();
}

class RefusingFile final : public DiskFile {
public:
    RefusingFile(std::unique_ptr<DiskFile> real, const RefusingDisk::State& state)
        : m_real(std::move(real))
        , m_state(state)
    {}
    Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
    {
        return m_real->readAt(out, offset);
    }
    Status writeAt(BytesView data, std::int64_t offset) override
    {
        if (auto no = refused(m_state.refusal); !no)
            return no;
        return m_real->writeAt(data, offset);
    }
    Status truncate(std::int64_t bytes) override
    {
        if (m_state.refusal == Refusal::ReadOnly)
            return refused(m_state.refusal);
        return m_real->truncate(bytes);
    }
    Result<std::int64_t> size() override { return m_real->size(); }
    Status sync() override { return m_real->sync(); }

private:
    std::unique_ptr<DiskFile> m_real;
    const RefusingDisk::State& m_state;
};

class RefusingFiles final : public Disk {
public:
    explicit RefusingFiles(const RefusingDisk::State& state)
        : m_state(state)
    {}
    Result<std::unique_ptr<DiskFile>> open(const std::filesystem::path& file, Mode mode) override
    {
        if (mode != Mode::Read && m_state.refusal == Refusal::ReadOnly)
            return refused(m_state.refusal).error();
        if (mode != Mode::Read && m_state.refusal == Refusal::Full && !std::filesystem::exists(file))
            return refused(m_state.refusal).error();
        auto opened = m_real->open(file, mode);
        if (!opened)
            return opened.error();
        return std::unique_ptr<DiskFile>(std::make_unique<RefusingFile>(std::move(opened).value(), m_state));
    }
    Status rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        if (m_state.refusal == Refusal::ReadOnly)
            return refused(m_state.refusal);
        return m_real->rename(from, to);
    }
    Status remove(const std::filesystem::path& file) override
    {
        if (m_state.refusal == Refusal::ReadOnly && std::filesystem::exists(file))
            return refused(m_state.refusal);
        return m_real->remove(file);
    }
    Status syncFolder(const std::filesystem::path& folder) override { return m_real->syncFolder(folder); }

private:
    const RefusingDisk::State& m_state;
    std::shared_ptr<Disk> m_real = makeSystemDisk();
};

} // namespace

RefusingDisk::RefusingDisk()
    : m_state(std::make_unique<State>())
    , m_disk(std::make_shared<RefusingFiles>(*m_state))
{
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real;
    m_state->vfs.iVersion = 2;
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = m_state->name.c_str();
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = static_cast<int>(sizeof(File)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = open;
    m_state->vfs.xDelete = remove;
    sqlite3_vfs_register(&m_state->vfs, 0);
}

RefusingDisk::~RefusingDisk()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

void RefusingDisk::refuse(Refusal refusal)
{
    m_state->refusal = refusal;
}
void RefusingDisk::leave(std::int64_t bytes)
{
    m_state->left = bytes;
}
std::string RefusingDisk::vfsName() const
{
    return m_state->name;
}
std::shared_ptr<Disk> RefusingDisk::disk() const
{
    return m_disk;
}

} // namespace doorstep::crypto::test
