// The workload's steps, its shadow in memory, and the look at what a crash left.
#include "tests/vault/workload.h"

namespace doorstep::crypto::test {

const char* const workloadSchema =
    "CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, body BLOB);"
    "CREATE INDEX item_name ON item(name);CREATE INDEX item_size ON item(size, name);"
    "CREATE TABLE pair(a TEXT PRIMARY KEY, b INTEGER REFERENCES item(id)) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE word USING fts5(text);";

namespace {

constexpr std::uint64_t idMax = 120;

void mix(std::uint64_t& hash, const void* data, std::size_t size)
{
    // FNV-1a
    const auto* bytes = static_cast<const std::uint8_t*>(data);
    for (std::size_t i = 0; i < size; ++i)
        hash = (hash ^ bytes[i]) * 0x100000001b3u;
}

std::string text(Dice& dice, std::size_t words)
{
    std::string made;
    for (std::size_t i = 0; i < words; ++i)
        made += (i ? " w" : "w") + std::to_string(dice.below(400));
    return made;
}

std::string statement(Dice& dice)
{
    const std::string id = std::to_string(dice.below(idMax));
    switch (dice.below(9)) {
    case 0:
    case 1:
    case 2:
        return "INSERT OR REPLACE INTO item VALUES(" + id + ",'" + text(dice, 1 + dice.below(20)) + "'," +
               std::to_string(dice.below(50)) + ",zeroblob(" + std::to_string(dice.below(2'500)) + "));";
    case 3:
        return "UPDATE item SET size=size+1, name=name||' x' WHERE id%9=" + std::to_string(dice.below(9)) +
               " AND length(name)<150;";
    case 4:
        return "DELETE FROM item WHERE size=" + std::to_string(dice.below(50)) + " AND id<>" + id + ";";
    case 5:
        return "INSERT OR REPLACE INTO pair VALUES('" + text(dice, 1) + "'," + id + ");";
    case 6:
        return "INSERT OR REPLACE INTO word(rowid,text) VALUES(" + id + ",'" +
               text(dice, 5 + dice.below(60)) + "');";
    case 7:
        return "UPDATE word SET text=text||' " + text(dice, 3) + "' WHERE rowid=" + id +
               " AND length(text)<500;";
    default:
        return "DELETE FROM word WHERE rowid=" + id + ";DELETE FROM pair WHERE b=" + id + ";";
    }
}

// The statements of a transaction, without BEGIN and COMMIT.
std::string transaction(Dice& dice)
{
    std::string sql;
    std::uint64_t count = 1 + dice.below(4);
    if (dice.chance(4)) // a large one: as many pages as several automatic checkpoints
        count = 60;
    for (std::uint64_t i = 0; i < count; ++i)
        sql += statement(dice);
    if (dice.chance(30)) {
        sql += "SAVEPOINT one;" + statement(dice);
        if (dice.chance(40))
            sql += "SAVEPOINT two;" + statement(dice) + "ROLLBACK TO two;" + statement(dice) + "RELEASE two;";
        sql += statement(dice) + (dice.chance(60) ? "ROLLBACK TO one;" : "RELEASE one;") + statement(dice);
    }
    return sql;
}

// Where an error shows in what is looked at next.
void attempt(sqlite3* connection, const std::string& sql)
{
    [[maybe_unused]] const int code = run(connection, sql);
}

class Run {
public:
    Run(Subject& subject, const RecordedFolder& log, const WorkloadOptions& options)
        : m_subject(subject)
        , m_log(log)
        , m_options(options)
        , m_dice(options.seed)
        , m_shadow(connectRaw(":memory:", "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE))
    {
        attempt(m_shadow.get(), workloadSchema);
        m_account.states.push_back(digestOf(m_shadow.get()));
        tune();
    }

    Account finish()
    {
        for (int i = 0; i < m_options.steps && m_account.lie.empty(); ++i) {
            if (!m_subject.db() && !reopen())
                break;
            step();
        }
        return std::move(m_account);
    }

private:
    void tune()
    {
        // Many automatic checkpoints in little work.
        attempt(m_subject.db(), "PRAGMA wal_autocheckpoint=24");
        if (m_options.smallCache)
            attempt(m_subject.db(), "PRAGMA cache_size=6");
    }

    bool reopen()
    {
        if (m_options.secrets && m_dice.chance(30))
            m_subject.knockWithWrongSecret();
        if (!m_subject.open().empty()) {
            ++m_account.errors;
            return false;
        }
        tune();
        lookAtLive(true);
        return true;
    }

    void step()
    {
        const std::uint64_t kind = m_dice.below(100);
        if (kind < 76)
            commit();
        else if (kind < 82)
            rollBack();
        else if (kind < 91) {
            static const char* const modes[] = {"PASSIVE", "FULL", "RESTART", "TRUNCATE"};
            maintain(std::string("PRAGMA wal_checkpoint(") + modes[m_dice.below(4)] + ")");
        } else if (kind < 93)
            maintain("VACUUM");
        else if (kind < 95)
            maintain("PRAGMA incremental_vacuum(5)");
        else if (kind < 97)
            renew();
        else
            m_subject.close();
    }

    void commit()
    {
        const std::string sql = transaction(m_dice);
        attempt(m_shadow.get(), "BEGIN;" + sql);
        const std::uint64_t with = digestOf(m_shadow.get());
        const std::size_t logged = m_log.log().size();
        const int before = run(m_subject.db(), "BEGIN IMMEDIATE;" + sql);
        const int code = before == SQLITE_OK ? run(m_subject.db(), "COMMIT") : before;
        if (code == SQLITE_OK) {
            attempt(m_shadow.get(), "COMMIT");
            m_account.states.push_back(with);
            m_account.acknowledgedAt.push_back(m_log.log().size());
            if (m_log.log().size() > logged) { // one that changed nothing leaves the log as it was
                m_account.undecided.clear();
                m_account.fallBack.clear();
            }
            if (m_dice.chance(10))
                lookAtLive();
            return;
        }
        attempt(m_shadow.get(), "ROLLBACK");
        ++m_account.errors;
        if (before == SQLITE_OK)
            m_account.undecided[with] = sql;
        settle();
    }

    void rollBack()
    {
        const int code = run(m_subject.db(), "BEGIN;" + transaction(m_dice) + "ROLLBACK");
        m_account.errors += code == SQLITE_OK ? 0 : 1;
        settle();
    }

    void maintain(const std::string& sql)
    {
        m_account.errors += run(m_subject.db(), sql) == SQLITE_OK ? 0 : 1;
        settle();
    }

    void renew()
    {
        if (!m_options.secrets)
            return;
        if (m_subject.renewSecret())
            m_account.secretAt.push_back(m_log.log().size());
        else
            m_account.secretUndecided = true;
    }

    void settle()
    {
        if (!sqlite3_get_autocommit(m_subject.db()))
            attempt(m_subject.db(), "ROLLBACK");
        lookAtLive();
    }

    // The living connection may fail to answer, but what it answers must be what it acknowledged. Only the
    // recovery of the log at an opening may still decide for a commit that returned an error.
    void lookAtLive(bool justOpened = false)
    {
        const std::uint64_t seen = digestOf(m_subject.db());
        if (seen == 0) {
            ++m_account.errors;
            return;
        }
        if (seen == m_account.states.back())
            return;
        const auto decided = m_account.undecided.find(seen);
        if (justOpened && decided != m_account.undecided.end()) {
            attempt(m_shadow.get(), "BEGIN;" + decided->second + "COMMIT");
            m_account.fallBack.insert(m_account.states.back());
            m_account.states.push_back(seen);
            m_account.acknowledgedAt.push_back(m_log.log().size());
            m_account.undecided.clear();
            return;
        }
        m_account.lie = "the rows are not those that were acknowledged";
    }

    Subject& m_subject;
    const RecordedFolder& m_log;
    WorkloadOptions m_options;
    Dice m_dice;
    Connection m_shadow;
    Account m_account;
};

} // namespace

std::uint64_t digestOf(sqlite3* connection)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char* sql :
         {"SELECT id,name,size,body FROM item ORDER BY id", "SELECT a,b FROM pair ORDER BY a",
          "SELECT rowid,text FROM word ORDER BY rowid"}) {
        sqlite3_stmt* raw = nullptr;
        int code = sqlite3_prepare_v2(connection, sql, -1, &raw, nullptr);
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> query(raw, &sqlite3_finalize);
        if (code != SQLITE_OK)
            return 0;
        while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(raw); ++i) {
                const void* value = sqlite3_column_blob(raw, i);
                const int size = sqlite3_column_bytes(raw, i);
                mix(hash, &size, sizeof size);
                mix(hash, value, static_cast<std::size_t>(size));
            }
        }
        if (code != SQLITE_DONE)
            return 0;
        mix(hash, sql, 8);
    }
    return hash == 0 ? 1 : hash;
}

Account runWorkload(Subject& subject, const RecordedFolder& log, const WorkloadOptions& options)
{
    return Run(subject, log, options).finish();
}

std::string verdictOn(Subject& subject, const std::set<std::uint64_t>& allowed)
{
    if (const std::string why = subject.open(); !why.empty())
        return "does not open: " + why;
    sqlite3* db = subject.db();
    const std::uint64_t found = digestOf(db);
    if (!allowed.contains(found))
        return found == 0 ? "cannot be read: error " + std::to_string(sqlite3_extended_errcode(db))
                          : "the rows are not those that were acknowledged";
    if (const std::string answer = ask(db, "PRAGMA integrity_check"); answer != "ok")
        return "integrity_check: " + answer;
    if (const int code = run(db, "INSERT INTO word(word) VALUES('integrity-check')"); code != SQLITE_OK)
        return "the full-text index: error " + std::to_string(code);
    if (const std::string why = subject.selfCheck(); !why.empty())
        return why;
    // It must also serve from here on.
    if (run(db, "INSERT OR REPLACE INTO item VALUES(1000,'after',1,zeroblob(9000))") != SQLITE_OK)
        return "cannot be written";
    const std::uint64_t written = digestOf(db);
    subject.close();
    if (const std::string why = subject.open(); !why.empty())
        return "does not open a second time: " + why;
    if (digestOf(subject.db()) != written)
        return "what was written after the crash is not there";
    const std::string why = subject.selfCheck();
    subject.close();
    return why;
}

} // namespace doorstep::crypto::test
