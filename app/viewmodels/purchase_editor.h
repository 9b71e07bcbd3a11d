// Recording what was bought: against a line of the plan or outside it, with receipts and the money left.
#pragma once

#include "app/viewmodels/camera.h"
#include "app/viewmodels/form_keeper.h"
#include "app/viewmodels/receipt_picture.h"
#include "app/viewmodels/row_list_model.h"
#include "app/viewmodels/vault_service.h"

#include <QHash>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace doorstep::viewmodels {

struct PurchaseRow {
    QString key;             ///< of the purchase, for ReversalEditor::open()
    bool canReverse = false; ///< some of it was not taken back yet
    QString item;
    QString detail;
    QString amount;
    QString deliveryText;
    bool atOffice = false;
    QString attention;
    QString flags; ///< R-57, R-61 in words
    int receipts = 0;
    int receiptsWaiting = 0;
    QStringList pictures;   ///< one for each that is on this tablet, for ReceiptView
    QString pictureProblem; ///< those that cannot be shown or sent, in words

    /// lines: of the plan, to name the one it was bought for.
    [[nodiscard]] static PurchaseRow of(const store::PurchaseView& view,
                                        const std::vector<domain::Line>& lines);
    bool operator==(const PurchaseRow&) const = default;
};

class PurchaseListModel : public RowListModel<PurchaseRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by PurchaseEditor")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        ItemRole,
        CanReverseRole,
        DetailRole,
        AmountRole,
        DeliveryRole,
        AtOfficeRole,
        AttentionRole,
        FlagsRole,
        ReceiptTextRole,
        PicturesRole,
        PictureProblemRole,
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

class PurchaseEditor final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    Q_PROPERTY(doorstep::viewmodels::PurchaseListModel* purchases READ purchases CONSTANT FINAL)
    /// "L4 Recumbent exercise cycle, home (£279.00)" ..., last one "Outside the plan"
    Q_PROPERTY(QStringList lineChoices READ lineChoices NOTIFY stateChanged FINAL)
    Q_PROPERTY(int line READ line WRITE setLine NOTIFY formChanged FINAL) ///< index; -1 = not chosen
    Q_PROPERTY(bool outside READ outside NOTIFY formChanged FINAL)
    Q_PROPERTY(QString item READ item WRITE setItem NOTIFY formChanged FINAL)
    Q_PROPERTY(QString supplier READ supplier WRITE setSupplier NOTIFY formChanged FINAL)
    Q_PROPERTY(QString amount READ amount WRITE setAmount NOTIFY formChanged FINAL)
    Q_PROPERTY(QString vat READ vat WRITE setVat NOTIFY formChanged FINAL)
    Q_PROPERTY(QString boughtOn READ boughtOn WRITE setBoughtOn NOTIFY formChanged FINAL)
    Q_PROPERTY(QString serialNumber READ serialNumber WRITE setSerialNumber NOTIFY formChanged FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY formChanged FINAL)
    /// {name, size, picture}: sealed already; they stay with the form.
    Q_PROPERTY(QVariantList pictures READ pictures NOTIFY formChanged FINAL)
    /// The page that was taken off last and can be put back, in words; empty = none.
    Q_PROPERTY(QString removedText READ removedText NOTIFY formChanged FINAL)
    /// The day lies before the first payment of the plan: asked, and never in the way.
    Q_PROPERTY(QString dateQuestion READ dateQuestion NOTIFY formChanged FINAL)
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY formChanged FINAL)
    Q_PROPERTY(QString afterText READ afterText NOTIFY formChanged FINAL)
    Q_PROPERTY(bool overspends READ overspends NOTIFY formChanged FINAL)
    /// Something very like it is recorded already; record() again records it all the same.
    Q_PROPERTY(bool looksTwice READ looksTwice NOTIFY formChanged FINAL)
    /// Pictures in the camera's folder that may be of another patient's paper, in words; empty = none.
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY formChanged FINAL)
    /// How pictures are taken on this device; empty = from a file only.
    Q_PROPERTY(QString cameraHint READ cameraHint NOTIFY stateChanged FINAL)
    /// Something of the form is filled in and not recorded.
    Q_PROPERTY(bool begun READ begun NOTIFY formChanged FINAL)
    /// "Aqua shoes, £18.00, 2 pictures": of a form that is begun.
    Q_PROPERTY(QString begunText READ begunText NOTIFY formChanged FINAL)
    Q_PROPERTY(QString doneText READ doneText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY errorsChanged FINAL)
    Q_PROPERTY(QVariantList errorList READ errorList NOTIFY errorsChanged FINAL)
