// Goal: what was removed from a plan is away from the store within a second, wherever the plan is read, and
// is still offered after a lock or a process that ended; brought back, it is the same thing with all that
// named it. Method: the editor over a real vault; the session ends without a word, and the store is opened
// without it.
#include "app/store/removed_item.h"
#include "tests/unit/viewmodels/opened_tablet.h"

#include <QCborMap>

using namespace doorstep;
using namespace doorstep::testing;
using viewmodels::PlanEditor;
using viewmodels::toKey;

namespace {

const QString soon = QStringLiteral("soon"); // no day that can be read
const QString offer = QLatin1String(store::form::removed);

/// A patient whose plan has what names a need and an outcome, and lines of which texts are half typed.
struct Case {
    Case()
        : desk(Desk::withPerson())
    {
        domain::Plan plan = goodPlan(desk->patient());
        plan.needs.push_back({{}, QStringLiteral("N2"), QStringLiteral("Walks badly")});
        plan.outcomes.push_back({{}, QStringLiteral("O2"), QStringLiteral("Walk to the shop")});
        for (domain::Line& line : plan.lines) {
            line.needRefs = {QStringLiteral("N1"), QStringLiteral("N2")};
            line.outcomeRefs = {QStringLiteral("O1"), QStringLiteral("O2")};
        }
        before = got(desk->tablet->plans().saveDraft(plan));
        close();
    }
    void close() { desk->tablet.reset(); }
    [[nodiscard]] std::unique_ptr<OpenedTablet> open() const
    {
        auto tablet = std::make_unique<OpenedTablet>(desk->folder(), toKey(desk->patient()));
        return tablet->isOpen ? std::move(tablet) : nullptr;
    }
    /// As the store has it, without any view model. Leaves the store open.
    [[nodiscard]] domain::Plan stored()
    {
        desk->reopen();
        return *got(desk->tablet->plans().draft(desk->patient()));
    }
    [[nodiscard]] bool offerKept() const
    {
        return got(desk->tablet->forms().load(desk->patient(), offer)).has_value();
    }

