// The pictures of the purchase form: sealed as soon as they are taken, gone when the form is left.
#include "app/viewmodels/purchase_editor.h"
#include "app/viewmodels/texts.h"

#include <QFileInfo>
#include <QVariantMap>

#include <algorithm>

namespace doorstep::viewmodels {

QVariantList PurchaseEditor::pictures() const
{
    QVariantList list;
    for (const Picture& picture : m_pictures)
        list << QVariantMap{{QStringLiteral("name"), picture.name},
                            {QStringLiteral("size"), sizeText(picture.sizeBytes)},
                            {QStringLiteral("picture"), QString::fromStdString(picture.hash.hex())}};
    return list;
}

void PurchaseEditor::addPicture(const QUrl& file)
{
    const QString path = file.toLocalFile();
    m_vault
        .run([path](VaultBackend& vault) -> Result<Picture> {
            const auto image = prepareReceipt(path);
            if (!image)
                return image.error();
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            const auto kept = vault.purchases().keepPicture(image.value());
            if (!kept)
                return kept.error();
            return Picture{QFileInfo(path).fileName(), kept.value(),
                           static_cast<qint64>(image.value().jpeg.size())};
        })
        .then(this, [this, patient = m_patient, form = m_form](const Result<Picture>& picture) {
            if (patient != m_patient || form != m_form) {
                if (picture)
                    drop({picture.value().hash});
                return;
            }
            m_errors.remove(QStringLiteral("picture"));
            if (picture)
                added(picture.value());
            else
                m_errors.insert(QStringLiteral("picture"), toText(picture.error()));
            Q_EMIT formChanged();
            Q_EMIT errorsChanged();
        });
}

void PurchaseEditor::added(Picture picture)
{
    const bool twice = std::any_of(m_pictures.begin(), m_pictures.end(),
                                   [&](const Picture& one) { return one.hash == picture.hash; });
    if (twice)
        m_errors.insert(QStringLiteral("picture"), tr("This picture is in the list already"));
    else
        m_pictures.push_back(std::move(picture));
}

void PurchaseEditor::removePicture(int row)
{
    if (row < 0 || row >= static_cast<int>(m_pictures.size()) || m_state == State::Recording)
        return;
    drop({m_pictures[static_cast<std::size_t>(row)].hash});
    m_pictures.erase(m_pictures.begin() + row);
    Q_EMIT formChanged();
}

void PurchaseEditor::drop(std::vector<Hash32> pictures)
{
    if (pictures.empty())
        return;
    m_vault.run([pictures = std::move(pictures)](VaultBackend& vault) {
        // A closed vault has let go of their keys already; files that stay behind go at the next opening.
        for (const Hash32& picture : pictures) {
            if (vault.isOpen())
                static_cast<void>(vault.purchases().dropPicture(picture));
        }
    });
}

QFuture<Result<QImage>> PurchaseEditor::picture(const Hash32& hash, PictureSize size)
{
    return m_vault.run([hash, size](VaultBackend& vault) -> Result<QImage> {
        if (!vault.isOpen())
            return Error{ErrorCode::Storage, "The tablet is locked."};
        return pictureToShow(vault.purchases(), hash, size);
    });
}

} // namespace doorstep::viewmodels
