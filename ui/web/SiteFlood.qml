pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Over a page that asks for too much at once: a pause, and the way out beside it (BREAKOUT 27, 39-41).
Rectangle {
    id: pause

    required property FloodViewModel flood

    signal leaveRequested

    color: Theme.background
    visible: flood.remaining > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text + " " + advice.text

    MouseArea {
        anchors.fill: parent // the page behind must not be touched through the words
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.spaceL, Theme.mm(170 * Theme.roomy))
        spacing: Theme.spaceM

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "hourglass"
            duotone: true
            color: Theme.primary
            size: Theme.mm(24 * Theme.roomy)
        }

        Label {
            id: title

            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Le site ouvre trop de fenêtres")
            role: Label.Title
        }

        Label {
            id: advice

            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Ce n’est pas votre faute. Attendez quelques secondes : la page revient d’elle-même. Vos documents scannés sont toujours là.")
            role: Label.Lead
        }

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Encore %1 s").arg(pause.flood.remaining)
            color: Theme.inkSoft
            Accessible.ignored: true
        }

        ActionButton {
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.spaceM
            kind: ActionButton.Quiet
            text: qsTr("Quitter le site")
            onClicked: pause.leaveRequested()
        }
    }
}
