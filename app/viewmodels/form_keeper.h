// Keeps a form that is begun in the store: at most saveDelayMs behind what stands on the screen.
#pragma once

#include "app/viewmodels/vault_service.h"

#include <QCborMap>
#include <QObject>
#include <QTimer>

namespace doorstep::viewmodels {

/// One form of one owner at a time. The store drops the form in the transaction that records it; forget()
/// afterwards makes sure that nothing late brings it back. Lives on the interface's thread.
class FormKeeper final : public QObject {
    Q_OBJECT
public:
    static constexpr int saveDelayMs = 400;

    FormKeeper(VaultService& vault, QObject* parent);

    /// Turns to a form, saving the one before when it waits. `take` gets what is kept of it: empty = none
    /// begun. It is not called when another form was turned to meanwhile, nor after something was kept.
    void open(const EntityId& owner, const QString& form, std::function<void(const QCborMap&)> take);
    /// As it stands now; saved soon, whether or not more is typed.
    void keep(const QCborMap& values);
    /// What waits is asked to be saved at once, ahead of every later question to the store.
    void keepNow();
    /// Recorded, or thrown away by the person.
    void forget();
    /// Turns to nothing; what waits is saved first.
    void close();

private:
    VaultService& m_vault;
    EntityId m_owner;
    QString m_form;
    QCborMap m_values;
    bool m_waits = false;
    bool m_begun = false; ///< something of it is kept
    quint64 m_turn = 0;   ///< grows with everything that makes an answer stale
    QTimer m_timer;
};

} // namespace doorstep::viewmodels
