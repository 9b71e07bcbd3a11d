// What is kept of a text beside the value it stands for: as it was typed, while that still is the value.
#pragma once

#include <QString>

#include <optional>

namespace doorstep::viewmodels {

/// For a text that can be read. `written`: how the value is written by itself; empty when nothing has to be
/// kept, because the text is written just so.
[[nodiscard]] inline QString typedNote(const QString& text, const QString& written)
{
    return text == written ? QString() : text + QChar(0x1f) + written;
}

/// The text as it was typed. `written`: how the value is written now. nullopt when somebody has changed the
/// value since. A text that could not be read stands in any case.
[[nodiscard]] inline std::optional<QString> typedFrom(const QString& note, const QString& written)
{
    const qsizetype at = note.indexOf(QChar(0x1f));
    if (at < 0)
        return note;
    return note.mid(at + 1) == written ? std::optional(note.left(at)) : std::nullopt;
}

} // namespace doorstep::viewmodels
