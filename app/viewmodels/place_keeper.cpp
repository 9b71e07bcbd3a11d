// Asking for the place, keeping it, and finding a control again by its name.
#include "app/viewmodels/place_keeper.h"

#include <QQuickWindow>

namespace doorstep::viewmodels {

namespace {

/// What the Tab key would stop at, in the order of the tree.
void collectStops(QQuickItem* at, QList<QQuickItem*>& stops)
{
    if (!at->isVisible())
        return;
    if (at->activeFocusOnTab())
        stops << at;
    const auto children = at->childItems();
    for (QQuickItem* child : children)
        collectStops(child, stops);
}

QQuickItem* namedIn(QQuickItem* at, const QString& name)
{
    if (!at->isVisible())
        return nullptr;
    if (at->objectName() == name)
        return at;
    const auto children = at->childItems();
    for (QQuickItem* child : children) {
        if (QQuickItem* found = namedIn(child, name))
            return found;
    }
    return nullptr;
}

/// How far the cursor is in a secret is nobody's business.
bool isSecret(const QQuickItem* item)
{
    return item->property("echoMode").toInt() != 0;
}

} // namespace

PlaceKeeper::PlaceKeeper(VaultService& vault, QObject* parent)
    : QObject(parent)
    , m_keeper(vault, this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlaceKeeper::asked);
}

void PlaceKeeper::load(std::function<void()> then)
{
    m_keeper.open({}, QStringLiteral("place"), [this, then = std::move(then)](const QCborMap& kept) {
        m_last = kept;
        m_kept = kept.toVariantMap();
        m_known = true;
        Q_EMIT keptChanged();
        then();
    });
}

void PlaceKeeper::touch()
{
    constexpr int delayMs = 200;
    if (m_known && !m_timer.isActive())
        m_timer.start(delayMs);
}

void PlaceKeeper::keep(const QVariantMap& place)
{
    const QCborMap now = QCborMap::fromVariantMap(place);
    if (!m_known || now == m_last)
        return;
    m_last = now;
    m_keeper.keep(now);
}

void PlaceKeeper::keepNow()
{
    m_timer.stop();
    if (m_known)
        Q_EMIT asked();
    m_keeper.keepNow();
}

void PlaceKeeper::clear()
{
    m_timer.stop();
    m_known = false;
    m_keeper.close();
    m_last = {};
    m_kept.clear();
    Q_EMIT keptChanged();
}

QVariantMap PlaceKeeper::focusIn(QQuickItem* page) const
{
    QQuickItem* focus = page && page->window() ? page->window()->activeFocusItem() : nullptr;
    if (!focus || focus == page || !page->isAncestorOf(focus))
        return {};
    QQuickItem* named = focus;
    while (named != page && named->objectName().isEmpty())
        named = named->parentItem();
    QList<QQuickItem*> stops;
    collectStops(named, stops);
    QVariantMap found{{QStringLiteral("name"), named == page ? QString() : named->objectName()},
                      {QStringLiteral("nth"), static_cast<int>(stops.indexOf(focus))}};
    const QVariant cursor = focus->property("cursorPosition");
    if (cursor.isValid() && !isSecret(focus))
        found.insert(QStringLiteral("cursor"), cursor.toInt());
    return found;
}

bool PlaceKeeper::giveFocus(QQuickItem* page, const QVariantMap& focus) const
{
    if (!page || focus.isEmpty())
        return false;
    const QString name = focus.value(QStringLiteral("name")).toString();
    QQuickItem* named = name.isEmpty() ? page : namedIn(page, name);
    if (!named)
        return false;
    QList<QQuickItem*> stops;
    collectStops(named, stops);
    const int nth = focus.value(QStringLiteral("nth")).toInt();
    if (nth < 0 || nth >= stops.size())
        return false;
    stops[nth]->forceActiveFocus(Qt::OtherFocusReason);
    if (focus.contains(QStringLiteral("cursor")))
        stops[nth]->setProperty("cursorPosition", focus.value(QStringLiteral("cursor")));
    return true;
}

} // namespace doorstep::viewmodels
