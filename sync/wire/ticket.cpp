// The enrolment ticket as text: printed, shown as a QR code, or pasted.
#include "sync/wire/messages.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

constexpr std::string_view ticketPrefix = "DOORSTEP1.";
constexpr std::size_t ticketCharactersMax = 4096;
constexpr std::size_t pinsMax = 4;

Ticket readTicket(const Reader& reader)
{
    reader.members(5);
    Ticket ticket;
    ticket.url = reader.at(1).text();
    reader.require(ticket.url.starts_with("https://") && ticket.url.size() > 8);
    for (const Reader& pin : reader.at(2).array())
        ticket.pins.push_back(pin.id<Hash32>());
    reader.require(!ticket.pins.empty() && ticket.pins.size() <= pinsMax);
    ticket.root = reader.at(3).id<crypto::PublicKey>();
    ticket.id = reader.at(4).id<EntityId>();
    ticket.code = reader.at(5).text();
    reader.require(normaliseEnrolCode(ticket.code) == ticket.code);
    return ticket;
}

Error notATicket()
{
    return Error{
        ErrorCode::InvalidInput,
        "This is not an enrolment ticket, or a part of it is missing. Scan or paste the whole ticket."};
}

} // namespace

std::string formatTicket(const Ticket& ticket)
{
    Value body;
    body.set(1, ticket.url);
    body.set(2, arrayFrom(ticket.pins, [](const Hash32& pin) { return Value(pin); }));
    body.set(3, ticket.root);
    body.set(4, ticket.id);
    body.set(5, normaliseEnrolCode(ticket.code).value_or(ticket.code));
    return std::string(ticketPrefix) + toBase64Url(encode(body));
}

Result<Ticket> parseTicket(std::string_view text)
{
    if (text.size() > ticketCharactersMax)
        return notATicket();
    // Mail programs break long lines; white space never belongs to a ticket.
    std::string compact;
    std::copy_if(text.begin(), text.end(), std::back_inserter(compact),
                 [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
    if (!compact.starts_with(ticketPrefix))
        return notATicket();
    const auto bytes = fromBase64Url(std::string_view(compact).substr(ticketPrefix.size()));
    if (!bytes)
        return notATicket();
    Result<Ticket> ticket = decodeShape(*bytes, "The ticket", readTicket);
    if (!ticket.ok())
        return notATicket();
    return ticket;
}

} // namespace doorstep::wire
