// The count of days without contact. See Contact.
#include "app/store/contact.h"

#include "app/store/core/core.h"
#include "app/store/core/failure.h"
#include "app/store/core/pictures.h"
#include "app/store/core/records.h"
#include "sync/wire/policy.h"

#include <algorithm>
#include <cstdlib>

namespace doorstep::store {
namespace {

constexpr const char* countedKey = "lease.counted"; ///< ms without contact up to the mark
constexpr const char* wallKey = "lease.wall";       ///< the mark: wall clock, boot, running time of the boot
constexpr const char* bootKey = "lease.boot";
constexpr const char* bootMsKey = "lease.bootms";
constexpr const char* wishesKey = "sync.wishes";

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t dayMs = 24 * hourMs;
constexpr std::int64_t overBootMaxMs = 7 * dayMs;
constexpr int leaseDaysMin = 3;

int leaseDays(Core& core)
{
    wire::LeasePolicy newest{0, leaseDaysDefault};
    for (const Bytes& record : recordsOfKind(core, wire::Kind::Policy)) {
        const auto policy = wire::decodeLeasePolicy(record);
        if (policy.ok() && policy.value().number >= newest.number)
            newest = policy.value();
    }
    return static_cast<int>(std::clamp<std::uint64_t>(newest.days, leaseDaysMin, 365));
}

std::string textOf(const std::optional<Bytes>& bytes)
{
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

void putMark(Core& core, std::int64_t countedMs, const BootMoment& now)
{
    putSettingNumber(core.db, countedKey, countedMs);
    putSettingNumber(core.db, wallKey, core.clock.wallMs());
    putSetting(core.db, bootKey, bytesOf(now.boot));
    putSettingNumber(core.db, bootMsKey, now.ms);
}

int unsentOf(Core& core)
{
    int unsent = static_cast<int>(core.db.scalar("SELECT count(*) FROM journal WHERE acked = 0"));
    for (const PictureRow& picture : picturesNotAtOffice(core))
        unsent += isSendable(core, picture) ? 1 : 0;
    return unsent;
}

} // namespace

void noteContact(Core& core)
{
    const auto wall = settingNumber(core.db, wallKey);
    const bool fresh =
        wall && settingNumber(core.db, countedKey) == 0 && std::abs(core.clock.wallMs() - *wall) < hourMs;
    if (!fresh) // not a disk write for every answer
        putMark(core, 0, {});
}

Result<Lease> Contact::lease(const BootMoment& now)
{
    return guarded([&] {
        Lease lease;
        if (!m_core.identity)
            return lease;
        lease.applies = true;
        lease.days = leaseDays(m_core);
        const auto wall = settingNumber(m_core.db, wallKey);
        const std::string boot = textOf(setting(m_core.db, bootKey));
        const bool sameBoot = !now.boot.empty() && boot == now.boot;
        std::int64_t since = 0;
        if (sameBoot)
            since = std::max<std::int64_t>(now.ms - settingNumber(m_core.db, bootMsKey).value_or(now.ms), 0);
        else if (wall)
            since = std::clamp<std::int64_t>(m_core.clock.wallMs() - *wall, 0, overBootMaxMs);
        const std::int64_t counted = settingNumber(m_core.db, countedKey).value_or(0) + since;
        if (!wall || boot != now.boot || since >= hourMs)
            m_core.db.transaction([&] { putMark(m_core, counted, now); });
        lease.daysWithout = static_cast<int>(counted / dayMs);
        lease.over = counted >= lease.days * dayMs;
        lease.warn = counted * 2 >= lease.days * dayMs;
        lease.unsent = unsentOf(m_core);
        return lease;
    });
}

Status Contact::heardByTelephone()
{
    return guarded([&] { m_core.db.transaction([&] { putMark(m_core, 0, {}); }); });
}

Result<std::optional<std::int64_t>> Contact::clockAheadMs() const
{
    return guarded([&]() -> std::optional<std::int64_t> {
        const auto officeAhead = settingNumber(m_core.db, key::offset);
        return officeAhead ? std::optional(-*officeAhead) : std::nullopt;
    });
}

Result<SyncWishes> Contact::wishes() const
{
    return guarded([&] {
        const std::int64_t kept = settingNumber(m_core.db, wishesKey).value_or(0);
        return SyncWishes{(kept & 1) != 0, (kept & 2) != 0};
    });
}

Status Contact::wish(const SyncWishes& wishes)
{
    return guarded([&] {
        m_core.db.transaction([&] {
            putSettingNumber(m_core.db, wishesKey, (wishes.paused ? 1 : 0) | (wishes.onlyUnmetered ? 2 : 0));
        });
    });
}

std::string inWords(const Lease& lease)
{
    if (!lease.warn)
        return {};
    const auto counted = [](int n, const char* one, const char* many) {
        return std::to_string(n) + " " + (n == 1 ? one : many);
    };
    std::string text =
        "No contact with the office for " + counted(lease.daysWithout, "day", "days") + ". " +
        (lease.unsent == 0 ? "Everything made here is at the office. "
                           : counted(lease.unsent, "thing is", "things are") + " not yet at the office. ");
    text += lease.over
                ? "The records are safe and closed: they open when the office is reached, or with the "
                  "recovery code that the office reads out."
                : "In " + counted(lease.daysLeft(), "day", "days") +
                      " the tablet closes until it reaches the office, or until the office reads out the "
                      "recovery code. Nothing is lost.";
    return text;
}

} // namespace doorstep::store
