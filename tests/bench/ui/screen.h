// The real window over a real vault, drawn by the software renderer into memory.
#pragma once

#include "app/viewmodels/display_settings.h"
#include "tests/bench/ui/desk.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <functional>

namespace doorstep::bench {

/// Milliseconds between two frames: of this thread's own work, and as they passed.
struct Frames {
    std::vector<double> own;
    std::vector<double> passed;
};

class Screen {
public:
    explicit Screen(viewmodels::AppSession& session);

    /// Lets the event loop turn until `done`; stops the program after a minute.
    static void until(const std::function<bool()>& done, const char* what);
    static void rest(int ms);
    /// Unlocks; returns when Today shows all that it shows, in a frame. Milliseconds since the passphrase was
    /// given; `cpu` is what the interface's own thread used of them.
    double unlock(double* cpu);
    void lock();
    void show(const char* function); ///< of the main flow, "showPeople"
    /// Draws one frame after the other while `more`, each prepared by `step`.
    Frames frames(const std::function<void()>& step, const std::function<bool()>& more);
    [[nodiscard]] QObject* find(const char* objectName) const;

private:
    void nextFrame();

    viewmodels::AppSession& m_session;
    viewmodels::DisplaySettings m_display{QString()};
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
    bool m_swapped = false;
};

} // namespace doorstep::bench
