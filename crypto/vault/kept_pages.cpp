// A clock over fixed places, found by page and by frame.
#include "crypto/vault/kept_pages.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace doorstep::crypto {

using namespace layout;

struct KeptPages::Lists {
    std::array<Slot, capacity> slots;
    std::array<Index, buckets> ofNumber;
    std::array<Index, buckets> ofFrame;
    std::array<Asked, buckets> asked;

    Lists() { clear(); }
    void clear() noexcept
    {
        slots.fill({});
        ofNumber.fill(none);
        ofFrame.fill(none);
        asked.fill({});
    }
};

void KeptPages::Free::operator()(std::uint8_t* memory) const noexcept
{
    sodium_free(memory); // wipes first
}

KeptPages::KeptPages(std::size_t reserve)
    : m_reserve(reserve)
    , m_lists(std::make_unique<Lists>())
{}

KeptPages::~KeptPages() = default;

std::uint8_t* KeptPages::bytesOf(Index slot) const noexcept
{
    return m_pieces[slot / pagesInPiece].get() + slot % pagesInPiece * pageSize;
}

KeptPages::Index KeptPages::findNumber(std::uint64_t number) const noexcept
{
    Index at = m_lists->ofNumber[number % buckets];
    while (at != none && m_lists->slots[at].number != number)
        at = m_lists->slots[at].nextOfNumber;
    return at;
}

KeptPages::Index KeptPages::findFrame(std::uint64_t unit) const noexcept
{
    Index at = m_lists->ofFrame[unit % buckets];
    while (at != none && m_lists->slots[at].frame != unit)
        at = m_lists->slots[at].nextOfFrame;
    return at;
}

const std::uint8_t* KeptPages::page(std::uint64_t number, const Tag& newest) noexcept
{
    const Index at = findNumber(number);
    if (at == none || !m_lists->slots[at].inDatabase)
        return nullptr;
    Slot& slot = m_lists->slots[at];
    if (slot.tag != newest) {
        release(at);
        return nullptr;
    }
    slot.asked = true;
    return bytesOf(at);
}

bool KeptPages::askedLately(std::uint64_t number) noexcept
{
    Asked& asked = m_lists->asked[number % buckets];
    const std::uint32_t now = ++m_asks;
    const bool lately = asked.number == number && now - asked.at <= capacity;
    asked = {static_cast<std::uint32_t>(number), now};
    return lately;
}

void KeptPages::pageRead(std::uint64_t number, const Tag& tag, Page plain) noexcept
{
    // A page of which the log has a newer version stays as it is.
    if (findNumber(number) != none || !askedLately(number))
        return;
    const Index at = makeRoom(number);
    if (at == none)
        return;
    m_lists->slots[at].inDatabase = true;
    m_lists->slots[at].tag = tag;
    std::memcpy(bytesOf(at), plain.data(), pageSize);
}

void KeptPages::pageWritten(std::uint64_t number, const Tag& tag, Page plain) noexcept
{
    const Index at = findNumber(number);
    if (at == none)
        return;
    Slot& slot = m_lists->slots[at];
    std::uint8_t* const bytes = bytesOf(at);
    const std::size_t body = pageSize - m_reserve;
    const bool unreserved = sodium_is_zero(&plain[body], m_reserve) == 1;
    if (onlyInLog(slot))
        --m_onlyInLog;
    slot.inDatabase = true;
    slot.asked = false;
    slot.tag = tag;
    if (unreserved && std::memcmp(bytes, plain.data(), pageSize) == 0)
        return; // the checkpoint of this very frame, which may be read again
    setFrame(at, 0);
    std::memcpy(bytes, plain.data(), body);
    std::memset(bytes + body, 0, m_reserve);
}

void KeptPages::pagesEndWith(std::uint64_t number) noexcept
{
    for (Index at = 0; at < capacity; ++at) {
        if (m_lists->slots[at].inDatabase && m_lists->slots[at].number > number)
            release(at);
    }
}

