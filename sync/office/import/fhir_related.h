// One FHIR R4 RelatedPerson as a contact of a patient.
#pragma once

#include "sync/office/import/json_record.h"
#include "sync/office/import/patient_import.h"

#include <map>

namespace doorstep::office {

/// Patients of the same file by what may point at them: "Patient/id" and the entry's full address.
using PatientReferences = std::map<QString, domain::NhsNumber>;

/// Whose contact it is comes from the reference's NHS number, else from a patient of the same file.
[[nodiscard]] ImportEntry readFhirRelatedPerson(const JsonRecord::Object& related, std::size_t number,
                                                const PatientReferences& patients);

} // namespace doorstep::office
