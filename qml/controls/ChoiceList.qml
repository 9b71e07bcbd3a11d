// The choices of a NhsSelect that is open.
import QtQuick

ListView {
    id: root

    implicitHeight: contentHeight
    clip: true
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds

    NhsScrollBar { of: root }
}
