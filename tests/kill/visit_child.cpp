// The process that is killed: the real interface over the real backend on a vault folder, led through a
// visit.
#include "tests/kill/visit_driver.h"

#include "app/viewmodels/display_settings.h"
#include "app/viewmodels/tablet_backend.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

#include <chrono>
#include <cstdio>

Q_IMPORT_QML_PLUGIN(Doorstep_UiPlugin)
Q_IMPORT_QML_PLUGIN(Doorstep_ViewModelsPlugin)

using namespace doorstep;

namespace {

/// Runs on over the deaths of the process: the time of day is that of the tests plus the machine's uptime.
class VisitClock final : public Clock {
public:
    [[nodiscard]] std::int64_t monotonicMs() const override
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    }
    [[nodiscard]] std::int64_t wallMs() const override { return m_begin + monotonicMs(); }

private:
    std::int64_t m_begin = 1'338'543'000'000; ///< 1 June 2012
};

} // namespace

/// visit_child VAULT LOG STEP SEED PICTURE PASSPHRASE: leads on from a step, after the place of before is
/// back.
int main(int argc, char** argv)
{
    constexpr int argumentsCount = 7;
    if (argc != argumentsCount)
        return 2;
    qputenv("QML_NO_TOUCH_COMPRESSION", "1");
    if (!crypto::initialise())
        return 2;
    QGuiApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile log(arguments[2]);
    if (!log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return 2;

    VisitClock clock;
    SystemRandom random;
    viewmodels::AppSession session(
        [&clock, &random, folder = std::filesystem::path(arguments[1].toStdString())] {
            return std::make_unique<viewmodels::TabletBackend>(folder, clock, random);
        },
        clock, {.autoSync = false});
    viewmodels::DisplaySettings display{QString()};
    display.setTourSeen(true);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                 {QStringLiteral("display"), QVariant::fromValue(&display)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Doorstep/Ui/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 2;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());

    testing::VisitDriver driver(*window, session, log, arguments[4].toUInt(), arguments[5]);
    QObject::connect(&session, &viewmodels::AppSession::stateChanged, &app, [&] {
        if (session.state() == viewmodels::AppSession::State::Locked && !session.busy() &&
            session.errorText().isEmpty())
            session.unlock(arguments[6]);
        else if (!session.errorText().isEmpty())
            qFatal("%s", qPrintable(session.errorText()));
    });
    QObject::connect(
        &session, &viewmodels::AppSession::stateChanged, &app,
        [&, begun = false]() mutable {
            if (session.state() != viewmodels::AppSession::State::Open || std::exchange(begun, true))
                return;
            QTimer::singleShot(0, &app, [&] {
                driver.arrive();
                driver.run(arguments[3].toInt());
                QCoreApplication::exit(0);
            });
        });
    return QGuiApplication::exec();
}
