// The patient's agreement and the coordinator's submission.
#include "sync/wire/sealed.h"
#include "sync/wire/shape.h"

namespace doorstep::wire {

namespace {

Value strokesValue(const std::vector<domain::Stroke>& strokes)
{
    return arrayFrom(strokes, [](const domain::Stroke& stroke) {
        return arrayFrom(stroke, [](const domain::StrokePoint& point) {
            return arrayOf(point.x, point.y, point.ms, point.pressure);
        });
    });
}

std::vector<domain::Stroke> readStrokes(const Reader& reader)
{
    std::vector<domain::Stroke> strokes;
    for (const Reader& written : reader.array()) {
        domain::Stroke& stroke = strokes.emplace_back();
        for (const Reader& point : written.array()) {
            point.items(4);
            stroke.push_back({point.item(0).smallInteger(), point.item(1).smallInteger(),
                              point.item(2).smallInteger(), point.item(3).smallInteger()});
        }
    }
    return strokes;
}

void readSigner(const Reader& reader, domain::Agreement& agreement)
{
    reader.members(3);
    agreement.signer = reader.at(0).choice(domain::SignerKind::Patient, domain::SignerKind::Nominee);
    agreement.signerName = reader.at(1).qtext();
    agreement.relation = reader.at(2).qtext();
}

ClockEvidence readClock(const Reader& reader)
{
    reader.items(3);
    ClockEvidence clock;
    clock.wallMs = reader.item(0).number();
    if (!reader.item(1).isNull())
        clock.offsetMs = reader.item(1).integer();
    clock.anchorAgeS = reader.item(2).number();
    return clock;
}

SealedAgreement readAgreement(const Reader& reader)
{
    reader.members(12);
    reader.require(reader.at(0).number() == 1);
    SealedAgreement sealed;
    domain::Agreement& agreement = sealed.agreement;
    sealed.planHash = reader.at(1).id<Hash32>();
    readSigner(reader.at(2), agreement);
    const Reader statement = reader.at(3);
    statement.items(3);
    sealed.statement = statement.item(0).qtext();
    sealed.statementVersion = statement.item(1).smallInteger();
    agreement.language = statement.item(2).qtext();
    agreement.strokes = readStrokes(reader.at(4));
    const Reader canvas = reader.at(5);
    canvas.items(3);
    agreement.canvasWidth = canvas.item(0).smallInteger();
    agreement.canvasHeight = canvas.item(1).smallInteger();
    agreement.canvasDpi = canvas.item(2).smallInteger();
    sealed.clock = readClock(reader.at(6));
    sealed.witness = reader.at(7).id<StaffId>();
    agreement.readAloud = reader.at(8).boolean();
    agreement.method =
        reader.at(9).choice(domain::AgreementMethod::Drawn, domain::AgreementMethod::VerbalWitnessed);
    agreement.seenAlone = reader.at(10).boolean();
    agreement.present = reader.at(11).qtext();
    return sealed;
}

} // namespace

Bytes encodeAgreement(const SealedAgreement& sealed)
{
    const domain::Agreement& agreement = sealed.agreement;
    Value signer;
    signer.set(0, numberOf(agreement.signer));
    signer.set(1, toValue(agreement.signerName));
    signer.set(2, toValue(agreement.relation));
    Value record;
    record.set(0, 1);
    record.set(1, sealed.planHash);
    record.set(2, std::move(signer));
    record.set(3, arrayOf(toValue(sealed.statement), sealed.statementVersion, toValue(agreement.language)));
    record.set(4, strokesValue(agreement.strokes));
    record.set(5, arrayOf(agreement.canvasWidth, agreement.canvasHeight, agreement.canvasDpi));
    record.set(6, arrayOf(sealed.clock.wallMs, orNull(sealed.clock.offsetMs), sealed.clock.anchorAgeS));
    record.set(7, sealed.witness);
    record.set(8, agreement.readAloud);
    record.set(9, numberOf(agreement.method));
    record.set(10, agreement.seenAlone);
    record.set(11, toValue(agreement.present));
    return encode(record);
}

Result<SealedAgreement> decodeAgreement(BytesView bytes)
{
    return decodeShape(bytes, "An agreement", readAgreement);
}

Hash32 agreementHash(BytesView agreementBytes)
{
    return crypto::sha256Labelled("csync/agreement/1", agreementBytes);
}

Bytes encodeSubmission(const Submission& submission)
{
    Value record;
    record.set(0, 1);
    record.set(1, submission.planHash);
    record.set(2, submission.agreementHash);
    record.set(3, toValue(submission.message));
    return encode(record);
}

Result<Submission> decodeSubmission(BytesView bytes)
{
    return decodeShape(bytes, "A submission", [](const Reader& reader) {
        reader.members(4);
        reader.require(reader.at(0).number() == 1);
        return Submission{reader.at(1).id<Hash32>(), reader.at(2).id<Hash32>(), reader.at(3).qtext()};
    });
}

} // namespace doorstep::wire
