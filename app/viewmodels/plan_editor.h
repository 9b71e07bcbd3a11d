// The draft of one patient's plan: shown, edited, saved by itself, checked against the rules.
#pragma once

#include "app/store/removed_item.h"
#include "app/viewmodels/form_keeper.h"
#include "app/viewmodels/line_editor.h"
#include "app/viewmodels/organisation_choice.h"
#include "app/viewmodels/rule_results_model.h"
#include "app/viewmodels/schedule_model.h"
#include "app/viewmodels/vault_service.h"

#include <QTimer>

namespace doorstep::viewmodels {

/// There is no save button: whatever changes is in the store within saveDelayMs, or savedText says why
/// it is not. Text that cannot be read (a date, an amount) is kept as typed and told on Continue.
class PlanEditor final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedChanged FINAL)
    Q_PROPERTY(bool saveFailed READ saveFailed NOTIFY savedChanged FINAL)
    Q_PROPERTY(QStringList organisations READ organisations NOTIFY stateChanged FINAL)
    Q_PROPERTY(int suggestedOrganisation READ suggestedOrganisation NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString organisation READ organisation NOTIFY changed FINAL)
    Q_PROPERTY(QString firstPayment READ firstPayment WRITE setFirstPayment NOTIFY changed FINAL)
    Q_PROPERTY(QString months READ months WRITE setMonths NOTIFY changed FINAL)
    Q_PROPERTY(bool profiled READ profiled WRITE setProfiled NOTIFY changed FINAL)
    Q_PROPERTY(bool flatRunsShort READ flatRunsShort NOTIFY changed FINAL)
    Q_PROPERTY(QString firstReview READ firstReview WRITE setFirstReview NOTIFY changed FINAL)
    Q_PROPERTY(QString latestReviewText READ latestReviewText NOTIFY changed FINAL)
    Q_PROPERTY(QString reviewManner READ reviewManner WRITE setReviewManner NOTIFY changed FINAL)
    Q_PROPERTY(QString noticeDays READ noticeDays WRITE setNoticeDays NOTIFY changed FINAL)
    Q_PROPERTY(int recipient READ recipient WRITE setRecipient NOTIFY changed FINAL)
    Q_PROPERTY(QString recipientDescription READ recipientDescription WRITE setRecipientDescription NOTIFY
                   changed FINAL)
    Q_PROPERTY(QString riskText READ riskText WRITE setRiskText NOTIFY changed FINAL)
    Q_PROPERTY(bool riskSignificant READ riskSignificant WRITE setRiskSignificant NOTIFY changed FINAL)
    Q_PROPERTY(bool riskAgreed READ riskAgreed WRITE setRiskAgreed NOTIFY changed FINAL)
    Q_PROPERTY(QString contingency READ contingency WRITE setContingency NOTIFY changed FINAL)
    Q_PROPERTY(QString monitoredBy READ monitoredBy WRITE setMonitoredBy NOTIFY changed FINAL)
    Q_PROPERTY(QString coordinator READ coordinator WRITE setCoordinator NOTIFY changed FINAL)
    Q_PROPERTY(QString indicativeBudget READ indicativeBudget WRITE setIndicativeBudget NOTIFY changed FINAL)
    /// 0 not asked yet, 1 no order applies, 2 an order applies. Which order is never asked or kept.
    Q_PROPERTY(int legalBar READ legalBar WRITE setLegalBar NOTIFY changed FINAL)
    Q_PROPERTY(int account READ account WRITE setAccount NOTIFY changed FINAL)
    Q_PROPERTY(bool hasDirect READ hasDirect NOTIFY changed FINAL)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed FINAL)
    Q_PROPERTY(QString cashText READ cashText NOTIFY changed FINAL)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed FINAL)
    Q_PROPERTY(bool overBudget READ overBudget NOTIFY changed FINAL)
    /// {model, amount, share}; share = fraction of the larger of plan total and indicative budget
    Q_PROPERTY(QVariantList budgetParts READ budgetParts NOTIFY changed FINAL)
    Q_PROPERTY(doorstep::viewmodels::PlanTextModel* needs READ needs CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::PlanTextModel* outcomes READ outcomes CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::PlanLinesModel* lines READ lines CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::LineEditor* line READ line CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::ScheduleModel* schedules READ schedules CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::RuleResultsModel* rules READ rules CONSTANT FINAL)
    /// What was removed last and can be brought back: "need", "outcome", "line", or empty; and in words.
    Q_PROPERTY(QString removedKind READ removedKind NOTIFY removedChanged FINAL)
    Q_PROPERTY(QString removedText READ removedText NOTIFY removedChanged FINAL)
    /// Fields of which there are two versions: key of the field -> key of the conflict.
    Q_PROPERTY(QVariantMap marks READ marks NOTIFY marksChanged FINAL)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QVariantList errorList READ errorList NOTIFY errorsChanged FINAL)
