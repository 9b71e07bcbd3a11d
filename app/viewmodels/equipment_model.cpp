// Purchases that are things, in words.
#include "app/viewmodels/equipment_model.h"
#include "app/viewmodels/domain_words.h"

#include "app/viewmodels/texts.h"

#include <array>

namespace doorstep::viewmodels {

namespace {

bool isThing(const store::PurchaseView& view, const domain::Plan* plan)
{
    const domain::Line* line = plan && view.purchase.line ? plan->line(*view.purchase.line) : nullptr;
    if (line)
        return line->kind == domain::LineKind::Equipment;
    const bool described =
        !(view.purchase.equipment == domain::Equipment{}) || !view.purchase.serialNumber.isEmpty();
    return described || std::any_of(view.events.begin(), view.events.end(), [](const auto& event) {
               return event.item.has_value() || event.serviced;
           });
}

QString detailOf(const store::PurchaseView& view)
{
    const domain::Purchase& bought = view.purchase;
    QStringList parts;
    const QString make = (bought.equipment.make + u' ' + bought.equipment.model).trimmed();
    if (!make.isEmpty())
        parts << make;
    const QString serial =
        view.standing.serialNumber.isEmpty() ? bought.serialNumber : view.standing.serialNumber;
    if (!serial.isEmpty())
        parts << EquipmentModel::tr("Serial number %1").arg(serial);
    parts << EquipmentModel::tr("Bought %1").arg(dateText(bought.boughtOn));
    return parts.join(QStringLiteral(" · "));
}

struct Happening {
    const char* key;
    std::optional<domain::ItemState> state; ///< nullopt: serviced
};
using I = domain::ItemState;
constexpr std::array happened{Happening{"delivered", I::Delivered},
                              Happening{"inUse", I::InUse},
                              Happening{"inRepair", I::InRepair},
                              Happening{"serviced", std::nullopt},
                              Happening{"returned", I::Returned},
                              Happening{"disposed", I::Disposed},
                              Happening{"lost", I::Lost},
                              Happening{"stolen", I::Stolen},
                              Happening{"transferred", I::Transferred}};

} // namespace

std::optional<EquipmentRow> EquipmentRow::of(const store::PurchaseView& view, const domain::Plan* plan,
                                             const QDate& on)
{
    if (view.purchase.amount <= view.reversedAmount || !isThing(view, plan))
        return std::nullopt;
    EquipmentRow row;
    row.key = toKey(view.purchase.id);
    row.item = view.purchase.item;
    row.detail = detailOf(view);
    row.stateText = inWords(domain::describe(view.standing.item));
    row.moneyText = inWords(domain::describe(view.standing.money));
    row.owner = domain::repairText(view.owner);
    row.gone = domain::isGone(view.standing.item);
    if (const QDate next = domain::nextService(view.purchase, view.standing); next.isValid()) {
        row.serviceOverdue = next < on;
        row.service = (row.serviceOverdue ? EquipmentModel::tr("Service was due %1")
                                          : EquipmentModel::tr("Next service %1"))
                          .arg(dateText(next));
    }
    if (const QDate until = view.purchase.equipment.warrantyUntil; until.isValid())
        row.warranty = (domain::underWarranty(view.purchase, on) ? EquipmentModel::tr("Warranty until %1")
                                                                 : EquipmentModel::tr("Warranty ended %1"))
                           .arg(dateText(until));
    if (!row.gone && domain::shouldComeBack(view.purchase, view.owner, on))
        row.giveBack = EquipmentModel::tr("To be given back when it is no longer needed.");
    if (view.standing.unusual > 0)
        row.note = EquipmentModel::tr("Some steps were recorded out of the usual order.");
    return row;
}

EquipmentModel::EquipmentModel(VaultService& vault, const Clock& clock, QObject* parent)
    : RowListModel(parent)
    , m_vault(vault)
    , m_clock(clock)
{}

QVariant EquipmentModel::data(const QModelIndex& at, int role) const
{
    const EquipmentRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case ItemRole:
        return row->item;
    case KeyRole:
        return row->key;
    case DetailRole:
        return row->detail;
    case StateTextRole:
        return row->stateText;
    case MoneyTextRole:
        return row->moneyText;
    case OwnerRole:
        return row->owner;
    case ServiceRole:
        return row->service;
    case ServiceOverdueRole:
        return row->serviceOverdue;
    case WarrantyRole:
        return row->warranty;
    case GiveBackRole:
        return row->giveBack;
    case GoneRole:
        return row->gone;
    case NoteRole:
        return row->note;
    default:
        return {};
    }
}

