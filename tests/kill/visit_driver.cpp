// Hands and eyes of the visit: keys, presses, strokes, and what stands on the screen.
#include "tests/kill/visit_driver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJSValue>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

#include <chrono>

namespace doorstep::testing {

namespace {

void spin(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
    // Pages that were left go here as they do in the program, whose loop is the outermost.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QQuickItem* find(QQuickItem* at, const QString& name)
{
    if (!at->isVisible())
        return nullptr;
    if (at->objectName() == name)
        return at;
    const auto children = at->childItems();
    for (QQuickItem* child : children) {
        if (QQuickItem* found = find(child, name))
            return found;
    }
    return nullptr;
}

bool isText(const QQuickItem* at)
{
    return at->property("field").isValid() || at->property("area").isValid();
}

void collect(const QQuickItem* at, QJsonObject& fields)
{
    if (!at->isVisible())
        return;
    if (!at->objectName().isEmpty() && isText(at))
        fields.insert(at->objectName(), at->property("text").toString());
    else if (!at->objectName().isEmpty() && at->property("choices").isValid())
        fields.insert(at->objectName(), at->property("currentIndex").toInt());
    const auto children = at->childItems();
    for (const QQuickItem* child : children)
        collect(child, fields);
}

} // namespace

VisitDriver::VisitDriver(QQuickWindow& window, viewmodels::AppSession& session, QFile& log,
                         std::uint32_t seed, QString picture)
    : m_window(window)
    , m_session(session)
    , m_log(log)
    , m_random(seed)
    , m_picture(std::move(picture))
{}

QString VisitDriver::typedText(int field)
{
    return QStringLiteral("Field %1, typed on the sofa: neighbour 07, keys, cat.").arg(field);
}

QQuickItem* VisitDriver::item(const QString& name) const
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 20'000) {
        if (QQuickItem* found = find(m_window.contentItem(), name))
            return found;
        spin(10);
    }
    qFatal("no visible item %s on page %s", qPrintable(name), qPrintable(pageName()));
}

QQuickItem* VisitDriver::page() const
{
    const auto* flow = m_window.findChild<QObject*>(QStringLiteral("mainFlow"));
    return flow ? flow->property("currentPage").value<QQuickItem*>() : nullptr;
}

QString VisitDriver::pageName() const
{
    const auto* trail = m_window.findChild<QObject*>(QStringLiteral("stack"));
    QVariant all = trail ? trail->property("names") : QVariant();
    if (all.userType() == qMetaTypeId<QJSValue>())
        all = all.value<QJSValue>().toVariant();
    const QVariantList names = all.toList();
    return names.isEmpty() ? QString() : names.last().toMap().value(QStringLiteral("page")).toString();
}

