// The herd: an office folder with many enrolled tablets in it, and each tablet's keys and signed changes.
#pragma once

#include "crypto/crypto.h"
#include "sync/wire/messages.h"

#include <filesystem>

namespace doorstep::bench {

/// One tablet made of its keys alone: one member of staff with one person.
struct Member {
    crypto::SignKeyPair device;
    StaffId staff;
    StreamId stream;
    std::vector<wire::SignedChange> changes;
    Hash32 chain; ///< of the last change
    [[nodiscard]] DeviceId id() const { return crypto::deviceIdOf(device.publicKey); }
    /// Signs one more document as a need of the person's draft.
    void save(const std::string& ref, const std::string& text);
};

struct Herd {
    Epoch epoch;
    crypto::PublicKey receiptKey;
    std::vector<Member> members;
};

/// Makes an office in this folder that knows so many tablets, and writes what the herd needs into `file`.
[[nodiscard]] Status prepareOffice(const std::filesystem::path& folder, const std::filesystem::path& file,
                                   int tablets);
/// Reads it again; nobody has any changes yet.
[[nodiscard]] Result<Herd> readHerd(const std::filesystem::path& file);

} // namespace doorstep::bench
