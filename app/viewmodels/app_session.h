// The whole application as QML sees it: locked or open, and the view models of what is open.
#pragma once

#include "app/viewmodels/access_view_model.h"
#include "app/viewmodels/agreement_view_model.h"
#include "app/viewmodels/care_editor.h"
#include "app/viewmodels/case_view_model.h"
#include "app/viewmodels/catalogue_model.h"
#include "app/viewmodels/conflicts_view_model.h"
#include "app/viewmodels/decision_view_model.h"
#include "app/viewmodels/due_model.h"
#include "app/viewmodels/equipment_model.h"
#include "app/viewmodels/event_form.h"
#include "app/viewmodels/help_view_model.h"
#include "app/viewmodels/leaflets_view_model.h"
#include "app/viewmodels/money_left_model.h"
#include "app/viewmodels/patient_money.h"
#include "app/viewmodels/patient_papers.h"
#include "app/viewmodels/patient_view_model.h"
#include "app/viewmodels/people_model.h"
#include "app/viewmodels/place_keeper.h"
#include "app/viewmodels/plan_editor.h"
#include "app/viewmodels/purchase_editor.h"
#include "app/viewmodels/receipt_camera.h"
#include "app/viewmodels/repair_view_model.h"
#include "app/viewmodels/reversal_editor.h"
#include "app/viewmodels/sync_view_model.h"
#include "app/viewmodels/tablet_staff.h"
#include "app/viewmodels/visit_start.h"

