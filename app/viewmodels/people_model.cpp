// Loads and searches the caseload.
#include "app/viewmodels/people_model.h"

#include "app/domain/formats.h"
#include "app/domain/identifiers.h"
#include "app/viewmodels/texts.h"

namespace doorstep::viewmodels {

namespace {

PersonRow rowOf(const store::PersonSummary& person, const QDate& on)
{
    PersonRow row;
    row.key = toKey(person.id);
    row.name = person.name;
    row.nhsNumber = nhsNumberText(person.nhsNumber);
    row.born = domain::bornWithAge(person.born, on);
    row.deceased = person.deceased;
    row.restricted = person.restricted;
    row.stateText = store::describe(person.state);
    row.stateColour = tagColour(person.state);
    row.state = person.state;
    row.unsent = person.unsent;
    return row;
}

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
    const quint64 question = ++m_question;
    m_vault
        .run([text =
                  m_searchText.trimmed()](VaultBackend& vault) -> Result<std::vector<store::PersonSummary>> {
            if (!vault.isOpen())
                return std::vector<store::PersonSummary>{};
            return text.isEmpty() ? vault.people().list() : vault.people().search(text);
        })
        .then(this, [this, question](const Result<std::vector<store::PersonSummary>>& people) {
            show(people, question);
        });
}

void PeopleModel::clear()
{
    ++m_question;
    m_searchText.clear();
    Q_EMIT searchTextChanged();
    m_answers.clear();
    Q_EMIT answersChanged();
    setRows({});
    setState(State::Loading);
}

void PeopleModel::show(const Result<std::vector<store::PersonSummary>>& people, quint64 question)
{
    if (question != m_question)
        return;
    if (!people)
        return setState(State::Failed, toText(people.error()));
    std::vector<PersonRow> rows;
    rows.reserve(people.value().size());
    for (const store::PersonSummary& person : people.value())
        rows.push_back(rowOf(person, today(m_clock)));
    if (m_searchText.trimmed().isEmpty())
        findAnswers(people.value());
    const bool none = rows.empty();
    setRows(std::move(rows));
    if (none)
        setState(m_searchText.trimmed().isEmpty() ? State::Empty : State::NothingFound);
    else
        setState(State::Ready);
}

void PeopleModel::findAnswers(const std::vector<store::PersonSummary>& people)
{
    const auto wanted = [](store::PlanState state) -> QString {
        switch (state) {
        case store::PlanState::PartApproved:
            return tr("Approved in part: tell the patient what was declined and why.");
        case store::PlanState::Returned:
            return tr("Returned: read why, change the plan and agree it again.");
        case store::PlanState::Refused:
            return tr("Refused: read the reasons and tell the patient.");
        case store::PlanState::CannotVerify:
            return tr("A decision cannot be confirmed: do not act on it, ask the office.");
        default:
            return {};
        }
    };
    m_answers.clear();
    for (const store::PersonSummary& person : people) {
        const QString text = wanted(person.state);
        if (text.isEmpty() || person.deceased || m_answers.size() >= answersMax)
            continue;
        m_answers << QVariantMap{{QStringLiteral("key"), toKey(person.id)},
                                 {QStringLiteral("name"), person.name},
                                 {QStringLiteral("text"), text}};
    }
    Q_EMIT answersChanged();
}

void PeopleModel::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

} // namespace doorstep::viewmodels
