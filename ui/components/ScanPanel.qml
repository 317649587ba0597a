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
    property bool again: false
    property bool main: true
    property bool cancellable: false

    readonly property bool busy: scanning.state === "scanning"

    signal scanRequested
    signal cancelRequested

    spacing: Theme.spaceM

    Notice {
        Layout.fillWidth: true
        visible: panel.scanning.message !== "" && !panel.busy
        tone: Notice.Warning
        text: panel.scanning.message + " " + panel.scanning.advice
    }

    GridLayout {
        id: steps

        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        visible: !panel.busy
        columns: Theme.narrow && !Theme.portrait ? 1 : 3
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceS
        uniformCellWidths: true

        Repeater {
            model: [
                {
                    icon: "file-arrow-down",
                    text: panel.turning ? qsTr("Retournez le papier, ou posez la page suivante") : qsTr("Posez le papier sur la vitre, face vers le bas")
                },
                {
                    icon: "corners-out",
                    text: qsTr("Mettez-le bien droit, dans le coin marqué")
                },
                {
                    icon: "scan",
                    text: qsTr("Fermez le couvercle, puis touchez « Scanner »")
                }
            ]

            GridLayout {
                id: step

                required property var modelData
                required property int index

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                columns: steps.columns === 1 ? 2 : 1
                columnSpacing: Theme.spaceM
                rowSpacing: Theme.spaceXs

                Rectangle {
                    Layout.alignment: steps.columns === 1 ? Qt.AlignVCenter : Qt.AlignHCenter
                    implicitWidth: Theme.mm((steps.columns === 1 ? 15 : 24) * Theme.roomy)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: Theme.tint

                    Icon {
                        anchors.centerIn: parent
                        name: step.modelData.icon
                        duotone: true
                        color: Theme.tintInk
                        size: parent.width * 0.58
                    }
                }

                Label {
                    Layout.fillWidth: true
                    text: (step.index + 1) + ". " + step.modelData.text
                    horizontalAlignment: steps.columns === 1 ? Text.AlignLeft : Text.AlignHCenter
                    lineHeight: Theme.arabic ? 1.3 : 1.2
                }
            }
        }
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
            text: panel.scanning.progress > 0 ? qsTr("Numérisation en cours. Ne touchez pas au papier.") : qsTr("Le scanner se prépare. Ne touchez pas au papier.")
            role: Label.Lead
            horizontalAlignment: Text.AlignHCenter
        }

        ProgressLine {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Math.min(Theme.mm(140), panel.width)
            value: panel.scanning.progress
            description: qsTr("Numérisation : %1 %").arg(Math.round(value * 100))
        }
    }

    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.spaceS
        spacing: Theme.spaceM

        ActionButton {
            visible: panel.busy || panel.cancellable
            text: panel.busy ? qsTr("Arrêter") : qsTr("Annuler")
            iconName: panel.busy ? "stop" : ""
            onClicked: panel.cancelRequested()
        }

        ActionButton {
            visible: !panel.busy
            kind: panel.main ? ActionButton.Main : ActionButton.Second
            text: panel.scanning.state === "failed" ? qsTr("Réessayer") : qsTr("Scanner")
            iconName: "scan"
            leftPadding: Theme.spaceXl
            onClicked: panel.scanRequested()
        }
    }
}
