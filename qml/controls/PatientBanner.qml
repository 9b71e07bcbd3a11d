// Who this is about, on every page about one patient: name, born, gender, NHS number, in that order and
// without colons (NHS Common User Interface). Deceased has another colour and a pattern.
pragma ComponentBehavior: Bound
import QtQuick
import Doorstep.ViewModels

Rectangle {
    id: root

    required property PatientViewModel patient
    readonly property bool ready: patient.state === PatientViewModel.Ready
    readonly property color ink: patient.deceased ? Theme.text : Theme.white
    readonly property color paleInk: patient.deceased ? "#263139" : "#d2e2f1"
    readonly property string spoken: Words.joined([root.patient.name,
        qsTr("Born %1").arg(root.patient.born),
        root.patient.deceased ? qsTr("Died %1, age at death %2").arg(root.patient.died).arg(root.patient.ageAtDeath) : "",
        qsTr("Gender %1").arg(root.patient.gender),
        qsTr("NHS number %1").arg(root.patient.nhsNumber),
        root.patient.restricted ? qsTr("Restricted record: address not shown") : ""], ", ")

    implicitHeight: ready ? rows.implicitHeight + 2 * 12 : 0
    color: patient.deceased ? Theme.grey : Theme.darkBlue
    clip: true
    Accessible.role: Accessible.Heading
    Accessible.name: root.spoken

    // The pattern that says "deceased" without colour.
    Row {
        objectName: "deceasedPattern"
        anchors.fill: parent
        spacing: 16
        visible: root.patient.deceased

        Repeater {
            model: root.patient.deceased ? Math.ceil((root.width + root.height * 2) / 19) : 0

            Rectangle {
                y: -root.height
                width: 3
                height: root.height * 3
                rotation: 30
                color: "#8d979e"
            }
        }
    }
    Column {
        id: rows

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.wide
        anchors.rightMargin: Theme.wide
        spacing: 6

        Flow {
            width: parent.width
            spacing: 6

            BannerValue {
                objectName: "bannerName"
                value: root.patient.name
                large: true
                ink: root.ink
                backed: root.patient.deceased
            }
            BannerValue {
                objectName: "bannerBorn"
                label: qsTr("Born")
                value: root.patient.born
                ink: root.ink
                paleInk: root.paleInk
                backed: root.patient.deceased
            }
            BannerValue {
                objectName: "bannerDied"
                label: qsTr("Died")
                value: root.patient.died
                ink: root.ink
                paleInk: root.paleInk
                backed: true
                visible: root.patient.deceased
            }
            BannerValue {
                objectName: "bannerAgeAtDeath"
                label: qsTr("Age at Death")
                value: root.patient.ageAtDeath
                ink: root.ink
                paleInk: root.paleInk
                backed: true
                visible: root.patient.deceased
            }
            BannerValue {
                objectName: "bannerGender"
                label: qsTr("Gender")
                value: root.patient.gender
                ink: root.ink
                paleInk: root.paleInk
                backed: root.patient.deceased
            }
            BannerValue {
                objectName: "bannerNhsNumber"
                label: qsTr("NHS No.")
                value: root.patient.nhsNumber
                ink: root.ink
                paleInk: root.paleInk
                backed: root.patient.deceased
            }
        }
        BannerValue {
            objectName: "bannerRestricted"
            value: qsTr("Restricted record. Address and telephone are not shown.")
            ink: root.ink
            backed: root.patient.deceased
            visible: root.patient.restricted
        }
    }
}
