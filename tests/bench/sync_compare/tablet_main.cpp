// One tablet as a process of its own, without a screen: its store in an encrypted vault, the sync engine and
// the network of the product. Told what to do on standard input, a line an order; every answer is one line of
// JSON.
#include "tests/bench/sync_compare/documents.h"

#include "app/store/tablet.h"
#include "crypto/crypto.h"
#include "sync/tablet/engine.h"
#include "sync/tablet/enrolment.h"
#include "sync/tablet/qt_transport.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>

using namespace doorstep;
using namespace doorstep::bench;

namespace {

constexpr std::string_view passphrase = "tablet secret for tests 1";

QJsonObject refusal(const Error& error)
{
    return {{QStringLiteral("error"), QString::fromStdString(error.text)}};
}

class Bench {
public:
    QJsonObject obey(const QStringList& words)
    {
        const QString order = words.value(0);
        if (order == QLatin1String("create"))
            return create(words.value(1));
        if (order == QLatin1String("open"))
            return open(words.value(1));
        if (!m_tablet)
            return refusal({ErrorCode::InvalidInput, "open a folder first"});
        if (order == QLatin1String("enrol"))
            return enrol(words.value(1));
        if (order == QLatin1String("fill"))
            return fill(words);
        if (order == QLatin1String("sync"))
            return sync(words.value(1) == QLatin1String("check"));
        if (order == QLatin1String("digest"))
            return digest();
        return refusal({ErrorCode::InvalidInput, "unknown order"});
    }

private:
    QJsonObject create(const QString& folder)
    {
        auto made = store::Tablet::create(folder.toStdString(), bytesOf(passphrase), m_clock, m_random);
        if (!made.ok())
            return refusal(made.error());
        m_tablet = std::move(made.value().tablet);
        return {};
    }

    QJsonObject open(const QString& folder)
    {
        m_transport.reset();
        m_tablet.reset();
        auto opened = store::Tablet::open(folder.toStdString(), bytesOf(passphrase), m_clock, m_random);
        if (!opened.ok())
            return refusal(opened.error());
        m_tablet = std::move(opened).value();
        return connect();
    }

    QJsonObject connect()
    {
        const auto identity = m_tablet->sync().identity();
        if (!identity.ok())
            return refusal(identity.error());
        if (identity.value())
            m_transport = std::make_unique<sync::QtTransport>(identity.value()->pins);
        return {};
    }

    QJsonObject enrol(const QString& ticket)
    {
        sync::Enrolment enrolment(
            m_tablet->enrolment(),
            [](const std::vector<Hash32>& pins) { return std::make_unique<sync::QtTransport>(pins); },
            m_clock);
        QEventLoop loop;
        std::optional<Result<sync::Enrolled>> result;
        enrolment.start(ticket.toStdString(), [&](Result<sync::Enrolled> enrolled) {
            result = std::move(enrolled);
            loop.quit();
        });
        loop.exec();
        return result->ok() ? connect() : refusal(result->error());
    }

    /// fill FILE FROM COUNT AT_ONCE
    QJsonObject fill(const QStringList& words)
    {
        const auto documents = readDocuments(words.value(1), words.value(2).toInt(), words.value(3).toInt());
        if (!documents.ok())
            return refusal(documents.error());
        const Status filled = saveDocuments(*m_tablet, documents.value(), words.value(4).toInt());
        return filled.ok() ? QJsonObject{} : refusal(filled.error());
    }

    /// One run of the engine; with "check" the content of everything that is on the tablet afterwards.
    QJsonObject sync(bool check)
    {
        sync::SyncEngine engine(m_tablet->sync(), *m_transport, m_clock, m_random);
        QEventLoop loop;
        sync::SyncReport report;
        engine.start([&](const sync::SyncReport& done) {
            report = done;
            loop.quit();
        });
        loop.exec();
        if (report.error)
            return refusal(*report.error);
        QJsonObject answer = check ? digest() : QJsonObject{};
        const auto status = m_tablet->status().status();
        if (!status.ok())
            return refusal(status.error());
        answer.insert(QStringLiteral("waiting"),
                      status.value().changesWaiting + status.value().needsAttention);
        answer.insert(QStringLiteral("changes"), report.changesAcknowledged);
        answer.insert(QStringLiteral("rows"), report.rowsPulled);
        answer.insert(QStringLiteral("requests"), report.requests);
        return answer;
    }

    QJsonObject digest()
    {
        const auto content = contentOf(*m_tablet);
        if (!content.ok())
            return refusal(content.error());
        return {{QStringLiteral("documents"), content.value().documents},
                {QStringLiteral("content"), QString::fromStdString(content.value().hash.hex())}};
    }

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<store::Tablet> m_tablet;
    std::unique_ptr<sync::QtTransport> m_transport; ///< kept, and with it the connection
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (!crypto::initialise().ok())
        return 1;
    Bench bench;
    for (std::string line; std::getline(std::cin, line);) {
        const QStringList words = QString::fromStdString(line).split(u' ', Qt::SkipEmptyParts);
        std::cout << QJsonDocument(bench.obey(words)).toJson(QJsonDocument::Compact).constData() << std::endl;
    }
    return 0;
}
