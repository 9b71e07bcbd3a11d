// plan line: add, change or take away one line of the draft.
#include "app/ctl/json_plan.h"
#include "app/ctl/output.h"
#include "app/ctl/plan_access.h"
#include "app/ctl/plan_fields.h"
#include "app/ctl/validators.h"
#include "app/domain/catalogue.h"

#include <algorithm>

namespace doorstep::ctl {
namespace {

/// What the command line gave; empty = leave as it is.
struct LineArguments {
    std::string nhsNumber;
    std::string ref;
    std::string from; ///< code of the catalogue
    bool alone = false;
    bool remove = false;
    std::string item, kind, model, quantity, unit, price, total, outcomes, needs, spend;
    std::string when, supplier, supplierType, note, category;
    bool oneOff = false;
    bool recurring = false;
};

void setText(QString& target, const std::string& text)
{
    if (!text.empty())
        target = fromArgument(text);
}

void setRefs(QStringList& target, const std::string& text)
{
    if (!text.empty())
        target = parseRefs(fromArgument(text));
}

/// The validators have seen every value: value_or keeps what was there and is never reached otherwise.
void apply(const LineArguments& from, domain::Line& line)
{
    setText(line.item, from.item);
    setText(line.unit, from.unit);
    setText(line.when, from.when);
    setText(line.supplier, from.supplier);
    setText(line.supplierType, from.supplierType);
    setText(line.note, from.note);
    setText(line.category, from.category);
    setRefs(line.outcomeRefs, from.outcomes);
    setRefs(line.needRefs, from.needs);
    if (!from.kind.empty())
        line.kind = domain::lineKindFromKey(fromArgument(from.kind)).value_or(line.kind);
    if (!from.model.empty())
        line.model = domain::modelFromKey(fromArgument(from.model)).value_or(line.model);
    if (!from.quantity.empty())
        line.quantityThousandths =
            parseQuantity(fromArgument(from.quantity)).value_or(line.quantityThousandths);
    if (!from.price.empty())
        line.unitPrice = domain::parseMoney(fromArgument(from.price)).value_or(line.unitPrice);
    if (!from.quantity.empty() || !from.price.empty())
        line.total = domain::multiply(line.unitPrice, line.quantityThousandths);
    if (!from.total.empty())
        line.total = domain::parseMoney(fromArgument(from.total)).value_or(line.total);
    if (!from.spend.empty())
        line.spend = parseSpend(fromArgument(from.spend)).value_or(line.spend);
    if (from.oneOff || from.recurring)
        line.oneOff = from.oneOff;
}

QString freshRef(const domain::Plan& plan)
{
    QStringList taken;
    for (const domain::Line& line : plan.lines)
        taken << line.ref;
    return nextRef(u'L', taken);
}

/// The line the catalogue suggests, and after it those that go with it.
Result<domain::Line*> suggested(domain::Plan& plan, const LineArguments& arguments)
{
    const domain::Catalogue& catalogue = domain::Catalogue::shipped();
    const domain::CatalogueItem* item = catalogue.find(fromArgument(arguments.from));
    if (!item)
        return Error{ErrorCode::NotFound, "The catalogue has no item of this code."};
    if (arguments.model.empty())
        return Error{ErrorCode::InvalidInput, "A line from the catalogue needs --model."};
    const auto model = domain::modelFromKey(fromArgument(arguments.model)).value_or(domain::Model::Notional);
    std::vector<domain::Line> lines = catalogue.linesFor(*item, model);
    if (arguments.alone)
        lines.resize(1);
    const std::size_t first = plan.lines.size();
    for (domain::Line& line : lines) {
        line.ref = freshRef(plan);
        setRefs(line.outcomeRefs, arguments.outcomes);
        setRefs(line.needRefs, arguments.needs);
        plan.lines.push_back(std::move(line));
    }
    return &plan.lines[first];
}

/// The line to change: the named one, or a new one at the end.
Result<domain::Line*> target(domain::Plan& plan, const LineArguments& arguments)
{
    if (!arguments.from.empty())
        return suggested(plan, arguments);
    const QString ref = fromArgument(arguments.ref);
    const auto found =
        std::ranges::find_if(plan.lines, [&ref](const domain::Line& l) { return l.ref == ref; });
    if (found != plan.lines.end())
        return &*found;
    if (!ref.isEmpty())
        return Error{ErrorCode::NotFound, "The draft has no line of this reference."};
    if (arguments.item.empty() || arguments.kind.empty() || arguments.model.empty() ||
        arguments.price.empty())
        return Error{ErrorCode::InvalidInput, "A new line needs --item, --kind, --model and --price."};
    domain::Line line;
    line.ref = freshRef(plan);
    plan.lines.push_back(line);
    return &plan.lines.back();
}

Status changeLine(Session& session, const LineArguments& arguments)
{
    const auto at = personAt(session, fromArgument(arguments.nhsNumber));
    if (!at.ok())
        return at.error();
    auto draft = liveDraft(at.value());
    if (!draft.ok())
        return draft.error();
    domain::Plan& plan = draft.value();
    const auto line = target(plan, arguments);
    if (!line.ok())
        return line.error();
    const QString ref = line.value()->ref;
    if (arguments.remove)
        std::erase_if(plan.lines, [&ref](const domain::Line& l) { return l.ref == ref; });
    else
        apply(arguments, *line.value());
    const auto saved = at.value().tablet->plans().saveDraft(plan);
    if (!saved.ok())
        return saved.error();
    if (session.json()) {
        printJson(planJson(saved.value()));
        return done();
    }
    const domain::Line* now = saved.value().line(ref);
    printLine(
        now ? QStringLiteral("%1: %2, %3, %4")
                  .arg(now->ref, now->item, domain::describe(now->model), domain::formatMoney(now->total))
            : QStringLiteral("%1 was taken away.").arg(ref));
    return done();
}

} // namespace

void addPlanLineCommand(CLI::App& plan, Chosen& chosen)
{
    const auto a = std::make_shared<LineArguments>();
    CLI::App* line =
        plan.add_subcommand("line", "Add a line to the draft; with --ref change or --remove one");
    line->add_option("nhsno", a->nhsNumber)->required();
    CLI::Option* ref = line->add_option("--ref", a->ref, "The line to change, such as L2");
    line->add_flag("--remove", a->remove, "Take the line away")->needs(ref);
    CLI::Option* from =
        line->add_option("--from", a->from, "Code of the catalogue; brings what goes with it");
    from->excludes(ref);
    line->add_flag("--alone", a->alone, "Without what goes with it")->needs(from);
    line->add_option("--item", a->item, "What it is");
    line->add_option("--kind", a->kind)->check(lineKindValue());
    line->add_option("--model", a->model, "Who holds the money")->check(modelValue());
    line->add_option("--qty", a->quantity)->check(quantityValue());
    line->add_option("--unit", a->unit, "month, hour, item ...");
    line->add_option("--price", a->price, "Price of one unit")->check(moneyValue());
    line->add_option("--total", a->total, "Else quantity times price")->check(moneyValue());
    CLI::Option* oneOff = line->add_flag("--one-off", a->oneOff, "Paid once, in the month it is spent");
    line->add_flag("--recurring", a->recurring, "Paid in instalments")->excludes(oneOff);
    line->add_option("--outcomes", a->outcomes, "References, such as O1,O2");
    line->add_option("--needs", a->needs, "References, such as N1");
    line->add_option("--spend", a->spend, "Planned spending")->check(spendValue());
    line->add_option("--when", a->when, "In plain words");
    line->add_option("--supplier", a->supplier);
    line->add_option("--supplier-type", a->supplierType);
    line->add_option("--note", a->note);
    line->add_option("--category", a->category);
    line->callback(
        [&chosen, a] { chosen.action = [a](Session& session) { return changeLine(session, *a); }; });
}

} // namespace doorstep::ctl
