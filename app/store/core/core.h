// What every part of the store works on: vault, connection, picture files, time, randomness, identity.
#pragma once

#include "app/store/core/blob_files.h"
#include "app/store/core/database.h"
#include "app/store/core/near_words.h"
#include "crypto/base/ports.h"
#include "crypto/vault/vault.h"
#include "sync/wire/ports.h"

#include <QDate>

#include <map>

namespace doorstep::store {

/// A picture in its files before a row names it. Its keys are here and nowhere else: when this is gone, so
/// is the picture.
struct KeptPicture {
    SealedBlob full;
    std::optional<SealedBlob> thumb;
    std::string mime;
};

/// A picture on its way to the office, read from its start to its end over many calls.
struct PictureUnderWay {
    Hash32 hash;
    BlobReader reader;
    BytesView rest;       ///< of the piece last read
    std::uint64_t at = 0; ///< where in the picture `rest` begins
};

/// How often one process reads a stream whose rows do not add up.
inline constexpr int digestTriesMax = 2;

/// Settled at enrolment and not changed after.
struct Identity {
    wire::DeviceIdentity device;
    QString organisation; ///< ODS code
    StreamId staffStream;
    EntityId staffCard; ///< names the staff key in co-signatures
    Bytes deviceCert;
    Bytes staffCardRecord;
    std::vector<Bytes> orgKeys; ///< root-signed records as enrolment brought them
};

/// Owned by Tablet; the repositories hold a reference. One thread.
struct Core {
    Core(std::unique_ptr<crypto::Vault> openedVault, std::unique_ptr<SQLite::Database> connection,
         Clock& theClock, Random& theRandom, std::shared_ptr<crypto::Disk> disk);

    std::unique_ptr<crypto::Vault> vault; ///< outlives db
    Database db;
    BlobFiles blobs;
    std::map<Hash32, KeptPicture> kept; ///< of purchases that are not recorded yet
    std::optional<PictureUnderWay> underWay;
    /// Pictures read as a whole by this process, and whether all of their bytes were right.
    std::map<std::int64_t, bool> proven; ///< by blob.n
    /// Streams whose rows did not add up in this process, and how often. Twice: left out until the next one.
    std::map<StreamId, int> digestTrouble;
    /// One of them has to be read from its start in the run that is under way.
    bool feedRestarted = false;
    Clock& clock;
    Random& random;
    std::optional<Identity> identity;   ///< nullopt before enrolment
    std::optional<NearWords> nearWords; ///< nullopt until somebody searches
    /// Monotonic time at which the office's time was learned by this process.
    std::optional<std::int64_t> offsetLearnedMonotonicMs;

    [[nodiscard]] QDate today() const;
    /// Refused before enrolment.
    [[nodiscard]] const Identity& requireIdentity() const;
};

// --- names of settings
namespace key {
inline constexpr const char* identity = "identity";
inline constexpr const char* deviceSecret = "device.secret";
inline constexpr const char* staffSecret = "staff.secret";
inline constexpr const char* recoverySecret = "recovery.secret";
inline constexpr const char* pinRecord = "pin.record";
inline constexpr const char* epoch = "epoch";
inline constexpr const char* gver = "gver";
inline constexpr const char* ownFrom = "own.from";     ///< below it bytes of own changes are not all here
inline constexpr const char* readWhole = "read.whole"; ///< own values are asked for too, until all is read
inline constexpr const char* offset = "offset";
inline constexpr const char* offsetWall = "offset.wall";
inline constexpr const char* hlcMs = "hlc.ms";
inline constexpr const char* hlcCounter = "hlc.counter";
inline constexpr const char* receipt = "receipt";
inline constexpr const char* receiptOfficeMs = "receipt.officems";
inline constexpr const char* pictures = "pictures"; ///< what the office's picture receipts added up to last
inline constexpr const char* attempt = "attempt";
inline constexpr const char* contactWall = "contact.wall";
inline constexpr const char* derivedVersion = "derived.version";
inline constexpr const char* wipeNumber = "wipe.number"; ///< a verified order to erase this tablet
inline constexpr const char* wipeWaits = "wipe.waits";   ///< as long as something here is not at the office
} // namespace key

} // namespace doorstep::store
