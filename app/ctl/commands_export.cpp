// export: the patient's copy as PDF and easy read, purchases as a list on paper and as CSV.
#include "app/ctl/files.h"
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/validators.h"
#include "app/documents/plan_pdf.h"
#include "app/documents/purchases_pdf.h"
#include "app/domain/formats.h"
#include "app/domain/readback.h"

#include <QDateTime>
#include <QLocale>

namespace doorstep::ctl {
namespace {

struct ExportArguments {
    std::string nhsNumber, pdf, easyRead, csv, purchasesPdf;
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

using MakePdf = Result<QByteArray> (*)(const documents::PlanDocument&);

Status exportPlan(const At& at, const QString& path, const QDate& today, MakePdf make)
{
    const auto document = planDocument(at, today);
    if (!document.ok())
        return document.error();
    const auto pdf = make(document.value());
    return pdf.ok() ? writeFile(path, pdf.value()) : Status(pdf.error());
}

Result<std::vector<documents::StatementRow>> statement(const At& at)
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
    return rows;
}

Status exportCsv(const At& at, const QString& path)
{
    const auto rows = statement(at);
    return rows.ok() ? writeFile(path, documents::purchasesCsv(rows.value())) : Status(rows.error());
}

Status exportPurchasesPdf(const At& at, const QString& path, const QDate& today)
{
    auto rows = statement(at);
    if (!rows.ok())
        return rows.error();
    const auto money = at.tablet->purchases().moneyLeft(at.person.id);
    if (!money.ok())
        return money.error();
    documents::PurchasesDocument document{at.person, std::move(rows).value(), {}, today};
    for (const store::MoneyLeft& left : money.value())
        document.moneyLeft << QStringLiteral("%1: %2 left.")
                                  .arg(domain::describe(left.model), domain::formatMoney(left.left()));
    const auto pdf = documents::purchasesPdf(document);
    return pdf.ok() ? writeFile(path, pdf.value()) : Status(pdf.error());
}

Status exportFiles(Session& session, const ExportArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    const QDate today = session.today();
    Status written = done();
    if (!arguments.pdf.empty())
        written = exportPlan(at.value(), fromArgument(arguments.pdf), today, documents::planPdf);
    if (written.ok() && !arguments.easyRead.empty())
        written = exportPlan(at.value(), fromArgument(arguments.easyRead), today, documents::planEasyReadPdf);
    if (written.ok() && !arguments.csv.empty())
        written = exportCsv(at.value(), fromArgument(arguments.csv));
    if (written.ok() && !arguments.purchasesPdf.empty())
        written = exportPurchasesPdf(at.value(), fromArgument(arguments.purchasesPdf), today);
    if (!written.ok())
        return written;
    printRemark(QStringLiteral("The file is not encrypted: it holds a person's record."));
    return done();
}

} // namespace

void addExportCommands(CLI::App& app, Chosen& chosen)
{
    const auto a = std::make_shared<ExportArguments>();
    CLI::App* command = app.add_subcommand("export", "Write a person's plan or purchases to a file");
    const auto file = [command](const char* name, std::string& place, const char* help) {
        command->add_option(name, place, help)->type_name("OUT");
    };
    file("--pdf", a->pdf, "The plan on paper, as the patient gets it");
    file("--easy-read", a->easyRead, "The same in easy read: large print, drawings");
    file("--csv", a->csv, "Statement of purchases");
    file("--purchases-pdf", a->purchasesPdf, "List of purchases and receipts on paper");
    command->add_option("nhsno", a->nhsNumber)->required();
    command->callback([&chosen, a] {
        if (a->pdf.empty() && a->csv.empty() && a->easyRead.empty() && a->purchasesPdf.empty())
            throw CLI::RequiredError("--pdf, --easy-read, --csv or --purchases-pdf OUT");
        chosen.needsFonts = true;
        chosen.action = [a](Session& session) { return exportFiles(session, *a); };
    });
}

} // namespace doorstep::ctl
