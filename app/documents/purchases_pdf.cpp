// The list of purchases as a table, with its sum and what is left.
#include "app/documents/purchases_pdf.h"

#include "app/documents/html_pdf.h"
#include "app/domain/formats.h"

namespace doorstep::documents {

using namespace domain;

namespace {

QString escaped(const QString& text)
{
    return text.simplified().toHtmlEscaped();
}

QString cell(const QString& html, bool right = false)
{
    return QStringLiteral("<td%1>%2</td>").arg(right ? QStringLiteral(" align=\"right\"") : QString(), html);
}

QString receiptText(const Purchase& purchase)
{
    const auto pages = purchase.receiptPages.size();
    if (pages == 0)
        return QStringLiteral("No receipt");
    return pages == 1 ? QStringLiteral("1 page") : QStringLiteral("%1 pages").arg(pages);
}

QString itemCell(const StatementRow& row)
{
    const auto small = [](const QString& text) {
        return QStringLiteral("<br><span style=\"color:#4c6272\">%1</span>").arg(text);
    };
    const Purchase& p = row.purchase;
    QString html = QStringLiteral("<b>%1</b>").arg(escaped(p.item));
    if (!p.supplier.trimmed().isEmpty())
        html += small(QStringLiteral("From ") + escaped(p.supplier));
    if (!p.serialNumber.trimmed().isEmpty())
        html += small(QStringLiteral("Serial number ") + escaped(p.serialNumber));
    if (!p.reason.trimmed().isEmpty())
        html += small(QStringLiteral("Why: ") + escaped(p.reason));
    if (row.reversal)
        html += small(QStringLiteral("Taken back: %1 %2")
                          .arg(formatMoney(row.reversal->amount), escaped(row.reversal->reason)));
    return html;
}

QString tableRow(const StatementRow& row)
{
    const Purchase& p = row.purchase;
    return QStringLiteral("<tr>") + cell(patientDate(p.boughtOn)) + cell(itemCell(row)) +
           cell(row.lineRef.isEmpty() ? QStringLiteral("Outside the plan") : escaped(row.lineRef)) +
           cell(receiptText(p)) + cell(formatMoney(p.amount), true) + QStringLiteral("</tr>");
}

QString html(const PurchasesDocument& d)
{
    Pence sum;
    QString rows;
    for (const StatementRow& row : d.rows) {
        sum = sum + row.purchase.amount;
        if (row.reversal)
            sum = sum - row.reversal->amount;
        rows += tableRow(row);
    }
    QString out = QStringLiteral("<h1>What was bought</h1>");
    out += QStringLiteral("<p><b>%1</b>, NHS number %2. List made on %3.</p>")
               .arg(escaped(displayName(d.person, d.generated)),
                    d.person.nhsNumber ? d.person.nhsNumber->text() : QStringLiteral("not recorded"),
                    patientDate(d.generated));
    if (d.rows.empty())
        out += QStringLiteral("<p>Nothing has been recorded yet.</p>");
    else
        out += QStringLiteral(
                   "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"5\"><thead><tr>"
                   "<th width=\"17%\">Date</th><th width=\"43%\">What</th><th width=\"12%\">Line</th>"
                   "<th width=\"14%\">Receipt</th><th width=\"14%\">Amount</th></tr></thead>") +
               rows + QStringLiteral("</table><p><b>Spent in all: %1</b></p>").arg(formatMoney(sum));
    for (const QString& left : d.moneyLeft)
        out += QStringLiteral("<p>%1</p>").arg(escaped(left));
    out +=
        QStringLiteral("<p>Please keep the receipts. Tell your care coordinator if something is missing or "
                       "wrong.</p>");
    return out;
}

} // namespace

Result<QByteArray> purchasesPdf(const PurchasesDocument& document)
{
    HtmlPaper paper;
    paper.title = QStringLiteral("Purchases of a personal health budget");
    paper.html = html(document);
    paper.footer = QStringLiteral("Purchases, NHS number %1")
                       .arg(document.person.nhsNumber ? document.person.nhsNumber->text()
                                                      : QStringLiteral("not recorded"));
    return htmlPdf(paper);
}

} // namespace doorstep::documents
