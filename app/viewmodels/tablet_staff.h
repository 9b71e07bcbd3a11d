// Who uses this tablet: names chosen at set-up, each with a vault of their own.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <vector>

namespace doorstep::viewmodels {

/// A name of staff is no secret: the list is a plain file beside the vaults. It holds nothing of patients and
/// nothing of what waits in a vault. The first vault is the folder that is given; the others stand beside it.
/// Lives on the interface's thread.
class TabletStaff final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by AppSession")
    Q_PROPERTY(QStringList names READ names NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current NOTIFY changed FINAL) ///< index into names
    Q_PROPERTY(QString currentName READ currentName NOTIFY changed FINAL)
    /// As the current person wants it on the unlock screen; empty = nobody has said it yet.
    Q_PROPERTY(QString ownName READ ownName NOTIFY changed FINAL)
    Q_PROPERTY(bool severalPossible READ severalPossible CONSTANT FINAL)
public:
    static constexpr int staffMax = 12;

    /// Empty folder: one vault alone, as in tests that have no files.
    TabletStaff(std::filesystem::path firstVault, QObject* parent);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] QString ownName() const;
    [[nodiscard]] bool severalPossible() const { return !m_first.empty(); }
    [[nodiscard]] std::filesystem::path folder() const;
    /// Which of them is at the tablet; remembered for the next start.
    void choose(int index);
    /// A vault for another person, not made yet; they are the current one afterwards. False for a name that
    /// is empty or there already, and when there are too many.
    bool add(const QString& name);
    /// The current person's name. False for one that cannot be taken, as for add().
    Q_INVOKABLE bool rename(const QString& name);
    /// The current person's vault was never made: they are not on the list any more.
    void removeCurrent();

Q_SIGNALS:
    void changed();

private:
    struct Person {
        QString name;
        int number = 1; ///< of the folder; 1 = the first vault
    };
    void load();
    void save() const;
    [[nodiscard]] bool isTaken(const QString& name) const; ///< by anybody but the current person
    [[nodiscard]] QString file() const;

    std::filesystem::path m_first;
    std::vector<Person> m_people;
    int m_current = 0;
};

} // namespace doorstep::viewmodels
