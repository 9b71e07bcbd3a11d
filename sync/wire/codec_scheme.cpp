// Pilot schemes as fields of the reference stream.
#include "sync/wire/codecs.h"
#include "sync/wire/fields.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

using domain::PilotScheme;

namespace {

using ReadField = void (*)(const Reader&, PilotScheme&);

const std::map<std::uint64_t, ReadField>& fieldReaders()
{
    namespace f = field::scheme;
    static const std::map<std::uint64_t, ReadField> readers = {
        {f::name, [](const Reader& r, PilotScheme& s) { s.name = r.qtext(); }},
        {f::principal, [](const Reader& r, PilotScheme& s) { s.principal = r.qtext(); }},
        {f::organisations, [](const Reader& r, PilotScheme& s) { s.organisations = r.qtexts(); }},
        {f::reference, [](const Reader& r, PilotScheme& s) { s.reference = r.qtext(); }},
        {f::from, [](const Reader& r, PilotScheme& s) { s.from = r.date(); }},
        {f::until, [](const Reader& r, PilotScheme& s) { s.until = r.date(); }},
        {f::afterCare, [](const Reader& r, PilotScheme& s) { s.afterCare = r.boolean(); }},
        {f::postcodeAreas, [](const Reader& r, PilotScheme& s) { s.postcodeAreas = r.qtexts(); }},
        {f::healthNeeds, [](const Reader& r, PilotScheme& s) { s.healthNeeds = r.qtexts(); }},
        {f::criteria, [](const Reader& r, PilotScheme& s) { s.criteria = r.qtexts(); }},
        {f::provisions, [](const Reader& r, PilotScheme& s) { s.provisions = r.qtext(); }},
    };
    return readers;
}

} // namespace

FieldMap schemeFields(const PilotScheme& scheme)
{
    FieldMap fields;
    fields[field::scheme::name] = toValue(scheme.name);
    fields[field::scheme::principal] = toValue(scheme.principal);
    fields[field::scheme::organisations] = toValue(scheme.organisations);
    fields[field::scheme::reference] = toValue(scheme.reference);
    fields[field::scheme::from] = toValue(scheme.from);
    fields[field::scheme::until] = toValue(scheme.until);
    fields[field::scheme::afterCare] = scheme.afterCare;
    fields[field::scheme::postcodeAreas] = toValue(scheme.postcodeAreas);
    fields[field::scheme::healthNeeds] = toValue(scheme.healthNeeds);
    fields[field::scheme::criteria] = toValue(scheme.criteria);
    fields[field::scheme::provisions] = toValue(scheme.provisions);
    return fields;
}

Result<PilotScheme> schemeFrom(const EntityId& id, const FieldMap& fields)
{
    bool ok = true;
    PilotScheme scheme;
    scheme.id = id;
    for (const auto& [number, read] : fieldReaders())
        if (const auto found = fields.find(number); found != fields.end())
            read(Reader(found->second, ok), scheme);
    if (!ok)
        return Error{ErrorCode::Damaged, "A pilot scheme is not in the agreed form."};
    return scheme;
}

} // namespace doorstep::wire
