// What rules and steps say, in the language of the program. English without a translator, as in the office
// and on the command line.
#pragma once

#include "app/domain/care_members.h"
#include "app/domain/rules.h"

#include <QCoreApplication>

namespace doorstep::domain {

/// tr() for the sentences of rules, steps and advice. Made when asked for, so whoever changes the language
/// asks again. Never put into a record: what is hashed, sealed or sent is the English of the tables.
class Rules {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

/// A sentence of a table marked with QT_TRANSLATE_NOOP("Rules", ...).
[[nodiscard]] inline QString ruleSays(const char* english)
{
    return QCoreApplication::translate("Rules", english);
}
[[nodiscard]] inline QString statementWords(const RuleInfo& rule)
{
    return ruleSays(rule.statement);
}
[[nodiscard]] inline QString staffWords(const RuleInfo& rule)
{
    return ruleSays(rule.staff);
}
[[nodiscard]] inline QString sourceWords(const RuleInfo& rule)
{
    return ruleSays(rule.source);
}
[[nodiscard]] inline QString elsewhereWords(const RuleInfo& rule)
{
    return ruleSays(rule.elsewhere);
}

/// Choices of the care record as they stand inside a sentence; rule_words.cpp lists them for the translators.
template <typename E>
[[nodiscard]] QString ruleWordsOf(E value)
{
    return ruleSays(wordsOf(value).toUtf8().constData());
}
/// Words of the domain that stand inside a sentence, for a test that each has its translation.
[[nodiscard]] QStringList wordsInRules();

} // namespace doorstep::domain
