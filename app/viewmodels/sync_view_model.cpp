// Status of the store and runs of the engine, in words.
#include "app/viewmodels/sync_view_model.h"

#include "app/domain/scheme.h"
#include "app/viewmodels/store_words.h"
#include "app/viewmodels/sync_words.h"
#include "app/viewmodels/texts.h"

#include <QCoreApplication>
#include <QMap>
#include <QPointer>

namespace doorstep::viewmodels {

QVariant WaitingModel::data(const QModelIndex& at, int role) const
{
    const WaitingRow* row = rowAt(at);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return row->what;
    case DetailRole:
        return row->detail;
    case NeedsAttentionRole:
        return row->needsAttention;
    case ReasonRole:
        return row->reason;
    case BegunRole:
        return row->begun;
    default:
        return {};
    }
}

QHash<int, QByteArray> WaitingModel::roleNames() const
{
    return {{WhatRole, "what"},
            {DetailRole, "detail"},
            {NeedsAttentionRole, "needsAttention"},
            {ReasonRole, "reason"},
            {BegunRole, "begun"}};
}

namespace {

struct Truth {
    store::SyncStatus status;
    store::SyncWishes wishes;
    store::Lease lease;
    std::optional<std::int64_t> clockAheadMs;
    std::vector<store::WaitingItem> waiting;
    std::vector<QString> names; ///< of the patients, beside `waiting`
    std::vector<WaitingRow> begun;
};

QString nameOf(VaultBackend& vault, const EntityId& patient)
{
    const auto person = vault.people().byId(patient);
    return person ? domain::displayName(person.value(), QDate()) : QString();
}

Result<Truth> read(VaultBackend& vault)
{
    if (!vault.isOpen())
        return Error{ErrorCode::Storage, "The tablet is locked."};
    auto status = vault.status().status();
    if (!status)
        return status.error();
    auto waiting = vault.status().waiting();
    if (!waiting)
        return waiting.error();
    const auto wishes = vault.syncWishes();
    if (!wishes)
        return wishes.error();
    const auto lease = vault.lease();
    if (!lease)
        return lease.error();
    const auto clockAheadMs = vault.clockAheadMs();
    if (!clockAheadMs)
        return clockAheadMs.error();
    Truth truth{std::move(status).value(),
                wishes.value(),
                lease.value(),
                clockAheadMs.value(),
                std::move(waiting).value(),
                {},
                {}};
    for (const store::WaitingItem& item : truth.waiting)
        truth.names.push_back(nameOf(vault, item.patient));
    const auto begun = vault.forms().begun();
    if (!begun)
        return begun.error();
    for (const store::BegunForm& form : begun.value())
        truth.begun.push_back({begunInWords(form.form), nameOf(vault, form.owner), false, {}, true});
    return truth;
}

WaitingRow rowOf(const store::WaitingItem& item, const QString& name, const Clock& clock)
{
    WaitingRow row;
    row.what = kindInWords(item.what);
    QStringList detail;
    if (!name.isEmpty())
        detail << name;
    if (item.savedWallMs > 0)
        detail << SyncViewModel::tr("saved %1").arg(timeText(item.savedWallMs, clock));
    detail << sizeText(item.sizeBytes);
    row.detail = detail.join(QStringLiteral(" · "));
    row.needsAttention = item.delivery == store::Delivery::NeedsAttention;
    row.reason = problemInWords(item.reason);
    return row;
}

} // namespace

