// Goal: a page is as large as its line carries in a few seconds, and no larger than a switched-off tablet may
// lose. Method: what happened to pages, one after the other, and how large the next one is.
#include "sync/tablet/piece_size.h"

#include <QTest>

#include <vector>

using doorstep::sync::PieceSize;

namespace {

constexpr std::size_t kib = 1024;
constexpr std::size_t whole = 0; ///< as many bytes as were asked for

struct Event {
    std::int64_t tookMs; ///< below 0: the line broke
    std::size_t bytes = whole;
};
constexpr Event broke{-1};

} // namespace

Q_DECLARE_METATYPE(std::vector<Event>)

class PieceSizeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheLine_data();
    void followsTheLine();
};

void PieceSizeTest::followsTheLine_data()
{
    QTest::addColumn<int>("firstKib");
    QTest::addColumn<std::vector<Event>>("events");
    QTest::addColumn<int>("nextKib");
    const std::vector<Event> eight(8, Event{3'000});
    QTest::newRow("nothing yet") << 256 << std::vector<Event>{} << 256;
    QTest::newRow("quick, so twice as much") << 256 << std::vector<Event>{{300}} << 512;
    QTest::newRow("never more than the largest")
        << 256 << std::vector<Event>{{300}, {300}, {300}, {300}} << 1024;
    QTest::newRow("quick because there was little to send")
        << 256 << std::vector<Event>{{300, 40 * kib}} << 256;
    QTest::newRow("some seconds are well") << 256 << std::vector<Event>{{5'000}, {5'000}, {5'000}} << 256;
    QTest::newRow("many seconds are too long") << 256 << std::vector<Event>{{9'000}} << 128;
    QTest::newRow("until it takes some seconds")
        << 256 << std::vector<Event>{{36'000}, {18'000}, {9'000}, {4'500}} << 32;
    QTest::newRow("never less than the smallest") << 16 << std::vector<Event>(9, Event{60'000}) << 4;
    QTest::newRow("once it was slow, quick is no reason yet")
        << 256 << std::vector<Event>{{9'000}, {300}} << 128;
    QTest::newRow("after a break as well") << 256 << std::vector<Event>{broke, {300}} << 64;
    QTest::newRow("broken twice") << 256 << std::vector<Event>{broke, broke} << 16;
    QTest::newRow("begun small is begun with care") << 4 << std::vector<Event>{{300}, {300}} << 4;
    QTest::newRow("and grows after eight that held") << 4 << eight << 8;
}

void PieceSizeTest::followsTheLine()
{
    QFETCH(int, firstKib);
    QFETCH(std::vector<Event>, events);
    QFETCH(int, nextKib);
    PieceSize size(4 * kib, 1024 * kib, static_cast<std::size_t>(firstKib) * kib);
    for (const Event& event : events) {
        if (event.tookMs < 0)
            size.broke();
        else
            size.arrived(event.bytes == whole ? size.bytes() : event.bytes, event.tookMs);
    }
    QCOMPARE(size.bytes(), static_cast<std::size_t>(nextKib) * kib);
}

QTEST_GUILESS_MAIN(PieceSizeTest)
#include "tst_piece_size.moc"
