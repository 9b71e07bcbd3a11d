// Goal: a change is accepted once, in order, from whom it claims, or refused without a trace.
// Method: a tablet of bare keys pushes good, repeated, gapped, forked, forged and forbidden changes.
#include "tests/unit/office/office_desk.h"

#include "sync/office/push.h"
#include "sync/office/staff.h"
#include "sync/office/verify.h"
#include "sync/wire/fields.h"

using namespace doorstep;
using namespace doorstep::testing;
using wire::Kind;
using wire::OutcomeCode;
using wire::Value;

namespace {
wire::Op note(OfficeDesk& desk)
{
    wire::Op op;
    op.code = wire::Op::Code::Append;
    op.entity = desk.random.make<EntityId>();
    op.kind = Kind::Note;
    op.record = wire::encode(Value("a note"));
    return op;
}
} // namespace

class OfficePushTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void orderAndRepetition();
    void gapAndFork();
    void forgedAndForeign();
    void officeOnly_data();
    void officeOnly();
    void streamsOfOthersAreQuarantined();
    void fieldsMerge();
    void removedAndBroughtBack();
    void epochs();
};

void OfficePushTest::orderAndRepetition()
{
    OfficeDesk desk;
    const auto first = desk.tablet.change(desk.stream(), {note(desk)});
    const auto second = desk.tablet.change(desk.stream(), {note(desk)});
    const auto answer = got(desk.push({first, second}));
    QCOMPARE(answer.lastDseq, std::uint64_t(2));
    QCOMPARE(answer.outcomes.size(), std::size_t(2));
    QVERIFY(answer.outcomes[0].code == OutcomeCode::Applied);
    QVERIFY(wire::verifyReceipt(answer.receipt, desk.office->keys().receipt.publicKey));
    QCOMPARE(answer.receipt.chain, wire::chainHash(second));
    const auto again = got(desk.push({first, second}));
    QVERIFY2(again.outcomes == answer.outcomes, "a retry is answered as the first time");
    desk.reopen();
    const auto afterRestart = got(desk.push({second, desk.tablet.change(desk.stream(), {note(desk)})}));
    QVERIFY(afterRestart.outcomes[0] == answer.outcomes[1]);
    QCOMPARE(afterRestart.lastDseq, std::uint64_t(3));
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

void OfficePushTest::gapAndFork()
{
    OfficeDesk desk;
    const auto first = desk.tablet.change(desk.stream(), {note(desk)});
    const auto second = desk.tablet.change(desk.stream(), {note(desk)});
    QCOMPARE(problemOf(desk.push({second})), QStringLiteral("push-gap"));
    (void)got(desk.push({first}));
    desk.tablet.dseq = 0;
    desk.tablet.chain = {};
    const auto other = desk.tablet.change(desk.stream(), {note(desk)});
    QCOMPARE(problemOf(desk.push({other})), QStringLiteral("device-forked"));
    QCOMPARE(problemOf(desk.push({second})), QStringLiteral("device-forked")); // frozen, and stays so
    desk.reopen();
    QCOMPARE(problemOf(desk.push({second})), QStringLiteral("device-forked"));
}

void OfficePushTest::forgedAndForeign()
{
    OfficeDesk desk;
    auto forged = desk.tablet.change(desk.stream(), {note(desk)});
    forged.signature.value[5] ^= 1;
    QCOMPARE(problemOf(desk.push({forged})), QStringLiteral("bad-signature"));
    KeyTablet stranger;
    stranger.person = desk.coordinator;
    QCOMPARE(problemOf(desk.push({stranger.change(desk.stream(), {note(desk)})})),
             QStringLiteral("bad-signature"));
    desk.tablet.dseq = 0;
    desk.tablet.chain = {};
    desk.tablet.person = desk.decider; // claims to be somebody else
    const auto outcome = desk.pushOne({note(desk)});
    QVERIFY(outcome.code == OutcomeCode::Rejected);
    QCOMPARE(outcome.problem, std::string("actor-not-on-device"));
}

void OfficePushTest::officeOnly_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("patient") << int(Kind::Patient);
    QTest::newRow("assignment") << int(Kind::Assignment);
    QTest::newRow("decision") << int(Kind::Decision);
    QTest::newRow("budget entry") << int(Kind::BudgetEntry);
    QTest::newRow("budget total") << int(Kind::BudgetTotal);
    QTest::newRow("alert") << int(Kind::Alert);
    QTest::newRow("conflict row") << int(Kind::Conflict);
    QTest::newRow("key of the organisation") << int(Kind::OrgKey);
    QTest::newRow("scheme") << int(Kind::Scheme);
}

