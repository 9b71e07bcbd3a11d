// Goal: a vault written by an earlier build opens in this one, and the format page tells the truth. Method:
// two vaults kept under tests/data/vault, opened as copies; a sealed head worked out by another program.
// They were made by this program: DOORSTEP_MAKE_GOLDEN=<empty folder> tst_vault_golden (never over old ones).
#include "crypto/vault/aegis.h"
#include "crypto/vault/sealer.h"
#include "vault_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::crypto;
using namespace doorstep::crypto::test;
namespace fs = std::filesystem;

namespace {

const char* const question = "SELECT group_concat(a||' '||b, '; ') FROM t";
const char* const closedRows = "1 carer; 2 hoist; 3 swimming";
const char* const crashedRows = "1 carer; 2 hoist; 3 swimming; 4 wheelchair; 5 respite";

// DOORSTEP_GOLDEN_CIPHER=aegis256 for those of tst_vault_cipher, in a build that has it.
void make(const fs::path& folder)
{
    VaultOptions options;
    options.cipher =
        cipherNamed(qEnvironmentVariable("DOORSTEP_GOLDEN_CIPHER").toStdString()).value_or(options.cipher);
    auto created =
        std::move(Vault::create(folder / "work", bytesOf(passphrase), KdfParams::floor(), options)).value();
    Connection connection = connectionTo(*created.vault);
    QCOMPARE(run(connection.get(), "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);"
                                   "INSERT INTO t(b) VALUES('carer'),('hoist'),('swimming')"),
             SQLITE_OK);
    connection.reset();
    copyVault(folder / "work", folder / "closed");
    connection = connectionTo(*created.vault);
    QCOMPARE(run(connection.get(), "INSERT INTO t(b) VALUES('wheelchair')"), SQLITE_OK);
    QCOMPARE(run(connection.get(), "INSERT INTO t(b) VALUES('respite')"), SQLITE_OK);
    copyVault(folder / "work", folder / "crashed");
    writeAll(folder / "recovery-code.txt", bytesOf(toCrockford(created.recoverySecret.view()) + "\n"));
    connection.reset();
    created.vault.reset();
    fs::remove_all(folder / "work");
}

} // namespace

class TestVaultGolden : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_temporary;
    const fs::path m_golden = fs::path(DOORSTEP_TEST_DATA) / "vault";

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(initialise().ok());
        if (const QString folder = qEnvironmentVariable("DOORSTEP_MAKE_GOLDEN"); !folder.isEmpty())
            make(fs::path(folder.toStdString()));
    }

    void anOldVaultOpens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("recovery");
        QTest::addColumn<QString>("rows");
        QTest::newRow("closed, by passphrase") << "closed" << false << closedRows;
        QTest::newRow("closed, by recovery code") << "closed" << true << closedRows;
        QTest::newRow("killed, with a log, by passphrase") << "crashed" << false << crashedRows;
        QTest::newRow("killed, with a log, by recovery code") << "crashed" << true << crashedRows;
    }
    void anOldVaultOpens()
    {
        QFETCH(QString, name);
        QFETCH(bool, recovery);
        QFETCH(QString, rows);
        const fs::path folder = fs::path(m_temporary.path().toStdString()) / "copy";
        copyVault(m_golden / name.toStdString(), folder);
        const Bytes code = readAll(m_golden / "recovery-code.txt");
        QVERIFY(!code.empty());
        const auto secret = fromCrockford({reinterpret_cast<const char*>(code.data()), code.size() - 1}, 16);
        QVERIFY(secret);
        const auto vault =
            recovery ? Vault::openWithRecovery(folder, *secret) : Vault::open(folder, bytesOf(passphrase));
        QVERIFY2(vault.ok(), vault ? "" : vault.error().text.c_str());
        QCOMPARE(vault.value()->scrub({}).value().damagedPages, 0u);
        const Connection connection = connectionTo(*vault.value());
        QVERIFY(connection);
        QCOMPARE(ask(connection.get(), question), rows.toStdString());
        QCOMPARE(run(connection.get(), "INSERT INTO t(b) VALUES('more')"), SQLITE_OK);
    }

    void theFormatPagesExampleIsTrue()
    {
        // As in vault_format.md, "An example": worked out by another program over libsodium.
        const auto key = fromHex("6ef5aad7e91bcb6ccaa0dfd0392abd88c8dac15d6f27160a984ffa2df3fb842a");
        const auto id = fromHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");
        const auto sealed = fromHex("606162636465666768696a6b6c6d6e6f7071727374757677b3a8abef898f30ee8d5e020e"
                                    "437286f2a5e40e7bf0f826b4b25e412160af781ec2e6fd589d1464811e433efcf1b01a37"
                                    "17e51ab9bff90285ad351ec0a83bd0e771061308e6592679e28987ff398f2869f80e72d6"
                                    "7303d77ad37ef356b31e1131");
        QVERIFY(key && id && sealed);
        EntityId vaultId;
        std::copy(id->begin(), id->end(), vaultId.value.begin());
        const Sealer sealer(vaultId,
                            {SecretBytes::random(32), SecretBytes::random(32), SecretBytes::copyOf(*key)});
        std::array<std::uint8_t, layout::tagHeadSize> head{};
        QVERIFY(sealer.openTagHead(1, *sealed, head.data()));
        QCOMPARE(layout::getBig(&head[layout::tagHeadEpochAt], 8), 7u);
        QCOMPARE(layout::getBig(&head[layout::tagHeadLogAt], 4), 3u);
        QCOMPARE(layout::getBig(&head[layout::tagHeadSaltAt], 8), 0x1122334455667788u);
        QVERIFY(!sealer.openTagHead(0, *sealed, head.data())); // another place
        auto list = fromHex("3873e6a06709ed3f0867fa1aac621165");
        Sealer::Seal seal{};
        QVERIFY(sealer.openTagHead(1, *sealed, head.data()));
        std::copy_n(&head[layout::tagHeadListAt], seal.size(), seal.begin());
        QVERIFY(sealer.openTagList(1, *list, seal));
        QCOMPARE(toHex(*list), std::string("000102030405060708090a0b0c0d0e0f"));
    }

    void theFormatPagesAegisExampleIsTrue()
    {
        if (!aegisIsBuiltIn())
            QSKIP("libsodium here is older than 1.0.19 and has no AEGIS-256");
        // As in vault_format.md: worked out by another program over libsodium.
        const auto key = fromHex("41ab7e126041aba0f317b68631f5c7bea8b0ce6c3c2fb65b127daabcabc71c90");
        const auto id = fromHex("a0a1a2a3a4a5a6a7a8a9aaabacadaeaf");
        const auto sealed = fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"
                                    "ebb8c13bc8ab2c5195bc03613a2058af42436191c26d6923c138490dbf402757"
                                    "587c2e9d4fa96ecaebd112eac7519590e0b74ca995a8a329a88e9b8597e06ac1");
        QVERIFY(key && id && sealed);
        EntityId vaultId;
        std::copy(id->begin(), id->end(), vaultId.value.begin());
        const Sealer sealer(vaultId,
                            {SecretBytes::random(32), SecretBytes::copyOf(*key), SecretBytes::random(32)},
                            Cipher::Aegis256);
        std::array<std::uint8_t, layout::walHeaderSize> header{};
        QVERIFY(sealer.openUnit(0, *sealed, header.data()));
        for (std::size_t i = 0; i < header.size(); ++i)
            QCOMPARE(std::size_t{header[i]}, i);
    }
};

QTEST_APPLESS_MAIN(TestVaultGolden)
#include "tst_vault_golden.moc"
