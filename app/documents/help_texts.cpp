// What the help says about screens, ways back in, contacts and the program.
#include "app/documents/help_texts.h"

#include <QtGlobal>

namespace doorstep::documents {
namespace {

constexpr const char* screenUnlock[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Type your passphrase, or your PIN if you opened the tablet earlier "
                      "today. The PIN has 5 tries; then the passphrase is needed."),
    QT_TRANSLATE_NOOP("Help",
                      "After wrong passphrases the next try has to wait. After 10 of them only "
                      "the recovery code opens the tablet. Nothing is ever deleted."),
    QT_TRANSLATE_NOOP("Help",
                      "The screen says how much work waits to be sent. It is safe on the tablet "
                      "while it is locked.")};
constexpr const char* screenPeople[] = {
    QT_TRANSLATE_NOOP("Help", "Everybody on your caseload, those who need attention first."),
    QT_TRANSLATE_NOOP("Help",
                      "Search by name, NHS number, postcode or condition. One typing mistake is "
                      "forgiven, and so are swapped names and accents."),
    QT_TRANSLATE_NOOP("Help",
                      "A person who is not here is not assigned to you, or the tablet has not "
                      "synced since. Ask the office to assign them, then sync.")};
constexpr const char* screenPatient[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Where the plan stands, what to do next, how much money is left, and how "
                      "to speak with the person."),
    QT_TRANSLATE_NOOP("Help",
                      "Check name, date of birth and NHS number with the person before you go "
                      "on."),
    QT_TRANSLATE_NOOP("Help",
                      "A restricted record shows no address and no telephone. That is on "
                      "purpose.")};
constexpr const char* screenPlan[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Work through the sections in any order. Everything is saved as you type; "
                      "there is no save button."),
    QT_TRANSLATE_NOOP("Help",
                      "The bar shows the indicative budget, what is planned and what is left, "
                      "for each way of holding the money."),
    QT_TRANSLATE_NOOP("Help",
                      "Each section says whether it is completed, in progress or not yet "
                      "started, and how many things the rules still ask for.")};
constexpr const char* screenNeeds[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Write the health needs, and what the person wants to achieve, in their "
                      "own words."),
    QT_TRANSLATE_NOOP("Help",
                      "The references (N1, O1) stay the same when you take one away, so that "
                      "nobody mixes them up."),
    QT_TRANSLATE_NOOP("Help",
                      "Every need should have a line that serves it, and every line must serve "
                      "a need or an outcome."),
    QT_TRANSLATE_NOOP("Help",
                      "Remove can be undone until you leave the page, also after the tablet was "
                      "locked: the note under the list names what was removed.")};
constexpr const char* screenAbout[] = {
    QT_TRANSLATE_NOOP("Help",
                      "What is most important to the person, who matters to them, and how to "
                      "support them, in their own words."),
    QT_TRANSLATE_NOOP("Help",
                      "Strengths are what the person can do and who stands by them. A plan that "
                      "builds on them works better.")};
constexpr const char* screenCommunication[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Ask, record, flag, share and meet: that is the Accessible Information "
                      "Standard."),
    QT_TRANSLATE_NOOP("Help",
                      "Record what the person needs to read, hear or say things, in which form "
                      "they want their copy, and whether others may be told.")};
constexpr const char* screenActing[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Three different people. A representative decides for a child, or for a "
                      "person who cannot decide. A nominee receives the money because the "
                      "person chose them. A third-party organisation holds a third-party "
                      "budget."),
    QT_TRANSLATE_NOOP("Help",
                      "Each has consents of their own. Record who agreed, when, and which paper "
                      "you saw."),
    QT_TRANSLATE_NOOP("Help", "Ending one is a date and a reason. The name stays on the record.")};
constexpr const char* screenSpending[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Add a line for each thing or service. Each line says how its money is "
                      "held; one plan may mix all three ways."),
    QT_TRANSLATE_NOOP("Help", "Quantity and price of one make the total."),
    QT_TRANSLATE_NOOP("Help",
                      "A line that was removed comes back with Undo, with its purchases, until "
                      "you leave the page.")};
constexpr const char* screenLine[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Say what is bought, how much of it, what one costs, in which months it "
                      "is paid, and which needs or outcomes it serves."),
    QT_TRANSLATE_NOOP("Help",
                      "Months: 1-12 spreads the money evenly, 1, 7 halves it, 1: 84.50; 7: "
                      "84.50 names amounts."),
    QT_TRANSLATE_NOOP("Help",
                      "Somebody who lives with the patient may be paid only in special cases; a "
                      "reason is needed then.")};
