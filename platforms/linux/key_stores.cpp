// Chooses the key store of this session.
#include "platforms/linux/key_stores.h"

#include <cstdlib>

namespace doorstep::platform {

namespace {

std::string_view environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

std::filesystem::path userStateFolder()
{
    if (const auto state = environment("XDG_STATE_HOME"); state.starts_with('/'))
        return std::filesystem::path(state) / "doorstep";
    if (const auto home = environment("HOME"); home.starts_with('/'))
        return std::filesystem::path(home) / ".local/state/doorstep";
    return {};
}

std::shared_ptr<crypto::KeyStore> makeKeyStore()
{
    const auto wanted = environment("DOORSTEP_KEY_STORE");
    if (wanted == "none")
        return nullptr;
    // Without an address libsecret would start a bus of its own, which nobody answers on.
    if (wanted != "file" && !environment("DBUS_SESSION_BUS_ADDRESS").empty()) {
        auto service = makeSecretServiceStore();
        if (service->get("probe").ok())
            return service;
    }
    const auto folder = userStateFolder();
    return folder.empty() ? nullptr : makeFileKeyStore(folder);
}

} // namespace doorstep::platform
