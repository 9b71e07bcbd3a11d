// Codes of reviews, repayments and endings, with words for the patient.
#include "app/domain/care_event_tables.h"

#include <algorithm>

namespace doorstep::domain {

namespace {

constexpr std::array ends{
    CodeWords{"noConsent", QT_TRANSLATE_NOOP("Rules", "You no longer consent to the payments.")},
    CodeWords{"representativeWithdrew",
              QT_TRANSLATE_NOOP("Rules", "Your representative no longer consents and nobody else does.")},
    CodeWords{"notAPatient",
              QT_TRANSLATE_NOOP("Rules", "Another part of the NHS is responsible for you now.")},
    CodeWords{"payeeUnsuitable",
              QT_TRANSLATE_NOOP("Rules", "The person who gets the money cannot do that any more.")},
    CodeWords{"nomineeRefused", QT_TRANSLATE_NOOP("Rules", "Your nominee does not agree to act.")},
    CodeWords{"nominationWithdrawn", QT_TRANSLATE_NOOP("Rules", "The nomination was taken back.")},
    CodeWords{"outsidePlan", QT_TRANSLATE_NOOP("Rules", "Money was spent on things outside the plan.")},
    CodeWords{"fraud", QT_TRANSLATE_NOOP("Rules", "We think that money may have been taken.")},
    CodeWords{"needsNotMet", QT_TRANSLATE_NOOP("Rules", "The payments do not meet your needs.")},
    CodeWords{"died", QT_TRANSLATE_NOOP("Rules", "The person has died.")},
};

constexpr std::array repayments{
    CodeWords{"planChanged", QT_TRANSLATE_NOOP("Rules", "The plan changed a lot.")},
    CodeWords{"circumstancesChanged", QT_TRANSLATE_NOOP("Rules", "Your life changed a lot.")},
    CodeWords{"unspent", QT_TRANSLATE_NOOP("Rules", "A lot of money was not spent.")},
    CodeWords{"outsidePlan", QT_TRANSLATE_NOOP("Rules", "Money was spent on things outside the plan.")},
    CodeWords{"fraud", QT_TRANSLATE_NOOP("Rules", "We think that money may have been taken.")},
    CodeWords{"died", QT_TRANSLATE_NOOP("Rules", "The person has died.")},
};

constexpr std::array outcomes{
    CodeWords{"keep", QT_TRANSLATE_NOOP("Rules", "The plan stays as it is.")},
    CodeWords{"change", QT_TRANSLATE_NOOP("Rules", "We will change the plan together.")},
    CodeWords{"raise", QT_TRANSLATE_NOOP("Rules", "The money will go up.")},
    CodeWords{"cut", QT_TRANSLATE_NOOP("Rules", "The money will go down.")},
    CodeWords{"payee", QT_TRANSLATE_NOOP("Rules", "Someone else will get the money for you.")},
    CodeWords{"conditions", QT_TRANSLATE_NOOP("Rules", "There are new conditions.")},
    CodeWords{"stop", QT_TRANSLATE_NOOP("Rules", "The payments will stop.")},
};

constexpr std::array headings{
    QT_TRANSLATE_NOOP("Rules", "Does the plan still meet your needs?"),
    QT_TRANSLATE_NOOP("Rules", "Has the money been used well?"),
    QT_TRANSLATE_NOOP("Rules", "Does the money pay for all of each service?"),
    QT_TRANSLATE_NOOP("Rules", "Has everyone kept to what was agreed?"),
};

} // namespace

std::span<const CodeWords> endReasons()
{
    return ends;
}

std::span<const CodeWords> repaymentReasons()
{
    return repayments;
}

std::span<const CodeWords> reviewOutcomes()
{
    return outcomes;
}

std::span<const char* const> reviewHeadings()
{
    return headings;
}

const CodeWords* findCode(std::span<const CodeWords> codes, const QString& key)
{
    const auto found = std::find_if(codes.begin(), codes.end(),
                                    [&key](const CodeWords& code) { return key == QLatin1String(code.key); });
    return found == codes.end() ? nullptr : &*found;
}

QString describe(EventKind kind)
{
    return wordsOf(kind);
}

} // namespace doorstep::domain
