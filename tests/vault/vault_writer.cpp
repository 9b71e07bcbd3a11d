// Writes transactions into a vault until it is killed, and tells each one on standard output after its
// commit: eight bytes, little endian, the number of the row. Arguments: folder, recovery code in hex.
#include "tests/vault/subject.h"
#include "tests/vault/writer_rows.h"

#include <unistd.h>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;

// Many checkpoints, and reads that go below SQLite's own cache.
constexpr const char* settings = "PRAGMA wal_autocheckpoint=30; PRAGMA cache_size=6";

int main(int argc, char** argv)
{
    if (argc != 3 || !initialise())
        return 2;
    const auto secret = fromHex(argv[2]);
    if (!secret)
        return 2;
    std::vector<Bytes> secrets{*secret};
    VaultSubject subject(argv[1], secrets, {});
    if (!subject.open().empty())
        return 3;
    if (run(subject.db(), settings) != SQLITE_OK)
        return 4;
    std::uint64_t row = rowsIn(subject.db());
    for (;;) {
        ++row;
        if (run(subject.db(), rowTransaction(row)) != SQLITE_OK)
            return 5;
        if (::write(STDOUT_FILENO, &row, sizeof row) != sizeof row)
            return 6;
        // Now and then what a day also brings: a copy into the database, a smaller file, a new opening.
        if (row % 41 == 0 && run(subject.db(), "PRAGMA wal_checkpoint(TRUNCATE)") != SQLITE_OK)
            return 7;
        if (row % 67 == 0 && run(subject.db(), "VACUUM") != SQLITE_OK)
            return 8;
        if (row % 29 == 0) {
            subject.close();
            if (!subject.open().empty() || run(subject.db(), settings) != SQLITE_OK)
                return 9;
        }
    }
}
