// What the help says about reviews, purchases that are taken back, and fields with two versions.
#include "app/documents/help_texts.h"

#include <QtGlobal>

namespace doorstep::documents {
namespace {

constexpr const char* screenReviews[] = {
    QT_TRANSLATE_NOOP("Help", "Every review that is due within 12 months, overdue ones first."),
    QT_TRANSLATE_NOOP("Help",
                      "The first review is within 3 months of the first payment. After that at most 12 "
                      "months lie between two reviews."),
    QT_TRANSLATE_NOOP("Help",
                      "A review answers four questions, says how each outcome is going and sets the date "
                      "of the next one. What you fill in is kept until you record it."),
    QT_TRANSLATE_NOOP("Help",
                      "When the plan is to change, its draft is the next version. What was agreed stays in "
                      "force until the office has decided on the new one.")};
constexpr const char* screenReversal[] = {
    QT_TRANSLATE_NOOP("Help",
                      "A purchase is never changed or removed. What is taken back is recorded beside it, "
                      "with the reason, and the money counts as left again."),
    QT_TRANSLATE_NOOP("Help", "Take back all of it or a part, at most what is left of it."),
    QT_TRANSLATE_NOOP("Help", "Entered with a mistake? Take it back and record it again.")};
constexpr const char* screenConflicts[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Two people wrote in the same field without knowing of each other. Both versions are "
                      "kept until somebody chooses."),
    QT_TRANSLATE_NOOP("Help",
                      "Words on yellow, underlined, are only in that version. Times are those of the office; "
                      "what a tablet says stands beside them when it differs."),
    QT_TRANSLATE_NOOP("Help",
                      "Keep one of them, or write the text together. Until then the plan cannot be agreed.")};

constexpr const char* screenLeave[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Several people can use one tablet, each with a vault and a passphrase of their own. "
                      "Choose who you are on the unlock screen."),
    QT_TRANSLATE_NOOP("Help",
                      "Before you log out the tablet says how much of your work is not yet at the office, "
                      "and of which kinds. It stays, sealed: nobody else can read or count it."),
    QT_TRANSLATE_NOOP("Help",
                      "It is sent at the next connection after you have unlocked the tablet yourself.")};

constexpr const char* screenVisit[] = {
    QT_TRANSLATE_NOOP(
        "Help", "Before you go: what the visit needs without a signal, and whether it is on this tablet."),
    QT_TRANSLATE_NOOP(
        "Help", "At the door: ask for three identifiers and let the person say them. A name alone, or an "
                "NHS number alone, is never enough."),
    QT_TRANSLATE_NOOP("Help", "That you did it today is kept on this tablet until tomorrow.")};

constexpr const char* screenAccount[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Why this organisation is responsible, and when you went through the criteria of the "
                      "scheme."),
    QT_TRANSLATE_NOOP(
        "Help", "Whether a direct payment suits the person, and who was asked. Needing help is no reason "
                "against it."),
    QT_TRANSLATE_NOOP("Help",
                      "Which kind of account it is, who may use it, and how often statements are sent in. "
                      "Account numbers stay at the office.")};

constexpr HelpText after[] = {{"screen:reviews", QT_TRANSLATE_NOOP("Help", "Screens"),
                               QT_TRANSLATE_NOOP("Help", "Reviews"), screenReviews},
                              {"screen:reversal", QT_TRANSLATE_NOOP("Help", "Screens"),
                               QT_TRANSLATE_NOOP("Help", "Take a purchase back"), screenReversal},
                              {"screen:conflicts", QT_TRANSLATE_NOOP("Help", "Screens"),
                               QT_TRANSLATE_NOOP("Help", "Two versions of a field"), screenConflicts},
                              {"screen:leave", QT_TRANSLATE_NOOP("Help", "Screens"),
                               QT_TRANSLATE_NOOP("Help", "Log out or change user"), screenLeave},
                              {"screen:visit", QT_TRANSLATE_NOOP("Help", "Screens"),
                               QT_TRANSLATE_NOOP("Help", "Start of the visit"), screenVisit},
                              {"screen:account", QT_TRANSLATE_NOOP("Help", "Screens"),
                               QT_TRANSLATE_NOOP("Help", "Who may have it, and the account"), screenAccount}};

} // namespace

std::span<const HelpText> helpTextsAfter()
{
    return after;
}

} // namespace doorstep::documents
