// Goal: the real library is found and loaded, says in the port's words that there is no camera, and with one
// gives its frames, lets go of it and notices that it went. Method: the library as it is built, first on a
// machine without cameras; the rest needs one: test_camera_pipewire.py runs this program with a camera that
// PipeWire makes up.
#include "app/camera/loaded_camera.h"
#include "app/camera/video_nodes.h"
#include "tests/support/painted_camera.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>

#include <csignal>
#include <unistd.h>

using namespace doorstep;
using camera::LoadedCamera;
using camera::VideoNodes;
using camera::videoNodes;
using viewmodels::CameraTrouble;
using viewmodels::LiveCamera;

namespace {

QString library()
{
    return camera::libraryBeside(QStringLiteral(DOORSTEP_CAMERA_FOLDER));
}

/// Of the program that plays the camera; 0: there is none.
qint64 cameraPid()
{
    return qEnvironmentVariableIntValue("DOORSTEP_TEST_CAMERA_PID");
}

struct Heard {
    int frames = 0;
    QImage last;
    std::optional<CameraTrouble> trouble;
    LiveCamera::Watcher watcher()
    {
        return {[this](const QImage& frame) {
                    ++frames;
                    last = frame;
                },
                [this](CameraTrouble one) { trouble = one; }};
    }
};

/// Whether somebody takes pictures from the camera: its light.
bool lightIsOn()
{
    QProcess links;
    links.start(QStringLiteral("pw-link"), {QStringLiteral("-l")});
    return links.waitForFinished() && links.readAllStandardOutput().contains("test-camera");
}

} // namespace

class CameraLibraryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutTheLibrary();
    void aFileThatIsNone();
    void itIsLoadedOnRequest();
    void noCameraIsSaid();
    void nodesThatAreNone();
    void aRealCamera();
    void unplugged();
};

void CameraLibraryTest::withoutTheLibrary()
{
    LoadedCamera camera(QStringLiteral("/nowhere/doorstep_camera.so"));
    QVERIFY(!camera.isLoaded());
    QCOMPARE(camera.count(), 0);
    camera.onChange([] {});
    Heard heard;
    camera.start(0, heard.watcher());
    QVERIFY(!heard.trouble); // not from inside the call
    QTRY_VERIFY(heard.trouble);
    QCOMPARE(*heard.trouble, CameraTrouble::NotFound);
    camera.stop();
}

void CameraLibraryTest::aFileThatIsNone()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("doorstep_camera.so")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a library");
    file.close();
    LoadedCamera camera(file.fileName());
    QVERIFY(!camera.isLoaded());
    QCOMPARE(camera.count(), 0);
}

void CameraLibraryTest::itIsLoadedOnRequest()
{
#ifndef DOORSTEP_HAS_CAMERA
    QSKIP("built without Qt Multimedia");
#endif
    const auto mapped = [] {
        QFile maps(QStringLiteral("/proc/self/maps"));
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libQt6Multimedia");
    };
    QVERIFY(!mapped());
    LoadedCamera camera(library());
    QVERIFY(!mapped());
    camera.stop();
    QVERIFY(!mapped());
    QVERIFY(camera.isLoaded());
    QVERIFY(mapped());
}

void CameraLibraryTest::noCameraIsSaid()
{
    if (cameraPid() > 0 ||
        !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty())
        QSKIP("there is a camera here");
    LoadedCamera camera(library());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(camera.count(), 0);
    qInfo("asking for cameras the first time took %lld ms", timer.elapsed());
    Heard heard;
    camera.start(0, heard.watcher());
    QTRY_VERIFY(heard.trouble);
    QCOMPARE(*heard.trouble, CameraTrouble::NotFound);
    heard.trouble.reset();
    camera.start(0, heard.watcher());
    camera.stop(); // what was on its way is not told any more
    doorstep::testing::letPass(50);
    QVERIFY(!heard.trouble);
    QCOMPARE(heard.frames, 0);
}

void CameraLibraryTest::nodesThatAreNone()
{
    QTemporaryDir folder;
    QCOMPARE(videoNodes(folder.path()).cameras, 0);
    for (const char* name : {"video0", "video1"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    VideoNodes nodes = videoNodes(folder.path());
    QCOMPARE(nodes.cameras, 0);
    QCOMPARE(nodes.refused, 0);
    QVERIFY(!nodes.allBusy());
    QVERIFY(QFile::setPermissions(folder.filePath(QStringLiteral("video1")), {}));
    nodes = videoNodes(folder.path());
    if (::geteuid() != 0) // nothing is refused to root
        QCOMPARE(nodes.refused, 1);
    QVERIFY((VideoNodes{.cameras = 2, .refused = 0, .busy = 2}.allBusy()));
    QVERIFY((!VideoNodes{.cameras = 2, .refused = 0, .busy = 1}.allBusy()));
}

void CameraLibraryTest::aRealCamera()
{
    if (cameraPid() == 0)
        QSKIP("needs a camera: test_camera_pipewire.py");
    LoadedCamera camera(library());
    QTRY_COMPARE_WITH_TIMEOUT(camera.count(), 1, 10'000);
    QVERIFY(!lightIsOn());
    for (int round = 0; round < 2; ++round) {
        Heard heard;
        camera.start(0, heard.watcher());
        QTRY_VERIFY_WITH_TIMEOUT(heard.frames >= 3, 15'000);
        QVERIFY(!heard.trouble);
        QCOMPARE(heard.last.size(), QSize(640, 480));
        const QColor blue = heard.last.pixelColor(320, 240);
        QVERIFY2(blue.blue() > 200 && blue.red() < 60 && blue.green() < 60, qPrintable(blue.name()));
        QVERIFY(lightIsOn());
        camera.stop();
        const int before = heard.frames;
        QTRY_VERIFY_WITH_TIMEOUT(!lightIsOn(), 2'000);
        doorstep::testing::letPass(300);
        QCOMPARE(heard.frames, before);
    }
}

void CameraLibraryTest::unplugged()
{
    if (cameraPid() == 0)
        QSKIP("needs a camera: test_camera_pipewire.py");
    LoadedCamera camera(library());
    QTRY_COMPARE_WITH_TIMEOUT(camera.count(), 1, 10'000);
    int changes = 0;
    camera.onChange([&changes] { ++changes; });
    Heard heard;
    camera.start(0, heard.watcher());
    QTRY_VERIFY_WITH_TIMEOUT(heard.frames >= 1, 15'000);
    QCOMPARE(::kill(static_cast<pid_t>(cameraPid()), SIGTERM), 0);
    QTRY_VERIFY_WITH_TIMEOUT(heard.trouble, 10'000);
    QCOMPARE(*heard.trouble, CameraTrouble::Lost);
    QTRY_COMPARE_WITH_TIMEOUT(camera.count(), 0, 5'000);
    QVERIFY(changes > 0);
    camera.onChange(nullptr);
}

QTEST_MAIN(CameraLibraryTest)
#include "tst_camera_library.moc"
