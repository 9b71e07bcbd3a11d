// The purchase form, the money before and after, and the list of what was bought.
#include "app/viewmodels/purchase_editor.h"
#include "app/viewmodels/domain_words.h"

#include "app/domain/formats.h"
#include "app/viewmodels/texts.h"

#include <QVariantMap>

#include <algorithm>

namespace doorstep::viewmodels {

PurchaseEditor::PurchaseEditor(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_purchases(new PurchaseListModel(this))
    , m_keeper(vault, this)
    , m_sheet(std::make_shared<Sheet>())
{}

void PurchaseEditor::open(const EntityId& patient)
{
    if (patient != m_patient) {
        forgetRemovedPicture(); // somebody else's page was left
        clear();
        m_patient = patient;
        m_keeper.open(patient, QLatin1String(store::form::purchase),
                      [this](const QCborMap& kept) { takeForm(kept); });
    }
    refresh();
}

void PurchaseEditor::clear()
{
    m_patient = {};
    m_purchases->setRows({});
    m_lines.clear();
    m_plan.reset();
    m_planHash.reset();
    m_money.clear();
    m_doneText.clear();
    m_keeper.close();
    resetForm();
    m_picturesKnown = false;
    m_fetchesLater = false;
    setState(State::Loading);
}

Result<PurchaseEditor::Loaded> PurchaseEditor::load(VaultBackend& vault, const EntityId& patient)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto purchases = vault.purchases().list(patient);
    if (!purchases)
        return purchases.error();
    auto money = vault.purchases().moneyLeft(patient);
    if (!money)
        return money.error();
    auto inForce = vault.plans().inForce(patient);
    if (!inForce)
        return inForce.error();
    std::optional<store::PlanVersion> plan = std::move(inForce).value();
    if (!plan) {
        // Bought at the visit, before the office has decided: it belongs to the plan just agreed.
        auto versions = vault.plans().versions(patient);
        if (!versions)
            return versions.error();
        if (!versions.value().empty())
            plan = std::move(versions.value().front());
    }
    auto kept = vault.purchases().keptPictures(patient);
    if (!kept)
        return kept.error();
    const auto camera = vault.forms().load({}, QLatin1String(store::form::camera));
    return Loaded{std::move(purchases).value(), std::move(money).value(), std::move(plan),
                  std::move(kept).value(), camera && camera.value() ? *camera.value() : QCborMap()};
}

void PurchaseEditor::refresh()
{
    if (m_patient.isZero())
        return;
    m_vault.run([patient = m_patient](VaultBackend& vault) { return load(vault, patient); })
        .then(this, [this, patient = m_patient](const Result<Loaded>& loaded) {
            if (patient != m_patient)
                return;
            if (!loaded)
                return setState(State::Failed, toText(loaded.error()));
            show(loaded.value());
        });
}

void PurchaseEditor::show(const Loaded& loaded)
{
    const auto chosen = m_line >= 0 && !outside()
                            ? std::optional(m_lines[static_cast<std::size_t>(m_line)].id)
                            : std::nullopt;
    const bool wasOutside = m_line >= 0 && outside();
    m_lines = loaded.plan ? loaded.plan->sealed.plan.lines : std::vector<domain::Line>{};
    m_plan = loaded.plan ? std::optional(loaded.plan->sealed.plan) : std::nullopt;
    m_planHash = loaded.plan ? std::optional(loaded.plan->planHash) : std::nullopt;
    m_money = loaded.money;
    // The choice is an index into a list that may just have changed.
    chooseLine(m_keptLine ? m_keptLine : chosen, wasOutside || m_keptOutside);
    m_keptLine.reset();
    m_keptOutside = false;
    if (!std::exchange(m_picturesKnown, true)) {
        takeKept(loaded.kept);
        takeCamera(loaded.camera);
    }
    std::vector<PurchaseRow> rows;
    for (const store::PurchaseView& view : loaded.purchases)
        rows.push_back(PurchaseRow::of(view, m_lines));
    m_purchases->setRows(std::move(rows));
    if (m_state != State::Recorded && m_state != State::Recording)
        setState(State::Ready);
    else
        Q_EMIT stateChanged();
    Q_EMIT formChanged();
    if (m_fetchesLater)
        fetchPictures();
}

void PurchaseEditor::setState(State state, const QString& errorText)
{
    m_state = state;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

QStringList PurchaseEditor::lineChoices() const
{
    QStringList choices;
    for (const domain::Line& line : m_lines)
        choices << tr("%1 %2 (%3)").arg(line.ref, line.item, domain::formatMoney(line.total));
    choices << tr("Outside the plan");
    return choices;
}

const store::MoneyLeft* PurchaseEditor::pot() const
{
    if (m_line < 0 || outside())
        return nullptr;
    const domain::Model model = m_lines[static_cast<std::size_t>(m_line)].model;
    const auto found =
        std::find_if(m_money.begin(), m_money.end(), [model](const auto& one) { return one.model == model; });
    return found == m_money.end() ? nullptr : &*found;
}

QString PurchaseEditor::dateQuestion() const
{
    const auto day = domain::parseStaffDate(m_boughtOn);
    if (!m_plan || m_line < 0 || outside() || !day)
        return {};
    domain::Purchase asked;
    asked.line = m_lines[static_cast<std::size_t>(m_line)].id;
    asked.boughtOn = *day;
    const auto findings = domain::evaluatePurchase(asked, &*m_plan, {});
    const bool early = std::any_of(findings.begin(), findings.end(), [](const domain::Finding& finding) {
        return finding.field == QStringLiteral("boughtOn");
    });
    return early
               ? tr("The plan starts on %1. Is the date right?").arg(domain::staffDate(m_plan->firstPayment))
               : QString();
}

QString PurchaseEditor::beforeText() const
{
    if (m_line < 0)
        return {};
    if (outside())
        return tr("This is outside the plan. It is recorded and the office will see it.");
    const store::MoneyLeft* money = pot();
    if (!money)
        return tr("No money is approved for this line yet.");
    return tr("%1: %2 left before this purchase")
        .arg(inWords(domain::describe(money->model)), domain::formatMoney(money->left()));
}

QString PurchaseEditor::afterText() const
{
    const store::MoneyLeft* money = pot();
    const auto amount = domain::parseMoney(m_amount);
    if (!money || !amount)
        return {};
    const domain::Pence after = money->left() - *amount;
    if (after < domain::Pence{})
        return tr("%1 more than is left after this purchase").arg(domain::formatMoney(-after));
    return tr("%1 left after it").arg(domain::formatMoney(after));
}

bool PurchaseEditor::overspends() const
{
    const store::MoneyLeft* money = pot();
    const auto amount = domain::parseMoney(m_amount);
    return money && amount && *amount > money->left();
}

bool PurchaseEditor::check()
{
    m_errors.clear();
    if (m_line < 0)
        m_errors.insert(QStringLiteral("line"), tr("Choose the line of the plan, or \"Outside the plan\""));
    if (m_purchase.item.trimmed().isEmpty())
        m_errors.insert(QStringLiteral("item"), tr("Enter what was bought"));
    const auto amount = domain::parseMoney(m_amount);
    if (!amount || *amount <= domain::Pence{})
        m_errors.insert(QStringLiteral("amount"), tr("Enter what was paid in pounds, like 279 or 84.50"));
    if (!m_vat.trimmed().isEmpty() && !domain::parseMoney(m_vat))
        m_errors.insert(QStringLiteral("vat"), tr("Enter the VAT in pounds, like 46.50, or leave it empty"));
    const auto date = domain::parseStaffDate(m_boughtOn);
    if (!date)
        m_errors.insert(QStringLiteral("boughtOn"), tr("Enter the date like 04-Jul-2011"));
    else if (*date > today(m_clock))
        m_errors.insert(QStringLiteral("boughtOn"), tr("Enter a date that is not in the future"));
    if (outside() && m_purchase.reason.trimmed().isEmpty())
        m_errors.insert(QStringLiteral("reason"), tr("Enter why it was bought outside the plan"));
    Q_EMIT errorsChanged();
    return m_errors.isEmpty();
}

bool PurchaseEditor::readForm()
{
    if (!check())
        return false;
    m_purchase.patient = m_patient;
    m_purchase.planHash = m_planHash;
    m_purchase.line = outside() ? std::nullopt : std::optional(m_lines[static_cast<std::size_t>(m_line)].id);
    m_purchase.amount = domain::parseMoney(m_amount).value_or(domain::Pence{});
    m_purchase.vat = domain::parseMoney(m_vat).value_or(domain::Pence{});
    m_purchase.boughtOn = domain::parseStaffDate(m_boughtOn).value_or(QDate());
    return true;
}

void PurchaseEditor::record()
{
    if (m_state != State::Ready || !readForm())
        return;
    forgetRemovedPicture(); // it is recorded without it
    setState(State::Recording);
    m_keeper.keepNow(); // until it is recorded, the form is what there is
    m_sheet->recordsNext = true;
    settleRecord(true);
}

/// Every picture that was taken for it goes with it, so the last one to be sealed is waited for.
void PurchaseEditor::settleRecord(bool sealed)
{
    if (!m_sheet->recordsNext || (sealed && m_sheet->sealing > 0))
        return;
    m_sheet->recordsNext = false;
    if (sealed)
        send();
    else
        setState(State::Ready); // what went wrong with the picture stands on the form
}

void PurchaseEditor::send()
{
    m_purchase.receiptPages.clear();
    for (const Picture& picture : m_pictures)
        m_purchase.receiptPages.push_back(picture.hash);
    m_vault
        .run([purchase = m_purchase, sure = m_looksTwice](VaultBackend& vault) -> Result<Recorded> {
            if (!vault.isOpen())
                return Error{ErrorCode::Storage, "The tablet is locked."};
            if (!sure) {
                const auto twice = vault.purchases().looksLike(purchase, {});
                if (!twice)
                    return twice.error();
                if (twice.value())
                    return Recorded{true};
            }
            const auto stored = vault.purchases().record(purchase, {});
            if (!stored)
                return stored.error();
            return Recorded{};
        })
        .then(this, [this, patient = m_patient](const Result<Recorded>& result) {
            if (patient == m_patient)
                finish(result);
        });
}

void PurchaseEditor::finish(const Result<Recorded>& result)
{
    if (!result) {
        m_errors.insert(QStringLiteral("record"), toText(result.error()));
        Q_EMIT errorsChanged();
        return setState(State::Ready);
    }
    if (result.value().twice) {
        m_looksTwice = true;
        Q_EMIT formChanged();
        return setState(State::Ready);
    }
    m_doneText = tr("%1 recorded for %2. Saved on this tablet %3.")
                     .arg(m_purchase.item.trimmed(), domain::formatMoney(m_purchase.amount),
                          timeText(m_clock.wallMs(), m_clock));
    m_keeper.forget(); // the store has dropped it already
    setState(State::Recorded);
    refresh();
    Q_EMIT recorded();
}

QVariantList PurchaseEditor::errorList() const
{
    QVariantList list;
    for (auto error = m_errors.begin(); error != m_errors.end(); ++error)
        list << QVariantMap{{QStringLiteral("field"), error.key()}, {QStringLiteral("text"), error.value()}};
    return list;
}

void PurchaseEditor::put(QString& field, const QString& text)
{
    if (std::exchange(field, text) == text)
        return;
    m_looksTwice = false;
    keepForm();
    Q_EMIT formChanged();
}

void PurchaseEditor::setLine(int index)
{
    if (index < 0 || index > static_cast<int>(m_lines.size()) || index == m_line)
        return;
    m_line = index;
    if (!outside() && m_purchase.item.isEmpty())
        m_purchase.item = m_lines[static_cast<std::size_t>(index)].item;
    keepForm();
    Q_EMIT formChanged();
}

void PurchaseEditor::setItem(const QString& text)
{
    put(m_purchase.item, text);
}

void PurchaseEditor::setSupplier(const QString& text)
{
    put(m_purchase.supplier, text);
}

void PurchaseEditor::setAmount(const QString& text)
{
    put(m_amount, text);
}

void PurchaseEditor::setVat(const QString& text)
{
    put(m_vat, text);
}

void PurchaseEditor::setBoughtOn(const QString& text)
{
    put(m_boughtOn, text);
}

void PurchaseEditor::setSerialNumber(const QString& text)
{
    put(m_purchase.serialNumber, text);
}

void PurchaseEditor::setReason(const QString& text)
{
    put(m_purchase.reason, text);
}

} // namespace doorstep::viewmodels
