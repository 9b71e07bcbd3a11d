// The store speaks English and puts its sentences together; here they are taken apart again for the
// translators.
#include "app/viewmodels/store_words.h"

#include "app/viewmodels/domain_words.h"
#include "app/viewmodels/texts.h"

#include <QCoreApplication>

#include <array>

namespace doorstep::viewmodels {
namespace {

[[maybe_unused]] constexpr std::array words{
    QT_TRANSLATE_NOOP("Words", "Plan agreed and submitted"),
    QT_TRANSLATE_NOOP("Words", "Purchase"),
    QT_TRANSLATE_NOOP("Words", "Purchase taken back"),
    QT_TRANSLATE_NOOP("Words", "What happened to a purchase"),
    QT_TRANSLATE_NOOP("Words", "Receipt"),
    QT_TRANSLATE_NOOP("Words", "Note"),
    QT_TRANSLATE_NOOP("Words", "Event of the plan"),
    QT_TRANSLATE_NOOP("Words", "Choice between two versions"),
    QT_TRANSLATE_NOOP("Words", "Only the office may change this."),
    QT_TRANSLATE_NOOP("Words", "The office does not know this sort of record yet. It may need an update."),
    QT_TRANSLATE_NOOP("Words", "The office does not know one of the fields yet. It may need an update."),
    QT_TRANSLATE_NOOP("Words", "The office runs an older version and cannot read this yet."),
    QT_TRANSLATE_NOOP("Words", "The office worked out other totals for this plan."),
    QT_TRANSLATE_NOOP("Words", "The office worked out another fingerprint for this record."),
    QT_TRANSLATE_NOOP("Words", "This refers to a record the office does not have."),
    QT_TRANSLATE_NOOP("Words", "More would be taken back than was spent."),
    QT_TRANSLATE_NOOP("Words", "The office has decided on another version in the meantime."),
    QT_TRANSLATE_NOOP("Words", "The office does not know you as a user of this tablet."),
    QT_TRANSLATE_NOOP("Words", "One of the values is outside what the office accepts."),
    QT_TRANSLATE_NOOP("Words", "The office has a record of this name already, with other content."),
    QT_TRANSLATE_NOOP("Words", "Your own signature on this record is missing."),
    QT_TRANSLATE_NOOP("Words", "Your own signature on this record could not be checked by the office."),
    QT_TRANSLATE_NOOP(
        "Words", "The office was put back to a time before this record, and this tablet was free to let go "
                 "of it because a newer copy of the office holds it. Ask the office to look into that copy."),
    QT_TRANSLATE_NOOP("Words", "This person is not on your caseload at the office."),
    QT_TRANSLATE_NOOP("Words", "Accepted for hand-over: this person is no longer on your caseload. The "
                               "office keeps your record for whoever takes over."),
    QT_TRANSLATE_NOOP("Words", "The office did not accept this and gave no reason."),
    QT_TRANSLATE_NOOP("Words", "The office did not accept this (%1)."),
    QT_TRANSLATE_NOOP("Words", "Organisation"),
    QT_TRANSLATE_NOOP("Words", "Regime"),
    QT_TRANSLATE_NOOP("Words", "First payment"),
    QT_TRANSLATE_NOOP("Words", "Months"),
    QT_TRANSLATE_NOOP("Words", "Instalments"),
    QT_TRANSLATE_NOOP("Words", "First review"),
    QT_TRANSLATE_NOOP("Words", "Manner of the review"),
    QT_TRANSLATE_NOOP("Words", "Days of notice"),
    QT_TRANSLATE_NOOP("Words", "Who receives the payment"),
    QT_TRANSLATE_NOOP("Words", "Risk"),
    QT_TRANSLATE_NOOP("Words", "Contingency"),
    QT_TRANSLATE_NOOP("Words", "Who watches the plan"),
    QT_TRANSLATE_NOOP("Words", "Care coordinator"),
    QT_TRANSLATE_NOOP("Words", "Indicative budget"),
    QT_TRANSLATE_NOOP("Words", "Account"),
    QT_TRANSLATE_NOOP("Words", "Legal bar to a direct payment"),
    QT_TRANSLATE_NOOP("Words", "number"),
    QT_TRANSLATE_NOOP("Words", "what and how much"),
    QT_TRANSLATE_NOOP("Words", "note"),
    QT_TRANSLATE_NOOP("Words", "outcomes and needs"),
    QT_TRANSLATE_NOOP("Words", "who is paid"),
    QT_TRANSLATE_NOOP("Words", "spending by month"),
    QT_TRANSLATE_NOOP("Words", "more about the line"),
    QT_TRANSLATE_NOOP("Words", "text"),
    QT_TRANSLATE_NOOP("Words", "details"),
    QT_TRANSLATE_NOOP("Words", "Line %1"),
    QT_TRANSLATE_NOOP("Words", "Need %1"),
    QT_TRANSLATE_NOOP("Words", "Outcome %1"),
    QT_TRANSLATE_NOOP("Words", "Removed by one, changed by another"),
    QT_TRANSLATE_NOOP("Words", "removed by one, changed by another"),
    QT_TRANSLATE_NOOP("Words", "part %1 of the plan"),
    QT_TRANSLATE_NOOP("Words", "%1: %2"),
};

/// `pattern` with what stands in its place in the text; empty when the text is of another pattern.
QString asIn(const QString& pattern, const QString& text)
{
    const qsizetype at = pattern.indexOf(QStringLiteral("%1"));
    const QString before = pattern.left(at);
    const QString after = pattern.mid(at + 2);
    if (text.size() < before.size() + after.size() || !text.startsWith(before) || !text.endsWith(after))
        return {};
    const QString inside = text.mid(before.size(), text.size() - before.size() - after.size());
    return inWords(pattern).arg(inside);
}

} // namespace

QString kindInWords(const QString& english)
{
    return inWords(english);
}

QString problemInWords(const QString& english)
{
    const QString withCode = asIn(QStringLiteral("The office did not accept this (%1)."), english);
    return withCode.isEmpty() ? inWords(english) : withCode;
}

QString fieldInWords(const QString& english)
{
    const QString part = asIn(QStringLiteral("part %1 of the plan"), english);
    if (!part.isEmpty())
        return part;
    const QString colon = QStringLiteral(": ");
    for (const char* owner : {"Line %1", "Need %1", "Outcome %1"}) {
        const QString whose = asIn(QString::fromLatin1(owner), english.section(colon, 0, 0));
        if (!whose.isEmpty())
            return inWords(QStringLiteral("%1: %2")).arg(whose, fieldInWords(english.section(colon, 1)));
    }
    return inWords(english);
}

/// What is none of the sentences that are known was said by the office.
QString syncErrorInWords(const QString& english)
{
    return english.isEmpty() ? QString() : toText({ErrorCode::Protocol, english.toStdString()});
}

} // namespace doorstep::viewmodels
