// The sealed plan: the one canonical record of what was agreed, and its hash.
#include "sync/wire/care_codec.h"
#include "sync/wire/plan_parts.h"
#include "sync/wire/sealed.h"

namespace doorstep::wire {

using domain::Line;
using domain::ModelSchedule;
using domain::PlanTotals;

namespace {

/// What the plain columns of a line do not hold. Key 0 keeps the order in which the patient saw the lines.
Value lineRest(const Line& line, std::size_t position)
{
    Value rest;
    rest.set(0, position);
    rest.set(1, toValue(line.ref));
    rest.set(2, numberOf(line.kind));
    rest.set(3, numberOf(line.model));
    rest.set(4, toValue(line.unit));
    rest.set(5, line.oneOff);
    rest.set(6, toValue(line.supplierType));
    rest.set(7, toValue(line.outcomeRefs));
    rest.set(8, toValue(line.needRefs));
    rest.set(9, spendValue(line.spend));
    rest.set(10, toValue(line.category));
    rest.set(11, toValue(line.relationshipToPatient));
    rest.set(12, line.sameHousehold);
    rest.set(13, toValue(line.householdExceptionReason));
    if (Value care = lineCareValue(line.care); !care.isNull())
        rest.set(14, std::move(care));
    return rest;
}

Value linesValue(const std::vector<Line>& lines)
{
    std::vector<std::size_t> byId(lines.size());
    for (std::size_t i = 0; i < byId.size(); ++i)
        byId[i] = i;
    std::stable_sort(byId.begin(), byId.end(),
                     [&](std::size_t a, std::size_t b) { return lines[a].id < lines[b].id; });
    return arrayFrom(byId, [&](std::size_t position) {
        const Line& line = lines[position];
        return arrayOf(line.id, toValue(line.item), toValue(line.supplier), line.quantityThousandths,
                       toValue(line.unitPrice), toValue(line.total), toValue(line.note), toValue(line.when),
                       lineRest(line, position));
    });
}

std::size_t readLine(const Reader& reader, Line& line)
{
    reader.items(9);
    line.id = reader.item(0).id<EntityId>();
    line.item = reader.item(1).qtext();
    line.supplier = reader.item(2).qtext();
    line.quantityThousandths = reader.item(3).integer();
    line.unitPrice = readPence(reader.item(4));
    line.total = readPence(reader.item(5));
    line.note = reader.item(6).qtext();
    line.when = reader.item(7).qtext();
    const Reader rest = reader.item(8);
    rest.members(rest.has(14) ? 15 : 14);
    line.ref = rest.at(1).qtext();
    line.kind = rest.at(2).choice(domain::LineKind::Service, domain::LineKind::Training);
    line.model = rest.at(3).choice(domain::Model::Notional, domain::Model::Direct);
    line.unit = rest.at(4).qtext();
    line.oneOff = rest.at(5).boolean();
    line.supplierType = rest.at(6).qtext();
    line.outcomeRefs = rest.at(7).qtexts();
    line.needRefs = rest.at(8).qtexts();
    line.spend = readSpend(rest.at(9));
    line.category = rest.at(10).qtext();
    line.relationshipToPatient = rest.at(11).qtext();
    line.sameHousehold = rest.at(12).boolean();
    line.householdExceptionReason = rest.at(13).qtext();
    if (rest.has(14))
        line.care = readLineCare(rest.at(14));
    return static_cast<std::size_t>(rest.at(0).number());
}

std::vector<Line> readLines(const Reader& reader)
{
    const std::vector<Reader> written = reader.array();
    std::vector<Line> lines(written.size());
    std::vector<bool> filled(written.size(), false);
    for (const Reader& entry : written) {
        Line line;
        const std::size_t position = readLine(entry, line);
        if (position >= lines.size() || filled[position]) {
            reader.fail();
            break;
        }
        filled[position] = true;
        lines[position] = std::move(line);
    }
    return lines;
}

template <typename Statement>
Value statementsValue(const std::vector<Statement>& statements)
{
    return arrayFrom(statements, [](const Statement& statement) {
        Value::Array entry{statement.id, toValue(statement.ref), toValue(statement.text)};
        if constexpr (requires { statement.detail; }) {
            if (Value detail = outcomeDetailValue(statement.detail); !detail.isNull())
                entry.push_back(std::move(detail));
        }
        return Value(std::move(entry));
    });
}

template <typename Statement>
std::vector<Statement> readStatements(const Reader& reader)
{
    std::vector<Statement> statements;
    for (const Reader& entry : reader.array()) {
        Statement statement;
        statement.id = entry.item(0).id<EntityId>();
        statement.ref = entry.item(1).qtext();
        statement.text = entry.item(2).qtext();
        std::size_t items = 3;
        if constexpr (requires { statement.detail; }) {
            if (const auto* written = entry.value().asArray(); written && written->size() == 4) {
                statement.detail = readOutcomeDetail(entry.item(3));
                items = 4;
            }
        }
        entry.items(items);
        statements.push_back(std::move(statement));
    }
    return statements;
}

Value scheduleValue(const ModelSchedule& schedule)
{
    Value shortfall;
    if (schedule.shortfall)
        shortfall = arrayOf(toValue(schedule.shortfall->amount), schedule.shortfall->month);
    return arrayOf(numberOf(schedule.model), numberOf(schedule.kind), toValue(schedule.lump),
                   toValue(schedule.recurring),
                   arrayFrom(schedule.instalments, [](domain::Pence amount) { return toValue(amount); }),
                   arrayFrom(schedule.dates, [](const QDate& date) { return toValue(date); }),
                   std::move(shortfall));
}

ModelSchedule readSchedule(const Reader& reader)
{
    reader.items(7);
    ModelSchedule schedule;
    schedule.model = reader.item(0).choice(domain::Model::Notional, domain::Model::Direct);
    schedule.kind = reader.item(1).choice(domain::ScheduleKind::Flat, domain::ScheduleKind::Lump);
    schedule.lump = readPence(reader.item(2));
    schedule.recurring = readPence(reader.item(3));
    for (const Reader& amount : reader.item(4).array())
        schedule.instalments.push_back(readPence(amount));
    for (const Reader& date : reader.item(5).array())
        schedule.dates.push_back(date.date());
    if (!reader.item(6).isNull()) {
        const Reader shortfall = reader.item(6);
        shortfall.items(2);
        schedule.shortfall =
            domain::Shortfall{readPence(shortfall.item(0)), shortfall.item(1).smallInteger()};
    }
    return schedule;
}

/// {entity => {field => stamp}}: what the author had before them when sealing.
Value stampsValue(const SealedPlan& plan)
{
    Value::Map entities;
    for (const auto& [entity, stamps] : plan.stamps) {
        Value fields{Value::Map{}};
        for (const auto& [field, stamp] : stamps)
            fields.set(field, stamp.isNull() ? Value() : Value(stamp.bytes()));
        entities.emplace_back(Value(entity), std::move(fields));
    }
    return Value(std::move(entities));
}

void readStamps(const Reader& reader, SealedPlan& plan)
{
    for (const auto& [entity, fields] : reader.map()) {
        std::vector<std::pair<std::uint64_t, ChangeId>> stamps;
        for (const auto& [field, stamp] : fields.map()) {
            const Bytes bytes = stamp.isNull() ? ChangeId{}.bytes() : stamp.bytes();
            const auto id = ChangeId::from(bytes);
            reader.require(id.has_value());
            stamps.emplace_back(field.number(), id.value_or(ChangeId{}));
        }
        plan.stamps.emplace_back(entity.id<EntityId>(), std::move(stamps));
    }
}

Value totalsValue(const PlanTotals& totals)
{
    return arrayOf(toValue(totals.notional), toValue(totals.thirdParty), toValue(totals.direct));
}

/// Sums of foreign bytes are never trusted to fit: an overflow must not stop the program.
PlanTotals readTotals(const Reader& reader, const Reader& sum)
{
    reader.items(3);
    const PlanTotals totals{readPence(reader.item(0)), readPence(reader.item(1)), readPence(reader.item(2))};
    qint64 added = 0;
    const bool overflow = __builtin_add_overflow(totals.notional.value, totals.thirdParty.value, &added) ||
                          __builtin_add_overflow(added, totals.direct.value, &added);
    reader.require(!overflow && added == sum.integer());
    return overflow ? PlanTotals{} : totals;
}

Value identityValue(const SealedPlan& plan)
{
    Value identity;
    identity.set(0, toValue(plan.patientName));
    identity.set(1, toValue(plan.born));
    identity.set(2, plan.nhsNumber.isEmpty() ? Value() : toValue(plan.nhsNumber));
    return identity;
}

void readIdentity(const Reader& reader, SealedPlan& plan)
{
    reader.members(3);
    plan.patientName = reader.at(0).qtext();
    plan.born = reader.at(1).date();
    if (!reader.at(2).isNull())
        plan.nhsNumber = reader.at(2).qtext();
}

Value fieldsValue(const domain::Plan& plan)
{
    Value fields;
    for (auto& [number, value] : draftFields(plan))
        if (!value.isNull() || !isCareField(number))
            fields.set(number, value);
    return fields;
}

void readFields(const Reader& reader, domain::Plan& plan)
{
    FieldMap fields;
    for (const auto& [number, value] : reader.map())
        fields.emplace(number.number(), value.value());
    bool ok = true;
    readDraftFields(fields, plan, ok);
    reader.require(ok);
}

SealedPlan readSealedPlan(const Reader& reader)
{
    reader.members(21);
    SealedPlan sealed;
    sealed.plan.patient = reader.at(1).id<EntityId>();
    readIdentity(reader.at(2), sealed);
    readFields(reader.at(3), sealed.plan);
    sealed.plan.lines = readLines(reader.at(4));
    sealed.textShown = reader.at(8).id<Hash32>();
    readStamps(reader.at(9), sealed);
    reader.at(10).items(2);
    sealed.hlc = {reader.at(10).item(0).number(), reader.at(10).item(1).number()};
    sealed.actor = reader.at(11).id<StaffId>();
    sealed.supersedes = reader.at(13).optionalId<Hash32>();
    sealed.plan.id = reader.at(14).id<EntityId>();
    sealed.plan.needs = readStatements<domain::Need>(reader.at(15));
    sealed.plan.outcomes = readStatements<domain::Outcome>(reader.at(16));
    sealed.totals = readTotals(reader.at(17), reader.at(5));
    for (const Reader& schedule : reader.at(18).array())
        sealed.schedules.push_back(readSchedule(schedule));
    sealed.readBackVersion = reader.at(19).smallInteger();
    sealed.ruleSet = reader.at(20).smallInteger();
    return sealed;
}

} // namespace

Bytes encodeSealedPlan(const SealedPlan& sealed)
{
    Value record;
    record.set(0, 1);
    record.set(1, sealed.plan.patient);
    record.set(2, identityValue(sealed));
    record.set(3, fieldsValue(sealed.plan));
    record.set(4, linesValue(sealed.plan.lines));
    record.set(5, toValue(sealed.totals.plan()));
    record.set(6, Value::Array{});
    record.set(7, Value());
    record.set(8, sealed.textShown);
    record.set(9, stampsValue(sealed));
    record.set(10, arrayOf(sealed.hlc.ms, sealed.hlc.counter));
    record.set(11, sealed.actor);
    record.set(12, schemaNumber);
    record.set(13, orNull(sealed.supersedes));
    record.set(14, sealed.plan.id);
    record.set(15, statementsValue(sealed.plan.needs));
    record.set(16, statementsValue(sealed.plan.outcomes));
    record.set(17, totalsValue(sealed.totals));
    record.set(18, arrayFrom(sealed.schedules, scheduleValue));
    record.set(19, sealed.readBackVersion);
    record.set(20, sealed.ruleSet);
    return encode(record);
}

Result<SealedPlan> decodeSealedPlan(BytesView bytes)
{
    Result<SealedPlan> sealed = decodeShape(bytes, "A sealed plan", readSealedPlan);
    // Whatever this program does not know would be lost on screen, so such a record is not shown at all.
    if (sealed.ok() && encodeSealedPlan(sealed.value()) != copyOf(bytes))
        return Error{ErrorCode::NewerVersion, "This plan was sealed by a newer version of the program."};
    return sealed;
}

Hash32 planHash(BytesView planBytes)
{
    return crypto::sha256Labelled("csync/plan/1", planBytes);
}

} // namespace doorstep::wire
