// Where a file stands after its plan was agreed: the state in a sentence, what can be done next, what is due.
#pragma once

#include "app/viewmodels/file_history.h"
#include "app/viewmodels/vault_service.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

class CaseViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
    /// "approved": for tests and tags; the words say the same.
    Q_PROPERTY(QString stateKey READ stateKey NOTIFY changed FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    /// For the page that is shown to the patient.
    Q_PROPERTY(QString patientText READ patientText NOTIFY changed FINAL)
    /// State, what is missing for the first payment, and what does not count, in one paragraph.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    /// {key, text, who, open, why, event}: open false = `why` says what stands in the way. `event` is the
    /// kind of its form; empty where a plan or a decision is the step.
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
    /// What still stands before the first payment, in plain words.
    Q_PROPERTY(QStringList setUpOpen READ setUpOpen NOTIFY changed FINAL)
    /// {text, because, due, latest, urgencyText, colour, booked, patientText}
    Q_PROPERTY(QVariantList due READ due NOTIFY changed FINAL)
    /// {on, what, detail, counts, why}, newest first: events, agreements, decisions and purchases
    Q_PROPERTY(QVariantList history READ history NOTIFY changed FINAL)
    /// Rules of the plan in force that ask for something now: {ruleId, text, patientText}
    Q_PROPERTY(QVariantList findings READ findings NOTIFY changed FINAL)
    /// Members a form for an event may have: {name, label}
    Q_PROPERTY(QVariantList eventMembers READ eventMembers CONSTANT FINAL)
    /// The four questions of a review, in order.
    Q_PROPERTY(QStringList reviewHeadings READ reviewHeadings CONSTANT FINAL)
    /// {key, text}: reasons of an ending, outcomes of a review
    Q_PROPERTY(QVariantList endReasons READ endReasons CONSTANT FINAL)
    Q_PROPERTY(QVariantList reviewOutcomes READ reviewOutcomes CONSTANT FINAL)
public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)

    CaseViewModel(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    Q_INVOKABLE void refresh();
    /// Whether the form for an event of this kind has the question "outcome", "amount", "reason" or "until".
    [[nodiscard]] Q_INVOKABLE bool asks(const QString& kind, const QString& question) const;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString stateKey() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString patientText() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QVariantList steps() const;
    [[nodiscard]] QStringList setUpOpen() const;
    [[nodiscard]] QVariantList due() const;
    [[nodiscard]] QVariantList history() const;
    [[nodiscard]] QVariantList findings() const;
    [[nodiscard]] QVariantList eventMembers() const;
    [[nodiscard]] QStringList reviewHeadings() const;
    [[nodiscard]] QVariantList endReasons() const;
    [[nodiscard]] QVariantList reviewOutcomes() const;
    /// For tests without a thread.
    void show(const Result<store::CaseView>& view, FileFacts facts = {});

Q_SIGNALS:
    void changed();

private:
    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
    store::CaseView m_view;
    FileFacts m_facts;
};

/// An event from a form: kind as in `steps`, members by name ("on", "until", "by", "to", "reason", "text",
/// "amount", "outcome", "careContinues", "headings" as a list). "on" is today when it is missing.
/// InvalidInput names the member that cannot be read. What happened is always recorded; `history` says when
/// it does not count yet, and why.
[[nodiscard]] Result<domain::CareEvent> eventFromForm(const QString& kind, const QVariantMap& members,
                                                      const QDate& today);

} // namespace doorstep::viewmodels
