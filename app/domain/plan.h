// The care plan as plain values: needs, outcomes, lines with a delivery model each, and how it is paid.
#pragma once

#include "app/domain/care.h"
#include "app/domain/money.h"
#include "crypto/base/bytes.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace doorstep::domain {

/// Who holds the money; per line (a plan mixes them). Numbers are on the wire for ever.
enum class Model : quint8 { Notional = 1, ThirdParty = 2, Direct = 3 };
inline constexpr Model allModels[] = {Model::Notional, Model::ThirdParty, Model::Direct};

/// SI 2010/1000 until 31 March 2013 (pilot schemes), SI 2013/1617 after. Chosen by first payment.
enum class Regime : quint8 { Pilot2010 = 1, National2013 = 2 };

enum class LineKind : quint8 {
    Service = 1, Activity = 2, Equipment = 3, Staff = 4, Travel = 5, Fee = 6, Contingency = 7, Training = 8
};

enum class RecipientKind : quint8 { Patient = 1, Representative = 2, Nominee = 3, ThirdParty = 4 };

/// How recurring money is paid. Flat: equal monthly instalments, odd pence first. Profiled: each month
/// what is planned to be spent in it, so that no month runs short. Weekly: 52 weeks make a year;
/// FourWeekly: 13 payments make one; Quarterly: every 3 months; Lump: all at once. Numbers are on the wire.
enum class ScheduleKind : quint8 {
    Flat = 1, Profiled = 2, Weekly = 3, FourWeekly = 4, Quarterly = 5, Lump = 6
};

/// money is paid only into an account the organisation approved.
enum class AccountState : quint8 { None = 0, Requested = 1, EvidenceSeen = 2, Approved = 3, Closed = 4 };

struct Need {
    EntityId id;
    QString ref;  ///< "N1"
    QString text;
    bool operator==(const Need&) const = default;
};

struct Outcome {
    EntityId id;
    QString ref;  ///< "O1"
    QString text;
    OutcomeDetail detail{};
    bool operator==(const Outcome&) const = default;
};

/// Limits of a plan that can be scheduled and of a quantity that can be priced.
inline constexpr int planMonthsMax = 36;
inline constexpr qint64 quantityThousandthsMax = 1'000'000'000;

/// Planned spending of a line: month 1 starts at first payment; a month past the plan = in arrears.
struct PlannedSpend {
    int month = 1;
    Pence amount;
    bool operator==(const PlannedSpend&) const = default;
};

struct Line {
    EntityId id;
    QString ref;  ///< "L1"
    QString item;
    LineKind kind = LineKind::Service;
    Model model = Model::Notional;
    qint64 quantityThousandths = 1000;
    QString unit;
    Pence unitPrice;
    Pence total; ///< as entered; must equal quantity x unit price (R-34)
    bool oneOff = false;
    QString when; ///< plain words: "fortnightly"
    QString supplierType;
    QString supplier;
    QString note;
    QStringList outcomeRefs; ///< "O1", "O3"
    QStringList needRefs;    ///< may be empty when outcomes are given
    std::vector<PlannedSpend> spend;
    QString category;                 ///< free or one of bannedCategories() (R-61)
    QString relationshipToPatient;    ///< of the person paid; empty = none (R-56)
    bool sameHousehold = false;       ///< R-56
    QString householdExceptionReason; ///< R-56: very limited circumstances, agreed in the plan
    LineCare care;
    bool operator==(const Line&) const = default;
    /// Money of the budget; what others pay for stands in the plan beside it.
    [[nodiscard]] bool isNhsMoney() const { return care.funder == Funder::Nhs; }
};

struct RiskRecord {
    QString text;
    bool significant = false;
    bool procedureAgreed = false; ///< R-32
    bool operator==(const RiskRecord&) const = default;
};

struct Plan {
    EntityId id;      ///< the draft's
    EntityId patient; ///< Person::id
    QString organisation; ///< ODS code of the responsible PCT
    Regime regime = Regime::Pilot2010;
    QDate firstPayment;
    int months = 12;
    ScheduleKind scheduleKind = ScheduleKind::Flat;
    QDate firstReview;
    QString reviewManner; ///< where and how; empty = at home with the coordinator
    int noticeDays = 0;   ///< R-42; 0 = not stated
    RecipientKind recipient = RecipientKind::Patient;
    QString recipientDescription;
    std::vector<Need> needs;
    std::vector<Outcome> outcomes;
    std::vector<Line> lines;
    RiskRecord risk;
    QString contingency;
    QString monitoredBy;    ///< R-40
    QString coordinator;    ///< R-39: display name of the one care coordinator
    std::optional<Pence> indicativeBudget;
    AccountState account = AccountState::None;
    std::optional<bool> legalBar; ///< R-12: true = listed in the Schedule; which order is never stored
    CareRecord care;
    bool operator==(const Plan&) const = default;
    [[nodiscard]] const Line* line(const QString& ref) const;
    [[nodiscard]] const Line* line(const EntityId& lineId) const;
    /// Lines the NHS pays for. Direct money is what the regulations bite on.
    [[nodiscard]] bool hasLines(Model model) const;
};

struct PlanTotals {
    Pence notional;
    Pence thirdParty;
    Pence direct;
    bool operator==(const PlanTotals&) const = default;
    [[nodiscard]] Pence plan() const { return notional + thirdParty + direct; }
    /// What leaves the organisation: third party and direct.
    [[nodiscard]] Pence cash() const { return thirdParty + direct; }
    [[nodiscard]] Pence of(Model model) const;
};
/// Of what the NHS pays for.
[[nodiscard]] PlanTotals totals(const Plan& plan);
/// Of the lines somebody else pays for.
[[nodiscard]] Pence otherMoney(const Plan& plan);
/// Only what the law asks a plan to hold: direct lines, with all that surrounds them.
[[nodiscard]] Plan statutoryView(const Plan& plan);

/// "notional", "thirdParty", "direct": the names of the visit files.
[[nodiscard]] QString modelKey(Model model);
[[nodiscard]] std::optional<Model> modelFromKey(const QString& key);
/// "Notional budget", "Third-party budget", "Direct payment".
[[nodiscard]] QString describe(Model model);
[[nodiscard]] QString scheduleKindKey(ScheduleKind kind); ///< "flat", "profiled", "fourWeekly"
[[nodiscard]] std::optional<ScheduleKind> scheduleKindFromKey(const QString& key);
[[nodiscard]] QString lineKindKey(LineKind kind); ///< "Equipment"
[[nodiscard]] std::optional<LineKind> lineKindFromKey(const QString& key);
/// "1 month", "2.5 hours", "3 visits".
[[nodiscard]] QString describeQuantity(qint64 quantityThousandths, const QString& unit);
/// The regime in force on the day of the first payment.
[[nodiscard]] Regime regimeOn(const QDate& firstPayment);
[[nodiscard]] QDate nationalFrom(); ///< first day without pilot schemes
[[nodiscard]] QString regimeKey(Regime regime);   ///< "Pilot2010"
[[nodiscard]] std::optional<Regime> regimeFromKey(const QString& key);
/// "patient", "representative", "nominee", "thirdParty"
[[nodiscard]] QString recipientKey(RecipientKind kind);
[[nodiscard]] std::optional<RecipientKind> recipientFromKey(const QString& key);

} // namespace doorstep::domain
