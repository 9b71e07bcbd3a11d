// What the sections of CareEditor ask, as a table, and the place of each answer in the plan.
#pragma once

#include "app/domain/care.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <span>
#include <vector>

namespace doorstep::viewmodels {

enum class FieldKind { Line, Area, Date, Choice, Radio, Check };

/// Texts are source texts of the context "CareFields".
struct CareField {
    const char* section;
    const char* key;
    FieldKind kind;
    const char* label;
    const char* hint = "";
    const char* heading = ""; ///< begins a group
};
struct CareSectionInfo {
    const char* section;
    const char* title;
    const char* intro;
};

[[nodiscard]] std::span<const CareSectionInfo> careSectionInfos();
/// Of one section; `copies` rows of copies where they belong.
[[nodiscard]] std::vector<CareField> careFields(const QString& section);
[[nodiscard]] QString careText(const char* source);

/// The answer to one field: as text that people read and type.
struct CareSlot {
    std::function<QString()> get;
    /// False when the text cannot be read; nothing changes then.
    std::function<bool(const QString&)> set;
    /// Of Choice and Radio: texts without "Not recorded", and which one it is (-1 none).
    QStringList words;
    std::function<int()> chosen;
    std::function<void(int)> choose;
};
/// Refers to `care`, which must outlive it. An entry of a list is made by asking for it: call withoutBlanks()
/// afterwards. An unknown key gives a slot without functions.
[[nodiscard]] CareSlot careSlot(domain::CareRecord& care, const QString& key);
/// Entries that say nothing go: a plan without an answer is the plan it was before the question.
void withoutBlanks(domain::CareRecord& care);

} // namespace doorstep::viewmodels
