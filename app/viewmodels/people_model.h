// The caseload as a list, filtered as you type.
#pragma once

#include "app/viewmodels/row_list_model.h"
#include "app/viewmodels/vault_service.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace doorstep::viewmodels {

struct PersonRow {
    QString key;
    QString name;
    QString nhsNumber;
    QString born;
    bool deceased = false;
    bool restricted = false;
    QString stateText;
    QString stateColour;
    store::PlanState state = store::PlanState::None;
    int unsent = 0;
    bool operator==(const PersonRow&) const = default;
};

class PeopleModel final : public RowListModel<PersonRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged FINAL)
    /// What is wrong with the number searched for, or what other number it looks like; empty for names.
    Q_PROPERTY(QString searchHint READ searchHint NOTIFY searchTextChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged FINAL)
    /// {key, name, text}: whose newest plan has an answer of the office that asks for something; no more than
    /// answersMax of them. Whatever is searched.
    Q_PROPERTY(QVariantList answers READ answers NOTIFY answersChanged FINAL)
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum class State { Loading, Empty, NothingFound, Ready, Failed };
    Q_ENUM(State)
    enum Role {
        KeyRole = Qt::UserRole + 1,
        NameRole,
        NhsNumberRole,
        BornRole,
        DeceasedRole,
        RestrictedRole,
        StateTextRole,
        StateColourRole,
        UnsentRole,
    };
    Q_ENUM(Role)
    static constexpr int answersMax = 20;

    PeopleModel(VaultService& vault, const Clock& clock, QObject* parent);

    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString& text);
    [[nodiscard]] QString searchHint() const;
    [[nodiscard]] QVariantList answers() const { return m_answers; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// A long list comes in pieces, so that what is saved meanwhile does not wait for it.
    Q_INVOKABLE void refresh();
    void refreshAnswers();
    /// Locked: nothing of the caseload stays in memory.
    void clear();

Q_SIGNALS:
    void searchTextChanged();
    void stateChanged();
    void answersChanged();

private:
    void askFrom(int offset, quint64 question);
    void show(const Result<std::vector<PersonRow>>& people, int offset, quint64 question);
    void setState(State state, const QString& errorText = {});

    VaultService& m_vault;
    const Clock& m_clock;
    QString m_searchText;
    QString m_errorText;
    QVariantList m_answers;
    State m_state = State::Loading;
    std::vector<PersonRow> m_coming; ///< of a list that is not complete
    quint64 m_question = 0;          ///< only the answer to the newest question is shown
    quint64 m_answersQuestion = 0;
};

} // namespace doorstep::viewmodels
