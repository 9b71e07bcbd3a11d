// Leaflets for patients and families, on the screen and as PDF. They hold nothing about anybody.
#pragma once

#include "app/documents/leaflets.h"
#include "app/viewmodels/paper_output.h"

#include <QQuickPaintedItem>
#include <QVariantList>

namespace doorstep::viewmodels {

class LeafletsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// {key, title, drawing}
    Q_PROPERTY(QVariantList list READ list NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(int drawing READ drawing NOTIFY changed FINAL)
    Q_PROPERTY(bool easyRead READ easyRead WRITE setEasyRead NOTIFY changed FINAL)
    /// Standard form: {heading, list, texts}
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed FINAL)
    /// Easy read: {drawing, text}, one sentence a line
    Q_PROPERTY(QVariantList ideas READ ideas NOTIFY changed FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    /// There is one after it, as they are talked through.
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY changed FINAL)
    Q_PROPERTY(doorstep::viewmodels::PaperOutput* output READ output CONSTANT FINAL)
public:
    explicit LeafletsViewModel(QObject* parent);

    /// False when there is none of that key; the open one stays.
    Q_INVOKABLE bool open(const QString& key);
    Q_INVOKABLE void next();
    Q_INVOKABLE void savePdf(const QUrl& file);
    Q_INVOKABLE void print();
    void retranslate();

    [[nodiscard]] QVariantList list() const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] int drawing() const { return static_cast<int>(m_leaflet->drawing); }
    [[nodiscard]] bool easyRead() const { return m_form == documents::LeafletForm::EasyRead; }
    [[nodiscard]] QVariantList parts() const;
    [[nodiscard]] QVariantList ideas() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] PaperOutput* output() const { return m_output; }
    void setEasyRead(bool on);

Q_SIGNALS:
    void changed();
    void languageChanged();

private:
    const documents::Leaflet* m_leaflet;
    documents::LeafletForm m_form = documents::LeafletForm::Standard;
    PaperOutput* m_output;
};

/// One of our own drawings; the same lines as on paper.
class IdeaDrawing : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int drawing READ drawing WRITE setDrawing NOTIFY drawingChanged FINAL)
public:
    explicit IdeaDrawing(QQuickItem* parent = nullptr);
    [[nodiscard]] int drawing() const { return m_drawing; }
    void setDrawing(int drawing);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void drawingChanged();

private:
    int m_drawing = 0;
};

} // namespace doorstep::viewmodels
