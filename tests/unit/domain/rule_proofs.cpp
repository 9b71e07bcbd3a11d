// The rows: each spoils one thing and names the finding that must come of it.
#include "rule_proofs.h"

namespace doorstep::samples {

using namespace domain;

namespace {

using W = World;
const QDate spring(2012, 3, 1);

Purchase bought(const W& w, qint64 pence)
{
    Purchase purchase;
    purchase.line = w.plan.lines[0].id;
    purchase.item = QStringLiteral("Session");
    purchase.amount = {pence};
    purchase.receiptPages = {Hash32{}};
    return purchase;
}

CareEvent& review(W& w)
{
    CareEvent& event = w.add(EventKind::ReviewHeld, QDate(2011, 10, 1));
    event.headings = QStringList{QStringLiteral("yes"), QStringLiteral("yes"), QStringLiteral("yes"),
                                 QStringLiteral("yes")};
    event.outcome = QStringLiteral("keep");
    event.until = QDate(2012, 9, 1);
    return event;
}

CareEvent& stopped(W& w)
{
    CareEvent& event = w.add(EventKind::Stopped, spring);
    event.until = spring.addDays(28);
    event.reason = QStringLiteral("needsNotMet");
    event.by = QStringLiteral("Pat Lead");
    event.to = QStringLiteral("Patient");
    event.text = QStringLiteral("The payments no longer help.");
    event.careContinues = QStringLiteral("Community nurses");
    event.settled = {EndTask::FinalStatement};
    return event;
}

void national(W& w)
{
    w.schemes.clear();
    w.plan.organisation = QStringLiteral("11X");
    w.plan.regime = Regime::National2013;
    w.plan.firstPayment = QDate(2018, 7, 4);
    w.plan.firstReview = QDate(2018, 10, 3);
}

void child(W& w)
{
    w.person.born = QDate(1996, 1, 1);
}

void actingRepresentative(W& w)
{
    Representative& who = w.plan.care.representative;
    who.name = QStringLiteral("Rowan Synthetic");
    who.kind = RepresentativeKind::ParentalResponsibility;
    who.evidence = QStringLiteral("Birth certificate");
    who.evidenceSeen = who.consented = QDate(2011, 6, 14);
    who.closeToPatient = true;
    who.duties = {RepresentativeDuty::AgreeToAct, RepresentativeDuty::BestInterests,
                  RepresentativeDuty::PrincipalOnContracts, RepresentativeDuty::FollowPlan,
                  RepresentativeDuty::FollowRegulations};
}

const std::vector<Proof> early{
    {"R-01", "no scheme", [](W& w) { w.schemes.clear(); }, "BLOCK organisation"},
    {"R-02", "scheme without reference", [](W& w) { w.schemes[0].reference.clear(); }, "RECORD organisation"},
    {"R-03", "another health need",
     [](W& w) {
         w.schemes[0].healthNeeds = {QStringLiteral("stroke")};
         w.plan.care.eligibility.healthNeed = QStringLiteral("diabetes");
     },
     "WARN eligibility"},
    {"R-03", "home outside the area",
     [](W& w) {
         w.schemes[0].postcodeAreas = {QStringLiteral("TA")};
         w.person.addresses = {{{QStringLiteral("1 High Street")}, QStringLiteral("M1 1AA"), {}, {}}};
     },
     "WARN patient"},
    {"R-04", "plan outlives the scheme", [](W& w) { w.schemes[0].until = QDate(2011, 8, 1); },
     "BLOCK months"},
    {"R-04", "scheme ends within 6 months", [](W& w) { w.today = QDate(2012, 11, 1); },
     "REMIND organisation"},
    {"R-05", "after-care paid directly", [](W& w) { w.plan.lines[0].care.afterCare = true; },
     "BLOCK line:L1"},
    {"R-07", "rent", [](W& w) { w.plan.lines[0].category = QStringLiteral("rent"); }, "WARN line:L1"},
    {"R-10", "no GP and no other basis", [](W& w) { w.person.gpPractice.clear(); }, "REQUIRE organisation"},
    {"R-10", "PCT that had ended",
     [](W& w) {
         national(w);
         w.plan.organisation = QStringLiteral("5QL");
     },
     "WARN organisation"},
    {"R-11", "criteria not gone through", [](W& w) { w.plan.care.eligibility.criteriaOn = {}; },
     "REQUIRE eligibility"},
    {"R-12", "barred", [](W& w) { w.plan.legalBar = true; }, "BLOCK legalBar"},
    {"R-13", "no consent", [](W& w) { w.plan.care.paymentConsent = {}; }, "REQUIRE paymentConsent"},
    {"R-13", "consent taken back", [](W& w) { w.plan.care.paymentConsent.withdrawn = w.today; },
     "BLOCK paymentConsent"},
    {"R-15", "16 in two months", [](W& w) { w.person.born = QDate(1995, 8, 20); }, "REMIND patient"},
    {"R-16", "child without representative", child, "REQUIRE representative"},
    {"R-16", "no capacity, nobody consents",
     [](W& w) {
         w.plan.care.capacity = {{CapacityDecision::ReceivePayment, false, w.today,
                                  QStringLiteral("Dr Example"), QStringLiteral("Pictures"),
                                  QStringLiteral("Sister was asked")}};
     },
     "REQUIRE representative"},
    {"R-16", "consent of the representative missing",
     [](W& w) {
         child(w);
         actingRepresentative(w);
         w.plan.care.representative.consented = {};
     },
     "REQUIRE representative"},
    {"R-17", "one line not accepted",
     [](W& w) {
         actingRepresentative(w);
         w.plan.care.representative.duties.pop_back();
     },
     "REQUIRE representative"},
    {"R-18", "organisation has not agreed",
     [](W& w) {
         w.plan.recipient = RecipientKind::Nominee;
         w.plan.care.nominee.name = QStringLiteral("Sam Friend");
         w.plan.care.nominee.agreedByNominee = w.today;
     },
     "BLOCK nominee"},
    {"R-19", "nomination ended", [](W& w) { w.add(EventKind::NominationEnded, spring); }, "REMIND event:1"},
    {"R-20", "suitability not looked at", [](W& w) { w.plan.care.suitability = {}; }, "RECORD suitability"},
    {"R-21", "stranger as nominee, no certificate",
     [](W& w) { w.plan.care.nominee.name = QStringLiteral("Sam Stranger"); }, "REQUIRE nominee"},
    {"R-22", "refusal without a reason", [](W& w) { w.add(EventKind::Refused, spring); }, "WARN event:1"},
    {"R-23", "not suitable, no help offered",
     [](W& w) {
         w.plan.care.suitability.suitable = false;
         w.plan.care.support.clear();
     },
     "REQUIRE support"},
};

const std::vector<Proof> content{
    {"R-31", "nobody was there", [](W& w) { w.plan.care.explained.clear(); }, "REQUIRE risk"},
    {"R-32", "no procedure agreed", [](W& w) { w.plan.risk.procedureAgreed = false; }, "BLOCK risk"},
    {"R-32", "legal risk without procedure",
     [](W& w) {
         w.plan.care.risks[2].answer = RiskAnswer::Applies;
         w.plan.care.risks[2].significant = true;
     },
     "BLOCK risk:employment"},
    {"R-33", "line for nothing", [](W& w) { w.plan.lines[1].outcomeRefs.clear(); }, "BLOCK line:L2"},
    {"R-34", "a penny less", [](W& w) { w.plan.lines[0].total.value -= 1; }, "BLOCK line:L1"},
    {"R-35", "one kind not answered", [](W& w) { w.plan.care.risks.pop_back(); }, "REQUIRE risks"},
    {"R-36", "no need", [](W& w) { w.plan.needs.clear(); }, "REQUIRE needs"},
    {"R-36", "no measure", [](W& w) { w.plan.outcomes[0].detail = {}; }, "REMIND outcomes"},
    {"R-37", "line without a name", [](W& w) { w.plan.lines[1].item.clear(); }, "REQUIRE line:L2"},
    {"R-38", "no months", [](W& w) { w.plan.months = 0; }, "REQUIRE months"},
    {"R-39", "no coordinator", [](W& w) { w.plan.coordinator.clear(); }, "REQUIRE coordinator"},
    {"R-40", "nobody monitors", [](W& w) { w.plan.monitoredBy.clear(); }, "REQUIRE monitoredBy"},
    {"R-41", "no review", [](W& w) { w.plan.firstReview = {}; }, "REQUIRE firstReview"},
    {"R-42", "no notice", [](W& w) { w.plan.noticeDays = 0; }, "REQUIRE noticeDays"},
    {"R-44", "no contingency", [](W& w) { w.plan.contingency.clear(); }, "REQUIRE contingency"},
    {"R-44", "nursing tasks without training", [](W& w) { w.plan.lines[0].care.delegatedTasks = true; },
     "REQUIRE line:L1"},
    {"R-46", "form not asked", [](W& w) { w.plan.care.access.format = CopyFormat::Unstated; },
     "REMIND access"},
    {"R-46", "standard print for one who reads braille",
     [](W& w) { w.person.communicationNeeds = {QStringLiteral("Written: Braille")}; }, "WARN access"},
    {"R-48", "payroll not offered", [](W& w) { w.plan.care.support.erase(w.plan.care.support.begin() + 3); },
     "RECORD support"},
    {"R-50", "account not approved", [](W& w) { w.plan.account = AccountState::Requested; }, "BLOCK account"},
    {"R-51", "personal current account", [](W& w) { w.plan.care.account.kind = AccountKind::Ordinary; },
     "BLOCK accountDetails"},
    {"R-52", "statements not agreed", [](W& w) { w.plan.care.account.statementMonths = 0; },
     "RECORD accountDetails"},
    {"R-53", "user not approved", [](W& w) { w.plan.care.account.users[0].approvedOn = {}; },
     "REQUIRE accountDetails"},
    {"R-55", "managed by nobody",
     [](W& w) {
         national(w);
         w.plan.care.account.kind = AccountKind::Managed;
     },
     "REQUIRE accountDetails"},
    {"R-55a", "one-off money, ordinary account",
     [](W& w) {
         national(w);
         w.plan.lines[0].oneOff = true;
         w.plan.care.account.kind = AccountKind::Ordinary;
     },
     "WARN accountDetails"},
};

const std::vector<Proof> money{
    {"R-56", "same household", [](W& w) { w.plan.lines[0].sameHousehold = true; }, "BLOCK line:L1"},
    {"R-57", "outside the plan",
     [](W& w) {
         w.purchases = {bought(w, 100)};
         w.purchases[0].line.reset();
     },
     "WARN purchases"},
    {"R-58", "provider not checked", [](W& w) { w.plan.lines[0].care.provider = {}; }, "REQUIRE line:L1"},
    {"R-60", "duties not explained",
     [](W& w) { w.plan.care.explained.erase(w.plan.care.explained.begin() + 2); }, "RECORD explained"},
    {"R-61", "tobacco", [](W& w) { w.plan.lines[2].category = QStringLiteral("tobacco"); }, "BLOCK line:L3"},
    {"R-62", "vaccination", [](W& w) { w.plan.lines[2].category = QStringLiteral("vaccination"); },
     "BLOCK line:L3"},
    {"R-63", "medicine", [](W& w) { w.plan.lines[2].category = QStringLiteral("medicine"); },
     "BLOCK line:L3"},
    {"R-63", "vitamins", [](W& w) { w.plan.lines[2].category = QStringLiteral("vitamins"); },
     "ROUTE line:L3"},
    {"R-64", "the patient pays for a need", [](W& w) { w.plan.lines[2].care.funder = Funder::Person; },
     "WARN line:L3"},
    {"R-65", "health changed, money not asked", [](W& w) { w.add(EventKind::HealthChanged, spring); },
     "REMIND event:1"},
    {"R-67", "reduction without notice",
     [](W& w) {
         CareEvent& event = w.add(EventKind::Reduced, spring);
         event.text = QStringLiteral("Needs are fewer.");
         event.until = spring.addDays(27);
     },
     "BLOCK event:1"},
    {"R-69", "source of the money unknown", [](W& w) { w.plan.care.costCentre.clear(); },
     "RECORD costCentre"},
    {"R-75", "nobody looks at the money", [](W& w) { w.plan.care.moneyMonitoring.clear(); },
     "RECORD moneyMonitoring"},
    {"R-76", "first review a day late", [](W& w) { w.plan.firstReview = QDate(2011, 10, 5); },
     "BLOCK firstReview"},
    {"R-76", "next review after 13 months", [](W& w) { review(w).until = QDate(2012, 11, 1); },
     "BLOCK event:1"},
    {"R-76", "review overdue",
     [](W& w) {
         w.add(EventKind::FirstPayment, QDate(2011, 7, 4));
         w.today = QDate(2011, 10, 5);
     },
     "WARN firstReview"},
    {"R-77", "health changed, no decision on a review", [](W& w) { w.add(EventKind::HealthChanged, spring); },
     "REMIND event:1"},
    {"R-78", "money not enough", [](W& w) { w.add(EventKind::MoneyNotEnough, spring); }, "REMIND event:1"},
    {"R-78", "overspent line", [](W& w) { w.purchases = {bought(w, 30001)}; }, "REMIND line:L1"},
    {"R-79", "three of four questions", [](W& w) { review(w).headings[3].clear(); }, "WARN event:1"},
    {"R-80", "review without outcome", [](W& w) { review(w).outcome.clear(); }, "WARN event:1"},
    {"R-81", "review asked for", [](W& w) { w.add(EventKind::ReviewAsked, spring); }, "REMIND event:1"},
    {"R-82", "review and audit on one day",
     [](W& w) {
         w.add(EventKind::ReviewBooked, spring).until = spring.addDays(9);
         w.add(EventKind::AuditBooked, spring).until = spring.addDays(9);
     },
     "WARN events"},
};

const std::vector<Proof> late{
    {"R-85", "repayment without a reason of the law", [](W& w) { w.add(EventKind::RepaymentAsked, spring); },
     "WARN event:1"},
    {"R-86", "repayment letter without an amount",
     [](W& w) {
         CareEvent& event = w.add(EventKind::RepaymentAsked, spring);
         event.reason = QStringLiteral("unspent");
         event.text = QStringLiteral("Much was left.");
         event.until = spring.addDays(28);
         event.to = QStringLiteral("Patient");
     },
     "WARN event:1"},
    {"R-87", "died", [](W& w) { w.person.died = w.today; }, "BLOCK patient"},
    {"R-88", "looked again, outcome not said", [](W& w) { w.add(EventKind::LookAgainDone, spring); },
     "WARN event:1"},
    {"R-90", "consent withdrawn", [](W& w) { w.add(EventKind::ConsentWithdrawn, spring); }, "BLOCK event:1"},
    {"R-90", "representative left", [](W& w) { w.add(EventKind::RepresentativeEnded, spring); },
     "BLOCK event:1"},
    {"R-91", "stopped for no reason of the law", [](W& w) { stopped(w).reason = QStringLiteral("cost"); },
     "WARN event:1"},
    {"R-92", "stopped without notice", [](W& w) { stopped(w).until = spring.addDays(3); }, "BLOCK event:1"},
    {"R-93", "care ends with the payment", [](W& w) { stopped(w).careContinues.clear(); },
     "BLOCK careContinues"},
    {"R-94", "employed staff forgotten",
     [](W& w) {
         stopped(w);
         w.plan.lines[0].care.employed = true;
     },
     "REQUIRE settled"},
    {"R-100", "no receipt",
     [](W& w) {
         w.purchases = {bought(w, 100)};
         w.purchases[0].receiptPages.clear();
     },
     "RECORD purchases"},
    {"R-101", "communication needs not asked", [](W& w) { w.plan.care.access.askedOn = {}; },
     "REMIND access"},
    {"R-102", "complaints not explained",
     [](W& w) { w.plan.care.explained.erase(w.plan.care.explained.begin() + 3); }, "RECORD explained"},
    {"R-103", "no capacity, no help given",
     [](W& w) {
         w.plan.care.capacity = {
             {CapacityDecision::NameNominee, false, w.today, QStringLiteral("Dr Example"), {}, {}}};
     },
     "REQUIRE capacity"},
    {"R-104", "identity not confirmed", [](W& w) { w.plan.care.explained.pop_back(); }, "REMIND explained"},
};

} // namespace

const std::vector<Proof>& proofs()
{
    static const std::vector<Proof> all = [] {
        std::vector<Proof> rows;
        for (const auto& part : {early, content, money, late})
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    return all;
}

} // namespace doorstep::samples
