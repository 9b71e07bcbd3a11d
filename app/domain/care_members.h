// The parts of a plan as data: key, place and label of every member, in the order of the wire.
// One table serves the codec, visit files, doorstepctl and the printed plan.
#pragma once

#include "app/domain/care.h"
#include "app/domain/care_event.h"

#include <array>
#include <tuple>

namespace doorstep::domain {

template <typename Owner, typename T>
struct Member {
    const char* key;   ///< in visit files and doorstepctl
    T Owner::*at;
    const char* label; ///< on paper; nullptr = not printed for the patient
};
template <typename Owner, typename T>
Member(const char*, T Owner::*, const char*) -> Member<Owner, T>;

/// Specialised for every structure below: `static constexpr auto all = std::tuple{Member{...}, ...}`.
template <typename T>
struct Members;
template <typename T>
concept HasMembers = requires { Members<T>::all; };

template <typename E>
struct Word {
    E value;
    const char* key;
    const char* text; ///< plain words
};
/// Specialised for every enumeration: `static constexpr std::array all{Word<E>{...}, ...}`, without 0.
template <typename E>
struct Words;

template <typename E>
[[nodiscard]] QString keyOf(E value)
{
    for (const Word<E>& word : Words<E>::all)
        if (word.value == value)
            return QString::fromLatin1(word.key);
    return {};
}
template <typename E>
[[nodiscard]] QString wordsOf(E value)
{
    for (const Word<E>& word : Words<E>::all)
        if (word.value == value)
            return QString::fromUtf8(word.text);
    return {};
}
template <typename E>
[[nodiscard]] std::optional<E> fromKey(const QString& key)
{
    for (const Word<E>& word : Words<E>::all)
        if (key == QLatin1String(word.key))
            return word.value;
    return std::nullopt;
}

/// `visit(index, member)` for each.
template <typename T, typename Visit>
void forEachMember(Visit visit)
{
    std::apply(
        [&visit](const auto&... member) {
            std::size_t index = 0;
            (visit(index++, member), ...);
        },
        Members<T>::all);
}

} // namespace doorstep::domain

#include "app/domain/care_tables.h"
