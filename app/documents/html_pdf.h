// Pages from simple HTML: A4, numbered, with a footer. What plan, leaflets and lists on paper share.
#pragma once

#include "crypto/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QTextDocument;
class QPdfWriter;
class QFont;

namespace doorstep::documents {

/// Dots a millimetre of every page made here.
inline constexpr int paperDotsPerInch = 300;
inline constexpr double paperDotsPerMm = paperDotsPerInch / 25.4;
inline constexpr double paperFooterMm = 12;
/// Liberation Sans, else what the system has in its place.
[[nodiscard]] QFont paperFont(int points);
/// Resolution, A4, margins; no name of a person in the document's properties.
void setUpPaper(QPdfWriter& writer, const QString& title);
/// Refused where the program has no fonts.
[[nodiscard]] Status paperPossible();

struct HtmlPaper {
    QString title;  ///< in the document's properties: never a name
    QString html;   ///< h1 to h3, p, ul, table; texts of people escaped
    QString footer; ///< left of "Page 1 of 3"
    int points = 11;
    /// Puts drawn objects into the text before it is laid out; may be empty.
    std::function<void(QTextDocument&)> dress;
};
/// Text can be selected and searched. Conditions as of planPdf().
[[nodiscard]] Result<QByteArray> htmlPdf(const HtmlPaper& paper);

} // namespace doorstep::documents
