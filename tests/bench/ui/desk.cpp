// Fills office and tablet through the product's own functions.
#include "tests/bench/ui/desk.h"

#include "app/viewmodels/tablet_backend.h"
#include "sync/office/people.h"
#include "tests/bench/ui/figures.h"

#include <QMetaObject>
#include <QObject>

namespace doorstep::bench {

using test::must;
using test::require;

namespace {

/// The office in the same process, behind the tablet's own event loop.
class Cable final : public QObject, public wire::Transport {
public:
    explicit Cable(office::Handler* office)
        : m_office(office)
    {}
    void send(wire::HttpRequest request, std::int64_t, Callback callback) override
    {
        QMetaObject::invokeMethod(
            this,
            [this, run = m_run, request = std::move(request), callback = std::move(callback)] {
                if (run != m_run)
                    return;
                if (m_office)
                    callback(m_office->handle(request));
                else
                    callback(Error{ErrorCode::Offline, "There is no connection."});
            },
            Qt::QueuedConnection);
    }
    void abortAll() override { ++m_run; }

private:
    office::Handler* m_office;
    int m_run = 0;
};

Hash32 agree(test::WholeProduct& all, int index)
{
    const EntityId patient = all.patientId(*person(index).nhsNumber);
    auto& plans = all.tablet->plans();
    const auto draft = must(plans.startDraft(patient, QStringLiteral("5QE")), "draft");
    (void)must(plans.saveDraft(test::smallPlan(draft)), "save");
    const auto shown = must(plans.textToShow(patient), "text");
    return must(plans.agreeAndSubmit(patient, shown.hash, test::drawnAgreement(), {}), "agreement").planHash;
}

} // namespace

domain::Person person(int index)
{
    static const char* const starts[] = {"Ald", "Bar", "Cal", "Dor", "Ell", "Fen", "Gar",
                                         "Hol", "Ing", "Jar", "Kel", "Lam", "Mor", "Nor",
                                         "Oak", "Pem", "Rad", "Sel", "Tol", "Wex"};
    static const char* const middles[] = {"a", "e", "i", "o", "u", "an", "en", "ing", "er", "or"};
    static const char* const ends[] = {"by",    "combe",  "dale", "field", "ford",  "ham",   "hurst",
                                       "ley",   "man",    "mere", "more",  "ridge", "sall",  "son",
                                       "stead", "thorpe", "ton",  "wick",  "wood",  "worth", "bridge"};
    static const char* const given[] = {
        "Alice",  "Brian",  "Clara", "David",  "Edith",    "Frank",  "Grace",  "Henry",   "Irene",
        "Jacob",  "Karen",  "Lewis", "Mabel",  "Nigel",    "Olive",  "Peter",  "Queenie", "Ronald",
        "Stella", "Thomas", "Una",   "Victor", "Winifred", "Yvonne", "Zachary"};
    const auto pick = [](auto& list, int at) {
        return QString::fromLatin1(list[static_cast<std::size_t>(at) % std::size(list)]);
    };
    domain::Person made = test::madeUpPerson(index);
    const int mixed = index * 7919;
    made.names[0].family = pick(starts, mixed) + pick(middles, mixed / 20) + pick(ends, mixed / 200);
    made.names[0].given = QStringList{pick(given, mixed / 11), pick(given, mixed / 131 + 7)};
    return made;
}

std::unique_ptr<test::WholeProduct> makeDesk(int patients, int plans)
{
    std::vector<domain::Person> people;
    for (int index = 0; index < patients; ++index)
        people.push_back(person(index));
    auto all = std::make_unique<test::WholeProduct>(people);
    require(must(all->tablet->status().status(), "status").patients == patients,
            "everybody is on the tablet");
    std::vector<Hash32> agreed;
    for (int index = 0; index < plans; ++index)
        agreed.push_back(agree(*all, index));
    if (!agreed.empty()) {
        require(!all->sync().error, "plans sent");
        for (const Hash32& plan : agreed) {
            office::DecideRequest request;
            request.plan = plan.hex();
            request.by = all->decider;
            (void)must(office::decide(*all->office, request), "decision");
        }
        require(!all->sync().error, "decisions fetched");
        for (int index = plans; index < plans + plans / 10; ++index)
            (void)agree(*all, index);
        require(!all->sync().error, "the rest sent");
    }
    all->tablet.reset();
    return all;
}

void changeEverybody(test::WholeProduct& all, int patients)
{
    const auto changed = all.office->database().write([&]() -> Status {
        for (int index = 0; index < patients; ++index) {
            domain::Person moved = person(index);
            moved.telephones = {QStringLiteral("01632 96%1").arg(index % 10'000, 4, 10, QLatin1Char('0'))};
            (void)must(office::importPerson(*all.office, moved, all.office->administrator()), "changed");
        }
        return done();
    });
    require(changed.ok(), "the office changed its records");
}

std::unique_ptr<viewmodels::AppSession> makeSession(const std::filesystem::path& tablet,
                                                    test::HandClock& clock, Random& random,
                                                    office::Handler* office)
{
    return std::make_unique<viewmodels::AppSession>(
        [tablet, &clock, &random, office] {
            return std::make_unique<viewmodels::TabletBackend>(
                tablet, clock, random, crypto::VaultOptions{}, nullptr,
                [office](const std::vector<Hash32>&) { return std::make_unique<Cable>(office); });
        },
        clock, viewmodels::AppSession::Options{.autoSync = false});
}

QString passphrase()
{
    return QStringLiteral("correct horse battery staple");
}

double derivationMs()
{
    const QByteArray words = passphrase().toUtf8();
    const Bytes salt(crypto::kdfSaltSizeBytes);
    double best = 0;
    for (int round = 0; round < 3; ++round) {
        const double before = wallMs();
        (void)must(
            crypto::deriveFromPassphrase(bytesOf({words.data(), static_cast<std::size_t>(words.size())}),
                                         salt, crypto::KdfParams::floor()),
            "key");
        const double took = wallMs() - before;
        best = round == 0 ? took : std::min(best, took);
    }
    return best;
}

} // namespace doorstep::bench
