// One sealed setting a patient, as CBOR.
#include "app/store/typed_texts.h"

#include "app/store/core/core.h"
#include "app/store/core/failure.h"

#include <QByteArray>
#include <QCborMap>
#include <QCborValue>

namespace doorstep::store {

namespace {

QByteArray keyOf(const EntityId& patient)
{
    const QByteArray id(reinterpret_cast<const char*>(patient.value.data()),
                        static_cast<qsizetype>(patient.value.size()));
    return "typed." + id.toHex();
}

} // namespace

Result<TypedTexts::Texts> TypedTexts::load(const EntityId& patient) const
{
    return guarded([&] {
        Texts texts;
        const auto kept = setting(m_core.db, keyOf(patient).constData());
        if (!kept)
            return texts;
        const QByteArray bytes(reinterpret_cast<const char*>(kept->data()),
                               static_cast<qsizetype>(kept->size()));
        const QCborMap map = QCborValue::fromCbor(bytes).toMap();
        for (const auto& [field, text] : map)
            texts.insert(field.toString(), text.toString());
        return texts;
    });
}

Status TypedTexts::save(const EntityId& patient, const Texts& texts)
{
    return guarded([&] {
        const QByteArray key = keyOf(patient);
        QCborMap map;
        for (auto text = texts.cbegin(); text != texts.cend(); ++text)
            map.insert(text.key(), text.value());
        const QByteArray bytes = QCborValue(map).toCbor();
        m_core.db.transaction([&] {
            if (texts.isEmpty())
                return dropSetting(m_core.db, key.constData());
            putSetting(m_core.db, key.constData(),
                       {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())});
        });
    });
}

} // namespace doorstep::store
