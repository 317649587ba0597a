import QtQuick
import QtQuick.Layouts
import ui.components

// A number between two large buttons.
RowLayout {
    id: stepper

    property string label: ""
    property int value: 1
    property int least: 1
    property int most: 9

    signal stepped(int value)

    spacing: Theme.spaceS

    Label {
        Layout.fillWidth: true
        text: stepper.label
        role: Label.Lead
    }

    ActionButton {
        compact: true
        iconName: "minus"
        enabled: stepper.value > stepper.least
        Accessible.name: qsTr("Moins : %1").arg(stepper.label)
        onClicked: stepper.stepped(stepper.value - 1)
    }

    Label {
        Layout.preferredWidth: Theme.mm(14 * Theme.roomy)
        horizontalAlignment: Text.AlignHCenter
        text: stepper.value
        role: Label.Lead
        strong: true
    }

    ActionButton {
        compact: true
        iconName: "plus"
        enabled: stepper.value < stepper.most
        Accessible.name: qsTr("Plus : %1").arg(stepper.label)
        onClicked: stepper.stepped(stepper.value + 1)
    }
}
