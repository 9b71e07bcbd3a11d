// The write-ahead log: SQLite's header and whole frames, each sealed as one unit in our own layout.
#pragma once

#include "crypto/vault/sealed_file.h"

namespace doorstep::crypto {

/// Whole frames are sealed, header and page together, because SQLite's checksums are made of plain text
/// over the whole page: what comes back at recovery must be byte for byte what SQLite wrote.
class WalFile final : public SealedFile {
public:
    WalFile(const Sealer& sealer, sqlite3_file* real, const OwnFiles* own);
    ~WalFile() override;

    int read(std::uint8_t* out, int amount, std::int64_t offset) noexcept override;
    int write(const std::uint8_t* data, int amount, std::int64_t offset) noexcept override;
    int truncate(std::int64_t size) noexcept override;
    int sync(int flags) noexcept override;
    int size(std::int64_t& out) noexcept override;

private:
    enum class Found { Authentic, Nothing, Damaged, Failed };
    using Salt = TagTable::Salt;

    /// Once, before anything of the log is believed: is it the one the table of tags knows?
    [[nodiscard]] int judge() noexcept;
    [[nodiscard]] TagTable::Problem judgeLive(Found header) noexcept;
    [[nodiscard]] TagTable::Problem judgeSpare(Found header) noexcept;
    /// A new generation must be known to the table before its first frame is written.
    [[nodiscard]] int announce() noexcept;
    [[nodiscard]] int beforeFrame() noexcept;

    /// Reads unit into m_plain. Nothing: past the end, or torn there. Failed: m_ioError says why.
    [[nodiscard]] Found load(std::uint64_t unit) noexcept;
    /// Seals m_plain and writes it to its place.
    [[nodiscard]] int store(std::uint64_t unit) noexcept;
    [[nodiscard]] int fetchHeader() noexcept;
    [[nodiscard]] int fetchFrame(std::uint64_t unit, bool whole) noexcept;
    [[nodiscard]] int fetch(std::uint64_t unit, bool whole) noexcept;
    /// The strict rule, for the end of the log as recovery finds it.
    [[nodiscard]] bool commitsFollow(std::uint64_t unit) noexcept;
    [[nodiscard]] bool anyFrameIsAuthentic() noexcept;

    /// Cuts the log off before the unit, and makes sure of it.
    [[nodiscard]] int dropFrom(std::uint64_t unit) noexcept;
    /// Before a frame's header is written over a commit: was that one given up?
    [[nodiscard]] int dropGivenUp(std::uint64_t unit, const std::uint8_t* header) noexcept;
    /// Before the first frame behind what recovery found: whatever lies there was never acknowledged.
    [[nodiscard]] int dropLeftBehind(std::uint64_t unit) noexcept;

    [[nodiscard]] int writeHeader(const std::uint8_t* data) noexcept;
    [[nodiscard]] int writeFrameHeader(std::uint64_t unit, const std::uint8_t* data) noexcept;
    [[nodiscard]] int writeFramePage(std::uint64_t unit, const std::uint8_t* data) noexcept;
    /// A part of a frame that is in the log already.
    [[nodiscard]] int rewrite(std::uint64_t unit, const std::uint8_t* data, std::size_t at,
                              std::size_t size) noexcept;
    [[nodiscard]] int writePendingHeader() noexcept;
    /// Frames of a transaction go to the disk together, at the latest with the one that ends it.
    [[nodiscard]] int writeWaiting() noexcept;
    /// Both; before anything but the next frame.
    [[nodiscard]] int settle() noexcept;
    [[nodiscard]] int empty() noexcept;
    void framesEndBefore(std::uint64_t unit) noexcept;

    const Sealer& m_sealer;
    sqlite3_file* m_real;
    TagTable* m_table = nullptr;
    KeptPages* m_kept = nullptr;
    bool m_judged = false;
    bool m_ignored = false;     ///< the database holds everything: what lies in this file counts for nothing
    bool m_headerKnown = false; ///< written or authenticated since opening
    Salt m_salt{};              ///< generation of the log
    std::uint64_t m_live = 0;   ///< frames 1..m_live of this generation were written or authenticated
    std::uint64_t m_lastCommit = 0; ///< no frame behind it that this object wrote ends a transaction
    bool m_endKnown = false;        ///< what of this generation lies behind the frames in use is known
    std::uint64_t m_pending = 0;    ///< frame whose header waits for its page; 0: none
    std::array<std::uint8_t, layout::frameHeaderSize> m_pendingHeader{};
    /// Sealed frames from m_waitingFrom on that are not written yet. More than eight bring nothing, and the
    /// system's VFS takes no more than 31 in one call.
    static constexpr std::uint64_t waitingMax = 8;
    std::unique_ptr<std::uint8_t[]> m_waiting;
    std::uint64_t m_waitingFrom = 0;
    std::uint64_t m_waitingCount = 0;
    int m_ioError = SQLITE_OK;
    std::array<std::uint8_t, layout::frameSize> m_plain{};
    std::array<std::uint8_t, layout::sealedFrameSizeMax> m_sealed{};
};

} // namespace doorstep::crypto
