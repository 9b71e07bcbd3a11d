// create, unlock-test, verify: the vault itself.
#include "app/ctl/output.h"
#include "app/ctl/passphrase.h"
#include "app/ctl/session.h"
#include "crypto/vault/calibration.h"

namespace doorstep::ctl {
namespace {

Status create(Session& session, const std::string& cipherName)
{
    crypto::VaultOptions options = session.vaultOptions();
    options.cipher = crypto::cipherNamed(cipherName).value_or(options.cipher);
    if (auto sensible = crypto::cipherIsWorthwhile(options.cipher); !sensible)
        return sensible;
    if (store::Tablet::exists(session.options().vault))
        return Error{ErrorCode::AlreadyExists,
                     "There is a vault in that folder already. Nothing was changed."};
    const auto passphrase = readPassphrase(session.options().passphraseFile, Ask::Twice);
    if (!passphrase.ok())
        return passphrase.error();
    const auto created =
        store::Tablet::create(session.options().vault, passphrase.value().view(), session.clock(),
                              session.random(), crypto::calibrate(session.clock()), options);
    if (!created.ok())
        return created.error();
    const QString code = QString::fromStdString(created.value().recoveryCode);
    if (session.json()) {
        printJson(QJsonObject{{QStringLiteral("created"), true}, {QStringLiteral("recoveryCode"), code}});
        return done();
    }
    printLine(QStringLiteral("The vault is made. Recovery code, shown this once:"));
    printLine(code);
    printLine(QStringLiteral("Write it down and keep it apart from this tablet."));
    return done();
}

Status unlockTest(Session& session)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("opens"), true}});
    else
        printLine(QStringLiteral("The vault opens."));
    return done();
}

QJsonObject toJson(const store::Tablet::VerifyReport& report)
{
    QJsonArray problems;
    for (const std::string& problem : report.problems)
        problems.append(QString::fromStdString(problem));
    const auto number = [](std::uint64_t value) { return static_cast<qint64>(value); };
    return {{QStringLiteral("pages"), number(report.pages)},
            {QStringLiteral("damagedPages"), number(report.damagedPages)},
            {QStringLiteral("journalEntries"), number(report.journalEntries)},
            {QStringLiteral("decisions"), number(report.decisions)},
            {QStringLiteral("decisionsVerified"), number(report.decisionsVerified)},
            {QStringLiteral("pictures"), number(report.blobs)},
            {QStringLiteral("smallPictures"), number(report.thumbs)},
            {QStringLiteral("strangePictureFiles"), number(report.strangePictureFiles)},
            {QStringLiteral("allWell"), report.problems.empty()},
            {QStringLiteral("problems"), problems}};
}

Status verify(Session& session)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto report = tablet.value()->verify();
    if (!report.ok())
        return report.error();
    const store::Tablet::VerifyReport& found = report.value();
    if (session.json()) {
        printJson(toJson(found));
    } else {
        printLine(QStringLiteral("%1 pages, %2 journal entries, %3 of %4 decisions checked, %5 pictures")
                      .arg(found.pages)
                      .arg(found.journalEntries)
                      .arg(found.decisionsVerified)
                      .arg(found.decisions)
                      .arg(found.blobs));
        if (found.strangePictureFiles > 0)
            printLine(QStringLiteral("%1 files beside the pictures belong to no record; they are left alone.")
                          .arg(found.strangePictureFiles));
        for (const std::string& problem : found.problems)
            printLine(QString::fromStdString(problem));
    }
    if (!found.problems.empty())
        return Error{ErrorCode::Damaged,
                     "The vault has problems: " + std::to_string(found.problems.size()) + "."};
    if (!session.json())
        printLine(QStringLiteral("All is well."));
    return done();
}

} // namespace

void addVaultCommands(CLI::App& app, Chosen& chosen)
{
    const auto cipher = std::make_shared<std::string>();
    CLI::App* make = app.add_subcommand("create", "Make a new vault; prints the recovery code once");
    addCipherOption(*make, *cipher);
    make->callback([&chosen, cipher] {
        chosen.action = [cipher](Session& session) { return create(session, *cipher); };
    });
    app.add_subcommand("unlock-test", "Does the passphrase open the vault?")->callback([&chosen] {
        chosen.action = unlockTest;
    });
    app.add_subcommand("verify", "Check every page, the journal's chain, every decision and every picture")
        ->callback([&chosen] { chosen.action = verify; });
}

} // namespace doorstep::ctl
