// Versions of a plan, reduced to what was decided about the newest.
#include "app/viewmodels/decision_view_model.h"
#include "app/viewmodels/domain_words.h"

#include "app/viewmodels/texts.h"

#include <QDateTime>
#include <QVariantMap>

#include <algorithm>

namespace doorstep::viewmodels {

QVariant DecisionLinesModel::data(const QModelIndex& at, int role) const
{
    const DecisionLineRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case RefRole:
        return row->ref;
    case Qt::DisplayRole:
    case ItemRole:
        return row->item;
    case ModelRole:
        return row->model;
    case AmountRole:
        return row->amount;
    case DecidedRole:
        return row->decided;
    case ApprovedRole:
        return row->approved;
    case ReasonRole:
        return row->reason;
    case PatientReasonRole:
        return row->patientReason;
    case CodeRole:
        return row->code;
    default:
        return {};
    }
}

QHash<int, QByteArray> DecisionLinesModel::roleNames() const
{
    return {{RefRole, "ref"},         {ItemRole, "item"},
            {ModelRole, "modelText"}, {AmountRole, "amount"},
            {DecidedRole, "decided"}, {ApprovedRole, "approved"},
            {ReasonRole, "reason"},   {PatientReasonRole, "patientReason"},
            {CodeRole, "code"}};
}

DecisionViewModel::DecisionViewModel(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_lines(new DecisionLinesModel(this))
{}

void DecisionViewModel::open(const EntityId& patient)
{
    if (patient != m_patient)
        clear();
    m_patient = patient;
    refresh();
}

void DecisionViewModel::clear()
{
    m_patient = {};
    m_version.reset();
    m_lines->setRows({});
    m_state = State::Loading;
    m_errorText.clear();
    Q_EMIT changed();
}

void DecisionViewModel::refresh()
{
    if (m_patient.isZero())
        return;
    m_vault
        .run([patient = m_patient](VaultBackend& vault) -> Result<std::vector<store::PlanVersion>> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.plans().versions(patient);
        })
        .then(this, [this, patient = m_patient](const Result<std::vector<store::PlanVersion>>& versions) {
            if (patient == m_patient)
                show(versions);
        });
}

void DecisionViewModel::show(const Result<std::vector<store::PlanVersion>>& versions)
{
    m_version.reset();
    m_errorText.clear();
    if (!versions) {
        m_state = State::Failed;
        m_errorText = toText(versions.error());
    } else if (versions.value().empty()) {
        m_state = State::NoPlan;
    } else {
        m_version = versions.value().front();
        m_state = State::Ready;
    }
    m_lines->setRows(lineRows());
    Q_EMIT changed();
}

std::vector<DecisionLineRow> DecisionViewModel::lineRows() const
{
    std::vector<DecisionLineRow> rows;
    if (!m_version)
        return rows;
    // A decision that does not check says nothing about a line.
    const bool believe = verified();
    for (const domain::Line& line : m_version->sealed.plan.lines) {
        DecisionLineRow row;
        row.ref = line.ref;
        row.item = line.item;
        row.model = inWords(domain::describe(line.model));
        row.amount = domain::formatMoney(line.total);
        if (believe) {
            const auto& decided = m_version->decision->decision.lines;
            const auto found = std::find_if(decided.begin(), decided.end(),
                                            [&line](const auto& one) { return one.line == line.id; });
            row.decided = found != decided.end();
            if (row.decided) {
                row.approved = found->approved;
                row.reason = found->reason;
                row.code = found->code;
                if (const domain::ReasonCode* code = domain::reasonCode(found->code))
                    row.patientReason = QString::fromUtf8(code->patient);
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString DecisionViewModel::stateText() const
{
    return m_version ? inWords(store::describe(m_version->state)) : QString();
}

QString DecisionViewModel::stateColour() const
{
    return m_version ? tagColour(m_version->state) : QStringLiteral("grey");
}

QString DecisionViewModel::deliveryText() const
{
    return m_version ? inWords(store::describe(m_version->delivery)) : QString();
}

QString DecisionViewModel::agreedText() const
{
    if (!m_version)
        return {};
    return tr("Agreed at %1 by %2, %3")
        .arg(timeText(m_version->agreedWallMs, m_clock), m_version->agreement.agreement.signerName,
             m_version->agreement.agreement.method == domain::AgreementMethod::Drawn
                 ? tr("signed on this tablet")
                 : tr("verbally, witnessed"));
}

QString DecisionViewModel::checkText() const
{
    if (!decided())
        return {};
    const wire::DecisionCheck check = m_version->decision->check;
    return wire::isVerified(check) ? tr("%1 (checked)").arg(inWords(store::describe(m_version->state)))
                                   : inWords(wire::describe(check));
}

bool DecisionViewModel::verified() const
{
    return decided() && wire::isGenuine(m_version->decision->check);
}

bool DecisionViewModel::current() const
{
    return decided() && wire::isVerified(m_version->decision->check);
}

QString DecisionViewModel::decisionText() const
{
    if (!verified())
        return {};
    const domain::Decision& decision = m_version->decision->decision;
    const QString when = timeText(decision.officeTimeMs, m_clock);
    return tr("Decision %1 of the office, made at %2").arg(decision.number).arg(when);
}

QString DecisionViewModel::comment() const
{
    return verified() ? m_version->decision->decision.comment : QString();
}

QString DecisionViewModel::validText() const
{
    if (!verified() || !m_version->decision->decision.validFrom.isValid())
        return {};
    const domain::Decision& decision = m_version->decision->decision;
    if (!decision.validTo.isValid())
        return tr("From %1").arg(dateText(decision.validFrom));
    return tr("From %1 to %2")
        .arg(dateText(decision.validFrom), dateText(decision.validTo));
}

QString DecisionViewModel::reference() const
{
    // Enough of the hash to tell two plans apart over the telephone.
    constexpr std::size_t digits = 12;
    return m_version ? QString::fromStdString(m_version->planHash.hex().substr(0, digits)) : QString();
}

QVariantList DecisionViewModel::sums() const
{
    QVariantList list;
    if (!m_version)
        return list;
    for (const domain::Model model : domain::allModels) {
        const domain::Pence agreed = m_version->sealed.totals.of(model);
        domain::Pence authorised;
        if (verified()) {
            const auto& sums = m_version->decision->decision.authorised;
            const auto found = sums.find(model);
            authorised = found == sums.end() ? domain::Pence{} : found->second;
        }
        if (agreed == domain::Pence{} && authorised == domain::Pence{})
            continue;
        list << QVariantMap{
            {QStringLiteral("model"), inWords(domain::describe(model))},
            {QStringLiteral("agreed"), domain::formatMoney(agreed)},
            {QStringLiteral("authorised"), verified() ? domain::formatMoney(authorised) : tr("Not known")},
            {QStringLiteral("differs"), verified() && agreed != authorised}};
    }
    return list;
}

int DecisionViewModel::declinedCount() const
{
    const auto& rows = m_lines->rows();
    return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                          [](const auto& row) { return row.decided && !row.approved; }));
}

} // namespace doorstep::viewmodels
