// Every proof on the tablet, worked out again.
#include "app/store/core/verifying.h"

#include "app/store/core/identity.h"
#include "app/store/core/pictures.h"
#include "app/store/core/plans.h"

namespace doorstep::store {
namespace {

using Report = Tablet::VerifyReport;
using Progress = Tablet::VerifyProgress;

void checkPages(Core& core, Report& report, const Progress& progress)
{
    const crypto::ScrubReport scrub = need(core.vault->scrub([&](std::uint64_t done, std::uint64_t total) {
        progress("Pages", done, total);
        return true;
    }));
    report.pages = scrub.pages;
    report.damagedPages = scrub.damagedPages;
    if (scrub.damagedPages > 0)
        report.problems.push_back(std::to_string(scrub.damagedPages) + " pages of the store are damaged.");
    Query query = core.db.query("PRAGMA integrity_check");
    while (query.next()) {
        if (query.text(0) != "ok") {
            report.problems.emplace_back("The tables of the store do not agree with each other.");
            break;
        }
    }
}

void checkJournal(Core& core, Report& report)
{
    if (!core.identity)
        return;
    const crypto::PublicKey device = deviceKey(core).publicKey;
    Hash32 previous;
    std::uint64_t expected = 1;
    Query query = core.db.query("SELECT dseq, body, sig, chain FROM journal ORDER BY dseq");
    while (query.next()) {
        ++report.journalEntries;
        const std::uint64_t dseq = query.number(0);
        Bytes body = query.bytes(1);
        if (body.empty()) { // let go of after the office had it safely; its place in the chain stays
            if (dseq != expected)
                report.problems.push_back("Entry " + std::to_string(expected) +
                                          " of the journal is missing.");
            previous = query.id<Hash32>(3);
            expected = dseq + 1;
            continue;
        }
        const wire::SignedChange change{std::move(body), query.id<crypto::Signature>(2)};
        const Result<wire::Change> decoded = wire::decodeChange(change.body);
        const Hash32 chain = wire::chainHash(change);
        const bool good = dseq == expected && decoded.ok() && decoded.value().dseq == dseq &&
                          decoded.value().prev == previous && wire::verifyChange(change, device) &&
                          chain == query.id<Hash32>(3);
        if (!good)
            report.problems.push_back("Entry " + std::to_string(dseq) +
                                      " of the journal is not as it was signed.");
        previous = chain;
        expected = dseq + 1;
    }
}

void checkForeignChanges(Core& core, Report& report)
{
    if (!core.identity)
        return;
    const auto devices = knownDevices(core);
    int wrong = 0;
    Query query = core.db.query("SELECT change, body, sig FROM log_change");
    while (query.next()) {
        const auto id = wire::ChangeId::from(query.bytes(0));
        const auto device = id ? devices.find(id->device) : devices.end();
        const wire::SignedChange change{query.bytes(1), query.id<crypto::Signature>(2)};
        if (!id || (device != devices.end() && !wire::verifyChange(change, device->second)))
            ++wrong;
    }
    if (wrong > 0)
        report.problems.push_back(std::to_string(wrong) +
                                  " records of other tablets are not as they were signed.");
}

void checkDecisions(Core& core, Report& report)
{
    std::vector<EntityId> patients;
    {
        Query query =
            core.db.query("SELECT DISTINCT stream FROM record WHERE kind = ?", wire::Kind::PlanVersion);
        while (query.next())
            patients.push_back(query.id<EntityId>(0));
    }
    for (const EntityId& patient : patients) {
        for (const PlanVersion& version : versionsOf(core, patient)) {
            if (version.state == PlanState::CannotVerify)
                report.problems.emplace_back("A decision of the office cannot be verified.");
            if (!version.decision)
                continue;
            ++report.decisions;
            if (version.state != PlanState::CannotVerify)
                ++report.decisionsVerified;
        }
    }
}

/// Small versions included; the progress counts bytes.
void checkPictures(Core& core, Report& report, const Progress& progress)
{
    const std::vector<PictureRow> pictures = allPictures(core);
    std::uint64_t total = 0;
    for (const PictureRow& picture : pictures)
        total += picture.removed ? 0 : picture.sizeBytes;
    std::uint64_t done = 0;
    for (const PictureRow& picture : pictures) {
        ++report.blobs;
        const std::string name = "Picture " + std::to_string(report.blobs);
        const auto read = picture.removed ? doorstep::done() : guarded([&] { provePicture(core, picture); });
        if (!read.ok())
            report.problems.push_back(name + ": " + read.error().text);
        const auto small = guarded([&] {
            const auto thumb = sealedFile(core, picture, PictureRole::Thumb);
            if (!thumb)
                return;
            ++report.thumbs;
            static_cast<void>(core.blobs.read(*thumb));
        });
        if (!small.ok())
            report.problems.push_back(name + ", its small version: " + small.error().text);
        done += picture.removed ? 0 : picture.sizeBytes;
        progress("Pictures", done, total);
    }
    report.strangePictureFiles = countStrangePictureFiles(core);
}

} // namespace

Report verifyAll(Core& core, const Progress& progress)
{
    Report report;
    const Progress tell = progress ? progress : [](const char*, std::uint64_t, std::uint64_t) {};
    const auto step = [&](auto check, const char* words) {
        const Status done = guarded([&] { check(core, report); });
        if (!done.ok())
            report.problems.push_back(std::string(words) + ": " + done.error().text);
    };
    step([&](Core& of, Report& into) { checkPages(of, into, tell); }, "Pages");
    step(checkJournal, "Journal");
    step(checkForeignChanges, "Records of other tablets");
    step(checkDecisions, "Decisions");
    step([&](Core& of, Report& into) { checkPictures(of, into, tell); }, "Pictures");
    return report;
}

} // namespace doorstep::store
