// Importing patients: matched by NHS number, only differences are written.
#include "sync/office/people.h"

#include "sync/office/office_writer.h"
#include "sync/office/staff.h"
#include "sync/wire/codecs.h"

#include <algorithm>

namespace doorstep::office {

namespace {

Result<wire::StampedFields> storedFields(Office& office, const EntityId& patient)
{
    const auto stored = Streams(office.database()).find(*StreamId::from(patient.view()), patient);
    if (!stored)
        return Error{ErrorCode::NotFound, "There is no such patient."};
    return wire::decodePayload(stored->payload);
}

Result<domain::Person> personFromStored(const EntityId& patient, const wire::StampedFields& stored)
{
    wire::FieldMap values;
    for (const auto& [field, stamped] : stored)
        values[field] = stamped.value;
    return wire::personFrom(patient, values);
}

void addContact(std::vector<domain::RelatedContact>& contacts, const domain::RelatedContact& contact)
{
    if (std::find(contacts.begin(), contacts.end(), contact) == contacts.end())
        contacts.push_back(contact);
}

/// A related person on their own changes only the contacts of somebody who is known.
Result<ImportOutcome> importContact(Office& office, const ImportEntry& entry, const StaffId& actor)
{
    const auto patient = patientByNhsNumber(office, *entry.contactOf);
    if (!patient)
        return Error{ErrorCode::NotFound,
                     "The patient this person belongs to is not known; import the patient first."};
    auto person = storedPerson(office, *patient);
    if (!person.ok())
        return person.error();
    addContact(person.value().contacts, *entry.contact);
    return importPerson(office, std::move(person).value(), actor);
}

Result<ImportOutcome> importEntry(Office& office, const ImportEntry& entry, const StaffId& actor)
{
    if (!entry.refusal.empty())
        return Error{ErrorCode::Refused, entry.refusal};
    if (entry.contact && entry.contactOf)
        return importContact(office, entry, actor);
    if (!entry.person)
        return Error{ErrorCode::Refused, "There is nothing in this record that can be used."};
    return importPerson(office, *entry.person, actor);
}

bool isContact(const ImportEntry& entry)
{
    return entry.contact && entry.contactOf;
}

} // namespace

const char* describe(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Imported:
        return "imported";
    case ImportOutcome::Updated:
        return "updated";
    case ImportOutcome::Unchanged:
        return "unchanged";
    case ImportOutcome::Refused:
        break;
    }
    return "refused";
}

Result<domain::Person> storedPerson(Office& office, const EntityId& patient)
{
    const auto fields = storedFields(office, patient);
    if (!fields.ok())
        return fields.error();
    return personFromStored(patient, fields.value());
}

Result<ImportOutcome> importPerson(Office& office, domain::Person person, const StaffId& actor)
{
    if (!person.nhsNumber) {
        return Error{ErrorCode::Refused,
                     "The record has no NHS number, so it cannot be matched with what is known already."};
    }
    Database& database = office.database();
    const auto known = patientByNhsNumber(office, *person.nhsNumber);
    if (!known) {
        person.id = office.random().make<EntityId>();
        const StreamId stream = *StreamId::from(person.id.view());
        Streams(database).create(stream, wire::StreamKind::Patient);
        database.run("INSERT INTO patient (id, nhs) VALUES (:p0, :p1)",
                     {person.id, person.nhsNumber->digits().toStdString()});
        const Status written = writeAsOffice(
            office, stream, {createOp(person.id, wire::Kind::Patient, wire::personFields(person))}, actor);
        if (!written.ok())
            return written.error();
        return ImportOutcome::Imported;
    }
    const auto stored = storedFields(office, *known);
    if (!stored.ok())
        return stored.error();
    const auto before = personFromStored(*known, stored.value());
    if (!before.ok())
        return before.error();
    person.id = *known;
    // Contacts come in records of their own as well: those that are known stay.
    std::vector<domain::RelatedContact> contacts = before.value().contacts;
    for (const domain::RelatedContact& contact : person.contacts)
        addContact(contacts, contact);
    person.contacts = contacts;
    const auto op = setOp(*known, wire::Kind::Patient, wire::personFields(person), stored.value());
    if (!op)
        return ImportOutcome::Unchanged;
    if (Status written = writeAsOffice(office, *StreamId::from(known->view()), {*op}, actor); !written.ok())
        return written.error();
    return ImportOutcome::Updated;
}

std::vector<ImportLine> importRecords(Office& office, const std::vector<ImportEntry>& entries,
                                      const StaffId& actor)
{
    std::vector<ImportLine> lines(entries.size());
    // Patients first: a related person may stand before its patient in the file.
    for (const bool contacts : {false, true}) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const ImportEntry& entry = entries[i];
            if (isContact(entry) != contacts)
                continue;
            office.database().savepoint(); // a refused record leaves nothing behind
            const auto outcome = importEntry(office, entry, actor);
            if (outcome.ok())
                office.database().keepPart();
            else
                office.database().undoPart();
            lines[i] = {entry.number, entry.resource, outcome.ok() ? outcome.value() : ImportOutcome::Refused,
                        outcome.ok() ? std::string() : outcome.error().text};
        }
    }
    return lines;
}

} // namespace doorstep::office
