// What the office decided, line by line, and whether this tablet could prove it.
#pragma once

#include "app/viewmodels/row_list_model.h"
#include "app/viewmodels/vault_service.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct DecisionLineRow {
    QString ref;
    QString item;
    QString model;
    QString amount;
    bool decided = false;
    bool approved = false;
    QString reason;        ///< the office's words
    QString patientReason; ///< what to say to the patient
    QString code;
    bool operator==(const DecisionLineRow&) const = default;
};

class DecisionLinesModel : public RowListModel<DecisionLineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by DecisionViewModel")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role {
        RefRole = Qt::UserRole + 1,
        ItemRole,
        ModelRole,
        AmountRole,
        DecidedRole,
        ApprovedRole,
        ReasonRole,
        PatientReasonRole,
        CodeRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/// The newest version of the plan and the latest decision that names it.
class DecisionViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    Q_PROPERTY(QString stateColour READ stateColour NOTIFY changed FINAL)
    Q_PROPERTY(QString deliveryText READ deliveryText NOTIFY changed FINAL)
    Q_PROPERTY(QString attention READ attention NOTIFY changed FINAL)
    Q_PROPERTY(QString agreedText READ agreedText NOTIFY changed FINAL)
    Q_PROPERTY(QString checkText READ checkText NOTIFY changed FINAL)
    /// Only a checked decision may be acted on.
    Q_PROPERTY(bool verified READ verified NOTIFY changed FINAL)
    /// Verified, and neither withdrawn nor past its time.
    Q_PROPERTY(bool current READ current NOTIFY changed FINAL)
    Q_PROPERTY(bool decided READ decided NOTIFY changed FINAL)
    Q_PROPERTY(QString decisionText READ decisionText NOTIFY changed FINAL)
    Q_PROPERTY(QString comment READ comment NOTIFY changed FINAL)
    Q_PROPERTY(QString validText READ validText NOTIFY changed FINAL)
    Q_PROPERTY(QString reference READ reference NOTIFY changed FINAL)
    /// {model, agreed, authorised, differs}
    Q_PROPERTY(QVariantList sums READ sums NOTIFY changed FINAL)
    Q_PROPERTY(doorstep::viewmodels::DecisionLinesModel* lines READ lines CONSTANT FINAL)
    Q_PROPERTY(int declinedCount READ declinedCount NOTIFY changed FINAL)
public:
    enum class State { Loading, NoPlan, Ready, Failed };
    Q_ENUM(State)

    DecisionViewModel(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    Q_INVOKABLE void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString stateColour() const;
    [[nodiscard]] QString deliveryText() const;
    [[nodiscard]] QString attention() const { return m_version ? m_version->attention : QString(); }
    [[nodiscard]] QString agreedText() const;
    [[nodiscard]] QString checkText() const;
    [[nodiscard]] bool verified() const;
    [[nodiscard]] bool current() const;
    [[nodiscard]] bool decided() const { return m_version && m_version->decision; }
    [[nodiscard]] QString decisionText() const;
    [[nodiscard]] QString comment() const;
    [[nodiscard]] QString validText() const;
    [[nodiscard]] QString reference() const;
    [[nodiscard]] QVariantList sums() const;
    [[nodiscard]] DecisionLinesModel* lines() const { return m_lines; }
    [[nodiscard]] int declinedCount() const;

Q_SIGNALS:
    void changed();

private:
    void show(const Result<std::vector<store::PlanVersion>>& versions);
    [[nodiscard]] std::vector<DecisionLineRow> lineRows() const;

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
    std::optional<store::PlanVersion> m_version;
    DecisionLinesModel* m_lines;
};

} // namespace doorstep::viewmodels
