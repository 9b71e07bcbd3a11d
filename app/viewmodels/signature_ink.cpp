// Collects the points of a signature.
#include "app/viewmodels/signature_ink.h"

#include <algorithm>
#include <cmath>

namespace doorstep::viewmodels {

void SignatureInk::begin(QPointF at, qint64 ms, double pressure)
{
    if (m_points >= pointsMax)
        return;
    if (m_strokes.empty())
        m_firstMs = ms;
    m_strokes.emplace_back();
    add(at, ms, pressure);
}

void SignatureInk::extend(QPointF at, qint64 ms, double pressure)
{
    if (m_strokes.empty() || m_points >= pointsMax)
        return;
    add(at, ms, pressure);
}

void SignatureInk::add(QPointF at, qint64 ms, double pressure)
{
    constexpr int pressureMax = 1023;
    domain::StrokePoint point;
    point.x = static_cast<int>(std::clamp(std::lround(at.x()), 0L, static_cast<long>(canvasWidth)));
    point.y = static_cast<int>(std::clamp(std::lround(at.y()), 0L, static_cast<long>(canvasHeight)));
    point.ms = static_cast<int>(std::clamp<qint64>(ms - m_firstMs, 0, std::numeric_limits<int>::max()));
    point.pressure = static_cast<int>(std::lround(std::clamp(pressure, 0.0, 1.0) * pressureMax));
    m_strokes.back().push_back(point);
    ++m_points;
    Q_EMIT changed();
}

void SignatureInk::clear()
{
    if (m_strokes.empty())
        return;
    m_strokes.clear();
    m_points = 0;
    m_firstMs = 0;
    Q_EMIT changed();
}

} // namespace doorstep::viewmodels
