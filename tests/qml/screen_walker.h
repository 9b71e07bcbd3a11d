// Looks at a screen as an inspector would: takes its picture and names what is wrong with it.
#pragma once

#include "app/viewmodels/interface_language.h"

#include <QImage>
#include <QQuickItem>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::testing {

/// One mode (size, text size, contrast, language) a process, from the environment variable DOORSTEP_WALK:
/// "1280x800", "800x1280", then any of ",200", ",contrast", ",training", ",pseudo", ",cy", joined by commas.
class ScreenWalker : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString mode READ mode CONSTANT FINAL)
    Q_PROPERTY(QSize size READ size CONSTANT FINAL)
    Q_PROPERTY(int textPercent READ textPercent CONSTANT FINAL)
    Q_PROPERTY(bool highContrast READ highContrast CONSTANT FINAL)
    Q_PROPERTY(bool training READ training CONSTANT FINAL)
    Q_PROPERTY(QString language READ language CONSTANT FINAL)
public:
    explicit ScreenWalker(QObject* parent = nullptr);
    ~ScreenWalker() override;

    [[nodiscard]] QString mode() const { return m_mode; }
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    [[nodiscard]] bool highContrast() const { return m_highContrast; }
    [[nodiscard]] bool training() const { return m_training; }
    [[nodiscard]] QString language() const { return m_language; }

    /// From here on QML's complaints are heard: call it when the test has begun, whose library listens too.
    Q_INVOKABLE void beginListening();
    /// Saves the picture of what is in sight as `<mode>-<name>.png` and returns each problem as a sentence:
    /// text cut or covered, contrast under 4.5:1, targets under 44, no accessible name, QML's complaints.
    /// `scrolled`: the page was moved since the last look, so it cannot look the same.
    Q_INVOKABLE QStringList look(QQuickItem* view, const QString& name, bool scrolled = false);
    /// Presses Tab round the whole screen: each control is reached, and seen when it has the focus.
    Q_INVOKABLE QStringList keyboard(QQuickItem* view);
    /// All pictures of this mode in small on one sheet, `<mode>-sheet.png`; false when it cannot be written.
    Q_INVOKABLE bool writeSheet();

private:
    void checkTexts(const QImage& picture, QStringList& problems) const;
    void checkControls(QStringList& problems) const;
    void checkContrast(const QImage& picture, const QQuickItem* text, const QRectF& seen,
                       QStringList& problems) const;
    void collect(QQuickItem* at);

    QString m_mode;
    QSize m_size{1280, 800};
    int m_textPercent = 100;
    bool m_highContrast = false;
    bool m_training = false;
    QString m_language;
    viewmodels::InterfaceLanguage m_words;
    QQuickItem* m_view = nullptr;
    QList<QQuickItem*> m_texts;
    QList<QQuickItem*> m_controls;
    QList<QPair<QString, QImage>> m_small; ///< for the sheet
    QImage m_last;
};

} // namespace doorstep::testing
