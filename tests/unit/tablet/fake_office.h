// An office and a tablet's storage in memory, just real enough to hold the engine to its promises.
#pragma once

#include "tests/unit/tablet/fake_ports.h"

#include <map>

namespace doorstep::tests {

/// The tablet's side: a journal of signed changes, one picture after the other, and what was proven.
class FakeStorage final : public wire::SyncStorage {
public:
    FakeStorage();
    void addChange(const std::string& text);
    void addBlob(std::size_t sizeBytes);

    Result<std::optional<wire::DeviceIdentity>> identity() const override;
    Status signRequest(wire::HttpRequest& request, std::int64_t createdS) override;
    Result<Epoch> epoch() const override { return epochNow; }
    Status learnOffset(std::int64_t offset) override;
    Result<std::int64_t> offsetMs() const override { return offsetNow; }
    Result<std::vector<wire::SignedChange>> pending(std::size_t countMax,
                                                    std::size_t bytesMax) const override;
    Result<std::optional<wire::PushReceipt>> lastReceipt() const override { return receipt; }
    Status acknowledge(const wire::PushResponse& response) override;
    Result<wire::PullRequest> nextPull() const override;
    Result<bool> applyPull(const wire::PullResponse& response) override;
    Status changeEpoch(const Epoch& epoch, std::uint64_t lastDseq) override;
    Result<std::optional<wire::PendingBlob>> nextBlobToSend() const override;
    Result<Bytes> readBlob(const Hash32& hash, std::uint64_t offset, std::size_t sizeMax) const override;
    Status blobAcknowledged(const wire::BlobReceipt& receipt,
                            const std::optional<EntityId>& pictures) override;
    Status offerAgain(std::uint64_t lastDseq) override;
    Status blobRefused(const wire::PendingBlob& blob, const std::string& problem) override;
    Result<wire::Report> nextReport() override;
    Status reported(const wire::Report&) override;
    Status wipeOrdered(BytesView order) override;
    Status recordAttempt(const wire::SyncAttempt& attempt) override;

    bool enrolled = true;
    crypto::SignKeyPair key;
    std::vector<wire::SignedChange> journal; ///< dseq = index + 1
    std::uint64_t acknowledged = 0;
    std::optional<wire::PushReceipt> receipt;
    Epoch epochNow;
    std::int64_t offsetNow = 0;
    int offsetsLearned = 0;
    int epochChanges = 0;
    std::vector<Bytes> blobs;
    std::size_t blobsDone = 0;
    std::vector<std::string> blobsRefused; ///< why, of those set aside; they count as done
    wire::Report report;                   ///< what there is to report
    int reports = 0;
    std::optional<Error> wipeAnswer; ///< nullopt: a verified order
    std::optional<wire::SyncAttempt> attempt;
    int attempts = 0;
    int pagesApplied = 0;
    std::uint64_t gver = 0;       ///< above 0, requests may be brief
    std::vector<StreamId> others; ///< streams that are pulled besides the one of the changes
    std::function<Result<bool>(const wire::PullResponse&)> onPage; ///< instead of taking it
};

/// The office's side: a handler for FakeTransport.
class FakeOffice {
public:
    FakeOffice();
    Result<wire::HttpResponse> handle(const wire::HttpRequest& request);
    [[nodiscard]] wire::HttpResponse
    problem(int status, const std::string& name,
            std::vector<std::pair<std::string, std::string>> members = {}) const;
    [[nodiscard]] wire::HttpResponse answer(int status, Bytes body = {}) const;

    Epoch epoch;
    std::int64_t timeMs = 0;
    std::vector<Bytes> log; ///< bodies in the order accepted
    std::size_t pushMax = 500;
    std::vector<wire::Report> reportsGot;
    int pages = 1; ///< pull pages until nothing is new
    std::map<Hash32, Bytes> pictures;
    std::map<Hash32, std::uint64_t> pictureSizes;
    std::vector<std::uint64_t> chunkOffsets;
    std::optional<std::uint64_t> lyingOffset; ///< the begin answer gives this once

private:
    Result<wire::HttpResponse> push(const wire::HttpRequest& request);
    Result<wire::HttpResponse> pull();
    Result<wire::HttpResponse> blob(const wire::HttpRequest& request);
    Result<wire::HttpResponse> takeReport(const wire::HttpRequest& request);
    [[nodiscard]] wire::HttpResponse offsetAnswer(int status, const Hash32& hash) const;
    crypto::SignKeyPair m_key;
    int m_page = 0;
};

} // namespace doorstep::tests
