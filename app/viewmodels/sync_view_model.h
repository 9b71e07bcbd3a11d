// The truth about what the office has, in numbers.
#pragma once

#include "app/viewmodels/row_list_model.h"
#include "app/viewmodels/vault_service.h"

#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct WaitingRow {
    QString what;
    QString detail;
    bool needsAttention = false;
    QString reason;
    bool operator==(const WaitingRow&) const = default;
};

class WaitingModel : public RowListModel<WaitingRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by SyncViewModel")
public:
    enum Role { WhatRole = Qt::UserRole + 1, DetailRole, NeedsAttentionRole, ReasonRole };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/// Nothing here is remembered from an attempt: every number is what the store can prove by receipts.
class SyncViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// For the rail: "3 not yet at the office", "All at the office 14:02", "Needs attention: 1".
    Q_PROPERTY(QString railText READ railText NOTIFY changed FINAL)
    /// The only thing that may turn anything green: SyncStatus::allAtOffice().
    Q_PROPERTY(bool allAtOffice READ allAtOffice NOTIFY changed FINAL)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed FINAL)
    /// What waits, by kind: "Purchase: 2"
    Q_PROPERTY(QStringList waitingKinds READ waitingKinds NOTIFY changed FINAL)
    Q_PROPERTY(int needsAttention READ needsAttention NOTIFY changed FINAL)
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY changed FINAL)
    Q_PROPERTY(QString staffName READ staffName NOTIFY changed FINAL)
    Q_PROPERTY(QString organisation READ organisation NOTIFY changed FINAL)
    Q_PROPERTY(QString changesText READ changesText NOTIFY changed FINAL)
    Q_PROPERTY(QString picturesText READ picturesText NOTIFY changed FINAL)
    Q_PROPERTY(QString lastReceiptText READ lastReceiptText NOTIFY changed FINAL)
    Q_PROPERTY(QString lastContactText READ lastContactText NOTIFY changed FINAL)
    Q_PROPERTY(QString patientsText READ patientsText NOTIFY changed FINAL)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed FINAL)
    /// The records were put back to an older state; empty otherwise.
    Q_PROPERTY(QString putBackText READ putBackText NOTIFY changed FINAL)
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(QString outcomeText READ outcomeText NOTIFY changed FINAL)
    Q_PROPERTY(doorstep::viewmodels::WaitingModel* waiting READ waiting CONSTANT FINAL)
public:
    SyncViewModel(VaultService& vault, const Clock& clock, QObject* parent);

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void syncNow();
    void clear();

    [[nodiscard]] QString railText() const;
    [[nodiscard]] bool allAtOffice() const { return m_known && m_status.allAtOffice(); }
    [[nodiscard]] int waitingCount() const { return m_status.changesWaiting + m_status.picturesWaiting; }
    [[nodiscard]] QStringList waitingKinds() const;
    [[nodiscard]] int needsAttention() const { return m_status.needsAttention; }
    [[nodiscard]] bool enrolled() const { return m_status.enrolled; }
    [[nodiscard]] QString staffName() const { return m_status.staffName; }
    [[nodiscard]] QString organisation() const;
    [[nodiscard]] QString changesText() const;
    [[nodiscard]] QString picturesText() const;
    [[nodiscard]] QString lastReceiptText() const;
    [[nodiscard]] QString lastContactText() const;
    [[nodiscard]] QString patientsText() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QString putBackText() const { return m_status.putBack; }
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] QString outcomeText() const { return m_outcomeText; }
    [[nodiscard]] WaitingModel* waiting() const { return m_waiting; }

Q_SIGNALS:
    void changed();
    void synced(); ///< rows or receipts may have come

private:
    void finished(const sync::SyncReport& report);

    VaultService& m_vault;
    const Clock& m_clock;
    store::SyncStatus m_status;
    bool m_known = false; ///< the store has answered
    QString m_readError;
    bool m_running = false;
    quint64 m_session = 0; ///< a run that outlives its session is not reported
    QString m_outcomeText;
    WaitingModel* m_waiting;
};

} // namespace doorstep::viewmodels
