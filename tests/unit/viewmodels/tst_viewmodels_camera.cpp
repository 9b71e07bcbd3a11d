// Goal: one press takes one picture, the camera is on only while a live picture is in sight, and whatever
// goes wrong with it is said in words. Method: the view model over a camera that paints its frames; sealing
// is a function here.
#include "app/viewmodels/camera_view.h"
#include "app/viewmodels/receipt_camera.h"
#include "tests/support/painted_camera.h"

#include <QtTest>

using namespace doorstep;
using doorstep::testing::letPass;
using doorstep::testing::PaintedCamera;
using viewmodels::CameraTrouble;
using viewmodels::CameraView;
using viewmodels::CameraWaits;
using viewmodels::ReceiptCamera;
using State = viewmodels::ReceiptCamera::State;

namespace {

constexpr CameraWaits quick{.lookMs = 0, .firstFrameMs = 200, .nextFrameMs = 200, .tapMs = 60};

/// The camera page without a page.
struct Desk {
    explicit Desk(int cameras = 1, CameraWaits waits = quick)
        : device(std::make_shared<PaintedCamera>(cameras))
        , camera(
              device,
              [this](const QImage& picture, ReceiptCamera::Kept done) {
                  sealed << picture;
                  waiting = std::move(done);
              },
              waits, nullptr)
    {
        camera.look();
        letPass(waits.lookMs + 1);
        camera.setInSight(true);
    }
    void live()
    {
        camera.open();
        device->frame();
    }
    void taken()
    {
        live();
        camera.take();
        settle();
    }
    void kept()
    {
        taken();
        camera.use();
        waiting(done());
        settle();
    }
    /// The double tap is over.
    static void settle() { letPass(quick.tapMs + 20); }

    std::shared_ptr<PaintedCamera> device;
    QList<QImage> sealed;
    ReceiptCamera::Kept waiting;
    ReceiptCamera camera;
};

} // namespace

class CameraTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPressDoesWhatItsStateAllows_data();
    void aPressDoesWhatItsStateAllows();
    void twoPressesAreOnePicture_data();
    void twoPressesAreOnePicture();
    void thePictureIsTheFrameUnderTheShutter();
    void pageAfterPage();
    void offWhenNobodyLooks();
    void troubleIsSaid_data();
    void troubleIsSaid();
    void silenceIsTrouble();
    void aPictureThatCannotBeKeptIsStillThere();
    void lockedWhileItIsSealed();
    void thereIsACameraOrNot();
    void theOtherCamera();
    void turned();
    void painted();
};

void CameraTest::aPressDoesWhatItsStateAllows_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("press");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("on");
    const auto row = [](const char* name, State from, const char* press, State to, bool on) {
        QTest::newRow(name) << static_cast<int>(from) << QString::fromLatin1(press) << static_cast<int>(to)
                            << on;
    };
    row("open", State::Off, "open", State::Starting, true);
    row("shutter while off", State::Off, "take", State::Off, false);
    row("shutter while starting", State::Starting, "take", State::Starting, true);
    row("use while starting", State::Starting, "use", State::Starting, true);
    row("shutter", State::Live, "take", State::Taken, false);
    row("use what moves", State::Live, "use", State::Live, true);
    row("open again", State::Live, "open", State::Live, true);
    row("leave", State::Live, "close", State::Off, false);
    row("shutter on what stands", State::Taken, "take", State::Taken, false);
    row("take it again", State::Taken, "again", State::Starting, true);
    row("use it", State::Taken, "use", State::Keeping, false);
    row("leave what was taken", State::Taken, "close", State::Off, false);
    row("use twice", State::Keeping, "use", State::Keeping, false);
    row("again while it is sealed", State::Keeping, "again", State::Keeping, false);
    row("another page", State::Kept, "again", State::Starting, true);
    row("use what is kept", State::Kept, "use", State::Kept, false);
    row("try again", State::Failed, "again", State::Starting, true);
    row("shutter of a broken one", State::Failed, "take", State::Failed, false);
}

void CameraTest::aPressDoesWhatItsStateAllows()
{
    QFETCH(int, from);
    QFETCH(QString, press);
    Desk desk;
    const auto wanted = static_cast<State>(from);
    if (wanted == State::Starting)
        desk.camera.open();
    else if (wanted == State::Kept)
        desk.kept();
    else if (wanted == State::Taken || wanted == State::Keeping)
        desk.taken();
    else if (wanted != State::Off)
        desk.live();
    if (wanted == State::Keeping)
        desk.camera.use();
    if (wanted == State::Failed)
        desk.device->fail(CameraTrouble::Lost);
    QCOMPARE(static_cast<int>(desk.camera.state()), from);
    const auto before = desk.sealed.size();
    QVERIFY(QMetaObject::invokeMethod(&desk.camera, press.toLatin1().constData()));
    QTEST(static_cast<int>(desk.camera.state()), "to");
    QTEST(desk.device->isOn, "on");
    QCOMPARE(desk.sealed.size(),
             before + (press == QLatin1String("use") && from == int(State::Taken) ? 1 : 0));
}

