// Small helpers between the values of the layers below and the texts of the screens.
#pragma once

#include "app/domain/money.h"
#include "app/store/people_store.h"
#include "crypto/base/ports.h"
#include "crypto/base/result.h"

#include <QDate>
#include <QString>

namespace doorstep::viewmodels {

[[nodiscard]] QString toText(const Error& error);
/// 32 hexadecimal digits: how QML names an entity.
[[nodiscard]] QString toKey(const EntityId& id);
/// A zero id for text that is none.
[[nodiscard]] EntityId fromKey(const QString& key);
[[nodiscard]] QDate today(const Clock& clock);
/// "09-Feb-2011" for reading, kept on one line of the screen by a joiner after each hyphen. Not for fields.
[[nodiscard]] QString dateText(const QDate& date);
/// The same for the dates inside a sentence that the layers below have made.
[[nodiscard]] QString withWholeDates(QString text);
/// "14:32" today, "14:32 on 09-Feb-2011" else; device time zone.
[[nodiscard]] QString timeText(qint64 wallMs, const Clock& clock);
/// "812 kB"
[[nodiscard]] QString sizeText(qint64 bytes);
/// "blue", "green", "grey", "yellow", "red": colour name of a tag; the words say the same.
[[nodiscard]] QString tagColour(store::PlanState state);
/// "999 095 3139" or "Not recorded"
[[nodiscard]] QString nhsNumberText(const QString& digits);
/// "12.50" without the pound sign, as a person types it.
[[nodiscard]] QString amountInput(domain::Pence amount);
/// "2.5" for 2500 thousandths
[[nodiscard]] QString quantityInput(qint64 thousandths);
/// "2", "2.5", "0.125"; nullopt for anything else, zero and negatives.
[[nodiscard]] std::optional<qint64> parseQuantity(const QString& text);

} // namespace doorstep::viewmodels
