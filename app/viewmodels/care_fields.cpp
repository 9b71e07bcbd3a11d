// The questions of each section, in the order in which they are talked through.
#include "app/viewmodels/care_fields.h"

#include <QCoreApplication>

namespace doorstep::viewmodels {
namespace {

using K = FieldKind;

constexpr CareSectionInfo infos[] = {
    {"about", QT_TRANSLATE_NOOP("CareFields", "About me and strengths"),
     QT_TRANSLATE_NOOP("CareFields", "In the person's own words. What they do not want to say stays empty.")},
    {"communication", QT_TRANSLATE_NOOP("CareFields", "Communication needs"),
     QT_TRANSLATE_NOOP(
         "CareFields",
         "Ask everybody. What is recorded here goes into the plan and onto the patient's copy.")},
    {"acting", QT_TRANSLATE_NOOP("CareFields", "Consent and people who act for the patient"),
     QT_TRANSLATE_NOOP(
         "CareFields",
         "A representative decides for a child or for a person who cannot decide. A nominee receives the "
         "money "
         "because the person chose them. A third-party organisation holds a third-party budget.")},
    {"legalRisks", QT_TRANSLATE_NOOP("CareFields", "The five kinds of risk"),
     QT_TRANSLATE_NOOP("CareFields",
                       "The law names five. Answer each, and write down what was agreed where one applies.")},
    {"support", QT_TRANSLATE_NOOP("CareFields", "Training, support and monitoring"),
     QT_TRANSLATE_NOOP("CareFields", "What was offered and what was talked about. Needing help is no reason "
                                     "to refuse a direct payment.")},
    {"account", QT_TRANSLATE_NOOP("CareFields", "Who may have it, and the account"),
     QT_TRANSLATE_NOOP("CareFields",
                       "Why this organisation is responsible, whether a direct payment suits the "
                       "person, and the account that holds it. Never write down an account "
                       "number: those stay at the office.")},
    {"copies", QT_TRANSLATE_NOOP("CareFields", "Copies and formats"),
     QT_TRANSLATE_NOOP("CareFields", "Who gets a copy of the plan, and in which form.")}};

constexpr CareField about[] = {
    {"about", "aboutMe.mostImportant", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "What is most important to the person?")},
    {"about", "aboutMe.peopleImportant", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "Who is important to them?")},
    {"about", "aboutMe.howICommunicate", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "How do they communicate?")},
    {"about", "aboutMe.myWellness", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "How are they when they are well?")},
    {"about", "aboutMe.pleaseDo", K::Area, QT_TRANSLATE_NOOP("CareFields", "Please do")},
    {"about", "aboutMe.pleaseDoNot", K::Area, QT_TRANSLATE_NOOP("CareFields", "Please do not")},
    {"about", "aboutMe.howToSupportMe", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "How and when to support them?")},
    {"about", "aboutMe.alsoWorthKnowing", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "What else is worth knowing?")},
    {"about", "strengths", K::Area, QT_TRANSLATE_NOOP("CareFields", "Strengths"),
     QT_TRANSLATE_NOOP("CareFields", "What the person can do, and who stands by them. One a line."),
     QT_TRANSLATE_NOOP("CareFields", "Strengths")},
    {"about", "aboutMe.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "Written on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011"),
     QT_TRANSLATE_NOOP("CareFields", "How it was written")},
    {"about", "aboutMe.writtenWith", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who helped to write it?")}};

constexpr CareField communication[] = {
    {"communication", "access.askedOn", K::Date, QT_TRANSLATE_NOOP("CareFields", "Asked on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011")},
    {"communication", "access.needs", K::Area, QT_TRANSLATE_NOOP("CareFields", "What does the person need?"),
     QT_TRANSLATE_NOOP("CareFields", "One a line, like: hearing loop; a second person who signs")},
    {"communication", "access.format", K::Choice,
     QT_TRANSLATE_NOOP("CareFields", "In which form do they want their copies?")},
    {"communication", "access.language", K::Line, QT_TRANSLATE_NOOP("CareFields", "Language"),
     QT_TRANSLATE_NOOP("CareFields", "Empty means English")},
    {"communication", "access.interpreter", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "An interpreter is needed")},
    {"communication", "access.mayShare", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "May we tell others about these needs?")}};

