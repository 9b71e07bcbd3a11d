// Words that the records bring with them, in the language of the screens.
#pragma once

#include <QString>
#include <QStringList>

namespace doorstep::viewmodels {

/// What describe() of domain and store says, for the screen. Files, sealed texts and the command line keep the
/// English.
[[nodiscard]] QString inWords(const QString& english);
/// All that can be asked for, for a test.
[[nodiscard]] QStringList knownWords();

} // namespace doorstep::viewmodels
