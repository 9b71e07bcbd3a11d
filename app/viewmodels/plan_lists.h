// The lists of a plan: needs and outcomes as texts, and the lines of the budget.
#pragma once

#include "app/domain/plan.h"
#include "app/viewmodels/row_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct PlanTextRow {
    QString ref;
    QString text;
    bool chosen = false; ///< only where a line picks what it serves
    QString measure{};   ///< of an outcome
    QString due{};       ///< of an outcome, as typed
    bool operator==(const PlanTextRow&) const = default;
};

/// Needs or outcomes.
class PlanTextModel : public RowListModel<PlanTextRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PlanEditor")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role { RefRole = Qt::UserRole + 1, TextRole, ChosenRole, MeasureRole, DueRole };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

struct PlanLineRow {
    QString ref;
    QString item;
    domain::Model model = domain::Model::Notional;
    QString amount;
    QString detail; ///< "12 months at £32.00, monthly, for O1 and O2"
    bool operator==(const PlanLineRow&) const = default;
};

class PlanLinesModel : public RowListModel<PlanLineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PlanEditor")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role {
        RefRole = Qt::UserRole + 1,
        ItemRole,
        ModelTextRole,
        ModelColourRole,
        AmountRole,
        DetailRole
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void show(const domain::Plan& plan);
};

} // namespace doorstep::viewmodels
