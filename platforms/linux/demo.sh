#!/usr/bin/env bash
# Installs what is missing, builds the release programs and plays one day of visits from end to end.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"

"$here/setup.sh"
cd "$root"
mkdir -p build
log=build/demo-build.log
if [[ ! -f build/release/build.ninja ]]; then
    echo "Configuring ..."
    cmake --preset release >"$log" 2>&1 || { tail -n 40 "$log" >&2; exit 1; }
fi
echo "Building (the first time takes several minutes; the log is $log) ..."
cmake --build --preset release --target doorstep doorstepctl doorstep-office >"$log" 2>&1 || {
    grep -E -A8 "error|FAILED" "$log" | head -n 60 >&2 || tail -n 60 "$log" >&2
    exit 1
}
exec python3 "$here/demo.py" --bin build/release/bin --work build/demo "$@"
