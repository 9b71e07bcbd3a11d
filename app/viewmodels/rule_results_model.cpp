// Rule findings as rows.
#include "app/viewmodels/rule_results_model.h"

#include "app/domain/rule_words.h"
#include "app/viewmodels/texts.h"

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

bool standsBeforeAgreement(const domain::Finding& finding)
{
    return finding.gate == domain::Gate::Agree &&
           (finding.severity == domain::Severity::Block || finding.severity == domain::Severity::Require);
}

QString weightText(const domain::Finding& finding)
{
    if (standsBeforeAgreement(finding))
        return finding.severity == domain::Severity::Require
                   ? RuleResultsModel::tr("Fill in before agreement")
                   : RuleResultsModel::tr("Put right before agreement");
    switch (finding.severity) {
    case domain::Severity::Require:
        return finding.gate == domain::Gate::Pay ? RuleResultsModel::tr("Fill in before any money is paid")
                                                 : RuleResultsModel::tr("Fill in before the office decides");
    case domain::Severity::Block:
        return finding.gate == domain::Gate::Pay ? RuleResultsModel::tr("Before any money is paid")
                                                 : RuleResultsModel::tr("The office cannot approve this");
    case domain::Severity::Warn:
        return RuleResultsModel::tr("Think about this");
    case domain::Severity::Remind:
        return RuleResultsModel::tr("Reminder");
    case domain::Severity::Record:
        return RuleResultsModel::tr("To be recorded");
    case domain::Severity::Route:
        return RuleResultsModel::tr("Who decides");
    }
    return {};
}

QString weightColour(const domain::Finding& finding)
{
    if (standsBeforeAgreement(finding))
        return QStringLiteral("red");
    if (finding.severity == domain::Severity::Block)
        return QStringLiteral("orange");
    const bool asks =
        finding.severity == domain::Severity::Warn || finding.severity == domain::Severity::Require;
    return asks ? QStringLiteral("yellow") : QStringLiteral("grey");
}

/// Nothing on the tablet settles it: the records of people, of schemes and of organisations come from the
/// office.
bool isForOffice(const domain::Finding& finding, const std::vector<domain::RuleOverride>& overrides)
{
    if (finding.field == u"patient" || finding.ruleId == u"R-02")
        return true;
    // R-10 warns of an organisation that has ended; with its own weight it asks for the reason, see
    // sectionOf().
    const bool ownWeight = std::any_of(overrides.begin(), overrides.end(),
                                       [](const auto& each) { return each.ruleId == u"R-10"; });
    return finding.ruleId == u"R-10" && finding.severity == domain::Severity::Warn && !ownWeight;
}

/// The page on which the field of a finding is.
QString sectionOf(const domain::Finding& finding)
{
    const QString& field = finding.field;
    if (finding.ruleId == u"R-10")
        return QStringLiteral("account");
    if (field.startsWith(u"line:") || field == u"lines" || field == u"indicativeBudget")
        return QStringLiteral("spending");
    if (field.startsWith(u"need") || field.startsWith(u"outcome"))
        return QStringLiteral("needs");
    if (field == u"risks")
        return QStringLiteral("legalRisks");
    if (field == u"access")
        return QStringLiteral("communication");
    if (field == u"capacity" || field == u"representative" || field == u"nominee" ||
        field == u"paymentConsent")
        return QStringLiteral("acting");
    if (field == u"suitability" || field == u"accountDetails" || field == u"eligibility" ||
        field == u"costCentre")
        return QStringLiteral("account");
    if (field == u"explained" || field == u"moneyMonitoring" || field == u"support")
        return QStringLiteral("support");
    if (field.startsWith(u"risk") || field == u"contingency" || field == u"monitoredBy")
        return QStringLiteral("risks");
    if (field == u"firstReview" || field == u"coordinator" || field == u"noticeDays" ||
        field == u"reviewManner")
        return QStringLiteral("review");
    return QStringLiteral("payments");
}

} // namespace

QVariant RuleResultsModel::data(const QModelIndex& at, int role) const
{
    const domain::Finding* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return withWholeDates(row->text);
    case RuleIdRole:
        return row->ruleId;
    case WeightTextRole:
        return weightText(*row);
    case WeightColourRole:
        return weightColour(*row);
    case StandsRole:
        return standsBeforeAgreement(*row);
    case SectionRole:
        return isForOffice(*row, m_overrides) ? QString() : sectionOf(*row);
    case LineRefRole:
        return row->field.startsWith(u"line:") ? row->field.mid(5) : QString();
    case SourceRole: {
        const domain::RuleInfo* info = domain::ruleInfo(row->ruleId);
        return info ? QStringLiteral("%1 %2").arg(row->ruleId, domain::sourceWords(*info)) : row->ruleId;
    }
    case OrganisationRole: {
        const auto found = std::find_if(m_overrides.begin(), m_overrides.end(), [row](const auto& each) {
            return each.ruleId == row->ruleId && each.severity == row->severity;
        });
        return found == m_overrides.end() ? QString()
                                          : tr("Your organisation asks for this: %1").arg(found->reason);
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> RuleResultsModel::roleNames() const
{
    return {{RuleIdRole, "ruleId"},
            {TextRole, "text"},
            {WeightTextRole, "weightText"},
            {WeightColourRole, "weightColour"},
            {StandsRole, "stands"},
            {SectionRole, "section"},
            {LineRefRole, "lineRef"},
            {SourceRole, "source"},
            {OrganisationRole, "organisation"}};
}

void RuleResultsModel::show(std::vector<domain::Finding> findings, bool checked,
                            std::vector<domain::RuleOverride> overrides)
{
    m_checked = checked;
    const bool otherWeights = m_overrides != overrides;
    m_overrides = std::move(overrides);
    setRows(std::move(findings));
    if (otherWeights && rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {OrganisationRole, SectionRole});
    Q_EMIT summaryChanged();
}

int RuleResultsModel::blocking() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), standsBeforeAgreement));
}

QVariantMap RuleResultsModel::openBySection() const
{
    QVariantMap open;
    for (const domain::Finding& finding : rows()) {
        if (!standsBeforeAgreement(finding))
            continue;
        QVariant& count = open[sectionOf(finding)];
        count = count.toInt() + 1;
    }
    return open;
}

QString RuleResultsModel::summary() const
{
    if (!m_checked)
        return tr("The rules have not been checked yet.");
    if (blocking() == 1)
        return tr("1 thing to put right before the patient can agree.");
    if (blocking() > 1)
        return tr("%1 things to put right before the patient can agree.").arg(blocking());
    return rows().empty() ? tr("Nothing stands in the way.")
                          : tr("The patient can agree. Please read the notes below.");
}

} // namespace doorstep::viewmodels
