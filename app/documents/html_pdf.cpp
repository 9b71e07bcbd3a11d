// One long text document, painted page by page.
#include "app/documents/html_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace doorstep::documents {
namespace {

QString styleSheet(int points)
{
    return QStringLiteral("h1 { color:#005eb8; font-size:%1pt; } h2 { color:#005eb8; font-size:%2pt; } "
                          "h3 { color:#003087; font-size:%3pt; } "
                          "th { background-color:#e8edee; text-align:left; } "
                          "td, th { border-bottom:1px solid #aeb7bd; } "
                          "p, li, td, th { color:#212b32; }")
        .arg(2 * points)
        .arg(points + 4)
        .arg(points + 1);
}

void paintPage(QPainter& painter, QTextDocument& text, const QSizeF& page, int index)
{
    painter.save();
    painter.translate(0, -index * page.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, index * page.height(), page.width(), page.height());
    context.palette.setColor(QPalette::Text, QColor(0x21, 0x2b, 0x32));
    painter.setClipRect(context.clip);
    text.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

QFont paperFont(int points)
{
    QFont result(QStringList{QStringLiteral("Liberation Sans"), QStringLiteral("Arial")});
    result.setPointSize(points);
    return result;
}

void setUpPaper(QPdfWriter& writer, const QString& title)
{
    writer.setResolution(paperDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    // No name in the document's properties: file lists and search indexes show them.
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Doorstep"));
}

Status paperPossible()
{
    if (QGuiApplication::platformName().isEmpty())
        return Error{ErrorCode::Refused, "This program runs without fonts and cannot make a PDF."};
    return done();
}

Result<QByteArray> htmlPdf(const HtmlPaper& paper)
{
    if (const Status possible = paperPossible(); !possible)
        return possible.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUpPaper(writer, paper.title);
    const QSizeF sheet = writer.pageLayout().paintRectPixels(paperDotsPerInch).size();
    const QSizeF page(sheet.width(), sheet.height() - paperFooterMm * paperDotsPerMm);

    QTextDocument text;
    text.documentLayout()->setPaintDevice(&writer);
    text.setDefaultFont(paperFont(paper.points));
    text.setDocumentMargin(0);
    text.setDefaultStyleSheet(styleSheet(paper.points));
    text.setHtml(paper.html);
    if (paper.dress)
        paper.dress(text);
    text.setPageSize(page);

    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorCode::Storage, "The PDF could not be made."};
    const int pages = text.pageCount();
    for (int index = 0; index < pages; ++index) {
        if (index > 0 && !writer.newPage())
            return Error{ErrorCode::Storage, "The PDF could not be made."};
        paintPage(painter, text, page, index);
        painter.setFont(paperFont(9));
        painter.setPen(QColor(0x4c, 0x62, 0x72));
        const QRectF footer(0, page.height(), page.width(), paperFooterMm * paperDotsPerMm);
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, paper.footer);
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("Page %1 of %2").arg(index + 1).arg(pages));
    }
    painter.end();
    return bytes;
}

} // namespace doorstep::documents
