// Builds the images of a power cut from synced contents and open changes.
#include "tests/vault/power_cut.h"

#include <algorithm>

namespace doorstep::crypto::test {

PowerCut::PowerCut(const Image& start)
{
    for (const auto& [name, content] : start) {
        m_syncedEntries[name] = m_files.size();
        m_files.push_back({content, {}});
    }
    m_liveEntries = m_syncedEntries;
}

void PowerCut::change(Bytes& content, const Change& change)
{
    const auto at = static_cast<std::size_t>(change.offset);
    if (change.call == Call::Truncate) {
        content.resize(at);
        return;
    }
    if (content.size() < at + change.data.size())
        content.resize(at + change.data.size());
    std::copy(change.data.begin(), change.data.end(), content.begin() + change.offset);
}

void PowerCut::changeTorn(Bytes& content, const Change& whole, Dice& dice)
{
    if (whole.call == Call::Truncate) {
        if (dice.chance(50))
            change(content, whole);
        return;
    }
    std::size_t done = 0;
    while (done < whole.data.size()) {
        const auto at = static_cast<std::size_t>(whole.offset) + done;
        const std::size_t part = std::min(sectorSize - at % sectorSize, whole.data.size() - done);
        const auto first = whole.data.begin() + static_cast<std::ptrdiff_t>(done);
        if (dice.chance(50))
            change(content, {0, Call::Write, static_cast<std::int64_t>(at),
                             Bytes(first, first + static_cast<std::ptrdiff_t>(part))});
        done += part;
    }
}

void PowerCut::change(Entries& entries, const Entry& entry)
{
    if (entry.call == Call::Create)
        entries[entry.name] = entry.inode;
    else
        entries.erase(entry.name);
    if (entry.call == Call::Rename)
        entries[entry.other] = entry.inode;
}

void PowerCut::apply(const Step& step)
{
    ++m_order;
    const auto found = m_liveEntries.find(step.name);
    switch (step.call) {
    case Call::Create:
        m_openEntries.push_back({m_order, step.call, step.name, {}, m_files.size()});
        m_files.push_back({});
        change(m_liveEntries, m_openEntries.back());
        return;
    case Call::Rename:
    case Call::Remove:
        if (found == m_liveEntries.end())
            return;
        m_openEntries.push_back({m_order, step.call, step.name, step.other, found->second});
        change(m_liveEntries, m_openEntries.back());
        return;
    case Call::SyncFolder:
        m_openEntries.clear();
        m_syncedEntries = m_liveEntries;
        return;
    case Call::Write:
    case Call::Truncate:
        if (found != m_liveEntries.end())
            m_files[found->second].open.push_back({m_order, step.call, step.offset, step.data});
        return;
    case Call::Sync:
        if (found == m_liveEntries.end())
            return;
        for (const Change& open : m_files[found->second].open)
            change(m_files[found->second].synced, open);
        m_files[found->second].open.clear();
        return;
    case Call::Read:
        return;
    }
}

bool PowerCut::anythingOpen() const noexcept
{
    return !m_openEntries.empty() ||
           std::any_of(m_files.begin(), m_files.end(), [](const File& file) { return !file.open.empty(); });
}

Image PowerCut::image(Survival survival, std::uint64_t seed) const
{
    Dice dice(seed);
    // Prefix: one moment for all files, as when the disk takes everything in the order it was given.
    std::vector<std::uint64_t> orders;
    for (const Entry& entry : m_openEntries)
        orders.push_back(entry.order);
    for (const File& file : m_files) {
        for (const Change& open : file.open)
            orders.push_back(open.order);
    }
    std::sort(orders.begin(), orders.end());
    const std::uint64_t moment = orders.empty() ? 0 : orders[dice.below(orders.size())];
    const std::size_t entriesLeft = dice.below(m_openEntries.size() + 1);
    const auto percent = static_cast<unsigned>(10 + 20 * dice.below(5)); // of the changes that survive

    Entries entries = m_syncedEntries;
    for (std::size_t i = 0; i < m_openEntries.size(); ++i) {
        if (survival == Survival::Everything || (survival == Survival::Subset && i < entriesLeft) ||
            (survival == Survival::Prefix && m_openEntries[i].order <= moment))
            change(entries, m_openEntries[i]);
    }
    Image image;
    for (const auto& [name, inode] : entries) {
        Bytes content = m_files[inode].synced;
        for (const Change& open : m_files[inode].open) {
            if (survival == Survival::Everything || (survival == Survival::Prefix && open.order < moment))
                change(content, open);
            else if (survival == Survival::Prefix && open.order == moment)
                changeTorn(content, open, dice);
            else if (survival == Survival::Subset && dice.chance(percent)) {
                if (dice.chance(60))
                    change(content, open);
                else
                    changeTorn(content, open, dice);
            }
        }
        image[name] = std::move(content);
    }
    return image;
}

} // namespace doorstep::crypto::test
