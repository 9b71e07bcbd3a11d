// Goal: the page cipher is XChaCha20-Poly1305 as libsodium makes it, bit for bit, and refuses every change.
// Method: libsodium's combined function is the oracle, both ways, over random pages; then single bits flip.
#include "crypto/vault/page_cipher.h"

#include <QTest>

#include <sodium.h>

#include <algorithm>

using namespace doorstep::crypto;
using namespace doorstep::crypto::layout;

namespace {

struct Sample {
    std::array<std::uint8_t, pageSize> plain;
    std::array<std::uint8_t, associatedSize> bound;
    std::array<std::uint8_t, 32> key;

    Sample()
    {
        randombytes_buf(plain.data(), plain.size());
        randombytes_buf(bound.data(), bound.size());
        randombytes_buf(key.data(), key.size());
    }
};

bool sameBody(const std::array<std::uint8_t, pageSize>& a, const std::array<std::uint8_t, pageSize>& b)
{
    return std::equal(a.begin(), a.begin() + pageBody, b.begin());
}

// The oracle: body and tag of a page whose nonce stands in it.
std::array<std::uint8_t, pageSize> sealedByLibsodium(const Sample& sample)
{
    auto page = sample.plain;
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
        page.data(), &page[pageTagAt], nullptr, sample.plain.data(), pageBody, sample.bound.data(),
        sample.bound.size(), nullptr, &page[pageNonceAt], sample.key.data());
    return page;
}

} // namespace

class PageCipherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void sealsLikeLibsodium();
    void opensWhatLibsodiumSealed();
    void everyFlippedBitIsRefused_data();
    void everyFlippedBitIsRefused();
};

void PageCipherTest::sealsLikeLibsodium()
{
    for (int i = 0; i < 500; ++i) {
        const Sample sample;
        const auto expected = sealedByLibsodium(sample);
        auto page = sample.plain;
        encryptPage(page, page, sample.bound, sample.key.data());
        QCOMPARE(page, expected);
        std::array<std::uint8_t, pageSize> elsewhere;
        std::copy_n(&expected[pageNonceAt], nonceSize, &elsewhere[pageNonceAt]);
        encryptPage(sample.plain, elsewhere, sample.bound, sample.key.data());
        QCOMPARE(elsewhere, expected);
    }
}

void PageCipherTest::opensWhatLibsodiumSealed()
{
    for (int i = 0; i < 500; ++i) {
        const Sample sample;
        const auto sealed = sealedByLibsodium(sample);
        auto page = sealed;
        QVERIFY(decryptPage(page, page, sample.bound, sample.key.data()));
        QVERIFY(sameBody(page, sample.plain));
        std::array<std::uint8_t, pageSize> elsewhere;
        QVERIFY(decryptPage(sealed, elsewhere, sample.bound, sample.key.data()));
        QVERIFY(sameBody(elsewhere, sample.plain));
    }
}

void PageCipherTest::everyFlippedBitIsRefused_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("body, its start") << 0 << 64;
    QTest::newRow("body, its end") << static_cast<int>(pageBody) - 64 << static_cast<int>(pageBody);
    QTest::newRow("nonce") << static_cast<int>(pageNonceAt) << static_cast<int>(pageTagAt);
    QTest::newRow("tag") << static_cast<int>(pageTagAt) << static_cast<int>(pageSize);
    QTest::newRow("place") << -1 << static_cast<int>(associatedSize);
}

void PageCipherTest::everyFlippedBitIsRefused()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const Sample sample;
    const auto sealed = sealedByLibsodium(sample);
    for (int bit = std::max(from, 0) * 8; bit < to * 8; ++bit) {
        auto page = sealed;
        auto bound = sample.bound;
        const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
        auto& hit = from < 0 ? bound[static_cast<std::size_t>(bit) / 8]
                             : page[static_cast<std::size_t>(bit) / 8];
        hit = static_cast<std::uint8_t>(hit ^ mask);
        const auto before = page;
        QVERIFY2(!decryptPage(page, page, bound, sample.key.data()), qPrintable(QString::number(bit)));
        QCOMPARE(page, before);
    }
}

QTEST_APPLESS_MAIN(PageCipherTest)
#include "tst_page_cipher.moc"
