// Steps and rows of a case.
#include "tests/support/care_case.h"

#include "app/domain/formats.h"
#include "sync/office/care_events.h"
#include "sync/office/payment_list.h"
#include "tests/unit/domain/plan_samples.h"

#include <QDateTime>
#include <QFile>

namespace doorstep::test {

using domain::Pence;

domain::Plan wholePlan(domain::Plan draft)
{
    domain::Plan plan = smallPlan(std::move(draft));
    plan.care = samples::care();
    plan.account = domain::AccountState::Approved;
    plan.legalBar = false;
    for (domain::Line& line : plan.lines)
        line.care.provider.notApplicable = QStringLiteral("Leisure trust");
    return plan;
}

CareCase::CareCase(WholeProduct& product, const domain::NhsNumber& number)
    : all(product)
    , m_patient(product.patientId(number))
{}

QDate CareCase::today() const
{
    return QDateTime::fromMSecsSinceEpoch(all.clock.wallMs(), Qt::UTC).date();
}

domain::Plan CareCase::draft(const std::function<void(domain::Plan&)>& change)
{
    domain::Plan plan =
        wholePlan(must(all.tablet->plans().startDraft(m_patient, QStringLiteral("5QE")), "draft"));
    if (change)
        change(plan);
    return must(all.tablet->plans().saveDraft(plan), "save");
}

Result<Hash32> CareCase::agree(const domain::Agreement& agreement)
{
    const auto shown = must(all.tablet->plans().textToShow(m_patient), "text");
    const auto agreed = all.tablet->plans().agreeAndSubmit(m_patient, shown.hash, agreement, {});
    if (!agreed.ok())
        return agreed.error();
    return agreed.value().planHash;
}

void CareCase::sync()
{
    require(!all.sync().error, "sync");
}

Result<office::Decided> CareCase::decide(const Hash32& plan, std::vector<office::LineChoice> lines)
{
    office::DecideRequest request;
    request.plan = plan.hex();
    request.by = all.decider;
    request.lines = std::move(lines);
    return office::decide(*all.office, request);
}

domain::Purchase CareCase::buy(const domain::Line* line, qint64 pence, const QString& reason)
{
    domain::Purchase purchase;
    purchase.patient = m_patient;
    if (line)
        purchase.line = line->id;
    purchase.item = line ? line->item : QStringLiteral("Something else");
    purchase.supplier = QStringLiteral("Example Shop");
    purchase.amount = {pence};
    purchase.boughtOn = today();
    purchase.reason = reason;
    Bytes picture(2'000);
    all.random.fill(picture);
    return must(all.tablet->purchases().record(purchase, {{picture, QStringLiteral("image/jpeg")}}), "buy");
}

void CareCase::happens(domain::EventKind kind, const std::function<void(domain::CareEvent&)>& change)
{
    domain::CareEvent event;
    event.kind = kind;
    event.on = today();
    if (change)
        change(event);
    (void)must(all.tablet->cases().record(m_patient, event), "event");
}

QString CareCase::officeDoes(domain::EventKind kind, const std::function<void(domain::CareEvent&)>& change)
{
    domain::CareEvent event;
    event.kind = kind;
    event.on = today();
    event.by = QStringLiteral("Robin Example");
    if (change)
        change(event);
    const auto done = all.office->database().write(
        [&] { return office::carryOut(*all.office, m_patient, event, all.decider); });
    return done.ok() ? QString() : QString::fromStdString(done.error().text);
}

QString CareCase::tabletState() const
{
    return domain::caseStateKey(must(all.tablet->cases().view(m_patient), "view").state);
}

QString CareCase::officeState() const
{
    return domain::caseStateKey(must(all.office->database().read([&]() -> Result<domain::CaseState> {
        return office::caseStateOf(*all.office, m_patient);
    }),
                                     "state"));
}

void CareCase::row(const QString& step)
{
    const auto left = must(all.tablet->purchases().budget(m_patient), "left").all;
    m_rows << columns({domain::staffDate(today()), step, tabletState(), officeState(),
                       domain::formatMoney(left.left()),
                       left.provisional > Pence{} ? domain::formatMoney(left.provisional) : QString()});
}

void CareCase::payments()
{
    const auto due = must(all.office->database().read([&]() -> Result<std::vector<office::DuePayment>> {
        return office::paymentsBetween(*all.office, QDate(2011, 1, 1), QDate(2014, 1, 1));
    }),
                          "payments");
    const auto flush = [this](int count, const office::DuePayment& first, const office::DuePayment& last) {
        m_rows << QStringLiteral("    pay %1 x %2, %3 to %4%5")
                      .arg(count)
                      .arg(domain::formatMoney(first.payment.amount),
                           domain::staffDate(first.payment.payDay()),
                           domain::staffDate(last.payment.payDay()),
                           first.held.empty()
                               ? QString()
                               : QStringLiteral(", held: ") + QString::fromStdString(first.held));
    };
    const office::DuePayment* first = nullptr;
    const office::DuePayment* last = nullptr;
    int count = 0;
    for (const office::DuePayment& each : due) {
        if (each.patient != m_patient)
            continue;
        if (first && (each.payment.amount != first->payment.amount || each.held != first->held)) {
            flush(count, *first, *last);
            first = nullptr;
            count = 0;
        }
        first = first ? first : &each;
        last = &each;
        ++count;
    }
    if (first)
        flush(count, *first, *last);
}

void CareCase::due()
{
    for (const domain::DueTask& task : must(all.tablet->cases().view(m_patient), "view").due)
        note(QStringLiteral("due %1 by %2: %3 %4")
                 .arg(domain::describe(task.kind), domain::staffDate(task.latest),
                      domain::describe(task.because), domain::describe(task.urgency)));
}

QString differenceFromTable(const QString& name, const QStringList& rows)
{
    QFile file(QStringLiteral(DOORSTEP_TEST_DATA "/golden/") + name);
    const QByteArray found = rows.join(u'\n').toUtf8() + '\n';
    if (qEnvironmentVariableIsSet("DOORSTEP_WRITE_GOLDEN")) {
        const bool written = file.open(QIODevice::WriteOnly) && file.write(found) == found.size();
        return written ? QString() : QStringLiteral("cannot be written");
    }
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("there is no table ") + name;
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList lines = QString::fromUtf8(found).split(u'\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i) {
        if (lines.value(i) != expected.value(i))
            return QStringLiteral("line %1\n  is     %2\n  wanted %3")
                .arg(i + 1)
                .arg(lines.value(i), expected.value(i));
    }
    return {};
}

QString asks(const std::vector<domain::Finding>& findings, domain::Gate gate)
{
    QStringList ids;
    for (const domain::Finding& each : findings) {
        const QString text = each.ruleId + u' ' + domain::severityKey(each.severity);
        if (each.gate == gate && each.severity != domain::Severity::Record && !ids.contains(text))
            ids << text;
    }
    return ids.isEmpty() ? QStringLiteral("nothing") : ids.join(QStringLiteral(", "));
}

QString columns(const QStringList& cells)
{
    static const QList<int> widths{11, 44, 16, 16, 11};
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += i < widths.size() ? cells[i].leftJustified(widths[i]) + u' ' : cells[i];
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace doorstep::test
