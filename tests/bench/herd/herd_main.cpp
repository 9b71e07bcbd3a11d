// Many tablets after an outage, over real sockets and TLS: each pushes all it has and pulls once; others go
// on working in between, a small push at a time. usage: doorstep-herd prepare FOLDER FILE TABLETS
//        doorstep-herd run FILE PORT DOCUMENTS CHANGES SPREAD_MS WORKERS (prints one object of JSON)
#include "tests/bench/herd/members.h"

#include "crypto/base/ports.h"
#include "sync/wire/http.h"
#include "tests/bench/herd/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <random>

using namespace doorstep;
using namespace doorstep::bench;

namespace {

struct Run {
    Herd herd;
    std::uint16_t port = 0;
    std::int64_t spreadMs = 0;
    std::size_t herdSize = 0;
    std::size_t done = 0;
    std::vector<double> pushedAtS; ///< each of the herd, after the start
    std::vector<double> finishedAtS;
    std::vector<double> interactiveS; ///< each small push, from the tap to the receipt
    std::vector<int> refusals;        ///< each request, whoever made it
    int lost = 0;                     ///< requests without an answer
    std::string failure;
    std::mt19937_64 dice{7};
    Moment begun = std::chrono::steady_clock::now();

    double sinceS() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    }
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return std::uniform_int_distribution<std::int64_t>(low, high)(dice);
    }
    bool over() const { return done == herdSize || !failure.empty(); }
};

wire::HttpRequest requestFor(const Member& member, const Run& run, const char* path, Bytes body)
{
    wire::HttpRequest request;
    request.method = "POST";
    request.authority = "127.0.0.1:" + std::to_string(run.port);
    request.path = path;
    request.headers.emplace_back("accept-encoding", "deflate");
    request.headers.emplace_back("content-type", "application/csync+cbor");
    if (body.size() > 1024) {
        body = wire::deflate(body, 6);
        request.headers.emplace_back("content-encoding", "deflate");
    }
    request.body = std::move(body);
    const EntityId nonce = SystemRandom().make<EntityId>();
    wire::signRequest(request, member.device, SystemClock().wallMs() / 1000, nonce.view());
    return request;
}

Result<Bytes> plain(const wire::HttpResponse& response)
{
    const std::string* coding = wire::header(response.headers, "content-encoding");
    return coding && *coding == "deflate" ? wire::inflate(response.body, 8 * 1024 * 1024)
                                          : Result<Bytes>(response.body);
}

/// Until it is answered with 200. Each try is signed anew; a refusal is obeyed as RetryPolicy does.
asio::awaitable<std::optional<Bytes>> insist(Run& run, const Member& member, Connection& line,
                                             const char* path, Bytes body)
{
    int refused = 0;
    std::int64_t delayMs = 2'000;
    while (run.failure.empty()) {
        // Named, not written into the co_await: g++ 12 copies such temporaries into the frame bit by bit.
        wire::HttpRequest request = requestFor(member, run, path, body);
        const auto response = co_await line.exchange(std::move(request));
        std::int64_t waitMs = 0;
        if (!response) {
            ++run.lost;
            waitMs = delayMs = std::min<std::int64_t>(300'000, run.between(2'000, 3 * delayMs));
        } else if (response->status == 200) {
            run.refusals.push_back(refused);
            auto answer = plain(*response);
            if (answer.ok())
                co_return std::move(answer).value();
            run.failure = "an answer cannot be unpacked";
        } else if (response->status == 503 || response->status == 429) {
            ++refused;
            const std::string* after = wire::header(response->headers, "retry-after");
            const std::int64_t asked = after ? std::stoll(*after) * 1000 : 10'000;
            waitMs = run.between(asked, asked + asked * 3 / 10);
        } else {
            run.failure = std::string(path) + " was answered with " + std::to_string(response->status);
        }
        if (waitMs > 0)
            co_await pauseFor(waitMs);
    }
    co_return std::nullopt;
}

/// Pushes changes[from..] and believes the receipt only when the office's key made it over the right chain.
asio::awaitable<bool> push(Run& run, const Member& member, Connection& line, std::size_t from,
                           std::size_t count)
{
    wire::PushRequest request;
    request.epoch = run.herd.epoch;
    request.device = member.id();
    request.changes.assign(member.changes.begin() + static_cast<std::ptrdiff_t>(from),
                           member.changes.begin() + static_cast<std::ptrdiff_t>(from + count));
    const Hash32 chain = wire::chainHash(request.changes.back());
    Bytes encoded = wire::encode(request);
    const auto body = co_await insist(run, member, line, "/v1/push", std::move(encoded));
    if (!body)
        co_return false;
    const auto answer = wire::decodePushResponse(*body);
    const bool right = answer.ok() && answer.value().receipt.lastDseq == from + count &&
                       answer.value().receipt.chain == chain &&
                       wire::verifyReceipt(answer.value().receipt, run.herd.receiptKey) &&
                       std::all_of(answer.value().outcomes.begin(), answer.value().outcomes.end(),
                                   [](const auto& each) { return each.code == wire::OutcomeCode::Applied; });
    if (!right)
        run.failure = "a receipt does not prove that everything is in";
    co_return right;
}

