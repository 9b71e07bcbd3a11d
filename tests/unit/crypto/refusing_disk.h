// A disk that is full or may not be written: the same refusal for SQLite's files and for the vault's own.
#pragma once

#include "crypto/vault/disk.h"

#include <memory>
#include <string>

namespace doorstep::crypto::test {

enum class Refusal { None, Full, ReadOnly };

/// While it lives: a VFS over the system's and a Disk over the system's that refuse as told.
class RefusingDisk {
public:
    RefusingDisk();
    ~RefusingDisk();
    RefusingDisk(const RefusingDisk&) = delete;
    RefusingDisk& operator=(const RefusingDisk&) = delete;

    void refuse(Refusal refusal);
    /// Bytes that may still be written through the VFS before it is full.
    void leave(std::int64_t bytes);
    [[nodiscard]] std::string vfsName() const;
    [[nodiscard]] std::shared_ptr<Disk> disk() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
    std::shared_ptr<Disk> m_disk;
};

} // namespace doorstep::crypto::test
