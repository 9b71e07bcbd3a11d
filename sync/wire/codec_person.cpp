// The patient's fields.
#include "sync/wire/codecs.h"
#include "sync/wire/fields.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

using domain::Person;

namespace {

Value nameValue(const domain::PersonName& name)
{
    Value value;
    value.set(0, numberOf(name.use));
    value.set(1, toValue(name.title));
    value.set(2, toValue(name.given));
    value.set(3, toValue(name.family));
    value.set(4, toValue(name.suffix));
    value.set(5, toValue(name.from));
    value.set(6, toValue(name.to));
    return value;
}

domain::PersonName readName(const Reader& reader)
{
    using Use = domain::PersonName::Use;
    domain::PersonName name;
    name.use = reader.at(0).choice(Use::Usual, Use::Other);
    name.title = reader.at(1).qtext();
    name.given = reader.at(2).qtexts();
    name.family = reader.at(3).qtext();
    name.suffix = reader.at(4).qtext();
    name.from = reader.at(5).date();
    name.to = reader.at(6).date();
    return name;
}

Value addressValue(const domain::PostalAddress& address)
{
    Value value;
    value.set(0, toValue(address.lines));
    value.set(1, toValue(address.postcode));
    value.set(2, toValue(address.from));
    value.set(3, toValue(address.to));
    return value;
}

domain::PostalAddress readAddress(const Reader& reader)
{
    return {reader.at(0).qtexts(), reader.at(1).qtext(), reader.at(2).date(), reader.at(3).date()};
}

Value contactValue(const domain::RelatedContact& contact)
{
    Value value;
    value.set(0, toValue(contact.name));
    value.set(1, toValue(contact.relationship));
    value.set(2, toValue(contact.telephone));
    return value;
}

domain::RelatedContact readContact(const Reader& reader)
{
    return {reader.at(0).qtext(), reader.at(1).qtext(), reader.at(2).qtext()};
}

template <typename T, typename Read>
void readAll(const Reader& reader, std::vector<T>& into, Read read)
{
    for (const Reader& entry : reader.array())
        into.push_back(read(entry));
}

void readNhsNumber(const Reader& reader, Person& person)
{
    if (reader.isNull())
        return;
    person.nhsNumber = domain::NhsNumber::fromDigits(reader.qtext());
    reader.require(person.nhsNumber.has_value());
}

void readDied(const Reader& reader, Person& person)
{
    if (reader.isNull())
        return;
    // Known to have died, day not recorded: a state that must not turn into "living" on the way.
    person.died = reader.qtext().isEmpty() ? QDate() : reader.date();
}

using ReadField = void (*)(const Reader&, Person&);

const std::map<std::uint64_t, ReadField>& fieldReaders()
{
    namespace f = field::patient;
    using domain::Confidentiality;
    using domain::Gender;
    static const std::map<std::uint64_t, ReadField> readers = {
        {f::nhsNumber, readNhsNumber},
        {f::names, [](const Reader& r, Person& p) { readAll(r, p.names, readName); }},
        {f::born, [](const Reader& r, Person& p) { p.born = r.date(); }},
        {f::gender, [](const Reader& r, Person& p) { p.gender = r.choice(Gender::NotKnown, Gender::Other); }},
        {f::died, readDied},
        {f::confidentiality,
         [](const Reader& r, Person& p) {
             p.confidentiality = r.choice(Confidentiality::Unrestricted, Confidentiality::VeryRestricted);
         }},
        {f::addresses, [](const Reader& r, Person& p) { readAll(r, p.addresses, readAddress); }},
        {f::telephones, [](const Reader& r, Person& p) { p.telephones = r.qtexts(); }},
        {f::emails, [](const Reader& r, Person& p) { p.emails = r.qtexts(); }},
        {f::gpPractice, [](const Reader& r, Person& p) { p.gpPractice = r.qtext(); }},
        {f::communicationNeeds, [](const Reader& r, Person& p) { p.communicationNeeds = r.qtexts(); }},
        {f::contacts, [](const Reader& r, Person& p) { readAll(r, p.contacts, readContact); }},
    };
    return readers;
}

} // namespace

FieldMap personFields(const Person& person)
{
    FieldMap fields;
    fields[field::patient::nhsNumber] = person.nhsNumber ? toValue(person.nhsNumber->digits()) : Value();
    fields[field::patient::names] = arrayFrom(person.names, nameValue);
    fields[field::patient::born] = toValue(person.born);
    fields[field::patient::gender] = numberOf(person.gender);
    fields[field::patient::died] = !person.died           ? Value()
                                   : person.died->isValid() ? toValue(*person.died)
                                                            : Value(std::string());
    fields[field::patient::confidentiality] = numberOf(person.confidentiality);
    fields[field::patient::addresses] = arrayFrom(person.addresses, addressValue);
    fields[field::patient::telephones] = toValue(person.telephones);
    fields[field::patient::emails] = toValue(person.emails);
    fields[field::patient::gpPractice] = toValue(person.gpPractice);
    fields[field::patient::communicationNeeds] = toValue(person.communicationNeeds);
    fields[field::patient::contacts] = arrayFrom(person.contacts, contactValue);
    return fields;
}

Result<Person> personFrom(const EntityId& id, const FieldMap& fields)
{
    bool ok = true;
    Person person;
    person.id = id;
    for (const auto& [number, read] : fieldReaders())
        if (const auto found = fields.find(number); found != fields.end())
            read(Reader(found->second, ok), person);
    if (!ok)
        return Error{ErrorCode::Damaged, "A patient's details are not in the agreed form."};
    return person;
}

} // namespace doorstep::wire
