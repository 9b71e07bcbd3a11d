// The leaflets about the budget itself: what it is, choice, principles, who holds the money.
#include "app/documents/leaflet_texts.h"

#include <QtGlobal>

namespace doorstep::documents {
namespace {

constexpr const char* what1[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "A personal health budget is an amount of NHS money for your health "
                      "and wellbeing. You plan with us how it is used."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "It is not new money. It is NHS money that would have paid for your "
                      "care anyway. You have more say in it.")};
constexpr const char* what2[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "You and your care coordinator talk about your health and what you "
                      "want to achieve."),
    QT_TRANSLATE_NOOP("Leaflets", "We tell you how much money there is before you start to plan."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "You write a care plan together. It says what you need and what you "
                      "will buy."),
    QT_TRANSLATE_NOOP("Leaflets", "We also talk about what could go wrong, and agree what to do."),
    QT_TRANSLATE_NOOP("Leaflets", "The NHS looks at the plan and tells you its decision, with reasons."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "We look at the plan again with you within 3 months of the first "
                      "payment. After that we do so at least once a year.")};
constexpr const char* what3[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "You have one care coordinator. Ask your care coordinator anything, "
                      "as often as you like."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "You can have someone to speak up for you. You can have help to "
                      "find and buy support.")};
constexpr LeafletPart whatParts[] = {
    {"", false, what1},
    {QT_TRANSLATE_NOOP("Leaflets", "How it works"), true, what2},
    {QT_TRANSLATE_NOOP("Leaflets", "Who helps you"), false, what3}};
constexpr LeafletIdea whatIdeas[] = {
    {Drawing::Coins,
     QT_TRANSLATE_NOOP("Leaflets",
                       "A personal health budget is NHS money. It is money for your "
                       "health.")},
    {Drawing::Speech, QT_TRANSLATE_NOOP("Leaflets", "You help to decide how the money is used.")},
    {Drawing::Question,
     QT_TRANSLATE_NOOP("Leaflets",
                       "It is not extra money. It is money the NHS would spend on your "
                       "care.")},
    {Drawing::TwoPeople,
     QT_TRANSLATE_NOOP("Leaflets", "You have a care coordinator. Your care coordinator helps you.")},
    {Drawing::Paper,
     QT_TRANSLATE_NOOP("Leaflets", "You make a plan together. The plan is called a care plan.")},
    {Drawing::Heart,
     QT_TRANSLATE_NOOP("Leaflets", "The plan says what you need. It says what you want to do.")},
    {Drawing::Basket, QT_TRANSLATE_NOOP("Leaflets", "The plan says what you will buy.")},
    {Drawing::Shield,
     QT_TRANSLATE_NOOP("Leaflets", "You talk about what could go wrong. You agree what to do.")},
    {Drawing::Letter,
     QT_TRANSLATE_NOOP("Leaflets", "The NHS reads the plan. We tell you yes or no, and why.")},
    {Drawing::Calendar,
     QT_TRANSLATE_NOOP("Leaflets",
                       "We look at the plan again within 3 months. Then we do so every "
                       "year.")},
    {Drawing::Group,
     QT_TRANSLATE_NOOP("Leaflets", "Someone can speak up for you. Tell us if you want that.")}};

constexpr const char* choice1[] = {
    QT_TRANSLATE_NOOP("Leaflets", "Nobody has to have a personal health budget. It is up to you."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "If you say no, you still get NHS care. It will not count against "
                      "you.")};
constexpr const char* choice2[] = {
    QT_TRANSLATE_NOOP("Leaflets", "say yes, say no, or take time to think."),
    QT_TRANSLATE_NOOP("Leaflets", "ask for more information before you decide."),
    QT_TRANSLATE_NOOP("Leaflets", "start with a small part of your care."),
    QT_TRANSLATE_NOOP("Leaflets", "change your mind at any time. You do not have to say why."),
    QT_TRANSLATE_NOOP("Leaflets", "ask for a personal health budget again later.")};
constexpr const char* choice3[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Tell your care coordinator that you want to stop. The NHS goes on "
                      "caring for you in another way."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "We may need to sort out money that is left, or staff you employ. "
                      "Your care coordinator helps you with this.")};
