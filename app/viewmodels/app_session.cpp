// Enrolling, locking, and keeping the view models in step with the store.
#include "app/viewmodels/app_session.h"

#include "app/viewmodels/texts.h"

#include <QCoreApplication>
#include <QPointer>

namespace doorstep::viewmodels {

AppSession::AppSession(VaultService::MakeBackend backend, const Clock& clock, Options options,
                       QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_options(options)
    , m_vault(std::move(backend))
    , m_people(new PeopleModel(m_vault, clock, this))
    , m_patient(new PatientViewModel(m_vault, clock, this))
    , m_plan(new PlanEditor(m_vault, clock, this))
    , m_agreement(new AgreementViewModel(m_vault, this))
    , m_decision(new DecisionViewModel(m_vault, clock, this))
    , m_purchase(new PurchaseEditor(m_vault, clock, this))
    , m_receiptCamera(new ReceiptCamera(
          m_options.liveCamera,
          [this](const QImage& photograph, const ReceiptCamera::Kept& done) {
              m_purchase->addPhotograph(photograph, done);
          },
          m_options.cameraWaits, this))
    , m_file(new CaseViewModel(m_vault, clock, this))
    , m_equipment(new EquipmentModel(m_vault, clock, this))
    , m_moneyLeft(new MoneyLeftModel(m_vault, this))
    , m_cash(new PatientMoney(m_vault, clock, this))
    , m_catalogue(new CatalogueModel(this))
    , m_due(new DueModel(m_vault, clock, this))
    , m_reviews(new DueModel(m_vault, clock, this, DueModel::Scope::Reviews))
    , m_event(new EventForm(m_vault, clock, this))
    , m_reversal(new ReversalEditor(m_vault, clock, this))
    , m_conflicts(new ConflictsViewModel(m_vault, clock, this))
    , m_place(new PlaceKeeper(m_vault, this))
    , m_visit(new VisitStart(m_vault, clock, this))
    , m_staff(new TabletStaff(options.firstVault, this))
    , m_sync(new SyncViewModel(m_vault, clock, this))
    , m_access(new AccessViewModel(m_vault, this))
    , m_repair(new RepairViewModel(m_vault, clock, this))
    , m_care(new CareEditor(*m_plan, this))
    , m_papers(new PatientPapers(m_vault, clock, this))
    , m_leaflets(new LeafletsViewModel(this))
    , m_help(new HelpViewModel(this))
{
    m_vault.setKeepsForms(m_options.keepForms);
    m_purchase->setCamera(m_options.camera);
    connect(&m_vault, &VaultService::pendingChanged, this, &AppSession::pendingJobsChanged);
    connect(&m_vault, &VaultService::formsChanged, m_sync, &SyncViewModel::refresh);
    connect(m_plan, &PlanEditor::saved, this, [this] {
        m_patient->refresh();
        m_visit->refresh();
        m_sync->refresh();
        m_sync->hint(VaultBackend::SyncHint::Edited);
    });
    connect(m_patient, &PatientViewModel::standingChanged, this, [this] {
        m_due->refresh();
        m_people->refreshAnswers();
        m_people->refresh();
    });
    connect(m_agreement, &AgreementViewModel::agreed, this, &AppSession::work);
    connect(m_agreement, &AgreementViewModel::agreed, m_plan, &PlanEditor::forgetRemoved);
    connect(m_purchase, &PurchaseEditor::recorded, this, &AppSession::work);
    connect(m_event, &EventForm::recorded, this, &AppSession::work);
    connect(m_reversal, &ReversalEditor::reversed, this, &AppSession::work);
    connect(m_conflicts, &ConflictsViewModel::chosen, this, [this] {
        work();
        if (!m_openPatient.isZero())
            m_plan->open(m_openPatient); // the draft shows what was chosen
    });
    connect(m_conflicts, &ConflictsViewModel::changed, this,
            [this] { m_plan->setMarks(m_conflicts->marks()); });
    connect(m_equipment, &EquipmentModel::noted, this, &AppSession::work);
    connect(m_sync, &SyncViewModel::synced, this, &AppSession::refreshAll);
    connect(&m_waitTimer, &QTimer::timeout, this, [this] {
        if (--m_waitSeconds <= 0) {
            m_waitTimer.stop();
            askWays(); // the vault's own clock decides
        }
        Q_EMIT waitChanged();
    });
    constexpr int second = 1000;
    m_waitTimer.setInterval(second);
    connect(&m_copyTimer, &QTimer::timeout, this, &AppSession::copyStep);
    m_copyTimer.setSingleShot(true);
    if (m_staff->current() > 0)
        turnToVault();
    else
        lookForVault();
}

AppSession::~AppSession()
{
    // What was typed in the last moment goes ahead of the end of the thread. Then no answer can come
    // to a view model that is gone.
    m_plan->saveNow();
    keepForms();
    m_vault.stop();
}

void AppSession::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

void AppSession::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_errorText.clear(); // it belongs to the try before
    Q_EMIT stateChanged();
}

void AppSession::arriveAt(State state, const QString& errorText)
{
    m_busy = false;
    setState(state, errorText);
}

void AppSession::goIn()
{
    setBusy(true);
    using Standing = std::pair<store::SyncStatus, store::Lease>;
    m_vault
        .run([](VaultBackend& vault) -> Result<Standing> {
            // Locked again since this was asked for.
            if (!vault.isOpen())
                return Error{ErrorCode::InvalidInput, "The tablet is locked."};
            auto lease = vault.lease();
            if (!lease)
                return lease.error();
            auto status = vault.status().status();
            if (!status)
                return status.error();
            return Standing{std::move(status).value(), lease.value()};
        })
        .then(this, [this, entry = m_entry](const Result<Standing>& standing) {
            if (entry != m_entry)
                return;
            if (!standing)
                return lock();
            if (standing.value().second.over)
                return closedWithoutContact(standing.value().second);
            openUp(standing.value().first);
        });
}

void AppSession::openUp(const store::SyncStatus& status)
{
    m_noContactText.clear();
    m_enrolDigits.clear();
    refreshAll();
    if (!status.enrolled)
        return arriveAt(State::NeedsEnrolment);
    m_place->load([this, entry = m_entry] {
        if (entry == m_entry)
            arriveAt(State::Open);
    });
    if (!m_options.autoSync)
        return;
    constexpr int firstCopyMs = 5'000; // people, search and sync come first
    m_copyTimer.start(firstCopyMs);
    m_sync->watch();
}

void AppSession::enrol(const QString& ticket)
{
    if (m_state != State::NeedsEnrolment || m_busy)
        return;
    setBusy(true);
    const QPointer<AppSession> self(this);
    m_vault.run([self, entry = m_entry, text = ticket.trimmed().toStdString()](VaultBackend& vault) {
        if (!vault.isOpen())
            return;
        vault.startEnrolment(text, [self, entry](const Result<sync::Enrolled>& enrolled) {
            // Comes on the vault thread; the pointer is looked at on our own.
            QMetaObject::invokeMethod(qApp, [self, entry, enrolled] {
                if (!self || entry != self->m_entry)
                    return;
                if (!enrolled)
                    return self->arriveAt(State::NeedsEnrolment, toText(enrolled.error()));
                if (self->m_staff->ownName().isEmpty())
                    static_cast<void>(
                        self->m_staff->rename(QString::fromStdString(enrolled.value().staffName)));
                self->m_enrolDigits = QString::fromStdString(enrolled.value().digits);
                self->m_enrolledAs = tr("%1, %2").arg(QString::fromStdString(enrolled.value().staffName),
                                                      QString::fromStdString(enrolled.value().organisation));
                self->arriveAt(State::NeedsEnrolment);
            });
        });
    });
}

void AppSession::enrolmentSeen()
{
    if (m_state != State::NeedsEnrolment || m_busy || m_enrolDigits.isEmpty())
        return;
    enter();
}

void AppSession::keepForms()
{
    m_purchase->keepNow();
    m_agreement->keepNow();
    m_event->keepNow();
    m_reversal->keepNow();
    m_conflicts->keepNow();
    m_visit->keepNow();
    m_place->keepNow(); // it says on which of them one was
}

void AppSession::lock()
{
    m_receiptCamera->close(); // nothing that has to be saved holds up its light
    m_plan->whenSaved([this](bool) {
        keepForms();
        m_copyTimer.stop();
        // The screen is empty before the vault is: nobody reads on while it closes.
        clearAll();
        ++m_entry; // the office may be being asked, or somebody on the way in: that comes to nobody now
        arriveAt(State::Locked);
        m_vault.run([](VaultBackend& vault) { vault.close(); });
        askWays();
    });
}

void AppSession::openPatient(const QString& key)
{
    const EntityId patient = fromKey(key);
    if (patient.isZero() || m_state != State::Open)
        return;
    m_plan->whenSaved([this, patient](bool saved) {
        if (!saved && patient != m_openPatient)
            return; // the plan page says why; its text must not be thrown away
        if (patient != m_openPatient)
            m_agreement->open(patient);
        m_openPatient = patient;
        m_patient->open(patient);
        m_plan->open(patient);
        m_decision->open(patient);
        m_purchase->open(patient);
        m_papers->open(patient);
        m_file->open(patient);
        m_equipment->open(patient);
        m_moneyLeft->open(patient);
        m_cash->open(patient);
        m_event->turnTo(patient);
        m_reversal->turnTo(patient);
        m_conflicts->turnTo(patient);
        m_visit->open(patient);
        Q_EMIT patientOpened();
    });
}

QString AppSession::patientKey() const
{
    return m_openPatient.isZero() ? QString() : toKey(m_openPatient);
}

void AppSession::noteIdentified()
{
    const QString fitting = m_visit->fittingText();
    // A plan that is agreed as it stands is left alone: it would count as changed.
    if (fitting.isEmpty() || (m_patient->hasVersions() && !m_patient->changedSinceAgreed()) ||
        m_plan->plan().care.spokenOf(domain::Topic::Identity))
        return;
    const QDate day = today(m_clock);
    m_plan->changeCare([&fitting, day](domain::CareRecord& care) {
        std::erase_if(care.explained,
                      [](const domain::Explained& one) { return one.topic == domain::Topic::Identity; });
        const auto next = std::ranges::find_if(
            care.explained, [](const domain::Explained& one) { return one.topic > domain::Topic::Identity; });
        care.explained.insert(next, {domain::Topic::Identity, day, fitting});
    });
}

void AppSession::prepareAgreement()
{
    m_plan->whenSaved([this](bool saved) {
        if (saved)
            m_agreement->load();
    });
}

void AppSession::retranslate()
{
    m_leaflets->retranslate();
    m_help->retranslate();
    if (m_state == State::Open) {
        refreshAll();
        if (m_plan->state() == PlanEditor::State::Ready)
            m_plan->checkRules();
    }
    Q_EMIT stateChanged();
}

void AppSession::work()
{
    refreshAll();
    m_sync->hint(VaultBackend::SyncHint::Recorded);
}

void AppSession::networkChanged()
{
    m_sync->hint(VaultBackend::SyncHint::Network);
}

void AppSession::inFront()
{
    if (m_state == State::Open)
        m_sync->hint(VaultBackend::SyncHint::InFront);
}

void AppSession::refreshAll()
{
    // In the order in which a person looks: what Today shows, the patient at hand, the long list.
    m_sync->refresh();
    m_due->refresh();
    m_people->refreshAnswers();
    m_patient->refresh();
    m_visit->refresh();
    m_decision->refresh();
    m_purchase->refresh();
    m_file->refresh();
    m_equipment->refresh();
    m_moneyLeft->refresh();
    m_cash->refresh();
    m_reviews->refresh();
    m_conflicts->refresh();
    m_people->refresh();
}

void AppSession::clearAll()
{
    m_openPatient = {};
    m_people->clear();
    m_patient->clear();
    m_plan->clear();
    m_agreement->clear();
    m_decision->clear();
    m_receiptCamera->close();
    m_purchase->clear();
    m_file->clear();
    m_equipment->clear();
    m_moneyLeft->clear();
    m_cash->clear();
    m_catalogue->clear();
    m_due->clear();
    m_reviews->clear();
    m_event->clear();
    m_reversal->clear();
    m_conflicts->clear();
    m_visit->clear();
    m_place->clear();
    m_sync->clear();
    m_access->clear();
    m_repair->clear();
    m_care->clear();
    m_papers->clear();
    m_leaflets->output()->clear();
    m_olderCopyText.clear();
}

void AppSession::copyStep()
{
    if (m_state != State::Open)
        return;
    m_vault.run([](VaultBackend& vault) { return vault.safetyCopyStep(); }).then(this, [this](int waitMs) {
        if (m_state == State::Open)
            m_copyTimer.start(waitMs);
    });
}

} // namespace doorstep::viewmodels
