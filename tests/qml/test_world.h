// A desk for tests of the interface: a real vault in a temporary folder, real view models on it, and the
// small office of the store's tests at the other end instead of a network.
#pragma once

#include "app/viewmodels/app_session.h"
#include "app/viewmodels/display_settings.h"
#include "tests/support/painted_camera.h"
#include "tests/unit/store/fixture.h"

#include <QtQml/qqmlregistration.h>

#include <atomic>

namespace doorstep::testing {

/// Three people are on the tablet: Alder (usual), Rowan (restricted) and Hazel (died). Passphrase:
/// "correct horse battery staple". A function of a test makes its own.
class TestWorld : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(doorstep::viewmodels::AppSession* session READ session NOTIFY sessionChanged FINAL)
    Q_PROPERTY(doorstep::viewmodels::DisplaySettings* display READ display CONSTANT FINAL)
    Q_PROPERTY(QString alder READ alder CONSTANT FINAL)
    Q_PROPERTY(QString rowan READ rowan CONSTANT FINAL)
    /// The next question to plans, purchases or the case takes this long: a slow disk.
    Q_PROPERTY(int slowOnceMs READ slowOnceMs WRITE setSlowOnceMs FINAL)
    Q_PROPERTY(QString recoveryCode READ recoveryCode CONSTANT FINAL)
    Q_PROPERTY(QString hazel READ hazel CONSTANT FINAL)
    /// The light of the device's own camera.
    Q_PROPERTY(bool cameraOn READ cameraOn FINAL)
    /// False: a sync ends with "no connection".
    Q_PROPERTY(bool officeReachable READ officeReachable WRITE setOfficeReachable FINAL)
public:
    explicit TestWorld(QObject* parent = nullptr);
    ~TestWorld() override;

    /// Opens the session, locked, after the desk is laid out.
    Q_INVOKABLE void begin();
    /// Before begin(): a tablet that holds nothing yet. Its office takes any ticket.
    Q_INVOKABLE void giveNothing();
    /// Before begin(): Alder has a draft that every rule is content with.
    Q_INVOKABLE void giveDraft();
    /// Before begin(): the same, agreed, at the office and approved but for line L2.
    Q_INVOKABLE void giveDecision();
    /// Before begin(): agreed and at the office, without a decision.
    Q_INVOKABLE void giveWaiting()
    {
        giveDraft();
        static_cast<void>(m_desk->agree());
        m_desk->office.sync(*m_desk->tablet);
    }
    /// Before begin(): somebody tried ten passphrases.
    Q_INVOKABLE void giveWrongTries() { m_wrongTries = crypto::passphraseTriesMax; }
    /// Before begin(): a draft, a verified copy, and a database whose first page is damaged.
    Q_INVOKABLE void giveDamage();
    /// Before begin(): the device remembers a later state of the folder than the one that is there.
    Q_INVOKABLE void giveOlderCopy();
    /// A draft, and fifteen days in which the office was not reached.
    Q_INVOKABLE void giveLongAbsence();
    /// Before begin(): a draft of which somebody else has written another contingency, and who they are.
    Q_INVOKABLE void giveConflict();
    /// The office's answers say that the tablet's clock is three years behind.
    Q_INVOKABLE void giveWrongClock();
    /// Before begin(): approved, and so long ago that its review is overdue.
    Q_INVOKABLE void giveOverdueReview();
    /// The session goes and another one comes, as after a restart; locked.
    Q_INVOKABLE void restart();
    /// A picture in a file, as a camera would leave it.
    Q_INVOKABLE QUrl receiptPicture() const;
    Q_INVOKABLE QUrl receiptPage(int page) const; ///< each another picture
    /// The camera took a picture of that many pixels; it waits in its folder.
    Q_INVOKABLE void takePicture(int size);
    Q_INVOKABLE int picturesInCamera() const;
    /// The device has that many cameras of its own; also while the session runs.
    Q_INVOKABLE void plugCameras(int count);
    Q_INVOKABLE void unplugCamera() { m_camera->unplug(); }
    /// Of viewmodels::CameraTrouble; the next start ends with it, -1: none does.
    Q_INVOKABLE void refuseCamera(int trouble);
    /// Files under the desk's folder, which is the folder for temporary files too, that hold a picture in
    /// plain: JPEG, PNG, or the camera's own pixels.
    Q_INVOKABLE QStringList plainPictures() const;
    /// Where a test has a document saved.
    Q_INVOKABLE QUrl paperPlace(const QString& name) const;
    Q_INVOKABLE bool isPdf(const QUrl& file) const;
    /// Files of pictures in the folder of the vault.
    Q_INVOKABLE int pictureFiles() const;
    /// Flips a byte in the middle of each of them.
    Q_INVOKABLE void damagePictures() const;
    /// What a locked session kept: true when no name of a patient is left in the view models.
    Q_INVOKABLE bool isEmptyOfPatients() const;

    [[nodiscard]] viewmodels::AppSession* session() const { return m_session.get(); }
    [[nodiscard]] viewmodels::DisplaySettings* display() { return &m_display; }
    [[nodiscard]] QString alder() const;
    [[nodiscard]] QString rowan() const;
    [[nodiscard]] QString hazel() const;
    [[nodiscard]] QString recoveryCode() const { return QString::fromStdString(m_desk->recoveryCode); }
    [[nodiscard]] bool cameraOn() const { return m_camera->isOn; }
    [[nodiscard]] bool officeReachable() const { return m_reachable; }
    [[nodiscard]] int slowOnceMs() const { return m_slowOnceMs; }
    void setSlowOnceMs(int ms) { m_slowOnceMs = ms; }
    void setOfficeReachable(bool on) { m_reachable = on; }

Q_SIGNALS:
    void sessionChanged();

private:
    void makeSession();
    /// Painted; the product's own where a test brings a camera of PipeWire's making.
    [[nodiscard]] std::shared_ptr<viewmodels::LiveCamera> liveCamera() const;
    [[nodiscard]] QString cameraFolder() const;

    QByteArray m_temporaryBefore = qgetenv("TMPDIR"); ///< as it was; null = not set
    std::unique_ptr<Desk> m_desk;
    domain::Person m_rowan;
    domain::Person m_hazel;
    viewmodels::DisplaySettings m_display{QString()};
    std::uint32_t m_wrongTries = 0;
    crypto::VaultOptions m_options;
    std::atomic<bool> m_reachable = true;
    std::atomic<int> m_slowOnceMs = 0;
    std::shared_ptr<PaintedCamera> m_camera = std::make_shared<PaintedCamera>(0, true);
    std::unique_ptr<viewmodels::AppSession> m_session;
};

} // namespace doorstep::testing
