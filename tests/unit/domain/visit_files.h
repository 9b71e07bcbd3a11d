// Reads doorstep-visit/1 files with Qt's JSON alone: a second path beside the product's own.
#pragma once

#include "app/domain/visit.h"

#include <QStringList>

namespace doorstep::samples {

/// Absolute paths of every visit file there is, our own first.
[[nodiscard]] QStringList visitFiles();
/// Fails hard on a file that is not as the format says: a test has nothing to go on then.
[[nodiscard]] domain::Visit readVisit(const QString& path);

} // namespace doorstep::samples
