// A photograph of a receipt: made ready to be kept, and opened again to be shown.
#pragma once

#include "app/store/purchase_store.h"

#include <QImage>
#include <QString>

namespace doorstep::viewmodels {

/// Reads a picture file (JPEG or PNG) and writes it anew as JPEG, so that place, time and device that
/// cameras add are gone, with a small version of it. NotFound, InvalidInput (no picture, or one that is
/// refused), with plain words. Takes up to a second: not for the interface's thread.
[[nodiscard]] Result<store::ReceiptImage> prepareReceipt(const QString& path);
/// The same of a camera's picture, which never was a file.
[[nodiscard]] Result<store::ReceiptImage> prepareReceipt(const QImage& picture);

enum class PictureSize { Thumb, Full };
/// Opened, proven and decoded in memory; nothing of it is written anywhere. A small version that cannot be
/// read is made again from the picture. On the vault's thread.
[[nodiscard]] Result<QImage> pictureToShow(store::PurchaseStore& purchases, const Hash32& hash,
                                           PictureSize size);

} // namespace doorstep::viewmodels
