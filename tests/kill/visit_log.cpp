// Reading the log of a visit; a value that is shown must have stood there within the last second.
#include "tests/kill/visit_log.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace doorstep::testing {

namespace {

QString shown(const QJsonValue& value)
{
    return value.isString() ? value.toString() : QString::number(value.toInt());
}

} // namespace

VisitLog::VisitLog(const QString& file)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return;
    while (!log.atEnd()) {
        // The last line of a killed process may be half a line.
        const QJsonObject line = QJsonDocument::fromJson(log.readLine()).object();
        if (!line.isEmpty())
            m_lines.push_back(line);
    }
}

int VisitLog::lastStep() const
{
    std::optional<qint64> diedMs;
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (line->contains(QLatin1String("died")) && !diedMs)
            diedMs = static_cast<qint64>((*line)[QLatin1String("died")].toDouble());
        // The last second of a step may be gone though the next one had begun.
        if (line->contains(QLatin1String("step")) &&
            (!diedMs || (*line)[QLatin1String("t")].toDouble() <= static_cast<double>(*diedMs - lossMsMax)))
            return (*line)[QLatin1String("step")].toInt();
    }
    return 0;
}

QByteArray VisitLog::lastLines(int from) const
{
    constexpr int count = 12;
    QByteArray text;
    for (int i = std::max(0, from - count); i < std::min(lineCount(), from + 1); ++i)
        text += QJsonDocument(m_lines[static_cast<std::size_t>(i)]).toJson(QJsonDocument::Compact) + '\n';
    return text;
}

void VisitLog::noteDeath(const QString& file, qint64 ms)
{
    QFile log(file);
    if (!log.open(QIODevice::WriteOnly | QIODevice::Append))
        qFatal("no log");
    log.write("\n" + QJsonDocument(QJsonObject{{QStringLiteral("died"), ms}}).toJson(QJsonDocument::Compact) +
              "\n");
}

VisitLog::Before VisitLog::beforeLine(std::size_t from) const
{
    Before before;
    for (std::size_t i = from; i-- > 0;) {
        const QJsonObject& line = m_lines[i];
        // One that died on its way in changed nothing: its death is not the one that counts.
        if (!line.contains(QLatin1String("died")))
            before.lines.push_back(&line);
        else if (before.lines.empty())
            before.diedMs = static_cast<qint64>(line[QLatin1String("died")].toDouble());
    }
    std::reverse(before.lines.begin(), before.lines.end());
    return before;
}

void VisitLog::compare(Check& check, const Before& before, const QString& name, const QJsonValue& value,
                       const Read& read)
{
    if (!check.problem.isEmpty())
        return;
    // Backwards: what was said next ends the time of what stood before it.
    QStringList allowed;
    std::optional<QJsonValue> next;
    qint64 nextMs = 0, until = before.diedMs;
    for (auto line = before.lines.rbegin(); line != before.lines.rend(); ++line) {
        const auto was = read(**line);
        if (!was)
            continue;
        if (next && *next != *was)
            until = nextMs;
        next = was;
        nextMs = static_cast<qint64>((**line)[QLatin1String("t")].toDouble());
        if (until < before.diedMs - lossMsMax)
            break; // and all that is older stood even longer ago
        if (*was == value) {
            ++check.compared;
            check.lostMs = std::max(check.lostMs, before.diedMs - until);
            return;
        }
        if (!allowed.contains(shown(*was)))
            allowed << shown(*was);
    }
    if (next)
        check.problem = QStringLiteral("%1 shows \"%2\"; in the last second it was one of \"%3\"")
                            .arg(name, shown(value), allowed.join(QStringLiteral("\" \"")));
}

VisitLog::Check VisitLog::checkArrival(int from) const
{
    Check check;
    const auto begin = static_cast<std::size_t>(from);
    std::size_t at = begin;
    while (at < m_lines.size() && m_lines[at][QLatin1String("what")].toString() != u"arrived")
        ++at;
    if (at >= m_lines.size() || from == 0)
        return check; // it died before it showed anything, or it was the first
    const QJsonObject& arrival = m_lines[at];
    const Before before = beforeLine(begin);
    if (before.lines.empty() || before.diedMs == 0)
        return check;

    const QString page = arrival[QLatin1String("page")].toString();
    // What was being recorded may be: then one stands at the page that comes after it, and its form is gone.
    const auto isRecorded = [&page](const QJsonObject& line) { return line[QLatin1String("next")] == page; };
    const auto anywhere = [&](const char* name, const QJsonValue& recorded) -> Read {
        return [name, recorded, &isRecorded](const QJsonObject& line) -> std::optional<QJsonValue> {
            return isRecorded(line) ? recorded : line[QLatin1String(name)];
        };
    };
    compare(check, before, QStringLiteral("the page"), page, anywhere("page", page));
    compare(check, before, QStringLiteral("the patient"), arrival[QLatin1String("patient")],
            [](const QJsonObject& line) { return std::optional(line[QLatin1String("patient")]); });
    for (const char* name : {"points", "pictures"})
        compare(check, before, QLatin1String(name), arrival[QLatin1String(name)], anywhere(name, 0));
    // What was removed is away, and what was offered to be brought back still is.
    for (const char* name : {"needs", "offer"})
        compare(check, before, QLatin1String(name), arrival[QLatin1String(name)],
                [name](const QJsonObject& line) { return std::optional(line[QLatin1String(name)]); });
    if (isRecorded(*before.lines.back()))
        return check;
    const auto here = [&page](const QJsonObject& line) { return line[QLatin1String("page")] == page; };
    // What had the focus a moment ago may be what was removed, or the button that brought it back.
    const bool stayed = std::ranges::all_of(before.lines, [&](const QJsonObject* line) {
        return (*line)[QLatin1String("t")].toDouble() < static_cast<double>(before.diedMs - lossMsMax) ||
               (*line)[QLatin1String("needs")] == arrival[QLatin1String("needs")];
    });
    if (stayed)
        compare(check, before, QStringLiteral("the focus on page %1").arg(page),
                arrival[QLatin1String("focus")], [&](const QJsonObject& line) -> std::optional<QJsonValue> {
                    if (!here(line))
                        return std::nullopt;
                    return line[QLatin1String("focus")];
                });
    const QJsonObject fields = arrival[QLatin1String("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        compare(check, before, QStringLiteral("%1 on page %2").arg(field.key(), page), field.value(),
                [&](const QJsonObject& line) -> std::optional<QJsonValue> {
                    const QJsonObject all = line[QLatin1String("fields")].toObject();
                    if (!here(line) || !all.contains(field.key()))
                        return std::nullopt;
                    return all[field.key()];
                });
    }
    return check;
}

} // namespace doorstep::testing
