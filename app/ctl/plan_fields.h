// "field=value" of plan set, as changes of a plan.
#pragma once

#include "app/domain/plan.h"
#include "crypto/base/result.h"

#include <QStringList>

namespace doorstep::ctl {

/// Names for --help.
[[nodiscard]] const char* planFieldHelp();
/// Changes the plan; InvalidInput names the field that is unknown or the value that does not fit.
/// "need+=TEXT" adds a need with the next free reference, "need-=N2" takes one away.
[[nodiscard]] Status setPlanField(domain::Plan& plan, const QString& assignment);
/// "L7" when L1 to L6 are taken.
[[nodiscard]] QString nextRef(QChar letter, const QStringList& taken);

} // namespace doorstep::ctl