void OfficePushTest::officeOnly()
{
    QFETCH(int, kind);
    OfficeDesk desk;
    const auto before = desk.pullAll(desk.stream(), wire::pullBytesMax);
    wire::Op op = note(desk);
    op.kind = static_cast<Kind>(kind);
    if (!wire::isAppendKind(op.kind))
        op = create(op.entity, op.kind, {{1, Value(1)}});
    const auto outcome = desk.pushOne({note(desk), op}); // refused as a whole
    QVERIFY(outcome.code == OutcomeCode::Rejected);
    QCOMPARE(outcome.problem, std::string("office-only"));
    QVERIFY(desk.pullAll(desk.stream(), wire::pullBytesMax).rows == before.rows);
    QVERIFY2(desk.pushOne({note(desk)}).code == OutcomeCode::Applied, "the queue goes on behind it");
}

void OfficePushTest::streamsOfOthersAreQuarantined()
{
    OfficeDesk desk;
    const auto stranger = desk.random.make<StreamId>();
    const auto answer = got(desk.push({desk.tablet.change(stranger, {note(desk)})}));
    QVERIFY(answer.outcomes[0].code == OutcomeCode::Quarantined);
    QVERIFY(answer.heads.empty());
    QCOMPARE(answer.lastDseq, std::uint64_t(1)); // signed for all the same: nothing is dropped
}

void OfficePushTest::fieldsMerge()
{
    OfficeDesk desk;
    namespace df = wire::field::draft;
    const auto draft = desk.random.make<EntityId>();
    QVERIFY(
        desk.pushOne({create(draft, Kind::Draft, {{df::months, Value(12)}, {df::contingency, Value("a")}})})
            .code == OutcomeCode::Applied);
    const wire::ChangeId born{desk.tablet.id(), 1};
    KeyTablet first = std::move(desk.tablet); // both work from the same state, without each other
    desk.tablet = desk.enrolled(desk.coordinator);
    QVERIFY(desk.pushOne({set(draft, Kind::Draft, df::months, Value(10), born)}).code ==
            OutcomeCode::Applied);
    desk.tablet = std::move(first);
    const auto other = desk.pushOne({set(draft, Kind::Draft, df::contingency, Value("b"), born)});
    QVERIFY2(other.code == OutcomeCode::Applied, "another field is no conflict");
    const auto equal = desk.pushOne({set(draft, Kind::Draft, df::months, Value(10), born)});
    QVERIFY2(equal.code == OutcomeCode::Applied, "equal edits are no conflict");
    const auto clash = desk.pushOne({set(draft, Kind::Draft, df::months, Value(6), born)});
    QVERIFY(clash.code == OutcomeCode::Conflicts);
    QCOMPARE(clash.conflicts.size(), std::size_t(1));

    const auto pulled = desk.pullAll(desk.stream(), wire::pullBytesMax);
    const auto fields = got(wire::decodePayload(pulled.rows.at(draft).payload));
    QCOMPARE(fields.at(df::months).value.asInt(), std::optional<std::int64_t>(10));
    QCOMPARE(*fields.at(df::contingency).value.asText(), std::string("b"));
    auto conflict = got(wire::decodePayload(pulled.rows.at(clash.conflicts[0]).payload));
    const auto& alternatives = *conflict.at(wire::field::conflict::alternatives).value.asArray();
    QCOMPARE(alternatives.size(), std::size_t(1));
    QCOMPARE((*alternatives[0].asArray())[0].asInt(), std::optional<std::int64_t>(6));

    wire::Op resolve = set(draft, Kind::Conflict, 0, Value(), std::nullopt);
    resolve.code = wire::Op::Code::Resolve;
    resolve.set.clear();
    resolve.args.set(3, Value(clash.conflicts[0]));
    resolve.args.set(4, Value(6));
    const Value standing(fields.at(df::months).stamp->bytes());
    const Value branch(alternatives[0].asArray()->at(1));
    for (const Value& unseen : {standing, branch}) {
        resolve.args.set(5, Value(Value::Array{unseen == standing ? branch : standing}));
        const auto half = desk.pushOne({resolve});
        QVERIFY2(half.code == OutcomeCode::Conflicts,
                 "a choice that did not see every version closes nothing");
    }
    // Each of the two joined the versions; whoever saw all of them may choose.
    const auto now = desk.pullAll(desk.stream(), wire::pullBytesMax);
    const auto open = got(wire::decodePayload(now.rows.at(clash.conflicts[0]).payload));
    QCOMPARE(open.at(wire::field::conflict::open).value.asBool(), std::optional<bool>(true));
    Value::Array seen{standing};
    for (const Value& each : *open.at(wire::field::conflict::alternatives).value.asArray())
        seen.push_back(each.asArray()->at(1));
    QCOMPARE(seen.size(), std::size_t(4));
    resolve.args.set(5, Value(seen));
    QVERIFY(desk.pushOne({resolve}).code == OutcomeCode::Applied);
    const auto resolved = desk.pullAll(desk.stream(), wire::pullBytesMax);
    QCOMPARE(got(wire::decodePayload(resolved.rows.at(draft).payload)).at(df::months).value.asInt(),
             std::optional<std::int64_t>(6));
    conflict = got(wire::decodePayload(resolved.rows.at(clash.conflicts[0]).payload));
    QCOMPARE(conflict.at(wire::field::conflict::open).value.asBool(), std::optional<bool>(false));
}

