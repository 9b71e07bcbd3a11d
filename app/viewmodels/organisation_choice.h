// Who can be responsible for a plan that begins today, for the list on the screen.
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace doorstep::viewmodels {

struct OrganisationChoice {
    QString ods;
    QString text; ///< name and code; for one that has ended, since when and who has its duties
};

/// The organisations of the pilot that live on that day, or who has their duties by then, by name. The
/// organisation of this tablet (code or name; may be empty) is there in any case, last when it has ended.
[[nodiscard]] std::vector<OrganisationChoice> organisationChoices(const QDate& on, const QString& own);
/// The tablet's own, or the only one that has its duties; -1 when that is not clear.
[[nodiscard]] int suggestedOrganisation(const std::vector<OrganisationChoice>& choices, const QDate& on,
                                        const QString& own);

} // namespace doorstep::viewmodels
