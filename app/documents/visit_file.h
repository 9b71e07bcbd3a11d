// Visit files, format "doorstep-visit/1": a whole home visit that doorstepctl and the demo play.
#pragma once

#include "app/domain/visit.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace doorstep::documents {

inline constexpr qsizetype visitBytesMax = 1024 * 1024;

struct VisitFile {
    domain::Visit visit;
    /// One for each purchase, in order: the picture's file name relative to the visit file, without ".."
    /// in it; empty = the visit brings no picture.
    QStringList receipts;
};

/// Strict: a missing member or one of a wrong kind is InvalidInput naming its place
/// ("plan / lines / 4 / qty"); unknown members are ignored. Money is pence from 0 to amountMax, months 1 to
/// planMonthsMax, quantities have at most 3 decimal places; references between lines, outcomes, needs and
/// purchases must lead somewhere. What the rules say about the plan is not asked here. Pure; any thread.
[[nodiscard]] Result<VisitFile> parseVisitFile(const QByteArray& json);

/// The same without the receipts' names.
[[nodiscard]] Result<domain::Visit> parseVisit(const QByteArray& json);

} // namespace doorstep::documents
