// A suggestion of the catalogue becomes the open line, with the lines that go with it.
#include "app/domain/catalogue.h"
#include "app/viewmodels/plan_editor.h"

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

int highestRef(const std::vector<domain::Line>& lines)
{
    int highest = 0;
    for (const domain::Line& line : lines)
        highest = std::max(highest, line.ref.mid(1).toInt());
    return highest;
}

bool isThere(const std::vector<domain::Line>& lines, const QString& item)
{
    return std::any_of(lines.begin(), lines.end(),
                       [&item](const domain::Line& line) { return line.item == item; });
}

} // namespace

int PlanEditor::takeSuggestion(const QString& code)
{
    const domain::Catalogue& catalogue = domain::Catalogue::shipped();
    const domain::CatalogueItem* item = catalogue.find(code);
    const domain::Line open = m_line->line();
    const auto target = std::find_if(m_plan.lines.begin(), m_plan.lines.end(),
                                     [&open](const domain::Line& line) { return line.ref == open.ref; });
    if (m_state != State::Ready || !item || target == m_plan.lines.end())
        return 0;
    std::vector<domain::Line> lines = catalogue.linesFor(*item, open.model);
    domain::Line first = lines.front();
    first.id = target->id;
    first.ref = open.ref;
    first.outcomeRefs = open.outcomeRefs;
    first.needRefs = open.needRefs;
    *target = first;
    int added = 0;
    int highest = highestRef(m_plan.lines);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        // Payroll and insurance are needed once, however many assistants there are.
        if (isThere(m_plan.lines, lines[i].item))
            continue;
        lines[i].ref = QStringLiteral("L%1").arg(++highest);
        lines[i].outcomeRefs = open.outcomeRefs;
        lines[i].needRefs = open.needRefs;
        m_plan.lines.push_back(lines[i]);
        ++added;
    }
    m_line->open(first, m_plan);
    touch();
    return added;
}

} // namespace doorstep::viewmodels
