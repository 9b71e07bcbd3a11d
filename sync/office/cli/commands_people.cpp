// import, staff, scheme, assign.
#include "sync/office/cli/commands.h"

#include "sync/office/caseload.h"
#include "sync/office/cli/scheme_file.h"
#include "sync/office/people.h"
#include "sync/office/staff.h"

#include <boost/json.hpp>

#include <QDateTime>

namespace doorstep::office {

namespace {

namespace json = boost::json;

json::array toJson(const std::vector<ImportLine>& lines)
{
    json::array records;
    for (const ImportLine& line : lines) {
        json::object record{
            {"number", line.number}, {"resource", line.resource}, {"result", describe(line.outcome)}};
        if (!line.reason.empty())
            record["reason"] = line.reason;
        records.push_back(std::move(record));
    }
    return records;
}

std::size_t countOf(const std::vector<ImportLine>& lines, ImportOutcome outcome)
{
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [outcome](const ImportLine& line) { return line.outcome == outcome; }));
}

void print(CommandRun& run, const std::string& file, const std::vector<ImportLine>& lines)
{
    for (const ImportLine& line : lines) {
        run.out << file << ": " << line.resource << ' ' << line.number << ": " << describe(line.outcome);
        if (!line.reason.empty())
            run.out << ": " << line.reason;
        run.out << '\n';
    }
    run.out << file << ": " << countOf(lines, ImportOutcome::Imported) << " imported, "
            << countOf(lines, ImportOutcome::Updated) << " updated, "
            << countOf(lines, ImportOutcome::Unchanged) << " unchanged, "
            << countOf(lines, ImportOutcome::Refused) << " refused\n";
}

std::vector<domain::PilotScheme> schemesGiven(CommandRun& run, Status& status)
{
    const Options& options = run.options;
    if (!options.files.empty()) {
        auto read = readSchemes(run.files.at(options.files.front()));
        if (read.ok())
            return read.value();
        status = read.error();
        return {};
    }
    domain::PilotScheme scheme;
    scheme.name = QString::fromStdString(options.name);
    scheme.principal = QString::fromStdString(options.principal).trimmed().toUpper();
    for (const QString& code : QString::fromStdString(options.organisations).split(u',', Qt::SkipEmptyParts))
        scheme.organisations << code.trimmed().toUpper();
    if (scheme.organisations.isEmpty() && !scheme.principal.isEmpty())
        scheme.organisations << scheme.principal;
    scheme.reference = QString::fromStdString(options.reference);
    scheme.from = QDate::fromString(QString::fromStdString(options.from), Qt::ISODate);
    scheme.until = QDate::fromString(QString::fromStdString(options.until), Qt::ISODate);
    scheme.afterCare = options.afterCare;
    const auto texts = [](const std::vector<std::string>& given) {
        QStringList list;
        for (const std::string& text : given)
            list << QString::fromStdString(text);
        return list;
    };
    for (const QString& area : texts(options.postcodeAreas))
        scheme.postcodeAreas << area.trimmed().toUpper();
    scheme.healthNeeds = texts(options.healthNeeds);
    scheme.criteria = texts(options.criteria);
    scheme.provisions = QString::fromStdString(options.provisions);
    return {scheme};
}

json::array textArray(const QStringList& texts)
{
    json::array array;
    for (const QString& text : texts)
        array.emplace_back(text.toStdString());
    return array;
}

json::object toJson(const domain::PilotScheme& scheme)
{
    return {{"id", scheme.id.hex()},
            {"name", scheme.name.toStdString()},
            {"principal", scheme.principal.toStdString()},
            {"organisations", textArray(scheme.organisations)},
            {"reference", scheme.reference.toStdString()},
            {"from", scheme.from.toString(Qt::ISODate).toStdString()},
            {"until", scheme.until.toString(Qt::ISODate).toStdString()},
            {"afterCare", scheme.afterCare},
            {"postcodeAreas", textArray(scheme.postcodeAreas)},
            {"healthNeeds", textArray(scheme.healthNeeds)},
            {"criteria", textArray(scheme.criteria)},
            {"provisions", scheme.provisions.toStdString()}};
}

