// Strokes keep their shape: one scale for both directions, whatever the canvas was.
#include "app/documents/signature_object.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace doorstep::documents {

namespace {

constexpr double widthMmMax = 90;
constexpr double heightMmMax = 35;

} // namespace

SignatureObject::SignatureObject(const domain::Agreement& agreement, double dotsPerMm, QObject* parent)
    : QObject(parent), m_strokes(agreement.strokes),
      m_canvas(agreement.canvasWidth, agreement.canvasHeight), m_dotsPerMm(dotsPerMm)
{
    // A canvas that was not recorded, or is smaller than what was drawn on it, must not cut the name off.
    for (const domain::Stroke& stroke : m_strokes) {
        for (const domain::StrokePoint& point : stroke)
            m_canvas = m_canvas.expandedTo(QSizeF(std::max(point.x, 1), std::max(point.y, 1)));
    }
}

QSizeF SignatureObject::intrinsicSize(QTextDocument*, int, const QTextFormat&)
{
    return m_canvas.scaled(widthMmMax * m_dotsPerMm, heightMmMax * m_dotsPerMm, Qt::KeepAspectRatio);
}

void SignatureObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                                 const QTextFormat&)
{
    painter->save();
    painter->translate(rect.topLeft());
    const double scale = rect.width() / m_canvas.width();
    QPen pen(QColor(0x21, 0x2b, 0x32), 0.5 * m_dotsPerMm);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    for (const domain::Stroke& stroke : m_strokes) {
        if (stroke.empty())
            continue;
        QPainterPath path(QPointF(stroke.front().x, stroke.front().y) * scale);
        for (const domain::StrokePoint& point : stroke)
            path.lineTo(QPointF(point.x, point.y) * scale);
        painter->drawPath(path);
    }
    painter->setPen(QPen(QColor(0x76, 0x86, 0x92), 0.2 * m_dotsPerMm));
    painter->drawLine(QPointF(0, rect.height()), QPointF(rect.width(), rect.height()));
    painter->restore();
}

} // namespace doorstep::documents
