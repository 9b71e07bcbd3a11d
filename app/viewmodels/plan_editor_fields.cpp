// The single fields of the draft and its totals.
#include "app/domain/formats.h"
#include "app/domain/scheme.h"
#include "app/viewmodels/domain_words.h"
#include "app/viewmodels/plan_editor.h"
#include "app/viewmodels/texts.h"

#include <QVariantMap>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

const QString firstPaymentField = QStringLiteral("firstPayment");
const QString monthsField = QStringLiteral("months");
const QString firstReviewField = QStringLiteral("firstReview");
const QString noticeField = QStringLiteral("noticeDays");
const QString budgetField = QStringLiteral("indicativeBudget");

QString dateInput(const QDate& date)
{
    return date.isValid() ? domain::staffDate(date) : QString();
}

std::optional<int> wholeNumber(const QString& text, int least, int most)
{
    bool number = false;
    const int value = text.trimmed().toInt(&number);
    return number && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

constexpr int noticeDaysMax = 365;

} // namespace

QStringList PlanEditor::organisations() const
{
    QStringList names;
    for (const OrganisationChoice& choice : m_organisations)
        names << choice.text;
    return names;
}

QString PlanEditor::organisation() const
{
    return domain::organisationName(m_plan.organisation);
}

QString PlanEditor::written(const QString& field) const
{
    if (field == firstPaymentField)
        return dateInput(m_plan.firstPayment);
    if (field == firstReviewField)
        return dateInput(m_plan.firstReview);
    if (field == monthsField)
        return QString::number(m_plan.months);
    if (field == noticeField)
        return m_plan.noticeDays > 0 ? QString::number(m_plan.noticeDays) : QString();
    if (field == budgetField)
        return m_plan.indicativeBudget ? amountInput(*m_plan.indicativeBudget) : QString();
    return writtenDue(field);
}

QString PlanEditor::firstPayment() const
{
    return m_typed.value(firstPaymentField, written(firstPaymentField));
}

void PlanEditor::setFirstPayment(const QString& text)
{
    if (text == firstPayment())
        return;
    readTyped(firstPaymentField, text, [this, &text] {
        const auto date = domain::parseStaffDate(text);
        if (!date)
            return false;
        m_plan.firstPayment = *date;
        m_plan.regime = domain::regimeOn(*date);
        return true;
    });
}

QString PlanEditor::months() const
{
    return m_typed.value(monthsField, written(monthsField));
}

void PlanEditor::setMonths(const QString& text)
{
    if (text == months())
        return;
    readTyped(monthsField, text, [this, &text] {
        const auto number = wholeNumber(text, 1, domain::planMonthsMax);
        m_plan.months = number.value_or(m_plan.months);
        return number.has_value();
    });
}

void PlanEditor::setProfiled(bool on)
{
    if (on == profiled())
        return;
    m_plan.scheduleKind = on ? domain::ScheduleKind::Profiled : domain::ScheduleKind::Flat;
    touch();
}

bool PlanEditor::flatRunsShort() const
{
    const auto models = domain::cashModels(m_plan);
    return std::any_of(models.begin(), models.end(), [this](domain::Model model) {
        return domain::flatSchedule(m_plan, model).shortfall.has_value();
    });
}

QString PlanEditor::firstReview() const
{
    return m_typed.value(firstReviewField, written(firstReviewField));
}

void PlanEditor::setFirstReview(const QString& text)
{
    if (text == firstReview())
        return;
    readTyped(firstReviewField, text, [this, &text] {
        const auto date = domain::parseStaffDate(text);
        m_plan.firstReview = date.value_or(m_plan.firstReview);
        return date.has_value();
    });
}

QString PlanEditor::latestReviewText() const
{
    if (!m_plan.firstPayment.isValid())
        return tr("The first review is due within 3 months of the first payment.");
    return tr("By %1 at the latest: within 3 months of the first payment.")
        .arg(domain::staffDate(domain::latestFirstReview(m_plan.firstPayment)));
}

void PlanEditor::setReviewManner(const QString& text)
{
    if (std::exchange(m_plan.reviewManner, text) != text)
        touch();
}

QString PlanEditor::noticeDays() const
{
    return m_typed.value(noticeField, written(noticeField));
}

void PlanEditor::setNoticeDays(const QString& text)
{
    if (text == noticeDays())
        return;
    readTyped(noticeField, text, [this, &text] {
        const auto number = wholeNumber(text, 1, noticeDaysMax);
        m_plan.noticeDays = number.value_or(m_plan.noticeDays);
        return number.has_value();
    });
}

void PlanEditor::setRecipient(int index)
{
    if (index < 0 || index > 3 || index == recipient())
        return;
    m_plan.recipient = static_cast<domain::RecipientKind>(index + 1);
    touch();
}

void PlanEditor::setRecipientDescription(const QString& text)
{
    if (std::exchange(m_plan.recipientDescription, text) != text)
        touch();
}

void PlanEditor::setRiskText(const QString& text)
{
    if (std::exchange(m_plan.risk.text, text) != text)
        touch();
}

