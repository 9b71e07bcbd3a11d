// Each drawing is a few shapes in a square of 100 by 100.
#include "app/documents/drawing.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>
#include <QRectF>

#include <array>

namespace doorstep::documents {
namespace {

const QColor ink(0x21, 0x2b, 0x32);
const QColor blue(0x00, 0x5e, 0xb8);
const QColor pale(0xd2, 0xe2, 0xf1);
const QColor green(0x00, 0x7f, 0x3b);
const QColor red(0xd5, 0x28, 0x1b);
constexpr double lineWidth = 4;

void fillWith(QPainter& p, const QColor& colour)
{
    p.setBrush(colour);
    p.setPen(QPen(ink, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void linesOnly(QPainter& p, const QColor& colour = ink, double width = lineWidth)
{
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// Head and shoulders, feet of the drawing at y.
void somebody(QPainter& p, double x, double y, double size, const QColor& colour)
{
    fillWith(p, colour);
    QPainterPath body(QPointF(x - size * 0.36, y));
    body.cubicTo(x - size * 0.36, y - size * 0.62, x + size * 0.36, y - size * 0.62, x + size * 0.36, y);
    body.closeSubpath();
    p.drawPath(body);
    p.setBrush(Qt::white);
    p.drawEllipse(QPointF(x, y - size * 0.68), size * 0.22, size * 0.22);
}

void coin(QPainter& p, double x, double y)
{
    fillWith(p, QColor(0xff, 0xb8, 0x1c));
    p.drawEllipse(QPointF(x, y), 20, 20);
    linesOnly(p);
    // A pound sign of lines, so that no font is needed.
    QPainterPath pound(QPointF(x + 7, y - 7));
    pound.cubicTo(x + 4, y - 14, x - 5, y - 12, x - 4, y - 4);
    pound.lineTo(x - 4, y + 6);
    pound.cubicTo(x - 4, y + 9, x - 6, y + 10, x - 8, y + 10);
    pound.lineTo(x + 8, y + 10);
    pound.moveTo(x - 8, y + 1);
    pound.lineTo(x + 4, y + 1);
    p.drawPath(pound);
}

void sheet(QPainter& p)
{
    fillWith(p, Qt::white);
    p.drawPolygon(QPolygonF({{22, 8}, {62, 8}, {80, 26}, {80, 92}, {22, 92}}));
    p.drawPolyline(QPolygonF({{62, 8}, {62, 26}, {80, 26}}));
}

void drawPerson(QPainter& p)
{
    somebody(p, 50, 92, 84, blue);
}
void drawTwoPeople(QPainter& p)
{
    somebody(p, 30, 92, 64, blue);
    somebody(p, 70, 92, 64, pale);
}
void drawGroup(QPainter& p)
{
    somebody(p, 24, 80, 48, pale);
    somebody(p, 76, 80, 48, pale);
    somebody(p, 50, 94, 62, blue);
}
void drawHouse(QPainter& p)
{
    fillWith(p, pale);
    p.drawRect(QRectF(20, 46, 60, 46));
    fillWith(p, blue);
    p.drawPolygon(QPolygonF({{10, 48}, {50, 10}, {90, 48}}));
    fillWith(p, Qt::white);
    p.drawRect(QRectF(42, 62, 18, 30));
}
void drawCoins(QPainter& p)
{
    coin(p, 30, 64);
    coin(p, 70, 64);
    coin(p, 50, 34);
}
void drawPaper(QPainter& p)
{
    sheet(p);
    linesOnly(p, blue);
    for (int y = 42; y <= 78; y += 12)
        p.drawLine(QPointF(34, y), QPointF(68, y));
}
void drawTick(QPainter& p)
{
    fillWith(p, Qt::white);
    p.drawEllipse(QRectF(8, 8, 84, 84));
    linesOnly(p, green, 12);
    p.drawPolyline(QPolygonF({{28, 52}, {44, 68}, {74, 34}}));
}
void drawCross(QPainter& p)
{
    fillWith(p, Qt::white);
    p.drawEllipse(QRectF(8, 8, 84, 84));
    linesOnly(p, red, 12);
    p.drawLine(QPointF(32, 32), QPointF(68, 68));
    p.drawLine(QPointF(68, 32), QPointF(32, 68));
}
void drawHeart(QPainter& p)
{
    fillWith(p, red);
    QPainterPath heart(QPointF(50, 88));
    heart.cubicTo(0, 52, 8, 14, 32, 14);
    heart.cubicTo(42, 14, 48, 22, 50, 30);
    heart.cubicTo(52, 22, 58, 14, 68, 14);
    heart.cubicTo(92, 14, 100, 52, 50, 88);
    p.drawPath(heart);
}
void drawScales(QPainter& p)
{
    linesOnly(p);
    p.drawLine(QPointF(50, 14), QPointF(50, 88));
    p.drawLine(QPointF(28, 90), QPointF(72, 90));
    p.drawLine(QPointF(16, 26), QPointF(84, 26));
    p.drawPolyline(QPolygonF({{6, 58}, {18, 26}, {30, 58}}));
    p.drawPolyline(QPolygonF({{70, 58}, {82, 26}, {94, 58}}));
    fillWith(p, blue);
    p.drawChord(QRectF(4, 44, 28, 28), 180 * 16, 180 * 16);
    p.drawChord(QRectF(68, 44, 28, 28), 180 * 16, 180 * 16);
}
void drawHandshake(QPainter& p)
{
    fillWith(p, blue);
    p.drawPolygon(QPolygonF({{4, 36}, {20, 30}, {30, 62}, {14, 70}}));
    fillWith(p, pale);
    p.drawPolygon(QPolygonF({{96, 36}, {80, 30}, {70, 62}, {86, 70}}));
    fillWith(p, Qt::white);
    QPainterPath hands(QPointF(24, 38));
    hands.cubicTo(36, 30, 42, 32, 50, 36);
    hands.cubicTo(58, 30, 66, 32, 76, 38);
    hands.lineTo(72, 60);
    hands.cubicTo(62, 74, 48, 84, 42, 74);
    hands.lineTo(28, 60);
    hands.closeSubpath();
    p.drawPath(hands);
    p.drawLine(QPointF(50, 36), QPointF(40, 50));
    p.drawLine(QPointF(52, 50), QPointF(64, 64));
    p.drawLine(QPointF(44, 58), QPointF(54, 70));
}
void drawBank(QPainter& p)
{
    fillWith(p, blue);
    p.drawPolygon(QPolygonF({{8, 36}, {50, 10}, {92, 36}}));
    fillWith(p, pale);
    for (const double x : {18.0, 44.0, 70.0})
        p.drawRect(QRectF(x, 42, 12, 34));
    p.drawRect(QRectF(8, 80, 84, 10));
}
void drawCalendar(QPainter& p)
{
    fillWith(p, Qt::white);
    p.drawRect(QRectF(12, 18, 76, 72));
    fillWith(p, blue);
    p.drawRect(QRectF(12, 18, 76, 18));
    p.drawLine(QPointF(32, 10), QPointF(32, 24));
    p.drawLine(QPointF(68, 10), QPointF(68, 24));
    p.setPen(Qt::NoPen);
    for (int y = 46; y <= 74; y += 14)
        for (int x = 24; x <= 66; x += 14)
            p.fillRect(QRectF(x, y, 8, 8), x == 52 && y == 60 ? red : pale);
}
void drawPhone(QPainter& p)
{
    fillWith(p, blue);
    p.drawRoundedRect(QRectF(28, 6, 44, 88), 8, 8);
    fillWith(p, Qt::white);
    p.drawRect(QRectF(34, 18, 32, 56));
    p.drawEllipse(QPointF(50, 84), 3, 3);
}
void drawLetter(QPainter& p)
{
    fillWith(p, Qt::white);
    p.drawRect(QRectF(8, 24, 84, 56));
    linesOnly(p, blue);
    p.drawPolyline(QPolygonF({{8, 24}, {50, 58}, {92, 24}}));
}
void drawQuestion(QPainter& p)
{
    fillWith(p, pale);
    p.drawEllipse(QRectF(8, 8, 84, 84));
    linesOnly(p, blue, 9);
    QPainterPath mark(QPointF(36, 38));
    mark.cubicTo(36, 18, 66, 18, 64, 40);
    mark.cubicTo(62, 50, 50, 50, 50, 62);
    p.drawPath(mark);
    p.drawPoint(QPointF(50, 77));
}
void drawSpeech(QPainter& p)
{
    fillWith(p, pale);
    QPainterPath bubble;
    bubble.addRoundedRect(QRectF(8, 14, 84, 52), 14, 14);
    QPainterPath tail(QPointF(28, 60));
    tail.lineTo(22, 90);
    tail.lineTo(52, 62);
    p.drawPath(bubble.united(tail));
    linesOnly(p, blue);
    p.drawLine(QPointF(24, 32), QPointF(76, 32));
    p.drawLine(QPointF(24, 46), QPointF(62, 46));
}
void drawShield(QPainter& p)
{
    fillWith(p, blue);
    QPainterPath shield(QPointF(50, 8));
    shield.lineTo(86, 20);
    shield.cubicTo(88, 60, 70, 82, 50, 92);
    shield.cubicTo(30, 82, 12, 60, 14, 20);
    shield.closeSubpath();
    p.drawPath(shield);
    linesOnly(p, Qt::white, 9);
    p.drawPolyline(QPolygonF({{34, 50}, {46, 62}, {68, 36}}));
}
void drawLoop(QPainter& p)
{
    linesOnly(p, blue, 9);
    p.drawArc(QRectF(16, 16, 68, 68), 40 * 16, 280 * 16);
    fillWith(p, blue);
    p.drawPolygon(QPolygonF({{66, 62}, {92, 62}, {80, 88}}));
}
void drawBasket(QPainter& p)
{
    linesOnly(p);
    p.drawArc(QRectF(26, 10, 48, 70), 0, 180 * 16);
    fillWith(p, blue);
    p.drawPolygon(QPolygonF({{10, 46}, {90, 46}, {78, 90}, {22, 90}}));
    linesOnly(p, Qt::white);
    for (const double x : {34.0, 50.0, 66.0})
        p.drawLine(QPointF(x, 56), QPointF(x, 82));
}
void drawWheelchair(QPainter& p)
{
    linesOnly(p);
    p.drawEllipse(QPointF(46, 68), 24, 24);
    p.drawPolyline(QPolygonF({{36, 32}, {38, 54}, {64, 54}, {76, 84}, {88, 82}}));
    p.drawLine(QPointF(38, 42), QPointF(58, 42));
    fillWith(p, blue);
    p.drawEllipse(QPointF(36, 18), 11, 11);
}
void drawPill(QPainter& p)
{
    fillWith(p, Qt::white);
    p.drawRoundedRect(QRectF(30, 26, 40, 66), 6, 6);
    fillWith(p, blue);
    p.drawRect(QRectF(26, 10, 48, 16));
    linesOnly(p, red, 7);
    p.drawLine(QPointF(50, 48), QPointF(50, 72));
    p.drawLine(QPointF(38, 60), QPointF(62, 60));
}
void drawPen(QPainter& p)
{
    sheet(p);
    linesOnly(p, blue);
    QPainterPath hand(QPointF(32, 78));
    hand.cubicTo(38, 64, 42, 90, 48, 76);
    hand.cubicTo(52, 66, 56, 86, 68, 76);
    p.drawPath(hand);
    fillWith(p, QColor(0xff, 0xb8, 0x1c));
    p.drawPolygon(QPolygonF({{46, 64}, {48, 54}, {82, 20}, {90, 28}, {56, 62}}));
}
void drawDoor(QPainter& p)
{
    fillWith(p, pale);
    p.drawRect(QRectF(24, 8, 52, 84));
    fillWith(p, blue);
    p.drawPolygon(QPolygonF({{24, 8}, {58, 18}, {58, 98}, {24, 92}}));
    fillWith(p, Qt::white);
    p.drawEllipse(QPointF(51, 58), 3, 3);
}

constexpr std::array<void (*)(QPainter&), drawingCount> drawings{
    drawPerson, drawTwoPeople, drawGroup,     drawHouse,  drawCoins,      drawPaper, drawTick,   drawCross,
    drawHeart,  drawScales,    drawHandshake, drawBank,   drawCalendar,   drawPhone, drawLetter, drawQuestion,
    drawSpeech, drawShield,    drawLoop,      drawBasket, drawWheelchair, drawPill,  drawPen,    drawDoor};

} // namespace

void paintDrawing(QPainter& painter, const QRectF& place, Drawing drawing)
{
    constexpr double units = 100;
    const double side = qMin(place.width(), place.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.x() + (place.width() - side) / 2, place.y() + (place.height() - side) / 2);
    painter.scale(side / units, side / units);
    drawings.at(static_cast<std::size_t>(drawing))(painter);
    painter.restore();
}

} // namespace doorstep::documents
