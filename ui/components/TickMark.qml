import QtQuick
import ui.components

// The mark of a choice: a square where several can be chosen, a circle where one is.
Rectangle {
    id: mark

    property bool several: false
    property bool ticked: false

    implicitWidth: Theme.mm(10 * Theme.roomy)
    implicitHeight: implicitWidth
    radius: several ? Theme.radius * 0.7 : width / 2
    color: ticked ? Theme.primary : Theme.surface
    border.width: Theme.border * 2.5
    border.color: ticked ? Theme.primary : Theme.outline

    Icon {
        anchors.centerIn: parent
        visible: mark.ticked
        name: "check"
        color: Theme.primaryInk
        size: parent.width * 0.66
    }
}
