// The Secret Service through libsecret, with a limit on every call.
#include "platforms/linux/key_stores.h"
#include "platforms/linux/secret_library.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

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
    Limit(const SecretLibrary& library, std::chrono::milliseconds time)
        : m_library(library)
        , m_cancellable(library.g_cancellable_new())
        , m_watch([this, time] {
            std::unique_lock lock(m_mutex);
            if (!m_ended.wait_for(lock, time, [this] { return m_done; }))
                m_library.g_cancellable_cancel(m_cancellable);
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
        m_library.g_object_unref(m_cancellable);
    }
    Limit(const Limit&) = delete;
    Limit& operator=(const Limit&) = delete;
    [[nodiscard]] GCancellable* cancellable() const { return m_cancellable; }

private:
    const SecretLibrary& m_library;
    GCancellable* m_cancellable;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_done = false;
    std::thread m_watch;
};

Error notAnswering()
{
    return {ErrorCode::Offline, "The key store of this device does not answer, or is locked."};
}

class SecretServiceStore final : public crypto::KeyStore {
public:
    explicit SecretServiceStore(std::chrono::milliseconds limit)
        : m_limit(limit)
        , m_library(loadSecretLibrary())
    {}

    Result<std::optional<SecretBytes>> get(std::string_view name) override
    {
        if (!m_library)
            return notAnswering();
        std::string key(name);
        const Limit limit(*m_library, m_limit);
        GError* failure = nullptr;
        // Not secret_password_lookup: that asks the person to unlock a locked collection.
        GList* items =
            m_library->secret_service_search_sync(nullptr, &schema(), attributesOf(key).get(),
                                                  SECRET_SEARCH_LOAD_SECRETS, limit.cancellable(), &failure);
        if (failed(failure))
            return notAnswering();
        if (!items)
            return std::optional<SecretBytes>{};
        Result<std::optional<SecretBytes>> found = notAnswering(); // locked: there, but not to be read
        if (SecretValue* value = m_library->secret_item_get_secret(static_cast<SecretItem*>(items->data))) {
            gsize size = 0;
            const auto* bytes =
                reinterpret_cast<const std::uint8_t*>(m_library->secret_value_get(value, &size));
            found = std::optional<SecretBytes>(SecretBytes::copyOf({bytes, size}));
            m_library->secret_value_unref(value); // libsecret keeps it unswapped, and wipes it
        }
        m_library->g_list_free_full(items, m_library->g_object_unref);
        return found;
    }

    Status put(std::string_view name, BytesView bytes) override
    {
        if (!m_library)
            return notAnswering();
        const std::string key(name);
        const Limit limit(*m_library, m_limit);
        if (!isReady(limit.cancellable()))
            return notAnswering();
        GError* failure = nullptr;
        SecretValue* value =
            m_library->secret_value_new(reinterpret_cast<const gchar*>(bytes.data()),
                                        static_cast<gssize>(bytes.size()), "application/octet-stream");
        m_library->secret_password_store_binary_sync(&schema(), SECRET_COLLECTION_DEFAULT, "Doorstep", value,
                                                     limit.cancellable(), &failure, "name", key.c_str(),
                                                     nullptr);
        m_library->secret_value_unref(value);
        return failed(failure) ? Status(notAnswering()) : done();
    }

    Status remove(std::string_view name) override
    {
        if (!m_library)
            return notAnswering();
        const std::string key(name);
        const Limit limit(*m_library, m_limit);
        GError* failure = nullptr;
        m_library->secret_password_clear_sync(&schema(), limit.cancellable(), &failure, "name", key.c_str(),
                                              nullptr);
        return failed(failure) ? Status(notAnswering()) : done();
    }

    std::string notProtected() const override { return {}; }

private:
    template <typename T>
    using Owned = std::unique_ptr<T, std::function<void(T*)>>;

    template <typename T>
    Owned<T> owned(T* object) const
    {
        return {object, [this](T* ended) { m_library->g_object_unref(ended); }};
    }
    // The text of a GError may name the collection or the path; a person needs neither.
    bool failed(GError* failure) const
    {
        if (failure)
            m_library->g_error_free(failure);
        return failure;
    }
    // Storing into a locked collection, or into none, would ask the person for the keyring's password.
    bool isReady(GCancellable* cancellable) const
    {
        // A null service is documented to mean the default one; libsecret 0.20 stumbles over it here.
        const auto service =
            owned(m_library->secret_service_get_sync(SECRET_SERVICE_NONE, cancellable, nullptr));
        if (!service)
            return false;
        const auto collection = owned(m_library->secret_collection_for_alias_sync(
            service.get(), SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, cancellable, nullptr));
        return collection && !m_library->secret_collection_get_locked(collection.get());
    }
    // The strings stay the caller's.
    Owned<GHashTable> attributesOf(std::string& name) const
    {
        static char key[] = "name";
        GHashTable* table = m_library->g_hash_table_new(m_library->g_str_hash, m_library->g_str_equal);
        m_library->g_hash_table_insert(table, key, name.data());
        return {table, [this](GHashTable* ended) { m_library->g_hash_table_unref(ended); }};
    }

    std::chrono::milliseconds m_limit;
    std::unique_ptr<const SecretLibrary> m_library;
};

} // namespace

std::unique_ptr<crypto::KeyStore> makeSecretServiceStore(std::chrono::milliseconds limit)
{
    return std::make_unique<SecretServiceStore>(limit);
}

} // namespace doorstep::platform
