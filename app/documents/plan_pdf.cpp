// Lays the text out at the paper's resolution and paints page by page, with a footer of its own.
#include "app/documents/plan_pdf.h"

#include "app/documents/plan_html.h"
#include "app/documents/signature_object.h"

#include "app/domain/formats.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace doorstep::documents {

namespace {

constexpr int dotsPerInch = 300;
constexpr double dotsPerMm = dotsPerInch / 25.4;
constexpr double footerMm = 12;

QFont font(int points)
{
    QFont result(QStringList{QStringLiteral("Liberation Sans"), QStringLiteral("Arial")});
    result.setPointSize(points);
    return result;
}

QString styleSheet()
{
    return QStringLiteral("h1 { color:#005eb8; font-size:22pt; } h2 { color:#005eb8; font-size:15pt; } "
                          "h3 { color:#003087; font-size:12pt; } "
                          "th { background-color:#e8edee; text-align:left; } "
                          "td, th { border-bottom:1px solid #aeb7bd; } "
                          "p, li, td, th { color:#212b32; }");
}

void setUp(QTextDocument& text, QPdfWriter& writer, const PlanDocument& document, const QSizeF& page)
{
    text.documentLayout()->setPaintDevice(&writer);
    text.setDefaultFont(font(11));
    text.setDocumentMargin(0);
    text.setDefaultStyleSheet(styleSheet());
    text.setHtml(planHtml(document));

    if (document.agreement && !document.agreement->strokes.empty()) {
        auto* signature = new SignatureObject(*document.agreement, dotsPerMm, &text);
        text.documentLayout()->registerHandler(SignatureObject::type, signature);
        const QString mark = QChar(signatureMark);
        for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
            if (block.text() != mark)
                continue;
            QTextCharFormat format;
            format.setObjectType(SignatureObject::type);
            QTextCursor place(block);
            place.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            place.insertText(QString(QChar::ObjectReplacementCharacter), format);
            break;
        }
    }
    text.setPageSize(page);
}

QString footerText(const PlanDocument& document)
{
    const QString number = document.person.nhsNumber ? document.person.nhsNumber->text()
                                                     : QStringLiteral("not recorded");
    return QStringLiteral("Personal health budget plan, NHS number %1").arg(number);
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

Result<QByteArray> planPdf(const PlanDocument& document)
{
    if (QGuiApplication::platformName().isEmpty())
        return Error{ErrorCode::Refused, "This program runs without fonts and cannot make a PDF."};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    // No name in the document's properties: file lists and search indexes show them.
    writer.setTitle(QStringLiteral("Personal health budget plan"));
    writer.setCreator(QStringLiteral("Doorstep"));

    const QSizeF paper = writer.pageLayout().paintRectPixels(dotsPerInch).size();
    const QSizeF page(paper.width(), paper.height() - footerMm * dotsPerMm);
    QTextDocument text;
    setUp(text, writer, document, page);

    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorCode::Storage, "The PDF could not be made."};
    const int pages = text.pageCount();
    for (int index = 0; index < pages; ++index) {
        if (index > 0 && !writer.newPage())
            return Error{ErrorCode::Storage, "The PDF could not be made."};
        paintPage(painter, text, page, index);
        painter.setFont(font(9));
        painter.setPen(QColor(0x4c, 0x62, 0x72));
        const QRectF footer(0, page.height(), page.width(), footerMm * dotsPerMm);
        painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, footerText(document));
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("Page %1 of %2").arg(index + 1).arg(pages));
    }
    painter.end();
    return bytes;
}

} // namespace doorstep::documents
