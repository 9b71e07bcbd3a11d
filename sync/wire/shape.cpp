// Reading decoded values into structures; texts and dates of Qt to and from CBOR.
#include "sync/wire/shape.h"

#include <QStringConverter>

namespace doorstep::wire {

void Reader::members(std::size_t count) const
{
    const auto* map = m_value ? m_value->asMap() : nullptr;
    require(map && map->size() == count);
}

void Reader::items(std::size_t count) const
{
    const auto* array = m_value ? m_value->asArray() : nullptr;
    require(array && array->size() == count);
}

Reader Reader::at(std::uint64_t key) const
{
    return {m_value ? m_value->at(key) : nullptr, m_ok};
}

Reader Reader::item(std::size_t index) const
{
    const auto* array = m_value ? m_value->asArray() : nullptr;
    return {array && index < array->size() ? &(*array)[index] : nullptr, m_ok};
}

std::vector<Reader> Reader::array() const
{
    std::vector<Reader> readers;
    const auto* array = m_value ? m_value->asArray() : nullptr;
    require(array);
    if (array)
        for (const Value& item : *array)
            readers.push_back(Reader(&item, m_ok));
    return readers;
}

std::vector<std::pair<Reader, Reader>> Reader::map() const
{
    std::vector<std::pair<Reader, Reader>> readers;
    const auto* map = m_value ? m_value->asMap() : nullptr;
    require(map);
    if (map)
        for (const auto& [key, member] : *map)
            readers.emplace_back(Reader(&key, m_ok), Reader(&member, m_ok));
    return readers;
}

const Value& Reader::value() const
{
    static const Value null;
    require(m_value);
    return m_value ? *m_value : null;
}

std::uint64_t Reader::number() const
{
    const auto found = m_value ? m_value->asUint() : std::nullopt;
    require(found.has_value());
    return found.value_or(0);
}

std::int64_t Reader::integer() const
{
    const auto found = m_value ? m_value->asInt() : std::nullopt;
    require(found.has_value());
    return found.value_or(0);
}

int Reader::smallInteger() const
{
    const std::int64_t found = integer();
    if (found < std::numeric_limits<int>::min() || found > std::numeric_limits<int>::max()) {
        fail();
        return 0;
    }
    return static_cast<int>(found);
}

bool Reader::boolean() const
{
    const auto found = m_value ? m_value->asBool() : std::nullopt;
    require(found.has_value());
    return found.value_or(false);
}

Bytes Reader::bytes() const
{
    const Bytes* found = m_value ? m_value->asBytes() : nullptr;
    require(found);
    return found ? *found : Bytes{};
}

std::string Reader::text() const
{
    const std::string* found = m_value ? m_value->asText() : nullptr;
    require(found);
    return found ? *found : std::string{};
}

QString Reader::qtext() const
{
    const std::string* found = m_value ? m_value->asText() : nullptr;
    require(found);
    return found ? toQString(*found) : QString();
}

QStringList Reader::qtexts() const
{
    QStringList texts;
    for (const Reader& item : array())
        texts.append(item.qtext());
    return texts;
}

QDate Reader::date() const
{
    if (isNull())
        return {};
    const QString written = qtext();
    const QDate found = QDate::fromString(written, Qt::ISODate);
    require(found.isValid() && found.toString(Qt::ISODate) == written);
    return found;
}

QString toQString(std::string_view utf8)
{
    // fromUtf8() would drop a byte order mark in front, and the text would not be what was signed.
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

Value toValue(const QString& text)
{
    return Value(text.toStdString());
}

Value toValue(const QStringList& texts)
{
    return arrayFrom(texts, [](const QString& text) { return toValue(text); });
}

Value toValue(const QDate& date)
{
    const QString written = date.toString(Qt::ISODate);
    return written.isEmpty() ? Value() : toValue(written);
}

} // namespace doorstep::wire
