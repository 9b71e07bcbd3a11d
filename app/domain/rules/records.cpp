// receipts, accessible information, complaints, capacity and identity.
#include "app/domain/care_event_tables.h"
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

void receipts(const RuleContext& c, RuleReport& report)
{
    for (const Purchase& purchase : c.purchases) {
        if (purchase.receiptPages.empty())
            report.add(Rules::tr("There is no receipt for %1, %2.")
                           .arg(purchase.item, formatMoney(purchase.amount)));
    }
}

void accessible(const RuleContext& c, RuleReport& report)
{
    const Access& access = c.plan.care.access;
    if (!access.askedOn.isValid() && c.person.communicationNeeds.isEmpty())
        report.add(Rules::tr("Ask what helps the patient to read, hear and understand, and write it down."));
    else if (!access.needs.isEmpty() && !access.mayShare)
        report.add(Rules::tr("Ask whether others may be told about the communication needs."));
}

void complaints(const RuleContext& c, RuleReport& report)
{
    if (!c.plan.care.spokenOf(Topic::Complaints))
        report.add(Rules::tr("Tell the patient how to complain, and write down the date."));
}

void capacity(const RuleContext& c, RuleReport& report)
{
    for (const CapacityRecord& record : c.plan.care.capacity) {
        if (record.decision == CapacityDecision::Unstated || !record.hasCapacity || !record.on.isValid() ||
            isBlank(record.by)) {
            report.add(
                Rules::tr("A record of capacity names the decision, the answer, the day and who looked "
                          "at it."));
            continue;
        }
        if (!*record.hasCapacity && (isBlank(record.helpGiven) || isBlank(record.bestInterests)))
            report.add(Rules::tr("Not able %1: write down what help was given first, and what is in the "
                                 "person's best interests.")
                           .arg(ruleWordsOf(record.decision)));
    }
}

void identity(const RuleContext& c, RuleReport& report)
{
    if (!c.plan.care.spokenOf(Topic::Identity))
        report.add(Rules::tr("Confirm name, date of birth and address with the patient, and write down that "
                             "you did."));
}

using S = Severity;

const std::array table{
    RuleInfo{.id = "R-100",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .stage = Stage::Records,
             .field = "purchases",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Receipts, statements and invoices are kept for the check of the money."),
             .source = QT_TRANSLATE_NOOP("Rules", "Agreements of the pilots; accountancy practice."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Take a picture of the receipt at the visit."),
             .patient = QT_TRANSLATE_NOOP("Rules", "Please keep every receipt. We can take a picture of it."),
             .evaluate = receipts},
    RuleInfo{.id = "R-101",
             .severity = S::Remind,
             .gate = Gate::Agree,
             .floor = S::Remind,
             .stage = Stage::Records,
             .field = "access",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Communication needs are asked, recorded, flagged, shared and met."),
             .source = QT_TRANSLATE_NOOP("Rules", "Accessible Information Standard."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Ask at the start of the visit."),
             .patient = QT_TRANSLATE_NOOP("Rules", "Tell us what helps you to read, hear or understand."),
             .evaluate = accessible},
    RuleInfo{.id = "R-102",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .certainty = Certainty::Own,
             .stage = Stage::Records,
             .field = "explained",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "A complaint may be made within 12 months and is acknowledged in 3 working days."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2009/309."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Show the page on complaints."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "If you are not happy, tell us. You have 12 months to complain."),
             .evaluate = complaints},
    RuleInfo{.id = "R-103",
             .severity = S::Require,
             .gate = Gate::Agree,
             .floor = S::Require,
             .certainty = Certainty::Own,
             .stage = Stage::Records,
             .field = "capacity",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "Capacity is about one decision at one time; help comes first."),
             .source = QT_TRANSLATE_NOOP("Rules", "Mental Capacity Act 2005 s.1."),
             .staff = QT_TRANSLATE_NOOP(
                 "Rules", "Record the decision, the day, who looked at it, the help and the best interests."),
             .patient = QT_TRANSLATE_NOOP("Rules", "We help you to decide for yourself as far as you can."),
             .evaluate = capacity},
    RuleInfo{.id = "R-104",
             .severity = S::Remind,
             .gate = Gate::Agree,
             .floor = S::Remind,
             .stage = Stage::Records,
             .field = "explained",
             .statement = QT_TRANSLATE_NOOP("Rules", "A patient is known by more than the NHS number."),
             .source = QT_TRANSLATE_NOOP("Rules", "NHS service manual."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Ask for name, date of birth and address."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "We ask your name, birthday and address to be sure it is you."),
             .evaluate = identity},
};

} // namespace

std::span<const RuleInfo> records()
{
    return table;
}

} // namespace doorstep::domain::rules
