// Typed access to one record of a JSON file, which never throws and remembers the first thing wrong.
#pragma once

#include <boost/json/value.hpp>

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace doorstep::office {

/// Bounds of one record; what exceeds them refuses the record, not the file.
inline constexpr int recordTextMax = 1000;
inline constexpr std::size_t recordListMax = 200;

/// Absent members and null read as empty. A member of a wrong kind reads as empty too and makes
/// refusal() say so: a record that is half understood is not imported.
class JsonRecord {
public:
    using Object = boost::json::object;

    /// One sentence, empty while everything read was as it should be.
    [[nodiscard]] const std::string& refusal() const noexcept { return m_refusal; }
    /// The first reason counts.
    void refuse(std::string reason);

    [[nodiscard]] const Object* object(const Object& in, std::string_view member);
    [[nodiscard]] std::vector<const Object*> objects(const Object& in, std::string_view member);
    /// Without spaces around it and with single spaces in it.
    [[nodiscard]] QString text(const Object& in, std::string_view member);
    /// Empty and null elements are left out.
    [[nodiscard]] QStringList texts(const Object& in, std::string_view member);
    [[nodiscard]] std::optional<bool> flag(const Object& in, std::string_view member);

private:
    [[nodiscard]] const boost::json::value* find(const Object& in, std::string_view member) const;
    [[nodiscard]] const boost::json::array* list(const Object& in, std::string_view member);
    [[nodiscard]] QString checked(const boost::json::string& text);
    void wrongKind(std::string_view member);

    std::string m_refusal;
};

/// Text of a file as the product keeps it: simplified spaces. nullopt when it has control characters
/// or more than recordTextMax characters.
[[nodiscard]] std::optional<QString> cleanText(const QString& text);

} // namespace doorstep::office
