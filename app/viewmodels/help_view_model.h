// Help without a connection: search as one types, one topic, help for the screen one came from.
#pragma once

#include "app/documents/help.h"
#include "app/viewmodels/row_list_model.h"

#include <QtQml/qqmlregistration.h>

#include <memory>

namespace doorstep::viewmodels {

struct HelpRow {
    QString key;
    QString title;
    QString group;
    bool first = false; ///< begins a group
    bool operator==(const HelpRow&) const = default;
};

class HelpTopicsModel : public RowListModel<HelpRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by HelpViewModel")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role { KeyRole = Qt::UserRole + 1, TitleRole, GroupRole, FirstRole };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

class HelpViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    /// Followed at every key.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    /// Without a query the rules are many: they are listed when this is on. A search always finds them.
    Q_PROPERTY(bool withRules READ withRules WRITE setWithRules NOTIFY queryChanged FINAL)
    Q_PROPERTY(doorstep::viewmodels::HelpTopicsModel* topics READ topics CONSTANT FINAL)
    /// "3 topics", "Nothing about that": for screen readers too.
    Q_PROPERTY(QString foundText READ foundText NOTIFY queryChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY topicChanged FINAL)
    Q_PROPERTY(QStringList texts READ texts NOTIFY topicChanged FINAL)
    Q_PROPERTY(QString small READ small NOTIFY topicChanged FINAL)
public:
    explicit HelpViewModel(QObject* parent);

    /// False when there is no such topic; the open one stays.
    Q_INVOKABLE bool open(const QString& key);
    /// Everything, as when it is opened for the first time.
    Q_INVOKABLE void start();
    /// After the language changed.
    void retranslate();

    [[nodiscard]] QString query() const { return m_query; }
    [[nodiscard]] bool withRules() const { return m_withRules; }
    [[nodiscard]] HelpTopicsModel* topics() const { return m_topics; }
    [[nodiscard]] QString foundText() const;
    [[nodiscard]] QString title() const { return m_topic.title; }
    [[nodiscard]] QStringList texts() const { return m_topic.texts; }
    [[nodiscard]] QString small() const { return m_topic.small; }
    void setQuery(const QString& query);
    void setWithRules(bool on);

Q_SIGNALS:
    void queryChanged();
    void topicChanged();

private:
    void search();
    /// Made when it is first asked for: most sessions never open the help.
    [[nodiscard]] const documents::HelpBook& book() const;

    mutable std::unique_ptr<documents::HelpBook> m_book;
    QString m_query;
    bool m_withRules = false;
    HelpTopicsModel* m_topics;
    documents::HelpTopic m_topic;
};

} // namespace doorstep::viewmodels
