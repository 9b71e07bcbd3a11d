// Goal: anybody is found as you type, and the banner says who it is about, truthfully.
// Method: typing into the search, opening people of each kind, reading the banner's values.
import QtQuick
import QtTest
import Doorstep.ViewModels

UiTest {
    name: "People"

    function test_search_data() {
        return [
            { tag: "given name", text: "ald", found: 1 },
            { tag: "family name", text: "synthetic", found: 3 },
            { tag: "NHS number with spaces", text: "999 095 3139", found: 1 },
            { tag: "postcode", text: "LS1 6AE", found: 1 },
            { tag: "postcode of a restricted record", text: "LS2 7UE", found: 0 },
            { tag: "nobody", text: "zzz", found: 0 }
        ]
    }
    function test_search(row) {
        beginOpen()
        press("railPeople")
        type("searchField", row.text)
        tryCompare(session.people, "count", row.found, 5000)
        settle()
        compare(session.people.count, row.found)
        if (row.found === 0)
            verify(item("peopleStatus").text.startsWith("Nobody matches"))
    }
    function test_tapOpensThePatient() {
        beginOpen()
        press("railPeople")
        type("searchField", "ald")
        tryCompare(session.people, "count", 1, 5000)
        settle()
        mouseClick(item("peopleList"), 60, 30)
        tryCompare(session.patient, "name", "SYNTHETIC, Alder (Mr)", 5000)
    }
    function test_banner_data() {
        return [
            { tag: "usual", who: "alder", name: "SYNTHETIC, Alder (Mr)", born: "09-Feb-1953 (59y)", gender: "Male",
              number: "999 095 3139", died: "", restricted: false },
            { tag: "restricted", who: "rowan", name: "SYNTHETIC, Rowan (Mr)", born: "09-Feb-1953 (59y)",
              gender: "Not known", number: "999 095 3147", died: "", restricted: true },
            { tag: "deceased", who: "hazel", name: "SYNTHETIC, Hazel (Mr)", born: "09-Feb-1953", gender: "Not known",
              number: "999 095 3155", died: "03-Mar-2012", restricted: false }
        ]
    }
    function test_banner(row) {
        beginOpen()
        session.openPatient(world[row.who])
        tryCompare(session.patient, "name", row.name, 5000)
        settle()
        const banner = item("banner")
        compare(item("bannerName").value, row.name)
        compare(item("bannerBorn").value, row.born)
        compare(item("bannerGender").value, row.gender)
        compare(item("bannerNhsNumber").value, row.number)
        verify(!item("bannerBorn").label.includes(":"), "labels have no colon")
        compare(findVisible(banner, "bannerRestricted") !== null, row.restricted)
        compare(findVisible(banner, "deceasedPattern") !== null, row.died.length > 0, "a pattern, not only a colour")
        if (row.died.length > 0) {
            compare(item("bannerDied").value, row.died)
            compare(item("bannerAgeAtDeath").value, "59y")
        }
        if (row.restricted) {
            compare(session.patient.address, "")
            verify(item("addressRow").value.startsWith("Not shown"))
        } else {
            verify(session.patient.address.includes("Marker Lane"))
        }
    }
    function test_noBannerWhereThereAreSeveralPeople() {
        beginOpen()
        session.openPatient(world.alder)
        settle()
        verify(findVisible(view, "banner") !== null)
        press("railPeople")
        verify(findVisible(view, "banner") === null)
    }
}
