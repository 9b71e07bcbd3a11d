// A key store that lives as long as the test: what a device remembers when its folder is put back.
#pragma once

#include "crypto/vault/key_store.h"

#include <map>

namespace doorstep::testing {

class MemoryKeyStore final : public crypto::KeyStore {
public:
    Result<std::optional<crypto::SecretBytes>> get(std::string_view name) override
    {
        const auto found = m_kept.find(name);
        if (found == m_kept.end())
            return std::optional<crypto::SecretBytes>();
        return std::optional(found->second.clone());
    }
    Status put(std::string_view name, BytesView value) override
    {
        m_kept.insert_or_assign(std::string(name), crypto::SecretBytes::copyOf(value));
        return done();
    }
    Status remove(std::string_view name) override
    {
        if (const auto found = m_kept.find(name); found != m_kept.end())
            m_kept.erase(found);
        return done();
    }
    std::string notProtected() const override { return {}; }

private:
    std::map<std::string, crypto::SecretBytes, std::less<>> m_kept;
};

} // namespace doorstep::testing
