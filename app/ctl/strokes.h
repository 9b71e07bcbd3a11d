// A drawn agreement without a screen: strokes from a file, or a plain stand-in for synthetic visits.
#pragma once

#include "app/domain/visit.h"
#include "crypto/base/result.h"

#include <QByteArray>

namespace doorstep::ctl {

/// {"canvas": {"width", "height", "dpi"}, "strokes": [[[x, y, ms, pressure], ...], ...]} into the agreement.
[[nodiscard]] Status readStrokes(const QByteArray& json, domain::Agreement& agreement);
/// The same wave for the same name, on every machine: it stands for the file's "method": "drawn" and imitates
/// nobody's hand.
void drawStandIn(domain::Agreement& agreement);

} // namespace doorstep::ctl
