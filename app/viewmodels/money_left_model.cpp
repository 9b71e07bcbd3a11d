// Money left as rows: lines first, then models, what was spent outside the plan, and the whole.
#include "app/viewmodels/money_left_model.h"
#include "app/viewmodels/domain_words.h"

#include "app/domain/money_words.h"
#include "app/viewmodels/texts.h"

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

MoneyLeftRow rowOf(const char* kind, const QString& label, const domain::Left& money)
{
    const domain::Pence none{};
    MoneyLeftRow row;
    row.kind = QString::fromLatin1(kind);
    row.label = label;
    row.left = domain::formatMoney(money.left());
    row.authorised = domain::formatMoney(money.authorised);
    row.spent = domain::formatMoney(money.spent);
    if (money.provisional > none)
        row.provisional = domain::formatMoney(money.provisional);
    row.overspent = money.left() < none;
    if (money.authorised > none)
        row.share = std::clamp(
            static_cast<double>(money.left().value) / static_cast<double>(money.authorised.value), 0.0, 1.0);
    return row;
}

QString labelOf(const EntityId& id, const domain::Plan* plan)
{
    const domain::Line* line = plan ? plan->line(id) : nullptr;
    return line ? QStringLiteral("%1 %2").arg(line->ref, line->item)
                : MoneyLeftModel::tr("A line of the plan");
}

} // namespace

MoneyLeftModel::MoneyLeftModel(VaultService& vault, QObject* parent)
    : RowListModel(parent)
    , m_vault(vault)
{}

QVariant MoneyLeftModel::data(const QModelIndex& at, int role) const
{
    const MoneyLeftRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return row->label;
    case KindRole:
        return row->kind;
    case LeftRole:
        return row->left;
    case AuthorisedRole:
        return row->authorised;
    case SpentRole:
        return row->spent;
    case ProvisionalRole:
        return row->provisional;
    case OverspentRole:
        return row->overspent;
    case ShareRole:
        return row->share;
    default:
        return {};
    }
}

QHash<int, QByteArray> MoneyLeftModel::roleNames() const
{
    return {{KindRole, "kind"},           {LabelRole, "label"},
            {LeftRole, "left"},           {AuthorisedRole, "authorised"},
            {SpentRole, "spent"},         {ProvisionalRole, "provisional"},
            {OverspentRole, "overspent"}, {ShareRole, "share"}};
}

void MoneyLeftModel::open(const EntityId& patient)
{
    if (patient != m_patient)
        clear();
    m_patient = patient;
    refresh();
}

void MoneyLeftModel::clear()
{
    m_patient = {};
    m_sentence.clear();
    m_errorText.clear();
    m_provisional = false;
    setRows({});
    m_state = State::Loading;
    Q_EMIT stateChanged();
}

void MoneyLeftModel::refresh()
{
    if (m_patient.isZero())
        return;
    struct Asked {
        domain::BudgetLeft budget;
        std::optional<domain::Plan> plan;
    };
    m_vault
        .run([patient = m_patient](VaultBackend& vault) -> Result<Asked> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            auto budget = vault.purchases().budget(patient);
            if (!budget)
                return budget.error();
            const auto inForce = vault.plans().inForce(patient);
            if (!inForce)
                return inForce.error();
            const auto versions = vault.plans().versions(patient);
            if (!versions)
                return versions.error();
            Asked asked{std::move(budget).value(), {}};
            if (inForce.value())
                asked.plan = inForce.value()->sealed.plan;
            else if (!versions.value().empty())
                asked.plan = versions.value().front().sealed.plan;
            return asked;
        })
        .then(this, [this, patient = m_patient](const Result<Asked>& asked) {
            if (patient != m_patient)
                return;
            if (asked)
                return show(asked.value().budget, asked.value().plan ? &*asked.value().plan : nullptr);
            m_state = State::Failed;
            m_errorText = toText(asked.error());
            Q_EMIT stateChanged();
        });
}

void MoneyLeftModel::show(const domain::BudgetLeft& budget, const domain::Plan* plan)
{
    std::vector<MoneyLeftRow> rows;
    for (const domain::LineLeft& line : budget.lines)
        rows.push_back(rowOf("line", labelOf(line.line, plan), line.money));
    for (const domain::ModelLeft& model : budget.models)
        rows.push_back(rowOf("model", inWords(domain::describe(model.model)), model.money));
    if (budget.outsidePlan > domain::Pence{})
        rows.push_back(rowOf("outside", tr("Spent outside the plan"), {{}, budget.outsidePlan, {}}));
    if (!rows.empty())
        rows.push_back(rowOf("all", tr("All of the budget"), budget.all));
    m_provisional = budget.all.provisional > domain::Pence{};
    m_sentence = domain::moneyLeftSentence(budget.all);
    m_errorText.clear();
    m_state = rows.empty() ? State::Empty : State::Ready;
    setRows(std::move(rows));
    Q_EMIT stateChanged();
}

} // namespace doorstep::viewmodels