constexpr const char* choice4[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "A parent, or someone with the legal power to decide, can agree for "
                      "you. They must do what is best for you."),
    QT_TRANSLATE_NOOP("Leaflets", "A child under 16 always has somebody to agree for them.")};
constexpr LeafletPart choiceParts[] = {
    {"", false, choice1},
    {QT_TRANSLATE_NOOP("Leaflets", "You can"), true, choice2},
    {QT_TRANSLATE_NOOP("Leaflets", "If you stop"), false, choice3},
    {QT_TRANSLATE_NOOP("Leaflets", "If someone decides for you"), false, choice4}};
constexpr LeafletIdea choiceIdeas[] = {
    {Drawing::Door, QT_TRANSLATE_NOOP("Leaflets", "A personal health budget is your choice.")},
    {Drawing::Tick, QT_TRANSLATE_NOOP("Leaflets", "You can say yes.")},
    {Drawing::Cross, QT_TRANSLATE_NOOP("Leaflets", "You can say no. You still get NHS care.")},
    {Drawing::Question,
     QT_TRANSLATE_NOOP("Leaflets", "You can take time to think. You can ask questions.")},
    {Drawing::Loop, QT_TRANSLATE_NOOP("Leaflets", "You can change your mind at any time.")},
    {Drawing::Speech, QT_TRANSLATE_NOOP("Leaflets", "You do not have to tell us why.")},
    {Drawing::House, QT_TRANSLATE_NOOP("Leaflets", "If you stop, the NHS still cares for you.")},
    {Drawing::Calendar, QT_TRANSLATE_NOOP("Leaflets", "You can ask again later.")},
    {Drawing::TwoPeople,
     QT_TRANSLATE_NOOP("Leaflets",
                       "Sometimes another person can decide for you. They must do what is "
                       "best for you.")}};

constexpr const char* promises1[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Personal health budgets in the NHS follow six key principles. This "
                      "is what they mean for you.")};
constexpr const char* promises2[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "A personal health budget keeps to NHS values. Your care depends on "
                      "your need and not on your money."),
    QT_TRANSLATE_NOOP("Leaflets", "You are not asked to top up the money for care that you need.")};
constexpr const char* promises3[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "What you buy must be safe and must help your health. We talk about "
                      "risks before anything is bought.")};
constexpr const char* promises4[] = {
    QT_TRANSLATE_NOOP("Leaflets", "A personal health budget should make things fairer, not less fair."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "We give you help if you need it to have an equal chance. Tell us "
                      "what gets in your way.")};
constexpr const char* promises5[] = {
    QT_TRANSLATE_NOOP("Leaflets", "Nobody has to take a personal health budget. You decide.")};
constexpr const char* promises6[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Decisions are made as close to you as possible. You know your life "
                      "best.")};
constexpr const char* promises7[] = {
    QT_TRANSLATE_NOOP("Leaflets", "You, your family, your carers and the NHS plan as partners.")};
constexpr LeafletPart promisesParts[] = {
    {"", false, promises1},
    {QT_TRANSLATE_NOOP("Leaflets", "The NHS stays the NHS"), false, promises2},
    {QT_TRANSLATE_NOOP("Leaflets", "Quality comes first"), false, promises3},
    {QT_TRANSLATE_NOOP("Leaflets", "Fair for everybody"), false, promises4},
    {QT_TRANSLATE_NOOP("Leaflets", "It is your choice"), false, promises5},
    {QT_TRANSLATE_NOOP("Leaflets", "Decisions close to you"), false, promises6},
    {QT_TRANSLATE_NOOP("Leaflets", "We work together"), false, promises7}};
constexpr LeafletIdea promisesIdeas[] = {
    {Drawing::Heart,
     QT_TRANSLATE_NOOP("Leaflets", "The NHS stays the NHS. Care depends on what you need.")},
    {Drawing::Coins, QT_TRANSLATE_NOOP("Leaflets", "You do not have to add your own money.")},
    {Drawing::Shield,
     QT_TRANSLATE_NOOP("Leaflets", "Quality comes first. What you buy must be safe and must help.")},
    {Drawing::Scales, QT_TRANSLATE_NOOP("Leaflets", "It must be fair for everybody.")},
    {Drawing::Wheelchair, QT_TRANSLATE_NOOP("Leaflets", "Tell us what gets in your way. We help.")},
    {Drawing::Door, QT_TRANSLATE_NOOP("Leaflets", "It is your choice. You can say no.")},
    {Drawing::Person,
     QT_TRANSLATE_NOOP("Leaflets", "Decisions are made close to you. You know your life best.")},
    {Drawing::Handshake, QT_TRANSLATE_NOOP("Leaflets", "We work together as partners.")}};

