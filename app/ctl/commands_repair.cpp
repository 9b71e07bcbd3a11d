// vault check, snapshot, snapshots, restore, salvage, rescue, convert: keeping a vault whole, and helping a
// damaged one.
#include "app/ctl/output.h"
#include "app/ctl/passphrase.h"
#include "app/ctl/session.h"
#include "app/store/repair.h"
#include "crypto/vault/conversion.h"

#include <QDateTime>

#include <limits>

namespace doorstep::ctl {
namespace {

using crypto::SnapshotInfo;

struct Given {
    std::uint64_t number = 0; ///< of a copy; 0: the newest
    std::filesystem::path path;
    std::string cipher;
};

QString timeText(std::int64_t wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject toJson(const SnapshotInfo& copy)
{
    return {{QStringLiteral("number"), static_cast<qint64>(copy.number)},
            {QStringLiteral("taken"), timeText(copy.takenWallMs)},
            {QStringLiteral("pages"), static_cast<qint64>(copy.pages)},
            {QStringLiteral("ownChanges"), static_cast<qint64>(copy.mark)}};
}

QString lineOf(const SnapshotInfo& copy)
{
    return QStringLiteral("Copy %1 of %2: %3 own changes, %4 pages")
        .arg(copy.number)
        .arg(timeText(copy.takenWallMs))
        .arg(copy.mark)
        .arg(copy.pages);
}

Result<std::unique_ptr<store::Repair>> openForRepair(Session& session)
{
    if (!store::Tablet::exists(session.options().vault))
        return Error{ErrorCode::NotFound, "There is no vault in that folder."};
    const auto passphrase = readPassphrase(session.options().passphraseFile, Ask::Once);
    if (!passphrase.ok())
        return passphrase.error();
    return store::Repair::open(session.options().vault, passphrase.value().view(), session.clock());
}

/// Progress on stderr, at most once for each percent, and only for people.
std::function<void(std::uint64_t, std::uint64_t)> progressOf(const Session& session, const QString& what)
{
    if (session.json())
        return {};
    return [what, last = std::uint64_t{0}](std::uint64_t done, std::uint64_t total) mutable {
        const std::uint64_t percent = total == 0 ? 100 : done * 100 / total;
        if (percent / 10 == last / 10)
            return;
        last = percent;
        printRemark(QStringLiteral("%1 %2 %").arg(what).arg(percent));
    };
}

Status check(Session& session)
{
    const auto repair = openForRepair(session);
    if (!repair.ok())
        return repair.error();
    const auto report = repair.value()->check(progressOf(session, QStringLiteral("Checking")));
    if (!report.ok())
        return report.error();
    const auto& found = report.value();
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("pages"), static_cast<qint64>(found.pages)},
                              {QStringLiteral("damagedPages"), static_cast<qint64>(found.damagedPages)}});
    if (found.damagedPages > 0 || found.pages == 0)
        return Error{ErrorCode::Damaged, std::to_string(found.damagedPages) + " of " +
                                             std::to_string(found.pages) + " pages are damaged."};
    if (!session.json())
        printLine(QStringLiteral("All %1 pages are whole.").arg(found.pages));
    return done();
}

Status snapshot(Session& session)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto taken = tablet.value()->makeSafetyCopy();
    if (!taken.ok())
        return taken.error();
    if (session.json())
        printJson(toJson(taken.value()));
    else
        printLine(lineOf(taken.value()));
    return done();
}

Status list(Session& session)
{
    const auto repair = openForRepair(session);
    if (!repair.ok())
        return repair.error();
    const auto copies = repair.value()->copies();
    if (!copies.ok())
        return copies.error();
    QJsonArray array;
    for (const SnapshotInfo& copy : copies.value()) {
        array.append(toJson(copy));
        if (!session.json())
            printLine(lineOf(copy));
    }
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("copies"), array}});
    else if (array.isEmpty())
        printLine(QStringLiteral("There is no verified copy yet."));
    return done();
}

