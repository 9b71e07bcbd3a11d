// Walks the screens of an opened vault and saves a picture of each: for reviews, manuals and tests.
#pragma once

#include "app/viewmodels/app_session.h"

#include <QQuickWindow>
#include <QTimer>

#include <functional>
#include <vector>

namespace doorstep {

/// Reads only: nothing in the vault is changed. Pictures are named "1280x800-people.png".
class ScreenTour final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString folder;
        QSize size;
        QString passphrase;
    };
    /// Window and session must outlive it.
    ScreenTour(QQuickWindow& window, viewmodels::AppSession& session, Options options);
    ~ScreenTour() override;
    void start();

Q_SIGNALS:
    /// Empty = every picture was taken and no QML warning was printed.
    void finished(const QStringList& problems);

private:
    struct Step {
        QString picture; ///< empty = none
        std::function<void()> act;
        std::function<bool()> ready; ///< besides "no job waits"
    };
    void add(const QString& picture, std::function<void()> act, std::function<bool()> ready = {});
    void addUnlock();
    void addPatient();
    void addPlan();
    void call(const char* function);
    void tick();
    void next();
    void take(const QString& picture);
    void choosePatient();

    QQuickWindow& m_window;
    viewmodels::AppSession& m_session;
    Options m_options;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    int m_quietTicks = 0;
    int m_ticks = 0;
    bool m_scrolled = false;
    QString m_patient;
    QTimer m_timer;
    QStringList m_problems;
};

} // namespace doorstep
