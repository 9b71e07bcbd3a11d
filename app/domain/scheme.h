// Pilot schemes and organisations: reference data; the office enters schemes, tablets receive them.
#pragma once

#include "crypto/base/bytes.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace doorstep::domain {

struct Organisation {
    QString ods;
    QString name;
};
/// The twelve PCTs of the first eight pilot schemes, with their ODS codes. Names only: permission to
/// offer direct payments is a query on schemes, never a property of a PCT.
[[nodiscard]] std::span<const Organisation> pilotPcts();
[[nodiscard]] QString organisationName(const QString& ods); ///< the code itself when unknown
[[nodiscard]] QString organisationNames(const QStringList& ods); ///< "A, B and C"

/// What became of an organisation: one PCT was often split, and its parts were joined again.
struct OrganisationSuccession {
    QString from;
    QStringList to;
    QDate on; ///< first day of the successors
};
/// PCTs ended on 31 March 2013, clinical commissioning groups on 30 June 2022. Reference data from general
/// knowledge, for names and warnings; no right or duty is derived from it.
[[nodiscard]] std::span<const OrganisationSuccession> successions();
[[nodiscard]] const OrganisationSuccession* successionOf(const QString& ods); ///< nullptr = none known
/// Who has the organisation's duties on that day, successor of successor included; itself while it lives.
[[nodiscard]] QStringList successorsOn(const QString& ods, const QDate& on);

/// Authority to make direct payments, made by the Secretary of State.
struct PilotScheme {
    EntityId id;
    QString name;
    QString principal;         ///< ODS code of the principally responsible PCT
    QStringList organisations; ///< ODS codes, the principal included
    QString reference;         ///< direction reference, may be empty
    QDate from;
    QDate until;               ///< at most 3 years after from (R-04); inclusive
    bool afterCare = false;    ///< section 117 (R-05)
    QStringList postcodeAreas; ///< "TA", "BA"; empty = not limited (R-03)
    QStringList healthNeeds;   ///< empty = any
    QStringList criteria;      ///< other criteria, to go through with the patient (R-11)
    QString provisions;        ///< anything else the scheme says
    bool operator==(const PilotScheme&) const = default;
    [[nodiscard]] bool covers(const QString& ods, const QDate& on) const;
};
/// Problem in plain words, empty when the scheme is well formed.
[[nodiscard]] QString schemeProblem(const PilotScheme& scheme);

} // namespace doorstep::domain
