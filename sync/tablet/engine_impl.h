// The engine's inside, shared by its source files. Not for anybody else.
#pragma once

#include "sync/tablet/answers.h"
#include "sync/tablet/engine.h"
#include "sync/tablet/piece_size.h"

#include <QObject>
#include <QPointer>

#include <set>

namespace doorstep::sync {

using Finished = SyncRuns::Finished;

inline constexpr std::int64_t idleTimeoutMs = 20'000;
/// The office holds a wait for up to 50 s without a byte.
inline constexpr std::int64_t waitTimeoutMs = 65'000;
/// A clock that moved less than this since it was last learned is not written to the vault again.
inline constexpr std::int64_t offsetToleranceMs = 2'000;
/// Changes in one push; leaves room for signatures, framing and the receipt under the office's limit.
inline constexpr std::size_t batchBytesMax = wire::pushBytesMax - 80 * wire::pushChangesMax - 1024;
inline constexpr int epochChangesMax = 3; ///< in one run; an office that changes more often is ill
inline constexpr int emptyPagesMax = 100; ///< pull pages without a row, one after the other
/// What a bad line can still carry; half a piece is lost with the connection.
inline constexpr std::size_t smallChunkBytes = 28 * 1024; // headers weigh 1.4 KB
inline constexpr std::size_t smallPageBytes = 4 * 1024;
inline constexpr int cutsInARowMax = 3;  ///< under pieces of a picture, without one that arrived
inline constexpr int blobRejoinsMax = 8; ///< answers without a byte of progress, for one picture

struct SyncEngine::Impl {
    Impl(wire::SyncStorage& s, wire::Transport& t, Clock& c, Random& r, const FirstPieces& first)
        : storage(s)
        , transport(t)
        , clock(c)
        , random(r)
        , page(smallPageBytes, wire::pullBytesMax, first.page)
        , chunk(smallChunkBytes, wire::blobChunkBytes, first.picture)
    {}

    using OnAnswer = void (Impl::*)(const wire::HttpResponse&);
    /// What to do with an answer that the general rules do not settle; nullptr: any problem ends the run.
    using OnProblem = bool (Impl::*)(const wire::HttpResponse&, const wire::Problem&);

    // engine.cpp: the order of things
    void begin();
    void next();
    void push();
    void pushAnswered(const wire::HttpResponse& response);
    [[nodiscard]] bool pushRefused(const wire::HttpResponse& response, const wire::Problem& problem);
    [[nodiscard]] bool pullRefused(const wire::HttpResponse& response, const wire::Problem& problem);
    void finish(std::optional<Error> error);

    // engine_pull.cpp: what is new
    void pull(bool brief);
    void askForPage(wire::PullRequest request);
    void pullAnswered(const wire::HttpResponse& response);

    // engine_exchange.cpp: one request and its answer
    void exchange(wire::HttpRequest request, OnAnswer onAnswer, OnProblem onProblem);
    void sendSigned();
    void answered(Result<wire::HttpResponse> result);
    void lineBroke(const Error& error);
    [[nodiscard]] bool isOfAnotherEpoch(const wire::HttpResponse& response) const;
    void judge(const wire::HttpResponse& response);
    [[nodiscard]] Status learnTime(const wire::HttpResponse& response);
    void epochChanged(const wire::HttpResponse& response, const wire::Problem& problem);

    // engine_blobs.cpp: pictures
    void blob();
    void beginPicture();
    void blobBegun(const wire::HttpResponse& response);
    void blobChunk();
    void blobChunkAnswered(const wire::HttpResponse& response);
    [[nodiscard]] bool blobRefused(const wire::HttpResponse& response, const wire::Problem& problem);
    void blobMoved(const wire::HttpResponse& response);
    void setPictureAside(const std::string& problem);

    // engine_report.cpp: what the office cannot know by itself, and its orders to this tablet
    void sendReport();
    void reportAnswered(const wire::HttpResponse& response);
    [[nodiscard]] bool withdrawn(const wire::Problem& problem);
    [[nodiscard]] bool offersWhatWasLost(const wire::Problem& problem);

    // engine_wait.cpp: waiting for news, between runs
    void wait(SyncRuns::Waited waited);
    void waitAnswered(const Result<wire::HttpResponse>& result);
    void tellWaited(const WaitReport& report);

    wire::SyncStorage& storage;
    wire::Transport& transport;
    Clock& clock;
    Random& random;
    QObject context; ///< queued calls die with it

    std::vector<Finished> waiting; ///< of the run under way
    bool running = false;
    bool cancelled = false;
    bool onceMore = false;
    std::uint64_t runs = 0; ///< that have ended
    Pictures pictures = Pictures::Send;

    // between runs
    PieceSize page;
    PieceSize chunk;
    std::size_t waitFrom = 0;    ///< where the streams begin that are waited for, when they are too many
    std::uint64_t waitToken = 0; ///< of the wait under way; an answer to any other is ignored
    SyncRuns::Waited waited;     ///< empty when none is

    // one run
    SyncReport report;
    std::string authority;
    DeviceId device;
    std::size_t batchMax = wire::pushChangesMax;
    bool pulled = false;
    bool healed = false; ///< the office lacked changes it had signed for, and they were offered again
    std::optional<Error>
        ended; ///< the office has withdrawn this tablet: what it has still goes, nothing comes
    wire::Report reporting;
    int epochChanges = 0;
    int emptyPages = 0;
    /// Of a tablet with more streams than one request may name: those that were asked for and are read. They
    /// are asked for in parts, one after the other.
    std::set<StreamId> readStreams;
    bool streamsLeft = false; ///< not named in the request under way, and not read
    std::optional<std::int64_t> learnedMs;

    // one request
    std::uint64_t token = 0; ///< of the request in flight; an answer to any other is ignored
    wire::HttpRequest plain; ///< unsigned, for the one repetition after a clock correction
    OnAnswer onAnswer = nullptr;
    OnProblem onProblem = nullptr;
    bool repeated = false;

    // one push
    std::uint64_t firstDseq = 0;
    std::uint64_t coveredDseq = 0; ///< signed for in this run and epoch; never sent twice in it
    std::vector<std::uint64_t> sentDseqs;

    // one picture
    wire::PendingBlob picture;
    std::uint64_t offset = 0;
    int rejoins = 0;
    int cutsInARow = 0;
    std::optional<std::pair<Hash32, StreamId>>
        lastPicture;            ///< settled last; must not be offered again at once
    wire::PullRequest asked;    ///< of the page that is awaited
    std::int64_t askedAtMs = 0; ///< of the same, monotonic
    bool pulling = false;       ///< the request in flight asks for records
};

} // namespace doorstep::sync
