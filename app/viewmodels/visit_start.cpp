// What a visit needs, and the three identifiers.
#include "app/viewmodels/visit_start.h"

#include "app/domain/formats.h"
#include "app/viewmodels/communication_needs.h"
#include "app/viewmodels/texts.h"

#include <QDateTime>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

constexpr std::size_t identifiersNeeded = 3;

QString addressWords(const domain::PostalAddress& address)
{
    QStringList parts = address.lines;
    parts << address.postcode;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

VisitStart::VisitStart(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_keeper(vault, this)
{}

void VisitStart::open(const EntityId& patient)
{
    if (patient != m_patient) {
        clear();
        m_patient = patient;
        m_keeper.open(patient, QStringLiteral("identity"), [this](const QCborMap& kept) {
            if (kept[QLatin1String("day")].toString() != today(m_clock).toString(Qt::ISODate))
                return; // another visit
            m_fits = kept[QLatin1String("fits")].toMap().toVariantMap();
            m_atMs = kept[QLatin1String("at")].toInteger();
            Q_EMIT changed();
        });
    }
    refresh();
}

void VisitStart::refresh()
{
    if (m_patient.isZero())
        return;
    m_vault.run([patient = m_patient](VaultBackend& vault) { return load(vault, patient); })
        .then(this, [this, patient = m_patient](const Result<Loaded>& loaded) {
            if (patient == m_patient && loaded)
                show(loaded.value());
        });
}

void VisitStart::clear()
{
    m_keeper.close();
    m_patient = {};
    m_road.clear();
    m_identifiers.clear();
    m_fits.clear();
    m_atMs = 0;
    Q_EMIT changed();
}

Result<VisitStart::Loaded> VisitStart::load(VaultBackend& vault, const EntityId& patient)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto person = vault.people().byId(patient);
    if (!person)
        return person.error();
    const auto draft = vault.plans().draft(patient);
    if (!draft)
        return draft.error();
    const auto versions = vault.plans().versions(patient);
    if (!versions)
        return versions.error();
    const auto schemes = vault.people().schemes();
    if (!schemes)
        return schemes.error();
    QStringList needs = communicationNeeds(person.value(), {draft.value() ? &draft.value()->care : nullptr});
    if (needs.isEmpty() && !versions.value().empty()) {
        const auto inForce = vault.plans().inForce(patient);
        if (!inForce)
            return inForce.error();
        needs = communicationNeeds(person.value(),
                                   {inForce.value() ? &inForce.value()->sealed.plan.care : nullptr,
                                    &versions.value().front().sealed.plan.care});
    }
    return Loaded{std::move(person).value(), std::move(needs), draft.value().has_value(),
                  !versions.value().empty(), !schemes.value().empty()};
}

void VisitStart::show(const Loaded& loaded)
{
    const domain::Person& person = loaded.person;
    const QDate now = today(m_clock);
    m_road = {
        {loaded.hasPlan || loaded.hasAgreed ? tr("The plan is on this tablet")
                                            : tr("No plan is begun yet: start one here or at the visit"),
         true, !loaded.hasPlan && !loaded.hasAgreed},
        {loaded.hasScheme ? tr("The pilot schemes are on this tablet")
                          : tr("No pilot scheme is on this tablet: sync before you go"),
         loaded.hasScheme},
        {person.contacts.empty() ? tr("No contact of the patient is recorded")
                                 : tr("Contacts are recorded: %1").arg(person.contacts.size()),
         !person.contacts.empty()},
        {loaded.communicationNeeds.isEmpty() ? tr("No communication need is recorded: ask about it")
                                             : loaded.communicationNeeds.join(QStringLiteral(", ")),
         true, true},
        {loaded.hasAgreed ? tr("What was agreed before can be shown and left as a copy")
                          : tr("Nothing was agreed before"),
         true, !loaded.hasAgreed},
    };
    m_identifiers.clear();
    m_identifiers.push_back({tr("What is your full name?"), domain::spokenName(person, now), tr("name")});
    if (person.born.isValid())
        m_identifiers.push_back(
            {tr("When were you born?"), domain::staffDate(person.born), tr("date of birth")});
    const QString address = person.isRestricted() ? QString() : addressWords(person.addressNow(now));
    if (!address.isEmpty())
        m_identifiers.push_back({tr("Where do you live?"), address, tr("address")});
    if (person.nhsNumber)
        m_identifiers.push_back(
            {tr("What is your NHS number?"), nhsNumberText(person.nhsNumber->digits()), tr("NHS number")});
    if (m_identifiers.size() <= identifiersNeeded && !person.isRestricted() && !person.telephones.isEmpty())
        m_identifiers.push_back(
            {tr("What is your telephone number?"), person.telephones.front(), tr("telephone number")});
    Q_EMIT changed();
}

bool VisitStart::ready() const
{
    return !m_road.empty() &&
           std::all_of(m_road.begin(), m_road.end(), [](const Need& need) { return need.ok; });
}

QString VisitStart::roadText() const
{
    if (m_road.empty())
        return {};
    return ready() ? tr("Ready for the road") : tr("Not all is ready for the road");
}

QVariantList VisitStart::road() const
{
    QVariantList list;
    for (const Need& need : m_road)
        list << QVariantMap{{QStringLiteral("text"), need.text},
                            {QStringLiteral("ok"), need.ok},
                            {QStringLiteral("note"), need.note}};
    return list;
}

QVariantList VisitStart::identifiers() const
{
    QVariantList list;
    for (const Identifier& one : m_identifiers)
        list << QVariantMap{{QStringLiteral("question"), one.question},
                            {QStringLiteral("answer"), one.answer},
                            {QStringLiteral("fits"), m_fits.value(one.name).toBool()}};
    return list;
}

void VisitStart::setFits(int row, bool on)
{
    if (row < 0 || row >= static_cast<int>(m_identifiers.size()))
        return;
    m_fits.insert(m_identifiers[static_cast<std::size_t>(row)].name, on);
    m_atMs = m_clock.wallMs();
    m_keeper.keep({{QStringLiteral("day"), today(m_clock).toString(Qt::ISODate)},
                   {QStringLiteral("at"), m_atMs},
                   {QStringLiteral("fits"), QCborMap::fromVariantMap(m_fits)}});
    Q_EMIT changed();
}

QString VisitStart::fittingText() const
{
    QStringList fitting;
    for (const Identifier& one : m_identifiers) {
        if (m_fits.value(one.name).toBool())
            fitting << one.name;
    }
    const bool enough =
        fitting.size() >= static_cast<qsizetype>(std::min(identifiersNeeded, m_identifiers.size()));
    return enough ? fitting.join(QStringLiteral(", ")) : QString();
}

QString VisitStart::identifiedText() const
{
    const QString fitting = fittingText();
    return fitting.isEmpty() ? QString() : tr("Identified %1: %2").arg(timeText(m_atMs, m_clock), fitting);
}

} // namespace doorstep::viewmodels
