// What the rules say about the draft, in plain words, with the way to the field.
#pragma once

#include "app/domain/rules.h"
#include "app/viewmodels/row_list_model.h"

#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

class RuleResultsModel : public RowListModel<domain::Finding> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PlanEditor")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
    /// Findings that stand before the patient's agreement.
    Q_PROPERTY(int blocking READ blocking NOTIFY summaryChanged FINAL)
    Q_PROPERTY(bool mayAgree READ mayAgree NOTIFY summaryChanged FINAL)
    /// section -> how many findings of it stand before the agreement
    Q_PROPERTY(QVariantMap openBySection READ openBySection NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)
public:
    enum Role {
        RuleIdRole = Qt::UserRole + 1,
        TextRole,
        WeightTextRole, ///< "Put right before agreement", "Think about this" ...
        WeightColourRole,
        StandsRole,       ///< stands before the agreement
        SectionRole,      ///< "needs", "spending", "payments", "risks", "review": the page that puts it right
        LineRefRole,      ///< "L3" or empty
        SourceRole,       ///< the rule and where it comes from
        OrganisationRole, ///< "Your organisation asks for this: ..." where it gave the rule another weight
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// `checked` false: not asked yet, so nothing may be concluded.
    void show(std::vector<domain::Finding> findings, bool checked,
              std::vector<domain::RuleOverride> overrides = {});
    [[nodiscard]] int blocking() const;
    [[nodiscard]] QVariantMap openBySection() const;
    [[nodiscard]] bool mayAgree() const { return m_checked && domain::mayAgree(rows()); }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void summaryChanged();

private:
    std::vector<domain::RuleOverride> m_overrides; ///< weights the findings were made with
    bool m_checked = false;
};

} // namespace doorstep::viewmodels