QHash<int, QByteArray> EquipmentModel::roleNames() const
{
    return {{KeyRole, "key"},
            {ItemRole, "item"},
            {DetailRole, "detail"},
            {StateTextRole, "stateText"},
            {MoneyTextRole, "moneyText"},
            {OwnerRole, "owner"},
            {ServiceRole, "service"},
            {ServiceOverdueRole, "serviceOverdue"},
            {WarrantyRole, "warranty"},
            {GiveBackRole, "giveBack"},
            {GoneRole, "gone"},
            {NoteRole, "note"}};
}

void EquipmentModel::open(const EntityId& patient)
{
    if (patient != m_patient)
        clear();
    m_patient = patient;
    refresh();
}

void EquipmentModel::clear()
{
    m_patient = {};
    setRows({});
    setState(State::Loading);
}

void EquipmentModel::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

void EquipmentModel::refresh()
{
    if (m_patient.isZero())
        return;
    using Rows = std::vector<EquipmentRow>;
    m_vault
        .run([patient = m_patient, on = today(m_clock)](VaultBackend& vault) -> Result<Rows> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            const auto purchases = vault.purchases().list(patient);
            if (!purchases)
                return purchases.error();
            const auto versions = vault.plans().versions(patient);
            if (!versions)
                return versions.error();
            Rows rows;
            for (const store::PurchaseView& view : purchases.value()) {
                const domain::Plan* plan = nullptr;
                for (const store::PlanVersion& version : versions.value())
                    if (view.purchase.planHash == version.planHash)
                        plan = &version.sealed.plan;
                if (auto row = EquipmentRow::of(view, plan, on))
                    rows.push_back(std::move(*row));
            }
            return rows;
        })
        .then(this, [this, patient = m_patient](const Result<Rows>& rows) {
            if (patient != m_patient)
                return;
            if (!rows)
                return setState(State::Failed, toText(rows.error()));
            setRows(rows.value());
            setState(rows.value().empty() ? State::Empty : State::Ready);
        });
}

void EquipmentModel::note(const QString& purchaseKey, const QString& happening, const QString& text)
{
    domain::PurchaseEvent event;
    event.purchase = fromKey(purchaseKey);
    event.on = today(m_clock);
    event.note = text.trimmed();
    const auto known = std::find_if(happened.begin(), happened.end(), [&happening](const Happening& each) {
        return happening == QLatin1String(each.key);
    });
    if (known == happened.end() || event.purchase.isZero())
        return;
    event.item = known->state;
    event.serviced = !known->state;
    m_vault
        .run([event](VaultBackend& vault) -> Status {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            return vault.purchases().note(event);
        })
        .then(this, [this, patient = m_patient](const Status& stored) {
            if (patient != m_patient)
                return;
            if (!stored)
                return setState(m_state, toText(stored.error()));
            refresh();
            Q_EMIT noted();
        });
}

QVariantList EquipmentModel::happenings() const
{
    QVariantList list;
    for (const Happening& each : happened) {
        const QString text = each.state ? inWords(domain::describe(*each.state)) : tr("Serviced");
        list << QVariantMap{{QStringLiteral("key"), QString::fromLatin1(each.key)},
                            {QStringLiteral("text"), text}};
    }
    return list;
}

} // namespace doorstep::viewmodels
