// Taking pictures of paper with the device's own camera, page after page.
#pragma once

#include "app/viewmodels/live_camera.h"
#include "crypto/base/result.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace doorstep::viewmodels {

/// How long is waited.
struct CameraWaits {
    int lookMs = 200;          ///< before it is asked for cameras: the page that does is drawn first
    int firstFrameMs = 10'000; ///< from the start to the first frame: some cameras take seconds
    int nextFrameMs = 5'000;   ///< without a frame: the camera hangs
    int tapMs = 600;           ///< after the shutter nothing else is pressed: a double tap is one press
};

/// The camera is on in the states Starting and Live alone, and only while the page is in sight. A picture is
/// in memory until `keep` has sealed it, and is never written anywhere in plain.
class ReceiptCamera final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    /// The device has a camera; known after look().
    Q_PROPERTY(bool offered READ offered NOTIFY offeredChanged FINAL)
    /// It has more than one.
    Q_PROPERTY(bool several READ several NOTIFY offeredChanged FINAL)
    Q_PROPERTY(bool problem READ problem NOTIFY stateChanged FINAL)
    /// What is going on, what to do now, or what is wrong.
    Q_PROPERTY(QString statusText READ statusText NOTIFY stateChanged FINAL)
    /// Sealed since open().
    Q_PROPERTY(int pages READ pages NOTIFY stateChanged FINAL)
    /// The page that shows it can be seen.
    Q_PROPERTY(bool inSight READ inSight WRITE setInSight NOTIFY inSightChanged FINAL)
public:
    /// Taken: one frame stands still. Keeping: it is on its way into the vault. Kept: it is there.
    enum class State { Off, Starting, Live, Taken, Keeping, Kept, Failed };
    Q_ENUM(State)
    using Kept = std::function<void(const Status&)>;
    /// Seals the picture; `Kept` is called once, on this thread.
    using Keep = std::function<void(const QImage&, Kept)>;

    /// No camera: nothing is offered.
    ReceiptCamera(std::shared_ptr<LiveCamera> camera, Keep keep, CameraWaits waits, QObject* parent);
    ~ReceiptCamera() override;

    /// Asks whether there is a camera; soon, not at once.
    Q_INVOKABLE void look();
    Q_INVOKABLE void open();
    /// Off, and what was taken and not used is gone.
    Q_INVOKABLE void close();
    /// The shutter: only while the picture moves.
    Q_INVOKABLE void take();
    /// A quarter turn to the right, of the picture that was taken.
    Q_INVOKABLE void turn();
    Q_INVOKABLE void use();
    /// Throws away what was taken; another page; another try.
    Q_INVOKABLE void again();
    /// The next camera of the device.
    Q_INVOKABLE void other();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool offered() const { return m_count > 0; }
    [[nodiscard]] bool several() const { return m_count > 1; }
    [[nodiscard]] bool problem() const { return !m_problem.isEmpty(); }
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] bool inSight() const { return m_inSight; }
    void setInSight(bool inSight);
    /// What the page shows; null = nothing.
    [[nodiscard]] const QImage& frame() const { return m_frame; }

Q_SIGNALS:
    void stateChanged();
    void offeredChanged();
    void inSightChanged();
    void frameChanged();

private:
    void setState(State state, const QString& problem = {});
    void setFrame(const QImage& frame);
    void count();
    void run();  ///< starts the camera, when the page is in sight
    void halt(); ///< the light is off
    void show(const QImage& frame);
    void fail(const QString& problem);

    std::shared_ptr<LiveCamera> m_camera;
    Keep m_keep;
    CameraWaits m_waits;
    State m_state = State::Off;
    QString m_problem;
    QImage m_frame;
    QTimer m_frames; ///< runs out when none comes
    QTimer m_tapped;
    int m_count = 0;
    int m_which = 0;
    int m_pages = 0;
    int m_visit = 0; ///< grows with every close(): an answer to an older one is dropped
    bool m_inSight = false;
    bool m_running = false;
};

} // namespace doorstep::viewmodels
