// Goal: the patient's copy holds the plan, the signature as lines and the decision, on numbered pages.
// Method: PDFs of visits; their text through pdftotext where it is installed, the strokes in the drawing.
#include "pdf_text.h"
#include "visit_samples.h"

#include "app/documents/plan_pdf.h"
#include "app/documents/visit_file.h"
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
    Visit visit = parsed.value();
    std::uint8_t number = 1;
    for (Line& line : visit.plan.lines)
        line.id.value[0] = number++;
    PlanDocument document;
    document.person = visit.person;
    document.plan = visit.plan;
    document.readBack = readBack(visit.plan, visit.person);
    document.agreement = visit.agreement;
    document.agreedAt = QStringLiteral("14:32 on 4 July 2011");
    document.planHash = QString(64, u'a');
    document.generated = QDate(2011, 7, 4);
    return document;
}

} // namespace

class TestPlanPdf : public QObject {
    Q_OBJECT

    static QByteArray pdfOf(const PlanDocument& document)
    {
        const auto pdf = planPdf(document);
        if (!pdf) {
            qWarning("%s", pdf.error().text.c_str());
            return {};
        }
        return pdf.value();
    }

private Q_SLOTS:
    void everyVisit_data()
    {
        QTest::addColumn<QByteArray>("visit");
        QTest::newRow("small") << smallVisit();
        for (const QString& path : visitFiles())
            QTest::newRow(qPrintable(path.section(u'/', -2))) << readAll(path);
    }

    void everyVisit()
    {
        QFETCH(QByteArray, visit);
        const PlanDocument document = documentOf(visit);
        const QByteArray pdf = pdfOf(document);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        const QString text = textOf(pdf);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY2(text.contains(displayName(document.person, document.generated)), qPrintable(text));
        QVERIFY(text.contains(document.person.nhsNumber->text()));
        QVERIFY(text.contains(formatMoney(totals(document.plan).plan())));
        // Narrow columns break words' order, not the words.
        for (const Line& line : document.plan.lines) {
            for (const QString& word : line.item.split(u' '))
                QVERIFY2(text.contains(word), qPrintable(word));
        }
        QVERIFY(text.contains(document.plan.contingency.section(u' ', 0, 4)));
        QVERIFY(text.contains(QStringLiteral("Page 1 of ")));
    }

    void parts()
    {
        PlanDocument document = documentOf(smallVisit());
        Decision decision;
        decision.kind = DecisionKind::Return;
        decision.lines = {{document.plan.lines.front().id, false, QStringLiteral("UNSAFE"),
                           QStringLiteral("The water is too cold.")}};
        document.decision = decision;
        document.verification = QStringLiteral("The signature of the office is right.");
        const QString text = textOf(pdfOf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        const QStringList expected{
            QStringLiteral("Your personal health budget plan"),
            QStringLiteral("SYNTHETIC, Alder James (Mr)"),
            QStringLiteral("Born 09-Feb-1953 (58y)"),
            QStringLiteral("Somerset"),
            QStringLiteral("N1 Diabetes"),
            QStringLiteral("O1 Walk 30 minutes"),
            QStringLiteral("2.5 hours at £10.00"),
            QStringLiteral("4 July 2011"),
            QStringLiteral("First review: 3 October 2011"),
            QStringLiteral("28 days of notice"),
            QStringLiteral("Sister Rowan"),
            QStringLiteral("Signed by the patient at 14:32 on 4 July 2011."),
            QStringLiteral("The NHS has sent this plan back"),
            QStringLiteral("Not agreed"),
            QStringLiteral("The water is too cold."),
            QStringLiteral("The signature of the office is right."),
            QString(64, u'a')};
        for (const QString& part : expected)
            QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is not in: ") + text));
        QVERIFY(!text.contains(QChar(0xE000)));
    }

    void signatureIsDrawnAsLines()
    {
        PlanDocument with = documentOf(smallVisit());
        PlanDocument without = with;
        without.agreement->strokes.clear();
        for (int i = 0; i < 2000; ++i)
            with.agreement->strokes.front().push_back({(i * 37) % 400, (i * 53) % 150, 16 * i, 500});
        const QByteArray drawn = pdfOf(with);
        // Lines, not a picture: 2,000 points make the page's drawing longer, and no image appears.
        QVERIFY(drawn.size() > pdfOf(without).size() + 2000);
        QVERIFY(!drawn.contains("/Subtype /Image"));
    }

    void peoplesTextIsText()
    {
        PlanDocument document = documentOf(smallVisit());
        document.plan.contingency =
            QStringLiteral("Call <b>999</b> & <img src=\"file:///etc/hostname\"> \uE000");
        const QString text = textOf(pdfOf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY2(text.contains(QStringLiteral("Call <b>999</b> & <img src=")), qPrintable(text));
    }

    void restrictedShowsNoAddress()
    {
        PlanDocument document = documentOf(smallVisit());
        document.person.addresses = {{{QStringLiteral("1 Elm Row")}, QStringLiteral("ZZ99 3VZ"), {}, {}}};
        const QString open = textOf(pdfOf(document));
        document.person.confidentiality = Confidentiality::Restricted;
        const QString restricted = textOf(pdfOf(document));
        if (open.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(open.contains(QStringLiteral("1 Elm Row, ZZ99 3VZ")));
        QVERIFY(!restricted.contains(QStringLiteral("Elm Row")));
        QVERIFY(restricted.contains(QStringLiteral("this record is restricted")));
    }

    void draftSaysSo()
    {
        PlanDocument document = documentOf(smallVisit());
        document.agreement.reset();
        document.planHash.clear();
        const QString text = textOf(pdfOf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY(text.contains(QStringLiteral("Draft, not yet sealed")));
        QVERIFY(text.contains(QStringLiteral("This plan has not been agreed yet.")));
        QVERIFY(!text.contains(QStringLiteral("Fingerprint")));
    }

    void longPlansGetMorePages()
    {
        PlanDocument document = documentOf(smallVisit());
        const Line line = document.plan.lines.front();
        for (int i = 2; i <= 120; ++i) {
            document.plan.lines.push_back(line);
            document.plan.lines.back().ref = QStringLiteral("L%1").arg(i);
        }
        const QString text = textOf(pdfOf(document));
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        static const QRegularExpression last(QStringLiteral("Page ([0-9]+) of \\1\\b"));
        const auto match = last.match(text);
        QVERIFY(match.hasMatch());
        QVERIFY(match.captured(1).toInt() > 3);
        QVERIFY(text.contains(QStringLiteral("L120")));
    }
};

QTEST_MAIN(TestPlanPdf)
#include "tst_plan_pdf.moc"
