// Asking the patient to agree: the exact text, the signature or the witness, and the coordinator's word.
#pragma once

#include "app/viewmodels/form_keeper.h"
#include "app/viewmodels/signature_ink.h"
#include "app/viewmodels/vault_service.h"

#include <QStringList>
#include <QVariantList>

namespace doorstep::viewmodels {

/// What is agreed to is the text that load() showed: its hash goes into the store with the signature, and
/// the store refuses when the draft has changed since.
class AgreementViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// The read-back, exactly as it is sealed.
    Q_PROPERTY(QString text READ text NOTIFY stateChanged FINAL)
    /// The same in easy read: {drawing, text, isHeading}
    Q_PROPERTY(QVariantList ideas READ ideas NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString statement READ statement CONSTANT FINAL)
    Q_PROPERTY(doorstep::viewmodels::SignatureInk* ink READ ink CONSTANT FINAL)
    Q_PROPERTY(
        int signer READ signer WRITE setSigner NOTIFY formChanged FINAL) ///< patient, representative, nominee
    Q_PROPERTY(QString signerName READ signerName WRITE setSignerName NOTIFY formChanged FINAL)
    Q_PROPERTY(QString relation READ relation WRITE setRelation NOTIFY formChanged FINAL)
    Q_PROPERTY(bool verbal READ verbal WRITE setVerbal NOTIFY formChanged FINAL)
    Q_PROPERTY(bool seenAlone READ seenAlone WRITE setSeenAlone NOTIFY formChanged FINAL)
    Q_PROPERTY(QString present READ present WRITE setPresent NOTIFY formChanged FINAL)
    Q_PROPERTY(bool readAloud READ readAloud WRITE setReadAloud NOTIFY formChanged FINAL)
    Q_PROPERTY(bool confirmed READ confirmed WRITE setConfirmed NOTIFY formChanged FINAL)
    /// Something of the form is filled in, and it is not agreed.
    Q_PROPERTY(bool begun READ begun NOTIFY formChanged FINAL)
    Q_PROPERTY(QString message READ message WRITE setMessage NOTIFY formChanged FINAL)
    Q_PROPERTY(QString staffName READ staffName NOTIFY stateChanged FINAL)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QVariantList errorList READ errorList NOTIFY errorsChanged FINAL)
public:
    enum class State { Loading, Ready, Sealing, Agreed, Failed };
    Q_ENUM(State)

    AgreementViewModel(VaultService& vault, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    /// Takes the text of the stored draft. Call once everything is saved.
    void load();
    /// On "Agree and save": checks the form, seals and submits. `agreed` follows.
    Q_INVOKABLE void agree();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString text() const { return m_shown.text; }
    [[nodiscard]] QVariantList ideas() const;
    [[nodiscard]] QString statement() const;
    [[nodiscard]] SignatureInk* ink() const { return m_ink; }
    [[nodiscard]] int signer() const { return static_cast<int>(m_form.signer) - 1; }
    [[nodiscard]] QString signerName() const { return m_form.signerName; }
    [[nodiscard]] QString relation() const { return m_form.relation; }
    [[nodiscard]] bool verbal() const { return m_form.method == domain::AgreementMethod::VerbalWitnessed; }
    [[nodiscard]] bool seenAlone() const { return m_form.seenAlone; }
    [[nodiscard]] QString present() const { return m_form.present; }
    [[nodiscard]] bool readAloud() const { return m_form.readAloud; }
    [[nodiscard]] bool confirmed() const { return m_confirmed; }
    [[nodiscard]] bool begun() const;
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString staffName() const { return m_staffName; }
    [[nodiscard]] QVariantMap errors() const { return m_errors; }
    [[nodiscard]] QVariantList errorList() const;

    void setSigner(int index);
    void setSignerName(const QString& text);
    void setRelation(const QString& text);
    void setVerbal(bool on);
    void setSeenAlone(bool on);
    void setPresent(const QString& text);
    void setReadAloud(bool on);
    void setConfirmed(bool on);
    void setMessage(const QString& text);
    /// The form and the strokes as they stand are asked to be saved now.
    void keepNow() { m_keeper.keepNow(); }

Q_SIGNALS:
    void stateChanged();
    void formChanged();
    void errorsChanged();
    void agreed();

private:
    void setState(State state, const QString& errorText = {});
    [[nodiscard]] bool check();
    template <typename T>
    void put(T& field, const T& value);
    void keepForm();
    void takeForm(const QCborMap& kept);

    VaultService& m_vault;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
    store::PlanStore::Shown m_shown;
    QString m_patientName;
    QString m_staffName;
    domain::Agreement m_form;
    bool m_confirmed = false;
    QString m_message;
    QVariantMap m_errors;
    SignatureInk* m_ink;
    FormKeeper m_keeper;
};

} // namespace doorstep::viewmodels
