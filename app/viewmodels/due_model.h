// The worklist of Today: reviews, checks of the money, eligibility, and plans that wait for an answer.
#pragma once

#include "app/viewmodels/row_list_model.h"
#include "app/viewmodels/vault_service.h"

#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct DueListRow {
    QString key; ///< of the patient, for AppSession::openPatient()
    QString name;
    QString what;    ///< "Review of the plan", "Waiting for the office"
    QString because; ///< one sentence
    QString due;     ///< staff date, empty for what waits
    QString latest;
    QString urgencyText; ///< "Overdue", "Within 2 weeks", "12 days"
    QString colour;      ///< name of a tag colour
    bool overdue = false;
    bool booked = false;
    bool isReview = false; ///< of the plan: can be held from the list
    bool operator==(const DueListRow&) const = default;
};

/// A plan that somebody waits for, with the days since it was agreed.
struct WaitingPlan {
    EntityId patient;
    QString name;
    store::PlanState state = store::PlanState::None;
    qint64 days = 0;
    bool changed = false; ///< since it was agreed
};

class DueModel final : public RowListModel<DueListRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// "2 overdue, 5 due within 6 weeks, 1 plan waiting": for the top of Today.
    Q_PROPERTY(QString summary READ summary NOTIFY stateChanged FINAL)
    Q_PROPERTY(int overdueCount READ overdueCount NOTIFY stateChanged FINAL)
public:
    enum class State { Loading, Empty, Ready, Failed };
    Q_ENUM(State)
    enum Role {
        KeyRole = Qt::UserRole + 1,
        NameRole,
        WhatRole,
        BecauseRole,
        DueRole,
        LatestRole,
        UrgencyTextRole,
        ColourRole,
        OverdueRole,
        BookedRole,
        IsReviewRole
    };
    Q_ENUM(Role)
    static constexpr int horizonDays = 42;  ///< six weeks ahead
    static constexpr int longWaitDays = 10; ///< working service level for a decision: two weeks

    /// Today: what is near, and plans that wait. Reviews: every review of the next year and no plan.
    enum class Scope { Today, Reviews };
    static constexpr int reviewHorizonDays = 366;

    DueModel(VaultService& vault, const Clock& clock, QObject* parent, Scope scope = Scope::Today);

    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE void refresh();
    void clear();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int overdueCount() const;
    /// For tests without a thread.
    void show(const std::vector<store::DuePerson>& due, const std::vector<WaitingPlan>& waiting);

Q_SIGNALS:
    void stateChanged();

private:
    void take(std::vector<DueListRow> rows, int waiting);
    VaultService& m_vault;
    const Clock& m_clock;
    Scope m_scope;
    State m_state = State::Loading;
    QString m_errorText;
    int m_waiting = 0;
    quint64 m_question = 0;
};

/// Colour name of a tag: red for overdue, then orange, yellow, grey. The words say the same.
[[nodiscard]] QString urgencyColour(domain::Urgency urgency);

} // namespace doorstep::viewmodels
