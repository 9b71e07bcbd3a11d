// Chooses the key store of this session.
#include "platforms/linux/key_stores.h"

#include <cstdlib>
#include <mutex>

namespace doorstep::platform {

namespace {

std::string_view environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::shared_ptr<crypto::KeyStore> chooseNow(const std::filesystem::path& folder)
{
    // Without an address libsecret would start a bus of its own, which nobody answers on.
    if (environment("DOORSTEP_KEY_STORE") != "file" && !environment("DBUS_SESSION_BUS_ADDRESS").empty()) {
        auto service = makeSecretServiceStore();
        if (service->get("probe").ok())
            return service;
    }
    return folder.empty() ? nullptr : makeFileKeyStore(folder);
}

// Whether the desktop's service answers takes up to its limit to find out: asked when a key is first wanted,
// not while a tablet starts.
class ChosenWhenAsked final : public crypto::KeyStore {
public:
    explicit ChosenWhenAsked(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {}
    Result<std::optional<crypto::SecretBytes>> get(std::string_view name) override
    {
        return chosen().get(name);
    }
    Status put(std::string_view name, BytesView value) override { return chosen().put(name, value); }
    Status remove(std::string_view name) override { return chosen().remove(name); }
    std::string notProtected() const override { return chosen().notProtected(); }

private:
    crypto::KeyStore& chosen() const
    {
        std::call_once(m_asked, [this] { m_chosen = chooseNow(m_folder); });
        return *m_chosen;
    }

    std::filesystem::path m_folder;
    mutable std::once_flag m_asked;
    mutable std::shared_ptr<crypto::KeyStore> m_chosen; ///< never null: there is a folder
};

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
    if (environment("DOORSTEP_KEY_STORE") == "none")
        return nullptr;
    auto folder = userStateFolder();
    if (folder.empty())
        return chooseNow(folder);
    return std::make_shared<ChosenWhenAsked>(std::move(folder));
}

} // namespace doorstep::platform
