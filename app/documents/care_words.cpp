// The parts around a plan's lines as labelled texts for the printed plan.
#include "app/documents/care_json.h"

#include "app/domain/care_event_tables.h"
#include "app/domain/formats.h"
#include "app/domain/scheme.h"

namespace doorstep::documents {

using namespace domain;

namespace {

QString say(bool value) { return value ? QStringLiteral("yes") : QStringLiteral("no"); }
QString say(int value) { return QString::number(value); }
QString say(const std::optional<bool>& value) { return value ? say(*value) : QString(); }
QString say(const QString& value) { return value; }
QString say(const QStringList& value) { return value.join(QStringLiteral(", ")); }
QString say(const QDate& value) { return patientDate(value); }
template <typename E>
    requires std::is_enum_v<E>
QString say(E value)
{
    return wordsOf(value);
}
template <HasMembers T>
QString say(const T& value);
template <typename T>
QString say(const std::vector<T>& values)
{
    QStringList texts;
    for (const T& each : values)
        texts << say(each);
    return texts.join(QStringLiteral(", "));
}

using Entries = std::vector<std::pair<QString, QString>>;

template <HasMembers T>
Entries entriesOf(const T& value)
{
    Entries entries;
    const T blank{};
    forEachMember<T>([&](std::size_t, const auto& member) {
        if (member.label && value.*member.at != blank.*member.at)
            entries.emplace_back(QString::fromUtf8(member.label), say(value.*member.at));
    });
    return entries;
}
template <HasMembers T>
QString say(const T& value)
{
    QStringList parts;
    for (const auto& [label, text] : entriesOf(value))
        parts << (label.isEmpty() ? text : label + QStringLiteral(": ") + text);
    return parts.join(QStringLiteral("; "));
}

template <typename T>
Entries sectionOf(const T& value)
{
    if constexpr (HasMembers<T>) {
        return entriesOf(value);
    } else if constexpr (requires { value.begin(); } && !std::is_same_v<T, QString>) {
        Entries entries;
        for (const auto& each : value)
            entries.emplace_back(QString(), say(each));
        return entries;
    } else {
        return {{QString(), say(value)}};
    }
}

} // namespace

std::vector<CareSection> careSections(const CareRecord& care)
{
    std::vector<CareSection> sections;
    const CareRecord blank;
    forEachMember<CareRecord>([&](std::size_t, const auto& member) {
        if (member.label && care.*member.at != blank.*member.at)
            sections.push_back({QString::fromUtf8(member.label), sectionOf(care.*member.at)});
    });
    return sections;
}

QString careSentence(const LineCare& care)
{
    return care == LineCare{} ? QString() : say(care);
}

QString careSentence(const OutcomeDetail& detail)
{
    return detail == OutcomeDetail{} ? QString() : say(detail);
}

} // namespace doorstep::documents
