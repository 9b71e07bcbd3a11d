// Suggestions while a line is written: equipment, treatments and services, searched without a network.
#pragma once

#include "app/domain/catalogue.h"
#include "app/viewmodels/row_list_model.h"

#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct SuggestionRow {
    QString code;
    QString name;
    QString kind;
    QString price;      ///< "£8.00 to £12.00 an hour"
    QString note;       ///< VAT relief, medical device, what to think of
    QString companions; ///< "Brings: payroll, insurance"; empty when it comes alone
    bool operator==(const SuggestionRow&) const = default;
};

/// A suggestion, never a limit. PlanEditor::takeSuggestion(code) puts it into the plan.
class CatalogueModel final : public RowListModel<SuggestionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
public:
    enum Role { CodeRole = Qt::UserRole + 1, NameRole, KindRole, PriceRole, NoteRole, CompanionsRole };
    Q_ENUM(Role)
    static constexpr int shown = 6;

    explicit CatalogueModel(QObject* parent);

    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString query() const { return m_query; }
    /// At once; an empty query shows nothing.
    void setQuery(const QString& query);
    void clear() { setQuery({}); }

Q_SIGNALS:
    void queryChanged();

private:
    QString m_query;
};

} // namespace doorstep::viewmodels