void PlanEditor::setRiskSignificant(bool on)
{
    if (std::exchange(m_plan.risk.significant, on) != on)
        touch();
}

void PlanEditor::setRiskAgreed(bool on)
{
    if (std::exchange(m_plan.risk.procedureAgreed, on) != on)
        touch();
}

void PlanEditor::setContingency(const QString& text)
{
    if (std::exchange(m_plan.contingency, text) != text)
        touch();
}

void PlanEditor::setMonitoredBy(const QString& text)
{
    if (std::exchange(m_plan.monitoredBy, text) != text)
        touch();
}

void PlanEditor::setCoordinator(const QString& text)
{
    if (std::exchange(m_plan.coordinator, text) != text)
        touch();
}

QString PlanEditor::indicativeBudget() const
{
    return m_typed.value(budgetField, written(budgetField));
}

void PlanEditor::setIndicativeBudget(const QString& text)
{
    if (text == indicativeBudget())
        return;
    readTyped(budgetField, text, [this, &text] {
        const auto amount = domain::parseMoney(text);
        if (!amount && !text.trimmed().isEmpty())
            return false;
        m_plan.indicativeBudget = amount;
        return true;
    });
}

void PlanEditor::setLegalBar(int index)
{
    if (index < 0 || index > 2 || index == legalBar())
        return;
    m_plan.legalBar = index == 0 ? std::nullopt : std::optional(index == 2);
    touch();
}

void PlanEditor::setAccount(int index)
{
    if (index < 0 || index > static_cast<int>(domain::AccountState::Closed) || index == account())
        return;
    m_plan.account = static_cast<domain::AccountState>(index);
    touch();
}

QString PlanEditor::totalText() const
{
    return domain::formatMoney(domain::totals(m_plan).plan());
}

QString PlanEditor::cashText() const
{
    return domain::formatMoney(domain::totals(m_plan).cash());
}

QString PlanEditor::leftText() const
{
    if (!m_plan.indicativeBudget)
        return tr("No indicative budget entered");
    const domain::Pence left = *m_plan.indicativeBudget - domain::totals(m_plan).plan();
    if (left < domain::Pence{})
        return tr("%1 over the indicative budget of %2")
            .arg(domain::formatMoney(-left), domain::formatMoney(*m_plan.indicativeBudget));
    return tr("%1 left of %2").arg(domain::formatMoney(left), domain::formatMoney(*m_plan.indicativeBudget));
}

bool PlanEditor::overBudget() const
{
    return m_plan.indicativeBudget && domain::totals(m_plan).plan() > *m_plan.indicativeBudget;
}

QVariantList PlanEditor::budgetParts() const
{
    const domain::PlanTotals sums = domain::totals(m_plan);
    const domain::Pence whole =
        std::max({sums.plan(), m_plan.indicativeBudget.value_or(domain::Pence{}), domain::Pence{1}});
    QVariantList parts;
    for (const domain::Model model : domain::allModels) {
        const domain::Pence amount = sums.of(model);
        parts << QVariantMap{
            {QStringLiteral("model"), inWords(domain::describe(model))},
            {QStringLiteral("key"), domain::modelKey(model)},
            {QStringLiteral("amount"), domain::formatMoney(amount)},
            {QStringLiteral("share"), static_cast<double>(amount.value) / static_cast<double>(whole.value)}};
    }
    return parts;
}

QVariantList PlanEditor::errorList() const
{
    QVariantList list;
    for (auto error = m_errors.begin(); error != m_errors.end(); ++error)
        list << QVariantMap{{QStringLiteral("field"), error.key()}, {QStringLiteral("text"), error.value()}};
    return list;
}

void PlanEditor::fail(const QString& field, const QString& text)
{
    m_errors.insert(field, text);
}

bool PlanEditor::check(const QStringList& fields)
{
    m_errors.clear();
    const auto empty = [](const QString& text) { return text.trimmed().isEmpty(); };
    if (fields.contains(firstPaymentField) && !empty(firstPayment()) &&
        !domain::parseStaffDate(firstPayment()))
        fail(firstPaymentField, tr("Enter the date of the first payment like 04-Jul-2011"));
    if (fields.contains(firstReviewField) && !empty(firstReview()) && !domain::parseStaffDate(firstReview()))
        fail(firstReviewField, tr("Enter the date of the first review like 03-Oct-2011"));
    if (fields.contains(monthsField) && !wholeNumber(months(), 1, domain::planMonthsMax))
        fail(monthsField, tr("Enter the number of months, from 1 to %1").arg(domain::planMonthsMax));
    if (fields.contains(noticeField) && !empty(noticeDays()) && !wholeNumber(noticeDays(), 1, noticeDaysMax))
        fail(noticeField, tr("Enter the notice in days, like 28"));
    if (fields.contains(budgetField) && !empty(indicativeBudget()) && !domain::parseMoney(indicativeBudget()))
        fail(budgetField, tr("Enter the indicative budget in pounds, like 1200 or 1200.50"));
    if (fields.contains(QStringLiteral("outcomes")))
        checkDue();
    Q_EMIT errorsChanged();
    return m_errors.isEmpty();
}

} // namespace doorstep::viewmodels
