// Random but well-typed plans, persons, agreements and decisions for property tests.
#pragma once

#include "app/domain/decision.h"
#include "app/domain/person.h"
#include "app/domain/purchase.h"
#include "app/domain/scheme.h"
#include "random_bytes.h"
#include "sync/wire/sealed.h"

namespace doorstep::test {

[[nodiscard]] QString randomText(Chance& chance);
[[nodiscard]] QStringList randomTexts(Chance& chance);
[[nodiscard]] QDate randomDate(Chance& chance); ///< sometimes invalid
[[nodiscard]] domain::Pence randomPence(Chance& chance);
/// Refs are N1.., O1.., L1.. in order, as the product numbers them.
[[nodiscard]] domain::Plan randomPlan(Chance& chance);
[[nodiscard]] domain::Person randomPerson(Chance& chance);
[[nodiscard]] domain::PilotScheme randomScheme(Chance& chance);
[[nodiscard]] domain::Purchase randomPurchase(Chance& chance);
[[nodiscard]] wire::SealedPlan randomSealedPlan(Chance& chance);
[[nodiscard]] wire::SealedAgreement randomAgreement(Chance& chance);
[[nodiscard]] domain::Decision randomDecision(Chance& chance);

} // namespace doorstep::test
