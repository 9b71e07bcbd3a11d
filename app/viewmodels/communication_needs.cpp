// The record of a person comes from elsewhere and is often silent; what was asked at a visit stands in the
// plan.
#include "app/viewmodels/communication_needs.h"

#include "app/viewmodels/care_fields.h"

#include <QCoreApplication>

namespace doorstep::viewmodels {

namespace {

QString said(const char* source)
{
    return QCoreApplication::translate("CommunicationNeeds", source);
}

QStringList needsOf(domain::CareRecord care)
{
    const domain::Access& access = care.access;
    QStringList needs;
    for (const QString& need : access.needs) {
        if (!need.trimmed().isEmpty())
            needs << need.trimmed();
    }
    if (access.interpreter)
        needs << said(QT_TRANSLATE_NOOP("CommunicationNeeds", "An interpreter is needed"));
    if (!access.language.trimmed().isEmpty())
        needs << said(QT_TRANSLATE_NOOP("CommunicationNeeds", "Language: %1")).arg(access.language.trimmed());
    // Standard print is what everybody gets, and no need.
    if (access.format != domain::CopyFormat::Unstated && access.format != domain::CopyFormat::Standard)
        needs << said(QT_TRANSLATE_NOOP("CommunicationNeeds", "Copies: %1"))
                     .arg(careSlot(care, QStringLiteral("access.format")).get());
    return needs;
}

} // namespace

QStringList communicationNeeds(const domain::Person& person,
                               std::initializer_list<const domain::CareRecord*> plans)
{
    if (!person.communicationNeeds.isEmpty())
        return person.communicationNeeds;
    for (const domain::CareRecord* care : plans) {
        QStringList needs = care ? needsOf(*care) : QStringList();
        if (!needs.isEmpty())
            return needs;
    }
    return {};
}

bool wantsEasyRead(const domain::Person& person, std::initializer_list<const domain::CareRecord*> plans)
{
    // "Easy read", "easy-read", "EasyRead": letters are what counts.
    const auto letters = [](QString text) {
        erase_if(text, [](QChar c) { return !c.isLetter(); });
        return text.toCaseFolded();
    };
    for (const QString& need : person.communicationNeeds) {
        if (letters(need).contains(QStringLiteral("easyread")))
            return true;
    }
    for (const domain::CareRecord* care : plans) {
        if (care && care->access.format != domain::CopyFormat::Unstated)
            return care->access.format == domain::CopyFormat::EasyRead;
    }
    return false;
}

} // namespace doorstep::viewmodels