    std::unique_ptr<Desk> desk;
    domain::Plan before;
};

void removeOne(PlanEditor& plan, const QString& what)
{
    if (what == QStringLiteral("need"))
        return plan.removeNeed(0);
    if (what == QStringLiteral("outcome"))
        return plan.removeOutcome(0);
    plan.editLine(1);
    plan.removeLine();
}

bool has(const domain::Plan& plan, const QString& what)
{
    const auto named = [](const auto& items, const char* ref) {
        return std::any_of(items.begin(), items.end(),
                           [ref](const auto& item) { return item.ref == QLatin1String(ref); });
    };
    if (what == QStringLiteral("need"))
        return named(plan.needs, "N1") || plan.lines.front().needRefs.contains(QStringLiteral("N1"));
    if (what == QStringLiteral("outcome"))
        return named(plan.outcomes, "O1") || plan.lines.front().outcomeRefs.contains(QStringLiteral("O1"));
    return named(plan.lines, "L2");
}

/// The usual second, and the answers of the store.
bool aSecond(OpenedTablet& tablet)
{
    return QTest::qWaitFor(
               [&] {
                   return tablet.session.plan()->savedText().startsWith(
                       QStringLiteral("Saved on this tablet"));
               },
               1'000) &&
           tablet.settle();
}

void kinds()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"need", "outcome", "line"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

} // namespace

class TestRemoved : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void awayForEverybodyAndStillOffered_data() { kinds(); }
    void awayForEverybodyAndStillOffered()
    {
        QFETCH(QString, what);
        Case one;
        auto tablet = one.open();
        QVERIFY(tablet);
        removeOne(*tablet->session.plan(), what);
        const QString words = tablet->session.plan()->removedText();
        QVERIFY(aSecond(*tablet));
        tablet.reset(); // no lock, no page left

        const domain::Plan stored = one.stored();
        QVERIFY2(!has(stored, what), "the store has what the screen says is removed");
        QVERIFY(one.offerKept());
        QVERIFY2(got(one.desk->tablet->forms().begun()).empty(), "the removal is recorded, not begun");
        QVERIFY(!got(one.desk->tablet->plans().textToShow(one.desk->patient()))
                     .text.contains(what == QStringLiteral("need")      ? QStringLiteral("Sleeps badly")
                                    : what == QStringLiteral("outcome") ? QStringLiteral("Sleep 7 hours")
                                                                        : QStringLiteral("Thing L2")));
        one.desk->office.sync(*one.desk->tablet); // the office takes it away as well
        QVERIFY(!has(*got(one.desk->tablet->plans().draft(one.desk->patient())), what));
        one.close();

        tablet = one.open();
        QVERIFY(tablet);
        PlanEditor& plan = *tablet->session.plan();
        QCOMPARE(plan.removedKind(), what);
        QCOMPARE(plan.removedText(), words);
        QVERIFY(!plan.undoRemove().isEmpty());
        QVERIFY(plan.plan() == one.before);
        QVERIFY(aSecond(*tablet));
        tablet.reset();
        QVERIFY2(one.stored() == one.before, "the same thing, not one like it");
        QVERIFY2(!one.offerKept(), "it is back");
        one.desk->office.sync(*one.desk->tablet);
        QVERIFY(*got(one.desk->tablet->plans().draft(one.desk->patient())) == one.before);
    }
    void stillOfferedAfterALock()
    {
        Case one;
        const auto tablet = one.open();
        QVERIFY(tablet);
        tablet->session.plan()->removeNeed(0);
        tablet->session.lock(); // at once: nothing was saved yet
        QVERIFY(tablet->settle());
        QCOMPARE(tablet->session.plan()->removedKind(), QString());
        tablet->session.plan()->forgetRemoved(); // the page goes when the screen is empty already
        QVERIFY(tablet->unlock() && tablet->openPlan(toKey(one.desk->patient())));
        QCOMPARE(tablet->session.plan()->removedKind(), QStringLiteral("need"));
        QVERIFY(!has(tablet->session.plan()->plan(), QStringLiteral("need")));
    }
    void awayForGoodOnceThePageIsLeft()
    {
        Case one;
        auto tablet = one.open();
        QVERIFY(tablet);
        tablet->session.plan()->removeNeed(0);
        tablet->session.plan()->forgetRemoved();
        QCOMPARE(tablet->session.plan()->undoRemove(), QString());
        QVERIFY(aSecond(*tablet));
        tablet.reset();
        QVERIFY(!has(one.stored(), QStringLiteral("need")));
        QVERIFY(!one.offerKept());
        one.close();
        tablet = one.open();
        QVERIFY(tablet);
        QCOMPARE(tablet->session.plan()->removedKind(), QString());
    }
    void onlyTheLastRemovalIsOffered()
    {
        Case one;
        auto tablet = one.open();
        QVERIFY(tablet);
        tablet->session.plan()->removeNeed(0);
        tablet->session.plan()->removeOutcome(0);
        QVERIFY(aSecond(*tablet));
        tablet.reset();
        tablet = one.open();
        QVERIFY(tablet);
        QCOMPARE(tablet->session.plan()->removedKind(), QStringLiteral("outcome"));
        QCOMPARE(tablet->session.plan()->undoRemove(), QStringLiteral("O1"));
        QVERIFY(aSecond(*tablet));
        tablet.reset();
        const domain::Plan stored = one.stored();
        QVERIFY(!has(stored, QStringLiteral("need")));
        QVERIFY(has(stored, QStringLiteral("outcome")));
    }
    void whatCouldNotBeReadComesBackWithIt()
    {
        Case one;
        auto tablet = one.open();
        QVERIFY(tablet);
        tablet->session.plan()->setOutcomeDue(0, soon);
        tablet->session.plan()->removeOutcome(0);
        QVERIFY(aSecond(*tablet));
        tablet.reset();
        one.desk->reopen();
        QVERIFY(got(one.desk->tablet->typedTexts().load(one.desk->patient())).isEmpty());
        one.close();
        tablet = one.open();
        QVERIFY(tablet);
        static_cast<void>(tablet->session.plan()->undoRemove());
        QTRY_COMPARE(tablet->session.plan()->typedNoteOf(QStringLiteral("due:O1")), soon);
        QVERIFY(aSecond(*tablet));
        tablet->session.plan()->saveNow();
        QVERIFY(tablet->settle());
        tablet.reset();
        one.desk->reopen();
        QCOMPARE(
            got(one.desk->tablet->typedTexts().load(one.desk->patient())).value(QStringLiteral("due:O1")),
            soon);
    }
    /// The offer is stored before the removal, and dropped after the thing is back: whichever of the two is
    /// missing, the draft decides.
    void aProcessThatDiedBetweenOfferAndRemoval()
    {
        Case one;
        auto tablet = one.open();
        QVERIFY(tablet);
        tablet->session.plan()->setOutcomeDue(0, soon);
        tablet->session.plan()->removeOutcome(0);
        QVERIFY(aSecond(*tablet));
        tablet.reset();
        one.desk->reopen();
        static_cast<void>(got(one.desk->tablet->plans().saveDraft(one.before)));
        QVERIFY(one.offerKept());
        one.close();
        tablet = one.open();
        QVERIFY(tablet && tablet->settle());
        QCOMPARE(tablet->session.plan()->removedKind(), QString());
        QVERIFY(tablet->session.plan()->plan() == one.before);
        QCOMPARE(tablet->session.plan()->typedNoteOf(QStringLiteral("due:O1")), soon);
        tablet.reset();
        one.desk->reopen();
        QVERIFY(!one.offerKept());
    }
    void agreedWithoutIt()
    {
        Case one;
        auto tablet = one.open();
        QVERIFY(tablet);
        removeOne(*tablet->session.plan(), QStringLiteral("line"));
        QVERIFY(aSecond(*tablet));
        tablet.reset();
        one.desk->reopen();
        static_cast<void>(one.desk->agree());
        const auto versions = got(one.desk->tablet->plans().versions(one.desk->patient()));
        QVERIFY(!has(versions.front().sealed.plan, QStringLiteral("line")));
        QVERIFY2(!one.offerKept(), "an agreement ends the offer");
        QVERIFY(!got(one.desk->tablet->people().list()).front().changed);
    }
    void removedBeforeItWasEverSaved()
    {
        Case one;
        auto tablet = one.open();
        QVERIFY(tablet);
        PlanEditor& plan = *tablet->session.plan();
        plan.addNeed();
        plan.setNeed(2, QStringLiteral("New"));
        plan.saveNow(); // under way, and the thing has no id yet
        plan.removeNeed(2);
        QVERIFY(aSecond(*tablet));
        QCOMPARE(plan.undoRemove(), QStringLiteral("N3"));
        QVERIFY(aSecond(*tablet));
        const EntityId id = plan.plan().needs[2].id;
        tablet.reset();
        const domain::Plan stored = one.stored();
        QCOMPARE(stored.needs.size(), std::size_t{3});
        QVERIFY(stored.needs[2].id == id && !id.isZero());
    }
};

QTEST_GUILESS_MAIN(TestRemoved)
#include "tst_viewmodels_removed.moc"
