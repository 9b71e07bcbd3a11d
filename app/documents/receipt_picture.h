// Pictures of receipts: checked, made small, and freed of what a camera writes into them.
#pragma once

#include "crypto/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace doorstep::documents {

inline constexpr qsizetype receiptBytesMax = 15 * 1024 * 1024;
inline constexpr qint64 receiptPixelsMax = 40'000'000;
inline constexpr int receiptSideMax = 2000;

struct ReceiptPicture {
    QByteArray jpeg; ///< no more than receiptBytesMax, no metadata (no place, time or camera)
    int width = 0;
    int height = 0;
};

/// A JPEG or PNG picture as the product keeps it: upright, on white, its longer side at most receiptSideMax,
/// JPEG of quality 80. InvalidInput for anything else, a damaged one or one of more than receiptPixelsMax
/// pixels. Takes up to a second and a few hundred megabytes: not for the thread of the screen.
[[nodiscard]] Result<ReceiptPicture> prepareReceipt(const QByteArray& imageBytes);

/// A plain till receipt with these lines for demonstrations, headed "Synthetic receipt"; JPEG. Needs a
/// QGuiApplication for its font: empty without one.
[[nodiscard]] QByteArray sampleReceipt(const QStringList& lines);

} // namespace doorstep::documents
