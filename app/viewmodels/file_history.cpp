// Puts what is known from several records into one list by day.
#include "app/viewmodels/file_history.h"

#include "app/domain/care_event_tables.h"
#include "app/viewmodels/domain_words.h"
#include "app/viewmodels/texts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace doorstep::viewmodels {

namespace {

QString said(const char* source)
{
    return QCoreApplication::translate("FileHistory", source);
}

struct Entry {
    QDate on;
    int order = 0; ///< within a day
    QString what;
    QString detail;
    QString why; ///< it does not count, for this reason
};

QDate dayOf(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs).date();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Entry entryOf(const domain::CareEvent& event)
{
    QStringList parts;
    if (event.until.isValid())
        parts << said(QT_TRANSLATE_NOOP("FileHistory", "from or for %1")).arg(dateText(event.until));
    if (!event.by.isEmpty())
        parts << said(QT_TRANSLATE_NOOP("FileHistory", "by %1")).arg(event.by);
    if (event.amount > domain::Pence{})
        parts << domain::formatMoney(event.amount);
    if (!event.text.isEmpty())
        parts << event.text;
    if (!event.careContinues.isEmpty())
        parts << said(QT_TRANSLATE_NOOP("FileHistory", "care goes on by %1")).arg(event.careContinues);
    return {event.on, 2, inWords(domain::describe(event.kind)), joined(parts), {}};
}

void addVersion(std::vector<Entry>& entries, const store::PlanVersion& version)
{
    const QString signer = version.agreement.agreement.signerName;
    entries.push_back(
        {dayOf(version.agreedWallMs),
         0,
         said(QT_TRANSLATE_NOOP("FileHistory", "The plan was agreed")),
         joined({signer.isEmpty() ? QString() : said(QT_TRANSLATE_NOOP("FileHistory", "by %1")).arg(signer),
                 inWords(store::describe(version.delivery))}),
         {}});
    if (!version.decision)
        return;
    const domain::Decision& decision = version.decision->decision;
    entries.push_back({dayOf(decision.officeTimeMs),
                       1,
                       said(QT_TRANSLATE_NOOP("FileHistory", "Decision of the office: %1"))
                           .arg(inWords(store::describe(version.state))),
                       said(QT_TRANSLATE_NOOP("FileHistory", "Decision number %1")).arg(decision.number),
                       {}});
}

Entry entryOf(const store::PurchaseView& view)
{
    const domain::Purchase& purchase = view.purchase;
    return {purchase.boughtOn,
            3,
            said(QT_TRANSLATE_NOOP("FileHistory", "Bought: %1")).arg(purchase.item),
            joined({domain::formatMoney(purchase.amount), purchase.supplier,
                    view.reversedAmount > domain::Pence{}
                        ? said(QT_TRANSLATE_NOOP("FileHistory", "%1 of it taken back"))
                              .arg(domain::formatMoney(view.reversedAmount))
                        : QString(),
                    inWords(store::describe(view.delivery))}),
            {}};
}

void addPurchases(std::vector<Entry>& entries, const std::vector<store::PurchaseView>& purchases)
{
    std::vector<const store::PurchaseView*> newestFirst;
    for (const store::PurchaseView& view : purchases)
        newestFirst.push_back(&view);
    std::stable_sort(newestFirst.begin(), newestFirst.end(), [](const auto* a, const auto* b) {
        return a->purchase.boughtOn > b->purchase.boughtOn;
    });
    const std::size_t shown = std::min(newestFirst.size(), historyPurchasesMax);
    for (std::size_t i = 0; i < shown; ++i)
        entries.push_back(entryOf(*newestFirst[i]));
    if (shown < newestFirst.size())
        entries.push_back(
            {newestFirst[shown]->purchase.boughtOn,
             3,
             said(QT_TRANSLATE_NOOP("FileHistory", "Older purchases: %1")).arg(newestFirst.size() - shown),
             said(QT_TRANSLATE_NOOP("FileHistory", "They are on the page Purchases.")),
             {}});
}

} // namespace

QVariantList fileHistory(const store::CaseView& view, const FileFacts& facts)
{
    std::vector<Entry> entries;
    for (auto event = view.events.rbegin(); event != view.events.rend(); ++event) {
        Entry entry = entryOf(*event);
        const auto left =
            std::find_if(view.notCounted.begin(), view.notCounted.end(),
                         [&event](const domain::NotCounted& each) { return each.event == event->id; });
        if (left != view.notCounted.end())
            entry.why = withWholeDates(left->why);
        entries.push_back(std::move(entry));
    }
    for (const store::PlanVersion& version : facts.versions)
        addVersion(entries, version);
    addPurchases(entries, facts.purchases);
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.on != b.on ? a.on > b.on : a.order > b.order;
    });
    QVariantList list;
    for (const Entry& entry : entries)
        list << QVariantMap{{QStringLiteral("on"), dateText(entry.on)},
                            {QStringLiteral("what"), entry.what},
                            {QStringLiteral("detail"), entry.detail},
                            {QStringLiteral("counts"), entry.why.isEmpty()},
                            {QStringLiteral("why"), entry.why}};
    return list;
}

} // namespace doorstep::viewmodels
