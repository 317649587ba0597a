pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import ui.components

// Twelve large keys: the digits as on a telephone, erase and confirm. Digits stand the same way in every language.
GridLayout {
    id: pad

    property bool ready: true
    property bool confirmable: false

    signal digitPressed(string digit)
    signal erasePressed
    signal confirmPressed

    columns: 3
    columnSpacing: Theme.spaceS
    rowSpacing: Theme.spaceS
    uniformCellWidths: true
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    component Key: ActionButton {
        // A finger leaves the keyboard where it was: Enter then confirms instead of typing the last digit again.
        focusPolicy: Qt.TabFocus
        Layout.fillWidth: true
        implicitWidth: Theme.mm(24)
        implicitHeight: Theme.mm(15)
        enabled: pad.ready
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        Key {
            required property string modelData

            text: modelData
            onClicked: pad.digitPressed(modelData)
        }
    }

    Key {
        iconName: "backspace"
        Accessible.name: qsTr("Effacer le dernier chiffre")
        onClicked: pad.erasePressed()
    }

    Key {
        text: "0"
        onClicked: pad.digitPressed("0")
    }

    Key {
        enabled: pad.confirmable
        kind: ActionButton.Main
        iconName: "check"
        Accessible.name: qsTr("Valider")
        onClicked: pad.confirmPressed()
    }
}
