// Pictures of receipts: checked, made small, and freed of what a camera writes into them.
#pragma once

#include "crypto/base/result.h"

#include <QByteArray>
#include <QStringList>

class QImage;

namespace doorstep::documents {

inline constexpr qsizetype receiptBytesMax = 15 * 1024 * 1024;
inline constexpr qint64 receiptPixelsMax = 40'000'000;
inline constexpr int receiptSideMax = 2000;
inline constexpr int receiptScansMax = 200;
inline constexpr qsizetype receiptSourceBytesMax = 64 * 1024 * 1024;
inline constexpr int thumbSideMax = 320;
inline constexpr qsizetype thumbBytesMax = 64 * 1024;

struct ReceiptPicture {
    QByteArray jpeg;  ///< no more than receiptBytesMax, no metadata (no place, time or camera)
    QByteArray thumb; ///< the same, its longer side at most thumbSideMax, for lists
    int width = 0;
    int height = 0;
};

/// A JPEG or PNG picture as the product keeps it: upright, on white, its longer side at most receiptSideMax,
/// JPEG of quality 80. InvalidInput for anything else (size and pixels are looked at before anything is
/// decoded), a damaged one, one of more than receiptPixelsMax pixels or built to take for ever. Takes up to a
/// second and a few hundred megabytes: not for the thread of the screen.
[[nodiscard]] Result<ReceiptPicture> prepareReceipt(const QByteArray& imageBytes);
/// The same of pixels, as a camera gives them.
[[nodiscard]] Result<ReceiptPicture> prepareReceipt(const QImage& picture);
/// Of a picture made here or by prepareReceipt(): at most thumbBytesMax, empty when it cannot be read.
[[nodiscard]] QByteArray receiptThumb(const QByteArray& jpeg);

/// A plain till receipt with these lines for demonstrations, headed "Synthetic receipt"; JPEG. Needs a
/// QGuiApplication for its font: empty without one.
[[nodiscard]] QByteArray sampleReceipt(const QStringList& lines);

} // namespace doorstep::documents