constexpr const char* screenPayments[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Who receives the money, when the first payment is, for how many months, "
                      "and in which rhythm."),
    QT_TRANSLATE_NOOP("Help",
                      "The chart compares what has been paid with what is planned to be spent. "
                      "When a month runs short, make a profiled schedule: each month then gets "
                      "what it needs."),
    QT_TRANSLATE_NOOP("Help", "Direct payments need an account that the organisation has approved.")};
constexpr const char* screenRisks[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Talk about what could go wrong and agree what to do. A significant risk "
                      "needs an agreed procedure."),
    QT_TRANSLATE_NOOP("Help",
                      "Write what happens when things do not go to plan: who is called, what is "
                      "paused, what is carried forward.")};
constexpr const char* screenLegalRisks[] = {
    QT_TRANSLATE_NOOP("Help",
                      "The law names five: health, the kind of treatment, employing staff, a "
                      "provider with no proper way to complain, and a provider without enough "
                      "insurance."),
    QT_TRANSLATE_NOOP("Help",
                      "Answer each: applies, does not apply, or talked about. Where one "
                      "applies, write the procedure and who agreed to it.")};
constexpr const char* screenSupport[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Which training is needed and who gives it; staff who do tasks of a nurse "
                      "need it."),
    QT_TRANSLATE_NOOP("Help",
                      "Which help was offered, and whether it was accepted. Who looks at the "
                      "money, and how often."),
    QT_TRANSLATE_NOOP("Help", "Needing help is never a reason to refuse a direct payment.")};
constexpr const char* screenCopies[] = {
    QT_TRANSLATE_NOOP("Help", "Who gets a copy of the plan, in which form, and how it reaches them."),
    QT_TRANSLATE_NOOP("Help",
                      "The person's own copy follows the form chosen under communication needs.")};
constexpr const char* screenReview[] = {
    QT_TRANSLATE_NOOP("Help",
                      "The first review is due within 3 months of the first payment. Later ones "
                      "follow after 12 months at most."),
    QT_TRANSLATE_NOOP("Help",
                      "Notice is how many days ahead the person is told before money goes down "
                      "or stops.")};
constexpr const char* screenCheck[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Everything the rules say about this plan. Red stands before agreement. "
                      "Orange stands before the office can approve. Yellow is something to "
                      "think about."),
    QT_TRANSLATE_NOOP("Help",
                      "Each finding leads to its field. The number, like R-34, is how support "
                      "talks about it.")};
constexpr const char* screenSign[] = {
    QT_TRANSLATE_NOOP("Help",
                      "The person reads, or hears, the exact words that are sealed. Then they "
                      "sign in the box, or say yes while you witness it."),
    QT_TRANSLATE_NOOP("Help",
                      "You sign with your own key. After that nothing in this version can be "
                      "changed; a change is a new version."),
    QT_TRANSLATE_NOOP("Help",
                      "Leave a copy behind: standard or easy read, to save or to print. Easy read "
                      "is chosen for who asks for it.")};
constexpr const char* screenDecision[] = {
    QT_TRANSLATE_NOOP("Help",
                      "What was agreed beside what the office decided, line by line, with the "
                      "reason in the patient's words."),
    QT_TRANSLATE_NOOP("Help",
                      "Green means that this tablet has checked the office's signature. If it "
                      "says that it cannot verify a decision, do not act on it; ring the "
                      "office."),
    QT_TRANSLATE_NOOP("Help", "When a line was changed the person has to agree again.")};
constexpr const char* screenPurchases[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Everything that was bought, with its receipts. Purchases are reversed "
                      "and never edited."),
    QT_TRANSLATE_NOOP("Help", "A list for the person can be saved or printed.")};
constexpr const char* screenPurchase[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Choose the line it belongs to, or outside the plan. What happened is "
                      "always recorded, whatever the rules say about it."),
    QT_TRANSLATE_NOOP("Help",
                      "A purchase dated before the plan starts is recorded too, and asks whether "
                      "the date is right."),
    QT_TRANSLATE_NOOP("Help", "Add pictures of the receipt. The same receipt twice is noticed."),
    QT_TRANSLATE_NOOP("Help",
                      "A picture that you remove comes back in its place with Undo, until you "
                      "record the purchase or leave the page."),
    QT_TRANSLATE_NOOP("Help",
                      "Pictures that waited in the folder of the camera before you opened this "
                      "form may be somebody else's, so they come only when you add them."),
    QT_TRANSLATE_NOOP("Help",
                      "Where the tablet has a camera, “Take a picture” opens it, page after page. A "
                      "picture is sealed on this tablet when you use it and is in no gallery. The "
                      "camera is on only while you see what it sees."),
    QT_TRANSLATE_NOOP("Help",
                      "Without “Take a picture” there is no camera, or this installation has none of "
                      "its parts: choose a picture from a file.")};
