// The list of names, read and written whole.
#include "app/viewmodels/tablet_staff.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace doorstep::viewmodels {

TabletStaff::TabletStaff(std::filesystem::path firstVault, QObject* parent)
    : QObject(parent)
    , m_first(std::move(firstVault))
{
    load();
}

QString TabletStaff::file() const
{
    return QString::fromStdString(m_first.string()) + QStringLiteral(".staff.json");
}

void TabletStaff::load()
{
    QFile list(file());
    if (!m_first.empty() && list.open(QIODevice::ReadOnly)) {
        const QJsonObject all = QJsonDocument::fromJson(list.readAll()).object();
        const QJsonArray people = all[QLatin1String("people")].toArray();
        for (const QJsonValue& each : people) {
            const int number = each[QLatin1String("vault")].toInt();
            if (number > 0)
                m_people.push_back({each[QLatin1String("name")].toString(), number});
        }
        m_current = all[QLatin1String("current")].toInt();
    }
    // The list may be lost; the first vault never is for that.
    if (std::none_of(m_people.begin(), m_people.end(), [](const Person& one) { return one.number == 1; }))
        m_people.insert(m_people.begin(), {QString(), 1});
    m_current = std::clamp(m_current, 0, static_cast<int>(m_people.size()) - 1);
}

void TabletStaff::save() const
{
    if (m_first.empty())
        return;
    QJsonArray people;
    for (const Person& one : m_people)
        people.append(QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("vault"), one.number}});
    QSaveFile list(file());
    if (!list.open(QIODevice::WriteOnly))
        return; // asked again next time; every vault is where it was
    list.write(
        QJsonDocument(QJsonObject{{QStringLiteral("people"), people}, {QStringLiteral("current"), m_current}})
            .toJson());
    static_cast<void>(list.commit());
}

QStringList TabletStaff::names() const
{
    QStringList list;
    for (const Person& one : m_people)
        list << (one.name.isEmpty() ? tr("The first user of this tablet") : one.name);
    return list;
}

QString TabletStaff::currentName() const
{
    return names().value(m_current);
}

QString TabletStaff::ownName() const
{
    return m_people[static_cast<std::size_t>(m_current)].name;
}

bool TabletStaff::isTaken(const QString& name) const
{
    const QStringList all = names();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i != m_current && all[i].compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

std::filesystem::path TabletStaff::folder() const
{
    const int number = m_people[static_cast<std::size_t>(m_current)].number;
    if (number == 1)
        return m_first;
    return m_first.string() + "-" + std::to_string(number);
}

void TabletStaff::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_people.size()) || index == m_current)
        return;
    m_current = index;
    save();
    Q_EMIT changed();
}

bool TabletStaff::add(const QString& name)
{
    const QString wanted = name.simplified();
    const bool mine = currentName().compare(wanted, Qt::CaseInsensitive) == 0;
    if (wanted.isEmpty() || mine || isTaken(wanted) || m_first.empty() || m_people.size() >= staffMax)
        return false;
    int number = 2;
    for (const Person& one : m_people)
        number = std::max(number, one.number + 1);
    m_people.push_back({wanted, number});
    m_current = static_cast<int>(m_people.size()) - 1;
    save();
    Q_EMIT changed();
    return true;
}

bool TabletStaff::rename(const QString& name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || isTaken(wanted))
        return false;
    m_people[static_cast<std::size_t>(m_current)].name = wanted;
    save();
    Q_EMIT changed();
    return true;
}

void TabletStaff::removeCurrent()
{
    if (m_people[static_cast<std::size_t>(m_current)].number == 1)
        return;
    m_people.erase(m_people.begin() + m_current);
    m_current = 0;
    save();
    Q_EMIT changed();
}

} // namespace doorstep::viewmodels
