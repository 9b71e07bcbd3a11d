// Failures inside the store travel as exceptions and become values at the edge of every public method.
#pragma once

#include "crypto/base/result.h"

#include <exception>
#include <new>
#include <type_traits>

namespace SQLite {
class Exception;
}

namespace doorstep::store {

/// An Error under way to the edge. Never leaves the store.
class Failure : public std::exception {
public:
    explicit Failure(Error error)
        : m_error(std::move(error))
    {}
    [[nodiscard]] const Error& error() const noexcept { return m_error; }
    [[nodiscard]] const char* what() const noexcept override { return m_error.text.c_str(); }

private:
    Error m_error;
};

[[noreturn]] void fail(ErrorCode code, std::string text);
inline void require(bool condition, ErrorCode code, const char* text)
{
    if (!condition)
        fail(code, text);
}
/// The value, or its Error thrown as a Failure.
template <typename T>
[[nodiscard]] T need(Result<T> result)
{
    if (!result.ok())
        throw Failure(result.error());
    return std::move(result).value();
}
inline void needDone(const Status& status)
{
    if (!status.ok())
        throw Failure(status.error());
}

/// What an exception that reached the edge means to a person. Call only inside a catch block.
[[nodiscard]] Error currentError() noexcept;
/// What a result code of SQLite means (extended codes).
[[nodiscard]] Error errorOfSqlite(int extendedCode);

/// Runs `f`; whatever it throws becomes an Error. A function without result gives a Status.
template <typename F>
[[nodiscard]] auto guarded(F&& f)
{
    using T = std::invoke_result_t<F>;
    if constexpr (std::is_void_v<T>) {
        try {
            f();
            return done();
        } catch (...) {
            return Status(currentError());
        }
    } else {
        try {
            return Result<T>(f());
        } catch (...) {
            return Result<T>(currentError());
        }
    }
}

} // namespace doorstep::store
