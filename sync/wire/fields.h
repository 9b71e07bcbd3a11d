// Field numbers of the mutable kinds: one registry, never reused, never re-typed.
#pragma once

#include <cstdint>

namespace doorstep::wire::field {

namespace patient {                           // Kind::Patient; written by the office only
inline constexpr std::uint64_t nhsNumber = 1; // text, ten digits, or null
inline constexpr std::uint64_t names = 2;     // array of maps, see csync.md
inline constexpr std::uint64_t born = 3;      // text ISO date or null
inline constexpr std::uint64_t gender = 4;    // uint
inline constexpr std::uint64_t died = 5;      // text ISO date; "" = died, day not recorded; null = living
inline constexpr std::uint64_t confidentiality = 6;
inline constexpr std::uint64_t addresses = 7;
inline constexpr std::uint64_t telephones = 8;
inline constexpr std::uint64_t emails = 9;
inline constexpr std::uint64_t gpPractice = 10;
inline constexpr std::uint64_t communicationNeeds = 11;
inline constexpr std::uint64_t contacts = 12;
} // namespace patient

namespace assignment {                    // Kind::Assignment; entity = staff id; in the patient's stream
inline constexpr std::uint64_t staff = 1; // bytes 16
inline constexpr std::uint64_t since = 2; // office ms
inline constexpr std::uint64_t until = 3; // office ms or null
} // namespace assignment

namespace draft { // Kind::Draft; one live draft per patient
inline constexpr std::uint64_t organisation = 1;
inline constexpr std::uint64_t regime = 2;
inline constexpr std::uint64_t firstPayment = 3;
inline constexpr std::uint64_t months = 4;
inline constexpr std::uint64_t scheduleKind = 5;
inline constexpr std::uint64_t firstReview = 6;
inline constexpr std::uint64_t reviewManner = 7;
inline constexpr std::uint64_t noticeDays = 8;
inline constexpr std::uint64_t recipient = 9;    // group [kind, description]
inline constexpr std::uint64_t risk = 10;        // group [text, significant, agreed]
inline constexpr std::uint64_t contingency = 11; // text
inline constexpr std::uint64_t monitoredBy = 12;
inline constexpr std::uint64_t coordinator = 13;
inline constexpr std::uint64_t indicativeBudget = 14; // pence or null
inline constexpr std::uint64_t account = 15;
inline constexpr std::uint64_t legalBar = 16; // bool or null
// 17 to 36: the care record, member by member in the order of care_tables.h; null = not recorded
} // namespace draft

namespace item {                          // Kind::Item; a line of the draft
inline constexpr std::uint64_t draft = 1; // entity id of the draft
inline constexpr std::uint64_t ref = 2;
inline constexpr std::uint64_t line = 3;  // group, see csync.md: the values that only make sense together
inline constexpr std::uint64_t note = 4;  // text
inline constexpr std::uint64_t links = 5; // group [outcome refs, need refs]
inline constexpr std::uint64_t payee = 6; // group [relationship, same household, exception reason]
inline constexpr std::uint64_t spend = 7; // array of [month, pence]
inline constexpr std::uint64_t care = 8;  // map in the order of care_tables.h, or null
} // namespace item

namespace statement { // Kind::Need and Kind::Outcome
inline constexpr std::uint64_t draft = 1;
inline constexpr std::uint64_t ref = 2;
inline constexpr std::uint64_t text = 3;
inline constexpr std::uint64_t detail = 4; // of an outcome: map in the order of care_tables.h, or null
} // namespace statement

namespace budgetTotal { // Kind::BudgetTotal; server only; one per patient and model
inline constexpr std::uint64_t model = 1;
inline constexpr std::uint64_t allocated = 2;
inline constexpr std::uint64_t authorised = 3;
inline constexpr std::uint64_t spent = 4;
inline constexpr std::uint64_t reversed = 5;
inline constexpr std::uint64_t available = 6; // may be negative
} // namespace budgetTotal

namespace alert {                         // Kind::Alert; server only
inline constexpr std::uint64_t type = 1;  // text: overspend, duplicate, not-approved, competing ...
inline constexpr std::uint64_t about = 2; // entity id
inline constexpr std::uint64_t text = 3;
inline constexpr std::uint64_t open = 4;
} // namespace alert

namespace conflict { // Kind::Conflict
inline constexpr std::uint64_t entity = 1;
inline constexpr std::uint64_t fieldNumber = 2;
inline constexpr std::uint64_t base = 3;
inline constexpr std::uint64_t current = 4;
inline constexpr std::uint64_t alternatives = 5; // array of [value, stamp, actor, device, hlc ms, server ms]
inline constexpr std::uint64_t open = 6;
} // namespace conflict

namespace scheme { // Kind::Scheme; reference stream
inline constexpr std::uint64_t name = 1;
inline constexpr std::uint64_t principal = 2;
inline constexpr std::uint64_t organisations = 3;
inline constexpr std::uint64_t reference = 4;
inline constexpr std::uint64_t from = 5;
inline constexpr std::uint64_t until = 6;
inline constexpr std::uint64_t afterCare = 7;
inline constexpr std::uint64_t postcodeAreas = 8;
inline constexpr std::uint64_t healthNeeds = 9;
inline constexpr std::uint64_t criteria = 10;
inline constexpr std::uint64_t provisions = 11;
} // namespace scheme

} // namespace doorstep::wire::field
