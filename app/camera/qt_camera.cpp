// Everything of one start dies with its stop: a camera whose objects are gone is off.
#include "app/camera/qt_camera.h"

#include "app/camera/video_nodes.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>

namespace doorstep::camera {

using viewmodels::CameraTrouble;

namespace {

constexpr int frameMs = 50;    // between frames that are shown
constexpr int busyMs = 3'000;  // a camera that somebody else has at work sends none
constexpr float rateMin = 10;  // frames a second: below that nobody can hold a receipt into the picture
constexpr int sideMax = 2'600; // pixels; a receipt is kept at 2,000

QSize sizeOf(const QCameraFormat& format)
{
    return format.resolution();
}

bool alike(const QCameraDevice& a, const QCameraDevice& b)
{
    return a.description() == b.description() && a.position() == b.position() &&
           a.videoFormats() == b.videoFormats();
}

bool has(const QList<QCameraDevice>& devices, const QByteArray& id)
{
    return std::ranges::any_of(devices, [&id](const auto& one) { return one.id() == id; });
}

/// The largest that moves; null = what the system prefers.
QCameraFormat bestFormat(const QCameraDevice& device)
{
    QCameraFormat best;
    const auto area = [](const QCameraFormat& one) {
        return qint64{sizeOf(one).width()} * sizeOf(one).height();
    };
    for (const QCameraFormat& format : device.videoFormats()) {
        if (format.maxFrameRate() < rateMin ||
            std::max(sizeOf(format).width(), sizeOf(format).height()) > sideMax)
            continue;
        if (best.isNull() || area(format) > area(best) ||
            (area(format) == area(best) && format.maxFrameRate() > best.maxFrameRate()))
            best = format;
    }
    return best;
}

} // namespace

QList<QCameraDevice> inOrder(const QList<QCameraDevice>& listed)
{
    QList<QCameraDevice> devices;
    for (const QCameraDevice& device : listed) {
        if (std::ranges::none_of(devices, [&](const auto& one) { return alike(one, device); }))
            devices << device;
    }
    const auto rank = [](const QCameraDevice& device) {
        return device.position() == QCameraDevice::BackFace ? 0 : device.isDefault() ? 1 : 2;
    };
    std::stable_sort(devices.begin(), devices.end(),
                     [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return devices;
}

struct QtCamera::Run {
    explicit Run(const QCameraDevice& device)
        : id(device.id())
        , camera(device)
    {
        if (const QCameraFormat format = bestFormat(device); !format.isNull())
            camera.setCameraFormat(format);
        session.setVideoSink(&sink);
        session.setCamera(&camera);
    }
    ~Run()
    {
        camera.stop();
        session.setCamera(nullptr);
        session.setVideoSink(nullptr);
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    QByteArray id;
    QVideoSink sink;
    QCamera camera;
    QMediaCaptureSession session;
    bool sawFrame = false;
};

QtCamera::QtCamera()
    : m_listed(QMediaDevices::videoInputs())
{
    connect(&m_devices, &QMediaDevices::videoInputsChanged, this, &QtCamera::devicesChanged,
            Qt::QueuedConnection); // it comes with the back end's list locked
}

QtCamera::~QtCamera()
{
    stop();
}

QList<QCameraDevice> QtCamera::known() const
{
    QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    devices.removeIf([this](const QCameraDevice& one) { return m_ghosts.contains(one.id()); });
    return inOrder(devices);
}

int QtCamera::count()
{
    const auto devices = static_cast<int>(known().size());
    return devices > 0 ? devices : videoNodes().refused > 0 ? 1 : 0;
}

void QtCamera::start(int which, Watcher watcher)
{
    stop();
    m_watcher = std::move(watcher);
    const QList<QCameraDevice> devices = known();
    const VideoNodes nodes = videoNodes();
    if (devices.isEmpty())
        return fail(nodes.refused > 0 ? CameraTrouble::Refused : CameraTrouble::NotFound);
    m_run = std::make_unique<Run>(devices[which % devices.size()]);
    m_sinceFrame.invalidate();
    const int number = m_number;
    // Queued: frames come on a thread of the back end, and nothing of a run ends inside its own signals.
    connect(
        &m_run->sink, &QVideoSink::videoFrameChanged, this,
        [this, number](const QVideoFrame& frame) {
            if (number == m_number && m_run)
                show(frame);
        },
        Qt::QueuedConnection);
    connect(&m_run->camera, &QCamera::errorOccurred, this,
            [this, busy = nodes.allBusy()](QCamera::Error error, const QString&) {
                if (error != QCamera::NoError)
                    fail(busy ? CameraTrouble::Busy : CameraTrouble::Broken);
            });
    // A camera of PipeWire is shared, and its device at work for PipeWire: only silence tells.
    if (nodes.allBusy())
        QTimer::singleShot(busyMs, this, [this, number] {
            if (number == m_number && m_run && !m_run->sawFrame)
                fail(CameraTrouble::Busy);
        });
    m_run->camera.start();
}

void QtCamera::stop()
{
    ++m_number;
    m_run.reset();
    m_watcher = {};
}

void QtCamera::devicesChanged()
{
    const QList<QCameraDevice> now = QMediaDevices::videoInputs();
    for (const QCameraDevice& before : std::as_const(m_listed)) {
        if (has(now, before.id()))
            continue;
        for (const QCameraDevice& other : std::as_const(m_listed)) {
            if (has(now, other.id()) && alike(other, before))
                m_ghosts.insert(other.id());
        }
    }
    m_listed = now;
    if (m_run && (!has(now, m_run->id) || m_ghosts.contains(m_run->id)))
        fail(CameraTrouble::Lost);
    if (m_changed)
        m_changed();
}

void QtCamera::show(const QVideoFrame& frame)
{
    if (m_sinceFrame.isValid() && m_sinceFrame.elapsed() < frameMs)
        return;
    const QImage image = frame.toImage();
    if (image.isNull())
        return;
    m_run->sawFrame = true;
    m_sinceFrame.start();
    if (m_watcher.frame)
        m_watcher.frame(image);
}

void QtCamera::fail(CameraTrouble trouble)
{
    QMetaObject::invokeMethod(
        this,
        [this, trouble, number = m_number] {
            if (number != m_number)
                return;
            const auto tell = m_watcher.trouble;
            stop();
            if (tell)
                tell(trouble);
        },
        Qt::QueuedConnection);
}

} // namespace doorstep::camera
