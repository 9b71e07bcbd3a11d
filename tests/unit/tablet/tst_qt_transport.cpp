// Goal: the pinned certificate is the only one that gets a byte; every failure of the way has its own words.
// Method: real TLS on 127.0.0.1 with certificates made for this run, and a server that counts what it gets.
#include "sync/tablet/qt_transport.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace doorstep;

namespace {

struct Identity {
    QSslCertificate certificate;
    QSslKey key;
    Hash32 pin;
};

std::optional<Identity> makeIdentity(const QString& folder, const QString& name)
{
    const QString keyFile = folder + u'/' + name + QStringLiteral(".key");
    const QString certificateFile = folder + u'/' + name + QStringLiteral(".crt");
    QProcess openssl;
    openssl.start(
        QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
         QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
         QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
         QStringLiteral("-keyout"), keyFile, QStringLiteral("-out"), certificateFile});
    if (!openssl.waitForFinished(20'000) || openssl.exitCode() != 0)
        return std::nullopt;
    QFile keyData(keyFile);
    QFile certificateData(certificateFile);
    if (!keyData.open(QIODevice::ReadOnly) || !certificateData.open(QIODevice::ReadOnly))
        return std::nullopt;
    Identity identity;
    identity.key = QSslKey(&keyData, QSsl::Ec);
    identity.certificate = QSslCertificate(&certificateData);
    const QByteArray hash =
        QCryptographicHash::hash(identity.certificate.publicKey().toDer(), QCryptographicHash::Sha256);
    std::copy(hash.begin(), hash.end(), identity.pin.value.begin());
    return identity;
}

/// A TLS server that keeps every byte it gets and answers each request head with `answer`.
class Server {
public:
    explicit Server(const Identity& identity)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(identity.certificate);
        tls.setPrivateKey(identity.key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(tls);
        QObject::connect(
            &m_server, &QSslServer::startedEncryptionHandshake, &m_server, [this](QSslSocket* socket) {
                QObject::connect(socket, &QSslSocket::disconnected, &m_server, [this] { ++ended; });
            });
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] { accept(); });
        m_listening = m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] bool listening() const { return m_listening; }
    [[nodiscard]] std::string authority() const
    {
        return "127.0.0.1:" + std::to_string(m_server.serverPort());
    }

    QByteArray received;
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nCsync-Epoch: 0000000000000001\r\n\r\nhello";
    bool closeAfterAnswer = false;
    int connections = 0;
    int ended = 0;

private:
    void accept()
    {
        QTcpSocket* socket = m_server.nextPendingConnection();
        ++connections;
        const auto read = [this, socket] {
            received += socket->readAll();
            if (!answer.isEmpty() && received.contains("\r\n\r\n")) {
                socket->write(answer);
                if (closeAfterAnswer)
                    socket->disconnectFromHost();
            }
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
        read();
    }
    QSslServer m_server;
    bool m_listening = false;
};

struct Answer {
    std::optional<Result<wire::HttpResponse>> result;
    int calls = 0;
    wire::Transport::Callback callback()
    {
        return [this](Result<wire::HttpResponse> r) {
            result = std::move(r);
            ++calls;
        };
    }
};

wire::HttpRequest request(const Server& server, const std::string& method = "GET")
{
    wire::HttpRequest result;
    result.method = method;
    result.authority = server.authority();
    result.path = "/v1/hello";
    return result;
}

} // namespace

class QtTransportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void rightPin();
    void bodyHeadersAndQueryArrive();
    void wrongPinGetsNothing();
    void secondPinIsEnough();
    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void compressedBodyIsNotUnpacked();
    void silenceIsATimeOut();
    void refusedConnection();
    void plainTextServer();
    void cutInTheMiddle();
    void tooLargeAnswer();
    void abortAllAnswersEachOnce();
    void unusableAddress();

private:
    QTemporaryDir m_folder;
    std::optional<Identity> m_office;
    std::optional<Identity> m_stranger;
};

void QtTransportTest::initTestCase()
{
    m_office = makeIdentity(m_folder.path(), QStringLiteral("office"));
    m_stranger = makeIdentity(m_folder.path(), QStringLiteral("stranger"));
    QVERIFY2(m_office && m_stranger, "the openssl command makes the test's certificates");
}

