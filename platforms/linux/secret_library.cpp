// Finds libsecret's functions at run time.
#include "platforms/linux/secret_library.h"

#include <dlfcn.h>

namespace doorstep::platform {

std::unique_ptr<const SecretLibrary> loadSecretLibrary()
{
    // GLib's own come with it: a symbol is looked for in what a library needs as well.
    void* handle = dlopen("libsecret-1.so.0", RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (!handle)
        return nullptr;
    auto library = std::make_unique<SecretLibrary>();
    bool complete = true;
    const auto take = [&]<typename Function>(Function*& function, const char* name) {
        function = reinterpret_cast<Function*>(dlsym(handle, name));
        complete = complete && function;
    };
    take(library->g_cancellable_new, "g_cancellable_new");
    take(library->g_cancellable_cancel, "g_cancellable_cancel");
    take(library->g_object_unref, "g_object_unref");
    take(library->g_error_free, "g_error_free");
    take(library->g_hash_table_new, "g_hash_table_new");
    take(library->g_hash_table_insert, "g_hash_table_insert");
    take(library->g_hash_table_unref, "g_hash_table_unref");
    take(library->g_str_hash, "g_str_hash");
    take(library->g_str_equal, "g_str_equal");
    take(library->g_list_free_full, "g_list_free_full");
    take(library->secret_service_get_sync, "secret_service_get_sync");
    take(library->secret_service_search_sync, "secret_service_search_sync");
    take(library->secret_collection_for_alias_sync, "secret_collection_for_alias_sync");
    take(library->secret_collection_get_locked, "secret_collection_get_locked");
    take(library->secret_item_get_secret, "secret_item_get_secret");
    take(library->secret_value_new, "secret_value_new");
    take(library->secret_value_get, "secret_value_get");
    take(library->secret_value_unref, "secret_value_unref");
    take(library->secret_password_store_binary_sync, "secret_password_store_binary_sync");
    take(library->secret_password_clear_sync, "secret_password_clear_sync");
    dlclose(handle); // it stays: RTLD_NODELETE
    return complete ? std::move(library) : nullptr;
}

} // namespace doorstep::platform
