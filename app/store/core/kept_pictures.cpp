// Pictures of a form that is not recorded yet: what opens them is kept with the form, so that a process that
// dies while the camera is open loses none.
#include "app/store/core/pictures.h"

#include "sync/wire/cbor.h"

#include <algorithm>

namespace doorstep::store {
namespace {

constexpr const char* prefix = "kept.";

std::string keyOf(const EntityId& form, const Hash32& hash)
{
    return prefix + form.hex() + "." + hash.hex();
}

wire::Value fileValue(const SealedBlob& blob)
{
    return wire::Value(
        wire::Value::Array{wire::Value(blob.id), wire::Value(blob.sizeBytes), wire::Value(blob.hash)});
}

std::optional<SealedBlob> fileFrom(const wire::Value* value, crypto::SecretBytes key)
{
    const auto* parts = value ? value->asArray() : nullptr;
    if (!parts || parts->size() != 3 || key.size() != crypto::streamKeySizeBytes)
        return std::nullopt;
    const auto id = (*parts)[0].asId<BlobId>();
    const auto size = (*parts)[1].asUint();
    const auto hash = (*parts)[2].asId<Hash32>();
    if (!id || !size || !hash)
        return std::nullopt;
    return SealedBlob{*id, std::move(key), *size, *hash};
}

std::string textAt(const wire::Value& value, std::uint64_t member)
{
    const wire::Value* found = value.at(member);
    const std::string* text = found ? found->asText() : nullptr;
    return text ? *text : std::string();
}

struct Found {
    std::string key; ///< of the setting
    EntityId form;
    Hash32 hash;
    std::uint64_t order = 0;
    std::string name;
    wire::Value value;
};

/// Settings of a form's pictures, or of all forms (no id).
std::vector<Found> settingsOf(Core& core, const std::optional<EntityId>& form)
{
    std::vector<Found> all;
    constexpr std::string_view keySuffix = ".full";
    const std::string pattern =
        prefix + (form ? form->hex() + "." : std::string()) + "*" + std::string(keySuffix);
    std::vector<std::string> keys;
    {
        Query query = core.db.query("SELECT key FROM setting WHERE key GLOB ?", pattern);
        while (query.next())
            keys.push_back(query.text(0));
    }
    for (const std::string& keyName : keys) {
        const std::string key = keyName.substr(0, keyName.size() - keySuffix.size());
        const std::string ids = key.substr(std::string_view(prefix).size());
        const auto dot = ids.find('.');
        const auto owner = EntityId::fromHexText(ids.substr(0, dot));
        const auto hash = dot == std::string::npos ? std::nullopt : Hash32::fromHexText(ids.substr(dot + 1));
        const auto bytes = setting(core.db, key.c_str());
        if (!owner || !hash || !bytes)
            continue;
        const auto value = wire::decode(*bytes);
        if (!value)
            continue;
        const wire::Value* order = value.value().at(0);
        all.push_back({key, *owner, *hash, order ? order->asUint().value_or(0) : 0, textAt(value.value(), 2),
                       value.value()});
    }
    std::sort(all.begin(), all.end(), [](const Found& a, const Found& b) { return a.order < b.order; });
    return all;
}

std::optional<KeptPicture> pictureFrom(Core& core, const Found& found)
{
    auto full = fileFrom(found.value.at(3), settingSecret(core.db, (found.key + ".full").c_str()));
    if (!full || core.blobs.presence(full->id, full->sizeBytes) != BlobFiles::Presence::Whole)
        return std::nullopt;
    KeptPicture picture{std::move(*full), std::nullopt, textAt(found.value, 1)};
    picture.thumb = fileFrom(found.value.at(4), settingSecret(core.db, (found.key + ".thumb").c_str()));
    return picture;
}

} // namespace

void rememberKept(Core& core, const EntityId& form, const std::string& name, const Hash32& hash,
                  const KeptPicture& picture)
{
    const std::string key = keyOf(form, hash);
    const std::vector<Found> others = settingsOf(core, form);
    wire::Value value;
    value.set(0, others.empty() ? std::uint64_t{0} : others.back().order + 1);
    value.set(1, picture.mime);
    value.set(2, name);
    value.set(3, fileValue(picture.full));
    if (picture.thumb)
        value.set(4, fileValue(*picture.thumb));
    core.db.transaction([&] {
        putSetting(core.db, key.c_str(), wire::encode(value));
        putSetting(core.db, (key + ".full").c_str(), picture.full.key.view());
        if (picture.thumb)
            putSetting(core.db, (key + ".thumb").c_str(), picture.thumb->key.view());
    });
}

int forgetKept(Core& core, const Hash32& hash)
{
    return core.db.run("DELETE FROM setting WHERE key GLOB ?", std::string(prefix) + "*." + hash.hex() + "*");
}

std::vector<KeptOfForm> keptPictures(Core& core, const EntityId& form)
{
    std::vector<KeptOfForm> list;
    for (const Found& found : settingsOf(core, form)) {
        const auto kept = core.kept.find(found.hash);
        if (kept != core.kept.end())
            list.push_back({found.hash, found.name, kept->second.full.sizeBytes});
    }
    return list;
}

void loadKept(Core& core)
{
    for (const Found& found : settingsOf(core, std::nullopt)) {
        if (auto picture = pictureFrom(core, found))
            core.kept.emplace(found.hash, std::move(*picture));
    }
}

} // namespace doorstep::store
