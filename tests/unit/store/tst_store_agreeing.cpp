// Goal: what the patient agreed to is exactly what is sealed, and a decision is believed only when it proves
// itself. Method: agree on real vaults, let the small office decide, then change one bit or one hash at a
// time.
#include "sync/wire/fields.h"
#include "tests/unit/store/fixture.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using domain::DecisionKind;
using store::Delivery;
using store::PlanState;

class TestStoreAgreeing : public QObject {
    Q_OBJECT

private:
    static store::PlanVersion newest(Desk& desk)
    {
        auto versions = got(desk.tablet->plans().versions(desk.patient()));
        if (versions.empty())
            qFatal("no version");
        return versions.front();
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void aWholeVisitReachesTheOfficeAndTheDecisionComesBack()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        QCOMPARE(newest(*desk).state, PlanState::AgreedNotSent);
        QCOMPARE(newest(*desk).delivery, Delivery::OnTablet);
        QVERIFY(!desk->status().allAtOffice());

        desk->office.sync(*desk->tablet);
        QCOMPARE(newest(*desk).state, PlanState::AtOffice);
        QCOMPARE(newest(*desk).delivery, Delivery::AtOffice);
        QVERIFY(desk->status().allAtOffice());

        auto decision =
            desk->office.nextDecision(agreed.planHash, agreed.agreementHash, DecisionKind::Approve);
        decision.authorised[domain::Model::Direct] = {30000};
        desk->office.decide(desk->patient(), decision);
        desk->office.pullAll(*desk->tablet);
        const store::PlanVersion version = newest(*desk);
        QCOMPARE(version.state, PlanState::Approved);
        QCOMPARE(version.decision->checkText, QStringLiteral("Approved (checked)"));
        QCOMPARE(got(desk->tablet->plans().inForce(desk->patient()))->planHash, agreed.planHash);
        desk->reopen();
        QCOMPARE(newest(*desk).state, PlanState::Approved);
        QVERIFY(got(desk->tablet->verify()).problems.empty());
    }

