// device list, revoke and wipe; backup.
#include "sync/office/backup.h"
#include "sync/office/change_log.h"
#include "sync/office/cli/commands.h"
#include "sync/office/device_orders.h"

#include <boost/json.hpp>

#include <cstdlib>

namespace doorstep::office {

namespace json = boost::json;

namespace {

json::array countsOf(Office& office, const std::string& device, const char* sql)
{
    json::array all;
    for (const ResultRow& row : office.database().rows(sql, "tn", {device}))
        all.push_back(json::object{{"stream", row.text(0)}, {"atMs", row.number(1)}});
    return all;
}

/// By how much the clock of the tablet was ahead of the office's (negative: behind) when it made its last
/// change, as it knew itself; nullopt: it had not heard the office yet.
std::optional<std::int64_t> clockAheadMs(Office& office, const std::string& device, std::int64_t dseq)
{
    const auto id = DeviceId::fromHexText(device);
    if (!id || dseq <= 0)
        return std::nullopt;
    const auto last = loggedChange(office.database(), {*id, static_cast<std::uint64_t>(dseq)});
    if (!last)
        return std::nullopt;
    const auto change = wire::decodeChange(last->body);
    if (!change.ok() || !change.value().clock.offsetMs)
        return std::nullopt;
    return -*change.value().clock.offsetMs;
}

/// "its clock was ahead by 3 hours"; empty below two minutes.
std::string clockInWords(std::int64_t aheadMs)
{
    constexpr std::int64_t minuteMs = 60'000;
    static constexpr std::pair<std::int64_t, const char*> units[] = {{365 * 24 * 60 * minuteMs, "years"},
                                                                     {24 * 60 * minuteMs, "days"},
                                                                     {60 * minuteMs, "hours"},
                                                                     {minuteMs, "minutes"}};
    const std::int64_t wrong = std::abs(aheadMs);
    for (const auto& [unitMs, name] : units) {
        if (wrong >= 2 * unitMs)
            return std::string("its clock was ") + (aheadMs > 0 ? "ahead" : "behind") + " by " +
                   std::to_string((wrong + unitMs / 2) / unitMs) + " " + name;
    }
    return {};
}

json::object tabletJson(Office& office, const ResultRow& row)
{
    const char* status = row.number(2) == 1 ? "active" : row.number(2) == 2 ? "frozen" : "revoked";
    json::object tablet{{"id", row.text(0)},        {"staff", row.text(1)},        {"status", status},
                        {"changes", row.number(3)}, {"enrolledMs", row.number(4)}, {"seenMs", row.number(5)},
                        {"inBackup", row.number(6)}};
    if (!row.isNull(7))
        tablet["digits"] = row.text(7);
    const auto ahead = clockAheadMs(office, row.text(0), row.number(3));
    tablet["clockAheadMs"] = ahead ? json::value(*ahead) : json::value();
    tablet["purged"] = countsOf(
        office, row.text(0), "SELECT stream, srv_ms FROM purge_receipt WHERE device = :p0 ORDER BY srv_ms");
    tablet["picturesLost"] = countsOf(
        office, row.text(0), "SELECT stream, srv_ms FROM blob_missing WHERE device = :p0 ORDER BY srv_ms");
    if (const auto order = office.database().row(
            "SELECT mode, srv_ms, obeyed_ms FROM wipe_order WHERE device = :p0", "nnn", {row.text(0)})) {
        tablet["wipe"] = json::object{{"mode", order->number(0) == 1 ? "now" : "after-push"},
                                      {"orderedMs", order->number(1)},
                                      {"obeyedMs", order->isNull(2) ? json::value() : order->number(2)}};
    }
    return tablet;
}

} // namespace

int runDevices(CommandRun& run)
{
    Office& office = run.office;
    json::array all;
    const auto listed = office.database().read([&]() -> Status {
        for (const ResultRow& row : office.database().rows(
                 "SELECT d.id, COALESCE(s.name, ''), d.status, d.last_dseq, d.enrolled_ms, d.seen_ms,"
                 " d.durable_dseq, (SELECT t.digits FROM ticket t WHERE t.device = d.id AND t.used = 1 ORDER "
                 "BY"
                 " t.made_ms DESC LIMIT 1) FROM device d LEFT JOIN staff s ON s.id = d.staff"
                 " WHERE d.office = 0 ORDER BY d.enrolled_ms",
                 "ttnnnnnt"))
            all.push_back(tabletJson(office, row));
        return done();
    });
    if (!listed.ok())
        return run.refuse(listed.error());
    if (run.options.json) {
        run.out << json::serialize(all) << '\n';
        return 0;
    }
    for (const json::value& each : all) {
        const json::object& tablet = each.as_object();
        run.out << tablet.at("id").as_string().c_str() << "  " << tablet.at("status").as_string().c_str()
                << "  " << tablet.at("changes").as_int64() << " changes, " << tablet.at("inBackup").as_int64()
                << " in a backup  " << tablet.at("staff").as_string().c_str();
        if (const auto* digits = tablet.if_contains("digits"))
            run.out << "  digits at enrolment " << digits->as_string().c_str();
        if (const auto* wipe = tablet.if_contains("wipe"))
            run.out << (wipe->at("obeyedMs").is_null() ? "  to be erased" : "  erased");
        if (const auto purged = tablet.at("purged").as_array().size(); purged > 0)
            run.out << "  " << purged << " handed over and removed";
        if (const auto lost = tablet.at("picturesLost").as_array().size(); lost > 0)
            run.out << "  " << lost << " picture(s) lost there";
        if (const auto* ahead = tablet.at("clockAheadMs").if_int64()) {
            if (const std::string wrong = clockInWords(*ahead); !wrong.empty())
                run.out << "  " << wrong;
        }
        run.out << '\n';
    }
    return 0;
}

int runDeviceEnd(CommandRun& run)
{
    Office& office = run.office;
    const bool wipes = run.options.command == Command::DeviceWipe;
    const auto ended = office.database().write([&]() -> Result<std::uint64_t> {
        const auto tablet = findTablet(office, run.options.device);
        if (!tablet.ok())
            return tablet.error();
        if (wipes)
            return orderWipe(office, tablet.value(),
                             run.options.now ? wire::WipeMode::Now : wire::WipeMode::AfterPush);
        if (Status revoked = revokeTablet(office, tablet.value()); !revoked.ok())
            return revoked.error();
        return std::uint64_t{0};
    });
    if (!ended.ok())
        return run.refuse(ended.error());
    if (!wipes)
        run.out << "No more records go to this tablet. What it still has may be sent.\n";
    else
        run.out << "Order " << ended.value() << " is signed. 'device list' says when it was obeyed.\n";
    return 0;
}

int runBackup(CommandRun& run)
{
    const auto made = makeBackup(run.office, run.options.folder);
    if (!made.ok())
        return run.refuse(made.error());
    if (run.options.json) {
        run.out << json::serialize(
                       json::object{{"pages", made.value().pages}, {"changes", made.value().changes}})
                << '\n';
    } else {
        run.out << "Copied and verified: " << made.value().pages << " pages, " << made.value().changes
                << " changes. It opens with the same passphrase.\n";
    }
    return 0;
}

} // namespace doorstep::office
