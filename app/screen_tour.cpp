// The walk: act, wait until nothing moves, take the picture, go on.
#include "app/screen_tour.h"

#include <QDir>
#include <QImage>
#include <QMutex>
#include <QQuickItem>
#include <QSet>

namespace doorstep {

using viewmodels::AppSession;

namespace {

QMutex warningsLock;
QStringList warnings;
QtMessageHandler previousHandler = nullptr;

/// What QML complains about, wherever it is printed.
void collectWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type != QtDebugMsg && type != QtInfoMsg &&
        (text.contains(u".qml") || QLatin1String(context.category).startsWith(QLatin1String("qml")))) {
        const QMutexLocker locked(&warningsLock);
        warnings << text;
    }
    previousHandler(type, context, text);
}

/// A picture of one or two colours shows nothing.
bool isBlank(const QImage& image)
{
    constexpr int step = 7;
    constexpr int coloursMin = 6;
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += step) {
        for (int x = 0; x < image.width(); x += step)
            colours.insert(image.pixel(x, y));
    }
    return colours.size() < coloursMin;
}

} // namespace

ScreenTour::ScreenTour(QQuickWindow& window, AppSession& session, Options options)
    : m_window(window)
    , m_session(session)
    , m_options(std::move(options))
{
    previousHandler = qInstallMessageHandler(collectWarnings);
    constexpr int tickMs = 40;
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &ScreenTour::tick);
    addUnlock();
    addPatient();
    addPlan();
    add(QStringLiteral("decision"), [this] {
        call("showPatient");
        call("showDecision");
    });
    add(QStringLiteral("purchases"), [this] {
        call("showPatient");
        call("showPurchases");
    });
    add(QStringLiteral("purchase"), [this] {
        call("showNewPurchase");
        if (m_session.purchase()->lineChoices().size() > 1)
            m_session.purchase()->setLine(0);
        m_session.purchase()->setAmount(QStringLiteral("12.50"));
    });
    add(QStringLiteral("money"), [this] {
        call("showPatient");
        call("showMoney");
    });
    add(QStringLiteral("next"), [this] {
        call("showPatient");
        call("showCase");
    });
    add(QStringLiteral("reviews"), [this] { call("showReviews"); });
    add(QStringLiteral("sync"), [this] { call("showSync"); });
    add(QStringLiteral("conflicts"), [this] { call("showConflicts"); });
    add(QStringLiteral("leave"), [this] { call("showLeave"); });
}

ScreenTour::~ScreenTour()
{
    qInstallMessageHandler(previousHandler);
}

void ScreenTour::add(const QString& picture, std::function<void()> act, std::function<bool()> ready)
{
    m_steps.push_back({picture, std::move(act), std::move(ready)});
}

void ScreenTour::addUnlock()
{
    add(
        QStringLiteral("unlock"), [] {}, [this] { return m_session.state() != AppSession::State::Starting; });
    add(
        QStringLiteral("today"), [this] { m_session.unlock(m_options.passphrase); },
        [this] {
            return m_session.state() == AppSession::State::Open &&
                   m_session.people()->state() != viewmodels::PeopleModel::State::Loading;
        });
    add(QStringLiteral("people"), [this] { call("showPeople"); });
    add(QStringLiteral("search"), [this] {
        choosePatient();
        const auto& rows = m_session.people()->rows();
        for (const viewmodels::PersonRow& row : rows) {
            // The given name: "Ald" of "SYNTHETIC, Alder (Mr)".
            if (row.key == m_patient)
                m_session.people()->setSearchText(row.name.section(u',', 1).trimmed().left(3));
        }
    });
}

void ScreenTour::addPatient()
{
    add(
        QStringLiteral("patient"),
        [this] {
            m_session.people()->setSearchText({});
            m_session.openPatient(m_patient);
        },
        [this] { return m_session.patient()->state() == viewmodels::PatientViewModel::State::Ready; });
}

