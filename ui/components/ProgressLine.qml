import QtQuick
import ui.components

// How far something is: a bar that fills from the side where reading begins.
Rectangle {
    id: line

    property real value: 0
    property string description: ""

    implicitWidth: Theme.mm(100)
    implicitHeight: Theme.mm(5)
    radius: height / 2
    color: Theme.sunken
    border.width: Theme.border
    border.color: Theme.outline
    Accessible.role: Accessible.ProgressBar
    Accessible.name: description

    Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(parent.height, parent.width * Math.min(1, line.value))
        height: parent.height
        radius: parent.radius
        color: Theme.primary

        Behavior on width {
            NumberAnimation {
                duration: Theme.calm
            }
        }
    }
}
