// Two passes: the first keeps nothing and holds every bound, the second builds the values.
#include "sync/office/import/json_text.h"

#include "sync/office/import/patient_import.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/stream_parser.hpp>

#include <set>
#include <string>
#include <vector>

namespace doorstep::office {

namespace json = boost::json;

namespace {

/// A member given twice means one thing to one reader and another to the next: never with patients.
class Checker {
public:
    static constexpr std::size_t max_object_size = 1000; // FHIR has no object with a tenth of it
    static constexpr std::size_t max_array_size = importValuesMax;
    static constexpr std::size_t max_key_size = 4096;
    static constexpr std::size_t max_string_size = importBytesMax;

    enum class Problem { None, TooMany, Twice };
    Problem problem = Problem::None;

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_array_begin(json::error_code& ec) { return count(ec); }
    bool on_array_end(std::size_t, json::error_code&) { return true; }
    bool on_object_begin(json::error_code& ec)
    {
        m_members.emplace_back();
        return count(ec);
    }
    bool on_object_end(std::size_t, json::error_code&)
    {
        m_members.pop_back();
        return true;
    }
    bool on_string_part(json::string_view, std::size_t, json::error_code&) { return true; }
    bool on_string(json::string_view, std::size_t, json::error_code& ec) { return count(ec); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&)
    {
        m_key.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code& ec)
    {
        m_key.append(part.data(), part.size());
        const bool isNew = m_members.back().insert(m_key).second;
        m_key.clear();
        return isNew || stop(Problem::Twice, ec);
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view, json::error_code& ec) { return count(ec); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code& ec) { return count(ec); }
    bool on_double(double, json::string_view, json::error_code& ec) { return count(ec); }
    bool on_bool(bool, json::error_code& ec) { return count(ec); }
    bool on_null(json::error_code& ec) { return count(ec); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    bool count(json::error_code& ec) { return ++m_values <= importValuesMax || stop(Problem::TooMany, ec); }
    bool stop(Problem what, json::error_code& ec)
    {
        problem = what;
        ec = json::error::exception; // any code stops the parser; `problem` is what counts
        return false;
    }

    std::size_t m_values = 0;
    std::string m_key;
    std::vector<std::set<std::string, std::less<>>> m_members;
};

Error refusal(const json::error_code& code)
{
    if (code == json::error::too_deep)
        return {ErrorCode::InvalidInput, "The file is nested more deeply than any patient record."};
    if (code == json::error::incomplete)
        return {ErrorCode::InvalidInput, "The file ends inside a record: it may have been cut off."};
    if (code == json::error::extra_data)
        return {ErrorCode::InvalidInput, "The file has something more after the end of its record."};
    if (code == json::error::array_too_large || code == json::error::object_too_large
        || code == json::error::key_too_large || code == json::error::string_too_large)
        return {ErrorCode::InvalidInput, "The file has more parts than any file of patients."};
    return {ErrorCode::InvalidInput, "The file is not well-formed JSON."};
}

json::parse_options options()
{
    json::parse_options result;
    result.max_depth = importDepthMax;
    return result;
}

Status check(std::string_view text)
{
    json::basic_parser<Checker> parser(options());
    json::error_code code;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), code);
    if (parser.handler().problem == Checker::Problem::Twice)
        return Error{ErrorCode::InvalidInput, "The file gives the same part of a record twice."};
    if (parser.handler().problem == Checker::Problem::TooMany)
        return Error{ErrorCode::InvalidInput, "The file has more parts than any file of patients."};
    if (code)
        return refusal(code);
    if (used < text.size())
        return refusal(make_error_code(json::error::extra_data));
    return done();
}

} // namespace

Result<json::value> parseJson(std::string_view utf8)
{
    if (const Status checked = check(utf8); !checked)
        return checked.error();
    json::stream_parser parser({}, options());
    json::error_code code;
    parser.write(utf8.data(), utf8.size(), code);
    if (!code)
        parser.finish(code);
    if (code)
        return refusal(code);
    return parser.release();
}

} // namespace doorstep::office
