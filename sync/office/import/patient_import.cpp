// Finds out what a file is and hands each record to its reader.
#include "sync/office/import/patient_import.h"

#include "sync/office/import/csv_patient.h"
#include "sync/office/import/fhir_patient.h"
#include "sync/office/import/fhir_related.h"
#include "sync/office/import/fhir_values.h"
#include "sync/office/import/json_text.h"
#include "sync/office/import/utf8.h"

namespace doorstep::office {

namespace json = boost::json;
using Object = JsonRecord::Object;

namespace {

Error refused(const char* text)
{
    return {ErrorCode::InvalidInput, text};
}

/// One record with the address its Bundle gives it.
struct Source {
    const Object* resource = nullptr; ///< nullptr: the entry has none
    QString type;
    QString fullUrl;
    std::string refusal;
};

QString typeOf(const Object& resource)
{
    const json::value* type = resource.if_contains("resourceType");
    const json::string* text = type ? type->if_string() : nullptr;
    return text ? QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())) : QString();
}

Result<std::vector<Source>> sourcesOf(const Object& top)
{
    const QString type = typeOf(top);
    if (type == u"Patient" || type == u"RelatedPerson")
        return std::vector<Source>{{&top, type, {}, {}}};
    if (type != u"Bundle")
        return refused("The file is neither a FHIR Patient, a RelatedPerson nor a Bundle of them.");
    const json::value* list = top.if_contains("entry");
    if (list && !list->is_array())
        return refused("The list of records in this Bundle is not a list.");
    std::vector<Source> sources;
    if (!list)
        return sources;
    for (const json::value& element : list->get_array()) {
        Source source;
        if (const Object* entry = element.if_object()) {
            JsonRecord record;
            source.resource = record.object(*entry, "resource");
            source.fullUrl = record.text(*entry, "fullUrl");
            source.refusal = record.refusal();
        }
        if (source.resource)
            source.type = typeOf(*source.resource);
        else if (source.refusal.empty())
            source.refusal = "This entry of the Bundle has no record in it.";
        sources.push_back(std::move(source));
    }
    return sources;
}

/// Anything that is neither a patient nor a contact. Its type is a word of the file, so it is not repeated.
ImportEntry otherEntry(const Source& source, std::size_t number)
{
    ImportEntry entry;
    entry.number = number;
    entry.resource = "other";
    entry.refusal = source.refusal.empty() ? "This record is neither a patient nor a contact of one."
                                           : source.refusal;
    return entry;
}

void remember(PatientReferences& patients, const Source& source, const domain::NhsNumber& number)
{
    JsonRecord record;
    const QString id = record.text(*source.resource, "id");
    if (!id.isEmpty())
        patients.emplace(QStringLiteral("Patient/") + id, number);
    if (!source.fullUrl.isEmpty())
        patients.emplace(source.fullUrl, number);
}

Result<std::vector<ImportEntry>> readFhir(std::string_view text)
{
    const auto parsed = parseJson(text);
    if (!parsed)
        return parsed.error();
    if (parsed.value().is_array())
        return refused("The file is a bare list of records, not a FHIR Patient or Bundle.");
    if (!parsed.value().is_object())
        return refused("The file is not a FHIR record.");
    const auto sources = sourcesOf(parsed.value().get_object());
    if (!sources)
        return sources.error();

    // Patients first: a contact may point at a patient who comes later in the file.
    std::vector<ImportEntry> entries(sources.value().size());
    PatientReferences patients;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Source& source = sources.value()[i];
        if (!source.refusal.empty() || source.type != u"Patient")
            continue;
        entries[i] = readFhirPatient(*source.resource, i + 1);
        if (entries[i].person)
            remember(patients, source, *entries[i].person->nhsNumber);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Source& source = sources.value()[i];
        if (source.refusal.empty() && source.type == u"RelatedPerson")
            entries[i] = readFhirRelatedPerson(*source.resource, i + 1, patients);
        else if (!source.refusal.empty() || source.type != u"Patient")
            entries[i] = otherEntry(source, i + 1);
    }
    return entries;
}

std::string_view withoutMark(BytesView content)
{
    std::string_view text(reinterpret_cast<const char*>(content.data()), content.size());
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return text;
}

} // namespace

Result<std::vector<ImportEntry>> readPatients(BytesView content)
{
    if (content.size() > importBytesMax)
        return refused("The file is larger than 32 MB: please split it.");
    if (!isUtf8(content))
        return refused("The file is not UTF-8 text.");
    const std::string_view text = withoutMark(content);
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos)
        return refused("The file is empty.");
    const bool isJson = text[start] == '{' || text[start] == '[';
    auto entries = isJson ? readFhir(text) : readCsvPatients(text);
    if (entries && entries.value().empty())
        return refused("There is no record in this file.");
    return entries;
}

} // namespace doorstep::office
