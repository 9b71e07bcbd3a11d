// The form of a reversal, and recording it once.
#include "app/viewmodels/reversal_editor.h"

#include "app/viewmodels/texts.h"

namespace doorstep::viewmodels {

ReversalEditor::ReversalEditor(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_keeper(vault, this)
{}

void ReversalEditor::turnTo(const EntityId& patient)
{
    if (patient == m_patient)
        return;
    clear();
    m_patient = patient;
}

void ReversalEditor::clear()
{
    m_keeper.close();
    m_patient = m_purchase = {};
    m_view = {};
    m_amount.clear();
    m_reason.clear();
    m_busy = false;
    m_doneText.clear();
    m_errors.clear();
    Q_EMIT changed();
    Q_EMIT formChanged();
    Q_EMIT errorsChanged();
}

void ReversalEditor::open(const QString& purchase)
{
    const EntityId id = fromKey(purchase);
    if (id == m_purchase && !m_busy && !m_view.purchase.id.isZero() && m_doneText.isEmpty())
        return; // what stands there is newer than what is stored
    m_purchase = id;
    m_view = {};
    m_amount.clear();
    m_reason.clear();
    m_doneText.clear();
    m_errors.clear();
    Q_EMIT formChanged();
    Q_EMIT errorsChanged();
    m_keeper.open(m_patient, QLatin1String(store::form::reversal),
                  [this](const QCborMap& kept) { take(kept); });
    m_vault
        .run([patient = m_patient, id](VaultBackend& vault) -> Result<store::PurchaseView> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            const auto list = vault.purchases().list(patient);
            if (!list)
                return list.error();
            for (const store::PurchaseView& view : list.value()) {
                if (view.purchase.id == id)
                    return view;
            }
            return Error{ErrorCode::NotFound, "This purchase is not on this tablet."};
        })
        .then(this, [this, id](const Result<store::PurchaseView>& view) {
            if (id != m_purchase)
                return;
            if (view) {
                m_view = view.value();
                if (m_amount.isEmpty()) // all of it is the usual case
                    m_amount = amountInput(left());
            } else {
                m_errors.insert(QStringLiteral("record"), toText(view.error()));
                Q_EMIT errorsChanged();
            }
            Q_EMIT changed();
            Q_EMIT formChanged();
        });
}

void ReversalEditor::take(const QCborMap& kept)
{
    if (kept.isEmpty() || fromKey(kept[QLatin1String("purchase")].toString()) != m_purchase)
        return;
    m_amount = kept[QLatin1String("amount")].toString();
    m_reason = kept[QLatin1String("reason")].toString();
    Q_EMIT formChanged();
}

void ReversalEditor::keepForm()
{
    m_keeper.keep({{QStringLiteral("purchase"), toKey(m_purchase)},
                   {QStringLiteral("amount"), m_amount},
                   {QStringLiteral("reason"), m_reason}});
}

QString ReversalEditor::purchase() const
{
    return m_purchase.isZero() ? QString() : toKey(m_purchase);
}

QString ReversalEditor::sentence() const
{
    const domain::Purchase& bought = m_view.purchase;
    if (bought.id.isZero())
        return {};
    const QString paid =
        tr("Paid %1 on %2.").arg(domain::formatMoney(bought.amount), dateText(bought.boughtOn));
    if (m_view.reversedAmount == domain::Pence{})
        return paid;
    return tr("%1 %2 of it was taken back already: %3 is left.")
        .arg(paid, domain::formatMoney(m_view.reversedAmount), domain::formatMoney(left()));
}

QString ReversalEditor::afterText() const
{
    const auto amount = domain::parseMoney(m_amount);
    if (m_view.purchase.id.isZero() || !amount || *amount <= domain::Pence{} || *amount > left())
        return {};
    const domain::Pence stays = left() - *amount;
    return stays == domain::Pence{} ? tr("Then all of it is taken back.")
                                    : tr("%1 of it stays as spent.").arg(domain::formatMoney(stays));
}

void ReversalEditor::setAmount(const QString& text)
{
    if (std::exchange(m_amount, text) == text)
        return;
    keepForm();
    Q_EMIT formChanged();
}

void ReversalEditor::setReason(const QString& text)
{
    if (std::exchange(m_reason, text) == text)
        return;
    keepForm();
    Q_EMIT formChanged();
}

void ReversalEditor::record()
{
    if (m_busy || m_view.purchase.id.isZero() || !m_doneText.isEmpty())
        return;
    m_errors.clear();
    const auto amount = domain::parseMoney(m_amount);
    if (!amount || *amount <= domain::Pence{})
        m_errors.insert(QStringLiteral("amount"), tr("Enter how much is taken back, like 12 or 12.50"));
    else if (*amount > left())
        m_errors.insert(QStringLiteral("amount"),
                        tr("Enter at most %1: more was not paid").arg(domain::formatMoney(left())));
    if (m_reason.trimmed().isEmpty())
        m_errors.insert(QStringLiteral("reason"), tr("Enter why it is taken back"));
    Q_EMIT errorsChanged();
    if (!m_errors.isEmpty())
        return;
    m_busy = true;
    Q_EMIT changed();
    m_keeper.keepNow();
    m_vault
        .run([id = m_purchase, amount = *amount, reason = m_reason](VaultBackend& vault) -> Status {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.purchases().reverse(id, amount, reason);
        })
        .then(this, [this, id = m_purchase](const Status& stored) {
            if (id == m_purchase)
                finish(stored);
        });
}

void ReversalEditor::finish(const Status& stored)
{
    m_busy = false;
    if (!stored) {
        m_errors.insert(QStringLiteral("record"), toText(stored.error()));
        Q_EMIT errorsChanged();
        Q_EMIT changed();
        return;
    }
    m_keeper.forget(); // the store has dropped it already
    m_doneText = tr("%1 of %2 is taken back. Saved on this tablet %3.")
                     .arg(domain::formatMoney(domain::parseMoney(m_amount).value_or(domain::Pence{})), item(),
                          timeText(m_clock.wallMs(), m_clock));
    Q_EMIT changed();
    Q_EMIT reversed();
}

QVariantList ReversalEditor::errorList() const
{
    QVariantList list;
    for (auto error = m_errors.begin(); error != m_errors.end(); ++error)
        list << QVariantMap{{QStringLiteral("field"), error.key()}, {QStringLiteral("text"), error.value()}};
    return list;
}

} // namespace doorstep::viewmodels
