// Everything doorstepctl writes: JSON documents or plain lines on stdout, reasons on stderr.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace doorstep::ctl {

/// The whole answer of a command called with --json.
void printJson(const QJsonObject& object);
void printJson(const QJsonArray& array);
/// On one line, for answers that come one after the other.
void printJsonLine(const QJsonObject& object);
void printLine(const QString& line);
/// A remark beside the answer; stderr.
void printRemark(const QString& line);

} // namespace doorstep::ctl
