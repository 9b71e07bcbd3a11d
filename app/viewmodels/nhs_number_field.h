// An NHS number while it is typed: spaces come by themselves, other numbers are recognised and named.
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// Made in QML beside a text field: onTextEdited: { const at = number.type(text, cursorPosition);
/// text = number.text; cursorPosition = at }
class NhsNumberField : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// "999 09": what the field shows.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// Ten digits with a right check digit.
    Q_PROPERTY(bool valid READ isValid NOTIFY changed FINAL)
    Q_PROPERTY(QString digits READ digits NOTIFY changed FINAL)
    /// At any time: the other number that this looks like (National Insurance, Scottish CHI, Northern
    /// Ireland); empty when it looks like none.
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    /// For Continue only, never while typing: what is wrong; empty when it is valid.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
public:
    using QObject::QObject;

    /// What the field holds after a key, with its cursor. Gives the new place of the cursor: behind the same
    /// digit as before. Text that is no number (a National Insurance number, say) stays as typed.
    Q_INVOKABLE int type(const QString& typed, int cursor);
    Q_INVOKABLE void clear();

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString digits() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    QString m_text;
};

} // namespace doorstep::viewmodels
