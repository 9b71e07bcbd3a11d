// The office's own records: staff, assignments and pilot schemes.
#pragma once

#include "app/domain/nhs_number.h"
#include "app/domain/scheme.h"
#include "sync/office/office.h"

namespace doorstep::office {

struct StaffMember {
    StaffId id;
    std::string name;
    std::string role;
    bool active = true;
};

/// coordinator, manager, phb-lead, panel, finance, administrator
[[nodiscard]] bool isRole(const std::string& role);

// Everything here runs inside a transaction and throws StorageFailure; errors are refusals in plain words.

[[nodiscard]] Result<StaffId> addStaff(Office& office, const std::string& name, const std::string& role);
[[nodiscard]] std::vector<StaffMember> listStaff(Office& office);
/// By id (32 hexadecimal digits) or exact name; NotFound, or Conflict when several have the name.
[[nodiscard]] Result<StaffMember> findStaff(Office& office, const std::string& nameOrId);
/// Devices of this person get no more data; nothing that they wrote is touched.
[[nodiscard]] Status disableStaff(Office& office, const StaffId& staff);

[[nodiscard]] Result<EntityId> addScheme(Office& office, const domain::PilotScheme& scheme,
                                         const StaffId& actor);
[[nodiscard]] std::vector<domain::PilotScheme> listSchemes(Office& office);
/// The scheme offers nothing after this day. It is never deleted: plans made under it stay explicable.
[[nodiscard]] Status endScheme(Office& office, const EntityId& scheme, const QDate& lastDay,
                               const StaffId& actor);

[[nodiscard]] std::optional<EntityId> patientByNhsNumber(Office& office, const domain::NhsNumber& number);
/// True when it was new.
[[nodiscard]] Result<bool> assign(Office& office, const EntityId& patient, const StaffId& staff,
                                  const StaffId& actor);

} // namespace doorstep::office
