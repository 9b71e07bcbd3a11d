// Formula injection: a receipt's item "=HYPERLINK(...)" must stay a text in the finance office.
#include "app/documents/purchases_csv.h"

#include <QStringList>

namespace doorstep::documents {

using namespace domain;

namespace {

QString quoted(QString field)
{
    return u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// What people typed. Line ends become spaces; full-width signs count, since spreadsheets fold them.
QString safeText(const QString& text)
{
    static const QString starters = QStringLiteral("=+-@|%\uFF1D\uFF0B\uFF0D\uFF20");
    const QString plain = text.simplified();
    const bool isRisky = !plain.isEmpty() && starters.contains(plain.front());
    return quoted(isRisky ? u'\'' + plain : plain);
}

QString pounds(Pence amount)
{
    const QString sign = amount.value < 0 ? QStringLiteral("-") : QString();
    const qint64 pence = qAbs(amount.value);
    return quoted(sign + QString::number(pence / 100) + u'.'
                  + QString::number(pence % 100).rightJustified(2, u'0'));
}

QString quantity(qint64 thousandths)
{
    QString text = QString::number(thousandths / 1000);
    if (const qint64 part = thousandths % 1000; part > 0) {
        text += u'.' + QString::number(part).rightJustified(3, u'0');
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return quoted(text);
}

} // namespace

QByteArray purchasesCsv(const std::vector<StatementRow>& rows)
{
    QString out = QStringLiteral(
        "\uFEFF\"Bought on\",\"Line\",\"Item\",\"Supplier\",\"Quantity\",\"Amount\",\"VAT\",\"Invoice\","
        "\"Serial number\",\"Receipt pages\",\"Reason\",\"Reversed\",\"Reason for reversal\"\r\n");
    for (const StatementRow& row : rows) {
        const Purchase& p = row.purchase;
        const QStringList fields{
            quoted(p.boughtOn.toString(Qt::ISODate)),
            row.lineRef.isEmpty() ? quoted(QStringLiteral("Outside the plan")) : safeText(row.lineRef),
            safeText(p.item), safeText(p.supplier), quantity(p.quantityThousandths), pounds(p.amount),
            pounds(p.vat), safeText(p.invoice), safeText(p.serialNumber),
            quoted(QString::number(p.receiptPages.size())), safeText(p.reason),
            row.reversal ? pounds(row.reversal->amount) : quoted({}),
            safeText(row.reversal ? row.reversal->reason : QString())};
        out += fields.join(u',') + QStringLiteral("\r\n");
    }
    return out.toUtf8();
}

} // namespace doorstep::documents
