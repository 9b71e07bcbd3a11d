// What the camera sees, or the picture that was taken of it, on the screen.
#pragma once

#include "app/viewmodels/receipt_camera.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace doorstep::viewmodels {

/// Paints the newest frame, whole and in its shape. Holds none: there is no cache of the engine in between.
class CameraView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        doorstep::viewmodels::ReceiptCamera* camera READ camera WRITE setCamera NOTIFY cameraChanged FINAL)
public:
    explicit CameraView(QQuickItem* parent = nullptr);

    [[nodiscard]] ReceiptCamera* camera() const { return m_camera; }
    void setCamera(ReceiptCamera* camera);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void cameraChanged();

private:
    QPointer<ReceiptCamera> m_camera;
};

} // namespace doorstep::viewmodels
