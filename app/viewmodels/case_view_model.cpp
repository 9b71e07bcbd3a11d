// A file's state, steps and history in words; recording what happened.
#include "app/viewmodels/case_view_model.h"
#include "app/viewmodels/domain_words.h"

#include "app/domain/care_event_tables.h"
#include "app/domain/formats.h"
#include "app/viewmodels/due_model.h"
#include "app/viewmodels/texts.h"

#include <QCoreApplication>

namespace doorstep::viewmodels {

namespace {

QVariantMap entry(const char* key, const QVariant& value, QVariantMap map = {})
{
    map.insert(QString::fromLatin1(key), value);
    return map;
}

QVariantList coded(std::span<const domain::CodeWords> codes)
{
    QVariantList list;
    for (const domain::CodeWords& code : codes)
        list << entry("text", QCoreApplication::translate("Rules", code.text),
                      entry("key", QString::fromLatin1(code.key)));
    return list;
}

bool put(domain::CareEvent& event, const QString& name, const QVariant& value)
{
    const QString text = value.toString().trimmed();
    if (name == u"on" || name == u"until") {
        const auto date = domain::parseStaffDate(text);
        if (!date && !text.isEmpty())
            return false;
        (name == u"on" ? event.on : event.until) = date.value_or(QDate());
        return true;
    }
    if (name == u"amount") {
        const auto amount = domain::parseMoney(text);
        if (!amount && !text.isEmpty())
            return false;
        event.amount = amount.value_or(domain::Pence{});
        return true;
    }
    if (name == u"headings") {
        event.headings = value.toStringList();
        return true;
    }
    for (const auto& [known, member] :
         {std::pair{u"by", &domain::CareEvent::by}, std::pair{u"to", &domain::CareEvent::to},
          std::pair{u"reason", &domain::CareEvent::reason}, std::pair{u"text", &domain::CareEvent::text},
          std::pair{u"outcome", &domain::CareEvent::outcome},
          std::pair{u"careContinues", &domain::CareEvent::careContinues}}) {
        if (name == QStringView(known)) {
            event.*member = text;
            return true;
        }
    }
    return false;
}

} // namespace

Result<domain::CareEvent> eventFromForm(const QString& kind, const QVariantMap& members, const QDate& today)
{
    domain::CareEvent event;
    const auto known = domain::fromKey<domain::EventKind>(kind);
    if (!known)
        return Error{ErrorCode::InvalidInput, "Please say what happened."};
    event.kind = *known;
    for (auto member = members.cbegin(); member != members.cend(); ++member) {
        if (!put(event, member.key(), member.value()))
            return Error{ErrorCode::InvalidInput, "\"" + member.value().toString().toStdString() +
                                                      "\" cannot be read as " +
                                                      (member.key() == u"amount" ? "an amount." : "a day.")};
    }
    if (!event.on.isValid())
        event.on = today;
    return event;
}

CaseViewModel::CaseViewModel(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
{}

void CaseViewModel::open(const EntityId& patient)
{
    if (patient != m_patient)
        clear();
    m_patient = patient;
    refresh();
}

void CaseViewModel::clear()
{
    m_patient = {};
    m_view = {};
    m_facts = {};
    m_state = State::Loading;
    m_errorText.clear();
    Q_EMIT changed();
}

void CaseViewModel::refresh()
{
    if (m_patient.isZero())
        return;
    struct Loaded {
        store::CaseView view;
        FileFacts facts;
    };
    m_vault
        .run([patient = m_patient](VaultBackend& vault) -> Result<Loaded> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            auto view = vault.cases().view(patient);
            if (!view)
                return view.error();
            auto versions = vault.plans().versions(patient);
            if (!versions)
                return versions.error();
            auto purchases = vault.purchases().list(patient);
            if (!purchases)
                return purchases.error();
            return Loaded{std::move(view).value(),
                          {std::move(versions).value(), std::move(purchases).value()}};
        })
        .then(this, [this, patient = m_patient](const Result<Loaded>& loaded) {
            if (patient != m_patient)
                return;
            if (loaded)
                show(loaded.value().view, loaded.value().facts);
            else
                show(loaded.error());
        });
}

void CaseViewModel::show(const Result<store::CaseView>& view, FileFacts facts)
{
    if (view) {
        m_facts = std::move(facts);
        m_view = view.value();
        m_state = State::Ready;
        m_errorText.clear();
    } else {
        m_state = State::Failed;
        m_errorText = toText(view.error());
    }
    Q_EMIT changed();
}

QString CaseViewModel::stateKey() const
{
    return m_state == State::Ready ? domain::caseStateKey(m_view.state) : QString();
}

QString CaseViewModel::stateText() const
{
    return m_state == State::Ready ? inWords(domain::describe(m_view.state)) : QString();
}

QString CaseViewModel::patientText() const
{
    return m_state == State::Ready ? domain::patientWords(m_view.state) : QString();
}

QString CaseViewModel::sentence() const
{
    if (m_state != State::Ready)
        return {};
    QStringList parts{stateText()};
    const QStringList open = setUpOpen();
    if (m_view.state == domain::CaseState::Approved && !open.isEmpty())
        parts << (open.size() == 1 ? tr("1 thing to settle before the first payment.")
                                   : tr("%1 things to settle before the first payment.").arg(open.size()));
    for (const domain::NotCounted& left : m_view.notCounted)
        parts << tr("Something was recorded that does not count yet: %1").arg(withWholeDates(left.why));
    if (!m_view.due.empty() && m_view.due.front().urgency == domain::Urgency::Overdue)
        parts << tr("Overdue: %1.").arg(inWords(domain::describe(m_view.due.front().kind)));
    return parts.join(u' ');
}

QVariantList CaseViewModel::steps() const
{
    QVariantList list;
    for (const domain::NextStep& step : m_view.next) {
        const auto event = domain::eventOf(step.step);
        QVariantMap row = entry("key", domain::stepKey(step.step));
        row = entry("text", inWords(domain::describe(step.step)), row);
        row = entry(
            "who", step.who == domain::Actor::Anybody ? QString() : inWords(domain::describe(step.who)), row);
        row = entry("open", step.why.isEmpty(), row);
        row = entry("why", withWholeDates(step.why), row);
        list << entry("event", event ? domain::keyOf(*event) : QString(), row);
    }
    return list;
}

QStringList CaseViewModel::setUpOpen() const
{
    return m_view.hasPlanInForce ? domain::setUpOpen(m_view.findings) : QStringList();
}

QVariantList CaseViewModel::due() const
{
    QVariantList list;
    for (const domain::DueTask& task : m_view.due) {
        QVariantMap row = entry("text", inWords(domain::describe(task.kind)));
        row = entry("because", inWords(domain::describe(task, today(m_clock))), row);
        row = entry("due", dateText(task.due), row);
        row = entry("latest", dateText(task.latest), row);
        row = entry("urgencyText", inWords(domain::describe(task.urgency)), row);
        row = entry("colour", urgencyColour(task.urgency), row);
        row = entry("booked", task.booked, row);
        list << entry("patientText", domain::patientWords(task), row);
    }
    return list;
}

QVariantList CaseViewModel::history() const
{
    return m_state == State::Ready ? fileHistory(m_view, m_facts) : QVariantList();
}

QVariantList CaseViewModel::findings() const
{
    QVariantList list;
    for (const domain::Finding& finding : m_view.findings) {
        if (finding.severity == domain::Severity::Record)
            continue;
        const domain::RuleInfo* rule = domain::ruleInfo(finding.ruleId);
        QVariantMap row = entry("ruleId", finding.ruleId);
        row = entry("text", withWholeDates(finding.text), row);
        list << entry("patientText", rule ? domain::patientWords(*rule) : QString(), row);
    }
    return list;
}

QVariantList CaseViewModel::eventMembers() const
{
    QVariantList list;
    domain::forEachMember<domain::CareEvent>([&list](std::size_t, const auto& member) {
        const QString name = QString::fromLatin1(member.key);
        if (name != u"kind" && member.label)
            list << entry("label", CaseViewModel::tr(member.label), entry("name", name));
    });
    return list;
}

QStringList CaseViewModel::reviewHeadings() const
{
    QStringList list;
    for (const char* heading : domain::reviewHeadings())
        list << QCoreApplication::translate("Rules", heading);
    return list;
}

bool CaseViewModel::asks(const QString& kind, const QString& question) const
{
    static const QHash<QString, QStringList> kinds{
        {QStringLiteral("outcome"),
         {QStringLiteral("reviewHeld"), QStringLiteral("auditHeld"), QStringLiteral("eligibilityHeld")}},
        {QStringLiteral("amount"),
         {QStringLiteral("firstPayment"), QStringLiteral("reduced"), QStringLiteral("repaymentAsked"),
          QStringLiteral("budgetIndicated")}},
        {QStringLiteral("reason"),
         {QStringLiteral("stopped"), QStringLiteral("closed"), QStringLiteral("refused"),
          QStringLiteral("suspended"), QStringLiteral("declined")}},
        {QStringLiteral("until"),
         {QStringLiteral("reviewHeld"), QStringLiteral("reviewBooked"), QStringLiteral("auditBooked"),
          QStringLiteral("eligibilityBooked"), QStringLiteral("reduced"), QStringLiteral("stopped"),
          QStringLiteral("suspended")}}};
    return kinds.value(question).contains(kind);
}

QVariantList CaseViewModel::endReasons() const
{
    return coded(domain::endReasons());
}

QVariantList CaseViewModel::reviewOutcomes() const
{
    return coded(domain::reviewOutcomes());
}

} // namespace doorstep::viewmodels
