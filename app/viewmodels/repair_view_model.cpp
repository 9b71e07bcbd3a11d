// The choices for a damaged store, carried out on the vault thread.
#include "app/viewmodels/repair_view_model.h"

#include "app/store/repair.h"
#include "app/viewmodels/texts.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

namespace doorstep::viewmodels {

namespace {

const Error locked{ErrorCode::Refused, "Please unlock the tablet again first."};

struct Known {
    std::vector<crypto::SnapshotInfo> copies;
    bool canRescue = false;
    QString error;
};

} // namespace

RepairViewModel::RepairViewModel(VaultService& vault, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_vault(vault)
    , m_clock(clock)
{}

void RepairViewModel::begin()
{
    m_busy = true;
    m_outcomeText.clear();
    m_errorText.clear();
    Q_EMIT changed();
}

void RepairViewModel::end(const QString& outcome, const QString& error)
{
    m_busy = false;
    m_outcomeText = outcome;
    m_errorText = error;
    Q_EMIT changed();
}

void RepairViewModel::load()
{
    begin();
    m_vault
        .run([](VaultBackend& vault) {
            Known known;
            store::Repair* repair = vault.repair();
            const auto copies = repair ? repair->copies() : locked;
            if (copies)
                known.copies = copies.value();
            else
                known.error = toText(copies.error());
            known.canRescue = repair && repair->canRescue();
            return known;
        })
        .then(this, [this](const Known& known) {
            m_copies = known.copies;
            m_chosen = m_copies.empty() ? -1 : 0;
            m_canRescue = known.canRescue;
            end({}, known.error);
        });
}

void RepairViewModel::clear()
{
    m_copies.clear();
    m_chosen = -1;
    m_canRescue = false;
    m_restored = false;
    end({}, {});
}

void RepairViewModel::choose(int index)
{
    if (m_busy || index < 0 || index >= static_cast<int>(m_copies.size()) || index == m_chosen)
        return;
    m_chosen = index;
    Q_EMIT changed();
}

QStringList RepairViewModel::copies() const
{
    QStringList texts;
    for (const crypto::SnapshotInfo& copy : m_copies) {
        const QString changes = copy.mark == 1 ? tr("1 change made on this tablet")
                                               : tr("%1 changes made on this tablet").arg(copy.mark);
        texts << tr("The records as they were at %1: %2").arg(timeText(copy.takenWallMs, m_clock), changes);
    }
    return texts;
}

QString RepairViewModel::lossText() const
{
    if (m_chosen < 0)
        return {};
    return tr("What was recorded after %1 is not in this copy. What had been sent by then comes back from "
              "the "
              "office; what had not been sent stays only in the damaged records, which are kept on this "
              "tablet.")
        .arg(timeText(m_copies[static_cast<std::size_t>(m_chosen)].takenWallMs, m_clock));
}

void RepairViewModel::restore()
{
    if (m_busy || m_chosen < 0 || m_restored)
        return;
    begin();
    m_vault
        .run([copy = m_copies[static_cast<std::size_t>(m_chosen)]](VaultBackend& vault) -> Status {
            store::Repair* repair = vault.repair();
            const auto restored = repair ? repair->restore(copy) : Result<crypto::Restored>(locked);
            return restored ? done() : Status(restored.error());
        })
        .then(this, [this](const Status& restored) {
            m_restored = restored.ok();
            if (restored)
                end(tr("The copy is in place. Unlock the tablet to go on."), {});
            else
                end({}, toText(restored.error()));
        });
}

void RepairViewModel::makeRescueFile()
{
    if (m_busy || !m_canRescue)
        return;
    begin();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString stamp = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs(), Qt::UTC)
                              .toString(QStringLiteral("yyyy-MM-dd-hhmmss"));
    const QString file = folder.filePath(QStringLiteral("doorstep-%1.rescue").arg(stamp));
    m_vault
        .run([file, path = folder.path()](VaultBackend& vault) -> Status {
            store::Repair* repair = vault.repair();
            if (!repair)
                return locked;
            QDir().mkpath(path);
            const auto made = repair->rescue(file.toStdString());
            return made ? done() : Status(made.error());
        })
        .then(this, [this, file](const Status& made) {
            if (made)
                end(tr("The rescue file is %1. Only the office can open it: take or send it there.")
                        .arg(file),
                    {});
            else
                end({}, toText(made.error()));
        });
}

} // namespace doorstep::viewmodels
