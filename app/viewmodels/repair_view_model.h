// What the screen of a store that does not open shows, and what a person may choose there.
#pragma once

#include "app/viewmodels/vault_service.h"
#include "crypto/vault/snapshot.h"

#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// Works on the damaged store that the backend keeps unlocked; empty at any other time. Nothing happens
/// without a call from the person.
class RepairViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// "The records as they were at 14:32: 12 changes made on this tablet", newest first.
    Q_PROPERTY(QStringList copies READ copies NOTIFY changed FINAL)
    Q_PROPERTY(int chosen READ chosen WRITE choose NOTIFY changed FINAL)
    /// What the chosen copy would not bring back.
    Q_PROPERTY(QString lossText READ lossText NOTIFY changed FINAL)
    /// False before enrolment: no office could open the file.
    Q_PROPERTY(bool canRescue READ canRescue NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool restored READ restored NOTIFY changed FINAL)
    Q_PROPERTY(QString outcomeText READ outcomeText NOTIFY changed FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
public:
    RepairViewModel(VaultService& vault, const Clock& clock, QObject* parent);

    void load();
    void clear();
    void choose(int index);
    /// Puts the chosen copy in the place of the damaged records, which are kept.
    Q_INVOKABLE void restore();
    /// Into the person's documents folder, under a name with the date.
    Q_INVOKABLE void makeRescueFile();

    [[nodiscard]] QStringList copies() const;
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] QString lossText() const;
    [[nodiscard]] bool canRescue() const { return m_canRescue; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool restored() const { return m_restored; }
    [[nodiscard]] QString outcomeText() const { return m_outcomeText; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

Q_SIGNALS:
    void changed();

private:
    void begin();
    void end(const QString& outcome, const QString& error);

    VaultService& m_vault;
    const Clock& m_clock;
    std::vector<crypto::SnapshotInfo> m_copies;
    int m_chosen = -1;
    bool m_canRescue = false;
    bool m_busy = false;
    bool m_restored = false;
    QString m_outcomeText;
    QString m_errorText;
};

} // namespace doorstep::viewmodels
