// The stack of pages, each with the name and the matter it is found by again after the process died.
import QtQuick
import QtQuick.Templates as T

T.StackView {
    id: root

    /// Each names its pages (`pages`), makes ready what a page is about (`prepare`), and says which pages take
    /// that as properties (`asProperties`).
    property list<QtObject> flows
    /// {page, about} from the bottom of the stack to its top.
    property var names: []
    /// Page -> what it was made ready for last: pages of one name share what they show.
    property var ready: ({})
    signal moved()

    function flowOf(page) {
        for (let i = 0; i < root.flows.length; ++i) {
            if (root.flows[i].pages[page] !== undefined)
                return root.flows[i]
        }
        return null
    }
    function prepare(flow, page, about) {
        if (!flow || !flow.prepare(page, about))
            return false
        root.ready[page] = about
        return true
    }
    function propertiesOf(flow, page, about) { return flow.asProperties.includes(page) ? about : ({}) }
    /// On top of the page that is shown. False when there is nothing to show.
    function go(page, about) {
        const matter = about ?? ({})
        const flow = root.flowOf(page)
        if (!root.prepare(flow, page, matter))
            return false
        root.names = root.names.concat([{ "page": page, "about": matter }])
        root.push(flow.pages[page], root.propertiesOf(flow, page, matter))
        root.moved()
        return true
    }
    /// These and nothing else: as far as there is something to show, at least the first.
    function start(list) {
        const items = []
        const names = []
        for (const one of list) {
            const matter = one.about ?? ({})
            const flow = root.flowOf(one.page)
            if (!root.prepare(flow, one.page, matter))
                break
            items.push(flow.pages[one.page], root.propertiesOf(flow, one.page, matter))
            names.push({ "page": one.page, "about": matter })
        }
        if (names.length === 0)
            return
        root.names = names
        if (root.depth === 0)
            root.push(items)
        else
            root.replace(null, items)
        root.moved()
    }
    function back() {
        if (root.depth < 2)
            return
        root.names = root.names.slice(0, -1)
        // A page of the same name further up was about something else.
        const under = root.names[root.names.length - 1]
        if (root.ready[under.page] !== under.about)
            root.prepare(root.flowOf(under.page), under.page, under.about)
        root.pop()
        root.moved()
    }

    clip: true
    // Set to none, not left out: a stack that was never given a transition does not take off what is popped (Qt 6.4).
    pushEnter: null
    pushExit: null
    popEnter: null
    popExit: null
    replaceEnter: null
    replaceExit: null
}
