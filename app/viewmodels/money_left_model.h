// What is left of the money: by line, by delivery model and of the whole; what the office has not seen is
// marked.
#pragma once

#include "app/viewmodels/row_list_model.h"
#include "app/viewmodels/vault_service.h"

#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct MoneyLeftRow {
    QString kind; ///< "line", "model", "outside", "all"
    QString label;
    QString left;
    QString authorised;
    QString spent;
    QString provisional; ///< how much of what was spent the office has not signed for; may be empty
    bool overspent = false;
    double share = 0; ///< left of authorised, 0 to 1; 0 when nothing was authorised
    bool operator==(const MoneyLeftRow&) const = default;
};

class MoneyLeftModel final : public RowListModel<MoneyLeftRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// For the patient: "You have £271.00 left of £663.00."
    Q_PROPERTY(QString sentence READ sentence NOTIFY stateChanged FINAL)
    /// True while some of what is spent is known to this tablet alone.
    Q_PROPERTY(bool provisional READ provisional NOTIFY stateChanged FINAL)
public:
    enum class State { Loading, Empty, Ready, Failed };
    Q_ENUM(State)
    enum Role {
        KindRole = Qt::UserRole + 1,
        LabelRole,
        LeftRole,
        AuthorisedRole,
        SpentRole,
        ProvisionalRole,
        OverspentRole,
        ShareRole
    };
    Q_ENUM(Role)

    MoneyLeftModel(VaultService& vault, QObject* parent);

    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void open(const EntityId& patient);
    void clear();
    Q_INVOKABLE void refresh();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString sentence() const { return m_sentence; }
    [[nodiscard]] bool provisional() const { return m_provisional; }
    /// Plan: whose lines these are; null before any plan. For tests without a thread.
    void show(const domain::BudgetLeft& budget, const domain::Plan* plan);

Q_SIGNALS:
    void stateChanged();

private:
    VaultService& m_vault;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
    QString m_sentence;
    bool m_provisional = false;
};

} // namespace doorstep::viewmodels