void QtTransportTest::rightPin()
{
    Server server(*m_office);
    QVERIFY(server.listening());
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    transport.send(request(server), 5000, answer.callback());
    QCOMPARE(answer.calls, 0); // never from inside send()
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY2(answer.result->ok(), answer.result->ok() ? "" : answer.result->error().text.c_str());
    QCOMPARE(answer.result->value().status, 200);
    QCOMPARE(toHex(answer.result->value().body), toHex(bytesOf("hello")));
    const std::string* epoch = wire::header(answer.result->value().headers, "csync-epoch");
    QVERIFY(epoch && *epoch == "0000000000000001");
    // The open connection is used again.
    transport.send(request(server), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 2);
    QVERIFY(answer.result->ok());
    QCOMPARE(server.connections, 1);
}

void QtTransportTest::bodyHeadersAndQueryArrive()
{
    Server server(*m_office);
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    wire::HttpRequest patch = request(server, "PATCH");
    patch.path = "/v1/blobs/00ff";
    patch.query = "stream=0a0b&offset=12";
    patch.headers = {{"csync-version", "1"}, {"content-type", "application/octet-stream"}};
    patch.body = copyOf(bytesOf("chunk of a picture"));
    transport.send(patch, 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->ok());
    QVERIFY(server.received.startsWith("PATCH /v1/blobs/00ff?stream=0a0b&offset=12 HTTP/1.1\r\n"));
    QVERIFY(server.received.toLower().contains("csync-version: 1\r\n"));
    QVERIFY(server.received.toLower().contains("content-length: 18\r\n"));
    QTRY_VERIFY(server.received.endsWith("chunk of a picture"));
}

void QtTransportTest::wrongPinGetsNothing()
{
    Server server(*m_stranger);
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    wire::HttpRequest post = request(server, "POST");
    post.body = copyOf(bytesOf("secret of a patient"));
    post.headers = {{"content-type", "application/csync+cbor"}};
    transport.send(post, 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!answer.result->ok());
    QCOMPARE(answer.result->error().code, ErrorCode::Untrusted);
    QTRY_COMPARE(server.ended, 1); // the connection is gone: no byte can come any more
    QCOMPARE(server.received, QByteArray());
    QCOMPARE(answer.calls, 1);
}

void QtTransportTest::secondPinIsEnough()
{
    Server server(*m_office);
    sync::QtTransport transport({m_stranger->pin, m_office->pin});
    Answer answer;
    transport.send(request(server), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->ok());
    Server other(*m_office);
    sync::QtTransport trustsNobody({});
    transport.send(request(other), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 2);
    trustsNobody.send(request(other), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 3);
    QVERIFY(!answer.result->ok());
    QCOMPARE(answer.result->error().code, ErrorCode::Untrusted);
}

void QtTransportTest::statusesAreAnswers_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    QTest::newRow("204") << QByteArray("204 No Content\r\n") << 204;
    QTest::newRow("302 is not followed")
        << QByteArray("302 Found\r\nLocation: https://127.0.0.1:1/\r\n") << 302;
    QTest::newRow("401 without a challenge") << QByteArray("401 Unauthorized\r\n") << 401;
    QTest::newRow("403") << QByteArray("403 Forbidden\r\n") << 403;
    QTest::newRow("404") << QByteArray("404 Not Found\r\n") << 404;
    QTest::newRow("409") << QByteArray("409 Conflict\r\nUpload-Offset: 12\r\n") << 409;
    QTest::newRow("410") << QByteArray("410 Gone\r\n") << 410;
    QTest::newRow("413") << QByteArray("413 Payload Too Large\r\n") << 413;
    QTest::newRow("422") << QByteArray("422 Unprocessable Entity\r\n") << 422;
    QTest::newRow("429") << QByteArray("429 Too Many Requests\r\nRetry-After: 7\r\n") << 429;
    QTest::newRow("500") << QByteArray("500 Internal Server Error\r\n") << 500;
    QTest::newRow("503") << QByteArray("503 Service Unavailable\r\n") << 503;
    QTest::newRow("507") << QByteArray("507 Insufficient Storage\r\n") << 507;
}

