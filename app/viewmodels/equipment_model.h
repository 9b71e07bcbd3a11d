// The things a patient has from the budget: where each one is, who repairs it, service, warranty, giving
// back.
#pragma once

#include "app/viewmodels/row_list_model.h"
#include "app/viewmodels/vault_service.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct EquipmentRow {
    QString key; ///< of the purchase
    QString item;
    QString detail; ///< make, model, serial number, bought on
    QString stateText;
    QString moneyText;
    QString owner;    ///< who owns it, and who pays for repair
    QString service;  ///< empty: no service interval
    QString warranty; ///< empty: none written down
    QString giveBack; ///< empty: it need not come back
    QString note;     ///< of steps out of the usual order
    bool serviceOverdue = false;
    bool gone = false;
    bool operator==(const EquipmentRow&) const = default;

    /// nullopt for what is no thing: services, travel, fees.
    static std::optional<EquipmentRow> of(const store::PurchaseView& view, const domain::Plan* plan,
                                          const QDate& on);
};

class EquipmentModel final : public RowListModel<EquipmentRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// {key, text}: what may be noted about a thing, for note(): "inUse", "inRepair", "returned", "serviced"
    /// ...
    Q_PROPERTY(QVariantList happenings READ happenings CONSTANT FINAL)
public:
    enum class State { Loading, Empty, Ready, Failed };
    Q_ENUM(State)
    enum Role {
        KeyRole = Qt::UserRole + 1,
        ItemRole,
        DetailRole,
        StateTextRole,
        MoneyTextRole,
        OwnerRole,
        ServiceRole,
        ServiceOverdueRole,
        WarrantyRole,
        GiveBackRole,
        GoneRole,
        NoteRole
    };
    Q_ENUM(Role)

    EquipmentModel(VaultService& vault, const Clock& clock, QObject* parent);

    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void open(const EntityId& patient);
    void clear();
    Q_INVOKABLE void refresh();
    /// What happened to the purchase today; never refused for its order. Empty `text` is fine.
    Q_INVOKABLE void note(const QString& purchaseKey, const QString& happening, const QString& text);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QVariantList happenings() const;

Q_SIGNALS:
    void stateChanged();
    void noted(); ///< stored on this tablet

private:
    void setState(State state, const QString& errorText = {});

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
};

} // namespace doorstep::viewmodels
