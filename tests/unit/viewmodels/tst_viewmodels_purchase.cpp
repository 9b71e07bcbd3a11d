// Goal: a picture of a receipt arrives in the form of the patient it was taken for and in nobody else's,
// however late it is sealed. Method: the session over a real vault with two patients; the other one is
// opened, or the tablet locked, before the picture that was asked for is there.
#include "tests/unit/viewmodels/opened_tablet.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

using namespace doorstep;
using namespace doorstep::testing;
using viewmodels::PurchaseEditor;
using viewmodels::toKey;

namespace {

/// A camera program that left these files.
class Waiting final : public viewmodels::Camera {
public:
    QStringList files;
    [[nodiscard]] QString hint() const override { return QStringLiteral("Take it."); }
    [[nodiscard]] QStringList waiting() const override { return files; }
    void fetched(const QString& file) override { files.removeAll(file); }
};

QImage paper(int shade)
{
    QImage picture(300, 400, QImage::Format_RGB32);
    picture.fill(QColor(shade, shade, shade));
    return picture;
}

/// Two patients with a plan each on one tablet.
struct Two {
    Two()
        : desk(Desk::withPerson())
    {
        desk->saveGoodDraft();
        const domain::Person two = personNamed(QStringLiteral("Rowan"), QStringLiteral("Synthetic"),
                                               QStringLiteral("9990000026"), QStringLiteral("TA1 1AA"));
        desk->office.addPerson(two);
        desk->office.pullAll(*desk->tablet);
        static_cast<void>(got(desk->tablet->plans().saveDraft(goodPlan(two.id))));
        one = toKey(desk->patient());
        other = toKey(two.id);
        desk->tablet.reset();
        tablet = std::make_unique<OpenedTablet>(
            desk->folder(), viewmodels::AppSession::Options{.autoSync = false, .camera = camera});
        isOpen = tablet->isOpen && open(one);
    }
    /// Its form is there, with what was kept of it.
    bool open(const QString& patient) { return tablet->openPlan(patient) && tablet->settle() && ready(); }
    [[nodiscard]] bool ready() const { return form().state() == PurchaseEditor::State::Ready; }
    [[nodiscard]] PurchaseEditor& form() const { return *tablet->session.purchase(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (const QVariant& picture : form().pictures())
            list << picture.toMap()[QStringLiteral("name")].toString();
        return list;
    }
    [[nodiscard]] QString file(const QString& name, int shade) const
    {
        const QString path = QDir(folder.path()).filePath(name);
        return paper(shade).save(path) ? path : QString();
    }
    void add(const QString& path) const { form().addPicture(QUrl::fromLocalFile(path)); }
    /// The tablet is locked and opened anew: what comes back now was kept.
    bool reopen()
    {
        tablet->session.lock();
        return tablet->settle() && begin();
    }
    /// A new process; of the one before nothing is left but what is on the disk.
    bool begin()
    {
        tablet.reset();
        tablet = std::make_unique<OpenedTablet>(
            desk->folder(), viewmodels::AppSession::Options{.autoSync = false, .camera = camera});
        return tablet->isOpen;
    }

    QTemporaryDir folder;
    std::shared_ptr<Waiting> camera = std::make_shared<Waiting>();
    std::unique_ptr<Desk> desk;
    QString one, other;
    std::unique_ptr<OpenedTablet> tablet;
    bool isOpen = false;
};

} // namespace

class TestPurchase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sealedAfterAnotherPatientWasOpened_data()
    {
        QTest::addColumn<QString>("from");
        for (const char* from : {"file", "camera folder", "own camera"})
            QTest::newRow(from) << QString::fromLatin1(from);
    }
    void sealedAfterAnotherPatientWasOpened()
    {
        QFETCH(QString, from);
        Two two;
        QVERIFY(two.isOpen);
        const QString path = two.file(QStringLiteral("till.png"), 200);
        std::optional<Status> photograph;
        if (from == QStringLiteral("file")) {
            two.add(path);
        } else if (from == QStringLiteral("camera folder")) {
            two.camera->files << path;
            two.form().fetchPictures();
        } else {
            two.form().addPhotograph(paper(200), [&](const Status& kept) { photograph = kept; });
        }
        two.tablet->session.openPatient(two.other); // nothing was sealed yet
        two.form().fetchPictures();
        QVERIFY(two.open(two.other));
        QVERIFY2(two.names().isEmpty(), "the other patient's form has it");
        QVERIFY(two.camera->files.isEmpty());
        QCOMPARE(photograph.has_value(), from == QStringLiteral("own camera"));
        QVERIFY(!photograph || photograph->ok());
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names().size(), 1);
        QVERIFY(two.reopen());
        QVERIFY(two.open(two.other));
        QVERIFY(two.names().isEmpty());
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names().size(), 1);
    }
    void thereAndBackBeforeItIsSealed()
    {
        Two two;
        QVERIFY(two.isOpen);
        two.add(two.file(QStringLiteral("a.png"), 200));
        two.add(two.file(QStringLiteral("b.png"), 100));
        two.tablet->session.openPatient(two.other);
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names(), (QStringList{QStringLiteral("a.png"), QStringLiteral("b.png")}));
        QVERIFY(two.form().errors().isEmpty());
    }
    void lockedBeforeItIsSealed()
    {
        Two two;
        QVERIFY(two.isOpen);
        two.add(two.file(QStringLiteral("a.png"), 200));
        QVERIFY(two.reopen());
        QVERIFY(two.open(two.other));
        QVERIFY(two.names().isEmpty());
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names(), QStringList{QStringLiteral("a.png")});
    }
    void thrownAwayBeforeItIsSealed()
    {
        Two two;
        QVERIFY(two.isOpen);
        const QString path = two.file(QStringLiteral("a.png"), 200);
        two.add(path);
        two.form().startNew();
        two.tablet->session.openPatient(two.other);
        QVERIFY(two.open(two.one));
        QVERIFY2(two.names().isEmpty(), "the form it was for was thrown away");
        two.add(path);
        two.form().startNew();
        two.add(path); // chosen again for the new form while the first is still being sealed
        QVERIFY(two.tablet->settle());
        QCOMPARE(two.names().size(), 1);
        QVERIFY(two.reopen());
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names().size(), 1);
    }
    void takenOffStaysAwayAndIsOffered_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::newRow("locked") << true;
        QTest::newRow("the process died") << false;
    }
    void takenOffStaysAwayAndIsOffered()
    {
        QFETCH(bool, locked);
        Two two;
        QVERIFY(two.isOpen);
        const QStringList all{QStringLiteral("a.png"), QStringLiteral("b.png"), QStringLiteral("c.png")};
        for (int page = 0; page < 3; ++page)
            two.add(two.file(all[page], 100 + page));
        QVERIFY(two.tablet->settle());
        two.form().removePicture(1);
        const QString words = two.form().removedText();
        QVERIFY(words.contains(all[1]));
        const auto isSaving = [&two] { return two.tablet->session.pendingJobs() > 0; };
        QVERIFY(locked || QTest::qWaitFor(isSaving, 1'000)); // within the usual second
        QVERIFY(two.tablet->settle());
        QVERIFY(locked ? two.reopen() : two.begin());
        two.form().forgetRemovedPicture(); // the page goes when the screen is empty already
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names(), (QStringList{all[0], all[2]}));
        QCOMPARE(two.form().removedText(), words);
        QCOMPARE(two.form().undoRemovePicture(), 1);
        QCOMPARE(two.names(), all);
        QVERIFY(two.reopen());
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names(), all);
        QCOMPARE(two.form().removedText(), QString());
    }
    void takenOffForGood()
    {
        Two two;
        QVERIFY(two.isOpen);
        const QString path = two.file(QStringLiteral("a.png"), 200);
        two.add(path);
        QVERIFY(two.tablet->settle());
        two.form().removePicture(0); // nothing else is on the form
        QVERIFY(two.reopen());
        QVERIFY(two.open(two.one));
        QVERIFY(two.names().isEmpty() && !two.form().removedText().isEmpty());
        QVERIFY(two.open(two.other)); // the page is left
        QVERIFY(two.open(two.one));
        QVERIFY(two.names().isEmpty() && two.form().removedText().isEmpty());
        QCOMPARE(two.form().undoRemovePicture(), -1);
        two.add(path);
        QVERIFY(two.tablet->settle());
        two.form().removePicture(0);
        two.add(path); // the same paper again, before the page is left
        two.form().forgetRemovedPicture();
        QVERIFY(two.tablet->settle());
        QCOMPARE(two.names().size(), 1);
        QVERIFY(two.reopen());
        QVERIFY(two.open(two.one));
        QCOMPARE(two.names().size(), 1);
    }
    /// Nobody can know whose paper it is, so it is asked; a photograph of the form that was open comes by
    /// itself.
    void takenBeforeTheFormWasOpenedIsAskedAbout_data()
    {
        QTest::addColumn<bool>("died");
        QTest::newRow("in one go") << false;
        QTest::newRow("the process died meanwhile") << true;
    }
    void takenBeforeTheFormWasOpenedIsAskedAbout()
    {
        QFETCH(bool, died);
        Two two;
        QVERIFY(two.isOpen);
        two.form().fetchPictures(); // the form is on the screen
        QVERIFY(two.tablet->settle());
        const QString path = two.file(QStringLiteral("till.png"), 200);
        two.camera->files << path; // and the tablet was locked before anybody came back to it
        if (died)
            QVERIFY(two.begin());
        else
            QVERIFY(two.reopen());
        QVERIFY(two.open(two.other));
        two.form().fetchPictures();
        QVERIFY(two.tablet->settle());
        QVERIFY2(two.names().isEmpty(), "the other patient's form has it");
        QVERIFY(two.form().waitingText().startsWith(QStringLiteral("1 picture was taken before")));
        QCOMPARE(two.camera->files, QStringList{path});
        const QString mine = two.file(QStringLiteral("mine.png"), 100);
        two.camera->files << mine;
        if (died)
            QVERIFY(two.begin() && two.open(two.other));
        two.form().fetchPictures();
        QVERIFY(two.tablet->settle());
        QCOMPARE(two.names(), QStringList{QStringLiteral("mine.png")});
        QVERIFY(!two.form().waitingText().isEmpty());
        QVERIFY(two.open(two.one));
        QVERIFY(two.form().waitingText().isEmpty());
        two.form().fetchPictures();
        QVERIFY(two.tablet->settle());
        QVERIFY2(two.names().isEmpty(), "asked here as well: the other form was open in between");
        two.form().takeWaiting();
        QVERIFY(two.tablet->settle());
        QCOMPARE(two.names(), QStringList{QStringLiteral("till.png")});
        QVERIFY(two.form().waitingText().isEmpty() && two.camera->files.isEmpty());
    }
    void whatCannotBeSealedStaysThePatients()
    {
        Two two;
        QVERIFY(two.isOpen);
        const QString path = QDir(two.folder.path()).filePath(QStringLiteral("half.png"));
        QFile half(path); // the camera is still writing it
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("no picture") > 0);
        half.close();
        two.camera->files << path;
        two.form().fetchPictures();
        QVERIFY(two.tablet->settle());
        QVERIFY(!two.form().errors().isEmpty());
        QCOMPARE(two.camera->files, QStringList{path});
        QVERIFY(two.open(two.other));
        QVERIFY(paper(200).save(path));
        two.form().fetchPictures();
        QVERIFY(two.tablet->settle());
        QVERIFY2(two.names().isEmpty(), "the other patient's form has it");
        QVERIFY(two.open(two.one));
        two.form().fetchPictures();
        QVERIFY(two.tablet->settle());
        QCOMPARE(two.names().size(), 1);
        QVERIFY(two.camera->files.isEmpty());
    }
    void recordingWaitsForTheLastPicture()
    {
        Two two;
        QVERIFY(two.isOpen);
        two.form().setLine(static_cast<int>(two.form().lineChoices().size()) - 1);
        two.form().setItem(QStringLiteral("Aqua shoes"));
        two.form().setAmount(QStringLiteral("18"));
        two.form().setReason(QStringLiteral("The bus did not run"));
        two.add(two.file(QStringLiteral("a.png"), 200));
        two.form().record();
        QCOMPARE(two.form().state(), PurchaseEditor::State::Recording);
        QTRY_COMPARE(two.form().state(), PurchaseEditor::State::Recorded);
        QVERIFY(two.tablet->settle());
        const auto* list = two.form().purchases();
        QCOMPARE(list->rowCount(), 1);
        QCOMPARE(
            list->data(list->index(0, 0), viewmodels::PurchaseListModel::PicturesRole).toStringList().size(),
            1);
        two.form().begin();
        QVERIFY(two.tablet->settle());
        QVERIFY2(two.names().isEmpty(), "what is recorded is on no form");

        // One that cannot be sealed: nothing is recorded, and the form says why.
        two.form().setLine(static_cast<int>(two.form().lineChoices().size()) - 1);
        two.form().setItem(QStringLiteral("Cycle"));
        two.form().setAmount(QStringLiteral("20"));
        two.form().setReason(QStringLiteral("The bus did not run"));
        two.add(QDir(two.folder.path()).filePath(QStringLiteral("nowhere.png")));
        two.form().record();
        QVERIFY(two.tablet->settle());
        QCOMPARE(two.form().state(), PurchaseEditor::State::Ready);
        QVERIFY(two.form().errors().contains(QStringLiteral("picture")));
        QCOMPARE(list->rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPurchase)
#include "tst_viewmodels_purchase.moc"
