// Putting the desk together, and the few things a tablet does.
#include "tests/unit/office/office_desk.h"

#include "app/domain/readback.h"
#include "sync/office/enrol.h"
#include "sync/office/office_writer.h"
#include "sync/office/people.h"
#include "sync/office/pull.h"
#include "sync/office/push.h"
#include "sync/office/staff.h"

namespace doorstep::testing {

namespace {

constexpr std::string_view passphrase = officePassphrase;

} // namespace

domain::Person somebody(const char* nhsNumber)
{
    domain::Person person;
    person.nhsNumber = domain::NhsNumber::fromDigits(QString::fromLatin1(nhsNumber));
    domain::PersonName name;
    name.family = QStringLiteral("Example");
    name.given = QStringList{QStringLiteral("Alder")};
    person.names = {name};
    person.born = QDate(1945, 7, 14);
    return person;
}

domain::Plan twoLinePlan(const EntityId& patient)
{
    domain::Plan plan;
    plan.id = SystemRandom().make<EntityId>();
    plan.patient = patient;
    plan.organisation = QStringLiteral("5QE");
    plan.firstPayment = QDate(2011, 8, 1);
    plan.firstReview = QDate(2011, 10, 3);
    plan.noticeDays = 28;
    plan.monitoredBy = QStringLiteral("Practice nurse");
    plan.coordinator = QStringLiteral("Dana Example");
    plan.contingency = QStringLiteral("Use the cycle at home.");
    plan.legalBar = false;
    plan.account = domain::AccountState::Approved;
    const auto id = [] { return SystemRandom().make<EntityId>(); };
    plan.needs = {{id(), QStringLiteral("N1"), QStringLiteral("Breathless on stairs")}};
    plan.outcomes = {{id(), QStringLiteral("O1"), QStringLiteral("Walk to the shop and back")}};
    domain::Line cycle;
    cycle.id = id();
    cycle.ref = QStringLiteral("L1");
    cycle.item = QStringLiteral("Exercise cycle");
    cycle.kind = domain::LineKind::Equipment;
    cycle.model = domain::Model::Direct;
    cycle.unit = QStringLiteral("item");
    cycle.unitPrice = cycle.total = {27'900};
    cycle.oneOff = true;
    cycle.outcomeRefs = QStringList{QStringLiteral("O1")};
    cycle.spend = {{1, {27'900}}};
    domain::Line gym = cycle;
    gym.id = id();
    gym.ref = QStringLiteral("L2");
    gym.item = QStringLiteral("Gym membership");
    gym.kind = domain::LineKind::Activity;
    gym.unit = QStringLiteral("month");
    gym.quantityThousandths = 12'000;
    gym.unitPrice = {3'200};
    gym.total = {38'400};
    gym.oneOff = false;
    gym.spend.clear();
    for (int month = 1; month <= 12; ++month)
        gym.spend.push_back({month, {3'200}});
    plan.lines = {cycle, gym};
    return plan;
}

wire::Op create(const EntityId& entity, wire::Kind kind, wire::FieldValues fields)
{
    wire::Op op;
    op.code = wire::Op::Code::Create;
    op.entity = entity;
    op.kind = kind;
    op.create = std::move(fields);
    return op;
}

wire::Op set(const EntityId& entity, wire::Kind kind, std::uint64_t field, wire::Value value,
             std::optional<wire::ChangeId> base)
{
    wire::Op op;
    op.code = wire::Op::Code::Set;
    op.entity = entity;
    op.kind = kind;
    op.set = {{field, std::move(value), base}};
    return op;
}

wire::SignedChange KeyTablet::change(const StreamId& stream, std::vector<wire::Op> ops,
                                     const std::vector<Hash32>& blobs)
{
    wire::Change change;
    change.device = id();
    change.dseq = ++dseq;
    change.prev = chain;
    change.hlc = {1'309'770'000'000, dseq};
    change.clock = {1'309'770'000'000, 0, 1};
    change.actor = person;
    change.stream = stream;
    change.ops = std::move(ops);
    change.blobs = blobs;
    const wire::SignedChange made = wire::signChange(change, device, &staff, staffKeyId);
    chain = wire::chainHash(made);
    return made;
}

OfficeDesk::OfficeDesk()
{
    if (!crypto::initialise().ok())
        qFatal("libsodium");
    const std::filesystem::path where = folder.filePath(QStringLiteral("office")).toStdString();
    office =
        got(office::Office::init(where, bytesOf(passphrase), "5QE", "Ada Example", clock, random)).office;
    const auto ready = office->database().write([&]() -> Status {
        coordinator = got(office::addStaff(*office, "Dana Example", "coordinator"));
        decider = got(office::addStaff(*office, "Robin Example", "phb-lead"));
        (void)got(office::importPerson(*office, somebody("9990953139"), office->administrator()));
        patient = *office::patientByNhsNumber(*office, *somebody("9990953139").nhsNumber);
        (void)got(office::assign(*office, patient, coordinator, office->administrator()));
        return done();
    });
    if (!ready.ok())
        qFatal("%s", ready.error().text.c_str());
    tablet = enrolled(coordinator);
}

void OfficeDesk::reopen()
{
    const std::filesystem::path where = office->vault().folder();
    office.reset();
    office = got(office::Office::open(where, bytesOf(passphrase), clock, random));
}

wire::PushRequest OfficeDesk::request(std::vector<wire::SignedChange> changes) const
{
    wire::PushRequest request;
    request.epoch = office->epoch();
    request.device = tablet.id();
    request.changes = std::move(changes);
    return request;
}

office::Answer<wire::PushResponse> OfficeDesk::push(std::vector<wire::SignedChange> changes)
{
    return office::push(*office, tablet.id(), request(std::move(changes)));
}

wire::Outcome OfficeDesk::pushOne(std::vector<wire::Op> ops, const std::vector<Hash32>& blobs)
{
    return got(push({tablet.change(stream(), std::move(ops), blobs)})).outcomes.at(0);
}

OfficeDesk::Pulled OfficeDesk::pullAll(const StreamId& which, std::uint64_t maxBytes)
{
    Pulled pulled;
    wire::PullRequest request;
    request.epoch = office->epoch();
    request.maxBytes = maxBytes;
    request.cursors = {{which, 0}};
    for (bool complete = false; !complete;) {
        const auto response = got(office::pull(*office, tablet.id(), request));
        ++pulled.pages;
        if (response.feeds.empty() || pulled.pages > 1000)
            qFatal("the pull does not end");
        const wire::Feed& feed = response.feeds.front();
        for (const wire::Row& row : feed.rows)
            pulled.rows[row.entity] = row;
        pulled.changes.insert(response.changes.begin(), response.changes.end());
        request.cursors.front().second = feed.to;
        complete = feed.complete;
        if (complete)
            pulled.digest = *feed.digest;
    }
    return pulled;
}

SubmittedPlan OfficeDesk::submit(const std::vector<Hash32>& blobs)
{
    SubmittedPlan made;
    made.plan = twoLinePlan(patient);
    wire::SealedPlan sealed;
    sealed.plan = made.plan;
    sealed.patientName = QStringLiteral("Alder Example");
    sealed.nhsNumber = QStringLiteral("9990953139");
    sealed.born = QDate(1945, 7, 14);
    sealed.totals = domain::totals(made.plan);
    for (const domain::Model model : domain::cashModels(made.plan))
        sealed.schedules.push_back(domain::chosenSchedule(made.plan, model));
    sealed.readBackVersion = domain::readBackVersion;
    sealed.ruleSet = 1;
    sealed.actor = coordinator;
    const Bytes planBytes = wire::encodeSealedPlan(sealed);
    made.hash = wire::planHash(planBytes);
    wire::SealedAgreement agreement;
    agreement.planHash = made.hash;
    agreement.agreement.signerName = QStringLiteral("Alder Example");
    agreement.agreement.method = domain::AgreementMethod::VerbalWitnessed;
    agreement.statement = domain::agreementStatement();
    agreement.statementVersion = domain::readBackVersion;
    agreement.witness = coordinator;
    const Bytes agreementBytes = wire::encodeAgreement(agreement);
    made.agreement = wire::agreementHash(agreementBytes);
    const Bytes submission = wire::encodeSubmission({made.hash, made.agreement, {}});
    const auto first = [](const Hash32& hash) { return *EntityId::from(hash.view().first(16)); };
    const wire::Outcome outcome =
        pushOne({office::appendOp(first(made.hash), wire::Kind::PlanVersion, planBytes),
                 office::appendOp(first(made.agreement), wire::Kind::Agreement, agreementBytes),
                 office::appendOp(first(crypto::sha256(submission)), wire::Kind::Submission, submission)},
                blobs);
    if (outcome.code != wire::OutcomeCode::Applied)
        qFatal("the plan was not taken: %s", outcome.problem.c_str());
    return made;
}

std::vector<office::PlanView> OfficeDesk::plans()
{
    return got(office->database().read(
        [&]() -> Result<std::vector<office::PlanView>> { return office::listPlans(*office, std::nullopt); }));
}

KeyTablet OfficeDesk::enrolled(const StaffId& staff)
{
    KeyTablet made;
    made.person = staff;
    made.staffKeyId = office::staffKeyId(made.staff.publicKey);
    const wire::Ticket ticket = got(office->database().write([&]() -> Result<wire::Ticket> {
        return office::makeTicket(*office, staff, "https://127.0.0.1:8443");
    }));
    wire::EnrolRequest request;
    request.ticket = ticket.id;
    request.nonce = got(office::enrolStart(*office, {ticket.id})).nonce;
    request.deviceKey = made.device.publicKey;
    request.staffKey = made.staff.publicKey;
    request.sealedRecovery = crypto::sealTo(office->keys().recovery.publicKey, Bytes(16, 7));
    const Bytes transcript = wire::enrolTranscript(request, ticket.pins.front());
    request.proof =
        wire::enrolProof(got(wire::enrolCodeKey(ticket.code, ticket.id)), "csync/enrol/1", transcript);
    request.deviceSignature = crypto::sign(made.device, "csync/enrol/1", transcript);
    (void)got(office::enrol(*office, request));
    return made;
}

void OfficeDesk::addScheme()
{
    domain::PilotScheme scheme;
    scheme.name = QStringLiteral("Oxfordshire");
    scheme.principal = QStringLiteral("5QE");
    scheme.organisations = QStringList{QStringLiteral("5QE")};
    scheme.from = QDate(2010, 7, 1);
    scheme.until = QDate(2013, 3, 31);
    (void)got(office->database().write(
        [&]() -> Result<EntityId> { return office::addScheme(*office, scheme, office->administrator()); }));
}

} // namespace doorstep::testing
