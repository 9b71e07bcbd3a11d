// What the form for an event holds, what a review must have, and recording it once.
#include "app/viewmodels/event_form.h"

#include "app/domain/formats.h"
#include "app/domain/reviews.h"
#include "app/viewmodels/case_view_model.h"
#include "app/viewmodels/error_list.h"
#include "app/viewmodels/texts.h"

#include <array>

namespace doorstep::viewmodels {

namespace {

QString headingName(std::size_t index)
{
    return QStringLiteral("heading%1").arg(index);
}

template <std::size_t N>
bool isOneOf(const QString& kind, const std::array<const char*, N>& kinds)
{
    return std::any_of(kinds.begin(), kinds.end(),
                       [&kind](const char* each) { return kind == QLatin1String(each); });
}

} // namespace

EventForm::EventForm(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_keeper(vault, this)
{}

void EventForm::turnTo(const EntityId& patient)
{
    if (patient == m_patient)
        return;
    clear();
    m_patient = patient;
}

void EventForm::clear()
{
    m_keeper.close();
    m_patient = {};
    m_kind.clear();
    m_goals.clear();
    reset();
    Q_EMIT opened();
}

void EventForm::reset()
{
    m_values.clear();
    m_outcome = m_reason = -1;
    m_goalAnswers.clear();
    m_errors.clear();
    m_doneText.clear();
    m_busy = m_isRecorded = false;
    Q_EMIT changed();
    Q_EMIT errorsChanged();
}

void EventForm::open(const QString& kind)
{
    if (kind == m_kind && !m_isRecorded)
        return; // what stands there is newer than what is stored
    m_kind = kind;
    reset();
    m_keeper.open(m_patient, store::form::one(store::form::event, kind),
                  [this](const QCborMap& kept) { take(kept); });
    loadGoals();
    Q_EMIT opened();
}

void EventForm::take(const QCborMap& kept)
{
    if (kept.isEmpty())
        return;
    m_values = kept[QLatin1String("values")].toMap().toVariantMap();
    m_goalAnswers = kept[QLatin1String("goals")].toMap().toVariantMap();
    m_outcome = static_cast<int>(kept[QLatin1String("outcome")].toInteger(-1));
    m_reason = static_cast<int>(kept[QLatin1String("reason")].toInteger(-1));
    Q_EMIT changed();
}

void EventForm::loadGoals()
{
    if (!isReview() || m_patient.isZero())
        return;
    m_vault
        .run([patient = m_patient](VaultBackend& vault) {
            std::vector<Goal> goals;
            if (!vault.isOpen())
                return goals;
            const auto plan = vault.plans().inForce(patient);
            if (!plan || !plan.value())
                return goals;
            for (const auto& outcome : plan.value()->sealed.plan.outcomes)
                goals.push_back({outcome.ref, outcome.text});
            return goals;
        })
        .then(this, [this, patient = m_patient](const std::vector<Goal>& goals) {
            if (patient != m_patient)
                return;
            m_goals = goals;
            Q_EMIT changed();
        });
}

bool EventForm::begun() const
{
    const bool words = std::any_of(m_values.cbegin(), m_values.cend(),
                                   [](const QVariant& text) { return !text.toString().isEmpty(); });
    return !m_isRecorded && (words || m_outcome >= 0 || m_reason >= 0 || !m_goalAnswers.isEmpty());
}

void EventForm::edited()
{
    QCborMap map;
    if (begun())
        map = {{QStringLiteral("values"), QCborMap::fromVariantMap(m_values)},
               {QStringLiteral("goals"), QCborMap::fromVariantMap(m_goalAnswers)},
               {QStringLiteral("outcome"), m_outcome},
               {QStringLiteral("reason"), m_reason}};
    m_keeper.keep(map);
    Q_EMIT changed();
}

void EventForm::set(const QString& name, const QString& text)
{
    if (m_values.value(name).toString() == text)
        return;
    m_values.insert(name, text);
    edited();
}

void EventForm::answerGoal(int row, int answer)
{
    if (row < 0 || row >= static_cast<int>(m_goals.size()))
        return;
    m_goalAnswers.insert(m_goals[static_cast<std::size_t>(row)].ref, answer);
    edited();
}

void EventForm::setOutcome(int index)
{
    if (std::exchange(m_outcome, index) != index)
        edited();
}

void EventForm::setReason(int index)
{
    if (std::exchange(m_reason, index) != index)
        edited();
}

void EventForm::startAgain()
{
    if (m_busy)
        return;
    reset();
    m_keeper.forget();
}

bool EventForm::hasOutcome() const
{
    return isOneOf(m_kind, std::array{"reviewHeld", "auditHeld", "eligibilityHeld"});
}

bool EventForm::hasAmount() const
{
    return isOneOf(m_kind, std::array{"firstPayment", "reduced", "repaymentAsked", "budgetIndicated"});
}

bool EventForm::hasReason() const
{
    return isOneOf(m_kind, std::array{"stopped", "closed", "refused", "suspended", "declined"});
}

bool EventForm::hasUntil() const
{
    return isReview() || m_kind.endsWith(u"Booked") ||
           isOneOf(m_kind, std::array{"reduced", "stopped", "suspended"});
}

QStringList EventForm::goalAnswers() const
{
    return {tr("Achieved"), tr("Getting there"), tr("Not yet"), tr("No longer wanted")};
}

QVariantList EventForm::goals() const
{
    QVariantList list;
    for (const Goal& goal : m_goals)
        list << QVariantMap{{QStringLiteral("ref"), goal.ref},
                            {QStringLiteral("text"), goal.text},
                            {QStringLiteral("answer"), m_goalAnswers.value(goal.ref, -1)}};
    return list;
}

QString EventForm::latestText() const
{
    const QDate on =
        domain::parseStaffDate(m_values.value(QStringLiteral("on")).toString()).value_or(today(m_clock));
    return tr("By %1 at the latest: at most 12 months after this review.")
        .arg(domain::staffDate(domain::latestAfter(on)));
}

bool EventForm::check()
{
    m_errors.clear();
    const auto text = [this](const QString& name) { return m_values.value(name).toString().trimmed(); };
    for (const auto& [name, words] :
         {std::pair{QStringLiteral("on"), tr("Enter the day like 01-May-2012")},
          std::pair{QStringLiteral("until"), tr("Enter the date like 01-May-2012")}}) {
        if (!text(name).isEmpty() && !domain::parseStaffDate(text(name)))
            m_errors.insert(name, words);
    }
    if (hasAmount() && !text(QStringLiteral("amount")).isEmpty() &&
        !domain::parseMoney(text(QStringLiteral("amount"))))
        m_errors.insert(QStringLiteral("amount"), tr("Enter the amount in pounds, like 100 or 84.50"));
    if (isReview()) {
        for (std::size_t i = 0; i < domain::reviewHeadings().size(); ++i) {
            if (text(headingName(i)).isEmpty())
                m_errors.insert(headingName(i), tr("Answer question %1 of 4").arg(i + 1));
        }
        for (const Goal& goal : m_goals) {
            if (!m_goalAnswers.contains(goal.ref))
                m_errors.insert(QStringLiteral("goal") + goal.ref,
                                tr("Say how outcome %1 is going").arg(goal.ref));
        }
        if (m_outcome < 0)
            m_errors.insert(QStringLiteral("outcome"), tr("Say what came of the review"));
        const auto next = domain::parseStaffDate(text(QStringLiteral("until")));
        const QDate on = domain::parseStaffDate(text(QStringLiteral("on"))).value_or(today(m_clock));
        if (text(QStringLiteral("until")).isEmpty())
            m_errors.insert(QStringLiteral("until"), tr("Enter the date of the next review"));
        else if (next && (*next <= on || *next > domain::latestAfter(on)))
            m_errors.insert(QStringLiteral("until"),
                            tr("Enter a date after this review and at most 12 months "
                               "from it"));
    }
    Q_EMIT errorsChanged();
    return m_errors.isEmpty();
}

QVariantMap EventForm::members() const
{
    QVariantMap members;
    for (const char* name : {"on", "by", "text"})
        members.insert(QLatin1String(name), m_values.value(QLatin1String(name)).toString());
    if (hasUntil())
        members.insert(QStringLiteral("until"), m_values.value(QStringLiteral("until")));
    if (hasAmount())
        members.insert(QStringLiteral("amount"), m_values.value(QStringLiteral("amount")));
    if (hasReason()) {
        members.insert(QStringLiteral("careContinues"), m_values.value(QStringLiteral("careContinues")));
        const auto reasons = domain::endReasons();
        if (m_reason >= 0 && m_reason < static_cast<int>(reasons.size()))
            members.insert(QStringLiteral("reason"),
                           QLatin1String(reasons[static_cast<std::size_t>(m_reason)].key));
    }
    const auto outcomes = domain::reviewOutcomes();
    if (hasOutcome() && m_outcome >= 0 && m_outcome < static_cast<int>(outcomes.size()))
        members.insert(QStringLiteral("outcome"),
                       QLatin1String(outcomes[static_cast<std::size_t>(m_outcome)].key));
    if (!isReview())
        return members;
    QStringList headings;
    for (std::size_t i = 0; i < domain::reviewHeadings().size(); ++i)
        headings << m_values.value(headingName(i)).toString();
    members.insert(QStringLiteral("headings"), headings);
    QStringList words;
    const QStringList answers = goalAnswers();
    for (const Goal& goal : m_goals)
        words << tr("%1 %2: %3")
                     .arg(goal.ref, goal.text, answers.value(m_goalAnswers.value(goal.ref, -1).toInt()));
    const QString said = m_values.value(QStringLiteral("text")).toString();
    if (!said.trimmed().isEmpty())
        words << said;
    members.insert(QStringLiteral("text"), words.join(u'\n'));
    return members;
}

void EventForm::record()
{
    if (m_busy || m_isRecorded || m_patient.isZero() || !check())
        return;
    const auto event = eventFromForm(m_kind, members(), today(m_clock));
    if (!event) {
        m_errors.insert(QStringLiteral("on"), toText(event.error()));
        Q_EMIT errorsChanged();
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    m_keeper.keepNow(); // until it is recorded, the form is what there is
    m_vault
        .run([patient = m_patient,
              happened = event.value()](VaultBackend& vault) -> Result<domain::CareEvent> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.cases().record(patient, happened);
        })
        .then(this, [this, patient = m_patient](const Result<domain::CareEvent>& stored) {
            if (patient != m_patient)
                return;
            m_busy = false;
            if (!stored) {
                m_errors.insert(QStringLiteral("on"), toText(stored.error()));
                Q_EMIT errorsChanged();
                Q_EMIT changed();
                return;
            }
            m_keeper.forget(); // the store has dropped it already
            m_isRecorded = true;
            m_doneText = tr("Recorded. Saved on this tablet %1.").arg(timeText(m_clock.wallMs(), m_clock));
            Q_EMIT changed();
            Q_EMIT recorded();
        });
}

bool EventForm::planChanges() const
{
    const auto outcomes = domain::reviewOutcomes();
    return m_isRecorded && isReview() && m_outcome > 0 && m_outcome + 1 < static_cast<int>(outcomes.size());
}

QVariantList EventForm::errorList() const
{
    return errorsInOrder(m_errors, {"on", "heading", "goal", "outcome", "until", "amount", "reason"});
}

} // namespace doorstep::viewmodels
