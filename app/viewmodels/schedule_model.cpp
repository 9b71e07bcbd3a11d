// Pay against planned spending, month by month.
#include "app/viewmodels/schedule_model.h"

#include <QVariantMap>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

std::vector<MonthPoint> monthsOf(const domain::Plan& plan, const domain::ModelSchedule& schedule)
{
    // What a profiled schedule pays each month is, by definition, what is planned to be spent in it.
    const domain::ModelSchedule needed = domain::profiledSchedule(plan, schedule.model);
    std::vector<MonthPoint> months(schedule.instalments.size());
    for (std::size_t i = 0; i < months.size(); ++i) {
        months[i].paid = schedule.instalments[i];
        months[i].planned = i < needed.instalments.size() ? needed.instalments[i] : domain::Pence{};
    }
    for (const domain::PlannedSpend& lump : domain::lumpSums(plan, schedule.model)) {
        const auto at = static_cast<std::size_t>(lump.month - 1);
        if (lump.month < 1 || at >= months.size())
            continue;
        months[at].paid += lump.amount;
        months[at].planned += lump.amount;
    }
    for (std::size_t i = 1; i < months.size(); ++i) {
        months[i].paid += months[i - 1].paid;
        months[i].planned += months[i - 1].planned;
    }
    return months;
}

domain::Pence highest(const ScheduleRow& row)
{
    domain::Pence top{1};
    for (const MonthPoint& month : row.months)
        top = std::max({top, month.paid, month.planned});
    return top;
}

QVariantList chart(const ScheduleRow& row)
{
    const auto top = static_cast<double>(highest(row).value);
    QVariantList list;
    int number = 0;
    for (const MonthPoint& month : row.months) {
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

QString instalmentText(const domain::ModelSchedule& schedule)
{
    if (schedule.instalments.empty())
        return ScheduleModel::tr("No monthly payments: check the number of months.");
    const auto [least, most] = std::minmax_element(schedule.instalments.begin(), schedule.instalments.end());
    if (*least == *most)
        return ScheduleModel::tr("%1 a month").arg(domain::formatMoney(*least));
    // Odd pence in the first month are no different amounts to a person.
    if (schedule.kind == domain::ScheduleKind::Flat)
        return ScheduleModel::tr("%1 a month (%2 in the first)")
            .arg(domain::formatMoney(*least), domain::formatMoney(*most));
    return ScheduleModel::tr("between %1 and %2 a month")
        .arg(domain::formatMoney(*least), domain::formatMoney(*most));
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
        return domain::describe(row->schedule.model);
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
        row.months = monthsOf(plan, row.schedule);
        rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

} // namespace doorstep::viewmodels
