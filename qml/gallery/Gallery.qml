// Every control in every state, with made-up data: for who builds a page, and for the inspector of the screens.
import QtQuick
import Doorstep.Ui

NhsPage {
    id: root

    readonly property var scales: [1, 1.25, 1.5, 2]

    heading: "Controls"

    NhsCard {
        width: parent.width
        heading: "Show them as"

        NhsRadios {
            objectName: "galleryScale"
            width: parent.width
            label: "Text size"
            choices: ["100 %", "125 %", "150 %", "200 %"]
            currentIndex: root.scales.indexOf(Theme.textScale)
            inline: true
            onChosen: (index) => Theme.textScale = root.scales[index]
        }
        NhsCheck {
            width: parent.width
            text: "High contrast"
            checked: Theme.highContrast
            onToggled: Theme.highContrast = checked
        }
    }
    NhsCard {
        width: parent.width
        heading: "Buttons and links"

        Flow {
            width: parent.width
            spacing: Theme.space

            NhsButton { text: "The one thing to do" }
            NhsButton { text: "Something beside it"; secondary: true }
            NhsButton { text: "What cannot be undone"; warning: true }
            NhsButton { text: "Not now"; enabled: false }
            NhsLink { text: "An action that looks like a link" }
        }
        NhsButton { text: "A button with so many words in it that they do not fit on one line of a narrow screen and have to go on below"; secondary: true }
    }
    NhsCard {
        width: parent.width
        heading: "Fields"

        NhsField { width: parent.width; label: "Empty, with a hint"; hint: "For example: a bus pass" }
        NhsField { width: parent.width; label: "Filled"; text: "Alder Synthetic" }
        NhsField { width: parent.width; label: "Money"; prefix: "£"; fieldWidth: 240; text: "92.50" }
        NhsField { width: parent.width; label: "With an error"; text: "31-Feb-2012"; errorText: "Enter a day that exists, like 29-Feb-2012" }
        NhsField { width: parent.width; label: "Secret"; text: "correct horse"; echoMode: TextInput.Password; fieldWidth: 360 }
        NhsField { width: parent.width; label: "Cannot be changed"; text: "999 095 3139"; enabled: false }
        NhsTextArea { width: parent.width; label: "Several lines"; hint: "It grows with what is written"; text: "First line\nSecond line\nThird line" }
        NhsTextArea { width: parent.width; label: "Several lines, with an error"; errorText: "Say what happened" }
    }
    NhsCard {
        width: parent.width
        heading: "Choices"

        NhsRadios { width: parent.width; label: "One of a few"; choices: ["Notional budget", "Third-party budget", "Direct payment"]; currentIndex: 2 }
        NhsRadios { width: parent.width; label: "In a row"; choices: ["Yes", "No", "Not asked yet"]; currentIndex: -1; inline: true }
        NhsRadios { width: parent.width; label: "With an error"; choices: ["Yes", "No"]; inline: true; errorText: "Choose one" }
        NhsSelect { width: parent.width; label: "One of many"; choices: ["Service", "Activity", "Equipment", "Staff", "Travel"]; currentIndex: 2 }
        NhsSelect { width: parent.width; label: "Nothing chosen yet, with an error"; choices: ["Service", "Activity"]; currentIndex: -1; errorText: "Choose what kind it is" }
        NhsCheck { width: parent.width; text: "Not ticked" }
        NhsCheck { width: parent.width; text: "Ticked"; checked: true }
        NhsCheck { width: parent.width; text: "With an error"; error: true }
        NhsCheck { width: parent.width; text: "Cannot be changed"; checked: true; enabled: false }
    }
    NhsErrorSummary {
        width: parent.width
        errors: [{ "field": "a", "text": "Enter a day that exists, like 29-Feb-2012" }, { "field": "b", "text": "Choose one" }]
    }
    NhsInset { width: parent.width; tone: "blue"; heading: "Blue"; text: "Something to know." }
    NhsInset { width: parent.width; tone: "green"; heading: "Green"; text: "It is done, and proven." }
    NhsInset { width: parent.width; tone: "yellow"; heading: "Yellow"; text: "Think of this." }
    NhsInset { width: parent.width; tone: "red"; heading: "Red"; text: "This went wrong, and what to do." }
    NhsCard {
        width: parent.width
        heading: "Tags"

        Flow {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: ["grey", "blue", "green", "yellow", "orange", "red", "purple"]

                NhsTag {
                    required property string modelData

                    text: modelData
                    tone: modelData
                }
            }
        }
    }
    NhsCard {
        width: parent.width
        heading: "Words"

        NhsHeading { width: parent.width; level: 1; text: "Heading 1" }
        NhsHeading { width: parent.width; level: 2; text: "Heading 2" }
        NhsHeading { width: parent.width; level: 3; text: "Heading 3" }
        NhsText { width: parent.width; text: "Body text, which wraps where the line ends and is never markup: <b>like this</b>." }
        NhsText { width: parent.width; text: "Secondary text"; secondary: true }
        NhsText { width: parent.width; text: "Small text"; small: true }
        SummaryRow { width: parent.width; label: "Label"; value: "Value" }
        SummaryRow { width: parent.width; label: "Without a value"; value: ""; last: true }
    }
    NhsCard {
        width: parent.width
        heading: "Money"

        MonthChart {
            width: parent.width
            months: [
                { "month": 1, "paid": 0.2, "planned": 0.35, "isShort": true, "text": "Month 1: £200.00 paid by then, £350.00 planned" },
                { "month": 2, "paid": 0.5, "planned": 0.45, "isShort": false, "text": "Month 2: £500.00 paid by then, £450.00 planned" },
                { "month": 3, "paid": 1, "planned": 0.9, "isShort": false, "text": "Month 3: £1,000.00 paid by then, £900.00 planned" }
            ]
        }
        FlowChart {
            width: parent.width
            highest: "£1,000.00"
            words: "By the end of this month £500.00 is paid out and £320.00 was spent."
            months: [
                { "month": 1, "paid": 0.25, "spent": 0.1, "known": true },
                { "month": 2, "paid": 0.5, "spent": 0.32, "known": true },
                { "month": 3, "paid": 0.75, "spent": 0.32, "known": false },
                { "month": 4, "paid": 1, "spent": 0.32, "known": false }
            ]
        }
        MoneyLeftRow { width: parent.width; kind: "model"; label: "Direct payment"; leftText: "£271.00"; authorised: "£663.00"; spent: "£392.00"; provisional: "£12.50"; overspent: false; share: 0.41 }
        MoneyLeftRow { width: parent.width; kind: "line"; label: "L2 Bus pass"; leftText: "-£5.00"; authorised: "£60.00"; spent: "£65.00"; provisional: ""; overspent: true; share: 0 }
    }
    NhsCard {
        width: parent.width
        heading: "Rows of lists"
        contentSpacing: Theme.gap

        TopicRow { width: parent.width; text: "A topic to choose" }
        TopicRow { width: parent.width; text: "A topic with more words"; detail: "What it is about, in a line or two that wrap where there is no room" }
        PersonDelegate { focusPolicy: Qt.StrongFocus; width: parent.width; key: ""; name: "SYNTHETIC, Alder (Mr)"; nhsNumber: "999 095 3139"; born: "Born 09-Feb-1953 (58y)"; deceased: false; restricted: false; stateText: "Approved"; stateColour: "green"; unsent: 0 }
        PersonDelegate { focusPolicy: Qt.StrongFocus; width: parent.width; key: ""; name: "SYNTHETIC, Rowan (Mrs), with the focus"; nhsNumber: "999 095 3147"; born: "Born 21-Nov-1968 (42y)"; deceased: false; restricted: true; stateText: "Agreed, not yet at the office"; stateColour: "blue"; unsent: 3; highlight: true }
        PersonDelegate { focusPolicy: Qt.StrongFocus; width: parent.width; key: ""; name: "SYNTHETIC, Hazel"; nhsNumber: "999 095 3155"; born: "Born 01-Jan-1930"; deceased: true; restricted: false; stateText: ""; stateColour: "grey"; unsent: 0 }
        DueDelegate { focusPolicy: Qt.StrongFocus; width: parent.width; key: ""; name: "SYNTHETIC, Alder (Mr)"; what: "Review of the plan"; because: "It is time."; due: "03-Oct-2011"; latest: "04-Oct-2011"; urgencyText: "Overdue"; tagColour: "red"; booked: false }
        DueDelegate { focusPolicy: Qt.StrongFocus; width: parent.width; key: ""; name: "SYNTHETIC, Rowan (Mrs)"; what: "Check of the money"; because: "It is time."; due: "01-Nov-2011"; latest: "01-Nov-2011"; urgencyText: "Within 4 weeks"; tagColour: "yellow"; booked: true; highlight: true }
    }
    Rectangle {
        width: parent.width
        height: banner.height + 2 * 12
        color: Theme.darkBlue

        Flow {
            id: banner

            x: Theme.wide
            y: 12
            width: parent.width - 2 * Theme.wide

            BannerValue { value: "SYNTHETIC, Alder (Mr)"; large: true }
            BannerValue { label: "Born"; value: "09-Feb-1953 (58y)" }
            BannerValue { label: "NHS No."; value: "999 095 3139" }
        }
    }
    Rectangle {
        width: parent.width
        height: late.height + 2 * 12
        color: Theme.grey

        Flow {
            id: late

            x: Theme.wide
            y: 12
            width: parent.width - 2 * Theme.wide

            BannerValue { value: "SYNTHETIC, Hazel"; large: true; backed: true; ink: Theme.text }
            BannerValue { label: "Died"; value: "03-Mar-2012"; backed: true; ink: Theme.text; paleInk: "#263139" }
        }
    }
    TrainingFrame {
        width: parent.width
        height: 120
    }
    Rectangle {
        width: parent.width
        height: rail.height + 2 * Theme.gap
        color: Theme.blue

        Column {
            id: rail

            x: Theme.gap
            y: Theme.gap
            width: Math.min(parent.width - 2 * Theme.gap, 320)
            spacing: Theme.gap

            RailItem { width: parent.width; text: "A place" }
            RailItem { width: parent.width; text: "The place one is at"; current: true }
            RailItem { width: parent.width; text: "Sync"; detail: "3 not yet at the office"; mark: "\u2191"; dot: Theme.warmYellow }
            RailItem { width: parent.width; text: "Sync"; detail: "All at the office 14:02"; mark: "\u2713"; dot: "#7fe0a8" }
        }
    }
}
