// Enrolment: hello, nonce, proof of the code both ways, and one transaction that makes the tablet the
// office's.
#include "sync/tablet/enrolment.h"

#include "sync/tablet/answers.h"
#include "sync/wire/sealed.h"

#include <QObject>
#include <QPointer>

namespace doorstep::sync {
namespace {

constexpr std::int64_t idleTimeoutMs = 20'000;

const Error unreadable{ErrorCode::Protocol, "The office's answer to the enrolment could not be read."};

} // namespace

struct Enrolment::Impl {
    using Finished = std::function<void(Result<Enrolled>)>;
    using OnAnswer = void (Impl::*)(const wire::HttpResponse&);

    Impl(wire::EnrolStorage& s, TransportFactory t)
        : storage(s)
        , transports(std::move(t))
    {}

    void begin(const std::string& ticketText);
    void hello();
    void helloAnswered(Result<wire::HttpResponse> result);
    void askNonce();
    void nonceAnswered(const wire::HttpResponse& response);
    [[nodiscard]] Status prove(const wire::EnrolNonce& nonce);
    void replyAnswered(const wire::HttpResponse& response);
    void post(Bytes body, OnAnswer onAnswer);
    void finish(Result<Enrolled> result);

    wire::EnrolStorage& storage;
    TransportFactory transports;
    QObject context;
    bool running = false;
    Finished finished;

