// What surrounds the lines of a plan: people who act for the patient, consents, capacity, risks, the account.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace doorstep::domain {

// Every part may be absent: a default value says "not recorded" and is not written anywhere, so that the
// bytes (and the hash) of a plan without it stay what they were. Enum numbers are on the wire for ever.

/// Capacity is about one decision at one time, never about a person.
enum class CapacityDecision : quint8 {
    Unstated = 0,
    ReceivePayment = 1,
    AgreePlan = 2,
    NameNominee = 3,
    ShareInformation = 4,
    Other = 5
};
struct CapacityRecord {
    CapacityDecision decision = CapacityDecision::Unstated;
    std::optional<bool> hasCapacity;
    QDate on;
    QString by;
    QString helpGiven;     ///< what was done so that the person could decide
    QString bestInterests; ///< when there is no capacity
    bool operator==(const CapacityRecord&) const = default;
};

/// Consent to a payment or to sharing: never the basis of care itself.
struct Consent {
    QDate given;
    QString by;
    QDate withdrawn;
    bool operator==(const Consent&) const = default;
    [[nodiscard]] bool isGiven() const { return given.isValid() && !withdrawn.isValid(); }
};

enum class RepresentativeKind : quint8 {
    Unstated = 0,
    Deputy = 1,
    LastingPower = 2,
    Attorney = 3,
    ParentalResponsibility = 4,
    Appointed = 5
};
/// The five lines a representative accepts, one by one.
enum class RepresentativeDuty : quint8 {
    Unstated = 0,
    AgreeToAct = 1,
    BestInterests = 2,
    PrincipalOnContracts = 3,
    FollowPlan = 4,
    FollowRegulations = 5
};
/// Acts for a child or for a person without the capacity to consent.
struct Representative {
    QString name;
    RepresentativeKind kind = RepresentativeKind::Unstated;
    QString evidence; ///< document seen
    QDate evidenceSeen;
    QDate consented;
    std::vector<RepresentativeDuty> duties;
    bool closeToPatient = false; ///< close family or friend: no certificate needed (R-21)
    QDate certificate;
    QString certificateExemption;
    QDate ended;
    QString endReason;
    bool operator==(const Representative&) const = default;
    [[nodiscard]] bool acts() const { return !name.trimmed().isEmpty() && !ended.isValid(); }
};

enum class NominatedBy : quint8 {
    Unstated = 0,
    Patient = 1,
    Representative = 2,
    Organisation = 3,
    AdvanceWish = 4
};
/// Receives and manages the money because the patient chose them.
struct Nominee {
    QString name;
    QString relationship;
    NominatedBy nominatedBy = NominatedBy::Unstated;
    QDate agreedByNominee;
    QDate agreedByOrganisation;
    bool closeToPatient = false;
    QDate certificate;
    QString certificateExemption;
    QDate ended;
    QString endReason;
    bool operator==(const Nominee&) const = default;
    [[nodiscard]] bool acts() const { return !name.trimmed().isEmpty() && !ended.isValid(); }
};

/// Holds a third-party budget and employs the staff it pays.
struct ThirdPartyHolder {
    QString name;
    QString reference;     ///< company, charity or ODS number
    QDate agreementSigned; ///< by patient, organisation and holder
    QDate ended;
    QString endReason;
    bool operator==(const ThirdPartyHolder&) const = default;
};

enum class CopyFormat : quint8 {
    Unstated = 0,
    Standard = 1,
    LargePrint = 2,
    EasyRead = 3,
    Audio = 4,
    Braille = 5,
    Email = 6
};
/// Accessible information: asked, recorded, flagged, shared, met.
struct Access {
    QDate askedOn;
    QStringList needs;
    CopyFormat format = CopyFormat::Unstated;
    QString language;
    bool interpreter = false;
    std::optional<bool> mayShare;
    bool operator==(const Access&) const = default;
};

/// In the person's own words; the headings of the PRSB standard.
struct AboutMe {
    QString mostImportant;
    QString peopleImportant;
    QString howICommunicate;
    QString myWellness;
    QString pleaseDo;
    QString pleaseDoNot;
    QString howToSupportMe;
    QString alsoWorthKnowing;
    QDate on;
    QString writtenWith;
    bool operator==(const AboutMe&) const = default;
};

struct Strength {
    QString ref; ///< "S1"
    QString text;
    bool operator==(const Strength&) const = default;
};

/// The five kinds of risk named in the law.
enum class LegalRiskKind : quint8 {
    Unstated = 0,
    Health = 1,
    Treatment = 2,
    Employment = 3,
    Complaints = 4,
    Indemnity = 5
};
enum class RiskAnswer : quint8 { Unstated = 0, Applies = 1, DoesNotApply = 2, Discussed = 3 };
struct LegalRisk {
    LegalRiskKind kind = LegalRiskKind::Unstated;
    RiskAnswer answer = RiskAnswer::Unstated;
    bool significant = false;
    QString text;
    QString procedure;
    QString agreedBy;
    bool operator==(const LegalRisk&) const = default;
};

