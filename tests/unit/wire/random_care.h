// Random but well-typed parts around a plan: every structure that has a table of members is filled by it.
#pragma once

#include "app/domain/care_event_tables.h"
#include "random_domain.h"

namespace doorstep::test {

inline void fillRandom(Chance& chance, bool& value) { value = chance.coin(); }
inline void fillRandom(Chance& chance, int& value) { value = static_cast<int>(chance.below(10)); }
inline void fillRandom(Chance& chance, QString& value) { value = randomText(chance); }
inline void fillRandom(Chance& chance, QStringList& value) { value = randomTexts(chance); }
inline void fillRandom(Chance& chance, QDate& value) { value = randomDate(chance); }
inline void fillRandom(Chance& chance, domain::Pence& value) { value = randomPence(chance); }
inline void fillRandom(Chance& chance, std::optional<bool>& value)
{
    value = chance.below(3) == 0 ? std::nullopt : std::optional(chance.coin());
}
template <typename E>
    requires std::is_enum_v<E>
void fillRandom(Chance& chance, E& value)
{
    if (chance.coin())
        value = domain::Words<E>::all[chance.below(domain::Words<E>::all.size())].value;
}
template <domain::HasMembers T>
void fillRandom(Chance& chance, T& value);
/// Lists of enumerations hold stated words only.
template <typename T>
void fillRandom(Chance& chance, std::vector<T>& values)
{
    for (std::uint64_t i = chance.below(3); i > 0; --i) {
        T value{};
        fillRandom(chance, value);
        if constexpr (std::is_enum_v<T>)
            value = domain::Words<T>::all[chance.below(domain::Words<T>::all.size())].value;
        values.push_back(std::move(value));
    }
}
template <domain::HasMembers T>
void fillRandom(Chance& chance, T& value)
{
    domain::forEachMember<T>([&](std::size_t, const auto& member) {
        if (chance.below(3) != 0)
            fillRandom(chance, value.*member.at);
    });
}

} // namespace doorstep::test
