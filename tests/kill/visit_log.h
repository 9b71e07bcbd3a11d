// What stood on the screen when, as the visits wrote it down, and whether an arrival agrees with it.
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace doorstep::testing {

class VisitLog {
public:
    static constexpr qint64 lossMsMax = 1'000;

    explicit VisitLog(const QString& file);

    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    /// Where the visit goes on: of the last line, or of a second before the death; 0 for an empty log.
    [[nodiscard]] int lastStep() const;
    /// The 12 before line `from` and the one at it, to look at.
    [[nodiscard]] QByteArray lastLines(int from) const;
    /// A death is a line of its own.
    static void noteDeath(const QString& file, qint64 ms);

    struct Check {
        QString problem; ///< empty = it agrees, or there is nothing to compare
        int compared = 0;
        qint64 lostMs = 0; ///< how far before the death the newest of the shown values lies that was replaced
    };
    /// The first arrival behind line `from` against everything before it.
    [[nodiscard]] Check checkArrival(int from) const;

private:
    using Read = std::function<std::optional<QJsonValue>(const QJsonObject&)>; ///< nothing: not said there
    /// The work up to the death of the last process that had arrived at all.
    struct Before {
        std::vector<const QJsonObject*> lines;
        qint64 diedMs = 0;
    };
    [[nodiscard]] Before beforeLine(std::size_t from) const;
    static void compare(Check& check, const Before& before, const QString& name, const QJsonValue& value,
                        const Read& read);

    std::vector<QJsonObject> m_lines;
};

} // namespace doorstep::testing
