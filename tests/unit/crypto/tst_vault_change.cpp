// Goal: after a change of passphrase or recovery code the answer is true on any disk: the old one is valid or
// the new one, and the text says which. Method: each change is run again for each call to the disk with that
// call failing, once or from then on; what is then asked of the folder is what an opening finds.
#include "crypto/crypto.h"
#include "crypto/vault/disk.h"
#include "tests/unit/crypto/vault_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;

namespace {

constexpr std::string_view fresh = "another correct horse entirely";

/// The system's disk, but that call number `at` of those that change something fails; `forEver`: so does
/// every later one.
class FailingDisk final : public Disk {
public:
    std::size_t at = SIZE_MAX;
    bool forEver = false;
    std::size_t calls = 0;

    Result<std::unique_ptr<DiskFile>> open(const std::filesystem::path& file, Mode mode) override
    {
        auto real = m_real->open(file, mode);
        if (!real)
            return real.error();
        return std::unique_ptr<DiskFile>(std::make_unique<File>(*this, std::move(real).value()));
    }
    Status rename(const std::filesystem::path& from, const std::filesystem::path& to) override
    {
        return fails() ? failure() : m_real->rename(from, to);
    }
    Status remove(const std::filesystem::path& file) override
    {
        return fails() ? failure() : m_real->remove(file);
    }
    Status syncFolder(const std::filesystem::path& folder) override
    {
        return fails() ? failure() : m_real->syncFolder(folder);
    }

private:
    class File final : public DiskFile {
    public:
        File(FailingDisk& disk, std::unique_ptr<DiskFile> real)
            : m_disk(disk)
            , m_real(std::move(real))
        {}
        Result<std::size_t> readAt(std::span<std::uint8_t> out, std::int64_t offset) override
        {
            return m_real->readAt(out, offset);
        }
        Status writeAt(BytesView data, std::int64_t offset) override
        {
            return m_disk.fails() ? failure() : m_real->writeAt(data, offset);
        }
        Status truncate(std::int64_t size) override
        {
            return m_disk.fails() ? failure() : m_real->truncate(size);
        }
        Result<std::int64_t> size() override { return m_real->size(); }
        Status sync() override { return m_disk.fails() ? failure() : m_real->sync(); }

    private:
        FailingDisk& m_disk;
        std::unique_ptr<DiskFile> m_real;
    };

    [[nodiscard]] bool fails()
    {
        const std::size_t call = calls++;
        return call == at || (forEver && call > at);
    }
    static Status failure()
    {
        return Error{ErrorCode::Storage, "The storage of this device reported an error."};
    }

    std::shared_ptr<Disk> m_real = makeSystemDisk();
};

struct Played {
    bool answeredDone = false;
    std::string text;
    bool oldOpens = false;
    bool newOpens = false;
    bool passphraseOpens = false;
    std::size_t calls = 0;
};

enum class What { Passphrase, Recovery };

/// One vault made once; each run works on a copy of its folder.
struct Original {
    QTemporaryDir folder;
    Bytes code;
    [[nodiscard]] std::filesystem::path path() const { return (folder.path() + u"/v"_qs).toStdString(); }
};

Played play(const Original& original, What what, std::size_t at, bool forEver)
{
    Played played;
    QTemporaryDir folder;
    const std::filesystem::path path = (folder.path() + u"/v"_qs).toStdString();
    std::filesystem::copy(original.path(), path);
    auto disk = std::make_shared<FailingDisk>();
    VaultOptions options;
    options.disk = disk;
    Bytes newCode(16, 0);
    {
        const auto opened = Vault::openWithRecovery(path, original.code, options);
        if (!opened)
            return played;
        const std::size_t before = disk->calls;
        disk->at = at == SIZE_MAX ? at : before + at;
        disk->forEver = forEver;
        const auto answer = [&played](const auto& result) {
            played.answeredDone = result.ok();
            played.text = result ? std::string() : result.error().text;
        };
        if (what == What::Passphrase) {
            answer(opened.value()->setPassphrase(bytesOf(fresh), {}));
        } else {
            const auto renewed = opened.value()->renewRecovery();
            answer(renewed);
            if (renewed)
                newCode = copyOf(renewed.value().view());
        }
        played.calls = disk->calls - before;
    }
    if (what == What::Passphrase) {
        played.oldOpens = Vault::open(path, bytesOf(passphrase)).ok();
        played.newOpens = Vault::open(path, bytesOf(fresh)).ok();
    } else {
        played.oldOpens = Vault::openWithRecovery(path, original.code).ok();
        played.newOpens = Vault::openWithRecovery(path, newCode).ok();
        played.passphraseOpens =
            played.oldOpens || played.newOpens || Vault::open(path, bytesOf(passphrase)).ok();
    }
    return played;
}

} // namespace

class VaultChangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theAnswerIsTrue_data();
    void theAnswerIsTrue();

private:
    Original m_original;
};

void VaultChangeTest::initTestCase()
{
    QVERIFY(initialise().ok());
    const auto created = Vault::create(m_original.path(), bytesOf(passphrase), {});
    QVERIFY(created.ok());
    m_original.code = copyOf(created.value().recoverySecret.view());
}

void VaultChangeTest::theAnswerIsTrue_data()
{
    QTest::addColumn<bool>("recovery");
    QTest::addColumn<bool>("forEver");
    QTest::newRow("passphrase, one call fails") << false << false;
    QTest::newRow("passphrase, all calls from one on fail") << false << true;
    QTest::newRow("recovery code, one call fails") << true << false;
    QTest::newRow("recovery code, all calls from one on fail") << true << true;
}

void VaultChangeTest::theAnswerIsTrue()
{
    QFETCH(bool, recovery);
    QFETCH(bool, forEver);
    const What what = recovery ? What::Recovery : What::Passphrase;
    const Played quiet = play(m_original, what, SIZE_MAX, false);
    QVERIFY(quiet.answeredDone && quiet.newOpens && !quiet.oldOpens);
    QVERIFY(quiet.calls >= 8); // two files: cut, written, synced, renamed, the folder synced
    int doneAnswers = 0;
    int refusals = 0;
    for (std::size_t at = 0; at < quiet.calls; ++at) {
        const Played played = play(m_original, what, at, forEver);
        const QString where = QStringLiteral("call %1: %2").arg(at).arg(QString::fromStdString(played.text));
        if (played.text.find("no recovery code is sure") != std::string::npos) {
            QVERIFY2(forEver && played.passphraseOpens, qPrintable(where));
            ++refusals;
            continue;
        }
        QVERIFY2(played.oldOpens != played.newOpens, qPrintable(where)); // never both, never neither
        const bool saysNew =
            played.answeredDone || played.text.find("new passphrase is valid") != std::string::npos;
        QVERIFY2(played.newOpens == saysNew, qPrintable(where));
        doneAnswers += played.answeredDone ? 1 : 0;
        refusals += played.answeredDone ? 0 : 1;
    }
    QVERIFY(doneAnswers > 0 && refusals > 0);
}

QTEST_APPLESS_MAIN(VaultChangeTest)
#include "tst_vault_change.moc"
