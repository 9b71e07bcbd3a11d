// Finding people as you type: folded words of names, NHS numbers, postcodes.
#pragma once

#include "app/store/core/core.h"

namespace doorstep::store {

/// Lower case, without accents and apostrophes, divided at everything that is no letter or digit.
[[nodiscard]] QStringList foldedWords(const QString& text);
/// Brings the index up to date with the patient row of a stream; a stream without one leaves the index.
void indexPerson(Core& core, const StreamId& stream);
/// The match expression for folded words that were typed; empty without any. With `near`, a word may also be
/// one of those that are one mistake off; empty then when there is none.
[[nodiscard]] QString matchExpression(const QStringList& typed, const NearWords* near);
/// person.flags
namespace personFlag {
inline constexpr std::int64_t deceased = 1;
inline constexpr std::int64_t restricted = 2;
} // namespace personFlag

} // namespace doorstep::store
