// Forms that are begun and not recorded yet, and where on the screen one was: what a killed process must not
// lose.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QCborMap>
#include <QString>

#include <optional>
#include <vector>

namespace doorstep::store {

struct Core;

struct BegunForm {
    EntityId owner; ///< the patient
    QString form;   ///< its name
};

/// Of this tablet alone: never sent, no part of the journal. What is recorded from a form takes the form away
/// in its own transaction, so there is always one of the two and never both. Belongs to the tablet's thread.
class Forms {
public:
    explicit Forms(Core& core)
        : m_core(core)
    {}
    /// owner: the patient, or zero for the tablet itself. form: a name without a dot, see `form` below.
    /// nullopt when none is begun.
    [[nodiscard]] Result<std::optional<QCborMap>> load(const EntityId& owner, const QString& form) const;
    /// As it stands now, in place of what was kept. Empty = forgotten.
    [[nodiscard]] Status save(const EntityId& owner, const QString& form, const QCborMap& values);
    [[nodiscard]] Status drop(const EntityId& owner, const QString& form);
    /// What of patients is begun: nobody has it but this tablet, however much the office has signed for.
    [[nodiscard]] Result<std::vector<BegunForm>> begun() const;

private:
    Core& m_core;
};

/// Names of forms that recording takes away.
namespace form {
inline constexpr const char* purchase = "purchase";
inline constexpr const char* agreement = "agreement";
inline constexpr const char* camera = "camera"; ///< of the tablet: for whom pictures were taken last
inline constexpr const char* removed = "removed"; ///< an offer to bring it back; never counted as begun
inline constexpr const char* event = "event"; ///< one for each kind: "event-reviewHeld"
inline constexpr const char* reversal = "reversal";
inline constexpr const char* conflict = "conflict"; ///< one for each: "conflict-<id>"
/// A form of which there are several: "event-reviewHeld".
[[nodiscard]] inline QString one(const char* name, const QString& which)
{
    return QString::fromLatin1(name) + QChar(u'-') + which;
}
} // namespace form

} // namespace doorstep::store
