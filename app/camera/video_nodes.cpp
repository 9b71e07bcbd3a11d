// Video4Linux is asked directly: Qt lists what it can use and says nothing about the rest.
#include "app/camera/video_nodes.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace doorstep::camera {

namespace {

class Node {
public:
    explicit Node(const QByteArray& path)
        : m_file(::open(path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC))
        , m_error(m_file < 0 ? errno : 0)
    {}
    ~Node()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] bool isRefused() const { return m_error == EACCES || m_error == EPERM; }
    /// A camera has other nodes too, for what it says about its pictures.
    [[nodiscard]] unsigned captureType() const
    {
        v4l2_capability can{};
        if (::ioctl(m_file, VIDIOC_QUERYCAP, &can) != 0)
            return 0;
        const unsigned caps = (can.capabilities & V4L2_CAP_DEVICE_CAPS) ? can.device_caps : can.capabilities;
        return (caps & V4L2_CAP_VIDEO_CAPTURE)          ? V4L2_BUF_TYPE_VIDEO_CAPTURE
               : (caps & V4L2_CAP_VIDEO_CAPTURE_MPLANE) ? V4L2_BUF_TYPE_VIDEO_CAPTURE_MPLANE
                                                        : 0;
    }
    /// Giving back the buffers that we do not have: refused when they are somebody else's.
    [[nodiscard]] bool isBusy(unsigned type) const
    {
        v4l2_requestbuffers none{};
        none.type = type;
        none.memory = V4L2_MEMORY_MMAP;
        return ::ioctl(m_file, VIDIOC_REQBUFS, &none) != 0 && errno == EBUSY;
    }

private:
    int m_file;
    int m_error;
};

} // namespace

VideoNodes videoNodes(const QString& folder)
{
    VideoNodes found;
    const QStringList names = QDir(folder).entryList({QStringLiteral("video*")}, QDir::System | QDir::Files);
    for (const QString& name : names) {
        const Node node(QFile::encodeName(QDir(folder).filePath(name)));
        if (node.isRefused())
            ++found.refused;
        if (!node.isOpen())
            continue;
        if (const unsigned type = node.captureType()) {
            ++found.cameras;
            found.busy += node.isBusy(type) ? 1 : 0;
        }
    }
    return found;
}

} // namespace doorstep::camera
