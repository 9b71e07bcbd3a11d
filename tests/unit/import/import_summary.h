// One line of text for each imported record, so that tables can say what they expect.
#pragma once

#include "app/domain/formats.h"
#include "sync/office/import/patient_import.h"

#include <QFile>
#include <QtTest>

namespace doorstep::office::test {

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Single quotes for double ones. Not raw strings: moc of Qt 6.4 loses its way in them.
inline QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

inline Result<std::vector<ImportEntry>> importBytes(const QByteArray& bytes)
{
    return readPatients({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                         static_cast<std::size_t>(bytes.size())});
}

inline Result<std::vector<ImportEntry>> importSample(const char* name)
{
    return importBytes(readAll(QStringLiteral(DOORSTEP_TEST_DATA "/import/") + QLatin1String(name)));
}

/// A fixed day: what "now" is must not depend on the day the tests run.
inline QDate today()
{
    return QDate(2011, 7, 4);
}

inline QString summary(const domain::Person& p)
{
    QStringList parts{p.nhsNumber->digits(), displayName(p, today()), domain::staffDate(p.born)};
    if (p.died)
        parts << QStringLiteral("died ") + domain::staffDate(*p.died);
    if (p.confidentiality == domain::Confidentiality::Restricted)
        parts << QStringLiteral("restricted");
    if (p.confidentiality == domain::Confidentiality::VeryRestricted)
        parts << QStringLiteral("very restricted");
    for (const auto& address : p.addresses)
        parts << address.lines.join(u'/') + u' ' + address.postcode;
    return parts.join(QStringLiteral("; "));
}

inline QString summary(const ImportEntry& entry)
{
    if (!entry.refusal.empty())
        return QString::fromStdString(entry.refusal);
    if (entry.person)
        return summary(*entry.person);
    if (entry.contact && entry.contactOf)
        return QStringLiteral("contact of %1: %2; %3; %4")
            .arg(entry.contactOf->digits(), entry.contact->name, entry.contact->relationship,
                 entry.contact->telephone);
    return QStringLiteral("nothing");
}

inline QStringList summaries(const std::vector<ImportEntry>& entries)
{
    QStringList result;
    for (const ImportEntry& entry : entries)
        result.append(summary(entry));
    return result;
}

} // namespace doorstep::office::test
