// Private to the reference data of organisations: the names of those that came after the PCTs.
#pragma once

#include <QString>

namespace doorstep::domain {

/// The code itself when unknown.
[[nodiscard]] QString laterName(const QString& ods);

} // namespace doorstep::domain
