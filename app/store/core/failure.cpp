// Exceptions of SQLite and of the store as plain words.
#include "app/store/core/failure.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace doorstep::store {

void fail(ErrorCode code, std::string text)
{
    throw Failure(Error{code, std::move(text)});
}

Error errorOfSqlite(int extendedCode)
{
    if (extendedCode == SQLITE_IOERR_DATA || extendedCode == SQLITE_IOERR_CORRUPTFS)
        return {ErrorCode::Damaged, "A part of the store on this tablet is damaged. Nothing was changed."};
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, "Not saved: there is no space left on this tablet."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Damaged, "A part of the store on this tablet is damaged. Nothing was changed."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::ReadOnly, "Not saved: the store on this tablet cannot be written."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::InUse, "The store is in use by another program."};
    case SQLITE_TOOBIG:
        return {ErrorCode::InvalidInput, "Not saved: this is too long to be stored."};
    default:
        return {ErrorCode::Storage, "The store on this tablet could not be read or written (code " +
                                        std::to_string(extendedCode) + ")."};
    }
}

Error currentError() noexcept
{
    try {
        throw;
    } catch (const Failure& failure) {
        return failure.error();
    } catch (const SQLite::Exception& exception) {
        const int code = exception.getExtendedErrorCode();
        return errorOfSqlite(code > 0 ? code : exception.getErrorCode());
    } catch (const std::bad_alloc&) {
        return {ErrorCode::Storage, "There is not enough memory for this."};
    } catch (const std::exception&) {
        return {ErrorCode::Storage, "The store on this tablet failed in a way nobody foresaw."};
    }
}

} // namespace doorstep::store
