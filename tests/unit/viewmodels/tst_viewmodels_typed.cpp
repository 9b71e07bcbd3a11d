// Goal: half a date and half an amount come back after the process was killed a second after the typing.
// Method: this program starts itself again, types over a real vault, and is killed; the vault is opened anew.
#include "tests/unit/viewmodels/opened_tablet.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

using namespace doorstep;
using namespace doorstep::testing;

namespace {

const QString halfADate = QStringLiteral("04-Ju");
const QString halfAnAmount = QStringLiteral("12.");
const QString halfAQuantity = QStringLiteral("2,");

/// The process that is killed. Says "typed" and goes on living.
int typeAndWait(const QStringList& arguments)
{
    OpenedTablet tablet(arguments[2].toStdString(), arguments[3]);
    if (!tablet.isOpen)
        return 1;
    tablet.session.plan()->setFirstPayment(halfADate);
    tablet.session.plan()->setIndicativeBudget(halfAnAmount);
    tablet.session.plan()->editLine(0);
    tablet.session.plan()->line()->setQuantity(halfAQuantity);
    std::puts("typed");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestTyped : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAfterAKill()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->tablet.reset();
        const QString folder = QString::fromStdString(desk->folder().string());
        const QString patient = viewmodels::toKey(desk->patient());

        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type"), folder, patient});
        QVERIFY(child.waitForReadyRead(60'000));
        QCOMPARE(child.readLine().trimmed(), QByteArray("typed"));
        QVERIFY(!child.waitForFinished(1'000)); // what was typed a second ago is on the disk
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        {
            OpenedTablet tablet(desk->folder(), patient);
            QVERIFY(tablet.isOpen);
            viewmodels::PlanEditor& plan = *tablet.session.plan();
            QCOMPARE(plan.firstPayment(), halfADate);
            QCOMPARE(plan.indicativeBudget(), halfAnAmount);
            plan.editLine(0);
            QCOMPARE(plan.line()->quantity(), halfAQuantity);
            QVERIFY(plan.plan().firstPayment.isValid()); // the draft still has the day before it
            // Typed to the end: the plan has it, and nothing is kept beside it.
            plan.setFirstPayment(QStringLiteral("04-Jul-2012"));
            plan.setIndicativeBudget(QStringLiteral("12.50"));
            plan.line()->setQuantity(QStringLiteral("2"));
            tablet.session.lock();
            QVERIFY(QTest::qWaitFor([&] { return tablet.session.pendingJobs() == 0; }));
        }
        OpenedTablet again(desk->folder(), patient);
        QVERIFY(again.isOpen);
        QCOMPARE(again.session.plan()->plan().firstPayment, QDate(2012, 7, 4));
        QCOMPARE(again.session.plan()->indicativeBudget(), QStringLiteral("12.50"));
    }
    void aRemovedLineTakesItsTextsAlong()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        const auto texts = [&desk] { return got(desk->tablet->typedTexts().load(desk->patient())); };
        QVERIFY(texts().isEmpty());
        const store::TypedTexts::Texts typed{{QStringLiteral("L1.quantity"), halfAQuantity}};
        VERIFY_OK(desk->tablet->typedTexts().save(desk->patient(), typed));
        QCOMPARE(texts(), typed);
        desk->tablet.reset();
        {
            OpenedTablet tablet(desk->folder(), viewmodels::toKey(desk->patient()));
            QVERIFY(tablet.isOpen);
            tablet.session.plan()->editLine(0);
            QCOMPARE(tablet.session.plan()->line()->quantity(), halfAQuantity);
            tablet.session.plan()->removeLine();
            tablet.session.lock();
            QVERIFY(QTest::qWaitFor([&] { return tablet.session.pendingJobs() == 0; }));
        }
        desk->reopen();
        QVERIFY(texts().isEmpty());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QStringLiteral("--type"))
        return typeAndWait(arguments);
    TestTyped test;
    return QTest::qExec(&test, arguments);
}
#include "tst_viewmodels_typed.moc"
