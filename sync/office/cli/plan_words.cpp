// Sentences of the read-back, and a paragraph for each line.
#include "sync/office/cli/plan_words.h"

#include "app/domain/readback.h"

#include <ostream>

namespace doorstep::office {

namespace {

std::string text(const QString& value)
{
    return value.toStdString();
}

/// "O1, N2": what the line is for.
std::string purposes(const domain::Line& line)
{
    return text((line.outcomeRefs + line.needRefs).join(QStringLiteral(", ")));
}

void writeLine(std::ostream& out, const PlanView& view, const domain::Line& line)
{
    out << "  " << text(line.ref) << "  " << text(line.item) << ": " << text(domain::formatMoney(line.total))
        << (line.oneOff ? " once" : "") << ", " << text(domain::describe(line.model));
    if (!line.isNhsMoney())
        out << ", paid for by somebody else";
    out << '\n';
    out << "      " << text(domain::describeQuantity(line.quantityThousandths, line.unit)) << " at "
        << text(domain::formatMoney(line.unitPrice));
    if (!line.when.isEmpty())
        out << ", " << text(line.when);
    if (!line.supplier.isEmpty())
        out << "; from " << text(line.supplier);
    if (const std::string what = purposes(line); !what.empty())
        out << "; for " << what;
    out << '\n';
    if (!line.note.isEmpty())
        out << "      " << text(line.note) << '\n';
    if (!view.decision)
        return;
    for (const domain::LineDecision& decided : view.decision->decision.lines) {
        if (decided.line == line.id)
            out << "      " << (decided.approved ? "approved" : "declined: " + text(decided.reason)) << '\n';
    }
}

} // namespace

void writePlan(std::ostream& out, const PlanView& view, const domain::Person& person)
{
    const domain::Plan& plan = view.sealed.plan;
    out << view.hash.hex() << "  " << planStateName(view.state)
        << (view.flags.empty() ? "" : "  figures do not add up") << "\n\n"
        << text(domain::readBack(plan, person)) << "\nLines, as 'decide --line' names them:\n";
    for (const domain::Line& line : plan.lines)
        writeLine(out, view, line);
    out << "\nIn all " << text(domain::formatMoney(view.sealed.totals.plan()));
    if (plan.indicativeBudget)
        out << " of an indicative budget of " << text(domain::formatMoney(*plan.indicativeBudget));
    out << ".\n";
    if (!plan.contingency.isEmpty())
        out << "If something goes wrong: " << text(plan.contingency) << '\n';
    if (!plan.risk.text.isEmpty())
        out << "Risk" << (plan.risk.significant ? " (significant)" : "") << ": " << text(plan.risk.text)
            << '\n';
    if (!plan.monitoredBy.isEmpty())
        out << "Watched over by " << text(plan.monitoredBy) << ".\n";
    if (!plan.coordinator.isEmpty())
        out << "Care coordinator: " << text(plan.coordinator) << '\n';
}

} // namespace doorstep::office
