// Problems (RFC 9457): how the office says no, in JSON.
#include "sync/wire/http.h"
#include "sync/wire/shape.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace doorstep::wire {

namespace {

constexpr std::string_view typePrefix = "urn:csync:";
constexpr std::size_t problemBytesMax = 64 * 1024;
/// Integers up to here survive every JSON reader (2^53 has 16 digits).
constexpr std::size_t decimalDigitsMax = 15;

bool isDecimal(const std::string& text)
{
    const std::string_view digits = std::string_view(text).substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || digits.size() > decimalDigitsMax)
        return false;
    if (digits.front() == '0' && text != "0")
        return false;
    return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QJsonValue jsonOf(const std::string& text)
{
    if (isDecimal(text))
        return QJsonValue(static_cast<qint64>(std::stoll(text)));
    return QJsonValue(toQString(text));
}

bool isStandardMember(const QString& name)
{
    return name == u"type" || name == u"title" || name == u"status" || name == u"retry";
}

} // namespace

std::string formatProblem(const Problem& problem)
{
    QJsonObject object;
    for (const auto& [name, value] : problem.members)
        object.insert(toQString(name), jsonOf(value));
    object.insert(u"type", toQString(std::string(typePrefix) + problem.name));
    object.insert(u"title", toQString(problem.title));
    object.insert(u"status", problem.status);
    object.insert(u"retry", toQString(problem.retry));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<Problem> parseProblem(BytesView json)
{
    const Error notAProblem{ErrorCode::Protocol,
                            "The answer does not come from the office's Doorstep server."};
    if (json.size() > problemBytesMax)
        return notAProblem;
    const QByteArray text(reinterpret_cast<const char*>(json.data()), static_cast<qsizetype>(json.size()));
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonObject object = document.object();
    const std::string type = object.value(u"type").toString().toStdString();
    if (!document.isObject() || !type.starts_with(typePrefix) || type.size() == typePrefix.size())
        return notAProblem;
    Problem problem;
    problem.name = type.substr(typePrefix.size());
    problem.title = object.value(u"title").toString().toStdString();
    problem.status = object.value(u"status").toInt(problem.status);
    problem.retry = object.value(u"retry").toString(u"never"_qs).toStdString();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isStandardMember(it.key()))
            continue;
        if (it.value().isString())
            problem.members.emplace_back(it.key().toStdString(), it.value().toString().toStdString());
        else if (it.value().isDouble())
            problem.members.emplace_back(it.key().toStdString(), std::to_string(it.value().toInteger()));
    }
    return problem;
}

} // namespace doorstep::wire
