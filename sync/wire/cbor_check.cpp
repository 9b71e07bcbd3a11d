// The checker: one pass over bytes, and only the one canonical encoding passes.
#include "sync/wire/cbor.h"
#include "sync/wire/cbor_cursor.h"

#include <limits>

namespace doorstep::wire {

namespace {

class Checker {
public:
    explicit Checker(BytesView bytes)
        : m_cursor(bytes)
    {}

    [[nodiscard]] Status run()
    {
        if (item(0) && m_cursor.remaining() != 0)
            fail(m_cursor.offset(), "bytes follow after the end");
        if (!m_problem)
            return done();
        return Error{ErrorCode::Damaged, "Data not in the agreed form: " + std::string(m_problem) +
                                             " at byte " + std::to_string(m_problemOffset) + "."};
    }

private:
    bool fail(std::size_t offset, const char* problem)
    {
        m_problem = problem;
        m_problemOffset = offset;
        return false;
    }

    bool item(int depth)
    {
        const std::size_t start = m_cursor.offset();
        const auto head = m_cursor.readHead();
        if (!head)
            return fail(start, "it ends too early");
        if (head->major == Major::Simple)
            return simple(start, head->low);
        if (head->low == 31)
            return fail(start, "a length is not given in advance");
        if (head->low > 27)
            return fail(start, "a reserved code is used");
        if (!isShortest(*head))
            return fail(start, "a number is longer than needed");
        switch (head->major) {
        case Major::Unsigned:
            return true;
        case Major::Negative:
            if (head->argument > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                return fail(start, "a negative number is too large");
            return true;
        case Major::Bytes:
        case Major::Text:
            return string(start, *head);
        case Major::Array:
            return array(start, head->argument, depth + 1);
        case Major::Map:
            return map(start, head->argument, depth + 1);
        case Major::Tag:
            return fail(start, "a tag is used");
        case Major::Simple:
            break;
        }
        return false;
    }

    static bool isShortest(const Head& head)
    {
        switch (head.low) {
        case 24:
            return head.argument >= 24;
        case 25:
            return head.argument > 0xff;
        case 26:
            return head.argument > 0xffff;
        case 27:
            return head.argument > 0xffff'ffff;
        default:
            return true;
        }
    }

    bool simple(std::size_t start, unsigned low)
    {
        if (low >= 20 && low <= 22) // false, true, null
            return true;
        if (low >= 25 && low <= 27)
            return fail(start, "a number with a fraction is used");
        return fail(start, "an unknown simple value is used");
    }

    bool string(std::size_t start, const Head& head)
    {
        const auto content = m_cursor.take(head.argument);
        if (!content)
            return fail(start, "it ends too early");
        if (head.major == Major::Bytes)
            return true;
        const std::string_view text(reinterpret_cast<const char*>(content->data()), content->size());
        if (validUtf8Prefix(text) != text.size())
            return fail(start, "a text is not UTF-8");
        return true;
    }

    bool array(std::size_t start, std::uint64_t count, int depth)
    {
        if (depth > cborDepthMax)
            return fail(start, "it is nested too deeply");
        if (count > m_cursor.remaining()) // an item is at least one byte
            return fail(start, "it ends too early");
        for (std::uint64_t i = 0; i < count; ++i)
            if (!item(depth))
                return false;
        return true;
    }

    bool map(std::size_t start, std::uint64_t count, int depth)
    {
        if (depth > cborDepthMax)
            return fail(start, "it is nested too deeply");
        if (count > m_cursor.remaining() / 2)
            return fail(start, "it ends too early");
        BytesView previous;
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::size_t keyStart = m_cursor.offset();
            if (!item(depth))
                return false;
            const BytesView key = m_cursor.from(keyStart);
            if (i > 0 && std::equal(previous.begin(), previous.end(), key.begin(), key.end()))
                return fail(keyStart, "a key is there twice");
            if (i > 0 &&
                !std::lexicographical_compare(previous.begin(), previous.end(), key.begin(), key.end()))
                return fail(keyStart, "keys are not in order");
            previous = key;
            if (!item(depth))
                return false;
        }
        return true;
    }

    Cursor m_cursor;
    const char* m_problem = nullptr;
    std::size_t m_problemOffset = 0;
};

/// Length of the sequence a first byte announces, and the range its second byte must be in.
struct Utf8Lead {
    std::size_t length = 0;
    unsigned low = 0x80;
    unsigned high = 0xbf;
};

Utf8Lead utf8Lead(unsigned first)
{
    if (first < 0x80)
        return {1};
    if (first >= 0xc2 && first <= 0xdf)
        return {2};
    if (first >= 0xe0 && first <= 0xef)
        return {3, first == 0xe0 ? 0xa0u : 0x80u, first == 0xed ? 0x9fu : 0xbfu};
    if (first >= 0xf0 && first <= 0xf4)
        return {4, first == 0xf0 ? 0x90u : 0x80u, first == 0xf4 ? 0x8fu : 0xbfu};
    return {};
}

} // namespace

std::size_t validUtf8Prefix(std::string_view text)
{
    const auto byteAt = [text](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[i]));
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const Utf8Lead lead = utf8Lead(byteAt(at));
        if (lead.length == 0 || text.size() - at < lead.length)
            break;
        bool valid = lead.length == 1 || (byteAt(at + 1) >= lead.low && byteAt(at + 1) <= lead.high);
        for (std::size_t i = 2; i < lead.length; ++i)
            valid = valid && byteAt(at + i) >= 0x80 && byteAt(at + i) <= 0xbf;
        if (!valid)
            break;
        at += lead.length;
    }
    return at;
}

Status checkCanonical(BytesView bytes)
{
    return Checker(bytes).run();
}

} // namespace doorstep::wire
