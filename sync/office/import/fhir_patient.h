// One FHIR R4 Patient as a domain person.
#pragma once

#include "sync/office/import/json_record.h"
#include "sync/office/import/patient_import.h"

namespace doorstep::office {

/// `number` and `resource` of the entry are filled too.
[[nodiscard]] ImportEntry readFhirPatient(const JsonRecord::Object& patient, std::size_t number);

} // namespace doorstep::office
