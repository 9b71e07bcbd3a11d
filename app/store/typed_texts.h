// Texts of a draft that cannot be read yet, kept beside it: half a date, half an amount.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QHash>
#include <QString>

namespace doorstep::store {

struct Core;

/// Of this tablet alone: never sent, no part of the journal. Belongs to the tablet's thread.
class TypedTexts {
public:
    /// Text by field: "firstPayment" of the plan, "L2.quantity" of a line.
    using Texts = QHash<QString, QString>;

    explicit TypedTexts(Core& core)
        : m_core(core)
    {}
    /// Empty when there are none.
    [[nodiscard]] Result<Texts> load(const EntityId& patient) const;
    /// All of them at once; none = forgotten.
    [[nodiscard]] Status save(const EntityId& patient, const Texts& texts);

private:
    Core& m_core;
};

} // namespace doorstep::store
