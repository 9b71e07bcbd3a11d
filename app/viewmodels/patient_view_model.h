// One patient: the banner, what to know before speaking, and where the plan stands in a sentence.
#pragma once

#include "app/viewmodels/vault_service.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

class PatientViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
    // The banner, in the order of the NHS Common User Interface. Values only; the banner adds labels.
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString spokenName READ spokenName NOTIFY changed FINAL)
    Q_PROPERTY(QString born READ born NOTIFY changed FINAL)
    Q_PROPERTY(QString gender READ gender NOTIFY changed FINAL)
    Q_PROPERTY(QString nhsNumber READ nhsNumber NOTIFY changed FINAL)
    Q_PROPERTY(bool deceased READ deceased NOTIFY changed FINAL)
    Q_PROPERTY(QString died READ died NOTIFY changed FINAL)
    Q_PROPERTY(QString ageAtDeath READ ageAtDeath NOTIFY changed FINAL)
    Q_PROPERTY(bool restricted READ restricted NOTIFY changed FINAL)
    /// Empty when the record is restricted, whatever is stored.
    Q_PROPERTY(QString address READ address NOTIFY changed FINAL)
    Q_PROPERTY(QString telephone READ telephone NOTIFY changed FINAL)
    /// Of the record; when it has none, of the plan.
    Q_PROPERTY(QStringList communicationNeeds READ communicationNeeds NOTIFY changed FINAL)
    /// {name, detail}
    Q_PROPERTY(QVariantList contacts READ contacts NOTIFY changed FINAL)
    Q_PROPERTY(QString planStateText READ planStateText NOTIFY changed FINAL)
    Q_PROPERTY(QString planStateColour READ planStateColour NOTIFY changed FINAL)
    /// One sentence, with what to do next.
    Q_PROPERTY(QString planSentence READ planSentence NOTIFY changed FINAL)
    Q_PROPERTY(bool hasDraft READ hasDraft NOTIFY changed FINAL)
    /// The office has signed for the plan that was agreed last.
    Q_PROPERTY(bool newestAtOffice READ newestAtOffice NOTIFY changed FINAL)
    /// The draft is no longer the plan that was agreed last: its decision does not apply to what changed.
    Q_PROPERTY(bool changedSinceAgreed READ changedSinceAgreed NOTIFY changed FINAL)
    /// What a change means for what was agreed; empty when there is no agreed plan with a draft to change.
    Q_PROPERTY(QString changeText READ changeText NOTIFY changed FINAL)
    /// The words of the button that opens the plan.
    Q_PROPERTY(QString openPlanText READ openPlanText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasVersions READ hasVersions NOTIFY changed FINAL)
    /// The plan in the sentences the patient was or will be read: in force, else the newest agreed, else the
    /// draft. For the page that is handed over: nothing in it is for staff only.
    Q_PROPERTY(QStringList plainPlan READ plainPlan NOTIFY changed FINAL)
    /// Copies for this person are in easy read unless somebody chooses otherwise.
    Q_PROPERTY(bool wantsEasyRead READ wantsEasyRead NOTIFY changed FINAL)
    Q_PROPERTY(QString reviewText READ reviewText NOTIFY changed FINAL)
    /// {model, left, authorised, spent, unsent}; texts
    Q_PROPERTY(QVariantList money READ money NOTIFY changed FINAL)
public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)

    PatientViewModel(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    Q_INVOKABLE void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString spokenName() const;
    [[nodiscard]] QString born() const;
    [[nodiscard]] QString gender() const;
    [[nodiscard]] QString nhsNumber() const;
    [[nodiscard]] bool deceased() const { return m_person.isDeceased(); }
    [[nodiscard]] QString died() const;
    [[nodiscard]] QString ageAtDeath() const;
    [[nodiscard]] bool restricted() const { return m_person.isRestricted(); }
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString telephone() const;
    [[nodiscard]] QStringList communicationNeeds() const { return m_communicationNeeds; }
    [[nodiscard]] QVariantList contacts() const;
    [[nodiscard]] QString planStateText() const;
    [[nodiscard]] QString planStateColour() const;
    [[nodiscard]] QString planSentence() const;
    [[nodiscard]] bool hasDraft() const { return m_hasDraft; }
    [[nodiscard]] bool newestAtOffice() const
    {
        return m_newest && m_newest->delivery == store::Delivery::AtOffice;
    }
    [[nodiscard]] bool changedSinceAgreed() const { return m_changedSinceAgreed; }
    [[nodiscard]] QString changeText() const;
    [[nodiscard]] QString openPlanText() const;
    [[nodiscard]] bool hasVersions() const { return m_newest.has_value(); }
    [[nodiscard]] QStringList plainPlan() const { return m_plainPlan; }
    [[nodiscard]] bool wantsEasyRead() const { return m_wantsEasyRead; }
    [[nodiscard]] QString reviewText() const;
    [[nodiscard]] QVariantList money() const;

Q_SIGNALS:
    void changed();
    /// Of the patient that is shown already: what lists say about the plan is no longer so.
    void standingChanged();

private:
    struct Loaded {
        domain::Person person;
        bool hasDraft = false;
        bool changedSinceAgreed = false;
        QString plainPlan;
        QStringList communicationNeeds;
        bool wantsEasyRead = false;
        std::optional<store::PlanVersion> newest;
        std::optional<store::PlanVersion> inForce;
        std::vector<store::MoneyLeft> money;
    };
    static Result<Loaded> load(VaultBackend& vault, const EntityId& patient);
    void show(const Result<Loaded>& loaded);
    [[nodiscard]] store::PlanState planState() const;
    [[nodiscard]] QDate today() const;

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
    domain::Person m_person;
    bool m_hasDraft = false;
    bool m_changedSinceAgreed = false;
    QStringList m_plainPlan;
    QStringList m_communicationNeeds;
    bool m_wantsEasyRead = false;
    std::optional<store::PlanVersion> m_newest;
    std::optional<store::PlanVersion> m_inForce;
    std::vector<store::MoneyLeft> m_money;
};

} // namespace doorstep::viewmodels
