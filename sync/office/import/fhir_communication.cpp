// UK Core extensions are matched by the end of their address: it has moved hosts over the years.
#include "sync/office/import/fhir_communication.h"

#include "sync/office/import/fhir_values.h"

#include <QLocale>

namespace doorstep::office {

using Object = JsonRecord::Object;

namespace {

struct Spoken {
    QString language; ///< empty when not said or English
    bool interpreter = false;
    QString mode; ///< "Received signed"
};

QString languageName(JsonRecord& record, const Object& codeable)
{
    const QString code = conceptCode(record, codeable);
    const QString text = conceptText(record, codeable);
    if (code == u"en" || code.startsWith(u"en-"))
        return {};
    // Only the bare code was sent: "fr" says little on a doorstep.
    if (text == code) {
        const QLocale::Language language = QLocale(code).language();
        if (language != QLocale::C && language != QLocale::AnyLanguage)
            return QLocale::languageToString(language);
    }
    return text;
}

/// UK Core NHSCommunication, and the parts of it that newer profiles put inside Patient.communication.
void readParts(JsonRecord& record, const Object& in, Spoken& spoken)
{
    for (const Object* part : record.objects(in, "extension")) {
        const QString url = record.text(*part, "url");
        const Object* codeable = record.object(*part, "valueCodeableConcept");
        if (isExtension(url, u"language") && codeable)
            spoken.language = languageName(record, *codeable);
        else if (isExtension(url, u"modeOfCommunication") && codeable)
            spoken.mode = conceptText(record, *codeable);
        else if (isExtension(url, u"interpreterRequired") || isExtension(url, u"patient-interpreterRequired"))
            spoken.interpreter = spoken.interpreter || record.flag(*part, "valueBoolean").value_or(false);
    }
}

void addOnce(QStringList& needs, const QString& label, const QString& value)
{
    if (value.isEmpty())
        return;
    const QString need = label + QStringLiteral(": ") + value;
    if (!needs.contains(need))
        needs.append(need);
}

void addSpoken(QStringList& needs, const Spoken& spoken)
{
    if (spoken.interpreter)
        addOnce(needs, QStringLiteral("Interpreter"),
                spoken.language.isEmpty() ? QStringLiteral("language not recorded") : spoken.language);
    else
        addOnce(needs, QStringLiteral("Language"), spoken.language);
    addOnce(needs, QStringLiteral("Communication"), spoken.mode);
}

void addPreferences(JsonRecord& record, const Object& extension, QStringList& needs)
{
    for (const Object* part : record.objects(extension, "extension")) {
        const QString url = record.text(*part, "url");
        const Object* codeable = record.object(*part, "valueCodeableConcept");
        const QString value = codeable ? conceptText(record, *codeable) : record.text(*part, "valueString");
        if (isExtension(url, u"PreferredWrittenCommunicationFormat"))
            addOnce(needs, QStringLiteral("Written"), value);
        else if (isExtension(url, u"PreferredContactMethod"))
            addOnce(needs, QStringLiteral("Contact by"), value);
        else if (isExtension(url, u"PreferredContactTimes"))
            addOnce(needs, QStringLiteral("Contact times"), value);
    }
}

} // namespace

QStringList readCommunicationNeeds(JsonRecord& record, const Object& patient)
{
    QStringList needs;
    bool interpreterAnyway = false;
    bool interpreterSaid = false;
    const auto add = [&](const Spoken& spoken) {
        interpreterSaid = interpreterSaid || spoken.interpreter;
        addSpoken(needs, spoken);
    };
    for (const Object* extension : record.objects(patient, "extension")) {
        if (isExtension(record.text(*extension, "url"), u"patient-interpreterRequired"))
            interpreterAnyway = interpreterAnyway || record.flag(*extension, "valueBoolean").value_or(false);
    }
    for (const Object* communication : record.objects(patient, "communication")) {
        Spoken spoken;
        if (const Object* language = record.object(*communication, "language"))
            spoken.language = languageName(record, *language);
        readParts(record, *communication, spoken);
        // "Interpreter required" at the patient means: for the language that is not English.
        spoken.interpreter = spoken.interpreter || (interpreterAnyway && !spoken.language.isEmpty());
        add(spoken);
    }
    for (const Object* extension : record.objects(patient, "extension")) {
        const QString url = record.text(*extension, "url");
        if (isExtension(url, u"Extension-UKCore-NHSCommunication")) {
            Spoken spoken;
            readParts(record, *extension, spoken);
            add(spoken);
        } else if (isExtension(url, u"Extension-UKCore-ContactPreference")) {
            addPreferences(record, *extension, needs);
        }
    }
    if (interpreterAnyway && !interpreterSaid)
        add(Spoken{{}, true, {}});
    return needs;
}

} // namespace doorstep::office
