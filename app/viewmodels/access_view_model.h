// Passphrase and PIN of the opened tablet, as the page about them shows it.
#pragma once

#include "app/viewmodels/vault_service.h"

#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// Texts of secrets come in and are overwritten as soon as they were read. Lives on the interface's thread.
class AccessViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by AppSession")
    Q_PROPERTY(bool hasPin READ hasPin NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /// In which form the error belongs: "passphrase" or "pin"; empty without one.
    Q_PROPERTY(QString errorField READ errorField NOTIFY changed FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed FINAL)
    /// Five words drawn by chance; empty until suggest().
    Q_PROPERTY(QString suggestion READ suggestion NOTIFY changed FINAL)
public:
    explicit AccessViewModel(VaultService& vault, QObject* parent = nullptr);

    /// What is stored; also forgets the messages of the visit before.
    Q_INVOKABLE void load();
    Q_INVOKABLE void changePassphrase(const QString& old, const QString& fresh, const QString& again);
    Q_INVOKABLE void setPin(const QString& digits, const QString& again);
    Q_INVOKABLE void removePin();
    Q_INVOKABLE void suggest();
    /// The coordinator takes the tablet back from the patient: `cameBack` when the PIN is right,
    /// `mustLock` after three that were not.
    Q_INVOKABLE void comeBack(const QString& digits);
    void clear();

    [[nodiscard]] bool hasPin() const { return m_hasPin; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString errorField() const { return m_errorField; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString doneText() const { return m_doneText; }
    [[nodiscard]] QString suggestion() const { return m_suggestion; }

Q_SIGNALS:
    void changed();
    void cameBack();
    void mustLock();

private:
    void begin();
    void end(const QString& field, const Status& status, const QString& doneText);

    VaultService& m_vault;
    bool m_hasPin = false;
    bool m_busy = false;
    QString m_errorField;
    QString m_errorText;
    QString m_doneText;
    QString m_suggestion;
    int m_wrongPins = 0;
};

} // namespace doorstep::viewmodels
