// Goal: a tablet joins exactly the office its ticket names, and an interrupted enrolment can be repeated.
// Method: an honest reply, and the same reply with one record replaced each time.
#include "tests/unit/store/fixture.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;

class TestStoreEnrolment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void keysAreMadeOnceAndKept()
    {
        Desk desk;
        const auto first = got(desk.tablet->enrolment().enrolmentKeys());
        desk.reopen();
        const auto again = got(desk.tablet->enrolment().enrolmentKeys());
        QVERIFY(first.device == again.device);
        QVERIFY(first.staff == again.staff);
        QVERIFY(first.device != first.staff);
        const crypto::Signature signature =
            got(desk.tablet->enrolment().signTranscript(bytesOf("transcript")));
        QVERIFY(crypto::verify(again.device, "csync/enrol/1", bytesOf("transcript"), signature));
    }

    void theOfficeCanReadTheRecoveryCodeOut()
    {
        Desk desk;
        const Bytes sealed = got(desk.tablet->enrolment().sealedRecovery(desk.office.recovery.publicKey));
        const auto secret = crypto::openSealedTo(desk.office.recovery, sealed);
        QVERIFY(secret.has_value());
        desk.tablet.reset();
        VERIFY_OK(crypto::Vault::openWithRecovery(desk.folder(), secret->view()));
    }

    void anHonestReplyEnrolsForGood()
    {
        Desk desk;
        QVERIFY(!got(desk.tablet->sync().identity()));
        desk.office.enrol(*desk.tablet);
        desk.reopen();
        QVERIFY(desk.status().enrolled);
        QCOMPARE(desk.status().staffName, QStringLiteral("Sam Example"));
        QCOMPARE(desk.tablet->staffName(), QStringLiteral("Sam Example"));
        QCOMPARE(desk.status().organisation, QStringLiteral("5QL"));
        QVERIFY(got(desk.tablet->sync().epoch()) == desk.office.epoch);
        QVERIFY(!desk.status().allAtOffice()); // no receipt yet: nothing is green
        COMPARE_CODE(desk.tablet->enrolment().enrolmentKeys(), AlreadyExists);
    }

    void aReplyThatDoesNotFitTheTicketIsRefused_data()
    {
        QTest::addColumn<QString>("spoil");
        for (const char* what : {"another root", "a key nobody signed", "no receipt key", "no device key",
                                 "certificate of another tablet", "card of another key",
                                 "certificate by another office", "certificate and card of two people"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aReplyThatDoesNotFitTheTicketIsRefused()
    {
        QFETCH(QString, spoil);
        Desk desk;
        DeskOffice other;
        const auto keys = got(desk.tablet->enrolment().enrolmentKeys());
        auto otherKeys = keys;
        wire::Ticket ticket = desk.office.ticket();
        const wire::EnrolReply honest = desk.office.reply(keys);
        wire::EnrolReply reply = honest;
        if (spoil == u"another root")
            ticket.root = other.root.publicKey;
        if (spoil == u"a key nobody signed")
            reply.orgKeys.push_back(other.orgKeys[0]);
        if (spoil == u"no receipt key")
            reply.orgKeys.erase(reply.orgKeys.begin());
        if (spoil == u"no device key")
            reply.orgKeys.erase(reply.orgKeys.begin() + 1);
        if (spoil == u"certificate of another tablet") {
            otherKeys.device = other.root.publicKey;
            reply.deviceCert = desk.office.reply(otherKeys).deviceCert;
        }
        if (spoil == u"card of another key") {
            otherKeys.staff = other.root.publicKey;
            reply.staffCard = desk.office.reply(otherKeys).staffCard;
        }
        if (spoil == u"certificate by another office")
            reply.deviceCert = other.reply(keys).deviceCert;
        if (spoil == u"certificate and card of two people") {
            desk.office.staff = desk.random.make<StaffId>();
            reply.staffCard = desk.office.reply(keys).staffCard;
        }
        COMPARE_CODE(desk.tablet->enrolment().completeEnrolment(ticket, reply), Untrusted);
        QVERIFY(!desk.status().enrolled);
        desk.reopen();
        VERIFY_OK(desk.tablet->enrolment().completeEnrolment(desk.office.ticket(), honest));
        QVERIFY(desk.status().enrolled);
    }
};

QTEST_GUILESS_MAIN(TestStoreEnrolment)
#include "tst_store_enrolment.moc"
