// A draft as entities with fields, and back.
#include "sync/wire/care_codec.h"
#include "sync/wire/fields.h"
#include "sync/wire/plan_parts.h"

#include <cstdlib>

namespace doorstep::wire {

using domain::Line;
using domain::Plan;

namespace {

Value lineGroup(const Line& line)
{
    return arrayOf(toValue(line.item), numberOf(line.kind), numberOf(line.model),
                   static_cast<std::int64_t>(line.quantityThousandths), toValue(line.unit),
                   toValue(line.unitPrice), toValue(line.total), line.oneOff, toValue(line.when),
                   toValue(line.supplierType), toValue(line.supplier), toValue(line.category));
}

void readLineGroup(const Reader& group, Line& line)
{
    group.items(12);
    line.item = group.item(0).qtext();
    line.kind = group.item(1).choice(domain::LineKind::Service, domain::LineKind::Training);
    line.model = group.item(2).choice(domain::Model::Notional, domain::Model::Direct);
    line.quantityThousandths = group.item(3).integer();
    line.unit = group.item(4).qtext();
    line.unitPrice = readPence(group.item(5));
    line.total = readPence(group.item(6));
    line.oneOff = group.item(7).boolean();
    line.when = group.item(8).qtext();
    line.supplierType = group.item(9).qtext();
    line.supplier = group.item(10).qtext();
    line.category = group.item(11).qtext();
}

DraftEntity itemEntity(const Plan& plan, const Line& line)
{
    FieldMap fields;
    fields[field::item::draft] = plan.id;
    fields[field::item::ref] = toValue(line.ref);
    fields[field::item::line] = lineGroup(line);
    fields[field::item::note] = toValue(line.note);
    fields[field::item::links] = arrayOf(toValue(line.outcomeRefs), toValue(line.needRefs));
    fields[field::item::payee] = arrayOf(toValue(line.relationshipToPatient), line.sameHousehold,
                                         toValue(line.householdExceptionReason));
    fields[field::item::spend] = spendValue(line.spend);
    fields[field::item::care] = lineCareValue(line.care);
    return {line.id, Kind::Item, std::move(fields)};
}

const Value* find(const FieldMap& fields, std::uint64_t number)
{
    const auto found = fields.find(number);
    return found == fields.end() ? nullptr : &found->second;
}

Line lineFrom(const DraftEntity& entity, bool& ok)
{
    Line line;
    line.id = entity.id;
    if (const Value* ref = find(entity.fields, field::item::ref))
        line.ref = Reader(*ref, ok).qtext();
    if (const Value* group = find(entity.fields, field::item::line))
        readLineGroup(Reader(*group, ok), line);
    if (const Value* note = find(entity.fields, field::item::note))
        line.note = Reader(*note, ok).qtext();
    if (const Value* links = find(entity.fields, field::item::links)) {
        const Reader reader(*links, ok);
        reader.items(2);
        line.outcomeRefs = reader.item(0).qtexts();
        line.needRefs = reader.item(1).qtexts();
    }
    if (const Value* payee = find(entity.fields, field::item::payee)) {
        const Reader reader(*payee, ok);
        reader.items(3);
        line.relationshipToPatient = reader.item(0).qtext();
        line.sameHousehold = reader.item(1).boolean();
        line.householdExceptionReason = reader.item(2).qtext();
    }
    if (const Value* spend = find(entity.fields, field::item::spend))
        line.spend = readSpend(Reader(*spend, ok));
    if (const Value* care = find(entity.fields, field::item::care))
        line.care = readLineCare(Reader(*care, ok));
    return line;
}

template <typename Statement>
DraftEntity statementEntity(const Plan& plan, const Statement& statement, Kind kind)
{
    FieldMap fields;
    fields[field::statement::draft] = plan.id;
    fields[field::statement::ref] = toValue(statement.ref);
    fields[field::statement::text] = toValue(statement.text);
    if constexpr (requires { statement.detail; })
        fields[field::statement::detail] = outcomeDetailValue(statement.detail);
    return {statement.id, kind, std::move(fields)};
}

template <typename Statement>
Statement statementFrom(const DraftEntity& entity, bool& ok)
{
    Statement statement;
    statement.id = entity.id;
    if (const Value* ref = find(entity.fields, field::statement::ref))
        statement.ref = Reader(*ref, ok).qtext();
    if (const Value* text = find(entity.fields, field::statement::text))
        statement.text = Reader(*text, ok).qtext();
    if constexpr (requires { statement.detail; })
        if (const Value* detail = find(entity.fields, field::statement::detail))
            statement.detail = readOutcomeDetail(Reader(*detail, ok));
    return statement;
}

struct DigitRun {
    QStringView digits; ///< without leading zeros
    qsizetype length = 0;
};

DigitRun digitRun(QStringView text)
{
    DigitRun run;
    while (run.length < text.size() && text[run.length] >= u'0' && text[run.length] <= u'9')
        ++run.length;
    qsizetype zeros = 0;
    while (zeros < run.length && text[zeros] == u'0')
        ++zeros;
    run.digits = text.mid(zeros, run.length - zeros);
    return run;
}

/// "L2" before "L10": runs of digits are compared as numbers, everything else by code point.
int naturalCompare(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        const DigitRun left = digitRun(a);
        const DigitRun right = digitRun(b);
        if (left.length > 0 && right.length > 0) {
            if (left.digits.size() != right.digits.size())
                return left.digits.size() < right.digits.size() ? -1 : 1;
            if (const int order = left.digits.compare(right.digits); order != 0)
                return order;
            a = a.mid(left.length);
            b = b.mid(right.length);
            continue;
        }
        if (a.front() != b.front())
            return a.front() < b.front() ? -1 : 1;
        a = a.mid(1);
        b = b.mid(1);
    }
    if (a.isEmpty() == b.isEmpty())
        return 0;
    return a.isEmpty() ? -1 : 1;
}

template <typename T>
void sortByRef(std::vector<T>& entries)
{
    std::sort(entries.begin(), entries.end(), [](const T& a, const T& b) {
        const int order = naturalCompare(a.ref, b.ref);
        return order != 0 ? order < 0 : a.id < b.id;
    });
}

/// An entity that names another draft does not belong to this plan.
bool belongsTo(const DraftEntity& entity, const EntityId& draft)
{
    static_assert(field::item::draft == field::statement::draft);
    const Value* named = find(entity.fields, field::item::draft);
    return !named || named->asId<EntityId>() == draft;
}

} // namespace

