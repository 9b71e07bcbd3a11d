// Strict reading of a JSON object: every member has a kind, and the first mistake is named by its place.
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace doorstep::documents {

/// An object of the file with its place in it ("plan / lines / 4"). All nodes of a file share one problem:
/// the first. Reads after it give empty values, so a reader checks once, at the end.
class JsonNode {
public:
    explicit JsonNode(const QJsonObject& root);

    /// "plan / lines / 4 / qty: it is missing"; empty while everything was as it should be.
    [[nodiscard]] const QString& problem() const { return *m_problem; }
    void refuse(const char* member, const QString& why) const;

    [[nodiscard]] bool has(const char* member) const; ///< present and not null
    [[nodiscard]] bool isNull(const char* member) const; ///< present and null

    // Compulsory members.
    [[nodiscard]] QString text(const char* member) const; ///< may be ""
    [[nodiscard]] QString filledText(const char* member) const;
    [[nodiscard]] qint64 integer(const char* member, qint64 min, qint64 max) const;
    /// A number with at most 3 decimal places, in thousandths, exactly. Above nought.
    [[nodiscard]] qint64 thousandths(const char* member, qint64 max) const;
    [[nodiscard]] bool flag(const char* member) const;
    [[nodiscard]] QDate date(const char* member) const; ///< "2011-07-04"
    [[nodiscard]] JsonNode object(const char* member) const;
    [[nodiscard]] std::vector<JsonNode> objects(const char* member, qsizetype max) const;
    [[nodiscard]] QJsonArray list(const char* member, qsizetype max) const;
    [[nodiscard]] QStringList texts(const char* member, qsizetype max) const;

    // Members that may be absent or null.
    [[nodiscard]] QString textOr(const char* member, const QString& otherwise = {}) const;
    [[nodiscard]] bool flagOr(const char* member, bool otherwise) const;

    /// A word out of a few; `fromKey` gives an optional.
    template <typename FromKey>
    [[nodiscard]] auto choice(const char* member, FromKey fromKey) const
    {
        using Value = typename decltype(fromKey(QString()))::value_type;
        const auto value = fromKey(text(member));
        if (!value)
            refuse(member, QStringLiteral("it is not one of the words known for it"));
        return value.value_or(Value{});
    }

private:
    JsonNode(QJsonObject object, QString path, std::shared_ptr<QString> problem);
    [[nodiscard]] std::optional<QJsonValue> value(const char* member) const;
    [[nodiscard]] QString checkedText(const char* member, const QJsonValue& value) const;

    QJsonObject m_object;
    QString m_path; ///< "" or ends in " / "
    std::shared_ptr<QString> m_problem;
};

} // namespace doorstep::documents
