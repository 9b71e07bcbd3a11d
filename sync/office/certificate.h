// The server's TLS key and self-signed certificate. Tablets pin the key, not the certificate.
#pragma once

#include "crypto/base/result.h"
#include "crypto/secret_bytes.h"

#include <string>
#include <vector>

namespace doorstep::office {

struct TlsIdentity {
    crypto::SecretBytes privateKey; ///< EC P-256, DER
    std::string pem;                ///< certificate
    Hash32 pin;                     ///< SHA-256 of the SubjectPublicKeyInfo
};

/// A certificate for localhost, 127.0.0.1, ::1 and the given host names or addresses, valid ten years from
/// the day before `nowMs`. privateKey: an existing key to certify again, or nullptr to make one.
[[nodiscard]] Result<TlsIdentity> makeCertificate(const std::vector<std::string>& hosts,
                                                  const crypto::SecretBytes* privateKey, std::int64_t nowMs);
/// The pin of a certificate in PEM.
[[nodiscard]] Result<Hash32> pinOf(const std::string& pem);
/// Does the certificate name this host or address?
[[nodiscard]] bool certificateCovers(const std::string& pem, const std::string& host);

} // namespace doorstep::office
