// What to know before speaking with a person: of the record, else of the plan.
#pragma once

#include "app/domain/care.h"
#include "app/domain/person.h"

#include <initializer_list>

namespace doorstep::viewmodels {

/// The needs of the person's record. When it has none, what the first of the plans that says
/// something has in its section on communication: needs, interpreter, language, form of the copies. In the
/// language of the screens; empty when nobody recorded any. `plans`: null ones are passed over.
[[nodiscard]] QStringList communicationNeeds(const domain::Person& person,
                                             std::initializer_list<const domain::CareRecord*> plans);

/// Easy read is asked for: in words of the record, or as the form of the copies in the first of the plans
/// that states one.
[[nodiscard]] bool wantsEasyRead(const domain::Person& person,
                                 std::initializer_list<const domain::CareRecord*> plans);

} // namespace doorstep::viewmodels
