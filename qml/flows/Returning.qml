// Leads back to where one was: pages, how far they were scrolled, the field that had the focus. And tells the
// keeper of the place when something moved.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property Item flow
    required property AppSession session
    required property Trail trail
    /// Where we are on our way to; null = nowhere.
    property var wanted: null
    readonly property bool busy: root.wanted !== null || settling.running
    readonly property var page: trail.currentItem // any page: only some have a `flickable`
    readonly property Flickable area: page && page.flickable ? page.flickable : null
    readonly property var people: root.session.people
    readonly property Item focusItem: Window.activeFocusItem

    /// {rail, patient, trail, scroll, focus, search, begun, over}
    function snapshot() {
        const aboutPatient = root.trail.names.length > 1 && ["people", "reviews"].includes(root.flow.place)
        return {
            "rail": root.flow.place,
            "patient": aboutPatient ? root.session.patientKey : "",
            "trail": root.trail.names,
            "scroll": root.area ? Math.round(root.area.contentY - root.area.originY) : 0,
            "focus": root.session.place.focusIn(root.page),
            "search": root.session.people.searchText,
            "begun": root.page ? root.page.begun === true : false,
            "over": root.page ? root.page.over === true : false
        }
    }
    function go(place) {
        if (!place || !place.trail || place.trail.length === 0)
            return
        root.wanted = place
        if (place.patient)
            root.session.openPatient(place.patient)
        else
            root.arrive()
    }
    /// What the pages are about is read: now they can be built.
    function arrive() {
        const place = root.wanted
        root.wanted = null
        if (place.search)
            root.session.people.searchText = place.search
        root.flow.begin(place.rail, place.trail)
        settling.place = place
        settling.tries = 0
        settling.start()
    }
    function lookWhetherReady() {
        if (root.wanted === null || !root.wanted.patient)
            return
        const patient = root.session.patient
        if (patient.state === PatientViewModel.Failed) {
            root.wanted = null // not on this tablet any more
            root.flow.showToday()
        } else if (patient.state === PatientViewModel.Ready && root.session.patientKey === root.wanted.patient
                   && root.session.plan.state !== PlanEditor.Loading) {
            root.arrive()
        }
    }
    /// What stood here is recorded: the empty form of it would look as if it were lost.
    function isDone(place) {
        return place.over || (place.begun && !root.page.begun)
    }
    function touch() {
        if (!root.busy)
            root.session.place.touch()
    }

    onFocusItemChanged: root.touch()

    Connections {
        target: root.trail
        function onMoved() { root.touch() }
    }
    Connections {
        target: root.page
        ignoreUnknownSignals: true
        function onBegunChanged() { keeping.restart() }
        function onOverChanged() { keeping.restart() }
    }
    Connections {
        target: root.area
        function onContentYChanged() { root.touch() }
    }
    Connections {
        target: root.focusItem
        ignoreUnknownSignals: true
        function onCursorPositionChanged() { root.touch() }
    }
    Connections {
        target: root.people
        function onSearchTextChanged() { root.touch() }
    }
    Connections {
        target: root.session.place
        function onAsked() {
            if (!root.busy)
                root.session.place.keep(root.snapshot())
        }
    }
    Connections {
        target: root.session.patient
        function onChanged() { root.lookWhetherReady() }
    }
    Connections {
        target: root.session.plan
        function onStateChanged() { root.lookWhetherReady() }
    }
    // What was recorded leads to another page first. A form goes ahead of the place that says that there is one.
    Timer {
        id: keeping

        interval: 0
        onTriggered: {
            if (!root.busy)
                root.session.keepForms()
        }
    }
    // Lists and forms fill in their time; then the page is as long as it was.
    Timer {
        id: settling

        property var place: null
        property int tries: 0

        interval: 30
        repeat: true
        onTriggered: {
            tries += 1
            const waiting = root.session.pendingJobs > 0
            if (waiting && tries < 100)
                return
            if (!waiting && root.area && root.area.contentHeight <= 0 && tries < 100)
                return
            stop()
            if (root.isDone(place)) {
                place = null
                return root.page.finished()
            }
            root.session.place.giveFocus(root.page, place.focus ?? ({}))
            if (root.area) {
                const end = Math.max(0, root.area.contentHeight - root.area.height)
                root.area.contentY = root.area.originY + Math.min(place.scroll ?? 0, end)
            }
            place = null
        }
    }
}
