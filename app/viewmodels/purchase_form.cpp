// The purchase form as it is kept in the store: what a killed process brings back.
#include "app/viewmodels/purchase_editor.h"

#include "app/domain/formats.h"
#include "app/viewmodels/texts.h"

#include <algorithm>

namespace doorstep::viewmodels {

void PurchaseEditor::resetForm()
{
    m_purchase = {};
    m_line = -1;
    m_keptLine.reset();
    m_keptOutside = false;
    m_amount.clear();
    m_vat.clear();
    m_boughtOn = domain::staffDate(today(m_clock));
    m_sheet = std::make_shared<Sheet>();
    m_pictures.clear();
    m_takenOff.reset();
    m_looksTwice = false;
    m_errors.clear();
    Q_EMIT formChanged();
    Q_EMIT errorsChanged();
}

void PurchaseEditor::begin()
{
    if (m_state != State::Recorded)
        return;
    resetForm();
    m_picturesKnown = false; // what was sealed too late for the one before is with the patient's next form
    setState(State::Ready);
    refresh();
}

void PurchaseEditor::startNew()
{
    if (m_state == State::Recording)
        return;
    forgetRemovedPicture();
    std::vector<Hash32> left;
    for (const Picture& picture : m_pictures)
        left.push_back(picture.hash);
    drop(left); // nothing happens to those that were recorded
    m_keeper.forget();
    m_sheet->thrownAway = true;
    resetForm();
    if (m_state == State::Recorded)
        setState(State::Ready);
}

bool PurchaseEditor::begun() const
{
    if (m_state == State::Recorded)
        return false;
    const bool words = !m_purchase.item.isEmpty() || !m_purchase.supplier.isEmpty() || !m_amount.isEmpty() ||
                       !m_vat.isEmpty() || !m_purchase.serialNumber.isEmpty() || !m_purchase.reason.isEmpty();
    return words || m_line >= 0 || !m_pictures.empty();
}

QString PurchaseEditor::begunText() const
{
    QStringList parts;
    if (!m_purchase.item.trimmed().isEmpty())
        parts << m_purchase.item.trimmed();
    if (const auto amount = domain::parseMoney(m_amount))
        parts << domain::formatMoney(*amount);
    const auto count = static_cast<int>(m_pictures.size());
    if (count > 0)
        parts << (count == 1 ? tr("1 picture") : tr("%1 pictures").arg(count));
    return parts.join(QStringLiteral(", "));
}

void PurchaseEditor::keepForm()
{
    if (m_state == State::Recorded)
        return;
    QCborMap map;
    if (begun() || m_takenOff) {
        map = {{QStringLiteral("item"), m_purchase.item},
               {QStringLiteral("supplier"), m_purchase.supplier},
               {QStringLiteral("amount"), m_amount},
               {QStringLiteral("vat"), m_vat},
               {QStringLiteral("boughtOn"), m_boughtOn},
               {QStringLiteral("serial"), m_purchase.serialNumber},
               {QStringLiteral("reason"), m_purchase.reason},
               {QStringLiteral("outside"), m_line >= 0 && outside()}};
        if (m_line >= 0 && !outside())
            map.insert(QStringLiteral("line"), toKey(m_lines[static_cast<std::size_t>(m_line)].id));
        if (m_takenOff) {
            map.insert(QStringLiteral("takenOff"), QString::fromStdString(m_takenOff->picture.hash.hex()));
            map.insert(QStringLiteral("takenOffRow"), static_cast<qint64>(m_takenOff->row));
        }
    }
    m_keeper.keep(map);
}

void PurchaseEditor::takeForm(const QCborMap& kept)
{
    if (kept.isEmpty())
        return;
    const auto text = [&kept](const char* name) { return kept[QLatin1String(name)].toString(); };
    m_purchase.item = text("item");
    m_purchase.supplier = text("supplier");
    m_purchase.serialNumber = text("serial");
    m_purchase.reason = text("reason");
    m_amount = text("amount");
    m_vat = text("vat");
    m_boughtOn = text("boughtOn");
    m_keptOutside = kept[QLatin1String("outside")].toBool();
    // What else is known of it comes with the pictures that the store has.
    if (const auto hash = Hash32::fromHexText(text("takenOff").toStdString()))
        m_takenOff = {{{}, *hash, 0},
                      static_cast<std::size_t>(kept[QLatin1String("takenOffRow")].toInteger())};
    if (kept.contains(QLatin1String("line")))
        m_keptLine = fromKey(text("line"));
    Q_EMIT formChanged();
}

/// A line that is not in the plan any more leaves the choice open; all other values stay.
void PurchaseEditor::chooseLine(const std::optional<EntityId>& line, bool wasOutside)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const auto& one) { return line == one.id; });
    m_line = wasOutside               ? static_cast<int>(m_lines.size())
             : found != m_lines.end() ? static_cast<int>(found - m_lines.begin())
                                      : -1;
}

} // namespace doorstep::viewmodels
