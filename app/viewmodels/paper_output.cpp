// Saving whole files and handing pages to the system's printing program.
#include "app/viewmodels/paper_output.h"

#include "app/viewmodels/texts.h"

#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

namespace doorstep::viewmodels {

PaperOutput::PaperOutput(QObject* parent)
    : QObject(parent)
    , m_printer(QStandardPaths::findExecutable(QStringLiteral("lp")))
{}

void PaperOutput::tell(const QString& doneText, const QString& errorText)
{
    m_busy = false;
    m_doneText = doneText;
    m_errorText = errorText;
    Q_EMIT changed();
}

void PaperOutput::clear()
{
    tell({}, {});
}

void PaperOutput::forget()
{
    if (!m_busy)
        clear();
}

void PaperOutput::save(const QUrl& file, const Result<QByteArray>& pdf)
{
    if (!pdf)
        return tell({}, toText(pdf.error()));
    QSaveFile out(file.toLocalFile());
    if (!out.open(QIODevice::WriteOnly) || out.write(pdf.value()) != pdf.value().size() || !out.commit())
        return tell({}, tr("The file could not be written there. Choose another place."));
    tell(tr("Saved as %1").arg(QFileInfo(out.fileName()).fileName()), {});
}

void PaperOutput::print(const QString& name, const Result<QByteArray>& pdf)
{
    if (!pdf)
        return tell({}, toText(pdf.error()));
    if (!canPrint())
        return tell({}, tr("No printer is set up on this tablet. Save the PDF instead."));
    auto* process = new QProcess(this);
    connect(process, &QProcess::finished, this, [this, process](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (status == QProcess::NormalExit && code == 0)
            tell(tr("Sent to the printer"), {});
        else
            tell({}, tr("The printer did not take it. Save the PDF instead."));
    });
    m_busy = true;
    m_doneText.clear();
    m_errorText.clear();
    Q_EMIT changed();
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(m_printer, {QStringLiteral("-s"), QStringLiteral("-t"), name});
    process->write(pdf.value());
    process->closeWriteChannel();
}

} // namespace doorstep::viewmodels
