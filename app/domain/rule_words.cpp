// Choices of the care record that findings name, for the translators.
#include "app/domain/rule_words.h"

#include "app/domain/care_event_tables.h"

namespace doorstep::domain {

namespace {

[[maybe_unused]] constexpr std::array inside{
    QT_TRANSLATE_NOOP("Rules", "to take a direct payment"),
    QT_TRANSLATE_NOOP("Rules", "to agree this plan"),
    QT_TRANSLATE_NOOP("Rules", "to name a nominee"),
    QT_TRANSLATE_NOOP("Rules", "to share information"),
    QT_TRANSLATE_NOOP("Rules", "another decision"),
    QT_TRANSLATE_NOOP("Rules", "agrees to act"),
    QT_TRANSLATE_NOOP("Rules", "acts in the person's best interests"),
    QT_TRANSLATE_NOOP("Rules", "signs contracts and answers for them"),
    QT_TRANSLATE_NOOP("Rules", "follows the plan"),
    QT_TRANSLATE_NOOP("Rules", "follows the law on direct payments"),
    QT_TRANSLATE_NOOP("Rules", "your health"),
    QT_TRANSLATE_NOOP("Rules", "the kind of treatment"),
    QT_TRANSLATE_NOOP("Rules", "employing staff"),
    QT_TRANSLATE_NOOP("Rules", "a provider with no proper way to complain"),
    QT_TRANSLATE_NOOP("Rules", "a provider without enough insurance"),
    QT_TRANSLATE_NOOP("Rules", "information and advice"),
    QT_TRANSLATE_NOOP("Rules", "someone to speak up for you"),
    QT_TRANSLATE_NOOP("Rules", "help to find and buy support"),
    QT_TRANSLATE_NOOP("Rules", "help to pay staff"),
    QT_TRANSLATE_NOOP("Rules", "training"),
    QT_TRANSLATE_NOOP("Rules", "cover when staff are ill"),
    QT_TRANSLATE_NOOP("Rules", "notice to staff"),
    QT_TRANSLATE_NOOP("Rules", "redundancy pay"),
    QT_TRANSLATE_NOOP("Rules", "the tax office was told"),
    QT_TRANSLATE_NOOP("Rules", "equipment went back"),
    QT_TRANSLATE_NOOP("Rules", "last account statement"),
};

template <typename E>
void addAll(QStringList& words)
{
    for (const Word<E>& word : Words<E>::all)
        words << QString::fromUtf8(word.text);
}

} // namespace

QStringList wordsInRules()
{
    QStringList words;
    addAll<CapacityDecision>(words);
    addAll<RepresentativeDuty>(words);
    addAll<LegalRiskKind>(words);
    addAll<SupportKind>(words);
    addAll<EndTask>(words);
    return words;
}

} // namespace doorstep::domain
