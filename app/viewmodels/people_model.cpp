// Loads and searches the caseload.
#include "app/viewmodels/people_model.h"
#include "app/viewmodels/domain_words.h"

#include "app/domain/formats.h"
#include "app/domain/identifiers.h"
#include "app/viewmodels/texts.h"

#include <utility>

namespace doorstep::viewmodels {

namespace {

/// As on the patient's own pages.
QString changedWords()
{
    return QStringLiteral("Changed since it was agreed");
}

PersonRow rowOf(const store::PersonSummary& person, const QDate& on)
{
    PersonRow row;
    row.key = toKey(person.id);
    row.name = person.name;
    row.nhsNumber = nhsNumberText(person.nhsNumber);
    const auto age = domain::ageYears(person.born, on);
    const QString day = domain::staffDate(person.born);
    row.born =
        age ? PeopleModel::tr("Born %1 (%2y)").arg(day).arg(*age) : PeopleModel::tr("Born %1").arg(day);
    row.deceased = person.deceased;
    row.restricted = person.restricted;
    row.stateText = inWords(person.changed ? changedWords() : store::describe(person.state));
    row.stateColour = person.changed ? QStringLiteral("yellow") : tagColour(person.state);
    row.state = person.state;
    row.unsent = person.unsent;
    return row;
}

QString whatToDo(store::PlanState state)
{
    switch (state) {
    case store::PlanState::PartApproved:
        return PeopleModel::tr("Approved in part: tell the patient what was declined and why.");
    case store::PlanState::Returned:
        return PeopleModel::tr("Returned: read why, change the plan and agree it again.");
    case store::PlanState::Refused:
        return PeopleModel::tr("Refused: read the reasons and tell the patient.");
    case store::PlanState::CannotVerify:
        return PeopleModel::tr("A decision cannot be confirmed: do not act on it, ask the office.");
    default:
        return {};
    }
}

/// What the office answered still stands beside the changes, but for a plan that was returned for them.
QString whatToDo(store::PlanState state, bool changed)
{
    if (!changed)
        return whatToDo(state);
    if (state == store::PlanState::Returned)
        return PeopleModel::tr("Returned, and changed since it was agreed: agree it again.");
    return PeopleModel::tr("%1 The plan was changed since it was agreed.").arg(whatToDo(state));
}

constexpr int piece = 2'000; ///< people asked for at a time

} // namespace

PeopleModel::PeopleModel(VaultService& vault, const Clock& clock, QObject* parent)
    : RowListModel(parent)
    , m_vault(vault)
    , m_clock(clock)
{}

QVariant PeopleModel::data(const QModelIndex& at, int role) const
{
    const PersonRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row->name;
    case KeyRole:
        return row->key;
    case NhsNumberRole:
        return row->nhsNumber;
    case BornRole:
        // The age at death is on the patient's own page; a running age would be wrong here.
        return row->deceased ? row->born.section(u'(', 0, 0).trimmed() : row->born;
    case DeceasedRole:
        return row->deceased;
    case RestrictedRole:
        return row->restricted;
    case StateTextRole:
        return row->stateText;
    case StateColourRole:
        return row->stateColour;
    case UnsentRole:
        return row->unsent;
    default:
        return {};
    }
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return {{KeyRole, "key"},
            {NameRole, "name"},
            {NhsNumberRole, "nhsNumber"},
            {BornRole, "born"},
            {DeceasedRole, "deceased"},
            {RestrictedRole, "restricted"},
            {StateTextRole, "stateText"},
            {StateColourRole, "stateColour"},
            {UnsentRole, "unsent"}};
}

void PeopleModel::setSearchText(const QString& text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    Q_EMIT searchTextChanged();
    refresh();
}

QString PeopleModel::searchHint() const
{
    return domain::numberHint(m_searchText);
}

void PeopleModel::refresh()
{
    m_coming.clear();
    askFrom(0, ++m_question);
}

void PeopleModel::askFrom(int offset, quint64 question)
{
    m_vault
        .run([text = m_searchText.trimmed(), offset,
              day = today(m_clock)](VaultBackend& vault) -> Result<std::vector<PersonRow>> {
            std::vector<PersonRow> rows;
            if (!vault.isOpen())
                return rows;
            const auto people =
                text.isEmpty() ? vault.people().list(offset, piece) : vault.people().search(text);
            if (!people)
                return people.error();
            rows.reserve(people.value().size());
            for (const store::PersonSummary& person : people.value())
                rows.push_back(rowOf(person, day));
            return rows;
        })
        .then(this, [this, offset, question](const Result<std::vector<PersonRow>>& people) {
            show(people, offset, question);
        });
}

void PeopleModel::clear()
{
    ++m_question;
    ++m_answersQuestion;
    m_coming.clear();
    m_searchText.clear();
    Q_EMIT searchTextChanged();
    m_answers.clear();
    Q_EMIT answersChanged();
    setRows({});
    setState(State::Loading);
}

void PeopleModel::show(const Result<std::vector<PersonRow>>& people, int offset, quint64 question)
{
    if (question != m_question)
        return;
    if (!people)
        return setState(State::Failed, toText(people.error()));
    const bool searching = !m_searchText.trimmed().isEmpty();
    m_coming.insert(m_coming.end(), people.value().begin(), people.value().end());
    if (!searching && people.value().size() == static_cast<std::size_t>(piece)) {
        if (rows().empty()) // nothing to lose: the first of them at once
            setRows(m_coming);
        return askFrom(offset + piece, question);
    }
    const bool none = m_coming.empty();
    setRows(std::exchange(m_coming, {}));
    if (none)
        setState(searching ? State::NothingFound : State::Empty);
    else
        setState(State::Ready);
}

void PeopleModel::refreshAnswers()
{
    const quint64 question = ++m_answersQuestion;
    m_vault
        .run([](VaultBackend& vault) -> Result<std::vector<store::PersonSummary>> {
            if (!vault.isOpen())
                return std::vector<store::PersonSummary>{};
            return vault.people().standing({store::PlanState::PartApproved, store::PlanState::Returned,
                                            store::PlanState::Refused, store::PlanState::CannotVerify});
        })
        .then(this, [this, question](const Result<std::vector<store::PersonSummary>>& answered) {
            if (question != m_answersQuestion || !answered)
                return;
            m_answers.clear();
            for (const store::PersonSummary& person : answered.value()) {
                if (person.deceased || m_answers.size() >= answersMax)
                    continue;
                m_answers << QVariantMap{
                    {QStringLiteral("key"), toKey(person.id)},
                    {QStringLiteral("name"), person.name},
                    {QStringLiteral("text"), whatToDo(person.state, person.changed)}};
            }
            Q_EMIT answersChanged();
        });
}

void PeopleModel::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

} // namespace doorstep::viewmodels