public:
    enum class State { Loading, Ready, Recording, Recorded, Failed };
    Q_ENUM(State)

    PurchaseEditor(VaultService& vault, const Clock& clock, QObject* parent);

    void open(const EntityId& patient);
    void clear();
    Q_INVOKABLE void refresh();
    /// The form that was begun, or an empty one.
    Q_INVOKABLE void begin();
    /// An empty form; what stood in the one before is thrown away, its pictures too.
    Q_INVOKABLE void startNew();
    Q_INVOKABLE void addPicture(const QUrl& file);
    /// What the camera holds comes onto the form: several pages, in the order they were taken. Also after the
    /// process died between the camera and here. What was there before this patient's form was opened after
    /// somebody else's is asked about: waitingText.
    Q_INVOKABLE void fetchPictures();
    /// Those are of this patient.
    Q_INVOKABLE void takeWaiting();
    /// A picture that the device's own camera took goes from memory into the vault. `done` is called once.
    void addPhotograph(const QImage& photograph, const std::function<void(const Status&)>& done);
    void setCamera(std::shared_ptr<Camera> camera) { m_camera = std::move(camera); }
    Q_INVOKABLE void removePicture(int row);
    /// What was taken off last is in its place again; its row, -1 when there is nothing to put back.
    Q_INVOKABLE int undoRemovePicture();
    /// The page of the offer is left: the picture is gone from the tablet. A lock or a killed process ends no
    /// offer.
    Q_INVOKABLE void forgetRemovedPicture();
    Q_INVOKABLE void record();

    /// Opened on the vault's thread; held by whoever asks and by nobody else.
    [[nodiscard]] QFuture<Result<QImage>> picture(const Hash32& hash, PictureSize size);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] PurchaseListModel* purchases() const { return m_purchases; }
    [[nodiscard]] QStringList lineChoices() const;
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] bool outside() const { return m_line == static_cast<int>(m_lines.size()); }
    [[nodiscard]] QString item() const { return m_purchase.item; }
    [[nodiscard]] QString supplier() const { return m_purchase.supplier; }
    [[nodiscard]] QString amount() const { return m_amount; }
    [[nodiscard]] QString vat() const { return m_vat; }
    [[nodiscard]] QString boughtOn() const { return m_boughtOn; }
    [[nodiscard]] QString serialNumber() const { return m_purchase.serialNumber; }
    [[nodiscard]] QString reason() const { return m_purchase.reason; }
    [[nodiscard]] QVariantList pictures() const;
    [[nodiscard]] QString removedText() const;
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] QString dateQuestion() const;
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] QString afterText() const;
    [[nodiscard]] bool overspends() const;
    [[nodiscard]] bool looksTwice() const { return m_looksTwice; }
    [[nodiscard]] QString cameraHint() const { return m_camera ? m_camera->hint() : QString(); }
    [[nodiscard]] bool begun() const;
    [[nodiscard]] QString begunText() const;
    [[nodiscard]] QString doneText() const { return m_doneText; }
    [[nodiscard]] QVariantMap errors() const { return m_errors; }
    [[nodiscard]] QVariantList errorList() const;

    void setLine(int index);
    void setItem(const QString& text);
    void setSupplier(const QString& text);
    void setAmount(const QString& text);
    void setVat(const QString& text);
    void setBoughtOn(const QString& text);
    void setSerialNumber(const QString& text);
    void setReason(const QString& text);
    /// The form as it stands is asked to be saved now.
    void keepNow() { m_keeper.keepNow(); }

Q_SIGNALS:
    void stateChanged();
    void formChanged();
    void errorsChanged();
    void recorded();

