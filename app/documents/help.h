// Help that needs no connection: every screen, every rule, ways back in, contacts and licences; and a search.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace doorstep::documents {

struct HelpTopic {
    QString key;   ///< "screen:plan", "rule:R-34", "about:licences"
    QString group; ///< heading under which it stands
    QString title;
    QStringList texts; ///< paragraphs
    QString small;     ///< source of a rule; small print
    bool operator==(const HelpTopic&) const = default;
};

/// In the language of the program as it is when the book is made. One thread.
class HelpBook {
public:
    explicit HelpBook(const QString& version);

    [[nodiscard]] const std::vector<HelpTopic>& topics() const { return m_topics; }
    [[nodiscard]] const HelpTopic* find(const QString& key) const;
    /// Best first. Every word asked for must be in the topic: whole, as its beginning, or with one typing
    /// mistake in a word of four letters or more. What is in the title counts most, then the group.
    /// Empty query: everything, in order.
    [[nodiscard]] std::vector<const HelpTopic*> search(const QString& query) const;

private:
    struct Words {
        QStringList title;
        QStringList text;
    };
    std::vector<HelpTopic> m_topics;
    std::vector<Words> m_words;
};

} // namespace doorstep::documents
