// The member's name in a refusal is this program's own word, never one of the file.
#include "sync/office/import/json_record.h"

#include <algorithm>

namespace doorstep::office {

namespace json = boost::json;

std::optional<QString> cleanText(const QString& text)
{
    const QString simple = text.simplified();
    const bool isPlain = std::none_of(simple.begin(), simple.end(),
                                      [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!isPlain || simple.size() > recordTextMax)
        return std::nullopt;
    return simple;
}

void JsonRecord::refuse(std::string reason)
{
    if (m_refusal.empty())
        m_refusal = std::move(reason);
}

void JsonRecord::wrongKind(std::string_view member)
{
    refuse("The \"" + std::string(member) + "\" of this record is not what FHIR R4 has there.");
}

const json::value* JsonRecord::find(const Object& in, std::string_view member) const
{
    const json::value* value = in.if_contains({member.data(), member.size()});
    return value && !value->is_null() ? value : nullptr;
}

const json::array* JsonRecord::list(const Object& in, std::string_view member)
{
    const json::value* value = find(in, member);
    if (!value)
        return nullptr;
    const json::array* array = value->if_array();
    if (!array) {
        wrongKind(member);
        return nullptr;
    }
    if (array->size() > recordListMax) {
        refuse("The \"" + std::string(member) + "\" of this record is longer than any patient's.");
        return nullptr;
    }
    return array;
}

const JsonRecord::Object* JsonRecord::object(const Object& in, std::string_view member)
{
    const json::value* value = find(in, member);
    if (value && !value->is_object())
        wrongKind(member);
    return value ? value->if_object() : nullptr;
}

std::vector<const JsonRecord::Object*> JsonRecord::objects(const Object& in, std::string_view member)
{
    std::vector<const Object*> result;
    const json::array* array = list(in, member);
    if (!array)
        return result;
    for (const json::value& element : *array) {
        if (const Object* object = element.if_object())
            result.push_back(object);
        else if (!element.is_null())
            wrongKind(member);
    }
    return result;
}

QString JsonRecord::checked(const json::string& text)
{
    // Counted before the copy: a string may be as long as the file.
    if (text.size() > 4 * std::size_t{recordTextMax}) {
        refuse("A text in this record is longer than any patient's.");
        return {};
    }
    const auto clean = cleanText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    if (!clean)
        refuse("A text in this record is too long or has characters that cannot be shown.");
    return clean.value_or(QString());
}

QString JsonRecord::text(const Object& in, std::string_view member)
{
    const json::value* value = find(in, member);
    if (!value)
        return {};
    const json::string* text = value->if_string();
    if (!text) {
        wrongKind(member);
        return {};
    }
    return checked(*text);
}

QStringList JsonRecord::texts(const Object& in, std::string_view member)
{
    QStringList result;
    const json::array* array = list(in, member);
    if (!array)
        return result;
    for (const json::value& element : *array) {
        const json::string* text = element.if_string();
        if (!text && !element.is_null())
            wrongKind(member);
        if (const QString clean = text ? checked(*text) : QString(); !clean.isEmpty())
            result.append(clean);
    }
    return result;
}

std::optional<bool> JsonRecord::flag(const Object& in, std::string_view member)
{
    const json::value* value = find(in, member);
    if (!value)
        return std::nullopt;
    const bool* flag = value->if_bool();
    if (!flag) {
        wrongKind(member);
        return std::nullopt;
    }
    return *flag;
}

} // namespace doorstep::office
