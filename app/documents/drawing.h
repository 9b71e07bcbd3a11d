// Small drawings of our own, one for an idea: the same on paper and on the screen.
#pragma once

#include <QtGlobal>

class QPainter;
class QRectF;

namespace doorstep::documents {

enum class Drawing : quint8 {
    Person,
    TwoPeople,
    Group,
    House,
    Coins,
    Paper,
    Tick,
    Cross,
    Heart,
    Scales,
    Handshake,
    Bank,
    Calendar,
    Phone,
    Letter,
    Question,
    Speech,
    Shield,
    Loop,
    Basket,
    Wheelchair,
    Pill,
    Pen,
    Door
};
inline constexpr int drawingCount = 24;

/// Fills the largest square in the middle of `place`: black lines and NHS blue, on whatever is below it.
void paintDrawing(QPainter& painter, const QRectF& place, Drawing drawing);

} // namespace doorstep::documents
