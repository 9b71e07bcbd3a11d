// The gap between a b-tree page's list of cells and its cells, cleared.
#include "crypto/vault/unused_bytes.h"

#include <algorithm>

namespace doorstep::crypto {

using namespace layout;

namespace {

constexpr std::size_t fileHeaderSize = 100; // in front of the b-tree on page 1
constexpr std::size_t cellCountAt = 3;
constexpr std::size_t cellsStartAt = 5;
constexpr std::size_t leafHeaderSize = 8;
constexpr std::size_t interiorHeaderSize = 12;

/// 0 for what is not a b-tree page.
std::size_t headerSizeOf(std::uint8_t kind) noexcept
{
    switch (kind) {
    case 2:
    case 5:
        return interiorHeaderSize;
    case 10:
    case 13:
        return leafHeaderSize;
    default:
        return 0;
    }
}

} // namespace

std::uint64_t mapPageOf(std::uint64_t number, std::size_t usable) noexcept
{
    const std::uint64_t perMap = usable / 5 + 1;
    const std::uint64_t map = (number - 2) / perMap * perMap + 2;
    return map == lockBytePage ? map + 1 : map;
}

bool isMapPage(std::uint64_t number, std::size_t usable) noexcept
{
    return number >= 2 && mapPageOf(number, usable) == number;
}

void clearUnusedBytes(Sealer::Page page, std::uint64_t number, std::size_t usable) noexcept
{
    if (number > unusedBytesPagesMax || number == lockBytePage || isMapPage(number, usable))
        return;
    const std::size_t header = number == 1 ? fileHeaderSize : 0;
    const std::size_t headerSize = headerSizeOf(page[header]);
    if (headerSize == 0)
        return;
    const std::size_t from = header + headerSize + 2 * getBig(&page[header + cellCountAt], 2);
    const std::size_t to = getBig(&page[header + cellsStartAt], 2);
    if (from < to && to <= usable)
        std::fill(page.begin() + static_cast<std::ptrdiff_t>(from),
                  page.begin() + static_cast<std::ptrdiff_t>(to), std::uint8_t{0});
}

} // namespace doorstep::crypto
