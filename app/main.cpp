// The tablet application: makes the real clock, randomness, vault and window, and nothing else.
#include "app/camera/loaded_camera.h"
#include "app/screen_tour.h"
#include "app/viewmodels/app_session.h"
#include "app/viewmodels/camera.h"
#include "app/viewmodels/display_settings.h"
#include "app/viewmodels/idle_watch.h"
#include "app/viewmodels/interface_language.h"
#include "app/viewmodels/tablet_backend.h"
#include "crypto/crypto.h"
#include "platforms/linux/key_stores.h"
#include "sync/tablet/qt_connectivity.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(Doorstep_UiPlugin)
Q_IMPORT_QML_PLUGIN(Doorstep_ViewModelsPlugin)

using namespace doorstep;
using viewmodels::AppSession;

namespace {

constexpr int refused = 1;
constexpr int wrongUsage = 2;

struct Options {
    QString vault;
    QString screenshots; ///< empty = none
    QString passphraseFile;
    QSize size{1280, 800};
    QString cameraFolder;  ///< where the device's camera program leaves pictures
    bool ownCamera = true; ///< may be used
    QString displayFile;   ///< kept settings of the screen
    QString language;      ///< for --screenshots
    int textPercent = 100;
    bool training = false;       ///< a vault of its own, marked on every screen
    bool firstFrameOnly = false; ///< for measuring the start
};

int fail(const QString& why, int code)
{
    std::fprintf(stderr, "doorstep: %s\n", qPrintable(why));
    return code;
}

/// The desktop's own text size against its usual 11 points; 100 where it says nothing.
int systemTextPercent()
{
    constexpr double usualPoints = 11.0;
    const double points = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    return points > usualPoints ? static_cast<int>(points * 100 / usualPoints) : 100;
}

QString cameraLibrary()
{
    return camera::libraryBeside(QCoreApplication::applicationDirPath());
}

QString noCameraHelp()
{
    const QString text =
        QStringLiteral("Never use the device's own camera: pictures of receipts come from files.");
    return QFile::exists(cameraLibrary())
               ? text
               : text + QStringLiteral(" So it is in any case: this one was built without its camera.");
}

/// nullopt: wrong usage, already said.
std::optional<Options> readOptions(const QGuiApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Personal health budget care plans at the patient's doorstep."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption vault(QStringLiteral("vault"), QStringLiteral("Folder of the vault."),
                                   QStringLiteral("dir"));
    const QCommandLineOption shots(QStringLiteral("screenshots"),
                                   QStringLiteral("Walk the screens, save a picture of each, then end."),
                                   QStringLiteral("outdir"));
    const QCommandLineOption passphrase(
        QStringLiteral("passphrase-file"),
        QStringLiteral("Passphrase for --screenshots (or DOORSTEP_PASSPHRASE)."), QStringLiteral("file"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("Size of the window, like 800x1280."),
                                  QStringLiteral("size"), QStringLiteral("1280x800"));
    const QCommandLineOption firstFrame(
        QStringLiteral("quit-after-first-frame"),
        QStringLiteral("Say when the first frame is shown, then end: to time the start."));
    const QCommandLineOption text(QStringLiteral("text-size"),
                                  QStringLiteral("Text size in per cent until one is chosen."),
                                  QStringLiteral("percent"), QString::number(systemTextPercent()));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Language for --screenshots: en, cy, pseudo."),
                                      QStringLiteral("code"));
    const QCommandLineOption camera(
        QStringLiteral("camera-folder"),
        QStringLiteral("Folder, for this alone, in which the device's camera program leaves pictures."),
        QStringLiteral("dir"));
    const QCommandLineOption noCamera(QStringLiteral("no-camera"), noCameraHelp());
    const QCommandLineOption training(
        QStringLiteral("training"),
        QStringLiteral("Training: a vault of its own, and an amber frame round every screen."));
    parser.addOptions(
        {vault, shots, passphrase, size, firstFrame, text, language, training, camera, noCamera});
    parser.process(app);
    Options options;
    options.vault = parser.isSet(vault)
                        ? parser.value(vault)
                        : QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
                              .filePath(parser.isSet(training) ? QStringLiteral("vault-training")
                                                               : QStringLiteral("vault"));
    options.cameraFolder = parser.value(camera);
    options.ownCamera = !parser.isSet(noCamera);
    options.training = parser.isSet(training);
    options.screenshots = parser.value(shots);
    options.passphraseFile = parser.value(passphrase);
    options.displayFile = QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
                              .filePath(QStringLiteral("display.ini"));
    options.textPercent = parser.value(text).toInt();
    options.language = parser.value(language);
    options.firstFrameOnly = parser.isSet(firstFrame);
    const QStringList sides = parser.value(size).split(u'x');
    options.size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || options.size.width() < 320 || options.size.height() < 320) {
        fail(QStringLiteral("the size must be like 1280x800"), wrongUsage);
        return std::nullopt;
    }
    return options;
}

/// For automation only: a person types it on the unlock screen.
QString automationPassphrase(const Options& options)
{
    if (options.passphraseFile.isEmpty())
        return qEnvironmentVariable("DOORSTEP_PASSPHRASE");
    QFile file(options.passphraseFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readLine()).remove(u'\n').remove(u'\r');
}

