// payments: what is to be paid between two days, as CSV or JSON. Paying is done elsewhere.
#include "sync/office/cli/commands.h"

#include "sync/office/payment_list.h"

#include <boost/json.hpp>

namespace doorstep::office {

namespace json = boost::json;

namespace {

std::string iso(const QDate& date)
{
    return date.toString(Qt::ISODate).toStdString();
}

std::string pounds(domain::Pence amount)
{
    const std::string pence = std::to_string(amount.value % 100);
    return std::to_string(amount.value / 100) + '.' + (pence.size() < 2 ? "0" : "") + pence;
}

/// As CSV wants it.
std::string quoted(const std::string& text)
{
    if (text.empty())
        return text;
    std::string inside;
    for (const char sign : text)
        inside += sign == '"' ? std::string("\"\"") : std::string(1, sign);
    return '"' + inside + '"';
}

json::object asJson(const DuePayment& due)
{
    return {{"paidOn", iso(due.payment.payDay())},
            {"due", iso(due.payment.due)},
            {"until", iso(due.payment.until)},
            {"nhsNumber", due.nhsNumber},
            {"model", domain::modelKey(due.model).toStdString()},
            {"lump", due.payment.lump},
            {"pence", due.payment.amount.value},
            {"plan", due.plan.hex()},
            {"held", due.held}};
}

} // namespace

int runPayments(CommandRun& run)
{
    const QDate from = QDate::fromString(QString::fromStdString(run.options.from), Qt::ISODate);
    const QDate until = QDate::fromString(QString::fromStdString(run.options.until), Qt::ISODate);
    if (!from.isValid() || !until.isValid() || until < from)
        return run.refuse({ErrorCode::InvalidInput, "Give both days as 2011-07-04, the first one first."});
    const auto all = run.office.database().read(
        [&]() -> Result<std::vector<DuePayment>> { return paymentsBetween(run.office, from, until); });
    if (!all.ok())
        return run.refuse(all.error());
    if (run.options.json) {
        json::array rows;
        for (const DuePayment& due : all.value())
            rows.push_back(asJson(due));
        run.out << json::serialize(rows) << '\n';
        return 0;
    }
    run.out << "paid on,due,NHS number,budget,kind,amount,plan,held\r\n";
    for (const DuePayment& due : all.value())
        run.out << iso(due.payment.payDay()) << ',' << iso(due.payment.due) << ',' << due.nhsNumber << ','
                << domain::modelKey(due.model).toStdString() << ','
                << (due.payment.lump ? "one-off" : "instalment") << ',' << pounds(due.payment.amount) << ','
                << due.plan.hex() << ',' << quoted(due.held) << "\r\n";
    return 0;
}

} // namespace doorstep::office
