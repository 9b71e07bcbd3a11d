// What the tablet tells of itself, and orders of the office to it.
#include "app/store/core/identity.h"
#include "app/store/core/overlay.h"
#include "app/store/core/pictures.h"
#include "app/store/core/purge.h"
#include "app/store/core/repositories.h"

namespace doorstep::store {
namespace {

/// Pictures of acknowledged changes that are not on this tablet any more, or damaged.
std::vector<PictureRow> lostPictures(Core& core)
{
    std::vector<PictureRow> lost;
    for (const PictureRow& picture : picturesNotAtOffice(core)) {
        Query fate = core.db.query("SELECT 1 FROM journal WHERE dseq = ? AND acked = 1", picture.dseq);
        const bool told = core.db.scalar("SELECT told FROM blob WHERE n = ?", picture.n) != 0;
        if (!told && fate.next() && !isSendable(core, picture) &&
            (picture.removed || pictureIsLost(core, picture)))
            lost.push_back(picture);
    }
    return lost;
}

} // namespace

Result<wire::Report> SyncRepository::nextReport()
{
    return guarded([&] {
        wire::Report report;
        for (const StreamId& stream : purgeable(m_core))
            purge(m_core, stream);
        {
            Query query =
                m_core.db.query("SELECT stream FROM purged WHERE reported = 0 LIMIT ?", wire::reportItemsMax);
            while (query.next())
                report.purged.push_back(query.id<StreamId>(0));
        }
        for (const PictureRow& picture : lostPictures(m_core))
            if (report.missing.size() < wire::reportItemsMax)
                report.missing.push_back({picture.stream, picture.hash});
        if (const auto wipe = settingNumber(m_core.db, key::wipeNumber); wipe && isToBeErased(m_core))
            report.obeyWipe = static_cast<std::uint64_t>(*wipe);
        return report;
    });
}

Status SyncRepository::reported(const wire::Report& report)
{
    return guarded([&] {
        m_core.db.transaction([&] {
            for (const StreamId& stream : report.purged)
                m_core.db.run("UPDATE purged SET reported = 1 WHERE stream = ?", stream);
            for (const wire::MissingPicture& picture : report.missing)
                m_core.db.run("UPDATE blob SET told = 1 WHERE hash = ? AND stream = ?", picture.blob,
                              picture.stream);
        });
    });
}

Status SyncRepository::wipeOrdered(BytesView record)
{
    return guarded([&] {
        std::optional<wire::WipeOrder> order;
        for (const wire::OrgKey& key : orgKeys(m_core, wire::OrgKey::Purpose::Device)) {
            const auto verified = wire::verifyWipeOrder(record, *crypto::PublicKey::from(key.key));
            if (verified.ok())
                order = verified.value();
        }
        require(
            order && order->device == m_core.requireIdentity().device.device, ErrorCode::Untrusted,
            "Something asked for this tablet to be erased, and it was not its office. Nothing was erased.");
        if (order->mode == wire::WipeMode::AfterPush) {
            require(isAllSent(m_core), ErrorCode::Refused,
                    "The office has ended this tablet's use. It is erased when everything is at the office.");
        }
        m_core.db.transaction([&] {
            putSettingNumber(m_core.db, key::wipeNumber, static_cast<std::int64_t>(order->number));
            if (order->mode == wire::WipeMode::AfterPush)
                putSettingNumber(m_core.db, key::wipeWaits, 1); // somebody may be in the middle of a visit
            else
                dropSetting(m_core.db, key::wipeWaits);
        });
    });
}

Status SyncRepository::offerAgain(std::uint64_t lastDseq)
{
    return guarded([&] {
        m_core.db.transaction([&] {
            m_core.db.run(
                "UPDATE journal SET acked = 0, outcome = NULL, seq = NULL, problem = NULL WHERE dseq > ?",
                lastDseq);
            dropSetting(m_core.db, key::receipt); // of a time the office has forgotten
            rebuildViewsOfJournal(m_core);
        });
    });
}

} // namespace doorstep::store