public:
    enum class State { Loading, NoDraft, Ready, Failed };
    Q_ENUM(State)
    static constexpr int saveDelayMs = 600;

    PlanEditor(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    /// What surrounds the lines; saved like everything else when it differs.
    void changeCare(const std::function<void(domain::CareRecord&)>& change);
    /// Kept in the store as typed, under a key with a dot; empty = forgotten.
    void keepTyped(const QString& key, const QString& text);
    [[nodiscard]] QString typedNoteOf(const QString& key) const { return m_kept.value(key); }
    /// Asks the rules about what is stored: after a change, and when the language is another one.
    void checkRules();
    /// Calls once nothing waits to be stored: true when all is on disk. At once when so already.
    void whenSaved(std::function<void(bool)> call);

    Q_INVOKABLE void startDraft(int organisationIndex);
    Q_INVOKABLE void addNeed();
    Q_INVOKABLE void setNeed(int row, const QString& text);
    Q_INVOKABLE void removeNeed(int row);
    Q_INVOKABLE void addOutcome();
    Q_INVOKABLE void setOutcome(int row, const QString& text);
    Q_INVOKABLE void removeOutcome(int row);
    Q_INVOKABLE void setOutcomeMeasure(int row, const QString& text);
    Q_INVOKABLE void setOutcomeDue(int row, const QString& text);
    /// Opens the line in `line`.
    Q_INVOKABLE void addLine();
    /// The catalogue's item (CatalogueModel) into the line that is open, keeping its delivery model and what
    /// it serves; the lines that go with it are added below. How many were added.
    Q_INVOKABLE int takeSuggestion(const QString& code);
    Q_INVOKABLE void editLine(int row);
    Q_INVOKABLE bool editLineByRef(const QString& ref);
    /// The line that is open.
    Q_INVOKABLE void removeLine();
    /// What was removed last is back where it was as the same thing, with all that named it; its ref, empty
    /// when there is nothing to bring back.
    Q_INVOKABLE QString undoRemove();
    /// The page of the offer is left: what was removed stays away. A lock or a killed process ends no offer.
    Q_INVOKABLE void forgetRemoved();
    /// On Continue of a page: true when every field of it can be read.
    Q_INVOKABLE bool check(const QStringList& fields);
    Q_INVOKABLE void saveNow();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] bool saveFailed() const { return !m_saveError.isEmpty(); }
    [[nodiscard]] QStringList organisations() const;
    [[nodiscard]] int suggestedOrganisation() const { return m_suggestedOrganisation; }
    [[nodiscard]] const domain::Plan& plan() const { return m_plan; }
    [[nodiscard]] QString removedKind() const;
    [[nodiscard]] QString removedText() const;

    [[nodiscard]] QString organisation() const;
    [[nodiscard]] QString firstPayment() const;
    [[nodiscard]] QString months() const;
    [[nodiscard]] bool profiled() const { return m_plan.scheduleKind == domain::ScheduleKind::Profiled; }
    [[nodiscard]] bool flatRunsShort() const;
    [[nodiscard]] QString firstReview() const;
    [[nodiscard]] QString latestReviewText() const;
    [[nodiscard]] QString reviewManner() const { return m_plan.reviewManner; }
    [[nodiscard]] QString noticeDays() const;
    [[nodiscard]] int recipient() const { return static_cast<int>(m_plan.recipient) - 1; }
    [[nodiscard]] QString recipientDescription() const { return m_plan.recipientDescription; }
    [[nodiscard]] QString riskText() const { return m_plan.risk.text; }
    [[nodiscard]] bool riskSignificant() const { return m_plan.risk.significant; }
    [[nodiscard]] bool riskAgreed() const { return m_plan.risk.procedureAgreed; }
    [[nodiscard]] QString contingency() const { return m_plan.contingency; }
    [[nodiscard]] QString monitoredBy() const { return m_plan.monitoredBy; }
    [[nodiscard]] QString coordinator() const { return m_plan.coordinator; }
    [[nodiscard]] QString indicativeBudget() const;
    [[nodiscard]] int legalBar() const { return m_plan.legalBar ? (*m_plan.legalBar ? 2 : 1) : 0; }
    [[nodiscard]] int account() const { return static_cast<int>(m_plan.account); }
    [[nodiscard]] bool hasDirect() const { return m_plan.hasLines(domain::Model::Direct); }
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString cashText() const;
    [[nodiscard]] QString leftText() const;
    [[nodiscard]] bool overBudget() const;
    [[nodiscard]] QVariantList budgetParts() const;
    [[nodiscard]] PlanTextModel* needs() const { return m_needs; }
    [[nodiscard]] PlanTextModel* outcomes() const { return m_outcomes; }
    [[nodiscard]] PlanLinesModel* lines() const { return m_lines; }
    [[nodiscard]] LineEditor* line() const { return m_line; }
    [[nodiscard]] ScheduleModel* schedules() const { return m_schedules; }
    [[nodiscard]] RuleResultsModel* rules() const { return m_rules; }
    [[nodiscard]] QVariantMap marks() const { return m_marks; }
    void setMarks(const QVariantMap& marks)
    {
        if (std::exchange(m_marks, marks) != marks)
            Q_EMIT marksChanged();
    }
    [[nodiscard]] QVariantMap errors() const { return m_errors; }
    [[nodiscard]] QVariantList errorList() const;

    void setFirstPayment(const QString& text);
    void setMonths(const QString& text);
    void setProfiled(bool on);
    void setFirstReview(const QString& text);
    void setReviewManner(const QString& text);
    void setNoticeDays(const QString& text);
    void setRecipient(int index);
    void setRecipientDescription(const QString& text);
    void setRiskText(const QString& text);
    void setRiskSignificant(bool on);
    void setRiskAgreed(bool on);
    void setContingency(const QString& text);
    void setMonitoredBy(const QString& text);
    void setCoordinator(const QString& text);
    void setIndicativeBudget(const QString& text);
    void setLegalBar(int index);
    void setAccount(int index);

