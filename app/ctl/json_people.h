// People, purchases, money and status as JSON. Restricted people have no address here either.
#pragma once

#include "app/store/people_store.h"
#include "app/store/purchase_store.h"
#include "app/store/status_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace doorstep::ctl {

[[nodiscard]] QString idText(BytesView id);                  ///< lower-case hexadecimal
[[nodiscard]] QJsonValue dateValueJson(const QDate& date);   ///< ISO text, null when not recorded
[[nodiscard]] QString deliveryKey(store::Delivery delivery); ///< "onTablet", "atOffice", "needsAttention"

[[nodiscard]] QJsonObject summaryJson(const store::PersonSummary& summary);
[[nodiscard]] QJsonObject personJson(const domain::Person& person, const QDate& today);
[[nodiscard]] QJsonObject purchaseJson(const store::PurchaseView& view);
[[nodiscard]] QJsonArray purchasesJson(const std::vector<store::PurchaseView>& views);
[[nodiscard]] QJsonArray moneyJson(const std::vector<store::MoneyLeft>& money);
[[nodiscard]] QJsonObject statusJson(const store::SyncStatus& status);
[[nodiscard]] QJsonArray waitingJson(const std::vector<store::WaitingItem>& items);
/// "organisation": its reason, where it gave the rule the weight it has here.
[[nodiscard]] QJsonArray findingsJson(const std::vector<domain::Finding>& findings,
                                      const std::vector<domain::RuleOverride>& overrides = {});
/// The organisation's reason for the weight of a finding; empty when it has the rule's own.
[[nodiscard]] QString organisationReason(const domain::Finding& finding,
                                         const std::vector<domain::RuleOverride>& overrides);

} // namespace doorstep::ctl
