// The part that all list models share: rows as values, a count, and signals for what changed only.
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace doorstep::viewmodels {

/// Gives QML a `count` that follows the rows.
class CountedListModel : public QAbstractListModel {
    Q_OBJECT
    /// A model whose count QML reads declares it once more, so that qmllint, which does not see through the
    /// template, knows it.
    Q_PROPERTY(int count READ rowCountNow NOTIFY countChanged)
public:
    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCountNow() const { return rowCount({}); }

Q_SIGNALS:
    void countChanged();
};

/// Row needs operator==. Rows that stay in place are announced with dataChanged, so that delegates (and
/// the text cursor in them) live on; the tail is inserted or removed.
template <typename Row>
class RowListModel : public CountedListModel {
public:
    using CountedListModel::CountedListModel;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    void setRows(std::vector<Row> rows)
    {
        const auto before = m_rows.size();
        const auto common = std::min(before, rows.size());
        for (std::size_t i = 0; i < common; ++i) {
            if (m_rows[i] == rows[i])
                continue;
            // One signal for neighbours: thousands of rows may move when somebody comes on the list.
            const std::size_t first = i;
            do {
                m_rows[i] = std::move(rows[i]);
                ++i;
            } while (i < common && !(m_rows[i] == rows[i]));
            Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(i) - 1));
        }
        if (rows.size() < before) {
            beginRemoveRows({}, static_cast<int>(rows.size()), static_cast<int>(before) - 1);
            m_rows.resize(rows.size());
            endRemoveRows();
        } else if (rows.size() > before) {
            beginInsertRows({}, static_cast<int>(before), static_cast<int>(rows.size()) - 1);
            for (std::size_t i = before; i < rows.size(); ++i)
                m_rows.push_back(std::move(rows[i]));
            endInsertRows();
        }
        if (before != m_rows.size())
            Q_EMIT countChanged();
    }

protected:
    /// nullptr for an index that is not of this model.
    [[nodiscard]] const Row* rowAt(const QModelIndex& at) const
    {
        if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return nullptr;
        return &m_rows[static_cast<std::size_t>(at.row())];
    }

private:
    std::vector<Row> m_rows;
};

} // namespace doorstep::viewmodels
