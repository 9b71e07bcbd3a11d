// Reads and keeps the few values that say how the screen looks.
#include "app/viewmodels/display_settings.h"

#include <QSettings>

#include <array>
#include <cstdlib>

namespace doorstep::viewmodels {

namespace {

constexpr std::array sizes{100, 125, 150, 200};

} // namespace

DisplaySettings::DisplaySettings(const QString& file, int systemPercent, QObject* parent)
    : QObject(parent)
    , m_file(file)
{
    const QSettings kept(file, QSettings::IniFormat);
    const auto value = [&kept, &file](const char* key, const QVariant& usual) {
        return file.isEmpty() ? usual : kept.value(QString::fromLatin1(key), usual);
    };
    m_textPercent = nearestSize(value("textPercent", systemPercent).toInt());
    m_highContrast = value("highContrast", false).toBool();
    m_tourSeen = value("tourSeen", false).toBool();
    const QString language = value("language", m_language).toString();
    if (languages().contains(language))
        m_language = language;
}

int DisplaySettings::nearestSize(int percent)
{
    int best = sizes.front();
    for (const int size : sizes) {
        if (std::abs(size - percent) < std::abs(best - percent))
            best = size;
    }
    return best;
}

const QStringList& DisplaySettings::languages()
{
    static const QStringList list{QStringLiteral("en"), QStringLiteral("cy"), QStringLiteral("pseudo")};
    return list;
}

void DisplaySettings::setTextPercent(int percent)
{
    const int size = nearestSize(percent);
    if (size == m_textPercent)
        return;
    m_textPercent = size;
    keep(QStringLiteral("textPercent"), size);
    Q_EMIT changed();
}

void DisplaySettings::setHighContrast(bool on)
{
    if (on == m_highContrast)
        return;
    m_highContrast = on;
    keep(QStringLiteral("highContrast"), on);
    Q_EMIT changed();
}

void DisplaySettings::setLanguage(const QString& language)
{
    if (language == m_language || !languages().contains(language))
        return;
    m_language = language;
    keep(QStringLiteral("language"), language);
    Q_EMIT languageChanged();
}

void DisplaySettings::setTourSeen(bool seen)
{
    if (seen == m_tourSeen)
        return;
    m_tourSeen = seen;
    keep(QStringLiteral("tourSeen"), seen);
    Q_EMIT changed();
}

void DisplaySettings::keep(const QString& key, const QVariant& value) const
{
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).setValue(key, value);
}

} // namespace doorstep::viewmodels
