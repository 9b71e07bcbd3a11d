// Reading the log of a visit; a value that is shown must have stood there within the last second.
#include "tests/kill/visit_log.h"

#include <QFile>
#include <QJsonDocument>

#include <functional>
#include <optional>

namespace doorstep::testing {

namespace {

using Read = std::function<std::optional<QJsonValue>(const QJsonObject&)>;

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
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (line->contains(QLatin1String("step")))
            return (*line)[QLatin1String("step")].toInt();
    }
    return 0;
}

void VisitLog::noteDeath(const QString& file, qint64 ms)
{
    QFile log(file);
    if (!log.open(QIODevice::WriteOnly | QIODevice::Append))
        qFatal("no log");
    log.write("\n" + QJsonDocument(QJsonObject{{QStringLiteral("died"), ms}}).toJson(QJsonDocument::Compact) +
              "\n");
}

VisitLog::Check VisitLog::checkArrival(int from) const
{
    Check check;
    std::size_t at = static_cast<std::size_t>(from);
    while (at < m_lines.size() && m_lines[at][QLatin1String("what")].toString() != u"arrived")
        ++at;
    if (at >= m_lines.size() || from == 0)
        return check; // it died before it showed anything, or it was the first
    const QJsonObject& arrival = m_lines[at];
    // The work before: of the last process that had arrived at all.
    qint64 died = 0;
    std::vector<const QJsonObject*> before;
    for (std::size_t i = static_cast<std::size_t>(from); i-- > 0;) {
        const QJsonObject& line = m_lines[i];
        if (line.contains(QLatin1String("died"))) {
            // One that died on its way in changed nothing: its death is not the one that counts.
            if (before.empty())
                died = static_cast<qint64>(line[QLatin1String("died")].toDouble());
            continue;
        }
        before.insert(before.begin(), &line);
    }
    if (before.empty() || died == 0)
        return check;

    const QString page = arrival[QLatin1String("page")].toString();
    const auto compare = [&](const QString& name, const QJsonValue& value, const Read& read) {
        if (!check.problem.isEmpty())
            return;
        QStringList allowed;
        std::optional<QJsonValue> standing;
        qint64 replacedMs = 0;
        bool found = false, any = false;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto was = read(*before[i]);
            if (!was)
                continue;
            any = true;
            standing = was;
            // Until when did it stand? Until the next line that says something else.
            qint64 until = died;
            for (std::size_t j = i + 1; j < before.size(); ++j) {
                const auto next = read(*before[j]);
                if (next && *next != *was) {
                    until = static_cast<qint64>((*before[j])[QLatin1String("t")].toDouble());
                    break;
                }
            }
            if (until < died - lossMsMax)
                continue;
            if (*was == value) {
                found = true;
                replacedMs = until;
            }
            if (!allowed.contains(shown(*was)))
                allowed << shown(*was);
        }
        if (!any)
            return;
        ++check.compared;
        if (found)
            check.lostMs = std::max(check.lostMs, died - replacedMs);
        else
            check.problem =
                QStringLiteral("%1 on page %2 shows \"%3\"; in the last second it was one of \"%4\"")
                    .arg(name, page, shown(value), allowed.join(QStringLiteral("\" \"")));
    };
    const auto member = [](const char* name) -> Read {
        return [name](const QJsonObject& line) {
            return line.contains(QLatin1String(name)) ? std::optional(line[QLatin1String(name)])
                                                      : std::nullopt;
        };
    };
    const auto onPage = [&page](const char* name) -> Read {
        return [name, &page](const QJsonObject& line) -> std::optional<QJsonValue> {
            if (line[QLatin1String("page")].toString() != page)
                return std::nullopt;
            return line[QLatin1String(name)];
        };
    };
    compare(QStringLiteral("the page"), arrival[QLatin1String("page")], member("page"));
    compare(QStringLiteral("the patient"), arrival[QLatin1String("patient")], member("patient"));
    compare(QStringLiteral("the focus"), arrival[QLatin1String("focus")], onPage("focus"));
    compare(QStringLiteral("points of the signature"), arrival[QLatin1String("points")], member("points"));
    compare(QStringLiteral("pictures"), arrival[QLatin1String("pictures")], member("pictures"));
    const QJsonObject fields = arrival[QLatin1String("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        compare(field.key(), field.value(),
                [&page, key = field.key()](const QJsonObject& line) -> std::optional<QJsonValue> {
                    const QJsonObject all = line[QLatin1String("fields")].toObject();
                    if (line[QLatin1String("page")].toString() != page || !all.contains(key))
                        return std::nullopt;
                    return all[key];
                });
    }
    return check;
}

} // namespace doorstep::testing
