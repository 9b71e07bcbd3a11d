// A leaflet on paper, in either form.
#include "app/documents/easy_read_pdf.h"
#include "app/documents/html_pdf.h"
#include "app/documents/leaflets.h"

#include <QCoreApplication>

namespace doorstep::documents {
namespace {

QString footer()
{
    return QCoreApplication::translate("Leaflets", "Personal health budgets: a leaflet of the NHS");
}

QString standardHtml(const Leaflet& leaflet)
{
    const auto text = [](const char* source) { return leafletText(source).toHtmlEscaped(); };
    QString html = QStringLiteral("<h1>%1</h1>").arg(text(leaflet.title));
    for (const LeafletPart& part : leaflet.parts) {
        if (part.heading[0] != '\0')
            html += QStringLiteral("<h2>%1</h2>").arg(text(part.heading));
        if (part.list)
            html += QStringLiteral("<ul>");
        for (const char* each : part.texts)
            html += (part.list ? QStringLiteral("<li>%1</li>")
                               : QStringLiteral("<p style=\"line-height:130%\">%1</p>"))
                        .arg(text(each));
        if (part.list)
            html += QStringLiteral("</ul>");
    }
    return html;
}

} // namespace

Result<QByteArray> leafletPdf(const Leaflet& leaflet, LeafletForm form)
{
    const QString title = leafletText(leaflet.title);
    if (form == LeafletForm::Standard) {
        HtmlPaper paper;
        paper.title = title;
        paper.html = standardHtml(leaflet);
        paper.footer = footer();
        paper.points = 13;
        return htmlPdf(paper);
    }
    EasyPaper paper;
    paper.properties = title;
    paper.title = title;
    paper.footer = footer();
    // One sentence a line.
    for (const LeafletIdea& idea : leaflet.ideas)
        paper.ideas.push_back({idea.drawing, oneSentenceALine(leafletText(idea.text)), false});
    return easyReadPdf(paper);
}

} // namespace doorstep::documents
