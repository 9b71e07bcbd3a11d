// Loading, saving by itself and the lists of the draft. Its single fields are in plan_editor_fields.cpp.
#include "app/viewmodels/plan_editor.h"

#include "app/viewmodels/texts.h"

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

/// "N4" after N1 and N3: a gap is not filled, so that nobody mixes up what was removed with what is new.
template <typename Items>
QString nextRef(const Items& items, QChar letter, const QString& removed)
{
    int highest = removed.startsWith(letter) ? removed.mid(1).toInt() : 0;
    for (const auto& item : items)
        highest = std::max(highest, item.ref.mid(1).toInt());
    return letter + QString::number(highest + 1);
}

template <typename Items>
std::vector<PlanTextRow> textRows(const Items& items)
{
    std::vector<PlanTextRow> rows;
    for (const auto& item : items)
        rows.push_back({item.ref, item.text, false});
    return rows;
}

/// The store made ids for what was new; what was edited meanwhile keeps its text.
template <typename Items>
void takeIds(Items& mine, const Items& stored)
{
    for (auto& item : mine) {
        const auto same = std::find_if(stored.begin(), stored.end(),
                                       [&item](const auto& other) { return other.ref == item.ref; });
        if (item.id.isZero() && same != stored.end())
            item.id = same->id;
    }
}

bool valid(int row, std::size_t count)
{
    return row >= 0 && row < static_cast<int>(count);
}

struct Opened {
    std::optional<domain::Plan> draft;
    QString organisation; ///< of the tablet
    store::TypedTexts::Texts typed;
};

Result<Opened> load(VaultBackend& vault, const EntityId& patient)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto draft = vault.plans().draft(patient);
    if (!draft)
        return draft.error();
    const auto status = vault.status().status();
    auto typed = vault.typedTexts().load(patient);
    if (!typed)
        return typed.error();
    return Opened{std::move(draft).value(), status ? status.value().organisation : QString(),
                  std::move(typed).value()};
}

} // namespace

PlanEditor::PlanEditor(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_offerKeeper(vault, this)
    , m_needs(new PlanTextModel(this))
    , m_outcomes(new PlanTextModel(this))
    , m_lines(new PlanLinesModel(this))
    , m_line(new LineEditor(this))
    , m_schedules(new ScheduleModel(this))
    , m_rules(new RuleResultsModel(this))
{
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &PlanEditor::save);
    connect(m_line, &LineEditor::edited, this, &PlanEditor::lineEdited);
    m_typedTimer.setSingleShot(true);
    connect(&m_typedTimer, &QTimer::timeout, this, &PlanEditor::saveTyped);
    connect(m_line, &LineEditor::typed, this, [this](const QString& field, const QString& text) {
        keepTyped(m_line->ref() + u'.' + field, text);
    });
}

void PlanEditor::open(const EntityId& patient)
{
    if (patient == m_patient && (m_dirty || m_saving))
        return; // what is on the screen is newer than what is stored
    if (patient != m_patient)
        forgetRemoved(); // somebody else's pages were left
    clear();
    m_patient = patient;
    m_offerKeeper.open(patient, QLatin1String(store::form::removed),
                       [this](const QCborMap& kept) { m_keptOffer = kept; });
    m_vault.run([patient](VaultBackend& vault) { return load(vault, patient); })
        .then(this, [this, patient](const Result<Opened>& opened) {
            if (patient != m_patient)
                return;
            if (!opened)
                return setState(State::Failed, toText(opened.error()));
            if (opened.value().draft) {
                m_plan = *opened.value().draft;
                takeTyped(opened.value().typed);
                takeOffer();
                return show(*opened.value().draft);
            }
            const QDate day = today(m_clock);
            m_organisations = organisationChoices(day, opened.value().organisation);
            m_suggestedOrganisation =
                viewmodels::suggestedOrganisation(m_organisations, day, opened.value().organisation);
            setState(State::NoDraft);
        });
}

void PlanEditor::clear()
{
    m_saveTimer.stop();
    m_typedTimer.stop();
    m_offerKeeper.close();
    m_offerKept = false;
    m_keptOffer = {};
    setRemoved(std::nullopt);
    m_kept.clear();
    m_keptChanged = false;
    m_patient = {};
    m_plan = {};
    m_typed.clear();
    m_errors.clear();
    m_dirty = false;
    m_saveError.clear();
    m_savedWallMs.reset();
    m_line->clear();
    m_rules->show({}, false);
    showLists();
    setState(State::Loading);
    Q_EMIT changed();
    Q_EMIT savedChanged();
    Q_EMIT errorsChanged();
}

void PlanEditor::startDraft(int organisationIndex)
{
    if (m_state != State::NoDraft)
        return;
    if (!valid(organisationIndex, m_organisations.size())) {
        fail(QStringLiteral("organisation"), tr("Choose the organisation that is responsible"));
        Q_EMIT errorsChanged();
        return;
    }
    m_errors.clear();
    Q_EMIT errorsChanged();
    setState(State::Loading);
    const QString ods = m_organisations[static_cast<std::size_t>(organisationIndex)].ods;
    m_vault
        .run([patient = m_patient, ods](VaultBackend& vault) -> Result<domain::Plan> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.plans().startDraft(patient, ods);
        })
        .then(this, [this, patient = m_patient](const Result<domain::Plan>& plan) {
            if (patient != m_patient)
                return;
            if (!plan)
                return setState(State::Failed, toText(plan.error()));
            m_savedWallMs = m_clock.wallMs();
            show(plan.value());
            Q_EMIT saved();
        });
}

