// Before and at the start of a visit: is what it needs on this tablet, and is it the right person.
#pragma once

#include "app/viewmodels/form_keeper.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// three identifiers that the person says themselves, of which the NHS number is at most one. That it
/// was done today is kept on this tablet until tomorrow; it is no part of the records.
class VisitStart final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// {text, ok, note}: what a visit without a signal needs; `note`: only to be known
    Q_PROPERTY(QVariantList road READ road NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(QString roadText READ roadText NOTIFY changed FINAL)
    /// {question, answer, fits}
    Q_PROPERTY(QVariantList identifiers READ identifiers NOTIFY changed FINAL)
    Q_PROPERTY(bool identified READ identified NOTIFY changed FINAL)
    /// "Identified 14:32: name, date of birth, address"; empty = not today
    Q_PROPERTY(QString identifiedText READ identifiedText NOTIFY changed FINAL)
public:
    VisitStart(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    /// What the store holds of the same person now; what fitted stays.
    void refresh();
    void keepNow() { m_keeper.keepNow(); }
    Q_INVOKABLE void setFits(int row, bool on);
    /// "name, date of birth, address"; empty = not identified today
    [[nodiscard]] QString fittingText() const;

    [[nodiscard]] QVariantList road() const;
    [[nodiscard]] bool ready() const;
    [[nodiscard]] QString roadText() const;
    [[nodiscard]] QVariantList identifiers() const;
    [[nodiscard]] bool identified() const { return !identifiedText().isEmpty(); }
    [[nodiscard]] QString identifiedText() const;

Q_SIGNALS:
    void changed();

private:
    struct Need {
        QString text;
        bool ok = false;
        bool note = false; ///< neither there nor missing: to be known
    };
    struct Identifier {
        QString question;
        QString answer; ///< as recorded
        QString name;   ///< "date of birth", for the sentence
    };
    struct Loaded {
        domain::Person person;
        QStringList communicationNeeds;
        bool hasPlan = false, hasAgreed = false, hasScheme = false;
    };
    static Result<Loaded> load(VaultBackend& vault, const EntityId& patient);
    void show(const Loaded& loaded);

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    std::vector<Need> m_road;
    std::vector<Identifier> m_identifiers;
    QVariantMap m_fits; ///< name of the identifier -> it fitted
    qint64 m_atMs = 0;  ///< when the last of them did
    FormKeeper m_keeper;
};

} // namespace doorstep::viewmodels