void QtTransportTest::statusesAreAnswers()
{
    QFETCH(QByteArray, head);
    QFETCH(int, status);
    Server server(*m_office);
    const QByteArray body = status == 204 ? QByteArray() : QByteArray("{}");
    server.answer =
        "HTTP/1.1 " + head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    transport.send(request(server), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY2(answer.result->ok(), answer.result->ok() ? "" : answer.result->error().text.c_str());
    QCOMPARE(answer.result->value().status, status);
    QCOMPARE(int(answer.result->value().body.size()), int(body.size()));
}

void QtTransportTest::compressedBodyIsNotUnpacked()
{
    Server server(*m_office);
    const Bytes packed = wire::deflate(Bytes(5000, 'a'), 6);
    server.answer =
        "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: " +
        QByteArray::number(static_cast<qlonglong>(packed.size())) + "\r\n\r\n" +
        QByteArray(reinterpret_cast<const char*>(packed.data()), static_cast<qsizetype>(packed.size()));
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    transport.send(request(server), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(answer.result->ok());
    QCOMPARE(toHex(answer.result->value().body), toHex(packed));
}

void QtTransportTest::silenceIsATimeOut()
{
    Server server(*m_office);
    server.answer.clear();
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    transport.send(request(server), 400, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!answer.result->ok());
    QCOMPARE(answer.result->error().code, ErrorCode::Offline);
    QVERIFY(answer.result->error().text.find("in time") != std::string::npos);
}

void QtTransportTest::refusedConnection()
{
    std::string nobody;
    {
        Server server(*m_office);
        nobody = server.authority();
    }
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    wire::HttpRequest get{"GET", nobody, "/v1/hello", {}, {}, {}};
    transport.send(get, 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!answer.result->ok());
    QCOMPARE(answer.result->error().code, ErrorCode::Offline);
    QVERIFY(answer.result->error().text.find("not answering") != std::string::npos);
}

void QtTransportTest::plainTextServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&received, socket] {
            received += socket->readAll();
            socket->write(
                "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n");
        });
    });
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    wire::HttpRequest get{"GET", "127.0.0.1:" + std::to_string(server.serverPort()), "/v1/hello", {}, {}, {}};
    transport.send(get, 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!answer.result->ok());
    QCOMPARE(answer.result->error().code, ErrorCode::Offline);
    QVERIFY(!received.contains("/v1/hello"));
}

void QtTransportTest::cutInTheMiddle()
{
    Server server(*m_office);
    server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf";
    server.closeAfterAnswer = true;
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    transport.send(request(server), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY2(!answer.result->ok(), "half an answer is no answer");
    QCOMPARE(answer.result->error().code, ErrorCode::Offline);
}

void QtTransportTest::tooLargeAnswer()
{
    Server server(*m_office);
    server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n" + QByteArray(3'000'000, 'x');
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    transport.send(request(server), 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!answer.result->ok());
    QCOMPARE(answer.result->error().code, ErrorCode::Protocol);
}

void QtTransportTest::abortAllAnswersEachOnce()
{
    Server server(*m_office);
    server.answer.clear();
    sync::QtTransport transport({m_office->pin});
    Answer first;
    Answer second;
    transport.send(request(server), 5000, first.callback());
    transport.send(request(server), 5000, second.callback());
    QTRY_VERIFY(!server.received.isEmpty());
    transport.abortAll();
    QCOMPARE(first.calls + second.calls, 0); // queued, never from inside
    QTRY_COMPARE(first.calls + second.calls, 2);
    QCOMPARE(first.calls, 1);
    QCOMPARE(first.result->error().code, ErrorCode::Offline);
    QVERIFY(first.result->error().text.find("stopped") != std::string::npos);
}

void QtTransportTest::unusableAddress()
{
    sync::QtTransport transport({m_office->pin});
    Answer answer;
    transport.send({"GET", "not a host", "/v1/hello", {}, {}, {}}, 5000, answer.callback());
    QTRY_COMPARE(answer.calls, 1);
    QVERIFY(!answer.result->ok());
    QCOMPARE(answer.result->error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(QtTransportTest)
#include "tst_qt_transport.moc"
