// How an outcome is told from a wish: what it is measured by, and by when.
#include "app/viewmodels/plan_editor.h"

#include "app/domain/formats.h"

namespace doorstep::viewmodels {

namespace {

/// Where the day of an outcome is kept while it cannot be read.
QString dueKey(const QString& ref)
{
    return QStringLiteral("due:") + ref;
}

} // namespace

domain::Outcome* PlanEditor::outcomeAt(int row)
{
    const bool there = row >= 0 && row < static_cast<int>(m_plan.outcomes.size());
    return there ? &m_plan.outcomes[static_cast<std::size_t>(row)] : nullptr;
}

QString PlanEditor::writtenDue(const QString& field) const
{
    for (const domain::Outcome& outcome : m_plan.outcomes) {
        if (dueKey(outcome.ref) == field && outcome.detail.dueOn.isValid())
            return domain::staffDate(outcome.detail.dueOn);
    }
    return {};
}

std::vector<PlanTextRow> PlanEditor::outcomeRows() const
{
    std::vector<PlanTextRow> rows;
    for (const domain::Outcome& outcome : m_plan.outcomes) {
        const QString key = dueKey(outcome.ref);
        rows.push_back(
            {outcome.ref, outcome.text, false, outcome.detail.measure, m_typed.value(key, writtenDue(key))});
    }
    return rows;
}

void PlanEditor::setOutcomeMeasure(int row, const QString& text)
{
    domain::Outcome* outcome = outcomeAt(row);
    if (!outcome || outcome->detail.measure == text)
        return;
    outcome->detail.measure = text;
    touch();
}

void PlanEditor::setOutcomeDue(int row, const QString& text)
{
    domain::Outcome* outcome = outcomeAt(row);
    if (!outcome || m_state != State::Ready)
        return;
    const QString key = dueKey(outcome->ref);
    if (text == m_typed.value(key, writtenDue(key)))
        return;
    readTyped(key, text, [outcome, &text] {
        const auto date = text.trimmed().isEmpty() ? std::optional(QDate()) : domain::parseStaffDate(text);
        outcome->detail.dueOn = date.value_or(outcome->detail.dueOn);
        return date.has_value();
    });
    showLists();
}

void PlanEditor::forgetDue(const QString& ref)
{
    m_typed.remove(dueKey(ref));
    keepTyped(dueKey(ref), {});
}

void PlanEditor::checkDue()
{
    for (const domain::Outcome& outcome : m_plan.outcomes) {
        const QString typed = m_typed.value(dueKey(outcome.ref));
        if (!typed.trimmed().isEmpty() && !domain::parseStaffDate(typed))
            fail(dueKey(outcome.ref), tr("%1: enter the day like 03-Oct-2011").arg(outcome.ref));
    }
}

} // namespace doorstep::viewmodels
