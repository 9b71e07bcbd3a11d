// Rebuilding view, records and index.
#include "app/store/core/derived.h"

#include "app/store/core/overlay.h"
#include "app/store/core/records.h"

namespace doorstep::store {

void rebuildDerivedIfOld(Core& core)
{
    if (settingNumber(core.db, key::derivedVersion) == derivedVersion)
        return;
    core.db.transaction([&] {
        for (const char* table : {"view", "record", "person", "person_search", "standing"})
            core.db.run(std::string("DELETE FROM ") + table);
        std::vector<StreamId> streams;
        {
            Query query = core.db.query("SELECT stream FROM pulled UNION SELECT stream FROM journal");
            while (query.next())
                streams.push_back(query.id<StreamId>(0));
        }
        for (const StreamId& stream : streams) {
            rebuildRecords(core, stream);
            rebuildView(core, stream);
        }
        putSettingNumber(core.db, key::derivedVersion, derivedVersion);
    });
}

} // namespace doorstep::store
