// Painting the ink and following the hand.
#include "app/viewmodels/signature_pad.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTouchEvent>

namespace doorstep::viewmodels {

SignaturePad::SignaturePad(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptTouchEvents(true);
    setKeepMouseGrab(true);
    setKeepTouchGrab(true);
    setAntialiasing(true);
}

void SignaturePad::setInk(SignatureInk* ink)
{
    if (m_ink == ink)
        return;
    if (m_ink)
        m_ink->disconnect(this);
    m_ink = ink;
    if (m_ink)
        connect(m_ink, &SignatureInk::changed, this, [this] { update(); });
    Q_EMIT inkChanged();
    update();
}

QRectF SignaturePad::canvas() const
{
    const double scale = std::min(width() / SignatureInk::canvasWidth, height() / SignatureInk::canvasHeight);
    const QSizeF size(SignatureInk::canvasWidth * scale, SignatureInk::canvasHeight * scale);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPointF SignaturePad::toCanvas(QPointF at) const
{
    const QRectF area = canvas();
    if (area.width() <= 0)
        return {};
    return (at - area.topLeft()) * (SignatureInk::canvasWidth / area.width());
}

void SignaturePad::paint(QPainter* painter)
{
    const QRectF area = canvas();
    const double scale = area.width() / SignatureInk::canvasWidth;
    painter->fillRect(area, Qt::white);
    if (!m_ink)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(area.topLeft());
    painter->scale(scale, scale);
    constexpr double penWidth = 5.0; // canvas units
    painter->setPen(QPen(QColor(0x21, 0x2b, 0x32), penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const domain::Stroke& stroke : m_ink->strokes()) {
        QPainterPath path(QPointF(stroke.front().x, stroke.front().y));
        for (const domain::StrokePoint& point : stroke)
            path.lineTo(point.x, point.y);
        if (stroke.size() == 1) // a dot is ink too
            painter->drawPoint(path.currentPosition());
        painter->drawPath(path);
    }
}

void SignaturePad::mousePressEvent(QMouseEvent* event)
{
    if (m_ink)
        m_ink->begin(toCanvas(event->position()), static_cast<qint64>(event->timestamp()), 1.0);
    event->accept();
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event)
{
    if (m_ink)
        m_ink->extend(toCanvas(event->position()), static_cast<qint64>(event->timestamp()), 1.0);
    event->accept();
}

void SignaturePad::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void SignaturePad::touchEvent(QTouchEvent* event)
{
    event->accept();
    if (event->type() == QEvent::TouchCancel)
        m_touchId = -1;
    for (const QEventPoint& point : event->points()) {
        // One finger signs; a palm that comes later is no ink.
        if (point.state() == QEventPoint::Pressed && m_touchId < 0) {
            m_touchId = point.id();
            if (m_ink)
                m_ink->begin(toCanvas(point.position()), static_cast<qint64>(point.timestamp()),
                             point.pressure());
        } else if (point.id() == m_touchId && point.state() == QEventPoint::Updated && m_ink) {
            m_ink->extend(toCanvas(point.position()), static_cast<qint64>(point.timestamp()),
                          point.pressure());
        } else if (point.id() == m_touchId && point.state() == QEventPoint::Released) {
            m_touchId = -1;
        }
    }
}

} // namespace doorstep::viewmodels
