// The shipped catalogue as suggestions.
#include "app/viewmodels/catalogue_model.h"

namespace doorstep::viewmodels {

namespace {

SuggestionRow rowOf(const domain::CatalogueItem& item)
{
    SuggestionRow row;
    row.code = item.code;
    row.name = item.name;
    row.kind = domain::lineKindKey(item.kind);
    row.price = domain::guidePrice(item);
    QStringList notes;
    if (item.vatRelief)
        notes << CatalogueModel::tr("VAT relief with a signed declaration is likely.");
    if (item.medicalDevice)
        notes << CatalogueModel::tr("Medical device: ask for make, model and serial number.");
    if (!item.note.isEmpty())
        notes << item.note;
    row.note = notes.join(u' ');
    QStringList names;
    for (const domain::Companion& companion : item.brings) {
        if (const domain::CatalogueItem* other = domain::Catalogue::shipped().find(companion.code))
            names << other->name;
    }
    if (!names.isEmpty())
        row.companions = CatalogueModel::tr("Brings: %1").arg(names.join(QStringLiteral(", ")));
    return row;
}

} // namespace

CatalogueModel::CatalogueModel(QObject* parent)
    : RowListModel(parent)
{}

QVariant CatalogueModel::data(const QModelIndex& at, int role) const
{
    const SuggestionRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row->name;
    case CodeRole:
        return row->code;
    case KindRole:
        return row->kind;
    case PriceRole:
        return row->price;
    case NoteRole:
        return row->note;
    case CompanionsRole:
        return row->companions;
    default:
        return {};
    }
}

QHash<int, QByteArray> CatalogueModel::roleNames() const
{
    return {{CodeRole, "code"},   {NameRole, "name"}, {KindRole, "kind"},
            {PriceRole, "price"}, {NoteRole, "note"}, {CompanionsRole, "companions"}};
}

void CatalogueModel::setQuery(const QString& query)
{
    if (m_query == query)
        return;
    m_query = query;
    std::vector<SuggestionRow> rows;
    for (const domain::CatalogueItem* item : domain::Catalogue::shipped().search(query, shown))
        rows.push_back(rowOf(*item));
    setRows(std::move(rows));
    Q_EMIT queryChanged();
}

} // namespace doorstep::viewmodels
