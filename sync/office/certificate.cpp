// X.509 with OpenSSL: one EC P-256 key, one self-signed certificate.
#include "sync/office/certificate.h"

#include "crypto/crypto.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace doorstep::office {

namespace {

template <auto Function>
struct FreeWith {
    template <typename T>
    void operator()(T* pointer) const
    {
        Function(pointer);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, FreeWith<X509_free>>;
using BioPtr = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;

const Error failed{ErrorCode::Storage, "The certificate of the office cannot be made."};

CertificatePtr parse(const std::string& pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    return CertificatePtr(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

bool isAddress(const std::string& host)
{
    ASN1_OCTET_STRING* address = a2i_IPADDRESS(host.c_str());
    if (!address)
        return false;
    ASN1_OCTET_STRING_free(address);
    return true;
}

bool addExtension(X509* certificate, int nid, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    if (!extension)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool fill(X509* certificate, EVP_PKEY* key, const std::vector<std::string>& hosts, std::int64_t nowMs)
{
    std::string names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const std::string& host : hosts)
        names += (isAddress(host) ? ",IP:" : ",DNS:") + host;
    const auto from = static_cast<time_t>(nowMs / 1000 - 86'400);
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto* title = reinterpret_cast<const unsigned char*>("Doorstep office");
    const Bytes serial = copyOf(crypto::SecretBytes::random(16).view());
    BIGNUM* number = BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr);
    const bool numbered = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return numbered && X509_set_version(certificate, X509_VERSION_3) == 1 &&
           ASN1_TIME_set(X509_getm_notBefore(certificate), from) &&
           ASN1_TIME_adj(X509_getm_notAfter(certificate), from, 3'653, 0) &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, title, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_alt_name, names) &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

std::optional<std::string> toPem(X509* certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return std::nullopt;
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

Result<crypto::SecretBytes> toDer(EVP_PKEY* key)
{
    const int size = i2d_PrivateKey(key, nullptr);
    if (size <= 0)
        return failed;
    crypto::SecretBytes der = crypto::SecretBytes::zeros(static_cast<std::size_t>(size));
    unsigned char* to = der.data();
    if (i2d_PrivateKey(key, &to) != size)
        return failed;
    return der;
}

} // namespace

Result<TlsIdentity> makeCertificate(const std::vector<std::string>& hosts,
                                    const crypto::SecretBytes* privateKey, std::int64_t nowMs)
{
    KeyPtr key;
    if (privateKey) {
        const unsigned char* from = privateKey->data();
        key.reset(d2i_AutoPrivateKey(nullptr, &from, static_cast<long>(privateKey->size())));
    } else {
        key.reset(EVP_EC_gen("P-256"));
    }
    const CertificatePtr certificate(X509_new());
    if (!key || !certificate || !fill(certificate.get(), key.get(), hosts, nowMs))
        return failed;
    const auto pem = toPem(certificate.get());
    auto der = toDer(key.get());
    if (!pem || !der.ok())
        return failed;
    const auto pin = pinOf(*pem);
    if (!pin.ok())
        return pin.error();
    return TlsIdentity{std::move(der).value(), *pem, pin.value()};
}

Result<Hash32> pinOf(const std::string& pem)
{
    const CertificatePtr certificate = parse(pem);
    if (!certificate)
        return failed;
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    if (size <= 0)
        return failed;
    const Hash32 pin = crypto::sha256({der, static_cast<std::size_t>(size)});
    OPENSSL_free(der);
    return pin;
}

bool certificateCovers(const std::string& pem, const std::string& host)
{
    const CertificatePtr certificate = parse(pem);
    if (!certificate)
        return false;
    return isAddress(host) ? X509_check_ip_asc(certificate.get(), host.c_str(), 0) == 1
                           : X509_check_host(certificate.get(), host.c_str(), host.size(), 0, nullptr) == 1;
}

} // namespace doorstep::office
