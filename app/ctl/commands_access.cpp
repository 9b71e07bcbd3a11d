// passphrase, recovery, rotate, device, words: the ways into the vault.
#include "app/ctl/output.h"
#include "app/ctl/passphrase.h"
#include "app/ctl/session.h"
#include "app/store/passphrase_words.h"
#include "crypto/vault/calibration.h"
#include "crypto/vault/key_store.h"
#include "crypto/vault/rotation.h"
#include "crypto/vault/unlock.h"

#include <fstream>

namespace doorstep::ctl {
namespace {

using crypto::SecretBytes;

void showCode(Session& session, const std::string& code)
{
    const QString text = QString::fromStdString(code);
    if (session.json()) {
        printJson(QJsonObject{{QStringLiteral("recoveryCode"), text}});
        return;
    }
    printLine(QStringLiteral("New recovery code, shown this once; the old one no longer opens the vault:"));
    printLine(text);
}

void say(Session& session, const char* key, const QString& words)
{
    if (session.json())
        printJson(QJsonObject{{QString::fromLatin1(key), true}});
    else
        printLine(words);
}

Status changePassphrase(Session& session, const std::filesystem::path& newFile)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto old = readPassphrase(session.options().passphraseFile, Ask::Once);
    if (!old.ok())
        return old.error();
    const auto fresh = readPassphrase(newFile, Ask::Twice);
    if (!fresh.ok())
        return fresh.error();
    const Status changed = tablet.value()->access().changePassphrase(old.value().view(), fresh.value().view(),
                                                                     crypto::calibrate(session.clock()));
    if (!changed.ok())
        return changed;
    say(session, "changed", QStringLiteral("The passphrase is changed."));
    return done();
}

Status newRecovery(Session& session)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const auto code = tablet.value()->access().renewRecovery();
    if (!code.ok())
        return code.error();
    showCode(session, code.value());
    return done();
}

// The recovery code in place of the forgotten passphrase; ends with a new passphrase and a new code.
Status recover(Session& session, const std::filesystem::path& codeFile, const std::filesystem::path& newFile)
{
    const auto code = readPassphrase(codeFile, Ask::Once);
    if (!code.ok())
        return code.error();
    crypto::Unlock unlock(session.options().vault, session.clock(), session.vaultOptions());
    const auto* text = reinterpret_cast<const char*>(code.value().data());
    auto vault = unlock.withRecoveryCode({text, code.value().size()});
    if (!vault.ok())
        return vault.error();
    const auto tablet = store::Tablet::openWith(std::move(vault).value(), session.clock(), session.random());
    if (!tablet.ok())
        return tablet.error();
    // The office has read the code out: that was contact.
    if (const Status heard = tablet.value()->contact().heardByTelephone(); !heard.ok())
        return heard;
    const auto fresh = readPassphrase(newFile, Ask::Twice);
    if (!fresh.ok())
        return fresh.error();
    store::Access& access = tablet.value()->access();
    const Status set = access.setPassphrase(fresh.value().view(), crypto::calibrate(session.clock()));
    if (!set.ok())
        return set;
    const auto renewed = access.renewRecovery();
    if (!renewed.ok())
        return renewed.error();
    showCode(session, renewed.value());
    return done();
}

Status rotate(Session& session)
{
    const auto passphrase = readPassphrase(session.options().passphraseFile, Ask::Once);
    if (!passphrase.ok())
        return passphrase.error();
    auto vault = session.vault(passphrase.value());
    if (!vault.ok())
        return vault.error();
    std::unique_ptr<crypto::Vault> opened = std::move(vault).value();
    crypto::RotationOptions options;
    options.params = crypto::calibrate(session.clock());
    const auto secret = crypto::rotateDataKey(opened, passphrase.value().view(), options);
    if (!secret.ok())
        return secret.error();
    // Kept inside as well: from there it goes to the office.
    const auto tablet =
        store::Tablet::openWith(std::move(opened), session.clock(), session.random(), secret.value());
    if (!tablet.ok())
        return tablet.error();
    if (!session.json())
        printLine(QStringLiteral("Every page is sealed under a new key."));
    showCode(session, crypto::toCrockford(secret.value().view()));
    return done();
}

Status device(Session& session, bool on)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    const Status set = tablet.value()->access().setOpensByDevice(on);
    if (!set.ok())
        return set;
    if (const auto store = session.vaultOptions().keyStore; on && store && !store->notProtected().empty())
        printRemark(QString::fromStdString(store->notProtected()));
    say(session, on ? "deviceOpens" : "deviceClosed",
        on ? QStringLiteral("This device now opens the vault without the passphrase.")
           : QStringLiteral("The vault opens with the passphrase or the recovery code only."));
    return done();
}

Status words(Session& session)
{
    const SecretBytes made = store::suggestPassphrase(session.random());
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(made.data()), static_cast<qsizetype>(made.size()));
    const double bits = store::passphraseBits();
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("words"), text}, {QStringLiteral("bits"), bits}});
    else
        printLine(text);
    return done();
}

Status useOlder(Session& session)
{
    session.takeOlderCopy();
    const auto tablet = session.tablet();
    if (!tablet)
        return tablet.error();
    if (auto used = tablet.value()->access().useOlderCopy(); !used)
        return used;
    printRemark(
        QStringLiteral("These records are the ones to go on with. Nothing is sent until the office has "
                       "said what it has of this tablet's."));
    return done();
}

} // namespace

void addAccessCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* keys = app.add_subcommand("keys", "The ways into the vault: passphrase, recovery code, device");
    keys->require_subcommand(1);
    struct Files {
        std::filesystem::path fresh;
        std::filesystem::path code;
    };
    const auto files = std::make_shared<Files>();
    const char* freshHelp =
        "File whose first line is the new passphrase; else DOORSTEP_PASSPHRASE, else a prompt";

    CLI::App* passphrase = keys->add_subcommand("passphrase", "Change the passphrase; no page is rewritten");
    passphrase->add_option("--new-passphrase-file", files->fresh, freshHelp)->type_name("FILE");
    passphrase->callback([&chosen, files] {
        chosen.action = [files](Session& session) { return changePassphrase(session, files->fresh); };
    });
    keys->add_subcommand("recovery", "Make a new recovery code; the old one no longer opens the vault")
        ->callback([&chosen] { chosen.action = newRecovery; });
    CLI::App* recovery =
        keys->add_subcommand("recover", "Open with the recovery code and choose a new passphrase");
    recovery->add_option("--code-file", files->code, "File whose first line is the recovery code")
        ->type_name("FILE")
        ->required();
    recovery->add_option("--new-passphrase-file", files->fresh, freshHelp)->type_name("FILE");
    recovery->callback([&chosen, files] {
        chosen.action = [files](Session& session) { return recover(session, files->code, files->fresh); };
    });
    keys->add_subcommand("rotate",
                         "Seal every page under a new key; may be interrupted and goes on by itself")
        ->callback([&chosen] { chosen.action = rotate; });
    keys->add_subcommand("device-on", "Let this device's key store open the vault without the passphrase")
        ->callback([&chosen] { chosen.action = [](Session& session) { return device(session, true); }; });
    keys->add_subcommand("device-off", "Undo device-on")->callback([&chosen] {
        chosen.action = [](Session& session) { return device(session, false); };
    });
    keys->add_subcommand("use-older", "Go on with an older copy of the records that was put here")
        ->callback([&chosen] { chosen.action = useOlder; });
    keys->add_subcommand("words", "Five words drawn by chance, for a passphrase")->callback([&chosen] {
        chosen.action = words;
    });
}

} // namespace doorstep::ctl
