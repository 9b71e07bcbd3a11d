// Where a finished document goes: a file somebody chose, or the printer of the system.
#pragma once

#include "crypto/base/result.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

/// One document at a time; what became of it stands in doneText or errorText until the next one or clear().
class PaperOutput : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the view models that make documents")
    /// The system has a program that prints ("lp").
    Q_PROPERTY(bool canPrint READ canPrint CONSTANT FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed FINAL)
public:
    explicit PaperOutput(QObject* parent);

    [[nodiscard]] bool canPrint() const { return !m_printer.isEmpty(); }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString doneText() const { return m_doneText; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// The file is there as a whole or not at all. It is not encrypted: who asks says so before.
    void save(const QUrl& file, const Result<QByteArray>& pdf);
    /// Through a pipe: nothing is written to a file. The name is shown in the printer's queue: never a
    /// person's.
    void print(const QString& name, const Result<QByteArray>& pdf);
    void clear();
    /// What became of the last one is not shown any longer; one that is still being printed is waited for.
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();

private:
    void tell(const QString& doneText, const QString& errorText);

    QString m_printer; ///< path of the program
    bool m_busy = false;
    QString m_doneText;
    QString m_errorText;
};

} // namespace doorstep::viewmodels
