// Patients as a list: one line each under a header line.
#pragma once

#include "sync/office/import/patient_import.h"

#include <string_view>

namespace doorstep::office {

/// Columns in any order and case: nhs_number (compulsory), family, given, title, born, gender, address1 to
/// address5, postcode, telephone, gp, died, confidentiality. A column that is not known, or comes twice,
/// refuses the file: what it holds would be dropped without a word.
[[nodiscard]] Result<std::vector<ImportEntry>> readCsvPatients(std::string_view utf8);

} // namespace doorstep::office
