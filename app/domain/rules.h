// The regulations as one table and one pure function. Same code on tablet and office.
// "Block authorising, never recording."
#pragma once

#include "app/domain/care_event.h"
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
enum class Gate : quint8 { Agree = 1, Authorise = 2, Pay = 3, None = 4, Close = 5 };

/// How a rule is known: read in the named source; general knowledge; or our inference.
enum class Certainty : quint8 { Source = 1, Own = 2, Inferred = 3 };
enum class Regimes : quint8 { Pilot2010 = 1, National2013 = 2, Both = 3 };
/// Where in the life of a plan a rule speaks.
enum class Stage : quint8 {
    Authority = 1, Eligibility = 2, Drafting = 3, Support = 4, Account = 5, Purchase = 6, Payment = 7,
    Review = 8, Ending = 9, Records = 10
};

struct RuleContext;
class RuleReport;

struct RuleInfo {
    const char* id = nullptr; ///< "R-34"
    Severity severity = Severity::Warn;
    Gate gate = Gate::None;
    /// The weakest severity an organisation may give it; its own severity where the law leaves no choice.
    Severity floor = Severity::Record;
    Certainty certainty = Certainty::Source;
    Regimes regimes = Regimes::Both;
    Stage stage = Stage::Drafting;
    const char* field = "";        ///< what it is about: the place the interface leads to
    const char* statement = "";    ///< the rule in plain words
    const char* source = "";       ///< where it is written, as a plain citation
    const char* staff = "";        ///< what to do about it
    const char* patient = "";      ///< what to say to the patient
    void (*evaluate)(const RuleContext&, RuleReport&) = nullptr; ///< nullptr: see elsewhere
    const char* elsewhere = ""; ///< where it is kept, or why no software keeps it; "" when evaluated here
};
/// Every rule, ordered by id.
[[nodiscard]] std::span<const RuleInfo> ruleTable();
[[nodiscard]] const RuleInfo* ruleInfo(const QString& id);
/// In the language of the program.
[[nodiscard]] QString patientWords(const RuleInfo& rule);
/// Changes whenever a rule's meaning does; a decision names it.
inline constexpr int ruleSetVersion = 2;

/// An organisation gives a rule another weight, never another meaning.
struct RuleOverride {
    QString ruleId;
    Severity severity = Severity::Warn;
    QString reason;
    bool operator==(const RuleOverride&) const = default;
};
/// Plain words, empty when all may be used: a known rule, once, with a reason, not below the rule's floor,
/// and never a Block or Require on what is only recorded.
[[nodiscard]] QString overrideProblem(std::span<const RuleOverride> overrides);
/// SHA-256 over every rule's id, weight, statement and floor, and over the overrides: what exactly was
/// applied. 32 bytes.
[[nodiscard]] QByteArray ruleSetHash(std::span<const RuleOverride> overrides = {});

struct Finding {
    QString ruleId;
    Severity severity = Severity::Warn;
    Gate gate = Gate::None;
    QString field; ///< "needs", "line:L3", "firstReview" ...: where the interface should lead
    QString text;  ///< plain words for staff, with figures; in the language of the program
    bool operator==(const Finding&) const = default;
};

struct RuleContext {
    const Plan& plan;
    const Person& person;
    std::span<const PilotScheme> schemes;
    QDate today;
    std::span<const CareEvent> events{};    ///< of this patient, oldest first
    std::span<const Purchase> purchases{};  ///< under this plan
    std::span<const RuleOverride> overrides{};
};
/// All findings, ordered by gate, severity, rule id, field. Pure.
[[nodiscard]] std::vector<Finding> evaluate(const RuleContext& context);
/// May the patient be asked to agree? (no Block or Require in front of Gate::Agree)
[[nodiscard]] bool mayAgree(std::span<const Finding> findings);
/// May the office authorise? (no Block in front of Agree or Authorise)
[[nodiscard]] bool mayAuthorise(std::span<const Finding> findings);
/// May the file be closed? (no Block or Require in front of Gate::Close)
[[nodiscard]] bool mayClose(std::span<const Finding> findings);

/// for one purchase against the plan in force (nullptr = none yet). Never a Block: a purchase
/// is recorded whatever it is.
[[nodiscard]] std::vector<Finding> evaluatePurchase(const Purchase& purchase, const Plan* planInForce,
                                                    Pence alreadySpentOnLine);

/// Alcohol, tobacco, gambling, debt repayment, illegal goods: keys for Line::category.
[[nodiscard]] std::span<const char* const> bannedCategories();
[[nodiscard]] QString severityKey(Severity severity); ///< "BLOCK"
[[nodiscard]] std::optional<Severity> severityFromKey(const QString& key);

} // namespace doorstep::domain
