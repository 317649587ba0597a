pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components
import ui.viewmodels

// Asks whether anybody is there, by sight and by sound; the next touch or key, wherever it lands, is the answer.
Sheet {
    id: sheet

    required property AppViewModel app

    readonly property IdleViewModel idle: app.idle

    open: idle.warning
    title: qsTr("Êtes-vous toujours là ?")
    iconName: "hand-waving"
    onCloseRequested: idle.extend()

    Connections {
        target: sheet.idle

        function onChimed() {
            chime.active = sheet.app.soundEnabled;
            (chime.item as Chime)?.play();
        }
    }

    // Sound is loaded when it is first needed: Welcome does not pay for it.
    Loader {
        id: chime

        active: false
        sourceComponent: Chime {
            volume: sheet.app.soundVolume
            Component.onCompleted: play()
        }
    }

    Label {
        Layout.fillWidth: true
        role: Label.Lead
        text: qsTr("Touchez l’écran pour continuer. Sinon, votre visite se termine et tout est effacé.")
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            role: Label.Display
            font.pixelSize: Theme.display * 1.8
            leading: 1
            color: Theme.primary
            text: sheet.idle.remaining
            Accessible.role: Accessible.StaticText
        }

        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            role: Label.Lead
            text: sheet.idle.remaining > 1 ? qsTr("secondes", "", sheet.idle.remaining) : qsTr("seconde")
        }
    }

    ActionButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceS
        kind: ActionButton.Main
        iconName: "hand-tap"
        text: qsTr("Je suis là, je continue")
        onClicked: sheet.idle.extend()
    }
}
