// One pass over the characters; a field is either bare or quoted.
#include "sync/office/import/csv_text.h"

#include <algorithm>

namespace doorstep::office {

namespace {

constexpr std::size_t fieldsMax = 256;
/// Of the whole file: each costs memory even when it is empty.
constexpr std::size_t fieldsTotalMax = 4'000'000;

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Result<std::vector<CsvRow>> read()
    {
        std::vector<CsvRow> rows;
        while (m_at < m_text.size()) {
            CsvRow row;
            row.line = m_line;
            do {
                if (row.fields.size() == fieldsMax || ++m_fields > fieldsTotalMax)
                    return Error{ErrorCode::InvalidInput, "The file has more fields than any list has."};
                row.fields.emplace_back();
                if (!readField(row))
                    return Error{ErrorCode::InvalidInput,
                                 "The file ends inside a quoted field: it may have been cut off."};
            } while (takeComma());
            takeLineEnd();
            if (std::any_of(row.fields.begin(), row.fields.end(), hasText))
                rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    static bool hasText(const std::string& field)
    {
        return field.find_first_not_of(" \t") != std::string::npos;
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atFieldEnd() const
    {
        return atEnd() || m_text[m_at] == ',' || m_text[m_at] == '\r' || m_text[m_at] == '\n';
    }

    bool readField(CsvRow& row)
    {
        if (!atEnd() && m_text[m_at] == '"') {
            if (!readQuoted(row.fields.back()))
                return false;
            row.malformed = row.malformed || !atFieldEnd();
        }
        while (!atFieldEnd())
            row.fields.back() += m_text[m_at++];
        return true;
    }

    bool readQuoted(std::string& field)
    {
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"') {
                    ++m_at;
                    return true;
                }
                ++m_at;
            }
            if (c == '\n' || (c == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n')))
                ++m_line;
            field += c;
        }
        return false;
    }

    bool takeComma()
    {
        const bool isComma = !atEnd() && m_text[m_at] == ',';
        m_at += isComma ? 1 : 0;
        return isComma;
    }

    void takeLineEnd()
    {
        if (atEnd())
            return;
        const bool isPair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        m_at += isPair ? 2 : 1;
        ++m_line;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_fields = 0;
};

} // namespace

Result<std::vector<CsvRow>> parseCsv(std::string_view text)
{
    return Reader(text).read();
}

} // namespace doorstep::office
