// Finds the words of a language and hands them to Qt.
#include "app/viewmodels/interface_language.h"

#include <QCoreApplication>
#include <QHash>

#include <string_view>

namespace doorstep::viewmodels {

QString pseudoText(const QString& english)
{
    static const QString plain = QStringLiteral("AaCcEeGgIiNnOoSsUuWwYy");
    static const QString accented = QStringLiteral("ÂâÇçÊêĜĝÎîÑñÔôŜŝÛûŴŵŶŷ");
    QString text;
    text.reserve(english.size() * 4 / 3 + 4);
    text += u'[';
    for (qsizetype i = 0; i < english.size(); ++i) {
        const auto at = plain.indexOf(english[i]);
        const bool count = i > 0 && english[i] == u'n' && english[i - 1] == u'%';
        text += at < 0 || count ? english[i] : accented.at(at);
    }
    // A word of its own, so that a line may break before it as it would in a longer language.
    const auto longer = english.size() * 3 / 10;
    for (qsizetype i = 0; i < longer; ++i)
        text += i % 8 == 0 ? u' ' : u'~';
    return text + u']';
}

namespace {

class PseudoTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        return pseudoText(QString::fromUtf8(source));
    }
};

/// tr() of a class names it with its namespaces; lupdate 6.4 does not understand `namespace a::b` and
/// writes the bare name into the file. Without this every sentence of a view model would stay in English.
class FileTranslator final : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int count) const override
    {
        const std::string_view whole(context);
        const auto namespaces = whole.rfind("::");
        const char* bare = namespaces == std::string_view::npos ? context : context + namespaces + 2;
        return QTranslator::translate(bare, source, disambiguation, count);
    }
};

} // namespace

InterfaceLanguage::InterfaceLanguage() = default;

InterfaceLanguage::~InterfaceLanguage()
{
    leave();
}

void InterfaceLanguage::leave()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator.reset();
}

void InterfaceLanguage::use(const QString& language)
{
    leave();
    if (language == QStringLiteral("pseudo")) {
        m_translator = std::make_unique<PseudoTranslator>();
    } else if (language == QStringLiteral("cy")) {
        auto welsh = std::make_unique<FileTranslator>();
        if (welsh->load(QStringLiteral(":/i18n/doorstep_cy.qm")))
            m_translator = std::move(welsh);
    }
    if (m_translator)
        QCoreApplication::installTranslator(m_translator.get());
}

} // namespace doorstep::viewmodels