void OfficePushTest::removedAndBroughtBack()
{
    OfficeDesk desk;
    const auto need = desk.random.make<EntityId>();
    const Value words("a need");
    QVERIFY(desk.pushOne({create(need, Kind::Need, {{3, words}})}).code == OutcomeCode::Applied);
    const wire::ChangeId born{desk.tablet.id(), desk.tablet.dseq};
    const auto isLive = [&] {
        const auto rows = desk.pullAll(desk.stream(), wire::pullBytesMax).rows;
        return (rows.at(need).flags & wire::Row::removed) == 0;
    };
    const auto removal = [&](const wire::ChangeId& seen) {
        wire::Op op;
        op.code = wire::Op::Code::Remove;
        op.entity = need;
        op.kind = Kind::Need;
        op.removeSeen = {{3, seen}};
        return op;
    };
    KeyTablet other = desk.enrolled(desk.coordinator);
    QVERIFY(desk.pushOne({removal(born)}).code == OutcomeCode::Applied);
    QVERIFY(desk.pushOne({note(desk)}).code ==
            OutcomeCode::Applied); // what came after has nothing to do with it
    QVERIFY(!isLive());
    // Nothing of its content was left on the tablet, so it cannot say what it saw.
    const auto back = desk.pushOne({set(need, Kind::Need, 3, words, std::nullopt)});
    QVERIFY2(back.code == OutcomeCode::Applied, "who took it away brings it back");
    QVERIFY(isLive());

    QVERIFY(desk.pushOne({removal(born)}).code == OutcomeCode::Applied);
    QVERIFY(!isLive());
    std::swap(desk.tablet, other);
    const auto foreign = desk.pushOne({set(need, Kind::Need, 3, Value("another text"), born)});
    QVERIFY2(foreign.code == OutcomeCode::Conflicts, "removed by one, changed by another");
    QVERIFY(isLive());
    std::swap(desk.tablet, other);
    const auto late = desk.pushOne({set(need, Kind::Need, 3, words, std::nullopt)});
    QVERIFY2(late.code == OutcomeCode::Conflicts, "it is another's by now: nothing is overwritten");
    QVERIFY(got(office::verify(*desk.office)).problems.empty());
}

void OfficePushTest::epochs()
{
    OfficeDesk desk;
    auto wrong = desk.request({desk.tablet.change(desk.stream(), {note(desk)})});
    wrong.epoch = desk.random.make<Epoch>();
    QCOMPARE(problemOf(office::push(*desk.office, desk.tablet.id(), wrong)), QStringLiteral("epoch-changed"));
    // A receipt this office signed, above what it now has: it was restored from an older copy.
    const Epoch before = desk.office->epoch();
    auto ahead = desk.request({});
    ahead.lastReceipt.emplace();
    ahead.lastReceipt->epoch = before;
    ahead.lastReceipt->device = desk.tablet.id();
    ahead.lastReceipt->lastDseq = 99;
    ahead.lastReceipt->keyId = desk.office->keys().receiptId;
    auto claimed = ahead;
    QCOMPARE(problemOf(office::push(*desk.office, desk.tablet.id(), claimed)), QString());
    QVERIFY2(desk.office->epoch() == before, "a claim without a valid signature restarts nothing");
    ahead.lastReceipt = wire::signReceipt(*ahead.lastReceipt, desk.office->keys().receipt);
    QCOMPARE(problemOf(office::push(*desk.office, desk.tablet.id(), ahead)), QStringLiteral("epoch-changed"));
    QVERIFY(desk.office->epoch() != before);
    desk.reopen();
    QVERIFY(desk.office->epoch() != before);
}

QTEST_GUILESS_MAIN(OfficePushTest)
#include "tst_office_push.moc"
