// Counts and times of the sync. One is said apart, so that English needs no translation of its own; %n is for
// the forms of other languages.
#include "app/viewmodels/sync_words.h"

#include "app/store/forms.h"

#include <QCoreApplication>

#include <cstdlib>

namespace doorstep::viewmodels {

namespace {

QString several(const char* words, int count)
{
    return QCoreApplication::translate("syncWords", words, nullptr, count);
}

/// From two minutes on, so every unit is a plural one.
QString aboutAsLong(std::int64_t ms)
{
    constexpr std::int64_t minuteMs = 60'000;
    constexpr std::int64_t hourMs = 60 * minuteMs;
    constexpr std::int64_t dayMs = 24 * hourMs;
    constexpr std::int64_t yearMs = 365 * dayMs;
    const auto whole = [ms](std::int64_t unitMs) { return static_cast<int>((ms + unitMs / 2) / unitMs); };
    if (ms < 2 * hourMs)
        return several(QT_TRANSLATE_N_NOOP("syncWords", "%n minutes"), whole(minuteMs));
    if (ms < 2 * dayMs)
        return several(QT_TRANSLATE_N_NOOP("syncWords", "%n hours"), whole(hourMs));
    if (ms < 2 * yearMs)
        return several(QT_TRANSLATE_N_NOOP("syncWords", "%n days"), whole(dayMs));
    return several(QT_TRANSLATE_N_NOOP("syncWords", "%n years"), whole(yearMs));
}

} // namespace

QString changesInWords(int count)
{
    return count == 1 ? QCoreApplication::translate("syncWords", "1 change")
                      : several(QT_TRANSLATE_N_NOOP("syncWords", "%n changes"), count);
}

QString picturesInWords(int count)
{
    return count == 1 ? QCoreApplication::translate("syncWords", "1 picture")
                      : several(QT_TRANSLATE_N_NOOP("syncWords", "%n pictures"), count);
}

QString rowsInWords(int count)
{
    return count == 1 ? QCoreApplication::translate("syncWords", "1 record")
                      : several(QT_TRANSLATE_N_NOOP("syncWords", "%n records"), count);
}

QString begunCountInWords(int count)
{
    return count == 1 ? QCoreApplication::translate("syncWords", "1 begun, not recorded")
                      : several(QT_TRANSLATE_N_NOOP("syncWords", "%n begun, not recorded"), count);
}

QString begunInWords(const QString& form)
{
    const auto is = [&form](const char* name) { return form.section(u'-', 0, 0) == QLatin1String(name); };
    if (is(store::form::purchase))
        return QCoreApplication::translate("syncWords", "Purchase, begun and not recorded");
    if (is(store::form::agreement))
        return QCoreApplication::translate("syncWords", "Agreement, begun and not signed");
    if (is(store::form::reversal))
        return QCoreApplication::translate("syncWords", "Purchase to be taken back, begun and not recorded");
    if (is(store::form::conflict))
        return QCoreApplication::translate("syncWords", "Choice between two versions, begun and not made");
    return QCoreApplication::translate("syncWords", "Review or event, begun and not recorded");
}

QString clockInWords(std::int64_t aheadMs)
{
    constexpr std::int64_t worthSayingMs = 2 * 60'000;
    if (std::abs(aheadMs) < worthSayingMs)
        return {};
    const QString wrong =
        aheadMs > 0
            ? QCoreApplication::translate(
                  "syncWords", "When the office was last reached, the clock of this tablet was ahead by %1.")
            : QCoreApplication::translate(
                  "syncWords",
                  "When the office was last reached, the clock of this tablet was behind by %1.");
    const QString meaning = QCoreApplication::translate(
        "syncWords", "Times shown here are wrong by as much. Nothing is lost, and the order of what was "
                     "recorded is right. Set date and time in the settings of the tablet.");
    return wrong.arg(aboutAsLong(std::abs(aheadMs))) + u' ' + meaning;
}

QString leaseInWords(const store::Lease& lease)
{
    if (!lease.warn)
        return {};
    const auto said = [](const char* words) { return QCoreApplication::translate("syncWords", words); };
    QStringList sentences;
    sentences << (lease.daysWithout == 1
                      ? said(QT_TRANSLATE_NOOP("syncWords", "No contact with the office for 1 day."))
                      : several(QT_TRANSLATE_N_NOOP("syncWords", "No contact with the office for %n days."),
                                lease.daysWithout));
    if (lease.unsent == 0)
        sentences << said(QT_TRANSLATE_NOOP("syncWords", "Everything made here is at the office."));
    else if (lease.unsent == 1)
        sentences << said(QT_TRANSLATE_NOOP("syncWords", "1 thing is not yet at the office."));
    else
        sentences << several(QT_TRANSLATE_N_NOOP("syncWords", "%n things are not yet at the office."),
                             lease.unsent);
    if (lease.over)
        sentences << said(QT_TRANSLATE_NOOP(
            "syncWords", "The records are safe and closed: they open when the office is reached, or with the "
                         "recovery code that the office reads out."));
    else if (lease.daysLeft() == 1)
        sentences << said(QT_TRANSLATE_NOOP(
            "syncWords", "In 1 day the tablet closes until it reaches the office, or until the office reads "
                         "out the recovery code. Nothing is lost."));
    else
        sentences << several(
            QT_TRANSLATE_N_NOOP("syncWords",
                                "In %n days the tablet closes until it reaches the office, or until the "
                                "office reads out the recovery code. Nothing is lost."),
            lease.daysLeft());
    return sentences.join(u' ');
}

} // namespace doorstep::viewmodels
