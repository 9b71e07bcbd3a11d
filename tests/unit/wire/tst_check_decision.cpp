// Goal: "checked" is shown only when every link holds. Method: one good chain of decisions; each row breaks
// one link and names the answer; then every bit of every input is flipped and nothing may be verified.
#include "random_domain.h"
#include "sync/wire/sealed.h"

#include <QTest>

#include <functional>
#include <set>

using namespace doorstep;
using namespace doorstep::wire;
using namespace doorstep::test;
using domain::DecisionKind;

namespace {

constexpr qint64 officeTime = 1'325'376'000'000;

/// A patient with a returned first plan and an approved second one.
struct Story {
    Chance chance{50};
    crypto::SignKeyPair root = chance.keys();
    crypto::SignKeyPair office = chance.keys();
    OrgKey::Purpose purpose = OrgKey::Purpose::Decision;
    std::uint64_t keyFromMs = 1000;
    std::uint64_t keyUntilMs = 0;
    Bytes planBytes;
    Bytes agreementBytes;
    domain::Decision returned;
    domain::Decision approved;
    std::vector<domain::Decision> later;
    QDate today{2012, 6, 1};

    Story()
    {
        SealedPlan plan = randomSealedPlan(chance);
        plan.plan.lines.resize(1);
        planBytes = encodeSealedPlan(plan);
        SealedAgreement agreement = randomAgreement(chance);
        agreement.planHash = planHash(planBytes);
        agreement.agreement.strokes.clear();
        agreementBytes = encodeAgreement(agreement);
        returned.kind = DecisionKind::Return;
        returned.planHash = chance.id<Hash32>();
        returned.comment = QStringLiteral("Please add a contingency.");
        approved.kind = DecisionKind::Approve;
        approved.number = 2;
        approved.planHash = planHash(planBytes);
        approved.agreementHash = agreementHash(agreementBytes);
        approved.validFrom = QDate(2012, 1, 1);
        approved.validTo = QDate(2012, 12, 31);
        approved.lines = {{chance.id<EntityId>(), true, {}, {}}};
        approved.authorised[domain::Model::Direct] = domain::Pence{120'000};
    }

    SignedDecision sign(domain::Decision& decision) const
    {
        decision.officeKeyId = orgKeyId(office.publicKey.view());
        if (decision.officeTimeMs == 0)
            decision.officeTimeMs = officeTime + decision.number;
        return signDecision(decision, office);
    }

    /// Signs the chain in order and puts everything together.
    DecisionCheckInput input()
    {
        DecisionCheckInput result;
        result.root = root.publicKey;
        result.orgKeyRecords = {
            signOrgKey({{}, purpose, copyOf(office.publicKey.view()), keyFromMs, keyUntilMs}, root)};
        result.planBytes = planBytes;
        result.agreementBytes = agreementBytes;
        const SignedDecision first = sign(returned);
        if (approved.previous.isZero())
            approved.previous = decisionHash(first.decisionBytes);
        const SignedDecision second = sign(approved);
        result.decision = decisionHash(second.decisionBytes);
        result.decisionRecords = {encodeDecisionRecord(second), encodeDecisionRecord(first)};
        Hash32 previous = result.decision;
        for (domain::Decision& decision : later) {
            decision.previous = previous;
            const SignedDecision made = sign(decision);
            previous = decisionHash(made.decisionBytes);
            result.decisionRecords.push_back(encodeDecisionRecord(made));
        }
        result.today = today;
        return result;
    }

    domain::Decision withdrawal() const
    {
        domain::Decision decision;
        decision.kind = DecisionKind::Withdraw;
        decision.number = 3;
        decision.planHash = approved.planHash;
        return decision;
    }
};

using Adjust = std::function<void(Story&)>;
using Spoil = std::function<void(Story&, DecisionCheckInput&)>;

struct Case {
    const char* name;
    DecisionCheck expected;
    Adjust adjust;
    Spoil spoil;
};

const Adjust asIs = [](Story&) {};
const Spoil nothing = [](Story&, DecisionCheckInput&) {};

std::vector<Case> casesOfItself()
{
    using enum DecisionCheck;
    return {
        {"all holds", Verified, asIs, nothing},
        {"last day", Verified, [](Story& s) { s.today = QDate(2012, 12, 31); }, nothing},
        {"no end date", Verified,
         [](Story& s) {
             s.approved.validTo = {};
             s.today = QDate(2050, 1, 1);
         },
         nothing},
        {"day after the last", OutOfDate, [](Story& s) { s.today = QDate(2013, 1, 1); }, nothing},
        {"no key", KeyMissing, asIs, [](Story&, DecisionCheckInput& i) { i.orgKeyRecords.clear(); }},
        {"another root", KeyMissing, asIs,
         [](Story& s, DecisionCheckInput& i) { i.root = s.chance.keys().publicKey; }},
        {"key for receipts only", KeyMissing, [](Story& s) { s.purpose = OrgKey::Purpose::Receipt; },
         nothing},
        {"key not valid yet", KeyMissing, [](Story& s) { s.keyFromMs = officeTime + 3; }, nothing},
        {"key no longer valid", KeyMissing, [](Story& s) { s.keyUntilMs = officeTime + 2; }, nothing},
        {"key valid until just after", Verified, [](Story& s) { s.keyUntilMs = officeTime + 3; }, nothing},
        {"decision not among the records", SignatureWrong, asIs,
         [](Story&, DecisionCheckInput& i) { i.decisionRecords.erase(i.decisionRecords.begin()); }},
        {"signed by another", SignatureWrong, asIs,
         [](Story& s, DecisionCheckInput& i) {
             i.decisionRecords[0] = encodeDecisionRecord(signDecision(s.approved, s.chance.keys()));
         }},
        {"another plan stored", PlanDiffers, asIs,
         [](Story& s, DecisionCheckInput& i) { i.planBytes = encodeSealedPlan(randomSealedPlan(s.chance)); }},
        {"agreement not here", AgreementDiffers, asIs,
         [](Story&, DecisionCheckInput& i) { i.agreementBytes.reset(); }},
        {"approval without agreement", AgreementDiffers, [](Story& s) { s.approved.agreementHash.reset(); },
         nothing},
        {"agreement to another plan", AgreementDiffers,
         [](Story& s) {
             s.agreementBytes = encodeAgreement(randomAgreement(s.chance));
             s.approved.agreementHash = agreementHash(s.agreementBytes);
         },
         nothing},
        {"refusal without agreement", Verified,
         [](Story& s) {
             s.approved.kind = DecisionKind::Refuse;
             s.approved.agreementHash.reset();
         },
         nothing},
    };
}

std::vector<Case> casesOfTheChain()
{
    using enum DecisionCheck;
    return {
        {"decision before it missing", ChainBroken, asIs,
         [](Story&, DecisionCheckInput& i) { i.decisionRecords.pop_back(); }},
        {"decision before it is another", ChainBroken,
         [](Story& s) { s.approved.previous = s.chance.id<Hash32>(); }, nothing},
        {"number jumps", ChainBroken, [](Story& s) { s.approved.number = 3; }, nothing},
        {"first of all with a forerunner", ChainBroken,
         [](Story& s) {
             s.approved.number = 1;
             s.approved.previous = s.chance.id<Hash32>();
         },
         nothing},
        {"withdrawn later", WithdrawnLater, [](Story& s) { s.later = {s.withdrawal()}; }, nothing},
        {"another plan withdrawn later", Verified,
         [](Story& s) {
             s.later = {s.withdrawal()};
             s.later[0].planHash = s.chance.id<Hash32>();
         },
         nothing},
        {"refused later is no withdrawal", Verified,
         [](Story& s) {
             s.later = {s.withdrawal()};
             s.later[0].kind = DecisionKind::Refuse;
         },
         nothing},
        {"later record unreadable", ChainBroken, asIs,
         [](Story&, DecisionCheckInput& i) {
             i.decisionRecords.push_back({1, 2, 3});
         }},
        {"later record signed by another", ChainBroken, [](Story& s) { s.later = {s.withdrawal()}; },
         [](Story& s, DecisionCheckInput& i) {
             i.decisionRecords[2] = encodeDecisionRecord(signDecision(s.later[0], s.chance.keys()));
         }},
    };
}

std::vector<Case> cases()
{
    std::vector<Case> all = casesOfItself();
    for (const Case& one : casesOfTheChain())
        all.push_back(one);
    return all;
}

void flipEveryBit(DecisionCheckInput input, const std::function<Bytes&(DecisionCheckInput&)>& part)
{
    Bytes& bytes = part(input);
    QVERIFY(!bytes.empty());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const auto mask = static_cast<std::uint8_t>(1u << (bit % 8));
        bytes[bit / 8] ^= mask;
        if (isVerified(checkDecision(input)))
            QFAIL(qPrintable(QStringLiteral("verified with bit %1 flipped").arg(bit)));
        bytes[bit / 8] ^= mask;
    }
    QVERIFY2(checkDecision(input) == DecisionCheck::Verified ||
                 checkDecision(input) == DecisionCheck::WithdrawnLater,
             "the untouched input must be judged again as before");
}

} // namespace

class TestCheckDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(crypto::initialise().ok()); }
    void answers_data();
    void answers();
    void orderOfRecordsDoesNotMatter();
    void everyFlippedBitIsNoticed();
    void aDamagedWithdrawalIsNotForgotten();
    void answersAreTold();
};

void TestCheckDecision::answers_data()
{
    QTest::addColumn<int>("row");
    const auto all = cases();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << static_cast<int>(i);
}

void TestCheckDecision::answers()
{
    QFETCH(int, row);
    const Case one = cases()[static_cast<std::size_t>(row)];
    Story story;
    one.adjust(story);
    DecisionCheckInput input = story.input();
    one.spoil(story, input);
    QCOMPARE(static_cast<int>(checkDecision(input)), static_cast<int>(one.expected));
    QCOMPARE(isVerified(checkDecision(input)), one.expected == DecisionCheck::Verified);
}

void TestCheckDecision::orderOfRecordsDoesNotMatter()
{
    Story story;
    DecisionCheckInput input = story.input();
    std::reverse(input.decisionRecords.begin(), input.decisionRecords.end());
    QVERIFY(isVerified(checkDecision(input)));
    input.decisionRecords.push_back(input.decisionRecords.front());
    QVERIFY(isVerified(checkDecision(input)));
}

void TestCheckDecision::everyFlippedBitIsNoticed()
{
    Story story;
    const DecisionCheckInput input = story.input();
    QVERIFY(isVerified(checkDecision(input)));
    flipEveryBit(input, [](DecisionCheckInput& i) -> Bytes& { return i.planBytes; });
    flipEveryBit(input, [](DecisionCheckInput& i) -> Bytes& { return *i.agreementBytes; });
    flipEveryBit(input, [](DecisionCheckInput& i) -> Bytes& { return i.decisionRecords[0]; });
    flipEveryBit(input, [](DecisionCheckInput& i) -> Bytes& { return i.decisionRecords[1]; });
    flipEveryBit(input, [](DecisionCheckInput& i) -> Bytes& { return i.orgKeyRecords[0]; });
}

void TestCheckDecision::aDamagedWithdrawalIsNotForgotten()
{
    Story story;
    story.later = {story.withdrawal()};
    flipEveryBit(story.input(), [](DecisionCheckInput& i) -> Bytes& { return i.decisionRecords[2]; });
}

void TestCheckDecision::answersAreTold()
{
    std::set<QString> sentences;
    for (int check = 0; check <= static_cast<int>(DecisionCheck::OutOfDate); ++check) {
        const QString sentence = describe(static_cast<DecisionCheck>(check));
        QVERIFY(sentence.endsWith(u'.'));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), std::size_t{8});
}

QTEST_APPLESS_MAIN(TestCheckDecision)
#include "tst_check_decision.moc"
