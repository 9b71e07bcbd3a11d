// The Secret Service through libsecret, with a limit on every call.
#include "platforms/linux/key_stores.h"

#include <condition_variable>
#include <mutex>
#include <thread>

// GLib's headers convert signs in inline functions and use `signals` as a name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <libsecret/secret.h>
#pragma GCC diagnostic pop

namespace doorstep::platform {

namespace {

using crypto::SecretBytes;

const SecretSchema& schema()
{
    static const SecretSchema made = {"net.doorstep.Vault",
                                      SECRET_SCHEMA_NONE,
                                      {{"name", SECRET_SCHEMA_ATTRIBUTE_STRING}, {nullptr, {}}},
                                      0,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr};
    return made;
}

// Cancels a blocking call of libsecret when the time is up.
class Limit {
public:
    explicit Limit(std::chrono::milliseconds time)
        : m_cancellable(g_cancellable_new())
        , m_watch([this, time] {
            std::unique_lock lock(m_mutex);
            if (!m_ended.wait_for(lock, time, [this] { return m_done; }))
                g_cancellable_cancel(m_cancellable);
        })
    {}
    ~Limit()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_ended.notify_one();
        m_watch.join();
        g_object_unref(m_cancellable);
    }
    Limit(const Limit&) = delete;
    Limit& operator=(const Limit&) = delete;
    [[nodiscard]] GCancellable* cancellable() const { return m_cancellable; }

private:
    GCancellable* m_cancellable;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_done = false;
    std::thread m_watch;
};

// The text of a GError may name the collection or the path; a person needs neither.
Error notAnswering(GError* failure = nullptr)
{
    g_clear_error(&failure);
    return {ErrorCode::Offline, "The key store of this device does not answer, or is locked."};
}

template <typename T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref<T>>;

// Storing into a locked collection, or into none, would ask the person for the keyring's password.
bool isReady(GCancellable* cancellable)
{
    // A null service is documented to mean the default one; libsecret 0.20 stumbles over it here.
    const Owned<SecretService> service(secret_service_get_sync(SECRET_SERVICE_NONE, cancellable, nullptr));
    if (!service)
        return false;
    const Owned<SecretCollection> collection(secret_collection_for_alias_sync(
        service.get(), SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, cancellable, nullptr));
    return collection && !secret_collection_get_locked(collection.get());
}

struct FreeAttributes {
    void operator()(GHashTable* table) const { g_hash_table_unref(table); }
};
std::unique_ptr<GHashTable, FreeAttributes> attributesOf(std::string& name)
{
    // The strings stay the caller's.
    std::unique_ptr<GHashTable, FreeAttributes> table(g_hash_table_new(g_str_hash, g_str_equal));
    static char key[] = "name";
    g_hash_table_insert(table.get(), key, name.data());
    return table;
}

class SecretServiceStore final : public crypto::KeyStore {
public:
    explicit SecretServiceStore(std::chrono::milliseconds limit)
        : m_limit(limit)
    {}

    Result<std::optional<SecretBytes>> get(std::string_view name) override
    {
        std::string key(name);
        const Limit limit(m_limit);
        GError* failure = nullptr;
        // Not secret_password_lookup: that asks the person to unlock a locked collection.
        GList* items = secret_service_search_sync(nullptr, &schema(), attributesOf(key).get(),
                                                  SECRET_SEARCH_LOAD_SECRETS, limit.cancellable(), &failure);
        if (failure)
            return notAnswering(failure);
        if (!items)
            return std::optional<SecretBytes>{};
        Result<std::optional<SecretBytes>> found = notAnswering(); // locked: there, but not to be read
        if (SecretValue* value = secret_item_get_secret(SECRET_ITEM(items->data))) {
            gsize size = 0;
            const auto* bytes = reinterpret_cast<const std::uint8_t*>(secret_value_get(value, &size));
            found = std::optional<SecretBytes>(SecretBytes::copyOf({bytes, size}));
            secret_value_unref(value); // libsecret keeps it in memory that is not swapped, and wipes it
        }
        g_list_free_full(items, g_object_unref);
        return found;
    }

    Status put(std::string_view name, BytesView bytes) override
    {
        const std::string key(name);
        const Limit limit(m_limit);
        if (!isReady(limit.cancellable()))
            return notAnswering();
        GError* failure = nullptr;
        SecretValue* value = secret_value_new(reinterpret_cast<const gchar*>(bytes.data()),
                                              static_cast<gssize>(bytes.size()), "application/octet-stream");
        secret_password_store_binary_sync(&schema(), SECRET_COLLECTION_DEFAULT, "Doorstep", value,
                                          limit.cancellable(), &failure, "name", key.c_str(), nullptr);
        secret_value_unref(value);
        return failure ? Status(notAnswering(failure)) : done();
    }

    Status remove(std::string_view name) override
    {
        const std::string key(name);
        const Limit limit(m_limit);
        GError* failure = nullptr;
        secret_password_clear_sync(&schema(), limit.cancellable(), &failure, "name", key.c_str(), nullptr);
        return failure ? Status(notAnswering(failure)) : done();
    }

    std::string notProtected() const override { return {}; }

private:
    std::chrono::milliseconds m_limit;
};

} // namespace

std::unique_ptr<crypto::KeyStore> makeSecretServiceStore(std::chrono::milliseconds limit)
{
    return std::make_unique<SecretServiceStore>(limit);
}

} // namespace doorstep::platform
