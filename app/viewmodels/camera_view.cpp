// A moving picture is painted fast, one that stands still is painted well.
#include "app/viewmodels/camera_view.h"

#include <QPainter>

namespace doorstep::viewmodels {

CameraView::CameraView(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
}

void CameraView::setCamera(ReceiptCamera* camera)
{
    if (m_camera == camera)
        return;
    if (m_camera)
        m_camera->disconnect(this);
    m_camera = camera;
    if (m_camera)
        connect(m_camera, &ReceiptCamera::frameChanged, this, [this] { update(); });
    Q_EMIT cameraChanged();
    update();
}

void CameraView::paint(QPainter* painter)
{
    painter->fillRect(boundingRect(), QColor(0x21, 0x2b, 0x32));
    if (!m_camera || m_camera->frame().isNull())
        return;
    const QImage& frame = m_camera->frame();
    const QSizeF size = QSizeF(frame.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    const QPointF corner((width() - size.width()) / 2, (height() - size.height()) / 2);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, m_camera->state() != ReceiptCamera::State::Live);
    painter->drawImage(QRectF(corner, size), frame);
}

} // namespace doorstep::viewmodels
