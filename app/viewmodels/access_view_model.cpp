// Changing the passphrase and the PIN.
#include "app/viewmodels/access_view_model.h"

#include "app/viewmodels/secret_text.h"
#include "app/viewmodels/texts.h"

namespace doorstep::viewmodels {

namespace {

Error differ(const QString& text)
{
    return {ErrorCode::InvalidInput, text.toStdString()};
}

} // namespace

AccessViewModel::AccessViewModel(VaultService& vault, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
{}

void AccessViewModel::begin()
{
    m_busy = true;
    m_errorField.clear();
    m_errorText.clear();
    m_doneText.clear();
    Q_EMIT changed();
}

void AccessViewModel::end(const QString& field, const Status& status, const QString& doneText)
{
    m_busy = false;
    m_errorField = status ? QString() : field;
    m_errorText = status ? QString() : toText(status.error());
    m_doneText = status ? doneText : QString();
    Q_EMIT changed();
}

void AccessViewModel::load()
{
    begin();
    m_vault.run([](VaultBackend& vault) { return vault.isOpen() && vault.access().hasPin(); })
        .then(this, [this](bool has) {
            m_hasPin = has;
            end({}, done(), {});
        });
}

void AccessViewModel::changePassphrase(const QString& old, const QString& fresh, const QString& again)
{
    const Secret oldSecret = takeSecret(old);
    const Secret newSecret = takeSecret(fresh);
    const Secret second = takeSecret(again);
    if (m_busy)
        return;
    const QString field = QStringLiteral("passphrase");
    if (!newSecret->equals(*second))
        return end(field, differ(tr("The two new passphrases differ. Type the same one twice.")), {});
    begin();
    m_vault
        .run([oldSecret, newSecret](VaultBackend& vault) {
            return vault.access().changePassphrase(oldSecret->view(), newSecret->view(),
                                                   vault.newKdfParams());
        })
        .then(this, [this, field](const Status& status) {
            if (status)
                overwrite(std::exchange(m_suggestion, {}));
            end(field, status, tr("The passphrase is changed."));
        });
}

void AccessViewModel::setPin(const QString& digits, const QString& again)
{
    const Secret pin = takeSecret(digits);
    const Secret second = takeSecret(again);
    if (m_busy)
        return;
    const QString field = QStringLiteral("pin");
    if (!pin->equals(*second))
        return end(field, differ(tr("The two PINs differ. Type the same one twice.")), {});
    begin();
    m_vault
        .run([pin](VaultBackend& vault) {
            const Status set = vault.access().setPin(pin->view());
            vault.armPin();
            return set;
        })
        .then(this, [this, field](const Status& status) {
            m_hasPin = m_hasPin || status.ok();
            end(field, status, tr("The PIN is set. It opens the tablet until it is restarted."));
        });
}

void AccessViewModel::removePin()
{
    if (m_busy)
        return;
    begin();
    m_vault
        .run([](VaultBackend& vault) {
            const Status removed = vault.access().removePin();
            vault.armPin();
            return removed;
        })
        .then(this, [this](const Status& status) {
            m_hasPin = m_hasPin && !status.ok();
            end(QStringLiteral("pin"), status, tr("The PIN is removed."));
        });
}

void AccessViewModel::suggest()
{
    m_vault.run([](VaultBackend& vault) { return vault.suggestPassphrase(); })
        .then(this, [this](const std::string& words) {
            overwrite(std::exchange(m_suggestion, QString::fromStdString(words)));
            Q_EMIT changed();
        });
}

void AccessViewModel::comeBack(const QString& digits)
{
    const Secret pin = takeSecret(digits);
    if (m_busy)
        return;
    begin();
    m_vault
        .run([pin](VaultBackend& vault) -> Result<bool> {
            if (!vault.isOpen())
                return Error{ErrorCode::Refused, "The tablet is locked."};
            return vault.access().pinFits(pin->view());
        })
        .then(this, [this](const Result<bool>& fits) {
            constexpr int wrongMax = 3;
            const QString field = QStringLiteral("pin");
            if (fits && fits.value()) {
                m_wrongPins = 0;
                end({}, done(), {});
                Q_EMIT cameBack();
                return;
            }
            end(field, fits ? Status(differ(tr("That is not the PIN."))) : Status(fits.error()), {});
            if (++m_wrongPins >= wrongMax) {
                m_wrongPins = 0;
                Q_EMIT mustLock();
            }
        });
}

void AccessViewModel::clear()
{
    m_wrongPins = 0;
    overwrite(std::exchange(m_suggestion, {}));
    m_hasPin = false;
    end({}, done(), {});
}

} // namespace doorstep::viewmodels