void VisitDriver::settle()
{
    QElapsedTimer since;
    since.start();
    while (m_session.pendingJobs() > 0 && since.elapsed() < 30'000)
        spin(5);
    spin(40);
}

void VisitDriver::pause()
{
    spin(static_cast<int>(10 + m_random() % 35));
}

void VisitDriver::watch(int ms)
{
    constexpr int betweenMs = 40;
    for (int passed = 0; passed < ms; passed += betweenMs) {
        spin(betweenMs);
        write();
    }
}

QString VisitDriver::needs() const
{
    QStringList refs;
    for (const domain::Need& need : m_session.plan()->plan().needs)
        refs << need.ref;
    return refs.join(u' ');
}

void VisitDriver::call(const char* function, const QVariant& argument)
{
    auto* flow = m_window.findChild<QObject*>(QStringLiteral("mainFlow"));
    const bool called = argument.isValid()
                            ? QMetaObject::invokeMethod(flow, function, Q_ARG(QVariant, argument))
                            : QMetaObject::invokeMethod(flow, function);
    if (!called)
        qFatal("no function %s", function);
    write();
    settle();
}

void VisitDriver::go(const QString& page, const std::function<void()>& way)
{
    if (pageName() != page)
        way();
    if (pageName() != page)
        qFatal("page %s, not %s", qPrintable(pageName()), qPrintable(page));
    write();
}

void VisitDriver::press(const QString& name)
{
    QQuickItem* target = item(name);
    QMetaObject::invokeMethod(page(), "reveal", Q_ARG(QVariant, QVariant::fromValue(target)));
    spin(40);
    const QPointF centre = target->mapToScene(QPointF(target->width() / 2, target->height() / 2));
    QTest::mouseClick(&m_window, Qt::LeftButton, {}, centre.toPoint());
    write();
    spin(20);
}

void VisitDriver::record(const QString& button, const QString& next)
{
    m_next = next;
    write();
    press(button);
    settle();
    settle();
    write();
    m_next.clear();
}

void VisitDriver::type(const QString& name, const QString& text)
{
    QQuickItem* target = item(name);
    if (target->property("text").toString() == text)
        return;
    QMetaObject::invokeMethod(target, "focusField");
    write();
    QTest::keyClick(&m_window, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&m_window, Qt::Key_Delete);
    write();
    for (const QChar letter : text) {
        QTest::keyClick(&m_window, letter.toLatin1());
        write();
        pause();
    }
    if (item(name)->property("text").toString() != text)
        qFatal("%s holds \"%s\"", qPrintable(name), qPrintable(item(name)->property("text").toString()));
}

void VisitDriver::draw(int strokes)
{
    QQuickItem* pad = item(QStringLiteral("signaturePad"));
    QMetaObject::invokeMethod(page(), "reveal", Q_ARG(QVariant, QVariant::fromValue(pad)));
    spin(40);
    const auto at = [pad](int x, int y) { return pad->mapToScene(QPointF(x, y)).toPoint(); };
    while (m_session.agreement()->ink()->strokeCount() < strokes) {
        const int row = 20 + 15 * m_session.agreement()->ink()->strokeCount();
        QTest::mousePress(&m_window, Qt::LeftButton, {}, at(20, row));
        write();
        for (int i = 1; i <= 20; ++i) {
            QTest::mouseMove(&m_window, at(20 + 6 * i, row + (i % 5) * 4));
            write();
            pause();
        }
        QTest::mouseRelease(&m_window, Qt::LeftButton, {}, at(150, row));
        write();
    }
}

QStringList VisitDriver::fieldsOf(const QString& prefix) const
{
    QJsonObject fields;
    collect(page(), fields);
    QStringList names;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.key().startsWith(prefix) && field.value().isString())
            names << field.key();
    }
    return names;
}

QJsonObject VisitDriver::state() const
{
    QJsonObject fields;
    QQuickItem* shown = page();
    if (shown)
        collect(shown, fields);
    const auto* area = shown ? shown->property("flickable").value<QQuickItem*>() : nullptr;
    const auto& purchase = *m_session.purchase(); // keeps what was recorded until the next one is begun
    const QVariantMap focus = m_session.place()->focusIn(shown);
    return {{QStringLiteral("t"), nowMs()},
            {QStringLiteral("step"), m_step},
            {QStringLiteral("page"), pageName()},
            {QStringLiteral("patient"), m_session.patientKey()},
            {QStringLiteral("focus"), focus.value(QStringLiteral("name")).toString()},
            {QStringLiteral("cursor"), focus.value(QStringLiteral("cursor"), -1).toInt()},
            {QStringLiteral("scroll"), area ? qRound(area->property("contentY").toDouble() -
                                                     area->property("originY").toDouble())
                                            : 0},
            {QStringLiteral("points"), m_session.agreement()->ink()->pointCount()},
            {QStringLiteral("pictures"), purchase.begun() ? purchase.pictures().size() + m_picturesAsked : 0},
            {QStringLiteral("needs"), needs()},
            {QStringLiteral("offer"), m_session.plan()->removedText()},
            {QStringLiteral("fields"), fields}};
}

void VisitDriver::write(const QString& what)
{
    QJsonObject line = state();
    if (!m_next.isEmpty())
        line.insert(QStringLiteral("next"), m_next);
    if (!what.isEmpty())
        line.insert(QStringLiteral("what"), what);
    m_log.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_log.flush();
}

void VisitDriver::arrive()
{
    QElapsedTimer since;
    since.start();
    const auto isBack = [this] {
        const auto* returning = m_window.findChild<QObject*>(QStringLiteral("returning"));
        return returning && !returning->property("busy").toBool();
    };
    while (!isBack()) {
        if (since.elapsed() > 20'000)
            qFatal("the place of before does not come back");
        spin(10);
    }
    settle();
    write(QStringLiteral("arrived"));
}

} // namespace doorstep::testing
