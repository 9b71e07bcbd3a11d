// How the money arrives against when it is needed: one row for each model with money that leaves.
#pragma once

#include "app/domain/schedule.h"
#include "app/viewmodels/row_list_model.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct ScheduleRow {
    domain::ModelSchedule schedule;
    std::vector<domain::MonthFlow> months;
    bool operator==(const ScheduleRow&) const = default;
};

class ScheduleModel : public RowListModel<ScheduleRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PlanEditor")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role {
        ModelTextRole = Qt::UserRole + 1,
        LumpTextRole,
        InstalmentTextRole, ///< "£31.00 a month" or "between £0.00 and £92.00 a month"
        ShortTextRole,      ///< empty when no month runs short
        MonthsRole,         ///< {month, paid, planned: fractions of the highest, isShort, text}
        MaximumTextRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void show(const domain::Plan& plan);
};

} // namespace doorstep::viewmodels
