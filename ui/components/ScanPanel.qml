pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// How to lay the paper, then the scan itself, then what went wrong and what to do.
ColumnLayout {
    id: panel

    required property ScanningViewModel scanning
    property bool turning: false
    property bool main: true
    property bool cancellable: false
    property bool pilable: true
    property bool stickOffered: false

    // All ways of giving a paper stay in sight on a low screen.
    readonly property bool tight: Theme.narrow && !Theme.portrait
    readonly property bool busy: scanning.state === "scanning"
    readonly property bool piles: pilable && scanning.feeder && scanning.state === "idle"

    signal scanRequested
    signal pileRequested
    signal cancelRequested
    signal stickRequested

    function focusAction() {
        if (visible && enabled)
            (busy ? stopButton : scanButton).forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: tight ? Theme.spaceS : Theme.spaceM
    onBusyChanged: Qt.callLater(focusAction)

    Notice {
        Layout.fillWidth: true
        visible: panel.scanning.message !== "" && !panel.busy
        tone: Notice.Warning
        text: panel.scanning.message + " " + panel.scanning.advice
    }

    ScanSteps {
        Layout.fillWidth: true
        Layout.topMargin: panel.tight ? 0 : Theme.spaceS
        visible: !panel.busy
        turning: panel.turning
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceL
        Layout.bottomMargin: Theme.spaceL
        visible: panel.busy
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "scan"
            duotone: true
            color: Theme.primary
            size: Theme.mm(24 * Theme.roomy)
        }

        Label {
            Layout.fillWidth: true
            text: panel.scanning.progress === 0 ? qsTr("Le scanner se prépare. Ne touchez pas au papier.") : panel.scanning.page > 0 ? qsTr("Le scanner lit la page %1. N’y touchez pas.").arg(panel.scanning.page) : qsTr("Le scanner lit votre papier. N’y touchez pas.")
            role: Label.Lead
            horizontalAlignment: Text.AlignHCenter
        }

        ProgressLine {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(Theme.mm(140), panel.width)
            value: panel.scanning.progress
            description: qsTr("Papier lu à %1 %").arg(Math.round(value * 100))
        }
    }

    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.spaceS
        spacing: Theme.spaceM

        ActionButton {
            id: stopButton

            visible: panel.busy || panel.cancellable
            text: panel.busy ? qsTr("Arrêter") : qsTr("Annuler")
            iconName: panel.busy ? "stop" : ""
            onClicked: panel.cancelRequested()
        }

        ActionButton {
            id: scanButton

            visible: !panel.busy
            kind: panel.main ? ActionButton.Main : ActionButton.Second
            text: panel.scanning.state === "failed" ? qsTr("Réessayer") : qsTr("Scanner")
            iconName: "scan"
            leftPadding: Theme.spaceXl
            onClicked: panel.scanRequested()
        }
    }

    Label {
        Layout.fillWidth: true
        visible: panel.piles
        text: qsTr("Plusieurs pages ? Posez-les ensemble dans le chargeur, en haut du scanner.")
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }

    // The other ways of giving a paper.
    GridLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: false
        Layout.maximumWidth: panel.width
        visible: panel.piles || (panel.stickOffered && !panel.busy)
        columns: pileButton.implicitWidth + stickButton.implicitWidth + columnSpacing < panel.width ? 2 : 1
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM

        ActionButton {
            id: pileButton

            Layout.fillWidth: true
            visible: panel.piles
            compact: true
            text: qsTr("Scanner le chargeur")
            iconName: "files"
            onClicked: panel.pileRequested()
        }

        ActionButton {
            id: stickButton

            Layout.fillWidth: true
            visible: panel.stickOffered && !panel.busy
            compact: true
            text: qsTr("Depuis une clé USB")
            iconName: "usb"
            onClicked: panel.stickRequested()
        }
    }
}
