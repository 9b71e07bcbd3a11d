// What the office decided, as the tablet shows it.
#pragma once

#include "app/domain/money.h"
#include "app/domain/plan.h"

#include <QString>

#include <map>
#include <span>
#include <optional>
#include <vector>

namespace doorstep::domain {

enum class DecisionKind : quint8 { Approve = 1, Return = 2, Withdraw = 3, Refuse = 4 };

/// Codes of refused lines, with what to say to the patient.
struct ReasonCode {
    const char* code;    ///< "NOT_LINKED_OUTCOME"
    const char* patient; ///< plain words
};
[[nodiscard]] std::span<const ReasonCode> reasonCodes();
[[nodiscard]] const ReasonCode* reasonCode(const QString& code);

struct LineDecision {
    EntityId line;
    bool approved = true;
    QString code;   ///< of reasonCodes(), when declined
    QString reason; ///< free text in plain words, compulsory when declined
    bool operator==(const LineDecision&) const = default;
};

struct Decision {
    int number = 1; ///< per patient, +1
    Hash32 previous; ///< hash of the previous decision, zeros for the first
    Hash32 planHash;
    std::optional<Hash32> agreementHash;
    DecisionKind kind = DecisionKind::Approve;
    QString comment;
    std::vector<LineDecision> lines;
    std::map<Model, Pence> authorised;
    QDate validFrom;
    QDate validTo;
    std::optional<Hash32> supersedes;
    StaffId decidedBy;
    qint64 officeTimeMs = 0;
    EntityId officeKeyId;
    int ruleSet = 0;
    std::optional<Hash32> ruleSetHash; ///< ruleSetHash(): table and overrides exactly as applied
    QStringList conditions;            ///< in plain words, to be met (R-59)
    bool operator==(const Decision&) const = default;
};

} // namespace doorstep::domain
