// Sync by file, for a tablet that never has a network: one sealed file to the office, one sealed file back.
#pragma once

#include "sync/wire/http.h"
#include "sync/wire/messages.h"
#include "sync/wire/orders.h"
#include "sync/wire/ports.h"

namespace doorstep::wire {

/// Of the content; what does not fit waits for the next file.
inline constexpr std::size_t exchangeBytesMax = 64 * 1024 * 1024;

struct ExchangePicture {
    PendingBlob blob;
    Bytes bytes;
};

/// What the tablet would have said over the line: pushes, pictures, the question for records, a report.
struct ExchangeQuestion {
    DeviceId device;
    crypto::BoxPublicKey answerTo; ///< the answer is sealed to it
    std::vector<PushRequest> pushes;
    std::vector<ExchangePicture> pictures;
    PullRequest pull;
    Report report;
};
[[nodiscard]] Bytes encode(const ExchangeQuestion& question);
[[nodiscard]] Result<ExchangeQuestion> decodeExchangeQuestion(BytesView bytes);

/// The question as a request that the device key signs (POST /v1/exchange): signature, digest and all.
[[nodiscard]] HttpRequest exchangeRequest(const std::string& authority, Bytes question);
/// Sealed so that only the office's recovery key opens it.
[[nodiscard]] Bytes sealExchange(const crypto::BoxPublicKey& office, const HttpRequest& signedRequest);
/// WrongPassphrase: sealed to another office; Damaged: changed or cut off. The signature is not checked here.
[[nodiscard]] Result<HttpRequest> openExchange(const crypto::BoxKeyPair& office, BytesView file);

/// Names the question in its answer.
[[nodiscard]] Hash32 exchangeId(BytesView question);

struct ExchangeAnswer {
    Hash32 question;
    std::vector<PushResponse> pushes; ///< as far as they went
    std::optional<Problem> problem;   ///< why they went no further
    struct Picture {
        Hash32 hash;
        StreamId stream;
        std::optional<BlobReceipt> receipt;
        std::string problem; ///< when there is none
    };
    std::vector<Picture> pictures;
    std::vector<PullResponse> pulls; ///< in this order; the last has everything, or the next file goes on
    std::optional<Report> reported;  ///< taken note of
};
[[nodiscard]] Bytes encode(const ExchangeAnswer& answer);
[[nodiscard]] Result<ExchangeAnswer> decodeExchangeAnswer(BytesView bytes);

/// Signed with the receipt key ("csync/exchange-answer/1") and sealed to the question's own key.
[[nodiscard]] Bytes sealAnswer(const crypto::BoxPublicKey& tablet, const EntityId& keyId,
                               const crypto::SignKeyPair& receiptKey, const ExchangeAnswer& answer);
/// The question that an answer file belongs to, before it can be opened. Damaged.
[[nodiscard]] Result<Hash32> answeredQuestion(BytesView file);
/// `receiptKeyOf` gives the organisation's receipt key of an id. Untrusted when it is not the office's.
[[nodiscard]] Result<ExchangeAnswer>
openAnswer(const crypto::BoxKeyPair& tablet,
           const std::function<std::optional<crypto::PublicKey>(const EntityId&)>& receiptKeyOf,
           BytesView file);

/// What sync by file needs of the tablet, beside SyncStorage. One thread; each method is one local
/// transaction.
class ExchangeStorage {
public:
    virtual ~ExchangeStorage() = default;
    /// The organisation's recovery key, certified by its root.
    [[nodiscard]] virtual Result<crypto::BoxPublicKey> officeBox() const = 0;
    [[nodiscard]] virtual std::optional<crypto::PublicKey> receiptKeyOf(const EntityId& id) const = 0;
    /// Every picture the office does not have, oldest first, also of changes in the same file.
    [[nodiscard]] virtual Result<std::vector<PendingBlob>> picturesToHand() const = 0;
    /// The key for the answer; a few last questions are kept, because files travel slowly.
    [[nodiscard]] virtual Status keepQuestion(const Hash32& question, const crypto::BoxKeyPair& key) = 0;
    /// NotFound: never asked by this tablet, or too long ago.
    [[nodiscard]] virtual Result<crypto::BoxKeyPair> questionKey(const Hash32& question) const = 0;
};

} // namespace doorstep::wire
