// Goal: every field of the sections around a plan has a place of its own, takes what it shows, and an answer
// that is taken away leaves the plan as it was. Method: every field of the tables, set and emptied on a plain
// record.
#include "app/viewmodels/care_fields.h"

#include <QSet>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::viewmodels;

class TestCareFields : public QObject {
    Q_OBJECT

    static QString sample(FieldKind kind)
    {
        return kind == FieldKind::Date ? QStringLiteral("04-Jul-2011") : QStringLiteral("Something said");
    }

private Q_SLOTS:
    void everyField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("kind");
        for (const CareSectionInfo& info : careSectionInfos())
            for (const CareField& field : careFields(QString::fromLatin1(info.section)))
                QTest::newRow(field.key) << QString::fromLatin1(field.key) << static_cast<int>(field.kind);
        QTest::newRow("a copy") << QStringLiteral("copy:1.to") << static_cast<int>(FieldKind::Line);
        QTest::newRow("its form") << QStringLiteral("copy:0.format") << static_cast<int>(FieldKind::Choice);
    }
    void everyField()
    {
        QFETCH(QString, key);
        QFETCH(int, kind);
        const auto kindOf = static_cast<FieldKind>(kind);
        domain::CareRecord care;
        {
            const CareSlot slot = careSlot(care, key);
            QVERIFY2(slot.get, "the field has a place");
            QVERIFY(slot.get().isEmpty());
            if (kindOf == FieldKind::Choice || kindOf == FieldKind::Radio || kindOf == FieldKind::Check) {
                QVERIFY(!slot.words.isEmpty());
                QCOMPARE(slot.chosen(), -1);
                for (int i = 0; i < slot.words.size(); ++i) {
                    slot.choose(i);
                    QCOMPARE(slot.chosen(), i);
                }
            } else {
                QVERIFY(slot.set(sample(kindOf)));
                QCOMPARE(slot.get(), sample(kindOf));
            }
        }
        withoutBlanks(care);
        QVERIFY2(care != domain::CareRecord{}, "it is in the plan");
        {
            const CareSlot slot = careSlot(care, key);
            if (slot.choose)
                slot.choose(-1);
            else
                QVERIFY(slot.set({}));
        }
        withoutBlanks(care);
        QVERIFY2(care == domain::CareRecord{}, "and gone without a trace");
    }

    void noTwoFieldsShareAPlace()
    {
        QSet<QString> keys;
        for (const CareSectionInfo& info : careSectionInfos())
            for (const CareField& field : careFields(QString::fromLatin1(info.section))) {
                QVERIFY2(!keys.contains(QString::fromLatin1(field.key)), field.key);
                keys.insert(QString::fromLatin1(field.key));
            }
        QVERIFY(keys.size() > 80);
    }
    void aDateThatCannotBeReadChangesNothing()
    {
        domain::CareRecord care;
        care.access.askedOn = QDate(2011, 7, 4);
        const CareSlot slot = careSlot(care, QStringLiteral("access.askedOn"));
        QVERIFY(!slot.set(QStringLiteral("04-Ju")));
        QCOMPARE(care.access.askedOn, QDate(2011, 7, 4));
    }
    void blankLinesAreNoStrengths()
    {
        domain::CareRecord care;
        const CareSlot slot = careSlot(care, QStringLiteral("strengths"));
        QVERIFY(slot.set(QStringLiteral("Cooks well\n\n  Walks far \n")));
        QCOMPARE(care.strengths.size(), std::size_t{2});
        QCOMPARE(care.strengths[1].ref, QStringLiteral("S2"));
        QCOMPARE(care.strengths[1].text, QStringLiteral("Walks far"));
    }
    void usersOfTheAccountHaveTheirDay()
    {
        domain::CareRecord care;
        const CareSlot slot = careSlot(care, QStringLiteral("account.users"));
        QVERIFY(slot.set(QStringLiteral("Ash Example, 04-Jul-2011\nElm, of the bank")));
        QCOMPARE(care.account.users.size(), std::size_t{2});
        QCOMPARE(care.account.users[0].name, QStringLiteral("Ash Example"));
        QCOMPARE(care.account.users[0].approvedOn, QDate(2011, 7, 4));
        QCOMPARE(care.account.users[1].name, QStringLiteral("Elm, of the bank"));
        QVERIFY(!care.account.users[1].approvedOn.isValid());
        careSlot(care, QStringLiteral("account.statementMonths")).choose(1);
        QCOMPARE(care.account.statementMonths, 3);
    }
    void risksStandInTheOrderOfTheLaw()
    {
        domain::CareRecord care;
        careSlot(care, QStringLiteral("risk:indemnity.answer")).choose(0);
        careSlot(care, QStringLiteral("risk:health.answer")).choose(1);
        QCOMPARE(care.risks.front().kind, domain::LegalRiskKind::Health);
    }
    void unknownNamesHaveNoPlace_data()
    {
        QTest::addColumn<QString>("key");
        for (const char* key : {"", "nothing", "nominee.shoeSize", "risk:dragons.answer", "copy:99999.to",
                                "risk:health", "duty:fly"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }
    void unknownNamesHaveNoPlace()
    {
        QFETCH(QString, key);
        domain::CareRecord care;
        QVERIFY(!careSlot(care, key).get);
    }
};

QTEST_APPLESS_MAIN(TestCareFields)
#include "tst_viewmodels_care_fields.moc"
