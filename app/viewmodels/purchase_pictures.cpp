// The pictures of the purchase form: sealed as soon as they are taken, and kept until they are recorded or
// thrown away.
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
    keepPicture(
        QFileInfo(path).fileName(), [path] { return prepareReceipt(path); },
        [this, path](const Result<Picture>& picture, bool onTheForm) {
            // Sealed and on the form: only now the camera's file goes.
            if (m_fetching.removeAll(path) > 0 && picture && m_camera)
                m_camera->fetched(path);
            if (!picture && onTheForm)
                m_errors.insert(QStringLiteral("picture"), toText(picture.error()));
        });
}

void PurchaseEditor::addPhotograph(const QImage& photograph, const std::function<void(const Status&)>& done)
{
    keepPicture(
        nextPhotograph(), [photograph] { return prepareReceipt(photograph); },
        [done](const Result<Picture>& picture, bool) {
            done(picture ? doorstep::done() : Status(picture.error()));
        });
}

QString PurchaseEditor::nextPhotograph() const
{
    for (auto number = m_pictures.size() + 1;; ++number) {
        const QString name = tr("Photograph %1").arg(number);
        const auto same = [&name](const Picture& one) { return one.name == name; };
        if (std::ranges::none_of(m_pictures, same))
            return name;
    }
}

void PurchaseEditor::keepPicture(const QString& name, const Prepare& prepare, const PictureKept& done)
{
    m_vault
        .run([name, prepare, form = m_patient](VaultBackend& vault) -> Result<Picture> {
            const auto image = prepare();
            if (!image)
                return image.error();
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            const auto kept = vault.purchases().keepPicture(image.value(), form, name);
            if (!kept)
                return kept.error();
            return Picture{name, kept.value(), static_cast<qint64>(image.value().jpeg.size())};
        })
        .then(this, [this, done, patient = m_patient, form = m_form](const Result<Picture>& picture) {
            if (patient != m_patient || form != m_form) {
                done(picture, false);
                if (picture)
                    drop({picture.value().hash});
                return;
            }
            m_errors.remove(QStringLiteral("picture"));
            if (picture)
                added(picture.value());
            done(picture, true);
            Q_EMIT formChanged();
            Q_EMIT errorsChanged();
        });
}

void PurchaseEditor::fetchPictures()
{
    if (!m_camera || m_patient.isZero() || (m_state != State::Ready && m_state != State::Loading))
        return;
    const QStringList files = m_camera->waiting();
    for (const QString& file : files) {
        if (m_fetching.contains(file))
            continue;
        m_fetching << file;
        addPicture(QUrl::fromLocalFile(file));
    }
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
