// One seed: a world of tablets and an office on a virtual clock and network, its work, its faults, its end.
#pragma once

#include "sync/tablet/retry_policy.h"
#include "tests/sim/fault_plan.h"
#include "tests/sim/oracle.h"

#include <functional>
#include <queue>

namespace doorstep::sim {

/// A world whose people have been assigned and whose tablets have synced once; depends on its shape alone.
struct Prepared {
    Template::Node office;
    std::vector<Template::Node> tablets;
    Oracle oracle;
    std::int64_t nowMs = 0;
    int token = 0;
};

/// What every seed of a process shares: the machines, and the states they begin in.
struct Stage {
    explicit Stage(const std::filesystem::path& folder);
    /// Made with the real thing when it is asked for first.
    [[nodiscard]] const Prepared& preparedFor(const Shape& shape);
    Now now;
    std::unique_ptr<Machine> office;
    std::vector<std::unique_ptr<Machine>> tablets;
    Template made;

private:
    std::map<Shape, Prepared> m_prepared;
};

/// What a seed's story is told without. Each action has two parts, the misfortune and the work, and draws
/// from a generator of its own, so that leaving one out changes no other.
struct Cut {
    std::set<int> parts;         ///< 2 * action for the misfortune before it, + 1 for the work
    std::set<std::size_t> kinds; ///< of FaultPlan::kinds()
};

struct Verdict {
    std::optional<Violation> violation;
    std::vector<std::string> diary; ///< empty unless asked for
};

/// What was exercised, over all seeds of a run: a fault that never happened proves nothing.
struct Figures {
    std::uint64_t seeds = 0, events = 0, requests = 0, changes = 0, conflicts = 0, kills = 0, powerCuts = 0,
                  restarts = 0, officeKills = 0, officeRestores = 0, tabletRestores = 0, clones = 0,
                  reassigned = 0, quarantined = 0, decisions = 0, agreed = 0, purchases = 0, pictures = 0,
                  refusals = 0, frozen = 0, fulls = 0, adopted = 0, revoked = 0, erased = 0, purged = 0,
                  copies = 0, letGo = 0, pages = 0;
    void add(const Figures& other);
};

class Sim {
public:
    Sim(Stage& stage, std::uint64_t seed, bool diary);
    ~Sim();
    /// Leaves these out; before run(). For shrinking.
    void leaveOut(const Cut& cut);
    [[nodiscard]] Verdict run();
    [[nodiscard]] const Figures& figures() const { return m_figures; }
    [[nodiscard]] int actions() const { return m_plan.actions; }

private:
    friend struct Stage;
    /// The world of that shape before its work.
    Sim(Stage& stage, const Shape& shape);
    [[nodiscard]] Prepared prepare();
    void load(Machine& machine, const Template::Node& node);
    void addTablet(std::size_t index);

    class Cable;
    struct Tablet {
        std::size_t index = 0;
        Machine* machine = nullptr;
        std::unique_ptr<store::Tablet> store;
        std::unique_ptr<Cable> cable;
        std::unique_ptr<sync::SyncEngine> engine;
        std::unique_ptr<sync::RetryPolicy> retry;
        std::uint64_t life = 0; ///< +1 at every opening
        bool offline = false;
        bool ran = false;    ///< a run has ended since it was looked at
        bool erased = false; ///< on the office's order
        sync::SyncReport report;
        int restoredBefore = 0; ///< times the office was restored when the run began
        std::optional<Image> older;
        std::vector<std::pair<EntityId, std::int64_t>> bought; ///< purchase and pence
        /// Texts of the field everybody edits that this tablet's user has replaced: none may come back by
        /// itself.
        std::map<EntityId, std::set<QString>> replaced;
        std::map<EntityId, domain::Line> removedLine; ///< the last one its user took away, by patient
    };
    using Event = std::function<void()>;
    struct Due {
        std::int64_t at;
        std::uint64_t order;
        Event event;
        bool operator<(const Due& other) const
        {
            return at != other.at ? at > other.at : order > other.order;
        }
    };

