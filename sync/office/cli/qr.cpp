// libqrencode and libpng.
#include "sync/office/cli/qr.h"

#include <png.h>
#include <qrencode.h>

#include <memory>

namespace doorstep::office {

namespace {

constexpr int quietModules = 4;
constexpr int pixelsPerModule = 8;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using CodePtr = std::unique_ptr<QRcode, FreeCode>;

const Error failed{ErrorCode::InvalidInput, "The ticket cannot be shown as a QR code."};

CodePtr makeCode(const std::string& content)
{
    return CodePtr(QRcode_encodeData(static_cast<int>(content.size()),
                                     reinterpret_cast<const unsigned char*>(content.data()), 0,
                                     QR_ECLEVEL_M));
}

/// Outside the code is light.
bool isDark(const QRcode& code, int x, int y)
{
    if (x < 0 || y < 0 || x >= code.width || y >= code.width)
        return false;
    return (code.data[y * code.width + x] & 1) != 0;
}

} // namespace

Result<std::string> qrText(const std::string& content)
{
    const CodePtr code = makeCode(content);
    if (!code)
        return failed;
    std::string text;
    for (int y = -quietModules; y < code->width + quietModules; y += 2) {
        for (int x = -quietModules; x < code->width + quietModules; ++x) {
            const bool upper = isDark(*code, x, y);
            const bool lower = isDark(*code, x, y + 1);
            // Terminals are dark as a rule: light modules are drawn, dark ones left out.
            text += !upper && !lower ? "█" : !upper ? "▀" : !lower ? "▄" : " ";
        }
        text += '\n';
    }
    return text;
}

Result<Bytes> qrPng(const std::string& content)
{
    const CodePtr code = makeCode(content);
    if (!code)
        return failed;
    const int size = (code->width + 2 * quietModules) * pixelsPerModule;
    Bytes pixels(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), 255);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x)
            if (isDark(*code, x / pixelsPerModule - quietModules, y / pixelsPerModule - quietModules))
                pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                       static_cast<std::size_t>(x)] = 0;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(size);
    image.height = static_cast<png_uint_32>(size);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t bytes = 0;
    if (!png_image_write_to_memory(&image, nullptr, &bytes, 0, pixels.data(), 0, nullptr))
        return failed;
    Bytes out(bytes);
    if (!png_image_write_to_memory(&image, out.data(), &bytes, 0, pixels.data(), 0, nullptr))
        return failed;
    out.resize(bytes);
    return out;
}

} // namespace doorstep::office
