// From the text shown to an agreement in the store.
#include "app/viewmodels/agreement_view_model.h"

#include "app/domain/readback.h"
#include "app/viewmodels/error_list.h"
#include "app/viewmodels/texts.h"

#include <QVariantMap>

namespace doorstep::viewmodels {

namespace {

struct Loaded {
    store::PlanStore::Shown shown;
    QString patientName;
    QString staffName;
};

Result<Loaded> read(VaultBackend& vault, const EntityId& patient)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto shown = vault.plans().textToShow(patient);
    if (!shown)
        return shown.error();
    auto draft = vault.plans().draft(patient);
    if (!draft)
        return draft.error();
    auto person = vault.people().byId(patient);
    if (!person)
        return person.error();
    auto status = vault.status().status();
    if (!status)
        return status.error();
    const QDate on = draft.value() ? draft.value()->firstPayment : QDate();
    return Loaded{std::move(shown).value(), domain::spokenName(person.value(), on), status.value().staffName};
}

} // namespace

AgreementViewModel::AgreementViewModel(VaultService& vault, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_ink(new SignatureInk(this))
    , m_keeper(vault, this)
{
    connect(m_ink, &SignatureInk::changed, this, [this, drawn = false]() mutable {
        keepForm();
        if (std::exchange(drawn, !m_ink->isEmpty()) != drawn)
            Q_EMIT formChanged();
    });
}

void AgreementViewModel::open(const EntityId& patient)
{
    clear();
    m_patient = patient;
    m_keeper.open(patient, QLatin1String(store::form::agreement),
                  [this](const QCborMap& kept) { takeForm(kept); });
}

void AgreementViewModel::clear()
{
    m_keeper.close();
    m_patient = {};
    m_shown = {};
    m_patientName.clear();
    m_form = {};
    m_form.language = QStringLiteral("en-GB");
    m_confirmed = false;
    m_message.clear();
    m_errors.clear();
    m_ink->clear();
    setState(State::Loading);
    Q_EMIT formChanged();
    Q_EMIT errorsChanged();
}

void AgreementViewModel::load()
{
    setState(State::Loading);
    m_vault.run([patient = m_patient](VaultBackend& vault) { return read(vault, patient); })
        .then(this, [this, patient = m_patient](const Result<Loaded>& loaded) {
            if (patient != m_patient)
                return;
            if (!loaded)
                return setState(State::Failed, toText(loaded.error()));
            if (loaded.value().shown.hash != m_shown.hash) {
                m_ink->clear(); // signed under another text
                m_confirmed = false;
            }
            m_shown = loaded.value().shown;
            m_patientName = loaded.value().patientName;
            m_staffName = loaded.value().staffName;
            if (m_form.signer == domain::SignerKind::Patient && m_form.signerName.isEmpty())
                m_form.signerName = m_patientName;
            Q_EMIT formChanged();
            setState(State::Ready);
        });
}

void AgreementViewModel::agree()
{
    if (m_state != State::Ready || !check())
        return;
    domain::Agreement agreement = m_form;
    if (!verbal()) {
        agreement.strokes = m_ink->strokes();
        agreement.canvasWidth = SignatureInk::canvasWidth;
        agreement.canvasHeight = SignatureInk::canvasHeight;
        agreement.canvasDpi = SignatureInk::canvasDpi;
    }
    m_keeper.keepNow();
    setState(State::Sealing);
    m_vault
        .run([patient = m_patient, hash = m_shown.hash, agreement,
              message = m_message](VaultBackend& vault) -> Result<store::Agreed> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.plans().agreeAndSubmit(patient, hash, agreement, message);
        })
        .then(this, [this, patient = m_patient](const Result<store::Agreed>& result) {
            if (patient != m_patient)
                return;
            if (!result) {
                m_errors = {{QStringLiteral("agree"), toText(result.error())}};
                Q_EMIT errorsChanged();
                return setState(State::Ready);
            }
            m_ink->clear();
            m_confirmed = false;
            m_message.clear();
            m_keeper.forget(); // the store has dropped it already
            Q_EMIT formChanged();
            setState(State::Agreed);
            Q_EMIT agreed();
        });
}

bool AgreementViewModel::check()
{
    m_errors.clear();
    if (m_form.signerName.trimmed().isEmpty())
        m_errors.insert(QStringLiteral("signerName"), tr("Enter the name of the person who agrees"));
    if (m_form.signer != domain::SignerKind::Patient && m_form.relation.trimmed().isEmpty())
        m_errors.insert(QStringLiteral("relation"), tr("Enter who they are to the patient"));
    if (!verbal() && m_ink->isEmpty())
        m_errors.insert(QStringLiteral("signature"), tr("Sign in the box, or choose \"agreed verbally\""));
    if (!m_form.seenAlone && m_form.present.trimmed().isEmpty())
        m_errors.insert(QStringLiteral("present"), tr("Enter who else is present, or say that nobody is"));
    if (!m_confirmed)
        m_errors.insert(QStringLiteral("confirmed"), tr("Confirm that you showed this text to the patient"));
    Q_EMIT errorsChanged();
    return m_errors.isEmpty();
}

QString AgreementViewModel::statement() const
{
    return domain::agreementStatement();
}

QVariantList AgreementViewModel::errorList() const
{
    return errorsInOrder(m_errors, {"signerName", "relation", "signature", "present", "confirmed"});
}

void AgreementViewModel::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

template <typename T>
void AgreementViewModel::put(T& field, const T& value)
{
    if (std::exchange(field, value) == value)
        return;
    keepForm();
    Q_EMIT formChanged();
}

void AgreementViewModel::setSigner(int index)
{
    if (index < 0 || index > 2 || index == signer())
        return;
    m_form.signer = static_cast<domain::SignerKind>(index + 1);
    m_form.signerName = m_form.signer == domain::SignerKind::Patient ? m_patientName : QString();
    m_ink->clear(); // another hand
    keepForm();
    Q_EMIT formChanged();
}

void AgreementViewModel::setSignerName(const QString& text)
{
    put(m_form.signerName, text);
}

void AgreementViewModel::setRelation(const QString& text)
{
    put(m_form.relation, text);
}

void AgreementViewModel::setVerbal(bool on)
{
    put(m_form.method, on ? domain::AgreementMethod::VerbalWitnessed : domain::AgreementMethod::Drawn);
}

void AgreementViewModel::setSeenAlone(bool on)
{
    if (on)
        m_form.present.clear();
    put(m_form.seenAlone, on);
}

void AgreementViewModel::setPresent(const QString& text)
{
    put(m_form.present, text);
}

void AgreementViewModel::setReadAloud(bool on)
{
    put(m_form.readAloud, on);
}

void AgreementViewModel::setConfirmed(bool on)
{
    put(m_confirmed, on);
}

void AgreementViewModel::setMessage(const QString& text)
{
    put(m_message, text);
}

} // namespace doorstep::viewmodels
