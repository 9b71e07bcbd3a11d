// When a plan is to be looked at again: plan review, check of the money and eligibility, three clocks apart.
#pragma once

#include "app/domain/care_event.h"
#include "app/domain/person.h"
#include "app/domain/plan.h"

#include <span>
#include <vector>

namespace doorstep::domain {

/// Three tasks that are never one, and what else asks for attention by a date.
enum class TaskKind : quint8 {
    PlanReview = 1,
    MoneyCheck = 2,
    Eligibility = 3,
    SenReview = 4,
    LookAgain = 5
};
/// How near: six, four and two weeks before the day, then overdue.
enum class Urgency : quint8 { Later = 0, SixWeeks = 1, FourWeeks = 2, TwoWeeks = 3, Overdue = 4 };
/// Why it is due.
enum class DueBecause : quint8 {
    Clock = 1,
    Asked = 2,
    HealthChanged = 3,
    MoneyNotEnough = 4,
    NominationEnded = 5,
    Overspent = 6
};

struct DueTask {
    TaskKind kind = TaskKind::PlanReview;
    DueBecause because = DueBecause::Clock;
    QDate due;    ///< as booked or agreed
    QDate latest; ///< by law or by promise; never before it is made
    Urgency urgency = Urgency::Later;
    bool booked = false;
    bool operator==(const DueTask&) const = default;
};

struct ReviewCase {
    const Plan& plan; ///< in force
    const Person& person;
    std::span<const CareEvent> events; ///< oldest first
    QDate today;
};
/// The clock starts with the first payment that was made; while none is recorded, with the day it was planned
/// for. Invalid when there is neither.
[[nodiscard]] QDate firstPaymentMade(const ReviewCase& c);
/// 3 calendar months after the first payment, then 12 months after the last review.
[[nodiscard]] QDate latestReview(const ReviewCase& c);
/// A year after a review that was held, which the next may not pass.
[[nodiscard]] QDate latestAfter(const QDate& review);
/// Everything that is due, soonest first; nothing for a file that is closed or a patient who has died.
[[nodiscard]] std::vector<DueTask> dueTasks(const ReviewCase& c);
[[nodiscard]] Urgency urgencyOf(const QDate& latest, const QDate& today);

/// One row of the worklist of many plans.
struct DueRow {
    EntityId patient;
    DueTask task;
    bool operator==(const DueRow&) const = default;
};
/// What is due until `horizon`, the most urgent first. Many plans: sorted once.
[[nodiscard]] std::vector<DueRow> dueList(std::span<const ReviewCase> cases, const QDate& horizon);
/// The order of that list, for whoever puts it together case by case.
void mostUrgentFirst(std::vector<DueRow>& rows);

/// "Review of the plan", "Check of the money", "Eligibility".
[[nodiscard]] QString describe(TaskKind kind);
[[nodiscard]] QString describe(Urgency urgency);
/// "The patient asked for it."
[[nodiscard]] QString describe(DueBecause because);
/// The same for a task: that it is time is said only once its day has come.
[[nodiscard]] QString describe(const DueTask& task, const QDate& today);
/// What to tell the patient, in plain words.
[[nodiscard]] QString patientWords(const DueTask& task);
[[nodiscard]] QString taskKey(TaskKind kind); ///< "planReview"

} // namespace doorstep::domain
