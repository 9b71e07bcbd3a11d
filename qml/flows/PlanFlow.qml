// The plan: its sections, its lines, the check and the agreement.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    required property Trail trail
    readonly property var sections: ["needs", "spending", "payments", "risks", "review"]
    readonly property var pages: ({ "plan": planPage, "care": carePage, "needs": needsPage,
        "spending": spendingPage, "line": linePage, "payments": paymentsPage, "risks": risksPage,
        "review": reviewPage, "check": checkPage, "sign": signPage, "easyRead": easyReadPage,
        "visit": visitPage })
    readonly property var asProperties: []
    signal patientWanted()
    signal handOverWanted()
    signal conflictsWanted()

    function prepare(page, about) {
        if (page === "line")
            return root.session.plan.line.ref === about.ref || root.session.plan.editLineByRef(about.ref)
        if (page === "care")
            return root.session.care.open(about.section)
        if (page === "sign")
            root.session.prepareAgreement()
        return true
    }
    function showPlan() { root.trail.go("plan") }
    function showSection(section) {
        if (!root.trail.go("care", { "section": section }))
            root.trail.go(root.sections.includes(section) ? section : "payments")
    }
    function showLine() { root.trail.go("line", { "ref": root.session.plan.line.ref }) }
    function showCheck() {
        root.session.noteIdentified()
        root.session.plan.saveNow()
        root.trail.go("check")
    }
    function showVisit() { root.trail.go("visit") }
    function showEasyRead() { root.trail.go("easyRead") }
    function showSign() { root.trail.go("sign") }

    Component {
        id: planPage

        PlanPage {
            plan: root.session.plan
            care: root.session.care
            conflicts: root.session.conflicts
            patient: root.session.patient
            patientName: root.session.patient.spokenName
            onConflictsWanted: root.conflictsWanted()
            onBack: root.trail.back()
            onSectionWanted: (section) => root.showSection(section)
            onCheckWanted: root.showCheck()
        }
    }
    Component {
        id: carePage

        PlanCarePage { care: root.session.care; plan: root.session.plan; onBack: root.trail.back() }
    }
    Component {
        id: needsPage

        PlanNeedsPage { plan: root.session.plan; onBack: root.trail.back() }
    }
    Component {
        id: spendingPage

        PlanSpendingPage { plan: root.session.plan; onBack: root.trail.back(); onLineWanted: root.showLine() }
    }
    Component {
        id: linePage

        LinePage { plan: root.session.plan; onBack: root.trail.back() }
    }
    Component {
        id: paymentsPage

        PlanPaymentsPage { plan: root.session.plan; onBack: root.trail.back() }
    }
    Component {
        id: risksPage

        PlanRisksPage { plan: root.session.plan; onBack: root.trail.back() }
    }
    Component {
        id: reviewPage

        PlanReviewPage { plan: root.session.plan; onBack: root.trail.back() }
    }
    Component {
        id: checkPage

        CheckPage {
            plan: root.session.plan
            conflicts: root.session.conflicts
            onConflictsWanted: root.conflictsWanted()
            onBack: root.trail.back()
            onSectionWanted: (section, lineRef) => {
                if (lineRef.length > 0 && root.session.plan.editLineByRef(lineRef))
                    root.showLine()
                else
                    root.showSection(section)
            }
            onSignWanted: root.showSign()
        }
    }
    Component {
        id: visitPage

        VisitPage { visit: root.session.visit; onBack: root.trail.back() }
    }
    Component {
        id: easyReadPage

        EasyReadPage { agreement: root.session.agreement; onBack: root.trail.back() }
    }
    Component {
        id: signPage

        SignPage {
            agreement: root.session.agreement
            papers: root.session.papers
            conflicts: root.session.conflicts
            visit: root.session.visit
            patient: root.session.patient
            onEasyReadWanted: root.trail.go("easyRead")
            onVisitWanted: root.showVisit()
            onConflictsWanted: root.conflictsWanted()
            onBack: root.trail.back()
            onFinished: root.patientWanted()
            onHandOverWanted: root.handOverWanted()
        }
    }
}
