// Saving by a timer that is not restarted by the next key.
#include "app/viewmodels/form_keeper.h"

namespace doorstep::viewmodels {

FormKeeper::FormKeeper(VaultService& vault, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FormKeeper::keepNow);
}

void FormKeeper::open(const EntityId& owner, const QString& form, std::function<void(const QCborMap&)> take)
{
    keepNow();
    m_owner = owner;
    m_form = form;
    const quint64 turn = ++m_turn;
    m_vault
        .run([owner, form, keeps = m_vault.keepsForms()](VaultBackend& vault) {
            if (!vault.isOpen() || !keeps)
                return QCborMap();
            const auto kept = vault.forms().load(owner, form);
            return kept && kept.value() ? *kept.value() : QCborMap();
        })
        .then(this, [this, turn, take = std::move(take)](const QCborMap& kept) {
            if (turn != m_turn)
                return;
            m_begun = !kept.isEmpty();
            take(kept);
        });
}

void FormKeeper::keep(const QCborMap& values)
{
    if (m_form.isEmpty() || !m_vault.keepsForms())
        return;
    ++m_turn;
    m_values = values;
    m_waits = true;
    if (!m_timer.isActive())
        m_timer.start(saveDelayMs);
}

void FormKeeper::keepNow()
{
    m_timer.stop();
    if (!std::exchange(m_waits, false))
        return;
    m_vault
        .run([owner = m_owner, form = m_form, values = m_values](VaultBackend& vault) -> Status {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.forms().save(owner, form, values);
        })
        .then(this, [this, turn = m_turn](const Status& saved) {
            if (saved && std::exchange(m_begun, true) == false)
                Q_EMIT m_vault.formsChanged();
            if (saved || turn != m_turn)
                return;
            m_waits = true; // a full disk may have room again
            constexpr int laterMs = 5'000;
            m_timer.start(laterMs);
        });
}

void FormKeeper::forget()
{
    m_timer.stop();
    m_waits = false;
    ++m_turn;
    if (m_form.isEmpty())
        return;
    m_begun = false;
    m_vault
        .run([owner = m_owner, form = m_form](VaultBackend& vault) {
            if (vault.isOpen())
                static_cast<void>(vault.forms().drop(owner, form));
            return true;
        })
        .then(this, [this](bool) { Q_EMIT m_vault.formsChanged(); });
}

void FormKeeper::close()
{
    keepNow();
    ++m_turn;
    m_owner = {};
    m_form.clear();
    m_values = {};
    m_begun = false;
}

} // namespace doorstep::viewmodels
