// The same functions that answer over the line, fed from a file. See exchange.h.
#include "sync/office/exchange.h"

#include "sync/office/blobs.h"
#include "sync/office/change_log.h"
#include "sync/office/device_orders.h"
#include "sync/office/pull.h"
#include "sync/office/push.h"

#include <algorithm>

namespace doorstep::office {

namespace {

using wire::ExchangeAnswer;
using wire::ExchangeQuestion;
using wire::Problem;

constexpr int pullsMax = 4'000;

Result<DeviceRow> knownDevice(Office& office, const DeviceId& id)
{
    const auto device =
        office.database().read([&]() -> Result<std::optional<DeviceRow>> { return office.device(id); });
    if (!device.ok())
        return device.error();
    if (!device.value() || device.value()->office)
        return Error{ErrorCode::Unauthorised,
                     "This file comes from a tablet that this office does not know."};
    return *device.value();
}

void count(const wire::PushResponse& response, std::uint64_t before, Taken& taken)
{
    for (const wire::Outcome& outcome : response.outcomes) {
        if (outcome.dseq <= before) {
            ++taken.known;
            continue;
        }
        ++taken.changes;
        taken.late += outcome.code == wire::OutcomeCode::Quarantined ? 1 : 0;
        taken.refused += outcome.code == wire::OutcomeCode::Rejected ? 1 : 0;
    }
}

void takePushes(Office& office, const ExchangeQuestion& question, std::uint64_t lastBefore, Taken& taken,
                ExchangeAnswer& answer)
{
    for (const wire::PushRequest& each : question.pushes) {
        auto pushed = push(office, question.device, each);
        if (auto* problem = std::get_if<Problem>(&pushed)) {
            taken.problem = problem->title;
            answer.problem = std::move(*problem);
            return;
        }
        count(std::get<wire::PushResponse>(pushed), lastBefore, taken);
        answer.pushes.push_back(std::get<wire::PushResponse>(std::move(pushed)));
    }
}

/// What follows a page: where each stream is now, and streams that were not asked for yet.
bool goOn(wire::PullRequest& request, const wire::PullResponse& page)
{
    bool more = page.more;
    request.gver = page.gver;
    for (const wire::Feed& feed : page.feeds) {
        for (auto& [stream, cursor] : request.cursors)
            cursor = stream == feed.stream ? feed.to : cursor;
        more = more || !feed.complete;
    }
    for (const wire::Grant& grant : page.grants.value_or(std::vector<wire::Grant>())) {
        const bool asked = std::any_of(request.cursors.begin(), request.cursors.end(),
                                       [&grant](const auto& each) { return each.first == grant.stream; });
        if (!asked) {
            request.cursors.emplace_back(grant.stream, 0);
            more = true;
        }
    }
    if (page.grants)
        std::erase_if(request.cursors, [&page](const auto& each) {
            return std::none_of(page.grants->begin(), page.grants->end(),
                                [&each](const wire::Grant& grant) { return grant.stream == each.first; });
        });
    return more;
}

void answerPull(Office& office, const DeviceId& device, wire::PullRequest request, ExchangeAnswer& answer)
{
    std::size_t bytes = 0;
    bool more = true;
    for (int page = 0; more && page < pullsMax && bytes < wire::exchangeBytesMax; ++page) {
        auto pulled = pull(office, device, request);
        if (auto* problem = std::get_if<Problem>(&pulled)) {
            if (!answer.problem)
                answer.problem = std::move(*problem);
            return;
        }
        wire::PullResponse& response = std::get<wire::PullResponse>(pulled);
        bytes += encode(response).size();
        more = goOn(request, response);
        answer.pulls.push_back(std::move(response));
    }
}

} // namespace

void takeChanges(Office& office, const DeviceId& device, const std::vector<wire::SignedChange>& changes,
                 Taken& taken)
{
    const auto row = knownDevice(office, device);
    if (!row.ok()) {
        taken.problem = row.error().text;
        return;
    }
    const std::uint64_t before = row.value().lastDseq;
    wire::PushRequest request{office.epoch(), device, {}, {}};
    std::size_t bytes = 0;
    std::uint64_t expected = before + 1;
    const auto flush = [&]() -> bool {
        if (request.changes.empty())
            return true;
        auto pushed = push(office, device, request);
        if (const auto* problem = std::get_if<Problem>(&pushed)) {
            taken.problem = problem->title;
            return false;
        }
        count(std::get<wire::PushResponse>(pushed), before, taken);
        request.changes.clear();
        bytes = 0;
        return true;
    };
    for (const wire::SignedChange& signedChange : changes) {
        const auto change = wire::decodeChange(signedChange.body);
        if (!change.ok() || change.value().device != device ||
            !wire::verifyChange(signedChange, row.value().key)) {
            taken.problem =
                "A change in the file was not signed by this tablet; what comes after it was left out.";
            break;
        }
        const std::uint64_t dseq = change.value().dseq;
        if (dseq <= before) {
            const auto logged = office.database().read([&]() -> Result<std::optional<LoggedOutcome>> {
                return loggedOutcome(office.database(), device, dseq);
            });
            const bool same =
                logged.ok() && logged.value() && logged.value()->hash == wire::chainHash(signedChange);
            if (!same) {
                taken.problem =
                    "The file holds other work than the office under the same number: this tablet was "
                    "put back to a copy, or copied. Enrol it again; what it holds then comes by itself.";
                return;
            }
            ++taken.known;
            continue;
        }
        if (dseq != expected) {
            taken.problem = "Changes before number " + std::to_string(dseq) +
                            " are missing in the file; what comes after them was left out.";
            break;
        }
        ++expected;
        const std::size_t size = signedChange.body.size() + sizeof(signedChange.signature.value);
        if (request.changes.size() >= wire::pushChangesMax || bytes + size > wire::pushBytesMax) {
            if (!flush())
                return;
        }
        bytes += size;
        request.changes.push_back(signedChange);
    }
    static_cast<void>(flush());
}

bool takePicture(Office& office, const DeviceId& device, const wire::ExchangePicture& picture, Taken& taken,
                 ExchangeAnswer::Picture* answer)
{
    const wire::PendingBlob& blob = picture.blob;
    auto state = beginBlob(office, device, blob.stream, blob.hash, picture.bytes.size(), blob.mime);
    const bool wasHere = std::holds_alternative<BlobState>(state) && std::get<BlobState>(state).complete;
    while (std::holds_alternative<BlobState>(state) && !std::get<BlobState>(state).complete) {
        const std::uint64_t at = std::get<BlobState>(state).got;
        if (at >= picture.bytes.size())
            break;
        const std::size_t size =
            std::min<std::size_t>(wire::blobChunkBytes, picture.bytes.size() - static_cast<std::size_t>(at));
        state = patchBlob(office, device, blob.stream, blob.hash, at,
                          BytesView(picture.bytes).subspan(static_cast<std::size_t>(at), size));
    }
    const auto* problem = std::get_if<Problem>(&state);
    const auto* whole = std::get_if<BlobState>(&state);
    const bool here = whole && whole->complete;
    taken.pictures += here && !wasHere ? 1 : 0;
    if (answer) {
        answer->hash = blob.hash;
        answer->stream = blob.stream;
        if (here)
            answer->receipt = whole->receipt;
        else if (problem && problem->retry == "never")
            answer->problem = problem->name;
    }
    return here;
}

Result<Exchanged> exchangeByFile(Office& office, BytesView file)
{
    const auto request = wire::openExchange(office.keys().recovery, file);
    if (!request.ok())
        return request.error();
    const auto signature = wire::requestSignature(request.value());
    if (!signature.ok())
        return Error{ErrorCode::Unauthorised, "This file is not signed by a tablet."};
    const auto device = knownDevice(office, signature.value().device);
    if (!device.ok())
        return device.error();
    if (Status verified = wire::verifyRequest(request.value(), device.value().key); !verified.ok())
        return Error{ErrorCode::Unauthorised, "The file was changed after the tablet signed it."};
    auto question = wire::decodeExchangeQuestion(request.value().body);
    if (!question.ok())
        return question.error();
    if (question.value().device != device.value().id)
        return Error{ErrorCode::Unauthorised, "This file is not signed by the tablet that it names."};

    Exchanged done;
    done.taken.device = device.value().id;
    ExchangeAnswer answer;
    answer.question = wire::exchangeId(request.value().body);
    takePushes(office, question.value(), device.value().lastDseq, done.taken, answer);
    for (const wire::ExchangePicture& picture : question.value().pictures) {
        ExchangeAnswer::Picture told;
        static_cast<void>(takePicture(office, done.taken.device, picture, done.taken, &told));
        answer.pictures.push_back(std::move(told));
    }
    if (!question.value().report.empty()) {
        const auto reported = takeReport(office, done.taken.device, question.value().report);
        if (std::holds_alternative<bool>(reported))
            answer.reported = question.value().report;
    }
    answerPull(office, done.taken.device, std::move(question.value().pull), answer);
    if (answer.problem && done.taken.problem.empty())
        done.taken.problem = answer.problem->title;
    done.answer =
        wire::sealAnswer(question.value().answerTo, office.keys().receiptId, office.keys().receipt, answer);
    return done;
}

} // namespace doorstep::office