Q_SIGNALS:
    void stateChanged();
    void changed();
    void savedChanged();
    void errorsChanged();
    void marksChanged();
    void removedChanged();
    void saved(); ///< the store has a newer draft

private:
    void show(domain::Plan plan);
    void showLists();
    void setState(State state, const QString& errorText = {});
    /// The plan differs from what is stored: save soon.
    void touch();
    void save();
    void saveFinished(const Result<domain::Plan>& stored);
    void lineEdited();
    void saveTyped();
    void takeTyped(const store::TypedTexts::Texts& texts);
    [[nodiscard]] QHash<QString, QString> typedOfLine(const QString& ref) const;
    void openLine(const domain::Line& line) { m_line->open(line, m_plan, typedOfLine(line.ref)); }
    void forgetLine(const QString& ref);
    /// How the value of a field is written by itself.
    [[nodiscard]] QString written(const QString& field) const;
    [[nodiscard]] QString writtenDue(const QString& field) const;
    [[nodiscard]] domain::Outcome* outcomeAt(int row);
    [[nodiscard]] std::vector<PlanTextRow> outcomeRows() const;
    void forgetDue(const QString& ref);
    void checkDue();
    void readTyped(const QString& field, const QString& text, const std::function<bool()>& take);
    void fail(const QString& field, const QString& text);
    // --- what was removed, see plan_editor_removed.cpp
    struct Removed {
        store::PlanItem what;
        std::size_t row = 0;
        std::vector<std::pair<QString, qsizetype>> servedBy; ///< lines that name it, and where among others
        QHash<QString, QString> typed;                       ///< what could not be read in it, by key
    };
    void remove(Removed removed);
    void setRemoved(std::optional<Removed> removed);
    void bringBack(const Removed& removed);
    void bringTypedBack(const Removed& removed);
    [[nodiscard]] QString removedRef() const;
    [[nodiscard]] std::vector<std::pair<QString, qsizetype>> linesWith(const QString& ref,
                                                                       QStringList domain::Line::*refs) const;
    [[nodiscard]] static QCborMap formOf(const Removed& removed);
    [[nodiscard]] static std::optional<Removed> removedFrom(const QCborMap& form);
    /// The draft is in place: the offer that was kept stands, unless the draft has the thing after all.
    void takeOffer();
    /// Once the store has what took its place.
    void dropOldOffer();
    void takeRemovedId(const domain::Plan& stored);

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
    domain::Plan m_plan;
    QHash<QString, QString> m_typed;
    store::TypedTexts::Texts m_kept; ///< what cannot be read, of the plan and its lines
    bool m_keptChanged = false;
    QTimer m_typedTimer;
    QVariantMap m_errors;
    QVariantMap m_marks;
    std::vector<OrganisationChoice> m_organisations;
    int m_suggestedOrganisation = -1;
    std::optional<Removed> m_removed;
    QCborMap m_keptOffer; ///< as the store had it when the draft was opened
    FormKeeper m_offerKeeper;
    bool m_offerKept = false; ///< the store may have one
    bool m_dirty = false;
    bool m_saving = false;
    QString m_saveError;
    std::optional<qint64> m_savedWallMs;
    QTimer m_saveTimer;
    std::vector<std::function<void(bool)>> m_waiters;
    PlanTextModel* m_needs;
    PlanTextModel* m_outcomes;
    PlanLinesModel* m_lines;
    LineEditor* m_line;
    ScheduleModel* m_schedules;
    RuleResultsModel* m_rules;
};

} // namespace doorstep::viewmodels
