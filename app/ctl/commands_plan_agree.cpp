// plan agree: seal the draft, bind the agreement to the text shown, submit.
#include "app/ctl/files.h"
#include "app/ctl/json_people.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/strokes.h"
#include "app/ctl/validators.h"

namespace doorstep::ctl {
namespace {

constexpr qint64 strokesBytesMax = 1024 * 1024;

struct AgreeArguments {
    std::string nhsNumber;
    bool verbal = false;
    std::string strokesFile;
    std::string signer = "patient";
    std::string name, relation, present, message;
    std::string language = "en-GB";
    bool seenAlone = false;
    bool readAloud = false;
};

Result<domain::Agreement> agreementFrom(const AgreeArguments& from, const domain::Person& person,
                                        const QDate& today)
{
    domain::Agreement agreement;
    agreement.signer = from.signer == "representative" ? domain::SignerKind::Representative
                       : from.signer == "nominee"      ? domain::SignerKind::Nominee
                                                       : domain::SignerKind::Patient;
    agreement.signerName = from.name.empty() ? domain::spokenName(person, today) : fromArgument(from.name);
    if (agreement.signer != domain::SignerKind::Patient && from.name.empty())
        return Error{ErrorCode::InvalidInput, "Give the signer's --name."};
    agreement.relation = fromArgument(from.relation);
    agreement.present = fromArgument(from.present);
    agreement.language = fromArgument(from.language);
    agreement.seenAlone = from.seenAlone;
    agreement.readAloud = from.readAloud;
    if (from.verbal) {
        agreement.method = domain::AgreementMethod::VerbalWitnessed;
        return agreement;
    }
    const auto content = readFile(fromArgument(from.strokesFile), strokesBytesMax);
    if (!content.ok())
        return content.error();
    const Status read = readStrokes(content.value(), agreement);
    if (!read.ok())
        return read.error();
    return agreement;
}

Status agree(Session& session, const AgreeArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    const domain::Person& person = at.value().person;
    const auto agreement = agreementFrom(arguments, person, session.today());
    if (!agreement.ok())
        return agreement.error();
    store::PlanStore& plans = at.value().tablet->plans();
    const auto shown = plans.textToShow(person.id);
    if (!shown.ok())
        return shown.error();
    if (!session.json())
        printLine(shown.value().text);
    const auto agreed = plans.agreeAndSubmit(person.id, shown.value().hash, agreement.value(),
                                             fromArgument(arguments.message));
    if (!agreed.ok())
        return agreed.error();
    const QString planHash = idText(agreed.value().planHash.view());
    if (session.json())
        printJson(QJsonObject{{QStringLiteral("planHash"), planHash},
                              {QStringLiteral("agreementHash"), idText(agreed.value().agreementHash.view())},
                              {QStringLiteral("textShown"), shown.value().text}});
    else
        printLine(QStringLiteral("Agreed and saved on this tablet, not yet at the office: %1").arg(planHash));
    return done();
}

} // namespace

void addPlanAgreeCommand(CLI::App& plan, Chosen& chosen)
{
    const auto a = std::make_shared<AgreeArguments>();
    CLI::App* command =
        plan.add_subcommand("agree", "Seal the draft with the person's agreement and submit it");
    command->add_option("nhsno", a->nhsNumber)->required();
    CLI::Option* verbal =
        command->add_flag("--verbal", a->verbal, "Agreed by word of mouth, witnessed by you");
    CLI::Option* strokes =
        command->add_option("--strokes", a->strokesFile,
                            "Drawn: a JSON file {\"canvas\": {\"width\", \"height\", \"dpi\"}, "
                            "\"strokes\": [[[x, y, ms, pressure], ...], ...]}");
    verbal->excludes(strokes);
    command->add_option("--signer", a->signer)
        ->check(CLI::IsMember({"patient", "representative", "nominee"}));
    command->add_option("--name", a->name, "Of the signer; else the person's own");
    command->add_option("--relation", a->relation, "Of a representative or nominee");
    command->add_option("--present", a->present, "Who else was there");
    command->add_option("--language", a->language);
    command->add_flag("--seen-alone", a->seenAlone);
    command->add_flag("--read-aloud", a->readAloud);
    command->add_option("--message", a->message, "To the office");
    command->callback([&chosen, a] {
        if (!a->verbal && a->strokesFile.empty())
            throw CLI::RequiredError("--verbal or --strokes FILE");
        chosen.action = [a](Session& session) { return agree(session, *a); };
    });
}

} // namespace doorstep::ctl
