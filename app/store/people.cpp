// The caseload out of index and view.
#include "app/store/core/person_index.h"
#include "app/store/core/plans.h"
#include "app/store/core/repositories.h"

namespace doorstep::store {

using domain::Person;

PlanState PeopleRepository::stateNow(const EntityId& patient) const
{
    const std::uint64_t revision = m_core.db.revision();
    const QDate day = m_core.today();
    if (m_states.revision != revision || m_states.day != day)
        m_states = {revision, day, {}};
    const auto found = m_states.known.find(patient);
    if (found != m_states.known.end())
        return found->second;
    const PlanState state = stateOf(m_core, patient);
    m_states.known.emplace(patient, state);
    return state;
}

std::vector<PersonSummary> PeopleRepository::summaries(const std::vector<EntityId>& patients) const
{
    std::map<EntityId, int> unsent;
    {
        Query query = m_core.db.query("SELECT stream, count(*) FROM journal WHERE acked = 0 GROUP BY stream");
        while (query.next())
            unsent[query.id<EntityId>(0)] = static_cast<int>(query.integer(1));
    }
    std::vector<PersonSummary> result;
    for (const EntityId& id : patients) {
        const auto found = guarded([&] { return findPerson(m_core, id); });
        PersonSummary summary;
        summary.id = id;
        if (!found.ok()) { // one unreadable record must not empty the list
            summary.name = QStringLiteral("This record cannot be read");
            result.push_back(std::move(summary));
            continue;
        }
        const std::optional<Person>& person = found.value();
        if (!person)
            continue;
        summary.name = domain::displayName(*person, m_core.today());
        summary.nhsNumber = person->nhsNumber ? person->nhsNumber->digits() : QString();
        summary.born = person->born;
        summary.deceased = person->isDeceased();
        summary.restricted = person->isRestricted();
        summary.state = stateNow(id);
        if (const auto count = unsent.find(id); count != unsent.end())
            summary.unsent = count->second;
        result.push_back(std::move(summary));
    }
    return result;
}

Result<std::vector<PersonSummary>> PeopleRepository::list(int offset, int limit) const
{
    return guarded([&] {
        std::vector<EntityId> ids;
        Query query = m_core.db.query(
            "SELECT p.stream FROM person p JOIN cursor c ON c.stream = p.stream AND c.granted = 1 "
            "ORDER BY p.sort, p.stream LIMIT ? OFFSET ?",
            limit, offset);
        while (query.next())
            ids.push_back(query.id<EntityId>(0));
        return summaries(ids);
    });
}

Result<std::vector<PersonSummary>> PeopleRepository::search(const QString& text, int limit) const
{
    if (text.trimmed().isEmpty())
        return list(0, limit);
    return guarded([&] {
        std::vector<EntityId> ids;
        const QString expression = matchExpression(text);
        if (expression.isEmpty())
            return std::vector<PersonSummary>{};
        Query query = m_core.db.query("SELECT p.stream FROM person_search s JOIN person p ON p.n = s.rowid "
                                      "JOIN cursor c ON c.stream = p.stream AND c.granted = 1 "
                                      "WHERE person_search MATCH ? ORDER BY s.rank, p.sort, p.stream LIMIT ?",
                                      expression, limit);
        while (query.next())
            ids.push_back(query.id<EntityId>(0));
        return summaries(ids);
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