    wire::Ticket ticket;
    std::string authority;
    std::size_t pinTried = 0;
    /// All of one run: a transport is not destroyed inside its own callback.
    std::vector<std::unique_ptr<wire::Transport>> made;
    wire::EnrolRequest request;
    Bytes transcript;
    crypto::SecretBytes codeKey;
};

Enrolment::Enrolment(wire::EnrolStorage& storage, TransportFactory transports, Clock&)
    : m_impl(std::make_unique<Impl>(storage, std::move(transports)))
{}

Enrolment::~Enrolment() = default;

void Enrolment::start(const std::string& ticketText, std::function<void(Result<Enrolled>)> finished)
{
    Impl* impl = m_impl.get();
    const auto later = [impl](auto call) {
        QMetaObject::invokeMethod(&impl->context, std::move(call), Qt::QueuedConnection);
    };
    if (impl->running)
        return later([finished] {
            finished(Error{ErrorCode::AlreadyExists, "This tablet is being enrolled already."});
        });
    impl->running = true;
    impl->finished = std::move(finished);
    later([impl, ticketText] { impl->begin(ticketText); });
}

void Enrolment::Impl::begin(const std::string& ticketText)
{
    made.clear();
    pinTried = 0;
    auto parsed = wire::parseTicket(ticketText);
    if (!parsed.ok())
        return finish(Error{ErrorCode::InvalidInput, "The enrolment ticket could not be read. "
                                                     "Check that all of it was copied."});
    ticket = std::move(parsed).value();
    const Result<std::string> found = authorityOf(ticket.url);
    if (!found.ok() || ticket.pins.empty())
        return finish(Error{ErrorCode::InvalidInput, "The enrolment ticket does not name an office."});
    authority = found.value();
    const auto keys = storage.enrolmentKeys();
    if (!keys.ok())
        return finish(keys.error());
    request = {};
    request.ticket = ticket.id;
    request.deviceKey = keys.value().device;
    request.staffKey = keys.value().staff;
    hello();
}

/// The transcript names the pin the office really showed. So each pin is tried alone, the current one first:
/// what answers has shown exactly that one.
void Enrolment::Impl::hello()
{
    made.push_back(transports({ticket.pins[pinTried]}));
    made.back()->send(makeRequest("GET", authority, "/v1/hello", {}, {}), idleTimeoutMs,
                      [this, guard = QPointer<QObject>(&context)](Result<wire::HttpResponse> result) {
                          if (guard)
                              helloAnswered(std::move(result));
                      });
}

void Enrolment::Impl::helloAnswered(Result<wire::HttpResponse> result)
{
    if (!result.ok()) {
        if (result.error().code == ErrorCode::Untrusted && ++pinTried < ticket.pins.size())
            return hello();
        return finish(result.error());
    }
    const Status genuine = checkFromOffice(result.value());
    if (!genuine.ok())
        return finish(genuine.error());
    if (result.value().status != 200)
        return finish(errorFor(problemOf(result.value())));
    askNonce();
}

void Enrolment::Impl::post(Bytes body, OnAnswer onAnswer)
{
    made.back()->send(
        makeRequest("POST", authority, "/v1/enrol", {}, std::move(body)), idleTimeoutMs,
        [this, onAnswer, guard = QPointer<QObject>(&context)](Result<wire::HttpResponse> result) {
            if (!guard)
                return;
            if (!result.ok())
                return finish(result.error());
            const Status genuine = checkFromOffice(result.value());
            if (!genuine.ok())
                return finish(genuine.error());
            const int status = result.value().status;
            if (status != 200 && status != 201)
                return finish(errorFor(problemOf(result.value())));
            (this->*onAnswer)(result.value());
        });
}

void Enrolment::Impl::askNonce()
{
    post(wire::encode(wire::EnrolStart{ticket.id}), &Impl::nonceAnswered);
}

void Enrolment::Impl::nonceAnswered(const wire::HttpResponse& response)
{
    const Result<Bytes> body = plainBody(response);
    const auto nonce =
        body.ok() ? wire::decodeEnrolNonce(body.value()) : Result<wire::EnrolNonce>(body.error());
    if (!nonce.ok())
        return finish(unreadable);
    const Status proven = prove(nonce.value());
    if (!proven.ok())
        return finish(proven.error());
    post(wire::encode(request), &Impl::replyAnswered);
}

/// Fills the request: recovery secret for a root-certified key only, then proof of code and of device key.
Status Enrolment::Impl::prove(const wire::EnrolNonce& nonce)
{
    const auto recovery = wire::verifyOrgKey(nonce.recoveryKey, ticket.root);
    const auto box = recovery.ok() ? crypto::BoxPublicKey::from(recovery.value().key) : std::nullopt;
    if (!box || recovery.value().purpose != wire::OrgKey::Purpose::Recovery)
        return Error{ErrorCode::Untrusted, "The office could not prove that its recovery key is its own."};
    Result<Bytes> sealed = storage.sealedRecovery(*box);
    if (!sealed.ok())
        return sealed.error();
    request.sealedRecovery = std::move(sealed).value();
    request.nonce = nonce.nonce;
    transcript = wire::enrolTranscript(request, ticket.pins[pinTried]);
    Result<crypto::SecretBytes> key = wire::enrolCodeKey(ticket.code, ticket.id);
    if (!key.ok())
        return key.error();
    codeKey = std::move(key).value();
    request.proof = wire::enrolProof(codeKey, wire::enrolLabel, transcript);
    const auto signature = storage.signTranscript(transcript);
    if (!signature.ok())
        return signature.error();
    request.deviceSignature = signature.value();
    return done();
}

void Enrolment::Impl::replyAnswered(const wire::HttpResponse& response)
{
    const Result<Bytes> body = plainBody(response);
    const auto reply =
        body.ok() ? wire::decodeEnrolReply(body.value()) : Result<wire::EnrolReply>(body.error());
    if (!reply.ok())
        return finish(unreadable);
    const Hash32 expected = wire::enrolProof(codeKey, wire::enrolReplyLabel, transcript);
    if (!crypto::equalConstantTime(expected.view(), reply.value().proof.view()))
        return finish(
            Error{ErrorCode::Untrusted, "The office could not prove that it knows the ticket's code."});
    const Status stored = storage.completeEnrolment(ticket, reply.value());
    if (!stored.ok())
        return finish(stored.error());
    finish(Enrolled{reply.value().staffName, reply.value().organisation, wire::enrolDigits(transcript)});
}

void Enrolment::Impl::finish(Result<Enrolled> result)
{
    running = false;
    codeKey = {};
    ticket.code.clear();
    const Finished callback = std::exchange(finished, nullptr);
    if (callback) // from here on `this` may be gone
        callback(std::move(result));
}

} // namespace doorstep::sync
