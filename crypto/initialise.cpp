// Start of the crypto layer: no core dumps, libsodium ready, self-test passed.
#include "crypto/crypto.h"

#include <sodium.h>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace doorstep::crypto {

namespace {

// Plain records and keys are in this process's memory; a core file would put them on disk.
void forbidCoreDumps() noexcept
{
    // 1, not 0: the kernel hands cores to a collecting program however low the limit is, except at 1.
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_max = std::min<rlim_t>(limit.rlim_max, 1);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
    }
    // Guarded memory is locked against swapping as far as this limit goes; beyond it everything works as
    // before, but the system may swap it (the README says what that means).
    if (getrlimit(RLIMIT_MEMLOCK, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_MEMLOCK, &limit);
    }
#ifndef __SANITIZE_ADDRESS__ // the leak checker attaches to its own process
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

Bytes hex(std::string_view text)
{
    return fromHex(text).value_or(Bytes{});
}

template <typename Fixed>
bool is(const Fixed& value, std::string_view expectedHex)
{
    return value.hex() == expectedHex;
}

bool hashesWork()
{
    // FIPS 180-2 "abc"; RFC 4231 case 2; BLAKE2b with 32 bytes out of "abc".
    return is(sha256(bytesOf("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") &&
           is(hmacSha256(SecretBytes::copyOf(bytesOf("Jefe")), bytesOf("what do ya want for nothing?")),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843") &&
           is(blake2b256(bytesOf("abc")), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

bool signaturesWork()
{
    // RFC 8032 section 7.1, test 2.
    const SignKeyPair pair =
        SignKeyPair::fromSeed(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    const Bytes message = hex("72");
    Signature signature = signRaw(pair, message);
    if (!is(signature, "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                       "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00") ||
        !verifyRaw(pair.publicKey, message, signature))
        return false;
    signature.value[5] ^= 0x10;
    return !verifyRaw(pair.publicKey, message, signature);
}

bool sealingWorks()
{
    // The sealed form begins with a random nonce, so the vector goes through opening:
    // draft-irtf-cfrg-xchacha-03 A.3.1, key 80..9f, nonce 40..57.
    Bytes key;
    for (int i = 0; i < 32; ++i)
        key.push_back(static_cast<std::uint8_t>(0x80 + i));
    Bytes sealed;
    for (int i = 0; i < 24; ++i)
        sealed.push_back(static_cast<std::uint8_t>(0x40 + i));
    append(
        sealed,
        hex("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
            "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
            "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"));
    const Bytes context = hex("50515253c0c1c2c3c4c5c6c7");
    const SecretBytes secret = SecretBytes::takeFrom(key);
    const auto plain = open(secret, sealed, context);
    constexpr std::string_view expected =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        "sunscreen would be it.";
    if (!plain || *plain != copyOf(bytesOf(expected)))
        return false;
    Bytes own = seal(secret, *plain, context);
    if (open(secret, own, context) != plain)
        return false;
    own.back() ^= 1;
    return !open(secret, own, context);
}

bool boxesWork()
{
    const BoxKeyPair pair = BoxKeyPair::generate();
    Bytes box = sealTo(pair.publicKey, bytesOf("round trip"));
    const auto plain = openSealedTo(pair, box);
    if (!plain || !equalConstantTime(plain->view(), bytesOf("round trip")))
        return false;
    box[40] ^= 1;
    return !openSealedTo(pair, box);
}

} // namespace

Status initialise()
{
    forbidCoreDumps();
    if (sodium_init() < 0)
        return Error{ErrorCode::Storage, "The encryption library of this device could not be started."};
    if (!selfTest())
        return Error{ErrorCode::Damaged,
                     "The encryption of this program did not pass its own check. Install it again."};
    return done();
}

bool selfTest()
{
    return hashesWork() && signaturesWork() && sealingWorks() && boxesWork();
}

} // namespace doorstep::crypto