constexpr CareField acting[] = {
    {"acting", "paymentConsent.given", K::Date, QT_TRANSLATE_NOOP("CareFields", "Consent given on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011"),
     QT_TRANSLATE_NOOP("CareFields", "Consent to a direct payment")},
    {"acting", "paymentConsent.by", K::Line, QT_TRANSLATE_NOOP("CareFields", "By whom?")},
    {"acting", "paymentConsent.withdrawn", K::Date, QT_TRANSLATE_NOOP("CareFields", "Taken back on"),
     QT_TRANSLATE_NOOP("CareFields", "Only if it was")},
    {"acting", "sharingConsent.given", K::Date, QT_TRANSLATE_NOOP("CareFields", "Consent given on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011"),
     QT_TRANSLATE_NOOP("CareFields",
                       "Consent to sharing with the organisation that holds a third-party budget")},
    {"acting", "sharingConsent.by", K::Line, QT_TRANSLATE_NOOP("CareFields", "By whom?")},
    {"acting", "sharingConsent.withdrawn", K::Date, QT_TRANSLATE_NOOP("CareFields", "Taken back on"),
     QT_TRANSLATE_NOOP("CareFields", "Only if it was")},
    {"acting", "capacity:receivePayment.hasCapacity", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "Can the person make this decision?"),
     QT_TRANSLATE_NOOP("CareFields", "Capacity is about one decision at one time, never about a person."),
     QT_TRANSLATE_NOOP("CareFields", "Capacity to take a direct payment")},
    {"acting", "capacity:receivePayment.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "Looked at on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011")},
    {"acting", "capacity:receivePayment.by", K::Line, QT_TRANSLATE_NOOP("CareFields", "By whom?")},
    {"acting", "capacity:receivePayment.helpGiven", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "What help was given so that they could decide?")},
    {"acting", "capacity:receivePayment.bestInterests", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "If they cannot: why is this in their best interests?")},
    {"acting", "capacity:agreePlan.hasCapacity", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "Can the person make this decision?"), "",
     QT_TRANSLATE_NOOP("CareFields", "Capacity to agree this plan")},
    {"acting", "capacity:agreePlan.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "Looked at on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011")},
    {"acting", "capacity:agreePlan.by", K::Line, QT_TRANSLATE_NOOP("CareFields", "By whom?")},
    {"acting", "capacity:agreePlan.helpGiven", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "What help was given so that they could decide?")},
    {"acting", "capacity:agreePlan.bestInterests", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "If they cannot: why is this in their best interests?")},
    {"acting", "representative.name", K::Line, QT_TRANSLATE_NOOP("CareFields", "Name"), "",
     QT_TRANSLATE_NOOP("CareFields", "Representative")},
    {"acting", "representative.kind", K::Choice, QT_TRANSLATE_NOOP("CareFields", "Why may they decide?")},
    {"acting", "representative.evidence", K::Line,
     QT_TRANSLATE_NOOP("CareFields", "Which paper did you see?")},
    {"acting", "representative.evidenceSeen", K::Date, QT_TRANSLATE_NOOP("CareFields", "Seen on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011")},
    {"acting", "representative.consented", K::Date, QT_TRANSLATE_NOOP("CareFields", "Agreed to act on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011")},
    {"acting", "duty:agreeToAct", K::Check, QT_TRANSLATE_NOOP("CareFields", "Agrees to act")},
    {"acting", "duty:bestInterests", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Acts in the person's best interests")},
    {"acting", "duty:principalOnContracts", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Signs contracts and answers for them")},
    {"acting", "duty:followPlan", K::Check, QT_TRANSLATE_NOOP("CareFields", "Follows the plan")},
    {"acting", "duty:followRegulations", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Follows the law on direct payments")},
    {"acting", "representative.closeToPatient", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Is close family or a friend")},
    {"acting", "representative.certificate", K::Date,
     QT_TRANSLATE_NOOP("CareFields", "Criminal-record certificate of"),
     QT_TRANSLATE_NOOP("CareFields", "Needed unless they are close family or a friend")},
    {"acting", "representative.certificateExemption", K::Line,
     QT_TRANSLATE_NOOP("CareFields", "Or: why is none needed?")},
    {"acting", "representative.ended", K::Date, QT_TRANSLATE_NOOP("CareFields", "Stopped acting on"),
     QT_TRANSLATE_NOOP("CareFields", "Only if they did")},
    {"acting", "representative.endReason", K::Line, QT_TRANSLATE_NOOP("CareFields", "Why?")},
    {"acting", "nominee.name", K::Line, QT_TRANSLATE_NOOP("CareFields", "Name"), "",
     QT_TRANSLATE_NOOP("CareFields", "Nominee")},
    {"acting", "nominee.relationship", K::Line,
     QT_TRANSLATE_NOOP("CareFields", "Who are they to the patient?")},
    {"acting", "nominee.nominatedBy", K::Choice, QT_TRANSLATE_NOOP("CareFields", "Chosen by")},
    {"acting", "nominee.agreedByNominee", K::Date, QT_TRANSLATE_NOOP("CareFields", "The nominee agreed on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011")},
    {"acting", "nominee.agreedByOrganisation", K::Date, QT_TRANSLATE_NOOP("CareFields", "The NHS agreed on"),
     QT_TRANSLATE_NOOP("CareFields", "No money is paid to a nominee before both have agreed")},
    {"acting", "nominee.closeToPatient", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Is close family or a friend")},
    {"acting", "nominee.certificate", K::Date,
     QT_TRANSLATE_NOOP("CareFields", "Criminal-record certificate of"),
     QT_TRANSLATE_NOOP("CareFields", "Needed unless they are close family or a friend")},
    {"acting", "nominee.certificateExemption", K::Line,
     QT_TRANSLATE_NOOP("CareFields", "Or: why is none needed?")},
    {"acting", "nominee.ended", K::Date, QT_TRANSLATE_NOOP("CareFields", "Stopped acting on"),
     QT_TRANSLATE_NOOP("CareFields", "Only if they did")},
    {"acting", "nominee.endReason", K::Line, QT_TRANSLATE_NOOP("CareFields", "Why?")},
    {"acting", "thirdParty.name", K::Line, QT_TRANSLATE_NOOP("CareFields", "Name of the organisation"), "",
     QT_TRANSLATE_NOOP("CareFields", "Third-party organisation")},
    {"acting", "thirdParty.reference", K::Line,
     QT_TRANSLATE_NOOP("CareFields", "Company, charity or organisation number")},
    {"acting", "thirdParty.agreementSigned", K::Date, QT_TRANSLATE_NOOP("CareFields", "Agreement signed on"),
     QT_TRANSLATE_NOOP("CareFields", "By the patient, the NHS and the organisation")},
    {"acting", "thirdParty.ended", K::Date, QT_TRANSLATE_NOOP("CareFields", "Ended on"),
     QT_TRANSLATE_NOOP("CareFields", "Only if it did")},
    {"acting", "thirdParty.endReason", K::Line, QT_TRANSLATE_NOOP("CareFields", "Why?")}};

constexpr CareField risksTalked[] = {
    {"legalRisks", "topic:risks.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "Talked about on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011"),
     QT_TRANSLATE_NOOP("CareFields", "The talk about risks")},
    {"legalRisks", "topic:risks.who", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who was there?")}};
struct RiskKind {
    const char* keys[5];
    const char* heading;
};
constexpr RiskKind riskKinds[] = {
    {{"risk:health.answer", "risk:health.significant", "risk:health.text", "risk:health.procedure",
      "risk:health.agreedBy"},
     QT_TRANSLATE_NOOP("CareFields", "Health")},
    {{"risk:treatment.answer", "risk:treatment.significant", "risk:treatment.text",
      "risk:treatment.procedure", "risk:treatment.agreedBy"},
     QT_TRANSLATE_NOOP("CareFields", "The kind of treatment")},
    {{"risk:employment.answer", "risk:employment.significant", "risk:employment.text",
      "risk:employment.procedure", "risk:employment.agreedBy"},
     QT_TRANSLATE_NOOP("CareFields", "Employing staff")},
    {{"risk:complaints.answer", "risk:complaints.significant", "risk:complaints.text",
      "risk:complaints.procedure", "risk:complaints.agreedBy"},
     QT_TRANSLATE_NOOP("CareFields", "A provider with no proper way to complain")},
    {{"risk:indemnity.answer", "risk:indemnity.significant", "risk:indemnity.text",
      "risk:indemnity.procedure", "risk:indemnity.agreedBy"},
     QT_TRANSLATE_NOOP("CareFields", "A provider without enough insurance")}};

constexpr CareField support[] = {
    {"support", "training", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "Which training is needed, who gives it, and by when?"),
     QT_TRANSLATE_NOOP("CareFields", "Staff who do tasks of a nurse or therapist need it.")},
    {"support", "moneyMonitoring", K::Area,
     QT_TRANSLATE_NOOP("CareFields", "Who looks at the money, and how often?")},
    {"support", "support:information.answer", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "Information and advice"), "",
     QT_TRANSLATE_NOOP("CareFields", "Help that was offered")},
    {"support", "support:advocacy.answer", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "Someone to speak up for the person")},
    {"support", "support:brokerage.answer", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "Help to find and buy support")},
    {"support", "support:payroll.answer", K::Radio, QT_TRANSLATE_NOOP("CareFields", "Help to pay staff")},
    {"support", "support:training.answer", K::Radio, QT_TRANSLATE_NOOP("CareFields", "Training")},
    {"support", "support:sicknessCover.answer", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "Cover when staff are ill")},
    {"support", "topic:choice.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "That it is voluntary: on"), "",
     QT_TRANSLATE_NOOP("CareFields", "What was talked about")},
    {"support", "topic:choice.who", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who was there?")},
    {"support", "topic:holdingMoney.on", K::Date,
     QT_TRANSLATE_NOOP("CareFields", "Ways to hold the money: on")},
    {"support", "topic:holdingMoney.who", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who was there?")},
    {"support", "topic:budget.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "How much money there is: on")},
    {"support", "topic:budget.who", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who was there?")},
    {"support", "topic:duties.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "What the person has to do: on")},
    {"support", "topic:duties.who", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who was there?")},
    {"support", "topic:complaints.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "How to complain: on")},
    {"support", "topic:complaints.who", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who was there?")},
    {"support", "topic:identity.on", K::Date,
     QT_TRANSLATE_NOOP("CareFields", "Name, date of birth and address confirmed: on")},
    {"support", "topic:identity.who", K::Line, QT_TRANSLATE_NOOP("CareFields", "How, or who was there?")}};

constexpr CareField account[] = {
    {"account", "eligibility.basis", K::Line,
     QT_TRANSLATE_NOOP("CareFields", "Why is this organisation responsible?"),
     QT_TRANSLATE_NOOP("CareFields", "Like: the GP practice is in its area"),
     QT_TRANSLATE_NOOP("CareFields", "Who may have it")},
    {"account", "eligibility.criteriaOn", K::Date,
     QT_TRANSLATE_NOOP("CareFields", "Criteria of the scheme gone through on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011")},
    {"account", "eligibility.criteriaBy", K::Line, QT_TRANSLATE_NOOP("CareFields", "By whom?")},
    {"account", "eligibility.healthNeed", K::Line,
     QT_TRANSLATE_NOOP("CareFields", "Health need that the scheme is for"),
     QT_TRANSLATE_NOOP("CareFields", "Only if the scheme names any")},
    {"account", "costCentre", K::Line, QT_TRANSLATE_NOOP("CareFields", "Which money does it come from?"),
     QT_TRANSLATE_NOOP("CareFields", "The cost centre or contract, if you know it")},
    {"account", "suitability.on", K::Date, QT_TRANSLATE_NOOP("CareFields", "Looked at on"),
     QT_TRANSLATE_NOOP("CareFields", "Like 04-Jul-2011"),
     QT_TRANSLATE_NOOP("CareFields", "Does a direct payment suit this person?")},
    {"account", "suitability.consulted", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who was asked?")},
    {"account", "suitability.suitable", K::Radio,
     QT_TRANSLATE_NOOP("CareFields", "Does it suit them, with help where they need it?")},
    {"account", "suitability.reason", K::Area, QT_TRANSLATE_NOOP("CareFields", "Why?")},
    {"account", "account.kind", K::Choice, QT_TRANSLATE_NOOP("CareFields", "Which kind of account?"), "",
     QT_TRANSLATE_NOOP("CareFields", "The account for the direct payment")},
    {"account", "account.holder", K::Line, QT_TRANSLATE_NOOP("CareFields", "Who holds it?")},
    {"account", "otherMoney:socialCare", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Social care direct payments"), "",
     QT_TRANSLATE_NOOP("CareFields", "Which other money is in the account?")},
    {"account", "otherMoney:independentLivingFund", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Independent Living Fund money")},
    {"account", "otherMoney:disabledServices", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Other payments for a disabled person's services")},
    {"account", "otherMoney:other", K::Check,
     QT_TRANSLATE_NOOP("CareFields", "Money of another kind: it may not be in this account (R-51)")},
    {"account", "account.users", K::Area, QT_TRANSLATE_NOOP("CareFields", "Who may use the account?"),
     QT_TRANSLATE_NOOP("CareFields", "One a line, with the day the organisation approved them, like: "
                                     "Ash Example, 04-Jul-2011"),
     QT_TRANSLATE_NOOP("CareFields", "Who uses it, and statements")},
    {"account", "account.statementMonths", K::Choice,
     QT_TRANSLATE_NOOP("CareFields", "How often are account statements sent in?")}};

} // namespace

QString careText(const char* source)
{
    return QCoreApplication::translate("CareFields", source);
}

std::span<const CareSectionInfo> careSectionInfos()
{
    return infos;
}

std::vector<CareField> careFields(const QString& section)
{
    std::vector<CareField> fields;
    const auto take = [&](std::span<const CareField> list) {
        if (section == QLatin1String(list.front().section))
            fields.insert(fields.end(), list.begin(), list.end());
    };
    for (const std::span<const CareField> list :
         {std::span<const CareField>(about), std::span<const CareField>(communication),
          std::span<const CareField>(acting), std::span<const CareField>(risksTalked),
          std::span<const CareField>(support), std::span<const CareField>(account)})
        take(list);
    if (section != u"legalRisks")
        return fields;
    for (const RiskKind& risk : riskKinds) {
        fields.push_back({"legalRisks", risk.keys[0], K::Radio,
                          QT_TRANSLATE_NOOP("CareFields", "Does it apply?"), "", risk.heading});
        fields.push_back({"legalRisks", risk.keys[1], K::Check,
                          QT_TRANSLATE_NOOP("CareFields", "This is a significant risk")});
        fields.push_back(
            {"legalRisks", risk.keys[2], K::Area, QT_TRANSLATE_NOOP("CareFields", "What could happen?")});
        fields.push_back({"legalRisks", risk.keys[3], K::Area,
                          QT_TRANSLATE_NOOP("CareFields", "What was agreed to do about it?")});
        fields.push_back(
            {"legalRisks", risk.keys[4], K::Line, QT_TRANSLATE_NOOP("CareFields", "Who agreed?")});
    }
    return fields;
}

} // namespace doorstep::viewmodels
