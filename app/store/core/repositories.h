// The public interfaces of this folder, implemented on one core.
#pragma once

#include "app/store/conflict_store.h"
#include "app/store/core/core.h"
#include "app/store/people_store.h"
#include "app/store/plan_store.h"
#include "app/store/purchase_store.h"
#include "app/store/status_store.h"
#include "sync/wire/exchange.h"

namespace doorstep::store {

class PeopleRepository final : public PeopleStore {
public:
    explicit PeopleRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<std::vector<PersonSummary>> list(int offset, int limit) const override;
    [[nodiscard]] Result<std::vector<PersonSummary>>
    standing(const std::vector<PlanState>& states) const override;
    [[nodiscard]] Result<std::vector<PersonSummary>> search(const QString& text, int limit) const override;
    [[nodiscard]] Result<domain::Person> byId(const EntityId& id) const override;
    [[nodiscard]] Result<domain::Person> byNhsNumber(const domain::NhsNumber& number) const override;
    [[nodiscard]] Result<std::vector<domain::PilotScheme>> schemes() const override;

private:
    Core& m_core;
};

class PlanRepository final : public PlanStore {
public:
    explicit PlanRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<std::optional<domain::Plan>> draft(const EntityId& patient) const override;
    [[nodiscard]] Result<domain::Plan> startDraft(const EntityId& patient,
                                                  const QString& organisation) override;
    [[nodiscard]] Result<domain::Plan> saveDraft(domain::Plan plan) override;
    [[nodiscard]] Result<std::vector<domain::Finding>> check(const EntityId& patient) const override;
    [[nodiscard]] Result<Shown> textToShow(const EntityId& patient) const override;
    [[nodiscard]] Result<Agreed> agreeAndSubmit(const EntityId& patient, const Hash32& textShown,
                                                const domain::Agreement& agreement,
                                                const QString& message) override;
    [[nodiscard]] Result<std::vector<PlanVersion>> versions(const EntityId& patient) const override;
    [[nodiscard]] Result<std::optional<PlanVersion>> inForce(const EntityId& patient) const override;

private:
    Core& m_core;
};

class PurchaseRepository final : public PurchaseStore {
public:
    explicit PurchaseRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<Hash32> keepPicture(const ReceiptImage& image, const EntityId& form,
                                             const QString& name) override;
    [[nodiscard]] Result<std::vector<KeptReceipt>> keptPictures(const EntityId& form) const override;
    [[nodiscard]] Status dropPicture(const Hash32& hash) override;
    [[nodiscard]] Result<domain::Purchase> record(domain::Purchase purchase,
                                                  const std::vector<ReceiptImage>& receipts) override;
    [[nodiscard]] Status reverse(const EntityId& purchase, domain::Pence amount,
                                 const QString& reason) override;
    [[nodiscard]] Status note(domain::PurchaseEvent event) override;
    [[nodiscard]] Result<domain::BudgetLeft> budget(const EntityId& patient) const override;
    [[nodiscard]] Result<std::vector<PurchaseView>> list(const EntityId& patient) const override;
    [[nodiscard]] Result<std::optional<EntityId>>
    looksLike(const domain::Purchase& purchase, const std::vector<ReceiptImage>& receipts) const override;
    [[nodiscard]] Result<std::vector<MoneyLeft>> moneyLeft(const EntityId& patient) const override;
    [[nodiscard]] Result<Bytes> receipt(const Hash32& hash) const override;
    [[nodiscard]] Result<Bytes> receiptThumb(const Hash32& hash) const override;

private:
    Core& m_core;
};

class ConflictRepository final : public ConflictStore {
public:
    explicit ConflictRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<std::vector<ConflictView>>
    list(const std::optional<EntityId>& patient) const override;
    [[nodiscard]] Status choose(const EntityId& conflict, std::size_t version) override;
    [[nodiscard]] Status write(const EntityId& conflict, const QString& text) override;

private:
    Core& m_core;
};

class StatusRepository final : public StatusStore {
public:
    explicit StatusRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<SyncStatus> status() const override;
    [[nodiscard]] Result<std::vector<WaitingItem>> waiting() const override;

private:
    Core& m_core;
};

class SyncRepository final : public wire::SyncStorage {
public:
    explicit SyncRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<std::optional<wire::DeviceIdentity>> identity() const override;
    [[nodiscard]] Status signRequest(wire::HttpRequest& request, std::int64_t createdS) override;
    [[nodiscard]] Result<Epoch> epoch() const override;
    [[nodiscard]] Status learnOffset(std::int64_t offsetMs) override;
    [[nodiscard]] Result<std::int64_t> offsetMs() const override;
    [[nodiscard]] Result<std::vector<wire::SignedChange>> pending(std::size_t countMax,
                                                                  std::size_t bytesMax) const override;
    [[nodiscard]] Result<std::optional<wire::PushReceipt>> lastReceipt() const override;
    [[nodiscard]] Status acknowledge(const wire::PushResponse& response) override;
    [[nodiscard]] Status offerAgain(std::uint64_t lastDseq) override;
    [[nodiscard]] Result<wire::PullRequest> nextPull() const override;
    [[nodiscard]] Result<bool> applyPull(const wire::PullResponse& response) override;
    [[nodiscard]] Status changeEpoch(const Epoch& epoch, std::uint64_t lastDseq) override;
    [[nodiscard]] Result<std::optional<wire::PendingBlob>> nextBlobToSend() const override;
    [[nodiscard]] Result<Bytes> readBlob(const Hash32& hash, std::uint64_t offset,
                                         std::size_t sizeMax) const override;
    [[nodiscard]] Status blobAcknowledged(const wire::BlobReceipt& receipt,
                                          const std::optional<EntityId>& pictures) override;
    [[nodiscard]] Status blobRefused(const wire::PendingBlob& blob, const std::string& problem) override;
    [[nodiscard]] Result<wire::Report> nextReport() override;
    [[nodiscard]] Status reported(const wire::Report& report) override;
    [[nodiscard]] Status wipeOrdered(BytesView order) override;
    [[nodiscard]] Status recordAttempt(const wire::SyncAttempt& attempt) override;

private:
    Core& m_core;
};

class ExchangeRepository final : public wire::ExchangeStorage {
public:
    explicit ExchangeRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<crypto::BoxPublicKey> officeBox() const override;
    [[nodiscard]] std::optional<crypto::PublicKey> receiptKeyOf(const EntityId& id) const override;
    [[nodiscard]] Result<std::vector<wire::PendingBlob>> picturesToHand() const override;
    [[nodiscard]] Status keepQuestion(const Hash32& question, const crypto::BoxKeyPair& key) override;
    [[nodiscard]] Result<crypto::BoxKeyPair> questionKey(const Hash32& question) const override;

private:
    Core& m_core;
};

class EnrolRepository final : public wire::EnrolStorage {
public:
    explicit EnrolRepository(Core& core)
        : m_core(core)
    {}
    [[nodiscard]] Result<Keys> enrolmentKeys() override;
    [[nodiscard]] Result<Bytes> sealedRecovery(const crypto::BoxPublicKey& office) const override;
    [[nodiscard]] Result<crypto::Signature> signTranscript(BytesView transcript) const override;
    [[nodiscard]] Status completeEnrolment(const wire::Ticket& ticket,
                                           const wire::EnrolReply& reply) override;

private:
    Core& m_core;
};

} // namespace doorstep::store
