// Reads what is due and what waits over everybody on the tablet.
#include "app/viewmodels/due_model.h"
#include "app/viewmodels/domain_words.h"

#include "app/viewmodels/texts.h"

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

DueListRow rowOf(const store::DuePerson& person, const QDate& today)
{
    const domain::DueTask& task = person.row.task;
    DueListRow row;
    row.key = toKey(person.row.patient);
    row.name = person.name;
    row.what = inWords(domain::describe(task.kind));
    row.because = inWords(domain::describe(task, today));
    row.due = dateText(task.due);
    row.latest = dateText(task.latest);
    row.urgencyText = inWords(domain::describe(task.urgency));
    row.colour = urgencyColour(task.urgency);
    row.overdue = task.urgency == domain::Urgency::Overdue;
    row.booked = task.booked;
    row.isReview = task.kind == domain::TaskKind::PlanReview || task.kind == domain::TaskKind::LookAgain;
    return row;
}

DueListRow rowOf(const WaitingPlan& plan)
{
    DueListRow row;
    row.key = toKey(plan.patient);
    row.name = plan.name;
    row.what = plan.state == store::PlanState::Returned ? DueModel::tr("A returned plan waits for you")
                                                        : DueModel::tr("Waiting for the office");
    row.because = inWords(store::describe(plan.state));
    if (plan.changed)
        row.because = DueModel::tr("%1. Changed since it was agreed.").arg(row.because);
    row.urgencyText = plan.days == 1 ? DueModel::tr("1 day") : DueModel::tr("%1 days").arg(plan.days);
    row.colour = plan.days > DueModel::longWaitDays ? QStringLiteral("orange") : QStringLiteral("grey");
    return row;
}

struct Asked {
    std::vector<DueListRow> rows;
    int waiting = 0;
};

/// What is due, then what waits, the longest first.
std::vector<DueListRow> rowsOf(const std::vector<store::DuePerson>& due, std::vector<WaitingPlan> waiting,
                               const QDate& today)
{
    std::vector<DueListRow> rows;
    for (const store::DuePerson& person : due)
        rows.push_back(rowOf(person, today));
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const WaitingPlan& a, const WaitingPlan& b) { return a.days > b.days; });
    for (const WaitingPlan& plan : waiting)
        rows.push_back(rowOf(plan));
    return rows;
}

/// On the vault's thread, words and all: the screen only takes them over.
Result<Asked> load(VaultBackend& vault, const QDate& today, const QDate& horizon, qint64 nowMs,
                   bool withWaiting)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    const auto due = vault.cases().due(horizon);
    if (!due)
        return due.error();
    if (!withWaiting)
        return Asked{rowsOf(due.value(), {}, today), 0};
    const auto people = vault.people().standing(
        {store::PlanState::AgreedNotSent, store::PlanState::AtOffice, store::PlanState::Returned});
    if (!people)
        return people.error();
    std::vector<WaitingPlan> waiting;
    for (const store::PersonSummary& person : people.value()) {
        constexpr qint64 dayMs = 86'400'000;
        if (!person.deceased)
            waiting.push_back({person.id, person.name, person.state,
                               std::max<qint64>(nowMs - person.agreedMs, 0) / dayMs,
                               person.changed});
    }
    return Asked{rowsOf(due.value(), waiting, today), static_cast<int>(waiting.size())};
}

} // namespace

QString urgencyColour(domain::Urgency urgency)
{
    switch (urgency) {
    case domain::Urgency::Overdue:
        return QStringLiteral("red");
    case domain::Urgency::TwoWeeks:
        return QStringLiteral("orange");
    case domain::Urgency::FourWeeks:
        return QStringLiteral("yellow");
    case domain::Urgency::SixWeeks:
    case domain::Urgency::Later:
        break;
    }
    return QStringLiteral("grey");
}

DueModel::DueModel(VaultService& vault, const Clock& clock, QObject* parent, Scope scope)
    : RowListModel(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_scope(scope)
{}

QVariant DueModel::data(const QModelIndex& at, int role) const
{
    const DueListRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row->name;
    case KeyRole:
        return row->key;
    case WhatRole:
        return row->what;
    case BecauseRole:
        return row->because;
    case DueRole:
        return row->due;
    case LatestRole:
        return row->latest;
    case UrgencyTextRole:
        return row->urgencyText;
    case ColourRole:
        return row->colour;
    case OverdueRole:
        return row->overdue;
    case BookedRole:
        return row->booked;
    case IsReviewRole:
        return row->isReview;
    default:
        return {};
    }
}

QHash<int, QByteArray> DueModel::roleNames() const
{
    return {{KeyRole, "key"},
            {NameRole, "name"},
            {WhatRole, "what"},
            {BecauseRole, "because"},
            {DueRole, "due"},
            {LatestRole, "latest"},
            {UrgencyTextRole, "urgencyText"},
            {ColourRole, "tagColour"},
            {OverdueRole, "overdue"},
            {BookedRole, "booked"},
            {IsReviewRole, "isReview"}};
}

void DueModel::refresh()
{
    const quint64 question = ++m_question;
    const QDate now = today(m_clock);
    const QDate horizon = now.addDays(m_scope == Scope::Today ? horizonDays : reviewHorizonDays);
    m_vault
        .run([now, horizon, nowMs = m_clock.wallMs(), scope = m_scope](VaultBackend& vault) {
            return load(vault, now, horizon, nowMs, scope == Scope::Today);
        })
        .then(this, [this, question](const Result<Asked>& asked) {
            if (question != m_question)
                return;
            if (asked)
                return take(asked.value().rows, asked.value().waiting);
            m_state = State::Failed;
            m_errorText = toText(asked.error());
            Q_EMIT stateChanged();
        });
}

void DueModel::clear()
{
    ++m_question;
    m_waiting = 0;
    m_errorText.clear();
    setRows({});
    m_state = State::Loading;
    Q_EMIT stateChanged();
}

void DueModel::show(const std::vector<store::DuePerson>& due, const std::vector<WaitingPlan>& waiting)
{
    take(rowsOf(due, waiting, today(m_clock)), static_cast<int>(waiting.size()));
}

void DueModel::take(std::vector<DueListRow> rows, int waiting)
{
    m_waiting = waiting;
    m_errorText.clear();
    m_state = rows.empty() ? State::Empty : State::Ready;
    setRows(std::move(rows));
    Q_EMIT stateChanged();
}

int DueModel::overdueCount() const
{
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [](const DueListRow& row) { return row.overdue; }));
}

QString DueModel::summary() const
{
    if (m_scope == Scope::Reviews) {
        if (m_state != State::Ready)
            return m_state == State::Empty ? tr("No review is due in the next 12 months.") : QString();
        return tr("Overdue: %1. Due within 12 months: %2.")
            .arg(overdueCount())
            .arg(static_cast<int>(rows().size()) - overdueCount());
    }
    if (m_state != State::Ready)
        return m_state == State::Empty ? tr("Nothing is due in the next 6 weeks.") : QString();
    const int due = static_cast<int>(rows().size()) - m_waiting - overdueCount();
    return tr("Overdue: %1. Due within 6 weeks: %2. Plans waiting: %3.")
        .arg(overdueCount())
        .arg(due)
        .arg(m_waiting);
}

} // namespace doorstep::viewmodels
