// Taking a purchase back, whole or in part: never an edit, always a record of its own with a reason.
#pragma once

#include "app/viewmodels/form_keeper.h"

#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

class ReversalEditor final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// Key of the purchase; empty = none.
    Q_PROPERTY(QString purchase READ purchase NOTIFY changed FINAL)
    Q_PROPERTY(QString item READ item NOTIFY changed FINAL)
    /// "Paid £84.50 on 01-Jun-2012. £20.00 was taken back already: £64.50 is left."
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY formChanged FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY formChanged FINAL)
    /// "£44.50 of it stays as spent."
    Q_PROPERTY(QString afterText READ afterText NOTIFY formChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QVariantList errorList READ errorList NOTIFY errorsChanged FINAL)
public:
    ReversalEditor(VaultService& vault, const Clock& clock, QObject* parent);

    void turnTo(const EntityId& patient);
    void clear();
    void keepNow() { m_keeper.keepNow(); }
    /// Turns to a purchase of the patient; what was typed for it comes back.
    Q_INVOKABLE void open(const QString& purchase);
    /// Records the reversal once. `reversed` follows.
    Q_INVOKABLE void record();

    [[nodiscard]] QString purchase() const;
    [[nodiscard]] QString item() const { return m_view.purchase.item; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString amount() const { return m_amount; }
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] QString afterText() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString doneText() const { return m_doneText; }
    [[nodiscard]] QVariantMap errors() const { return m_errors; }
    [[nodiscard]] QVariantList errorList() const;
    void setAmount(const QString& text);
    void setReason(const QString& text);

Q_SIGNALS:
    void changed();
    void formChanged();
    void errorsChanged();
    void reversed();

private:
    [[nodiscard]] domain::Pence left() const { return m_view.purchase.amount - m_view.reversedAmount; }
    void keepForm();
    void take(const QCborMap& kept);
    void finish(const Status& stored);

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    EntityId m_purchase;
    store::PurchaseView m_view;
    QString m_amount;
    QString m_reason;
    bool m_busy = false;
    QString m_doneText;
    QVariantMap m_errors;
    FormKeeper m_keeper;
};

} // namespace doorstep::viewmodels
