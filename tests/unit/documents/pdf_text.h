// The words of a PDF, through pdftotext.
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace doorstep::documents::test {

/// Spaces and line ends folded; empty when pdftotext is not there.
inline QString textOf(const QByteArray& pdf)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("plan.pdf")));
    if (program.isEmpty() || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program,
                  {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file.fileName(), QStringLiteral("-")});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

} // namespace doorstep::documents::test