constexpr const char* screenSync[] = {
    QT_TRANSLATE_NOOP("Help",
                      "What waits to be sent, in which order, and when the office was last "
                      "reached."),
    QT_TRANSLATE_NOOP("Help",
                      "Green stands only for what the office has signed for. Being sent is not "
                      "enough."),
    QT_TRANSLATE_NOOP("Help",
                      "What the office could not take stands here with its reason and the way "
                      "back."),
    QT_TRANSLATE_NOOP("Help",
                      "When the clock of the tablet was wrong, it says by how much. Nothing is "
                      "lost by it."),
    QT_TRANSLATE_NOOP("Help",
                      "It runs by itself. You can pause it, or keep it to Wi-Fi. The button always "
                      "works."),
    QT_TRANSLATE_NOOP("Help",
                      "After many days without the office the tablet closes until it reaches the "
                      "office, or until the office reads out the recovery code. Nothing is lost.")};
constexpr const char* screenAccess[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Change the passphrase, set a PIN or take it away. The PIN works only "
                      "until the tablet is switched off."),
    QT_TRANSLATE_NOOP("Help", "Five words drawn by chance make a good passphrase."),
    QT_TRANSLATE_NOOP("Help", "Your name for the unlock screen is changed here too.")};
constexpr const char* screenLeaflets[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Leaflets for patients and families, in standard and easy-read form. They "
                      "hold nothing about anybody."),
    QT_TRANSLATE_NOOP("Help", "Show one on the tablet, print it, or save it as a PDF.")};
constexpr const char* screenHelp[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Type a word to search; one typing mistake is forgiven. A rule is found "
                      "by its number, like R-34.")};
constexpr const char* recoveryPassphrase[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Choose “Use the recovery code” on the Unlock screen. The code was "
                      "written down when the tablet was set up, and the office holds a sealed "
                      "copy."),
    QT_TRANSLATE_NOOP("Help",
                      "Ring your office; they check who you are and read the code to you. It "
                      "works without a connection."),
    QT_TRANSLATE_NOOP("Help",
                      "You then choose a new passphrase and get a new code. The old code is of "
                      "no use any more.")};
constexpr const char* recoveryDamaged[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Nothing has been deleted. The screen offers the last verified copy, made "
                      "by itself while the tablet was used, or a rescue file that only the "
                      "office can open."),
    QT_TRANSLATE_NOOP("Help", "Do not copy or delete files by hand. Ring the office before you choose.")};
constexpr const char* recoveryLost[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Ring the office at once. They revoke the tablet, so that it gets nothing "
                      "more."),
    QT_TRANSLATE_NOOP("Help",
                      "Everything on it is encrypted and needs your passphrase. Work that was "
                      "not sent yet is lost with it.")};
constexpr const char* recoveryWaiting[] = {
    QT_TRANSLATE_NOOP("Help",
                      "It is safe on the tablet and keeps its order. Open Sync to see what "
                      "waits and why."),
    QT_TRANSLATE_NOOP("Help",
                      "Find a place with a connection and press sync. If the clock of the "
                      "tablet is wrong, or the tablet was revoked, the screen says so.")};
constexpr const char* contactsOffice[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Your own office: for recovery codes, a person who is missing from your "
                      "list, a plan that was sent back, a lost tablet."),
    QT_TRANSLATE_NOOP("Help",
                      "The number is on the card you got with the tablet. It is not kept here, "
                      "because it differs from office to office and must be right."),
    QT_TRANSLATE_NOOP("Help",
                      "Say the rule number (R-34) or the plan reference; never read out more of "
                      "a record than is needed.")};
constexpr const char* contactsPatient[] = {
    QT_TRANSLATE_NOOP("Help", "In an emergency: 999. For urgent advice that is no emergency: 111."),
    QT_TRANSLATE_NOOP("Help",
                      "To complain: the organisation named on the plan, then the Health Service "
                      "Ombudsman. The leaflet on rights says how.")};
constexpr const char* contactsConcern[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Talk to the safeguarding lead or the counter-fraud specialist of your "
                      "organisation, as your local policy says. Do so before you tell anybody "
                      "else."),
    QT_TRANSLATE_NOOP("Help", "If somebody is in danger now, ring 999.")};
constexpr const char* aboutDoorstep[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Doorstep is for agreeing personal health budget plans at the patient's "
                      "home, without a connection."),
    QT_TRANSLATE_NOOP("Help",
                      "It records and checks. It does not diagnose, and decides nothing about "
                      "care. It is not legal advice: the instrument named as a rule's source is "
                      "what counts.")};
constexpr const char* aboutPrivacy[] = {
    QT_TRANSLATE_NOOP("Help",
                      "Everything on the tablet is encrypted with a key that only your "
                      "passphrase, PIN or recovery code opens. It is sent to your "
                      "organisation's office and to nobody else."),
    QT_TRANSLATE_NOOP("Help",
                      "PDF files you save are not encrypted. Give them to the person and remove "
                      "them.")};
