// Goal: a shredded picture is gone for ever, also for whoever copied its files before.
// Method: shred on a core of the test's own, put the copied files back, look for key and picture; a disk that
// dies at every step.
#include "tests/unit/store/picture_samples.h"

#include <QtTest>

using namespace doorstep;
using namespace doorstep::testing;
using namespace doorstep::store;

class TestStoreShredding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_OK(crypto::initialise()); }

    void shreddedIsGoneEvenForWhoKeptTheFiles()
    {
        const auto desk = Desk::withPerson();
        const auto saved = got(desk->tablet->purchases().record(boots(*desk), {picture('a')}));
        const QString folder = blobFolder(*desk);
        QMap<QString, QByteArray> copies;
        for (const QString& name : blobFiles(*desk))
            copies.insert(name, contentOf(folder + u'/' + name));
        QCOMPARE(copies.size(), 2);
        Bytes key;
        {
            const OwnCore own(*desk);
            const auto row = allPictures(*own.core).at(0);
            const auto sealed = sealedFile(*own.core, row, PictureRole::Full).value();
            key = copyOf(sealed.key.view());
            shredPicture(*own.core, row);
            QVERIFY(!sealedFile(*own.core, row, PictureRole::Full));
            QVERIFY(!sealedFile(*own.core, row, PictureRole::Thumb));
            // Deleted bytes are overwritten in the database, and what the log held of them is cut off.
            const auto log = desk->folder() / "vault.db-wal";
            QVERIFY(!std::filesystem::exists(log) || std::filesystem::file_size(log) == 0);
        }
        QVERIFY(blobFiles(*desk).isEmpty());
        for (auto copy = copies.begin(); copy != copies.end(); ++copy)
            put(folder + u'/' + copy.key(), copy.value());
        desk->reopen();
        QCOMPARE(blobFiles(*desk).size(), 2); // nobody's now
        COMPARE_CODE(desk->tablet->purchases().receipt(saved.receiptPages[0]), NotFound);
        COMPARE_CODE(desk->tablet->purchases().receiptThumb(saved.receiptPages[0]), NotFound);
        const auto views = got(desk->tablet->purchases().list(desk->patient()));
        QCOMPARE(views.size(), std::size_t{1});
        QVERIFY(views[0].receipts[0].problem.contains(QStringLiteral("removed")));
        QVERIFY(got(desk->tablet->verify()).problems.empty());
        // The key, had somebody written it down, would still open the copy: it is the key that is gone.
        const BlobFiles files(crypto::makeSystemDisk(), desk->folder() / "blobs");
        const SealedBlob withKey{
            BlobId::fromHexText(QFileInfo(copies.firstKey()).baseName().toStdString()).value(),
            crypto::SecretBytes::copyOf(key), 200'000, crypto::sha256(picture('a').jpeg)};
        const SealedBlob other{
            BlobId::fromHexText(QFileInfo(copies.lastKey()).baseName().toStdString()).value(),
            crypto::SecretBytes::copyOf(key), 200'000, crypto::sha256(picture('a').jpeg)};
        QVERIFY(guarded([&] { return files.read(withKey); }).ok() !=
                guarded([&] { return files.read(other); }).ok());
    }

    void dyingAtAnyStepOfShredding()
    {
        const auto desk = Desk::withPerson();
        static_cast<void>(got(desk->tablet->purchases().record(boots(*desk), {picture('a')})));
        bool complete = false;
        for (int dieAt = 1; !complete; ++dieAt) {
            // Taking the same picture again makes it whole for the next round.
            domain::Purchase again = boots(*desk);
            again.amount = {dieAt};
            VERIFY_OK(desk->tablet->purchases().record(again, {picture('a')}));
            QCOMPARE(blobFiles(*desk).size(), 2);
            {
                const OwnCore own(*desk);
                own.disk->dieAt = dieAt;
                complete = guarded([&] { shredPictures(*own.core, desk->stream()); }).ok();
                // The key has gone first, wherever it stopped.
                QVERIFY(!sealedFile(*own.core, allPictures(*own.core).at(0), PictureRole::Full));
            }
            desk->reopen();
            QVERIFY(blobFiles(*desk).isEmpty());
            QVERIFY(got(desk->tablet->verify()).problems.empty());
            QVERIFY(dieAt < 20);
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreShredding)
#include "tst_store_shredding.moc"