void PlanEditor::show(domain::Plan plan)
{
    m_plan = std::move(plan);
    showLists();
    setState(State::Ready);
    Q_EMIT changed();
    Q_EMIT savedChanged();
    checkRules();
}

void PlanEditor::showLists()
{
    m_needs->setRows(textRows(m_plan.needs));
    m_outcomes->setRows(outcomeRows());
    m_lines->show(m_plan);
    m_schedules->show(m_plan);
}

void PlanEditor::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

// --- saving

void PlanEditor::touch()
{
    if (m_state != State::Ready)
        return;
    m_dirty = true;
    showLists();
    Q_EMIT changed();
    Q_EMIT savedChanged();
    // Not restarted by the next key: somebody who types without a pause is saved all the same.
    if (!m_saveTimer.isActive())
        m_saveTimer.start(saveDelayMs);
}

void PlanEditor::saveNow()
{
    m_saveTimer.stop();
    saveTyped();
    save();
}

void PlanEditor::save()
{
    if (!m_dirty || m_saving)
        return; // saveFinished() comes back here
    m_dirty = false;
    m_saving = true;
    m_offerKeeper.keepNow(); // first what can be brought back, then the removal
    m_vault
        .run([plan = m_plan](VaultBackend& vault) -> Result<domain::Plan> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.plans().saveDraft(plan);
        })
        .then(this, [this, patient = m_patient](const Result<domain::Plan>& stored) {
            m_saving = false;
            if (patient == m_patient)
                saveFinished(stored);
        });
}

void PlanEditor::saveFinished(const Result<domain::Plan>& stored)
{
    if (stored) {
        takeIds(m_plan.needs, stored.value().needs);
        takeIds(m_plan.outcomes, stored.value().outcomes);
        takeIds(m_plan.lines, stored.value().lines);
        takeRemovedId(stored.value());
        dropOldOffer();
        m_plan.id = stored.value().id;
        m_saveError.clear();
        m_savedWallMs = m_clock.wallMs();
        checkRules();
    } else {
        m_saveError = toText(stored.error());
        m_dirty = true;
    }
    Q_EMIT savedChanged();
    if (stored)
        Q_EMIT saved();
    if (m_dirty && stored && !m_waiters.empty())
        return saveNow();
    if (m_dirty) // soon again after more typing, in five seconds after a failure
        m_saveTimer.start(stored ? saveDelayMs : 5'000);
    for (const auto& waiter : std::exchange(m_waiters, {}))
        waiter(stored.ok());
}

void PlanEditor::checkRules()
{
    struct Checked {
        std::vector<domain::Finding> findings;
        std::vector<domain::RuleOverride> overrides;
    };
    m_vault
        .run([patient = m_patient](VaultBackend& vault) -> Result<Checked> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            auto findings = vault.plans().check(patient);
            if (!findings)
                return findings.error();
            auto overrides = vault.cases().overrides();
            if (!overrides)
                return overrides.error();
            return Checked{std::move(findings).value(), std::move(overrides).value()};
        })
        .then(this, [this, patient = m_patient](const Result<Checked>& checked) {
            if (patient != m_patient)
                return;
            if (checked)
                m_rules->show(checked.value().findings, true, checked.value().overrides);
            else
                m_rules->show({}, false);
        });
}

void PlanEditor::changeCare(const std::function<void(domain::CareRecord&)>& change)
{
    if (m_state != State::Ready)
        return;
    domain::CareRecord care = m_plan.care;
    change(care);
    if (care == m_plan.care)
        return;
    m_plan.care = std::move(care);
    touch();
}

// --- lists

void PlanEditor::addNeed()
{
    m_plan.needs.push_back({{}, nextRef(m_plan.needs, u'N', removedRef()), {}});
    touch();
}

void PlanEditor::setNeed(int row, const QString& text)
{
    if (!valid(row, m_plan.needs.size()) || m_plan.needs[static_cast<std::size_t>(row)].text == text)
        return;
    m_plan.needs[static_cast<std::size_t>(row)].text = text;
    touch();
}

void PlanEditor::addOutcome()
{
    m_plan.outcomes.push_back({{}, nextRef(m_plan.outcomes, u'O', removedRef()), {}});
    touch();
}

void PlanEditor::setOutcome(int row, const QString& text)
{
    if (!valid(row, m_plan.outcomes.size()) || m_plan.outcomes[static_cast<std::size_t>(row)].text == text)
        return;
    m_plan.outcomes[static_cast<std::size_t>(row)].text = text;
    touch();
}

void PlanEditor::addLine()
{
    if (m_state != State::Ready)
        return;
    domain::Line line;
    line.ref = nextRef(m_plan.lines, u'L', removedRef());
    m_plan.lines.push_back(line);
    m_line->open(line, m_plan);
    touch();
}

void PlanEditor::editLine(int row)
{
    if (valid(row, m_plan.lines.size()))
        openLine(m_plan.lines[static_cast<std::size_t>(row)]);
}

bool PlanEditor::editLineByRef(const QString& ref)
{
    const domain::Line* found = m_plan.line(ref);
    if (!found)
        return false;
    openLine(*found);
    return true;
}

void PlanEditor::lineEdited()
{
    const domain::Line& edited = m_line->line();
    for (domain::Line& one : m_plan.lines) {
        if (one.ref != edited.ref)
            continue;
        const EntityId id = one.id; // the store may have given it one since the editor was opened
        one = edited;
        one.id = id;
        touch();
    }
}

} // namespace doorstep::viewmodels
