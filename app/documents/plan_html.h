// Private to the PDF: the plan's text as the HTML subset of QTextDocument.
#pragma once

#include "app/documents/plan_pdf.h"

namespace doorstep::documents {

/// Stands in the text once, alone in its paragraph, where the signature is to be drawn; only when the
/// agreement has strokes.
inline constexpr char16_t signatureMark = u'\uE000'; // private use: taken out of everything people typed

/// "The NHS has agreed to this plan."
[[nodiscard]] const char* decisionSentence(domain::DecisionKind kind);
[[nodiscard]] QString planHtml(const PlanDocument& document);

} // namespace doorstep::documents
