// Goal: fields of one row stand on one line, whatever hint or error one of them has, in each text size.
// Method: every row of fields of the interface with an error on one of its fields; the boxes compared.
import QtQuick
import QtTest
import Doorstep.Testing
import Doorstep.Ui
import Doorstep.ViewModels

UiTest {
    id: root

    name: "Rows"

    function flow() { return findChild(root.view, "mainFlow") }
    function upper(item) { return item.mapToItem(root.view, 0, 0).y }
    /// What is typed into, or the text that stands in its place.
    function box(column) { return column.field ?? column.children[column.children.length - 1] }
    /// The fields of the row of which one has this name, by the line they stand on.
    function lines(name) {
        const lines = new Map()
        const row = item(name).parent
        for (let i = 0; i < row.children.length; ++i) {
            const column = row.children[i]
            if (column.visible && column.width > 0)
                lines.set(column.y, (lines.get(column.y) ?? []).concat([column]))
        }
        return [...lines.values()]
    }
    function onOneLine(name, when) {
        for (const line of lines(name)) {
            for (const column of line) {
                fuzzyCompare(upper(box(column)), upper(box(line[0])), 0.01, name + " " + when)
                fuzzyCompare(column.height, line[0].height, 0.01, name + " " + when)
            }
        }
    }
    function check(name, wrong, right, judge) {
        for (const percent of [100, 150, 200]) {
            root.world.display.textPercent = percent
            twoFrames()
            if (percent === 100)
                verify(lines(name)[0].length > 1, name + " has neighbours")
            onOneLine(name, "without an error at " + percent)
            const before = item(name).height
            type(name, wrong)
            judge()
            twoFrames()
            verify(item(name).errorText.length > 0, name + " has an error")
            onOneLine(name, "with an error at " + percent)
            verify(item(name).height > before)
            type(name, right)
            judge()
            twoFrames()
            compare(item(name).errorText, "")
            fuzzyCompare(item(name).height, before, 0.01, "the row is as high as before")
        }
        root.world.display.textPercent = 100
    }
    function openSection(section) {
        beginAtAlder("giveDraft")
        press("openPlan")
        tryCompare(root.session.plan, "state", PlanEditor.Ready, 5000)
        settle()
        press("section-" + section)
        settle()
    }
    function test_payments() {
        openSection("payments")
        check("months", "x", "12", () => root.session.plan.check(["firstPayment", "months"]))
        check("firstPayment", "soon", "04-Jul-2011", () => root.session.plan.check(["firstPayment", "months"]))
    }
    function test_line() {
        openSection("spending")
        press("change-L1")
        check("lineQuantity", "x", "8", () => root.session.plan.line.check())
        check("linePrice", "x", "20.00", () => root.session.plan.line.check())
    }
    function test_outcome() {
        openSection("needs")
        check("due-O1", "soon", "03-Oct-2011", () => root.session.plan.check(["outcomes"]))
    }
    function test_purchase() {
        beginAtAlder("giveDecision")
        flow().showPurchases()
        flow().showNewPurchase()
        settle()
        // What was bought is not said, so that nothing is recorded.
        type("purchaseAmount", "18.50")
        check("purchaseVat", "x", "1.00", () => root.session.purchase.record())
        check("purchaseDate", "soon", "04-Jul-2011", () => root.session.purchase.record())
    }
}
