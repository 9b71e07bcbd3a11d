// The parts around a plan's lines in JSON and in words: one reader, one writer, one setter, one printer.
#pragma once

#include "app/documents/json_node.h"
#include "app/domain/care.h"
#include "app/domain/care_event.h"

#include <utility>
#include <vector>

namespace doorstep::documents {

/// Only what is recorded; members as in care_tables.h.
[[nodiscard]] QJsonObject careJson(const domain::CareRecord& care);
[[nodiscard]] QJsonObject careJson(const domain::LineCare& care);
[[nodiscard]] QJsonObject careJson(const domain::OutcomeDetail& detail);
[[nodiscard]] QJsonObject careJson(const domain::CareEvent& event);

/// What the node has; problems stick to the node.
void readCare(const JsonNode& node, domain::CareRecord& care);
void readCare(const JsonNode& node, domain::LineCare& care);
void readCare(const JsonNode& node, domain::OutcomeDetail& detail);
void readCare(const JsonNode& node, domain::CareEvent& event);

/// "nominee.name" = text; an empty text takes the value away. Dates as 2011-07-04, yes or no, key words,
/// lists with commas. False: no such place, or the text does not fit it.
[[nodiscard]] bool setCare(domain::CareRecord& care, const QString& path, const QString& text);
[[nodiscard]] bool setCare(domain::LineCare& care, const QString& path, const QString& text);
[[nodiscard]] bool setCare(domain::OutcomeDetail& detail, const QString& path, const QString& text);
[[nodiscard]] bool setCare(domain::CareEvent& event, const QString& path, const QString& text);
/// One more entry of a list, as a JSON object: "risks", {"kind":"health","answer":"applies"}.
[[nodiscard]] bool addToCare(domain::CareRecord& care, const QString& list, const QString& json);
/// Takes the entry at a place (from 1) out of a list.
[[nodiscard]] bool removeFromCare(domain::CareRecord& care, const QString& list, const QString& place);
/// Names of the members, with commas, for help.
[[nodiscard]] QString careMemberNames();

/// What is recorded, for print: a heading and labelled texts (label empty = text alone).
struct CareSection {
    QString title;
    std::vector<std::pair<QString, QString>> entries;
};
[[nodiscard]] std::vector<CareSection> careSections(const domain::CareRecord& care);
/// "Paid by: the council. Instead of: ..." of a line; empty when there is nothing to say.
[[nodiscard]] QString careSentence(const domain::LineCare& care);
[[nodiscard]] QString careSentence(const domain::OutcomeDetail& detail);

} // namespace doorstep::documents
