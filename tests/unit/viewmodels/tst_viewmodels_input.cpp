// Goal: what a person types for quantities and months is read as they mean it, or not at all.
// Method: tables of texts and readings, and every reading written back.
#include "app/domain/formats.h"
#include "app/viewmodels/spend_text.h"
#include "app/viewmodels/texts.h"

#include <QTextBoundaryFinder>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::viewmodels;

class TestInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quantity_data();
    void quantity();
    void spend_data();
    void spend();
    void spendWrittenBack_data();
    void spendWrittenBack();
    void amountInput();
    void sizes();
    void datesStayOnOneLine();
};

void TestInput::quantity_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("thousandths"); // -1 = not readable
    QTest::newRow("whole") << QStringLiteral("12") << qint64(12'000);
    QTest::newRow("half") << QStringLiteral(" 2.5 ") << qint64(2'500);
    QTest::newRow("thousandths") << QStringLiteral("0.125") << qint64(125);
    QTest::newRow("too fine") << QStringLiteral("0.1234") << qint64(-1);
    QTest::newRow("zero") << QStringLiteral("0") << qint64(-1);
    QTest::newRow("negative") << QStringLiteral("-1") << qint64(-1);
    QTest::newRow("words") << QStringLiteral("two") << qint64(-1);
    QTest::newRow("empty") << QString() << qint64(-1);
}

void TestInput::quantity()
{
    QFETCH(QString, typed);
    QFETCH(qint64, thousandths);
    QCOMPARE(parseQuantity(typed).value_or(-1), thousandths);
    if (thousandths > 0)
        QCOMPARE(parseQuantity(quantityInput(thousandths)).value_or(-1), thousandths);
}

void TestInput::spend_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read"); // "month=pence ..." or "no"
    QTest::newRow("evenly") << QString() << QString();
    QTest::newRow("one month") << QStringLiteral("3") << QStringLiteral("3=1000");
    QTest::newRow("two months, odd penny first")
        << QStringLiteral("1, 7, 9") << QStringLiteral("1=334 7=333 9=333");
    QTest::newRow("a range") << QStringLiteral("2-3") << QStringLiteral("2=500 3=500");
    QTest::newRow("amounts") << QStringLiteral("1: 8.50; 7: £1.50") << QStringLiteral("1=850 7=150");
    QTest::newRow("in arrears") << QStringLiteral("37") << QStringLiteral("37=1000");
    QTest::newRow("month 0") << QStringLiteral("0") << QStringLiteral("no");
    QTest::newRow("month 38") << QStringLiteral("38") << QStringLiteral("no");
    QTest::newRow("backwards") << QStringLiteral("5-2") << QStringLiteral("no");
    QTest::newRow("words") << QStringLiteral("July") << QStringLiteral("no");
    QTest::newRow("amount missing") << QStringLiteral("1: 5; 2") << QStringLiteral("no");
    QTest::newRow("only commas") << QStringLiteral(",") << QStringLiteral("no");
}

void TestInput::spend()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const auto spend = spendFromText(typed, {1000});
    QStringList parts;
    if (spend) {
        for (const domain::PlannedSpend& one : *spend)
            parts << QStringLiteral("%1=%2").arg(one.month).arg(one.amount.value);
    }
    QCOMPARE(spend ? parts.join(u' ') : QStringLiteral("no"), read);
}

void TestInput::spendWrittenBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "3", "1, 7", "2-3", "1-3, 7", "1: 8.50; 7: 1.50"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestInput::spendWrittenBack()
{
    QFETCH(QString, text);
    QCOMPARE(spendToText(spendFromText(text, {1000}).value(), {1000}), text);
}

void TestInput::amountInput()
{
    QCOMPARE(viewmodels::amountInput({123'450}), QStringLiteral("1234.50"));
}

/// Where a line may end, as Qt finds it.
static QStringList pieces(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    QStringList list;
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary())
        list << text.mid(from, to - from).remove(QChar(0x2060)).trimmed();
    return list;
}

void TestInput::datesStayOnOneLine()
{
    const QString plain = domain::staffDate({2011, 7, 4});
    QVERIFY(pieces(QStringLiteral("Due %1.").arg(plain)).contains(QStringLiteral("04-")));
    QCOMPARE(pieces(QStringLiteral("Due %1.").arg(dateText({2011, 7, 4}))),
             QStringList({QStringLiteral("Due"), QStringLiteral("04-Jul-2011.")}));
    QCOMPARE(dateText({2011, 7, 4}).remove(QChar(0x2060)), plain);
    QCOMPARE(dateText({}), domain::staffDate({}));
    const QString two = QStringLiteral("From 04-Jul-2011 to 03-Oct-2011, in R-57 and a well-known way.");
    QCOMPARE(pieces(withWholeDates(two)),
             QStringLiteral("From 04-Jul-2011 to 03-Oct-2011, in R-57 and a well- known way.").split(u' '));
    QCOMPARE(withWholeDates(withWholeDates(two)), withWholeDates(two));
    const QString other = QStringLiteral("A well-known way, 2011-07-04.");
    QCOMPARE(withWholeDates(other), other);
}

void TestInput::sizes()
{
    QCOMPARE(sizeText(812), QStringLiteral("812 bytes"));
    QCOMPARE(sizeText(812'400), QStringLiteral("812 kB"));
    QCOMPARE(sizeText(2'450'000), QStringLiteral("2.5 MB"));
}

QTEST_APPLESS_MAIN(TestInput)
#include "tst_viewmodels_input.moc"
