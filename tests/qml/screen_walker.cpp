// Measures items and pixels of a screen: geometry from the items, the ground of a text from the picture.
#include "tests/qml/screen_walker.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QKeyEvent>
#include <QMutex>
#include <QPainter>
#include <QQuickWindow>
#include <QSet>

#include <cmath>

namespace doorstep::testing {

namespace {

constexpr double slack = 1.5;       ///< of a pixel, for rounding
constexpr double coveredMin = 4;    ///< overlap of this many pixels both ways is one
constexpr double targetMin = 44;    ///< NHS and WCAG; ours are 48
constexpr double contrastMin = 4.5; ///< WCAG AA, for every size

QMutex complaintsLock;
QStringList complaints;
QtMessageHandler handlerBefore = nullptr;

/// What QML says about itself, wherever it is printed.
void listen(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type != QtDebugMsg && type != QtInfoMsg &&
        (text.contains(u".qml:") || QLatin1String(context.category).startsWith(QLatin1String("qml")))) {
        const QMutexLocker locked(&complaintsLock);
        complaints << text;
    }
    handlerBefore(type, context, text);
}

bool isPressable(const QQuickItem* item)
{
    for (const QMetaObject* kind = item->metaObject(); kind; kind = kind->superClass()) {
        if (QByteArray(kind->className()).startsWith("Pressable_QML"))
            return true;
    }
    return false;
}

/// The area that is pressed is part of its control.
bool isControl(const QQuickItem* item)
{
    for (const char* kind : {"QQuickAbstractButton", "QQuickTextInput", "QQuickTextArea", "QQuickComboBox",
                             "QQuickMouseArea", "doorstep::viewmodels::SignaturePad"}) {
        if (item->inherits(kind))
            return !item->parentItem() || !isPressable(item->parentItem());
    }
    return isPressable(item);
}

bool isInside(const QQuickItem* item, const QQuickItem* other)
{
    for (const QQuickItem* at = item; at; at = at->parentItem()) {
        if (at == other)
            return true;
    }
    return false;
}

QRectF frameOf(const QQuickItem* item)
{
    return {0, 0, item->width(), item->height()};
}

/// What of `area` (of the item) can be seen. `cut`: a side is hidden that nobody can scroll to.
QRectF seenOf(const QQuickItem* item, const QRectF& area, bool* cut)
{
    QRectF seen = item->mapRectToScene(area);
    const QRectF whole = seen;
    bool scrolls = false;
    for (const QQuickItem* at = item->parentItem(); at; at = at->parentItem()) {
        if (!at->clip() && at->parentItem())
            continue;
        const QRectF frame = at->mapRectToScene(frameOf(at));
        scrolls = scrolls || at->inherits("QQuickFlickable");
        seen = seen.intersected(frame);
        if (cut && !scrolls && seen.height() < whole.height() - slack)
            *cut = true;
    }
    if (cut && seen.width() < whole.width() - slack && seen.height() > 0)
        *cut = true;
    return seen;
}

/// Where the glyphs of a text stand, in the item.
QRectF inked(const QQuickItem* text)
{
    const double wide = std::min(text->property("contentWidth").toDouble(), text->width());
    const double high = std::min(text->property("contentHeight").toDouble(), text->height());
    const double left = text->property("leftPadding").toDouble();
    const double right = text->property("rightPadding").toDouble();
    const int across = text->property("horizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    double x = left;
    if (across == Qt::AlignHCenter)
        x = left + (text->width() - left - right - wide) / 2;
    else if (across == Qt::AlignRight)
        x = text->width() - right - wide;
    double y = text->property("topPadding").toDouble();
    if (down == Qt::AlignVCenter)
        y = (text->height() - high) / 2;
    else if (down == Qt::AlignBottom)
        y = text->height() - high;
    return {x, y, wide, high};
}

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QString named(const QQuickItem* item)
{
    QString words = item->property("text").toString().simplified().left(40);
    if (words.isEmpty())
        words = item->objectName();
    for (const QQuickItem* at = item; words.isEmpty() && at; at = at->parentItem())
        words = at->objectName().isEmpty() ? QString() : QStringLiteral("in ") + at->objectName();
    const QString kind = QString::fromLatin1(item->metaObject()->className()).section(u'_', 0, 0);
    return QStringLiteral("%1 \"%2\"").arg(kind, words);
}

/// Qt gives the name of a field for secrets to nobody, so its description has to say what it is.
bool hasAName(QQuickItem* control)
{
    const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(control);
    if (!spoken)
        return false;
    const bool secret = spoken->state().passwordEdit;
    return !spoken->text(secret ? QAccessible::Description : QAccessible::Name).trimmed().isEmpty();
}

bool overlap(const QRectF& one, const QRectF& other)
{
    const QRectF both = one.intersected(other);
    return both.width() >= coveredMin && both.height() >= coveredMin;
}

QDir folder()
{
    QDir dir(qEnvironmentVariable("DOORSTEP_SCREENS", QStringLiteral("screens")));
    dir.mkpath(QStringLiteral("."));
    return dir;
}

} // namespace

ScreenWalker::ScreenWalker(QObject* parent)
    : QObject(parent)
    , m_mode(qEnvironmentVariable("DOORSTEP_WALK", QStringLiteral("1280x800")))
    , m_language(QStringLiteral("en"))
{
    const QStringList parts = m_mode.split(u',');
    m_size = QSize(parts[0].section(u'x', 0, 0).toInt(), parts[0].section(u'x', 1, 1).toInt());
    m_highContrast = parts.contains(QStringLiteral("contrast"));
    m_training = parts.contains(QStringLiteral("training"));
    for (const QString& part : parts) {
        if (part.toInt() > 0)
            m_textPercent = part.toInt();
        if (part == QStringLiteral("cy") || part == QStringLiteral("pseudo"))
            m_language = part;
    }
    m_words.use(m_language);
    m_mode.replace(u',', u'-');
}

void ScreenWalker::beginListening()
{
    handlerBefore = qInstallMessageHandler(listen);
}

ScreenWalker::~ScreenWalker()
{
    qInstallMessageHandler(nullptr);
}

void ScreenWalker::collect(QQuickItem* at)
{
    if (!at->isVisible() || at->width() <= 0 || at->height() <= 0 || at->opacity() == 0)
        return;
    // What is transparent is there for a screen reader alone.
    if (at->inherits("QQuickText") && !at->property("text").toString().isEmpty() &&
        at->property("color").value<QColor>().alpha() > 0)
        m_texts << at;
    if (isControl(at))
        m_controls << at;
    const QList<QQuickItem*> children = at->childItems();
    for (QQuickItem* child : children)
        collect(child);
}

QStringList ScreenWalker::look(QQuickItem* view, const QString& name, bool scrolled)
{
    QStringList problems;
    m_view = view;
    m_texts.clear();
    m_controls.clear();
    collect(view);
    const QImage picture = view->window()->grabWindow().convertToFormat(QImage::Format_RGB32);
    if (picture.size() != m_size)
        problems << QStringLiteral("the picture is %1x%2").arg(picture.width()).arg(picture.height());
    if (scrolled && picture == m_last)
        problems << QStringLiteral("moved on, and the same is seen");
    m_last = picture;
    if (m_texts.isEmpty())
        problems << QStringLiteral("the screen says nothing");
    checkTexts(picture, problems);
    checkControls(problems);
    const QString file = QStringLiteral("%1-%2.png").arg(m_mode, name);
    if (!picture.save(folder().filePath(file)))
        problems << QStringLiteral("the picture cannot be written: ") + folder().filePath(file);
    constexpr int smallWidth = 400;
    m_small << qMakePair(name, picture.scaledToWidth(smallWidth, Qt::SmoothTransformation));
    {
        const QMutexLocker locked(&complaintsLock);
        problems << complaints;
        complaints.clear();
    }
    for (QString& problem : problems)
        problem.prepend(QStringLiteral("%1: ").arg(name));
    return problems;
}

void ScreenWalker::checkTexts(const QImage& picture, QStringList& problems) const
{
    QList<QPair<const QQuickItem*, QRectF>> seen;
    for (const QQuickItem* text : m_texts) {
        bool cut = false;
        const QRectF shown = seenOf(text, inked(text), &cut);
        if (shown.isEmpty() && !cut)
            continue; // further down the page
        if (text->property("truncated").toBool())
            problems << QStringLiteral("cut short: ") + named(text);
        if (text->property("contentWidth").toDouble() > text->width() + slack ||
            text->property("contentHeight").toDouble() > text->height() + slack)
            problems << QStringLiteral("larger than its place: ") + named(text);
        if (cut)
            problems << QStringLiteral("cut at a side: ") + named(text);
        for (const auto& [other, place] : seen) {
            if (overlap(place, shown))
                problems << QStringLiteral("on one another: %1 and %2").arg(named(text), named(other));
        }
        for (const QQuickItem* control : m_controls) {
            if (!isInside(text, control) && overlap(shown, seenOf(control, frameOf(control), nullptr)))
                problems << QStringLiteral("text under a control: %1, %2").arg(named(text), named(control));
        }
        seen << qMakePair(text, shown);
        checkContrast(picture, text, shown, problems);
    }
}

void ScreenWalker::checkContrast(const QImage& picture, const QQuickItem* text, const QRectF& seen,
                                 QStringList& problems) const
{
    for (const QQuickItem* at = text; at; at = at->parentItem()) {
        if (!at->isEnabled())
            return; // what cannot be used may be pale
    }
    const QRect area = seen.toAlignedRect().intersected(picture.rect());
    QHash<QRgb, int> colours;
    const QColor ink = text->property("color").value<QColor>();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            if (pixel != ink.rgb())
                ++colours[pixel];
        }
    }
    QRgb ground = 0xffffffff;
    int most = 0;
    for (auto at = colours.cbegin(); at != colours.cend(); ++at) {
        if (at.value() > most) {
            most = at.value();
            ground = at.key();
        }
    }
    const double ratio = contrast(ink, QColor(ground));
    if (most > 0 && ratio < contrastMin)
        problems << QStringLiteral("contrast %1: %2").arg(ratio, 0, 'f', 2).arg(named(text));
}

