// Goal: a seal holds for one place of one vault, whichever library made it, and no nonce is given out twice.
// Method: what was sealed for one place is offered at every other; OpenSSL and libsodium check each other's
// bytes at all sizes the vault uses; nonces are drawn in several threads and on both sides of a fork.
#include "crypto/vault/fast_cipher.h"
#include "crypto/vault/nonces.h"
#include "crypto/vault/sealer.h"

#include <QTest>

#include <sodium.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <set>
#include <thread>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::layout;

namespace {

using PageBuffer = std::array<std::uint8_t, pageSize>;
using Nonce = std::array<std::uint8_t, nonceSize>;

Sealer sealerOf(std::uint8_t vault, std::uint8_t key)
{
    EntityId id;
    id.value.fill(vault);
    const auto filled = [](std::uint8_t with) {
        const std::array<std::uint8_t, 32> bytes = [with] {
            std::array<std::uint8_t, 32> all{};
            all.fill(with);
            return all;
        }();
        return SecretBytes::copyOf(bytes);
    };
    // One and the same key for all kinds of files: what keeps them apart here is the associated data alone.
    return Sealer(id, {filled(key), filled(key), filled(key)});
}

PageBuffer somePage()
{
    PageBuffer page;
    randombytes_buf(page.data(), page.size());
    return page;
}

bool allZero(BytesView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

Nonce drawn()
{
    Nonce nonce;
    freshNonce(nonce.data());
    return nonce;
}

struct Sample {
    Bytes plain;
    std::array<std::uint8_t, 32> key;
    Nonce nonce;
    std::array<std::uint8_t, associatedSize> bound;

    explicit Sample(std::size_t size)
        : plain(size)
    {
        randombytes_buf(plain.data(), plain.size());
        randombytes_buf(key.data(), key.size());
        randombytes_buf(nonce.data(), nonce.size());
        randombytes_buf(bound.data(), bound.size());
    }
    [[nodiscard]] FastSeal parts() const { return {key.data(), nonce.data(), bound}; }
    /// The oracle: sealed bytes, then the tag.
    [[nodiscard]] Bytes sealedByLibsodium() const
    {
        Bytes sealed(plain.size() + tagSize);
        crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), nullptr, plain.data(), plain.size(),
                                                   bound.data(), bound.size(), nullptr, nonce.data(),
                                                   key.data());
        return sealed;
    }
};

} // namespace

class SealerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void pageOpensAtItsPlaceOnly();
    void unitOpensAtItsPlaceOnly();
    void kindsAreNotExchanged();
    void reservedBytesAreNotKept();
    void bothLibrariesAgree_data();
    void bothLibrariesAgree();
    void fastCipherRefusesEveryChange();
    void noNonceTwice();
    void noNonceOnBothSidesOfAFork();
};

void SealerTest::pageOpensAtItsPlaceOnly()
{
    const Sealer sealer = sealerOf(1, 7);
    const PageBuffer plain = somePage();
    PageBuffer sealed;
    sealer.sealPage(5, plain, sealed);
    PageBuffer opened;
    QVERIFY(sealer.openPage(5, sealed, opened));
    QVERIFY(std::equal(plain.begin(), plain.begin() + pageBody, opened.begin()));

    // The same key, so nothing but the place in the associated data can refuse it.
    for (const std::uint64_t other : {0ULL, 1ULL, 4ULL, 6ULL, 261ULL, 0x1'0000'0005ULL}) {
        QVERIFY2(!sealer.openPage(other, sealed, opened), qPrintable(QString::number(other)));
        QVERIFY(allZero(opened));
    }
    QVERIFY(!sealerOf(2, 7).openPage(5, sealed, opened)); // another vault
    QVERIFY(!sealerOf(1, 8).openPage(5, sealed, opened)); // another key
}

void SealerTest::unitOpensAtItsPlaceOnly()
{
    const Sealer sealer = sealerOf(1, 7);
    Bytes plain(frameSize, 0x42);
    Bytes sealed(sealedFrameSize);
    Bytes opened(frameSize);
    sealer.sealUnit(3, plain, sealed.data());
    QVERIFY(sealer.openUnit(3, sealed, opened.data()));
    QCOMPARE(opened, plain);
    for (const std::uint64_t other : {0ULL, 1ULL, 2ULL, 4ULL, 0x1'0000'0003ULL}) {
        QVERIFY2(!sealer.openUnit(other, sealed, opened.data()), qPrintable(QString::number(other)));
        QVERIFY(allZero(opened));
    }
}

void SealerTest::kindsAreNotExchanged()
{
    // A frame's seal around a page's body, under one key: only the kind differs.
    const Sealer sealer = sealerOf(1, 7);
    const PageBuffer plain = somePage();
    Bytes unit(pageBody + sealSize);
    sealer.sealUnit(5, BytesView(plain).first(pageBody), unit.data());
    PageBuffer page;
    std::copy_n(unit.begin() + nonceSize, pageBody, page.begin());
    std::copy_n(unit.begin(), nonceSize, page.begin() + pageNonceAt);
    std::copy_n(unit.end() - tagSize, tagSize, page.begin() + pageTagAt);
    QVERIFY(!sealer.openPage(5, page));

    std::array<std::uint8_t, tagHeadSize> head{};
    std::array<std::uint8_t, sealedTagHeadSize> sealedHead{};
    sealer.sealTagHead(1, head, sealedHead.data());
    QVERIFY(sealer.openTagHead(1, sealedHead, head.data()));
    QVERIFY(!sealer.openTagHead(2, sealedHead, head.data()));
    QVERIFY(!sealer.openUnit(1, sealedHead, head.data()));

    std::array<std::uint8_t, 2 * tagSize> list{};
    Sealer::Seal seal{};
    sealer.sealTagList(2, std::array<std::uint8_t, 2 * tagSize>{}, list, seal);
    auto copy = list;
    QVERIFY(!sealer.openTagList(3, copy, seal));
    QVERIFY(sealer.openTagList(2, list, seal));
}

