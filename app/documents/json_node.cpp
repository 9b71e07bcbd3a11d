// A number must be what it says: 12.5 is no whole number and "12" is no number.
#include "app/documents/json_node.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace doorstep::documents {

namespace {

constexpr qsizetype textMax = 4000;

} // namespace

JsonNode::JsonNode(const QJsonObject& root) : JsonNode(root, {}, std::make_shared<QString>()) {}

JsonNode::JsonNode(QJsonObject object, QString path, std::shared_ptr<QString> problem)
    : m_object(std::move(object)), m_path(std::move(path)), m_problem(std::move(problem))
{
}

void JsonNode::refuse(const char* member, const QString& why) const
{
    if (m_problem->isEmpty())
        *m_problem = m_path + QLatin1String(member) + QStringLiteral(": ") + why;
}

bool JsonNode::has(const char* member) const
{
    const QJsonValue found = m_object.value(QLatin1String(member));
    return !found.isUndefined() && !found.isNull();
}

bool JsonNode::isNull(const char* member) const
{
    return m_object.value(QLatin1String(member)).isNull();
}

std::optional<QJsonValue> JsonNode::value(const char* member) const
{
    // After the first mistake nothing else is worth a look, and nothing may overwrite it.
    if (!m_problem->isEmpty())
        return std::nullopt;
    const QJsonValue found = m_object.value(QLatin1String(member));
    if (found.isUndefined()) {
        refuse(member, QStringLiteral("it is missing"));
        return std::nullopt;
    }
    return found;
}

QString JsonNode::checkedText(const char* member, const QJsonValue& value) const
{
    if (!value.isString()) {
        refuse(member, QStringLiteral("it must be a text"));
        return {};
    }
    const QString text = value.toString();
    const auto isForbidden = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; };
    if (text.size() > textMax)
        refuse(member, QStringLiteral("it is longer than %1 characters").arg(textMax));
    else if (std::any_of(text.begin(), text.end(), isForbidden) || !text.isValidUtf16())
        refuse(member, QStringLiteral("it has characters that cannot be shown"));
    return text;
}

QString JsonNode::text(const char* member) const
{
    const auto found = value(member);
    return found ? checkedText(member, *found) : QString();
}

QString JsonNode::filledText(const char* member) const
{
    const QString result = text(member);
    if (result.trimmed().isEmpty())
        refuse(member, QStringLiteral("it must not be empty"));
    return result;
}

qint64 JsonNode::integer(const char* member, qint64 min, qint64 max) const
{
    const auto found = value(member);
    if (!found)
        return min;
    // toInteger() gives its argument back for anything that is no whole number.
    const bool isWhole = found->isDouble() && found->toInteger(0) == found->toInteger(1);
    const qint64 result = found->toInteger(min);
    if (!isWhole || result < min || result > max) {
        refuse(member, QStringLiteral("it must be a whole number from %1 to %2").arg(min).arg(max));
        return min;
    }
    return result;
}

qint64 JsonNode::thousandths(const char* member, qint64 max) const
{
    const auto found = value(member);
    if (!found)
        return 1000;
    const double number = found->toDouble();
    const bool isInRange = found->isDouble() && number > 0 && number <= static_cast<double>(max) / 1000;
    const qint64 result = isInRange ? std::llround(number * 1000) : 0;
    // Division rounds to the nearest double, which is the one that a decimal of 3 places is read as.
    if (!isInRange || static_cast<double>(result) / 1000 != number) {
        refuse(member, QStringLiteral("it must be a number above 0 and up to %1, with at most 3 decimals")
                           .arg(max / 1000));
        return 1000;
    }
    return result;
}

bool JsonNode::flag(const char* member) const
{
    const auto found = value(member);
    if (found && !found->isBool())
        refuse(member, QStringLiteral("it must be true or false"));
    return found && found->toBool();
}

QDate JsonNode::date(const char* member) const
{
    const QString written = text(member);
    const QDate result = QDate::fromString(written, QStringLiteral("yyyy-MM-dd"));
    if (!result.isValid() || written.size() != 10)
        refuse(member, QStringLiteral("it must be a date such as 2011-07-04"));
    return result;
}

JsonNode JsonNode::object(const char* member) const
{
    const auto found = value(member);
    if (found && !found->isObject())
        refuse(member, QStringLiteral("it must be an object"));
    return {found ? found->toObject() : QJsonObject(), m_path + QLatin1String(member) + QStringLiteral(" / "),
            m_problem};
}

QJsonArray JsonNode::list(const char* member, qsizetype max) const
{
    const auto found = value(member);
    if (!found)
        return {};
    const QJsonArray result = found->toArray();
    if (!found->isArray())
        refuse(member, QStringLiteral("it must be a list"));
    else if (result.size() > max)
        refuse(member, QStringLiteral("it has more than %1 entries").arg(max));
    return m_problem->isEmpty() ? result : QJsonArray();
}

std::vector<JsonNode> JsonNode::objects(const char* member, qsizetype max) const
{
    std::vector<JsonNode> result;
    const QJsonArray entries = list(member, max);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString path = m_path + QLatin1String(member) + QStringLiteral(" / ") + QString::number(i + 1);
        if (!entries.at(i).isObject() && m_problem->isEmpty())
            *m_problem = path + QStringLiteral(": it must be an object");
        result.push_back({entries.at(i).toObject(), path + QStringLiteral(" / "), m_problem});
    }
    return result;
}

QStringList JsonNode::texts(const char* member, qsizetype max) const
{
    QStringList result;
    for (const QJsonValue& entry : list(member, max))
        result.append(checkedText(member, entry));
    return result;
}

QString JsonNode::textOr(const char* member, const QString& otherwise) const
{
    return has(member) ? text(member) : otherwise;
}

bool JsonNode::flagOr(const char* member, bool otherwise) const
{
    return has(member) ? flag(member) : otherwise;
}

} // namespace doorstep::documents
