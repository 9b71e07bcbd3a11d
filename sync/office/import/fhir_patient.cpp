// Patient of FHIR R4 and UK Core as the Personal Demographics Service sends it.
#include "sync/office/import/fhir_patient.h"

#include "sync/office/import/fhir_communication.h"
#include "sync/office/import/fhir_dates.h"
#include "sync/office/import/fhir_values.h"

#include <QRegularExpression>

#include <algorithm>

namespace doorstep::office {

using namespace domain;
using Object = JsonRecord::Object;

namespace {

Gender readGender(JsonRecord& record, const Object& patient)
{
    const QString gender = record.text(patient, "gender");
    if (gender == u"male")
        return Gender::Male;
    if (gender == u"female")
        return Gender::Female;
    if (gender == u"other")
        return Gender::Other;
    return Gender::NotKnown;
}

QDate readBirthDate(JsonRecord& record, const Object& patient)
{
    const QString text = record.text(patient, "birthDate");
    if (text.isEmpty())
        return {};
    const auto date = parseFhirDate(text);
    if (!date) {
        record.refuse("The birth date is not a date.");
        return {};
    }
    // A birth date to the year or month stays unrecorded: ages, and with them rules, hang on the day.
    return date->whole();
}

/// An invalid date inside = has died, the day is not recorded.
std::optional<QDate> readDeath(JsonRecord& record, const Object& patient)
{
    const bool isDead = record.flag(patient, "deceasedBoolean").value_or(false);
    const QString text = record.text(patient, "deceasedDateTime");
    if (text.isEmpty())
        return isDead ? std::optional(QDate()) : std::nullopt;
    const auto date = parseFhirDate(text);
    if (!date)
        record.refuse("The date of death is not a date.");
    return date ? date->whole() : QDate();
}

/// The strictest label counts. An unknown label of the confidentiality system counts as restricted:
/// an address shown cannot be taken back.
Confidentiality readConfidentiality(JsonRecord& record, const Object& patient)
{
    auto result = Confidentiality::Unrestricted;
    const Object* meta = record.object(patient, "meta");
    if (!meta)
        return result;
    for (const Object* label : record.objects(*meta, "security")) {
        const QString code = record.text(*label, "code").toUpper();
        const bool isScale = record.text(*label, "system").endsWith(u"v3-Confidentiality");
        if (code == u"V")
            result = std::max(result, Confidentiality::VeryRestricted);
        else if (code == u"R" || (isScale && !QStringLiteral("ULMN").contains(code)))
            result = std::max(result, Confidentiality::Restricted);
    }
    return result;
}

/// The practice without an end, else the first; empty unless it looks like an ODS code.
QString readPractice(JsonRecord& record, const Object& patient)
{
    static const QRegularExpression ods(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Z0-9]{3,10}")));
    QString result;
    bool isOpen = false;
    for (const Object* reference : record.objects(patient, "generalPractitioner")) {
        const Object* identifier = record.object(*reference, "identifier");
        if (!identifier || !record.text(*identifier, "system").endsWith(u"/ods-organization-code"))
            continue;
        const QString code = record.text(*identifier, "value").toUpper();
        const bool open = !readPeriod(record, *identifier).to.isValid();
        if (ods.match(code).hasMatch() && (result.isEmpty() || (open && !isOpen))) {
            result = code;
            isOpen = open;
        }
    }
    return result;
}

std::vector<RelatedContact> readContacts(JsonRecord& record, const Object& patient)
{
    std::vector<RelatedContact> result;
    for (const Object* contact : record.objects(patient, "contact")) {
        RelatedContact related;
        if (const Object* name = record.object(*contact, "name")) {
            if (const auto read = readName(record, *name))
                related.name = plainName(*read);
        }
        QStringList relations;
        for (const Object* relation : record.objects(*contact, "relationship"))
            relations.append(conceptText(record, *relation));
        relations.removeAll(QString());
        related.relationship = relations.join(u", ");
        related.telephone = readTelecoms(record, *contact).telephones.value(0);
        if (related != RelatedContact{})
            result.push_back(std::move(related));
    }
    return result;
}

Person readPerson(JsonRecord& record, const Object& patient)
{
    Person person;
    person.nhsNumber = readNhsNumber(record, record.objects(patient, "identifier"));
    for (const Object* entry : record.objects(patient, "name")) {
        if (auto name = readName(record, *entry))
            person.names.push_back(std::move(*name));
    }
    person.born = readBirthDate(record, patient);
    person.gender = readGender(record, patient);
    person.died = readDeath(record, patient);
    person.confidentiality = readConfidentiality(record, patient);
    person.addresses = readAddresses(record, patient);
    if (person.isRestricted())
        person.addresses.clear(); // whoever sent them: they are not kept, so they cannot leak
    const Telecoms telecoms = readTelecoms(record, patient);
    person.telephones = telecoms.telephones;
    person.emails = telecoms.emails;
    person.gpPractice = readPractice(record, patient);
    person.communicationNeeds = readCommunicationNeeds(record, patient);
    for (const QString& number : telecoms.textphones)
        person.communicationNeeds.append(QStringLiteral("Textphone: ") + number);
    person.contacts = readContacts(record, patient);
    return person;
}

} // namespace

ImportEntry readFhirPatient(const Object& patient, std::size_t number)
{
    ImportEntry entry;
    entry.number = number;
    entry.resource = "Patient";
    JsonRecord record;
    if (!record.flag(patient, "active").value_or(true))
        record.refuse("This record is marked as no longer in use.");
    Person person = readPerson(record, patient);
    entry.refusal = record.refusal();
    if (entry.refusal.empty())
        entry.person = std::move(person);
    return entry;
}

} // namespace doorstep::office
