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
            if (const auto fetch = m_fetches.find(path); fetch != m_fetches.end()) {
                fetch->underWay = false;
                if (picture) { // sealed: only now the camera's file goes
                    m_fetches.erase(fetch);
                    m_camera->fetched(path);
                }
            }
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
    if (m_patient.isZero()) // it would be nobody's
        return done(Error{ErrorCode::Storage, "The tablet is locked."}, false);
    ++m_sheet->sealing;
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
        .then(this, [this, done, patient = m_patient, sheet = m_sheet](const Result<Picture>& picture) {
            --sheet->sealing;
            if (sheet->thrownAway && picture)
                m_unwanted.push_back(picture.value().hash);
            if (sheet != m_sheet) {
                // With the patient it was taken for: the store has it with their form, whoever is open now.
                if (picture && !sheet->thrownAway && patient == m_patient && m_picturesKnown)
                    added(picture.value());
                done(picture, false);
                dropUnwanted();
                Q_EMIT formChanged();
                return;
            }
            m_errors.remove(QStringLiteral("picture"));
            if (picture && !added(picture.value()))
                m_errors.insert(QStringLiteral("picture"), tr("This picture is in the list already"));
            done(picture, true);
            Q_EMIT formChanged();
            Q_EMIT errorsChanged();
            dropUnwanted();
            settleRecord(picture.ok());
        });
}

/// Pictures of forms that were thrown away; one that the form now open has as well, or may be about to
/// have, is its own.
void PurchaseEditor::dropUnwanted()
{
    if (m_sheet->sealing > 0)
        return;
    std::erase_if(m_unwanted, [this](const Hash32& hash) {
        return std::any_of(m_pictures.begin(), m_pictures.end(),
                           [&hash](const Picture& one) { return one.hash == hash; });
    });
    drop(std::exchange(m_unwanted, {}));
}

bool PurchaseEditor::added(Picture picture)
{
    const bool twice = std::any_of(m_pictures.begin(), m_pictures.end(),
                                   [&](const Picture& one) { return one.hash == picture.hash; });
    if (twice)
        return false;
    if (m_takenOff && m_takenOff->picture.hash == picture.hash)
        m_takenOff.reset(); // taken again
    m_pictures.push_back(std::move(picture));
    return true;
}

void PurchaseEditor::removePicture(int row)
{
    if (row < 0 || row >= static_cast<int>(m_pictures.size()) || m_state == State::Recording)
        return;
    letGoOfTakenOff(); // one offer at a time
    m_takenOff = {m_pictures[static_cast<std::size_t>(row)], static_cast<std::size_t>(row)};
    m_pictures.erase(m_pictures.begin() + row);
    keepForm();
    Q_EMIT formChanged();
}

int PurchaseEditor::undoRemovePicture()
{
    if (!m_takenOff || m_state == State::Recording)
        return -1;
    const auto row = static_cast<std::ptrdiff_t>(std::min(m_takenOff->row, m_pictures.size()));
    m_pictures.insert(m_pictures.begin() + row, std::exchange(m_takenOff, std::nullopt)->picture);
    keepForm();
    Q_EMIT formChanged();
    return static_cast<int>(row);
}

void PurchaseEditor::forgetRemovedPicture()
{
    if (!m_takenOff)
        return;
    letGoOfTakenOff();
    keepForm();
    Q_EMIT formChanged();
}

void PurchaseEditor::letGoOfTakenOff()
{
    if (const auto gone = std::exchange(m_takenOff, std::nullopt)) {
        m_unwanted.push_back(gone->picture.hash);
        dropUnwanted();
    }
}

QString PurchaseEditor::removedText() const
{
    return m_takenOff ? tr("%1 was taken off the purchase").arg(m_takenOff->picture.name) : QString();
}

/// Those that the store has with the form. It still has the one that was taken off.
void PurchaseEditor::takeKept(const std::vector<store::PurchaseStore::KeptReceipt>& kept)
{
    const auto takenOff = std::exchange(m_takenOff, std::nullopt);
    for (const auto& one : kept) {
        const Picture picture{one.name, one.hash, one.sizeBytes};
        if (takenOff && one.hash == takenOff->picture.hash)
            m_takenOff = {picture, takenOff->row};
        else if (!isUnwanted(one.hash))
            added(picture);
    }
}

void PurchaseEditor::drop(const std::vector<Hash32>& pictures)
{
    if (pictures.empty())
        return;
    m_dropping.insert(m_dropping.end(), pictures.begin(), pictures.end());
    m_vault
        .run([pictures](VaultBackend& vault) {
            for (const Hash32& picture : pictures) {
                if (vault.isOpen())
                    static_cast<void>(vault.purchases().dropPicture(picture));
            }
            return true;
        })
        .then(this, [this, count = pictures.size()](bool) {
            m_dropping.erase(m_dropping.begin(), m_dropping.begin() + static_cast<std::ptrdiff_t>(count));
        });
}

/// The store may have been asked for it before it was told to let go of it.
bool PurchaseEditor::isUnwanted(const Hash32& picture) const
{
    const auto has = [&picture](const std::vector<Hash32>& list) {
        return std::find(list.begin(), list.end(), picture) != list.end();
    };
    return has(m_unwanted) || has(m_dropping);
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
