// A camera for tests that paints its pictures: each frame another one, with a line of bars that nothing else
// has.
#pragma once

#include "app/viewmodels/live_camera.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPainter>
#include <QTest>
#include <QTimer>

#include <optional>

namespace doorstep::testing {

/// Where time itself is what is waited for: a double tap that is over, a frame that must not come.
inline void letPass(int ms)
{
    QElapsedTimer timer;
    timer.start();
    constexpr int spareMs = 1'000;
    static_cast<void>(QTest::qWaitFor([&] { return timer.hasExpired(ms); }, ms + spareMs));
}

/// Frames come by frame() or, with `rolling`, by themselves.
class PaintedCamera final : public QObject, public viewmodels::LiveCamera {
public:
    explicit PaintedCamera(int cameras = 1, bool rolling = false)
        : m_cameras(cameras)
        , m_rolling(rolling)
    {
        constexpr int frameMs = 40;
        m_timer.setInterval(frameMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { frame(); });
    }

    [[nodiscard]] int count() override { return m_cameras; }
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }
    void start(int which, Watcher watcher) override
    {
        ++starts;
        m_which = which;
        m_watcher = std::move(watcher);
        isOn = true;
        if (refuseWith) {
            QTimer::singleShot(0, this, [this, trouble = *refuseWith] { fail(trouble); });
        } else if (m_rolling) {
            m_timer.start();
        }
    }
    void stop() override
    {
        m_timer.stop();
        isOn = false;
        m_watcher = {};
    }

    /// The next picture of the stream; nothing while it is off.
    void frame()
    {
        if (isOn && m_watcher.frame)
            m_watcher.frame(last = painted(m_which, ++m_frames));
    }
    void fail(viewmodels::CameraTrouble trouble)
    {
        const auto tell = m_watcher.trouble;
        stop();
        if (tell)
            tell(trouble);
    }
    void setCount(int cameras)
    {
        m_cameras = cameras;
        if (m_changed)
            m_changed();
    }
    void unplug()
    {
        m_cameras = 0;
        fail(viewmodels::CameraTrouble::Lost);
        setCount(0);
    }

    /// A sheet of paper on a table; the number stands in it as bars.
    [[nodiscard]] static QImage painted(int camera, int number)
    {
        constexpr int bars = 16;
        QImage image(960, 720, QImage::Format_RGB32);
        image.fill(QColor(0x5b, 0x46, 0x30 + 40 * camera));
        QPainter painter(&image);
        painter.fillRect(QRect(300, 60, 360, 600), QColor(0xfd, 0xfc, 0xf7));
        for (int row = 0; row < 12; ++row)
            painter.fillRect(QRect(330, 110 + row * 40, 300 - (row * 37) % 160, 10),
                             QColor(0x42, 0x42, 0x42));
        for (int bit = 0; bit < bars; ++bit) {
            if ((number >> bit) & 1)
                painter.fillRect(QRect(340 + bit * 18, 610, 9, 30), Qt::black);
        }
        return image;
    }

    bool isOn = false; ///< its light
    int starts = 0;
    QImage last;
    std::optional<viewmodels::CameraTrouble> refuseWith;

private:
    Watcher m_watcher;
    std::function<void()> m_changed;
    QTimer m_timer;
    int m_cameras;
    bool m_rolling;
    int m_which = 0;
    int m_frames = 0;
};

} // namespace doorstep::testing
