// libsecret, loaded when a key store is first asked for. Linked, it and what it needs would be read before
// the first screen is shown, by every program that only might need it.
#pragma once

#include <memory>

// GLib's headers convert signs in inline functions and use `signals` as a name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <libsecret/secret.h>
#pragma GCC diagnostic pop

namespace doorstep::platform {

/// The functions that the Secret Service's store calls, by their own names.
struct SecretLibrary {
    decltype(&::g_cancellable_new) g_cancellable_new;
    decltype(&::g_cancellable_cancel) g_cancellable_cancel;
    decltype(&::g_object_unref) g_object_unref;
    decltype(&::g_error_free) g_error_free;
    decltype(&::g_hash_table_new) g_hash_table_new;
    decltype(&::g_hash_table_insert) g_hash_table_insert;
    decltype(&::g_hash_table_unref) g_hash_table_unref;
    decltype(&::g_str_hash) g_str_hash;
    decltype(&::g_str_equal) g_str_equal;
    decltype(&::g_list_free_full) g_list_free_full;
    decltype(&::secret_service_get_sync) secret_service_get_sync;
    decltype(&::secret_service_search_sync) secret_service_search_sync;
    decltype(&::secret_collection_for_alias_sync) secret_collection_for_alias_sync;
    decltype(&::secret_collection_get_locked) secret_collection_get_locked;
    decltype(&::secret_item_get_secret) secret_item_get_secret;
    decltype(&::secret_value_new) secret_value_new;
    decltype(&::secret_value_get) secret_value_get;
    decltype(&::secret_value_unref) secret_value_unref;
    decltype(&::secret_password_store_binary_sync) secret_password_store_binary_sync;
    decltype(&::secret_password_clear_sync) secret_password_clear_sync;
};

/// Null where it is not installed, or lacks one of them. It stays in the process to its end: GLib's types
/// cannot be taken out again. Any thread.
[[nodiscard]] std::unique_ptr<const SecretLibrary> loadSecretLibrary();

} // namespace doorstep::platform
