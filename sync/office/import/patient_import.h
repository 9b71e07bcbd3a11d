// Reads patients as other systems send them: FHIR R4 Patient, Bundle, searchset, RelatedPerson (JSON), or
// CSV. Pure: bytes in, persons or reasons out. Nothing is stored here.
#pragma once

#include "app/domain/person.h"
#include "crypto/base/result.h"

#include <string>
#include <vector>

namespace doorstep::office {

inline constexpr std::size_t importBytesMax = 32 * 1024 * 1024;
inline constexpr std::size_t importDepthMax = 64;

/// One record of a file, in its order.
struct ImportEntry {
    std::size_t number = 0;                     ///< 1-based
    std::string resource;                       ///< "Patient", "RelatedPerson", "line 7"
    std::optional<domain::Person> person;       ///< a patient; id zero, matched by NHS number by the caller
    std::optional<domain::NhsNumber> contactOf; ///< a related person of this patient
    std::optional<domain::RelatedContact> contact;
    std::string refusal; ///< plain words, no name or number in it; empty when usable
};

/// The whole file or one error: too large, not UTF-8, cut off, wrong type, nested too deeply, nothing in it.
[[nodiscard]] Result<std::vector<ImportEntry>> readPatients(BytesView content);

} // namespace doorstep::office
