// One page of paper at a time: live, taken, sealed. Whatever ends a state turns the camera off first.
#include "app/viewmodels/receipt_camera.h"

#include "app/viewmodels/texts.h"

#include <QTransform>

namespace doorstep::viewmodels {

namespace {

QString inWords(CameraTrouble trouble)
{
    switch (trouble) {
    case CameraTrouble::NotFound:
        return ReceiptCamera::tr("No camera was found on this tablet.");
    case CameraTrouble::Refused:
        return ReceiptCamera::tr("This program may not use the camera. Whoever looks after this tablet can "
                                 "allow it.");
    case CameraTrouble::Busy:
        return ReceiptCamera::tr("Another program is using the camera. Close it, then try again.");
    case CameraTrouble::Lost:
        return ReceiptCamera::tr("The camera was unplugged. Plug it in, then try again.");
    case CameraTrouble::Broken:
        break;
    }
    return ReceiptCamera::tr("The camera could not be started. Another program may be using it.");
}

} // namespace

ReceiptCamera::ReceiptCamera(std::shared_ptr<LiveCamera> camera, Keep keep, CameraWaits waits,
                             QObject* parent)
    : QObject(parent)
    , m_camera(std::move(camera))
    , m_keep(std::move(keep))
    , m_waits(waits)
{
    m_frames.setSingleShot(true);
    m_tapped.setSingleShot(true);
    connect(&m_frames, &QTimer::timeout, this, [this] { fail(tr("The camera sends no picture.")); });
}

ReceiptCamera::~ReceiptCamera()
{
    halt();
    if (m_camera)
        m_camera->onChange(nullptr);
}

void ReceiptCamera::look()
{
    if (!m_camera)
        return;
    QTimer::singleShot(m_waits.lookMs, this, [this] {
        m_camera->onChange([this] { count(); });
        count();
    });
}

void ReceiptCamera::count()
{
    if (std::exchange(m_count, m_camera->count()) != m_count)
        Q_EMIT offeredChanged();
}

void ReceiptCamera::open()
{
    if (m_state != State::Off || !m_camera)
        return;
    m_pages = 0;
    setState(State::Starting);
    run();
}

void ReceiptCamera::close()
{
    if (m_state == State::Off)
        return;
    halt();
    ++m_visit;
    m_tapped.stop();
    setFrame({});
    setState(State::Off);
}

void ReceiptCamera::run()
{
    if (!m_inSight || m_running)
        return;
    m_running = true;
    m_frames.start(m_waits.firstFrameMs);
    m_camera->start(m_which, {[this](const QImage& frame) { show(frame); },
                              [this](CameraTrouble trouble) {
                                  if (m_running)
                                      fail(inWords(trouble));
                              }});
}

void ReceiptCamera::halt()
{
    m_frames.stop();
    if (std::exchange(m_running, false))
        m_camera->stop();
}

void ReceiptCamera::show(const QImage& frame)
{
    if (!m_running)
        return;
    m_frames.start(m_waits.nextFrameMs);
    setFrame(frame);
    if (m_state == State::Starting)
        setState(State::Live);
}

void ReceiptCamera::fail(const QString& problem)
{
    halt();
    setFrame({});
    setState(State::Failed, problem);
}

void ReceiptCamera::setInSight(bool inSight)
{
    if (std::exchange(m_inSight, inSight) == inSight)
        return;
    if (!inSight && (m_state == State::Starting || m_state == State::Live)) {
        halt();
        setFrame({});
        setState(State::Starting);
    } else if (inSight && m_state == State::Starting) {
        run();
    }
    Q_EMIT inSightChanged();
}

void ReceiptCamera::take()
{
    if (m_state != State::Live || m_tapped.isActive())
        return;
    halt();
    m_tapped.start(m_waits.tapMs);
    setState(State::Taken);
}

void ReceiptCamera::turn()
{
    constexpr double quarterDegrees = 90;
    if (m_state == State::Taken && !m_tapped.isActive())
        setFrame(m_frame.transformed(QTransform().rotate(quarterDegrees)));
}

void ReceiptCamera::use()
{
    if (m_state != State::Taken || m_tapped.isActive())
        return;
    setState(State::Keeping);
    m_keep(m_frame, [this, visit = m_visit](const Status& kept) {
        if (visit != m_visit)
            return;
        if (!kept)
            return setState(State::Taken, toText(kept.error()));
        ++m_pages;
        setFrame({});
        m_tapped.start(m_waits.tapMs);
        setState(State::Kept);
    });
}

void ReceiptCamera::again()
{
    const bool settled = m_state == State::Taken || m_state == State::Kept || m_state == State::Failed;
    if (!settled || m_tapped.isActive())
        return;
    setFrame({});
    m_tapped.start(m_waits.tapMs);
    setState(State::Starting);
    run();
}

void ReceiptCamera::other()
{
    if (m_count < 2 || (m_state != State::Starting && m_state != State::Live && m_state != State::Failed))
        return;
    halt();
    m_which = (m_which + 1) % m_count;
    setFrame({});
    setState(State::Starting);
    run();
}

QString ReceiptCamera::statusText() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    switch (m_state) {
    case State::Starting:
        return tr("The camera is starting.");
    case State::Live:
        return tr("Fill the picture with the receipt, and hold the tablet still.");
    case State::Taken:
        return tr("This is the picture. Can everything on it be read?");
    case State::Keeping:
        return tr("The picture is being sealed.");
    case State::Kept:
        return m_pages == 1 ? tr("1 page is with the purchase.")
                            : tr("%n pages are with the purchase.", nullptr, m_pages);
    case State::Off:
    case State::Failed:
        break;
    }
    return {};
}

void ReceiptCamera::setState(State state, const QString& problem)
{
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
    if (state == State::Taken)
        Q_EMIT frameChanged(); // what stands still is painted anew, and better
}

void ReceiptCamera::setFrame(const QImage& frame)
{
    m_frame = frame;
    Q_EMIT frameChanged();
}

} // namespace doorstep::viewmodels
