// The form for one thing that happened: kept in the store while it is filled in, so that an open review
// survives the process.
#pragma once

#include "app/viewmodels/form_keeper.h"

#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// A review answers its four questions, says how each outcome goes and when the next one is:
/// those are told by the errors before it is recorded. Anything else is recorded as it is known.
class EventForm final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(QString kind READ kind NOTIFY opened FINAL)
    Q_PROPERTY(bool isReview READ isReview NOTIFY opened FINAL)
    Q_PROPERTY(bool hasOutcome READ hasOutcome NOTIFY opened FINAL)
    Q_PROPERTY(bool hasAmount READ hasAmount NOTIFY opened FINAL)
    Q_PROPERTY(bool hasReason READ hasReason NOTIFY opened FINAL)
    Q_PROPERTY(bool hasUntil READ hasUntil NOTIFY opened FINAL)
    /// Text by name: "on", "until", "amount", "by", "text", "careContinues", "heading0" ... "heading3"
    Q_PROPERTY(QVariantMap values READ values NOTIFY changed FINAL)
    Q_PROPERTY(
        int outcome READ outcome WRITE setOutcome NOTIFY changed FINAL)     ///< of reviewOutcomes; -1 = none
    Q_PROPERTY(int reason READ reason WRITE setReason NOTIFY changed FINAL) ///< of endReasons; -1 = none
    /// Of the plan in force, for a review: {ref, text, answer}; answer = index into goalAnswers, -1 = none
    Q_PROPERTY(QVariantList goals READ goals NOTIFY changed FINAL)
    Q_PROPERTY(QStringList goalAnswers READ goalAnswers CONSTANT FINAL)
    /// "By 01-Jun-2013 at the latest: at most 12 months after this review."
    Q_PROPERTY(QString latestText READ latestText NOTIFY changed FINAL)
    Q_PROPERTY(bool begun READ begun NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool isRecorded READ isRecorded NOTIFY changed FINAL)
    /// Recorded, and its outcome asks for a new version of the plan.
    Q_PROPERTY(bool planChanges READ planChanges NOTIFY changed FINAL)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QVariantList errorList READ errorList NOTIFY errorsChanged FINAL)
public:
    EventForm(VaultService& vault, const Clock& clock, QObject* parent);

    void turnTo(const EntityId& patient);
    void clear();
    void keepNow() { m_keeper.keepNow(); }
    /// The form of that kind that was begun, or an empty one.
    Q_INVOKABLE void open(const QString& kind);
    Q_INVOKABLE void set(const QString& name, const QString& text);
    Q_INVOKABLE void answerGoal(int row, int answer);
    Q_INVOKABLE void startAgain();
    Q_INVOKABLE void record();

    [[nodiscard]] QString kind() const { return m_kind; }
    [[nodiscard]] bool isReview() const { return m_kind == u"reviewHeld"; }
    [[nodiscard]] bool hasOutcome() const;
    [[nodiscard]] bool hasAmount() const;
    [[nodiscard]] bool hasReason() const;
    [[nodiscard]] bool hasUntil() const;
    [[nodiscard]] QVariantMap values() const { return m_values; }
    [[nodiscard]] int outcome() const { return m_outcome; }
    [[nodiscard]] int reason() const { return m_reason; }
    [[nodiscard]] QVariantList goals() const;
    [[nodiscard]] QStringList goalAnswers() const;
    [[nodiscard]] QString latestText() const;
    [[nodiscard]] bool begun() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool isRecorded() const { return m_isRecorded; }
    [[nodiscard]] bool planChanges() const;
    [[nodiscard]] QString doneText() const { return m_doneText; }
    [[nodiscard]] QVariantMap errors() const { return m_errors; }
    [[nodiscard]] QVariantList errorList() const;
    void setOutcome(int index);
    void setReason(int index);

Q_SIGNALS:
    void opened();
    void changed();
    void errorsChanged();
    void recorded();

private:
    struct Goal {
        QString ref;
        QString text;
    };
    void reset();
    void edited();
    void take(const QCborMap& kept);
    void loadGoals();
    [[nodiscard]] bool check();
    [[nodiscard]] QVariantMap members() const;

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    QString m_kind;
    QVariantMap m_values;
    int m_outcome = -1;
    int m_reason = -1;
    std::vector<Goal> m_goals;
    QVariantMap m_goalAnswers; ///< by ref
    QVariantMap m_errors;
    QString m_doneText;
    bool m_busy = false;
    bool m_isRecorded = false;
    FormKeeper m_keeper;
};

} // namespace doorstep::viewmodels
