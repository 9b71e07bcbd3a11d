// HumanName, Address, ContactPoint, CodeableConcept, Identifier, Period (FHIR R4 datatypes).
#include "sync/office/import/fhir_values.h"

#include "app/domain/formats.h"
#include "sync/office/import/fhir_dates.h"

namespace doorstep::office {

using namespace domain;
using Object = JsonRecord::Object;

namespace {

std::optional<PartialDate> readDate(JsonRecord& record, const Object& in, std::string_view member)
{
    const QString text = record.text(in, member);
    if (text.isEmpty())
        return std::nullopt;
    const auto date = parseFhirDate(text);
    if (!date)
        record.refuse("A period in this record has a date that does not exist.");
    return date;
}

PersonName::Use nameUse(const QString& use)
{
    if (use == u"usual")
        return PersonName::Use::Usual;
    if (use == u"official")
        return PersonName::Use::Official;
    if (use == u"nickname")
        return PersonName::Use::Nickname;
    if (use == u"old" || use == u"maiden")
        return PersonName::Use::Old;
    return PersonName::Use::Other;
}

std::optional<PostalAddress> readAddress(JsonRecord& record, const Object& in)
{
    const QString use = record.text(in, "use");
    const Period period = readPeriod(record, in);
    PostalAddress address{record.texts(in, "line"), formatPostcode(record.text(in, "postalCode")),
                          period.from, period.to};
    for (const char* member : {"city", "district"}) {
        const QString part = record.text(in, member);
        if (!part.isEmpty() && !address.lines.contains(part, Qt::CaseInsensitive))
            address.lines.append(part);
    }
    const QString text = record.text(in, "text");
    if (address.lines.isEmpty() && !text.isEmpty())
        address.lines.append(text);
    if (address.isEmpty() || record.text(in, "type") == u"postal")
        return std::nullopt;
    // An old address without an end could not be told from the present one.
    const bool isPast = use == u"old" && period.to.isValid();
    if (use.isEmpty() || use == u"home" || isPast)
        return address;
    return std::nullopt;
}

bool isTextphone(JsonRecord& record, const Object& telecom)
{
    for (const Object* extension : record.objects(telecom, "extension")) {
        if (!isExtension(record.text(*extension, "url"), u"Extension-UKCore-OtherContactSystem"))
            continue;
        if (const Object* coding = record.object(*extension, "valueCoding"))
            return record.text(*coding, "code") == u"textphone";
    }
    return false;
}

void addOnce(QStringList& list, const QString& value)
{
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

} // namespace

Period readPeriod(JsonRecord& record, const Object& in)
{
    Period result;
    if (const Object* period = record.object(in, "period")) {
        if (const auto start = readDate(record, *period, "start"))
            result.from = start->first();
        if (const auto end = readDate(record, *period, "end"))
            result.to = end->last();
    }
    return result;
}

std::optional<PersonName> readName(JsonRecord& record, const Object& in)
{
    const Period period = readPeriod(record, in);
    PersonName name;
    name.use = nameUse(record.text(in, "use"));
    name.title = record.texts(in, "prefix").join(u' ');
    name.given = record.texts(in, "given");
    name.family = record.text(in, "family");
    name.suffix = record.texts(in, "suffix").join(u' ');
    name.from = period.from;
    name.to = period.to;
    // Some systems send the name as one text; nobody can say which part is the family's.
    if (name.family.isEmpty() && name.given.isEmpty())
        name.family = record.text(in, "text");
    if (name.family.isEmpty() && name.given.isEmpty())
        return std::nullopt;
    return name;
}

QString plainName(const PersonName& name)
{
    QStringList parts{name.title};
    parts += name.given;
    parts << name.family << name.suffix;
    parts.removeAll(QString());
    return parts.join(u' ');
}

std::vector<PostalAddress> readAddresses(JsonRecord& record, const Object& in)
{
    std::vector<PostalAddress> result;
    for (const Object* entry : record.objects(in, "address")) {
        if (auto address = readAddress(record, *entry))
            result.push_back(std::move(*address));
    }
    return result;
}

Telecoms readTelecoms(JsonRecord& record, const Object& in)
{
    Telecoms result;
    QStringList ended;
    for (const Object* telecom : record.objects(in, "telecom")) {
        const QString system = record.text(*telecom, "system");
        const QString value = record.text(*telecom, "value");
        const Period period = readPeriod(record, *telecom);
        if (record.text(*telecom, "use") == u"old")
            continue;
        if (system == u"phone" || system == u"sms")
            addOnce(period.to.isValid() ? ended : result.telephones, value);
        else if (system == u"email")
            addOnce(result.emails, value);
        else if (isTextphone(record, *telecom))
            addOnce(result.textphones, value);
    }
    // Nothing here knows today: an ended number is kept, behind those that are still open.
    for (const QString& value : ended)
        addOnce(result.telephones, value);
    return result;
}

QString conceptText(JsonRecord& record, const Object& codeable)
{
    QString result = record.text(codeable, "text");
    QString code;
    for (const Object* coding : record.objects(codeable, "coding")) {
        if (result.isEmpty())
            result = record.text(*coding, "display");
        if (code.isEmpty())
            code = record.text(*coding, "code");
    }
    return result.isEmpty() ? code : result;
}

QString conceptCode(JsonRecord& record, const Object& codeable)
{
    const auto codings = record.objects(codeable, "coding");
    return codings.empty() ? QString() : record.text(*codings.front(), "code");
}

std::optional<NhsNumber> readNhsNumber(JsonRecord& record, const std::vector<const Object*>& identifiers)
{
    std::optional<NhsNumber> found;
    for (const Object* identifier : identifiers) {
        const bool isNhs = record.text(*identifier, "system") == QStringView(nhsNumberSystem);
        const QString value = record.text(*identifier, "value");
        if (!isNhs || record.text(*identifier, "use") == u"old")
            continue;
        const auto parsed = NhsNumber::parse(value);
        if (const auto* problem = std::get_if<NhsNumberProblem>(&parsed)) {
            const std::string why = "The NHS number cannot be used. " + describe(*problem).toStdString();
            record.refuse(value.isEmpty() ? "This record has no NHS number." : why);
            return std::nullopt;
        }
        const NhsNumber number = std::get<NhsNumber>(parsed);
        if (found && *found != number) {
            record.refuse("This record has two different NHS numbers.");
            return std::nullopt;
        }
        found = number;
    }
    if (!found)
        record.refuse("This record has no NHS number.");
    return found;
}

bool isExtension(const QString& url, QStringView name)
{
    return url.endsWith(name) && (url.size() == name.size() || url.at(url.size() - name.size() - 1) == u'/');
}

} // namespace doorstep::office
