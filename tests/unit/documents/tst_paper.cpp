// Goal: the easy-read plan says exactly what was agreed, and the list of purchases shows every one with its
// receipt and the right sum. Method: visits and hand-made purchases; the words through pdftotext.
#include "pdf_text.h"
#include "visit_samples.h"

#include "app/documents/easy_read_pdf.h"
#include "app/documents/plan_pdf.h"
#include "app/documents/purchases_pdf.h"
#include "app/documents/visit_file.h"
#include "app/domain/formats.h"
#include "app/domain/readback.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::documents;
using namespace doorstep::documents::test;
using namespace doorstep::domain;

namespace {

PlanDocument documentOf(const QByteArray& visitJson)
{
    const auto parsed = parseVisit(visitJson);
    if (!parsed)
        qFatal("%s", parsed.error().text.c_str());
    const Visit& visit = parsed.value();
    PlanDocument document;
    document.person = visit.person;
    document.plan = visit.plan;
    std::uint8_t number = 1;
    for (Line& line : document.plan.lines)
        line.id.value[0] = number++;
    document.readBack = readBack(document.plan, document.person);
    document.agreement = visit.agreement;
    document.agreedAt = QStringLiteral("14:32 on 4 July 2011");
    document.planHash = QString(64, u'a');
    document.generated = QDate(2011, 7, 4);
    return document;
}

Purchase bought(const QString& item, qint64 pence)
{
    Purchase purchase;
    purchase.item = item;
    purchase.supplier = QStringLiteral("Elm Street Sports");
    purchase.amount = Pence{pence};
    purchase.boughtOn = QDate(2011, 7, 4);
    return purchase;
}

/// pdftotext joins a word again that a line ends in the middle of, and then drops its hyphen.
QString withoutHyphens(QString text)
{
    return text.remove(u'-');
}

QString wordsOf(const Result<QByteArray>& pdf)
{
    return pdf.ok() ? textOf(pdf.value()) : QString();
}

} // namespace

class TestPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void easyReadHasEverySentence_data()
    {
        QTest::addColumn<QByteArray>("visit");
        QTest::newRow("small") << smallVisit();
        for (const QString& path : visitFiles())
            QTest::newRow(qPrintable(path.section(u'/', -2))) << readAll(path);
    }
    void easyReadHasEverySentence()
    {
        QFETCH(QByteArray, visit);
        const PlanDocument document = documentOf(visit);
        const auto pdf = planEasyReadPdf(document);
        QVERIFY(pdf.ok());
        QVERIFY(!pdf.value().contains("/Subtype /Image")); // drawings are lines too
        const QString text = textOf(pdf.value());
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        // A page number may stand between two sentences, never inside one.
        for (const QString& idea : document.readBack.split(u'\n', Qt::SkipEmptyParts))
            for (const QString& sentence : oneSentenceALine(idea).split(u'\n'))
                QVERIFY2(withoutHyphens(text).contains(withoutHyphens(sentence.simplified())),
                         qPrintable(sentence + u'\n' + text));
        for (const QString& sentence : agreementStatement().split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(text.contains(sentence), qPrintable(sentence));
        QVERIFY(text.contains(QStringLiteral("This plan was signed at 14:32 on 4 July 2011.")) ||
                text.contains(QStringLiteral("You agreed by saying yes at 14:32 on 4 July 2011.")));
    }

    void easyReadOfADecision()
    {
        PlanDocument document = documentOf(smallVisit());
        Decision decision;
        decision.kind = DecisionKind::Approve;
        decision.lines = {{document.plan.lines.front().id, false, QStringLiteral("UNSAFE"),
                           QStringLiteral("The water is too cold.")}};
        document.decision = decision;
        const QString text = wordsOf(planEasyReadPdf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        for (const char* part : {"The NHS has agreed to this plan.", "The NHS said no.",
                                 "The water is too cold.", "You can ask us to look again."})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }
    void easyReadOfADraftSaysSo()
    {
        PlanDocument document = documentOf(smallVisit());
        document.planHash.clear();
        document.agreement.reset();
        const QString text = wordsOf(planEasyReadPdf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(text.contains(QStringLiteral("Draft, not yet sealed.")));
        QVERIFY(text.contains(QStringLiteral("This plan has not been agreed yet.")));
    }
    void sentencesOf_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        QTest::newRow("one") << QStringLiteral("You can say no.") << 1;
        QTest::newRow("two") << QStringLiteral("Way 1. The NHS buys.") << 2;
        QTest::newRow("money is no end") << QStringLiteral("12 months at £32.00 each. That is £384.00.") << 2;
        QTest::newRow("a question") << QStringLiteral("Not sure? Ask first.") << 2;
        QTest::newRow("small letter after it")
            << QStringLiteral("about 6.0 approx. walks with a stick.") << 1;
    }
    void sentencesOf()
    {
        QFETCH(QString, text);
        QFETCH(int, lines);
        QCOMPARE(oneSentenceALine(text).count(u'\n') + 1, lines);
    }
    void anIdeaLongerThanAPageGoesOn()
    {
        EasyPaper paper;
        paper.ideas.push_back({Drawing::Paper, QStringLiteral("word ").repeated(2000) + u'!', false});
        const QString text = wordsOf(easyReadPdf(paper));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QCOMPARE(text.count(QStringLiteral("word")), 2000);
    }

    void purchases()
    {
        PurchasesDocument document;
        document.person = documentOf(smallVisit()).person;
        document.generated = QDate(2012, 3, 4);
        document.moneyLeft = {QStringLiteral("Direct payment £60.00 left")};
        document.rows = {{bought(QStringLiteral("Exercise <b>cycle</b>"), 27'900), QStringLiteral("L4"), {}},
                         {bought(QStringLiteral("Shoes"), 8'450), {}, {}}};
        document.rows[0].purchase.receiptPages = {Hash32{}, Hash32{}};
        document.rows[1].purchase.reason = QStringLiteral("The old ones hurt.");
        document.rows[1].reversal = Reversal{{}, {}, Pence{8'450}, QStringLiteral("Wrong size")};
        const QString text = wordsOf(purchasesPdf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        for (const char* part :
             {"Exercise <b>cycle</b>", "From Elm Street Sports", "L4", "2 pages", "£279.00", "Shoes",
              "Outside the plan", "No receipt", "Why: The old ones hurt.", "Taken back: £84.50 Wrong size",
              "Spent in all: £279.00", "4 July 2011", "Direct payment £60.00 left", "Page 1 of 1"})
            QVERIFY2(text.contains(QString::fromUtf8(part)),
                     qPrintable(QString::fromUtf8(part) + u'\n' + text));
    }
    void noPurchasesYet()
    {
        PurchasesDocument document;
        document.person = documentOf(smallVisit()).person;
        document.generated = QDate(2012, 3, 4);
        const QString text = wordsOf(purchasesPdf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(text.contains(QStringLiteral("Nothing has been recorded yet.")));
    }
};

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
