// Pay against planned spending, month by month.
#include "app/viewmodels/schedule_model.h"
#include "app/viewmodels/domain_words.h"

#include <QVariantMap>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

domain::Pence highest(const ScheduleRow& row)
{
    domain::Pence top{1};
    for (const domain::MonthFlow& month : row.months)
        top = std::max({top, month.paid, month.planned});
    return top;
}

QVariantList chart(const ScheduleRow& row)
{
    const auto top = static_cast<double>(highest(row).value);
    QVariantList list;
    int number = 0;
    for (const domain::MonthFlow& month : row.months) {
        ++number;
        const bool isShort = month.paid < month.planned;
        const QString amounts = ScheduleModel::tr("Month %1: %2 paid by then, %3 planned to be spent")
                                    .arg(number)
                                    .arg(domain::formatMoney(month.paid), domain::formatMoney(month.planned));
        list << QVariantMap{{QStringLiteral("month"), number},
                            {QStringLiteral("paid"), static_cast<double>(month.paid.value) / top},
                            {QStringLiteral("planned"), static_cast<double>(month.planned.value) / top},
                            {QStringLiteral("isShort"), isShort},
                            {QStringLiteral("text"), amounts}};
    }
    return list;
}

QString perText(domain::ScheduleKind kind)
{
    switch (kind) {
    case domain::ScheduleKind::Weekly:
        return ScheduleModel::tr("a week");
    case domain::ScheduleKind::FourWeekly:
        return ScheduleModel::tr("every 4 weeks");
    case domain::ScheduleKind::Quarterly:
        return ScheduleModel::tr("every 3 months");
    case domain::ScheduleKind::Lump:
        return ScheduleModel::tr("in one payment");
    case domain::ScheduleKind::Flat:
    case domain::ScheduleKind::Profiled:
        break;
    }
    return ScheduleModel::tr("a month");
}

QString instalmentText(const domain::ModelSchedule& schedule)
{
    if (schedule.instalments.empty())
        return ScheduleModel::tr("No monthly payments: check the number of months.");
    const QString each = perText(schedule.kind);
    const auto [least, most] = std::minmax_element(schedule.instalments.begin(), schedule.instalments.end());
    if (*least == *most)
        return ScheduleModel::tr("%1 %2").arg(domain::formatMoney(*least), each);
    // Odd pence in the first payment are no different amounts to a person.
    if (schedule.kind != domain::ScheduleKind::Profiled && *most == schedule.instalments.front())
        return ScheduleModel::tr("%1 %2 (%3 in the first)")
            .arg(domain::formatMoney(*least), each, domain::formatMoney(*most));
    return ScheduleModel::tr("between %1 and %2 %3")
        .arg(domain::formatMoney(*least), domain::formatMoney(*most), each);
}

} // namespace

QVariant ScheduleModel::data(const QModelIndex& at, int role) const
{
    const ScheduleRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case ModelTextRole:
        return inWords(domain::describe(row->schedule.model));
    case LumpTextRole:
        return domain::formatMoney(row->schedule.lump);
    case InstalmentTextRole:
        return instalmentText(row->schedule);
    case ShortTextRole:
        if (!row->schedule.shortfall)
            return QString();
        return tr("The money runs short: %1 missing by the end of month %2.")
            .arg(domain::formatMoney(row->schedule.shortfall->amount))
            .arg(row->schedule.shortfall->month);
    case MonthsRole:
        return chart(*row);
    case MaximumTextRole:
        return domain::formatMoney(highest(*row));
    default:
        return {};
    }
}

QHash<int, QByteArray> ScheduleModel::roleNames() const
{
    return {{ModelTextRole, "modelText"}, {LumpTextRole, "lumpText"}, {InstalmentTextRole, "instalmentText"},
            {ShortTextRole, "shortText"}, {MonthsRole, "months"},     {MaximumTextRole, "maximumText"}};
}

void ScheduleModel::show(const domain::Plan& plan)
{
    std::vector<ScheduleRow> rows;
    for (const domain::Model model : domain::cashModels(plan)) {
        ScheduleRow row{domain::chosenSchedule(plan, model), {}};
        row.months = domain::cashFlow(plan, row.schedule.model);
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

} // namespace doorstep::viewmodels
