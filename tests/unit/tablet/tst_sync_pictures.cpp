// Goal: pictures travel whole or count as not sent, resume where the office stands, and never hold up a
// change. Method: the real engine between an in-memory storage and an in-memory office; connections are cut
// in between.
#include "sync/tablet/answers.h"
#include "tests/unit/tablet/sync_world.h"

using namespace doorstep;
using namespace doorstep::tests;

class SyncPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void pictureResumesAtTheOfficesOffset();
    void pictureReceiptLostIsAskedAgain();
    void changeSavedDuringPicturesGoesFirst();
    void aBadLineGetsSmallerPieces();
    void aLineThatCarriesNextToNothingIsEnough();
    void pagesFollowTheLine();
};

void SyncPicturesTest::pictureResumesAtTheOfficesOffset()
{
    World w;
    w.storage.addBlob(200'000);
    bool gone = false;
    w.fault = [&gone](int n, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        gone = gone || n == 4; // pull, begin, piece, piece
        return gone ? std::optional(Result<wire::HttpResponse>(cut)) : std::nullopt;
    };
    QVERIFY(w.run());
    QCOMPARE(codeOf(w.report), std::optional(ErrorCode::Offline));
    QCOMPARE(w.report.requests, 5); // the picture was asked for once more, and there was no line at all
    QCOMPARE(w.storage.blobsDone, 0u);
    w.fault = nullptr;
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.report.blobsSent, 1);
    QCOMPARE(w.office.pictures.begin()->second, w.storage.blobs[0]);
    // No byte twice, and smaller pieces since the line broke.
    const std::vector<std::uint64_t> offsets{0, 65'536, 94'208, 122'880, 151'552, 180'224};
    QCOMPARE(w.office.chunkOffsets, offsets);

    World lying;
    lying.storage.addBlob(700'000);
    lying.office.lyingOffset = 300'000;
    QVERIFY(lying.run());
    QVERIFY(!lying.report.error);
    QCOMPARE(lying.office.pictures.begin()->second, lying.storage.blobs[0]);
}

void SyncPicturesTest::pictureReceiptLostIsAskedAgain()
{
    World w;
    w.storage.addBlob(1000);
    w.fault = [&w](int n, const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        if (n != 3)
            return std::nullopt;
        (void)w.office.handle(request).ok();
        return Result<wire::HttpResponse>(cut);
    };
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.storage.blobsDone, 1u);
    QCOMPARE(w.office.chunkOffsets.size(), 1u);
}

void SyncPicturesTest::changeSavedDuringPicturesGoesFirst()
{
    World w;
    w.storage.addBlob(10);
    w.storage.addBlob(20);
    w.fault = [&w](int n, const wire::HttpRequest&) -> std::optional<Result<wire::HttpResponse>> {
        if (n == 3) // while the first picture travels, somebody saves
            w.storage.addChange("saved meanwhile");
        return std::nullopt;
    };
    QVERIFY(w.run());
    QVERIFY(!w.report.error);
    QCOMPARE(w.storage.acknowledged, 1u);
    QCOMPARE(w.storage.blobsDone, 2u);
    QCOMPARE(w.transport.requests[3].path, std::string("/v1/push"));
    QCOMPARE(w.transport.requests[4].path, std::string("/v1/pull"));
}

void SyncPicturesTest::aBadLineGetsSmallerPieces()
{
    World w;
    w.storage.addBlob(2'000'000);
    std::size_t carried = 0;
    std::size_t sent = 0;
    w.fault = [&](int, const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        sent += request.body.size();
        carried += request.body.size();
        if (carried <= 400'000)
            return std::nullopt;
        sent -= carried - 400'000; // the line carries so much, then it breaks
        carried = 0;
        return Result<wire::HttpResponse>(cut);
    };
    for (int runs = 0; runs < 30 && w.storage.blobsDone == 0; ++runs) {
        carried = 0;
        QVERIFY(w.run());
    }
    QCOMPARE(w.office.pictures.begin()->second, w.storage.blobs[0]);
    QVERIFY2(sent < 2'300'000, qPrintable(QString::number(sent))); // 1.15 times the picture
}

void SyncPicturesTest::aLineThatCarriesNextToNothingIsEnough()
{
    World w;
    w.storage.addBlob(300'000);
    std::size_t carried = 0;
    w.fault = [&](int, const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        carried += 1'500 + request.body.size();
        if (carried <= 20'000)
            return std::nullopt;
        carried = 0;
        return Result<wire::HttpResponse>(cut);
    };
    for (int runs = 0; runs < 3 && w.storage.blobsDone == 0; ++runs)
        QVERIFY(w.run());
    QCOMPARE(w.storage.blobsDone, 1u);
    QCOMPARE(w.office.pictures.begin()->second, w.storage.blobs[0]);
}

/// A line that breaks in the middle of a page gets smaller ones; no line at all says nothing about their
/// size.
void SyncPicturesTest::pagesFollowTheLine()
{
    const Error none{ErrorCode::Offline, "There is no connection."};
    const Error broken{ErrorCode::Offline, sync::cutInAnswer};
    World w;
    std::vector<std::uint64_t> asked;
    const Error* trouble = nullptr;
    w.fault = [&](int, const wire::HttpRequest& request) -> std::optional<Result<wire::HttpResponse>> {
        const auto body = wire::header(request.headers, "content-encoding")
                              ? wire::inflate(request.body, 1'000'000)
                              : Result<Bytes>(request.body);
        if (request.path == "/v1/pull")
            asked.push_back(wire::decodePullRequest(body.value()).value().maxBytes);
        return trouble ? std::optional(Result<wire::HttpResponse>(*trouble)) : std::nullopt;
    };
    for (const Error* each : {&none, &none, &broken, &broken, &none}) {
        trouble = each;
        QVERIFY(w.run());
    }
    trouble = nullptr;
    for (int run = 0; run < 33; ++run)
        QVERIFY(w.run());
    const std::uint64_t most = wire::pullBytesMax / 4;
    const std::vector<std::uint64_t> first(asked.begin(), asked.begin() + 6);
    QCOMPARE(first, (std::vector<std::uint64_t>{most, most, most, most / 4, most / 16, most / 16}));
    QCOMPARE(asked.back(), most / 8); // 32 pages arrived before a larger one was tried
}

QTEST_GUILESS_MAIN(SyncPicturesTest)
#include "tst_sync_pictures.moc"
