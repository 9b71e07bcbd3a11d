// Where on the screen one is, kept in the store: after the process died, the next unlocking leads back there.
#pragma once

#include "app/viewmodels/form_keeper.h"

#include <QQuickItem>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// What a place is made of is the interface's matter (pages, what they are about, how far they are scrolled);
/// here it is only kept. Texts are not part of it: each form keeps its own.
class PlaceKeeper final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// As it was found at the opening; empty = none.
    Q_PROPERTY(QVariantMap kept READ kept NOTIFY keptChanged FINAL)
public:
    PlaceKeeper(VaultService& vault, QObject* parent);

    /// Before the tablet shows itself as open. `then` is called in any case.
    void load(std::function<void()> then);
    /// Something moved: `asked` comes soon, once for many of these.
    Q_INVOKABLE void touch();
    /// The answer to `asked`.
    Q_INVOKABLE void keep(const QVariantMap& place);
    /// {name, nth, cursor}: which control of the page has the focus. Empty when none has.
    Q_INVOKABLE QVariantMap focusIn(QQuickItem* page) const;
    /// False when there is no such control (any more).
    Q_INVOKABLE bool giveFocus(QQuickItem* page, const QVariantMap& focus) const;
    /// Asks and saves at once.
    void keepNow();
    void clear();
    [[nodiscard]] QVariantMap kept() const { return m_kept; }

Q_SIGNALS:
    void keptChanged();
    void asked();

private:
    FormKeeper m_keeper;
    QVariantMap m_kept;
    bool m_known = false; ///< what the store holds was read
    QCborMap m_last;
    QTimer m_timer;
};

} // namespace doorstep::viewmodels