constexpr const char* holding1[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "There are three ways to hold the money. You can mix them. You can "
                      "ask to change later.")};
constexpr const char* holding2[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "You know how much there is and agree what it buys. The NHS buys it "
                      "for you."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "You do not handle money or paperwork. Staff may call this a "
                      "“notional budget”.")};
constexpr const char* holding3[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "An organisation that is not the NHS holds the money for you. It "
                      "buys what is in your plan."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "It also employs any paid carers and keeps the records. Staff may "
                      "call this a “third-party budget”.")};
constexpr const char* holding4[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "The NHS pays the money to you. You buy what is in your plan. Staff "
                      "call this a “direct payment”."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "The money goes into a separate account. You keep receipts and show "
                      "them to us."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "If you employ someone, you are their employer. We offer you help "
                      "with pay, tax and insurance."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "In some areas, direct payments are not offered yet. Your care "
                      "coordinator can tell you.")};
constexpr const char* holding5[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "You can choose somebody you trust to receive the money for you. "
                      "That person is called your “nominee”."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "Someone may have to decide for a child, or for a person who cannot "
                      "decide. That person is called a “representative”.")};
constexpr LeafletPart holdingParts[] = {
    {"", false, holding1},
    {QT_TRANSLATE_NOOP("Leaflets", "The NHS holds it"), false, holding2},
    {QT_TRANSLATE_NOOP("Leaflets", "Another organisation holds it"), false, holding3},
    {QT_TRANSLATE_NOOP("Leaflets", "You hold it"), false, holding4},
    {QT_TRANSLATE_NOOP("Leaflets", "Someone can do it for you"), false, holding5}};
constexpr LeafletIdea holdingIdeas[] = {
    {Drawing::Bank, QT_TRANSLATE_NOOP("Leaflets", "There are 3 ways to hold the money.")},
    {Drawing::Heart,
     QT_TRANSLATE_NOOP("Leaflets", "Way 1. The NHS holds the money. The NHS buys for you.")},
    {Drawing::Group,
     QT_TRANSLATE_NOOP("Leaflets", "Way 2. Another organisation holds the money. It buys for you.")},
    {Drawing::Coins,
     QT_TRANSLATE_NOOP("Leaflets", "Way 3. The money is paid to you. You buy what is in your plan.")},
    {Drawing::Basket,
     QT_TRANSLATE_NOOP("Leaflets", "You can mix the ways. One thing can be way 1 and another way 3.")},
    {Drawing::Loop, QT_TRANSLATE_NOOP("Leaflets", "You can ask to change the way.")},
    {Drawing::TwoPeople, QT_TRANSLATE_NOOP("Leaflets", "Somebody you trust can hold the money for you.")},
    {Drawing::Paper,
     QT_TRANSLATE_NOOP("Leaflets", "If you employ a carer, you are the boss. We help you with that.")},
    {Drawing::Question,
     QT_TRANSLATE_NOOP("Leaflets", "Way 3 is not offered everywhere yet. Ask your care coordinator.")}};

constexpr Leaflet all[] = {
    {"what-it-is", Drawing::Coins, QT_TRANSLATE_NOOP("Leaflets", "What is a personal health budget?"),
     whatParts, whatIdeas},
    {"your-choice", Drawing::Door, QT_TRANSLATE_NOOP("Leaflets", "It is your choice"),
     choiceParts, choiceIdeas},
    {"six-promises", Drawing::Handshake, QT_TRANSLATE_NOOP("Leaflets", "Six things that guide us"),
     promisesParts, promisesIdeas},
    {"holding-the-money", Drawing::Bank, QT_TRANSLATE_NOOP("Leaflets", "Three ways to hold the money"),
     holdingParts, holdingIdeas}};

} // namespace

std::span<const Leaflet> leafletsAboutTheBudget()
{
    return all;
}

} // namespace doorstep::documents