void SealerTest::reservedBytesAreNotKept()
{
    const Sealer sealer = sealerOf(1, 7);
    PageBuffer page = somePage();
    const PageBuffer before = page;
    sealer.sealPage(9, page);
    QVERIFY(sealer.openPage(9, page));
    QVERIFY(std::equal(before.begin(), before.begin() + pageBody, page.begin()));
    QVERIFY(allZero(BytesView(page).last(pageReserve)));
}

void SealerTest::bothLibrariesAgree_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 16, 32, 63, 64, 512, 1023, 1024, 1025, 4056, 4096, 4120, 16 * 8'670})
        QTest::addRow("%d bytes", size) << size;
}

void SealerTest::bothLibrariesAgree()
{
    if (!fastCipherIsThere())
        QSKIP("This build, or this device, leaves the cipher to libsodium.");
    QFETCH(int, size);
    for (int i = 0; i < 50; ++i) {
        const Sample sample(static_cast<std::size_t>(size));
        const Bytes expected = sample.sealedByLibsodium();
        Bytes sealed(expected.size());
        std::uint8_t* const tag = &sealed[sample.plain.size()];
        QCOMPARE(fastSeal(sample.parts(), sample.plain, sealed.data(), tag), FastOutcome::Done);
        QCOMPARE(sealed, expected);

        const BytesView content = BytesView(expected).first(sample.plain.size());
        Bytes opened(sample.plain.size());
        QCOMPARE(fastOpen(sample.parts(), content, tag, opened.data()), FastOutcome::Done);
        QCOMPARE(opened, sample.plain);
        Bytes inPlace(content.begin(), content.end());
        QCOMPARE(fastOpen(sample.parts(), inPlace, tag, inPlace.data()), FastOutcome::Done);
        QCOMPARE(inPlace, sample.plain);
    }
}

void SealerTest::fastCipherRefusesEveryChange()
{
    if (!fastCipherIsThere())
        QSKIP("This build, or this device, leaves the cipher to libsodium.");
    const Sample good(pageBody);
    const Bytes sealed = good.sealedByLibsodium();
    const std::size_t steps = sealed.size() + nonceSize + associatedSize + 32;
    Bytes opened(pageBody);
    for (std::size_t at = 0; at < steps; ++at) {
        Sample sample = good;
        Bytes changed = sealed;
        const auto mask = static_cast<std::uint8_t>(1U << (at % 8));
        std::size_t rest = at;
        const auto hit = [&](auto& bytes) {
            const bool here = rest < bytes.size();
            if (here)
                bytes[rest] = static_cast<std::uint8_t>(bytes[rest] ^ mask);
            rest -= here ? 0 : bytes.size();
            return here;
        };
        QVERIFY(hit(changed) || hit(sample.nonce) || hit(sample.bound) || hit(sample.key));
        const FastOutcome outcome =
            fastOpen(sample.parts(), BytesView(changed).first(pageBody), &changed[pageBody], opened.data());
        QVERIFY2(outcome == FastOutcome::NotAuthentic, qPrintable(QString::number(at)));
    }
}

void SealerTest::noNonceTwice()
{
    constexpr int each = 20'000;
    std::array<std::vector<Nonce>, 4> lists;
    std::vector<std::thread> threads;
    for (auto& list : lists)
        threads.emplace_back([&list] { std::generate_n(std::back_inserter(list), each, drawn); });
    for (std::thread& thread : threads)
        thread.join();
    std::set<Nonce> all;
    for (const auto& list : lists)
        all.insert(list.begin(), list.end());
    QCOMPARE(all.size(), lists.size() * each);
}

void SealerTest::noNonceOnBothSidesOfAFork()
{
    constexpr std::size_t each = 20; // more than is kept ready
    std::set<Nonce> all{drawn()};    // from here on some are ready
    int ends[2];
    QVERIFY(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        for (std::size_t i = 0; i < each; ++i) {
            const Nonce nonce = drawn();
            if (write(ends[1], nonce.data(), nonce.size()) != static_cast<ssize_t>(nonce.size()))
                _exit(1);
        }
        _exit(0);
    }
    QVERIFY(child > 0);
    for (std::size_t i = 0; i < each; ++i) {
        Nonce nonce;
        QCOMPARE(read(ends[0], nonce.data(), nonce.size()), static_cast<ssize_t>(nonce.size()));
        all.insert(nonce);
        all.insert(drawn());
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    close(ends[0]);
    close(ends[1]);
    QCOMPARE(all.size(), 2 * each + 1);
}

QTEST_APPLESS_MAIN(SealerTest)
#include "tst_sealer.moc"
