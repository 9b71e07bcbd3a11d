// The choices of the care record for the translators: the tables of the domain are English and know no
// translation.
#include "app/viewmodels/care_fields.h"

#include <QCoreApplication>

#include <array>

namespace doorstep::viewmodels {
namespace {

[[maybe_unused]] constexpr std::array choices{
    QT_TRANSLATE_NOOP("CareFields", "standard print"),
    QT_TRANSLATE_NOOP("CareFields", "large print"),
    QT_TRANSLATE_NOOP("CareFields", "easy read"),
    QT_TRANSLATE_NOOP("CareFields", "sound recording"),
    QT_TRANSLATE_NOOP("CareFields", "braille"),
    QT_TRANSLATE_NOOP("CareFields", "by email"),
    QT_TRANSLATE_NOOP("CareFields", "deputy named by the court"),
    QT_TRANSLATE_NOOP("CareFields", "holds a lasting power of attorney"),
    QT_TRANSLATE_NOOP("CareFields", "attorney"),
    QT_TRANSLATE_NOOP("CareFields", "has parental responsibility"),
    QT_TRANSLATE_NOOP("CareFields", "appointed by the NHS"),
    QT_TRANSLATE_NOOP("CareFields", "the patient"),
    QT_TRANSLATE_NOOP("CareFields", "the representative"),
    QT_TRANSLATE_NOOP("CareFields", "the NHS"),
    QT_TRANSLATE_NOOP("CareFields", "a wish made earlier"),
    QT_TRANSLATE_NOOP("CareFields", "applies"),
    QT_TRANSLATE_NOOP("CareFields", "does not apply"),
    QT_TRANSLATE_NOOP("CareFields", "talked about"),
    QT_TRANSLATE_NOOP("CareFields", "offered"),
    QT_TRANSLATE_NOOP("CareFields", "accepted"),
    QT_TRANSLATE_NOOP("CareFields", "declined"),
    QT_TRANSLATE_NOOP("CareFields", "a separate account"),
    QT_TRANSLATE_NOOP("CareFields", "an account managed for you"),
    QT_TRANSLATE_NOOP("CareFields", "an ordinary account"),
};

} // namespace

} // namespace doorstep::viewmodels
