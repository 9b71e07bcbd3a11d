// CLI11 in one place: every command, option and its help.
#include "sync/office/cli/options_parts.h"

#include <algorithm>
#include <ostream>

namespace doorstep::office {

CLI::App* command(CLI::App& parent, Options& options, Command which, const char* name, const char* help)
{
    CLI::App* sub = parent.add_subcommand(name, help);
    sub->add_option("--data", options.data, "Data folder")->required();
    sub->add_option("--passphrase-file", options.passphraseFile,
                    "File whose first line is the passphrase (else DOORSTEP_PASSPHRASE, else a prompt)");
    sub->callback([&options, which] { options.command = which; });
    return sub;
}

namespace {

void addRunning(CLI::App& app, Options& options)
{
    CLI::App* init =
        command(app, options, Command::Init, "init", "Make a data folder: keys, database, administrator");
    init->add_option("--org", options.organisation, "ODS code of the organisation")->required();
    init->add_option("--admin", options.administrator, "Name of the first administrator");
    CLI::App* serve = command(app, options, Command::Serve, "serve", "Serve tablets until told to stop");
    serve->add_option("--listen", options.listen, "Address and port; port 0 takes a free one");
    CLI::App* import = command(app, options, Command::Import, "import",
                               "Import patients: FHIR R4 Patient, Bundle, searchset (JSON), or CSV");
    import->add_option("FILE", options.files, "Files; each one in whole or not at all")->required();
    import->add_flag("--json", options.json, "Report as JSON");
    CLI::App* verify = command(app, options, Command::Verify, "verify",
                               "Check pages, signatures, chains, digests, money and decisions");
    verify->add_flag("--json", options.json, "Report as JSON");
}

void addStaff(CLI::App& app, Options& options)
{
    CLI::App* staff = app.add_subcommand("staff", "Members of staff")->require_subcommand(1);
    CLI::App* add = command(*staff, options, Command::StaffAdd, "add", "Add somebody");
    add->add_option("NAME", options.name, "Name as patients know it")->required();
    add->add_option("--role", options.role, "coordinator, manager, phb-lead, panel, finance or administrator")
        ->required()
        ->check(CLI::IsMember({"coordinator", "manager", "phb-lead", "panel", "finance", "administrator"}));
    add->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* list = command(*staff, options, Command::StaffList, "list", "List everybody");
    list->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* disable =
        command(*staff, options, Command::StaffDisable, "disable", "End somebody's access; their work stays");
    disable->add_option("STAFF", options.staff, "Name or id")->required();

    CLI::App* assign =
        command(app, options, Command::Assign, "assign", "Give a patient to a member of staff");
    assign->add_option("--patient", options.patient, "NHS number")->required();
    assign->add_option("--to", options.staff, "Name or id")->required();
    assign->add_option("--until", options.until, "Last day, for cover that ends by itself, as 2013-06-20");
    CLI::App* enrol = command(app, options, Command::Enrol, "enrol", "Print a ticket for one tablet");
    enrol->add_option("--staff", options.staff, "Name or id")->required();
    enrol->add_option("--png", options.png, "Also write the QR code to this file");
    enrol->add_option("--url", options.url, "Address of the server as the tablet reaches it");
    enrol->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* rescue = command(app, options, Command::RescueOpen, "rescue-open",
                               "Unpack a rescue file of a damaged tablet into a new folder");
    rescue->add_option("BUNDLE", options.bundle, "The rescue file")->required();
    rescue->add_option("--into", options.into, "Folder to make")->required();
    rescue
        ->add_option("--folder-passphrase-file", options.folderPassphraseFile,
                     "File whose first line becomes the passphrase of that folder")
        ->required();
}

void addSchemes(CLI::App& app, Options& options)
{
    CLI::App* scheme =
        app.add_subcommand("scheme", "Pilot schemes for direct payments")->require_subcommand(1);
    CLI::App* add = command(*scheme, options, Command::SchemeAdd, "add", "Enter a scheme, or a file of them");
    auto* file =
        add->add_option("--file", options.files, "JSON file: one scheme or a list of them")->expected(1);
    auto* name = add->add_option("--name", options.name, "Name")->excludes(file);
    add->add_option("--principal", options.principal, "ODS code of the principally responsible PCT")
        ->needs(name);
    add->add_option("--orgs", options.organisations, "ODS codes, divided by commas")->needs(name);
    add->add_option("--from", options.from, "First day, as 2010-06-21")->needs(name);
    add->add_option("--until", options.until, "Last day")->needs(name);
    add->add_option("--reference", options.reference, "Reference of the direction")->needs(name);
    add->add_flag("--after-care", options.afterCare, "Covers section 117 after-care")->needs(name);
    add->add_option("--postcode-area", options.postcodeAreas, "Only there, as TA; may be given again")
        ->needs(name)
        ->expected(1)
        ->take_all();
    add->add_option("--health-need", options.healthNeeds, "Only for it; may be given again")
        ->needs(name)
        ->expected(1)
        ->take_all();
    add->add_option("--criterion", options.criteria, "To go through with the patient; may be given again")
        ->needs(name)
        ->expected(1)
        ->take_all();
    add->add_option("--provisions", options.provisions, "Anything else the scheme says")->needs(name);
    add->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* list = command(*scheme, options, Command::SchemeList, "list", "List the schemes");
    list->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* end = command(*scheme, options, Command::SchemeEnd, "end", "Bring a scheme's last day forward");
    end->add_option("SCHEME", options.scheme, "Name or id")->required();
    end->add_option("--on", options.until, "Last day, as 2013-06-20")->required();
}

void addRules(CLI::App& app, Options& options)
{
    CLI::App* rules =
        app.add_subcommand("rules", "What weight the organisation gives a rule")->require_subcommand(1);
    CLI::App* list = command(*rules, options, Command::RulesList, "list", "Every rule, its weight and why");
    list->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* set = command(*rules, options, Command::RulesSet, "set",
                            "Give a rule another weight, never below what the law asks");
    set->add_option("RULE", options.rule, "R-46, say")->required();
    set->add_option("--severity", options.severity, "BLOCK, REQUIRE, WARN, REMIND, RECORD or ROUTE")
        ->required();
    set->add_option("--reason", options.reason, "Why, in plain words; tablets show it")->required();
    CLI::App* reset =
        command(*rules, options, Command::RulesReset, "reset", "Give a rule its own weight again");
    reset->add_option("RULE", options.rule, "R-46, say")->required();
    for (CLI::App* each : {set, reset})
        each->add_option("--by", options.by, "Who changes it: name or id (else the first administrator)");
}

void addCases(CLI::App& app, Options& options)
{
    CLI::App* group = app.add_subcommand("case", "Where a file stands, and what the office does with it")
                          ->require_subcommand(1);
    CLI::App* show =
        command(*group, options, Command::CaseShow, "show", "State, events and what can be done");
    CLI::App* record = command(*group, options, Command::CaseRecord, "record",
                               "Pause, reduce, stop, answer, close ...; refused while a guard does not hold");
    for (CLI::App* each : {show, record}) {
        each->add_option("--patient", options.patient, "NHS number")->required();
        each->add_flag("--json", options.json, "Answer as JSON");
    }
    record->add_option("KIND", options.kind, "suspended, reduced, stopped, lookAgainDone, closed ...")
        ->required();
    record->add_option("--on", options.on, "Day, as 2011-11-07 (else today)");
    record->add_option("--from", options.from, "When it takes effect");
    record->add_option("--to", options.to, "Who was told");
    record->add_option("--reason", options.reason, "Key of the reason, such as outsidePlan");
    record->add_option("--text", options.text, "The reason in plain words");
    record->add_option("--amount", options.amount, "Pounds: what a full period is paid from then on");
    record->add_option("--heading", options.headings, "An answer of a review; four times")
        ->expected(1)
        ->take_all();
    record->add_option("--outcome", options.outcome, "Of a review: keep, change, raise, cut, stop ...");
    record->add_option("--care-continues", options.careContinues, "By what the care goes on");
    record
        ->add_option("--settled", options.settled, "finalStatement, equipmentReturn ...; may be given again")
        ->expected(1)
        ->take_all();
    record->add_option("--by", options.by, "Who does it: name or id (else the first administrator)");
}

void addPlans(CLI::App& app, Options& options)
{
    CLI::App* plans = command(app, options, Command::Plans, "plans", "List plans and where they stand");
    plans->add_option("--state", options.state,
                      "Only Submitted, Approved, PartApproved, Returned, Refused ...");
    plans->add_option("--plan", options.plan,
                      "One plan whole, with its lines: its hash, or eight characters of it");
    plans->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* due = command(app, options, Command::Due, "due", "Reviews and checks that are due");
    due->add_option("--until", options.until, "Last day to look at, as 2013-06-20")->required();
    due->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* payments = command(app, options, Command::Payments, "payments",
                                 "What is to be paid between two days, as CSV: no bank details");
    payments->add_option("--from", options.from, "First day, as 2011-07-04")->required();
    payments->add_option("--until", options.until, "Last day")->required();
    payments->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* report = command(app, options, Command::Report, "report",
                               "Counts of a period by age, model and kind, as CSV: nobody is named");
    report->add_option("--from", options.from, "First day, as 2011-07-01")->required();
    report->add_option("--until", options.until, "Last day")->required();
    report->add_flag("--suppress", options.suppress, "Do not show numbers under 5");
    report->add_flag("--json", options.json, "Answer as JSON");
    CLI::App* decide = command(app, options, Command::Decide, "decide", "Decide on a submitted plan");
    decide->add_option("--plan", options.plan, "Hash of the plan")->required();
    CLI::Option_group* kind = decide->add_option_group("decision");
    kind->add_flag("--approve", options.approve, "Approve it, but for declined lines");
    kind->add_flag("--return", options.giveBack, "Send it back to be changed");
    kind->add_flag("--refuse", options.refuse, "Refuse it");
    kind->require_option(1);
    decide->add_option("--line", options.lines, "L2=approve or L2=decline:CODE:REASON; may be given often")
        ->expected(1)
        ->take_all();
    decide->add_option("--comment", options.comment, "What to tell the patient and coordinator");
    decide->add_option("--condition", options.conditions,
                       "What is to be met, in plain words; may be given again");
    decide->add_option("--by", options.by, "Who decides: name or id (else the first administrator)");
    decide->add_flag("--json", options.json, "Answer as JSON");
}

} // namespace

std::optional<int> parseCommandLine(const std::vector<std::string>& arguments, Options& options,
                                    std::ostream& out, std::ostream& err)
{
    CLI::App app("Doorstep office: the server that tablets sync with, and its administration.",
                 "doorstep-office");
    app.require_subcommand(1);
    addRunning(app, options);
    addStaff(app, options);
    addTablets(app, options);
    addSchemes(app, options);
    addPlans(app, options);
    addRules(app, options);
    addCases(app, options);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, out, err) == 0 ? 0 : 2;
    }
    return std::nullopt;
}

} // namespace doorstep::office
