// An office in a temporary folder, one patient, one coordinator with an enrolled tablet made of keys alone.
#pragma once

#include "sync/office/decide.h"
#include "sync/office/office.h"
#include "sync/wire/codecs.h"
#include "sync/wire/sealed.h"

#include <QTemporaryDir>
#include <QTest>

namespace doorstep::testing {

inline constexpr std::string_view officePassphrase = "correct horse battery staple";

class StillClock final : public Clock {
public:
    std::int64_t wall = 1'309'770'000'000; ///< 4 July 2011
    [[nodiscard]] std::int64_t wallMs() const override { return wall; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return wall; }
};

/// The value; stops the program with the reason when there is none.
template <typename T>
[[nodiscard]] T got(Result<T> result)
{
    if (!result.ok())
        qFatal("unexpected failure: %s", result.error().text.c_str());
    return std::move(result).value();
}
template <typename T>
[[nodiscard]] T got(office::Answer<T> answer)
{
    if (const auto* problem = std::get_if<wire::Problem>(&answer))
        qFatal("unexpected problem: %s", problem->name.c_str());
    return std::get<T>(std::move(answer));
}
template <typename T>
[[nodiscard]] QString problemOf(const office::Answer<T>& answer)
{
    const auto* problem = std::get_if<wire::Problem>(&answer);
    return problem ? QString::fromStdString(problem->name) : QString();
}

/// Keys, numbers and chain of one tablet.
struct KeyTablet {
    crypto::SignKeyPair device = crypto::SignKeyPair::generate();
    crypto::SignKeyPair staff = crypto::SignKeyPair::generate();
    EntityId staffKeyId;
    StaffId person;
    std::uint64_t dseq = 0;
    Hash32 chain;
    [[nodiscard]] DeviceId id() const { return crypto::deviceIdOf(device.publicKey); }
    /// The next change; moves number and chain on.
    [[nodiscard]] wire::SignedChange change(const StreamId& stream, std::vector<wire::Op> ops,
                                            const std::vector<Hash32>& blobs = {});
};

/// Ids of a sealed, agreed and submitted plan.
struct SubmittedPlan {
    domain::Plan plan;
    Hash32 hash;
    Hash32 agreement;
};

class OfficeDesk {
public:
    OfficeDesk();
    /// Opens the same folder again, as after a restart.
    void reopen();
    [[nodiscard]] StreamId stream() const { return *StreamId::from(patient.view()); }
    [[nodiscard]] wire::PushRequest request(std::vector<wire::SignedChange> changes) const;
    [[nodiscard]] office::Answer<wire::PushResponse> push(std::vector<wire::SignedChange> changes);
    /// Pushes one change and returns its outcome.
    [[nodiscard]] wire::Outcome pushOne(std::vector<wire::Op> ops, const std::vector<Hash32>& blobs = {});
    /// Everything of the patient's stream in pages of this size, as a tablet would hold it.
    struct Pulled {
        std::map<EntityId, wire::Row> rows;
        std::map<wire::ChangeId, wire::SignedChange> changes;
        EntityId digest;
        int pages = 0;
    };
    [[nodiscard]] Pulled pullAll(const StreamId& stream, std::uint64_t maxBytes);
    [[nodiscard]] SubmittedPlan submit(const std::vector<Hash32>& blobs = {});
    [[nodiscard]] std::vector<office::PlanView> plans();
    /// An enrolled tablet of this person, through both steps of enrolment.
    [[nodiscard]] KeyTablet enrolled(const StaffId& staff);
    void addScheme();

    QTemporaryDir folder;
    StillClock clock;
    SystemRandom random;
    std::unique_ptr<office::Office> office;
    StaffId coordinator;
    StaffId decider;
    EntityId patient;
    KeyTablet tablet;
};

[[nodiscard]] domain::Person somebody(const char* nhsNumber);
/// L1 a direct lump of £279.00, L2 direct £32.00 a month for a year.
[[nodiscard]] domain::Plan twoLinePlan(const EntityId& patient);
[[nodiscard]] wire::Op create(const EntityId& entity, wire::Kind kind, wire::FieldValues fields);
[[nodiscard]] wire::Op set(const EntityId& entity, wire::Kind kind, std::uint64_t field, wire::Value value,
                           std::optional<wire::ChangeId> base);

} // namespace doorstep::testing
