// A copy to leave behind: the plan as agreed, in easy read too, and the list of purchases.
#pragma once

#include "app/viewmodels/paper_output.h"
#include "app/viewmodels/vault_service.h"

namespace doorstep::viewmodels {

/// What is on paper is read from the store at that moment: the plan in force, else the newest agreed, else
/// the draft, which the page then says. Nothing of it is kept here.
class PatientPapers final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(doorstep::viewmodels::PaperOutput* output READ output CONSTANT FINAL)
public:
    enum class Kind { Plan, PlanEasyRead, Purchases };
    Q_ENUM(Kind)

    PatientPapers(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    /// A file's name without a person's: names in folders and print queues are read by others.
    Q_INVOKABLE QString fileName(doorstep::viewmodels::PatientPapers::Kind kind) const;
    Q_INVOKABLE void save(doorstep::viewmodels::PatientPapers::Kind kind, const QUrl& file);
    Q_INVOKABLE void print(doorstep::viewmodels::PatientPapers::Kind kind);

    [[nodiscard]] PaperOutput* output() const { return m_output; }

private:
    void make(Kind kind, std::function<void(const Result<QByteArray>&)> then);

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    PaperOutput* m_output;
};

} // namespace doorstep::viewmodels
