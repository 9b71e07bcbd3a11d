// Goal: two versions of a field are seen side by side, word by word, and nothing is agreed before somebody has
// chosen. Method: the office's conflict over the draft's contingency, met from Sync, patient, plan and check.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "Conflicts"

    function flow() { return findChild(root.view, "mainFlow") }

    function test_fromSync() {
        beginOpen("giveConflict")
        press("railSync")
        verify(item("conflictNote").heading.includes("two versions"))
        press("openConflicts")
        verify(item("conflictsSentence").text.includes("1 field"))
        press("conflictOpen-0")
        compare(page().heading, "Contingency")
        compare(root.session.conflicts.versions.length, 2)
        compare(root.session.conflicts.versions[0].title, "Yours, from this tablet")
        verify(root.session.conflicts.versions[1].when.includes("The tablet says"), "office time, and the claim")
        verify(item("conflictWords-1").own.includes("bins"))
        verify(!item("conflictWords-1").own.includes("neighbour") || !item("conflictWords-0").words.includes("neighbour"))
    }
    function test_keepTheirs() {
        beginAtAlder("giveConflict")
        press("openConflicts")
        press("conflictOpen-0")
        press("conflictSave")
        verify(root.session.conflicts.problem.length > 0, "a choice is needed")
        const choice = item("conflictChoice")
        const before = choice.mapToItem(root.view, 0, 0).y + choice.height
        choice.chosen(1)
        twoFrames()
        compare(choice.mapToItem(root.view, 0, 0).y + choice.height, before, "nothing jumps from under a finger")
        press("conflictSave")
        settle()
        compare(root.session.conflicts.count, 0)
        compare(root.session.plan.contingency, "A neighbour helps with the bins and holds a key.")
        verify(item("conflictsSentence").text.startsWith("No field"))
    }
    function test_theMarkAndTheSeal() {
        beginAtAlder("giveConflict")
        press("openPlan")
        verify(item("conflictNote"))
        press("section-risks")
        compare(item("contingency").conflict, root.session.conflicts.rows[0].key)
        verify(item("conflictMark"))
        press("backLink")
        press("openCheck")
        settle()
        verify(!item("openSign").enabled, "nothing is agreed over two versions")
        press("openConflicts")
        press("conflictOpen-0")
        root.session.conflicts.choice = 0
        press("conflictSave")
        settle()
        press("backLink")
        tryVerify(() => item("openSign").enabled, 10000)
    }
    function test_thePatientSeesNoneOfAnothers() {
        beginOpen("giveConflict")
        root.session.openPatient(root.world.rowan)
        settle()
        compare(root.session.conflicts.patientCount, 0)
        compare(findVisible(root.view, "conflictNote"), null)
    }
}
