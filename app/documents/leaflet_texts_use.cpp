// The leaflets about using it: the account, what it pays for, rights and complaints.
#include "app/documents/leaflet_texts.h"

#include <QtGlobal>

namespace doorstep::documents {
namespace {

constexpr const char* account1[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "If the money is paid to you, it needs a bank account of its own. "
                      "The NHS must approve the account first.")};
constexpr const char* account2[] = {
    QT_TRANSLATE_NOOP("Leaflets", "It is only for the money of your personal health budget."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "Direct payments for social care from the council may go into it "
                      "too."),
    QT_TRANSLATE_NOOP("Leaflets", "Your wages, benefits and savings stay in your usual account.")};
constexpr const char* account3[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Only people that we have agreed with you can use the account. Tell "
                      "us if that should change."),
    QT_TRANSLATE_NOOP("Leaflets", "Somebody else can run the account for you if you wish.")};
constexpr const char* account4[] = {
    QT_TRANSLATE_NOOP("Leaflets", "Keep the receipt for everything you buy."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "Keep the bank statements. We will ask to see them from time to "
                      "time."),
    QT_TRANSLATE_NOOP("Leaflets", "Tell us early if money is left over, or if it is not enough.")};
constexpr const char* account5[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Some people cannot open an account, or do not want one. Then "
                      "another way to hold the money is there for you."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "Ask your care coordinator. You do not lose your personal health "
                      "budget because of a bank.")};
constexpr LeafletPart accountParts[] = {
    {"", false, account1},
    {QT_TRANSLATE_NOOP("Leaflets", "What the account is for"), true, account2},
    {QT_TRANSLATE_NOOP("Leaflets", "Who can use it"), false, account3},
    {QT_TRANSLATE_NOOP("Leaflets", "What you keep"), true, account4},
    {QT_TRANSLATE_NOOP("Leaflets", "If an account is hard for you"), false, account5}};
constexpr LeafletIdea accountIdeas[] = {
    {Drawing::Bank, QT_TRANSLATE_NOOP("Leaflets", "The money needs its own bank account.")},
    {Drawing::Tick, QT_TRANSLATE_NOOP("Leaflets", "The NHS must say yes to the account first.")},
    {Drawing::Coins,
     QT_TRANSLATE_NOOP("Leaflets",
                       "Only money for your plan goes in. Council direct payments can go "
                       "in too.")},
    {Drawing::Cross, QT_TRANSLATE_NOOP("Leaflets", "Do not put your wages or benefits in it.")},
    {Drawing::TwoPeople, QT_TRANSLATE_NOOP("Leaflets", "Only people we agreed can use the account.")},
    {Drawing::Paper, QT_TRANSLATE_NOOP("Leaflets", "Keep every receipt. Keep the bank letters.")},
    {Drawing::Speech, QT_TRANSLATE_NOOP("Leaflets", "Tell us if there is too much or too little money.")},
    {Drawing::Question,
     QT_TRANSLATE_NOOP("Leaflets", "Is a bank account hard for you? There are other ways. Ask us.")}};

constexpr const char* spending1[] = {
    QT_TRANSLATE_NOOP("Leaflets", "anything in your care plan that helps with your health needs."),
    QT_TRANSLATE_NOOP("Leaflets", "paid carers, therapy, courses and classes."),
    QT_TRANSLATE_NOOP("Leaflets", "equipment and aids for your home."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "things that are less usual, if they help you reach what you want "
                      "to achieve.")};
constexpr const char* spending2[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "The money must be enough for everything in your plan. If it runs "
                      "short, tell us. We must then look at the plan again."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "You may buy extra things with your own money. They are not part of "
                      "the budget.")};
constexpr const char* spending3[] = {
    QT_TRANSLATE_NOOP("Leaflets", "alcohol, tobacco or gambling."),
    QT_TRANSLATE_NOOP("Leaflets", "debts."),
    QT_TRANSLATE_NOOP("Leaflets", "anything against the law."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "emergency care, operations or care from your family doctor. The "
                      "NHS gives you these anyway."),
    QT_TRANSLATE_NOOP("Leaflets", "medicines, vaccinations or NHS charges such as prescriptions."),
    QT_TRANSLATE_NOOP("Leaflets", "things that the council or another service must give you."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "anything that is not in your plan. Ask first, and we can change "
                      "the plan.")};
constexpr const char* spending4[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Usually you cannot pay a close relative or friend who lives with "
                      "you. There are special cases. Ask your care coordinator.")};
constexpr const char* spending5[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Tell us, and keep the receipt. We write down what happened and "
                      "talk about it."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "Money that was not used for the plan may have to be paid back. We "
                      "would write to you first, with reasons.")};
constexpr LeafletPart spendingParts[] = {
    {QT_TRANSLATE_NOOP("Leaflets", "It can pay for"), true, spending1},
    {QT_TRANSLATE_NOOP("Leaflets", "The amount"), false, spending2},
    {QT_TRANSLATE_NOOP("Leaflets", "It cannot pay for"), true, spending3},
    {QT_TRANSLATE_NOOP("Leaflets", "Paying family and friends"), false, spending4},
    {QT_TRANSLATE_NOOP("Leaflets", "If you bought something else"), false, spending5}};
