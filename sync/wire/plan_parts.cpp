// The draft's own fields, and planned spending.
#include "sync/wire/plan_parts.h"
#include "sync/wire/care_codec.h"
#include "sync/wire/fields.h"

namespace doorstep::wire {

using domain::Plan;

FieldMap draftFields(const Plan& plan)
{
    FieldMap fields;
    fields[field::draft::organisation] = toValue(plan.organisation);
    fields[field::draft::regime] = numberOf(plan.regime);
    fields[field::draft::firstPayment] = toValue(plan.firstPayment);
    fields[field::draft::months] = plan.months;
    fields[field::draft::scheduleKind] = numberOf(plan.scheduleKind);
    fields[field::draft::firstReview] = toValue(plan.firstReview);
    fields[field::draft::reviewManner] = toValue(plan.reviewManner);
    fields[field::draft::noticeDays] = plan.noticeDays;
    fields[field::draft::recipient] = arrayOf(numberOf(plan.recipient), toValue(plan.recipientDescription));
    fields[field::draft::risk] =
        arrayOf(toValue(plan.risk.text), plan.risk.significant, plan.risk.procedureAgreed);
    fields[field::draft::contingency] = toValue(plan.contingency);
    fields[field::draft::monitoredBy] = toValue(plan.monitoredBy);
    fields[field::draft::coordinator] = toValue(plan.coordinator);
    fields[field::draft::indicativeBudget] =
        plan.indicativeBudget ? toValue(*plan.indicativeBudget) : Value();
    fields[field::draft::account] = numberOf(plan.account);
    fields[field::draft::legalBar] = orNull(plan.legalBar);
    addCareFields(plan.care, fields);
    return fields;
}

namespace {

void readRisk(const Reader& reader, Plan& plan)
{
    reader.items(3);
    plan.risk.text = reader.item(0).qtext();
    plan.risk.significant = reader.item(1).boolean();
    plan.risk.procedureAgreed = reader.item(2).boolean();
}

void readRecipient(const Reader& reader, Plan& plan)
{
    reader.items(2);
    plan.recipient = reader.item(0).choice(domain::RecipientKind::Patient, domain::RecipientKind::ThirdParty);
    plan.recipientDescription = reader.item(1).qtext();
}

using ReadField = void (*)(const Reader&, Plan&);

const std::map<std::uint64_t, ReadField>& fieldReaders()
{
    namespace f = field::draft;
    using domain::AccountState;
    using domain::Regime;
    using domain::ScheduleKind;
    static const std::map<std::uint64_t, ReadField> readers = {
        {f::organisation, [](const Reader& r, Plan& p) { p.organisation = r.qtext(); }},
        {f::regime,
         [](const Reader& r, Plan& p) { p.regime = r.choice(Regime::Pilot2010, Regime::National2013); }},
        {f::firstPayment, [](const Reader& r, Plan& p) { p.firstPayment = r.date(); }},
        {f::months, [](const Reader& r, Plan& p) { p.months = r.smallInteger(); }},
        {f::scheduleKind,
         [](const Reader& r, Plan& p) {
             p.scheduleKind = r.choice(ScheduleKind::Flat, ScheduleKind::Lump);
         }},
        {f::firstReview, [](const Reader& r, Plan& p) { p.firstReview = r.date(); }},
        {f::reviewManner, [](const Reader& r, Plan& p) { p.reviewManner = r.qtext(); }},
        {f::noticeDays, [](const Reader& r, Plan& p) { p.noticeDays = r.smallInteger(); }},
        {f::recipient, readRecipient},
        {f::risk, readRisk},
        {f::contingency, [](const Reader& r, Plan& p) { p.contingency = r.qtext(); }},
        {f::monitoredBy, [](const Reader& r, Plan& p) { p.monitoredBy = r.qtext(); }},
        {f::coordinator, [](const Reader& r, Plan& p) { p.coordinator = r.qtext(); }},
        {f::indicativeBudget,
         [](const Reader& r, Plan& p) {
             p.indicativeBudget = r.isNull() ? std::nullopt : std::optional(readPence(r));
         }},
        {f::account,
         [](const Reader& r, Plan& p) { p.account = r.choice(AccountState::None, AccountState::Closed); }},
        {f::legalBar, [](const Reader& r,
                         Plan& p) { p.legalBar = r.isNull() ? std::nullopt : std::optional(r.boolean()); }},
    };
    return readers;
}

} // namespace

void readDraftFields(const FieldMap& fields, Plan& plan, bool& ok)
{
    for (const auto& [number, read] : fieldReaders())
        if (const auto found = fields.find(number); found != fields.end())
            read(Reader(found->second, ok), plan);
    for (const auto& [number, value] : fields)
        readCareField(number, Reader(value, ok), plan.care);
}

Value spendValue(const std::vector<domain::PlannedSpend>& spend)
{
    return arrayFrom(
        spend, [](const domain::PlannedSpend& part) { return arrayOf(part.month, toValue(part.amount)); });
}

std::vector<domain::PlannedSpend> readSpend(const Reader& reader)
{
    std::vector<domain::PlannedSpend> spend;
    for (const Reader& part : reader.array()) {
        part.items(2);
        spend.push_back({part.item(0).smallInteger(), readPence(part.item(1))});
    }
    return spend;
}

} // namespace doorstep::wire
