// Commands about paper and reading: they open no vault.
#pragma once

#include "app/ctl/session.h"

namespace doorstep::ctl {

void addLeafletCommands(CLI::App& app, Chosen& chosen);
void addHelpCommands(CLI::App& app, Chosen& chosen);

} // namespace doorstep::ctl
