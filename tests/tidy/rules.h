// House rules as functions over a file's text, so that they can be tested themselves.
#pragma once

#include <QString>
#include <QStringList>

namespace tidy {

inline constexpr int linesMax = 400;
inline constexpr int columnsMax = 110;
inline constexpr int functionLinesMax = 70;

/// One folder of the include table: what a file under it may include with quotes, and what never with <>.
struct LayerRule {
    const char* folder;
    QStringList mayInclude;  ///< prefixes of quoted includes
    QStringList neverSystem; ///< prefixes of <system> includes
};
[[nodiscard]] const QList<LayerRule>& layerRules();
/// The rule of the longest matching folder; nullptr for files outside every layer.
[[nodiscard]] const LayerRule* ruleFor(const QString& path);

// Each returns findings "path:line: what", empty when all is well.
[[nodiscard]] QStringList includeFindings(const QString& path, const QString& text);
[[nodiscard]] QStringList sizeFindings(const QString& path, const QString& text);
[[nodiscard]] QStringList bannedFindings(const QString& path, const QString& text);
[[nodiscard]] QStringList purposeFindings(const QString& path, const QString& text);
/// Of a QML file of the product: words for people that are not in qsTr, and what a view model should work
/// out.
[[nodiscard]] QStringList qmlFindings(const QString& path, const QString& text);

} // namespace tidy
