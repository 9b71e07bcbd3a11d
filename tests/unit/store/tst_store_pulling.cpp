// Goal: what the office sends becomes visible whole or not at all, and only what adds up and is genuine.
// Method: pages of one row, answers spoiled in one place each, then the honest answer.
#include "tests/unit/store/fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using wire::Kind;

class TestStorePulling : public QObject {
    Q_OBJECT

private:
    static int people(Desk& desk) { return static_cast<int>(got(desk.tablet->people().list()).size()); }
    static wire::PullResponse answer(Desk& desk)
    {
        return desk.office.pull(got(desk.tablet->sync().nextPull()));
    }
    static wire::Feed& feedOf(wire::PullResponse& response, const StreamId& stream)
    {
        for (wire::Feed& feed : response.feeds)
            if (feed.stream == stream)
                return feed;
        qFatal("no such feed");
    }

    /// The database of a closed tablet.
    static std::unique_ptr<SQLite::Database> database(const crypto::Vault& vault)
    {
        auto db = std::make_unique<SQLite::Database>(vault.databasePath(), SQLite::OPEN_READWRITE, 0,
                                                     vault.vfsName());
        if (!vault.prepareConnection(db->getHandle()).ok())
            qFatal("the vault's database does not open");
        return db;
    }
    /// Rows as they came, without what this tablet lays over them.
    static std::vector<std::string> pulledRows(const std::filesystem::path& folder)
    {
        const auto vault = got(crypto::Vault::open(folder, bytesOf(passphrase)));
        const auto db = database(*vault);
        SQLite::Statement query(*db,
                                "SELECT hex(stream) || kind || hex(entity) || seq || ' ' || flags || ' ' "
                                "|| hex(payload) FROM pulled ORDER BY stream, kind, entity");
        std::vector<std::string> rows;
        while (query.executeStep())
            rows.push_back(query.getColumn(0).getString());
        return rows;
    }
    static void edit(store::Tablet& tablet, const EntityId& patient, const QString& text)
    {
        domain::Plan plan = *got(tablet.plans().draft(patient));
        plan.contingency = text;
        (void)got(tablet.plans().saveDraft(std::move(plan)));
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void pagesAreHeldBackUntilTheStreamIsWhole()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        // A second tablet of the same office, one row a page, restarted in between.
        Desk fresh;
        desk->office.asks.reset();
        const auto keys = got(fresh.tablet->enrolment().enrolmentKeys());
        VERIFY_OK(
            fresh.tablet->enrolment().completeEnrolment(desk->office.ticket(), desk->office.reply(keys)));
        desk->office.rowsPerPage = 1;
        int rounds = 0;
        for (bool again = true; again; ++rounds) {
            const auto page = desk->office.pull(got(fresh.tablet->sync().nextPull()));
            again = got(fresh.tablet->sync().applyPull(page));
            if (again && rounds > 0) {
                const auto draft = fresh.tablet->plans().draft(desk->patient());
                QVERIFY(!draft.ok() || !draft.value() || draft.value()->lines.size() == 3);
            }
            fresh.reopen();
        }
        QVERIFY(rounds > 5);
        QVERIFY(*got(fresh.tablet->plans().draft(desk->patient())) ==
                *got(desk->tablet->plans().draft(desk->patient())));
    }

