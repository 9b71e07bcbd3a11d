// Reading schemes; anything unknown or of the wrong type is an error, so that a typing mistake is seen.
#include "sync/office/cli/scheme_file.h"

#include <boost/json.hpp>

namespace doorstep::office {

namespace {

namespace json = boost::json;

const Error unusable{ErrorCode::InvalidInput,
                     "The file must hold schemes as JSON: name, principal, organisations, from, until."};

/// The member that holds a list; nullptr when there is none of this name.
QStringList* listOf(domain::PilotScheme& scheme, std::string_view key)
{
    if (key == "organisations")
        return &scheme.organisations;
    if (key == "postcodeAreas")
        return &scheme.postcodeAreas;
    if (key == "healthNeeds")
        return &scheme.healthNeeds;
    return key == "criteria" ? &scheme.criteria : nullptr;
}

std::optional<domain::PilotScheme> schemeFrom(const json::value& value)
{
    const json::object* object = value.if_object();
    if (!object)
        return std::nullopt;
    domain::PilotScheme scheme;
    for (const auto& [key, member] : *object) {
        const auto text = [&value = member]() -> QString {
            const json::string* string = value.if_string();
            return string ? QString::fromUtf8(string->data(), static_cast<qsizetype>(string->size()))
                          : QString();
        };
        if (key == "name")
            scheme.name = text();
        else if (key == "principal")
            scheme.principal = text();
        else if (key == "reference")
            scheme.reference = text();
        else if (key == "from")
            scheme.from = QDate::fromString(text(), Qt::ISODate);
        else if (key == "until")
            scheme.until = QDate::fromString(text(), Qt::ISODate);
        else if (key == "afterCare" && member.is_bool())
            scheme.afterCare = member.as_bool();
        else if (key == "provisions")
            scheme.provisions = text();
        else if (QStringList* list = listOf(scheme, key); list && member.is_array()) {
            for (const json::value& each : member.as_array()) {
                if (!each.is_string())
                    return std::nullopt;
                *list << QString::fromUtf8(each.as_string().c_str());
            }
        } else {
            return std::nullopt;
        }
    }
    return scheme;
}

} // namespace

Result<std::vector<domain::PilotScheme>> readSchemes(BytesView content)
{
    boost::system::error_code error;
    const json::value parsed =
        json::parse({reinterpret_cast<const char*>(content.data()), content.size()}, error);
    if (error)
        return unusable;
    json::array list;
    if (parsed.is_array())
        list = parsed.as_array();
    else if (const json::value* inner =
                 parsed.is_object() ? parsed.as_object().if_contains("schemes") : nullptr;
             inner && inner->is_array())
        list = inner->as_array();
    else
        list.push_back(parsed);
    std::vector<domain::PilotScheme> schemes;
    for (const json::value& each : list) {
        auto scheme = schemeFrom(each);
        if (!scheme)
            return unusable;
        schemes.push_back(std::move(*scheme));
    }
    if (schemes.empty())
        return unusable;
    return schemes;
}

} // namespace doorstep::office
