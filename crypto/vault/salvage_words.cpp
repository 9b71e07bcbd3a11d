// The salvage report in sentences a person can act on.
#include "crypto/vault/salvage.h"

#include <algorithm>
#include <limits>

namespace doorstep::crypto {

namespace {

std::string counted(std::uint64_t number, const char* one, const char* many)
{
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string rangeText(const std::pair<std::int64_t, std::int64_t>& range)
{
    const bool first = range.first == std::numeric_limits<std::int64_t>::min();
    const bool last = range.second == std::numeric_limits<std::int64_t>::max();
    if (first && last)
        return "any";
    if (first)
        return "up to " + std::to_string(range.second);
    if (last)
        return std::to_string(range.first) + " and later";
    if (range.first == range.second)
        return std::to_string(range.first);
    return std::to_string(range.first) + " to " + std::to_string(range.second);
}

std::string missingText(const SalvageReport::Table& table)
{
    constexpr std::size_t shownMax = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(table.missing.size(), shownMax); ++i)
        text += (i ? ", " : "") + rangeText(table.missing[i]);
    if (table.missing.size() > shownMax)
        text += " and " + counted(table.missing.size() - shownMax, "more range", "more ranges");
    return text;
}

} // namespace

bool SalvageReport::whole() const
{
    return unreadablePages.empty() && unassignedPages == 0 && framesDamaged == 0 && !schemaFromCopy &&
           std::all_of(tables.begin(), tables.end(), [](const Table& table) { return table.whole(); });
}

std::vector<std::string> SalvageReport::inWords() const
{
    std::vector<std::string> words;
    if (!unreadablePages.empty())
        words.push_back(std::to_string(unreadablePages.size()) + " of " + counted(pages, "page", "pages") +
                        " cannot be read.");
    if (framesDamaged > 0)
        words.push_back(counted(framesDamaged, "entry", "entries") +
                        " at the end of the log cannot be read: the last things saved may be missing, or "
                        "an interrupted save left them.");
    if (schemaFromCopy)
        words.emplace_back("The list of tables was damaged and was taken from the verified copy.");
    if (unassignedPages > 0)
        words.push_back(counted(unassignedPages, "page", "pages") +
                        " could be read but belong to a table nobody can tell any more.");
    for (const Table& table : tables) {
        const std::string name = "Table " + table.name + ": ";
        if (table.rowsFromCopy > 0)
            words.push_back(name + counted(table.rowsFromCopy, "row was", "rows were") +
                            " taken from the verified copy.");
        if (!table.missing.empty())
            words.push_back(name + "rows may be missing with these numbers: " + missingText(table) + ".");
        if (table.missing.empty() && table.unreadablePages > 0)
            words.push_back(name + counted(table.unreadablePages, "page", "pages") + " cannot be read.");
        if (table.missing.empty() && table.rowsBroken > 0)
            words.push_back(name + counted(table.rowsBroken, "row is", "rows are") +
                            " cut off and left out.");
        if (table.rowsRefused > 0)
            words.push_back(name + counted(table.rowsRefused, "row", "rows") +
                            " did not fit the table and were left out.");
    }
    return words;
}

} // namespace doorstep::crypto
