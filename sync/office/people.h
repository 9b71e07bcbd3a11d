// Patients as the office stores them: what an import made of each record.
#pragma once

#include "sync/office/import/patient_import.h"
#include "sync/office/office.h"

namespace doorstep::office {

enum class ImportOutcome { Imported, Updated, Unchanged, Refused };
[[nodiscard]] const char* describe(ImportOutcome outcome); ///< "imported", "updated", ...

struct ImportLine {
    std::size_t number = 0;
    std::string resource;
    ImportOutcome outcome = ImportOutcome::Refused;
    std::string reason; ///< plain words, no name or number; empty unless refused
    bool operator==(const ImportLine&) const = default;
};

/// The records of a file, inside the transaction under way: one that cannot be used is refused with its
/// reason and leaves nothing behind. Importing a file again changes nothing. Throws StorageFailure.
[[nodiscard]] std::vector<ImportLine> importRecords(Office& office, const std::vector<ImportEntry>& entries,
                                                    const StaffId& actor);

/// Inside a transaction. The person as stored.
[[nodiscard]] Result<domain::Person> storedPerson(Office& office, const EntityId& patient);
/// CREATE in a new stream, or SET of what differs. The person needs an NHS number; id is not used.
[[nodiscard]] Result<ImportOutcome> importPerson(Office& office, domain::Person person, const StaffId& actor);

} // namespace doorstep::office
