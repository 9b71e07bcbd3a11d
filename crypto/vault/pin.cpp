// PIN rules, the PIN's key, and the data key sealed under it.
#include "crypto/vault/pin.h"

#include "crypto/vault/vault_impl.h"

namespace doorstep::crypto {

namespace {

constexpr std::size_t pinKeySize = 32;
constexpr std::size_t recordSize = kdfSaltSizeBytes + pinKeySize;

// True when the digits are one block over and over: 000000, 121212, 123123.
bool repeats(BytesView digits, std::size_t blockSize)
{
    for (std::size_t i = blockSize; i < digits.size(); ++i) {
        if (digits[i] != digits[i - blockSize])
            return false;
    }
    return true;
}

// Up or down by one each time, with 9 followed by 0 as on a keypad: 123456, 987654, 567890.
bool runs(BytesView digits, int step)
{
    for (std::size_t i = 1; i < digits.size(); ++i) {
        const int from = digits[i - 1] - '0';
        if (digits[i] - '0' != (from + step + 10) % 10)
            return false;
    }
    return true;
}

bool isTriedFirst(BytesView digits)
{
    for (const std::size_t blockSize : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4}}) {
        if (repeats(digits, blockSize))
            return true;
    }
    // 112233, 111222: pairs or triples that climb are patterns of the keypad too.
    bool pairs = digits.size() % 2 == 0;
    for (std::size_t i = 0; pairs && i < digits.size(); i += 2)
        pairs = digits[i] == digits[i + 1];
    return pairs || runs(digits, 1) || runs(digits, -1);
}

Result<SecretBytes> pinKey(BytesView digits, BytesView salt)
{
    return deriveFromPassphrase(digits, salt, KdfParams::floor());
}

Bytes contextOf(const EntityId& vaultId)
{
    Bytes context = doorstep::copyOf(bytesOf("doorstep pin 1"));
    append(context, vaultId.view());
    return context;
}

} // namespace

Status Pin::check(BytesView digits)
{
    const bool allDigits =
        std::all_of(digits.begin(), digits.end(), [](std::uint8_t c) { return c >= '0' && c <= '9'; });
    if (!allDigits || digits.size() < digitsMin || digits.size() > digitsMax)
        return Error{ErrorCode::InvalidInput, "A PIN has 6 to 12 digits and nothing else."};
    if (isTriedFirst(digits)) {
        return Error{ErrorCode::InvalidInput,
                     "That PIN is one of those people try first. Please choose another."};
    }
    return done();
}

Result<SecretBytes> Pin::makeRecord(BytesView digits)
{
    if (auto usable = check(digits); !usable)
        return usable.error();
    SecretBytes record = SecretBytes::random(recordSize);
    const auto key = pinKey(digits, record.view().first(kdfSaltSizeBytes));
    if (!key)
        return key.error();
    std::copy_n(key.value().data(), pinKeySize, record.data() + kdfSaltSizeBytes);
    return record;
}

Result<bool> Pin::fits(const SecretBytes& record, BytesView digits)
{
    if (record.size() != recordSize)
        return false;
    const auto key = pinKey(digits, record.view().first(kdfSaltSizeBytes));
    if (!key)
        return key.error();
    return equalConstantTime(key.value().view(), record.view().last(pinKeySize));
}

bool Pin::arm(const Vault& vault, const SecretBytes& record)
{
    forget();
    if (record.size() != recordSize)
        return false;
    const Vault::Impl& inside = VaultAccess::of(vault);
    m_folder = inside.folder;
    m_vaultId = inside.header.vaultId;
    m_salt = SecretBytes::copyOf(record.view().first(kdfSaltSizeBytes));
    const SecretBytes key = SecretBytes::copyOf(record.view().last(pinKeySize));
    Bytes sealed = seal(key, inside.dataKey.view(), contextOf(m_vaultId));
    m_sealedKey = SecretBytes::takeFrom(sealed);
    m_triesLeft = triesMax;
    return true;
}

Result<std::unique_ptr<Vault>> Pin::open(BytesView digits, const VaultOptions& options)
{
    if (!isArmed())
        return Error{ErrorCode::Refused, "Please enter your passphrase."};
    const auto key = pinKey(digits, m_salt.view());
    if (!key)
        return key.error();
    --m_triesLeft;
    auto dataKey = openSecret(key.value(), m_sealedKey.view(), contextOf(m_vaultId));
    if (!dataKey) {
        if (m_triesLeft > 0) {
            const char* left = m_triesLeft == 1 ? " try is left." : " tries are left.";
            return Error{ErrorCode::WrongPassphrase,
                         "That PIN is not the right one. " + std::to_string(m_triesLeft) + left};
        }
        forget();
        return Error{ErrorCode::Refused, "The PIN was wrong five times. Please enter your passphrase."};
    }
    m_triesLeft = triesMax;
    return VaultAccess::openWithKey(m_folder, std::move(*dataKey), options);
}

void Pin::forget() noexcept
{
    m_salt = {};
    m_sealedKey = {};
    m_triesLeft = 0;
}

} // namespace doorstep::crypto
