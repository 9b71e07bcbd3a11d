// The vault asks for its last known age at each opening and keeps a new one from time to time.
#include "sync/office/age_store.h"

#include "crypto/vault/disk.h"

namespace doorstep::office {

namespace {

namespace fs = std::filesystem;

class AgeStore final : public crypto::KeyStore {
public:
    explicit AgeStore(fs::path folder)
        : m_folder(std::move(folder))
        , m_disk(crypto::makeSystemDisk())
    {}

    Result<std::optional<crypto::SecretBytes>> get(std::string_view name) override
    {
        constexpr std::size_t bytesMax = 256;
        auto content = crypto::readFile(*m_disk, m_folder / name, bytesMax);
        if (!content.ok() && content.error().code == ErrorCode::NotFound)
            return std::optional<crypto::SecretBytes>();
        if (!content.ok())
            return content.error();
        return std::optional(crypto::SecretBytes::takeFrom(content.value()));
    }

    Status put(std::string_view name, BytesView value) override
    {
        if (Status made = crypto::makePrivateFolder(m_folder); !made.ok())
            return made;
        return crypto::replaceFile(*m_disk, m_folder / name, m_folder / (std::string(name) + ".new"), value);
    }

    Status remove(std::string_view name) override { return m_disk->remove(m_folder / name); }
    std::string notProtected() const override
    {
        return "Whoever may write beside the data folder can make an old copy of it look new.";
    }

private:
    fs::path m_folder;
    std::shared_ptr<crypto::Disk> m_disk;
};

} // namespace

std::shared_ptr<crypto::KeyStore> makeAgeStore(const fs::path& data)
{
    std::error_code error;
    fs::path whole = fs::weakly_canonical(fs::absolute(data, error), error);
    if (whole.filename().empty())
        whole = whole.parent_path(); // "DIR/"
    return std::make_shared<AgeStore>(whole.string() + ".age");
}

} // namespace doorstep::office
