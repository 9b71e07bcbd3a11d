// rescue-open: unpacks what a damaged tablet sealed to this office.
#include "sync/office/cli/commands.h"

#include "crypto/vault/rescue.h"
#include "sync/office/cli/passphrase.h"

#include <filesystem>

namespace doorstep::office {

int runRescueOpen(CommandRun& run)
{
    // The office that answers may run in another folder than the person who asks.
    for (const std::string& path : {run.options.bundle, run.options.into, run.options.folderPassphraseFile}) {
        if (!std::filesystem::path(path).is_absolute())
            return run.refuse({ErrorCode::InvalidInput, "Please give the whole path, from /, of each file."});
    }
    const auto passphrase = readPassphrase(run.options.folderPassphraseFile, false);
    if (!passphrase.ok())
        return run.refuse(passphrase.error());
    const auto& keys = run.office.keys().recovery;
    const auto opened =
        crypto::openRescueBundle(run.options.bundle, keys, run.options.into, passphrase.value().view());
    if (!opened.ok())
        return run.refuse(opened.error());
    run.out << "Unpacked " << opened.value().files << " files. The folder opens with the passphrase you gave "
            << "it; everything in it is still sealed.\n"
            << "Next: doorstepctl --vault FOLDER vault salvage --into NEW\n";
    return 0;
}

} // namespace doorstep::office
