// A key store of private files, for devices without a Secret Service.
#include "platforms/linux/key_stores.h"

#include "crypto/vault/disk.h"

#include <algorithm>

namespace doorstep::platform {

namespace {

using crypto::SecretBytes;

constexpr std::size_t valueSizeLimit = 65'536;

class FileKeyStore final : public crypto::KeyStore {
public:
    explicit FileKeyStore(std::filesystem::path folder)
        : m_folder(std::move(folder))
        , m_disk(crypto::makeSystemDisk())
    {}

    Result<std::optional<SecretBytes>> get(std::string_view name) override
    {
        if (!isUsable(name))
            return notUsable();
        auto bytes = crypto::readFile(*m_disk, fileOf(name), valueSizeLimit);
        if (bytes)
            return std::optional<SecretBytes>(SecretBytes::takeFrom(bytes.value()));
        if (bytes.error().code == ErrorCode::NotFound)
            return std::optional<SecretBytes>{};
        return bytes.error();
    }

    Status put(std::string_view name, BytesView value) override
    {
        if (!isUsable(name))
            return notUsable();
        if (auto made = crypto::makePrivateFolder(m_folder); !made)
            return made;
        const auto file = fileOf(name);
        return crypto::replaceFile(*m_disk, file, file.string() + ".new", value);
    }

    Status remove(std::string_view name) override
    {
        if (!isUsable(name))
            return notUsable();
        return m_disk->remove(fileOf(name));
    }

    std::string notProtected() const override
    {
        return "This device has no key store of its own, so a file takes its place: whoever can read or "
               "change the files of this user can read and change what it keeps.";
    }

private:
    static bool isUsable(std::string_view name)
    {
        const auto fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        };
        return !name.empty() && name.size() <= 100 && std::all_of(name.begin(), name.end(), fits);
    }
    static Error notUsable() { return {ErrorCode::InvalidInput, "The key store cannot keep that name."}; }
    std::filesystem::path fileOf(std::string_view name) const
    {
        return m_folder / (std::string(name) + ".key");
    }

    std::filesystem::path m_folder;
    std::shared_ptr<crypto::Disk> m_disk;
};

} // namespace

std::unique_ptr<crypto::KeyStore> makeFileKeyStore(std::filesystem::path folder)
{
    return std::make_unique<FileKeyStore>(std::move(folder));
}

} // namespace doorstep::platform
