// Private to the PDF: a signature that flows with the text and is drawn as lines.
#pragma once

#include "app/domain/visit.h"

#include <QObject>
#include <QTextObjectInterface>

namespace doorstep::documents {

class SignatureObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;

    /// Lives as long as the document it is registered with. `dotsPerMm` is the paper's.
    SignatureObject(const domain::Agreement& agreement, double dotsPerMm, QObject* parent);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    std::vector<domain::Stroke> m_strokes;
    QSizeF m_canvas;
    double m_dotsPerMm;
};

} // namespace doorstep::documents
