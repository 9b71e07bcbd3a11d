// Small files in, finished files out.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QString>

namespace doorstep::ctl {

/// Whole content; NotFound when it cannot be opened, InvalidInput when larger than bytesMax.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 bytesMax);
/// Whole or not at all: written beside it, synced, then put in its place.
[[nodiscard]] Status writeFile(const QString& path, const QByteArray& content);
[[nodiscard]] Bytes toBytes(const QByteArray& bytes);

} // namespace doorstep::ctl
