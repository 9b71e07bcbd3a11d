// Measures every idea first, so that pages can be numbered and nothing is cut; then paints.
#include "app/documents/easy_read_pdf.h"

#include "app/documents/html_pdf.h"

#include <QBuffer>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextLayout>

namespace doorstep::documents {
namespace {

constexpr double pictureMm = 26;
constexpr double gapMm = 7;
constexpr double headingPoints = 20;
constexpr double titlePoints = 26;

double dots(double mm)
{
    return mm * paperDotsPerMm;
}

QFont fontFor(double points, bool bold)
{
    QFont font = paperFont(static_cast<int>(points));
    font.setBold(bold);
    return font;
}

/// A line of print, on whatever page it comes to stand.
struct PrintLine {
    QString text;
    double height = 0;
    double ascent = 0;
};

/// Breaks a text into lines of a width, as the paper measures it.
std::vector<PrintLine> linesOf(const QString& text, const QFont& font, double width, QPaintDevice& device)
{
    std::vector<PrintLine> lines;
    for (const QString& paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font, &device);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            constexpr double spacing = 1.25;
            lines.push_back({paragraph.mid(line.textStart(), line.textLength()).trimmed(),
                             line.height() * spacing, line.ascent()});
        }
        layout.endLayout();
    }
    return lines;
}

double heightOf(const std::vector<PrintLine>& lines)
{
    double sum = 0;
    for (const PrintLine& line : lines)
        sum += line.height;
    return sum;
}

class Paper {
public:
    Paper(QPdfWriter& writer, const EasyPaper& paper)
        : m_writer(writer)
        , m_paper(paper)
    {
        const QSizeF sheet = writer.pageLayout().paintRectPixels(paperDotsPerInch).size();
        m_page = QSizeF(sheet.width(), sheet.height() - dots(paperFooterMm));
    }
    /// Twice: without a painter to count the pages, with one to paint them.
    int run(QPainter* painter, int pages)
    {
        m_painter = painter;
        m_pages = pages;
        m_number = 1;
        m_y = 0;
        block(linesOf(m_paper.title, fontFor(titlePoints, true), m_page.width(), m_writer),
              fontFor(titlePoints, true), 0, nullptr);
        for (std::size_t i = 0; i < m_paper.ideas.size(); ++i)
            idea(m_paper.ideas[i], i + 1 < m_paper.ideas.size() ? &m_paper.ideas[i + 1] : nullptr);
        finishPage();
        return m_number;
    }

private:
    [[nodiscard]] std::vector<PrintLine> ideaLines(const EasyIdea& idea)
    {
        if (idea.isHeading)
            return linesOf(idea.text, fontFor(headingPoints, true), m_page.width(), m_writer);
        const double left = dots(pictureMm + gapMm);
        return linesOf(idea.text, fontFor(easyReadPoints, false), m_page.width() - left, m_writer);
    }
    void idea(const EasyIdea& idea, const EasyIdea* next)
    {
        const auto lines = ideaLines(idea);
        double needed = idea.isHeading ? heightOf(lines) : std::max(heightOf(lines), dots(pictureMm));
        if (idea.isHeading && next) // a heading does not stay alone at the foot of a page
            needed += dots(gapMm) + std::max(heightOf(ideaLines(*next)), dots(pictureMm));
        if (m_y > 0 && m_y + needed > m_page.height())
            newPage();
        if (idea.isHeading)
            block(lines, fontFor(headingPoints, true), 0, nullptr);
        else
            block(lines, fontFor(easyReadPoints, false), dots(pictureMm + gapMm), &idea);
    }
    void block(const std::vector<PrintLine>& lines, const QFont& font, double left, const EasyIdea* picture)
    {
        const double top = m_y;
        if (m_painter && picture)
            paintDrawing(*m_painter, {0, top, dots(pictureMm), dots(pictureMm)}, picture->drawing);
        double y = top;
        if (picture && heightOf(lines) < dots(pictureMm))
            y += (dots(pictureMm) - heightOf(lines)) / 2;
        for (const PrintLine& line : lines) {
            if (y + line.height > m_page.height()) { // one idea longer than a page
                newPage();
                y = 0;
            }
            if (m_painter) {
                m_painter->setFont(font);
                m_painter->setPen(picture ? QColor(0x21, 0x2b, 0x32) : QColor(0x00, 0x5e, 0xb8));
                m_painter->drawText(QPointF(left, y + line.ascent), line.text);
            }
            y += line.height;
        }
        const bool samePage = y >= top;
        m_y = (picture && samePage ? std::max(y, top + dots(pictureMm)) : y) + dots(gapMm);
    }
    void newPage()
    {
        finishPage();
        if (m_painter)
            m_writer.newPage();
        ++m_number;
        m_y = 0;
    }
    void finishPage()
    {
        if (!m_painter)
            return;
        m_painter->setFont(paperFont(11));
        m_painter->setPen(QColor(0x4c, 0x62, 0x72));
        const QRectF footer(0, m_page.height(), m_page.width(), dots(paperFooterMm));
        m_painter->drawText(footer, Qt::AlignLeft | Qt::AlignBottom, m_paper.footer);
        m_painter->drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                            QStringLiteral("Page %1 of %2").arg(m_number).arg(m_pages));
    }

    QPdfWriter& m_writer;
    const EasyPaper& m_paper;
    QSizeF m_page;
    QPainter* m_painter = nullptr;
    double m_y = 0;
    int m_number = 1;
    int m_pages = 1;
};

} // namespace

QString oneSentenceALine(const QString& text)
{
    static const QRegularExpression ends(QStringLiteral("(?<=[\\p{L}\\d\\)][.?!]) +(?=\\p{Lu}|\\d)"));
    return QString(text).replace(ends, QStringLiteral("\n"));
}

Result<QByteArray> easyReadPdf(const EasyPaper& paper)
{
    if (const Status possible = paperPossible(); !possible)
        return possible.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUpPaper(writer, paper.properties);
    Paper pages(writer, paper);
    const int count = pages.run(nullptr, 0);
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorCode::Storage, "The PDF could not be made."};
    pages.run(&painter, count);
    painter.end();
    return bytes;
}

} // namespace doorstep::documents