void ScreenTour::addPlan()
{
    add(QStringLiteral("plan"), [this] { call("showPlan"); });
    const auto section = [this](const char* name) {
        add(QStringLiteral("plan-") + QLatin1String(name), [this, name] {
            call("showPatient");
            call("showPlan");
            QObject* flow = m_window.findChild<QObject*>(QStringLiteral("mainFlow"));
            if (flow)
                QMetaObject::invokeMethod(flow, "showSection", Q_ARG(QVariant, QString::fromLatin1(name)));
        });
    };
    for (const char* name : {"about", "communication", "needs", "spending", "payments", "account", "acting",
                             "risks", "legalRisks", "support", "review", "copies"})
        section(name);
    add(QStringLiteral("plan-line"), [this] {
        m_session.plan()->editLine(0);
        call("showLine");
    });
    add(QStringLiteral("check"), [this] {
        call("showPatient");
        call("showPlan");
        call("showCheck");
    });
    add(QStringLiteral("sign"), [this] { call("showSign"); });
}

void ScreenTour::start()
{
    m_window.resize(m_options.size);
    m_at = 0;
    m_steps.front().act();
    m_timer.start();
}

void ScreenTour::call(const char* function)
{
    QObject* flow = m_window.findChild<QObject*>(QStringLiteral("mainFlow"));
    if (!flow || !QMetaObject::invokeMethod(flow, function))
        m_problems << QStringLiteral("the screen cannot be reached: ") + QLatin1String(function);
}

/// One with a decision if there is any: it has the most to show.
void ScreenTour::choosePatient()
{
    const auto rank = [](store::PlanState state) {
        switch (state) {
        case store::PlanState::PartApproved:
            return 5;
        case store::PlanState::Approved:
            return 4;
        case store::PlanState::Returned:
        case store::PlanState::Refused:
            return 3;
        case store::PlanState::AtOffice:
        case store::PlanState::AgreedNotSent:
            return 2;
        case store::PlanState::Draft:
            return 1;
        default:
            return 0;
        }
    };
    int best = -1;
    for (const viewmodels::PersonRow& row : m_session.people()->rows()) {
        if (rank(row.state) <= best)
            continue;
        best = rank(row.state);
        m_patient = row.key;
    }
    if (m_patient.isEmpty())
        m_problems << QStringLiteral("there is no patient on this tablet");
}

void ScreenTour::tick()
{
    constexpr int quietTicksMin = 5;
    constexpr int ticksMax = 750; // half a minute: opening a vault takes a second or two
    const Step& step = m_steps[m_at];
    const bool ready = m_session.pendingJobs() == 0 && !m_session.busy() && (!step.ready || step.ready());
    m_quietTicks = ready ? m_quietTicks + 1 : 0;
    const bool lockedOut = m_session.state() == AppSession::State::Locked && !m_session.errorText().isEmpty();
    if (++m_ticks > ticksMax || (lockedOut && !m_session.busy())) {
        m_problems
            << QStringLiteral("the screen \"%1\" did not come: %2").arg(step.picture, m_session.errorText());
        m_timer.stop();
        Q_EMIT finished(m_problems);
        return;
    }
    if (m_quietTicks < quietTicksMin)
        return;
    m_quietTicks = 0;
    take(m_scrolled ? step.picture + QStringLiteral("-end") : step.picture);
    // A long page gets a second picture of its end.
    QObject* flow = m_window.findChild<QObject*>(QStringLiteral("mainFlow"));
    auto* page = flow ? flow->property("currentPage").value<QObject*>() : nullptr;
    auto* area = page ? page->property("flickable").value<QObject*>() : nullptr;
    if (!m_scrolled && area) {
        const double hidden =
            area->property("contentHeight").toDouble() - area->property("height").toDouble();
        if (hidden > 1) {
            area->setProperty("contentY", hidden);
            m_scrolled = true;
            return;
        }
    }
    next();
}

void ScreenTour::next()
{
    m_scrolled = false;
    m_ticks = 0;
    if (++m_at < m_steps.size())
        return m_steps[m_at].act();
    m_timer.stop();
    const QMutexLocker locked(&warningsLock);
    m_problems << warnings;
    Q_EMIT finished(m_problems);
}

void ScreenTour::take(const QString& picture)
{
    const QImage image = m_window.grabWindow();
    const QString name =
        QStringLiteral("%1x%2-%3.png").arg(m_options.size.width()).arg(m_options.size.height()).arg(picture);
    if (image.size() != m_options.size || isBlank(image))
        m_problems << QStringLiteral("the picture %1 is blank or of the wrong size").arg(name);
    if (!image.save(QDir(m_options.folder).filePath(name)))
        m_problems << QStringLiteral("the picture %1 cannot be written").arg(name);
}

} // namespace doorstep
