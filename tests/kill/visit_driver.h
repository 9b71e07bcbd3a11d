// Leads the real interface through a visit by keys and pointer, and writes down after each of them what
// stands on the screen.
#pragma once

#include "app/viewmodels/app_session.h"

#include <QFile>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>

#include <random>

namespace doorstep::testing {

/// One step of the visit. Steps may be begun again: what is done already is left as it is.
struct VisitStep {
    const char* name;
    std::function<void()> act;
};

class VisitDriver {
public:
    /// `log`: opened, appended to line by line, unbuffered. `pauseMs`: between two keys.
    VisitDriver(QQuickWindow& window, viewmodels::AppSession& session, QFile& log, std::uint32_t seed,
                QString picture);

    /// Waits until the place of before is back, and writes it down as "arrived".
    void arrive();
    /// From this step to the end of the visit.
    void run(int first);
    [[nodiscard]] static QString typedText(int field); ///< what the visit types into its n-th field

private:
    [[nodiscard]] QQuickItem* item(const QString& name) const;
    [[nodiscard]] QQuickItem* page() const;
    [[nodiscard]] QString pageName() const;
    void call(const char* function, const QVariant& argument = {});
    void go(const QString& page, const std::function<void()>& way);
    void press(const QString& name);
    /// Presses what records the page; a process that dies on the way stands at the page or at the next one.
    void record(const QString& button, const QString& next);
    void type(const QString& name, const QString& text);
    void draw(int strokes);
    void settle();
    void pause();
    /// Time passes, and what stands on the screen is written down all along.
    void watch(int ms);
    [[nodiscard]] QString needs() const; ///< "N1 N2"
    void write(const QString& what = {});
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] QStringList fieldsOf(const QString& prefix) const;

    void section(const QString& name);
    void risks();
    void removal();
    void about();
    void line();
    void agree();
    void purchase();
    void review();

    QQuickWindow& m_window;
    viewmodels::AppSession& m_session;
    QFile& m_log;
    std::mt19937 m_random;
    QString m_picture;
    int m_picturesAsked = 0;
    QString m_next; ///< page after what is being recorded
    int m_step = 0;
};

} // namespace doorstep::testing
