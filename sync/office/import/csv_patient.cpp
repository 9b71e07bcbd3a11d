// Refusals name the column by its number: a file without a header line has a patient where names should be.
#include "sync/office/import/csv_patient.h"

#include "app/domain/formats.h"
#include "sync/office/import/csv_text.h"
#include "sync/office/import/fhir_dates.h"
#include "sync/office/import/json_record.h"

#include <QHash>

namespace doorstep::office {

using namespace domain;

namespace {

const QStringList& knownColumns()
{
    static const QStringList columns = QStringLiteral(
        "nhs_number family given title born gender address1 address2 address3 address4 address5 postcode "
        "telephone gp died confidentiality").split(u' ');
    return columns;
}

/// One line, its fields by column name, and the first thing wrong with it.
class Row {
public:
    Row(const QStringList& columns, const CsvRow& row)
    {
        if (row.malformed)
            refuse("A quoted field on this line has text after its closing quote.");
        if (static_cast<qsizetype>(row.fields.size()) != columns.size()) {
            refuse("This line has more or fewer fields than the header line.");
            return;
        }
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const auto clean = cleanText(QString::fromStdString(row.fields[static_cast<std::size_t>(i)]));
            if (!clean)
                refuse("A field on this line is too long or has characters that cannot be shown.");
            m_fields.insert(columns.at(i), clean.value_or(QString()));
        }
    }

    void refuse(std::string reason)
    {
        if (m_refusal.empty())
            m_refusal = std::move(reason);
    }
    [[nodiscard]] const std::string& refusal() const { return m_refusal; }
    [[nodiscard]] QString text(const char* column) const { return m_fields.value(QLatin1String(column)); }

private:
    QHash<QString, QString> m_fields;
    std::string m_refusal;
};

/// nullopt: not a date. An invalid date: only a year or month, which is no day (see fhir_patient.cpp).
std::optional<QDate> readDay(const QString& text)
{
    if (const auto date = parseStaffDate(text))
        return date;
    const auto partial = parseFhirDate(text);
    return partial ? std::optional(partial->whole()) : std::nullopt;
}

std::optional<NhsNumber> readNumber(Row& row)
{
    const QString text = row.text("nhs_number");
    if (text.isEmpty()) {
        row.refuse("This line has no NHS number.");
        return std::nullopt;
    }
    const auto parsed = NhsNumber::parse(text);
    if (const auto* problem = std::get_if<NhsNumberProblem>(&parsed)) {
        row.refuse("The NHS number cannot be used. " + describe(*problem).toStdString());
        return std::nullopt;
    }
    return std::get<NhsNumber>(parsed);
}

Gender readGender(Row& row)
{
    const QString text = row.text("gender").toLower();
    if (text == u"male" || text == u"m")
        return Gender::Male;
    if (text == u"female" || text == u"f")
        return Gender::Female;
    if (text == u"other")
        return Gender::Other;
    if (!text.isEmpty() && text != u"unknown" && text != u"not known")
        row.refuse("The gender on this line is none of male, female, other and unknown.");
    return Gender::NotKnown;
}

std::optional<QDate> readDeath(Row& row)
{
    const QString text = row.text("died").toLower();
    if (text.isEmpty() || text == u"no")
        return std::nullopt;
    const auto day = text == u"yes" ? std::optional(QDate()) : readDay(text);
    if (!day)
        row.refuse("The date of death on this line is not a date.");
    return day.value_or(QDate());
}

Confidentiality readConfidentiality(Row& row)
{
    const QString text = row.text("confidentiality").toLower();
    if (text == u"r" || text == u"restricted")
        return Confidentiality::Restricted;
    if (text == u"v" || text == u"very restricted")
        return Confidentiality::VeryRestricted;
    if (!text.isEmpty() && text != u"u" && text != u"unrestricted")
        row.refuse("The confidentiality on this line is none of U, R and V.");
    return Confidentiality::Unrestricted;
}

Person readPerson(Row& row)
{
    Person person;
    person.nhsNumber = readNumber(row);
    PersonName name;
    name.title = row.text("title");
    name.family = row.text("family");
    name.given = row.text("given").split(u' ', Qt::SkipEmptyParts);
    if (!name.family.isEmpty() || !name.given.isEmpty())
        person.names.push_back(name);
    if (const QString born = row.text("born"); !born.isEmpty()) {
        const auto day = readDay(born);
        if (!day)
            row.refuse("The birth date on this line is not a date.");
        person.born = day.value_or(QDate());
    }
    person.gender = readGender(row);
    person.died = readDeath(row);
    person.confidentiality = readConfidentiality(row);

    PostalAddress address;
    for (const char* column : {"address1", "address2", "address3", "address4", "address5"})
        address.lines.append(row.text(column));
    address.lines.removeAll(QString());
    address.postcode = formatPostcode(row.text("postcode"));
    if (!address.isEmpty() && !person.isRestricted())
        person.addresses.push_back(address);
    if (const QString telephone = row.text("telephone"); !telephone.isEmpty())
        person.telephones.append(telephone);
    person.gpPractice = row.text("gp").toUpper();
    return person;
}

Result<QStringList> readHeader(const CsvRow& row)
{
    QStringList columns;
    for (const std::string& field : row.fields) {
        const QString column = QString::fromStdString(field).simplified().toLower();
        const std::string which = "Column " + std::to_string(columns.size() + 1) + " of the first line ";
        if (!knownColumns().contains(column))
            return Error{ErrorCode::InvalidInput, which + "is not one that a list of patients has."};
        if (columns.contains(column))
            return Error{ErrorCode::InvalidInput, which + "is there a second time."};
        columns.append(column);
    }
    if (!columns.contains(QStringLiteral("nhs_number")))
        return Error{ErrorCode::InvalidInput, "The first line has no nhs_number column."};
    return columns;
}

} // namespace

Result<std::vector<ImportEntry>> readCsvPatients(std::string_view utf8)
{
    const auto rows = parseCsv(utf8);
    if (!rows)
        return rows.error();
    std::vector<ImportEntry> entries;
    if (rows.value().empty())
        return entries;
    const auto columns = readHeader(rows.value().front());
    if (!columns)
        return columns.error();
    for (std::size_t i = 1; i < rows.value().size(); ++i) {
        const CsvRow& csv = rows.value()[i];
        Row row(columns.value(), csv);
        ImportEntry entry;
        entry.number = i;
        entry.resource = "line " + std::to_string(csv.line);
        Person person = readPerson(row);
        entry.refusal = row.refusal();
        if (entry.refusal.empty())
            entry.person = std::move(person);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace doorstep::office
