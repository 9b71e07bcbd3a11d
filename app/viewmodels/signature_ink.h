// A signature as strokes of points in a fixed canvas: the same after resize, rotation or a new page.
#pragma once

#include "app/domain/visit.h"

#include <QObject>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

class SignatureInk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AgreementViewModel")
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(int strokeCount READ strokeCount NOTIFY changed FINAL)
    Q_PROPERTY(int pointCount READ pointCount NOTIFY changed FINAL)
public:
    /// Logical pixels; a pad scales to them, whatever its size.
    static constexpr int canvasWidth = 1200;
    static constexpr int canvasHeight = 400;
    static constexpr int canvasDpi = 160;
    /// More is no signature but a stuck pen; further points are dropped.
    static constexpr int pointsMax = 20'000;

    using QObject::QObject;

    [[nodiscard]] const std::vector<domain::Stroke>& strokes() const { return m_strokes; }
    [[nodiscard]] bool isEmpty() const { return m_strokes.empty(); }
    [[nodiscard]] int strokeCount() const { return static_cast<int>(m_strokes.size()); }
    [[nodiscard]] int pointCount() const { return m_points; }

    /// Point in canvas units, clamped to the canvas; milliseconds of any steady clock; pressure 0 to 1.
    void begin(QPointF at, qint64 ms, double pressure);
    void extend(QPointF at, qint64 ms, double pressure);
    Q_INVOKABLE void clear();
    /// Strokes that were kept: what is drawn from now on comes after them.
    void restore(std::vector<domain::Stroke> strokes);

Q_SIGNALS:
    void changed();

private:
    void add(QPointF at, qint64 ms, double pressure);

    std::vector<domain::Stroke> m_strokes;
    std::optional<qint64> m_firstMs; ///< clock of the first point of this process
    int m_keptMs = 0;                ///< of the last point before it
    int m_points = 0;
};

} // namespace doorstep::viewmodels
