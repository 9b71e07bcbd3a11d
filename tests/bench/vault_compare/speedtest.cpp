// SQLite's own speed test as a row: its code is loaded from the build folder when peers.sh has put it there.
#include "tests/bench/vault_compare/workload.h"

#include <array>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace doorstep::bench {

namespace {

using Main = int (*)(int, char**);

Main loadSpeedtest()
{
    const char* library = std::getenv("VAULT_COMPARE_SPEEDTEST");
    require(library, "VAULT_COMPARE_SPEEDTEST names no library");
    void* handle = dlopen(library, RTLD_NOW);
    require(handle, "the speed test cannot be loaded");
    return reinterpret_cast<Main>(dlsym(handle, "speedtest1_main"));
}

// speedtest1 opens its connection itself; key and settings reach it from here, as the library opens it.
const Engine* engineOfTheConnection = nullptr;

int prepareConnection(sqlite3* handle, const char**, const void*)
{
    engineOfTheConnection->giveKey(handle);
    const char* settings = "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_spill=OFF; PRAGMA temp_store=MEMORY;"
                           "PRAGMA secure_delete=OFF;";
    return sqlite3_exec(handle, settings, nullptr, nullptr, nullptr);
}

// Its report goes to nobody.
class Silence {
public:
    Silence()
        : m_kept(dup(1))
    {
        const int nothing = ::open("/dev/null", O_WRONLY);
        dup2(nothing, 1);
        ::close(nothing);
    }
    ~Silence()
    {
        std::fflush(stdout);
        dup2(m_kept, 1);
        ::close(m_kept);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    int m_kept;
};

} // namespace

Measured speedtest(Engine& engine, double scale)
{
    const Main run = loadSpeedtest();
    require(run, "the speed test has no entry point");
    engine.forget("speedtest");
    engine.unlock("speedtest");
    engineOfTheConnection = &engine;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(prepareConnection));
    // A URI: the speed test unlinks its file by name first, which must not hit the vault's.
    std::string file = "file:" + engine.pathOf("speedtest");
    if (engine.kind() == Kind::Vault)
        file += "?vfs=" + engine.vault("speedtest").vfsName();
    std::string size = std::to_string(std::max(1, static_cast<int>(40 * scale)));
    std::array<std::string, 6> words = {"speedtest1", "--size", size, "--journal", "wal", file};
    std::array<char*, 7> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i)
        arguments[i] = words[i].data();
    Measured measured;
    {
        const Silence silence;
        const Stopwatch watch;
        require(run(static_cast<int>(words.size()), arguments.data()) == 0, "the speed test ends well");
        measured = watch.stop(1);
    }
    sqlite3_reset_auto_extension();
    engine.forget("speedtest");
    return measured;
}

} // namespace doorstep::bench
