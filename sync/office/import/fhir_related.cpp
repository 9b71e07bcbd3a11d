// RelatedPerson of FHIR R4. Their address and communication needs are theirs, not the patient's: not kept.
#include "sync/office/import/fhir_related.h"

#include "sync/office/import/fhir_values.h"

namespace doorstep::office {

using namespace domain;
using Object = JsonRecord::Object;

namespace {

std::optional<NhsNumber> readPatient(JsonRecord& record, const Object& related,
                                     const PatientReferences& patients)
{
    const Object* patient = record.object(related, "patient");
    if (!patient) {
        record.refuse("This contact does not say which patient it belongs to.");
        return std::nullopt;
    }
    if (const Object* identifier = record.object(*patient, "identifier"))
        return readNhsNumber(record, {identifier});
    const auto found = patients.find(record.text(*patient, "reference"));
    if (found == patients.end()) {
        record.refuse("This contact belongs to a patient who is not in this file.");
        return std::nullopt;
    }
    return found->second;
}

} // namespace

ImportEntry readFhirRelatedPerson(const Object& related, std::size_t number,
                                  const PatientReferences& patients)
{
    ImportEntry entry;
    entry.number = number;
    entry.resource = "RelatedPerson";
    JsonRecord record;
    if (!record.flag(related, "active").value_or(true))
        record.refuse("This contact is marked as no longer in use.");

    RelatedContact contact;
    for (const Object* element : record.objects(related, "name")) {
        const auto name = readName(record, *element);
        if (name && contact.name.isEmpty())
            contact.name = plainName(*name);
    }
    QStringList relations;
    for (const Object* relation : record.objects(related, "relationship"))
        relations.append(conceptText(record, *relation));
    relations.removeAll(QString());
    contact.relationship = relations.join(u", ");
    contact.telephone = readTelecoms(record, related).telephones.value(0);

    auto patient = readPatient(record, related, patients);
    entry.refusal = record.refusal();
    if (entry.refusal.empty()) {
        entry.contactOf = std::move(patient);
        entry.contact = std::move(contact);
    }
    return entry;
}

} // namespace doorstep::office
