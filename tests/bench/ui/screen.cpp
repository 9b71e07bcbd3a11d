// Frames are asked for one by one, so that each is measured from what caused it to its end.
#include "tests/bench/ui/screen.h"

#include "tests/bench/ui/figures.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Doorstep_UiPlugin)
Q_IMPORT_QML_PLUGIN(Doorstep_ViewModelsPlugin)

namespace doorstep::bench {

using viewmodels::AppSession;

Screen::Screen(AppSession& session)
    : m_session(session)
{
    m_display.setTourSeen(true);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                   {QStringLiteral("display"), QVariant::fromValue(&m_display)},
                                   {QStringLiteral("training"), false}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Doorstep/Ui/Main.qml")));
    test::require(!m_engine.rootObjects().isEmpty(), "the window");
    m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
    m_window->resize(1280, 800);
    QObject::connect(
        m_window, &QQuickWindow::frameSwapped, m_window, [this] { m_swapped = true; }, Qt::DirectConnection);
    until([&session] { return session.state() == AppSession::State::Locked; }, "the locked tablet");
    nextFrame();
    rest(1'500); // somebody types a passphrase
}

void Screen::until(const std::function<bool()>& done, const char* what)
{
    // Sleeps between events: with a time limit Qt would not wait but turn round and round, beside the vault's
    // thread, and that would be what is measured.
    QTimer tick;
    tick.start(20);
    for (const QDeadlineTimer deadline(60'000); !done();) {
        test::require(!deadline.hasExpired(), what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

void Screen::rest(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void Screen::nextFrame()
{
    m_swapped = false;
    m_window->update();
    until([this] { return m_swapped; }, "a frame");
}

double Screen::unlock(double* cpu)
{
    const double cpuBefore = threadCpuMs();
    const double before = wallMs();
    m_session.unlock(passphrase());
    const auto* due = m_session.due();
    until(
        [&] {
            return m_session.state() == AppSession::State::Open && m_session.sync()->patientsText() != u"0" &&
                   (due->state() == viewmodels::DueModel::State::Ready ||
                    due->state() == viewmodels::DueModel::State::Empty) &&
                   find("dueList");
        },
        "Today");
    nextFrame();
    const double took = wallMs() - before;
    *cpu = threadCpuMs() - cpuBefore;
    return took;
}

void Screen::lock()
{
    m_session.lock();
    until([this] { return m_session.state() == AppSession::State::Locked && m_session.pendingJobs() == 0; },
          "locked");
    rest(600);
}

void Screen::show(const char* function)
{
    QObject* flow = find("mainFlow");
    test::require(flow && QMetaObject::invokeMethod(flow, function), function);
    rest(300);
}

QObject* Screen::find(const char* objectName) const
{
    return m_window->findChild<QObject*>(QString::fromLatin1(objectName));
}

Frames Screen::frames(const std::function<void()>& step, const std::function<bool()>& more)
{
    Frames frames;
    nextFrame();
    while (more()) {
        const double cpu = threadCpuMs();
        const double before = wallMs();
        step();
        nextFrame();
        frames.own.push_back(threadCpuMs() - cpu);
        frames.passed.push_back(wallMs() - before);
    }
    return frames;
}

} // namespace doorstep::bench
