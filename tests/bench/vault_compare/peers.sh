#!/bin/sh
# Puts what the comparison needs and this repository does not hold into the build folder: SQLite's speed test
# from Debian's source package, SQLCipher 4 from backports, SQLite3MultipleCiphers from an npm package.
# usage: peers.sh FOLDER. What cannot be had is said and left out; nothing is installed.
set -u
folder=${1:?usage: peers.sh FOLDER}
mkdir -p "$folder/fetched/lists/partial"
folder=$(cd "$folder" && pwd)
fetched=$folder/fetched
flags="-O2 -fPIC -shared -w"
# The way Debian builds its own library, as far as speed goes.
options="-DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS5 -DSQLITE_OMIT_LOOKASIDE -DSQLITE_ENABLE_COLUMN_METADATA
 -DSQLITE_ENABLE_LOAD_EXTENSION -DSQLITE_USE_URI -DSQLITE_TEMP_STORE=1"

missing() { echo "peers: $1 cannot be had here; its rows stay empty." >&2; }

# Lists of our own, from the mirror that this machine uses already; the system's stay as they are.
apt_here() {
    command=$1; shift
    "$command" -o "Dir::Etc::sourcelist=$fetched/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o "Dir::State::lists=$fetched/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= "$@"
}
lists() {
    [ -e "$fetched/sources.list" ] && return 0
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' 2>/dev/null |
        sed -n 's/ bookworm$//p' | grep -v -- -security | head -n 1)
    [ -n "$mirror" ] || return 1
    printf 'deb-src %s bookworm main\ndeb %s bookworm-backports main\n' "$mirror" "$mirror" \
        >"$fetched/sources.list"
    apt_here apt-get -q update >/dev/null 2>&1 || { rm -f "$fetched/sources.list"; return 1; }
}

speedtest() {
    cd "$fetched" && lists && apt_here apt-get -q source --download-only sqlite3 >/dev/null 2>&1 || return 1
    tar -xf sqlite3_*.orig.tar.xz --wildcards '*/test/speedtest1.c' || return 1
    # Without libsqlite3: the runner brings the library that is measured.
    cc $flags -Dmain=speedtest1_main sqlite3-*/test/speedtest1.c -o "$folder/libspeedtest1.so"
}
cipher() {
    cd "$fetched" && lists && apt_here apt-get -q download -t bookworm-backports libsqlcipher1 >/dev/null 2>&1 ||
        return 1
    dpkg -x libsqlcipher1_*.deb sqlcipher &&
        cp -L "$(find "$fetched/sqlcipher" -name libsqlcipher.so.1)" "$folder/libsqlcipher.so"
}
many() {
    cd "$fetched" && command -v npm >/dev/null &&
        npm pack --silent better-sqlite3-multiple-ciphers@12.11.1 >/dev/null 2>&1 || return 1
    tar -xzf better-sqlite3-multiple-ciphers-*.tgz package/deps/sqlite3/sqlite3.c || return 1
    cc $flags $options -Wl,-Bsymbolic package/deps/sqlite3/sqlite3.c -o "$folder/libsqlite3mc.so" -lm
}

[ -e "$folder/libspeedtest1.so" ] || (speedtest) || missing "SQLite's speedtest1"
[ -e "$folder/libsqlcipher.so" ] || (cipher) || missing "SQLCipher 4"
[ -e "$folder/libsqlite3mc.so" ] || (many) || missing "SQLite3MultipleCiphers"
exit 0
