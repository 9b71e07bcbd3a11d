// Sums by month, and the payments one by one.
#include "app/viewmodels/patient_money.h"
#include "app/viewmodels/domain_words.h"

#include "app/viewmodels/texts.h"

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

domain::Pence boughtUntil(const std::vector<store::PurchaseView>& purchases, const QDate& day)
{
    domain::Pence sum;
    for (const store::PurchaseView& view : purchases) {
        if (view.purchase.boughtOn <= day)
            sum = sum + view.purchase.amount - view.reversedAmount;
    }
    return sum;
}

domain::Pence paidUntil(const domain::Payments& payments, const QDate& day)
{
    domain::Pence sum;
    for (const domain::Payment& payment : payments) {
        if (payment.payDay() <= day)
            sum += payment.amount;
    }
    return sum;
}

} // namespace

PatientMoney::PatientMoney(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
{}

void PatientMoney::open(const EntityId& patient)
{
    if (patient != m_patient)
        clear();
    m_patient = patient;
    refresh();
}

void PatientMoney::clear()
{
    m_patient = {};
    m_errorText.clear();
    show({}, false, {});
}

void PatientMoney::refresh()
{
    if (m_patient.isZero())
        return;
    m_vault.run([patient = m_patient](VaultBackend& vault) { return load(vault, patient); })
        .then(this, [this, patient = m_patient](const Result<Loaded>& loaded) {
            if (patient != m_patient)
                return;
            m_errorText = loaded ? QString() : toText(loaded.error());
            if (loaded)
                show(loaded.value().plan, loaded.value().inForce, loaded.value().purchases);
            else
                Q_EMIT changed();
        });
}

Result<PatientMoney::Loaded> PatientMoney::load(VaultBackend& vault, const EntityId& patient)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto inForce = vault.plans().inForce(patient);
    if (!inForce)
        return inForce.error();
    auto versions = vault.plans().versions(patient);
    if (!versions)
        return versions.error();
    auto purchases = vault.purchases().list(patient);
    if (!purchases)
        return purchases.error();
    Loaded loaded;
    loaded.inForce = inForce.value().has_value();
    if (loaded.inForce)
        loaded.plan = inForce.value()->sealed.plan;
    else if (!versions.value().empty())
        loaded.plan = versions.value().front().sealed.plan;
    loaded.purchases = std::move(purchases).value();
    return loaded;
}

void PatientMoney::show(const std::optional<domain::Plan>& plan, bool inForce,
                        const std::vector<store::PurchaseView>& purchases)
{
    m_hasPlan = plan.has_value();
    m_inForce = inForce;
    m_payments.clear();
    m_months.clear();
    m_highest.clear();
    m_chartText.clear();
    if (plan) {
        std::vector<std::pair<domain::Payment, domain::Model>> all;
        domain::Payments sums;
        for (const domain::Model model : domain::cashModels(*plan)) {
            for (const domain::Payment& payment : domain::paymentsOf(*plan, model)) {
                all.emplace_back(payment, model);
                sums.push_back(payment);
            }
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
            return one.first.payDay() < other.first.payDay();
        });
        for (const auto& [payment, model] : all) {
            m_payments << QVariantMap{{QStringLiteral("day"), dateText(payment.payDay())},
                                      {QStringLiteral("model"), inWords(domain::describe(model))},
                                      {QStringLiteral("amount"), domain::formatMoney(payment.amount)},
                                      {QStringLiteral("past"), payment.payDay() <= today(m_clock)}};
        }
        showMonths(*plan, sums, purchases);
    }
    Q_EMIT changed();
}

void PatientMoney::showMonths(const domain::Plan& plan, const domain::Payments& payments,
                              const std::vector<store::PurchaseView>& purchases)
{
    if (!plan.firstPayment.isValid() || plan.months < 1 || plan.months > domain::planMonthsMax)
        return;
    struct Month {
        domain::Pence paid;
        domain::Pence spent;
        bool known = false;
    };
    std::vector<Month> months;
    domain::Pence top{1};
    for (int month = 0; month < plan.months; ++month) {
        const QDate from = plan.firstPayment.addMonths(month);
        const QDate until = plan.firstPayment.addMonths(month + 1).addDays(-1);
        Month sums{paidUntil(payments, until), boughtUntil(purchases, until), from <= today(m_clock)};
        top = std::max({top, sums.paid, sums.known ? sums.spent : domain::Pence{}});
        months.push_back(sums);
    }
    const auto whole = static_cast<double>(top.value);
    for (std::size_t i = 0; i < months.size(); ++i) {
        m_months << QVariantMap{{QStringLiteral("month"), static_cast<int>(i + 1)},
                                {QStringLiteral("paid"), static_cast<double>(months[i].paid.value) / whole},
                                {QStringLiteral("spent"), static_cast<double>(months[i].spent.value) / whole},
                                {QStringLiteral("known"), months[i].known}};
    }
    m_highest = domain::formatMoney(top);
    const auto last =
        std::find_if(months.rbegin(), months.rend(), [](const Month& each) { return each.known; });
    m_chartText = last == months.rend()
                      ? tr("The first payment is still to come.")
                      : tr("By the end of this month %1 is paid out and %2 was spent.")
                            .arg(domain::formatMoney(last->paid), domain::formatMoney(last->spent));
}

} // namespace doorstep::viewmodels
