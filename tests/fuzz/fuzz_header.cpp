// vault.hdr: any bytes at all, as they are and with their checksum mended, as somebody without a key would.
// Promises: no crash, a fixed set of errors, and what is taken for a header says the same when written again.
#include "crypto/vault/header.h"
#include "tests/fuzz/mutation.h"

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const bool ready = initialise().ok();
    require(ready, "the library starts");
    Input input(data, size);
    const bool mend = input.number(1) % 2 == 1;
    Bytes bytes = copyOf(input.rest());
    if (mend)
        append(bytes, blake2b256(bytes).view());
    const auto header = VaultHeader::decode(bytes);
    if (!header) {
        const ErrorCode code = header.error().code;
        require(code == ErrorCode::Damaged || code == ErrorCode::NewerVersion ||
                    code == ErrorCode::OlderVersion,
                "a bad header has one of three errors");
        return 0;
    }
    const auto again = VaultHeader::decode(header.value().encode());
    require(again.ok() && again.value().encode() == header.value().encode(),
            "a header read and written is the same header");
    // Nobody proves a header without the data key, and no secret fits a slot that nobody sealed.
    require(!header.value().isProvenBy(SecretBytes::copyOf(Bytes(32, 9))), "a foreign header is not proven");
    require(!header.value().unwrap(SlotKind::Recovery, Bytes(16, 9)).ok(), "a foreign slot does not open");
    return 0;
}
