#!/usr/bin/env bash
# Installs the Debian packages of packages.txt that are missing. Quiet when nothing is.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"

wanted=()
while read -r name _; do
    [[ -z "$name" || "$name" == \#* ]] || wanted+=("$name")
done < "$here/packages.txt"

missing=()
for name in "${wanted[@]}"; do
    status="$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)"
    [[ "$status" == installed ]] || missing+=("$name")
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

as_root=()
if [[ "$(id -u)" -ne 0 ]]; then
    command -v sudo >/dev/null || {
        echo "Some packages are missing and this user is not root: ${missing[*]}" >&2
        echo "Run this once as root, or install sudo." >&2
        exit 1
    }
    as_root=(sudo)
fi

log="$(mktemp -t doorstep-setup.XXXXXX)"
echo "Installing ${#missing[@]} packages and what they need. This takes a minute or two the first time ..."
run() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" >>"$log" 2>&1 || {
        echo "apt-get $1 failed; the end of its output:" >&2
        tail -n 20 "$log" >&2
        exit 1
    }
}
run update
run install -y --no-install-recommends "${missing[@]}"
rm -f "$log"
echo "Installed."
