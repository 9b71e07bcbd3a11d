// Reads the one line and opens the vault with it.
#include "crypto/extension/shell_secret.h"

#include <sodium.h>

#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

namespace doorstep::crypto {

namespace {

constexpr std::size_t lineBytesMax = 4'096;

Result<SecretBytes> firstLineOf(const std::filesystem::path& file)
{
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return Error{ErrorCode::NotFound, "The file with the passphrase is not there."};
    if (!S_ISREG(status.st_mode) || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0 ||
        (status.st_uid != ::geteuid() && ::geteuid() != 0))
        return Error{ErrorCode::Refused,
                     "The file with the passphrase must be readable by its owner alone (chmod 600)."};
    std::ifstream stream(file, std::ios::binary);
    std::string line;
    line.reserve(lineBytesMax); // no copies left behind by growing
    std::getline(stream, line);
    while (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (line.empty() || line.size() > lineBytesMax)
        return Error{ErrorCode::InvalidInput, "The file with the passphrase is empty or cannot be read."};
    return SecretBytes::takeFrom(line);
}

} // namespace

Result<std::unique_ptr<Vault>> openWithSecretFile(const std::filesystem::path& folder,
                                                  const SecretFiles& files)
{
    if (files.passphrase.empty() == files.recovery.empty())
        return Error{ErrorCode::InvalidInput,
                     "Name one file with the passphrase (passphrase_file=) or the recovery code "
                     "(recovery_file=)."};
    const bool recovers = files.passphrase.empty();
    const auto line = firstLineOf(recovers ? files.recovery : files.passphrase);
    if (!line)
        return line.error();
    const BytesView text = line.value().view();
    if (!recovers)
        return Vault::open(folder, text);
    const std::string_view code(reinterpret_cast<const char*>(text.data()), text.size());
    auto secret = fromCrockford(code, 16);
    if (!secret)
        return Error{ErrorCode::WrongPassphrase, "This is not a recovery code: a character is wrong."};
    const SecretBytes bytes = SecretBytes::takeFrom(*secret);
    return Vault::openWithRecovery(folder, bytes.view());
}

} // namespace doorstep::crypto
