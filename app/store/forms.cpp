// One sealed setting a form, as CBOR.
#include "app/store/forms.h"

#include "app/store/core/form_rows.h"

#include <QByteArray>
#include <QCborValue>

namespace doorstep::store {

namespace {

constexpr std::string_view ownerKeyPrefix = "form.";

std::string ownerKey(const EntityId& owner)
{
    return std::string(ownerKeyPrefix) + owner.hex() + ".";
}

} // namespace

std::string formKey(const EntityId& owner, const QString& form)
{
    return ownerKey(owner) + form.toStdString();
}

void dropForm(Core& core, const EntityId& owner, const QString& form)
{
    dropSetting(core.db, formKey(owner, form).c_str());
}

void dropFormsOf(Core& core, const EntityId& owner)
{
    core.db.run("DELETE FROM setting WHERE key GLOB ?", ownerKey(owner) + "*");
}

Result<std::optional<QCborMap>> Forms::load(const EntityId& owner, const QString& form) const
{
    return guarded([&]() -> std::optional<QCborMap> {
        const auto kept = setting(m_core.db, formKey(owner, form).c_str());
        if (!kept)
            return std::nullopt;
        const QByteArray bytes(reinterpret_cast<const char*>(kept->data()),
                               static_cast<qsizetype>(kept->size()));
        return QCborValue::fromCbor(bytes).toMap();
    });
}

Status Forms::save(const EntityId& owner, const QString& form, const QCborMap& values)
{
    if (values.isEmpty())
        return drop(owner, form);
    return guarded([&] {
        const QByteArray bytes = QCborValue(values).toCbor();
        m_core.db.transaction([&] {
            putSetting(m_core.db, formKey(owner, form).c_str(),
                       {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                        static_cast<std::size_t>(bytes.size())});
        });
    });
}

Status Forms::drop(const EntityId& owner, const QString& form)
{
    return guarded([&] {
        if (setting(m_core.db, formKey(owner, form).c_str()))
            m_core.db.transaction([&] { dropForm(m_core, owner, form); });
    });
}

Result<std::vector<BegunForm>> Forms::begun() const
{
    return guarded([&] {
        std::vector<BegunForm> forms;
        Query query = m_core.db.query("SELECT key FROM setting WHERE key GLOB 'form.*' ORDER BY key");
        while (query.next()) {
            const std::string key = query.text(0);
            const std::size_t dot = key.find('.', ownerKeyPrefix.size());
            const auto owner = EntityId::fromHexText(
                std::string_view(key).substr(ownerKeyPrefix.size(), dot - ownerKeyPrefix.size()));
            if (dot == std::string::npos || !owner || owner->isZero())
                continue;
            const std::string name = key.substr(dot + 1);
            if (name != form::removed) // the removal itself is recorded
                forms.push_back({*owner, QString::fromStdString(name)});
        }
        return forms;
    });
}

} // namespace doorstep::store
