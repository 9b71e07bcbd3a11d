// A photograph of a receipt, made ready to be kept: upright, no larger than needed, without metadata.
#pragma once

#include "app/store/purchase_store.h"

#include <QString>

namespace doorstep::viewmodels {

/// Reads a picture file (any format Qt reads) and writes it anew as JPEG, so that place, time and device
/// that cameras add are gone. NotFound, InvalidInput (not a picture), with plain words. Any thread.
[[nodiscard]] Result<store::ReceiptImage> prepareReceipt(const QString& path);

} // namespace doorstep::viewmodels