constexpr const char* aboutLicences[] = {
    QT_TRANSLATE_NOOP("Help", "Doorstep: Apache License, version 2.0."),
    QT_TRANSLATE_NOOP("Help",
                      "Qt: GNU Lesser General Public License, version 3. libsodium: ISC "
                      "licence. SQLite: public domain. SQLiteCpp: MIT licence."),
    QT_TRANSLATE_NOOP("Help",
                      "Boost: Boost Software License. SOCI: Boost Software License. CLI11: BSD "
                      "3-clause licence. spdlog: MIT licence. libpng: PNG licence. libqrencode: "
                      "GNU Lesser General Public License, version 2.1."),
    QT_TRANSLATE_NOOP("Help",
                      "Liberation fonts: SIL Open Font License. The full texts are in the "
                      "folder of licences of the system.")};

constexpr HelpText all[] = {
    {"screen:unlock", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Unlock"), screenUnlock},
    {"screen:people", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "People"), screenPeople},
    {"screen:patient", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Patient"), screenPatient},
    {"screen:plan", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Build the plan"), screenPlan},
    {"screen:needs", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Needs and outcomes"), screenNeeds},
    {"screen:about", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "About me and strengths"), screenAbout},
    {"screen:communication", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Communication needs"), screenCommunication},
    {"screen:acting", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "People who act for the patient"), screenActing},
    {"screen:spending", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Support and spending"), screenSpending},
    {"screen:line", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "A line of the plan"), screenLine},
    {"screen:payments", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "How the money is managed and paid"), screenPayments},
    {"screen:risks", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Risks and if things go wrong"), screenRisks},
    {"screen:legalRisks", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "The five kinds of risk"), screenLegalRisks},
    {"screen:support", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Training, support and monitoring"), screenSupport},
    {"screen:copies", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Copies and formats"), screenCopies},
    {"screen:review", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Review, notice and coordinator"), screenReview},
    {"screen:check", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Check the plan"), screenCheck},
    {"screen:sign", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Read and agree"), screenSign},
    {"screen:decision", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Agreed and decided"), screenDecision},
    {"screen:purchases", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Purchases"), screenPurchases},
    {"screen:purchase", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Record a purchase"), screenPurchase},
    {"screen:sync", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Sync"), screenSync},
    {"screen:access", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Passphrase and PIN"), screenAccess},
    {"screen:leaflets", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Leaflets"), screenLeaflets},
    {"screen:help", QT_TRANSLATE_NOOP("Help", "Screens"),
     QT_TRANSLATE_NOOP("Help", "Help"), screenHelp},
    {"recovery:passphrase", QT_TRANSLATE_NOOP("Help", "Getting back in"),
     QT_TRANSLATE_NOOP("Help", "I have forgotten my passphrase"), recoveryPassphrase},
    {"recovery:damaged", QT_TRANSLATE_NOOP("Help", "Getting back in"),
     QT_TRANSLATE_NOOP("Help", "The tablet says its records are damaged"), recoveryDamaged},
    {"recovery:lost", QT_TRANSLATE_NOOP("Help", "Getting back in"),
     QT_TRANSLATE_NOOP("Help", "A tablet is lost or stolen"), recoveryLost},
    {"recovery:waiting", QT_TRANSLATE_NOOP("Help", "Getting back in"),
     QT_TRANSLATE_NOOP("Help", "My work does not reach the office"), recoveryWaiting},
    {"contacts:office", QT_TRANSLATE_NOOP("Help", "Contacts"),
     QT_TRANSLATE_NOOP("Help", "Who to ring"), contactsOffice},
    {"contacts:patient", QT_TRANSLATE_NOOP("Help", "Contacts"),
     QT_TRANSLATE_NOOP("Help", "Numbers for patients"), contactsPatient},
    {"contacts:concern", QT_TRANSLATE_NOOP("Help", "Contacts"),
     QT_TRANSLATE_NOOP("Help", "I am worried about abuse or fraud"), contactsConcern},
    {"about:doorstep", QT_TRANSLATE_NOOP("Help", "About Doorstep"),
     QT_TRANSLATE_NOOP("Help", "About Doorstep"), aboutDoorstep},
    {"about:privacy", QT_TRANSLATE_NOOP("Help", "About Doorstep"),
     QT_TRANSLATE_NOOP("Help", "What is kept, and where"), aboutPrivacy},
    {"about:licences", QT_TRANSLATE_NOOP("Help", "About Doorstep"),
     QT_TRANSLATE_NOOP("Help", "Licences"), aboutLicences}};

} // namespace

std::span<const HelpText> helpTexts()
{
    return all;
}

} // namespace doorstep::documents
