// Files of sync without a network: sealed, signed, and made of the same messages that travel over the line.
#include "sync/wire/exchange.h"

#include "sync/wire/message_parts.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view questionMagic = "DoorstepToOffice\n";
constexpr std::string_view answerMagic = "DoorstepAnswer\n";
constexpr std::string_view questionContext = "csync/exchange/1";
constexpr std::string_view answerLabel = "csync/exchange-answer/1";
constexpr std::size_t keySize = 32;
constexpr std::size_t boxSize = keySize + 48; // X25519 sealed box
constexpr std::uint64_t version = 1;

Error damagedFile()
{
    return {ErrorCode::Damaged,
            "This file is not whole, or it is no file of this kind. Please copy it again."};
}

/// magic ‖ sealed box of a fresh key ‖ content sealed with it; `head` is bound to it and stays readable.
Bytes sealFile(std::string_view magic, BytesView head, const crypto::BoxPublicKey& receiver,
               BytesView content)
{
    const crypto::SecretBytes key = crypto::SecretBytes::random(keySize);
    Bytes context = copyOf(bytesOf(questionContext));
    append(context, head);
    Bytes file = copyOf(bytesOf(magic));
    append(file, head);
    append(file, crypto::sealTo(receiver, key.view()));
    append(file, crypto::seal(key, content, context));
    return file;
}

Result<Bytes> openFile(std::string_view magic, std::size_t headSize, const crypto::BoxKeyPair& receiver,
                       BytesView file)
{
    if (file.size() < magic.size() + headSize + boxSize ||
        !std::equal(magic.begin(), magic.end(), file.begin()))
        return damagedFile();
    const BytesView head = file.subspan(magic.size(), headSize);
    const BytesView box = file.subspan(magic.size() + headSize, boxSize);
    const auto key = crypto::openSealedTo(receiver, box);
    if (!key)
        return Error{ErrorCode::WrongPassphrase, "This file is sealed to somebody else."};
    Bytes context = copyOf(bytesOf(questionContext));
    append(context, head);
    auto content = crypto::open(*key, file.subspan(magic.size() + headSize + boxSize), context);
    if (!content)
        return damagedFile();
    return std::move(*content);
}

template <typename T>
T nested(const Reader& reader, Result<T> (*decodeIt)(BytesView))
{
    Result<T> decoded = decodeIt(reader.bytes());
    reader.require(decoded.ok());
    return decoded.ok() ? std::move(decoded).value() : T{};
}

Value pictureValue(const ExchangePicture& picture)
{
    return arrayOf(picture.blob.stream, picture.blob.hash, picture.blob.mime, picture.bytes);
}

ExchangePicture readPicture(const Reader& reader)
{
    reader.items(4);
    ExchangePicture picture;
    picture.blob.stream = reader.item(0).id<StreamId>();
    picture.blob.hash = reader.item(1).id<Hash32>();
    picture.blob.mime = reader.item(2).text();
    picture.bytes = reader.item(3).bytes();
    picture.blob.sizeBytes = picture.bytes.size();
    return picture;
}

} // namespace

Bytes encode(const ExchangeQuestion& question)
{
    Value body;
    body.set(0, version);
    body.set(1, question.device);
    body.set(2, question.answerTo);
    body.set(3, arrayFrom(question.pushes, [](const PushRequest& push) { return Value(encode(push)); }));
    body.set(4, arrayFrom(question.pictures, pictureValue));
    body.set(5, encode(question.pull));
    body.set(6, encode(question.report));
    return encode(body);
}

Result<ExchangeQuestion> decodeExchangeQuestion(BytesView bytes)
{
    return decodeShape(bytes, "The file of the tablet", [](const Reader& reader) {
        ExchangeQuestion question;
        reader.require(reader.at(0).number() == version);
        question.device = reader.at(1).id<DeviceId>();
        question.answerTo = reader.at(2).id<crypto::BoxPublicKey>();
        for (const Reader& push : reader.at(3).array())
            question.pushes.push_back(nested<PushRequest>(push, decodePushRequest));
        for (const Reader& picture : reader.at(4).array())
            question.pictures.push_back(readPicture(picture));
        question.pull = nested<PullRequest>(reader.at(5), decodePullRequest);
        question.report = nested<Report>(reader.at(6), decodeReport);
        return question;
    });
}

HttpRequest exchangeRequest(const std::string& authority, Bytes question)
{
    HttpRequest request;
    request.method = "POST";
    request.authority = authority;
    request.path = "/v1/exchange";
    request.body = std::move(question);
    return request;
}

Bytes sealExchange(const crypto::BoxPublicKey& office, const HttpRequest& signedRequest)
{
    Value envelope;
    envelope.set(1, signedRequest.authority);
    envelope.set(2, arrayFrom(signedRequest.headers,
                              [](const auto& header) { return arrayOf(header.first, header.second); }));
    envelope.set(3, signedRequest.body);
    return sealFile(questionMagic, {}, office, encode(envelope));
}

