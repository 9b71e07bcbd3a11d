// What the camera program left in its folder: fetched onto the form of the patient it was taken for.
#include "app/viewmodels/purchase_editor.h"
#include "app/viewmodels/texts.h"

#include <QCborArray>

namespace doorstep::viewmodels {

void PurchaseEditor::fetchPictures()
{
    if (!m_camera || m_patient.isZero() || (m_state != State::Ready && m_state != State::Loading))
        return;
    m_fetchesLater = !m_picturesKnown; // whose form was the last one comes with the pictures of this one
    if (m_fetchesLater)
        return;
    const QStringList files = m_camera->waiting();
    m_fetches.removeIf([&files](QHash<QString, Fetch>::iterator one) {
        return !one->underWay && !files.contains(one.key());
    });
    const QString before = waitingText();
    if (m_cameraFor != m_patient) {
        // They were there before this form was, so they may be of the paper of whoever was last.
        m_ofBefore.clear();
        for (const QString& file : files) {
            if (!m_cameraFor.isZero() && !m_fetches.contains(file))
                m_ofBefore << file;
        }
        m_cameraFor = m_patient;
        keepCamera();
    } else {
        m_ofBefore.removeIf([&files](const QString& file) { return !files.contains(file); });
    }
    for (const QString& file : files) {
        if (!m_ofBefore.contains(file))
            fetch(file);
    }
    if (before != waitingText())
        Q_EMIT formChanged();
}

void PurchaseEditor::takeWaiting()
{
    if (m_state != State::Ready || m_ofBefore.isEmpty())
        return;
    const QStringList files = std::exchange(m_ofBefore, {});
    keepCamera();
    for (const QString& file : files)
        fetch(file);
    Q_EMIT formChanged();
}

void PurchaseEditor::fetch(const QString& file)
{
    if (const auto known = m_fetches.constFind(file);
        known != m_fetches.constEnd() && (known->underWay || known->patient != m_patient))
        return;
    m_fetches.insert(file, {m_patient, true});
    addPicture(QUrl::fromLocalFile(file));
}

QString PurchaseEditor::waitingText() const
{
    const auto count = static_cast<int>(m_ofBefore.size());
    if (m_patient.isZero() || m_cameraFor != m_patient || count == 0)
        return {};
    return count == 1 ? tr("1 picture was taken before this form was opened")
                      : tr("%n pictures were taken before this form was opened", nullptr, count);
}

void PurchaseEditor::keepCamera()
{
    if (!m_vault.keepsForms())
        return;
    const QCborMap map{{QStringLiteral("patient"), toKey(m_cameraFor)},
                       {QStringLiteral("before"), QCborArray::fromStringList(m_ofBefore)}};
    m_vault.run([map](VaultBackend& vault) {
        if (vault.isOpen())
            static_cast<void>(vault.forms().save({}, QLatin1String(store::form::camera), map));
    });
}

void PurchaseEditor::takeCamera(const QCborMap& kept)
{
    if (!m_cameraFor.isZero() || kept.isEmpty())
        return; // this process knows better, also whose form was open in another person's vault
    m_cameraFor = fromKey(kept[QLatin1String("patient")].toString());
    for (const QCborValue& file : kept[QLatin1String("before")].toArray())
        m_ofBefore << file.toString();
}

} // namespace doorstep::viewmodels
