// doorstep-office serve: transport, database thread and control socket around one opened office.
#pragma once

#include "sync/office/cli/options.h"

namespace doorstep::office {

/// Serves until SIGTERM or SIGINT. Returns the exit code; prints one line when it listens.
[[nodiscard]] int runServe(const Options& options);

} // namespace doorstep::office
