// The recording VFS's twin for the vault's own files: header, tag table, copies.
#pragma once

#include "tests/vault/recorded_folder.h"

#include "crypto/vault/disk.h"

namespace doorstep::crypto::test {

/// Over the system's Disk, into the same log. The folder must outlive it.
[[nodiscard]] std::shared_ptr<Disk> makeRecordingDisk(RecordedFolder& folder);

} // namespace doorstep::crypto::test
