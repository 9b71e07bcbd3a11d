// Goal: nobody begins a plan for an organisation that is gone without being told. Method: the choices on days
// before and after the ends of 2013 and 2022, for tablets of several offices.
#include "app/viewmodels/organisation_choice.h"

#include "app/domain/scheme.h"

#include <QtTest>

using namespace doorstep;
using viewmodels::OrganisationChoice;
using viewmodels::organisationChoices;
using viewmodels::suggestedOrganisation;

class TestOrganisations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allOfThePilotWhileTheyLive()
    {
        const QDate day(2013, 3, 31);
        const auto choices = organisationChoices(day, QStringLiteral("5QL"));
        QCOMPARE(choices.size(), domain::pilotPcts().size());
        const int own = suggestedOrganisation(choices, day, QStringLiteral("5QL"));
        QCOMPARE(choices.at(static_cast<std::size_t>(own)).text, QStringLiteral("Somerset PCT (5QL)"));
    }
    void noneThatHasEnded_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::newRow("the first day of the groups") << QDate(2013, 4, 1);
        QTest::newRow("the first day of the boards") << QDate(2022, 7, 1);
        QTest::newRow("years later") << QDate(2026, 11, 30);
    }
    void noneThatHasEnded()
    {
        QFETCH(QDate, day);
        for (const OrganisationChoice& choice : organisationChoices(day, {})) {
            const auto* gone = domain::successionOf(choice.ods);
            QVERIFY2(!gone || day < gone->on, qPrintable(choice.text));
            QVERIFY2(choice.text.contains(choice.ods), qPrintable(choice.text));
            QVERIFY2(choice.text.size() > choice.ods.size() + 3, "each has its name");
        }
    }
    void theTabletsOwnIsThereAndSaysThatItEnded()
    {
        const QDate day(2026, 11, 30);
        const auto choices = organisationChoices(day, QStringLiteral("Somerset PCT"));
        QCOMPARE(choices.back().ods, QStringLiteral("5QL"));
        QVERIFY2(choices.back().text.startsWith(QStringLiteral("Somerset PCT (5QL): ended on 31-Mar-2013, "
                                                               "its duties went to ")),
                 qPrintable(choices.back().text));
        const int own = suggestedOrganisation(choices, day, QStringLiteral("Somerset PCT"));
        QCOMPARE(choices.at(static_cast<std::size_t>(own)).ods, QStringLiteral("QSL"));
    }
    void nothingIsSuggestedWhenItIsNotClear()
    {
        const QDate day(2014, 1, 1); // Sefton went to two groups
        QCOMPARE(suggestedOrganisation(organisationChoices(day, QStringLiteral("5NJ")), day,
                                       QStringLiteral("5NJ")),
                 -1);
        QCOMPARE(suggestedOrganisation(organisationChoices(day, {}), day, {}), -1);
    }
    void anOfficeThatIsNotOfThePilotIsOffered()
    {
        const QDate day(2012, 6, 1);
        const auto choices = organisationChoices(day, QStringLiteral("X99"));
        const int own = suggestedOrganisation(choices, day, QStringLiteral("X99"));
        QCOMPARE(choices.at(static_cast<std::size_t>(own)).ods, QStringLiteral("X99"));
    }
};

QTEST_GUILESS_MAIN(TestOrganisations)
#include "tst_viewmodels_organisations.moc"
