// Reads on the vault's thread; the pages are made on our own, where the fonts are.
#include "app/viewmodels/patient_papers.h"

#include "app/documents/plan_pdf.h"
#include "app/documents/purchases_pdf.h"
#include "app/domain/formats.h"
#include "app/domain/readback.h"
#include "app/viewmodels/texts.h"

#include <QDateTime>

#include <variant>

namespace doorstep::viewmodels {

namespace {

using Content = std::variant<documents::PlanDocument, documents::PurchasesDocument>;

struct Asked {
    EntityId patient;
    PatientPapers::Kind kind = PatientPapers::Kind::Plan;
    QDate day;
};

/// The version in force, else the newest agreed, else none.
Result<std::optional<store::PlanVersion>> versionFor(VaultBackend& vault, const EntityId& patient)
{
    auto inForce = vault.plans().inForce(patient);
    if (!inForce || inForce.value())
        return inForce;
    auto versions = vault.plans().versions(patient);
    if (!versions)
        return versions.error();
    if (versions.value().empty())
        return std::optional<store::PlanVersion>();
    return std::optional(std::move(versions.value().front()));
}

QString agreedAt(qint64 wallMs)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(wallMs);
    return QStringLiteral("%1 on %2")
        .arg(when.time().toString(QStringLiteral("HH:mm")), domain::patientDate(when.date()));
}

Result<Content> planContent(VaultBackend& vault, const Asked& asked, domain::Person person)
{
    documents::PlanDocument document;
    document.person = std::move(person);
    document.generated = asked.day;
    auto version = versionFor(vault, asked.patient);
    if (!version)
        return version.error();
    if (version.value()) {
        const store::PlanVersion& found = *version.value();
        document.plan = found.sealed.plan;
        document.agreement = found.agreement.agreement;
        document.agreedAt = agreedAt(found.agreedWallMs);
        document.planHash = QString::fromStdString(found.planHash.hex());
        if (found.decision && wire::isGenuine(found.decision->check))
            document.decision = found.decision->decision;
        if (found.decision)
            document.verification = found.decision->checkText;
    } else {
        auto draft = vault.plans().draft(asked.patient);
        if (!draft)
            return draft.error();
        if (!draft.value())
            return Error{ErrorCode::NotFound, "There is no plan for this person yet."};
        document.plan = *draft.value();
    }
    document.readBack = domain::readBack(document.plan, document.person);
    return Content(std::move(document));
}

Result<Content> purchasesContent(VaultBackend& vault, const Asked& asked, domain::Person person)
{
    documents::PurchasesDocument document;
    document.person = std::move(person);
    document.generated = asked.day;
    const auto views = vault.purchases().list(asked.patient);
    if (!views)
        return views.error();
    const auto versions = vault.plans().versions(asked.patient);
    if (!versions)
        return versions.error();
    for (const store::PurchaseView& view : views.value()) {
        documents::StatementRow row{view.purchase, {}, {}};
        for (const store::PlanVersion& version : versions.value()) {
            const domain::Line* line =
                view.purchase.line ? version.sealed.plan.line(*view.purchase.line) : nullptr;
            if (line) {
                row.lineRef = line->ref;
                break;
            }
        }
        if (view.reversedAmount > domain::Pence{})
            row.reversal = domain::Reversal{{}, view.purchase.id, view.reversedAmount, {}};
        document.rows.push_back(std::move(row));
    }
    const auto money = vault.purchases().moneyLeft(asked.patient);
    if (!money)
        return money.error();
    for (const store::MoneyLeft& left : money.value())
        document.moneyLeft << QStringLiteral("%1: %2 left.")
                                  .arg(domain::describe(left.model), domain::formatMoney(left.left()));
    return Content(std::move(document));
}

Result<Content> read(VaultBackend& vault, const Asked& asked)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto person = vault.people().byId(asked.patient);
    if (!person)
        return person.error();
    return asked.kind == PatientPapers::Kind::Purchases
               ? purchasesContent(vault, asked, std::move(person).value())
               : planContent(vault, asked, std::move(person).value());
}

Result<QByteArray> onPaper(const Content& content, PatientPapers::Kind kind)
{
    if (const auto* purchases = std::get_if<documents::PurchasesDocument>(&content))
        return documents::purchasesPdf(*purchases);
    const auto& plan = std::get<documents::PlanDocument>(content);
    return kind == PatientPapers::Kind::PlanEasyRead ? documents::planEasyReadPdf(plan)
                                                     : documents::planPdf(plan);
}

} // namespace

PatientPapers::PatientPapers(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_output(new PaperOutput(this))
{}

void PatientPapers::open(const EntityId& patient)
{
    if (patient != m_patient)
        clear();
    m_patient = patient;
}

void PatientPapers::clear()
{
    m_patient = {};
    m_output->clear();
}

QString PatientPapers::fileName(Kind kind) const
{
    switch (kind) {
    case Kind::Plan:
        return QStringLiteral("plan.pdf");
    case Kind::PlanEasyRead:
        return QStringLiteral("plan-easy-read.pdf");
    case Kind::Purchases:
        return QStringLiteral("purchases.pdf");
    }
    return {};
}

void PatientPapers::make(Kind kind, std::function<void(const Result<QByteArray>&)> then)
{
    if (m_patient.isZero())
        return;
    const Asked asked{m_patient, kind, today(m_clock)};
    m_vault.run([asked](VaultBackend& vault) { return read(vault, asked); })
        .then(this, [this, asked, then = std::move(then)](const Result<Content>& content) {
            if (asked.patient != m_patient)
                return; // somebody else is on the screen: nothing of the one before comes out
            if (!content)
                return then(content.error());
            then(onPaper(content.value(), asked.kind));
        });
}

void PatientPapers::save(Kind kind, const QUrl& file)
{
    make(kind, [this, file](const Result<QByteArray>& pdf) { m_output->save(file, pdf); });
}

void PatientPapers::print(Kind kind)
{
    const QString name = fileName(kind);
    make(kind, [this, name](const Result<QByteArray>& pdf) { m_output->print(name, pdf); });
}

} // namespace doorstep::viewmodels
