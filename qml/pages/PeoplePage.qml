// The caseload, searched as you type.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

FocusScope {
    id: root

    required property PeopleModel people
    property bool aboutPatient: false
    signal personChosen(string key)

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    Column {
        id: top

        x: Math.max(Theme.wide, (parent.width - width) / 2)
        y: Theme.wide
        width: Math.min(Theme.pageWidth, parent.width - 2 * Theme.wide)
        spacing: Theme.space

        NhsHeading {
            text: qsTr("People")
        }
        NhsField {
            id: searchField

            objectName: "searchField"
            width: parent.width
            label: qsTr("Search")
            hint: qsTr("Name, NHS number or postcode")
            text: root.people.searchText
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            onEdited: (text) => root.people.searchText = text
        }
        NhsText {
            objectName: "peopleStatus"
            width: parent.width
            secondary: true
            text: root.people.state === PeopleModel.Failed ? root.people.errorText
                : root.people.state === PeopleModel.Empty ? qsTr("There is nobody on this tablet yet. Patients come from the office when the tablet syncs.")
                : root.people.state === PeopleModel.NothingFound ? (root.people.searchHint || qsTr("Nobody matches. Check the spelling, or try the NHS number."))
                : root.people.count === 1 ? qsTr("1 person") : qsTr("%1 people").arg(root.people.count)
        }
    }
    ListView {
        id: list

        objectName: "peopleList"
        anchors.top: top.bottom
        anchors.topMargin: Theme.space
        anchors.bottom: parent.bottom
        x: top.x
        width: top.width
        clip: true
        spacing: Theme.gap
        reuseItems: true
        model: root.people
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        bottomMargin: Theme.wide
        Accessible.role: Accessible.List
        Accessible.name: qsTr("People")
        Keys.onReturnPressed: if (currentItem)
            (currentItem as PersonDelegate).clicked()

        NhsScrollBar { of: list }
        delegate: PersonDelegate {
            width: list.width
            highlight: list.activeFocus && ListView.isCurrentItem
            onClicked: root.personChosen(key)
        }
    }
}
