// R-50 to R-55a: the account that a direct payment goes to.
#include "app/domain/formats.h"
#include "app/domain/rules/rule_engine.h"

#include <array>

namespace doorstep::domain::rules {

namespace {

void approved(const RuleContext& c, RuleReport& report)
{
    if (hasDirect(c) && c.plan.account != AccountState::Approved)
        report.add(Rules::tr("The account for the direct payment is not approved yet."));
}

/// One item, or up to five in a year, all bought once (R-55a).
bool isOneOff(const RuleContext& c)
{
    const auto isDirect = [](const Line& line) { return line.model == Model::Direct && line.isNhsMoney(); };
    const auto direct = std::count_if(c.plan.lines.begin(), c.plan.lines.end(), isDirect);
    return direct > 0 && direct <= 5 &&
           std::all_of(c.plan.lines.begin(), c.plan.lines.end(),
                       [&](const Line& line) { return !isDirect(line) || line.oneOff; });
}

void separateMoney(const RuleContext& c, RuleReport& report)
{
    const AccountDetails& account = c.plan.care.account;
    if (!hasDirect(c))
        return;
    if (account.kind == AccountKind::Ordinary && (isPilot(c.plan) || !isOneOff(c)))
        report.add(
            Rules::tr("A direct payment needs an account of its own, not a personal current account."));
    const bool foreign = std::find(account.otherMoney.begin(), account.otherMoney.end(),
                                   MoneyStream::Other) != account.otherMoney.end();
    if (foreign && account.kind != AccountKind::Managed)
        report.add(Rules::tr("The account also holds money that may not be in it."));
}

void statements(const RuleContext& c, RuleReport& report)
{
    if (hasDirect(c) && c.plan.care.account.statementMonths <= 0)
        report.add(Rules::tr("Agree how often account statements are sent in."));
}

void users(const RuleContext& c, RuleReport& report)
{
    if (!hasDirect(c))
        return;
    const auto& named = c.plan.care.account.users;
    if (named.empty())
        report.add(Rules::tr("Name the people who may use the account."));
    for (const AccountUser& user : named) {
        if (!user.approvedOn.isValid())
            report.add(
                Rules::tr("The organisation has not yet approved that %1 uses the account.").arg(user.name));
    }
}

void managed(const RuleContext& c, RuleReport& report)
{
    const AccountDetails& account = c.plan.care.account;
    if (account.kind != AccountKind::Managed)
        return;
    if (isBlank(account.holder))
        report.add(Rules::tr("Name the person or organisation that holds the managed account."));
    if (isPilot(c.plan) || (c.plan.firstPayment.isValid() && c.plan.firstPayment < QDate(2017, 4, 1)))
        report.add(Severity::Warn, Gate::Pay, QStringLiteral("accountDetails"),
                   Rules::tr("A managed account has been allowed only since 1 April 2017."));
}

void oneOff(const RuleContext& c, RuleReport& report)
{
    if (c.plan.care.account.kind == AccountKind::Ordinary && isOneOff(c))
        report.add(
            Rules::tr("One-off money is to go to an ordinary account. Write down who allowed that; the "
                      "rule is not confirmed."));
}

using S = Severity;

const std::array table{
    RuleInfo{.id = "R-50",
             .severity = S::Block,
             .gate = Gate::Pay,
             .floor = S::Block,
             .stage = Stage::Account,
             .field = "account",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "Pay only into an account that the organisation approved."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 13(1)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Send the evidence to the office."),
             .patient = QT_TRANSLATE_NOOP("Rules", "We pay you when we have said yes to your account."),
             .evaluate = approved},
    RuleInfo{
        .id = "R-51",
        .severity = S::Block,
        .gate = Gate::Pay,
        .floor = S::Block,
        .stage = Stage::Account,
        .field = "accountDetails",
        .statement = QT_TRANSLATE_NOOP(
            "Rules", "The account holds only direct payments, Independent Living Fund money and payments for "
                     "a disabled person's services."),
        .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 13(2)(a), (3)(b)."),
        .staff = QT_TRANSLATE_NOOP("Rules", "Help to open a separate account."),
        .patient = QT_TRANSLATE_NOOP("Rules", "This money needs an account of its own. We can help you open "
                                              "one."),
        .evaluate = separateMoney},
    RuleInfo{.id = "R-52",
             .severity = S::Record,
             .gate = Gate::Pay,
             .floor = S::Record,
             .stage = Stage::Account,
             .field = "accountDetails",
             .statement =
                 QT_TRANSLATE_NOOP("Rules", "Statements must show where money came from and where it went."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 13(2)(b)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Agree 1, 3 or 12 months."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "Please keep your bank statements. We will ask to see them."),
             .evaluate = statements},
    RuleInfo{.id = "R-53",
             .severity = S::Require,
             .gate = Gate::Pay,
             .floor = S::Require,
             .stage = Stage::Account,
             .field = "accountDetails",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "Only named people whom the organisation approved may use the account."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 13(3)(a)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "List each person and the date of approval."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "Tell us who can use the account. We have to say yes to them."),
             .evaluate = users},
    RuleInfo{.id = "R-54",
             .severity = S::Record,
             .gate = Gate::None,
             .floor = S::Record,
             .stage = Stage::Account,
             .field = "",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "The organisation may ask for account information and must set procedures."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2010/1000 reg 13(4), (5)."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Explain that the office may ask for statements."),
             .patient = QT_TRANSLATE_NOOP("Rules", "We may ask to see what went in and out of the account."),
             .elsewhere = QT_TRANSLATE_NOOP(
                 "Rules",
                 "Office process: account numbers are never kept on the tablet; R-52 and R-60 record what "
                 "was agreed and explained.")},
    RuleInfo{.id = "R-55",
             .severity = S::Require,
             .gate = Gate::Pay,
             .floor = S::Require,
             .stage = Stage::Account,
             .field = "accountDetails",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules",
                 "A managed account is held by somebody appointed for it, for the plan's services alone."),
             .source = QT_TRANSLATE_NOOP("Rules", "SI 2017/219."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Record who holds it."),
             .patient = QT_TRANSLATE_NOOP("Rules", "Someone else can look after the account for you."),
             .evaluate = managed},
    RuleInfo{.id = "R-55a",
             .severity = S::Warn,
             .gate = Gate::Pay,
             .floor = S::Warn,
             .certainty = Certainty::Own,
             .regimes = Regimes::National2013,
             .stage = Stage::Account,
             .field = "accountDetails",
             .statement = QT_TRANSLATE_NOOP(
                 "Rules", "One item, or up to five in a year, may be paid to an ordinary account."),
             .source = QT_TRANSLATE_NOOP("Rules", "Guidance after 2013."),
             .staff = QT_TRANSLATE_NOOP("Rules", "Write down who allowed it."),
             .patient =
                 QT_TRANSLATE_NOOP("Rules", "If you buy only 1 thing, your own account may be enough."),
             .evaluate = oneOff},
};

} // namespace

std::span<const RuleInfo> account()
{
    return table;
}

} // namespace doorstep::domain::rules
