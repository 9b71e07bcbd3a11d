// Goal: two versions of a field are shown whole and in words, and a choice names every version that was seen.
// Method: the office's conflict rows over a draft; the choice is read back out of the signed change.
#include "tests/unit/store/fixture.h"

#include "sync/wire/fields.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using wire::Kind;
using wire::Value;
namespace df = wire::field::draft;
namespace cf = wire::field::conflict;

namespace {

wire::ChangeId stampOf(std::uint8_t device, std::uint64_t dseq)
{
    return {DeviceId::from(Bytes(16, device)).value(), dseq};
}

Value version(const Value& value, const wire::ChangeId& stamp, const StaffId& actor)
{
    return Value(Value::Array{value, Value(stamp.bytes()), Value(actor), Value(stamp.device),
                              Value(std::uint64_t{1'338'543'000'000}),
                              Value(std::uint64_t{1'338'543'600'000})});
}

struct Clash {
    std::unique_ptr<Desk> desk = Desk::withPerson();
    EntityId id = EntityId::from(Bytes(16, 0x44)).value();
    EntityId draft;
    wire::ChangeId theirs = stampOf(9, 4);
    wire::ChangeId standing;

    explicit Clash(std::uint64_t field = df::contingency, const Value& value = Value("A neighbour helps."))
    {
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        draft = got(desk->tablet->plans().draft(desk->patient()))->id;
        StaffId stranger;
        stranger.value[0] = 1;
        desk->office.setFields(desk->stream(), Kind::Conflict, id,
                               {{cf::entity, Value(draft)},
                                {cf::fieldNumber, Value(field)},
                                {cf::base, Value("What both began with.")},
                                {cf::current, Value()},
                                {cf::alternatives, Value(Value::Array{version(value, theirs, stranger)})},
                                {cf::open, Value(true)}});
        desk->office.pullAll(*desk->tablet);
    }
    std::vector<store::ConflictView> list() { return got(desk->tablet->conflicts().list()); }
    wire::Op lastOp()
    {
        const auto pending = got(desk->tablet->sync().pending(100, 1'000'000));
        return got(wire::decodeChange(pending.back().body)).ops.at(0);
    }
};

} // namespace

class TestStoreConflicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void bothVersionsInWords()
    {
        Clash clash;
        const auto open = clash.list();
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open[0].what, QStringLiteral("Contingency"));
        QCOMPARE(open[0].wasOnce, QStringLiteral("What both began with."));
        QCOMPARE(open[0].versions.size(), std::size_t(2));
        QVERIFY(open[0].versions[0].stands && open[0].versions[0].mine);
        QCOMPARE(open[0].versions[0].words,
                 got(clash.desk->tablet->plans().draft(clash.desk->patient()))->contingency);
        QCOMPARE(open[0].versions[1].words, QStringLiteral("A neighbour helps."));
        QVERIFY(!open[0].versions[1].stands && open[0].versions[1].officeMs > 0);
        QVERIFY(open[0].canWrite);
        QCOMPARE(clash.desk->status().conflicts, 1);
        QVERIFY2(clash.desk->status().allAtOffice(), "a choice to make is nothing that is not at the office");
    }

    void choosingNamesEveryVersion()
    {
        Clash clash;
        VERIFY_OK(clash.desk->tablet->conflicts().choose(clash.id, 1));
        const wire::Op op = clash.lastOp();
        QVERIFY(op.code == wire::Op::Code::Resolve && op.kind == Kind::Conflict && op.entity == clash.id);
        QCOMPARE(op.args.at(3)->asId<EntityId>(), std::optional(clash.id));
        QCOMPARE(*op.args.at(4)->asText(), std::string("A neighbour helps."));
        const auto& seen = *op.args.at(5)->asArray();
        QCOMPARE(seen.size(), std::size_t(2));
        QVERIFY(std::find(seen.begin(), seen.end(), Value(clash.theirs.bytes())) != seen.end());
        QCOMPARE(got(clash.desk->tablet->plans().draft(clash.desk->patient()))->contingency,
                 QStringLiteral("A neighbour helps."));
        QVERIFY(clash.list().empty());
        clash.desk->reopen();
        QVERIFY2(clash.list().empty(), "it stays chosen over a restart");
        COMPARE_CODE(clash.desk->tablet->conflicts().choose(clash.id, 0), NotFound);
    }

    void aTextThatJoinsThem()
    {
        Clash clash;
        VERIFY_OK(clash.desk->tablet->conflicts().write(clash.id, QStringLiteral("Both of it.")));
        QCOMPARE(got(clash.desk->tablet->plans().draft(clash.desk->patient()))->contingency,
                 QStringLiteral("Both of it."));
        Clash number(df::months, Value(6));
        QVERIFY(!number.list()[0].canWrite);
        COMPARE_CODE(number.desk->tablet->conflicts().write(number.id, QStringLiteral("six")), InvalidInput);
        COMPARE_CODE(number.desk->tablet->conflicts().choose(number.id, 7), InvalidInput);
        VERIFY_OK(number.desk->tablet->conflicts().choose(number.id, 1));
        QCOMPARE(got(number.desk->tablet->plans().draft(number.desk->patient()))->months, 6);
    }

    void nothingIsAgreedOverTwoVersions()
    {
        Clash clash;
        const auto shown = got(clash.desk->tablet->plans().textToShow(clash.desk->patient()));
        COMPARE_CODE(clash.desk->tablet->plans().agreeAndSubmit(clash.desk->patient(), shown.hash,
                                                                drawnAgreement(), QString()),
                     Refused);
        VERIFY_OK(clash.desk->tablet->conflicts().choose(clash.id, 0));
        VERIFY_OK(clash.desk->tablet->plans().agreeAndSubmit(clash.desk->patient(), shown.hash,
                                                             drawnAgreement(), QString()));
    }

    void whatIsNotThisTabletsIsNotListed()
    {
        Clash clash;
        clash.desk->office.revoke(clash.desk->stream());
        clash.desk->office.pullAll(*clash.desk->tablet);
        QVERIFY(clash.list().empty());
        QCOMPARE(clash.desk->status().conflicts, 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreConflicts)
#include "tst_store_conflicts.moc"