void ScreenWalker::checkControls(QStringList& problems) const
{
    QList<QPair<const QQuickItem*, QRectF>> seen;
    for (QQuickItem* control : m_controls) {
        bool cut = false;
        const QRectF place = seenOf(control, frameOf(control), &cut);
        if (cut)
            problems << QStringLiteral("cut at a side: ") + named(control);
        if (control->width() < targetMin || control->height() < targetMin) {
            problems << QStringLiteral("too small to touch, %1 x %2: %3")
                            .arg(control->width())
                            .arg(control->height())
                            .arg(named(control));
        }
        if (!control->inherits("QQuickMouseArea") && !hasAName(control))
            problems << QStringLiteral("no accessible name: ") + named(control);
        if (place.isEmpty())
            continue;
        for (const auto& [other, otherPlace] : seen) {
            if (!isInside(control, other) && !isInside(other, control) && overlap(place, otherPlace))
                problems
                    << QStringLiteral("controls on one another: %1 and %2").arg(named(control), named(other));
        }
        seen << qMakePair(control, place);
    }
}

QStringList ScreenWalker::keyboard(QQuickItem* view)
{
    constexpr int pressesMax = 400;
    QStringList problems;
    QSet<QQuickItem*> reached;
    m_view = view;
    QQuickWindow* window = view->window();
    for (int i = 0; i < pressesMax; ++i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &press);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Tab, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &release);
        QQuickItem* now = window->activeFocusItem();
        if (!now || reached.contains(now))
            break;
        reached << now;
        QCoreApplication::sendPostedEvents();
        const QRectF seen = seenOf(now, frameOf(now), nullptr);
        if (isControl(now) && now->height() < m_size.height() / 2.0 && seen.height() < now->height() - slack)
            problems << QStringLiteral("has the focus and is hidden: ") + named(now);
    }
    m_texts.clear();
    m_controls.clear();
    collect(view);
    for (QQuickItem* control : std::as_const(m_controls)) {
        const bool inList = [control] {
            for (const QQuickItem* at = control; at; at = at->parentItem()) {
                if (at->inherits("QQuickListView"))
                    return true; // one stop for the whole list; arrow keys inside
            }
            return false;
        }();
        if (control->isEnabled() && !inList && !control->inherits("QQuickMouseArea") &&
            !reached.contains(control))
            problems << QStringLiteral("no key reaches it: ") + named(control);
    }
    return problems;
}

bool ScreenWalker::writeSheet()
{
    if (m_small.isEmpty())
        return false;
    constexpr int columns = 5;
    constexpr int caption = 24;
    const QSize cell = m_small.front().second.size() + QSize(8, caption + 8);
    const int rows = (static_cast<int>(m_small.size()) + columns - 1) / columns;
    QImage sheet(cell.width() * columns, cell.height() * rows, QImage::Format_RGB32);
    sheet.fill(Qt::darkGray);
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    for (int i = 0; i < m_small.size(); ++i) {
        const QPoint at(i % columns * cell.width() + 4, i / columns * cell.height() + 4);
        painter.drawText(QRect(at, QSize(cell.width(), caption)), Qt::AlignVCenter, m_small[i].first);
        painter.drawImage(at + QPoint(0, caption), m_small[i].second);
    }
    painter.end();
    return sheet.save(folder().filePath(m_mode + QStringLiteral("-sheet.png")));
}

} // namespace doorstep::testing
