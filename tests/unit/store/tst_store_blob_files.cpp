// Goal: a sealed picture file opens as what was written or not at all, whatever is done to it, and neither
// writing nor reading one needs more memory than a few pieces of it.
// Method: every byte flipped, every length cut, ids and keys swapped, a disk that refuses each step in turn;
// the memory is what the allocator was asked for.
#include "app/store/core/blob_files.h"

#include "app/store/core/failure.h"
#include "tests/unit/store/fault_disk.h"
#include "tests/unit/store/fixture.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> allocatedNow = 0;
std::atomic<std::size_t> allocatedMost = 0;

} // namespace

// All forms that belong together, so that no block of one allocator is given to another. The size stands in
// front of the block.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    auto* block = static_cast<std::size_t*>(std::malloc(size + 16));
    if (!block)
        return nullptr;
    *block = size;
    const std::size_t now = allocatedNow += size;
    if (now > allocatedMost)
        allocatedMost = now;
    return reinterpret_cast<char*>(block) + 16;
}
void* operator new(std::size_t size)
{
    void* memory = ::operator new(size, std::nothrow);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}
void* operator new[](std::size_t size)
{
    return ::operator new(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept
{
    return ::operator new(size, std::nothrow);
}
void operator delete(void* memory) noexcept
{
    if (!memory)
        return;
    auto* block = reinterpret_cast<std::size_t*>(static_cast<char*>(memory) - 16);
    allocatedNow -= *block;
    std::free(block);
}
void operator delete(void* memory, std::size_t) noexcept
{
    ::operator delete(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept
{
    ::operator delete(memory);
}
void operator delete[](void* memory) noexcept
{
    ::operator delete(memory);
}
void operator delete[](void* memory, std::size_t) noexcept
{
    ::operator delete(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept
{
    ::operator delete(memory);
}

using namespace doorstep;
using namespace doorstep::testing;
using namespace doorstep::store;

class TestBlobFiles : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    SystemRandom m_random;
    int m_folders = 0;

    std::filesystem::path newFolder()
    {
        const std::filesystem::path all = m_temporary.path().toStdString();
        return all / std::to_string(++m_folders) / "blobs";
    }
    static QStringList filesIn(const std::filesystem::path& folder)
    {
        return QDir(QString::fromStdString(folder.string())).entryList(QDir::Files);
    }
    static QString fileOf(const std::filesystem::path& folder, const SealedBlob& blob)
    {
        return QString::fromStdString((folder / (blob.id.hex() + ".blob")).string());
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void put(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file of the test cannot be written");
    }
    Bytes noise(std::size_t size)
    {
        Bytes bytes(size);
        if (size > 0)
            m_random.fill(bytes);
        return bytes;
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void comesBackAsItWas_data()
    {
        QTest::addColumn<int>("size");
        constexpr int piece = BlobFiles::pieceBytes;
        for (const int size : {0, 1, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 7})
            QTest::addRow("%d bytes", size) << size;
    }
    void comesBackAsItWas()
    {
        QFETCH(int, size);
        BlobFiles files(crypto::makeSystemDisk(), newFolder());
        files.makeFolder();
        const Bytes plain = noise(static_cast<std::size_t>(size));
        const SealedBlob blob = files.write(m_random.make<BlobId>(), plain);
        QCOMPARE(blob.sizeBytes, std::uint64_t(size));
        QVERIFY(blob.hash == crypto::sha256(plain));
        QVERIFY(files.read(blob) == plain);
        QCOMPARE(files.presence(blob.id, blob.sizeBytes), BlobFiles::Presence::Whole);
        QCOMPARE(files.presence(blob.id, blob.sizeBytes + 1), BlobFiles::Presence::WrongSize);
        QCOMPARE(files.presence(m_random.make<BlobId>(), 1), BlobFiles::Presence::Missing);
    }

    void aFileIsForItsOwnerOnlyAndTellsNothing()
    {
        const auto folder = newFolder();
        BlobFiles files(crypto::makeSystemDisk(), folder);
        files.makeFolder();
        const SealedBlob blob = files.write(m_random.make<BlobId>(), Bytes(100'000, 0xff));
        using std::filesystem::perms;
        QVERIFY(std::filesystem::status(folder).permissions() == perms::owner_all);
        const auto file = std::filesystem::status(fileOf(folder, blob).toStdString()).permissions();
        QVERIFY(file == (perms::owner_read | perms::owner_write));
        QVERIFY(!contentOf(fileOf(folder, blob)).contains(QByteArray(8, '\xff')));
    }

    void everyFlippedByteIsNoticed()
    {
        const auto folder = newFolder();
        BlobFiles files(crypto::makeSystemDisk(), folder);
        files.makeFolder();
        const SealedBlob blob = files.write(m_random.make<BlobId>(), noise(700));
        const QByteArray whole = contentOf(fileOf(folder, blob));
        QCOMPARE(whole.size(), 24 + 700 + 17);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
            put(fileOf(folder, blob), changed);
            COMPARE_CODE(guarded([&] { return files.read(blob); }), Damaged);
        }
        put(fileOf(folder, blob), whole);
        VERIFY_OK(guarded([&] { return files.read(blob); }));
    }

    void everyShorterOrLongerFileIsNoticed()
    {
        const auto folder = newFolder();
        BlobFiles files(crypto::makeSystemDisk(), folder);
        files.makeFolder();
        constexpr int piece = BlobFiles::pieceBytes;
        SealedBlob blob = files.write(m_random.make<BlobId>(), noise(2 * piece + 50));
        const QByteArray whole = contentOf(fileOf(folder, blob));
        // All lengths near the ends and the borders of pieces, some between.
        for (qsizetype size = 0; size < whole.size();) {
            put(fileOf(folder, blob), whole.left(size));
            COMPARE_CODE(guarded([&] { return files.read(blob); }), Damaged);
            QCOMPARE(files.presence(blob.id, blob.sizeBytes), BlobFiles::Presence::WrongSize);
            const qsizetype inPiece = size < 24 ? 0 : (size - 24) % (piece + 17);
            size += inPiece < 20 || inPiece > piece - 3 || size > whole.size() - 80 ? 1 : 4999;
        }
        put(fileOf(folder, blob), whole + 'x');
        COMPARE_CODE(guarded([&] { return files.read(blob); }), Damaged);
        // Cut where a piece ends, by somebody who also changes the size that is remembered.
        put(fileOf(folder, blob), whole.left(24 + 2 * (piece + 17)));
        blob.sizeBytes = 2 * piece;
        COMPARE_CODE(guarded([&] { return files.read(blob); }), Damaged);
        QVERIFY(QFile::remove(fileOf(folder, blob)));
        COMPARE_CODE(guarded([&] { return files.read(blob); }), NotFound);
    }

    void piecesKeepTheirPlace()
    {
        const auto folder = newFolder();
        BlobFiles files(crypto::makeSystemDisk(), folder);
        files.makeFolder();
        constexpr int sealedPiece = BlobFiles::pieceBytes + 17;
        const SealedBlob blob = files.write(m_random.make<BlobId>(), noise(3 * BlobFiles::pieceBytes));
        const QByteArray whole = contentOf(fileOf(folder, blob));
        const auto piece = [&](int n) { return whole.mid(24 + n * sealedPiece, sealedPiece); };
        for (const QByteArray& pieces : {piece(1) + piece(0) + piece(2), piece(0) + piece(0) + piece(2),
                                         piece(0) + piece(2) + piece(1), piece(0) + piece(1) + piece(1)}) {
            put(fileOf(folder, blob), whole.left(24) + pieces);
            COMPARE_CODE(guarded([&] { return files.read(blob); }), Damaged);
        }
    }

    void filesOfTwoPicturesCannotBeSwapped()
    {
        const auto folder = newFolder();
        BlobFiles files(crypto::makeSystemDisk(), folder);
        files.makeFolder();
        const SealedBlob a = files.write(m_random.make<BlobId>(), noise(1000));
        const SealedBlob b = files.write(m_random.make<BlobId>(), noise(1000));
        put(fileOf(folder, b), contentOf(fileOf(folder, a)));
        COMPARE_CODE(guarded([&] { return files.read(b); }), Damaged);
        // Not even with the other's key and hash: the id is sealed in.
        SealedBlob mixed = a.clone();
        mixed.id = b.id;
        COMPARE_CODE(guarded([&] { return files.read(mixed); }), Damaged);
        // And the right bytes under the wrong hash are the wrong picture.
        SealedBlob otherHash = a.clone();
        otherHash.hash = b.hash;
        COMPARE_CODE(guarded([&] { return files.read(otherHash); }), Damaged);
    }

    void aRefusedStepLeavesNoFileAndDoesNotHideItself()
    {
        const auto folder = newFolder();
        int steps = 0;
        {
            const auto disk = std::make_shared<FaultDisk>();
            BlobFiles files(disk, folder);
            files.makeFolder();
            static_cast<void>(files.write(m_random.make<BlobId>(), noise(100'000)));
            steps = static_cast<int>(disk->steps.size());
            const std::vector<std::string> expected{"sync folder", "create", "write",  "write",
                                                    "write",       "sync",   "rename", "sync folder"};
            QVERIFY(disk->steps == expected);
        }
        const auto before = filesIn(folder).size();
        for (int step = 2; step <= steps; ++step) {
            const auto disk = std::make_shared<FaultDisk>();
            disk->refuseAt = step;
            BlobFiles files(disk, folder);
            files.makeFolder();
            const BlobId id = m_random.make<BlobId>();
            COMPARE_CODE(guarded([&] { return files.write(id, noise(100'000)); }), DiskFull);
            files.remove(id);
            QCOMPARE(filesIn(folder).size(), before);
        }
    }

    void twentyMegabytesInFlatMemory()
    {
        const auto folder = newFolder();
        BlobFiles files(crypto::makeSystemDisk(), folder);
        files.makeFolder();
        constexpr std::size_t size = 20 * 1024 * 1024;
        const Bytes piece = noise(100'000);
        const std::size_t before = allocatedNow;
        allocatedMost = before;
        crypto::Sha256 hash;
        std::optional<SealedBlob> blob;
        {
            BlobWriter writer = files.create(m_random.make<BlobId>());
            for (std::size_t at = 0; at < size; at += piece.size()) {
                const auto part = BytesView(piece).first(std::min(piece.size(), size - at));
                writer.append(part);
                hash.update(part);
            }
            blob = writer.finish();
        }
        QVERIFY(blob->hash == hash.finish() && blob->sizeBytes == size);
        const std::size_t writing = allocatedMost - before;
        allocatedMost = allocatedNow.load();
        std::uint64_t given = 0;
        {
            BlobReader reader = files.open(*blob);
            for (BytesView part = reader.next(); !part.empty(); part = reader.next())
                given += part.size();
        }
        QCOMPARE(given, std::uint64_t{size});
        const std::size_t reading = allocatedMost - before;
        QVERIFY2(writing < 300'000, qPrintable(QString::number(writing)));
        QVERIFY2(reading < 300'000, qPrintable(QString::number(reading)));
        // The whole of it in memory: once, and a few pieces.
        allocatedMost = allocatedNow.load();
        QCOMPARE(files.read(*blob).size(), size);
        const std::size_t whole = allocatedMost - before;
        QVERIFY2(whole < size + 300'000, qPrintable(QString::number(whole)));
    }
};

QTEST_GUILESS_MAIN(TestBlobFiles)
#include "tst_store_blob_files.moc"
