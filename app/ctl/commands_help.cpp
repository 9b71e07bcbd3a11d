// guide: the offline help in a terminal, with the same search as the screen.
#include "app/ctl/commands_paper.h"
#include "app/ctl/output.h"
#include "app/ctl/validators.h"
#include "app/documents/help.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace doorstep::ctl {
namespace {

QJsonObject topicJson(const documents::HelpTopic& topic)
{
    return {{QStringLiteral("key"), topic.key},
            {QStringLiteral("group"), topic.group},
            {QStringLiteral("title"), topic.title},
            {QStringLiteral("texts"), QJsonArray::fromStringList(topic.texts)},
            {QStringLiteral("small"), topic.small}};
}

Status search(const Session& session, const QString& query)
{
    const documents::HelpBook book(QStringLiteral(DOORSTEP_VERSION));
    const auto found = book.search(query);
    if (session.json()) {
        QJsonArray rows;
        for (const documents::HelpTopic* topic : found)
            rows.append(topicJson(*topic));
        printJson(QJsonObject{{QStringLiteral("topics"), rows}});
        return done();
    }
    for (const documents::HelpTopic* topic : found)
        printLine(QStringLiteral("%1  %2").arg(topic->key, topic->title));
    if (found.empty())
        printLine(QStringLiteral("The help has nothing about that."));
    return done();
}

Status show(const Session& session, const QString& key)
{
    const documents::HelpBook book(QStringLiteral(DOORSTEP_VERSION));
    const documents::HelpTopic* topic = book.find(key);
    if (!topic)
        return Error{ErrorCode::NotFound, "The help has no topic of this key; guide search shows all."};
    if (session.json()) {
        printJson(topicJson(*topic));
        return done();
    }
    printLine(topic->title);
    for (const QString& text : topic->texts)
        printLine(text);
    if (!topic->small.isEmpty())
        printLine(topic->small);
    return done();
}

} // namespace

void addHelpCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* group = app.add_subcommand("guide", "Help on screens and rules, without a connection");
    group->require_subcommand(1);
    const auto words = std::make_shared<std::vector<std::string>>();
    CLI::App* command = group->add_subcommand("search", "Topics by words, one typing mistake allowed");
    command->add_option("words", *words, "None: everything");
    command->callback([&chosen, words] {
        chosen.action = [words](Session& session) {
            QStringList query;
            for (const std::string& word : *words)
                query << fromArgument(word);
            return search(session, query.join(u' '));
        };
    });
    const auto key = std::make_shared<std::string>();
    command = group->add_subcommand("show", "One topic, like rule:R-34 or screen:plan");
    command->add_option("key", *key)->required();
    command->callback([&chosen, key] {
        chosen.action = [key](Session& session) { return show(session, fromArgument(*key)); };
    });
}

} // namespace doorstep::ctl
