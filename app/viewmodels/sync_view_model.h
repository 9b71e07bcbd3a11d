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
    bool begun = false; ///< a form that is not recorded: it does not go by itself
    bool operator==(const WaitingRow&) const = default;
};

class WaitingModel : public RowListModel<WaitingRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by SyncViewModel")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role { WhatRole = Qt::UserRole + 1, DetailRole, NeedsAttentionRole, ReasonRole, BegunRole };
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
    /// The only thing that may turn anything green: SyncStatus::allAtOffice(), and nothing begun that is not
    /// recorded.
    Q_PROPERTY(bool allAtOffice READ allAtOffice NOTIFY changed FINAL)
    /// That, and the office was heard not long ago: for a mark that people only glance at.
    Q_PROPERTY(bool allWell READ allWell NOTIFY changed FINAL)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed FINAL)
    /// Forms begun and not recorded: only this tablet has them.
    Q_PROPERTY(int begunCount READ begunCount NOTIFY changed FINAL)
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
    Q_PROPERTY(QString stoppedText READ stoppedText NOTIFY changed FINAL)
    Q_PROPERTY(QString putBackText READ putBackText NOTIFY changed FINAL)
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    /// Changed by a person on this tablet; kept in the vault.
    Q_PROPERTY(bool paused READ paused NOTIFY changed FINAL)
    Q_PROPERTY(bool onlyUnmetered READ onlyUnmetered NOTIFY changed FINAL)
    /// What the sync does by itself at this moment, in one sentence.
    Q_PROPERTY(QString standingText READ standingText NOTIFY changed FINAL)
    /// "3 changes (4 KB), then 2 pictures (1.2 MB)"; empty when nothing waits.
    Q_PROPERTY(QString queueText READ queueText NOTIFY changed FINAL)
    /// Too many days without the office; empty while there is nothing to warn of.
    Q_PROPERTY(QString leaseText READ leaseText NOTIFY changed FINAL)
    /// By how much the tablet's clock differed from the office's at the last contact; empty while it is
    /// right.
    Q_PROPERTY(QString clockText READ clockText NOTIFY changed FINAL)
    Q_PROPERTY(QString outcomeText READ outcomeText NOTIFY changed FINAL)
    Q_PROPERTY(doorstep::viewmodels::WaitingModel* waiting READ waiting CONSTANT FINAL)
public:
    SyncViewModel(VaultService& vault, const Clock& clock, QObject* parent);

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void syncNow();
    Q_INVOKABLE void setPaused(bool paused);
    Q_INVOKABLE void setOnlyUnmetered(bool only);
    /// From now on until clear() the sync runs by itself and this follows it.
    void watch();
    void hint(VaultBackend::SyncHint hint);
    void clear();

    [[nodiscard]] QString railText() const;
    [[nodiscard]] bool allWell() const { return allAtOffice() && !m_lease.warn; }
    [[nodiscard]] bool allAtOffice() const { return m_known && m_status.allAtOffice() && m_begun == 0; }
    [[nodiscard]] int begunCount() const { return m_begun; }
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
    [[nodiscard]] QString stoppedText() const;
    [[nodiscard]] QString putBackText() const { return m_status.putBack; }
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] bool paused() const { return m_wishes.paused; }
    [[nodiscard]] bool onlyUnmetered() const { return m_wishes.onlyUnmetered; }
    [[nodiscard]] QString standingText() const;
    [[nodiscard]] QString queueText() const;
    [[nodiscard]] QString leaseText() const;
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString outcomeText() const { return m_outcomeText; }
    [[nodiscard]] WaitingModel* waiting() const { return m_waiting; }

Q_SIGNALS:
    void changed();
    void synced(); ///< rows or receipts may have come

private:
    void finished(const sync::SyncReport& report);
    void driverChanged(const sync::SyncDriver::State& state);
    void wish(const store::SyncWishes& wishes);

    VaultService& m_vault;
    const Clock& m_clock;
    store::SyncStatus m_status;
    int m_begun = 0;
    bool m_known = false; ///< the store has answered
    QString m_readError;
    bool m_running = false;
    quint64 m_session = 0; ///< a run that outlives its session is not reported
    QString m_outcomeText;
    store::SyncWishes m_wishes;
    store::Lease m_lease;
    std::optional<std::int64_t> m_clockAheadMs;
    qint64 m_changesBytes = 0;                       ///< that wait
    std::optional<sync::SyncDriver::State> m_driver; ///< nullopt: nothing runs by itself
    WaitingModel* m_waiting;
};

} // namespace doorstep::viewmodels
