// Failure as a value that cannot be dropped.
#pragma once

#include <cstdlib>
#include <string>
#include <utility>
#include <variant>

namespace doorstep {

enum class ErrorCode {
    InvalidInput,    ///< what the caller or a person gave is not usable
    NotFound,        ///< no such patient, plan, file, device
    AlreadyExists,   ///< would overwrite something
    WrongPassphrase, ///< the key slot does not open with it
    Damaged,         ///< bytes on disk or wire that do not authenticate or decode
    NewerVersion,    ///< written by a later version of this program
    OlderVersion,    ///< written by a test version that nobody reads any more
    WrongVault,      ///< key file and records are of two different vaults
    InUse,           ///< another process holds the vault
    ReadOnly,        ///< the disk or folder cannot be written
    DiskFull,
    Storage, ///< any other failure of disk or database
    Refused, ///< a rule or the other side said no, for a reason in the text
    Unauthorised,
    Conflict,
    Offline,      ///< no connection; trying again later makes sense
    Untrusted,    ///< the other side could not prove who it is (pin, signature)
    ClockWrong,   ///< the clocks of tablet and office are too far apart
    EpochChanged, ///< the office was restored or moved; cursors are void
    Protocol,     ///< the other side broke the protocol
};

/// `text` is one sentence in plain words for a person. Never a name, a secret or a record.
struct Error {
    ErrorCode code = ErrorCode::Storage;
    std::string text;
};

/// A value or an Error. Ask ok() first: value() of a failure stops the program (a programmer's error).
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] T& value() & { return check(std::get_if<0>(&m_state)); }
    [[nodiscard]] const T& value() const& { return check(std::get_if<0>(&m_state)); }
    [[nodiscard]] T&& value() && { return std::move(check(std::get_if<0>(&m_state))); }
    [[nodiscard]] const Error& error() const { return check(std::get_if<1>(&m_state)); }

private:
    template <typename P>
    static P& check(P* pointer)
    {
        if (!pointer)
            std::abort();
        return *pointer;
    }
    std::variant<T, Error> m_state;
};

struct Done {
    bool operator==(const Done&) const = default;
};
using Status = Result<Done>;
[[nodiscard]] inline Status done()
{
    return Status(Done{});
}

} // namespace doorstep
