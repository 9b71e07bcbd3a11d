// Save a document as PDF or print it, and what became of it.
import QtQuick
import QtQuick.Dialogs
import Doorstep.ViewModels

Column {
    id: root

    required property PaperOutput output
    property string fileName
    /// What is to be known before: the file is not protected.
    property string warning
    signal saveWanted(url file)
    signal printWanted()

    spacing: Theme.space
    Component.onCompleted: root.output.forget() // of another page

    FileDialog {
        id: dialog

        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: root.saveWanted(dialog.selectedFile)
    }
    NhsText {
        width: parent.width
        text: root.warning
        secondary: true
        visible: text.length > 0
    }
    Flow {
        width: parent.width
        spacing: Theme.space

        NhsButton {
            objectName: "printPaper"
            text: qsTr("Print")
            secondary: true
            enabled: !root.output.busy
            visible: root.output.canPrint
            onClicked: root.printWanted()
        }
        NhsButton {
            objectName: "savePaper"
            text: qsTr("Save as PDF")
            secondary: true
            enabled: !root.output.busy
            onClicked: {
                dialog.selectedFile = dialog.currentFolder + "/" + root.fileName
                dialog.open()
            }
        }
    }
    NhsInset {
        objectName: "paperDone"
        width: parent.width
        tone: "green"
        heading: root.output.doneText
        visible: root.output.doneText.length > 0
    }
    NhsInset {
        objectName: "paperFailed"
        width: parent.width
        tone: "red"
        heading: root.output.errorText
        visible: root.output.errorText.length > 0
    }
}
