// export: the patient's copy as PDF, a statement of purchases as CSV.
#include "app/ctl/files.h"
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/validators.h"
#include "app/documents/plan_pdf.h"
#include "app/documents/purchases_csv.h"
#include "app/domain/formats.h"
#include "app/domain/readback.h"

#include <QDateTime>
#include <QLocale>

namespace doorstep::ctl {
namespace {

struct ExportArguments {
    std::string nhsNumber, pdf, csv;
};

QString agreedAt(qint64 wallMs)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(wallMs);
    return QStringLiteral("%1 on %2")
        .arg(when.time().toString(QStringLiteral("HH:mm")), domain::patientDate(when.date()));
}

/// The version to print: the one in force, else the newest agreed, else nothing.
Result<std::optional<store::PlanVersion>> versionToPrint(store::PlanStore& plans, const EntityId& patient)
{
    auto inForce = plans.inForce(patient);
    if (!inForce.ok() || inForce.value())
        return inForce;
    auto versions = plans.versions(patient);
    if (!versions.ok())
        return versions.error();
    if (versions.value().empty())
        return std::optional<store::PlanVersion>();
    return std::optional(std::move(versions.value().front()));
}

Result<documents::PlanDocument> planDocument(const At& at, const QDate& today)
{
    documents::PlanDocument document;
    document.person = at.person;
    document.generated = today;
    auto version = versionToPrint(at.tablet->plans(), at.person.id);
    if (!version.ok())
        return version.error();
    if (version.value()) {
        const store::PlanVersion& found = *version.value();
        document.plan = found.sealed.plan;
        document.agreement = found.agreement.agreement;
        document.agreedAt = agreedAt(found.agreedWallMs);
        document.planHash = idText(found.planHash.view());
        if (found.decision && wire::isGenuine(found.decision->check))
            document.decision = found.decision->decision;
        if (found.decision)
            document.verification = found.decision->checkText;
    } else {
        auto draft = liveDraft(at);
        if (!draft.ok())
            return draft.error();
        document.plan = std::move(draft).value();
    }
    document.readBack = domain::readBack(document.plan, document.person);
    return document;
}

Status exportPdf(const At& at, const QString& path, const QDate& today)
{
    const auto document = planDocument(at, today);
    if (!document.ok())
        return document.error();
    const auto pdf = documents::planPdf(document.value());
    return pdf.ok() ? writeFile(path, pdf.value()) : Status(pdf.error());
}

Status exportCsv(const At& at, const QString& path)
{
    const auto views = at.tablet->purchases().list(at.person.id);
    if (!views.ok())
        return views.error();
    const auto versions = at.tablet->plans().versions(at.person.id);
    if (!versions.ok())
        return versions.error();
    std::vector<documents::StatementRow> rows;
    for (const store::PurchaseView& view : views.value()) {
        documents::StatementRow row{view.purchase, {}, {}};
        for (const store::PlanVersion& version : versions.value())
            if (const domain::Line* line =
                    view.purchase.line ? version.sealed.plan.line(*view.purchase.line) : nullptr) {
                row.lineRef = line->ref;
                break;
            }
        if (view.reversedAmount > domain::Pence{})
            row.reversal = domain::Reversal{{}, view.purchase.id, view.reversedAmount, {}};
        rows.push_back(std::move(row));
    }
    return writeFile(path, documents::purchasesCsv(rows));
}

Status exportFiles(Session& session, const ExportArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    if (!arguments.pdf.empty()) {
        const Status written = exportPdf(at.value(), fromArgument(arguments.pdf), session.today());
        if (!written.ok())
            return written;
    }
    if (!arguments.csv.empty()) {
        const Status written = exportCsv(at.value(), fromArgument(arguments.csv));
        if (!written.ok())
            return written;
    }
    printRemark(QStringLiteral("The file is not encrypted: it holds a person's record."));
    return done();
}

} // namespace

void addExportCommands(CLI::App& app, Chosen& chosen)
{
    const auto a = std::make_shared<ExportArguments>();
    CLI::App* command = app.add_subcommand("export", "Write a person's plan or purchases to a file");
    CLI::Option* pdf = command->add_option("--pdf", a->pdf, "The plan on paper, as the patient gets it");
    CLI::Option* csv = command->add_option("--csv", a->csv, "Statement of purchases");
    pdf->type_name("OUT");
    csv->type_name("OUT");
    command->add_option("nhsno", a->nhsNumber)->required();
    command->callback([&chosen, a] {
        if (a->pdf.empty() && a->csv.empty())
            throw CLI::RequiredError("--pdf OUT or --csv OUT");
        chosen.needsFonts = true;
        chosen.action = [a](Session& session) { return exportFiles(session, *a); };
    });
}

} // namespace doorstep::ctl
