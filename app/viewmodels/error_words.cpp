// What went wrong, for the screen: the layers below speak English, and know neither translation nor language.
#include "app/viewmodels/texts.h"

#include <QCoreApplication>

#include <array>

namespace doorstep::viewmodels {
namespace {

/// Sentences of the layers below that somebody at a tablet is likely to read, word for word.
[[maybe_unused]] constexpr std::array said{
    QT_TRANSLATE_NOOP("Errors", "The tablet is locked."),
    QT_TRANSLATE_NOOP("Errors", "Not saved: another draft is in its place now. Please open it again."),
    QT_TRANSLATE_NOOP("Errors", "Not saved: there is no space left on this tablet."),
    QT_TRANSLATE_NOOP("Errors", "Not saved: the store on this tablet cannot be written."),
    QT_TRANSLATE_NOOP("Errors",
                      "Not saved: this is too long to be sent to the office. Please shorten the texts."),
    QT_TRANSLATE_NOOP("Errors", "Not saved: this is too long to be stored."),
    QT_TRANSLATE_NOOP("Errors", "Another version came meanwhile. Look at it first."),
    QT_TRANSLATE_NOOP("Errors",
                      "The plan has changed since it was shown. Please read it to the patient again."),
    QT_TRANSLATE_NOOP("Errors",
                      "A field of the plan has two versions. Choose one before the plan is agreed."),
    QT_TRANSLATE_NOOP("Errors",
                      "The signature is empty. Please sign, or choose a witnessed verbal agreement."),
    QT_TRANSLATE_NOOP("Errors", "There is no plan for this person yet."),
    QT_TRANSLATE_NOOP("Errors", "This person is not on this tablet."),
    QT_TRANSLATE_NOOP("Errors", "There is nothing to choose here any more."),
    QT_TRANSLATE_NOOP("Errors", "Please enter the day it happened."),
    QT_TRANSLATE_NOOP("Errors", "The day it happened lies in the future."),
    QT_TRANSLATE_NOOP("Errors", "Please say what happened."),
    QT_TRANSLATE_NOOP("Errors", "Please enter how much is taken back."),
    QT_TRANSLATE_NOOP("Errors", "Please say why the purchase is taken back."),
    QT_TRANSLATE_NOOP("Errors", "More would be taken back than was paid."),
    QT_TRANSLATE_NOOP("Errors", "These are too many pictures for one purchase."),
    QT_TRANSLATE_NOOP("Errors", "One of the receipt pictures is empty. Please take it again."),
    QT_TRANSLATE_NOOP("Errors", "One of the receipt pictures is too large. Please make it smaller."),
    QT_TRANSLATE_NOOP("Errors",
                      "One of the receipt pictures is not on this tablet any more. Please take it again."),
    QT_TRANSLATE_NOOP("Errors", "A picture on this tablet is damaged."),
    QT_TRANSLATE_NOOP("Errors", "This picture was removed from this tablet."),
    QT_TRANSLATE_NOOP("Errors", "The picture cannot be shown."),
    QT_TRANSLATE_NOOP("Errors", "The picture file cannot be read."),
    QT_TRANSLATE_NOOP("Errors", "The PDF could not be made."),
    QT_TRANSLATE_NOOP("Errors", "This program runs without fonts and cannot make a PDF."),
    QT_TRANSLATE_NOOP("Errors", "That passphrase is not the right one. Please try again."),
    QT_TRANSLATE_NOOP("Errors", "That recovery code does not fit these records."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "A recovery code has 26 letters and digits. Please compare what you typed, character by character."),
    QT_TRANSLATE_NOOP("Errors", "The passphrase was wrong ten times. These records now open with the "
                                "recovery code only. Ask your office for it; nothing is lost."),
    QT_TRANSLATE_NOOP("Errors", "Please enter your passphrase."),
    QT_TRANSLATE_NOOP("Errors", "The PIN was wrong five times. Please enter your passphrase."),
    QT_TRANSLATE_NOOP("Errors", "A PIN has 6 to 12 digits and nothing else."),
    QT_TRANSLATE_NOOP("Errors", "That PIN is one of those people try first. Please choose another."),
    QT_TRANSLATE_NOOP("Errors",
                      "Please choose a passphrase of at least 12 characters, or of at least four words."),
    QT_TRANSLATE_NOOP("Errors", "These records were given another key since. Please enter your passphrase."),
    QT_TRANSLATE_NOOP("Errors", "This device has too little free memory to check the passphrase. Close other "
                                "programs and try again."),
    QT_TRANSLATE_NOOP("Errors", "Please unlock the tablet again first."),
    QT_TRANSLATE_NOOP("Errors", "That folder is there already. Please name a new one."),
    QT_TRANSLATE_NOOP("Errors", "There is a file of that name already; it was left as it is."),
    QT_TRANSLATE_NOOP("Errors", "That copy of the records is damaged itself. Please choose another one."),
    QT_TRANSLATE_NOOP(
        "Errors", "Some of the stored records are damaged. Nothing was changed: please restore a backup."),
    QT_TRANSLATE_NOOP("Errors", "The enrolment ticket could not be read. Check that all of it was copied."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is not an enrolment ticket, or a part of it is missing. Scan or paste the whole ticket."),
    QT_TRANSLATE_NOOP("Errors", "The enrolment code is not right. Check the ticket, or ask for a new one."),
    QT_TRANSLATE_NOOP("Errors", "The enrolment ticket was used before or has run out. Ask for a new one."),
    QT_TRANSLATE_NOOP("Errors", "This tablet is not enrolled with an office yet."),
    QT_TRANSLATE_NOOP("Errors", "This tablet has to be enrolled again. Ask the office."),
    QT_TRANSLATE_NOOP("Errors", "The clocks of this tablet and the office do not agree."),
    QT_TRANSLATE_NOOP("Errors", "There is no connection to the office."),
    QT_TRANSLATE_NOOP("Errors", "There is no connection."),
    QT_TRANSLATE_NOOP("Errors", "The office did not answer in time."),
    QT_TRANSLATE_NOOP("Errors", "The connection to the office was cut."),
    QT_TRANSLATE_NOOP("Errors", "The office's address was not found. There may be no connection."),
    QT_TRANSLATE_NOOP("Errors",
                      "There is a connection, but the office's server is not answering at its address."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "No secure connection to the office could be made. A Wi-Fi sign-in page may be in the way."),
    QT_TRANSLATE_NOOP("Errors", "Something between this tablet and the office answered in its place, perhaps "
                                "a Wi-Fi sign-in page. Nothing was taken as sent."),
    QT_TRANSLATE_NOOP(
        "Errors", "The office could not take this now. Everything is safe on this tablet; try again later."),
    QT_TRANSLATE_NOOP("Errors", "The office is busy. Everything is safe on this tablet; try again later."),
    QT_TRANSLATE_NOOP("Errors",
                      "The office's server had a fault. Everything is safe on this tablet; try again later."),
    QT_TRANSLATE_NOOP("Errors",
                      "The office's server is not running behind its gateway. Everything is safe on this "
                      "tablet; try again later."),
    QT_TRANSLATE_NOOP("Errors", "The transfer was stopped before everything was at the office."),
    QT_TRANSLATE_NOOP("Errors", "The transfer was stopped."),
    QT_TRANSLATE_NOOP("Errors", "This app is too old for the office. Please update it."),
    QT_TRANSLATE_NOOP(
        "Errors", "The office has ended this tablet's use. It is erased when everything is at the office."),
    QT_TRANSLATE_NOOP("Errors",
                      "The office has ended this tablet's use. Its records have been erased from it."),
    QT_TRANSLATE_NOOP("Errors", "The office has ended this tablet's use. Its records are erased now."),
    QT_TRANSLATE_NOOP("Errors", "The office has withdrawn this tablet's access. Everything recorded is still "
                                "on the tablet; ask the office."),
    QT_TRANSLATE_NOOP("Errors", "The office has seen a second copy of this tablet and has stopped both. "
                                "Everything recorded is still on the tablet; ask the office."),
    QT_TRANSLATE_NOOP("Errors",
                      "What answers at the office's address is not the office. Nothing was sent to it."),
};

/// For every other one.
const char* general(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QT_TRANSLATE_NOOP("Errors", "What was entered cannot be used. Please check it.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Errors", "What was looked for is not on this tablet.");
    case ErrorCode::AlreadyExists:
        return QT_TRANSLATE_NOOP("Errors", "It is there already and was left as it is.");
    case ErrorCode::WrongPassphrase:
        return QT_TRANSLATE_NOOP("Errors", "That is not the right one. Please try again.");
    case ErrorCode::Damaged:
        return QT_TRANSLATE_NOOP("Errors",
                                 "Something that is stored or was sent is damaged. Ask for support.");
    case ErrorCode::NewerVersion:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "This was written by a later version of the program. Update the program on this tablet.");
    case ErrorCode::OlderVersion:
        return QT_TRANSLATE_NOOP(
            "Errors", "This was made by a test version of the program and cannot be used any more.");
    case ErrorCode::WrongVault:
        return QT_TRANSLATE_NOOP("Errors", "The key does not belong to these records. Ask for support.");
    case ErrorCode::InUse:
        return QT_TRANSLATE_NOOP("Errors", "The records are in use by another program.");
    case ErrorCode::ReadOnly:
        return QT_TRANSLATE_NOOP("Errors", "The records on this tablet cannot be written. Ask for support.");
    case ErrorCode::DiskFull:
        return QT_TRANSLATE_NOOP("Errors", "There is no free space left on this tablet.");
    case ErrorCode::Storage:
        return QT_TRANSLATE_NOOP(
            "Errors", "The storage of this tablet reported an error. Ask for support if it comes again.");
    case ErrorCode::Refused:
        return QT_TRANSLATE_NOOP("Errors", "This is not possible now. Ask the office if it stays so.");
    case ErrorCode::Unauthorised:
        return QT_TRANSLATE_NOOP("Errors", "The office does not accept this tablet now. Ask the office.");
    case ErrorCode::Conflict:
        return QT_TRANSLATE_NOOP("Errors", "Something changed in the meantime. Please look at it again.");
    case ErrorCode::Offline:
        return QT_TRANSLATE_NOOP(
            "Errors", "The office was not reached. Everything is safe on this tablet; try again later.");
    case ErrorCode::Untrusted:
        return QT_TRANSLATE_NOOP(
            "Errors", "The other side could not prove that it is the office. Nothing was taken from it.");
    case ErrorCode::ClockWrong:
        return QT_TRANSLATE_NOOP("Errors", "The clocks of tablet and office are too far apart.");
    case ErrorCode::EpochChanged:
        return QT_TRANSLATE_NOOP("Errors", "The office was restored or moved. Everything is read again.");
    case ErrorCode::Protocol:
        return QT_TRANSLATE_NOOP("Errors", "The office's answer cannot be used. Everything is still on this "
                                           "tablet; ask for support if it comes again.");
    }
    return "";
}

} // namespace

/// The sentence itself where there is a translation of it, and in English always; else what its code means.
QString toText(const Error& error)
{
    const QString english = QString::fromStdString(error.text);
    const QString exact = QCoreApplication::translate("Errors", error.text.c_str());
    if (exact != english)
        return exact;
    const char* meaning = general(error.code);
    const QString roughly = QCoreApplication::translate("Errors", meaning);
    return roughly == QLatin1String(meaning) ? english : roughly;
}

} // namespace doorstep::viewmodels
