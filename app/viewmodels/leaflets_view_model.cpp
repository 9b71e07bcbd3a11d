// The leaflet that is open, in the form that was chosen.
#include "app/viewmodels/leaflets_view_model.h"

#include "app/documents/easy_read_pdf.h"

#include <QVariantMap>

namespace doorstep::viewmodels {

using documents::LeafletForm;

LeafletsViewModel::LeafletsViewModel(QObject* parent)
    : QObject(parent)
    , m_leaflet(&documents::leaflets().front())
    , m_output(new PaperOutput(this))
{}

QVariantList LeafletsViewModel::list() const
{
    QVariantList rows;
    for (const documents::Leaflet& one : documents::leaflets())
        rows << QVariantMap{{QStringLiteral("key"), QString::fromLatin1(one.key)},
                            {QStringLiteral("title"), documents::leafletText(one.title)},
                            {QStringLiteral("drawing"), static_cast<int>(one.drawing)}};
    return rows;
}

bool LeafletsViewModel::open(const QString& key)
{
    const documents::Leaflet* found = documents::leaflet(key);
    if (!found)
        return false;
    m_leaflet = found;
    m_output->clear();
    Q_EMIT changed();
    return true;
}

bool LeafletsViewModel::hasNext() const
{
    return m_leaflet != &documents::leaflets().back();
}

void LeafletsViewModel::next()
{
    if (hasNext())
        static_cast<void>(open(QString::fromLatin1((m_leaflet + 1)->key)));
}

QString LeafletsViewModel::key() const
{
    return QString::fromLatin1(m_leaflet->key);
}

QString LeafletsViewModel::title() const
{
    return documents::leafletText(m_leaflet->title);
}

QVariantList LeafletsViewModel::parts() const
{
    QVariantList rows;
    for (const documents::LeafletPart& part : m_leaflet->parts) {
        QStringList texts;
        for (const char* text : part.texts)
            texts << documents::leafletText(text);
        const QString heading = part.heading[0] == '\0' ? QString() : documents::leafletText(part.heading);
        rows << QVariantMap{{QStringLiteral("heading"), heading},
                            {QStringLiteral("list"), part.list},
                            {QStringLiteral("texts"), texts}};
    }
    return rows;
}

QVariantList LeafletsViewModel::ideas() const
{
    QVariantList rows;
    for (const documents::LeafletIdea& idea : m_leaflet->ideas)
        rows << QVariantMap{
            {QStringLiteral("drawing"), static_cast<int>(idea.drawing)},
            {QStringLiteral("text"), documents::oneSentenceALine(documents::leafletText(idea.text))}};
    return rows;
}

QString LeafletsViewModel::fileName() const
{
    return documents::leafletFileName(*m_leaflet, m_form);
}

void LeafletsViewModel::setEasyRead(bool on)
{
    if (on == easyRead())
        return;
    m_form = on ? LeafletForm::EasyRead : LeafletForm::Standard;
    m_output->clear();
    Q_EMIT changed();
}

void LeafletsViewModel::savePdf(const QUrl& file)
{
    m_output->save(file, documents::leafletPdf(*m_leaflet, m_form));
}

void LeafletsViewModel::print()
{
    m_output->print(title(), documents::leafletPdf(*m_leaflet, m_form));
}

void LeafletsViewModel::retranslate()
{
    Q_EMIT languageChanged();
    Q_EMIT changed();
}

IdeaDrawing::IdeaDrawing(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{}

void IdeaDrawing::setDrawing(int drawing)
{
    if (drawing < 0 || drawing >= documents::drawingCount || drawing == m_drawing)
        return;
    m_drawing = drawing;
    Q_EMIT drawingChanged();
    update();
}

void IdeaDrawing::paint(QPainter* painter)
{
    documents::paintDrawing(*painter, boundingRect(), static_cast<documents::Drawing>(m_drawing));
}

} // namespace doorstep::viewmodels
