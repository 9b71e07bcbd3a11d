// Private to the rules: how a check reports, the tables of each topic, and questions several checks ask.
#pragma once

#include "app/domain/rule_words.h"
#include "app/domain/rules.h"

#include <algorithm>

namespace doorstep::domain {

/// Collects the findings of one rule, with the weight the organisation gave it.
class RuleReport {
public:
    RuleReport(std::vector<Finding>& findings, const RuleInfo& rule, Severity severity)
        : m_findings(findings)
        , m_rule(rule)
        , m_severity(severity)
    {}
    /// With the rule's own severity and gate, at the rule's own field.
    void add(const QString& text) { add(QString::fromLatin1(m_rule.field), text); }
    void add(const QString& field, const QString& text) { push(m_severity, m_rule.gate, field, text); }
    /// Where one rule has findings of different weight: an override touches only the main one.
    void add(Severity severity, Gate gate, const QString& field, const QString& text)
    {
        push(severity == m_rule.severity ? m_severity : severity, gate, field, text);
    }

private:
    void push(Severity severity, Gate gate, const QString& field, const QString& text)
    {
        m_findings.push_back({QString::fromLatin1(m_rule.id), severity, gate, field, text});
    }
    std::vector<Finding>& m_findings;
    const RuleInfo& m_rule;
    Severity m_severity;
};

namespace rules {

[[nodiscard]] std::span<const RuleInfo> authority(); ///< R-01 to R-08
[[nodiscard]] std::span<const RuleInfo> people();    ///< R-10 to R-23
[[nodiscard]] std::span<const RuleInfo> content();   ///< R-30 to R-42
[[nodiscard]] std::span<const RuleInfo> agreeing();  ///< R-43 to R-49
[[nodiscard]] std::span<const RuleInfo> account();   ///< R-50 to R-55a
[[nodiscard]] std::span<const RuleInfo> spending();  ///< R-56 to R-64
[[nodiscard]] std::span<const RuleInfo> payment();   ///< R-65 to R-69
[[nodiscard]] std::span<const RuleInfo> review();    ///< R-75 to R-82
[[nodiscard]] std::span<const RuleInfo> ending();    ///< R-85 to R-95
[[nodiscard]] std::span<const RuleInfo> records();   ///< R-100 to R-104

[[nodiscard]] inline bool isBlank(const QString& text)
{
    return text.trimmed().isEmpty();
}
/// "line:L3", or "line:#3" where the line has no reference yet.
[[nodiscard]] QString lineField(const Plan& plan, const Line& line);
/// "L3 Gym membership"
[[nodiscard]] QString lineName(const Plan& plan, const Line& line);
[[nodiscard]] bool isBanned(const Line& line);
[[nodiscard]] bool hasCategory(const Line& line, std::span<const char* const> categories);

[[nodiscard]] inline bool hasDirect(const RuleContext& c)
{
    return c.plan.hasLines(Model::Direct);
}
/// A plan cannot leave the pilot regime by saying so: the date of its first payment counts too.
[[nodiscard]] inline bool isPilot(const Plan& plan)
{
    return plan.regime == Regime::Pilot2010 || regimeOn(plan.firstPayment) == Regime::Pilot2010;
}
/// The scheme that covers the organisation on the day of the first payment; nullptr when none does.
[[nodiscard]] const PilotScheme* coveringScheme(const RuleContext& c);
/// Under 16 on that day; false when the day of birth is not recorded.
[[nodiscard]] bool isChild(const Person& person, const QDate& on);
/// The day by which age counts: first payment, else today.
[[nodiscard]] inline QDate ageDay(const RuleContext& c)
{
    return c.plan.firstPayment.isValid() ? c.plan.firstPayment : c.today;
}
/// Recorded as not able to take this decision; the latest record counts.
[[nodiscard]] bool lacksCapacity(const CareRecord& care, CapacityDecision decision);
/// Somebody else has to consent: a child, or no capacity to take a direct payment.
[[nodiscard]] bool needsRepresentative(const RuleContext& c);

/// Latest event of a kind; nullptr when there is none.
[[nodiscard]] const CareEvent* latest(std::span<const CareEvent> events, EventKind kind);
/// The latest of a kind that no later event of one of the others answers; nullptr when none waits.
[[nodiscard]] const CareEvent* unanswered(std::span<const CareEvent> events, EventKind kind,
                                          std::initializer_list<EventKind> answers);
/// "event:3", counted from 1.
[[nodiscard]] QString eventField(const RuleContext& c, const CareEvent& event);

} // namespace rules
} // namespace doorstep::domain
