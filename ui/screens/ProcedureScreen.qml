pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Before one starts: the papers to have, the price, the login, what one leaves with and where else one can go.
ScreenFrame {
    id: root

    required property AppViewModel app

    readonly property var entry: app.journey.procedure
    readonly property var papers: entry.papers ?? []
    readonly property bool scans: papers.some(paper => paper.scan)
    // Two columns as long as a line of the larger type still holds some thirty letters.
    readonly property bool wide: !Theme.portrait && !(Theme.narrow && Theme.textScale > 1.3)
    // A short list of papers leaves its column room for where the procedure leads.
    readonly property bool outcomeBelowPapers: wide && papers.length < 4

    title: entry.title ?? ""
    subtitle: entry.summary ?? ""
    mainText: scans ? qsTr("Préparer mes papiers") : qsTr("Aller sur le site")
    secondText: qsTr("Imprimer cette liste")
    secondIconName: "printer"
    onBackRequested: app.journey.back()
    onSecondRequested: app.receipt.printChecklist()
    onMainRequested: scans ? app.journey.preparePapers() : app.journey.openSite()

    GridLayout {
        width: parent.width
        columns: root.wide ? 2 : 1
        columnSpacing: Theme.spaceL
        rowSpacing: Theme.spaceL
        uniformCellWidths: true

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceM

            PaperChecklist {
                Layout.fillWidth: true
                papers: root.papers
                ticked: root.app.journey.tickedPapers
                onTickRequested: (paper, there) => root.app.journey.tickPaper(paper, there)
                onKeyboardReached: item => root.reveal(item)
            }

            ActionButton {
                // As wide as its words, yet never wider than its column: they wrap.
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: root.scans
                kind: ActionButton.Quiet
                leftPadding: Theme.spaceS
                iconName: "globe"
                text: qsTr("Aller sur le site sans scanner")
                onVisualFocusChanged: if (visualFocus)
                    root.reveal(this)
                onClicked: root.app.journey.openSite()
            }

            ProcedureOutcome {
                Layout.fillWidth: true
                visible: root.outcomeBelowPapers
                entry: root.entry
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceM

            ProcedureNeeds {
                Layout.fillWidth: true
                entry: root.entry
            }

            ProcedureOutcome {
                Layout.fillWidth: true
                visible: !root.outcomeBelowPapers
                entry: root.entry
            }

            LargePrintChoice {
                Layout.fillWidth: true
                app: root.app
                title: qsTr("Imprimer la liste en gros caractères")
                onVisualFocusChanged: if (visualFocus)
                    root.reveal(this)
            }
        }
    }
}
