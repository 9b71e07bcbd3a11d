// The command line as values.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace doorstep::office {

enum class Command {
    None,
    Init,
    Serve,
    Import,
    StaffAdd,
    StaffList,
    StaffDisable,
    SchemeAdd,
    SchemeList,
    SchemeEnd,
    Assign,
    Enrol,
    Plans,
    Payments,
    Decide,
    Due,
    Verify,
    DeviceList,
    DeviceRevoke,
    DeviceWipe,
    Unassign,
    LateList,
    LateAdopt,
    Backup,
    Restore,
    RescueOpen,
    ImportRescue,
    Exchange,
    Lease,
    RulesList,
    RulesSet,
    RulesReset,
    CaseShow,
    CaseRecord,
    Report
};

struct Options {
    Command command = Command::None;
    std::string data;
    std::string passphraseFile;
    bool json = false;
    // init
    std::string organisation;
    std::string administrator = "Administrator";
    // serve
    std::string listen = "127.0.0.1:8443";
    // import, scheme add
    std::vector<std::string> files;
    // staff, assign, enrol
    std::string name;
    std::string role;
    std::string staff;
    std::string patient;
    std::string png;
    std::string url;
    // scheme
    std::string principal;
    std::string organisations;
    std::string reference;
    std::string from;
    std::string until;
    bool afterCare = false;
    std::string scheme;
    // plans, decide
    std::string state;
    std::string plan;
    bool approve = false;
    bool giveBack = false;
    bool refuse = false;
    std::vector<std::string> lines;
    std::string comment;
    std::vector<std::string> conditions;
    std::string by;
    // scheme: the remaining fields; rules; case
    std::vector<std::string> postcodeAreas;
    std::vector<std::string> healthNeeds;
    std::vector<std::string> criteria;
    std::string provisions;
    std::string rule;
    std::string severity;
    std::string reason;
    std::string kind;
    std::string on;
    std::string to;
    std::string text;
    std::string amount;
    std::string outcome;
    std::string careContinues;
    std::vector<std::string> headings;
    std::vector<std::string> settled;
    bool suppress = false; ///< report
    // assign: a last day for cover; device, late, backup, restore
    std::string device;
    std::string change;
    std::string folder;
    bool all = false;
    bool now = false;
    int days = 0; ///< lease; 0: only say what holds
    // rescue-open, import-rescue, exchange
    std::string answer;
    std::string bundle;
    std::string into;
    std::string folderPassphraseFile;
};

/// nullopt when the command is to be carried out; else the exit code (0 after --help, 2 for wrong usage) with
/// the text already written.
[[nodiscard]] std::optional<int> parseCommandLine(const std::vector<std::string>& arguments, Options& options,
                                                  std::ostream& out, std::ostream& err);

} // namespace doorstep::office
