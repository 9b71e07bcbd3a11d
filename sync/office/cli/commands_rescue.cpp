// rescue-open, import-rescue, exchange: what a tablet hands over in a file, sealed to this office.
#include "sync/office/cli/commands.h"

#include "crypto/vault/rescue.h"
#include "sync/office/cli/passphrase.h"
#include "sync/office/rescue_import.h"

#include <boost/json.hpp>

#include <filesystem>

namespace doorstep::office {

namespace json = boost::json;

namespace {

int tell(CommandRun& run, const Taken& taken)
{
    if (run.options.json) {
        run.out << json::serialize(json::object{{"tablet", taken.device.hex()},
                                                {"changes", taken.changes},
                                                {"late", taken.late},
                                                {"refused", taken.refused},
                                                {"pictures", taken.pictures},
                                                {"signedAnew", taken.renamed},
                                                {"known", taken.known},
                                                {"problem", taken.problem}})
                << '\n';
    } else {
        run.out << "From tablet " << taken.device.hex() << ": " << taken.changes << " changes and "
                << taken.pictures << " pictures taken in, " << taken.known << " changes were here already.\n";
        if (taken.late > 0)
            run.out << taken.late << " of them wait to be taken over; see 'late list'.\n";
        if (taken.renamed > 0)
            run.out << "The tablet was copied or put back to a copy: " << taken.renamed
                    << " changes are now signed by the office, which says where they come from.\n";
        if (taken.refused > 0)
            run.out << taken.refused << " of them were refused; the tablet is told why.\n";
    }
    if (taken.problem.empty())
        return 0;
    run.err << taken.problem << '\n';
    return 1;
}

} // namespace

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

int runImportRescue(CommandRun& run)
{
    const auto taken = importRescue(run.office, run.options.bundle, run.office.vault().folder() / "rescue");
    return taken.ok() ? tell(run, taken.value()) : run.refuse(taken.error());
}

int runExchange(CommandRun& run)
{
    const auto exchanged = exchangeByFile(run.office, run.files.at(run.options.files.front()));
    if (!exchanged.ok())
        return run.refuse(exchanged.error());
    run.written[run.options.answer] = exchanged.value().answer;
    return tell(run, exchanged.value().taken);
}

} // namespace doorstep::office
