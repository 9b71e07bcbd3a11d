// From a field's name to its place in the plan.
#include "app/domain/care_members.h"
#include "app/domain/formats.h"
#include "app/viewmodels/care_fields.h"

#include <algorithm>
#include <array>

namespace doorstep::viewmodels {

using namespace domain;

namespace {

CareSlot slotOf(QString& place)
{
    return {[&place] { return place; },
            [&place](const QString& text) {
                place = text;
                return true;
            },
            {},
            {},
            {}};
}

CareSlot slotOf(QDate& place)
{
    return {[&place] { return place.isValid() ? staffDate(place) : QString(); },
            [&place](const QString& text) {
                const auto date = text.trimmed().isEmpty() ? std::optional(QDate()) : parseStaffDate(text);
                place = date.value_or(place);
                return date.has_value();
            },
            {},
            {},
            {}};
}

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

/// One entry a line.
CareSlot slotOf(QStringList& place)
{
    return {[&place] { return place.join(u'\n'); },
            [&place](const QString& text) {
                place = linesOf(text);
                return true;
            },
            {},
            {},
            {}};
}

CareSlot slotOf(std::vector<Strength>& place)
{
    return {[&place] {
                QStringList lines;
                for (const Strength& strength : place)
                    lines << strength.text;
                return lines.join(u'\n');
            },
            [&place](const QString& text) {
                std::vector<Strength> list;
                for (const QString& line : linesOf(text))
                    list.push_back({QStringLiteral("S%1").arg(list.size() + 1), line});
                place = std::move(list);
                return true;
            },
            {},
            {},
            {}};
}

CareSlot slotOf(bool& place)
{
    CareSlot slot;
    slot.words = {QStringLiteral("yes")};
    slot.get = [&place] { return place ? QStringLiteral("yes") : QString(); };
    slot.chosen = [&place] { return place ? 0 : -1; };
    slot.choose = [&place](int index) { place = index == 0; };
    return slot;
}

CareSlot slotOf(std::optional<bool>& place)
{
    CareSlot slot;
    slot.words = {careText(QT_TRANSLATE_NOOP("CareFields", "Yes")),
                  careText(QT_TRANSLATE_NOOP("CareFields", "No"))};
    slot.get = [&place, words = slot.words] { return place ? words[*place ? 0 : 1] : QString(); };
    slot.chosen = [&place] { return place ? (*place ? 0 : 1) : -1; };
    slot.choose = [&place](int index) { place = index < 0 ? std::nullopt : std::optional(index == 0); };
    return slot;
}

template <typename E>
requires std::is_enum_v<E> CareSlot slotOf(E& place)
{
    CareSlot slot;
    for (const Word<E>& word : Words<E>::all) {
        QString text = careText(word.text);
        text.replace(0, 1, text.front().toUpper());
        slot.words << text;
    }
    const auto find = [](E value) {
        const auto& all = Words<E>::all;
        const auto found =
            std::ranges::find_if(all, [value](const auto& word) { return word.value == value; });
        return found == all.end() ? -1 : static_cast<int>(found - all.begin());
    };
    slot.chosen = [&place, find] { return find(place); };
    slot.get = [&place, find, words = slot.words] { return words.value(find(place)); };
    slot.choose = [&place](int index) {
        const bool known = index >= 0 && index < static_cast<int>(Words<E>::all.size());
        place = known ? Words<E>::all[static_cast<std::size_t>(index)].value : E{};
    };
    return slot;
}

/// One a line: the name, and the day of approval behind a comma where there is one.
CareSlot slotOf(std::vector<domain::AccountUser>& place)
{
    return {[&place] {
                QStringList lines;
                for (const domain::AccountUser& user : place)
                    lines << (user.approvedOn.isValid()
                                  ? user.name + QStringLiteral(", ") + staffDate(user.approvedOn)
                                  : user.name);
                return lines.join(u'\n');
            },
            [&place](const QString& text) {
                std::vector<domain::AccountUser> list;
                for (const QString& line : linesOf(text)) {
                    const qsizetype comma = line.lastIndexOf(u',');
                    const auto day = comma > 0 ? parseStaffDate(line.mid(comma + 1)) : std::nullopt;
                    list.push_back(day ? domain::AccountUser{line.left(comma).trimmed(), *day}
                                       : domain::AccountUser{line, {}});
                }
                place = std::move(list);
                return true;
            },
            {},
            {},
            {}};
}

/// 1, 3 or 12. Another figure, from elsewhere, stays until one of them is chosen.
CareSlot statementsSlot(int& place)
{
    static constexpr std::array months{1, 3, 12};
    CareSlot slot;
    slot.words = {careText(QT_TRANSLATE_NOOP("CareFields", "Every month")),
                  careText(QT_TRANSLATE_NOOP("CareFields", "Every 3 months")),
                  careText(QT_TRANSLATE_NOOP("CareFields", "Every 12 months"))};
    const auto find = [&place] {
        const auto found = std::ranges::find(months, place);
        return found == months.end() ? -1 : static_cast<int>(found - months.begin());
    };
    slot.chosen = find;
    slot.get = [find, words = slot.words] { return words.value(find()); };
    slot.choose = [&place](int index) {
        const bool known = index >= 0 && index < static_cast<int>(months.size());
        place = known ? months[static_cast<std::size_t>(index)] : 0;
    };
    return slot;
}

/// One of several that may hold, as a box of its own.
template <typename E>
CareSlot memberOfSetSlot(std::vector<E>& set, E one)
{
    CareSlot slot;
    const auto has = [&set, one] { return std::ranges::find(set, one) != set.end(); };
    slot.words = {QStringLiteral("yes")};
    slot.get = [has] { return has() ? QStringLiteral("yes") : QString(); };
    slot.chosen = [has] { return has() ? 0 : -1; };
    slot.choose = [&set, one](int index) {
        std::erase(set, one);
        if (index == 0)
            set.push_back(one);
        std::ranges::sort(set);
    };
    return slot;
}

/// Any member of a structure, by the key it has in files.
template <HasMembers T>
CareSlot memberSlot(T& owner, const QString& key)
{
    CareSlot slot;
    forEachMember<T>([&](std::size_t, const auto& member) {
        if constexpr (requires { slotOf(owner.*member.at); })
            if (key == QLatin1String(member.key))
                slot = slotOf(owner.*member.at);
    });
    return slot;
}

/// The entry of a list that is about this; made when it is not there.
template <typename T, typename E>
T& entryOf(std::vector<T>& list, E T::*subject, E what)
{
    const auto found = std::ranges::find(list, what, subject);
    if (found != list.end())
        return *found;
    T entry;
    entry.*subject = what;
    // In the order of the law, whatever was answered first.
    const auto next =
        std::ranges::find_if(list, [subject, what](const T& one) { return one.*subject > what; });
    return *list.insert(next, entry);
}

template <typename T, typename E>
CareSlot listSlot(std::vector<T>& list, E T::*subject, const QString& name, const QString& member)
{
    const auto what = domain::fromKey<E>(name);
    return what ? memberSlot(entryOf(list, subject, *what), member) : CareSlot{};
}

template <typename T, typename E>
void dropBlank(std::vector<T>& list, E T::*subject)
{
    std::erase_if(list, [subject](const T& entry) {
        T blank;
        blank.*subject = entry.*subject;
        return entry == blank;
    });
}

} // namespace

CareSlot careSlot(CareRecord& care, const QString& key)
{
    const QString owner = key.section(u'.', 0, 0);
    const QString member = key.section(u'.', 1);
    const QString list = owner.section(u':', 0, 0);
    const QString name = owner.section(u':', 1);
    if (list == u"risk")
        return listSlot(care.risks, &LegalRisk::kind, name, member);
    if (list == u"support")
        return listSlot(care.support, &SupportOffer::kind, name, member);
    if (list == u"capacity")
        return listSlot(care.capacity, &CapacityRecord::decision, name, member);
    if (list == u"topic")
        return listSlot(care.explained, &Explained::topic, name, member);
    if (list == u"copy") {
        const std::size_t at = name.toUInt();
        constexpr std::size_t copiesMax = 20;
        if (at >= copiesMax)
            return {};
        if (care.copies.size() <= at)
            care.copies.resize(at + 1);
        return memberSlot(care.copies[at], member);
    }
    if (list == u"duty") {
        const auto duty = domain::fromKey<RepresentativeDuty>(name);
        return duty ? memberOfSetSlot(care.representative.duties, *duty) : CareSlot{};
    }
    if (list == u"otherMoney") {
        const auto stream = domain::fromKey<MoneyStream>(name);
        return stream ? memberOfSetSlot(care.account.otherMoney, *stream) : CareSlot{};
    }
    if (member.isEmpty())
        return memberSlot(care, key);
    if (key == u"account.users")
        return slotOf(care.account.users);
    if (key == u"account.statementMonths")
        return statementsSlot(care.account.statementMonths);
    if (owner == u"account") // in files it has a longer name: a plan's "account" is how far its approval is
        return memberSlot(care.account, member);
    CareSlot slot;
    forEachMember<CareRecord>([&](std::size_t, const auto& part) {
        if constexpr (requires { memberSlot(care.*part.at, member); })
            if (owner == QLatin1String(part.key))
                slot = memberSlot(care.*part.at, member);
    });
    return slot;
}

void withoutBlanks(CareRecord& care)
{
    dropBlank(care.risks, &LegalRisk::kind);
    dropBlank(care.support, &SupportOffer::kind);
    dropBlank(care.capacity, &CapacityRecord::decision);
    dropBlank(care.explained, &Explained::topic);
    // Only at the end: a copy in the middle keeps its number while it is being typed.
    while (!care.copies.empty() && care.copies.back() == PlanCopy{})
        care.copies.pop_back();
}

} // namespace doorstep::viewmodels
