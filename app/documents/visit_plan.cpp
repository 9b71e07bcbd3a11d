// The plan of a visit file, member by member.
#include "app/documents/visit_plan.h"

#include "app/documents/care_json.h"

#include <QJsonArray>
#include <QSet>

namespace doorstep::documents {

using namespace domain;

namespace {

constexpr qsizetype linesMax = 200;
constexpr qsizetype statementsMax = 100; // needs, outcomes, references of a line
constexpr qsizetype spendMax = 120;
/// Arrears may be planned a year past the longest plan.
constexpr int spendMonthMax = planMonthsMax + 12;

std::optional<AccountState> accountFromKey(const QString& key)
{
    if (key == u"none")
        return AccountState::None;
    if (key == u"requested")
        return AccountState::Requested;
    if (key == u"evidenceSeen")
        return AccountState::EvidenceSeen;
    if (key == u"approved")
        return AccountState::Approved;
    if (key == u"closed")
        return AccountState::Closed;
    return std::nullopt;
}

/// A reference given twice would make every mention of it ambiguous.
void claim(QSet<QString>& refs, const JsonNode& node, const char* member, const QString& ref)
{
    if (refs.contains(ref))
        node.refuse(member, QStringLiteral("another one has the same"));
    refs.insert(ref);
}

QStringList knownRefs(const JsonNode& node, const char* member, const QSet<QString>& known)
{
    const QStringList refs = node.texts(member, statementsMax);
    for (const QString& ref : refs) {
        if (!known.contains(ref))
            node.refuse(member, QStringLiteral("it names something that the plan does not have"));
    }
    return refs;
}

/// [[month, pence], ...]
std::vector<PlannedSpend> readSpend(const JsonNode& node)
{
    std::vector<PlannedSpend> result;
    for (const QJsonValue& entry : node.list("spend", spendMax)) {
        const QJsonArray pair = entry.toArray();
        const qint64 month = pair.at(0).toInteger(-1);
        const qint64 pence = pair.at(1).toInteger(-1);
        if (pair.size() != 2 || month < 1 || month > spendMonthMax || pence < 0 || pence > amountMax.value) {
            node.refuse("spend", QStringLiteral("each entry must be a month and an amount in pence"));
            return {};
        }
        result.push_back({static_cast<int>(month), Pence{pence}});
    }
    return result;
}

struct References {
    QSet<QString> needs;
    QSet<QString> outcomes;
    QSet<QString> lines;
};

Line readLine(const JsonNode& node, References& references)
{
    Line line;
    line.ref = node.filledText("ref");
    claim(references.lines, node, "ref", line.ref);
    line.item = node.filledText("item");
    line.kind = node.choice("kind", lineKindFromKey);
    line.model = node.choice("model", modelFromKey);
    line.quantityThousandths = node.thousandths("qty", quantityThousandthsMax);
    line.unit = node.text("unit");
    line.unitPrice = readPence(node, "unitPence");
    line.total = readPence(node, "totalPence");
    line.oneOff = node.flag("oneOff");
    line.when = node.textOr("when");
    line.supplierType = node.textOr("supplierType");
    line.supplier = node.textOr("supplier");
    line.note = node.textOr("note");
    line.outcomeRefs = knownRefs(node, "outcomes", references.outcomes);
    if (node.has("needs"))
        line.needRefs = knownRefs(node, "needs", references.needs);
    line.spend = readSpend(node);
    line.category = node.textOr("category");
    line.relationshipToPatient = node.textOr("relationship");
    line.sameHousehold = node.flagOr("sameHousehold", false);
    line.householdExceptionReason = node.textOr("householdException");
    if (node.has("care"))
        readCare(node.object("care"), line.care);
    return line;
}

void readStatements(const JsonNode& node, Plan& plan, References& references)
{
    for (const JsonNode& entry : node.objects("needs", statementsMax)) {
        plan.needs.push_back({{}, entry.filledText("id"), entry.filledText("text")});
        claim(references.needs, entry, "id", plan.needs.back().ref);
    }
    for (const JsonNode& entry : node.objects("outcomes", statementsMax)) {
        plan.outcomes.push_back({{}, entry.filledText("id"), entry.filledText("text"), {}});
        if (entry.has("detail"))
            readCare(entry.object("detail"), plan.outcomes.back().detail);
        claim(references.outcomes, entry, "id", plan.outcomes.back().ref);
    }
}

} // namespace

Pence readPence(const JsonNode& node, const char* member, qint64 min)
{
    return Pence{node.integer(member, min, amountMax.value)};
}

std::vector<Pence> readPenceList(const JsonNode& node, const char* member)
{
    std::vector<Pence> result;
    for (const QJsonValue& entry : node.list(member, planMonthsMax)) {
        const qint64 pence = entry.toInteger(-1);
        if (pence < 0 || pence > amountMax.value)
            node.refuse(member, QStringLiteral("each entry must be an amount in pence"));
        result.push_back(Pence{pence});
    }
    return result;
}

Plan readPlan(const JsonNode& node)
{
    Plan plan;
    plan.regime = node.choice("regime", regimeFromKey);
    plan.firstPayment = node.date("firstPayment");
    plan.months = static_cast<int>(node.integer("months", 1, planMonthsMax));
    // The only rhythm there is; another one must not be read as if it were this.
    if (node.has("period") && node.text("period") != u"monthly")
        node.refuse("period", QStringLiteral("only monthly payments are known"));
    if (node.has("scheduleKind"))
        plan.scheduleKind = node.choice("scheduleKind", scheduleKindFromKey);
    plan.firstReview = node.date("firstReview");
    plan.reviewManner = node.textOr("reviewManner");
    plan.noticeDays = static_cast<int>(node.integer("noticeDays", 0, 366));
    const JsonNode recipient = node.object("recipient");
    plan.recipient = recipient.choice("kind", recipientFromKey);
    plan.recipientDescription = recipient.textOr("description");

    References references;
    readStatements(node, plan, references);
    for (const JsonNode& entry : node.objects("lines", linesMax))
        plan.lines.push_back(readLine(entry, references));

    const JsonNode risk = node.object("risk");
    plan.risk = {risk.text("text"), risk.flag("significant"), risk.flag("procedureAgreed")};
    plan.contingency = node.text("contingency");
    plan.monitoredBy = node.text("monitoredBy");
    plan.coordinator = node.textOr("coordinator");
    if (node.has("indicativeBudgetPence"))
        plan.indicativeBudget = readPence(node, "indicativeBudgetPence");
    if (node.has("account"))
        plan.account = node.choice("account", accountFromKey);
    if (node.has("legalBar"))
        plan.legalBar = node.flag("legalBar");
    if (node.has("care"))
        readCare(node.object("care"), plan.care);
    return plan;
}

} // namespace doorstep::documents