void CameraTest::twoPressesAreOnePicture_data()
{
    QTest::addColumn<int>("apartMs");
    for (const int ms : {0, 100, 500})
        QTest::addRow("%d ms", ms) << ms;
}

/// With the waits of the product: where the shutter was, another button may be by now.
void CameraTest::twoPressesAreOnePicture()
{
    QFETCH(int, apartMs);
    for (const char* second : {"take", "use", "again"}) {
        Desk desk(1, CameraWaits{});
        desk.live();
        const QImage picture = desk.device->last;
        desk.camera.take();
        letPass(apartMs);
        QVERIFY(QMetaObject::invokeMethod(&desk.camera, second));
        QCOMPARE(desk.camera.state(), State::Taken);
        QCOMPARE(desk.camera.frame(), picture);
        QCOMPARE(desk.device->starts, 1);
        QVERIFY(desk.sealed.isEmpty());
    }
}

void CameraTest::thePictureIsTheFrameUnderTheShutter()
{
    Desk desk;
    desk.live();
    desk.device->frame();
    desk.device->frame();
    desk.camera.take();
    desk.device->frame(); // it is off: nothing comes
    desk.settle();
    desk.camera.use();
    QCOMPARE(desk.sealed.size(), 1);
    QCOMPARE(desk.sealed.front(), PaintedCamera::painted(0, 3));
}

void CameraTest::pageAfterPage()
{
    Desk desk;
    desk.kept();
    QCOMPARE(desk.camera.pages(), 1);
    QVERIFY2(desk.camera.statusText().startsWith(QLatin1String("1 page ")),
             qPrintable(desk.camera.statusText()));
    QVERIFY(desk.camera.frame().isNull());
    for (int page = 2; page <= 3; ++page) {
        desk.camera.again();
        desk.device->frame();
        desk.settle();
        desk.camera.take();
        desk.settle();
        desk.camera.use();
        desk.waiting(done());
        desk.settle();
        QCOMPARE(desk.camera.pages(), page);
    }
    QVERIFY(desk.sealed.size() == 3 && desk.sealed[0] != desk.sealed[1] && desk.sealed[1] != desk.sealed[2]);
    desk.camera.close();
    desk.live();
    QCOMPARE(desk.camera.pages(), 0);
}

void CameraTest::offWhenNobodyLooks()
{
    Desk desk;
    for (const bool firstFrameSeen : {false, true}) {
        desk.camera.open();
        if (firstFrameSeen)
            desk.device->frame();
        desk.camera.setInSight(false);
        QVERIFY(!desk.device->isOn);
        QVERIFY(desk.camera.frame().isNull());
        letPass(quick.firstFrameMs + 50); // nobody waits for a frame now
        QCOMPARE(desk.camera.state(), State::Starting);
        desk.camera.setInSight(true);
        QVERIFY(desk.device->isOn);
        desk.device->frame();
        QCOMPARE(desk.camera.state(), State::Live);
        desk.camera.close();
    }
    desk.camera.setInSight(false); // opened where nobody sees it
    desk.camera.open();
    QVERIFY(!desk.device->isOn);
    desk.camera.setInSight(true); // what was taken is still there for who comes back
    desk.device->frame();
    desk.camera.take();
    desk.camera.setInSight(false);
    desk.camera.setInSight(true);
    QCOMPARE(desk.camera.state(), State::Taken);
    QVERIFY(!desk.device->isOn);
}

void CameraTest::troubleIsSaid_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<bool>("atOnce");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, CameraTrouble trouble, bool atOnce, const char* says) {
        QTest::newRow(name) << static_cast<int>(trouble) << atOnce << QString::fromLatin1(says);
    };
    row("none there", CameraTrouble::NotFound, true, "No camera was found");
    row("not allowed", CameraTrouble::Refused, true, "may not use the camera");
    row("in use", CameraTrouble::Busy, true, "Another program");
    row("broken", CameraTrouble::Broken, true, "could not be started");
    row("unplugged", CameraTrouble::Lost, false, "was unplugged");
}

void CameraTest::troubleIsSaid()
{
    QFETCH(int, trouble);
    QFETCH(bool, atOnce);
    QFETCH(QString, says);
    Desk desk;
    if (atOnce) {
        desk.device->refuseWith = static_cast<CameraTrouble>(trouble);
        desk.camera.open();
    } else {
        desk.live();
        desk.device->fail(static_cast<CameraTrouble>(trouble));
    }
    QTRY_COMPARE(desk.camera.state(), State::Failed);
    QVERIFY(desk.camera.problem());
    QVERIFY2(desk.camera.statusText().contains(says), qPrintable(desk.camera.statusText()));
    QVERIFY(!desk.device->isOn);
    QVERIFY(desk.camera.frame().isNull());
    desk.device->refuseWith.reset();
    desk.camera.again();
    desk.device->frame();
    QCOMPARE(desk.camera.state(), State::Live);
    QVERIFY(!desk.camera.problem());
}

