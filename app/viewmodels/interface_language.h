// The language of the interface: English as in the code, Welsh from its translation, and a made-up one.
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>

namespace doorstep::viewmodels {

/// Each letter with an accent, a third longer, in brackets: what is not translatable, too narrow or put
/// together from pieces shows at once. Place holders ("%1") stay.
[[nodiscard]] QString pseudoText(const QString& english);

/// Installs translators into the application and takes them out again. Interface's thread.
class InterfaceLanguage {
public:
    InterfaceLanguage();
    ~InterfaceLanguage();
    /// "en", "cy" or "pseudo"; anything else is English. What is on the screen already needs
    /// QQmlEngine::retranslate().
    void use(const QString& language);

private:
    void leave();
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace doorstep::viewmodels
