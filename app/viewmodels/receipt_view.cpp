// Asks for the picture when all that names it is known; paints what came.
#include "app/viewmodels/receipt_view.h"

#include "app/viewmodels/texts.h"

#include <QPainter>

namespace doorstep::viewmodels {

ReceiptView::ReceiptView(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{}

double ReceiptView::aspect() const
{
    return m_image.isNull() ? 1.0 : static_cast<double>(m_image.height()) / m_image.width();
}

void ReceiptView::setPurchase(PurchaseEditor* purchase)
{
    if (m_purchase == purchase)
        return;
    m_purchase = purchase;
    load();
}

void ReceiptView::setPicture(const QString& picture)
{
    if (std::exchange(m_picture, picture) != picture)
        load();
}

void ReceiptView::setFull(bool full)
{
    if (std::exchange(m_full, full) != full)
        load();
}

void ReceiptView::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    load();
}

void ReceiptView::load()
{
    Q_EMIT sourceChanged();
    if (!isComponentComplete())
        return;
    ++m_asked;
    m_image = {};
    const auto hash = Hash32::fromHexText(m_picture.toStdString());
    if (!m_purchase || !hash)
        return setState(State::Empty);
    setState(State::Loading);
    m_purchase->picture(*hash, m_full ? PictureSize::Full : PictureSize::Thumb)
        .then(this, [this, asked = m_asked](const Result<QImage>& image) {
            if (asked != m_asked)
                return;
            if (!image)
                return setState(State::Failed, toText(image.error()));
            m_image = image.value();
            setState(State::Ready);
        });
}

void ReceiptView::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
    update();
}

void ReceiptView::paint(QPainter* painter)
{
    if (m_image.isNull())
        return;
    const QSizeF size = QSizeF(m_image.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    const QPointF corner((width() - size.width()) / 2, (height() - size.height()) / 2);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(corner, size), m_image);
}

} // namespace doorstep::viewmodels
