// How the screen looks on this tablet: text size, contrast, language. Kept outside the vault.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// Kept in a small text file, read at the start; an unreadable or strange value is the usual one. Needed
/// before the vault opens: who cannot read the unlock page cannot unlock.
class DisplaySettings final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the composition root")
    /// 100, 125, 150 or 200.
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY changed FINAL)
    Q_PROPERTY(bool highContrast READ highContrast WRITE setHighContrast NOTIFY changed FINAL)
    /// "en", "cy", or "pseudo" where the build has it.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// The four pages for a new user were seen.
    Q_PROPERTY(bool tourSeen READ tourSeen WRITE setTourSeen NOTIFY changed FINAL)
public:
    /// `file`: an ini file that need not exist; empty = nothing is kept. `systemPercent`: the system's text
    /// size, used until the person chooses.
    explicit DisplaySettings(const QString& file, int systemPercent = 100, QObject* parent = nullptr);

    /// The nearest size offered.
    [[nodiscard]] static int nearestSize(int percent);
    [[nodiscard]] static const QStringList& languages();

    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);
    [[nodiscard]] bool highContrast() const { return m_highContrast; }
    void setHighContrast(bool on);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] bool tourSeen() const { return m_tourSeen; }
    void setTourSeen(bool seen);

Q_SIGNALS:
    void changed();
    void languageChanged();

private:
    void keep(const QString& key, const QVariant& value) const;

    QString m_file;
    int m_textPercent = 100;
    bool m_highContrast = false;
    QString m_language = QStringLiteral("en");
    bool m_tourSeen = false;
};

} // namespace doorstep::viewmodels
