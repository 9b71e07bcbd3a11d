// Easy read on paper: large print, one idea a line, a drawing beside each.
#pragma once

#include "app/documents/drawing.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace doorstep::documents {

struct EasyIdea {
    Drawing drawing = Drawing::Paper;
    QString text;           ///< lines are kept: one sentence each
    bool isHeading = false; ///< then the drawing is not shown
};
struct EasyPaper {
    QString properties; ///< title in the document's properties: never a name
    QString title;      ///< on the first page
    std::vector<EasyIdea> ideas;
    QString footer;
};

/// Breaks after each full stop or question mark that a space follows.
[[nodiscard]] QString oneSentenceALine(const QString& text);
inline constexpr int easyReadPoints = 16; ///< the guidance asks for 14 at least
/// A4; an idea is never cut by the end of a page unless it is longer than one. Conditions as of planPdf().
/// The sentences of a read-back, each with its drawing: for the screen, before it is signed.
[[nodiscard]] std::vector<EasyIdea> easyReadIdeas(const QString& readBack);
[[nodiscard]] Result<QByteArray> easyReadPdf(const EasyPaper& paper);

} // namespace doorstep::documents
