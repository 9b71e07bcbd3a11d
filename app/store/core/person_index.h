// Finding people as you type: folded words of names, NHS numbers, postcodes.
#pragma once

#include "app/store/core/core.h"

namespace doorstep::store {

/// Lower case, without accents and apostrophes, divided at everything that is no letter or digit.
[[nodiscard]] QStringList foldedWords(const QString& text);
/// Brings the index up to date with the patient row of a stream; a stream without one leaves the index.
void indexPerson(Core& core, const StreamId& stream);
/// The match expression for what a person typed; empty when it holds no letter or digit.
[[nodiscard]] QString matchExpression(const QString& typed);

} // namespace doorstep::store
