// Collects the points of a signature.
#include "app/viewmodels/signature_ink.h"

#include <algorithm>
#include <cmath>

namespace doorstep::viewmodels {

void SignatureInk::begin(QPointF at, qint64 ms, double pressure)
{
    if (m_points >= pointsMax)
        return;
    // A clock of another process says nothing about ours: new strokes follow the kept ones at once.
    if (!m_firstMs)
        m_firstMs = ms - m_keptMs;
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
    point.ms =
        static_cast<int>(std::clamp<qint64>(ms - m_firstMs.value_or(ms), 0, std::numeric_limits<int>::max()));
    point.pressure = static_cast<int>(std::lround(std::clamp(pressure, 0.0, 1.0) * pressureMax));
    m_strokes.back().push_back(point);
    ++m_points;
    Q_EMIT changed();
}

void SignatureInk::restore(std::vector<domain::Stroke> strokes)
{
    m_strokes = std::move(strokes);
    m_points = 0;
    m_keptMs = 0;
    std::erase_if(m_strokes, [](const domain::Stroke& stroke) { return stroke.empty(); });
    for (const domain::Stroke& stroke : m_strokes) {
        m_points += static_cast<int>(stroke.size());
        m_keptMs = std::max(m_keptMs, stroke.back().ms);
    }
    m_firstMs.reset();
    Q_EMIT changed();
}

void SignatureInk::clear()
{
    if (m_strokes.empty())
        return;
    m_strokes.clear();
    m_points = 0;
    m_keptMs = 0;
    m_firstMs.reset();
    Q_EMIT changed();
}

} // namespace doorstep::viewmodels
