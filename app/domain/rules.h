// The regulations as one table and one pure function. Same code on tablet and office.
// "Block authorising, never recording."
#pragma once

#include "app/domain/person.h"
#include "app/domain/plan.h"
#include "app/domain/purchase.h"
#include "app/domain/scheme.h"

#include <span>
#include <vector>

namespace doorstep::domain {

/// Block: cannot submit, authorise or pay (see Gate). Require: must be filled before agreement.
/// Warn: may continue with a typed reason. Remind: dated task. Record: evidence. Route: named decision level.
enum class Severity : quint8 { Block = 1, Require = 2, Warn = 3, Remind = 4, Record = 5, Route = 6 };
/// The step a Block or Require stands in front of.
enum class Gate : quint8 { Agree = 1, Authorise = 2, Pay = 3, None = 4 };

struct RuleInfo {
    const char* id;        ///< "R-34"
    Severity severity;
    Gate gate;
    const char* statement; ///< the rule in plain words
    const char* source;    ///< instrument and certainty
};
/// Every rule this build knows, by id.
[[nodiscard]] std::span<const RuleInfo> ruleTable();
[[nodiscard]] const RuleInfo* ruleInfo(const QString& id);
/// Changes whenever a rule's meaning does; a decision names it.
inline constexpr int ruleSetVersion = 1;

struct Finding {
    QString ruleId;
    Severity severity = Severity::Warn;
    Gate gate = Gate::None;
    QString field; ///< "needs", "line:L3", "firstReview" ...: where the interface should lead
    QString text;  ///< plain words for staff, with figures
    bool operator==(const Finding&) const = default;
};

struct RuleContext {
    const Plan& plan;
    const Person& person;
    std::span<const PilotScheme> schemes;
    QDate today;
};
/// All findings, ordered by gate, severity, rule id, field. Pure.
[[nodiscard]] std::vector<Finding> evaluate(const RuleContext& context);
/// May the patient be asked to agree? (no Block or Require in front of Gate::Agree)
[[nodiscard]] bool mayAgree(std::span<const Finding> findings);
/// May the office authorise? (no Block in front of Agree or Authorise)
[[nodiscard]] bool mayAuthorise(std::span<const Finding> findings);

/// for one purchase against the plan in force (nullptr = none yet). Never a Block: a purchase
/// is recorded whatever it is.
[[nodiscard]] std::vector<Finding> evaluatePurchase(const Purchase& purchase, const Plan* planInForce,
                                                    Pence alreadySpentOnLine);

/// Alcohol, tobacco, gambling, debt repayment, illegal goods: keys for Line::category.
[[nodiscard]] std::span<const char* const> bannedCategories();
[[nodiscard]] QString severityKey(Severity severity); ///< "BLOCK"

} // namespace doorstep::domain