Result<HttpRequest> openExchange(const crypto::BoxKeyPair& office, BytesView file)
{
    const auto content = openFile(questionMagic, 0, office, file);
    if (!content.ok())
        return content.error();
    return decodeShape(content.value(), "The file of the tablet", [](const Reader& reader) {
        HttpRequest request = exchangeRequest(reader.at(1).text(), reader.at(3).bytes());
        for (const Reader& header : reader.at(2).array()) {
            header.items(2);
            request.headers.emplace_back(header.item(0).text(), header.item(1).text());
        }
        return request;
    });
}

Hash32 exchangeId(BytesView question)
{
    return crypto::sha256Labelled(questionContext, question);
}

Bytes encode(const ExchangeAnswer& answer)
{
    Value body;
    body.set(0, version);
    body.set(1, answer.question);
    body.set(2, arrayFrom(answer.pushes, [](const PushResponse& push) { return Value(encode(push)); }));
    if (answer.problem)
        body.set(3,
                 arrayOf(static_cast<std::int64_t>(answer.problem->status), formatProblem(*answer.problem)));
    body.set(4, arrayFrom(answer.pictures, [](const ExchangeAnswer::Picture& picture) {
                 return arrayOf(picture.stream, picture.hash,
                                picture.receipt ? Value(encodeBlobReceipt(*picture.receipt)) : Value(),
                                picture.problem);
             }));
    body.set(5, arrayFrom(answer.pulls, [](const PullResponse& pull) { return Value(encode(pull)); }));
    if (answer.reported)
        body.set(6, encode(*answer.reported));
    return encode(body);
}

Result<ExchangeAnswer> decodeExchangeAnswer(BytesView bytes)
{
    return decodeShape(bytes, "The answer of the office", [](const Reader& reader) {
        ExchangeAnswer answer;
        reader.require(reader.at(0).number() == version);
        answer.question = reader.at(1).id<Hash32>();
        for (const Reader& push : reader.at(2).array())
            answer.pushes.push_back(nested<PushResponse>(push, decodePushResponse));
        if (reader.has(3)) {
            const Reader problem = reader.at(3);
            problem.items(2);
            const std::string text = problem.item(1).text();
            Result<Problem> parsed = parseProblem(bytesOf(text));
            reader.require(parsed.ok());
            if (parsed.ok()) {
                parsed.value().status = problem.item(0).smallInteger();
                answer.problem = std::move(parsed).value();
            }
        }
        for (const Reader& each : reader.at(4).array()) {
            each.items(4);
            ExchangeAnswer::Picture picture;
            picture.stream = each.item(0).id<StreamId>();
            picture.hash = each.item(1).id<Hash32>();
            if (!each.item(2).isNull())
                picture.receipt = nested<BlobReceipt>(each.item(2), decodeBlobReceipt);
            picture.problem = each.item(3).text();
            answer.pictures.push_back(std::move(picture));
        }
        for (const Reader& pull : reader.at(5).array())
            answer.pulls.push_back(nested<PullResponse>(pull, decodePullResponse));
        if (reader.has(6))
            answer.reported = nested<Report>(reader.at(6), decodeReport);
        return answer;
    });
}

Bytes sealAnswer(const crypto::BoxPublicKey& tablet, const EntityId& keyId,
                 const crypto::SignKeyPair& receiptKey, const ExchangeAnswer& answer)
{
    const Bytes content = encode(answer);
    return sealFile(answerMagic, answer.question.view(), tablet,
                    encode(arrayOf(keyId, crypto::sign(receiptKey, answerLabel, content), content)));
}

Result<Hash32> answeredQuestion(BytesView file)
{
    if (file.size() < answerMagic.size() + Hash32::sizeBytes ||
        !std::equal(answerMagic.begin(), answerMagic.end(), file.begin()))
        return damagedFile();
    return *Hash32::from(file.subspan(answerMagic.size(), Hash32::sizeBytes));
}

Result<ExchangeAnswer>
openAnswer(const crypto::BoxKeyPair& tablet,
           const std::function<std::optional<crypto::PublicKey>(const EntityId&)>& receiptKeyOf,
           BytesView file)
{
    const auto content = openFile(answerMagic, Hash32::sizeBytes, tablet, file);
    if (!content.ok())
        return content.error();
    struct Signed {
        EntityId keyId;
        crypto::Signature signature;
        Bytes answer;
    };
    const auto parts = decodeShape(content.value(), "The answer of the office", [](const Reader& reader) {
        reader.items(3);
        return Signed{reader.item(0).id<EntityId>(), reader.item(1).id<crypto::Signature>(),
                      reader.item(2).bytes()};
    });
    if (!parts.ok())
        return parts.error();
    const auto key = receiptKeyOf(parts.value().keyId);
    if (!key || !crypto::verify(*key, answerLabel, parts.value().answer, parts.value().signature))
        return Error{ErrorCode::Untrusted,
                     "This answer does not come from the office. Nothing was taken from it."};
    auto answer = decodeExchangeAnswer(parts.value().answer);
    const auto named = answeredQuestion(file);
    if (answer.ok() && (!named.ok() || named.value() != answer.value().question))
        return damagedFile();
    return answer;
}

} // namespace doorstep::wire