/// A tour takes pictures and changes nothing.
AppSession::Options sessionOptions(const Options& options, bool tour)
{
    std::shared_ptr<viewmodels::LiveCamera> live;
    if (options.ownCamera && !tour)
        live = std::make_shared<camera::LoadedCamera>(cameraLibrary());
    return {.autoSync = !tour,
            .keepForms = !tour,
            .firstVault = tour ? std::filesystem::path() : std::filesystem::path(options.vault.toStdString()),
            .camera = options.cameraFolder.isEmpty()
                          ? nullptr
                          : std::make_shared<viewmodels::FolderCamera>(options.cameraFolder),
            .liveCamera = std::move(live)};
}

/// Queued: frames are shown by another thread; those before the vault answered are empty.
void endAfterFirstFrame(QQuickWindow& window, const AppSession& session)
{
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &session,
        [&session] {
            if (session.state() == AppSession::State::Starting)
                return;
            std::puts("first frame");
            std::fflush(stdout);
            QCoreApplication::quit();
        },
        Qt::QueuedConnection);
}

QUrl uiFile(const char* name)
{
    return QUrl(QStringLiteral("qrc:/qt/qml/Doorstep/Ui/") + QLatin1String(name));
}

/// Finds the system's fonts, and what text on the locked tablet is drawn with: as much work as reading its
/// page. The sizes are Theme.qml's; with others nothing would be gained, and nothing lost.
void warmFonts(int textPercent)
{
    QFont font(QGuiApplication::font());
    const auto warm = [&font](double pixels, bool bold) {
        font.setPixelSize(qRound(pixels));
        font.setBold(bold);
        (void)QFontMetricsF(font).height();
    };
    const double scale = textPercent / 100.0;
    warm(19 * scale, false);
    warm(19 * scale, true);
    warm(32 * (scale > 1 ? 1 + (scale - 1) * 0.75 : 1), true);
}

int run(QGuiApplication& app, const Options& options)
{
    SystemClock clock;
    SystemRandom random;
    sync::QtConnectivity network;
    const bool tour = !options.screenshots.isEmpty();
    AppSession session(
        [&clock, &random, &network, folder = std::filesystem::path(options.vault.toStdString())] {
            // Made on the vault's thread: a key store may take its time to answer.
            return std::make_unique<viewmodels::TabletBackend>(
                folder, clock, random, crypto::VaultOptions{platform::makeKeyStore(), nullptr, {}}, &network);
        },
        clock, sessionOptions(options, tour));
    network.onChange([&session] { session.networkChanged(); });
    QObject::connect(&app, &QGuiApplication::applicationStateChanged, &session,
                     [&session](Qt::ApplicationState state) {
                         if (state == Qt::ApplicationActive)
                             session.inFront();
                     });
    // While the screen still knows where it is.
    QObject::connect(&app, &QCoreApplication::aboutToQuit, &session, &AppSession::keepForms);
    viewmodels::IdleWatch idle(tour ? 3'600'000 : 120'000, nullptr);
    QObject::connect(&idle, &viewmodels::IdleWatch::idle, &session, [&session] {
        if (session.state() == AppSession::State::Open)
            session.lock();
    });

    // Pictures for the manual look the same on every desk: no kept settings then.
    viewmodels::DisplaySettings display(tour ? QString() : options.displayFile, options.textPercent);
    if (tour)
        display.setTourSeen(true);
    if (tour && !options.language.isEmpty())
        display.setLanguage(options.language);
    viewmodels::InterfaceLanguage language;
    language.use(display.language());
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    // The engine's thread reads what most starts show, the locked tablet, while this one gets the fonts.
    const QQmlComponent shell(&engine, uiFile("Main.qml"), QQmlComponent::Asynchronous);
    const QQmlComponent unlock(&engine, uiFile("UnlockPage.qml"), QQmlComponent::Asynchronous);
    warmFonts(display.textPercent());
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                 {QStringLiteral("display"), QVariant::fromValue(&display)},
                                 {QStringLiteral("training"), options.training}});
    QObject::connect(&display, &viewmodels::DisplaySettings::languageChanged, &engine, [&] {
        language.use(display.language());
        engine.retranslate();
        session.retranslate();
    });
    engine.load(uiFile("Main.qml"));
    if (engine.rootObjects().isEmpty())
        return fail(QStringLiteral("the interface could not be loaded"), refused);
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    window->resize(options.size);
    // After the first frame; nothing asks for it before somebody has unlocked.
    QTimer::singleShot(500, &session, [&network] { network.watch(); });
    if (options.firstFrameOnly)
        endAfterFirstFrame(*window, session);
    if (!tour)
        return QGuiApplication::exec();

    if (!QDir().mkpath(options.screenshots))
        return fail(QStringLiteral("the folder for the pictures cannot be made"), refused);
    ScreenTour walk(*window, session, {options.screenshots, options.size, automationPassphrase(options)});
    QObject::connect(&walk, &ScreenTour::finished, &app, [](const QStringList& problems) {
        for (const QString& problem : problems)
            std::fprintf(stderr, "doorstep: %s\n", qPrintable(problem));
        QCoreApplication::exit(problems.isEmpty() ? 0 : refused);
    });
    walk.start();
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    // Every point of a pen counts in a signature; Qt would merge those of one frame.
    qputenv("QML_NO_TOUCH_COMPRESSION", "1");
    // Before anything else: from here on no core is written and no other program may look inside.
    if (const Status ready = crypto::initialise(); !ready)
        return fail(QString::fromStdString(ready.error().text), refused);
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("doorstep"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOORSTEP_VERSION));
    // Ours are templates with a face of our own; a file dialog that the platform does not have is Qt's.
    qputenv("QT_QUICK_CONTROLS_STYLE", "Basic");
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(19);
    QGuiApplication::setFont(font);
    const auto options = readOptions(app);
    return options ? run(app, *options) : wrongUsage;
}
