// The caseload out of index and view.
#include "app/store/core/person_index.h"
#include "app/store/core/plans.h"
#include "app/store/core/repositories.h"
#include "app/store/core/standing.h"

#include <set>

namespace doorstep::store {

using domain::Person;

namespace {

constexpr const char* granted = "JOIN cursor c ON c.stream = p.stream AND c.granted = 1 ";
const std::string columns =
    "SELECT p.stream, p.name, p.nhs, p.born, p.flags, s.state, s.agreed_ms, s.changed FROM ";
const std::string lists = columns + "person p " + granted + "LEFT JOIN standing s ON s.stream = p.stream ";

std::map<EntityId, int> unsentByPerson(Core& core)
{
    std::map<EntityId, int> unsent;
    Query query = core.db.query("SELECT stream, count(*) FROM journal WHERE acked = 0 GROUP BY stream");
    while (query.next())
        unsent[query.id<EntityId>(0)] = static_cast<int>(query.integer(1));
    return unsent;
}

/// Kept for everybody as far as the disk allows; whoever is missing is worked out by the one who asks.
void prepareList(Core& core)
{
    static_cast<void>(guarded([&] { bringStandingsUpToDate(core); }));
}

/// Rows of `columns`.
std::vector<PersonSummary> summaries(Core& core, Query query)
{
    const auto unsent = unsentByPerson(core);
    std::vector<PersonSummary> result;
    while (query.next()) {
        PersonSummary summary;
        summary.id = query.id<EntityId>(0);
        summary.name = QString::fromStdString(query.text(1));
        summary.nhsNumber = QString::fromStdString(query.text(2));
        if (const std::int64_t born = query.integer(3))
            summary.born = QDate::fromJulianDay(born);
        const auto flags = query.integer(4);
        summary.deceased = (flags & personFlag::deceased) != 0;
        summary.restricted = (flags & personFlag::restricted) != 0;
        if (query.isNull(5)) {
            const auto standing = guarded([&] { return standingOf(core, summary.id); });
            summary.state = standing.ok() ? standing.value().state : PlanState::CannotVerify;
            summary.agreedMs = standing.ok() ? standing.value().agreedMs : 0;
            summary.changed = standing.ok() && standing.value().changed;
        } else {
            summary.state = static_cast<PlanState>(query.integer(5));
            summary.agreedMs = query.integer(6);
            summary.changed = query.integer(7) != 0;
        }
        if (const auto count = unsent.find(summary.id); count != unsent.end())
            summary.unsent = count->second;
        result.push_back(std::move(summary));
    }
    return result;
}

const NearWords& nearWords(Core& core)
{
    if (!core.nearWords) {
        NearWords words;
        Query query = core.db.query("SELECT words || ' ' || nhs || ' ' || postcode FROM person_search");
        while (query.next())
            words.add(QString::fromStdString(query.text(0)));
        core.nearWords = std::move(words);
    }
    return *core.nearWords;
}

/// Adds those that match and are not there yet, by name, while there is room. Who is far down a long list is
/// found by typing on, so no more than a few pages of it are looked at.
void addMatches(Core& core, const QString& expression, std::size_t limit, std::set<EntityId>& seen,
                std::vector<PersonSummary>& found)
{
    if (expression.isEmpty() || found.size() >= limit)
        return;
    constexpr std::size_t pages = 4;
    const auto matches = summaries(
        core,
        core.db.query(columns +
                          "(SELECT rowid AS n FROM person_search WHERE person_search MATCH ? LIMIT ?) m "
                          "JOIN person p ON p.n = m.n " +
                          granted + "LEFT JOIN standing s ON s.stream = p.stream ORDER BY p.sort, p.stream",
                      expression, pages * limit));
    for (const PersonSummary& match : matches) {
        if (found.size() < limit && seen.insert(match.id).second)
            found.push_back(match);
    }
}

} // namespace

Result<std::vector<PersonSummary>> PeopleRepository::list(int offset, int limit) const
{
    return guarded([&] {
        prepareList(m_core);
        return summaries(
            m_core, m_core.db.query(lists + "ORDER BY p.sort, p.stream LIMIT ? OFFSET ?", limit, offset));
    });
}

Result<std::vector<PersonSummary>> PeopleRepository::standing(const std::vector<PlanState>& states) const
{
    return guarded([&] {
        prepareList(m_core);
        std::string wanted = "NULL";
        for (const PlanState state : states)
            wanted += "," + std::to_string(static_cast<int>(state));
        auto people = summaries(m_core, m_core.db.query(lists + "WHERE s.state IS NULL OR s.state IN (" +
                                                        wanted + ") ORDER BY p.sort, p.stream"));
        std::erase_if(people, [&states](const PersonSummary& person) {
            return std::find(states.begin(), states.end(), person.state) == states.end();
        });
        return people;
    });
}

Result<std::vector<PersonSummary>> PeopleRepository::search(const QString& text, int limit) const
{
    if (text.trimmed().isEmpty())
        return list(0, limit);
    return guarded([&] {
        const QStringList words = foldedWords(text);
        const auto room = static_cast<std::size_t>(std::max(limit, 0));
        std::vector<PersonSummary> found;
        if (words.isEmpty())
            return found;
        const QString start = words.join(u' ');
        found = summaries(m_core, m_core.db.query(lists + "WHERE p.sort >= ? AND p.sort < ? "
                                                          "ORDER BY p.sort, p.stream LIMIT ?",
                                                  start, start + QChar(0xFFFF), room));
        std::set<EntityId> seen;
        for (const PersonSummary& person : found)
            seen.insert(person.id);
        addMatches(m_core, matchExpression(words, nullptr), room, seen, found);
        if (found.size() < room)
            addMatches(m_core, matchExpression(words, &nearWords(m_core)), room, seen, found);
        return found;
    });
}

Result<Person> PeopleRepository::byId(const EntityId& id) const
{
    return guarded([&] { return requirePerson(m_core, id); });
}

Result<Person> PeopleRepository::byNhsNumber(const domain::NhsNumber& number) const
{
    return guarded([&] {
        Query query = m_core.db.query("SELECT p.stream FROM person p JOIN cursor c ON c.stream = p.stream "
                                      "AND c.granted = 1 WHERE p.nhs = ?",
                                      number.digits());
        if (!query.next())
            fail(ErrorCode::NotFound, "Nobody on this tablet has this NHS number.");
        return requirePerson(m_core, query.id<EntityId>(0));
    });
}

Result<std::vector<domain::PilotScheme>> PeopleRepository::schemes() const
{
    return guarded([&] { return schemesOf(m_core); });
}

} // namespace doorstep::store
