// The parts around a plan's lines as sections of fields: About me, communication, who acts, the risks of the
// law, support, copies.
#pragma once

#include "app/viewmodels/plan_editor.h"

namespace doorstep::viewmodels {

struct CareFieldRow {
    QString key;     ///< "nominee.name", "risk:health.answer"
    QString heading; ///< stands above it when it begins a group
    QString label;
    QString hint;
    QString kind; ///< "line", "area", "date", "choice", "radio", "check"
    QString value;
    QStringList choices; ///< the first is "Not recorded"
    int choice = 0;
    QString errorText;
    bool operator==(const CareFieldRow&) const = default;
};

class CareFieldsModel : public RowListModel<CareFieldRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by CareEditor")
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged FINAL)
public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        HeadingRole,
        LabelRole,
        HintRole,
        KindRole,
        ValueRole,
        ChoicesRole,
        ChoiceRole,
        ErrorRole
    };
    Q_ENUM(Role)

    using RowListModel::RowListModel;
    QVariant data(const QModelIndex& at, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
};

/// Edits the draft of PlanEditor, which saves it. Nothing here is compulsory for saving; the rules say what
/// stands before which step. A part that is emptied is not recorded any more.
class CareEditor final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(QString section READ section NOTIFY sectionChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY sectionChanged FINAL)
    Q_PROPERTY(QString intro READ intro NOTIFY sectionChanged FINAL)
    /// One more copy can be added.
    Q_PROPERTY(bool hasCopies READ hasCopies NOTIFY sectionChanged FINAL)
    Q_PROPERTY(doorstep::viewmodels::CareFieldsModel* fields READ fields CONSTANT FINAL)
    /// section -> "In progress", for the list of tasks.
    Q_PROPERTY(QVariantMap stateTexts READ stateTexts NOTIFY statesChanged FINAL)
    Q_PROPERTY(QVariantList errorList READ errorList NOTIFY errorsChanged FINAL)
public:
    enum class Progress { NotStarted, Started, Completed, NotNeeded };
    Q_ENUM(Progress)

    CareEditor(PlanEditor& plan, QObject* parent);

    /// False when there is no such section.
    Q_INVOKABLE bool open(const QString& section);
    Q_INVOKABLE void set(const QString& key, const QString& text);
    Q_INVOKABLE void choose(const QString& key, int index);
    Q_INVOKABLE void addCopy();
    /// On Continue: true when every field can be read.
    Q_INVOKABLE bool check();
    void clear();

    [[nodiscard]] QString section() const { return m_section; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString intro() const;
    [[nodiscard]] bool hasCopies() const;
    [[nodiscard]] CareFieldsModel* fields() const { return m_fields; }
    [[nodiscard]] QVariantMap stateTexts() const;
    [[nodiscard]] QVariantList errorList() const;
    [[nodiscard]] Progress progress(const QString& section) const;

Q_SIGNALS:
    void sectionChanged();
    void statesChanged();
    void errorsChanged();

private:
    void refresh();

    PlanEditor& m_plan;
    QString m_section;
    int m_copies = 1;                ///< rows shown, filled or not
    QHash<QString, QString> m_typed; ///< dates as typed
    QVariantMap m_errors;
    CareFieldsModel* m_fields;
};

} // namespace doorstep::viewmodels
