// Qt Network with everything it does by itself switched off: no HTTP/2, redirects, cookies, caches or
// unpacking.
#include "sync/tablet/qt_transport.h"

#include "sync/tablet/answers.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslKey>

#include <algorithm>

namespace doorstep::sync {
namespace {

constexpr qint64 responseBytesMax = 2 * 1024 * 1024;
constexpr qint64 readBufferBytes = 256 * 1024;

/// Why we ended a request ourselves. Qt reports its own time-out with the same error as an abort.
enum class Ended { ByNobody, ByUs, ByPin, BySize };

/// A test office on this very machine is never reached through the organisation's proxy.
class ProxyChoice final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        const QString host = query.peerHostName();
        const QHostAddress address(host);
        if (host == QLatin1String("localhost") || (!address.isNull() && address.isLoopback()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

Hash32 pinOf(const QSslCertificate& certificate)
{
    const QByteArray hash =
        QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
    const BytesView view(reinterpret_cast<const std::uint8_t*>(hash.constData()),
                         static_cast<std::size_t>(hash.size()));
    return Hash32::from(view).value_or(Hash32{});
}

/// A body that is read once. Qt repeats a request by itself when a connection breaks, as long as it can
/// rewind the body; for pieces of pictures that would hide from the engine how little the line carries.
class OnceBody final : public QIODevice {
public:
    explicit OnceBody(Bytes bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return static_cast<qint64>(m_bytes.size() - m_at) + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char* to, qint64 most) override
    {
        if (atEnd())
            return -1;
        const std::size_t size = std::min(static_cast<std::size_t>(most), m_bytes.size() - m_at);
        std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_at), size, to);
        m_at += size;
        return static_cast<qint64>(size);
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    Bytes m_bytes;
    std::size_t m_at = 0;
};

QByteArray toQt(BytesView bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

std::optional<QUrl> urlOf(const wire::HttpRequest& request)
{
    std::string text = "https://" + request.authority + request.path;
    if (!request.query.empty())
        text += "?" + request.query;
    const QUrl url = QUrl::fromEncoded(QByteArray::fromStdString(text), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

QNetworkRequest requestFor(const QUrl& url, const wire::HttpRequest& request, std::int64_t idleTimeoutMs)
{
    QNetworkRequest result(url);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setTransferTimeout(static_cast<int>(std::clamp<std::int64_t>(idleTimeoutMs, 1, 600'000)));
    // Named, even when the caller did not, so that Qt never unpacks an answer of unknown size by itself.
    result.setRawHeader("accept-encoding", "identity");
    for (const auto& [name, value] : request.headers)
        result.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({}); // no authority is believed: every certificate comes before the pin
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    result.setSslConfiguration(tls);
    return result;
}

/// True when an answer with a status came whole, whatever the status.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    const bool aboutContent =
        error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool aboutServer =
        error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return status > 0 && (error == QNetworkReply::NoError || aboutContent || aboutServer);
}

Error inWords(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Offline,
                "There is a connection, but the office's server is not answering at its address."};
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::Offline, "The office's address was not found. There may be no connection."};
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return {ErrorCode::Offline, "The office did not answer in time."};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::Offline, "No secure connection to the office could be made. "
                                    "A Wi-Fi sign-in page may be in the way."};
    case QNetworkReply::RemoteHostClosedError:
        return {ErrorCode::Offline, "The connection to the office was cut."};
    default:
        return {ErrorCode::Offline, "There is no connection to the office."};
    }
}

Error inWords(Ended ended)
{
    if (ended == Ended::ByPin)
        return {ErrorCode::Untrusted,
                "What answers at the office's address is not the office. Nothing was sent to it."};
    if (ended == Ended::BySize)
        return {ErrorCode::Protocol, "The office's answer is too large."};
    return {ErrorCode::Offline, "The transfer was stopped."};
}

} // namespace

struct QtTransport::Impl {
    struct Call {
        QNetworkReply* reply = nullptr;
        Callback callback;
        Ended ended = Ended::ByNobody;
        Bytes body;
    };

    [[nodiscard]] QNetworkReply* sendOnce(QNetworkRequest request, Bytes body);
    void follow(const std::shared_ptr<Call>& call);
    void judgeCertificate(Call& call, bool ignoreErrors) const;
    static void collect(Call& call);
    void finished(const std::shared_ptr<Call>& call);
    void deliver(Callback callback, Result<wire::HttpResponse> result);

    std::vector<Hash32> pins;
    std::vector<std::shared_ptr<Call>> calls;
    QObject context;
    QNetworkAccessManager manager; ///< one for these pins only: its connections are reused
};

QtTransport::QtTransport(std::vector<Hash32> pins)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->pins = std::move(pins);
    m_impl->manager.setProxyFactory(new ProxyChoice); // the manager owns it
}

QtTransport::~QtTransport()
{
    for (const auto& call : std::exchange(m_impl->calls, {})) {
        call->reply->disconnect(&m_impl->context);
        call->reply->abort();
    }
}

void QtTransport::send(wire::HttpRequest request, std::int64_t idleTimeoutMs, Callback callback)
{
    const auto url = urlOf(request);
    if (!url)
        return m_impl->deliver(std::move(callback),
                               Error{ErrorCode::InvalidInput, "The office's address is not usable."});
    const QNetworkRequest qtRequest = requestFor(*url, request, idleTimeoutMs);
    auto call = std::make_shared<Impl::Call>();
    call->callback = std::move(callback);
    if (request.method == "GET")
        call->reply = m_impl->manager.get(qtRequest);
    else if (request.method == "HEAD")
        call->reply = m_impl->manager.head(qtRequest);
    else if (request.method == "PATCH")
        call->reply = m_impl->sendOnce(qtRequest, std::move(request.body));
    else
        call->reply = m_impl->manager.sendCustomRequest(qtRequest, QByteArray::fromStdString(request.method),
                                                        toQt(request.body));
    m_impl->calls.push_back(call);
    m_impl->follow(call);
}

QNetworkReply* QtTransport::Impl::sendOnce(QNetworkRequest request, Bytes body)
{
    request.setHeader(QNetworkRequest::ContentLengthHeader, static_cast<qint64>(body.size()));
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto device = std::make_unique<OnceBody>(std::move(body));
    QNetworkReply* reply = manager.sendCustomRequest(request, "PATCH", device.get());
    device.release()->setParent(reply);
    return reply;
}

void QtTransport::abortAll()
{
    const auto running = m_impl->calls; // abort() ends each one, which takes it out of the list
    for (const auto& call : running) {
        if (call->ended == Ended::ByNobody)
            call->ended = Ended::ByUs;
        call->reply->abort();
    }
}

void QtTransport::Impl::follow(const std::shared_ptr<Call>& call)
{
    QNetworkReply* reply = call->reply;
    reply->setReadBufferSize(readBufferBytes);
    QObject::connect(reply, &QNetworkReply::sslErrors, &context,
                     [this, call](const QList<QSslError>&) { judgeCertificate(*call, true); });
    QObject::connect(reply, &QNetworkReply::encrypted, &context,
                     [this, call] { judgeCertificate(*call, false); });
    QObject::connect(reply, &QNetworkReply::readyRead, &context, [call] { collect(*call); });
    QObject::connect(reply, &QNetworkReply::finished, &context, [this, call] { finished(call); });
}

/// Asked during the handshake (sslErrors: the certificate is signed by nobody we know, which is expected) and
/// after it (encrypted), both before the first byte of a request may leave.
void QtTransport::Impl::judgeCertificate(Call& call, bool ignoreErrors) const
{
    const QSslCertificate shown = call.reply->sslConfiguration().peerCertificate();
    const bool ours = !shown.isNull() && std::ranges::find(pins, pinOf(shown)) != pins.end();
    if (ours && ignoreErrors)
        call.reply->ignoreSslErrors();
    if (!ours) {
        call.ended = Ended::ByPin;
        call.reply->abort();
    }
}

void QtTransport::Impl::collect(Call& call)
{
    if (!call.reply->isOpen() || call.ended != Ended::ByNobody)
        return;
    const QByteArray piece = call.reply->readAll();
    if (static_cast<qint64>(call.body.size()) + piece.size() > responseBytesMax) {
        call.ended = Ended::BySize;
        call.reply->abort();
        return;
    }
    call.body.insert(call.body.end(), piece.begin(), piece.end());
}

void QtTransport::Impl::finished(const std::shared_ptr<Call>& call)
{
    std::erase(calls, call);
    collect(*call);
    QNetworkReply* reply = call->reply;
    reply->deleteLater();
    Result<wire::HttpResponse> result = wire::HttpResponse{};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (call->ended != Ended::ByNobody) {
        result = inWords(call->ended);
    } else if (!isAnswer(reply->error(), status)) {
        result = status > 0 ? Error{ErrorCode::Offline, cutInAnswer} : inWords(reply->error());
    } else {
        wire::HttpResponse& response = result.value();
        response.status = status;
        for (const auto& [name, value] : reply->rawHeaderPairs())
            response.headers.emplace_back(name.toLower().toStdString(), value.toStdString());
        response.body = std::move(call->body);
    }
    deliver(std::move(call->callback), std::move(result));
}

void QtTransport::Impl::deliver(Callback callback, Result<wire::HttpResponse> result)
{
    // Queued: never from inside send(), and never in the middle of Qt's own bookkeeping of a reply.
    QMetaObject::invokeMethod(
        &context,
        [callback = std::move(callback), result = std::move(result)]() mutable {
            callback(std::move(result));
        },
        Qt::QueuedConnection);
}

} // namespace doorstep::sync
