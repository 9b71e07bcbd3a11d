// A table of fields: name and how its text becomes the plan's value.
#include "app/ctl/plan_fields.h"

#include "app/ctl/validators.h"
#include "app/documents/care_json.h"

#include <algorithm>

namespace doorstep::ctl {
namespace {

using domain::Plan;
using Setter = bool (*)(Plan&, const QString&);

std::optional<bool> yesNo(const QString& text)
{
    if (text == u"yes" || text == u"true")
        return true;
    if (text == u"no" || text == u"false")
        return false;
    return std::nullopt;
}

template <QDate Plan::*Member>
bool setDate(Plan& plan, const QString& text)
{
    const auto date = parseDate(text);
    if (date)
        plan.*Member = *date;
    return date.has_value();
}

template <int Plan::*Member, int Min, int Max>
bool setNumber(Plan& plan, const QString& text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < Min || number > Max)
        return false;
    plan.*Member = number;
    return true;
}

template <QString Plan::*Member>
bool setText(Plan& plan, const QString& text)
{
    plan.*Member = text;
    return true;
}

template <bool domain::RiskRecord::*Member>
bool setRiskFlag(Plan& plan, const QString& text)
{
    const auto flag = yesNo(text);
    if (flag)
        plan.risk.*Member = *flag;
    return flag.has_value();
}

bool setRisk(Plan& plan, const QString& text)
{
    plan.risk.text = text;
    return true;
}

bool setSchedule(Plan& plan, const QString& text)
{
    const auto kind = domain::scheduleKindFromKey(text);
    if (kind)
        plan.scheduleKind = *kind;
    return kind.has_value();
}

bool setBudget(Plan& plan, const QString& text)
{
    const auto amount = domain::parseMoney(text);
    if (amount)
        plan.indicativeBudget = amount;
    return amount.has_value();
}

bool setRecipient(Plan& plan, const QString& text)
{
    const auto kind = domain::recipientFromKey(text);
    if (kind)
        plan.recipient = *kind;
    return kind.has_value();
}

bool setLegalBar(Plan& plan, const QString& text)
{
    const auto flag = yesNo(text);
    if (flag)
        plan.legalBar = flag;
    return flag.has_value();
}

struct Field {
    const char* name;
    Setter set;
};

constexpr Field fields[] = {
    {"firstPayment", setDate<&Plan::firstPayment>},
    {"months", setNumber<&Plan::months, 1, domain::planMonthsMax>},
    {"firstReview", setDate<&Plan::firstReview>},
    {"reviewManner", setText<&Plan::reviewManner>},
    {"noticeDays", setNumber<&Plan::noticeDays, 0, 366>},
    {"monitoredBy", setText<&Plan::monitoredBy>},
    {"contingency", setText<&Plan::contingency>},
    {"schedule", setSchedule},
    {"risk", setRisk},
    {"riskSignificant", setRiskFlag<&domain::RiskRecord::significant>},
    {"riskAgreed", setRiskFlag<&domain::RiskRecord::procedureAgreed>},
    {"coordinator", setText<&Plan::coordinator>},
    {"budget", setBudget},
    {"recipient", setRecipient},
    {"recipientDescription", setText<&Plan::recipientDescription>},
    {"legalBar", setLegalBar},
};

template <typename Statement>
bool changeStatements(std::vector<Statement>& statements, QChar letter, bool add, const QString& value)
{
    if (!add)
        return std::erase_if(statements, [&value](const Statement& s) { return s.ref == value; }) > 0;
    if (value.trimmed().isEmpty())
        return false;
    QStringList taken;
    for (const Statement& statement : statements)
        taken << statement.ref;
    Statement statement;
    statement.ref = nextRef(letter, taken);
    statement.text = value.trimmed();
    statements.push_back(std::move(statement));
    return true;
}

/// "L1.funder", "O2.measure", "nominee.name", "training".
bool setCarePart(Plan& plan, const QString& name, const QString& value)
{
    const QString ref = name.section(u'.', 0, 0);
    const QString rest = name.section(u'.', 1);
    for (domain::Line& line : plan.lines)
        if (line.ref == ref)
            return documents::setCare(line.care, rest, value);
    for (domain::Outcome& outcome : plan.outcomes)
        if (outcome.ref == ref)
            return documents::setCare(outcome.detail, rest, value);
    return documents::setCare(plan.care, name, value);
}

/// With a line or outcome in front, only the plan can tell whether there is one.
bool mayBeCarePart(const QString& name)
{
    Plan scratch;
    scratch.lines.emplace_back().ref = name.section(u'.', 0, 0);
    const bool onLine = documents::setCare(scratch.lines.front().care, name.section(u'.', 1), {});
    domain::OutcomeDetail detail;
    return onLine || documents::setCare(detail, name.section(u'.', 1), {}) ||
           documents::setCare(scratch.care, name, {});
}

Error wrongValue(const QString& field)
{
    return {ErrorCode::InvalidInput, "The value for " + field.toStdString() + " cannot be used."};
}

} // namespace

const char* planFieldHelp()
{
    return "firstPayment, months, firstReview, reviewManner, noticeDays, monitoredBy, contingency, "
           "schedule=flat|profiled|weekly|fourWeekly|quarterly|lump, risk, riskSignificant=yes|no, "
           "riskAgreed=yes|no, coordinator, budget, "
           "recipient, "
           "recipientDescription, legalBar=yes|no, need+=TEXT, need-=REF, outcome+=TEXT, outcome-=REF; "
           "parts such as nominee.name=TEXT, paymentConsent.given=DATE, L1.funder=council, O1.measure=TEXT, "
           "and lists such as risks+={\"kind\":\"health\",\"answer\":\"applies\"}, risks-=1";
}

QString nextRef(QChar letter, const QStringList& taken)
{
    int highest = 0;
    for (const QString& ref : taken)
        if (ref.startsWith(letter))
            highest = std::max(highest, ref.mid(1).toInt());
    return letter + QString::number(highest + 1);
}

Status setPlanField(Plan& plan, const QString& assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    if (equals < 1)
        return Error{ErrorCode::InvalidInput, "Write field=value, for example months=12."};
    QString name = assignment.left(equals);
    const QString value = assignment.mid(equals + 1);
    const QChar sign = name.back();
    if (sign == u'+' || sign == u'-') {
        name.chop(1);
        const bool add = sign == u'+';
        if (name == u"need")
            return changeStatements(plan.needs, u'N', add, value) ? done() : Status(wrongValue(name));
        if (name == u"outcome")
            return changeStatements(plan.outcomes, u'O', add, value) ? done() : Status(wrongValue(name));
        const bool changed = add ? documents::addToCare(plan.care, name, value)
                                 : documents::removeFromCare(plan.care, name, value);
        return changed
                   ? done()
                   : Status(Error{ErrorCode::InvalidInput,
                                  "Only need, outcome and lists take += (a text, or a JSON object) and -= (a "
                                  "reference, or a place)."});
    }
    const auto* field = std::ranges::find_if(
        fields, [&name](const Field& candidate) { return name == QLatin1String(candidate.name); });
    if (field == std::end(fields) && mayBeCarePart(name))
        return setCarePart(plan, name, value) ? done() : Status(wrongValue(name));
    if (field == std::end(fields))
        return Error{ErrorCode::InvalidInput, "There is no field of this name: " + name.toStdString() + "."};
    return field->set(plan, value) ? done() : Status(wrongValue(name));
}

} // namespace doorstep::ctl
