// A SQLite VFS over the system's own that records every change and fails the calls it is told to fail.
#pragma once

#include "tests/vault/recorded_folder.h"

#include <memory>

#include <sqlite3.h>

namespace doorstep::crypto::test {

/// Registered under its own name as long as it lives; no connection may outlive it.
class RecordingVfs {
public:
    explicit RecordingVfs(RecordedFolder& folder);
    ~RecordingVfs();
    RecordingVfs(const RecordingVfs&) = delete;
    RecordingVfs& operator=(const RecordingVfs&) = delete;
    [[nodiscard]] const std::string& name() const noexcept { return m_name; }

private:
    friend struct RecordingVfsCalls;
    RecordedFolder& m_folder;
    std::string m_name;
    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs{};
};

} // namespace doorstep::crypto::test
