// Goal: people are found the way a person would look for them, and restricted people never by where they
// live. Method: a caseload with awkward names, and a table of what is typed against who must be found.
#include "app/store/core/near_words.h"
#include "tests/unit/store/fixture.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;

class TestStoreSearch : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Desk> m_desk;

    void add(const QString& given, const QString& family, const QString& nhs, const QString& postcode,
             bool restricted = false)
    {
        domain::Person person = personNamed(given, family, nhs, postcode);
        if (restricted)
            person.confidentiality = domain::Confidentiality::Restricted;
        m_desk->office.addPerson(person);
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_OK(crypto::initialise());
        m_desk = std::make_unique<Desk>();
        m_desk->office.enrol(*m_desk->tablet);
        add(QStringLiteral("Zo\u00eb"), QStringLiteral("M\u00fcller"), QStringLiteral("9990953139"),
            QStringLiteral("LS1 6AE"));
        add(QStringLiteral("Se\u00e1n"), QStringLiteral("O'Brien"), QString(), QStringLiteral("M1 1AE"));
        add(QStringLiteral("Mary Ann"), QStringLiteral("Smith-Jones"), QString(), QStringLiteral("EC1A 1BB"));
        add(QStringLiteral("Hidden"), QStringLiteral("Person"), QString(), QStringLiteral("ZZ99 9ZZ"), true);
        add(QStringLiteral("\u0141ukasz"), QStringLiteral("Stra\u00dfe"), QString(),
            QStringLiteral("LS2 7AA"));
        m_desk->office.pullAll(*m_desk->tablet);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found"); ///< family names, sorted, joined by ','
        const auto row = [](const char* name, const char* typed, const char* found) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(found);
        };
        row("accent left out", "zoe", "M\u00fcller");
        row("accent typed", "Zo\u00eb m\u00dcl", "M\u00fcller");
        row("prefix", "mul", "M\u00fcller");
        row("family name first", "muller zoe", "M\u00fcller");
        row("given name first", "zoe muller", "M\u00fcller");
        row("apostrophe typed", "o'brien", "O'Brien");
        row("apostrophe left out", "obrien sean", "O'Brien");
        row("curly apostrophe", "O\u2019Brien", "O'Brien");
        row("half of a double name", "jones", "Smith-Jones");
        row("double name in one word", "smithjones", "Smith-Jones");
        row("second given name", "ann smith", "Smith-Jones");
        row("Polish l", "lukasz", "Stra\u00dfe");
        row("sharp s", "strasse", "Stra\u00dfe");
        row("NHS number as shown", "999 095 3139", "M\u00fcller");
        row("NHS number without spaces", "9990953139", "M\u00fcller");
        row("NHS number in other groups", "99909 53139", "M\u00fcller");
        row("start of an NHS number", "99909", "M\u00fcller");
        row("NHS number of nobody", "999 095 3140", "");
        row("postcode", "LS1 6AE", "M\u00fcller");
        row("postcode without space", "ls16ae", "M\u00fcller");
        row("start of two postcodes", "ls", "M\u00fcller,Stra\u00dfe");
        row("restricted by name", "hidden", "Person");
        row("restricted never by postcode", "ZZ99 9ZZ", "");
        row("restricted never by start of postcode", "zz9", "");
        row("name and postcode", "zoe ls1", "M\u00fcller");
        row("name and wrong postcode", "zoe m1", "");
        row("signs of the query language are words", "zoe\" OR nhs:*", "");
        row("nothing but signs", "\"*()", "");
        row("nobody", "nobody", "");
        row("a letter left out", "muler", "M\u00fcller");
        row("a letter too many", "smmith", "Smith-Jones");
        row("a letter too many at the end", "brienn sean", "");
        row("another letter", "muxler", "M\u00fcller");
        row("another first letter", "terson", "Person");
        row("two letters swapped", "obrein", "O'Brien");
        row("names swapped and a mistake", "mulelr zoe", "M\u00fcller");
        row("a mistake before the name is complete", "smmi", "Smith-Jones");
        row("two mistakes", "smmuth", "");
        row("a short word has to be right", "zeo", "");
        row("a mistake in a postcode", "ls16ax", "M\u00fcller");
        row("restricted never by a postcode with a mistake", "zz999zx", "");
        row("a digit of an NHS number wrong", "9990953138", "M\u00fcller");
        row("another number that is right", "9434765919", "");
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QStringList names;
        for (const auto& summary : got(m_desk->tablet->people().search(typed)))
            names.append(summary.name.section(u',', 0, 0));
        QStringList expected = found.split(u',', Qt::SkipEmptyParts);
        for (QString& name : expected)
            name = name.toUpper();
        for (QString& name : names)
            name = name.toUpper();
        names.sort();
        expected.sort();
        QCOMPARE(names, expected);
    }

    void knowsOneMistakeFromTwo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("near");
        const auto row = [](const char* typed, const char* word, bool near) {
            QTest::addRow("%s %s", typed, word)
                << QString::fromLatin1(typed) << QString::fromLatin1(word) << near;
        };
        row("garden", "garden", false); // no mistake at all
        row("gard", "garden", false);
        row("grden", "garden", true);
        row("gaarden", "garden", true);
        row("gorden", "garden", true);
        row("gadren", "garden", true);
        row("gadr", "garden", true);
        row("gardenx", "garden", true);
        row("gardenxy", "garden", false);
        row("xarden", "garden", true);
        row("arden", "garden", true);
        row("agrden", "garden", true);
        row("gdarne", "garden", false);
        row("garxenx", "garden", false);
    }
    void knowsOneMistakeFromTwo()
    {
        QFETCH(QString, typed);
        QFETCH(QString, word);
        QFETCH(bool, near);
        QCOMPARE(store::isNear(typed, word), near);
    }

    void familyNamesThatBeginSoComeFirstAndMistakesLast()
    {
        Desk desk;
        desk.office.enrol(*desk.tablet);
        for (const auto& [given, family] :
             {std::pair{"Marlow", "Abbot"}, {"Adam", "Marlow"}, {"Ben", "Marloe"}})
            desk.office.addPerson(
                personNamed(QString::fromLatin1(given), QString::fromLatin1(family), {}, {}));
        desk.office.pullAll(*desk.tablet);
        QStringList names;
        for (const auto& summary : got(desk.tablet->people().search(QStringLiteral("marlow"))))
            names.append(summary.name);
        QCOMPARE(names,
                 (QStringList{QStringLiteral("MARLOW, Adam (Mr)"), QStringLiteral("ABBOT, Marlow (Mr)"),
                              QStringLiteral("MARLOE, Ben (Mr)")}));
        QCOMPARE(got(desk.tablet->people().search(QStringLiteral("marlow"), 1)).size(), std::size_t{1});
    }

    void aNameWhosePeriodBeginsIsListedFromThatDay()
    {
        Desk desk;
        desk.office.enrol(*desk.tablet);
        domain::Person person = personNamed(QStringLiteral("Una"), QStringLiteral("Before"), {}, {});
        person.names[0].to = QDate(2012, 6, 10); // the desk's clock says 1 June 2012
        domain::PersonName after = person.names[0];
        after.family = QStringLiteral("After");
        after.from = QDate(2012, 6, 11);
        after.to = {};
        person.names.push_back(after);
        desk.office.addPerson(person);
        desk.office.pullAll(*desk.tablet);
        QCOMPARE(got(desk.tablet->people().list()).front().name, QStringLiteral("BEFORE, Una (Mr)"));
        desk.clock.wall += 10 * std::int64_t{86'400'000};
        QCOMPARE(got(desk.tablet->people().list()).front().name, QStringLiteral("AFTER, Una (Mr)"));
    }

    void listsByFamilyNameInPages()
    {
        QStringList names;
        for (int offset = 0; offset < 6; offset += 2)
            for (const auto& summary : got(m_desk->tablet->people().list(offset, 2)))
                names.append(summary.name.section(u',', 0, 0).toLower());
        QCOMPARE(names, (QStringList{QStringLiteral("m\u00fcller"), QStringLiteral("o'brien"),
                                     QStringLiteral("person"), QStringLiteral("smith-jones"),
                                     QStringLiteral("strasse")}));
        QCOMPARE(got(m_desk->tablet->people().search(QStringLiteral("  "))).size(), std::size_t{5});
    }

    void findsByNhsNumberExactly()
    {
        const auto known = domain::NhsNumber::fromDigits(QStringLiteral("9990953139"));
        const auto other = domain::NhsNumber::fromDigits(QStringLiteral("9434765919"));
        QVERIFY(known && other);
        QVERIFY(got(m_desk->tablet->people().byNhsNumber(*known)).nhsNumber == *known);
        COMPARE_CODE(m_desk->tablet->people().byNhsNumber(*other), NotFound);
    }

    void aNewNameReplacesTheOldIndex()
    {
        domain::Person person = personNamed(QStringLiteral("Before"), QStringLiteral("Change"), {}, {});
        m_desk->office.addPerson(person);
        m_desk->office.pullAll(*m_desk->tablet);
        QCOMPARE(got(m_desk->tablet->people().search(QStringLiteral("before"))).size(), std::size_t{1});
        person.names[0].given = {QStringLiteral("After")};
        m_desk->office.addPerson(person);
        m_desk->office.pullAll(*m_desk->tablet);
        QCOMPARE(got(m_desk->tablet->people().search(QStringLiteral("before"))).size(), std::size_t{0});
        QCOMPARE(got(m_desk->tablet->people().search(QStringLiteral("after"))).size(), std::size_t{1});
        m_desk->office.revoke(StreamId{person.id.value});
        m_desk->office.pullAll(*m_desk->tablet);
        QCOMPARE(got(m_desk->tablet->people().search(QStringLiteral("after"))).size(), std::size_t{0});
        COMPARE_CODE(m_desk->tablet->people().byId(person.id), NotFound);
    }
};

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_store_search.moc"