int addSchemes(CommandRun& run)
{
    Office& office = run.office;
    Status status = done();
    const std::vector<domain::PilotScheme> schemes = schemesGiven(run, status);
    if (!status.ok())
        return run.refuse(status.error());
    auto added = office.database().write([&]() -> Result<std::vector<EntityId>> {
        std::vector<EntityId> ids;
        for (const domain::PilotScheme& scheme : schemes) {
            const auto id = addScheme(office, scheme, office.administrator());
            if (!id.ok())
                return id.error();
            ids.push_back(id.value());
        }
        return ids;
    });
    if (!added.ok())
        return run.refuse(added.error());
    json::array ids;
    for (const EntityId& id : added.value())
        ids.emplace_back(id.hex());
    if (run.options.json)
        run.out << json::serialize(json::object{{"added", ids}}) << '\n';
    else
        run.out << added.value().size() << " scheme(s) added.\n";
    return 0;
}

int endOneScheme(CommandRun& run)
{
    Office& office = run.office;
    const QDate last = QDate::fromString(QString::fromStdString(run.options.until), Qt::ISODate);
    if (!last.isValid())
        return run.refuse({ErrorCode::InvalidInput, "The last day must be a date as 2013-06-20."});
    const Status ended = office.database().write([&]() -> Status {
        std::vector<EntityId> found;
        for (const domain::PilotScheme& scheme : listSchemes(office))
            if (scheme.id.hex() == run.options.scheme || scheme.name.toStdString() == run.options.scheme)
                found.push_back(scheme.id);
        if (found.empty())
            return Error{ErrorCode::NotFound, "There is no such scheme; see 'scheme list'."};
        if (found.size() > 1)
            return Error{ErrorCode::Conflict,
                         "Several schemes have this name; give the id from 'scheme list'."};
        return endScheme(office, found.front(), last, office.administrator());
    });
    if (!ended.ok())
        return run.refuse(ended.error());
    run.out << "The scheme's last day is set.\n";
    return 0;
}

int listAllSchemes(CommandRun& run)
{
    const auto schemes = run.office.database().read(
        [&]() -> Result<std::vector<domain::PilotScheme>> { return listSchemes(run.office); });
    if (!schemes.ok())
        return run.refuse(schemes.error());
    json::array all;
    for (const domain::PilotScheme& scheme : schemes.value()) {
        all.push_back(toJson(scheme));
        if (!run.options.json) {
            run.out << scheme.id.hex() << "  " << scheme.from.toString(Qt::ISODate).toStdString() << " to "
                    << scheme.until.toString(Qt::ISODate).toStdString() << "  " << scheme.name.toStdString()
                    << '\n';
        }
    }
    if (run.options.json)
        run.out << json::serialize(all) << '\n';
    return 0;
}

int listAllStaff(CommandRun& run)
{
    const auto staff = run.office.database().read(
        [&]() -> Result<std::vector<StaffMember>> { return listStaff(run.office); });
    if (!staff.ok())
        return run.refuse(staff.error());
    json::array all;
    for (const StaffMember& member : staff.value()) {
        all.push_back(json::object{{"id", member.id.hex()},
                                   {"name", member.name},
                                   {"role", member.role},
                                   {"active", member.active}});
        if (!run.options.json) {
            run.out << member.id.hex() << "  " << member.role << (member.active ? "" : " (disabled)") << "  "
                    << member.name << '\n';
        }
    }
    if (run.options.json)
        run.out << json::serialize(all) << '\n';
    return 0;
}

} // namespace

