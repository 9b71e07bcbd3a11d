// Plays a visit file through the same store calls the screens use. Safe to repeat after a kill at any moment.
#pragma once

#include "app/domain/visit.h"
#include "app/store/people_store.h"
#include "app/store/plan_store.h"
#include "app/store/purchase_store.h"

namespace doorstep::ctl {

/// What one run did and what the tablet holds now.
struct VisitReport {
    QString visit; ///< the file's id
    Hash32 planHash;
    Hash32 agreementHash;
    bool agreedNow = false; ///< false: an earlier run had agreed the same content
    bool profiledBecauseShort = false;
    QStringList steps;                         ///< what this run did, in order, for a person
    QString textShown;                         ///< empty when nothing was agreed now
    domain::PlanTotals totals;                 ///< of the sealed plan
    std::vector<domain::ModelSchedule> flat;   ///< of the sealed plan, were it paid flat
    std::vector<domain::ModelSchedule> chosen; ///< as sealed
    domain::ScheduleKind chosenKind = domain::ScheduleKind::Flat;
    std::vector<store::PurchaseView> purchases; ///< those of the visit, in the file's order
    std::optional<bool> expectHolds;            ///< nullopt: the file expects nothing
    QStringList differences;
};

/// Receipts of each purchase of the file, in its order.
using VisitReceipts = std::vector<std::vector<store::ReceiptImage>>;

/// The three stores must outlive it. One thread.
class VisitPlayer {
public:
    VisitPlayer(store::PeopleStore& people, store::PlanStore& plans, store::PurchaseStore& purchases)
        : m_people(people)
        , m_plans(plans)
        , m_purchases(purchases)
    {}
    /// NotFound: nobody with this NHS number on the caseload. Refused: the rules stand in front of agreement,
    /// the text names them. `today` is for names and ages.
    [[nodiscard]] Result<VisitReport> play(const domain::Visit& visit, const VisitReceipts& receipts,
                                           const QDate& today);

private:
    [[nodiscard]] Status build(const domain::Visit& visit);
    [[nodiscard]] Status save(domain::Plan plan, const QString& step);
    [[nodiscard]] Status chooseSchedule(const domain::Visit& visit);
    [[nodiscard]] Status agree(const domain::Visit& visit, const QDate& today);
    [[nodiscard]] Status recordPurchases(const domain::Visit& visit, const VisitReceipts& receipts,
                                         const domain::Plan& sealed);
    [[nodiscard]] Result<std::optional<store::PlanVersion>> newest() const;
    void judge(const domain::Visit& visit, const store::PlanVersion& version);

    store::PeopleStore& m_people;
    store::PlanStore& m_plans;
    store::PurchaseStore& m_purchases;
    domain::Person m_person;
    domain::Plan m_draft; ///< as last stored
    VisitReport m_report;
};

} // namespace doorstep::ctl
