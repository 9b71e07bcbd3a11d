// Five words drawn by chance, on request.
import QtQuick
import Doorstep.ViewModels

Column {
    id: root

    required property AccessViewModel access

    spacing: Theme.gap

    NhsLink {
        objectName: "suggestWords"
        text: root.access.suggestion.length > 0 ? qsTr("Suggest other words") : qsTr("Suggest words for me")
        onClicked: root.access.suggest()
    }
    NhsInset {
        objectName: "suggestion"
        width: parent.width
        heading: root.access.suggestion
        text: qsTr("Five words by chance out of 1,806: about 19 million billion possibilities. Learn them as a little story; do not keep them with the tablet.")
        visible: root.access.suggestion.length > 0
    }
}
