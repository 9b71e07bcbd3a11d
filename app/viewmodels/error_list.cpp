// A map has its keys by the alphabet; a person goes down the page.
#include "app/viewmodels/error_list.h"

#include <algorithm>

namespace doorstep::viewmodels {

QVariantList errorsInOrder(const QVariantMap& errors, std::initializer_list<const char*> fields)
{
    const auto place = [fields](const QString& key) {
        const auto* const found = std::ranges::find_if(
            fields, [&key](const char* field) { return key.startsWith(QLatin1String(field)); });
        return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
    };
    QStringList keys = errors.keys();
    std::ranges::stable_sort(keys, {}, place);
    QVariantList list;
    for (const QString& key : keys)
        list << QVariantMap{{QStringLiteral("field"), key}, {QStringLiteral("text"), errors.value(key)}};
    return list;
}

} // namespace doorstep::viewmodels