    void aSumThatIsWrongRestartsThatStreamAndKeepsWhatIsShown()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        const auto before = got(desk->tablet->plans().draft(desk->patient()));
        desk->office.addPerson(desk->person);
        desk->office.wrongDigest = true;
        QVERIFY2(got(desk->tablet->sync().applyPull(answer(*desk))), "read again from the start, once");
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        int restarted = 0;
        for (const auto& [stream, cursor] : got(desk->tablet->sync().nextPull()).cursors)
            restarted += cursor == 0 ? 1 : 0;
        QVERIFY(restarted >= 1);
        desk->office.wrongDigest = false;
        desk->office.pullAll(*desk->tablet);
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
    }

    void aSumThatStaysWrongHoldsUpNobodyElse()
    {
        const auto desk = Desk::withPerson();
        desk->office.sync(*desk->tablet);
        domain::Person other = personNamed(QStringLiteral("Rowan"), QStringLiteral("SYNTHETIC"),
                                           QStringLiteral("9990953147"), QStringLiteral("LS2 7UE"));
        desk->office.addPerson(other);
        desk->person.telephones = {QStringLiteral("01632 960001")};
        desk->office.addPerson(desk->person);
        const StreamId bad = desk->stream();
        for (int round = 0; round < 4; ++round) {
            wire::PullResponse page = answer(*desk);
            for (wire::Feed& feed : page.feeds)
                if (feed.stream == bad && feed.digest)
                    feed.digest->value[0] ^= 1;
            static_cast<void>(got(desk->tablet->sync().applyPull(page)));
        }
        VERIFY_OK(desk->tablet->people().byId(other.id));
        VERIFY_OK(desk->tablet->people().byId(desk->person.id));
        for (const auto& [stream, cursor] : got(desk->tablet->sync().nextPull()).cursors)
            QVERIFY2(stream != bad, "not asked for again by this process");
        QVERIFY(desk->status().lastError.contains(QStringLiteral("do not add up")));
        desk->reopen();
        desk->office.pullAll(*desk->tablet);
        QVERIFY(desk->status().lastError.isEmpty());
        QCOMPARE(got(desk->tablet->people().byId(desk->person.id)).telephones.size(), 1);
    }

    void aSpoiledAnswerIsRefusedWhole_data()
    {
        QTest::addColumn<QString>("spoil");
        QTest::addColumn<int>("code");
        const auto row = [](const char* what, ErrorCode code) {
            QTest::newRow(what) << QString::fromLatin1(what) << static_cast<int>(code);
        };
        row("another epoch", ErrorCode::EpochChanged);
        row("a stream nobody granted", ErrorCode::Protocol);
        row("does not follow", ErrorCode::Protocol);
        row("rows out of order", ErrorCode::Protocol);
        row("no digest", ErrorCode::Protocol);
        row("a row left out", ErrorCode::Protocol);
        row("a payload that is no payload", ErrorCode::Protocol);
        row("a change is missing", ErrorCode::Protocol);
        row("a change that holds another record", ErrorCode::Protocol);
        row("a change with a wrong signature", ErrorCode::Untrusted);
    }
    void aSpoiledAnswerIsRefusedWhole()
    {
        QFETCH(QString, spoil);
        QFETCH(int, code);
        const auto desk = Desk::withPerson();
        domain::Person second = personNamed(QStringLiteral("Beech"), QStringLiteral("SYNTHETIC"), {}, {});
        const StreamId stream{second.id.value};
        desk->office.addPerson(second);
        desk->office.appendRecord(stream, Kind::Note, desk->random.make<EntityId>(),
                                  wire::encode(wire::Value("note")));
        // Grants first, so that the streams are asked for.
        wire::PullResponse grants = answer(*desk);
        grants.feeds.clear();
        QVERIFY(got(desk->tablet->sync().applyPull(grants)));
        const wire::PullResponse honest = answer(*desk);
        wire::PullResponse bad = honest;
        wire::Feed& feed = feedOf(bad, stream);
        wire::SignedChange& change = bad.changes.begin()->second;
        if (spoil == u"another epoch")
            bad.epoch.value[0] = static_cast<std::uint8_t>(bad.epoch.value[0] ^ 1);
        if (spoil == u"a stream nobody granted")
            feed.stream.value[0] = static_cast<std::uint8_t>(feed.stream.value[0] ^ 1);
        if (spoil == u"does not follow")
            feed.from = 1;
        if (spoil == u"rows out of order")
            std::swap(feed.rows[0], feed.rows[1]);
        if (spoil == u"no digest")
            feed.digest.reset();
        if (spoil == u"a row left out")
            feed.rows.erase(feed.rows.begin());
        if (spoil == u"a payload that is no payload")
            feed.rows[0].payload = {0xff};
        if (spoil == u"a change is missing")
            bad.changes.clear();
        if (spoil == u"a change that holds another record")
            feed.rows[1].entity.value[0]++;
        if (spoil == u"a change with a wrong signature")
            change.signature.value[0] = static_cast<std::uint8_t>(change.signature.value[0] ^ 1);
        if (spoil == u"a row left out")
            QVERIFY(got(desk->tablet->sync().applyPull(bad))); // that stream alone is asked for again
        else
            QCOMPARE(codeOf(desk->tablet->sync().applyPull(bad)), code);
        QCOMPARE(people(*desk), 1);
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(people(*desk), 2);
        QVERIFY(got(desk->tablet->verify()).problems.empty());
    }

    void anOfficeThatNeverHadOurRowsSendsTheStreamFromItsStart()
    {
        const auto desk = Desk::withPerson();
        wire::PullRequest request = got(desk->tablet->sync().nextPull());
        for (auto& [stream, cursor] : request.cursors)
            cursor = 0;
        QVERIFY(!got(desk->tablet->sync().applyPull(desk->office.pull(request))));
        QCOMPARE(people(*desk), 1);
    }

    void ownValuesAreTakenFromTheJournal()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(500, 500'000)))));
        const auto before = got(desk->tablet->plans().draft(desk->patient()));
        wire::PullRequest request = got(desk->tablet->sync().nextPull());
        QVERIFY(request.own && request.own->from == 1 && request.own->upTo > 0);
        const wire::PullResponse brief = desk->office.pull(request);
        request.own.reset();
        const wire::PullResponse whole = desk->office.pull(request);
        const auto leftOut = [](const wire::PullResponse& response) {
            int rows = 0;
            for (const wire::Feed& feed : response.feeds)
                for (const wire::Row& row : feed.rows)
                    rows += (row.flags & wire::Row::own) != 0 ? 1 : 0;
            return rows;
        };
        QVERIFY(leftOut(brief) > 3);
        QCOMPARE(leftOut(whole), 0);
        QVERIFY(!got(desk->tablet->sync().applyPull(brief))); // its digest is that of the whole rows
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        QVERIFY(got(desk->tablet->verify()).problems.empty());
        desk->reopen();
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
    }

    void ownValuesThatAreNotHereAreAskedForInFull()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(500, 500'000)))));
        const auto before = got(desk->tablet->plans().draft(desk->patient()));
        wire::PullRequest request = got(desk->tablet->sync().nextPull());
        wire::PullResponse bad = desk->office.pull(request);
        for (wire::Row& row : feedOf(bad, desk->stream()).rows) {
            auto fields = got(wire::decodePayload(row.payload));
            for (auto& [field, stamped] : fields)
                if (stamped.value.isNull() && stamped.stamp)
                    stamped.stamp->dseq = 999;
            row.payload = wire::encodePayload(fields);
        }
        COMPARE_CODE(desk->tablet->sync().applyPull(bad), Protocol);
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        QVERIFY(!got(desk->tablet->sync().nextPull()).own);
        desk->office.pullAll(*desk->tablet);
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        // That change is not counted on again, nor what lies before it.
        QVERIFY(!got(desk->tablet->sync().nextPull()).own);
    }

    void aDamagedOwnChangeIsReplacedByTheOfficesRows()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        VERIFY_OK(desk->tablet->sync().acknowledge(
            desk->office.push(got(desk->tablet->sync().pending(500, 500'000)))));
        const auto before = got(desk->tablet->plans().draft(desk->patient()));
        const auto held = got(desk->tablet->sync().nextPull()).own;
        QVERIFY(held && held->upTo > 0);
        desk->tablet.reset();
        {
            const auto vault = got(crypto::Vault::open(desk->folder(), bytesOf(passphrase)));
            database(*vault)->exec("UPDATE journal SET body = x'ff' WHERE dseq = " +
                                   std::to_string(held->upTo));
        }
        desk->reopen();
        COMPARE_CODE(desk->tablet->sync().applyPull(answer(*desk)), Protocol);
        QVERIFY(!got(desk->tablet->sync().nextPull()).own);
        desk->office.pullAll(*desk->tablet);
        QVERIFY(got(desk->tablet->plans().draft(desk->patient())) == before);
        QVERIFY(!got(desk->tablet->sync().nextPull()).own);
    }

    /// One tablet restored onto two machines: both use the same numbers for different work. What one of them
    /// has at a number is not what the office has there.
    void aCopyGetsWholeWhatTheOtherOneWrote()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        const std::filesystem::path second = desk->folder().parent_path() / "second";
        desk->tablet.reset();
        std::filesystem::copy(desk->folder(), second, std::filesystem::copy_options::recursive);
        desk->reopen();
        auto copy = got(store::Tablet::open(second, bytesOf(passphrase), desk->clock, desk->random));
        const auto held = got(copy->sync().nextPull()).own;
        QVERIFY(held && held->upTo > 0);

        edit(*copy, desk->patient(), QStringLiteral("as one of them says"));
        edit(*desk->tablet, desk->patient(), QStringLiteral("as the other says"));
        desk->office.sync(*desk->tablet);
        QCOMPARE(got(desk->tablet->sync().nextPull()).own->upTo, held->upTo + 1);

        // Its receipt proves what both had before. The other's work has a number the copy used too, and comes
        // whole.
        const wire::PullRequest request = got(copy->sync().nextPull());
        QVERIFY(request.own == held);
        QVERIFY(!got(copy->sync().applyPull(desk->office.pull(request))));
        // Had it sent its own work and a proof of it, the office would leave out nothing at all.
        wire::PullRequest later = request;
        for (auto& [stream, cursor] : later.cursors)
            cursor = 1;
        const auto leftOut = [&] {
            int rows = 0;
            for (const wire::Feed& feed : desk->office.pull(later).feeds)
                for (const wire::Row& row : feed.rows)
                    rows += (row.flags & wire::Row::own) != 0 ? 1 : 0;
            return rows;
        };
        QVERIFY(leftOut() > 0);
        later.own->upTo += 1;
        later.own->chain = desk->random.make<Hash32>();
        QCOMPARE(leftOut(), 0);
        copy.reset();
        desk->tablet.reset();
        const auto rows = pulledRows(second);
        QVERIFY(!rows.empty());
        QVERIFY(rows == pulledRows(desk->folder()));
    }

    void whatIsLeftOutAsUnchangedIsHeldAgainstWhatIsHere()
    {
        const auto desk = Desk::withPerson();
        wire::PullResponse nothing = answer(*desk);
        std::map<StreamId, EntityId> digests;
        for (const wire::Feed& feed : nothing.feeds)
            digests[feed.stream] = *feed.digest;
        nothing.feeds.clear();
        nothing.unchanged = wire::sumOfDigests(digests);
        QVERIFY(!got(desk->tablet->sync().applyPull(nothing)));
        nothing.unchanged->value[5] ^= 1;
        QVERIFY2(got(desk->tablet->sync().applyPull(nothing)), "it asks again, by name");
        QVERIFY(!got(desk->tablet->sync().applyPull(answer(*desk))));
    }

    void aRecordOnTopOfWholeRowsJoinsThem()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.sync(*desk->tablet);
        const auto agreed = desk->agree();
        desk->office.sync(*desk->tablet);
        const auto versions = got(desk->tablet->plans().versions(desk->patient()));
        QCOMPARE(versions.size(), std::size_t(1));
        domain::Decision decision =
            desk->office.nextDecision(agreed.planHash, agreed.agreementHash, domain::DecisionKind::Approve);
        desk->office.decide(desk->patient(), decision);
        desk->office.pullAll(*desk->tablet);
        const auto after = got(desk->tablet->plans().versions(desk->patient()));
        QCOMPARE(after.size(), std::size_t(1));
        QVERIFY(after[0].decision && after[0].delivery == store::Delivery::AtOffice);
        QVERIFY(got(desk->tablet->verify()).problems.empty());
    }

    void keysArePulledBeforePeople()
    {
        const auto desk = Desk::withPerson();
        const wire::PullRequest request = got(desk->tablet->sync().nextPull());
        QVERIFY(request.cursors.front().first == desk->office.organisation);
        QVERIFY(request.cursors.back().first == desk->stream());
        QCOMPARE(request.minHeads.size(), request.cursors.size());
        QVERIFY(request.minHeads.back().second >= request.cursors.back().second);
    }

    void aPersonTakenOffTheCaseloadIsHiddenAndUnsentWorkStays()
    {
        const auto desk = Desk::withPerson();
        desk->saveGoodDraft();
        desk->office.revoke(desk->stream());
        desk->office.pullAll(*desk->tablet);
        QCOMPARE(people(*desk), 0);
        QCOMPARE(desk->status().changesWaiting, 1);
        QCOMPARE(got(desk->tablet->sync().pending(9, 1'000'000)).size(), std::size_t{1});
        COMPARE_CODE(desk->tablet->plans().saveDraft(goodPlan(desk->patient())), NotFound);
    }
};

QTEST_GUILESS_MAIN(TestStorePulling)
#include "tst_store_pulling.moc"
