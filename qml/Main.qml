// The window.
import QtQuick
import Doorstep.ViewModels

Window {
    id: root

    required property AppSession session
    required property DisplaySettings display
    property bool training: false
    readonly property alias sessionView: view

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: root.training ? qsTr("Doorstep, training") : qsTr("Doorstep")
    color: Theme.page

    SessionView {
        id: view

        anchors.fill: parent
        focus: true
        session: root.session
        display: root.display
        training: root.training
    }
}
