// Rules on a purchase: it is recorded whatever it is, and flagged where it leaves the plan.
#include "app/domain/equipment.h"
#include "app/domain/formats.h"
#include "app/domain/rules/rule_engine.h"

#include <algorithm>

namespace doorstep::domain {

namespace {

/// With a reason written down the flag stays, as a record; without one it asks for it.
void flagOutside(const Purchase& purchase, const char* rule, const QString& field, const QString& text,
                 std::vector<Finding>& findings)
{
    const bool explained = !purchase.reason.trimmed().isEmpty();
    findings.push_back({QString::fromLatin1(rule), explained ? Severity::Record : Severity::Warn, Gate::None,
                        field, explained ? text : text + u' ' + Rules::tr("Write down why.")});
}

void flagOverspending(const Purchase& purchase, const Line& line, Pence alreadySpent,
                      std::vector<Finding>& findings)
{
    const Pence left = std::max(line.total - alreadySpent, Pence{});
    if (purchase.amount <= left)
        return;
    const bool officeDecides =
        checkPrice(line.total, alreadySpent + purchase.amount) == PriceCheck::OfficeDecides;
    flagOutside(purchase, "R-57", QStringLiteral("amount"),
                Rules::tr("%1 costs %2 more than the %3 left on line %4. %5")
                    .arg(purchase.item, formatMoney(purchase.amount - left), formatMoney(left), line.ref,
                         officeDecides ? Rules::tr("The office decides whether the budget pays for that.")
                                       : Rules::tr("That is little enough for you to accept it.")),
                findings);
    // A written reason is enough for a little more; for much more the office has the word.
    if (officeDecides && findings.back().severity == Severity::Record)
        findings.back().severity = Severity::Route;
}

} // namespace

std::vector<Finding> evaluatePurchase(const Purchase& purchase, const Plan* planInForce,
                                      Pence alreadySpentOnLine)
{
    std::vector<Finding> findings;
    const QString field = QStringLiteral("line");
    if (!planInForce) {
        flagOutside(purchase, "R-57", field,
                    Rules::tr("This was bought before any plan was in force. The office decides whether "
                              "the budget pays for it."),
                    findings);
        return findings;
    }
    const Line* line = purchase.line ? planInForce->line(*purchase.line) : nullptr;
    if (!line) {
        flagOutside(purchase, "R-57", field,
                    Rules::tr("This is outside the plan. It is recorded, and the office will see it."),
                    findings);
        return findings;
    }
    if (purchase.boughtOn.isValid() && planInForce->firstPayment.isValid() &&
        purchase.boughtOn < planInForce->firstPayment)
        flagOutside(purchase, "R-57", QStringLiteral("boughtOn"),
                    Rules::tr("This was bought on %1, before the plan starts on %2. Is the date right?")
                        .arg(staffDate(purchase.boughtOn), staffDate(planInForce->firstPayment)),
                    findings);
    flagOverspending(purchase, *line, alreadySpentOnLine, findings);
    if (rules::isBanned(*line))
        flagOutside(purchase, "R-61", field,
                    Rules::tr("No budget may pay for the category \"%1\". The purchase is recorded, and "
                              "the office will see it.")
                        .arg(line->category.trimmed()),
                    findings);
    return findings;
}

} // namespace doorstep::domain
