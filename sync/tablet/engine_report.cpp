// The last step of a run: what was removed here, which pictures will not come, and orders of the office.
#include "sync/tablet/engine_impl.h"

namespace doorstep::sync {

void SyncEngine::Impl::sendReport()
{
    auto wanted = storage.nextReport();
    if (!wanted.ok())
        return finish(wanted.error());
    reporting = std::move(wanted).value();
    if (reporting.empty())
        return finish(ended);
    exchange(makeRequest("POST", authority, "/v1/report", {}, wire::encode(reporting)), &Impl::reportAnswered,
             nullptr);
}

void SyncEngine::Impl::reportAnswered(const wire::HttpResponse&)
{
    const Status noted = storage.reported(reporting);
    if (!noted.ok())
        return finish(noted.error());
    if (reporting.obeyWipe) {
        // What was saved while the office heard of it goes first.
        const auto still = storage.nextReport();
        if (!still.ok())
            return finish(still.error());
        if (!still.value().obeyWipe)
            return next();
        return finish(Error{ErrorCode::Unauthorised,
                            "The office has ended this tablet's use. Its records are erased now."});
    }
    finish(ended);
}

/// The office answers a withdrawn tablet with the last of its changes that it has. Fewer than it signed for:
/// it was put back, and no pull will say so any more. Its own receipt proves it; a new epoch begins, and
/// everything that is missing goes once more before an order to erase is looked at.
bool SyncEngine::Impl::offersWhatWasLost(const wire::Problem& problem)
{
    const auto theirs = numberMember(problem, "last_dseq");
    const auto receipt = storage.lastReceipt();
    const auto epoch = storage.epoch();
    if (!theirs || !receipt.ok() || !receipt.value() || receipt.value()->lastDseq <= *theirs || !epoch.ok() ||
        std::exchange(healed, true))
        return false;
    sentDseqs.clear();
    firstDseq = 0;
    const wire::PushRequest proof{epoch.value(), device, {}, receipt.value()};
    exchange(makeRequest("POST", authority, "/v1/push", {}, wire::encode(proof)), &Impl::pushAnswered,
             &Impl::pushRefused);
    return true;
}

/// The office has withdrawn this tablet. An order to erase it is obeyed when it proves genuine; without one
/// what is here still goes to the office, and nothing comes. False: the general rules settle it.
bool SyncEngine::Impl::withdrawn(const wire::Problem& problem)
{
    const bool wasPulling = std::exchange(pulling, false);
    const Error told = errorFor(problem);
    if (offersWhatWasLost(problem))
        return true;
    if (const auto text = member(problem, "wipe")) {
        const auto order = fromBase64(*text);
        const Status obeyed =
            order ? storage.wipeOrdered(*order) : Status(Error{ErrorCode::Untrusted, told.text});
        if (obeyed.ok()) {
            ended = told;
            sendReport();
            return true;
        }
        // Refused: something has to go first. Anything else: not the office's order, so no order at all.
        if (ended || !wasPulling) {
            finish(obeyed.error());
            return true;
        }
        ended = obeyed.error();
        next();
        return true;
    }
    if (ended || !wasPulling)
        return false;
    ended = told;
    next();
    return true;
}

} // namespace doorstep::sync
