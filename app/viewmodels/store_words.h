// What the store says of a change, a field and the office's no, in the language of the screens.
#pragma once

#include <QString>

namespace doorstep::viewmodels {

/// Of store::WaitingItem::what: "Plan agreed and submitted", "Draft".
[[nodiscard]] QString kindInWords(const QString& english);
/// Of a reason the office gave for not taking something: attention, WaitingItem::reason.
[[nodiscard]] QString problemInWords(const QString& english);
/// Of store::ConflictView::what: "Contingency", "Line L1: note".
[[nodiscard]] QString fieldInWords(const QString& english);
/// Of an error that the store keeps as a sentence alone: why the last sync ended, or the office stopped it.
[[nodiscard]] QString syncErrorInWords(const QString& english);

} // namespace doorstep::viewmodels