void CameraTest::silenceIsTrouble()
{
    Desk desk;
    desk.camera.open();
    QTRY_COMPARE(desk.camera.state(), State::Failed);
    QVERIFY(!desk.device->isOn);
    QVERIFY(desk.camera.statusText().contains(QLatin1String("no picture")));
    desk.camera.again();
    for (int i = 0; i < 4; ++i) {
        letPass(quick.nextFrameMs / 2);
        desk.device->frame();
        QCOMPARE(desk.camera.state(), State::Live);
    }
    QTRY_COMPARE(desk.camera.state(), State::Failed); // it hangs
    QVERIFY(!desk.device->isOn);
}

void CameraTest::aPictureThatCannotBeKeptIsStillThere()
{
    Desk desk;
    desk.taken();
    const QImage picture = desk.camera.frame();
    desk.camera.use();
    desk.waiting(Error{ErrorCode::Storage, "The disk is full."});
    QCOMPARE(desk.camera.state(), State::Taken);
    QVERIFY(desk.camera.statusText().contains(QLatin1String("The disk is full.")));
    QCOMPARE(desk.camera.frame(), picture);
    QCOMPARE(desk.camera.pages(), 0);
    desk.camera.use();
    desk.waiting(done());
    QCOMPARE(desk.camera.state(), State::Kept);
    QVERIFY(!desk.camera.problem());
}

void CameraTest::lockedWhileItIsSealed()
{
    Desk desk;
    desk.taken();
    desk.camera.use();
    const auto answer = desk.waiting;
    desk.camera.close();
    QVERIFY(desk.camera.frame().isNull());
    desk.live(); // somebody else's visit
    answer(done());
    QCOMPARE(desk.camera.state(), State::Live);
    QCOMPARE(desk.camera.pages(), 0);
}

void CameraTest::thereIsACameraOrNot()
{
    Desk desk(0);
    QVERIFY(!desk.camera.offered());
    QSignalSpy changed(&desk.camera, &ReceiptCamera::offeredChanged);
    desk.device->setCount(1);
    QVERIFY(desk.camera.offered() && !desk.camera.several());
    desk.live();
    desk.device->unplug();
    QVERIFY(!desk.camera.offered());
    QCOMPARE(desk.camera.state(), State::Failed);
    QCOMPARE(changed.count(), 2);

    ReceiptCamera none(nullptr, {}, {}, nullptr);
    none.look();
    none.open();
    letPass(1);
    QVERIFY(!none.offered());
    QCOMPARE(none.state(), State::Off);
}

void CameraTest::theOtherCamera()
{
    Desk desk(2);
    QVERIFY(desk.camera.several());
    desk.live();
    QCOMPARE(desk.camera.frame(), PaintedCamera::painted(0, 1));
    desk.camera.other();
    QCOMPARE(desk.camera.state(), State::Starting);
    QVERIFY(desk.camera.frame().isNull());
    desk.device->frame();
    QCOMPARE(desk.camera.frame(), PaintedCamera::painted(1, 2));
    desk.camera.other();
    desk.device->frame();
    QCOMPARE(desk.camera.frame(), PaintedCamera::painted(0, 3));
}

void CameraTest::turned()
{
    Desk desk;
    desk.taken();
    const QImage picture = desk.camera.frame();
    desk.camera.turn();
    QCOMPARE(desk.camera.frame().size(), picture.size().transposed());
    QCOMPARE(desk.camera.frame().pixel(desk.camera.frame().width() - 1, 0), picture.pixel(0, 0));
    for (int i = 0; i < 3; ++i)
        desk.camera.turn();
    QCOMPARE(desk.camera.frame().convertToFormat(picture.format()), picture);
}

void CameraTest::painted()
{
    Desk desk;
    CameraView view;
    view.setSize(QSizeF(400, 300));
    view.setCamera(&desk.camera);
    QImage screen(400, 300, QImage::Format_RGB32);
    const auto middle = [&] {
        QPainter painter(&screen);
        view.paint(&painter);
        painter.end();
        return screen.pixelColor(200, 40);
    };
    const QColor dark = middle();
    QVERIFY(dark.lightness() < 60);
    desk.live();
    QVERIFY(middle().lightness() > 230); // the sheet of paper
    desk.camera.close();
    QCOMPARE(middle(), dark);
}

QTEST_MAIN(CameraTest)
#include "tst_viewmodels_camera.moc"
