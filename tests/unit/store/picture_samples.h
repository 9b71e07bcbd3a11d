// What the tests of pictures share: a purchase, pictures of noise, the folder of files, a core of one's own.
#pragma once

#include "app/store/core/pictures.h"
#include "tests/unit/store/fault_disk.h"
#include "tests/unit/store/fixture.h"

#include <QDir>
#include <QFile>

namespace doorstep::testing {

inline domain::Purchase boots(const Desk& desk)
{
    domain::Purchase purchase;
    purchase.patient = desk.patient();
    purchase.item = QStringLiteral("Walking boots");
    purchase.amount = {4500};
    purchase.boughtOn = QDate(2012, 5, 30);
    return purchase;
}

inline store::ReceiptImage picture(char fill, std::size_t size = 200'000)
{
    return {Bytes(size, static_cast<std::uint8_t>(fill)), QStringLiteral("image/jpeg"),
            Bytes(5'000, static_cast<std::uint8_t>(fill))};
}

inline QString blobFolder(const Desk& desk)
{
    return QString::fromStdString((desk.folder() / "blobs").string());
}

inline QStringList blobFiles(const Desk& desk)
{
    return QDir(blobFolder(desk)).entryList(QDir::Files);
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a file of the test cannot be written");
}

/// A core on the desk's folder, whose tablet is closed meanwhile.
class OwnCore {
public:
    explicit OwnCore(Desk& desk)
    {
        desk.tablet.reset();
        auto vault = got(crypto::Vault::open(desk.folder(), bytesOf(passphrase)));
        auto connection = std::make_unique<SQLite::Database>(vault->databasePath(), SQLite::OPEN_READWRITE, 0,
                                                             vault->vfsName());
        if (!vault->prepareConnection(connection->getHandle()).ok())
            qFatal("the connection is not prepared");
        core = std::make_unique<store::Core>(std::move(vault), std::move(connection), desk.clock, desk.random,
                                             disk);
    }
    std::shared_ptr<FaultDisk> disk = std::make_shared<FaultDisk>();
    std::unique_ptr<store::Core> core;
};

} // namespace doorstep::testing
