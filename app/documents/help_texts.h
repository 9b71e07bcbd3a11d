// The help's own texts: data only. Rules come from the table of rules.
#pragma once

#include <span>

namespace doorstep::documents {

/// Source texts of the context "Help".
struct HelpText {
    const char* key = "";
    const char* group = "";
    const char* title = "";
    std::span<const char* const> texts;
};
[[nodiscard]] std::span<const HelpText> helpTexts();
/// Screens of what comes after the plan.
[[nodiscard]] std::span<const HelpText> helpTextsAfter();

} // namespace doorstep::documents
