// Rows of recorded purchases.
#include "app/viewmodels/domain_words.h"
#include "app/viewmodels/purchase_editor.h"
#include "app/viewmodels/store_words.h"
#include "app/viewmodels/texts.h"

#include <algorithm>

namespace doorstep::viewmodels {

PurchaseRow PurchaseRow::of(const store::PurchaseView& view, const std::vector<domain::Line>& lines)
{
    PurchaseRow row;
    row.key = toKey(view.purchase.id);
    row.canReverse = view.reversedAmount < view.purchase.amount;
    row.item = view.purchase.item;
    row.amount = domain::formatMoney(view.purchase.amount - view.reversedAmount);
    QStringList detail{dateText(view.purchase.boughtOn)};
    if (!view.purchase.supplier.isEmpty())
        detail << view.purchase.supplier;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&view](const auto& one) { return view.purchase.line == one.id; });
    detail << (line != lines.end()  ? line->ref
               : view.purchase.line ? PurchaseEditor::tr("a line of the plan")
                                    : PurchaseEditor::tr("outside the plan"));
    if (view.reversedAmount > domain::Pence{})
        detail << PurchaseEditor::tr("%1 taken back").arg(domain::formatMoney(view.reversedAmount));
    row.detail = detail.join(QStringLiteral(" · "));
    row.deliveryText = inWords(store::describe(view.delivery));
    row.atOffice = view.delivery == store::Delivery::AtOffice;
    row.attention = problemInWords(view.attention);
    QStringList flags;
    for (const domain::Finding& finding : view.findings)
        flags << PurchaseEditor::tr("%1 (%2)").arg(withWholeDates(finding.text), finding.ruleId);
    row.flags = flags.join(u'\n');
    row.receipts = static_cast<int>(view.receipts.size());
    row.receiptsWaiting =
        static_cast<int>(std::count_if(view.receipts.begin(), view.receipts.end(), [](const auto& one) {
            return one.delivery != store::Delivery::AtOffice;
        }));
    QStringList problems;
    for (const store::ReceiptState& receipt : view.receipts) {
        row.pictures << QString::fromStdString(receipt.hash.hex());
        if (!receipt.problem.isEmpty() && !problems.contains(receipt.problem))
            problems << receipt.problem;
    }
    row.pictureProblem = problems.join(u'\n');
    return row;
}

QVariant PurchaseListModel::data(const QModelIndex& at, int role) const
{
    const PurchaseRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case ItemRole:
        return row->item;
    case KeyRole:
        return row->key;
    case CanReverseRole:
        return row->canReverse;
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
    case PicturesRole:
        return row->pictures;
    case PictureProblemRole:
        return row->pictureProblem;
    default:
        return {};
    }
}

QHash<int, QByteArray> PurchaseListModel::roleNames() const
{
    return {{KeyRole, "key"},           {CanReverseRole, "canReverse"},
            {ItemRole, "item"},         {DetailRole, "detail"},
            {AmountRole, "amount"},     {DeliveryRole, "delivery"},
            {AtOfficeRole, "atOffice"}, {AttentionRole, "attention"},
            {FlagsRole, "flags"},       {ReceiptTextRole, "receiptText"},
            {PicturesRole, "pictures"}, {PictureProblemRole, "pictureProblem"}};
}

} // namespace doorstep::viewmodels
