// Sentences about money that a patient reads.
#include "app/domain/money_words.h"

#include <QCoreApplication>

namespace doorstep::domain {

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("Rules", text);
}

} // namespace

QString moneyLeftSentence(const Left& all)
{
    const Pence none{};
    if (all.authorised == none && all.spent == none)
        return said(QT_TRANSLATE_NOOP("Rules", "No money has been agreed yet."));
    if (all.left() < none)
        return said(QT_TRANSLATE_NOOP("Rules", "%1 more was spent than was agreed."))
            .arg(formatMoney(none - all.left()));
    return said(QT_TRANSLATE_NOOP("Rules", "You have %1 left of %2."))
        .arg(formatMoney(all.left()), formatMoney(all.authorised));
}

} // namespace doorstep::domain
