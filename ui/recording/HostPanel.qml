pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic as C
import QtQuick.Layouts
import ui.components
import ui.recording
import ui.viewmodels

// Beside the page: moving about, the hosts as they come, what stayed closed, the end.
Rectangle {
    id: panel

    required property RecordingViewModel recorder
    required property bool canGoBack
    property alias typed: beside.text

    signal backRequested
    signal reloadRequested
    signal besideRequested(text: string)

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.spaceM
        spacing: Theme.spaceM

        Label {
            Layout.fillWidth: true
            role: Label.Heading
            text: qsTr("Sites rencontrés")
        }

        Label {
            Layout.fillWidth: true
            text: qsTr("Suivez la démarche comme un visiteur. Seuls les noms des sites sont relevés, jamais une adresse ni ce que vous tapez.")
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            ActionButton {
                compact: true
                iconName: "arrow-left"
                text: qsTr("Retour")
                enabled: panel.canGoBack
                onClicked: panel.backRequested()
            }

            ActionButton {
                compact: true
                iconName: "arrow-clockwise"
                text: qsTr("Recharger")
                onClicked: panel.reloadRequested()
            }
        }

        Label {
            id: besideLabel

            Layout.fillWidth: true
            role: Label.Caption
            text: qsTr("Ouvrir à côté un autre site, par exemple une messagerie :")
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            TextEntry {
                id: beside

                Layout.fillWidth: true
                font.pixelSize: Theme.body
                Accessible.name: besideLabel.text
                onAccepted: panel.besideRequested(text)
            }

            ActionButton {
                compact: true
                text: qsTr("Ouvrir")
                enabled: beside.text !== ""
                onClicked: panel.besideRequested(beside.text)
            }
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Theme.spaceM
            boundsBehavior: Flickable.StopAtBounds
            model: panel.recorder.hosts
            onCountChanged: Qt.callLater(positionViewAtEnd)
            C.ScrollBar.vertical: C.ScrollBar {}

            delegate: HostRow {
                width: list.width - Theme.spaceM
                recorder: panel.recorder
            }
        }

        Label {
            Layout.fillWidth: true
            role: Label.Caption
            visible: panel.recorder.resourceCount > 0
            text: qsTr("Pour des images ou des scripts seulement, sans entrée : %1").arg(panel.recorder.resourceCount)
        }

        Label {
            Layout.fillWidth: true
            role: Label.Caption
            visible: panel.recorder.closed.length > 0
            text: qsTr("Resté fermé : %1").arg(panel.recorder.closed.join(", "))
            maximumLineCount: 4
            elide: Text.ElideRight
        }

        ActionButton {
            Layout.fillWidth: true
            kind: ActionButton.Main
            iconName: "check"
            text: qsTr("Terminer et écrire")
            onClicked: panel.recorder.finish()
        }

        Label {
            Layout.fillWidth: true
            role: Label.Caption
            color: Theme.inkSoft
            text: panel.recorder.outName
            wrapMode: Text.WrapAnywhere
        }
    }
}
