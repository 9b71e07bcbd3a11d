// What each command does, given an opened office: text and exit code, nothing printed here.
#pragma once

#include "sync/office/cli/options.h"
#include "sync/office/control.h"
#include "sync/office/office.h"

#include <sstream>

namespace doorstep::office {

/// A command under way: where its words go.
struct CommandRun {
    Office& office;
    const Options& options;
    const std::map<std::string, Bytes>& files;
    std::ostringstream out;
    std::ostringstream err;
    std::map<std::string, Bytes> written;

    /// Says why not; the exit code of a refusal.
    int refuse(const Error& error)
    {
        err << error.text << '\n';
        return 1;
    }
};

/// Any command but init and serve. Runs on the thread that holds the office.
[[nodiscard]] ControlReply runCommand(Office& office, const Options& options,
                                      const std::map<std::string, Bytes>& files);
/// The files this command reads, by the name they were given.
[[nodiscard]] std::vector<std::string> inputFiles(const Options& options);

[[nodiscard]] int runImport(CommandRun& run);
[[nodiscard]] int runStaff(CommandRun& run);
[[nodiscard]] int runScheme(CommandRun& run);
[[nodiscard]] int runAssign(CommandRun& run);
[[nodiscard]] int runUnassign(CommandRun& run);
[[nodiscard]] int runLate(CommandRun& run);
[[nodiscard]] int runEnrol(CommandRun& run);
[[nodiscard]] int runDevices(CommandRun& run);
[[nodiscard]] int runDeviceEnd(CommandRun& run);
[[nodiscard]] int runBackup(CommandRun& run);
/// By NHS number, in words when there is none. Inside a transaction.
[[nodiscard]] Result<EntityId> patientGiven(CommandRun& run);
[[nodiscard]] int runPlans(CommandRun& run);
[[nodiscard]] int runDue(CommandRun& run);
[[nodiscard]] int runPayments(CommandRun& run);
[[nodiscard]] int runDecide(CommandRun& run);
[[nodiscard]] int runRescueOpen(CommandRun& run);
[[nodiscard]] int runImportRescue(CommandRun& run);
[[nodiscard]] int runExchange(CommandRun& run);
[[nodiscard]] int runLease(CommandRun& run);
[[nodiscard]] int runRules(CommandRun& run);
[[nodiscard]] int runCase(CommandRun& run);
[[nodiscard]] int runReport(CommandRun& run);
[[nodiscard]] int runVerify(CommandRun& run);

} // namespace doorstep::office