    void aPassedDateIsSaidAndTakesNothingAway()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        auto decision =
            desk->office.nextDecision(agreed.planHash, agreed.agreementHash, DecisionKind::Approve);
        decision.authorised[domain::Model::Direct] = {30000};
        desk->office.decide(desk->patient(), decision);
        desk->office.pullAll(*desk->tablet);
        desk->clock.wall += 10LL * 365 * 24 * 3600 * 1000;
        const store::PlanVersion version = newest(*desk);
        QCOMPARE(version.decision->check, wire::DecisionCheck::OutOfDate);
        QCOMPARE(version.state, PlanState::Approved);
        QVERIFY(version.decision->checkText.contains(QStringLiteral("has passed")));
        QVERIFY(got(desk->tablet->plans().inForce(desk->patient())).has_value());
        QCOMPARE(got(desk->tablet->purchases().moneyLeft(desk->patient())).front().authorised.value, 30000);
        QCOMPARE(got(desk->tablet->purchases().budget(desk->patient())).all.authorised.value, 30000);
    }

    void agreeingIsOneCoSignedChangeOfThreeRecords()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const int before = desk->status().changesTotal;
        const store::Agreed agreed = desk->agree();
        QCOMPARE(desk->status().changesTotal, before + 1);
        const auto pending = got(desk->tablet->sync().pending(100, 1'000'000));
        const wire::Change change = got(wire::decodeChange(pending.back().body));
        QCOMPARE(change.ops.size(), std::size_t{3});
        QVERIFY(change.ops[0].kind == wire::Kind::PlanVersion);
        QVERIFY(change.ops[1].kind == wire::Kind::Agreement);
        QVERIFY(change.ops[2].kind == wire::Kind::Submission);
        QVERIFY(change.cosign.has_value());
        QVERIFY(wire::planHash(change.ops[0].record) == agreed.planHash);
        QVERIFY(std::equal(change.ops[0].entity.value.begin(), change.ops[0].entity.value.end(),
                           agreed.planHash.value.begin()));
        const wire::SealedPlan sealed = got(wire::decodeSealedPlan(change.ops[0].record));
        QCOMPARE(sealed.totals.direct.value, qint64{30000});
        QCOMPARE(sealed.schedules.size(), std::size_t{2});
        QVERIFY(sealed.hlc == change.hlc);
        QVERIFY(!sealed.supersedes);
        QVERIFY(!sealed.stamps.empty());
    }

    void aSecondTapIsNotASecondPlan()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed first = desk->agree();
        const store::Agreed second = desk->agree();
        QVERIFY(first.planHash == second.planHash);
        QCOMPARE(got(desk->tablet->plans().versions(desk->patient())).size(), std::size_t{1});
    }

    void aNewVersionNamesTheOneBefore()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed first = desk->agree();
        auto plan = *got(desk->tablet->plans().draft(desk->patient()));
        plan.contingency = QStringLiteral("Ring the practice");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        static_cast<void>(desk->agree());
        QVERIFY(newest(*desk).sealed.supersedes == first.planHash);
    }

    void refusesWhenTheTextShownIsNoLongerTheDrafts()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const auto shown = got(desk->tablet->plans().textToShow(desk->patient()));
        auto plan = *got(desk->tablet->plans().draft(desk->patient()));
        plan.lines[0].item = QStringLiteral("Another thing");
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        const auto agreed =
            desk->tablet->plans().agreeAndSubmit(desk->patient(), shown.hash, drawnAgreement(), {});
        COMPARE_CODE(agreed, Conflict);
        QVERIFY(got(desk->tablet->plans().versions(desk->patient())).empty());
    }

    void refusesByTheRulesAndSaysWhich()
    {
        const auto desk = Desk::withPerson();
        domain::Plan plan = goodPlan(desk->patient());
        plan.needs.clear();
        plan.noticeDays = 0;
        VERIFY_OK(desk->tablet->plans().saveDraft(plan));
        const auto shown = got(desk->tablet->plans().textToShow(desk->patient()));
        const auto agreed =
            desk->tablet->plans().agreeAndSubmit(desk->patient(), shown.hash, drawnAgreement(), {});
        COMPARE_CODE(agreed, Refused);
        QVERIFY(agreed.error().text.find("R-36") != std::string::npos);
        QVERIFY(agreed.error().text.find("R-42") != std::string::npos);
    }

    void refusesAnEmptySignature()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const auto shown = got(desk->tablet->plans().textToShow(desk->patient()));
        domain::Agreement agreement = drawnAgreement();
        agreement.strokes = {{}};
        COMPARE_CODE(desk->tablet->plans().agreeAndSubmit(desk->patient(), shown.hash, agreement, {}),
                     InvalidInput);
        agreement.method = domain::AgreementMethod::VerbalWitnessed;
        VERIFY_OK(desk->tablet->plans().agreeAndSubmit(desk->patient(), shown.hash, agreement, {}));
    }

    void refusesWhileAFieldHasTwoVersions()
    {
        namespace f = wire::field::conflict;
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        const auto plan = *got(desk->tablet->plans().draft(desk->patient()));
        const EntityId conflict = desk->random.make<EntityId>();
        desk->office.setFields(desk->stream(), wire::Kind::Conflict, conflict,
                               {{f::entity, plan.lines[0].id}, {f::fieldNumber, 4}, {f::open, true}});
        desk->office.pullAll(*desk->tablet);
        const auto shown = got(desk->tablet->plans().textToShow(desk->patient()));
        COMPARE_CODE(desk->tablet->plans().agreeAndSubmit(desk->patient(), shown.hash, drawnAgreement(), {}),
                     Refused);
        desk->office.setFields(desk->stream(), wire::Kind::Conflict, conflict, {{f::open, false}});
        desk->office.pullAll(*desk->tablet);
        VERIFY_OK(desk->tablet->plans().agreeAndSubmit(desk->patient(), shown.hash, drawnAgreement(), {}));
    }

    void decisionStates_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("declineOne");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, DecisionKind kind, bool decline, PlanState state) {
            QTest::newRow(name) << static_cast<int>(kind) << decline << static_cast<int>(state);
        };
        row("approved", DecisionKind::Approve, false, PlanState::Approved);
        row("approved in part", DecisionKind::Approve, true, PlanState::PartApproved);
        row("returned", DecisionKind::Return, false, PlanState::Returned);
        row("refused", DecisionKind::Refuse, false, PlanState::Refused);
    }
    void decisionStates()
    {
        QFETCH(int, kind);
        QFETCH(bool, declineOne);
        QFETCH(int, state);
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        auto decision =
            desk->office.nextDecision(agreed.planHash, agreed.agreementHash, static_cast<DecisionKind>(kind));
        for (const domain::Line& line : newest(*desk).sealed.plan.lines)
            decision.lines.push_back({line.id, true, {}, {}});
        if (declineOne)
            decision.lines[0] = {decision.lines[0].line, false, QStringLiteral("NOT_LINKED_OUTCOME"),
                                 QStringLiteral("Why")};
        desk->office.decide(desk->patient(), decision);
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(static_cast<int>(newest(*desk).state), state);
        QCOMPARE(static_cast<int>(got(desk->tablet->people().list()).front().state), state);
    }

    void aWithdrawnApprovalIsNoLongerInForce()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        desk->office.decide(desk->patient(), desk->office.nextDecision(agreed.planHash, agreed.agreementHash,
                                                                       DecisionKind::Approve));
        desk->office.decide(desk->patient(), desk->office.nextDecision(agreed.planHash, agreed.agreementHash,
                                                                       DecisionKind::Withdraw));
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(newest(*desk).state, PlanState::Withdrawn);
        QVERIFY(!got(desk->tablet->plans().inForce(desk->patient())));
    }

    void aDecisionThatDoesNotCheckSaysSo_data()
    {
        QTest::addColumn<QString>("spoil");
        QTest::newRow("signed by another key") << QStringLiteral("key");
        QTest::newRow("key nobody certified") << QStringLiteral("keyId");
        QTest::newRow("names another agreement") << QStringLiteral("agreement");
        QTest::newRow("a decision before it is missing") << QStringLiteral("chain");
    }
    void aDecisionThatDoesNotCheckSaysSo()
    {
        QFETCH(QString, spoil);
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        auto decision =
            desk->office.nextDecision(agreed.planHash, agreed.agreementHash, DecisionKind::Approve);
        if (spoil == QStringLiteral("key"))
            desk->office.decisionKey = crypto::SignKeyPair::generate();
        else if (spoil == QStringLiteral("keyId"))
            decision.officeKeyId.value[0] = static_cast<std::uint8_t>(decision.officeKeyId.value[0] ^ 1);
        else if (spoil == QStringLiteral("agreement"))
            decision.agreementHash->value[0] =
                static_cast<std::uint8_t>(decision.agreementHash->value[0] ^ 1);
        else
            decision.number = 2;
        desk->office.decide(desk->patient(), decision);
        desk->office.pullAll(*desk->tablet);
        const store::PlanVersion version = newest(*desk);
        QCOMPARE(version.state, PlanState::CannotVerify);
        QVERIFY(!version.decision->checkText.contains(QStringLiteral("(checked)")));
        QVERIFY(!got(desk->tablet->plans().inForce(desk->patient())));
        QVERIFY(!got(desk->tablet->verify()).problems.empty());
    }

    void oneBitOfADecisionChanged_data()
    {
        QTest::addColumn<bool>("inSignature");
        QTest::newRow("in its words") << false;
        QTest::newRow("in its signature") << true;
    }
    void oneBitOfADecisionChanged()
    {
        QFETCH(bool, inSignature);
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        auto decision =
            desk->office.nextDecision(agreed.planHash, agreed.agreementHash, DecisionKind::Approve);
        decision.comment = QStringLiteral("Well done");
        wire::SignedDecision record = wire::signDecision(decision, desk->office.decisionKey);
        if (inSignature) {
            record.signature.value[9] = static_cast<std::uint8_t>(record.signature.value[9] ^ 1);
        } else {
            const std::string_view words = "Well done";
            const auto at = std::search(record.decisionBytes.begin(), record.decisionBytes.end(),
                                        words.begin(), words.end());
            QVERIFY(at != record.decisionBytes.end());
            *at = static_cast<std::uint8_t>(*at ^ 1);
        }
        desk->office.appendRecord(desk->stream(), wire::Kind::Decision, desk->random.make<EntityId>(),
                                  wire::encodeDecisionRecord(record));
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(newest(*desk).state, PlanState::CannotVerify);
        QVERIFY(newest(*desk).decision->check == wire::DecisionCheck::SignatureWrong);
        QVERIFY(!got(desk->tablet->plans().inForce(desk->patient())));
    }

    void aDecisionForAnotherHashLeavesThisPlanWaiting()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const store::Agreed agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        Hash32 other = agreed.planHash;
        other.value[31] = static_cast<std::uint8_t>(other.value[31] ^ 1);
        desk->office.decide(desk->patient(),
                            desk->office.nextDecision(other, agreed.agreementHash, DecisionKind::Approve));
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(newest(*desk).state, PlanState::AtOffice);
        QVERIFY(!newest(*desk).decision);
    }
};

QTEST_GUILESS_MAIN(TestStoreAgreeing)
#include "tst_store_agreeing.moc"
