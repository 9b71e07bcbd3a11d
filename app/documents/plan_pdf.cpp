// The plan's HTML on paper, with the signature drawn as lines.
#include "app/documents/plan_pdf.h"

#include "app/documents/html_pdf.h"
#include "app/documents/plan_html.h"
#include "app/documents/signature_object.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace doorstep::documents {

namespace {

/// Where the HTML has its mark, the strokes are drawn.
void addSignature(QTextDocument& text, const domain::Agreement& agreement)
{
    auto* signature = new SignatureObject(agreement, paperDotsPerMm, &text);
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

} // namespace

QString planFooter(const domain::Person& person)
{
    const QString number = person.nhsNumber ? person.nhsNumber->text() : QStringLiteral("not recorded");
    return QStringLiteral("Personal health budget plan, NHS number %1").arg(number);
}

Result<QByteArray> planPdf(const PlanDocument& document)
{
    if (const Status possible = paperPossible(); !possible)
        return possible.error();
    HtmlPaper paper;
    paper.title = QStringLiteral("Personal health budget plan");
    paper.html = planHtml(document);
    paper.footer = planFooter(document.person);
    if (document.agreement && !document.agreement->strokes.empty())
        paper.dress = [&document](QTextDocument& text) { addSignature(text, *document.agreement); };
    return htmlPdf(paper);
}

} // namespace doorstep::documents
