// The help book on the screen.
#include "app/viewmodels/help_view_model.h"

#include <QCoreApplication>

#include <utility>

namespace doorstep::viewmodels {

QVariant HelpTopicsModel::data(const QModelIndex& at, int role) const
{
    const HelpRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case KeyRole:
        return row->key;
    case Qt::DisplayRole:
    case TitleRole:
        return row->title;
    case GroupRole:
        return row->group;
    case FirstRole:
        return row->first;
    default:
        return {};
    }
}

QHash<int, QByteArray> HelpTopicsModel::roleNames() const
{
    return {{KeyRole, "key"}, {TitleRole, "title"}, {GroupRole, "group"}, {FirstRole, "first"}};
}

HelpViewModel::HelpViewModel(QObject* parent)
    : QObject(parent)
    , m_topics(new HelpTopicsModel(this))
{}

const documents::HelpBook& HelpViewModel::book() const
{
    if (!m_book)
        m_book = std::make_unique<documents::HelpBook>(QCoreApplication::applicationVersion());
    return *m_book;
}

void HelpViewModel::start()
{
    m_query.clear();
    m_withRules = false;
    search();
}

void HelpViewModel::setQuery(const QString& query)
{
    if (std::exchange(m_query, query) != query)
        search();
}

void HelpViewModel::setWithRules(bool on)
{
    if (std::exchange(m_withRules, on) != on)
        search();
}

void HelpViewModel::search()
{
    const bool all = m_query.trimmed().isEmpty();
    std::vector<HelpRow> rows;
    for (const documents::HelpTopic* topic : book().search(m_query)) {
        if (all && !m_withRules && topic->key.startsWith(QStringLiteral("rule:")))
            continue;
        rows.push_back({topic->key, topic->title, topic->group,
                        all && (rows.empty() || rows.back().group != topic->group)});
    }
    m_topics->setRows(std::move(rows));
    Q_EMIT queryChanged();
}

QString HelpViewModel::foundText() const
{
    if (m_query.trimmed().isEmpty())
        return {};
    const int count = m_topics->rowCountNow();
    if (count == 0)
        return tr("Nothing about that. Try another word.");
    return count == 1 ? tr("1 topic") : tr("%1 topics").arg(count);
}

bool HelpViewModel::open(const QString& key)
{
    const documents::HelpTopic* found = book().find(key);
    if (!found)
        return false;
    m_topic = *found;
    Q_EMIT topicChanged();
    return true;
}

void HelpViewModel::retranslate()
{
    m_book.reset();
    search();
    if (!m_topic.key.isEmpty())
        static_cast<void>(open(QString(m_topic.key)));
}

} // namespace doorstep::viewmodels
