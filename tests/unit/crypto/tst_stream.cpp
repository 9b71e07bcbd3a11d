// Goal: a sealed stream opens piece by piece as it was written, or the first wrong piece is refused.
// Method: an answer worked out by another program from the documented construction, every bit flipped,
// pieces left out, doubled, moved and taken from another stream, and an end that comes too early.
#include "crypto/crypto.h"
#include "crypto/stream.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using Piece = StreamOpener::Piece;

namespace {

Bytes hex(std::string_view text)
{
    return fromHex(text).value();
}

Bytes counting(std::uint8_t first, std::size_t size)
{
    Bytes bytes;
    for (std::size_t i = 0; i < size; ++i)
        bytes.push_back(static_cast<std::uint8_t>(first + i));
    return bytes;
}

struct Stream {
    StreamHeader header;
    std::vector<Bytes> pieces;
};

Stream sealed(const SecretBytes& key, std::string_view context, const std::vector<std::string>& plain)
{
    StreamSealer sealer(key, bytesOf(context));
    Stream stream{sealer.header(), {}};
    for (std::size_t i = 0; i < plain.size(); ++i)
        sealer.seal(bytesOf(plain[i]), i + 1 == plain.size(), stream.pieces.emplace_back());
    return stream;
}

/// What the opener says to each of the pieces, until the first that is refused.
std::vector<Piece> answers(const SecretBytes& key, std::string_view context, const StreamHeader& header,
                           const std::vector<Bytes>& pieces)
{
    StreamOpener opener(key, header, bytesOf(context));
    std::vector<Piece> result;
    Bytes plain;
    for (const Bytes& piece : pieces) {
        result.push_back(opener.open(piece, plain));
        if (result.back() == Piece::Refused)
            break;
    }
    return result;
}

} // namespace

class TestStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initialise().ok()); }

    void knowsItsAnswer()
    {
        // ChaCha20, HChaCha20 and Poly1305 written out from RFC 8439 and put together as libsodium documents
        // secretstream; context "context".
        const SecretBytes key = SecretBytes::copyOf(counting(0x10, 32));
        StreamOpener opener(key, StreamHeader::from(counting(0xa0, 24)).value(), bytesOf("context"));
        Bytes plain;
        QCOMPARE(
            opener.open(hex("a71090412adc307a28ea38f67247f297e3e8a1b1924871993d813d09deb1f66d990ae3"), plain),
            Piece::More);
        QVERIFY(plain == copyOf(bytesOf("first piece of two")));
        QCOMPARE(opener.open(hex("010b6a0e259f3123a3dc267f23f15e91eb63143d9d4caa6ddce76fa233"), plain),
                 Piece::Last);
        QVERIFY(plain == copyOf(bytesOf("and the last")));
        QCOMPARE(opener.open(hex("010b6a0e259f3123a3dc267f23f15e91eb63143d9d4caa6ddce76fa233"), plain),
                 Piece::Refused);
    }

    void comesBackPieceByPiece()
    {
        const SecretBytes key = SecretBytes::random(streamKeySizeBytes);
        const Stream stream = sealed(key, "receipt", {"one", "", "three"});
        QCOMPARE(stream.pieces[0].size(), 3 + streamOverheadBytes);
        QVERIFY(answers(key, "receipt", stream.header, stream.pieces) ==
                (std::vector{Piece::More, Piece::More, Piece::Last}));
        QVERIFY(answers(key, "other", stream.header, stream.pieces) == std::vector{Piece::Refused});
        const SecretBytes otherKey = SecretBytes::random(streamKeySizeBytes);
        QVERIFY(answers(otherKey, "receipt", stream.header, stream.pieces) == std::vector{Piece::Refused});
    }

    void everyFlippedBitIsRefused()
    {
        const SecretBytes key = SecretBytes::random(streamKeySizeBytes);
        const Stream stream = sealed(key, "receipt", {"a small piece"});
        for (std::size_t bit = 0; bit < stream.pieces[0].size() * 8; ++bit) {
            std::vector<Bytes> pieces = stream.pieces;
            pieces[0][bit / 8] = static_cast<std::uint8_t>(pieces[0][bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(answers(key, "receipt", stream.header, pieces) == std::vector{Piece::Refused});
        }
        for (std::size_t bit = 0; bit < streamHeaderSizeBytes * 8; ++bit) {
            StreamHeader header = stream.header;
            header.value[bit / 8] = static_cast<std::uint8_t>(header.value[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(answers(key, "receipt", header, stream.pieces) == std::vector{Piece::Refused});
        }
        for (std::size_t size = 0; size < stream.pieces[0].size(); ++size)
            QVERIFY(answers(key, "receipt", stream.header,
                            {Bytes(stream.pieces[0].begin(),
                                   stream.pieces[0].begin() + static_cast<std::ptrdiff_t>(size))}) ==
                    std::vector{Piece::Refused});
    }

    void piecesKeepTheirPlace()
    {
        const SecretBytes key = SecretBytes::random(streamKeySizeBytes);
        const Stream s = sealed(key, "receipt", {"one", "two", "three"});
        const Stream other = sealed(key, "receipt", {"one", "two", "three"});
        const auto refusedAt = [&](const std::vector<Bytes>& pieces) {
            const auto found = answers(key, "receipt", s.header, pieces);
            return found.back() == Piece::Refused ? static_cast<int>(found.size()) - 1 : -1;
        };
        QCOMPARE(refusedAt({s.pieces[1], s.pieces[0], s.pieces[2]}), 0);
        QCOMPARE(refusedAt({s.pieces[0], s.pieces[2]}), 1);
        QCOMPARE(refusedAt({s.pieces[0], s.pieces[0]}), 1);
        QCOMPARE(refusedAt({s.pieces[0], other.pieces[1]}), 1);
        QCOMPARE(refusedAt({s.pieces[0], s.pieces[1], s.pieces[2], s.pieces[2]}), 3);
        // Cut short: nothing is wrong with what there is, and none of it is the last.
        const auto cut = answers(key, "receipt", s.header, {s.pieces[0], s.pieces[1]});
        QVERIFY(std::find(cut.begin(), cut.end(), Piece::Last) == cut.end());
    }

    void onceRefusedNothingMoreOpens()
    {
        const SecretBytes key = SecretBytes::random(streamKeySizeBytes);
        const Stream s = sealed(key, "receipt", {"one", "two"});
        StreamOpener opener(key, s.header, bytesOf("receipt"));
        Bytes plain(5);
        QCOMPARE(opener.open(s.pieces[1], plain), Piece::Refused);
        QVERIFY(plain.empty());
        QCOMPARE(opener.open(s.pieces[0], plain), Piece::Refused);
    }
};

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