std::vector<DraftEntity> draftEntities(const Plan& plan)
{
    std::vector<DraftEntity> entities;
    entities.push_back({plan.id, Kind::Draft, draftFields(plan)});
    for (const domain::Need& need : plan.needs)
        entities.push_back(statementEntity(plan, need, Kind::Need));
    for (const domain::Outcome& outcome : plan.outcomes)
        entities.push_back(statementEntity(plan, outcome, Kind::Outcome));
    for (const Line& line : plan.lines)
        entities.push_back(itemEntity(plan, line));
    return entities;
}

Result<Plan> planFrom(const EntityId& patient, const std::vector<DraftEntity>& entities)
{
    const auto isDraft = [](const DraftEntity& entity) { return entity.kind == Kind::Draft; };
    const auto draft = std::find_if(entities.begin(), entities.end(), isDraft);
    if (draft == entities.end())
        return Error{ErrorCode::NotFound, "There is no plan for this patient yet."};
    bool ok = true;
    Plan plan;
    plan.id = draft->id;
    plan.patient = patient;
    readDraftFields(draft->fields, plan, ok);
    for (const DraftEntity& entity : entities) {
        if (!belongsTo(entity, plan.id))
            continue;
        if (entity.kind == Kind::Need)
            plan.needs.push_back(statementFrom<domain::Need>(entity, ok));
        else if (entity.kind == Kind::Outcome)
            plan.outcomes.push_back(statementFrom<domain::Outcome>(entity, ok));
        else if (entity.kind == Kind::Item)
            plan.lines.push_back(lineFrom(entity, ok));
    }
    if (!ok)
        return Error{ErrorCode::Damaged, "A part of the plan is not in the agreed form."};
    sortByRef(plan.needs);
    sortByRef(plan.outcomes);
    sortByRef(plan.lines);
    return plan;
}

} // namespace doorstep::wire
