// In-memory stores. A write either reaches the disk whole or not at all, as the real ones promise.
#include "tests/unit/ctl/fake_stores.h"

#include "app/domain/readback.h"
#include "crypto/crypto.h"

#include <algorithm>

namespace doorstep::tests {
namespace {

const Error killed{ErrorCode::Storage, "killed"};
const Error notHere{ErrorCode::NotFound, "not here"};

/// Runs `write` unless this is the call that is killed; then nothing or everything of it happened.
template <typename T, typename Write>
Result<T> writing(Killer& killer, Write write)
{
    const bool killNow = ++killer.writes == killer.killAt;
    if (killNow && !killer.afterWrite)
        return killed;
    Result<T> result = write();
    return killNow ? Result<T>(killed) : result;
}

} // namespace

Result<std::vector<store::PersonSummary>> FakePeople::list(int, int) const
{
    return notHere;
}
Result<std::vector<store::PersonSummary>> FakePeople::standing(const std::vector<store::PlanState>&) const
{
    return notHere;
}
Result<std::vector<store::PersonSummary>> FakePeople::search(const QString&, int) const
{
    return notHere;
}
Result<domain::Person> FakePeople::byId(const EntityId&) const
{
    return notHere;
}
Result<std::vector<domain::PilotScheme>> FakePeople::schemes() const
{
    return notHere;
}

Result<domain::Person> FakePeople::byNhsNumber(const domain::NhsNumber& number) const
{
    for (const domain::Person& person : m_disk.people)
        if (person.nhsNumber == number)
            return person;
    return notHere;
}

Result<std::optional<domain::Plan>> FakePlans::draft(const EntityId&) const
{
    return m_disk.draft;
}

Result<domain::Plan> FakePlans::startDraft(const EntityId& patient, const QString& organisation)
{
    if (m_disk.draft)
        return *m_disk.draft;
    return writing<domain::Plan>(m_killer, [&]() -> Result<domain::Plan> {
        domain::Plan plan;
        plan.id = m_disk.newId<EntityId>();
        plan.patient = patient;
        plan.organisation = organisation;
        plan.coordinator = QStringLiteral("Robin Example");
        plan.noticeDays = 28;
        m_disk.draft = plan;
        return plan;
    });
}

Result<domain::Plan> FakePlans::saveDraft(domain::Plan plan)
{
    return writing<domain::Plan>(m_killer, [&]() -> Result<domain::Plan> {
        const auto name = [this](auto& entities) {
            for (auto& entity : entities)
                if (entity.id.isZero())
                    entity.id = m_disk.newId<EntityId>();
        };
        name(plan.needs);
        name(plan.outcomes);
        name(plan.lines);
        ++m_disk.saves;
        m_disk.draft = plan;
        return plan;
    });
}

Result<std::vector<domain::Finding>> FakePlans::check(const EntityId&) const
{
    // Pilot schemes are the office's; here one covers everything.
    domain::PilotScheme scheme;
    scheme.name = QStringLiteral("Everywhere");
    scheme.principal = m_disk.draft->organisation;
    scheme.organisations = {m_disk.draft->organisation};
    scheme.from = QDate(2010, 6, 21);
    scheme.until = QDate(2013, 3, 31);
    const std::vector<domain::PilotScheme> schemes{scheme};
    return domain::evaluate({*m_disk.draft, m_disk.people.front(), schemes, QDate(2011, 7, 1)});
}

Result<store::PlanStore::Shown> FakePlans::textToShow(const EntityId&) const
{
    const QString text = domain::readBack(*m_disk.draft, m_disk.people.front());
    return Shown{text, crypto::sha256(bytesOf(text.toStdString()))};
}

Result<store::Agreed> FakePlans::agreeAndSubmit(const EntityId&, const Hash32& textShown,
                                                const domain::Agreement& agreement, const QString&)
{
    return writing<store::Agreed>(m_killer, [&]() -> Result<store::Agreed> {
        if (agreement.method == domain::AgreementMethod::Drawn && agreement.strokes.empty())
            return Error{ErrorCode::InvalidInput, "no strokes"};
        store::PlanVersion version;
        version.sealed.plan = *m_disk.draft;
        version.sealed.totals = domain::totals(*m_disk.draft);
        version.sealed.textShown = textShown;
        for (const domain::Model model : domain::cashModels(*m_disk.draft))
            version.sealed.schedules.push_back(domain::chosenSchedule(*m_disk.draft, model));
        version.agreement.agreement = agreement;
        version.planHash = m_disk.newId<Hash32>();
        version.agreementHash = m_disk.newId<Hash32>();
        m_disk.versions.insert(m_disk.versions.begin(), version);
        return store::Agreed{version.planHash, version.agreementHash};
    });
}

Result<std::vector<store::PlanVersion>> FakePlans::versions(const EntityId&) const
{
    return m_disk.versions;
}

Result<std::optional<store::PlanVersion>> FakePlans::inForce(const EntityId&) const
{
    return std::optional<store::PlanVersion>();
}

Result<domain::Purchase> FakePurchases::record(domain::Purchase purchase,
                                               const std::vector<store::ReceiptImage>& receipts)
{
    return writing<domain::Purchase>(m_killer, [&]() -> Result<domain::Purchase> {
        purchase.id = m_disk.newId<EntityId>();
        store::PurchaseView view;
        view.purchase = purchase;
        for (const store::ReceiptImage& receipt : receipts)
            view.receipts.push_back(
                {crypto::sha256(receipt.jpeg), static_cast<qint64>(receipt.jpeg.size()), {}, {}});
        m_disk.purchases.push_back(view);
        return purchase;
    });
}

Result<std::vector<store::PurchaseStore::KeptReceipt>> FakePurchases::keptPictures(const EntityId&) const
{
    return std::vector<KeptReceipt>{};
}

Result<Hash32> FakePurchases::keepPicture(const store::ReceiptImage&, const EntityId&, const QString&)
{
    return notHere;
}
Status FakePurchases::dropPicture(const Hash32&)
{
    return notHere;
}
Status FakePurchases::reverse(const EntityId&, domain::Pence, const QString&)
{
    return notHere;
}
Status FakePurchases::note(domain::PurchaseEvent)
{
    return notHere;
}
Result<domain::BudgetLeft> FakePurchases::budget(const EntityId&) const
{
    return notHere;
}
Result<std::vector<store::PurchaseView>> FakePurchases::list(const EntityId&) const
{
    return m_disk.purchases;
}
Result<std::vector<store::MoneyLeft>> FakePurchases::moneyLeft(const EntityId&) const
{
    return notHere;
}
Result<Bytes> FakePurchases::receipt(const Hash32&) const
{
    return notHere;
}

Result<Bytes> FakePurchases::receiptThumb(const Hash32&) const
{
    return notHere;
}

Result<std::optional<EntityId>> FakePurchases::looksLike(const domain::Purchase&,
                                                         const std::vector<store::ReceiptImage>&) const
{
    return std::optional<EntityId>();
}

} // namespace doorstep::tests
