// How the money of a plan comes and goes: payments as agreed, and what was bought, month by month.
#pragma once

#include "app/domain/payments.h"
#include "app/viewmodels/vault_service.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// Of the plan in force, else of the newest agreed one: payments are planned then, and the page says so.
class PatientMoney final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY changed FINAL)
    Q_PROPERTY(bool inForce READ inForce NOTIFY changed FINAL)
    /// {day, model, amount, past}: as agreed, on the working day on which each is paid.
    Q_PROPERTY(QVariantList payments READ payments NOTIFY changed FINAL)
    /// Sums to the end of each month of the plan, as fractions of the highest: {month, paid, spent, known};
    /// `known` false: the month has not begun, so nothing can have been spent.
    Q_PROPERTY(QVariantList months READ months NOTIFY changed FINAL)
    Q_PROPERTY(QString highest READ highest NOTIFY changed FINAL)
    /// The chart in words.
    Q_PROPERTY(QString chartText READ chartText NOTIFY changed FINAL)
public:
    PatientMoney(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    Q_INVOKABLE void refresh();
    /// For tests without a thread.
    void show(const std::optional<domain::Plan>& plan, bool inForce,
              const std::vector<store::PurchaseView>& purchases);

    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] bool hasPlan() const { return m_hasPlan; }
    [[nodiscard]] bool inForce() const { return m_inForce; }
    [[nodiscard]] QVariantList payments() const { return m_payments; }
    [[nodiscard]] QVariantList months() const { return m_months; }
    [[nodiscard]] QString highest() const { return m_highest; }
    [[nodiscard]] QString chartText() const { return m_chartText; }

Q_SIGNALS:
    void changed();

private:
    struct Loaded {
        std::optional<domain::Plan> plan;
        bool inForce = false;
        std::vector<store::PurchaseView> purchases;
    };
    static Result<Loaded> load(VaultBackend& vault, const EntityId& patient);
    void showMonths(const domain::Plan& plan, const domain::Payments& payments,
                    const std::vector<store::PurchaseView>& purchases);

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    QString m_errorText;
    bool m_hasPlan = false;
    bool m_inForce = false;
    QVariantList m_payments;
    QVariantList m_months;
    QString m_highest;
    QString m_chartText;
};

} // namespace doorstep::viewmodels
