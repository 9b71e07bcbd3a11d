// unassign, late list, late adopt.
#include "sync/office/caseload.h"
#include "sync/office/cli/commands.h"
#include "sync/office/late_work.h"
#include "sync/office/staff.h"

#include <boost/json.hpp>

#include <QDateTime>

#include <charconv>

namespace doorstep::office {

namespace json = boost::json;

namespace {

const char* nameOf(wire::Kind kind)
{
    switch (kind) {
    case wire::Kind::PlanVersion:
        return "plan";
    case wire::Kind::Agreement:
        return "agreement";
    case wire::Kind::Submission:
        return "submission";
    case wire::Kind::Purchase:
        return "purchase";
    case wire::Kind::Reversal:
        return "purchase taken back";
    case wire::Kind::PurchaseEvent:
        return "purchase event";
    case wire::Kind::Note:
        return "note";
    case wire::Kind::CareEvent:
        return "event";
    case wire::Kind::Conflict:
        return "choice";
    default:
        return "draft";
    }
}

std::string kindsOf(const LateWork& work)
{
    std::string text;
    for (const wire::Kind kind : work.kinds) {
        const std::string name = nameOf(kind);
        if (text.find(name) == std::string::npos)
            text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string changeName(const LateWork& work)
{
    return work.device.hex() + "-" + std::to_string(work.dseq);
}

const char* stateOf(const LateWork& work)
{
    switch (work.state) {
    case LateWork::State::Waiting:
        return "waits";
    case LateWork::State::Taken:
        return "taken";
    case LateWork::State::Refused:
        break;
    }
    return "refused";
}

std::string numberOf(Office& office, const EntityId& patient)
{
    const auto row = office.database().row("SELECT nhs FROM patient WHERE id = :p0", "t", {patient});
    return row ? row->text(0) : std::string();
}

std::optional<wire::ChangeId> changeGiven(const std::string& name)
{
    const std::size_t dash = name.find('-');
    const auto device = DeviceId::fromHexText(std::string_view(name).substr(0, dash));
    wire::ChangeId id;
    if (!device || dash == std::string::npos)
        return std::nullopt;
    id.device = *device;
    const char* end = name.data() + name.size();
    const auto [stopped, problem] = std::from_chars(name.data() + dash + 1, end, id.dseq);
    return problem == std::errc() && stopped == end && id.dseq > 0 ? std::optional(id) : std::nullopt;
}

int listLate(CommandRun& run)
{
    Office& office = run.office;
    json::array all;
    const auto listed = office.database().read([&]() -> Status {
        for (const LateWork& work : lateWork(office, run.options.all)) {
            all.push_back(json::object{{"change", changeName(work)},
                                       {"nhsNumber", numberOf(office, work.patient)},
                                       {"author", work.author},
                                       {"what", kindsOf(work)},
                                       {"arrivedMs", work.arrivedMs},
                                       {"state", stateOf(work)},
                                       {"takenBy", work.takenBy},
                                       {"reason", work.note}});
        }
        return done();
    });
    if (!listed.ok())
        return run.refuse(listed.error());
    if (run.options.json) {
        run.out << json::serialize(all) << '\n';
        return 0;
    }
    for (const json::value& work : all) {
        const auto text = [&work](const char* key) { return std::string(work.at(key).as_string()); };
        run.out << text("change") << "  " << text("nhsNumber") << "  " << text("author") << ": "
                << text("what") << "  " << text("state")
                << (text("reason").empty() ? std::string() : " (" + text("reason") + ")") << '\n';
    }
    if (all.empty())
        run.out << "Nothing waits.\n";
    return 0;
}

} // namespace

int runUnassign(CommandRun& run)
{
    Office& office = run.office;
    const auto ended = office.database().write([&]() -> Result<bool> {
        const auto staff = findStaff(office, run.options.staff);
        if (!staff.ok())
            return staff.error();
        const auto patient = patientGiven(run);
        if (!patient.ok())
            return patient.error();
        return unassign(office, patient.value(), staff.value().id, office.administrator());
    });
    if (!ended.ok())
        return run.refuse(ended.error());
    run.out << (ended.value()
                    ? "No longer on their caseload. Their tablet removes the person once it has sent "
                      "everything.\n"
                    : "The person is not on their caseload.\n");
    return 0;
}

int runLate(CommandRun& run)
{
    if (run.options.command == Command::LateList)
        return listLate(run);
    Office& office = run.office;
    std::optional<wire::ChangeId> change;
    if (!run.options.change.empty()) {
        change = changeGiven(run.options.change);
        if (!change)
            return run.refuse({ErrorCode::InvalidInput, "--change takes a name from 'late list'."});
    }
    const auto adopted = office.database().write([&]() -> Result<Adopted> {
        const auto patient = patientGiven(run);
        if (!patient.ok())
            return patient.error();
        StaffId by = office.administrator();
        if (!run.options.by.empty()) {
            const auto staff = findStaff(office, run.options.by);
            if (!staff.ok())
                return staff.error();
            by = staff.value().id;
        }
        return adopt(office, patient.value(), change, by);
    });
    if (!adopted.ok())
        return run.refuse(adopted.error());
    const Adopted& result = adopted.value();
    if (run.options.json) {
        run.out << json::serialize(json::object{
                       {"taken", result.taken}, {"conflicts", result.conflicts}, {"refused", result.refused}})
                << '\n';
    } else {
        run.out << result.taken << " taken over, " << result.refused << " could not be and stay listed.\n";
        if (result.conflicts > 0)
            run.out << result.conflicts << " field(s) have two versions now; the coordinator chooses.\n";
    }
    return 0;
}

} // namespace doorstep::office