    // sim.cpp: time, and the seed's course
    void at(std::int64_t delayMs, Event event);
    [[nodiscard]] bool step();
    void afterEvent();
    void prologue();
    void work();
    void rest();
    void syncNow(Tablet& tablet);
    [[nodiscard]] Oracle::AtRest howItRests(Tablet& tablet);
    void note(const std::string& line);
    [[nodiscard]] std::int64_t pause(std::int64_t meanMs);

    // sim_machines.cpp: starting, dying, being put back
    void openTablet(Tablet& tablet);
    void closeTablet(Tablet& tablet);
    void killTablet(Tablet& tablet);
    void openOffice();
    void closeOffice();
    void killOffice();
    void restoreOffice();
    void restoreTablet(Tablet& tablet);
    void cloneTablet(Tablet& tablet);
    /// Carries out the office's order, as the program does after the run that brought it.
    void eraseTablet(Tablet& tablet);
    void erased(Tablet& tablet);
    void startSync(Tablet& tablet);
    void runEnded(Tablet& tablet);

    // sim_network.cpp
    void send(std::size_t index, std::uint64_t life, wire::HttpRequest request, std::int64_t timeoutMs,
              wire::Transport::Callback callback);
    [[nodiscard]] std::optional<wire::HttpResponse> atOffice(std::size_t index,
                                                             const wire::HttpRequest& request);
    void judgeAnswer(std::size_t index, const wire::HttpRequest& request, const wire::HttpResponse& response);

    // sim_misfortune.cpp: what happens between two pieces of work
    void act(int number);
    void misfortune(Tablet& tablet);
    void endTablet(Tablet& tablet);
    void endOffice();
    void fillDisks(Machine& machine);

    // sim_office_work.cpp: what people do at the office
    void officeWorks();
    void decide();
    void resolveConflict();
    void editPerson();
    void reassign();
    void adoptLateWork();
    void stopTablet();
    void copyOffice();

    // sim_work.cpp: what people do at tablets
    void tabletWorks(Tablet& tablet);
    void edit(Tablet& tablet, const EntityId& patient);
    void checkOwnText(Tablet& tablet, const EntityId& patient, const QString& shown);
    void editLines(Tablet& tablet, const EntityId& patient);
    void agree(Tablet& tablet, const EntityId& patient);
    void buy(Tablet& tablet, const EntityId& patient);
    void takeBack(Tablet& tablet);
    void takeBackAnothers(Tablet& tablet);
    /// A refusal of work is a person's business, a damaged store is not.
    template <typename T>
    bool worked(Tablet& tablet, const Result<T>& result, const char* what)
    {
        return settle(tablet, result.ok() ? std::nullopt : std::optional(result.error()), what);
    }
    bool settle(Tablet& tablet, const std::optional<Error>& error, const char* what);
    [[nodiscard]] QString token(const Tablet& tablet);
    [[nodiscard]] Tablet* anyTablet();
    [[nodiscard]] EntityId anyPatient();

    Stage& m_stage;
    std::uint64_t m_seed;
    Chance m_world; ///< the course of events
    Chance m_net;
    FaultPlan m_plan;
    Oracle m_oracle;
    Figures m_figures;
    std::priority_queue<Due> m_due;
    std::uint64_t m_order = 0;
    std::vector<std::unique_ptr<Tablet>> m_tablets;
    std::unique_ptr<office::Office> m_office;
    std::unique_ptr<office::Handler> m_handler;
    std::optional<Image> m_olderOffice;
    std::vector<EntityId> m_patients;
    Cut m_cut;
    bool m_wantDiary;
    bool m_resting = false;
    int m_officeRestored = 0;
    bool m_officeIsOther = false; ///< its disk was put back and it has not been opened since
    int m_token = 0;
    std::vector<std::string> m_diary;
};

} // namespace doorstep::sim
