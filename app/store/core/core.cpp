// The few things the core answers itself.
#include "app/store/core/core.h"

#include <QDateTime>

namespace doorstep::store {

Core::Core(std::unique_ptr<crypto::Vault> openedVault, std::unique_ptr<SQLite::Database> connection,
           Clock& theClock, Random& theRandom, std::shared_ptr<crypto::Disk> disk)
    : vault(std::move(openedVault))
    , db(std::move(connection))
    , blobs(std::move(disk), vault->folder() / "blobs")
    , clock(theClock)
    , random(theRandom)
{}

QDate Core::today() const
{
    return QDateTime::fromMSecsSinceEpoch(clock.wallMs(), Qt::UTC).date();
}

const Identity& Core::requireIdentity() const
{
    if (!identity)
        fail(ErrorCode::Refused, "This tablet is not enrolled yet.");
    return *identity;
}

} // namespace doorstep::store