private:
    struct Loaded {
        std::vector<store::PurchaseView> purchases;
        std::vector<store::MoneyLeft> money;
        std::optional<store::PlanVersion> plan;              ///< in force, else the newest agreed
        std::vector<store::PurchaseStore::KeptReceipt> kept; ///< pictures of the form
        QCborMap camera;                                     ///< see keepCamera()
    };
    struct Picture {
        QString name;
        Hash32 hash;
        qint64 sizeBytes = 0;
    };
    struct Recorded {
        bool twice = false;
    };
    static Result<Loaded> load(VaultBackend& vault, const EntityId& patient);
    void show(const Loaded& loaded);
    void setState(State state, const QString& errorText = {});
    [[nodiscard]] bool check();
    [[nodiscard]] bool readForm();
    void resetForm();
    void keepForm();
    void takeForm(const QCborMap& kept);
    void chooseLine(const std::optional<EntityId>& line, bool wasOutside);
    /// The pot the chosen line is paid from; nullptr outside the plan.
    [[nodiscard]] const store::MoneyLeft* pot() const;
    void put(QString& field, const QString& text);
    using Prepare = std::function<Result<store::ReceiptImage>()>; ///< runs on the vault's thread
    /// True: its form is the one that is open. False: it is kept with the form it was asked for, or that form
    /// was thrown away, and the picture with it.
    using PictureKept = std::function<void(const Result<Picture>&, bool onTheForm)>;
    void keepPicture(const QString& name, const Prepare& prepare, const PictureKept& done);
    [[nodiscard]] QString nextPhotograph() const;
    void fetch(const QString& file);
    void keepCamera();
    void takeCamera(const QCborMap& kept);
    /// False when it is in the list already.
    bool added(Picture picture);
    void takeKept(const std::vector<store::PurchaseStore::KeptReceipt>& kept);
    void letGoOfTakenOff();
    void dropUnwanted();
    void settleRecord(bool sealed);
    void send();
    /// Nobody will record them: they are gone from the tablet.
    void drop(const std::vector<Hash32>& pictures);
    [[nodiscard]] bool isUnwanted(const Hash32& picture) const;
    void finish(const Result<Recorded>& result);

    VaultService& m_vault;
    const Clock& m_clock;
    EntityId m_patient;
    State m_state = State::Loading;
    QString m_errorText;
    PurchaseListModel* m_purchases;
    std::vector<domain::Line> m_lines;  ///< of the plan in force
    std::optional<domain::Plan> m_plan; ///< it
    std::optional<Hash32> m_planHash;
    std::vector<store::MoneyLeft> m_money;
    domain::Purchase m_purchase;
    int m_line = -1;
    std::optional<EntityId> m_keptLine; ///< of a form that came back before the plan did
    bool m_keptOutside = false;
    bool m_picturesKnown = false; ///< those of the form were read
    QString m_amount;
    QString m_vat;
    QString m_boughtOn;
    std::vector<Picture> m_pictures;
    struct TakenOff {
        Picture picture;
        std::size_t row = 0;
    };
    std::optional<TakenOff> m_takenOff; ///< the store keeps it until it can no longer be put back
    std::vector<Hash32> m_unwanted;     ///< sealed for a form that was thrown away meanwhile
    std::vector<Hash32> m_dropping;     ///< the store is being told, in this order
    std::shared_ptr<Camera> m_camera;
    /// A picture in the camera's folder that was asked for. It is this patient's, also when it could not be
    /// sealed: the next one to open a form does not get it.
    struct Fetch {
        EntityId patient;
        bool underWay = false;
    };
    QHash<QString, Fetch> m_fetches; ///< by file, until it is sealed
    EntityId m_cameraFor;            ///< whose form the camera's pictures come to; outlives a lock
    QStringList m_ofBefore;          ///< files that were there when that form was opened
    bool m_fetchesLater = false;
    FormKeeper m_keeper;
    /// One form, from an empty one to what becomes of it: a picture that is sealed later asks it.
    struct Sheet {
        bool thrownAway = false;
        int sealing = 0;          ///< pictures on their way into the vault
        bool recordsNext = false; ///< when the last of them is there
    };
    std::shared_ptr<Sheet> m_sheet;
    bool m_looksTwice = false;
    QString m_doneText;
    QVariantMap m_errors;
};

} // namespace doorstep::viewmodels
