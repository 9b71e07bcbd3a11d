// Saving adds needs to drafts, as the editor does.
#include "tests/bench/sync_compare/documents.h"

#include "crypto/crypto.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep::bench {

Result<std::vector<Document>> readDocuments(const QString& file, int from, int count)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, "the file of documents cannot be read"};
    std::vector<Document> documents;
    for (int line = 0; line < from + count; ++line) {
        const QByteArray text = source.readLine();
        if (line < from)
            continue;
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        documents.push_back({object[QStringLiteral("nhs")].toString(),
                             object[QStringLiteral("ref")].toString(),
                             object[QStringLiteral("text")].toString()});
        if (documents.back().text.isEmpty())
            return Error{ErrorCode::InvalidInput, "the file has fewer documents"};
    }
    return documents;
}

Status saveDocuments(store::Tablet& tablet, const std::vector<Document>& documents, int atOnce)
{
    for (std::size_t at = 0; at < documents.size();) {
        const auto number = domain::NhsNumber::fromDigits(documents[at].nhsNumber);
        if (!number)
            return Error{ErrorCode::InvalidInput, "an NHS number is none"};
        const auto person = tablet.people().byNhsNumber(*number);
        if (!person.ok())
            return person.error();
        auto draft = tablet.plans().startDraft(person.value().id, QStringLiteral("5QE"));
        if (!draft.ok())
            return draft.error();
        domain::Plan plan = std::move(draft).value();
        const QString& who = documents[at].nhsNumber;
        for (int added = 0; added < atOnce && at < documents.size() && documents[at].nhsNumber == who;
             ++added) {
            plan.needs.push_back({{}, documents[at].ref, documents[at].text});
            ++at;
        }
        const auto saved = tablet.plans().saveDraft(std::move(plan));
        if (!saved.ok())
            return saved.error();
    }
    return done();
}

Result<Content> contentOf(store::Tablet& tablet)
{
    const auto people = tablet.people().list();
    if (!people.ok())
        return people.error();
    Content content;
    for (const store::PersonSummary& person : people.value()) {
        const auto draft = tablet.plans().draft(person.id);
        if (!draft.ok())
            return draft.error();
        if (!draft.value())
            continue;
        for (const domain::Need& need : draft.value()->needs) {
            const QByteArray line = (person.nhsNumber + u'\t' + need.ref + u'\t' + need.text).toUtf8();
            const Hash32 hash =
                crypto::sha256(bytesOf({line.constData(), static_cast<std::size_t>(line.size())}));
            for (std::size_t i = 0; i < hash.value.size(); ++i)
                content.hash.value[i] ^= hash.value[i];
            ++content.documents;
        }
    }
    return content;
}

} // namespace doorstep::bench
