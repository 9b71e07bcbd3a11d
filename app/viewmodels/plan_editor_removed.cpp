// Removing a need, an outcome or a line, and bringing it back while its page is shown.
#include "app/viewmodels/plan_editor.h"

#include <QCborArray>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

constexpr qsizetype shownOfText = 80;

template <typename Item>
void putBack(std::vector<Item>& items, const Item& item, std::size_t row)
{
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(std::min(row, items.size())), item);
}

/// Enough of it to know which one it was.
QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > shownOfText ? line.left(shownOfText) + u'\u2026' : line;
}

template <typename Item>
void takeId(Item& item, const std::vector<Item>& stored)
{
    const auto same = std::find_if(stored.begin(), stored.end(),
                                   [&item](const Item& other) { return other.ref == item.ref; });
    if (item.id.isZero() && same != stored.end())
        item.id = same->id;
}

} // namespace

std::vector<std::pair<QString, qsizetype>> PlanEditor::linesWith(const QString& ref,
                                                                 QStringList domain::Line::*refs) const
{
    std::vector<std::pair<QString, qsizetype>> lines;
    for (const domain::Line& line : m_plan.lines) {
        if (const qsizetype at = (line.*refs).indexOf(ref); at >= 0)
            lines.emplace_back(line.ref, at);
    }
    return lines;
}

void PlanEditor::removeNeed(int row)
{
    if (row < 0 || row >= static_cast<int>(m_plan.needs.size()))
        return;
    const domain::Need need = m_plan.needs[static_cast<std::size_t>(row)];
    Removed removed{need, static_cast<std::size_t>(row), linesWith(need.ref, &domain::Line::needRefs), {}};
    m_plan.needs.erase(m_plan.needs.begin() + row);
    for (domain::Line& one : m_plan.lines)
        one.needRefs.removeAll(need.ref);
    remove(std::move(removed));
}

void PlanEditor::removeOutcome(int row)
{
    if (!outcomeAt(row))
        return;
    const domain::Outcome outcome = *outcomeAt(row);
    Removed removed{
        outcome, static_cast<std::size_t>(row), linesWith(outcome.ref, &domain::Line::outcomeRefs), {}};
    const QString key = QStringLiteral("due:") + outcome.ref;
    if (m_typed.contains(key))
        removed.typed.insert(key, m_typed.value(key));
    m_plan.outcomes.erase(m_plan.outcomes.begin() + row);
    for (domain::Line& one : m_plan.lines)
        one.outcomeRefs.removeAll(outcome.ref);
    remove(std::move(removed));
}

void PlanEditor::removeLine()
{
    const QString ref = m_line->ref();
    const auto at = std::find_if(m_plan.lines.begin(), m_plan.lines.end(),
                                 [&ref](const domain::Line& one) { return one.ref == ref; });
    if (at == m_plan.lines.end())
        return;
    Removed removed{*at, static_cast<std::size_t>(at - m_plan.lines.begin()), {}, {}};
    const auto texts = typedOfLine(ref);
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        removed.typed.insert(ref + u'.' + text.key(), text.value());
    m_plan.lines.erase(at);
    m_line->clear();
    remove(std::move(removed));
}

/// One offer at a time: what was removed before is gone for good.
void PlanEditor::remove(Removed removed)
{
    setRemoved(std::move(removed));
    m_offerKeeper.keep(formOf(*m_removed));
    m_offerKept = true;
    // What was typed in it goes with it, and comes back with it.
    if (std::holds_alternative<domain::Outcome>(m_removed->what))
        forgetDue(removedRef());
    else if (std::holds_alternative<domain::Line>(m_removed->what))
        forgetLine(removedRef());
    touch();
}

void PlanEditor::setRemoved(std::optional<Removed> removed)
{
    const bool both = !removed && !m_removed;
    m_removed = std::move(removed);
    if (!both)
        Q_EMIT removedChanged();
}

void PlanEditor::bringBack(const Removed& removed)
{
    const auto serve = [this, &removed](const QString& ref, QStringList domain::Line::*refs) {
        for (const auto& [lineRef, at] : removed.servedBy) {
            for (domain::Line& line : m_plan.lines) {
                if (line.ref == lineRef && !(line.*refs).contains(ref))
                    (line.*refs).insert(std::min(at, (line.*refs).size()), ref);
            }
        }
    };
    if (const auto* need = std::get_if<domain::Need>(&removed.what)) {
        putBack(m_plan.needs, *need, removed.row);
        serve(need->ref, &domain::Line::needRefs);
    } else if (const auto* outcome = std::get_if<domain::Outcome>(&removed.what)) {
        putBack(m_plan.outcomes, *outcome, removed.row);
        serve(outcome->ref, &domain::Line::outcomeRefs);
    } else if (const auto* line = std::get_if<domain::Line>(&removed.what)) {
        putBack(m_plan.lines, *line, removed.row);
    }
}

void PlanEditor::bringTypedBack(const Removed& removed)
{
    for (auto text = removed.typed.cbegin(); text != removed.typed.cend(); ++text) {
        if (!text.key().contains(u'.'))
            m_typed.insert(text.key(), text.value());
        keepTyped(text.key(), text.value());
    }
}

