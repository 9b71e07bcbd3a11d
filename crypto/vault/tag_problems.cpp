// What can be wrong with pages, log and table together, in words for a person.
#include "crypto/vault/tag_table.h"

namespace doorstep::crypto {

void TagTable::found(Problem problem) noexcept
{
    if (m_problem == Problem::None)
        m_problem = problem;
    m_refuses = m_refuses || (problem != Problem::PageDamaged && problem != Problem::PageOld);
}

Error TagTable::problemAsError() const
{
    const auto damaged = [](const char* text) { return Error{ErrorCode::Damaged, text}; };
    switch (m_problem) {
    case Problem::Unreadable:
        return m_readError.value_or(
            Error{ErrorCode::Storage, "The storage of this device reported an error."});
    case Problem::TableMissing:
        return damaged("The list that shows whether the records are whole is missing or damaged. Nothing was "
                       "changed: please restore a backup.");
    case Problem::LogMissing:
        return damaged("The latest changes to these records are missing from this device. Nothing was "
                       "changed: please restore a backup.");
    case Problem::LogOfOtherGeneration:
        return damaged("The latest changes to these records are damaged or belong to another time. Nothing "
                       "was changed: please restore a backup.");
    case Problem::LogPutBack:
        return damaged("Old changes were put back beside these records. Nothing was changed: ask your "
                       "technical support.");
    case Problem::PageOld:
        return damaged("A part of the records is older than the rest, as if an old copy had been put back. "
                       "Nothing was changed: please restore a backup.");
    case Problem::PagesMissing:
        return damaged("A part of the file with the records has been cut off. Nothing was changed: please "
                       "restore a backup.");
    case Problem::PagesTooMany:
        return damaged("Something was added to the file with the records by another program. Nothing was "
                       "changed: ask your technical support.");
    case Problem::PageDamaged:
    case Problem::None:
        break;
    }
    return damaged("Some of the stored records are damaged. Nothing was changed: please restore a backup.");
}

} // namespace doorstep::crypto
