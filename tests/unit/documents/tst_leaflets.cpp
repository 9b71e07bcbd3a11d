// Goal: the leaflets are whole, plain and the same on every way out. Method: every text through the plain
// English check, a table of what each leaflet has to say, and the words of each PDF through pdftotext.
#include "pdf_text.h"

#include "app/documents/easy_read_pdf.h"
#include "app/documents/leaflets.h"
#include "tests/unit/domain/plain_english.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::documents;
using namespace doorstep::documents::test;

class TestLeaflets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainEnglish_data()
    {
        QTest::addColumn<QString>("text");
        for (const Leaflet& one : leaflets()) {
            for (const LeafletPart& part : one.parts)
                for (const char* text : part.texts)
                    QTest::newRow(text) << QString::fromUtf8(text);
            for (const LeafletIdea& idea : one.ideas)
                QTest::newRow(idea.text) << QString::fromUtf8(idea.text);
            // Headings are no sentences; the words are looked at all the same.
            QTest::newRow(one.title) << QString::fromUtf8(one.title) + u'.';
            for (const LeafletPart& part : one.parts)
                if (part.heading[0] != '\0')
                    QTest::newRow(part.heading) << QString::fromUtf8(part.heading) + u'.';
        }
    }
    void plainEnglish()
    {
        QFETCH(QString, text);
        const QStringList problems = testing::problemsOf(text);
        QVERIFY2(problems.isEmpty(), qPrintable(text + u'\n' + problems.join(u'\n')));
    }

    /// One idea: at most two sentences, at most 20 words in all.
    void easyReadIsShort()
    {
        for (const Leaflet& one : leaflets()) {
            QVERIFY2(one.ideas.size() >= 7 && one.ideas.size() <= 14, one.key);
            for (const LeafletIdea& idea : one.ideas) {
                const QString text = leafletText(idea.text);
                QVERIFY2(text.split(u' ').size() <= 20, idea.text);
                QVERIFY2(oneSentenceALine(text).count(u'\n') <= 2, idea.text);
            }
        }
    }

    void says_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("standard");
        QTest::addColumn<QStringList>("easy");
        // Parts are divided by "|".
        const auto row = [](const char* key, const char* standard, const char* easy) {
            QTest::newRow(key) << QString::fromLatin1(key) << QString::fromUtf8(standard).split(u'|')
                               << QString::fromUtf8(easy).split(u'|');
        };
        row("what-it-is", "amount of NHS money|not new money|within 3 months", "NHS money|care plan");
        row("your-choice", "Nobody has to|change your mind|under 16", "You can say no|change your mind");
        row("six-promises", "NHS values|Quality|fairer|You decide|as close to you|partners",
            "NHS stays the NHS|Quality|fair|choice|close to you|together");
        row("holding-the-money", "notional budget|third-party budget|direct payment|nominee",
            "Way 1|Way 2|Way 3");
        row("separate-account", "approve the account|receipt|statements", "bank account|receipt");
        row("what-it-pays-for", "tobacco|debts|family doctor|prescriptions|lives with you",
            "gambling|debts|Keep the receipt");
        row("your-rights", "look again|12 months|3 working days|Ombudsman",
            "look again|12 months|3 working days|Ombudsman");
    }
    void says()
    {
        QFETCH(QString, key);
        QFETCH(QStringList, standard);
        QFETCH(QStringList, easy);
        const Leaflet* one = leaflet(key);
        QVERIFY(one);
        for (const QString& part : standard)
            QVERIFY2(leafletAsText(*one, LeafletForm::Standard).contains(part), qPrintable(part));
        for (const QString& part : easy)
            QVERIFY2(leafletAsText(*one, LeafletForm::EasyRead).contains(part), qPrintable(part));
    }
    void theSixPrinciplesAreSix()
    {
        QCOMPARE(leaflet(QStringLiteral("six-promises"))->parts.size(),
                 std::size_t{7}); // with the first words
        QCOMPARE(leaflets().size(), std::size_t{7});
        QVERIFY(!leaflet(QStringLiteral("no such leaflet")));
    }

    void onPaper_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("easy");
        for (const Leaflet& one : leaflets()) {
            QTest::newRow(one.key) << QString::fromLatin1(one.key) << false;
            QTest::addRow("%s, easy read", one.key) << QString::fromLatin1(one.key) << true;
        }
    }
    void onPaper()
    {
        QFETCH(QString, key);
        QFETCH(bool, easy);
        const LeafletForm form = easy ? LeafletForm::EasyRead : LeafletForm::Standard;
        const auto pdf = leafletPdf(*leaflet(key), form);
        QVERIFY(pdf.ok());
        QVERIFY(pdf.value().startsWith("%PDF-"));
        const QString text = textOf(pdf.value());
        if (text.isEmpty())
            QSKIP("pdftotext is not installed");
        // Every word is on the paper: nothing is cut. pdftotext drops hyphens at the ends of lines.
        const QString expected = leafletAsText(*leaflet(key), form).remove(u'-').simplified();
        for (const QString& word : expected.split(u' '))
            QVERIFY2(QString(text).remove(u'-').contains(word),
                     qPrintable(word + QStringLiteral(" is not in: ") + text));
        QVERIFY(text.contains(QStringLiteral("Page 1 of ")));
    }

    void everyDrawingDrawsSomethingOfItsOwn()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < drawingCount; ++i) {
            QImage image(100, 100, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintDrawing(painter, image.rect(), static_cast<Drawing>(i));
            painter.end();
            seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(seen.size(), drawingCount);
    }
};

QTEST_MAIN(TestLeaflets)
#include "tst_leaflets.moc"