QString PlanEditor::undoRemove()
{
    if (!m_removed || m_state != State::Ready)
        return {};
    const Removed removed = *m_removed;
    const QString ref = removedRef();
    bringBack(removed);
    bringTypedBack(removed);
    setRemoved(std::nullopt); // the store lets go of the offer when it has the thing again
    touch();
    return ref;
}

void PlanEditor::forgetRemoved()
{
    if (!m_removed)
        return;
    setRemoved(std::nullopt);
    m_offerKeeper.forget();
    m_offerKept = false;
}

void PlanEditor::dropOldOffer()
{
    if (!m_removed && !m_dirty && std::exchange(m_offerKept, false))
        m_offerKeeper.forget();
}

void PlanEditor::takeOffer()
{
    m_offerKept = !m_keptOffer.isEmpty();
    auto kept = removedFrom(std::exchange(m_keptOffer, {}));
    if (!kept)
        return dropOldOffer();
    const auto isThere = [&kept](const auto& items) {
        return std::any_of(items.begin(), items.end(), [&kept](const auto& item) {
            const QString ref = std::visit([](const auto& what) { return what.ref; }, kept->what);
            const EntityId id = std::visit([](const auto& what) { return what.id; }, kept->what);
            return item.id == id || (id.isZero() && item.ref == ref);
        });
    };
    if (!isThere(m_plan.needs) && !isThere(m_plan.outcomes) && !isThere(m_plan.lines))
        return setRemoved(std::move(kept));
    // The process died between the two: it was not removed yet, or is back already.
    bringTypedBack(*kept);
    dropOldOffer();
}

QCborMap PlanEditor::formOf(const Removed& removed)
{
    QCborArray served;
    for (const auto& [ref, at] : removed.servedBy)
        served.append(QCborArray{ref, static_cast<qint64>(at)});
    QCborMap typed;
    for (auto text = removed.typed.cbegin(); text != removed.typed.cend(); ++text)
        typed.insert(text.key(), text.value());
    return {{QStringLiteral("item"), store::packedItem(removed.what)},
            {QStringLiteral("row"), static_cast<qint64>(removed.row)},
            {QStringLiteral("servedBy"), served},
            {QStringLiteral("typed"), typed}};
}

std::optional<PlanEditor::Removed> PlanEditor::removedFrom(const QCborMap& form)
{
    const auto item = store::itemFrom(form[QLatin1String("item")].toByteArray());
    if (!item)
        return std::nullopt;
    Removed removed{*item, static_cast<std::size_t>(form[QLatin1String("row")].toInteger()), {}, {}};
    for (const QCborValue& one : form[QLatin1String("servedBy")].toArray())
        removed.servedBy.emplace_back(one.toArray().at(0).toString(), one.toArray().at(1).toInteger());
    const QCborMap typed = form[QLatin1String("typed")].toMap();
    for (auto text = typed.cbegin(); text != typed.cend(); ++text)
        removed.typed.insert(text.key().toString(), text.value().toString());
    return removed;
}

void PlanEditor::takeRemovedId(const domain::Plan& stored)
{
    if (!m_removed || !std::visit([](const auto& item) { return item.id.isZero(); }, m_removed->what))
        return;
    if (auto* need = std::get_if<domain::Need>(&m_removed->what))
        takeId(*need, stored.needs);
    else if (auto* outcome = std::get_if<domain::Outcome>(&m_removed->what))
        takeId(*outcome, stored.outcomes);
    else if (auto* line = std::get_if<domain::Line>(&m_removed->what))
        takeId(*line, stored.lines);
    m_offerKeeper.keep(formOf(*m_removed));
}

QString PlanEditor::removedRef() const
{
    return m_removed ? std::visit([](const auto& item) { return item.ref; }, m_removed->what) : QString();
}

QString PlanEditor::removedKind() const
{
    if (!m_removed)
        return {};
    if (std::holds_alternative<domain::Need>(m_removed->what))
        return QStringLiteral("need");
    return std::holds_alternative<domain::Outcome>(m_removed->what) ? QStringLiteral("outcome")
                                                                    : QStringLiteral("line");
}

QString PlanEditor::removedText() const
{
    if (!m_removed)
        return {};
    if (const auto* line = std::get_if<domain::Line>(&m_removed->what)) {
        const QString item = shortened(line->item);
        return item.isEmpty() ? tr("Line %1 was removed").arg(line->ref)
                              : tr("Line %1 was removed: %2").arg(line->ref, item);
    }
    if (const auto* need = std::get_if<domain::Need>(&m_removed->what)) {
        const QString text = shortened(need->text);
        return text.isEmpty() ? tr("Need %1 was removed").arg(need->ref)
                              : tr("Need %1 was removed: %2").arg(need->ref, text);
    }
    const auto& outcome = std::get<domain::Outcome>(m_removed->what);
    const QString text = shortened(outcome.text);
    return text.isEmpty() ? tr("Outcome %1 was removed").arg(outcome.ref)
                          : tr("Outcome %1 was removed: %2").arg(outcome.ref, text);
}

} // namespace doorstep::viewmodels
