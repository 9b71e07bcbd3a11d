// What cannot be read yet, or is written in another way, is kept as it was typed, so that a
// killed process loses nothing; and what saving tells.
#include "app/viewmodels/plan_editor.h"

#include "app/viewmodels/texts.h"
#include "app/viewmodels/typed_note.h"

namespace doorstep::viewmodels {

void PlanEditor::readTyped(const QString& field, const QString& text, const std::function<bool()>& take)
{
    m_typed.insert(field, text);
    const bool read = take();
    keepTyped(field, read ? typedNote(text, written(field)) : text);
    if (read)
        touch();
    else
        Q_EMIT changed();
}

void PlanEditor::keepTyped(const QString& key, const QString& text)
{
    if (m_kept.value(key) == text)
        return;
    if (text.isEmpty())
        m_kept.remove(key);
    else
        m_kept.insert(key, text);
    m_keptChanged = true;
    if (!m_typedTimer.isActive())
        m_typedTimer.start(saveDelayMs);
}

void PlanEditor::saveTyped()
{
    m_typedTimer.stop();
    m_offerKeeper.keepNow(); // it holds the texts of what was removed
    if (!std::exchange(m_keptChanged, false) || m_patient.isZero())
        return;
    m_vault
        .run([patient = m_patient, texts = m_kept](VaultBackend& vault) -> Status {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.typedTexts().save(patient, texts);
        })
        .then(this, [this, patient = m_patient](const Status& saved) {
            if (!saved && patient == m_patient)
                m_keptChanged = true; // with the next key
        });
}

void PlanEditor::takeTyped(const store::TypedTexts::Texts& texts)
{
    m_kept = texts;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (text.key().contains(u'.'))
            continue;
        if (const auto typed = typedFrom(text.value(), written(text.key())))
            m_typed.insert(text.key(), *typed);
    }
}

QHash<QString, QString> PlanEditor::typedOfLine(const QString& ref) const
{
    QHash<QString, QString> texts;
    for (auto text = m_kept.cbegin(); text != m_kept.cend(); ++text) {
        if (text.key().section(u'.', 0, 0) == ref && text.key().contains(u'.'))
            texts.insert(text.key().section(u'.', 1), text.value());
    }
    return texts;
}

void PlanEditor::forgetLine(const QString& ref)
{
    const auto texts = typedOfLine(ref);
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        keepTyped(ref + u'.' + text.key(), {});
}

void PlanEditor::whenSaved(std::function<void(bool)> call)
{
    saveTyped();
    if (!m_dirty && !m_saving)
        return call(true);
    m_waiters.push_back(std::move(call));
    saveNow();
}

QString PlanEditor::savedText() const
{
    if (!m_saveError.isEmpty())
        return tr("Not saved: %1").arg(m_saveError);
    if (m_dirty || m_saving)
        return tr("Saving on this tablet");
    return m_savedWallMs ? tr("Saved on this tablet %1").arg(timeText(*m_savedWallMs, m_clock))
                         : tr("Saved on this tablet");
}

} // namespace doorstep::viewmodels
