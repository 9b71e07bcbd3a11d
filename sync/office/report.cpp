// Counting people, never naming them.
#include "sync/office/report.h"

#include "sync/office/care_events.h"
#include "sync/office/people.h"
#include "sync/office/plans.h"

#include <QDateTime>

#include <algorithm>
#include <tuple>

namespace doorstep::office {

namespace {

/// What is counted of one person.
struct Life {
    domain::Plan plan; ///< in force last
    QDate start;
    QDate end; ///< last day with a budget; invalid = goes on
    bool child = false;
};

QDate dayOf(std::int64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
}

bool wasApproved(const PlanView& view)
{
    return view.state == PlanState::Approved || view.state == PlanState::PartApproved;
}

domain::Model mainModel(const domain::Plan& plan)
{
    const domain::PlanTotals sums = domain::totals(plan);
    domain::Model most = domain::Model::Notional;
    for (const domain::Model model : domain::allModels)
        if (sums.of(model) >= sums.of(most))
            most = model;
    return most;
}

void endBy(QDate& end, const QDate& day)
{
    if (day.isValid() && (!end.isValid() || day < end))
        end = day;
}

std::optional<Life> lifeOf(Office& office, const EntityId& patient, const std::vector<const PlanView*>& plans,
                           const QDate& until)
{
    Life life;
    for (const PlanView* view : plans) {
        if (!wasApproved(*view))
            continue;
        const QDate first = view->sealed.plan.firstPayment;
        if (!life.start.isValid() || first < life.start)
            life.start = first;
        if (!life.plan.firstPayment.isValid() || first >= life.plan.firstPayment)
            life.plan = view->sealed.plan;
    }
    if (!life.start.isValid())
        return std::nullopt;
    const auto person = storedPerson(office, patient);
    const CaseAtOffice judged = judgeCase(office, patient, plans);
    endBy(life.end, life.plan.firstPayment.addMonths(life.plan.months).addDays(-1));
    for (const domain::CareEvent& event : domain::countedOnly(judged.events, judged.notCounted))
        if (event.kind == domain::EventKind::Closed)
            endBy(life.end, event.on);
    if (person.ok()) {
        endBy(life.end, person.value().died.value_or(QDate()));
        life.child = person.value().born.isValid() && person.value().born.addYears(18) > until;
    }
    return life;
}

void count(Report& report, const Life& life)
{
    const bool begun = life.start <= report.until;
    const bool live = begun && life.end > report.until;
    const bool started = begun && life.start >= report.from;
    const bool ended = life.end >= report.from && life.end <= report.until;
    const bool thisYear = begun && life.end >= report.yearFrom;
    if (!live && !started && !ended && !thisYear)
        return;
    ReportRow key;
    key.model = mainModel(life.plan);
    key.child = life.child;
    key.oneOff = std::all_of(life.plan.lines.begin(), life.plan.lines.end(),
                             [](const domain::Line& line) { return line.oneOff; });
    auto row = std::find_if(report.rows.begin(), report.rows.end(), [&key](const ReportRow& each) {
        return each.model == key.model && each.child == key.child && each.oneOff == key.oneOff;
    });
    if (row == report.rows.end())
        row = report.rows.insert(row, key);
    row->live += live;
    row->started += started;
    row->ended += ended;
    row->yearToDate += thisYear;
    if (live)
        row->authorised += domain::totals(life.plan).plan();
}

void countDecisions(Report& report, const std::vector<PlanView>& plans)
{
    for (const PlanView& view : plans) {
        const QDate sent = view.submittedMs ? dayOf(*view.submittedMs) : QDate();
        const QDate decided = view.decision ? dayOf(view.decision->decision.officeTimeMs) : QDate();
        if (sent.isValid() && sent <= report.until && (!decided.isValid() || decided > report.until)) {
            ++report.waiting;
            report.longestWaitDays =
                std::max(report.longestWaitDays, static_cast<int>(sent.daysTo(report.until)));
        }
        if (!decided.isValid() || decided < report.from || decided > report.until)
            continue;
        for (const domain::LineDecision& line : view.decision->decision.lines)
            if (!line.approved)
                ++report.declined[line.code.toStdString()];
    }
}

} // namespace

Report reportOn(Office& office, const QDate& from, const QDate& until)
{
    Report report;
    report.from = from;
    report.until = until;
    report.yearFrom = QDate(until.month() >= 4 ? until.year() : until.year() - 1, 4, 1);
    const std::vector<PlanView> plans = listPlans(office, std::nullopt);
    std::map<EntityId, std::vector<const PlanView*>> ofPatient;
    for (const PlanView& view : plans)
        ofPatient[view.patient].push_back(&view);
    for (const auto& [patient, own] : ofPatient)
        if (const auto life = lifeOf(office, patient, own, until))
            count(report, *life);
    std::sort(report.rows.begin(), report.rows.end(), [](const ReportRow& a, const ReportRow& b) {
        return std::tie(a.model, a.child, a.oneOff) < std::tie(b.model, b.child, b.oneOff);
    });
    countDecisions(report, plans);
    return report;
}

} // namespace doorstep::office
