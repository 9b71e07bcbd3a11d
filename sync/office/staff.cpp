// Staff, schemes and assignments. A grant and its version move in the same transaction as the assignment row.
#include "sync/office/staff.h"

#include "sync/office/office_writer.h"
#include "sync/wire/codecs.h"
#include "sync/wire/fields.h"

#include <algorithm>
#include <array>

namespace doorstep::office {

namespace {

constexpr std::array roles = {"coordinator", "manager", "phb-lead", "panel", "finance", "administrator"};

StaffMember memberFrom(const ResultRow& row)
{
    return {row.id<StaffId>(0), row.text(1), row.text(2), row.number(3) != 0};
}

wire::FieldMap plainValues(const wire::StampedFields& fields)
{
    wire::FieldMap values;
    for (const auto& [field, stamped] : fields)
        values[field] = stamped.value;
    return values;
}

} // namespace

bool isRole(const std::string& role)
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

Result<StaffId> addStaff(Office& office, const std::string& name, const std::string& role)
{
    if (name.empty() || name.size() > 200)
        return Error{ErrorCode::InvalidInput, "A member of staff needs a name."};
    if (!isRole(role)) {
        return Error{ErrorCode::InvalidInput,
                     "The role must be one of coordinator, manager, phb-lead, panel, finance,"
                     " administrator."};
    }
    const auto id = office.random().make<StaffId>();
    Database& database = office.database();
    database.run("INSERT INTO staff (id, name, role, active, made_ms) VALUES (:p0, :p1, :p2, 1, :p3)",
                 {id, name, role, office.nowMs()});
    database.run("INSERT INTO gver (staff, n) VALUES (:p0, 1)", {id});
    Streams(database).create(*StreamId::from(id.view()), wire::StreamKind::Staff);
    return id;
}

std::vector<StaffMember> listStaff(Office& office)
{
    std::vector<StaffMember> all;
    for (const ResultRow& row :
         office.database().rows("SELECT id, name, role, active FROM staff ORDER BY made_ms, name", "tttn"))
        all.push_back(memberFrom(row));
    return all;
}

Result<StaffMember> findStaff(Office& office, const std::string& nameOrId)
{
    const ResultRows found =
        office.database().rows("SELECT id, name, role, active FROM staff WHERE id = :p0 OR name = :p1",
                               "tttn", {nameOrId, nameOrId});
    if (found.empty())
        return Error{ErrorCode::NotFound, "There is no such member of staff; see 'staff list'."};
    if (found.size() > 1)
        return Error{ErrorCode::Conflict,
                     "Several members of staff have this name; give the id from 'staff list'."};
    return memberFrom(found.front());
}

Status disableStaff(Office& office, const StaffId& staff)
{
    if (staff == office.administrator())
        return Error{ErrorCode::Refused, "The first administrator cannot be disabled."};
    office.database().run("UPDATE staff SET active = 0 WHERE id = :p0", {staff});
    office.database().run("UPDATE device SET status = 3 WHERE staff = :p0", {staff});
    office.database().run("UPDATE ticket SET used = 1 WHERE staff = :p0", {staff});
    return done();
}

Result<EntityId> addScheme(Office& office, const domain::PilotScheme& scheme, const StaffId& actor)
{
    if (const QString problem = domain::schemeProblem(scheme); !problem.isEmpty())
        return Error{ErrorCode::Refused, problem.toStdString()};
    for (const domain::PilotScheme& other : listSchemes(office)) {
        if (other.name == scheme.name && other.from == scheme.from && other.principal == scheme.principal)
            return Error{ErrorCode::AlreadyExists, "This scheme is there already."};
    }
    const auto id = office.random().make<EntityId>();
    const Status written =
        writeAsOffice(office, office.referenceStream(),
                      {createOp(id, wire::Kind::Scheme, wire::schemeFields(scheme))}, actor);
    if (!written.ok())
        return written.error();
    return id;
}

std::vector<domain::PilotScheme> listSchemes(Office& office)
{
    std::vector<domain::PilotScheme> schemes;
    for (const auto& [id, stored] :
         Streams(office.database()).all(office.referenceStream(), wire::Kind::Scheme)) {
        const auto fields = wire::decodePayload(stored.payload);
        const auto scheme = fields.ok() ? wire::schemeFrom(id, plainValues(fields.value()))
                                        : Result<domain::PilotScheme>(fields.error());
        if (!scheme.ok())
            throw StorageFailure("a stored scheme cannot be read");
        schemes.push_back(scheme.value());
    }
    return schemes;
}

Status endScheme(Office& office, const EntityId& id, const QDate& lastDay, const StaffId& actor)
{
    const auto stored = Streams(office.database()).find(office.referenceStream(), id);
    const auto fields = stored && stored->kind == wire::Kind::Scheme ? wire::decodePayload(stored->payload)
                                                                     : Result<wire::StampedFields>(Error{});
    if (!fields.ok())
        return Error{ErrorCode::NotFound, "There is no such scheme; see 'scheme list'."};
    auto scheme = wire::schemeFrom(id, plainValues(fields.value()));
    if (!scheme.ok())
        return scheme.error();
    scheme.value().until = lastDay;
    if (const QString problem = domain::schemeProblem(scheme.value()); !problem.isEmpty())
        return Error{ErrorCode::Refused, problem.toStdString()};
    const auto op = setOp(id, wire::Kind::Scheme, wire::schemeFields(scheme.value()), fields.value());
    if (!op)
        return done();
    return writeAsOffice(office, office.referenceStream(), {*op}, actor);
}

std::optional<EntityId> patientByNhsNumber(Office& office, const domain::NhsNumber& number)
{
    const auto row =
        office.database().row("SELECT id FROM patient WHERE nhs = :p0", "t", {number.digits().toStdString()});
    return row ? std::optional<EntityId>(row->id<EntityId>(0)) : std::nullopt;
}

Result<bool> assign(Office& office, const EntityId& patient, const StaffId& staff, const StaffId& actor)
{
    Database& database = office.database();
    const StreamId stream = *StreamId::from(patient.view());
    const auto present =
        database.row("SELECT until FROM grant_ WHERE staff = :p0 AND stream = :p1", "n", {staff, stream});
    if (present && present->isNull(0))
        return false;
    namespace af = wire::field::assignment;
    const wire::FieldMap fields = {{af::staff, wire::Value(staff)},
                                   {af::since, wire::Value(office.nowMs())},
                                   {af::until, wire::Value()}};
    const EntityId entity = *EntityId::from(staff.view());
    const auto stored = Streams(database).find(stream, entity);
    const auto storedFields =
        stored ? wire::decodePayload(stored->payload) : Result<wire::StampedFields>(Error{});
    std::vector<wire::Op> ops;
    if (!storedFields.ok())
        ops.push_back(createOp(entity, wire::Kind::Assignment, fields));
    else if (auto op = setOp(entity, wire::Kind::Assignment, fields, storedFields.value()))
        ops.push_back(std::move(*op));
    if (Status written = writeAsOffice(office, stream, std::move(ops), actor); !written.ok())
        return written.error();
    database.run("DELETE FROM grant_ WHERE staff = :p0 AND stream = :p1", {staff, stream});
    database.run("INSERT INTO grant_ (staff, stream, since, until) VALUES (:p0, :p1, :p2, NULL)",
                 {staff, stream, office.nowMs()});
    database.run("UPDATE gver SET n = n + 1 WHERE staff = :p0", {staff});
    database.touch();
    return true;
}

} // namespace doorstep::office