/// What was talked about, when, and who was there (or how it was done).
enum class Topic : quint8 {
    Unstated = 0,
    Choice = 1,
    Risks = 2,
    Duties = 3,
    Complaints = 4,
    Identity = 5,
    Budget = 6,
    HoldingMoney = 7
};
struct Explained {
    Topic topic = Topic::Unstated;
    QDate on;
    QString who;
    bool operator==(const Explained&) const = default;
};

enum class SupportKind : quint8 {
    Unstated = 0,
    Information = 1,
    Advocacy = 2,
    Brokerage = 3,
    Payroll = 4,
    Training = 5,
    SicknessCover = 6
};
enum class SupportAnswer : quint8 { Unstated = 0, Offered = 1, Accepted = 2, Declined = 3 };
struct SupportOffer {
    SupportKind kind = SupportKind::Unstated;
    SupportAnswer answer = SupportAnswer::Unstated;
    bool operator==(const SupportOffer&) const = default;
};

/// Does a direct payment suit the person, with help?
struct Suitability {
    QDate on;
    QString consulted;
    std::optional<bool> suitable;
    QString reason;
    bool operator==(const Suitability&) const = default;
};

enum class AccountKind : quint8 { Unstated = 0, Separate = 1, Managed = 2, Ordinary = 3 };
/// Money beside the health payment in the same account; only the first three may be there.
enum class MoneyStream : quint8 {
    Unstated = 0,
    SocialCare = 1,
    IndependentLivingFund = 2,
    DisabledServices = 3,
    Other = 4
};
struct AccountUser {
    QString name;
    QDate approvedOn;
    bool operator==(const AccountUser&) const = default;
};
/// Never an account number: those stay at the office.
struct AccountDetails {
    AccountKind kind = AccountKind::Unstated;
    QString holder;
    std::vector<AccountUser> users;
    std::vector<MoneyStream> otherMoney;
    int statementMonths = 0; ///< 0 = not agreed
    bool operator==(const AccountDetails&) const = default;
};

struct PlanCopy {
    QString to;
    CopyFormat format = CopyFormat::Unstated;
    QString means; ///< "by post"
    bool operator==(const PlanCopy&) const = default;
};

/// A plan can outlive its organisation.
struct OrganisationSpan {
    QString ods;
    QDate from;
    bool operator==(const OrganisationSpan&) const = default;
};

/// Why this organisation, and that the scheme's criteria are met.
struct Eligibility {
    QString basis;
    QDate criteriaOn;
    QString criteriaBy;
    QString healthNeed; ///< one of the scheme's health needs, where it names any (R-03)
    bool operator==(const Eligibility&) const = default;
};

/// Members in this order are draft fields 17, 18, ... on the wire; new ones go to the end.
struct CareRecord {
    std::vector<CapacityRecord> capacity;
    Consent paymentConsent;
    Consent sharingConsent; ///< with the organisation that holds a third-party budget
    Representative representative;
    Nominee nominee;
    ThirdPartyHolder thirdParty;
    Access access;
    AboutMe aboutMe;
    std::vector<Strength> strengths;
    std::vector<LegalRisk> risks;
    std::vector<Explained> explained;
    std::vector<SupportOffer> support;
    Suitability suitability;
    AccountDetails account;
    std::vector<PlanCopy> copies;
    std::vector<OrganisationSpan> organisations;
    Eligibility eligibility;
    QString training;
    QString moneyMonitoring; ///< who looks at the money, and how often (R-75)
    QString costCentre;      ///< existing money it comes from (R-69)
    bool operator==(const CareRecord&) const = default;
    [[nodiscard]] const Explained* spokenOf(Topic topic) const; ///< with a date; nullptr = not yet
};

/// Who pays for a line. Everything but Nhs stays outside the budget's sums.
enum class Funder : quint8 { Nhs = 0, Council = 1, Charity = 2, Person = 3, SenPilot = 4 };

/// What was checked before buying care.
struct ProviderCheck {
    QString registration; ///< with the regulator or professional register
    QDate checkedOn;
    QString checkedBy;
    bool complaints = false; ///< a complaints procedure was seen
    bool indemnity = false;  ///< insurance or indemnity was seen
    QString notApplicable;   ///< why no check is needed
    bool operator==(const ProviderCheck&) const = default;
};

/// More about a line; a map on the wire, members in this order, absent when default.
struct LineCare {
    Funder funder = Funder::Nhs;
    bool afterCare = false;      ///< section 117 (R-05)
    bool delegatedTasks = false; ///< staff do tasks of a nurse or therapist (R-44)
    bool employed = false;       ///< the patient or who acts for them is the employer
    QString serviceReplaced;     ///< what the NHS no longer has to arrange (R-69)
    ProviderCheck provider;
    bool drawdownOnNeed = false; ///< agreed now, bought when it is needed
    bool ringFenced = false;
    bool operator==(const LineCare&) const = default;
};

/// How an outcome is told from a wish.
struct OutcomeDetail {
    QString measure;
    QDate dueOn;
    int importance = 0; ///< 1 to 10; 0 = not asked
    QStringList needRefs;
    bool operator==(const OutcomeDetail&) const = default;
};

} // namespace doorstep::domain
