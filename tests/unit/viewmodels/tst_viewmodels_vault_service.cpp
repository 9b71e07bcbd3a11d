// Goal: one named thread owns the vault; answers come in order and on the asker's thread; a stop is clean.
// Method: a backend that holds nothing, asked from the test's event loop.
#include "app/viewmodels/vault_service.h"

#include <QCoreApplication>
#include <QtTest>

using namespace doorstep;
using namespace doorstep::viewmodels;

namespace {

/// Knows only on which thread it lived and died.
class EmptyBackend final : public VaultBackend {
public:
    explicit EmptyBackend(QString& diedOn)
        : m_diedOn(diedOn)
    {}
    ~EmptyBackend() override { m_diedOn = QThread::currentThread()->objectName(); }
    bool exists() const override { return false; }
    bool isOpen() const override { return false; }
    Ways ways() override { return {}; }
    Status open(BytesView) override { return done(); }
    Status openWithRecovery(BytesView) override { return done(); }
    Status openWithPin(BytesView) override { return done(); }
    store::Access& access() override { std::abort(); }
    void armPin() override {}
    crypto::KdfParams newKdfParams() override { return {}; }
    std::string suggestPassphrase() override { return {}; }
    Result<std::string> create(BytesView) override { return std::string(); }
    void close() override {}
    store::PeopleStore& people() override { std::abort(); }
    store::PlanStore& plans() override { std::abort(); }
    store::PurchaseStore& purchases() override { std::abort(); }
    store::CaseStore& cases() override { std::abort(); }
    store::StatusStore& status() override { std::abort(); }
    store::TypedTexts& typedTexts() override { std::abort(); }
    void turnTo(const std::filesystem::path&) override { std::abort(); }
    void disarmPin() override { std::abort(); }
    store::Forms& forms() override { std::abort(); }
    store::ConflictStore& conflicts() override { std::abort(); }
    void startSync(SyncFinished) override {}
    void startEnrolment(const std::string&, EnrolFinished) override {}

private:
    QString& m_diedOn;
};

} // namespace

class TestVaultService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersComeInOrderOnTheAskersThread();
    void pendingIsZeroOnlyWhenAnswered();
    void theBackendDiesOnItsThread();
    void failuresAreValues();
};

void TestVaultService::answersComeInOrderOnTheAskersThread()
{
    QString diedOn;
    VaultService service([&diedOn] { return std::make_unique<EmptyBackend>(diedOn); });
    QList<int> answers;
    for (int i = 0; i < 50; ++i) {
        service
            .run([i](VaultBackend&) { return QThread::currentThread()->objectName() == u"vault" ? i : -1; })
            .then(this, [this, &answers](int answer) {
                QCOMPARE(QThread::currentThread(), thread());
                answers << answer;
            });
    }
    QTRY_COMPARE(answers.size(), 50);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(answers.at(i), i);
}

void TestVaultService::pendingIsZeroOnlyWhenAnswered()
{
    QString diedOn;
    VaultService service([&diedOn] { return std::make_unique<EmptyBackend>(diedOn); });
    bool answered = false;
    service.run([](VaultBackend&) { return 1; }).then(this, [&answered](int) { answered = true; });
    QCOMPARE(service.pending(), 1);
    connect(&service, &VaultService::pendingChanged, this, [&] {
        if (service.pending() == 0)
            QVERIFY(answered);
    });
    QTRY_COMPARE(service.pending(), 0);
}

void TestVaultService::theBackendDiesOnItsThread()
{
    QString diedOn;
    VaultService service([&diedOn] { return std::make_unique<EmptyBackend>(diedOn); });
    service.stop();
    QCOMPARE(diedOn, QStringLiteral("vault"));
    service.stop(); // twice is once
}

void TestVaultService::failuresAreValues()
{
    QString diedOn;
    VaultService service([&diedOn] { return std::make_unique<EmptyBackend>(diedOn); });
    QString text;
    service
        .run([](VaultBackend&) -> Result<int> {
            return Error{ErrorCode::Offline, "There is no connection."};
        })
        .then(this,
              [&text](const Result<int>& answer) { text = QString::fromStdString(answer.error().text); });
    QTRY_COMPARE(text, QStringLiteral("There is no connection."));
}

QTEST_GUILESS_MAIN(TestVaultService)
#include "tst_viewmodels_vault_service.moc"
