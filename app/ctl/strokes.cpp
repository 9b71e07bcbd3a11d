// Strokes as integers: what is sealed must be the same bytes wherever it is made.
#include "app/ctl/strokes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep::ctl {
namespace {

constexpr int canvasMax = 10'000;
constexpr int pressureMax = 1023;
constexpr int msMax = 600'000;
constexpr qsizetype pointsMax = 5000;

std::optional<domain::StrokePoint> pointFrom(const QJsonArray& numbers)
{
    if (numbers.size() != 4)
        return std::nullopt;
    const domain::StrokePoint point{numbers[0].toInt(-1), numbers[1].toInt(-1), numbers[2].toInt(-1),
                                    numbers[3].toInt(-1)};
    const bool fits = point.x >= 0 && point.x <= canvasMax && point.y >= 0 && point.y <= canvasMax &&
                      point.ms >= 0 && point.ms <= msMax && point.pressure >= 0 &&
                      point.pressure <= pressureMax;
    return fits ? std::optional(point) : std::nullopt;
}

/// Integer wave without floating point: 0, 1, 2 ... up and down within `height`.
int zigzag(int step, int height)
{
    const int place = step % (2 * height);
    return place < height ? place : 2 * height - place;
}

} // namespace

Status readStrokes(const QByteArray& json, domain::Agreement& agreement)
{
    const Error unreadable{ErrorCode::InvalidInput,
                           "The file of strokes is not in the form that --help shows."};
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject canvas = root[QStringLiteral("canvas")].toObject();
    agreement.canvasWidth = canvas[QStringLiteral("width")].toInt();
    agreement.canvasHeight = canvas[QStringLiteral("height")].toInt();
    agreement.canvasDpi = canvas[QStringLiteral("dpi")].toInt();
    if (agreement.canvasWidth < 1 || agreement.canvasWidth > canvasMax || agreement.canvasHeight < 1 ||
        agreement.canvasHeight > canvasMax || agreement.canvasDpi < 1)
        return unreadable;
    qsizetype points = 0;
    agreement.strokes.clear();
    for (const QJsonValue& entry : root[QStringLiteral("strokes")].toArray()) {
        domain::Stroke stroke;
        for (const QJsonValue& numbers : entry.toArray()) {
            const auto point = pointFrom(numbers.toArray());
            if (!point || ++points > pointsMax)
                return unreadable;
            stroke.push_back(*point);
        }
        if (stroke.empty())
            return unreadable;
        agreement.strokes.push_back(std::move(stroke));
    }
    return agreement.strokes.empty() ? Status(unreadable) : done();
}

void drawStandIn(domain::Agreement& agreement)
{
    constexpr int width = 600;
    constexpr int height = 200;
    constexpr int pointStep = 12;
    agreement.canvasWidth = width;
    agreement.canvasHeight = height;
    agreement.canvasDpi = 160;
    agreement.strokes.clear();
    int ms = 0;
    const QStringList words = agreement.signerName.simplified().split(u' ', Qt::SkipEmptyParts);
    int left = 40;
    for (const QString& word : words.isEmpty() ? QStringList{QStringLiteral("signed")} : words) {
        domain::Stroke stroke;
        for (int i = 0; i < static_cast<int>(word.size()) * 3 && left + pointStep < width - 40; ++i) {
            const int letter = word[i / 3].unicode() % 37;
            stroke.push_back({left, 60 + zigzag(i * 23 + letter, 70), ms, 400 + zigzag(i * 31, 200)});
            left += pointStep / 2;
            ms += 16;
        }
        if (!stroke.empty())
            agreement.strokes.push_back(std::move(stroke));
        left += pointStep;
        ms += 200;
    }
}

} // namespace doorstep::ctl
