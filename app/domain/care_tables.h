// The tables of care_members.h: add a member at the end of its list, never in between.
#pragma once

#include "app/domain/care_members.h"

namespace doorstep::domain {

template <>
struct Words<CapacityDecision> {
    using E = CapacityDecision;
    static constexpr std::array all{Word<E>{E::ReceivePayment, "receivePayment", "to take a direct payment"},
                                    Word<E>{E::AgreePlan, "agreePlan", "to agree this plan"},
                                    Word<E>{E::NameNominee, "nameNominee", "to name a nominee"},
                                    Word<E>{E::ShareInformation, "shareInformation", "to share information"},
                                    Word<E>{E::Other, "other", "another decision"}};
};
template <>
struct Words<RepresentativeKind> {
    using E = RepresentativeKind;
    static constexpr std::array all{
        Word<E>{E::Deputy, "deputy", "deputy named by the court"},
        Word<E>{E::LastingPower, "lastingPower", "holds a lasting power of attorney"},
        Word<E>{E::Attorney, "attorney", "attorney"},
        Word<E>{E::ParentalResponsibility, "parentalResponsibility", "has parental responsibility"},
        Word<E>{E::Appointed, "appointed", "appointed by the NHS"}};
};
template <>
struct Words<RepresentativeDuty> {
    using E = RepresentativeDuty;
    static constexpr std::array all{
        Word<E>{E::AgreeToAct, "agreeToAct", "agrees to act"},
        Word<E>{E::BestInterests, "bestInterests", "acts in the person's best interests"},
        Word<E>{E::PrincipalOnContracts, "principalOnContracts", "signs contracts and answers for them"},
        Word<E>{E::FollowPlan, "followPlan", "follows the plan"},
        Word<E>{E::FollowRegulations, "followRegulations", "follows the law on direct payments"}};
};
template <>
struct Words<NominatedBy> {
    using E = NominatedBy;
    static constexpr std::array all{Word<E>{E::Patient, "patient", "the patient"},
                                    Word<E>{E::Representative, "representative", "the representative"},
                                    Word<E>{E::Organisation, "organisation", "the NHS"},
                                    Word<E>{E::AdvanceWish, "advanceWish", "a wish made earlier"}};
};
template <>
struct Words<CopyFormat> {
    using E = CopyFormat;
    static constexpr std::array all{Word<E>{E::Standard, "standard", "standard print"},
                                    Word<E>{E::LargePrint, "largePrint", "large print"},
                                    Word<E>{E::EasyRead, "easyRead", "easy read"},
                                    Word<E>{E::Audio, "audio", "sound recording"},
                                    Word<E>{E::Braille, "braille", "braille"},
                                    Word<E>{E::Email, "email", "by email"}};
};
template <>
struct Words<LegalRiskKind> {
    using E = LegalRiskKind;
    static constexpr std::array all{
        Word<E>{E::Health, "health", "your health"},
        Word<E>{E::Treatment, "treatment", "the kind of treatment"},
        Word<E>{E::Employment, "employment", "employing staff"},
        Word<E>{E::Complaints, "complaints", "a provider with no proper way to complain"},
        Word<E>{E::Indemnity, "indemnity", "a provider without enough insurance"}};
};
template <>
struct Words<RiskAnswer> {
    using E = RiskAnswer;
    static constexpr std::array all{Word<E>{E::Applies, "applies", "applies"},
                                    Word<E>{E::DoesNotApply, "doesNotApply", "does not apply"},
                                    Word<E>{E::Discussed, "discussed", "talked about"}};
};
template <>
struct Words<Topic> {
    using E = Topic;
    static constexpr std::array all{Word<E>{E::Choice, "choice", "this is your choice"},
                                    Word<E>{E::Risks, "risks", "the risks"},
                                    Word<E>{E::Duties, "duties", "what you have to do"},
                                    Word<E>{E::Complaints, "complaints", "how to complain"},
                                    Word<E>{E::Identity, "identity", "who you are"},
                                    Word<E>{E::Budget, "budget", "how much money there is"},
                                    Word<E>{E::HoldingMoney, "holdingMoney", "ways to hold the money"}};
};
template <>
struct Words<SupportKind> {
    using E = SupportKind;
    static constexpr std::array all{Word<E>{E::Information, "information", "information and advice"},
                                    Word<E>{E::Advocacy, "advocacy", "someone to speak up for you"},
                                    Word<E>{E::Brokerage, "brokerage", "help to find and buy support"},
                                    Word<E>{E::Payroll, "payroll", "help to pay staff"},
                                    Word<E>{E::Training, "training", "training"},
                                    Word<E>{E::SicknessCover, "sicknessCover", "cover when staff are ill"}};
};
template <>
struct Words<SupportAnswer> {
    using E = SupportAnswer;
    static constexpr std::array all{Word<E>{E::Offered, "offered", "offered"},
                                    Word<E>{E::Accepted, "accepted", "accepted"},
                                    Word<E>{E::Declined, "declined", "declined"}};
};
template <>
struct Words<AccountKind> {
    using E = AccountKind;
    static constexpr std::array all{Word<E>{E::Separate, "separate", "a separate account"},
                                    Word<E>{E::Managed, "managed", "an account managed for you"},
                                    Word<E>{E::Ordinary, "ordinary", "an ordinary account"}};
};
template <>
struct Words<MoneyStream> {
    using E = MoneyStream;
    static constexpr std::array all{
        Word<E>{E::SocialCare, "socialCare", "social care direct payments"},
        Word<E>{E::IndependentLivingFund, "independentLivingFund", "Independent Living Fund money"},
        Word<E>{E::DisabledServices, "disabledServices", "other payments for a disabled person's services"},
        Word<E>{E::Other, "other", "other money"}};
};
template <>
struct Words<Funder> {
    using E = Funder;
    static constexpr std::array all{
        Word<E>{E::Nhs, "nhs", "the NHS"}, Word<E>{E::Council, "council", "the council"},
        Word<E>{E::Charity, "charity", "a charity"}, Word<E>{E::Person, "person", "you"},
        Word<E>{E::SenPilot, "senPilot", "money for special educational needs"}};
};
template <>
struct Words<EndTask> {
    using E = EndTask;
    static constexpr std::array all{Word<E>{E::StaffNotice, "staffNotice", "notice to staff"},
                                    Word<E>{E::Redundancy, "redundancy", "redundancy pay"},
                                    Word<E>{E::Tax, "tax", "the tax office was told"},
                                    Word<E>{E::EquipmentReturn, "equipmentReturn", "equipment went back"},
                                    Word<E>{E::FinalStatement, "finalStatement", "last account statement"}};
};

template <>
struct Members<CapacityRecord> {
    using T = CapacityRecord;
    static constexpr std::tuple all{Member{"decision", &T::decision, "Decision"},
                                    Member{"hasCapacity", &T::hasCapacity, "Able to decide"},
                                    Member{"on", &T::on, "Looked at on"},
                                    Member{"by", &T::by, "By"},
                                    Member{"helpGiven", &T::helpGiven, "Help given"},
                                    Member{"bestInterests", &T::bestInterests, "Best interests"}};
};
template <>
struct Members<Consent> {
    using T = Consent;
    static constexpr std::tuple all{Member{"given", &T::given, "Given on"}, Member{"by", &T::by, "By"},
                                    Member{"withdrawn", &T::withdrawn, "Taken back on"}};
};
template <>
struct Members<Representative> {
    using T = Representative;
    static constexpr std::tuple all{
        Member{"name", &T::name, "Name"},
        Member{"kind", &T::kind, "Why"},
        Member{"evidence", &T::evidence, "Paper seen"},
        Member{"evidenceSeen", &T::evidenceSeen, "Seen on"},
        Member{"consented", &T::consented, "Consented on"},
        Member{"duties", &T::duties, "Has accepted"},
        Member{"closeToPatient", &T::closeToPatient, "Close family or friend"},
        Member{"certificate", &T::certificate, "Record check of"},
        Member{"certificateExemption", &T::certificateExemption, "No record check because"},
        Member{"ended", &T::ended, "Until"},
        Member{"endReason", &T::endReason, "Ended because"}};
};
template <>
struct Members<Nominee> {
    using T = Nominee;
    static constexpr std::tuple all{
        Member{"name", &T::name, "Name"},
        Member{"relationship", &T::relationship, "Relationship"},
        Member{"nominatedBy", &T::nominatedBy, "Chosen by"},
        Member{"agreedByNominee", &T::agreedByNominee, "Agreed to act on"},
        Member{"agreedByOrganisation", &T::agreedByOrganisation, "The NHS agreed on"},
        Member{"closeToPatient", &T::closeToPatient, "Close family or friend"},
        Member{"certificate", &T::certificate, "Record check of"},
        Member{"certificateExemption", &T::certificateExemption, "No record check because"},
        Member{"ended", &T::ended, "Until"},
        Member{"endReason", &T::endReason, "Ended because"}};
};
template <>
struct Members<ThirdPartyHolder> {
    using T = ThirdPartyHolder;
    static constexpr std::tuple all{
        Member{"name", &T::name, "Name"}, Member{"reference", &T::reference, "Number"},
        Member{"agreementSigned", &T::agreementSigned, "Agreement signed on"},
        Member{"ended", &T::ended, "Until"}, Member{"endReason", &T::endReason, "Ended because"}};
};
template <>
struct Members<Access> {
    using T = Access;
    static constexpr std::tuple all{Member{"askedOn", &T::askedOn, "Asked on"},
                                    Member{"needs", &T::needs, "You need"},
                                    Member{"format", &T::format, "Your copy"},
                                    Member{"language", &T::language, "Language"},
                                    Member{"interpreter", &T::interpreter, "Interpreter"},
                                    Member{"mayShare", &T::mayShare, "We may tell others about this"}};
};
template <>
struct Members<AboutMe> {
    using T = AboutMe;
    static constexpr std::tuple all{
        Member{"mostImportant", &T::mostImportant, "Most important to me"},
        Member{"peopleImportant", &T::peopleImportant, "People important to me"},
        Member{"howICommunicate", &T::howICommunicate, "How I communicate"},
        Member{"myWellness", &T::myWellness, "How I am when I am well"},
        Member{"pleaseDo", &T::pleaseDo, "Please do"},
        Member{"pleaseDoNot", &T::pleaseDoNot, "Please do not"},
        Member{"howToSupportMe", &T::howToSupportMe, "How and when to support me"},
        Member{"alsoWorthKnowing", &T::alsoWorthKnowing, "Also worth knowing"},
        Member{"on", &T::on, "Written on"},
        Member{"writtenWith", &T::writtenWith, "Written with"}};
};
template <>
struct Members<Strength> {
    static constexpr std::tuple all{Member{"ref", &Strength::ref, ""}, Member{"text", &Strength::text, ""}};
};
template <>
struct Members<LegalRisk> {
    using T = LegalRisk;
    static constexpr std::tuple all{Member{"kind", &T::kind, "Risk to do with"},
                                    Member{"answer", &T::answer, "Answer"},
                                    Member{"significant", &T::significant, "Serious"},
                                    Member{"text", &T::text, "Risk"},
                                    Member{"procedure", &T::procedure, "What we do about it"},
                                    Member{"agreedBy", &T::agreedBy, "Agreed by"}};
};
template <>
struct Members<Explained> {
    using T = Explained;
    static constexpr std::tuple all{Member{"topic", &T::topic, "We talked about"}, Member{"on", &T::on, "On"},
                                    Member{"who", &T::who, "With"}};
};
template <>
struct Members<SupportOffer> {
    using T = SupportOffer;
    static constexpr std::tuple all{Member{"kind", &T::kind, "Help"}, Member{"answer", &T::answer, "Answer"}};
};
template <>
struct Members<Suitability> {
    using T = Suitability;
    static constexpr std::tuple all{Member{"on", &T::on, "Looked at on"},
                                    Member{"consulted", &T::consulted, "Asked"},
                                    Member{"suitable", &T::suitable, "A direct payment suits you"},
                                    Member{"reason", &T::reason, "Because"}};
};
template <>
struct Members<AccountUser> {
    using T = AccountUser;
    static constexpr std::tuple all{Member{"name", &T::name, "Name"},
                                    Member{"approvedOn", &T::approvedOn, "Approved on"}};
};
template <>
struct Members<AccountDetails> {
    using T = AccountDetails;
    static constexpr std::tuple all{
        Member{"kind", &T::kind, "Kind"}, Member{"holder", &T::holder, "Held by"},
        Member{"users", &T::users, "May use it"}, Member{"otherMoney", &T::otherMoney, "Also holds"},
        Member{"statementMonths", &T::statementMonths, "Months between statements"}};
};
template <>
struct Members<PlanCopy> {
    using T = PlanCopy;
    static constexpr std::tuple all{Member{"to", &T::to, "For"}, Member{"format", &T::format, "Format"},
                                    Member{"means", &T::means, "How"}};
};
template <>
struct Members<OrganisationSpan> {
    using T = OrganisationSpan;
    static constexpr std::tuple all{Member{"ods", &T::ods, "Organisation"}, Member{"from", &T::from, "From"}};
};
template <>
struct Members<Eligibility> {
    using T = Eligibility;
    static constexpr std::tuple all{Member{"basis", &T::basis, "Why this organisation"},
                                    Member{"criteriaOn", &T::criteriaOn, "Criteria looked at on"},
                                    Member{"criteriaBy", &T::criteriaBy, "By"},
                                    Member{"healthNeed", &T::healthNeed, "Health need"}};
};
template <>
struct Members<CareRecord> {
    using T = CareRecord;
    static constexpr std::tuple all{
        Member{"capacity", &T::capacity, "Able to decide"},
        Member{"paymentConsent", &T::paymentConsent, "Consent to a direct payment"},
        Member{"sharingConsent", &T::sharingConsent, "Consent to share information"},
        Member{"representative", &T::representative, "Your representative"},
        Member{"nominee", &T::nominee, "Your nominee"},
        Member{"thirdParty", &T::thirdParty, "The organisation that holds your budget"},
        Member{"access", &T::access, "How to give you information"},
        Member{"aboutMe", &T::aboutMe, "About me"},
        Member{"strengths", &T::strengths, "Strengths"},
        Member{"risks", &T::risks, "Risks we talked about"},
        Member{"explained", &T::explained, "What was explained"},
        Member{"support", &T::support, "Help offered"},
        Member{"suitability", &T::suitability, "Does a direct payment suit you"},
        Member{"accountDetails", &T::account, "The account"},
        Member{"copies", &T::copies, "Copies of this plan"},
        Member{"organisations", &T::organisations, "Organisations responsible so far"},
        Member{"eligibility", &T::eligibility, "Who is responsible"},
        Member{"training", &T::training, "Training"},
        Member{"moneyMonitoring", &T::moneyMonitoring, "Who looks at the money"},
        Member{"costCentre", &T::costCentre, nullptr}};
};
template <>
struct Members<ProviderCheck> {
    using T = ProviderCheck;
    static constexpr std::tuple all{Member{"registration", &T::registration, "Registration"},
                                    Member{"checkedOn", &T::checkedOn, "Checked on"},
                                    Member{"checkedBy", &T::checkedBy, "By"},
                                    Member{"complaints", &T::complaints, "Complaints procedure seen"},
                                    Member{"indemnity", &T::indemnity, "Insurance seen"},
                                    Member{"notApplicable", &T::notApplicable, "No check needed because"}};
};
template <>
struct Members<LineCare> {
    using T = LineCare;
    static constexpr std::tuple all{Member{"funder", &T::funder, "Paid by"},
                                    Member{"afterCare", &T::afterCare, "After-care"},
                                    Member{"delegatedTasks", &T::delegatedTasks, "Nursing tasks"},
                                    Member{"employed", &T::employed, "You employ the staff"},
                                    Member{"serviceReplaced", &T::serviceReplaced, "Instead of"},
                                    Member{"provider", &T::provider, "Provider"},
                                    Member{"drawdownOnNeed", &T::drawdownOnNeed, "Bought when needed"},
                                    Member{"ringFenced", &T::ringFenced, "Only for this"}};
};
template <>
struct Members<OutcomeDetail> {
    using T = OutcomeDetail;
    static constexpr std::tuple all{Member{"measure", &T::measure, "How we can tell"},
                                    Member{"dueOn", &T::dueOn, "By"},
                                    Member{"importance", &T::importance, "How important, out of 10"},
                                    Member{"forNeeds", &T::needRefs, "For"}};
};

} // namespace doorstep::domain