int runImport(CommandRun& run)
{
    // Every file is read before any is stored: one that is broken stops them all.
    std::vector<std::pair<std::string, std::vector<ImportEntry>>> read;
    for (const std::string& file : run.options.files) {
        auto entries = readPatients(run.files.at(file));
        if (entries.ok())
            read.emplace_back(file, std::move(entries).value());
        else
            run.err << file << ": " << entries.error().text << '\n';
    }
    if (read.size() != run.options.files.size())
        return 1;
    const auto imported = run.office.database().write([&]() -> Result<std::vector<std::vector<ImportLine>>> {
        std::vector<std::vector<ImportLine>> all;
        for (const auto& [file, entries] : read)
            all.push_back(importRecords(run.office, entries, run.office.administrator()));
        return all;
    });
    if (!imported.ok())
        return run.refuse(imported.error());
    json::array files;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (!run.options.json)
            print(run, read[i].first, imported.value()[i]);
        files.push_back(json::object{{"file", read[i].first}, {"records", toJson(imported.value()[i])}});
    }
    if (run.options.json)
        run.out << json::serialize(json::object{{"files", files}}) << '\n';
    return 0;
}

int runStaff(CommandRun& run)
{
    Office& office = run.office;
    if (run.options.command == Command::StaffList)
        return listAllStaff(run);
    if (run.options.command == Command::StaffDisable) {
        const Status disabled = office.database().write([&]() -> Status {
            const auto staff = findStaff(office, run.options.staff);
            return staff.ok() ? disableStaff(office, staff.value().id) : Status(staff.error());
        });
        if (!disabled.ok())
            return run.refuse(disabled.error());
        run.out << "Access ended.\n";
        return 0;
    }
    const auto id = office.database().write(
        [&]() -> Result<StaffId> { return addStaff(office, run.options.name, run.options.role); });
    if (!id.ok())
        return run.refuse(id.error());
    if (run.options.json) {
        run.out << json::serialize(json::object{
                       {"id", id.value().hex()}, {"name", run.options.name}, {"role", run.options.role}})
                << '\n';
    } else {
        run.out << id.value().hex() << '\n';
    }
    return 0;
}

int runScheme(CommandRun& run)
{
    if (run.options.command == Command::SchemeList)
        return listAllSchemes(run);
    return run.options.command == Command::SchemeEnd ? endOneScheme(run) : addSchemes(run);
}

Result<EntityId> patientGiven(CommandRun& run)
{
    const auto parsed = domain::NhsNumber::parse(QString::fromStdString(run.options.patient));
    if (const auto* problem = std::get_if<domain::NhsNumberProblem>(&parsed))
        return Error{ErrorCode::InvalidInput, domain::describe(*problem).toStdString()};
    const auto patient = patientByNhsNumber(run.office, std::get<domain::NhsNumber>(parsed));
    if (!patient) {
        return Error{ErrorCode::NotFound,
                     "The office has no patient with this NHS number; import them first."};
    }
    return *patient;
}

int runAssign(CommandRun& run)
{
    Office& office = run.office;
    std::optional<std::int64_t> endsMs;
    if (!run.options.until.empty()) {
        const QDate last = QDate::fromString(QString::fromStdString(run.options.until), Qt::ISODate);
        if (!last.isValid())
            return run.refuse({ErrorCode::InvalidInput, "The last day must be a date as 2013-06-20."});
        endsMs = QDateTime(last.addDays(1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        if (*endsMs <= office.nowMs())
            return run.refuse({ErrorCode::InvalidInput, "The last day is past."});
    }
    const auto assigned = office.database().write([&]() -> Result<bool> {
        const auto staff = findStaff(office, run.options.staff);
        if (!staff.ok())
            return staff.error();
        if (!staff.value().active)
            return Error{ErrorCode::Refused, "This member of staff is disabled."};
        const auto patient = patientGiven(run);
        if (!patient.ok())
            return patient.error();
        auto isNew = assign(office, patient.value(), staff.value().id, office.administrator());
        if (isNew.ok() && (isNew.value() || endsMs))
            setEnd(office, patient.value(), staff.value().id, endsMs);
        return isNew;
    });
    if (!assigned.ok())
        return run.refuse(assigned.error());
    run.out << (assigned.value() ? "Assigned.\n" : "They are assigned already.\n");
    if (endsMs)
        run.out << "It ends by itself after " << run.options.until << ".\n";
    return 0;
}

} // namespace doorstep::office
