// Goal: the statement is a list that opens anywhere and never runs anything.
// Method: whole lines compared; a table of texts that spreadsheets take for formulas.
#include "app/documents/purchases_csv.h"

#include <QtTest>

using namespace doorstep::documents;
using namespace doorstep::domain;

namespace {

StatementRow sample()
{
    StatementRow row;
    row.lineRef = QStringLiteral("L4");
    row.purchase.item = QStringLiteral("Cycle, \"recumbent\"");
    row.purchase.supplier = QStringLiteral("Sports\r\nshop");
    row.purchase.quantityThousandths = 1250;
    row.purchase.amount = Pence{27905};
    row.purchase.vat = Pence{7};
    row.purchase.boughtOn = QDate(2011, 7, 4);
    row.purchase.invoice = QStringLiteral("P1-L4-1");
    row.purchase.receiptPages.resize(2);
    return row;
}

QStringList linesOf(const QByteArray& csv)
{
    return QString::fromUtf8(csv).split(QStringLiteral("\r\n"));
}

} // namespace

class TestPurchasesCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines()
    {
        StatementRow outside = sample();
        outside.lineRef.clear();
        outside.reversal = Reversal{{}, {}, Pence{27905}, QStringLiteral("Entered twice")};
        const QByteArray csv = purchasesCsv({sample(), outside});
        QVERIFY(csv.startsWith("\xEF\xBB\xBF\"Bought on\",\"Line\""));
        const QStringList rows = linesOf(csv);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[1], QStringLiteral("\"2011-07-04\",\"L4\",\"Cycle, \"\"recumbent\"\"\","
                                         "\"Sports shop\","
                                         "\"1.25\",\"279.05\","
                                         "\"0.07\",\"P1-L4-1\",\"\",\"2\",\"\",\"\",\"\""));
        QVERIFY(rows[2].startsWith(QStringLiteral("\"2011-07-04\",\"Outside the plan\"")));
        QVERIFY(rows[2].endsWith(QStringLiteral("\"279.05\",\"Entered twice\"")));
        QVERIFY(rows[3].isEmpty());
        QCOMPARE(rows[0].count(u','), 12);
    }

    void formulas_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        const auto row = [](const char* name, const QString& typed, const QString& written) {
            QTest::newRow(name) << typed << QStringLiteral(",\"%1\",").arg(written);
        };
        row("plain", QStringLiteral("Shoes"), QStringLiteral("Shoes"));
        row("equals", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
        row("plus", QStringLiteral("+44 1632"), QStringLiteral("'+44 1632"));
        row("minus", QStringLiteral("-2"), QStringLiteral("'-2"));
        row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
        row("space first", QStringLiteral("  =1"), QStringLiteral("'=1"));
        row("tab first", QStringLiteral("\t=1"), QStringLiteral("'=1"));
        row("line end first", QStringLiteral("\r\n=1"), QStringLiteral("'=1"));
        row("full width", QStringLiteral("\uFF1D1"), QStringLiteral("'\uFF1D1"));
        row("quote breaks out", QStringLiteral("a\",=1"), QStringLiteral("a\"\",=1"));
        row("inside is harmless", QStringLiteral("a=b"), QStringLiteral("a=b"));
    }

    void formulas()
    {
        QFETCH(QString, typed);
        QFETCH(QString, written);
        StatementRow row = sample();
        row.purchase.item = typed;
        const QString line = linesOf(purchasesCsv({row})).value(1);
        QVERIFY2(line.contains(written), qPrintable(line));
    }

    void emptyStatementHasItsHeader()
    {
        QCOMPARE(linesOf(purchasesCsv({})).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPurchasesCsv)
#include "tst_purchases_csv.moc"