constexpr LeafletIdea spendingIdeas[] = {
    {Drawing::Basket, QT_TRANSLATE_NOOP("Leaflets", "The money pays for what is in your plan.")},
    {Drawing::Heart, QT_TRANSLATE_NOOP("Leaflets", "It must help with your health.")},
    {Drawing::TwoPeople, QT_TRANSLATE_NOOP("Leaflets", "It can pay for carers and therapy.")},
    {Drawing::Wheelchair, QT_TRANSLATE_NOOP("Leaflets", "It can pay for equipment.")},
    {Drawing::Coins, QT_TRANSLATE_NOOP("Leaflets", "The money must be enough. Tell us if it runs short.")},
    {Drawing::Cross, QT_TRANSLATE_NOOP("Leaflets", "It cannot pay for alcohol, tobacco or gambling.")},
    {Drawing::Cross,
     QT_TRANSLATE_NOOP("Leaflets", "It cannot pay debts. It cannot pay for anything against the law.")},
    {Drawing::Pill,
     QT_TRANSLATE_NOOP("Leaflets",
                       "It does not pay for medicines, your family doctor or emergency "
                       "care. The NHS does.")},
    {Drawing::House,
     QT_TRANSLATE_NOOP("Leaflets", "Usually you cannot pay family or friends who live with you.")},
    {Drawing::Question, QT_TRANSLATE_NOOP("Leaflets", "Not sure? Ask before you buy.")},
    {Drawing::Paper,
     QT_TRANSLATE_NOOP("Leaflets", "Did you buy something else? Tell us. Keep the receipt.")}};

constexpr const char* rights1[] = {
    QT_TRANSLATE_NOOP("Leaflets", "clear information, in a form that you can use."),
    QT_TRANSLATE_NOOP("Leaflets", "have someone with you and someone to speak up for you."),
    QT_TRANSLATE_NOOP("Leaflets", "know how much money there is and how we worked it out."),
    QT_TRANSLATE_NOOP("Leaflets", "a copy of your plan in the form that suits you."),
    QT_TRANSLATE_NOOP("Leaflets", "know what we decided and why, for each thing that you asked for."),
    QT_TRANSLATE_NOOP("Leaflets", "ask for a review of your plan at any time."),
    QT_TRANSLATE_NOOP("Leaflets", "written notice with reasons before money goes down or stops.")};
constexpr const char* rights2[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "We tell you the reason in plain words. You can ask us to look "
                      "again."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "Tell us anything new that we should know. A letter from a "
                      "therapist or your family doctor can help."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "Tell your care coordinator, or write to the address on your plan. "
                      "We write down when you asked.")};
constexpr const char* rights3[] = {
    QT_TRANSLATE_NOOP("Leaflets",
                      "Talk to your care coordinator first, if you can. Most things can "
                      "be put right quickly."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "You can also make an NHS complaint. Do so within 12 months if you "
                      "can."),
    QT_TRANSLATE_NOOP("Leaflets", "You should hear within 3 working days that we have your complaint."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "If you are still not happy, the Health Service Ombudsman can look "
                      "at it. The Ombudsman is not part of the NHS."),
    QT_TRANSLATE_NOOP("Leaflets",
                      "It costs nothing to complain. It does not change the care that you "
                      "get.")};
constexpr LeafletPart rightsParts[] = {
    {QT_TRANSLATE_NOOP("Leaflets", "You have the right to"), true, rights1},
    {QT_TRANSLATE_NOOP("Leaflets", "If we say no"), false, rights2},
    {QT_TRANSLATE_NOOP("Leaflets", "If you are not happy"), false, rights3}};
constexpr LeafletIdea rightsIdeas[] = {
    {Drawing::Speech, QT_TRANSLATE_NOOP("Leaflets", "You can have information in a way you understand.")},
    {Drawing::TwoPeople,
     QT_TRANSLATE_NOOP("Leaflets", "Someone can be with you. Someone can speak up for you.")},
    {Drawing::Coins, QT_TRANSLATE_NOOP("Leaflets", "You can know how much money there is.")},
    {Drawing::Paper, QT_TRANSLATE_NOOP("Leaflets", "You can have a copy of your plan.")},
    {Drawing::Letter, QT_TRANSLATE_NOOP("Leaflets", "We tell you what we decide. We tell you why.")},
    {Drawing::Calendar, QT_TRANSLATE_NOOP("Leaflets", "You can ask us to look at your plan at any time.")},
    {Drawing::Loop, QT_TRANSLATE_NOOP("Leaflets", "Did we say no? You can ask us to look again.")},
    {Drawing::Pen,
     QT_TRANSLATE_NOOP("Leaflets", "Tell us anything new. A letter from a therapist can help.")},
    {Drawing::Person, QT_TRANSLATE_NOOP("Leaflets", "Are you unhappy? Talk to your care coordinator.")},
    {Drawing::Phone,
     QT_TRANSLATE_NOOP("Leaflets",
                       "You can make a complaint to the NHS. Try to do it within 12 "
                       "months.")},
    {Drawing::Calendar,
     QT_TRANSLATE_NOOP("Leaflets", "We tell you within 3 working days that we have it.")},
    {Drawing::Scales,
     QT_TRANSLATE_NOOP("Leaflets",
                       "Still unhappy? The Health Service Ombudsman can help. It is not "
                       "part of the NHS.")},
    {Drawing::Tick,
     QT_TRANSLATE_NOOP("Leaflets", "It costs nothing to complain. Your care does not change.")}};

constexpr Leaflet all[] = {
    {"separate-account", Drawing::Bank, QT_TRANSLATE_NOOP("Leaflets", "The separate account"),
     accountParts, accountIdeas},
    {"what-it-pays-for", Drawing::Basket, QT_TRANSLATE_NOOP("Leaflets", "What the money can pay for"),
     spendingParts, spendingIdeas},
    {"your-rights", Drawing::Scales, QT_TRANSLATE_NOOP("Leaflets", "Your rights and how to complain"),
     rightsParts, rightsIdeas}};

} // namespace

std::span<const Leaflet> leafletsAboutUsingIt()
{
    return all;
}

} // namespace doorstep::documents
