// Goal: a file asks for what was never read before it asks for what is new, and says how much it leaves out.
// Method: caseloads of several sizes, and what of them is named.
#include "sync/tablet/answers.h"

#include <QTest>

#include <algorithm>

using namespace doorstep;

class AskedStreamsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileNamesTheUnreadFirst_data();
    void aFileNamesTheUnreadFirst();
};

void AskedStreamsTest::aFileNamesTheUnreadFirst_data()
{
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("unread");
    QTest::addColumn<int>("namedRead");
    QTest::addColumn<int>("namedUnread");
    QTest::newRow("a usual caseload") << 60 << 5 << 60 << 5;
    QTest::newRow("as many as fit") << 1'000 << 1'000 << 1'000 << 1'000;
    QTest::newRow("too many, some of them unread") << 1'990 << 50 << 1'950 << 50;
    QTest::newRow("too many unread") << 10 << 2'500 << 0 << 2'000;
    QTest::newRow("too many read") << 2'500 << 0 << 2'000 << 0;
}

void AskedStreamsTest::aFileNamesTheUnreadFirst()
{
    QFETCH(int, read);
    QFETCH(int, unread);
    wire::PullRequest request;
    for (int i = 0; i < read + unread; ++i) {
        StreamId stream;
        stream.value[0] = static_cast<std::uint8_t>(i / 256);
        stream.value[1] = static_cast<std::uint8_t>(i % 256);
        request.cursors.emplace_back(stream, i < read ? 7 : 0);
        request.minHeads.emplace_back(stream, 7);
    }
    const std::size_t left = sync::nameUnreadFirst(request);
    QCOMPARE(left + request.cursors.size(), static_cast<std::size_t>(read + unread));
    QCOMPARE(request.minHeads.size(), request.cursors.size());
    const auto isUnread = [](const auto& position) { return position.second == 0; };
    const auto unreadNamed = std::count_if(request.cursors.begin(), request.cursors.end(), isUnread);
    QTEST(static_cast<int>(unreadNamed), "namedUnread");
    QTEST(static_cast<int>(request.cursors.size()) - static_cast<int>(unreadNamed), "namedRead");
}

QTEST_GUILESS_MAIN(AskedStreamsTest)
#include "tst_asked_streams.moc"
