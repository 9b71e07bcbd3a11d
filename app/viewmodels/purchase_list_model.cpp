// Rows of recorded purchases.
#include "app/viewmodels/purchase_editor.h"

namespace doorstep::viewmodels {

QVariant PurchaseListModel::data(const QModelIndex& at, int role) const
{
    const PurchaseRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case ItemRole:
        return row->item;
    case DetailRole:
        return row->detail;
    case AmountRole:
        return row->amount;
    case DeliveryRole:
        return row->deliveryText;
    case AtOfficeRole:
        return row->atOffice;
    case AttentionRole:
        return row->attention;
    case FlagsRole:
        return row->flags;
    case ReceiptTextRole:
        if (row->receipts == 0)
            return tr("No receipt");
        if (row->receiptsWaiting == 0)
            return row->receipts == 1 ? tr("1 receipt picture, at the office")
                                      : tr("%1 receipt pictures, at the office").arg(row->receipts);
        return tr("%1 of %2 receipt pictures not yet at the office")
            .arg(row->receiptsWaiting)
            .arg(row->receipts);
    default:
        return {};
    }
}

QHash<int, QByteArray> PurchaseListModel::roleNames() const
{
    return {{ItemRole, "item"},         {DetailRole, "detail"},          {AmountRole, "amount"},
            {DeliveryRole, "delivery"}, {AtOfficeRole, "atOffice"},      {AttentionRole, "attention"},
            {FlagsRole, "flags"},       {ReceiptTextRole, "receiptText"}};
}

} // namespace doorstep::viewmodels
