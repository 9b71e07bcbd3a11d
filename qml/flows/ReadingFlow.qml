// Help and leaflets: what is read, from wherever one is.
import QtQuick
import Doorstep.ViewModels

Item {
    id: root

    required property AppSession session
    required property Trail trail
    property DisplaySettings display: null
    readonly property var pages: ({ "help": helpPage, "topic": topicPage, "leaflets": leafletsPage,
        "leaflet": leafletPage, "tour": tourPage })
    readonly property var asProperties: []
    signal displayWanted()

    function prepare(page, about) {
        if (page === "topic")
            return root.session.help.open(about.key)
        if (page === "leaflet")
            return root.session.leaflets.open(about.key)
        return true
    }
    /// On top of the page it explains.
    function showTopic(key) { root.trail.go("topic", { "key": key }) }
    function showLeaflets() { root.trail.go("leaflets") }
    function showLeaflet(key) { root.trail.go("leaflet", { "key": key }) }
    function showTour() { root.trail.go("tour") }

    Component {
        id: helpPage

        HelpPage {
            help: root.session.help
            onTopicWanted: (key) => root.showTopic(key)
            onLeafletsWanted: root.showLeaflets()
            onTourWanted: root.showTour()
            onDisplayWanted: root.displayWanted()
        }
    }
    Component {
        id: topicPage

        HelpTopicPage { help: root.session.help; onBack: root.trail.back() }
    }
    Component {
        id: leafletsPage

        LeafletsPage {
            leaflets: root.session.leaflets
            onBack: root.trail.back()
            onLeafletWanted: (key) => root.showLeaflet(key)
        }
    }
    Component {
        id: leafletPage

        LeafletPage { leaflets: root.session.leaflets; onBack: root.trail.back() }
    }
    Component {
        id: tourPage

        TourPage {
            onFinished: {
                if (root.display)
                    root.display.tourSeen = true
                root.trail.back()
            }
        }
    }
}
