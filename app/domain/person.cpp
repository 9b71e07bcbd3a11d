// Which of a person's names and addresses holds on a day, and how it is written.
#include "app/domain/person.h"

#include <algorithm>
#include <tuple>

namespace doorstep::domain {

namespace {

/// An open end covers everything on its side.
bool covers(const QDate& from, const QDate& to, const QDate& on)
{
    return (!from.isValid() || from <= on) && (!to.isValid() || on <= to);
}

/// What is better to show compares greater: in force, then already begun, then the latest beginning.
template <typename Dated>
auto freshness(const Dated& entry, const QDate& on)
{
    const bool begun = !entry.from.isValid() || entry.from <= on;
    const qint64 since = entry.from.isValid() ? entry.from.toJulianDay() : 0;
    return std::tuple(covers(entry.from, entry.to, on), begun, since);
}

/// Usual before every other use, a name given up last of all.
int useRank(PersonName::Use use)
{
    switch (use) {
    case PersonName::Use::Usual:
        return 2;
    case PersonName::Use::Official:
    case PersonName::Use::Nickname:
    case PersonName::Use::Other:
        return 1;
    case PersonName::Use::Old:
        return 0;
    }
    return 0;
}

/// "SYNTHETIC" -> "Synthetic", "O'NEILL-SMITH" -> "O'Neill-Smith"; a name in mixed case is left alone.
QString spokenFamily(const QString& family)
{
    if (family != family.toUpper())
        return family;
    QString result = family.toLower();
    bool atStart = true;
    for (QChar& c : result) {
        if (atStart)
            c = c.toUpper();
        atStart = !c.isLetter();
    }
    return result;
}

QString joined(const QString& a, const QString& between, const QString& b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : a + between + b;
}

} // namespace

const PersonName* Person::nameNow(const QDate& on) const
{
    const auto better = [&on](const PersonName& a, const PersonName& b) {
        return std::tuple(useRank(a.use), freshness(a, on)) < std::tuple(useRank(b.use), freshness(b, on));
    };
    const auto best = std::max_element(names.begin(), names.end(), better);
    return best == names.end() ? nullptr : &*best;
}

PostalAddress Person::addressNow(const QDate& on) const
{
    if (isRestricted())
        return {};
    const auto better = [&on](const PostalAddress& a, const PostalAddress& b) {
        return freshness(a, on) < freshness(b, on);
    };
    const auto best = std::max_element(addresses.begin(), addresses.end(), better);
    // A home somebody has left is no address: nobody is sent there, and no letter.
    if (best == addresses.end() || !covers(best->from, best->to, on))
        return {};
    return *best;
}

QString displayName(const Person& person, const QDate& on)
{
    const PersonName* name = person.nameNow(on);
    if (!name)
        return QStringLiteral("Name not recorded");
    const QString text =
        joined(name->family.trimmed().toUpper(), QStringLiteral(", "), name->given.join(u' ').simplified());
    if (text.isEmpty())
        return QStringLiteral("Name not recorded");
    return name->title.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(name->title);
}

QString spokenName(const Person& person, const QDate& on)
{
    const PersonName* name = person.nameNow(on);
    const QString text = name ? joined(name->given.value(0).simplified(), QStringLiteral(" "),
                                       spokenFamily(name->family.trimmed()))
                              : QString();
    return text.isEmpty() ? QStringLiteral("the patient") : text;
}

QString describe(Gender gender)
{
    switch (gender) {
    case Gender::NotKnown:
        return QStringLiteral("Not known");
    case Gender::Male:
        return QStringLiteral("Male");
    case Gender::Female:
        return QStringLiteral("Female");
    case Gender::Other:
        return QStringLiteral("Other");
    }
    return {};
}

} // namespace doorstep::domain
