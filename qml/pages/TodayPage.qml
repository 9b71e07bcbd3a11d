// What needs the coordinator: is the tablet ready for the road, answers that came back, and what is due.
// A list makes its header outside the context it was written in, which bound components refuse with Qt 6.4; so what
// stands in it and in the rows names the page by its id, and qmllint is not asked about that here.
// qmllint disable unqualified
import QtQuick
import Doorstep.ViewModels

FocusScope {
    id: root

    required property DueModel due
    required property PeopleModel people
    required property SyncViewModel sync
    property bool aboutPatient: false
    property alias flickable: list
    readonly property real room: Math.min(Theme.pageWidth, width - 2 * Theme.wide)
    signal personChosen(string key)
    signal syncWanted()
    signal peopleWanted()

    /// Keyboard users must see where they are; the list itself shows its own current row.
    function reveal(item) {
        let at = item
        while (at && at !== list.headerItem)
            at = at.parent
        if (!at)
            return
        const top = item.mapToItem(list.contentItem, 0, 0).y
        const bottom = top + item.height
        if (top - 24 < list.contentY)
            list.contentY = Math.max(list.originY, top - 24)
        else if (bottom + 24 > list.contentY + list.height)
            list.contentY = bottom + 24 - list.height
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Today")

    Connections {
        target: root.Window.window
        ignoreUnknownSignals: true
        function onActiveFocusItemChanged() {
            const item = root.Window.activeFocusItem
            if (item)
                root.reveal(item)
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    ListView {
        id: list

        objectName: "dueList"
        anchors.fill: parent
        clip: true
        spacing: Theme.gap
        reuseItems: true
        model: root.due
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        bottomMargin: Theme.wide
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What is due")
        Keys.onReturnPressed: if (currentItem)
            (currentItem as DueDelegate).clicked()

        header: Item {
            width: list.width
            height: top.height + Theme.wide + Theme.space

            Column {
                id: top

                x: (parent.width - width) / 2
                y: Theme.wide
                width: root.room
                spacing: Theme.space

                NhsHeading {
                    width: parent.width
                    text: qsTr("Today")
                }
                NhsCard {
                    objectName: "roadCard"
                    width: parent.width
                    heading: root.sync.allWell ? qsTr("Ready for the road") : qsTr("Before you leave")
                    contentSpacing: 0

                    SummaryRow {
                        width: parent.width
                        label: qsTr("Your work")
                        value: root.sync.railText
                    }
                    SummaryRow {
                        width: parent.width
                        label: qsTr("Last contact")
                        value: root.sync.lastContactText
                        emptyText: qsTr("Never: sync before you leave")
                    }
                    SummaryRow {
                        width: parent.width
                        label: qsTr("Patients on this tablet")
                        value: root.sync.patientsText
                        last: true
                    }
                    Item { width: 1; height: Theme.gap }
                    NhsButton {
                        objectName: "todaySync"
                        text: root.sync.needsAttention > 0 ? qsTr("See what needs attention") : qsTr("Open Sync")
                        secondary: true
                        onClicked: root.syncWanted()
                    }
                }
                NhsCard {
                    objectName: "answersCard"
                    width: parent.width
                    heading: qsTr("Answers from the office")
                    contentSpacing: Theme.gap
                    visible: root.people.answers.length > 0

                    Repeater {
                        model: root.people.answers

                        Item {
                            id: answer

                            required property var modelData

                            width: parent ? parent.width : 0
                            height: words.height

                            Column {
                                id: words

                                width: parent.width
                                spacing: 2

                                NhsLink {
                                    objectName: "answer"
                                    text: answer.modelData.name
                                    Accessible.name: Words.spoken(qsTr("%1, %2").arg(answer.modelData.name).arg(answer.modelData.text))
                                    onClicked: root.personChosen(answer.modelData.key)
                                }
                                NhsText {
                                    width: parent.width
                                    text: answer.modelData.text
                                }
                            }
                        }
                    }
                }
                NhsHeading {
                    width: parent.width
                    level: 2
                    text: qsTr("Due")
                }
                NhsText {
                    objectName: "dueSummary"
                    width: parent.width
                    secondary: true
                    text: root.due.state === DueModel.Failed ? root.due.errorText
                        : root.due.count === 0 ? qsTr("Nothing is due in the next six weeks.") : root.due.summary
                }
                NhsButton {
                    objectName: "todayPeople"
                    text: qsTr("All people")
                    secondary: true
                    onClicked: root.peopleWanted()
                }
            }
        }
        NhsScrollBar { of: list }
        delegate: DueDelegate {
            x: (list.width - width) / 2
            width: root.room
            highlight: list.activeFocus && ListView.isCurrentItem
            onClicked: root.personChosen(key)
        }
    }
}
