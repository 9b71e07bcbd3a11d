// The office's decision: bytes, signature, hash.
#include "sync/wire/plan_parts.h"
#include "sync/wire/sealed.h"

namespace doorstep::wire {

using domain::Decision;

namespace {

constexpr std::string_view decisionLabel = "csync/decision/1";

/// {0: comment, 1: [[line, approved, code, reason], ...]}
Value commentsValue(const Decision& decision)
{
    Value comments;
    comments.set(0, toValue(decision.comment));
    comments.set(1, arrayFrom(decision.lines, [](const domain::LineDecision& line) {
                     return arrayOf(line.line, line.approved, toValue(line.code), toValue(line.reason));
                 }));
    return comments;
}

void readComments(const Reader& reader, Decision& decision)
{
    reader.members(2);
    decision.comment = reader.at(0).qtext();
    for (const Reader& line : reader.at(1).array()) {
        line.items(4);
        decision.lines.push_back({line.item(0).id<EntityId>(), line.item(1).boolean(), line.item(2).qtext(),
                                  line.item(3).qtext()});
    }
}

Value authorisedValue(const Decision& decision)
{
    Value authorised{Value::Map{}};
    for (const auto& [model, amount] : decision.authorised)
        authorised.set(static_cast<std::uint64_t>(model), toValue(amount));
    return authorised;
}

Bytes encodeDecision(const Decision& decision)
{
    Value record;
    record.set(0, 1);
    record.set(1, decision.number);
    record.set(2, decision.previous);
    record.set(3, decision.planHash);
    record.set(4, orNull(decision.agreementHash));
    record.set(5, numberOf(decision.kind));
    record.set(6, commentsValue(decision));
    record.set(7, authorisedValue(decision));
    record.set(8, arrayOf(toValue(decision.validFrom), toValue(decision.validTo)));
    record.set(9, orNull(decision.supersedes));
    record.set(10, decision.decidedBy);
    record.set(11, decision.officeTimeMs);
    record.set(12, decision.officeKeyId);
    record.set(13, decision.ruleSet);
    if (decision.ruleSetHash)
        record.set(14, *decision.ruleSetHash);
    if (!decision.conditions.isEmpty())
        record.set(15, toValue(decision.conditions));
    return encode(record);
}

Decision readDecision(const Reader& reader)
{
    const bool namesRules = reader.has(14);
    const bool hasConditions = reader.has(15);
    reader.members(14u + (namesRules ? 1 : 0) + (hasConditions ? 1 : 0));
    reader.require(reader.at(0).number() == 1);
    Decision decision;
    decision.number = reader.at(1).smallInteger();
    reader.require(decision.number >= 1);
    decision.previous = reader.at(2).id<Hash32>();
    decision.planHash = reader.at(3).id<Hash32>();
    decision.agreementHash = reader.at(4).optionalId<Hash32>();
    decision.kind = reader.at(5).choice(domain::DecisionKind::Approve, domain::DecisionKind::Refuse);
    readComments(reader.at(6), decision);
    for (const auto& [model, amount] : reader.at(7).map())
        decision.authorised[model.choice(domain::Model::Notional, domain::Model::Direct)] = readPence(amount);
    reader.at(8).items(2);
    decision.validFrom = reader.at(8).item(0).date();
    decision.validTo = reader.at(8).item(1).date();
    decision.supersedes = reader.at(9).optionalId<Hash32>();
    decision.decidedBy = reader.at(10).id<StaffId>();
    decision.officeTimeMs = reader.at(11).integer();
    decision.officeKeyId = reader.at(12).id<EntityId>();
    decision.ruleSet = reader.at(13).smallInteger();
    if (namesRules)
        decision.ruleSetHash = reader.at(14).id<Hash32>();
    if (hasConditions) {
        decision.conditions = reader.at(15).qtexts();
        reader.require(!decision.conditions.isEmpty()); // one way to write "none"
    }
    return decision;
}

} // namespace

SignedDecision signDecision(const Decision& decision, const crypto::SignKeyPair& officeKey)
{
    SignedDecision result;
    result.decisionBytes = encodeDecision(decision);
    result.signature = crypto::sign(officeKey, decisionLabel, result.decisionBytes);
    return result;
}

Bytes encodeDecisionRecord(const SignedDecision& decision)
{
    return encode(arrayOf(decision.decisionBytes, decision.signature));
}

Result<SignedDecision> decodeDecisionRecord(BytesView record)
{
    return decodeShape(record, "A decision", [](const Reader& reader) {
        reader.items(2);
        return SignedDecision{reader.item(0).bytes(), reader.item(1).id<crypto::Signature>()};
    });
}

Result<Decision> decodeDecision(BytesView decisionBytes)
{
    return decodeShape(decisionBytes, "A decision", readDecision);
}

Hash32 decisionHash(BytesView decisionBytes)
{
    return crypto::sha256Labelled(decisionLabel, decisionBytes);
}

} // namespace doorstep::wire
