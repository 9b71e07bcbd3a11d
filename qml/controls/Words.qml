// Putting together what a person reads out of parts that are there already. Nothing is decided here.
pragma Singleton
import QtQuick

QtObject {
    /// The parts that are not empty.
    function joined(parts: var, between: string): string {
        return parts.filter((part) => part.length > 0).join(between)
    }
    /// What a screen reader is told: without the joiners that keep a date on one line.
    function spoken(text: string): string {
        return text.replace(/\u2060/g, "")
    }
    /// `text` of each entry, for a list to choose from.
    function texts(entries: var): var {
        return entries.map((entry) => entry.text)
    }
    /// What is said under a key; empty when nothing is.
    function under(map: var, key: string): string {
        return map[key] ?? ""
    }
}
