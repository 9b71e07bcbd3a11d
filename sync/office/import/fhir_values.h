// The FHIR R4 datatypes that patients and related persons share, as domain values.
#pragma once

#include "app/domain/person.h"
#include "sync/office/import/json_record.h"

namespace doorstep::office {

inline constexpr char16_t nhsNumberSystem[] = u"https://fhir.nhs.uk/Id/nhs-number";

struct Period {
    QDate from;
    QDate to;
};
[[nodiscard]] Period readPeriod(JsonRecord& record, const JsonRecord::Object& in);

/// nullopt when nothing of a name is in it.
[[nodiscard]] std::optional<domain::PersonName> readName(JsonRecord& record, const JsonRecord::Object& in);
/// "Mrs Jane Smith"
[[nodiscard]] QString plainName(const domain::PersonName& name);

/// Home addresses only: a temporary stay, a billing or a purely postal address is no home.
[[nodiscard]] std::vector<domain::PostalAddress> readAddresses(JsonRecord& record,
                                                               const JsonRecord::Object& in);

struct Telecoms {
    QStringList telephones; ///< those without an end first
    QStringList emails;
    QStringList textphones;
};
[[nodiscard]] Telecoms readTelecoms(JsonRecord& record, const JsonRecord::Object& in);

/// What a person reads: the concept's text, else a display, else a code; empty when there is none.
[[nodiscard]] QString conceptText(JsonRecord& record, const JsonRecord::Object& codeable);
/// The first coding's code.
[[nodiscard]] QString conceptCode(JsonRecord& record, const JsonRecord::Object& codeable);

/// The one valid NHS number among `in`'s identifiers (a list) or its identifier (an object). Else
/// nullopt, and the record is refused in plain words.
[[nodiscard]] std::optional<domain::NhsNumber> readNhsNumber(
    JsonRecord& record, const std::vector<const JsonRecord::Object*>& identifiers);

/// True for the extension whose canonical address ends in "/name" (UK Core has moved hosts over time).
[[nodiscard]] bool isExtension(const QString& url, QStringView name);

} // namespace doorstep::office
