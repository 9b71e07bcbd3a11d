// Reading, writing and setting by the tables of members.
#include "app/documents/care_json.h"

#include "app/domain/care_event_tables.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <type_traits>

namespace doorstep::documents {

using namespace domain;

namespace {

constexpr qsizetype listMax = 100;

// Writing.
QJsonValue toJson(bool value) { return value; }
QJsonValue toJson(int value) { return value; }
QJsonValue toJson(const std::optional<bool>& value) { return value ? QJsonValue(*value) : QJsonValue(); }
QJsonValue toJson(const QString& value) { return value; }
QJsonValue toJson(const QStringList& value) { return QJsonArray::fromStringList(value); }
QJsonValue toJson(const QDate& value) { return value.toString(Qt::ISODate); }
QJsonValue toJson(Pence value) { return value.value; }
template <typename E>
    requires std::is_enum_v<E>
QJsonValue toJson(E value)
{
    return keyOf(value);
}
template <HasMembers T>
QJsonValue toJson(const T& value);
template <typename T>
QJsonValue toJson(const std::vector<T>& values)
{
    QJsonArray array;
    for (const T& each : values)
        array.append(toJson(each));
    return array;
}
template <HasMembers T>
QJsonObject objectOf(const T& value)
{
    QJsonObject object;
    const T blank{};
    forEachMember<T>([&](std::size_t, const auto& member) {
        if (value.*member.at != blank.*member.at)
            object.insert(QLatin1String(member.key), toJson(value.*member.at));
    });
    return object;
}
template <HasMembers T>
QJsonValue toJson(const T& value)
{
    return objectOf(value);
}

// Reading.
void read(const JsonNode& node, const char* key, bool& value) { value = node.flag(key); }
void read(const JsonNode& node, const char* key, std::optional<bool>& value) { value = node.flag(key); }
void read(const JsonNode& node, const char* key, int& value)
{
    value = static_cast<int>(node.integer(key, 0, 1000));
}
void read(const JsonNode& node, const char* key, QString& value) { value = node.text(key); }
void read(const JsonNode& node, const char* key, QDate& value) { value = node.date(key); }
void read(const JsonNode& node, const char* key, QStringList& value) { value = node.texts(key, listMax); }
void read(const JsonNode& node, const char* key, Pence& value)
{
    value = Pence{node.integer(key, 0, amountMax.value)};
}
template <typename E>
    requires std::is_enum_v<E>
void read(const JsonNode& node, const char* key, E& value)
{
    value = node.choice(key, fromKey<E>);
}
template <HasMembers T>
void readAll(const JsonNode& node, T& value);
template <HasMembers T>
void read(const JsonNode& node, const char* key, T& value)
{
    readAll(node.object(key), value);
}
template <typename T>
void read(const JsonNode& node, const char* key, std::vector<T>& values)
{
    if constexpr (std::is_enum_v<T>) {
        for (const QString& text : node.texts(key, listMax)) {
            const auto known = fromKey<T>(text);
            if (!known)
                node.refuse(key, QStringLiteral("it is not one of the words known for it"));
            values.push_back(known.value_or(T{}));
        }
    } else {
        for (const JsonNode& entry : node.objects(key, listMax)) {
            T value{};
            readAll(entry, value);
            values.push_back(std::move(value));
        }
    }
}
template <HasMembers T>
void readAll(const JsonNode& node, T& value)
{
    forEachMember<T>([&](std::size_t, const auto& member) {
        if (node.has(member.key))
            read(node, member.key, value.*member.at);
    });
}

// Setting one place from a text.
bool parse(const QString& text, bool& value)
{
    value = text == u"yes" || text == u"true";
    return value || text == u"no" || text == u"false";
}
bool parse(const QString& text, std::optional<bool>& value)
{
    bool answer = false;
    const bool known = parse(text, answer);
    value = answer;
    return known;
}
bool parse(const QString& text, int& value)
{
    bool ok = false;
    value = text.toInt(&ok);
    return ok && value >= 0 && value <= 1000;
}
bool parse(const QString& text, QString& value)
{
    value = text;
    return true;
}
bool parse(const QString& text, QStringList& value)
{
    for (const QString& part : text.split(u','))
        value << part.trimmed();
    return true;
}
bool parse(const QString& text, QDate& value)
{
    value = QDate::fromString(text, Qt::ISODate);
    return value.isValid() && value.toString(Qt::ISODate) == text;
}
bool parse(const QString& text, Pence& value)
{
    const auto amount = parseMoney(text);
    value = amount.value_or(Pence{});
    return amount.has_value();
}
template <typename E>
    requires std::is_enum_v<E>
bool parse(const QString& text, E& value)
{
    const auto known = fromKey<E>(text);
    value = known.value_or(E{});
    return known.has_value();
}
template <typename T>
bool parse(const QString& text, std::vector<T>& values)
{
    if constexpr (std::is_enum_v<T>) {
        for (const QString& part : text.split(u',')) {
            T value{};
            if (!parse(part.trimmed(), value))
                return false;
            values.push_back(value);
        }
        return true;
    } else {
        Q_UNUSED(text)
        Q_UNUSED(values)
        return false; // entries come and go one by one
    }
}
template <HasMembers T>
bool setAt(T& value, const QString& path, const QString& text)
{
    const QString key = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    bool done = false;
    forEachMember<T>([&](std::size_t, const auto& member) {
        if (key != QLatin1String(member.key))
            return;
        auto& place = value.*member.at;
        using Place = std::remove_reference_t<decltype(place)>;
        if constexpr (HasMembers<Place>) {
            done = !rest.isEmpty() && setAt(place, rest, text);
        } else if (rest.isEmpty()) {
            Place parsed{};
            done = text.isEmpty() || parse(text, parsed);
            if (done)
                place = std::move(parsed);
        }
    });
    return done;
}

/// `change(list)` on the list of structures of that name; false when there is none.
template <typename Change>
bool withList(CareRecord& care, const QString& name, Change change)
{
    bool done = false;
    forEachMember<CareRecord>([&](std::size_t, const auto& member) {
        auto& place = care.*member.at;
        if constexpr (requires { typename std::remove_reference_t<decltype(place)>::value_type; }) {
            if constexpr (HasMembers<typename std::remove_reference_t<decltype(place)>::value_type>)
                if (name == QLatin1String(member.key))
                    done = change(place);
        }
    });
    return done;
}

} // namespace

QJsonObject careJson(const CareRecord& care) { return objectOf(care); }
QJsonObject careJson(const LineCare& care) { return objectOf(care); }
QJsonObject careJson(const OutcomeDetail& detail) { return objectOf(detail); }
QJsonObject careJson(const CareEvent& event) { return objectOf(event); }
void readCare(const JsonNode& node, CareRecord& care) { readAll(node, care); }
void readCare(const JsonNode& node, LineCare& care) { readAll(node, care); }
void readCare(const JsonNode& node, OutcomeDetail& detail) { readAll(node, detail); }
void readCare(const JsonNode& node, CareEvent& event) { readAll(node, event); }
bool setCare(CareRecord& care, const QString& path, const QString& text) { return setAt(care, path, text); }
bool setCare(LineCare& care, const QString& path, const QString& text) { return setAt(care, path, text); }
bool setCare(OutcomeDetail& detail, const QString& path, const QString& text)
{
    return setAt(detail, path, text);
}
bool setCare(CareEvent& event, const QString& path, const QString& text) { return setAt(event, path, text); }

bool addToCare(CareRecord& care, const QString& list, const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return false;
    const JsonNode node(document.object());
    return withList(care, list, [&node](auto& entries) {
        typename std::remove_reference_t<decltype(entries)>::value_type entry{};
        readAll(node, entry);
        // An entry that says nothing, or has a member nobody knows, is a slip.
        if (!node.problem().isEmpty() || entry == decltype(entry){})
            return false;
        entries.push_back(std::move(entry));
        return true;
    });
}

bool removeFromCare(CareRecord& care, const QString& list, const QString& place)
{
    return withList(care, list, [&place](auto& entries) {
        const int at = place.toInt();
        if (at < 1 || static_cast<std::size_t>(at) > entries.size())
            return false;
        entries.erase(entries.begin() + (at - 1));
        return true;
    });
}

QString careMemberNames()
{
    QStringList names;
    forEachMember<CareRecord>([&](std::size_t, const auto& member) { names << QLatin1String(member.key); });
    return names.join(QStringLiteral(", "));
}

} // namespace doorstep::documents
