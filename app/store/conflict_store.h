// Fields of which two people wrote different versions: shown side by side, chosen by a person.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace doorstep::store {

/// One of the versions of a field.
struct ConflictVersion {
    QString words;        ///< the value for a person to read; "not recorded" when it is empty
    QString who;          ///< name of the author, "the office", or empty when it is not known here
    bool mine = false;    ///< written on this tablet
    qint64 officeMs = 0;  ///< when the office got it; 0 when it is not known
    qint64 tabletMs = 0;  ///< when it was written, as the tablet that wrote it claims; 0 when it is not known
    bool stands = false;  ///< the one the plan shows until somebody chooses
    bool removes = false; ///< this version takes the whole entry away
};

struct ConflictView {
    EntityId id;
    EntityId patient;
    QString what;                          ///< "Contingency", "Line L2: figures"
    QString field;                         ///< "contingency", "care", or the number of a line: "L2"
    QString wasOnce;                       ///< what both began with, in words
    std::vector<ConflictVersion> versions; ///< the one that stands first; at least two
    bool canWrite = false;                 ///< a text of one's own may be given instead of a version
};

class ConflictStore {
public:
    virtual ~ConflictStore() = default;
    /// Open ones of one person, or of everybody on this tablet (no id). One that was chosen here is not open
    /// any more, unless the office answers that somebody has written another version since.
    [[nodiscard]] virtual Result<std::vector<ConflictView>>
    list(const std::optional<EntityId>& patient = std::nullopt) const = 0;
    /// Chooses a version by its place in `versions`. Saved as one signed change naming every version that was
    /// shown: has somebody written another in the meantime, the office keeps the conflict open. NotFound,
    /// InvalidInput for a version that is not there.
    [[nodiscard]] virtual Status choose(const EntityId& conflict, std::size_t version) = 0;
    /// A text that joins the versions. InvalidInput where the field is no text.
    [[nodiscard]] virtual Status write(const EntityId& conflict, const QString& text) = 0;
};

} // namespace doorstep::store
