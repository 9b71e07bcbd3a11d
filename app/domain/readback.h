// The plan in sentences the patient is shown, read and asked to agree to. Its exact UTF-8 bytes are hashed
// into the sealed plan, so the wording is versioned.
#pragma once

#include "app/domain/person.h"
#include "app/domain/plan.h"

namespace doorstep::domain {

inline constexpr int readBackVersion = 2;
/// Short sentences, money with period ("You will get £42.00 each month. ..."), one idea a line, '\n' ended.
[[nodiscard]] QString readBack(const Plan& plan, const Person& person);
/// The statement the patient agrees to; version readBackVersion.
[[nodiscard]] QString agreementStatement();

} // namespace doorstep::domain
