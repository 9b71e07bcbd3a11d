// Two versions of a field: read from the office's conflict rows, chosen as one signed change.
#include "app/store/core/conflict_words.h"
#include "app/store/core/form_rows.h"
#include "app/store/core/identity.h"
#include "app/store/core/journal.h"
#include "app/store/core/plans.h"
#include "app/store/core/records.h"
#include "app/store/core/repositories.h"
#include "app/store/forms.h"
#include "sync/wire/fields.h"

namespace doorstep::store {
namespace {

namespace cf = wire::field::conflict;
using wire::Kind;
using wire::Value;

/// One version with what a choice has to name.
struct Version {
    ConflictVersion shown;
    Value value;
    Bytes stamp; ///< empty: never set
};

struct OpenConflict {
    StreamId stream;
    ViewRow conflict;
    ViewRow target;
    std::uint64_t field = 0;
    std::vector<Version> versions;
};

/// Names of staff and the owners of tablets, as the organisation certified them.
class Names {
public:
    explicit Names(Core& core)
    {
        const auto& identity = core.requireIdentity();
        m_names[identity.device.staff] = QString::fromStdString(identity.device.staffName);
        m_owners[identity.device.device] = identity.device.staff;
        for (const wire::OrgKey& key : orgKeys(core, wire::OrgKey::Purpose::Device)) {
            const auto authority = crypto::PublicKey::from(key.key);
            for (const Bytes& record : recordsOfKind(core, Kind::StaffCard))
                if (const auto card = wire::verifyStaffCard(record, *authority); card.ok())
                    m_names.emplace(card.value().staff, card.value().name);
            for (const Bytes& record : recordsOfKind(core, Kind::DeviceCert))
                if (const auto cert = wire::verifyDeviceCert(record, *authority); cert.ok())
                    m_owners.emplace(cert.value().device, cert.value().staff);
        }
    }
    [[nodiscard]] QString ofStaff(const StaffId& staff) const
    {
        const auto found = m_names.find(staff);
        return found == m_names.end() ? QString() : found->second;
    }
    [[nodiscard]] QString ofDevice(const DeviceId& device) const
    {
        const auto owner = m_owners.find(device);
        if (owner == m_owners.end())
            return {};
        return owner->second.isZero() ? QStringLiteral("the office") : ofStaff(owner->second);
    }

private:
    std::map<StaffId, QString> m_names;
    std::map<DeviceId, StaffId> m_owners;
};

Value fieldOf(const ViewRow& row, std::uint64_t field)
{
    const auto found = row.fields.find(field);
    return found == row.fields.end() ? Value() : found->second.value;
}

std::optional<ViewRow> targetOf(Core& core, const StreamId& stream, const EntityId& entity)
{
    for (const Kind kind : {Kind::Draft, Kind::Item, Kind::Need, Kind::Outcome})
        if (auto row = viewRow(core, stream, kind, entity))
            return row;
    return std::nullopt;
}

Version standing(Core& core, const Names& names, const OpenConflict& of)
{
    Version version;
    std::optional<wire::ChangeId> stamp;
    if (of.field == 0) {
        version.value = of.target.removed ? Value() : Value(true);
    } else if (const auto found = of.target.fields.find(of.field); found != of.target.fields.end()) {
        version.value = found->second.value;
        stamp = found->second.stamp;
    }
    version.shown.stands = true;
    version.shown.removes = of.field == 0 && of.target.removed;
    version.shown.words = valueInWords(of.target.kind, of.field, version.value);
    if (stamp) {
        version.stamp = stamp->bytes();
        version.shown.who = names.ofDevice(stamp->device);
        version.shown.mine = stamp->device == core.requireIdentity().device.device;
        if (version.shown.mine)
            version.shown.tabletMs =
                core.db.scalar("SELECT saved_ms FROM journal WHERE dseq = ?", stamp->dseq);
    }
    return version;
}

std::vector<Version> versionsOf(Core& core, const Names& names, const OpenConflict& of)
{
    std::vector<Version> versions{standing(core, names, of)};
    const Value alternatives = fieldOf(of.conflict, cf::alternatives);
    const Value::Array none;
    for (const Value& each : alternatives.asArray() ? *alternatives.asArray() : none) {
        const auto* parts = each.asArray();
        const Bytes* stamp = parts && parts->size() > 5 ? (*parts)[1].asBytes() : nullptr;
        if (!stamp)
            continue;
        Version version;
        version.value = (*parts)[0];
        version.stamp = *stamp;
        version.shown.words = valueInWords(of.target.kind, of.field, version.value);
        version.shown.removes = of.field == 0 && version.value.isNull();
        const auto actor = (*parts)[2].asId<StaffId>();
        version.shown.who = actor ? names.ofStaff(*actor) : QString();
        version.shown.mine = (*parts)[3].asId<DeviceId>() == core.requireIdentity().device.device;
        version.shown.tabletMs = static_cast<qint64>((*parts)[4].asUint().value_or(0));
        version.shown.officeMs = static_cast<qint64>((*parts)[5].asUint().value_or(0));
        versions.push_back(std::move(version));
    }
    if (of.field == 0) {
        // Removed by one, edited by the other: there are two ways out, whoever began.
        const bool both = std::any_of(versions.begin(), versions.end(), [&](const Version& version) {
            return version.shown.removes != versions.front().shown.removes;
        });
        if (!both) {
            Version other;
            other.value = versions.front().shown.removes ? Value(true) : Value();
            other.shown.removes = !versions.front().shown.removes;
            other.shown.words = valueInWords(of.target.kind, 0, other.value);
            versions.push_back(std::move(other));
        }
    }
    return versions;
}

std::vector<OpenConflict> openConflicts(Core& core, const std::optional<EntityId>& patient)
{
    std::vector<StreamId> streams;
    if (patient) {
        streams.push_back(streamOf(*patient));
    } else {
        Query query =
            core.db.query("SELECT DISTINCT v.stream FROM view v JOIN cursor c ON c.stream = v.stream AND "
                          "c.granted = 1 WHERE v.kind = ? AND v.removed = 0",
                          Kind::Conflict);
        while (query.next())
            streams.push_back(query.id<StreamId>(0));
    }
    const Names names(core);
    std::vector<OpenConflict> open;
    for (const StreamId& stream : streams) {
        for (ViewRow& row : viewRows(core, stream, Kind::Conflict)) {
            const auto entity = fieldOf(row, cf::entity).asId<EntityId>();
            const auto field = fieldOf(row, cf::fieldNumber).asUint();
            auto target = entity ? targetOf(core, stream, *entity) : std::nullopt;
            if (fieldOf(row, cf::open).asBool() != true || !field || !target)
                continue;
            OpenConflict conflict{stream, std::move(row), std::move(*target), *field, {}};
            conflict.versions = versionsOf(core, names, conflict);
            open.push_back(std::move(conflict));
        }
    }
    return open;
}

OpenConflict requireOpen(Core& core, const EntityId& id)
{
    for (OpenConflict& each : openConflicts(core, std::nullopt))
        if (each.conflict.entity == id)
            return std::move(each);
    fail(ErrorCode::NotFound, "There is nothing to choose here any more.");
}

void resolve(Core& core, const OpenConflict& conflict, const Value& value)
{
    Value::Array seen;
    for (const Version& version : conflict.versions)
        if (!version.stamp.empty())
            seen.emplace_back(version.stamp);
    wire::Op op;
    op.code = wire::Op::Code::Resolve;
    op.entity = conflict.conflict.entity;
    op.kind = Kind::Conflict;
    op.args = Value(Value::Map{});
    op.args.set(3, conflict.conflict.entity);
    op.args.set(4, value);
    op.args.set(5, Value(std::move(seen)));
    core.db.transaction([&] {
        Save save;
        save.stream = conflict.stream;
        save.ops.push_back(std::move(op));
        const QString id = QString::fromStdString(conflict.conflict.entity.hex());
        dropForm(core, patientOf(conflict.stream), form::one(form::conflict, id));
        saveChange(core, nextChange(core), std::move(save));
    });
}

} // namespace

Result<std::vector<ConflictView>> ConflictRepository::list(const std::optional<EntityId>& patient) const
{
    return guarded([&] {
        static_cast<void>(m_core.requireIdentity());
        std::vector<ConflictView> views;
        for (const OpenConflict& conflict : openConflicts(m_core, patient)) {
            ConflictView view;
            view.id = conflict.conflict.entity;
            view.patient = patientOf(conflict.stream);
            view.what = fieldInWords(conflict.target, conflict.field);
            view.field = fieldKey(conflict.target, conflict.field);
            view.wasOnce =
                valueInWords(conflict.target.kind, conflict.field, fieldOf(conflict.conflict, cf::base));
            view.canWrite = isFreeText(conflict.target.kind, conflict.field);
            for (const Version& version : conflict.versions)
                view.versions.push_back(version.shown);
            views.push_back(std::move(view));
        }
        return views;
    });
}

Status ConflictRepository::choose(const EntityId& id, std::size_t version)
{
    return guarded([&] {
        const OpenConflict conflict = requireOpen(m_core, id);
        require(version < conflict.versions.size(), ErrorCode::InvalidInput, "There is no such version.");
        resolve(m_core, conflict, conflict.versions[version].value);
    });
}

Status ConflictRepository::write(const EntityId& id, const QString& text)
{
    return guarded([&] {
        const OpenConflict conflict = requireOpen(m_core, id);
        require(isFreeText(conflict.target.kind, conflict.field), ErrorCode::InvalidInput,
                "This is no text. Please choose one of the versions.");
        resolve(m_core, conflict, Value(text.toStdString()));
    });
}

} // namespace doorstep::store
