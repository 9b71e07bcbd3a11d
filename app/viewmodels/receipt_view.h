// A receipt's picture on the screen: from the vault to the pixels, with nothing of it written anywhere.
#pragma once

#include "app/viewmodels/purchase_editor.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace doorstep::viewmodels {

/// Lists show the small version; only a picture that is opened is read in full. Its pixels die with the
/// item: no cache of the engine ever holds them.
class ReceiptView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(doorstep::viewmodels::PurchaseEditor* purchase READ purchase WRITE setPurchase NOTIFY
                   sourceChanged FINAL)
    Q_PROPERTY(QString picture READ picture WRITE setPicture NOTIFY sourceChanged FINAL)
    Q_PROPERTY(bool full READ full WRITE setFull NOTIFY sourceChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// Height for a width of 1; 1 while there is no picture.
    Q_PROPERTY(double aspect READ aspect NOTIFY stateChanged FINAL)
public:
    enum class State { Empty, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit ReceiptView(QQuickItem* parent = nullptr);

    [[nodiscard]] PurchaseEditor* purchase() const { return m_purchase; }
    [[nodiscard]] QString picture() const { return m_picture; }
    [[nodiscard]] bool full() const { return m_full; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] double aspect() const;
    [[nodiscard]] const QImage& image() const { return m_image; }
    void setPurchase(PurchaseEditor* purchase);
    void setPicture(const QString& picture);
    void setFull(bool full);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void sourceChanged();
    void stateChanged();

protected:
    void componentComplete() override;

private:
    void load();
    void setState(State state, const QString& errorText = {});

    QPointer<PurchaseEditor> m_purchase;
    QString m_picture;
    bool m_full = false;
    State m_state = State::Empty;
    QString m_errorText;
    QImage m_image;
    int m_asked = 0; ///< an answer to an older question is dropped
};

} // namespace doorstep::viewmodels