namespace doorstep::viewmodels {

/// Owns the vault thread and every view model. Clock must outlive it. Passphrases come in and never go
/// out; their text is overwritten as soon as it was read.
class AppSession final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the composition root")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// After wrong passphrases: seconds until the next try is taken.
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY waitChanged FINAL)
    /// Too many wrong passphrases: only the recovery code opens the tablet.
    Q_PROPERTY(bool recoveryNeeded READ recoveryNeeded NOTIFY waitChanged FINAL)
    /// Tries that the PIN has left in this session; 0: the passphrase is needed.
    Q_PROPERTY(int pinTriesLeft READ pinTriesLeft NOTIFY waitChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    /// Shown once, after create(), after a recovery, or when one had to be made at the opening.
    Q_PROPERTY(QString recoveryCode READ recoveryCode NOTIFY stateChanged FINAL)
    /// Six digits that the administrator sees too; after a successful enrol().
    Q_PROPERTY(QString enrolDigits READ enrolDigits NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString enrolledAs READ enrolledAs NOTIFY stateChanged FINAL)
    /// Of the file that is open; empty = none.
    Q_PROPERTY(QString patientKey READ patientKey NOTIFY patientOpened FINAL)
    Q_PROPERTY(int pendingJobs READ pendingJobs NOTIFY pendingJobsChanged FINAL)
    Q_PROPERTY(doorstep::viewmodels::PeopleModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::PatientViewModel* patient READ patient CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::PlanEditor* plan READ plan CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::AgreementViewModel* agreement READ agreement CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::DecisionViewModel* decision READ decision CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::PurchaseEditor* purchase READ purchase CONSTANT FINAL)
    /// After the plan: state and next steps, things, money left, suggestions, what is due over everybody.
    Q_PROPERTY(doorstep::viewmodels::CaseViewModel* file READ file CONSTANT FINAL)
    /// Pictures for `purchase`, with the device's own camera.
    Q_PROPERTY(doorstep::viewmodels::ReceiptCamera* camera READ camera CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::EquipmentModel* equipment READ equipment CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::MoneyLeftModel* moneyLeft READ moneyLeft CONSTANT FINAL)
    /// Payments and spending over the months.
    Q_PROPERTY(doorstep::viewmodels::PatientMoney* cash READ cash CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::CatalogueModel* catalogue READ catalogue CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::DueModel* due READ due CONSTANT FINAL)
    /// Every review of the next year, over everybody.
    Q_PROPERTY(doorstep::viewmodels::DueModel* reviews READ reviews CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::EventForm* event READ event CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::ReversalEditor* reversal READ reversal CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::ConflictsViewModel* conflicts READ conflicts CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::VisitStart* visit READ visit CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::TabletStaff* staff READ staff CONSTANT FINAL)
    /// Where on the screen one was.
    Q_PROPERTY(doorstep::viewmodels::PlaceKeeper* place READ place CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::SyncViewModel* sync READ sync CONSTANT FINAL)
    /// How long, in the state NoContact.
    Q_PROPERTY(QString noContactText READ noContactText NOTIFY stateChanged FINAL)
    /// Both times, in the state OlderCopy.
    Q_PROPERTY(QString olderCopyText READ olderCopyText NOTIFY stateChanged FINAL)
    Q_PROPERTY(doorstep::viewmodels::AccessViewModel* access READ access CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::CareEditor* care READ care CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::PatientPapers* papers READ papers CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::LeafletsViewModel* leaflets READ leaflets CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::HelpViewModel* help READ help CONSTANT FINAL)
    /// Filled in the state Damaged.
    Q_PROPERTY(doorstep::viewmodels::RepairViewModel* repair READ repair CONSTANT FINAL)
public:
    /// NewPassphrase: the recovery code opened the tablet.
    enum class State {
        Starting,
        NeedsVault,
        RecoveryCode,
        Locked,
        NewPassphrase,
        NeedsEnrolment,
        Open,
        Damaged,
        OlderCopy, ///< open, and nothing shown yet: somebody put an older copy of the records here
        NoContact  ///< open, and nothing shown: too long without the office, which is asked now
    };
    Q_ENUM(State)
    struct Options {
        bool autoSync = true; ///< sync that runs by itself; safety copies while nothing else is done
        bool keepForms = true; ///< what is begun, and the place on the screen
        /// Vaults of other people stand beside it; empty = one person alone.
        std::filesystem::path firstVault = {};
        std::shared_ptr<Camera> camera = {}; ///< none = pictures come from files
        std::shared_ptr<LiveCamera> liveCamera = {};
        CameraWaits cameraWaits = {};
    };

    AppSession(VaultService::MakeBackend backend, const Clock& clock, Options options,
               QObject* parent = nullptr);
    ~AppSession() override;

    Q_INVOKABLE void unlock(const QString& passphrase);
    Q_INVOKABLE void unlockWithPin(const QString& digits);
    /// The office reads the code out by telephone; afterwards a new passphrase is chosen and a new code made.
    Q_INVOKABLE void unlockWithRecovery(const QString& code);
    Q_INVOKABLE void chooseNewPassphrase(const QString& passphrase, const QString& again);
    /// The same passphrase twice, so that a slip does not lock everybody out.
    Q_INVOKABLE void create(const QString& passphrase, const QString& again);
    /// "I have written it down."
    Q_INVOKABLE void recoveryCodeNoted();
    Q_INVOKABLE void enrol(const QString& ticket);
    /// The administrator compared the six digits.
    Q_INVOKABLE void enrolmentSeen();
    /// In the state NoContact: ask the office again. Leaving it is lock(), and then the recovery code.
    Q_INVOKABLE void tryContact();
    /// The device's network changed; the app came to the front.
    void networkChanged();
    void inFront();
    /// In the state OlderCopy: go on with it. Leaving it is lock().
    Q_INVOKABLE void useOlderCopy();
    /// Saves what waits, closes the vault and empties every view model.
    Q_INVOKABLE void lock();
    /// As lock(), and no PIN opens it again: the next one at the tablet may be somebody else.
    Q_INVOKABLE void logOut();
    /// While locked or being set up: the vault of another person of this tablet.
    Q_INVOKABLE void chooseStaff(int index);
    /// A vault of their own for somebody new. False for a name that cannot be taken.
    Q_INVOKABLE bool addStaff(const QString& name);
    /// All view models about one patient turn to them. `patientOpened` follows; it does not when the draft
    /// of the patient before cannot be saved.
    Q_INVOKABLE void openPatient(const QString& key);
    /// who was identified today, into a plan that does not say so yet and is not agreed as it stands.
    Q_INVOKABLE void noteIdentified();
    /// Makes the agreement's text from what is stored, after saving.
    Q_INVOKABLE void prepareAgreement();
    /// What is begun and not recorded, and the place, are asked to be saved now: before the program ends.
    Q_INVOKABLE void keepForms();
    /// The language changed: what the view models say is made anew.
    void retranslate();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] int waitSeconds() const { return m_waitSeconds; }
    [[nodiscard]] bool recoveryNeeded() const { return m_recoveryNeeded; }
    [[nodiscard]] int pinTriesLeft() const { return m_pinTriesLeft; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString recoveryCode() const { return m_recoveryCode; }
    [[nodiscard]] QString noContactText() const { return m_noContactText; }
    [[nodiscard]] QString olderCopyText() const { return m_olderCopyText; }
    [[nodiscard]] QString enrolDigits() const { return m_enrolDigits; }
    [[nodiscard]] QString enrolledAs() const { return m_enrolledAs; }
    [[nodiscard]] QString patientKey() const;
    [[nodiscard]] int pendingJobs() const { return m_vault.pending(); }
    [[nodiscard]] PeopleModel* people() const { return m_people; }
    [[nodiscard]] PatientViewModel* patient() const { return m_patient; }
    [[nodiscard]] PlanEditor* plan() const { return m_plan; }
    [[nodiscard]] AgreementViewModel* agreement() const { return m_agreement; }
    [[nodiscard]] DecisionViewModel* decision() const { return m_decision; }
    [[nodiscard]] PurchaseEditor* purchase() const { return m_purchase; }
    [[nodiscard]] ReceiptCamera* camera() const { return m_receiptCamera; }
    [[nodiscard]] CaseViewModel* file() const { return m_file; }
    [[nodiscard]] EquipmentModel* equipment() const { return m_equipment; }
    [[nodiscard]] MoneyLeftModel* moneyLeft() const { return m_moneyLeft; }
    [[nodiscard]] PatientMoney* cash() const { return m_cash; }
    [[nodiscard]] CatalogueModel* catalogue() const { return m_catalogue; }
    [[nodiscard]] DueModel* due() const { return m_due; }
    [[nodiscard]] DueModel* reviews() const { return m_reviews; }
    [[nodiscard]] EventForm* event() const { return m_event; }
    [[nodiscard]] ReversalEditor* reversal() const { return m_reversal; }
    [[nodiscard]] ConflictsViewModel* conflicts() const { return m_conflicts; }
    [[nodiscard]] PlaceKeeper* place() const { return m_place; }
    [[nodiscard]] VisitStart* visit() const { return m_visit; }
    [[nodiscard]] TabletStaff* staff() const { return m_staff; }
    [[nodiscard]] SyncViewModel* sync() const { return m_sync; }
    [[nodiscard]] AccessViewModel* access() const { return m_access; }
    [[nodiscard]] RepairViewModel* repair() const { return m_repair; }
    [[nodiscard]] CareEditor* care() const { return m_care; }
    [[nodiscard]] PatientPapers* papers() const { return m_papers; }
    [[nodiscard]] LeafletsViewModel* leaflets() const { return m_leaflets; }
    [[nodiscard]] HelpViewModel* help() const { return m_help; }

Q_SIGNALS:
    void stateChanged();
    void waitChanged();
    void pendingJobsChanged();
    void patientOpened();

private:
    void setState(State state, const QString& errorText = {});
    void setBusy(bool busy);
    void arriveAt(State state, const QString& errorText = {}); ///< and no longer busy, in one change
    /// `open` runs on the vault thread; `then` is the state it leads to.
    void openWith(const std::function<Status(VaultBackend&)>& open, State then);
    void unlockFinished(const Status& opened, State then);
    void askWays();
    void takeWays(const VaultBackend::Ways& ways);
    void showCode(const std::string& code);
    void turnToVault(); ///< of the current person
    void lookForVault();
    void enter(); ///< unless an older copy of the records is found
    void goIn();
    void openUp(const store::SyncStatus& status);
    void closedWithoutContact(const store::Lease& lease);
    void copyStep();   ///< a little of a safety copy, and the next one in its time
    void work();       ///< something was saved: counts change, and it may be sent
    void refreshAll(); ///< something came from the office
    void clearAll();

    const Clock& m_clock;
    Options m_options;
    VaultService m_vault;
    State m_state = State::Starting;
    QString m_errorText;
    bool m_busy = false;
    int m_entry = 0; ///< counts the locks: what was on its way in before one goes no further
    int m_waitSeconds = 0;
    bool m_recoveryNeeded = false;
    int m_pinTriesLeft = 0;
    QTimer m_waitTimer;
    QTimer m_copyTimer;
    QString m_recoveryCode;
    QString m_olderCopyText;
    QString m_noContactText;
    QString m_enrolDigits;
    QString m_enrolledAs;
    EntityId m_openPatient;
    PeopleModel* m_people;
    PatientViewModel* m_patient;
    PlanEditor* m_plan;
    AgreementViewModel* m_agreement;
    DecisionViewModel* m_decision;
    PurchaseEditor* m_purchase;
    ReceiptCamera* m_receiptCamera;
    CaseViewModel* m_file;
    EquipmentModel* m_equipment;
    MoneyLeftModel* m_moneyLeft;
    PatientMoney* m_cash;
    CatalogueModel* m_catalogue;
    DueModel* m_due;
    DueModel* m_reviews;
    EventForm* m_event;
    ReversalEditor* m_reversal;
    ConflictsViewModel* m_conflicts;
    PlaceKeeper* m_place;
    VisitStart* m_visit;
    TabletStaff* m_staff;
    SyncViewModel* m_sync;
    AccessViewModel* m_access;
    RepairViewModel* m_repair;
    CareEditor* m_care;
    PatientPapers* m_papers;
    LeafletsViewModel* m_leaflets;
    HelpViewModel* m_help;
};

} // namespace doorstep::viewmodels