const std::uint8_t* KeptPages::frame(std::uint64_t unit) noexcept
{
    const Index at = findFrame(unit);
    return at == none ? nullptr : bytesOf(at);
}

void KeptPages::frameWritten(std::uint64_t unit, std::uint64_t number, Page plain) noexcept
{
    Index at = findNumber(number);
    if (const Index before = findFrame(unit); before != none && before != at)
        endFrame(before);
    const bool counted = at != none && onlyInLog(m_lists->slots[at]);
    if (!counted && m_onlyInLog >= capacityForLog)
        return; // what the database holds of this page stays true
    if (at == none)
        at = makeRoom(number);
    if (at == none)
        return;
    m_onlyInLog += counted ? 0 : 1;
    m_lists->slots[at].inDatabase = false;
    setFrame(at, unit);
    std::memcpy(bytesOf(at), plain.data(), pageSize);
}

void KeptPages::framesEndBefore(std::uint64_t unit) noexcept
{
    for (Index at = 0; at < capacity; ++at) {
        const std::uint32_t frame = m_lists->slots[at].frame;
        if (frame != 0 && frame >= unit)
            endFrame(at);
    }
}

void KeptPages::endFrame(Index at) noexcept
{
    if (m_lists->slots[at].inDatabase)
        setFrame(at, 0);
    else
        release(at);
}

void KeptPages::forget() noexcept
{
    if (std::none_of(m_pieces.begin(), m_pieces.end(), [](const auto& piece) { return piece != nullptr; }))
        return; // nothing was ever kept
    for (auto& piece : m_pieces)
        piece.reset();
    m_lists->clear();
    m_onlyInLog = 0;
    m_hand = 0;
}

// --- places

KeptPages::Index KeptPages::unused() noexcept
{
    // Twice around: the first time takes the marks away.
    for (std::size_t step = 0; step < 2 * capacity; ++step) {
        const auto at = static_cast<Index>(m_hand);
        Slot& slot = m_lists->slots[at];
        auto& piece = m_pieces[at / pagesInPiece];
        m_hand = (m_hand + 1) % capacity;
        if (onlyInLog(slot) || std::exchange(slot.asked, false))
            continue;
        if (!piece)
            piece.reset(static_cast<std::uint8_t*>(sodium_malloc(pagesInPiece * pageSize)));
        if (!piece)
            return none;
        if (slot.inDatabase)
            release(at);
        return at;
    }
    return none;
}

KeptPages::Index KeptPages::makeRoom(std::uint64_t number) noexcept
{
    const Index at = unused();
    if (at == none)
        return none;
    Slot& slot = m_lists->slots[at];
    Index& first = m_lists->ofNumber[number % buckets];
    slot.number = static_cast<std::uint32_t>(number);
    slot.nextOfNumber = first;
    first = at;
    return at;
}

void KeptPages::setFrame(Index at, std::uint64_t unit) noexcept
{
    Slot& slot = m_lists->slots[at];
    if (slot.frame != 0) {
        Index* link = &m_lists->ofFrame[slot.frame % buckets];
        while (*link != at)
            link = &m_lists->slots[*link].nextOfFrame;
        *link = slot.nextOfFrame;
    }
    slot.frame = static_cast<std::uint32_t>(unit);
    slot.nextOfFrame = none;
    if (unit == 0)
        return;
    Index& first = m_lists->ofFrame[unit % buckets];
    slot.nextOfFrame = first;
    first = at;
}

void KeptPages::release(Index at) noexcept
{
    Slot& slot = m_lists->slots[at];
    m_onlyInLog -= onlyInLog(slot) ? 1 : 0;
    setFrame(at, 0);
    Index* link = &m_lists->ofNumber[slot.number % buckets];
    while (*link != at)
        link = &m_lists->slots[*link].nextOfNumber;
    *link = slot.nextOfNumber;
    slot = {};
    sodium_memzero(bytesOf(at), pageSize);
}

} // namespace doorstep::crypto
