// The steps that every plan command begins with.
#pragma once

#include "app/ctl/session.h"

namespace doorstep::ctl {

/// The tablet and one person on it.
struct At {
    store::Tablet* tablet = nullptr;
    domain::Person person;
};
[[nodiscard]] inline Result<At> personAt(Session& session, const QString& nhsNumber)
{
    const auto tablet = session.tablet();
    if (!tablet.ok())
        return tablet.error();
    auto person = findPerson(tablet.value()->people(), nhsNumber);
    if (!person.ok())
        return person.error();
    return At{tablet.value(), std::move(person).value()};
}

/// The live draft; NotFound says how to begin one.
[[nodiscard]] inline Result<domain::Plan> liveDraft(const At& at)
{
    auto draft = at.tablet->plans().draft(at.person.id);
    if (!draft.ok())
        return draft.error();
    if (!draft.value())
        return Error{ErrorCode::NotFound, "This person has no draft plan. Begin one with plan new."};
    return std::move(*draft.value());
}

} // namespace doorstep::ctl
