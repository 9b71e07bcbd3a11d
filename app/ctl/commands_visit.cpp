// visit: plays a file of a whole home visit.
#include "app/ctl/files.h"
#include "app/ctl/output.h"
#include "app/ctl/session.h"
#include "app/ctl/validators.h"
#include "app/ctl/visit_report.h"
#include "app/documents/receipt_picture.h"
#include "app/documents/visit_file.h"
#include "app/domain/formats.h"

#include <QFileInfo>

namespace doorstep::ctl {
namespace {

/// The file's own picture, else, for synthetic visits, a till receipt that says it is synthetic.
Result<std::vector<store::ReceiptImage>>
receiptOf(const domain::Visit& visit, const domain::Purchase& purchase, const QString& pictureFile)
{
    QByteArray jpeg;
    if (!pictureFile.isEmpty()) {
        const auto content = readFile(pictureFile, documents::receiptSourceBytesMax);
        if (!content.ok())
            return content.error();
        const auto prepared = documents::prepareReceipt(content.value());
        if (!prepared.ok())
            return prepared.error();
        jpeg = prepared.value().jpeg;
    } else if (visit.synthetic) {
        jpeg =
            documents::sampleReceipt({purchase.supplier, domain::staffDate(purchase.boughtOn), purchase.item,
                                      domain::formatMoney(purchase.amount), purchase.invoice});
    }
    if (jpeg.isEmpty())
        return std::vector<store::ReceiptImage>();
    return std::vector<store::ReceiptImage>{
        {toBytes(jpeg), QStringLiteral("image/jpeg"), toBytes(documents::receiptThumb(jpeg))}};
}

/// Every picture is read before anything is recorded: a missing one must not leave half a visit.
Result<VisitReceipts> receiptsOf(const documents::VisitFile& file, const QString& path)
{
    VisitReceipts result;
    const QString folder = QFileInfo(path).absolutePath();
    for (std::size_t i = 0; i < file.visit.purchases.size(); ++i) {
        const QString name = file.receipts.value(static_cast<qsizetype>(i));
        auto receipt = receiptOf(file.visit, file.visit.purchases[i].purchase,
                                 name.isEmpty() ? QString() : folder + u'/' + name);
        if (!receipt.ok())
            return receipt.error();
        result.push_back(std::move(receipt).value());
    }
    return result;
}

void printReport(const VisitReport& report)
{
    if (!report.textShown.isEmpty())
        printLine(report.textShown);
    for (const QString& step : report.steps)
        printLine(QStringLiteral("- ") + step);
    printLine(QStringLiteral("%1: plan %2, %3 in cash, %4 purchases")
                  .arg(report.visit, domain::formatMoney(report.totals.plan()),
                       domain::formatMoney(report.totals.cash()))
                  .arg(report.purchases.size()));
    for (const QString& difference : report.differences)
        printLine(difference);
}

Status visit(Session& session, const QString& path)
{
    const auto content = readFile(path, documents::visitBytesMax);
    if (!content.ok())
        return content.error();
    const auto file = documents::parseVisitFile(content.value());
    if (!file.ok())
        return file.error();
    const auto receipts = receiptsOf(file.value(), path);
    if (!receipts.ok())
        return receipts.error();
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    store::Tablet& opened = *tablet.value();
    VisitPlayer player(opened.people(), opened.plans(), opened.purchases());
    const auto report = player.play(file.value().visit, receipts.value(), session.today());
    if (!report.ok())
        return report.error();
    if (session.json())
        printJson(visitJson(report.value()));
    else
        printReport(report.value());
    if (report.value().expectHolds == std::optional(false))
        return Error{ErrorCode::Refused, "The plan that came out is not what the visit file expects."};
    return done();
}

} // namespace

void addVisitCommand(CLI::App& app, Chosen& chosen)
{
    const auto file = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("visit", "Play a whole visit from a file (doorstep-visit/1); repeatable");
    command->add_option("file", *file)->required();
    command->callback([&chosen, file] {
        chosen.needsFonts = true;
        chosen.action = [file](Session& session) { return visit(session, fromArgument(*file)); };
    });
}

} // namespace doorstep::ctl