SyncViewModel::SyncViewModel(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
    , m_waiting(new WaitingModel(this))
{}

void SyncViewModel::refresh()
{
    m_vault.run([](VaultBackend& vault) { return read(vault); })
        .then(this, [this, session = m_session](const Result<Truth>& truth) {
            if (session != m_session)
                return;
            m_known = truth.ok();
            m_readError = truth ? QString() : toText(truth.error());
            if (truth) {
                m_status = truth.value().status;
                m_wishes = truth.value().wishes;
                m_lease = truth.value().lease;
                m_clockAheadMs = truth.value().clockAheadMs;
                m_changesBytes = 0;
                for (const store::WaitingItem& item : truth.value().waiting)
                    m_changesBytes += item.delivery == store::Delivery::OnTablet ? item.sizeBytes : 0;
                m_changesBytes -= m_status.picturesWaitingBytes;
                std::vector<WaitingRow> rows;
                for (std::size_t i = 0; i < truth.value().waiting.size(); ++i)
                    rows.push_back(rowOf(truth.value().waiting[i], truth.value().names[i], m_clock));
                m_begun = static_cast<int>(truth.value().begun.size());
                rows.insert(rows.end(), truth.value().begun.begin(), truth.value().begun.end());
                m_waiting->setRows(std::move(rows));
            }
            Q_EMIT changed();
        });
}

void SyncViewModel::clear()
{
    ++m_session;
    m_status = {};
    m_begun = 0;
    m_known = false;
    m_running = false;
    m_readError.clear();
    m_outcomeText.clear();
    m_wishes = {};
    m_lease = {};
    m_clockAheadMs.reset();
    m_changesBytes = 0;
    m_driver.reset();
    m_waiting->setRows({});
    Q_EMIT changed();
}

void SyncViewModel::watch()
{
    const QPointer<SyncViewModel> self(this);
    m_vault.run([self, session = m_session](VaultBackend& vault) {
        if (!vault.isOpen())
            return;
        vault.watchSync([self, session](const sync::SyncDriver::State& state) {
            // Comes on the vault thread; the pointer is looked at on our own.
            QMetaObject::invokeMethod(qApp, [self, session, state] {
                if (self && session == self->m_session)
                    self->driverChanged(state);
            });
        });
    });
}

void SyncViewModel::hint(VaultBackend::SyncHint hint)
{
    m_vault.run([hint](VaultBackend& vault) {
        if (vault.isOpen())
            vault.hintSync(hint);
    });
}

void SyncViewModel::driverChanged(const sync::SyncDriver::State& state)
{
    const bool ended = m_driver ? state.runs != m_driver->runs : state.runs > 0;
    m_driver = state;
    m_running = state.running;
    if (ended && state.last)
        return finished(*state.last);
    Q_EMIT changed();
}

void SyncViewModel::setPaused(bool paused)
{
    wish({paused, m_wishes.onlyUnmetered});
}

void SyncViewModel::setOnlyUnmetered(bool only)
{
    wish({m_wishes.paused, only});
}

void SyncViewModel::wish(const store::SyncWishes& wishes)
{
    if (!m_known || wishes == m_wishes)
        return;
    m_wishes = wishes;
    m_vault
        .run([wishes](VaultBackend& vault) -> Status {
            return vault.isOpen() ? vault.wishSync(wishes) : Status(done());
        })
        .then(this, [this](const Status& kept) {
            if (!kept)
                refresh(); // what the vault has kept is shown
        });
    Q_EMIT changed();
}

void SyncViewModel::syncNow()
{
    if (m_running || !m_known || !m_status.enrolled)
        return;
    if (!m_driver)
        m_running = true; // else the driver says so
    m_outcomeText.clear();
    Q_EMIT changed();
    const QPointer<SyncViewModel> self(this);
    m_vault.run([self, session = m_session](VaultBackend& vault) {
        if (!vault.isOpen())
            return;
        vault.startSync([self, session](const sync::SyncReport& report) {
            // Comes on the vault thread; the pointer is looked at on our own.
            QMetaObject::invokeMethod(qApp, [self, session, report] {
                if (self && session == self->m_session && !self->m_driver)
                    self->finished(report);
            });
        });
    });
}

void SyncViewModel::finished(const sync::SyncReport& report)
{
    m_running = m_driver && m_driver->running;
    if (report.error)
        m_outcomeText = toText(*report.error);
    else
        m_outcomeText = tr("The office signed for %1 and %2. %3 came from the office.")
                            .arg(changesInWords(report.changesAcknowledged),
                                 picturesInWords(report.blobsSent), rowsInWords(report.rowsPulled));
    refresh();
    Q_EMIT synced();
}

QString SyncViewModel::railText() const
{
    if (!m_known)
        return tr("Not known");
    if (!m_status.enrolled)
        return tr("Not enrolled");
    if (m_status.needsAttention > 0)
        return m_status.needsAttention == 1 ? tr("1 needs attention")
                                            : tr("%n need attention", nullptr, m_status.needsAttention);
    if (!m_status.stopped.isEmpty())
        return tr("Stopped by the office");
    if (m_lease.warn)
        return m_lease.daysWithout == 1 ? tr("1 day without the office")
                                        : tr("%n days without the office", nullptr, m_lease.daysWithout);
    if (waitingCount() > 0)
        return tr("%1 not yet at the office").arg(waitingCount());
    if (m_begun > 0)
        return begunCountInWords(m_begun);
    if (m_status.allAtOffice())
        return tr("All at the office %1").arg(timeText(*m_status.lastReceiptOfficeMs, m_clock));
    if (!m_status.putBack.isEmpty())
        return tr("Put back to a copy");
    return tr("Nothing sent yet");
}

QString SyncViewModel::standingText() const
{
    if (!m_known || !m_status.enrolled)
        return {};
    if (m_running)
        return tr("Talking to the office.");
    if (m_wishes.paused)
        return tr("Paused: nothing goes by itself. The button still works.");
    if (!m_driver)
        return {};
    if (m_driver->offline)
        return tr("There is no network. It goes on by itself when there is one.");
    if (m_wishes.onlyUnmetered && m_driver->metered)
        return tr("It waits for Wi-Fi, because this is mobile data.");
    if (m_driver->retryInMs) {
        constexpr qint64 minuteMs = 60'000;
        const qint64 minutes = (*m_driver->retryInMs + minuteMs - 1) / minuteMs;
        return minutes <= 1
                   ? tr("It tries again by itself in about 1 minute.")
                   : tr("It tries again by itself in about %n minutes.", nullptr, static_cast<int>(minutes));
    }
    if (m_driver->last && m_driver->last->picturesHeld)
        return tr("Pictures wait for Wi-Fi, because this is mobile data. Everything else goes.");
    return m_driver->listening ? tr("It runs by itself. The office calls when something is new.")
                               : tr("It runs by itself.");
}

QString SyncViewModel::queueText() const
{
    QStringList parts;
    if (m_status.changesWaiting > 0)
        parts << tr("%1 (%2)").arg(changesInWords(m_status.changesWaiting), sizeText(m_changesBytes));
    if (m_status.picturesWaiting > 0)
        parts << tr("%1 (%2)").arg(picturesInWords(m_status.picturesWaiting),
                                   sizeText(m_status.picturesWaitingBytes));
    return parts.join(tr(", then "));
}

QString SyncViewModel::leaseText() const
{
    return leaseInWords(m_lease);
}

QString SyncViewModel::organisation() const
{
    return domain::organisationName(m_status.organisation);
}

QString SyncViewModel::changesText() const
{
    if (!m_known)
        return tr("Not known");
    return tr("%1 made on this tablet, %2 signed for by the office, %3 waiting")
        .arg(m_status.changesTotal)
        .arg(m_status.changesAtOffice)
        .arg(m_status.changesWaiting);
}

QString SyncViewModel::picturesText() const
{
    if (!m_known)
        return tr("Not known");
    if (m_status.picturesWaiting == 0)
        return tr("None waiting");
    return tr("%1 waiting, %2").arg(m_status.picturesWaiting).arg(sizeText(m_status.picturesWaitingBytes));
}

QString SyncViewModel::lastReceiptText() const
{
    return m_status.lastReceiptOfficeMs ? timeText(*m_status.lastReceiptOfficeMs, m_clock) : tr("None yet");
}

QString SyncViewModel::lastContactText() const
{
    return m_status.lastContactWallMs ? timeText(*m_status.lastContactWallMs, m_clock) : tr("None yet");
}

QString SyncViewModel::clockText() const
{
    return m_known && m_clockAheadMs ? clockInWords(*m_clockAheadMs) : QString();
}

QString SyncViewModel::patientsText() const
{
    return QString::number(m_status.patients);
}

QString SyncViewModel::problemText() const
{
    return m_readError.isEmpty() ? syncErrorInWords(m_status.lastError) : m_readError;
}

QString SyncViewModel::stoppedText() const
{
    return syncErrorInWords(m_status.stopped);
}

QStringList SyncViewModel::waitingKinds() const
{
    QMap<QString, int> counts;
    for (const WaitingRow& row : m_waiting->rows())
        ++counts[row.what];
    QStringList kinds;
    for (auto kind = counts.cbegin(); kind != counts.cend(); ++kind)
        kinds << tr("%1: %2").arg(kind.key()).arg(kind.value());
    return kinds;
}

} // namespace doorstep::viewmodels
