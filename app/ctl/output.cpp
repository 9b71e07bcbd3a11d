// UTF-8 to the two streams, whatever the locale.
#include "app/ctl/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace doorstep::ctl {
namespace {

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printJson(const QJsonObject& object)
{
    write(stdout, QJsonDocument(object).toJson());
}
void printJson(const QJsonArray& array)
{
    write(stdout, QJsonDocument(array).toJson());
}
void printJsonLine(const QJsonObject& object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}
void printLine(const QString& line)
{
    write(stdout, line.toUtf8() + '\n');
}
void printRemark(const QString& line)
{
    write(stderr, line.toUtf8() + '\n');
}

} // namespace doorstep::ctl