Status restore(Session& session, const Given& given)
{
    const auto repair = openForRepair(session);
    if (!repair.ok())
        return repair.error();
    const auto copies = repair.value()->copies();
    if (!copies.ok())
        return copies.error();
    for (const SnapshotInfo& copy : copies.value()) {
        if (given.number != 0 && copy.number != given.number)
            continue;
        const auto restored = repair.value()->restore(copy);
        if (!restored.ok())
            return restored.error();
        const QString aside = QString::fromStdString(restored.value().aside.filename().string());
        if (session.json()) {
            QJsonObject answer = toJson(copy);
            answer.insert(QStringLiteral("keptIn"), aside);
            printJson(answer);
        } else {
            printLine(QStringLiteral("Put back: ") + lineOf(copy));
            printLine(QStringLiteral("What was there is kept in %1. What was recorded after the copy and not "
                                     "sent is only in there.")
                          .arg(aside));
        }
        return done();
    }
    return Error{ErrorCode::NotFound, "There is no verified copy of that number."};
}

QJsonValue boundJson(std::int64_t row)
{
    const bool open =
        row == std::numeric_limits<std::int64_t>::min() || row == std::numeric_limits<std::int64_t>::max();
    return open ? QJsonValue() : QJsonValue(static_cast<qint64>(row));
}

QJsonObject toJson(const store::Repair::Salvaged& salvaged)
{
    const auto number = [](std::uint64_t value) { return static_cast<qint64>(value); };
    QJsonArray tables;
    for (const auto& table : salvaged.report.tables) {
        QJsonArray missing;
        for (const auto& [least, most] : table.missing)
            missing.append(QJsonArray{boundJson(least), boundJson(most)});
        tables.append(QJsonObject{{QStringLiteral("table"), QString::fromStdString(table.name)},
                                  {QStringLiteral("rows"), number(table.rows)},
                                  {QStringLiteral("rowsFromCopy"), number(table.rowsFromCopy)},
                                  {QStringLiteral("rowsBroken"), number(table.rowsBroken)},
                                  {QStringLiteral("rowsRefused"), number(table.rowsRefused)},
                                  {QStringLiteral("unreadablePages"), number(table.unreadablePages)},
                                  {QStringLiteral("missingRows"), missing}});
    }
    QJsonArray pages;
    for (const std::uint64_t page : salvaged.report.unreadablePages)
        pages.append(number(page));
    QJsonArray problems;
    for (const std::string& problem : salvaged.problems)
        problems.append(QString::fromStdString(problem));
    QJsonArray words;
    for (const std::string& word : salvaged.report.inWords())
        words.append(QString::fromStdString(word));
    return {{QStringLiteral("whole"), salvaged.report.whole()},
            {QStringLiteral("pages"), number(salvaged.report.pages)},
            {QStringLiteral("unreadablePages"), pages},
            {QStringLiteral("unassignedPages"), number(salvaged.report.unassignedPages)},
            {QStringLiteral("damagedLogEntries"), number(salvaged.report.framesDamaged)},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("pictures"), number(salvaged.pictures)},
            {QStringLiteral("missing"), words},
            {QStringLiteral("problems"), problems},
            {QStringLiteral("recoveryCode"), QString::fromStdString(salvaged.recoveryCode)}};
}

Status salvage(Session& session, const Given& given)
{
    const auto repair = openForRepair(session);
    if (!repair.ok())
        return repair.error();
    const auto passphrase = readPassphrase(session.options().passphraseFile, Ask::Once);
    if (!passphrase.ok())
        return passphrase.error();
    const auto salvaged = repair.value()->salvage(given.path, passphrase.value().view(), session.random());
    if (!salvaged.ok())
        return salvaged.error();
    if (session.json()) {
        printJson(toJson(salvaged.value()));
        return done();
    }
    for (const auto& table : salvaged.value().report.tables)
        printLine(QStringLiteral("%1: %2 rows").arg(QString::fromStdString(table.name)).arg(table.rows));
    printLine(QStringLiteral("%1 pictures").arg(salvaged.value().pictures));
    for (const std::string& word : salvaged.value().report.inWords())
        printLine(QString::fromStdString(word));
    for (const std::string& problem : salvaged.value().problems)
        printLine(QString::fromStdString(problem));
    if (salvaged.value().report.whole() && salvaged.value().problems.empty())
        printLine(QStringLiteral("Nothing is missing."));
    printLine(QStringLiteral("Recovery code of the new vault, shown this once: ") +
              QString::fromStdString(salvaged.value().recoveryCode));
    return done();
}