asio::awaitable<void> afterOutage(Run& run, const Member& member)
{
    co_await pauseFor(run.between(0, run.spreadMs));
    Connection line(run.port);
    if (!co_await push(run, member, line, 0, member.changes.size()))
        co_return;
    run.pushedAtS.push_back(run.sinceS());
    wire::PullRequest pull;
    pull.epoch = run.herd.epoch;
    pull.cursors = {{member.stream, 1}};
    pull.own = wire::OwnHeld{1, member.changes.size(), member.chain};
    Bytes encoded = wire::encode(pull);
    const auto page = co_await insist(run, member, line, "/v1/pull", std::move(encoded));
    if (!page)
        co_return;
    run.finishedAtS.push_back(run.sinceS());
    ++run.done;
}

/// A small push every second or so, as long as the herd is there and for two at the least.
asio::awaitable<void> ordinaryUse(Run& run, const Member& member)
{
    Connection line(run.port);
    for (std::size_t next = 0; next < member.changes.size() && (!run.over() || next < 2); ++next) {
        co_await pauseFor(run.between(500, 1'500));
        const double tapped = run.sinceS();
        if (!co_await push(run, member, line, next, 1))
            co_return;
        run.interactiveS.push_back(run.sinceS() - tapped);
    }
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

void print(const Run& run, std::size_t changes)
{
    boost::json::object answer;
    if (!run.failure.empty())
        answer["error"] = run.failure;
    answer["tablets"] = run.done;
    answer["changes"] = changes;
    answer["pushedS"] = percentile(run.pushedAtS, 1);
    answer["finishedS"] = percentile(run.finishedAtS, 1);
    answer["refusedMost"] =
        run.refusals.empty() ? 0 : *std::max_element(run.refusals.begin(), run.refusals.end());
    answer["refusedOnce"] =
        std::count_if(run.refusals.begin(), run.refusals.end(), [](int n) { return n > 0; });
    answer["requests"] = run.refusals.size();
    answer["lost"] = run.lost;
    answer["interactive"] = run.interactiveS.size();
    answer["p50S"] = percentile(run.interactiveS, 0.5);
    answer["p99S"] = percentile(run.interactiveS, 0.99);
    std::cout << boost::json::serialize(answer) << std::endl;
}

std::vector<std::pair<std::string, std::string>> readTexts(const char* file)
{
    std::vector<std::pair<std::string, std::string>> texts;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const boost::json::value document = boost::json::parse(line);
        texts.emplace_back(document.at("ref").as_string().c_str(), document.at("text").as_string().c_str());
    }
    return texts;
}

int runHerd(char** argv)
{
    Run run;
    auto herd = readHerd(argv[0]);
    if (!herd.ok())
        return 1;
    run.herd = std::move(herd).value();
    run.port = static_cast<std::uint16_t>(std::atoi(argv[1]));
    const auto texts = readTexts(argv[2]);
    const auto changes = static_cast<std::size_t>(std::atoi(argv[3]));
    run.spreadMs = std::atoi(argv[4]);
    const auto workers = static_cast<std::size_t>(std::atoi(argv[5]));
    if (texts.empty() || workers >= run.herd.members.size())
        return 1;
    run.herdSize = run.herd.members.size() - workers;
    std::size_t next = 0;
    for (Member& member : run.herd.members)
        for (std::size_t made = 0; made < changes; ++made, ++next)
            member.save(texts[next % texts.size()].first, texts[next % texts.size()].second);
    // Told when everything is signed, and waits: what comes before is no part of the herd.
    std::cout << "ready" << std::endl;
    std::string go;
    std::getline(std::cin, go);
    run.begun = std::chrono::steady_clock::now();
    asio::io_context io;
    for (std::size_t number = 0; number < run.herd.members.size(); ++number) {
        const Member& member = run.herd.members[number];
        asio::co_spawn(io, number < run.herdSize ? afterOutage(run, member) : ordinaryUse(run, member),
                       asio::detached);
    }
    io.run();
    print(run, run.herdSize * changes);
    return run.failure.empty() && run.done == run.herdSize ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (!crypto::initialise().ok())
        return 1;
    const std::string order = argc > 1 ? argv[1] : "";
    if (order == "prepare" && argc == 5) {
        const Status made = prepareOffice(argv[2], argv[3], std::atoi(argv[4]));
        if (!made.ok())
            std::cerr << made.error().text << '\n';
        return made.ok() ? 0 : 1;
    }
    if (order == "run" && argc == 8)
        return runHerd(argv + 2);
    std::cerr
        << "usage: doorstep-herd prepare FOLDER FILE TABLETS | run FILE PORT DOCUMENTS CHANGES SPREAD_MS "
           "WORKERS\n";
    return 2;
}
