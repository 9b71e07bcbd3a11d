// The errors of a form for the summary above it.
#pragma once

#include <QVariantList>
#include <QVariantMap>

#include <initializer_list>

namespace doorstep::viewmodels {

/// {field, text} of each, in the order of the page: `fields` are names of fields, or what the names of
/// several begin with. Errors of no field of the page come first.
[[nodiscard]] QVariantList errorsInOrder(const QVariantMap& errors,
                                         std::initializer_list<const char*> fields);

} // namespace doorstep::viewmodels
