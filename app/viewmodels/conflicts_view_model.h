// Fields of which two people wrote different versions: what is open, and one of them side by side.
#pragma once

#include "app/viewmodels/form_keeper.h"

#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// A choice names every version that was shown; another one that came meanwhile keeps the field open. Half a
/// choice is kept in the store.
class ConflictsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// Over everybody on this tablet: {key, patientKey, patient, what, versionsText}
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
    /// "2 fields have two versions", empty when none has.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    /// Of the patient whose file is open.
    Q_PROPERTY(int patientCount READ patientCount NOTIFY changed FINAL)
    Q_PROPERTY(QString patientSentence READ patientSentence NOTIFY changed FINAL)
    /// Key of the field ("contingency", "care", "L2") -> key of its conflict, for that patient.
    Q_PROPERTY(QVariantMap marks READ marks NOTIFY changed FINAL)
    // --- the one that is open
    Q_PROPERTY(QString key READ key NOTIFY openChanged FINAL)
    Q_PROPERTY(QString patientKey READ patientKey NOTIFY openChanged FINAL)
    Q_PROPERTY(QString patient READ patient NOTIFY openChanged FINAL)
    Q_PROPERTY(QString what READ what NOTIFY openChanged FINAL)
    Q_PROPERTY(QString wasOnce READ wasOnce NOTIFY openChanged FINAL)
    /// {title, when, words, parts, stands}: parts = {word, own}
    Q_PROPERTY(QVariantList versions READ versions NOTIFY openChanged FINAL)
    /// One for each version, and a last one where a text of one's own may be written.
    Q_PROPERTY(QStringList choices READ choices NOTIFY openChanged FINAL)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY openChanged FINAL)
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY formChanged FINAL) ///< -1 = none yet
    Q_PROPERTY(bool writing READ writing NOTIFY formChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY formChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY formChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY formChanged FINAL)
public:
    ConflictsViewModel(VaultService& vault, const Clock& clock, QObject* parent);

    Q_INVOKABLE void refresh();
    void turnTo(const EntityId& patient);
    void clear();
    void keepNow() { m_keeper.keepNow(); }
    /// False when it is not open (any more).
    Q_INVOKABLE bool open(const QString& key);
    /// Saves the choice once. `chosen` follows.
    Q_INVOKABLE void save();

    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_open.size()); }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int patientCount() const;
    [[nodiscard]] QString patientSentence() const;
    [[nodiscard]] QVariantMap marks() const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString patientKey() const;
    [[nodiscard]] QString patient() const { return m_shown.patient; }
    [[nodiscard]] QString what() const;
    [[nodiscard]] QString wasOnce() const { return m_shown.view.wasOnce; }
    [[nodiscard]] QVariantList versions() const;
    [[nodiscard]] QStringList choices() const;
    [[nodiscard]] bool canWrite() const { return m_shown.view.canWrite; }
    [[nodiscard]] int choice() const { return m_choice; }
    [[nodiscard]] bool writing() const;
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    void setChoice(int index);
    void setText(const QString& text);

Q_SIGNALS:
    void changed();
    void openChanged();
    void formChanged();
    void chosen(); ///< stored on this tablet; the draft shows it

private:
    struct Named {
        store::ConflictView view;
        QString patient;
    };
    void keepForm();
    void take(const QCborMap& kept);
    [[nodiscard]] QString titleOf(const store::ConflictVersion& version) const;
    [[nodiscard]] QString whenOf(const store::ConflictVersion& version) const;

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    std::vector<Named> m_open;
    QString m_errorText;
    Named m_shown; ///< as it was when it was opened: a choice is about what was seen
    int m_choice = -1;
    QString m_text;
    bool m_busy = false;
    QString m_problem;
    FormKeeper m_keeper;
};

} // namespace doorstep::viewmodels