Status rescue(Session& session, const Given& given)
{
    const auto repair = openForRepair(session);
    if (!repair.ok())
        return repair.error();
    const auto made = repair.value()->rescue(given.path, progressOf(session, QStringLiteral("Packing")));
    if (!made.ok())
        return made.error();
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("files"), static_cast<qint64>(made.value().files)},
                              {QStringLiteral("bytes"), static_cast<qint64>(made.value().bytes)}});
    else
        printLine(QStringLiteral("The rescue file holds %1 files. Only the office can open it.")
                      .arg(made.value().files));
    return done();
}

Status convert(Session& session, const Given& given)
{
    const auto cipher = crypto::cipherNamed(given.cipher).value_or(crypto::Cipher::XChaCha20Poly1305);
    if (!store::Tablet::exists(session.options().vault))
        return Error{ErrorCode::NotFound, "There is no vault in that folder."};
    if (auto sensible = crypto::cipherIsWorthwhile(cipher); !sensible)
        return sensible; // before anybody types a passphrase
    const auto passphrase = readPassphrase(session.options().passphraseFile, Ask::Once);
    if (!passphrase.ok())
        return passphrase.error();
    auto opened = session.vault(passphrase.value());
    if (!opened.ok())
        return opened.error();
    std::unique_ptr<crypto::Vault> vault = std::move(opened).value();
    if (auto converted = crypto::convertCipher(vault, cipher); !converted)
        return converted;
    const QString name = QString::fromLatin1(crypto::nameOf(vault->cipher()));
    const auto tablet = store::Tablet::openWith(std::move(vault), session.clock(), session.random());
    if (!tablet.ok())
        return tablet.error();
    // The copies were of the old cipher and are gone.
    const auto copy = tablet.value()->makeSafetyCopy();
    if (!copy.ok())
        printRemark(QString::fromStdString(copy.error().text));
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("cipher"), name}, {QStringLiteral("copied"), copy.ok()}});
    else
        printLine(QStringLiteral(
                      "The vault is sealed with %1 now. Passphrase, recovery code and records are as before.")
                      .arg(name));
    return done();
}

} // namespace

CLI::Option* addCipherOption(CLI::App& command, std::string& name)
{
    const std::vector<std::string> names{crypto::nameOf(crypto::Cipher::XChaCha20Poly1305),
                                         crypto::nameOf(crypto::Cipher::Aegis256)};
    return command
        .add_option(
            "--cipher", name,
            "What seals the records: xchacha20poly1305 opens with every build; aegis256 is faster on a "
            "processor with AES instructions and needs a build with libsodium 1.0.19")
        ->check(CLI::IsMember(names));
}

void addRepairCommands(CLI::App& app, Chosen& chosen)
{
    auto given = std::make_shared<Given>();
    CLI::App* vault = app.add_subcommand("vault", "Check a vault, keep copies, help a damaged one");
    vault->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, Status (*action)(Session&, const Given&)) {
        CLI::App* command = vault->add_subcommand(name, help);
        command->callback([&chosen, given, action] {
            chosen.action = [given, action](Session& session) { return action(session, *given); };
        });
        return command;
    };
    add("check", "Read and authenticate every page; changes nothing",
        [](Session& session, const Given&) { return check(session); });
    add("snapshot", "Make a verified copy now",
        [](Session& session, const Given&) { return snapshot(session); });
    add("snapshots", "List the verified copies, newest first",
        [](Session& session, const Given&) { return list(session); });
    add("restore", "Put a verified copy back; what was there is kept beside it", restore)
        ->add_option("--copy", given->number, "Its number; else the newest")
        ->check(CLI::PositiveNumber);
    add("salvage", "Move what can be read into a new vault under the same passphrase", salvage)
        ->add_option("--into", given->path, "Folder of the new vault")
        ->required()
        ->type_name("DIR");
    addCipherOption(*add("convert", "Seal the vault with another cipher; may be interrupted", convert),
                    given->cipher)
        ->required();
    add("rescue", "Pack the vault into one file that only the office can open", rescue)
        ->add_option("--to", given->path, "The file to make")
        ->required()
        ->type_name("FILE");
}

} // namespace doorstep::ctl
