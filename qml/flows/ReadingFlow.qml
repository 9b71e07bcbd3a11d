// Help and leaflets: what is read, from wherever one is.
import QtQuick
import QtQuick.Controls.Basic
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    required property StackView stack
    signal tourWanted()
    signal displayWanted()

    /// From the rail: a place of its own.
    function showHelp() { root.stack.replace(null, helpPage) }
    /// On top of the page it explains.
    function showTopic(key) {
        if (root.session.help.open(key))
            root.stack.push(topicPage)
    }
    function showLeaflets() { root.stack.push(leafletsPage) }
    function showLeaflet(key) {
        if (root.session.leaflets.open(key))
            root.stack.push(leafletPage)
    }

    Component {
        id: helpPage

        HelpPage {
            help: root.session.help
            onTopicWanted: (key) => root.showTopic(key)
            onLeafletsWanted: root.showLeaflets()
            onTourWanted: root.tourWanted()
            onDisplayWanted: root.displayWanted()
        }
    }
    Component {
        id: topicPage

        HelpTopicPage { help: root.session.help; onBack: root.stack.pop() }
    }
    Component {
        id: leafletsPage

        LeafletsPage {
            leaflets: root.session.leaflets
            onBack: root.stack.pop()
            onLeafletWanted: (key) => root.showLeaflet(key)
        }
    }
    Component {
        id: leafletPage

        LeafletPage { leaflets: root.session.leaflets; onBack: root.stack.pop() }
    }
}
