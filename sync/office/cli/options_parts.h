// The parts the command line is built from.
#pragma once

#include "sync/office/cli/options.h"

#include <CLI/CLI.hpp>

namespace doorstep::office {

/// A command with the options that all have.
CLI::App* command(CLI::App& parent, Options& options, Command which, const char* name, const char* help);
/// device, unassign, late, backup, restore.
void addTablets(CLI::App& app, Options& options);

} // namespace doorstep::office
