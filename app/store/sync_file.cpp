// What sync by file needs: the office's key, the pictures, and the keys of questions that wait for an answer.
#include "app/store/core/identity.h"
#include "app/store/core/pictures.h"
#include "app/store/core/repositories.h"
#include "sync/wire/shape.h"

namespace doorstep::store {
namespace {

constexpr const char* questionsKey = "exchange.questions"; ///< [[question, public, secret]], newest first
constexpr std::size_t questionsKept = 8;

struct Question {
    Hash32 id;
    crypto::BoxPublicKey publicKey;
    Bytes secretKey;
};

std::vector<Question> questions(Core& core)
{
    const auto kept = setting(core.db, questionsKey);
    if (!kept)
        return {};
    return need(wire::decodeShape(*kept, "The questions to the office", [](const wire::Reader& reader) {
        std::vector<Question> all;
        for (const wire::Reader& each : reader.array()) {
            each.items(3);
            all.push_back(
                {each.item(0).id<Hash32>(), each.item(1).id<crypto::BoxPublicKey>(), each.item(2).bytes()});
        }
        return all;
    }));
}

} // namespace

Result<crypto::BoxPublicKey> ExchangeRepository::officeBox() const
{
    return guarded([&] {
        for (const wire::OrgKey& key : orgKeys(m_core, wire::OrgKey::Purpose::Recovery)) {
            if (const auto box = crypto::BoxPublicKey::from(key.key))
                return *box;
        }
        fail(ErrorCode::NotFound, "The office's key for files is not on this tablet.");
    });
}

std::optional<crypto::PublicKey> ExchangeRepository::receiptKeyOf(const EntityId& id) const
{
    auto key = guarded([&] { return receiptKey(m_core, id); });
    return key.ok() ? key.value() : std::nullopt;
}

Result<std::vector<wire::PendingBlob>> ExchangeRepository::picturesToHand() const
{
    return guarded([&] {
        std::vector<wire::PendingBlob> all;
        for (const PictureRow& picture : picturesNotAtOffice(m_core)) {
            Query waits = m_core.db.query("SELECT 1 FROM journal WHERE dseq = ? AND acked = 0", picture.dseq);
            const bool goesAlong = waits.next() && !picture.removed && picture.refused.empty() &&
                                   !pictureIsLost(m_core, picture);
            if (goesAlong || isSendable(m_core, picture))
                all.push_back({picture.hash, picture.stream, picture.sizeBytes, picture.mime});
        }
        return all;
    });
}

Status ExchangeRepository::keepQuestion(const Hash32& question, const crypto::BoxKeyPair& key)
{
    return guarded([&] {
        m_core.db.transaction([&] {
            std::vector<Question> all = questions(m_core);
            all.insert(all.begin(), Question{question, key.publicKey, copyOf(key.secretKey.view())});
            all.resize(std::min(all.size(), questionsKept));
            const wire::Value kept = wire::arrayFrom(all, [](const Question& each) {
                return wire::arrayOf(each.id, each.publicKey, each.secretKey);
            });
            putSetting(m_core.db, questionsKey, wire::encode(kept));
        });
    });
}

Result<crypto::BoxKeyPair> ExchangeRepository::questionKey(const Hash32& question) const
{
    return guarded([&] {
        for (Question& each : questions(m_core)) {
            if (each.id == question)
                return crypto::BoxKeyPair{each.publicKey, crypto::SecretBytes::takeFrom(each.secretKey)};
        }
        fail(ErrorCode::NotFound, "This answer is not for this tablet, or it is for a file made long ago.");
    });
}

} // namespace doorstep::store
