// Overwriting text where it lies.
#include "app/viewmodels/secret_text.h"

namespace doorstep::viewmodels {

void overwrite(const QString& text)
{
    auto& storage = const_cast<QString&>(text).data_ptr();
    if (storage.d_ptr())
        std::fill_n(storage.data(), storage.size, u' ');
}

Secret takeSecret(const QString& text)
{
    Bytes bytes;
    // toUtf8() leaves a copy behind in ordinary memory; both are wiped.
    QByteArray utf8 = text.toUtf8();
    bytes.assign(utf8.begin(), utf8.end());
    utf8.fill('\0');
    overwrite(text);
    return std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::takeFrom(bytes));
}

} // namespace doorstep::viewmodels
