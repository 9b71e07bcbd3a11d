// Goal: leaflets, help and documents behave on the screen: what is open, what a search shows, what was saved
// or printed, and what was not. Method: the view models alone; a printing program of our own in the PATH.
#include "app/viewmodels/help_view_model.h"
#include "app/viewmodels/leaflets_view_model.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::viewmodels;

class TestReading : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QByteArray content(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// "lp" that keeps what it gets, or refuses.
    void givePrinter(bool works) const
    {
        QFile script(m_folder.filePath(QStringLiteral("lp")));
        QVERIFY(script.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const QByteArray folder = QFile::encodeName(m_folder.path());
        script.write("#!/bin/sh\necho \"$@\" > '" + folder + "/words'\ncat > '" + folder + "/printed'\n" +
                     (works ? "exit 0\n" : "exit 1\n"));
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

private Q_SLOTS:
    void init() { qputenv("PATH", QFile::encodeName(m_folder.path()) + ":/usr/bin:/bin"); }

    void leafletsInBothForms()
    {
        LeafletsViewModel leaflets(nullptr);
        QCOMPARE(leaflets.list().size(), 7);
        QVERIFY(leaflets.open(QStringLiteral("your-choice")));
        QVERIFY(!leaflets.open(QStringLiteral("nothing")));
        QCOMPARE(leaflets.key(), QStringLiteral("your-choice"));
        QVERIFY(!leaflets.parts().isEmpty());
        leaflets.setEasyRead(true);
        QCOMPARE(leaflets.fileName(), QStringLiteral("your-choice-easy-read.pdf"));
        for (const QVariant& idea : leaflets.ideas())
            QVERIFY(!idea.toMap().value(QStringLiteral("text")).toString().isEmpty());
        int count = 1;
        QVERIFY(leaflets.open(QStringLiteral("what-it-is")));
        for (; leaflets.hasNext(); ++count)
            leaflets.next();
        QCOMPARE(count, 7);
        leaflets.next(); // nothing after the last one
        QCOMPARE(leaflets.key(), QStringLiteral("your-rights"));
    }

    void savingALeaflet()
    {
        LeafletsViewModel leaflets(nullptr);
        leaflets.savePdf(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("saved.pdf"))));
        QVERIFY(content(QStringLiteral("saved.pdf")).startsWith("%PDF-"));
        QCOMPARE(leaflets.output()->doneText(), QStringLiteral("Saved as saved.pdf"));
        leaflets.savePdf(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("no/such/folder/x.pdf"))));
        QVERIFY(leaflets.output()->doneText().isEmpty());
        QVERIFY(!leaflets.output()->errorText().isEmpty());
        QVERIFY(leaflets.open(QStringLiteral("your-rights"))); // the next one starts without old words
        QVERIFY(leaflets.output()->errorText().isEmpty());
    }

    void printing_data()
    {
        QTest::addColumn<bool>("works");
        QTest::newRow("the printer takes it") << true;
        QTest::newRow("the printer refuses") << false;
    }
    void printing()
    {
        QFETCH(bool, works);
        givePrinter(works);
        LeafletsViewModel leaflets(nullptr);
        QVERIFY(leaflets.output()->canPrint());
        leaflets.print();
        QVERIFY(leaflets.output()->busy());
        QTRY_VERIFY(!leaflets.output()->busy());
        QCOMPARE(!leaflets.output()->doneText().isEmpty(), works);
        QCOMPARE(!leaflets.output()->errorText().isEmpty(), !works);
        QVERIFY(content(QStringLiteral("printed")).startsWith("%PDF-"));
        QVERIFY(content(QStringLiteral("words")).contains("What is a personal health budget?"));
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("lp"))));
    }
    void withoutAPrinter()
    {
        qputenv("PATH", QFile::encodeName(m_folder.path()));
        LeafletsViewModel leaflets(nullptr);
        QVERIFY(!leaflets.output()->canPrint());
        leaflets.print();
        QVERIFY(leaflets.output()->errorText().contains(QStringLiteral("Save the PDF")));
    }

    void helpAsOneTypes()
    {
        HelpViewModel help(nullptr);
        const QAbstractItemModelTester tester(help.topics(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        help.start();
        const int all = help.topics()->rowCountNow();
        QVERIFY(all > 20);
        QVERIFY(help.topics()->rows().front().first);
        QVERIFY(help.foundText().isEmpty());
        help.setWithRules(true);
        QVERIFY(help.topics()->rowCountNow() > all + 60);
        int before = help.topics()->rowCountNow();
        for (const char* typed : {"r", "re", "rec", "rece", "recei", "receip", "receipt"}) {
            help.setQuery(QString::fromLatin1(typed));
            QVERIFY(help.topics()->rowCountNow() > 0);
            QVERIFY(help.topics()->rowCountNow() <= before || QString::fromLatin1(typed).size() == 4);
            before = help.topics()->rowCountNow();
        }
        help.setQuery(QStringLiteral("zzzz"));
        QCOMPARE(help.topics()->rowCountNow(), 0);
        QVERIFY(help.foundText().startsWith(QStringLiteral("Nothing")));
    }
    void oneTopic()
    {
        HelpViewModel help(nullptr);
        QVERIFY(help.open(QStringLiteral("rule:R-34")));
        QVERIFY(help.title().startsWith(QStringLiteral("R-34")));
        QVERIFY(help.small().contains(QStringLiteral("SI 2010/1000")));
        QVERIFY(!help.open(QStringLiteral("rule:R-999")));
        QVERIFY(help.title().startsWith(QStringLiteral("R-34")));
    }
};

QTEST_MAIN(TestReading)
#include "tst_viewmodels_reading.moc"
