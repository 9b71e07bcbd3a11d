// Goal: retries spread out, never come faster than 2 s, never wait longer than 5 minutes by themselves.
// Method: the policy with random bytes at both ends and in between; every error code is judged.
#include "sync/tablet/retry_policy.h"

#include <QTest>

#include <set>

using namespace doorstep;

namespace {

/// Always the same byte; 0x00 draws the low end. Also remembers how often it was asked.
class ConstantRandom final : public Random {
public:
    explicit ConstantRandom(std::uint64_t value)
        : m_value(value)
    {}
    void fill(std::span<std::uint8_t> out) override
    {
        std::uint64_t rest = m_value;
        for (std::size_t i = out.size(); i-- > 0; rest >>= 8)
            out[i] = static_cast<std::uint8_t>(rest);
    }

private:
    std::uint64_t m_value;
};

} // namespace

class RetryPolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void delaysStayInBounds();
    void delaysSpread();
    void successStartsOver();
    void retryAfterWins_data();
    void retryAfterWins();
    void longOutageIsSpread();
    void codesWorthRetrying_data();
    void codesWorthRetrying();
};

void RetryPolicyTest::delaysStayInBounds()
{
    SystemRandom random;
    sync::RetryPolicy policy(random);
    std::int64_t previous = sync::retryDelayMinMs;
    for (int i = 0; i < 10'000; ++i) {
        const std::int64_t delay = policy.nextDelayMs(std::nullopt);
        QVERIFY(delay >= 2'000);
        QVERIFY(delay <= 300'000);
        QVERIFY2(delay <= 3 * previous, "at most three times the one before");
        previous = delay;
    }
}

void RetryPolicyTest::delaysSpread()
{
    SystemRandom random;
    std::set<std::int64_t> seconds;
    for (int i = 0; i < 200; ++i) {
        sync::RetryPolicy policy(random);
        (void)policy.nextDelayMs(std::nullopt);
        seconds.insert(policy.nextDelayMs(std::nullopt) / 1000);
    }
    QVERIFY2(seconds.size() >= 8, "two hundred tablets must not come back in the same seconds");
}

void RetryPolicyTest::successStartsOver()
{
    ConstantRandom low(0);
    ConstantRandom top(3 * 2'000 - 2'000); // draws the top of the first range
    sync::RetryPolicy policy(top);
    QCOMPARE(policy.nextDelayMs(std::nullopt), 6'000);
    QVERIFY(policy.nextDelayMs(std::nullopt) > 2'000);
    policy.succeeded();
    QCOMPARE(policy.nextDelayMs(std::nullopt), 6'000);
    sync::RetryPolicy quick(low);
    QCOMPARE(quick.nextDelayMs(std::nullopt), 2'000);
}

void RetryPolicyTest::retryAfterWins_data()
{
    QTest::addColumn<qint64>("askedMs");
    QTest::addColumn<qint64>("atLeastMs");
    QTest::addColumn<qint64>("atMostMs");
    QTest::newRow("60 s") << qint64(60'000) << qint64(60'000) << qint64(78'000);
    QTest::newRow("10 min, above our own limit") << qint64(600'000) << qint64(600'000) << qint64(780'000);
    QTest::newRow("at once") << qint64(0) << qint64(0) << qint64(0);
    QTest::newRow("a year is not believed")
        << qint64(31'536'000'000) << qint64(3'600'000) << qint64(4'680'000);
    QTest::newRow("nonsense below zero") << qint64(-5) << qint64(0) << qint64(0);
}

void RetryPolicyTest::retryAfterWins()
{
    QFETCH(qint64, askedMs);
    QFETCH(qint64, atLeastMs);
    QFETCH(qint64, atMostMs);
    SystemRandom random;
    sync::RetryPolicy policy(random);
    for (int i = 0; i < 200; ++i) {
        const std::int64_t delay = policy.nextDelayMs(askedMs);
        QVERIFY(delay >= atLeastMs);
        QVERIFY(delay <= atMostMs);
    }
}

void RetryPolicyTest::longOutageIsSpread()
{
    SystemRandom random;
    sync::RetryPolicy policy(random);
    std::set<std::int64_t> delays;
    for (int i = 0; i < 100; ++i) {
        const std::int64_t delay = policy.delayAfterOutageMs(601'000);
        QVERIFY(delay >= 0 && delay <= 30'000);
        delays.insert(delay / 1000);
    }
    QVERIFY(delays.size() > 10);
    QCOMPARE(policy.delayAfterOutageMs(600'000), 0);
}

void RetryPolicyTest::codesWorthRetrying_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("worth");
    QTest::newRow("offline") << int(ErrorCode::Offline) << true;
    QTest::newRow("clock") << int(ErrorCode::ClockWrong) << true;
    QTest::newRow("disk hiccup") << int(ErrorCode::Storage) << true;
    QTest::newRow("somebody else's certificate") << int(ErrorCode::Untrusted) << false;
    QTest::newRow("revoked") << int(ErrorCode::Unauthorised) << false;
    QTest::newRow("protocol") << int(ErrorCode::Protocol) << false;
    QTest::newRow("refused") << int(ErrorCode::Refused) << false;
}

void RetryPolicyTest::codesWorthRetrying()
{
    QFETCH(int, code);
    QFETCH(bool, worth);
    QCOMPARE(sync::isWorthRetrying(static_cast<ErrorCode>(code)), worth);
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retry_policy.moc"
