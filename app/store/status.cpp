// What the office has signed for, what waits, and why.
#include "app/store/core/pictures.h"
#include "app/store/core/plans.h"
#include "app/store/core/records.h"
#include "app/store/core/repositories.h"
#include "app/store/core/safety.h"
#include "app/store/core/words.h"
#include "sync/wire/fields.h"
#include "sync/wire/shape.h"

#include <algorithm>

namespace doorstep::store {
namespace {

struct Pictures {
    int waiting = 0;
    qint64 waitingBytes = 0;
    int needAttention = 0;
};

Pictures countPictures(Core& core)
{
    Pictures count;
    for (const PictureRow& picture : picturesNotAtOffice(core)) {
        if (pictureProblem(core, picture).isEmpty()) {
            ++count.waiting;
            count.waitingBytes += static_cast<qint64>(picture.sizeBytes);
        } else {
            ++count.needAttention;
        }
    }
    return count;
}

int openConflicts(Core& core)
{
    int count = 0;
    std::vector<StreamId> streams;
    {
        Query query =
            core.db.query("SELECT DISTINCT v.stream FROM view v JOIN cursor c ON c.stream = v.stream AND "
                          "c.granted = 1 WHERE v.kind = 12 AND v.removed = 0"); // as view_conflict has it
        while (query.next())
            streams.push_back(query.id<StreamId>(0));
    }
    for (const StreamId& stream : streams) {
        for (const ViewRow& row : viewRows(core, stream, wire::Kind::Conflict)) {
            const auto open = row.fields.find(wire::field::conflict::open);
            count += open != row.fields.end() && open->second.value.asBool() == true ? 1 : 0;
        }
    }
    return count;
}

QString lastError(Core& core)
{
    const auto bytes = setting(core.db, key::attempt);
    const auto attempt = bytes ? wire::decode(*bytes) : Result<wire::Value>(wire::Value());
    const wire::Value* text = attempt.ok() ? attempt.value().at(2) : nullptr;
    const std::string* words = text ? text->asText() : nullptr;
    return words ? QString::fromStdString(*words) : QString();
}

} // namespace

Result<SyncStatus> StatusRepository::status() const
{
    return guarded([&] {
        Database& db = m_core.db;
        const auto count = [&](const char* sql) { return static_cast<int>(db.scalar(sql)); };
        SyncStatus status;
        status.enrolled = m_core.identity.has_value();
        if (m_core.identity) {
            status.staffName = QString::fromStdString(m_core.identity->device.staffName);
            status.organisation = m_core.identity->organisation;
        }
        status.patients =
            count("SELECT count(*) FROM person p JOIN cursor c ON c.stream = p.stream AND c.granted = 1");
        status.changesTotal = count("SELECT count(*) FROM journal");
        status.changesWaiting = count("SELECT count(*) FROM journal WHERE acked = 0");
        status.changesAtOffice =
            count("SELECT count(*) FROM journal WHERE acked = 1 AND outcome IN (0, 1, 4)");
        status.changesHandedOver =
            count("SELECT count(*) FROM journal WHERE acked = 1 AND outcome = 2"); // kept for a colleague
        status.conflicts = openConflicts(m_core);
        const Pictures pictures = countPictures(m_core);
        status.picturesWaiting = pictures.waiting;
        status.picturesWaitingBytes = pictures.waitingBytes;
        status.needsAttention = status.changesTotal - status.changesWaiting - status.changesAtOffice -
                                status.changesHandedOver + pictures.needAttention;
        status.lastReceiptOfficeMs = settingNumber(db, key::receiptOfficeMs);
        status.lastContactWallMs = settingNumber(db, key::contactWall);
        if (const auto state = putBack(m_core))
            status.putBack = QString::fromStdString(inWords(*state));
        status.stopped = QString::fromStdString(stoppedByOffice(m_core));
        status.lastError = lastError(m_core);
        const auto stuck = std::count_if(m_core.digestTrouble.begin(), m_core.digestTrouble.end(),
                                         [](const auto& each) { return each.second >= digestTriesMax; });
        if (stuck > 0 && status.lastError.isEmpty())
            status.lastError =
                QStringLiteral("The office's newest rows of %1 records do not add up. What is here "
                               "stays; everything else is up to date. Please tell the office.")
                    .arg(stuck);
        return status;
    });
}

Result<std::vector<WaitingItem>> StatusRepository::waiting() const
{
    return guarded([&] {
        std::vector<WaitingItem> items;
        Query query = m_core.db.query(
            "SELECT stream, kind, saved_ms, length(body) + length(sig), acked, outcome, problem FROM journal "
            "WHERE acked = 0 OR outcome IS NULL OR outcome NOT IN (0, 1, 4) ORDER BY dseq");
        while (query.next()) {
            WaitingItem item;
            item.patient = patientOf(query.id<StreamId>(0));
            item.what = describeKind(static_cast<wire::Kind>(query.number(1)));
            item.savedWallMs = query.integer(2);
            item.sizeBytes = query.integer(3);
            const Fate fate = fateOf(query.integer(4) != 0, query.optionalNumber(5), query.text(6));
            item.delivery = fate.delivery;
            item.reason = fate.attention;
            items.push_back(std::move(item));
        }
        for (const PictureRow& picture : picturesNotAtOffice(m_core)) {
            WaitingItem item;
            item.patient = patientOf(picture.stream);
            item.what = QStringLiteral("Receipt picture");
            item.savedWallMs = m_core.db.scalar("SELECT saved_ms FROM journal WHERE dseq = ?", picture.dseq);
            item.sizeBytes = static_cast<qint64>(picture.sizeBytes);
            item.reason = pictureProblem(m_core, picture);
            item.delivery = item.reason.isEmpty() ? Delivery::OnTablet : Delivery::NeedsAttention;
            items.push_back(std::move(item));
        }
        return items;
    });
}

} // namespace doorstep::store
