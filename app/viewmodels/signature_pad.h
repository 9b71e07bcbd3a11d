// The box one signs in: every point of pen, finger or mouse goes into the ink, at the canvas' scale.
#pragma once

#include "app/viewmodels/signature_ink.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace doorstep::viewmodels {

/// Keeps mouse and touch to itself while a stroke is drawn, so that no page scrolls away under the hand.
class SignaturePad : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(doorstep::viewmodels::SignatureInk* ink READ ink WRITE setInk NOTIFY inkChanged FINAL)
public:
    explicit SignaturePad(QQuickItem* parent = nullptr);

    [[nodiscard]] SignatureInk* ink() const { return m_ink; }
    void setInk(SignatureInk* ink);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void inkChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void touchEvent(QTouchEvent* event) override;

private:
    /// The canvas keeps its shape: this is where it lies in the item.
    [[nodiscard]] QRectF canvas() const;
    [[nodiscard]] QPointF toCanvas(QPointF at) const;

    QPointer<SignatureInk> m_ink;
    int m_touchId = -1; ///< the finger that signs; -1 = none
};

} // namespace doorstep::viewmodels
