// Leaflets for patients and families: what a personal health budget is, as data in two forms.
#pragma once

#include "app/documents/drawing.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace doorstep::documents {

/// One idea of the easy-read form: a drawing beside one or two short sentences.
struct LeafletIdea {
    Drawing drawing = Drawing::Paper;
    const char* text = "";
};
/// One part of the standard form; a list has a point for each text, else each is a paragraph.
struct LeafletPart {
    const char* heading = ""; ///< empty: goes on under the heading before
    bool list = false;
    std::span<const char* const> texts;
};
/// Both forms say the same. Texts are source text: pass them through leafletText().
struct Leaflet {
    const char* key = ""; ///< "rights"; also the name of its file
    Drawing drawing = Drawing::Paper;
    const char* title = "";
    std::span<const LeafletPart> parts;
    std::span<const LeafletIdea> ideas;
};
enum class LeafletForm : quint8 { Standard, EasyRead };

/// In the order in which they are talked through.
[[nodiscard]] std::span<const Leaflet> leaflets();
[[nodiscard]] const Leaflet* leaflet(const QString& key);
/// In the language of the program.
[[nodiscard]] QString leafletText(const char* source);
/// All of it as plain lines, for reading aloud and for programs without a screen.
[[nodiscard]] QString leafletAsText(const Leaflet& leaflet, LeafletForm form);
/// "what-it-is-easy-read.pdf"
[[nodiscard]] QString leafletFileName(const Leaflet& leaflet, LeafletForm form);
/// A4. Standard: body of 12 points. Easy read: 16 points, a drawing left of each idea. It holds nothing
/// about anybody. Conditions as of planPdf().
[[nodiscard]] Result<QByteArray> leafletPdf(const Leaflet& leaflet, LeafletForm form);

} // namespace doorstep::documents
