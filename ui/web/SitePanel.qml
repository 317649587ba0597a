pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Beside the site: where one is, one's documents, print, enlarge, and the way on.
Rectangle {
    id: panel

    required property SiteViewModel site
    required property string procedureTitle
    required property int documentCount
    property bool canGoBack: false
    property bool canListen: false

    signal backRequested
    signal listenRequested
    signal documentsRequested
    signal scanRequested
    signal printRequested
    signal receiptRequested
    signal leaveRequested
    signal mailRequested

    implicitHeight: room.wantedHeight
    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Votre démarche")

    component PanelButton: ActionButton {
        onVisualFocusChanged: if (visualFocus)
            room.reveal(this)
    }

    PanelRoom {
        id: room

        anchors.fill: parent

        Label {
            Layout.fillWidth: true
            text: panel.procedureTitle
            role: Label.Lead
            strong: true
            lineHeight: 1.15
            maximumLineCount: 3
        }

        StepList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !Theme.portrait
            steps: panel.site.steps
            current: panel.site.currentStep
        }

        StepLine {
            Layout.fillWidth: true
            site: panel.site
            onMailRequested: panel.mailRequested()
            onFocused: item => room.reveal(item)
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 3 : 1
            columnSpacing: Theme.spaceS
            rowSpacing: Theme.spaceS
            uniformCellWidths: !Theme.portrait

            PanelButton {
                Layout.fillWidth: true
                compact: true
                iconName: "files"
                text: panel.documentCount > 0 ? qsTr("Mes documents (%1)").arg(panel.documentCount) : qsTr("Mes documents")
                onClicked: panel.documentsRequested()
            }

            PanelButton {
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.portrait ? implicitWidth : 0 // one word does not turn onto a second line
                compact: true
                iconName: "scan"
                text: qsTr("Scanner")
                onClicked: panel.scanRequested()
            }

            PanelButton {
                Layout.fillWidth: true
                compact: true
                iconName: "printer"
                text: qsTr("Imprimer la page")
                onClicked: panel.printRequested()
            }
        }

        SiteTools {
            Layout.fillWidth: true
            comfort: panel.site.comfort
            canGoBack: panel.canGoBack
            canListen: panel.canListen
            onBackRequested: panel.backRequested()
            onListenRequested: panel.listenRequested()
            onFocused: item => room.reveal(item)
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 2 : 1
            columnSpacing: Theme.spaceS
            rowSpacing: Theme.spaceS

            PanelButton {
                Layout.fillWidth: true
                kind: ActionButton.Main
                text: qsTr("J’ai fini : mon reçu")
                onClicked: panel.receiptRequested()
            }

            PanelButton {
                Layout.fillWidth: true
                kind: ActionButton.Quiet
                compact: true
                text: qsTr("Quitter le site")
                onClicked: panel.leaveRequested()
            }
        }
    }
}
