// Reads one patient and says it in the words of the banner and the patient page.
#include "app/viewmodels/patient_view_model.h"
#include "app/viewmodels/communication_needs.h"
#include "app/viewmodels/domain_words.h"

#include "app/domain/formats.h"
#include "app/domain/readback.h"
#include "app/viewmodels/texts.h"

namespace doorstep::viewmodels {

PatientViewModel::PatientViewModel(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
{}

void PatientViewModel::open(const EntityId& patient)
{
    if (patient != m_patient)
        clear();
    m_patient = patient;
    refresh();
}

void PatientViewModel::clear()
{
    m_patient = {};
    m_person = {};
    m_hasDraft = false;
    m_changedSinceAgreed = false;
    m_plainPlan.clear();
    m_communicationNeeds.clear();
    m_wantsEasyRead = false;
    m_newest.reset();
    m_inForce.reset();
    m_money.clear();
    m_state = State::Loading;
    m_errorText.clear();
    Q_EMIT changed();
}

void PatientViewModel::refresh()
{
    if (m_patient.isZero())
        return;
    m_vault.run([patient = m_patient](VaultBackend& vault) { return load(vault, patient); })
        .then(this, [this, patient = m_patient](const Result<Loaded>& loaded) {
            if (patient == m_patient)
                show(loaded);
        });
}

Result<PatientViewModel::Loaded> PatientViewModel::load(VaultBackend& vault, const EntityId& patient)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto person = vault.people().byId(patient);
    if (!person)
        return person.error();
    auto draft = vault.plans().draft(patient);
    if (!draft)
        return draft.error();
    auto versions = vault.plans().versions(patient);
    if (!versions)
        return versions.error();
    auto inForce = vault.plans().inForce(patient);
    if (!inForce)
        return inForce.error();
    auto money = vault.purchases().moneyLeft(patient);
    if (!money)
        return money.error();
    Loaded loaded;
    loaded.person = std::move(person).value();
    loaded.hasDraft = draft.value().has_value();
    if (!versions.value().empty())
        loaded.newest = versions.value().front();
    // The draft stays as the base of the next version, so only its content tells.
    loaded.changedSinceAgreed =
        loaded.newest && draft.value() && !(loaded.newest->sealed.plan == *draft.value());
    loaded.inForce = std::move(inForce).value();
    const domain::Plan* plan = loaded.inForce  ? &loaded.inForce->sealed.plan
                               : loaded.newest ? &loaded.newest->sealed.plan
                               : draft.value() ? &*draft.value()
                                               : nullptr;
    if (plan)
        loaded.plainPlan = domain::readBack(*plan, loaded.person);
    const auto plans = {draft.value() ? &std::as_const(draft.value()->care) : nullptr,
                        loaded.inForce ? &std::as_const(loaded.inForce->sealed.plan.care) : nullptr,
                        loaded.newest ? &std::as_const(loaded.newest->sealed.plan.care) : nullptr};
    loaded.communicationNeeds = viewmodels::communicationNeeds(loaded.person, plans);
    loaded.wantsEasyRead = viewmodels::wantsEasyRead(loaded.person, plans);
    loaded.money = std::move(money).value();
    return loaded;
}

void PatientViewModel::show(const Result<Loaded>& loaded)
{
    const bool shownBefore = m_state == State::Ready;
    const auto before = std::pair(planState(), m_changedSinceAgreed);
    if (loaded) {
        const Loaded& now = loaded.value();
        m_person = now.person;
        m_hasDraft = now.hasDraft;
        m_changedSinceAgreed = now.changedSinceAgreed;
        m_plainPlan = now.plainPlan.split(u'\n', Qt::SkipEmptyParts);
        m_communicationNeeds = now.communicationNeeds;
        m_wantsEasyRead = now.wantsEasyRead;
        m_newest = now.newest;
        m_inForce = now.inForce;
        m_money = now.money;
        m_state = State::Ready;
        m_errorText.clear();
    } else {
        m_state = State::Failed;
        m_errorText = toText(loaded.error());
    }
    Q_EMIT changed();
    if (shownBefore && m_state == State::Ready && before != std::pair(planState(), m_changedSinceAgreed))
        Q_EMIT standingChanged();
}

QDate PatientViewModel::today() const
{
    return viewmodels::today(m_clock);
}

QString PatientViewModel::name() const
{
    return m_state == State::Ready ? domain::displayName(m_person, today()) : QString();
}

QString PatientViewModel::spokenName() const
{
    return m_state == State::Ready ? domain::spokenName(m_person, today()) : QString();
}

QString PatientViewModel::born() const
{
    const auto age = domain::ageYears(m_person.born, today());
    // A running age of somebody who died would be a lie; the age at death stands beside the date of death.
    if (!age || deceased())
        return domain::staffDate(m_person.born);
    return tr("%1 (%2y)").arg(domain::staffDate(m_person.born)).arg(*age);
}

QString PatientViewModel::gender() const
{
    return inWords(domain::describe(m_person.gender));
}

QString PatientViewModel::nhsNumber() const
{
    return m_person.nhsNumber ? m_person.nhsNumber->text() : tr("Not recorded");
}

QString PatientViewModel::died() const
{
    return m_person.died ? domain::staffDate(*m_person.died) : QString();
}

QString PatientViewModel::ageAtDeath() const
{
    if (!m_person.died)
        return {};
    const auto age = domain::ageYears(m_person.born, *m_person.died);
    return age ? tr("%1y").arg(*age) : tr("Not known");
}

QString PatientViewModel::address() const
{
    const domain::PostalAddress address = m_person.addressNow(today());
    QStringList parts = address.lines;
    if (!address.postcode.isEmpty())
        parts << address.postcode;
    return parts.join(QStringLiteral(", "));
}

QString PatientViewModel::telephone() const
{
    return m_person.telephones.join(QStringLiteral(", "));
}

QVariantList PatientViewModel::contacts() const
{
    QVariantList list;
    for (const domain::RelatedContact& contact : m_person.contacts) {
        QStringList detail;
        if (!contact.relationship.isEmpty())
            detail << contact.relationship;
        // A restricted record keeps every way to the person's whereabouts off the screen.
        if (!contact.telephone.isEmpty() && !restricted())
            detail << contact.telephone;
        const QString who = contact.name.isEmpty() ? tr("Name not recorded") : contact.name;
        list << QVariantMap{{QStringLiteral("name"), who}, {QStringLiteral("detail"), detail.join(u", ")}};
    }
    return list;
}

store::PlanState PatientViewModel::planState() const
{
    if (m_newest)
        return m_newest->state;
    return m_hasDraft ? store::PlanState::Draft : store::PlanState::None;
}

QString PatientViewModel::planStateText() const
{
    return inWords(store::describe(planState()));
}

QString PatientViewModel::planStateColour() const
{
    return tagColour(planState());
}

QString PatientViewModel::planSentence() const
{
    switch (planState()) {
    case store::PlanState::None:
        return tr("There is no care plan yet.");
    case store::PlanState::Draft:
        return tr("A plan is being built. It is on this tablet only until it is sent.");
    case store::PlanState::AgreedNotSent:
        return tr("The plan was agreed and is safe on this tablet. The office has not signed for it yet.");
    case store::PlanState::AtOffice:
        return tr("The office has the agreed plan and has signed for it. There is no decision yet.");
    case store::PlanState::Approved:
        return tr("The office approved the plan. The decision was checked on this tablet.");
    case store::PlanState::PartApproved:
        return tr(
            "The office approved part of the plan. Tell the patient which lines were declined and why.");
    case store::PlanState::Returned:
        return tr("The office returned the plan. Read why, change it and agree it again.");
    case store::PlanState::Refused:
        return tr("The office refused the plan. Read the reasons and tell the patient.");
    case store::PlanState::Withdrawn:
        return tr("The plan was withdrawn.");
    case store::PlanState::CannotVerify:
        return tr("A decision came that this tablet cannot confirm. Do not act on it. Ask the office.");
    }
    return {};
}

QString PatientViewModel::changeText() const
{
    if (!m_newest || !m_hasDraft)
        return {};
    if (!m_changedSinceAgreed)
        return tr("Changing the plan starts a new version. It has to be agreed again and sent to the office; "
                  "what was agreed stays as it is.");
    if (m_inForce)
        return tr("The approved plan stays in force until the changed one is agreed and approved.");
    switch (planState()) {
    case store::PlanState::AgreedNotSent:
    case store::PlanState::AtOffice:
        return tr(
            "The office decides on the plan as it was agreed. The changes count once they are agreed and "
            "sent.");
    default:
        return tr("The changed plan has to be agreed again and sent. Until then its changes do not count.");
    }
}

QString PatientViewModel::openPlanText() const
{
    if (m_newest && m_hasDraft)
        return m_changedSinceAgreed ? tr("Continue the changes") : tr("Change the plan");
    return m_hasDraft ? tr("Continue the plan") : tr("Start a plan");
}

QString PatientViewModel::reviewText() const
{
    if (!m_inForce || !m_inForce->sealed.plan.firstReview.isValid())
        return {};
    return dateText(m_inForce->sealed.plan.firstReview);
}

QVariantList PatientViewModel::money() const
{
    QVariantList list;
    for (const store::MoneyLeft& money : m_money) {
        if (money.authorised == domain::Pence{} && money.left() == domain::Pence{})
            continue;
        list << QVariantMap{
            {QStringLiteral("model"), inWords(domain::describe(money.model))},
            {QStringLiteral("left"), domain::formatMoney(money.left())},
            {QStringLiteral("overspent"), money.left() < domain::Pence{}},
            {QStringLiteral("detail"),
             tr("%1 approved, %2 spent at the office, %3 spent and not yet at the office")
                 .arg(domain::formatMoney(money.authorised), domain::formatMoney(money.spentAtOffice),
                      domain::formatMoney(money.spentUnsent))}};
    }
    return list;
}

} // namespace doorstep::viewmodels
