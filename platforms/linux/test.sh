#!/usr/bin/env bash
# Installs what is missing, builds with AddressSanitizer and UndefinedBehaviorSanitizer, runs every test. The
# simulator is built a second time without them, because there a seed takes a tenth of the time.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"

"$here/setup.sh"
cd "$root"
cmake --preset release
cmake --build --preset release --target doorstep-sim doorstep-sim-planted
cmake --preset asan -DDOORSTEP_SIM_PROGRAMS="$root/build/release/bin"
cmake --build --preset asan
exec ctest --preset asan "$@"
