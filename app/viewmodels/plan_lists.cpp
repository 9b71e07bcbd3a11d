// Rows of needs, outcomes and lines.
#include "app/viewmodels/plan_lists.h"
#include "app/viewmodels/domain_words.h"

namespace doorstep::viewmodels {

QVariant PlanTextModel::data(const QModelIndex& at, int role) const
{
    const PlanTextRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case RefRole:
        return row->ref;
    case Qt::DisplayRole:
    case TextRole:
        return row->text;
    case ChosenRole:
        return row->chosen;
    case MeasureRole:
        return row->measure;
    case DueRole:
        return row->due;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlanTextModel::roleNames() const
{
    return {{RefRole, "ref"},
            {TextRole, "text"},
            {ChosenRole, "chosen"},
            {MeasureRole, "measure"},
            {DueRole, "due"}};
}

namespace {

QString modelColour(domain::Model model)
{
    switch (model) {
    case domain::Model::Notional:
        return QStringLiteral("grey");
    case domain::Model::ThirdParty:
        return QStringLiteral("purple");
    case domain::Model::Direct:
        return QStringLiteral("blue");
    }
    return {};
}

QString detailOf(const domain::Line& line)
{
    QStringList parts;
    const QString quantity = domain::describeQuantity(line.quantityThousandths, line.unit);
    parts << (line.quantityThousandths == 1000
                  ? quantity
                  : PlanLinesModel::tr("%1 at %2").arg(quantity, domain::formatMoney(line.unitPrice)));
    if (!line.when.trimmed().isEmpty())
        parts << line.when.trimmed();
    const QStringList serves = line.outcomeRefs + line.needRefs;
    if (!serves.isEmpty())
        parts << PlanLinesModel::tr("for %1").arg(serves.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QVariant PlanLinesModel::data(const QModelIndex& at, int role) const
{
    const PlanLineRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case RefRole:
        return row->ref;
    case Qt::DisplayRole:
    case ItemRole:
        return row->item.isEmpty() ? tr("Not named yet") : row->item;
    case ModelTextRole:
        return inWords(domain::describe(row->model));
    case ModelColourRole:
        return modelColour(row->model);
    case AmountRole:
        return row->amount;
    case DetailRole:
        return row->detail;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlanLinesModel::roleNames() const
{
    return {{RefRole, "ref"},
            {ItemRole, "item"},
            {ModelTextRole, "modelText"},
            {ModelColourRole, "modelColour"},
            {AmountRole, "amount"},
            {DetailRole, "detail"}};
}

void PlanLinesModel::show(const domain::Plan& plan)
{
    std::vector<PlanLineRow> rows;
    rows.reserve(plan.lines.size());
    for (const domain::Line& line : plan.lines)
        rows.push_back({line.ref, line.item, line.model, domain::formatMoney(line.total), detailOf(line)});
    setRows(std::move(rows));
}

} // namespace doorstep::viewmodels
